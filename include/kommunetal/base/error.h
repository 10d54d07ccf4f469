/* SPDX-License-Identifier: GPL-3.0-or-later */
/* error.h -- how an operation says that it failed.
 *
 * Two roads, never mixed.  An operation that failed (file missing, disk full,
 * not a number) returns FALSE or NULL and fills a GError of domain KT_ERROR;
 * its out-parameters are untouched.  A document that is merely odd gives a
 * diagnostic (diag.h) and work goes on. */
#ifndef KT_BASE_ERROR_H
#define KT_BASE_ERROR_H

#include <glib.h>

#define KT_ERROR kt_error_quark()

enum kt_error {
	KT_ERROR_USAGE,        /* wrong option or argument: exit status 2 */
	KT_ERROR_READ,         /* could not be opened or read: exit status 3 */
	KT_ERROR_WRITE,        /* could not be written in full: exit status 3 */
	KT_ERROR_FORMAT,       /* what was read is not what it should be: exit status 3 */
	KT_ERROR_LIMIT,        /* too large, too deep, too slow: exit status 3 */
	KT_ERROR_NOT_A_NUMBER, /* text that is no number, period, or unit */
	KT_ERROR_RANGE,        /* a number that does not fit */
	KT_ERROR_REFUSED,      /* an analysis that would mislead; the message is the reason */
};

GQuark kt_error_quark(void);

#endif
