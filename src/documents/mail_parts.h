/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mail_parts.h -- the parts of a mail and their bytes, by GMime. */
#ifndef KT_DOCUMENTS_MAIL_PARTS_H
#define KT_DOCUMENTS_MAIL_PARTS_H

#include <glib.h>

#include "documents/format.h"

struct kt_mail_part {
	char *type; /* "text/html", in small letters */
	char *name; /* of the file it was, told apart from those before it; NULL where it has none */
	gboolean is_attached;
	gsize size;       /* as it is packed */
	gpointer content; /* GMime's */
};

struct kt_mail {
	char *subject;   /* "" where it has none */
	gboolean is_cut; /* ends before its last part does */
	/* struct kt_mail_part: those that have no parts themselves, in order; of mails in it, too */
	GPtrArray *parts;
};

struct kt_mail *kt_mail_new(const struct kt_input *in);
void kt_mail_free(struct kt_mail *mail);

/* The bytes of PART; text in UTF-8 where it says what it is in. */
GBytes *kt_mail_part_bytes(const struct kt_mail_part *part);

#endif
