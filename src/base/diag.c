/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/diag.h"

struct kt_diag_list {
	GArray *diags;       /* struct kt_diag */
	GStringChunk *texts; /* sources and messages */
};

struct kt_diag_list *kt_diag_list_new(void)
{
	struct kt_diag_list *list = g_new0(struct kt_diag_list, 1);

	list->diags = g_array_new(FALSE, FALSE, sizeof(struct kt_diag));
	list->texts = g_string_chunk_new(1024);
	return list;
}

void kt_diag_list_free(struct kt_diag_list *list)
{
	if (!list)
		return;
	g_array_unref(list->diags);
	g_string_chunk_free(list->texts);
	g_free(list);
}

guint kt_diag_list_length(const struct kt_diag_list *list)
{
	return list->diags->len;
}

const struct kt_diag *kt_diag_list_at(const struct kt_diag_list *list, guint i)
{
	g_assert(i < list->diags->len);
	return &g_array_index(list->diags, struct kt_diag, i);
}

guint kt_diag_list_count(const struct kt_diag_list *list, enum kt_severity severity)
{
	guint n = 0;

	for (guint i = 0; i < list->diags->len; i++)
		n += kt_diag_list_at(list, i)->severity == severity;
	return n;
}

static void add(struct kt_diag_list *list, struct kt_diag diag)
{
	diag.source = g_string_chunk_insert_const(list->texts, diag.source);
	diag.message = g_string_chunk_insert(list->texts, diag.message);
	g_array_append_val(list->diags, diag);
}

void kt_diag(struct kt_diag_list *list, enum kt_severity severity, const char *source, guint page,
	guint line, guint column, const char *format, ...)
{
	g_autofree char *message = NULL;
	va_list args;

	if (!list)
		return;
	va_start(args, format);
	message = g_strdup_vprintf(format, args);
	va_end(args);
	add(list, (struct kt_diag){.severity = severity,
			  .source = source ? source : "",
			  .page = page,
			  .line = line,
			  .column = column,
			  .message = message});
}

void kt_diag_list_append(struct kt_diag_list *to, struct kt_diag_list *from)
{
	for (guint i = 0; i < from->diags->len; i++)
		add(to, *kt_diag_list_at(from, i));
	g_array_set_size(from->diags, 0);
	g_string_chunk_clear(from->texts);
}

char *kt_diag_format(const struct kt_diag *diag)
{
	static const char *const names[] = {
		[KT_NOTE] = "note",
		[KT_WARNING] = "warning",
		[KT_FAILURE] = "error",
	};
	GString *out = g_string_new(diag->source);

	if (diag->line > 0) {
		g_string_append_printf(out, ":%u", diag->line);
		if (diag->column > 0)
			g_string_append_printf(out, ":%u", diag->column);
	}
	g_string_append_printf(
		out, "%s%s: %s", out->len > 0 ? ": " : "", names[diag->severity], diag->message);
	/* At the end, so that editors find file, line and column where they look for them. */
	if (diag->page > 0)
		g_string_append_printf(out, " (page %u)", diag->page);
	return g_string_free(out, FALSE);
}
