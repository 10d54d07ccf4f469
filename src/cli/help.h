/* SPDX-License-Identifier: GPL-3.0-or-later */
/* help.h -- everything that tells about the commands, made from their table. */
#ifndef KT_CLI_HELP_H
#define KT_CLI_HELP_H

#include <stdio.h>

#include "cli/command.h"

/* What the program can do: for `kommunetal --help` and for a call without words. */
void help_print_overview(FILE *stream);
/* Examples first, then what it does and its options, on standard output. */
gboolean help_print_command(const struct command *command, GError **error);
/* kommunetal.1 */
void help_write_man(FILE *stream);
/* Completions for SHELL ("bash", "zsh", "fish"); FALSE for another one. */
gboolean help_write_completion(FILE *stream, const char *shell);

#endif
