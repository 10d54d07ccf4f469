/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's side: sandbox_talk.h says what is on the other. */
#include "kommunetal/documents/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "documents/document_wire.h"
#include "documents/sandbox_talk.h"
#include "kommunetal/base/error.h"

enum {
	BYTES_PER_SECOND = 100000, /* a file so much larger may take a second more */
	ANSWER_FACTOR = 64,        /* an answer is never larger than this many times the file ... */
	ANSWER_LEAST = 64 << 20,   /* ... and this */
};

const struct kt_sandbox_limits kt_sandbox_default_limits = {G_GUINT64_CONSTANT(1536) << 20, 300};

static struct {
	struct kt_sandbox_limits limits;
	GMutex starting;
	char *program; /* the server's, where it is a program of its own */
	int socket;    /* to the server; -1 when there is none */
	pid_t server;
} sandbox = {.socket = -1};

guint kt_sandbox_seconds(const struct kt_sandbox_limits *limits, guint64 len)
{
	return limits->seconds + (guint)(len / BYTES_PER_SECOND);
}

gboolean kt_write_all(int fd, const void *data, gsize len)
{
	const char *at = data;

	while (len > 0) {
		gssize n = write(fd, at, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return FALSE;
		at += n;
		len -= n;
	}
	return TRUE;
}

/* ---- reaching the server ---- */

void kt_sandbox_connect(int socket, pid_t server, const struct kt_sandbox_limits *limits)
{
	sandbox.socket = socket;
	sandbox.server = server;
	sandbox.limits = *limits;
}

void kt_sandbox_start_program(const char *program)
{
	if (kt_sandbox_is_running())
		return;
	sandbox.limits = kt_sandbox_default_limits;
	sandbox.program = g_strdup(program);
}

/* Starts the server's program with one end of a socket as its descriptor KT_SANDBOX_FD. */
static int spawn(int ends[2])
{
	char *argv[] = {sandbox.program, NULL};
	posix_spawn_file_actions_t actions;
	int failure;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, ends[1], KT_SANDBOX_FD);
	failure = posix_spawn(&sandbox.server, sandbox.program, &actions, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	return failure;
}

/* There is a server; one that is a program is started when the first file needs it. */
static gboolean reach_server(const char *name, GError **error)
{
	int ends[2] = {-1, -1}, failure = 0;

	g_mutex_lock(&sandbox.starting);
	if (sandbox.socket < 0) {
		failure = socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0
				  ? spawn(ends)
				  : errno;
		if (ends[1] >= 0)
			close(ends[1]);
		if (failure == 0)
			sandbox.socket = ends[0];
		else if (ends[0] >= 0)
			close(ends[0]);
	}
	g_mutex_unlock(&sandbox.starting);
	if (failure != 0)
		g_set_error(error, KT_ERROR, KT_ERROR_READ,
			"%s could not be read: the program %s, which reads all but plain text, "
			"could not be started (%s); install kommunetal anew",
			name, sandbox.program, g_strerror(failure));
	return failure == 0;
}

void kt_sandbox_stop(void)
{
	g_clear_pointer(&sandbox.program, g_free);
	if (sandbox.socket < 0)
		return;
	close(sandbox.socket);
	sandbox.socket = -1;
	waitpid(sandbox.server, NULL, 0);
}

gboolean kt_sandbox_is_running(void)
{
	return sandbox.socket >= 0 || sandbox.program != NULL;
}

/* ---- a file ---- */

static int file_of(const struct kt_input *in)
{
	int fd = memfd_create("kommunetal", MFD_CLOEXEC | MFD_ALLOW_SEALING);

	if (fd < 0)
		return -1;
	if (!kt_write_all(fd, in->data, in->len) ||
		fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) !=
			0) {
		close(fd);
		return -1;
	}
	return fd;
}

