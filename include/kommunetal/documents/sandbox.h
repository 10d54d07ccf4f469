/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sandbox.h -- files of unknown origin are parsed in processes of their own.
 *
 * PDF, pictures, markup and archives are read by large parsers that others
 * wrote.  With the sandbox running, kt_document_load reads such a file in a
 * child process that may only compute, read files and answer through a pipe,
 * with limits of memory and time: a bomb, a loop or a crash costs that one
 * document, which then fails with a KT_ERROR like any other.
 *
 * A child must not be forked from a program with threads (locks held by other
 * threads stay locked for ever), so kt_sandbox_start forks a small server
 * while there are none; the server forks one child for each document, and any
 * number may be at work at once.  The command has that server as a program of
 * its own, kommunetal-reader, so that only whoever reads such a file waits for
 * the parsers' libraries to be loaded.  Without kt_sandbox_start everything works
 * too, in the calling process: that is for tests, fuzzers and debuggers. */
#ifndef KT_DOCUMENTS_SANDBOX_H
#define KT_DOCUMENTS_SANDBOX_H

#include <glib.h>

struct kt_sandbox_limits {
	guint64 memory_bytes; /* of address space */
	guint seconds;        /* for each document, and one more for each 100 kB of it */
};

/* 1.5 GB and 300 seconds (a scan takes about three a page). */
extern const struct kt_sandbox_limits kt_sandbox_default_limits;

/* Call it first thing in main, before any thread is made; LIMITS may be NULL.
 * FALSE if the system does not let us: documents are then read in this process. */
gboolean kt_sandbox_start(const struct kt_sandbox_limits *limits);
/* The same with the server as the program at the path PROGRAM (kommunetal-reader), which is
 * started when the first document needs it, from any thread. */
void kt_sandbox_start_program(const char *program);
/* What that program does: serves until whoever started it ends.  Returns (with an exit status)
 * only if nobody did. */
int kt_sandbox_serve(void);
/* Ends the server.  Not needed before exit: it ends when its parent does. */
void kt_sandbox_stop(void);
gboolean kt_sandbox_is_running(void);

#endif
