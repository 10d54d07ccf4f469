/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/progress.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/gettext.h"

#define FIRST_AFTER G_TIME_SPAN_SECOND
#define EVERY (G_TIME_SPAN_SECOND / 5)

struct progress {
	guint n_done, n_all;
	gint64 began, shown;
	gboolean is_terminal, is_on_screen;
	gboolean is_among_data; /* standard output goes to a terminal as well */
};

struct progress *progress_new(guint n_documents, gboolean is_quiet)
{
	struct progress *p = g_new0(struct progress, 1);

	p->n_all = n_documents;
	p->began = g_get_monotonic_time();
	p->is_terminal = cli_is_terminal() && !is_quiet;
	p->is_among_data = isatty(STDOUT_FILENO);
	return p;
}

char *progress_text(guint n_done, guint n_all, gdouble seconds)
{
	gdouble rate = n_done / seconds;
	guint left = n_done > 0 ? (guint)((n_all - n_done) / rate + 0.5) : 0;

	if (n_done == 0)
		return g_strdup_printf(_("%u of %u documents"), n_done, n_all);
	/* whole numbers: a progress line needs no decimals, and no locale's point */
	return g_strdup_printf(_("%u of %u documents, %u a minute, %u:%02u left"), n_done, n_all,
		(guint)(rate * 60 + 0.5), left / 60, left % 60);
}

/* How many bytes of TEXT fit into a line of the terminal: one that breaks stays on the screen. */
static gsize fitting(const char *text)
{
	struct winsize size;
	glong n = g_utf8_strlen(text, -1);

	if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1)
		n = MIN(n, size.ws_col - 1);
	return (gsize)(g_utf8_offset_to_pointer(text, n) - text);
}

void progress_show(struct progress *p)
{
	gint64 now = g_get_monotonic_time();
	g_autofree char *text = NULL;

	if (!p->is_terminal || now - p->began < FIRST_AFTER || now - p->shown < EVERY)
		return;
	text = progress_text(p->n_done, p->n_all, (gdouble)(now - p->began) / G_TIME_SPAN_SECOND);
	fprintf(stderr, "\r%.*s\033[K", (int)fitting(text), text);
	fflush(stderr);
	p->shown = now;
	p->is_on_screen = TRUE;
}

void progress_step(struct progress *p)
{
	p->n_done++;
	progress_show(p);
}

void progress_clear(struct progress *p)
{
	if (p->is_on_screen)
		fputs("\r\033[K", stderr);
	p->is_on_screen = FALSE;
}

void progress_before_data(struct progress *p)
{
	if (p->is_among_data)
		progress_clear(p);
}

void progress_free(struct progress *p)
{
	progress_clear(p);
	g_free(p);
}
