/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/program.h"

#include <errno.h>
#include <unistd.h>

#include "cli/draw.h"
#include "cli/gettext.h"
#include "kommunetal/base/error.h"
#include "kommunetal/store/store.h"

char *program_path(const char *name)
{
	g_autofree char *self = g_file_read_link("/proc/self/exe", NULL);
	g_autofree char *folder = self ? g_path_get_dirname(self) : NULL;
	g_autofree char *beside = NULL, *up = NULL;

	if (!folder) /* without /proc: never what stands in the current folder */
		return g_build_filename(KT_LIBEXECDIR, name, NULL);
	beside = g_build_filename(folder, name, NULL);
	if (access(beside, X_OK) == 0)
		return g_steal_pointer(&beside);
	up = g_path_get_dirname(folder);
	return g_build_filename(up, "libexec", "kommunetal", name, NULL);
}

/* What only the full program writes.  The lists of the writers cannot be asked: the small programs are
 * linked without them. */
static gboolean is_published(const char *output)
{
	g_autofree char *lower = output ? g_ascii_strdown(output, -1) : NULL;

	return lower && (g_str_has_suffix(lower, ".pdf") || g_str_has_suffix(lower, ".xlsx"));
}

static gboolean names_large_store(const struct cli *cli)
{
	if (cli->options.db && kt_store_is_large(cli->options.db))
		return TRUE;
	for (guint i = 0; i < cli->n_arguments; i++)
		if (kt_store_is_large(cli->arguments[i]))
			return TRUE;
	return FALSE;
}

static enum program program_needed(const struct cli *cli)
{
	gboolean draws = cli->command->run == draw_chart || cli->command->run == draw_report;

	if (names_large_store(cli) || (draws && is_published(cli->options.output)))
		return PROGRAM_FULL;
	return draws ? PROGRAM_DRAW : PROGRAM_LEAST;
}

gboolean program_become(const struct cli *cli, char **argv, GError **error)
{
	static const char *const names[] = {"kommunetal", "kommunetal-draw", "kommunetal-full"};
	enum program needed = program_needed(cli);
	g_autofree char *path = NULL;

	if (needed <= program_running)
		return TRUE;
	path = program_path(names[needed]);
	execv(path, argv);
	g_set_error(error, KT_ERROR, KT_ERROR_READ,
		_("the program %s, which does this, could not be started (%s); install kommunetal "
		  "anew"),
		path, g_strerror(errno));
	return FALSE;
}
