/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/memory.h"

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define HUGE_PAGE (2UL << 20)
#define GROWTH (64 << 20)

/* Asks for the heap's room beyond what it has, all of it that is whole huge pages, in huge
 * pages: a report of a hundred pages touches ten thousand small ones for the first time, and
 * each is a turn of the system.  Where there are none, nothing changes. */
static void use_huge_pages(void)
{
	char *begin = sbrk(0), *end;
	void *volatile room;
	uintptr_t first = ((uintptr_t)begin + HUGE_PAGE - 1) & ~(HUGE_PAGE - 1);

	/* More than is free, so that the heap grows by it and GROWTH; volatile, or it is left out. */
	room = malloc(GROWTH / 4);
	free(room);
	end = sbrk(0);
	if ((uintptr_t)end > first)
		madvise((void *)first, (uintptr_t)end - first, MADV_HUGEPAGE);
}

/* Each document takes some megabytes, a report of a hundred pages some forty; and each step
 * in which the heap grows is a call of the system. */
void kt_memory_keep(void)
{
	mallopt(M_TRIM_THRESHOLD, 4 * GROWTH);
	mallopt(M_MMAP_THRESHOLD, GROWTH / 2);
	mallopt(M_TOP_PAD, GROWTH);
	use_huge_pages();
}
