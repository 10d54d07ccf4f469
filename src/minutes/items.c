/* SPDX-License-Identifier: GPL-3.0-or-later */
/* items.c -- where the items of the agenda begin.
 *
 * A line that begins with a number can be an item, a point of a list, a
 * numbered heading or a line of the contents.  Each such line is weighed by
 * what it says and by what follows it: a case number, a heading of the frame,
 * its title in the table of contents, mark-up.  Then the best chain of rising
 * numbers in one form ("Punkt 43:", "43.", "43 Title", "43Title", "43" alone)
 * is looked for: the items of a meeting count upward, whatever the system
 * prints around them.
 *
 * Minutes without numbers have their items told by mark-up, by case numbers
 * under titles, or by the return of the first section. */
#include "minutes/item_candidates.h"

#include <string.h>

static const char *const form_names[KT_N_FORMS] = {
	"a word and a number",
	"numbers with a mark",
	"bare numbers",
	"numbers glued to titles",
	"numbers on lines of their own",
	"titles without numbers",
};

/* No more items in a row are closed, and left out. */
#define MOST_CLOSED 30

/* How far back the chain looks: a list of a thousand points is no agenda. */
#define LOOK_BACK 200

static gint link_weight(const struct kt_candidate *a, const struct kt_candidate *b)
{
	guint step = b->number - a->number;

	return step == 1 ? 1 : step <= 3 ? 0 : step <= MOST_CLOSED ? -2 : -6;
}

/* The last candidate of the best chain of FORM, -1 if there is none. */
static gint best_chain(GArray *list, enum kt_item_form form)
{
	gint best = -1;
	guint i, j;

	for (i = 0; i < list->len; i++) {
		struct kt_candidate *c = &g_array_index(list, struct kt_candidate, i);

		if (c->form != form || c->score < 1)
			continue;
		c->total = c->score;
		for (j = i > LOOK_BACK ? i - LOOK_BACK : 0; j < i; j++) {
			struct kt_candidate *p = &g_array_index(list, struct kt_candidate, j);
			gint total = p->total + c->score + link_weight(p, c);

			if (p->form != form || p->score < 1 || p->number >= c->number ||
				total <= c->total)
				continue;
			c->total = total;
			c->before = (gint)j;
		}
		if (best < 0 || c->total > g_array_index(list, struct kt_candidate, best).total)
			best = (gint)i;
	}
	return best;
}

static gint by_value(gconstpointer a, gconstpointer b)
{
	return *(const gint *)a - *(const gint *)b;
}

/* Marks with score 0 what stands in the chain only for its number: items of
 * one meeting look alike, so each needs a third of what the middle one has. */
static void drop_weak(GArray *list, gint last)
{
	g_autoptr(GArray) scores = g_array_new(FALSE, FALSE, sizeof(gint));
	gint i, limit;

	for (i = last; i >= 0; i = g_array_index(list, struct kt_candidate, i).before)
		g_array_append_val(scores, g_array_index(list, struct kt_candidate, i).score);
	g_array_sort(scores, by_value);
	limit = MAX(1, g_array_index(scores, gint, scores->len / 2) / 3);
	for (i = last; i >= 0; i = g_array_index(list, struct kt_candidate, i).before)
		if (g_array_index(list, struct kt_candidate, i).score < limit)
			g_array_index(list, struct kt_candidate, i).score = 0;
}

static void add_item(struct kt_minutes *m, const struct kt_candidate *c)
{
	struct kt_item item = {.first_block = c->block};
	struct kt_slice title = c->title;
	const struct kt_term *term;
	gsize end = kt_mark_leaders(title);

	if (end > 0)
		title.len = end;
	item.number = kt_minutes_keep(m, c->digits);
	item.title = kt_minutes_keep(m, kt_bare(title));
	item.case_no = c->case_number.len ? kt_minutes_keep(m, c->case_number) : "";
	term = kt_lexicon_begins(m->lexicon, KT_LEX_FRAME, title);
	item.is_closed = c->is_closed || (term && g_str_equal(term->value, "closed"));
	item.sections = g_array_new(FALSE, TRUE, sizeof(struct kt_section));
	g_array_append_val(m->items, item);
}

/* "Flere almene boliger (2013-99121)". */
static struct kt_slice case_in_title(const char *title)
{
	const char *open = strrchr(title, '(');
	gsize len = 0;
	enum kt_case_form form = open ? kt_mark_case(kt_slice_str(open + 1), &len) : KT_CASE_NONE;

