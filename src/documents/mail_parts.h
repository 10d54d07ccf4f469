/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mail_parts.h -- the parts of a mail and their bytes. */
#ifndef KT_DOCUMENTS_MAIL_PARTS_H
#define KT_DOCUMENTS_MAIL_PARTS_H

#include <glib.h>

#include "kommunetal/base/text.h"

struct kt_mail_part {
	char *type;    /* "text/html", in small letters */
	char *charset; /* or NULL */
	char *name;    /* of the file it was; NULL where it has none */
	char *coding;  /* "base64", "quoted-printable", ..., in small letters; or NULL */
	gboolean is_attached;
	struct kt_slice body; /* as it is packed */
};

/* The parts of MAIL that have no parts themselves, in its order; free with g_ptr_array_unref. */
GPtrArray *kt_mail_parts(struct kt_slice mail);
/* The bytes of PART; text in UTF-8 where it says what it is in. */
GBytes *kt_mail_part_bytes(const struct kt_mail_part *part);

#endif
