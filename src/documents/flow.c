/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/flow.h"

#include <string.h>

#include "documents/note_mark.h"
#include "documents/text/text_lines.h"

/* As much of a block's end is kept as tells whether a sentence has ended. */
#define TAIL 16

void kt_flow_init(struct kt_flow *flow, struct kt_builder *b)
{
	*flow = (struct kt_flow){.b = b,
		.kind = KT_BLOCK_PARAGRAPH,
		.nested = g_ptr_array_new(),
		.tail = g_string_new(NULL)};
}

void kt_flow_clear(struct kt_flow *flow)
{
	g_ptr_array_unref(flow->nested);
	g_string_free(flow->tail, TRUE);
	g_free(flow->marker);
}

static void start(struct kt_flow *flow)
{
	flow->space = flow->line_break = flow->has_text = FALSE;
	flow->all_bold = TRUE;
	flow->n_text = 0;
	g_string_truncate(flow->tail, 0);
}

/* "- 5 borgere" or "2) at ..." typed by hand where the format has lists of its
 * own.  A star marks a footnote there. */
static void find_typed_marker(struct kt_flow *flow)
{
	struct kt_slice text = kt_builder_open_text(flow->b);
	gsize body, n;
	guint number;

	if (flow->kind != KT_BLOCK_PARAGRAPH || kt_slice_starts(text, "*"))
		return;
	n = kt_list_marker(text, &body, &number);
	if (n > 0)
		kt_builder_typed_marker(flow->b, n, body);
}

void kt_flow_end(struct kt_flow *flow)
{
	if (flow->in_cell) {
		flow->line_break = flow->has_text;
		return;
	}
	if (kt_builder_is_open(flow->b)) {
		if (flow->all_bold)
			kt_builder_bold(flow->b);
		find_typed_marker(flow);
		kt_builder_end(flow->b);
	}
	flow->kind = KT_BLOCK_PARAGRAPH;
	flow->level = 0;
	g_clear_pointer(&flow->marker, g_free);
	start(flow);
}

void kt_flow_item(struct kt_flow *flow, const char *marker, guint level)
{
	kt_flow_end(flow);
	if (flow->in_cell)
		return;
	flow->kind = KT_BLOCK_LIST_ITEM;
	flow->level = level;
	flow->marker = g_strdup(marker);
}

void kt_flow_space(struct kt_flow *flow)
{
	flow->space = flow->has_text;
}

void kt_flow_break(struct kt_flow *flow)
{
	/* Two breaks end a paragraph as well as </p> does. */
	if (flow->line_break && !flow->in_cell)
		kt_flow_end(flow);
	flow->line_break = flow->has_text;
}

gboolean kt_flow_is_note_mark(const struct kt_flow *flow, const char *raised)
{
	return kt_is_note_mark(
		kt_slice(flow->tail->str, flow->tail->len), kt_slice(raised, strlen(raised)));
}

/* All of the text so far is a number with its unit, as tiles show it: "38,6 mio. kr." over "omsætning". */
static gboolean is_number_alone(const struct kt_flow *flow)
{
	static const char *const units[] = {
		"kr", "mio", "mill", "mia", "pct", "t", "tkr", "procent", NULL};
	g_auto(GStrv) words = NULL;
	gboolean is_one = flow->n_text == flow->tail->len && flow->n_text < 30;

	words = g_strsplit_set(flow->tail->str, " .,%+-\t", -1);
	for (guint i = 0; words[i] != NULL && is_one; i++)
		is_one = strspn(words[i], "0123456789") == strlen(words[i]) ||
			 g_strv_contains(units, words[i]) || g_str_equal(words[i], "\u2212");
	return is_one && strpbrk(flow->tail->str, "0123456789") != NULL;
}

