/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Poppler gives a page's text in its own reading order, with a box for each
 * character and a list of stretches of one font.  Only the characters and
 * their boxes are used: which words make a line and which lines a table is
 * decided later by us, because poppler's order tears tables apart.
 *
 * Text set at a right angle (a wide table on an upright page) is found by its
 * characters following each other down or up; when most of a page runs that
 * way, the page needs turning. */
#include "documents/pdf/pdf_words.h"

#include <math.h>
#include <string.h>

#include "documents/note_mark.h"
#include "documents/pdf/poppler_text.h"
#include "documents/pdf/unnamed_fonts.h"

/* More than this between two characters parts words, in type sizes. */
static const gdouble APART = 0.16;

/* What is narrower is not drawn; points. */
static const gdouble NOT_DRAWN = 0.02;

/* A raised mark: its size and its height above the foot of what it is set on, as shares of that. */
static const gdouble SMALL = 0.9, HIGH = 0.12;
enum { MAX_RAISED = 4 };

struct source {
	const char *text;
	const PopplerRectangle *boxes;
	guint n_boxes;
	GList *font;                         /* PopplerTextAttributes, sorted by start_index */
	const PopplerTextAttributes *styled; /* the one whose style is known */
	gboolean is_bold;
	gint votes[4]; /* characters that run right, down, left, up */
};

static gboolean name_says(const char *name, const char *const *words)
{
	for (guint i = 0; words[i]; i++)
		if (strstr(name, words[i]))
			return TRUE;
	return FALSE;
}

/* The weight of a font is told by its name only; CMBX and kin are TeX's. */
static gboolean is_bold_font(const char *font_name)
{
	static const char *const bold[] = {"bold", "black", "heavy", "semibold", "demi", "cmbx",
		"sfbx", "cmb1", "ecbx", "-bd", "nimbussanl-bo", NULL};
	g_autofree char *name = g_ascii_strdown(font_name ? font_name : "", -1);

	return name_says(name, bold);
}

static gboolean is_bold(struct source *s, const PopplerTextAttributes *font)
{
	if (font != s->styled)
		s->is_bold = is_bold_font(font->font_name);
	s->styled = font;
	return s->is_bold;
}

static struct kt_box box_of(const PopplerRectangle *r)
{
	return (struct kt_box){
		MIN(r->x1, r->x2), MIN(r->y1, r->y2), MAX(r->x1, r->x2), MAX(r->y1, r->y2)};
}

/* Which way the word runs: from the first character's middle to the last's. */
static void vote(struct source *s, guint first, guint end)
{
	if (end - first < 2)
		return;
	struct kt_box a = box_of(&s->boxes[first]), b = box_of(&s->boxes[end - 1]);
	gdouble dx = (b.x0 + b.x1) - (a.x0 + a.x1), dy = (b.y0 + b.y1) - (a.y0 + a.y1);
	gint n = end - first;

	if (fabs(dx) >= fabs(dy))
		s->votes[dx >= 0 ? 0 : 2] += n;
	else
		s->votes[dy >= 0 ? 1 : 3] += n;
}

static gboolean same_width(const struct source *s, guint i, guint k)
{
	struct kt_box a = box_of(&s->boxes[i]), b = box_of(&s->boxes[k]);

	return fabs(kt_box_width(&a) - kt_box_width(&b)) < NOT_DRAWN;
}

/* The soft hyphen I, which FIRST begins the word of, can be seen: it has a width, and not half of that
 * of the next letter, as where both are told of one glyph. */
static gboolean is_drawn(const struct source *s, guint first, guint i, gboolean has_next)
{
	struct kt_box box = box_of(&s->boxes[i]);

	if (kt_box_width(&box) < NOT_DRAWN)
		return FALSE;
	return !has_next || i + 1 >= s->n_boxes || !same_width(s, i, i + 1) ||
	       (i > first && same_width(s, i - 1, i));
}

/* The characters from FROM to TO, the first of which is number FIRST of the page.  A soft hyphen that is
 * drawn is a hyphen or a minus: their glyphs are one in many fonts. */
