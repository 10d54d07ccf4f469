/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draw.h -- what the commands chart and report do, in programs that have the libraries for it. */
#ifndef KT_CLI_DRAW_H
#define KT_CLI_DRAW_H

#include "cli/command.h"

gboolean draw_chart(struct cli *cli, GError **error);
gboolean draw_report(struct cli *cli, GError **error);

#endif