	return form != KT_CASE_NONE && form != KT_CASE_WEAK && open[1 + len] == ')'
		       ? kt_slice(open + 1, len)
		       : kt_slice(NULL, 0);
}

/* Fields between blanks or tabs are read as a table; its rows, or the first cell of one, will do. */
static gboolean case_in_table(
	const struct kt_minutes *m, const struct kt_view *v, struct kt_slice *number)
{
	const struct kt_table *table = v->block->table;

	for (guint r = 0; r < MIN(table->n_rows, 4); r++) {
		struct kt_slice row = kt_view_row(m->doc, v, r);
		struct kt_slice cell = kt_document_slice(m->doc, kt_table_cell(table, r, 0)->span);

		if ((kt_is_case_line(m->lexicon, row, number) && number->len > 0) ||
			(kt_is_case_line(m->lexicon, cell, number) && number->len > 0) ||
			kt_case_beside(m->lexicon, row, number) < row.len)
			return TRUE;
	}
	return FALSE;
}

/* The case number that the line or the table V tells. */
static gboolean find_case(
	const struct kt_minutes *m, const struct kt_view *v, struct kt_slice *number)
{
	if (v->block->kind == KT_BLOCK_TABLE)
		return case_in_table(m, v, number);
	return (kt_is_case_line(m->lexicon, v->text, number) && number->len > 0) ||
	       (kt_case_line_below(m->lexicon, v->text, number) < v->text.len && number->len > 0);
}

/* "Sagsnr.: 00.22.00-A00-1-20" in a line of its own, where it stands under the first heading. */
static gboolean says_case(const struct kt_minutes *m, const struct kt_view *v)
{
	struct kt_slice number;

	return v->is_text && v->text.len > 0 && !g_ascii_isdigit(v->text.at[0]) &&
	       kt_is_case_line(m->lexicon, v->text, &number) && number.len > 0;
}

/* The first case number of the lines under the title, a class of cases only where there is no
 * other. */
static void find_case_number(struct kt_minutes *m, struct kt_item *item)
{
	guint end = item->first_block + MIN(item->n_blocks, 6), i;
	struct kt_slice found = {0}, number;
	struct kt_heading heading;

	for (i = item->first_block; i < end; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);

		if (((i == item->first_block && v->is_text &&
			     kt_case_beside(m->lexicon, v->text, &number) < v->text.len) ||
			    find_case(m, v, &number)) &&
			!kt_slice_is(number, item->number)) {
			if (found.len == 0 || !kt_case_is_class(number))
				found = number;
			if (!kt_case_is_class(found))
				break;
		} else if (i > item->first_block && kt_heading_is_known(m->lexicon, v, &heading) &&
			   heading.level == 1 && !(i + 1 < end && says_case(m, v + 1))) {
			break;
		}
	}
	if (found.len == 0)
		found = case_in_title(item->title);
	if (found.len > 0)
		item->case_no = kt_minutes_keep(m, found);
}

/* The last candidate of the chain with the greatest weight, of whatever form; -1 if that is
 * one line with nothing to it but a number. */
static gint heaviest_chain(GArray *list, enum kt_item_form *of)
{
	enum { LEAST = 3 };
	gint last = -1, most = LEAST - 1;

	for (enum kt_item_form form = 0; form < KT_FORM_PLAIN; form++) {
		gint end = best_chain(list, form);
		gint total = end >= 0 ? g_array_index(list, struct kt_candidate, end).total : 0;

		if (total > most) {
			most = total;
			last = end;
			*of = form;
		}
	}
	return last;
}

/* "1. Resume", "2. Beslutningspunkter", "3. Baggrund": the sections of one case are numbered, and
 * the chain that ends in LAST is no agenda. */
static gboolean is_outline(const struct kt_minutes *m, const GArray *list, gint last)
{
	enum { LEAST = 2 };
	guint n_sections = 0;
	gboolean begins = FALSE;

	for (gint i = last; i >= 0; i = g_array_index(list, struct kt_candidate, i).before) {
		begins = kt_lexicon_whole(m->lexicon, KT_LEX_SECTION,
				 g_array_index(list, struct kt_candidate, i).title) != NULL;
		n_sections += begins;
	}
	return begins && n_sections >= LEAST;
}

/* Whether candidate I, or one before it that it follows in number, is a section: given up with
 * those, while an item behind them has a number of its own. */