/* A break that is only the end of a line: the sentence goes on behind it. */
static gboolean goes_on(const struct kt_flow *flow, gunichar c)
{
	return flow->in_cell || flow->kind == KT_BLOCK_LIST_ITEM ||
	       (g_unichar_islower(c) && is_number_alone(flow)) ||
	       (g_unichar_islower(c) && flow->n_text >= 30 &&
		       !kt_ends_sentence(kt_slice(flow->tail->str, flow->tail->len)));
}

static void open_block(struct kt_flow *flow)
{
	kt_builder_begin(flow->b, flow->kind, flow->level);
	if (flow->kind == KT_BLOCK_LIST_ITEM)
		kt_builder_marker(flow->b, flow->marker, strlen(flow->marker));
	start(flow);
}

void kt_flow_open(struct kt_flow *flow, gunichar c, gboolean is_bold)
{
	if (flow->line_break && !goes_on(flow, c)) {
		enum kt_block_kind kind = flow->kind;
		guint level = flow->level;

		kt_flow_end(flow);
		flow->kind = kind;
		flow->level = level;
	}
	if (!flow->in_cell && !kt_builder_is_open(flow->b))
		open_block(flow);
	if (flow->has_text && (flow->line_break || flow->space))
		kt_builder_add(flow->b, flow->line_break ? "\n" : " ", 1);
	flow->line_break = flow->space = FALSE;
	flow->has_text = TRUE;
	flow->all_bold &= is_bold;
}

void kt_flow_added(struct kt_flow *flow, const char *text, gsize len)
{
	gsize n = MIN(len, TAIL);

	flow->n_text += len;
	g_string_append_len(flow->tail, text + len - n, (gssize)n);
	if (flow->tail->len > 2 * TAIL)
		g_string_erase(flow->tail, 0, (gssize)(flow->tail->len - TAIL));
}

void kt_flow_text(struct kt_flow *flow, const char *text, gsize len)
{
	kt_builder_add(flow->b, text, len);
	kt_flow_added(flow, text, len);
}

/* TEXT in NFC, without invisible characters.  Free it. */
static char *cleaned(const char *text)
{
	GString *out = g_string_new(NULL);
	g_autofree char *composed = g_utf8_normalize(text, -1, G_NORMALIZE_NFC);

	for (const char *at = composed != NULL ? composed : ""; *at != '\0';
		at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);

		if (kt_is_plain_space(
			    c, out->len ? out->str[out->len - 1] : '\0', *g_utf8_next_char(at)))
			g_string_append_c(out, ' ');
		else if (!kt_is_invisible(c))
			g_string_append_len(out, at, g_utf8_skip[(guchar)*at]);
	}
	return g_string_free(out, FALSE);
}

void kt_flow_put(struct kt_flow *flow, const char *text, gboolean is_bold)
{
	g_autofree char *clean = cleaned(text);
	const char *at = clean;

	if (!flow->has_text || flow->line_break)
		while (g_ascii_isspace(*at))
			at++;
	if (*at == '\0')
		return;
	/* Blanks alone say nothing about boldness. */
	kt_flow_open(flow, g_utf8_get_char(at), is_bold || strspn(at, " \t\n") == strlen(at));
	kt_flow_text(flow, at, strlen(at));
}

void kt_flow_begin_cell(struct kt_flow *flow, guint row_span, guint col_span, gboolean is_header)
{
	kt_builder_begin_cell(flow->b, row_span, col_span, is_header);
	start(flow);
	flow->in_cell = TRUE;
}

void kt_flow_end_cell(struct kt_flow *flow)
{
	kt_builder_end_cell(flow->b);
	flow->in_cell = FALSE;
	start(flow);
}

void kt_flow_nest(struct kt_flow *flow, gconstpointer table)
{
	if (!g_ptr_array_find(flow->nested, table, NULL))
		g_ptr_array_add(flow->nested, (gpointer)table);
}

gpointer *kt_flow_nested(struct kt_flow *flow, gsize *n)
{
	return g_ptr_array_steal(flow->nested, n);
}