static GString *drawn_text(const struct source *s, const char *from, const char *to, guint first)
{
	GString *out = g_string_sized_new(to - from);
	guint i = first;

	for (const char *p = from; p < to; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (kt_pdf_has_no_box(c))
			continue;
		if (c != 0xAD)
			g_string_append_unichar(out, c);
		else if (is_drawn(s, first, i, g_utf8_next_char(p) < to))
			g_string_append_c(out, '-');
		i++;
	}
	return out;
}

/* Characters [FIRST, END) of the page are a word, and those up to BEHIND a mark on it, whose room it
 * keeps: white there would part it from the next. */
static void add_word(struct source *s, struct kt_pages *pages, struct kt_page *page,
	const char *from, const char *to, guint first, guint end, guint behind)
{
	struct kt_box box = box_of(&s->boxes[first]);
	const PopplerTextAttributes *font = kt_pdf_font_at(&s->font, first);

	for (guint i = first + 1; i < end; i++) {
		struct kt_box b = box_of(&s->boxes[i]);
		kt_box_unite(&box, &b);
	}
	if (behind > end)
		box.x1 = MAX(box.x1, box_of(&s->boxes[behind - 1]).x1);
	vote(s, first, end);
	gdouble size = font && font->font_size > 0 ? font->font_size : kt_box_height(&box) * 0.9;
	g_autoptr(GString) text = drawn_text(s, from, to, first);
	struct kt_page_word *word = kt_page_add_word(pages, page, text->str, text->len, box, size);
	if (word && font)
		word->is_bold = is_bold(s, font);
}

static gboolean boxes_fit(const struct source *s)
{
	guint n = 0;

	for (const char *p = s->text; *p; p = g_utf8_next_char(p))
		n += !kt_pdf_has_no_box(g_utf8_get_char(p));
	return n == s->n_boxes;
}

/* Poppler leaves out the blank where two words of a line are far apart, as the
 * cells of a table are: what does not touch is not one word. */
static gboolean touches(const struct source *s, guint a, guint b)
{
	struct kt_box x = box_of(&s->boxes[a]), y = box_of(&s->boxes[b]);
	gdouble size = MIN(
		MAX(kt_box_height(&x), kt_box_width(&x)), MAX(kt_box_height(&y), kt_box_width(&y)));
	gdouble right = MAX(x.x0, y.x0) - MIN(x.x1, y.x1), down = MAX(x.y0, y.y0) - MIN(x.y1, y.y1);

	return right < APART * size && down < APART * size;
}

/* From character I of the page (at P) on: how many are set small and high on the one before, as
 * the mark of a note is.  *END is behind them. */
static guint raised(const struct source *s, guint i, const char *p, const char **end)
{
	struct kt_box base = box_of(&s->boxes[i - 1]);
	gfloat height = kt_box_height(&base);
	guint n = 0;

	for (*end = p; **end && i + n < s->n_boxes && n < MAX_RAISED; n++) {
		struct kt_box box = box_of(&s->boxes[i + n]);

		if (kt_pdf_has_no_box(g_utf8_get_char(*end)) ||
			kt_box_height(&box) > SMALL * height || box.y1 > base.y1 - HIGH * height ||
			box.y1 < base.y0 || box.x0 < base.x1 - 1)
			break;
		*end = g_utf8_next_char(*end);
	}
	return n;
}

/* As many characters at P are the mark of a note on the word that begins at START. */
static guint count_note_mark(
	const struct source *s, const char *start, const char *p, guint i, const char **end)
{
	const PopplerRectangle *base = &s->boxes[i - 1], *box = &s->boxes[i];
	guint n;

	/* mostly: as high as the one before */
	if (fabs(box->y2 - box->y1) > SMALL * fabs(base->y2 - base->y1))
		return 0;
	n = raised(s, i, p, end);

	/* "17 1/2" with its 1 set high */
	if (n == 0 || kt_begins_fraction(*end))
		return 0;
	return kt_is_note_mark(kt_slice(start, p - start), kt_slice(p, *end - p)) ? n : 0;
}

/* As many characters at P (number I of the page) are the mark of a note at its beginning, small and high
 * before a letter: "1 Heraf 1,5 mio. kr.". */