static gboolean send_request(
	const struct kt_input *in, const char *name, enum kt_sandbox_wants wants, const int fds[2])
{
	union {
		struct cmsghdr header;
		char room[CMSG_SPACE(2 * sizeof(int))];
	} control = {.room = {0}};
	struct kt_sandbox_request r = {.len = in->len, .wants = wants};
	struct iovec body = {&r, sizeof(r)};
	struct msghdr message = {.msg_iov = &body,
		.msg_iovlen = 1,
		.msg_control = &control,
		.msg_controllen = sizeof(control)};
	struct cmsghdr *c = CMSG_FIRSTHDR(&message);
	gssize n;

	g_strlcpy(r.name, name, sizeof(r.name));
	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	c->cmsg_len = CMSG_LEN(2 * sizeof(int));
	memcpy(CMSG_DATA(c), fds, 2 * sizeof(int));
	do
		n = sendmsg(sandbox.socket, &message, MSG_NOSIGNAL);
	while (n < 0 && errno == EINTR);
	return n == sizeof(r);
}

static GByteArray *read_answer(int fd, gsize limit)
{
	GByteArray *all = g_byte_array_new();
	static const gsize CHUNK = 1 << 16;

	for (;;) {
		guint was = all->len;
		gssize n;

		g_byte_array_set_size(all, was + CHUNK);
		n = read(fd, all->data + was, CHUNK);
		g_byte_array_set_size(all, was + MAX(n, 0));
		if ((n < 0 && errno != EINTR) || n == 0 || all->len > limit)
			return all;
	}
}

static void set_failure(
	GError **error, const char *name, const struct kt_sandbox_verdict *v, guint seconds)
{
	if (v->kind == KT_VERDICT_TIME)
		g_set_error(error, KT_ERROR, KT_ERROR_LIMIT,
			"%s was given up: reading it took more than %u seconds", name, seconds);
	else if (v->kind == KT_VERDICT_SIGNAL && (v->signal == SIGABRT || v->signal == SIGTRAP))
		g_set_error(error, KT_ERROR, KT_ERROR_LIMIT,
			"%s was given up: reading it took more than %u MB of memory, or failed "
			"inside",
			name, (guint)(sandbox.limits.memory_bytes >> 20));
	else if (v->kind == KT_VERDICT_SIGNAL)
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s was given up: it made its reader crash (signal %d)", name, v->signal);
	else
		g_set_error(error, KT_ERROR, KT_ERROR_READ,
			"%s could not be read: its process could not be started", name);
}

/* The answer ends with the keeper's verdict. */
static struct kt_document *judge(const struct kt_input *in, const char *name,
	const GByteArray *answer, struct kt_diag_list *diags, GError **error)
{
	struct kt_sandbox_verdict v = {0};

	if (answer->len >= sizeof(v))
		memcpy(&v, answer->data + answer->len - sizeof(v), sizeof(v));
	if (v.magic != KT_VERDICT_MAGIC)
		v = (struct kt_sandbox_verdict){KT_VERDICT_MAGIC, KT_VERDICT_REFUSED, 0};
	if (v.kind == KT_VERDICT_DONE)
		return kt_wire_read(name, answer->data, answer->len - sizeof(v), diags, error);
	set_failure(error, in->name, &v, kt_sandbox_seconds(&sandbox.limits, in->len));
	return NULL;
}

struct kt_document *kt_sandbox_read(const struct kt_input *in, const char *name,
	enum kt_sandbox_wants wants, struct kt_diag_list *diags, GError **error)
{
	struct kt_document *doc = NULL;
	int file = -1, ends[2] = {-1, -1};
	gboolean sent = FALSE;

	if (!reach_server(in->name, error))
		return NULL;
	file = file_of(in);
	if (file >= 0 && pipe2(ends, O_CLOEXEC) == 0) {
		const int fds[2] = {file, ends[1]};

		sent = send_request(in, name, wants, fds);
		close(ends[1]);
	}
	if (sent) {
		GByteArray *answer = read_answer(ends[0], ANSWER_LEAST + ANSWER_FACTOR * in->len);

		doc = judge(in, name, answer, diags, error);
		g_byte_array_unref(answer);
	} else {
		g_set_error(error, KT_ERROR, KT_ERROR_READ, "%s could not be read: %s", in->name,
			g_strerror(errno));
	}
	if (file >= 0)
		close(file);
	if (ends[0] >= 0)
		close(ends[0]);
	return doc;
}
