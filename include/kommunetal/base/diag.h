/* SPDX-License-Identifier: GPL-3.0-or-later */
/* diag.h -- what was odd about a document, for the person who can mend it.
 *
 * The command prints them as  referat.txt:12:34: note: message  on standard
 * error.  A list belongs to one thread; lists are appended in input order. */
#ifndef KT_BASE_DIAG_H
#define KT_BASE_DIAG_H

#include <glib.h>

enum kt_severity {
	KT_NOTE,    /* worth knowing: a row left out, a unit guessed */
	KT_WARNING, /* a reader should look: two readings remained */
	KT_FAILURE, /* this document could not be read; exit status 3 */
};

struct kt_diag {
	enum kt_severity severity;
	const char *source; /* kept by the list, as the message is */
	guint page;         /* 0 where the format has none */
	guint line;         /* 1-based, 0 if unknown */
	guint column;       /* 1-based, in bytes, 0 if unknown */
	const char *message;
};

struct kt_diag_list;

/* Entries are borrowed from the list, until it grows or is freed. */
struct kt_diag_list *kt_diag_list_new(void);
void kt_diag_list_free(struct kt_diag_list *list);
guint kt_diag_list_length(const struct kt_diag_list *list);
const struct kt_diag *kt_diag_list_at(const struct kt_diag_list *list, guint i);
guint kt_diag_list_count(const struct kt_diag_list *list, enum kt_severity severity);
/* Copies SOURCE and the formatted message.  A NULL list swallows the call. */
void kt_diag(struct kt_diag_list *list, enum kt_severity severity, const char *source, guint page,
	guint line, guint column, const char *format, ...) G_GNUC_PRINTF(7, 8);
/* Moves all of FROM to the end of TO; FROM is empty afterwards. */
void kt_diag_list_append(struct kt_diag_list *to, struct kt_diag_list *from);
/* "referat.txt:12:34: note: message", or "referat.pdf:12: note: message (page 3)",
 * without the line feed. */
char *kt_diag_format(const struct kt_diag *diag);

#endif