static gboolean goes_with_sections(const struct kt_minutes *m, const GArray *list, gint i)
{
	for (;;) {
		const struct kt_candidate *c = &g_array_index(list, struct kt_candidate, i);

		if (kt_lexicon_whole(m->lexicon, KT_LEX_SECTION, c->title))
			return TRUE;
		if (c->before < 0 ||
			g_array_index(list, struct kt_candidate, c->before).number + 1 != c->number)
			return FALSE;
		i = c->before;
	}
}

/* The sections in the chain that ends in LAST will be part of none, and no other candidate of
 * LIST is any longer. */
static void give_up(const struct kt_minutes *m, GArray *list, gint last)
{
	for (gint i = last; i >= 0; i = g_array_index(list, struct kt_candidate, i).before)
		if (goes_with_sections(m, list, i))
			g_array_index(list, struct kt_candidate, i).score = 0;
	for (guint i = 0; i < list->len; i++)
		g_array_index(list, struct kt_candidate, i).before = -1;
}

/* FALSE if no chain of numbers is an agenda. */
static gboolean find_numbered(struct kt_minutes *m)
{
	g_autoptr(GArray) list = kt_candidates_find(m);
	g_autoptr(GArray) chain = g_array_new(FALSE, FALSE, sizeof(gint));
	enum kt_item_form form = KT_FORM_PLAIN;
	gint last;

	while ((last = heaviest_chain(list, &form)) >= 0 && is_outline(m, list, last))
		give_up(m, list, last);
	if (last < 0)
		return FALSE;
	m->item_form = form_names[form];
	drop_weak(list, last);
	for (gint i = last; i >= 0; i = g_array_index(list, struct kt_candidate, i).before)
		g_array_prepend_val(chain, i);
	for (guint i = 0; i < chain->len; i++) {
		struct kt_candidate *c =
			&g_array_index(list, struct kt_candidate, g_array_index(chain, gint, i));

		if (c->score > 0)
			add_item(m, c);
	}
	return TRUE;
}

/* "Afbud under hele mødet:" and a name under it: BLOCK is what a field of the frame tells. */
static gboolean is_value_of_field(const struct kt_minutes *m, guint block)
{
	const struct kt_view *above;

	while (block > 0 && kt_minutes_view(m, block - 1)->block->kind == KT_BLOCK_FURNITURE)
		block--;
	above = block > 0 ? kt_minutes_view(m, block - 1) : NULL;
	return above && above->is_text && above->is_short && above->last == ':' &&
	       kt_lexicon_begins(m->lexicon, KT_LEX_FRAME, kt_bare(above->text)) != NULL;
}

/* TRUE if BLOCK can be the title of an item that has no number. */
static gboolean is_plain_title(const struct kt_minutes *m, guint block)
{
	const struct kt_view *v = kt_minutes_view(m, block);
	struct kt_heading heading;
	struct kt_slice number;
	struct kt_moment date;

	return v->is_text && v->is_short && v->n_words > 0 && v->last != '.' && v->last != ':' &&
	       !is_value_of_field(m, block) && !kt_heading_is_known(m->lexicon, v, &heading) &&
	       !kt_is_case_line(m->lexicon, v->text, &number) &&
	       !kt_is_frame_line(m->lexicon, v->text) &&
	       !(kt_lexicon_find(m->lexicon, KT_LEX_WEEKDAY, v->text) &&
		       kt_mark_find_date(m->lexicon, v->text, &date, NULL, NULL));
}

/* A page of one point: its number stands by itself, or behind a bullet, over the title in BLOCK.
 * Empty if none does. */
static struct kt_slice number_above(const struct kt_minutes *m, guint block)
{
	enum { MOST_DIGITS = 3 };
	const struct kt_view *v = block > 0 ? kt_minutes_view(m, block - 1) : NULL;
	struct kt_slice s, none = kt_slice(NULL, 0);

	if (!v || !v->is_text)
		return none;
	s = v->text;
	if (kt_slice_starts(s, "•"))
		s = kt_slice_trim(kt_slice(s.at + strlen("•"), s.len - strlen("•")));
	for (gsize i = 0; i < s.len; i++)
		if (!g_ascii_isdigit(s.at[i]))
			return none;
	return s.len <= MOST_DIGITS ? s : none;
}

