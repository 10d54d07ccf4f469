/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sandbox_run.h -- how load.c has a file read elsewhere. */
#ifndef KT_DOCUMENTS_SANDBOX_RUN_H
#define KT_DOCUMENTS_SANDBOX_RUN_H

#include "documents/reader.h"
#include "kommunetal/documents/sandbox.h"

typedef struct kt_document *kt_sandbox_reader(
	const struct kt_input *in, const char *name, struct kt_diag_list *diags, GError **error);

enum kt_sandbox_wants {
	KT_WANTS_DOCUMENT,
	KT_WANTS_NAMES, /* of the documents in a file that may hold several, a paragraph each */
};

/* Reads IN, called NAME in the document, in a child process.  The sandbox
 * must be running. */
struct kt_document *kt_sandbox_read(const struct kt_input *in, const char *name,
	enum kt_sandbox_wants wants, struct kt_diag_list *diags, GError **error);
/* The same in this process, by what is wanted: what the child does (load.c). */
struct kt_document *kt_read_here(
	const struct kt_input *in, const char *name, struct kt_diag_list *diags, GError **error);
struct kt_document *kt_list_here(
	const struct kt_input *in, const char *name, struct kt_diag_list *diags, GError **error);
/* kt_sandbox_start with children that run READER instead of kt_read_here: tests give ones that crash. */
gboolean kt_sandbox_start_with(kt_sandbox_reader *reader, const struct kt_sandbox_limits *limits);
/* In the child: gives up everything a parser does not need. */
gboolean kt_sandbox_lock(guint64 memory_bytes, guint seconds);

#endif
