/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/page.h"

#include "kommunetal/base/text.h"

static void page_free(gpointer data)
{
	struct kt_page *page = data;

	g_array_unref(page->words);
	g_array_unref(page->rules);
	g_array_unref(page->dots);
	g_array_unref(page->panels);
	g_array_unref(page->asides);
	g_array_unref(page->lines);
	g_free(page);
}

struct kt_pages *kt_pages_new(void)
{
	struct kt_pages *pages = g_new0(struct kt_pages, 1);

	pages->pages = g_ptr_array_new_with_free_func(page_free);
	pages->strings = g_string_chunk_new(16384);
	pages->tags = g_array_new(FALSE, TRUE, sizeof(struct kt_page_tag));
	pages->tables = g_array_new(FALSE, TRUE, sizeof(struct kt_page_table));
	return pages;
}

void kt_pages_free(struct kt_pages *pages)
{
	if (!pages)
		return;
	g_ptr_array_unref(pages->pages);
	g_string_chunk_free(pages->strings);
	g_array_unref(pages->tags);
	g_array_unref(pages->tables);
	g_free(pages);
}

const struct kt_page_tag *kt_page_tag_of(
	const struct kt_pages *pages, const struct kt_page_word *word)
{
	return word->tag > 0 && word->tag <= pages->tags->len ? kt_page_tag(pages, word->tag - 1)
							      : NULL;
}

struct kt_page *kt_pages_add(struct kt_pages *pages, gdouble width, gdouble height)
{
	struct kt_page *page = g_new0(struct kt_page, 1);

	page->number = pages->pages->len + 1;
	page->width = width;
	page->height = height;
	page->words = g_array_new(FALSE, TRUE, sizeof(struct kt_page_word));
	page->rules = g_array_new(FALSE, TRUE, sizeof(struct kt_page_rule));
	page->dots = g_array_new(FALSE, TRUE, sizeof(struct kt_box));
	page->panels = g_array_new(FALSE, TRUE, sizeof(struct kt_box));
	page->asides = g_array_new(FALSE, TRUE, sizeof(struct kt_box));
	page->lines = g_array_new(FALSE, TRUE, sizeof(struct kt_page_line));
	g_ptr_array_add(pages->pages, page);
	return page;
}

/* Ligatures and no-break spaces mean nothing to us; control and private
 * characters come from broken font maps, but bullets of Symbol and Wingdings
 * live at U+F0xx and are kept as one bullet. */
static void push_clean(GString *out, gunichar c)
{
	static const struct {
		gunichar c;
		const char *text;
	} forms[] = {{0xFB00, "ff"}, {0xFB01, "fi"}, {0xFB02, "fl"}, {0xFB03, "ffi"},
		{0xFB04, "ffl"}, {0xF0B7, "•"}, {0xF0A7, "•"}, {0xF0D8, "•"}, {0xF02D, "-"}};

	for (guint i = 0; i < G_N_ELEMENTS(forms); i++)
		if (forms[i].c == c) {
			g_string_append(out, forms[i].text);
			return;
		}
	/* a soft hyphen tells where a line divides its last word */
	if (c < 0x20 || (c >= 0x7F && c < 0xA0) || g_unichar_isspace(c) ||
		(kt_is_invisible(c) && c != 0xAD) || g_unichar_type(c) == G_UNICODE_UNASSIGNED)
		return;
	g_string_append_unichar(out, c);
}

struct kt_page_word *kt_page_add_word(struct kt_pages *pages, struct kt_page *page,
	const char *text, gsize len, struct kt_box box, gdouble size)
{
	struct kt_page_word word = {.box = box, .size = size, .confidence = 100};
	g_autoptr(GString) clean = g_string_sized_new(len);

	for (const char *p = text; p < text + len; p = g_utf8_next_char(p))
		push_clean(clean, g_utf8_get_char(p));
	if (clean->len == 0)
		return NULL;
	g_autofree char *nfc = NULL;
	if (!g_str_is_ascii(clean->str)) {
		nfc = g_utf8_normalize(clean->str, clean->len, G_NORMALIZE_NFC);
		if (!nfc)
			return NULL;
	}
	word.text = g_string_chunk_insert_const(pages->strings, nfc ? nfc : clean->str);
	g_array_append_val(page->words, word);
	return kt_page_word(page, page->words->len - 1);
}

void kt_box_unite(struct kt_box *box, const struct kt_box *other)
{
	box->x0 = MIN(box->x0, other->x0);
	box->y0 = MIN(box->y0, other->y0);
	box->x1 = MAX(box->x1, other->x1);
	box->y1 = MAX(box->y1, other->y1);
}

gfloat kt_box_width(const struct kt_box *box)
{
	return box->x1 - box->x0;
}

gfloat kt_box_height(const struct kt_box *box)
{
	return box->y1 - box->y0;
}

/* One quarter turn clockwise on a page HEIGHT points high. */
static void turn_box(struct kt_box *box, gdouble height)
{
	struct kt_box b = *box;

	box->x0 = height - b.y1;
	box->x1 = height - b.y0;
	box->y0 = b.x0;
	box->y1 = b.x1;
}

void kt_page_turn(struct kt_page *page, gint quarter_turns)
{
	for (gint turn = 0; turn < (quarter_turns & 3); turn++) {
		gdouble height = page->height;

		for (guint i = 0; i < page->words->len; i++)
			turn_box(&kt_page_word(page, i)->box, height);
		for (guint i = 0; i < page->rules->len; i++)
			turn_box(&kt_page_rule(page, i)->box, height);
		for (guint i = 0; i < page->panels->len; i++)
			turn_box(&g_array_index(page->panels, struct kt_box, i), height);
		page->height = page->width;
		page->width = height;
	}
}
