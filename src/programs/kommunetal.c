/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kommunetal: records and analyses.  It has nothing to draw with. */
#include "cli/draw.h"
#include "cli/program.h"

const enum program program_running = PROGRAM_LEAST;

/* Never run: program_become has gone on as another program before. */
gboolean draw_chart(struct cli *cli, GError **error)
{
	(void)cli;
	(void)error;
	g_assert_not_reached();
}

gboolean draw_report(struct cli *cli, GError **error)
{
	(void)cli;
	(void)error;
	g_assert_not_reached();
}
