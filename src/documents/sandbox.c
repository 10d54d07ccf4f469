/* SPDX-License-Identifier: GPL-3.0-or-later */
/*	 program --- request: name, file, pipe --> server      (no threads, for ever)
 *	    ^                                        | fork
 *	    |                                     keeper       (waits, kills when time is up)
 *	    |                                        | fork
 *	    +---- document, then the keeper's word -- child    (locked in, parses)
 *
 * The file travels as a sealed piece of memory, so the child needs no right to
 * open it.  The answer is what kt_wire_write makes, followed by the keeper's
 * verdict; an answer without a verdict is not believed. */
#include "kommunetal/documents/sandbox.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "documents/document_wire.h"
#include "documents/sandbox_run.h"
#include "kommunetal/base/error.h"

enum {
	MAX_NAME = 4200,
	BYTES_PER_SECOND = 100000, /* a file so much larger may take a second more */
	ANSWER_FACTOR = 64,        /* an answer is never larger than this many times the file ... */
	ANSWER_LEAST = 64 << 20,   /* ... and this */
};

const struct kt_sandbox_limits kt_sandbox_default_limits = {G_GUINT64_CONSTANT(1536) << 20, 300};

struct request {
	guint64 len;
	char name[MAX_NAME];
};

enum verdict_kind { VERDICT_DONE, VERDICT_TIME, VERDICT_SIGNAL, VERDICT_REFUSED };

struct verdict {
	guint32 magic;
	guint32 kind;
	gint32 signal;
};

static const guint32 VERDICT_MAGIC = 0x4b545645;

static struct {
	struct kt_sandbox_limits limits;
	kt_sandbox_reader *reader; /* what a child runs */
	int socket;                /* to the server; -1 when there is none */
	pid_t server;
} sandbox = {.socket = -1};

/* ---- the child ---- */

static gboolean write_all(int fd, const void *data, gsize len)
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

static guint seconds_for(guint64 len)
{
	return sandbox.limits.seconds + (guint)(len / BYTES_PER_SECOND);
}

static void G_GNUC_NORETURN run_child(const struct request *r, int file, int pipe)
{
	struct kt_diag_list *diags = kt_diag_list_new();
	g_autoptr(GError) error = NULL;
	void *data = mmap(NULL, r->len, PROT_READ, MAP_PRIVATE, file, 0);
	struct kt_input in = {strcmp(r->name, "-") == 0 ? "standard input" : r->name, data, r->len};

	if (data == MAP_FAILED ||
		!kt_sandbox_lock(sandbox.limits.memory_bytes + r->len, seconds_for(r->len)))
		_exit(2);
	struct kt_document *doc = sandbox.reader(&in, r->name, diags, &error);
	GByteArray *out = kt_wire_write(doc, diags, error);
	_exit(write_all(pipe, out->data, out->len) ? 0 : 1);
}

/* ---- the keeper ---- */

static void silence(void)
{
	int null = open("/dev/null", O_RDWR | O_CLOEXEC);

	for (int fd = 0; fd <= 2 && null >= 0; fd++)
		dup2(null, fd);
}

/* Waits until the child ends or its time is up. */
static struct verdict wait_for(pid_t child, guint seconds)
{
	struct verdict v = {VERDICT_MAGIC, VERDICT_DONE, 0};
	struct timespec left = {.tv_sec = seconds};
	sigset_t child_ends;
	int status;

	sigemptyset(&child_ends);
	sigaddset(&child_ends, SIGCHLD);
	while (sigtimedwait(&child_ends, NULL, &left) < 0 && errno == EINTR)
		;
	if (waitpid(child, &status, WNOHANG) == 0) {
		kill(child, SIGKILL);
		waitpid(child, &status, 0);
		v.kind = VERDICT_TIME;
	} else if (WIFSIGNALED(status)) {
		v.kind = WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL
				 ? VERDICT_TIME
				 : VERDICT_SIGNAL;
		v.signal = WTERMSIG(status);
	} else if (WEXITSTATUS(status) != 0) {
		v.kind = VERDICT_REFUSED;
	}
	return v;
}

static void G_GNUC_NORETURN run_keeper(const struct request *r, int file, int pipe)
{
	sigset_t child_ends;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	signal(SIGCHLD, SIG_DFL);
	sigemptyset(&child_ends);
	sigaddset(&child_ends, SIGCHLD);
	sigprocmask(SIG_BLOCK, &child_ends, NULL);
	pid_t child = fork();
	if (child == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		sigprocmask(SIG_UNBLOCK, &child_ends, NULL);
		run_child(r, file, pipe);
	}
	/* more time by the wall clock: the machine may be busy with other children */
	struct verdict v = {VERDICT_MAGIC, VERDICT_REFUSED, 0};
	if (child > 0)
		v = wait_for(child, 2 * seconds_for(r->len) + 3);
	write_all(pipe, &v, sizeof(v));
	_exit(0);
}

/* ---- the server ---- */

