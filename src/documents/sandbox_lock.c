/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a parser needs: memory, the clock, and to read font and language files.
 * Everything else -- writing files, other programs, the network, other
 * processes -- is answered with EPERM, so that a library that tries something
 * harmless (a cache, a lock) goes on without. */
#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include "documents/sandbox_run.h"

#if defined(__SANITIZE_ADDRESS__)
#define KT_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define KT_ADDRESS_SANITIZER 1
#endif
#endif

static const int allowed[] = {
	SCMP_SYS(read),
	SCMP_SYS(readv),
	SCMP_SYS(pread64),
	SCMP_SYS(write),
	SCMP_SYS(writev),
	SCMP_SYS(close),
	SCMP_SYS(lseek),
	SCMP_SYS(fstat),
	SCMP_SYS(stat),
	SCMP_SYS(lstat),
	SCMP_SYS(newfstatat),
	SCMP_SYS(statx),
	SCMP_SYS(statfs),
	SCMP_SYS(fstatfs),
	SCMP_SYS(access),
	SCMP_SYS(faccessat),
	SCMP_SYS(faccessat2),
	SCMP_SYS(readlink),
	SCMP_SYS(readlinkat),
	SCMP_SYS(getcwd),
	SCMP_SYS(getdents64),
	SCMP_SYS(fadvise64),
	SCMP_SYS(mmap),
	SCMP_SYS(munmap),
	SCMP_SYS(mprotect),
	SCMP_SYS(mremap),
	SCMP_SYS(madvise),
	SCMP_SYS(brk),
	SCMP_SYS(futex),
	SCMP_SYS(sched_yield),
	SCMP_SYS(sched_getaffinity),
	SCMP_SYS(getpid),
	SCMP_SYS(gettid),
	SCMP_SYS(getuid),
	SCMP_SYS(geteuid),
	SCMP_SYS(getgid),
	SCMP_SYS(getegid),
	SCMP_SYS(uname),
	SCMP_SYS(sysinfo),
	SCMP_SYS(getrusage),
	SCMP_SYS(times),
	SCMP_SYS(clock_gettime),
	SCMP_SYS(clock_getres),
	SCMP_SYS(clock_nanosleep),
	SCMP_SYS(nanosleep),
	SCMP_SYS(gettimeofday),
	SCMP_SYS(time),
	SCMP_SYS(getrandom),
	SCMP_SYS(rt_sigaction),
	SCMP_SYS(rt_sigprocmask),
	SCMP_SYS(rt_sigreturn),
	SCMP_SYS(sigaltstack),
	SCMP_SYS(set_robust_list),
	SCMP_SYS(rseq),
	SCMP_SYS(tgkill),
	SCMP_SYS(restart_syscall),
	SCMP_SYS(exit),
	SCMP_SYS(exit_group),
};

/* Flags of open(2) that change something. */
enum { WRITES = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND };

static gboolean set_limit(int what, guint64 value)
{
	struct rlimit limit = {value, value};

	return setrlimit(what, &limit) == 0;
}

static gboolean set_limits(guint64 memory_bytes, guint seconds)
{
#ifndef KT_ADDRESS_SANITIZER
	/* the sanitizer reserves terabytes of address space for its shadow */
	if (!set_limit(RLIMIT_AS, memory_bytes))
		return FALSE;
#else
	(void)memory_bytes;
#endif
	return set_limit(RLIMIT_CPU, seconds) && set_limit(RLIMIT_CORE, 0) &&
	       set_limit(RLIMIT_FSIZE, 0);
}

static gboolean add_rules(scmp_filter_ctx filter)
{
	for (gsize i = 0; i < G_N_ELEMENTS(allowed); i++)
		if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0) != 0)
			return FALSE;
	return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1,
		       SCMP_A1(SCMP_CMP_MASKED_EQ, WRITES, 0)) == 0 &&
	       seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
		       SCMP_A2(SCMP_CMP_MASKED_EQ, WRITES, 0)) == 0 &&
	       /* asking for limits, not setting them */
	       seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1,
		       SCMP_A2(SCMP_CMP_EQ, 0, 0)) == 0;
}

static gboolean set_filter(void)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	gboolean ok = filter != NULL && add_rules(filter) && seccomp_load(filter) == 0;

	if (filter)
		seccomp_release(filter);
	return ok;
}

gboolean kt_sandbox_lock(guint64 memory_bytes, guint seconds)
{
	return prctl(PR_SET_DUMPABLE, 0) == 0 && set_limits(memory_bytes, seconds) && set_filter();
}
