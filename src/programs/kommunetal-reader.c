/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kommunetal-reader: reads what is not plain text.  kommunetal starts it when the first such file
 * comes (kommunetal/documents/sandbox.h). */
#include <locale.h>
#include <stdio.h>

#include "kommunetal/base/memory.h"
#include "kommunetal/documents/sandbox.h"

int main(void)
{
	int status;

	setlocale(LC_CTYPE, "");
	setlocale(LC_MESSAGES, "");
	kt_memory_keep();
	status = kt_sandbox_serve();
	fputs("kommunetal-reader is no command; kommunetal starts it where it needs it\n", stderr);
	return status;
}