/* The next request with its two descriptors; FALSE at the end. */
static gboolean receive(int from, struct request *r, int fds[2])
{
	union {
		struct cmsghdr header;
		char room[CMSG_SPACE(2 * sizeof(int))];
	} control;
	struct iovec body = {r, sizeof(*r)};
	struct msghdr message = {.msg_iov = &body,
		.msg_iovlen = 1,
		.msg_control = &control,
		.msg_controllen = sizeof(control)};
	gssize n;

	do
		n = recvmsg(from, &message, MSG_CMSG_CLOEXEC);
	while (n < 0 && errno == EINTR);
	struct cmsghdr *c = n > 0 ? CMSG_FIRSTHDR(&message) : NULL;
	if (n != sizeof(*r) || !c || c->cmsg_len != CMSG_LEN(2 * sizeof(int)))
		return FALSE;
	memcpy(fds, CMSG_DATA(c), 2 * sizeof(int));
	return TRUE;
}

/* Tesseract asks OpenMP for four threads by number; only a dynamic limit of one
 * is heard above that.  By name, because the library is tesseract's, not ours. */
static void one_thread(void)
{
	static const char *const setters[] = {"omp_set_dynamic", "omp_set_num_threads"};

	for (guint i = 0; i < G_N_ELEMENTS(setters); i++) {
		void (*set)(int) = NULL;

		*(void **)&set = dlsym(RTLD_DEFAULT, setters[i]);
		if (set)
			set(1);
	}
}

static void G_GNUC_NORETURN serve(int from)
{
	static struct request r;
	int fds[2];

	prctl(PR_SET_PDEATHSIG, SIGTERM);
	prctl(PR_SET_NAME, "kommunetal-read");
	signal(SIGCHLD, SIG_IGN);
	signal(SIGINT, SIG_DFL);
	silence();
	one_thread();
	while (receive(from, &r, fds)) {
		pid_t keeper = fork();

		if (keeper == 0) {
			close(from);
			run_keeper(&r, fds[0], fds[1]);
		}
		close(fds[0]);
		close(fds[1]);
	}
	_exit(0);
}

gboolean kt_sandbox_start(const struct kt_sandbox_limits *limits)
{
	return kt_sandbox_start_with(kt_read_here, limits);
}

gboolean kt_sandbox_start_with(kt_sandbox_reader *reader, const struct kt_sandbox_limits *limits)
{
	int ends[2];

	if (sandbox.socket >= 0)
		return TRUE;
	sandbox.reader = reader;
	sandbox.limits = limits ? *limits : kt_sandbox_default_limits;
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
		return FALSE;
	sandbox.server = fork();
	if (sandbox.server == 0) {
		close(ends[0]);
		serve(ends[1]);
	}
	close(ends[1]);
	if (sandbox.server < 0) {
		close(ends[0]);
		return FALSE;
	}
	sandbox.socket = ends[0];
	return TRUE;
}

void kt_sandbox_stop(void)
{
	if (sandbox.socket < 0)
		return;
	close(sandbox.socket);
	sandbox.socket = -1;
	waitpid(sandbox.server, NULL, 0);
}

gboolean kt_sandbox_is_running(void)
{
	return sandbox.socket >= 0;
}

/* ---- the program's side ---- */

static int file_of(const struct kt_input *in)
{
	int fd = memfd_create("kommunetal", MFD_CLOEXEC | MFD_ALLOW_SEALING);

	if (fd < 0)
		return -1;
	if (!write_all(fd, in->data, in->len) ||
		fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) !=
			0) {
		close(fd);
		return -1;
	}
	return fd;
}

static gboolean send_request(const struct kt_input *in, const char *name, const int fds[2])
{
	union {
		struct cmsghdr header;
		char room[CMSG_SPACE(2 * sizeof(int))];
	} control = {.room = {0}};
	struct request r = {.len = in->len};
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

static void set_failure(GError **error, const char *name, const struct verdict *v, guint seconds)
{
	if (v->kind == VERDICT_TIME)
		g_set_error(error, KT_ERROR, KT_ERROR_LIMIT,
			"%s was given up: reading it took more than %u seconds", name, seconds);
	else if (v->kind == VERDICT_SIGNAL && (v->signal == SIGABRT || v->signal == SIGTRAP))
		g_set_error(error, KT_ERROR, KT_ERROR_LIMIT,
			"%s was given up: reading it took more than %u MB of memory, or failed "
			"inside",
			name, (guint)(sandbox.limits.memory_bytes >> 20));
	else if (v->kind == VERDICT_SIGNAL)
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
	struct verdict v = {0};

	if (answer->len >= sizeof(v))
		memcpy(&v, answer->data + answer->len - sizeof(v), sizeof(v));
	if (v.magic != VERDICT_MAGIC)
		v = (struct verdict){VERDICT_MAGIC, VERDICT_REFUSED, 0};
	if (v.kind == VERDICT_DONE)
		return kt_wire_read(name, answer->data, answer->len - sizeof(v), diags, error);
	set_failure(error, in->name, &v, seconds_for(in->len));
	return NULL;
}

struct kt_document *kt_sandbox_read(
	const struct kt_input *in, const char *name, struct kt_diag_list *diags, GError **error)
{
	struct kt_document *doc = NULL;
	int file = file_of(in), ends[2] = {-1, -1};
	gboolean sent = FALSE;

	if (file >= 0 && pipe2(ends, O_CLOEXEC) == 0) {
		const int fds[2] = {file, ends[1]};

		sent = send_request(in, name, fds);
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
