/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sandbox_talk.h -- what the program and the server that reads for it say to each other.
 *
 *	 program --- request: name, file, pipe --> server      (no threads, for ever; ends with the socket)
 *	    ^                                        | fork
 *	    |                                     keeper       (waits, kills when time is up)
 *	    |                                        | fork
 *	    +---- document, then the keeper's word -- child    (locked in, parses)
 *
 * The file travels as a sealed piece of memory, so the child needs no right to
 * open it.  The answer is what kt_wire_write makes, followed by the keeper's
 * verdict; an answer without a verdict is not believed. */
#ifndef KT_DOCUMENTS_SANDBOX_TALK_H
#define KT_DOCUMENTS_SANDBOX_TALK_H

#include <sys/types.h>

#include "documents/sandbox_run.h"

enum {
	KT_SANDBOX_FD = 3, /* the socket of a server that is a program */
	KT_SANDBOX_MAX_NAME = 4200,
};

struct kt_sandbox_request {
	guint64 len;
	guint32 wants; /* enum kt_sandbox_wants */
	char name[KT_SANDBOX_MAX_NAME];
};

enum kt_sandbox_verdict_kind {
	KT_VERDICT_DONE,
	KT_VERDICT_TIME,
	KT_VERDICT_SIGNAL,
	KT_VERDICT_REFUSED
};

struct kt_sandbox_verdict {
	guint32 magic;
	guint32 kind;
	gint32 signal;
};

#define KT_VERDICT_MAGIC 0x4b545645u

/* Seconds of CPU for a file of LEN bytes. */
guint kt_sandbox_seconds(const struct kt_sandbox_limits *limits, guint64 len);
gboolean kt_write_all(int fd, const void *data, gsize len);
/* SERVER, at the other end of SOCKET, reads from now on. */
void kt_sandbox_connect(int socket, pid_t server, const struct kt_sandbox_limits *limits);

#endif
