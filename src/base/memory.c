/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/memory.h"

#include <malloc.h>

/* Each document takes some megabytes, a report of a hundred pages some forty; and each step
 * in which the heap grows is a call of the system. */
void kt_memory_keep(void)
{
	mallopt(M_TRIM_THRESHOLD, 64 << 20);
	mallopt(M_MMAP_THRESHOLD, 32 << 20);
	mallopt(M_TOP_PAD, 8 << 20);
}
