/* SPDX-License-Identifier: GPL-3.0-or-later */
/* program.h -- the programs that make up the command.
 *
 * Loading a library takes longer than reading a document, and drawing needs thirty, so the
 * command is three programs of the same sources, each linked with what is new in it:
 *
 *	kommunetal         records and analyses, from plain text
 *	kommunetal-draw    and charts and reports: SVG, PNG, HTML, text
 *	kommunetal-full    and PDF, workbooks, PostgreSQL
 *
 * The first is what a user calls; once it has read the command line it turns into (exec) the
 * least of them that can do what is asked.  A fourth, kommunetal-reader, reads what is not plain
 * text (kommunetal/documents/sandbox.h).  src/programs has the file of each. */
#ifndef KT_CLI_PROGRAM_H
#define KT_CLI_PROGRAM_H

#include "cli/command.h"

enum program { PROGRAM_LEAST, PROGRAM_DRAW, PROGRAM_FULL };

/* The one that is running. */
extern const enum program program_running;

/* The path of the program NAME: beside this one (as they are built), or else in
 * ../libexec/kommunetal (as they are installed).  Free with g_free. */
char *program_path(const char *name);
/* Goes on as the program that CLI needs, with the arguments ARGV; returns TRUE where that is the
 * one that is running, FALSE with KT_ERROR_READ if it could not be started. */
gboolean program_become(const struct cli *cli, char **argv, GError **error);

#endif
