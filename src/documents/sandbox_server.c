/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The server, its keepers and their children: sandbox_talk.h draws them. */
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
#include "documents/sandbox_talk.h"

static struct {
	struct kt_sandbox_limits limits;
	kt_sandbox_reader *reader; /* what a child runs */
} sandbox;

/* ---- the child ---- */

static void G_GNUC_NORETURN run_child(const struct kt_sandbox_request *r, int file, int pipe)
{
	struct kt_diag_list *diags = kt_diag_list_new();
	g_autoptr(GError) error = NULL;
	void *data = mmap(NULL, r->len, PROT_READ, MAP_PRIVATE, file, 0);
	struct kt_input in = {strcmp(r->name, "-") == 0 ? "standard input" : r->name, data, r->len};

	if (data == MAP_FAILED || !kt_sandbox_lock(sandbox.limits.memory_bytes + r->len,
					  kt_sandbox_seconds(&sandbox.limits, r->len)))
		_exit(2);
	kt_sandbox_reader *reader = r->wants == KT_WANTS_NAMES ? kt_list_here : sandbox.reader;
	struct kt_document *doc = reader(&in, r->name, diags, &error);
	GByteArray *out = kt_wire_write(doc, diags, error);
	_exit(kt_write_all(pipe, out->data, out->len) ? 0 : 1);
}

/* ---- the keeper ---- */

static void silence(void)
{
	int null = open("/dev/null", O_RDWR | O_CLOEXEC);

	for (int fd = 0; fd <= 2 && null >= 0; fd++)
		dup2(null, fd);
}

/* Waits until the child ends or its time is up. */
static struct kt_sandbox_verdict wait_for(pid_t child, guint seconds)
{
	struct kt_sandbox_verdict v = {KT_VERDICT_MAGIC, KT_VERDICT_DONE, 0};
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
		v.kind = KT_VERDICT_TIME;
	} else if (WIFSIGNALED(status)) {
		v.kind = WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL
				 ? KT_VERDICT_TIME
				 : KT_VERDICT_SIGNAL;
		v.signal = WTERMSIG(status);
	} else if (WEXITSTATUS(status) != 0) {
		v.kind = KT_VERDICT_REFUSED;
	}
	return v;
}

static void G_GNUC_NORETURN run_keeper(const struct kt_sandbox_request *r, int file, int pipe)
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
	struct kt_sandbox_verdict v = {KT_VERDICT_MAGIC, KT_VERDICT_REFUSED, 0};
	if (child > 0)
		v = wait_for(child, 2 * kt_sandbox_seconds(&sandbox.limits, r->len) + 3);
	kt_write_all(pipe, &v, sizeof(v));
	_exit(0);
}

/* ---- the server ---- */

/* The next request with its two descriptors; FALSE at the end. */
static gboolean receive(int from, struct kt_sandbox_request *r, int fds[2])
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
	static struct kt_sandbox_request r;
	int fds[2];

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
	pid_t server;

	if (kt_sandbox_is_running())
		return TRUE;
	sandbox.reader = reader;
	sandbox.limits = limits ? *limits : kt_sandbox_default_limits;
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
		return FALSE;
	server = fork();
	if (server == 0) {
		close(ends[0]);
		serve(ends[1]);
	}
	close(ends[1]);
	if (server < 0) {
		close(ends[0]);
		return FALSE;
	}
	kt_sandbox_connect(ends[0], server, &sandbox.limits);
	return TRUE;
}

int kt_sandbox_serve(void)
{
	int type = 0;
	socklen_t size = sizeof(type);

	if (getsockopt(KT_SANDBOX_FD, SOL_SOCKET, SO_TYPE, &type, &size) != 0 ||
		type != SOCK_SEQPACKET)
		return 2;
	fcntl(KT_SANDBOX_FD, F_SETFD, FD_CLOEXEC);
	sandbox.reader = kt_read_here;
	sandbox.limits = kt_sandbox_default_limits;
	serve(KT_SANDBOX_FD);
}