static guint count_leading_mark(const struct source *s, const char *p, guint i, const char **end)
{
	guint digits = 0, n;

	for (*end = p; g_ascii_isdigit(**end) && digits < 2; digits++)
		(*end)++;
	n = digits + (digits > 0 && **end == ')');
	*end = p + n;
	const char *next = *end;
	guint base = i + n;
	for (; g_ascii_isspace(*next); next++)
		base += !kt_pdf_has_no_box((guchar)*next);
	if (digits == 0 || base >= s->n_boxes || !g_unichar_isalpha(g_utf8_get_char(next)))
		return 0;
	struct kt_box mark = box_of(&s->boxes[i + n - 1]), text = box_of(&s->boxes[base]);
	gfloat height = kt_box_height(&text);
	gboolean is_high = kt_box_height(&mark) <= SMALL * height && mark.y1 > text.y0 &&
			   mark.y1 <= text.y1 - HIGH * height;

	return is_high && text.x0 > mark.x1 - 1 && text.x0 < mark.x1 + height ? n : 0;
}

/* The characters from P up to END but for the blanks behind them. */
static guint count_seen(const char *p, const char *end)
{
	guint n = 0, seen = 0;

	for (; p < end; p = g_utf8_next_char(p)) {
		n++;
		if (!g_unichar_isspace(g_utf8_get_char(p)))
			seen = n;
	}
	return seen;
}

static void split_words(struct source *s, struct kt_pages *pages, struct kt_page *page)
{
	const char *start = NULL, *p;
	guint first = 0, i = 0;

	for (p = s->text; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (kt_pdf_has_no_box(c))
			continue;
		gboolean is_blank = g_unichar_isspace(c) || c == 0xA0;
		const char *behind;
		guint n_mark = start && !is_blank ? count_note_mark(s, start, p, i, &behind) : 0;
		if (n_mark) {
			add_word(s, pages, page, start, p, first, i, i + count_seen(p, behind));
			start = NULL;
			i += n_mark;
			p = g_utf8_prev_char(behind);
			continue;
		}
		if (start && (is_blank || !touches(s, i - 1, i))) {
			add_word(s, pages, page, start, p, first, i, i);
			start = NULL;
		}
		n_mark = start || is_blank ? 0 : count_leading_mark(s, p, i, &behind);
		if (n_mark) {
			i += n_mark;
			p = behind - 1;
			continue;
		}
		if (!start && !is_blank) {
			start = p;
			first = i;
		}
		i++;
	}
	if (start)
		add_word(s, pages, page, start, p, first, i, i);
}

/* The quarter turns that bring the page's main direction to the right. */
static gint turns_needed(const struct source *s)
{
	guint best = 0;

	for (guint i = 1; i < 4; i++)
		if (s->votes[i] > s->votes[best])
			best = i;
	return (4 - best) & 3;
}

static void tag_words(
	struct kt_page *page, const struct kt_pdf_text *text, const struct kt_pdf_tags *tags)
{
	for (guint i = 0; i < page->words->len; i++) {
		struct kt_page_word *word = kt_page_word(page, i);

		word->tag = kt_pdf_tag(tags, page->number - 1, kt_pdf_mark_of(text, &word->box));
	}
}

gboolean kt_pdf_read_words(struct kt_pages *pages, struct kt_page *page, PopplerPage *source,
	const struct kt_pdf_text *marked, const struct kt_pdf_tags *tags)
{
	g_autofree char *text = poppler_page_get_text(source);
	PopplerRectangle *boxes = NULL;
	struct source s = {.text = text};
	gboolean ok = TRUE;

	if (!text || !*text)
		return TRUE;
	poppler_page_get_text_layout(source, &boxes, &s.n_boxes);
	s.boxes = boxes;
	if (boxes_fit(&s)) {
		GList *fonts = poppler_page_get_text_attributes(source);

		kt_mend_unnamed_fonts(text, boxes, s.n_boxes, fonts);
		s.font = fonts;
		split_words(&s, pages, page);
		poppler_page_free_text_attributes(fonts);
		if (tags)
			tag_words(page, marked, tags);
		page->turns = turns_needed(&s);
	} else {
		ok = FALSE;
	}
	g_free(boxes);
	return ok;
}