/* "1 Nyt børnehus", the only item of its page: its number stands before its title. */
static void part_number(struct kt_candidate *c)
{
	enum { MOST_DIGITS = 3 };
	gsize digits, len;
	enum kt_number_form form = kt_mark_number(c->title, &digits, &len);

	if ((form != KT_NUMBER_BARE && form != KT_NUMBER_DOTTED) || digits > MOST_DIGITS)
		return;
	c->digits = kt_slice(c->title.at, digits);
	c->title = kt_slice(c->title.at + len, c->title.len - len);
}

static void add_plain(struct kt_minutes *m, guint block, gboolean has_title)
{
	struct kt_candidate c = {.block = block, .title_block = block, .form = KT_FORM_PLAIN};
	const struct kt_view *v = kt_minutes_view(m, block);
	struct kt_slice number = has_title ? number_above(m, block) : kt_slice(NULL, 0);

	c.digits = number.len ? number : kt_slice(v->text.at, 0);
	c.title = has_title ? kt_bare(v->text) : kt_slice(v->text.at, 0);
	if (has_title && number.len == 0) {
		part_number(&c);
		c.title.len = kt_case_beside(m->lexicon, c.title, &number);
		c.title = kt_slice_trim(c.title);
	}
	c.block -= number.len > 0;
	add_item(m, &c);
}

/* "Prompt resultater" (monrad.app) in BLOCK: what the system adds stands between the title and the
 * case.  A line with the day and the committee may stand there, too, and is no title. */
static gboolean is_under_title(const struct kt_minutes *m, guint block)
{
	const struct kt_view *v = kt_minutes_view(m, block);
	const struct kt_term *term = kt_lexicon_whole(m->lexicon, KT_LEX_FRAME, kt_bare(v->text));
	struct kt_moment date;

	return block > 0 && term && g_str_equal(term->value, "under title") &&
	       !(kt_lexicon_find(m->lexicon, KT_LEX_COMMITTEE, v[-1].text) &&
		       kt_mark_find_date(m->lexicon, v[-1].text, &date, NULL, NULL));
}

/* Items without numbers: a case number and the line above it, if that can be a
 * title; a heading by mark-up with a heading of the frame under it. */
static void find_plain(struct kt_minutes *m)
{
	gboolean was_case = FALSE;
	guint i;

	for (i = 0; i < m->views->len; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);
		struct kt_slice number;
		gboolean is_case =
			v->is_text && v->is_short &&
			((kt_is_case_line(m->lexicon, v->text, &number) && number.len > 0) ||
				is_under_title(m, i));

		if (is_case && !was_case) {
			gboolean has_title = i > 0 && is_plain_title(m, i - 1);

			add_plain(m, has_title ? i - 1 : i, has_title);
		} else if (v->block->kind == KT_BLOCK_HEADING && is_plain_title(m, i) &&
			   kt_candidate_followers(m, i, "") == 2) {
			add_plain(m, i, TRUE);
		}
		was_case = is_case;
	}
	if (m->items->len > 0)
		m->item_form = form_names[KT_FORM_PLAIN];
}

/* The block of the title over the section's heading in BLOCK, with a case number between them
 * or none; BLOCK itself if there is no title. */
static guint title_above(const struct kt_minutes *m, guint block)
{
	guint i = block;
	struct kt_slice number;

	while (i-- > 0) {
		const struct kt_view *v = kt_minutes_view(m, i);

		if (v->block->kind == KT_BLOCK_FURNITURE)
			continue;
		if (is_plain_title(m, i))
			return i;
		if (!v->is_text || !v->is_short || !kt_is_case_line(m->lexicon, v->text, &number))
			break;
	}
	return block;
}

/* "Indstilling" over "Til", "Fra" and "Dato": what sort of paper it is, and no section. */
static gboolean heads_frame(const struct kt_minutes *m, guint block)
{
	enum { MOST_BELOW = 3 };

	for (guint i = 1; block == 0 && i <= MOST_BELOW && i < m->views->len; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);

		if (kt_is_frame_block(m, i))
			return TRUE;
		if (v->is_text && (kt_view_is_prose(v) || v->n_words > 8))
			break;
	}
	return FALSE;
}

/* An item begins where the first section's heading, or a case number, comes
 * again.  Looks at the blocks before END. */
