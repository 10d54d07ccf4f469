/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line is repeated when a line with the same words (and numbers, but for those
 * that may count pages) stands at the same height on two pages and on two fifths of all, so that left and
 * right heads may differ.  The repeated lines outermost on a page are its
 * furniture -- as far as the last wide gap, because the head of a table that
 * goes on over pages is repeated too, but stands close on its rows.  What is
 * furniture on most pages that have it is so on the rest, whose gaps may be
 * wide throughout. */
#include "documents/page/furniture.h"

#include <math.h>
#include <string.h>

static const gdouble TOP_PART = 0.2, BOTTOM_PART = 0.84; /* of the page's height */
static const gdouble SAME_HEIGHT = 4;                    /* points */
static const gdouble WIDE_GAP = 0.75;                    /* of the type size */
static const gdouble SHARE = 0.4;                        /* of the pages */
static const gdouble OTHER_TYPE = 1.1;                   /* sizes that differ by more */
enum { MANY_PAGES = 6, FEW_GAPS = 3, PAGE_DIGITS = 3, LEAST_STROKE = 4 };

static char *masked_text(const struct kt_page *page, const struct kt_page_line *line)
{
	g_autoptr(GString) text = g_string_new(NULL), out = g_string_new(NULL);

	kt_page_line_text(page, line, text);
	for (const char *p = text->str; *p;) {
		gsize n = strspn(p, "0123456789");

		if (n > 0 && n <= PAGE_DIGITS)
			g_string_append_c(out, '#');
		else
			g_string_append_len(out, p, n ? n : 1);
		p += n ? n : 1;
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static gboolean is_outer(const struct kt_page *page, const struct kt_page_line *line)
{
	return line->box.y1 < TOP_PART * page->height || line->box.y0 > BOTTOM_PART * page->height;
}

/* Heights (as integers of SAME_HEIGHT steps) at which a text was seen. */
static char *place_key(const char *text, gdouble y)
{
	return g_strdup_printf("%d %s", (gint)floor(y / SAME_HEIGHT), text);
}

static void count_up(GHashTable *seen, char *key)
{
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(seen, key));

	g_hash_table_replace(seen, key, GUINT_TO_POINTER(n + 1));
}

/* Lines that are furniture, or all. A text counts at its own step and the next, so that neighbours in
 * height meet. */
static void count_page(GHashTable *seen, const struct kt_page *page, gboolean furniture_only)
{
	for (guint i = 0; i < page->lines->len; i++) {
		const struct kt_page_line *line = kt_page_line(page, i);

		if (!is_outer(page, line) || (furniture_only && !line->is_furniture))
			continue;
		g_autofree char *text = masked_text(page, line);
		count_up(seen, place_key(text, line->box.y0));
		count_up(seen, place_key(text, line->box.y0 + SAME_HEIGHT));
	}
}

/* How many pages have the line whose numbers are MASKED, at its height. */
static guint count_of(GHashTable *seen, const char *masked, const struct kt_page_line *line)
{
	g_autofree char *key = place_key(masked, line->box.y0),
			*next = place_key(masked, line->box.y0 + SAME_HEIGHT);

	return MAX(GPOINTER_TO_UINT(g_hash_table_lookup(seen, key)),
		GPOINTER_TO_UINT(g_hash_table_lookup(seen, next)));
}

/* "Side 3 af 12", "3/12", "- 3 -", "3". */
static gboolean is_page_number(const char *masked, const char *text, guint page)
{
	static const char *const forms[] = {"Side #", "Side # af #", "side #", "side # af #",
		"Page #", "Page # of #", "Side #/#", "Side: #", "Side # / #", "- # -", "# / #",
		"#/#", "# af #"};
	g_autofree char *own = g_strdup_printf("%u", page);

	for (guint i = 0; i < G_N_ELEMENTS(forms); i++)
		if (strcmp(masked, forms[i]) == 0)
			return TRUE;
	return strcmp(text, own) == 0;
}

/* The file tells that the line is of a table, as a repeated head may be. */
static gboolean is_told_cell(
	const struct kt_pages *pages, const struct kt_page *page, const struct kt_page_line *line)
{
	const struct kt_page_tag *tag = kt_page_tag_of(pages, kt_page_word(page, line->first));

	return tag && tag->kind == KT_TAG_CELL;
}

/* LINE begins the text of its page as another page begins with other words, at the same height and in
 * the same type: a heading that twice came to stand there. */
static gboolean begins_text(GHashTable *seen, const struct kt_pages *pages,
	const struct kt_page *page, const struct kt_page_line *line)
{
	if (line != kt_page_line(page, 0))
		return FALSE;
	for (guint i = 0; i < pages->pages->len; i++) {
		const struct kt_page *other = g_ptr_array_index(pages->pages, i);
		const struct kt_page_line *first =
			other->lines->len ? kt_page_line(other, 0) : NULL;
		g_autofree char *masked = NULL;

		if (!first || other == page ||
			fabs(first->box.y0 - line->box.y0) > SAME_HEIGHT / 2 ||
			fabs(first->size - line->size) > 0.1 || first->is_bold != line->is_bold)
			continue;
		masked = masked_text(other, first);
		if (count_of(seen, masked, first) < 2)
			return TRUE;
	}
	return FALSE;
}

static gboolean is_repeated(GHashTable *seen, const struct kt_pages *pages,
	const struct kt_page *page, const struct kt_page_line *line)
{
	guint n_pages = pages->pages->len;
	g_autofree char *masked = masked_text(page, line);
	g_autoptr(GString) text = g_string_new(NULL);
	guint n = count_of(seen, masked, line);

	if (!is_outer(page, line) || is_told_cell(pages, page, line))
		return FALSE;
	kt_page_line_text(page, line, text);
	if (is_page_number(masked, text->str, page->number))
		return TRUE;
	if (n == 2 && n_pages > 2 && begins_text(seen, pages, page, line))
		return FALSE;
	return n >= 2 && (n >= MANY_PAGES || n >= SHARE * n_pages);
}

static gdouble gap_to(const struct kt_page *page, guint a, guint b)
{
	const struct kt_box *x = &kt_page_line(page, a)->box, *y = &kt_page_line(page, b)->box;

	return MAX(x->y0, y->y0) - MIN(x->y1, y->y1);
}

static gint compare_gaps(gconstpointer a, gconstpointer b)
{
	gdouble x = *(const gdouble *)a, y = *(const gdouble *)b;

	return x < y ? -1 : x > y;
}

/* The gap that parts furniture from the text: wider than the usual one of the
 * page, so that the rows of a table are not taken for it. */
static gdouble parting_gap(const struct kt_page *page, guint i)
{
	g_autoptr(GArray) gaps = g_array_new(FALSE, FALSE, sizeof(gdouble));
	gdouble least = WIDE_GAP * kt_page_line(page, i)->size;

	for (guint k = 1; k < page->lines->len; k++) {
		gdouble gap = gap_to(page, k - 1, k);
		g_array_append_val(gaps, gap);
	}
	g_array_sort(gaps, compare_gaps);
	return gaps->len < FEW_GAPS ? least
				    : MAX(least, 1.5 * g_array_index(gaps, gdouble, gaps->len / 2));
}

/* Line I stands at its height on every page, in another type than line NEXT: no head of a table,
 * which is set in that of its rows and begins somewhere on a page. */
static gboolean is_on_all_pages(GHashTable *seen, const struct kt_pages *pages,
	const struct kt_page *page, guint i, guint next)
{
	const struct kt_page_line *line = kt_page_line(page, i);
	gdouble a = line->size, b = kt_page_line(page, next)->size;
	g_autofree char *masked = masked_text(page, line);

	return pages->pages->len > 2 && count_of(seen, masked, line) >= pages->pages->len &&
	       MAX(a, b) > OTHER_TYPE * MIN(a, b) && gap_to(page, i, next) > WIDE_GAP * a;
}

static void mark(struct kt_page *page, guint i)
{
	struct kt_page_line *line = kt_page_line(page, i);

	line->is_furniture = TRUE;
	for (guint k = line->first; k < line->first + line->n; k++)
		kt_page_word(page, k)->is_taken = TRUE;
}

/* Of the repeated lines from the edge inwards, those outside the last wide gap. */
static void mark_edge(
	GHashTable *seen, const struct kt_pages *pages, struct kt_page *page, gboolean from_top)
{
	guint n = page->lines->len, repeated = 0, keep = 0;

#define at(i) (from_top ? (i) : n - 1 - (i))
	while (repeated < n && is_repeated(seen, pages, page, kt_page_line(page, at(repeated))))
		repeated++;
	for (guint i = 1; i <= repeated; i++)
		if (i == n || gap_to(page, at(i - 1), at(i)) > parting_gap(page, at(i)) ||
			is_on_all_pages(seen, pages, page, at(i - 1), at(i)))
			keep = i;
	for (guint i = 0; i < keep; i++)
		mark(page, at(i));
#undef at
}

/* Most pages that have LINE have it as furniture. */
static gboolean is_mostly_furniture(GHashTable *seen, GHashTable *marked,
	const struct kt_pages *pages, const struct kt_page *page, const struct kt_page_line *line)
{
	g_autofree char *masked = masked_text(page, line);
	guint n = count_of(marked, masked, line);

	return is_outer(page, line) && !is_told_cell(pages, page, line) && n > 0 &&
	       n * 2 >= count_of(seen, masked, line);
}

static void mark_rest(GHashTable *seen, GHashTable *marked, const struct kt_pages *pages,
	struct kt_page *page, gboolean from_top)
{
	guint n = page->lines->len;

	for (guint i = 0; i < n; i++) {
		guint at = from_top ? i : n - 1 - i;

		if (!is_mostly_furniture(seen, marked, pages, page, kt_page_line(page, at)))
			break;
		mark(page, at);
	}
}

/* "________": a stroke that was typed. */
static gboolean is_typed_stroke(const char *text)
{
	gsize n = strlen(text);

	return n >= LEAST_STROKE && (*text == '_' || *text == '-' || *text == '=') &&
	       strspn(text, (const char[]){*text, '\0'}) == n;
}

/* Lines of nothing but strokes are drawn, not read: they stand over totals, and part no rows. */
static void mark_strokes(struct kt_page *page)
{
	for (guint i = 0; i < page->lines->len; i++) {
		const struct kt_page_line *line = kt_page_line(page, i);
		guint n = 0;

		while (n < line->n && is_typed_stroke(kt_page_word(page, line->first + n)->text))
			n++;
		if (n == line->n && !line->is_furniture)
			mark(page, i);
	}
}

void kt_mark_furniture(struct kt_pages *pages)
{
	GHashTable *seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	GHashTable *marked = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	guint n_pages = pages->pages->len;

	for (guint i = 0; i < n_pages; i++)
		count_page(seen, g_ptr_array_index(pages->pages, i), FALSE);
	for (guint i = 0; i < n_pages; i++) {
		struct kt_page *page = g_ptr_array_index(pages->pages, i);

		mark_edge(seen, pages, page, TRUE);
		mark_edge(seen, pages, page, FALSE);
		count_page(marked, page, TRUE);
	}
	for (guint i = 0; i < n_pages; i++) {
		struct kt_page *page = g_ptr_array_index(pages->pages, i);

		mark_rest(seen, marked, pages, page, TRUE);
		mark_rest(seen, marked, pages, page, FALSE);
		mark_strokes(page);
	}
	g_hash_table_unref(marked);
	g_hash_table_unref(seen);
}
