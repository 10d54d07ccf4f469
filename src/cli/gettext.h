/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gettext.h -- messages in the user's language. */
#ifndef KT_CLI_GETTEXT_H
#define KT_CLI_GETTEXT_H

#include <libintl.h>

#define _(text) gettext(text)
#define N_(text) text /* translated where it is printed */

#endif