static void find_by_sections(struct kt_minutes *m, guint end, gboolean have_titles)
{
	enum kt_section_kind first = KT_N_SECTION_KINDS;
	gboolean decided = TRUE;
	guint i;

	for (i = 0; i < end; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);
		struct kt_heading heading;

		if (!v->is_text || !v->is_short || !kt_heading_is_known(m->lexicon, v, &heading) ||
			heading.level > 1 || heading.kind == KT_SECTION_ATTENDANCE ||
			heads_frame(m, i))
			continue;
		if (first == KT_N_SECTION_KINDS)
			first = heading.kind;
		if (heading.kind == first && decided) {
			guint title = title_above(m, i);

			if (!have_titles && number_above(m, title).len == 0)
				title = i;

			add_plain(m, title, title < i);
			decided = FALSE;
		}
		decided |= heading.kind == KT_SECTION_DECISION ||
			   heading.kind == KT_SECTION_ATTACHMENTS;
	}
	if (m->items->len > 0)
		m->item_form = "the return of the first section";
}

/* A table of contents: its first cell says so. */
static gboolean is_contents(const struct kt_minutes *m, const struct kt_view *v)
{
	const struct kt_term *term =
		v->block->kind == KT_BLOCK_TABLE
			? kt_lexicon_whole(m->lexicon, KT_LEX_FRAME,
				  kt_bare(kt_document_slice(
					  m->doc, kt_table_cell(v->block->table, 0, 0)->span)))
			: NULL;

	return term && g_str_equal(term->value, "contents");
}

/* A case is put forward in BLOCK: the heading of such a section with prose or a table under it. */
static gboolean puts_case(const struct kt_minutes *m, guint block)
{
	const struct kt_view *v = kt_minutes_view(m, block), *next = v + 1;
	struct kt_heading heading;

	return block + 1 < m->views->len && v->is_text && v->is_short &&
	       !kt_is_frame_line(m->lexicon, v->text) && /* "Indhold" over the contents */
	       kt_heading_is_known(m->lexicon, v, &heading) && heading.level == 1 &&
	       heading.kind >= KT_SECTION_RESUME && heading.kind <= KT_SECTION_ECONOMY &&
	       (kt_view_is_prose(next) ||
		       (next->block->kind == KT_BLOCK_TABLE && !is_contents(m, next)));
}

static gint by_block(gconstpointer a, gconstpointer b)
{
	const struct kt_item *x = a, *y = b;

	return x->first_block < y->first_block ? -1 : x->first_block > y->first_block;
}

/* Cases put forward before the first item that was told: their titles have a form of which
 * nothing is known, and they are no part of the front. */
static void find_before_first(struct kt_minutes *m)
{
	guint first = m->items->len ? g_array_index(m->items, struct kt_item, 0).first_block : 0;
	const char *form = m->item_form;
	guint i = 0;

	while (i < first && !puts_case(m, i))
		i++;
	if (i == first)
		return;
	find_by_sections(m, first, TRUE);
	g_array_sort(m->items, by_block);
	m->item_form = form;
}

/* "12. Title" printed twice, or a title above its numbered line: both belong to the item. */
static guint first_block_of(const struct kt_minutes *m, const struct kt_item *item, guint from)
{
	g_autofree char *key = kt_title_key(kt_slice_str(item->title));
	guint first = item->first_block;

	while (*key && first > from) {
		const struct kt_view *v = kt_minutes_view(m, first - 1);
		g_autofree char *above = v->is_text && v->is_short ? kt_title_key(v->text) : NULL;

		if (!above || !g_str_has_suffix(above, key))
			break;
		first--;
	}
	return first;
}

void kt_items_find(struct kt_minutes *m)
{
	guint i, k;

	m->item_form = "nothing";
	if (!find_numbered(m)) {
		find_plain(m);
		if (m->items->len == 0)
			find_by_sections(m, m->views->len, heads_frame(m, 0));
	}
	find_before_first(m);
	for (i = 0; i < m->items->len; i++) {
		struct kt_item *item = &g_array_index(m->items, struct kt_item, i);
		const struct kt_item *before = i > 0 ? item - 1 : NULL;

		item->first_block = first_block_of(m, item, before ? before->first_block + 1 : 0);
	}
	for (i = 0; i < m->items->len; i++) {
		struct kt_item *item = &g_array_index(m->items, struct kt_item, i);
		guint end = i + 1 < m->items->len ? item[1].first_block : m->views->len;

		item->n_blocks = end - item->first_block;
		for (k = item->first_block; k < end; k++)
			m->item_of[k] = (gint32)i;
		find_case_number(m, item);
	}
}
