/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

int main(void)
{
	fputs("usage: kommunetal COMMAND [OPTION...] INPUT...\n", stderr);
	return 2;
}
