/* SPDX-License-Identifier: GPL-3.0-or-later */
/* output.h -- files that are whole or not there.
 *
 * Everything the program writes goes to a temporary file in the same folder
 * and is renamed into place by kt_output_commit, so a full disk or a crash
 * leaves the old file as it was.  "-" is standard output. */
#ifndef KT_BASE_OUTPUT_H
#define KT_BASE_OUTPUT_H

#include <stdio.h>
#include <glib.h>

struct kt_output;

/* Opens a temporary file for what is to be PATH; NULL with KT_ERROR_WRITE.  To be ended by
 * kt_output_commit or kt_output_abandon, one of which frees it. */
struct kt_output *kt_output_open(const char *path, GError **error);
FILE *kt_output_stream(struct kt_output *out); /* borrowed */
/* Flushes, checks every error the stream has met, syncs and renames.  Frees
 * OUT either way; after a failure (KT_ERROR_WRITE) nothing of it is left. */
gboolean kt_output_commit(struct kt_output *out, GError **error);
/* BYTES, whole, at PATH. */
gboolean kt_output_save(const GByteArray *bytes, const char *path, GError **error);
/* Throws away what was written, and frees OUT (which may be NULL). */
void kt_output_abandon(struct kt_output *out);

/* Removes the temporary files of all outputs that are open.  For a handler of
 * signals that end the process, and safe there; nothing else may follow. */
void kt_output_unlink_all(void);

#endif
