/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef KT_CLI_WHY_SERIES_H
#define KT_CLI_WHY_SERIES_H

#include "cli/command.h"

/* TRUE if the user asked about two records: ID ID INPUT... */
gboolean why_series_is_asked(const struct cli *cli);
/* Prints the two records and why they are in one series, or are not. */
gboolean why_series(struct cli *cli, GError **error);

#endif
