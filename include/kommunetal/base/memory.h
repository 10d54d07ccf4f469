/* SPDX-License-Identifier: GPL-3.0-or-later */
/* memory.h -- for programs that read or write many documents and then end. */
#ifndef KT_BASE_MEMORY_H
#define KT_BASE_MEMORY_H

/* Memory that was given back is kept for what comes next.  By default it goes back to the
 * system every time, and asking for it anew costs a tenth of all time.  Call it first, while
 * there are no threads. */
void kt_memory_keep(void);

#endif
