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
#include "minutes/reading.h"

#include <string.h>

enum form {
	FORM_EXPLICIT, /* Punkt 43: Title */
	FORM_DOTTED,
	FORM_BARE,
	FORM_GLUED,
	FORM_ALONE,
	FORM_PLAIN, /* no number */
	N_FORMS,
};

static const char *const form_names[N_FORMS] = {
	"a word and a number",
	"numbers with a mark",
	"bare numbers",
	"numbers glued to titles",
	"numbers on lines of their own",
	"titles without numbers",
};

struct candidate {
	guint block, title_block;
	guint number;
	enum form form;
	struct kt_slice digits, title;
	gint score, total;
	gint before; /* index of the candidate before it in the best chain, -1 */
};

/* How far back the chain looks: a list of a thousand points is no agenda. */
#define LOOK_BACK 200

/* "(FOU 36/2005) J.nr. 419/2002": a committee's own number first. */
static gboolean is_bracketed_case(struct kt_slice text, struct kt_slice *number)
{
	const char *close = memchr(text.at, ')', MIN(text.len, 24));
	const char *slash = close ? memchr(text.at, '/', (gsize)(close - text.at)) : NULL;

	if (!slash || !g_ascii_isdigit(slash[-1]) || !g_ascii_isdigit(slash[1]))
		return FALSE;
	*number = kt_slice(text.at + 1, (gsize)(close - text.at) - 1);
	return TRUE;
}

gboolean kt_is_case_line(
	const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_slice *number)
{
	struct kt_field field;
	struct kt_slice rest = kt_bare(text);
	enum kt_case_form form;
	gsize len = 0;
	gboolean is_said = FALSE;

	if (rest.len == 0 || rest.len > KT_VIEW_SHORT)
		return FALSE;
	if (rest.at[0] == '(')
		return is_bracketed_case(rest, number);
	if (!g_ascii_isdigit(rest.at[0])) {
		if (!kt_field_read(lexicon, KT_LEX_FRAME, rest, &field) ||
			(!g_str_equal(field.term->value, "case") &&
				!g_str_equal(field.term->value, "open")))
			return FALSE;
		is_said = TRUE;
		rest = field.value;
		/* "Åbent - 00.01.00-A00-17-15" */
		while (rest.len > 0 && strchr("- ", rest.at[0])) {
			rest.at++;
			rest.len--;
		}
		if (rest.len > 0 && !g_ascii_isdigit(rest.at[0]) && field.has_colon) {
			*number = kt_slice(rest.at, 0);
			return rest.len < 60;
		}
	}
	form = kt_mark_case(rest, &len);
	if (form == KT_CASE_NONE || (form == KT_CASE_WEAK && !is_said))
		return FALSE;
	*number = kt_slice(rest.at, len);
	if (is_said)
		return TRUE;
	/* Without a word before it nothing but the case's state may follow. */
	rest = kt_slice_trim(kt_slice(rest.at + len, rest.len - len));
	return rest.len == 0 || kt_lexicon_begins(lexicon, KT_LEX_FRAME, rest) != NULL;
}

/* TRUE if the line after the item's title says "case number" or is a heading of the frame. */
static gint weigh_followers(const struct kt_minutes *m, guint title_block, const char *title_key)
{
	guint n = 0, i;

	for (i = title_block + 1; i < m->views->len && n < 3; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);
		struct kt_heading heading;
		struct kt_slice number;
		g_autofree char *key = NULL;

		if (v->block->kind == KT_BLOCK_FURNITURE)
			continue;
		if (!v->is_text) {
			n++;
			continue;
		}
		key = v->is_short ? kt_title_key(v->text) : g_strdup("");
		if (g_str_has_suffix(key, title_key) && *title_key)
			continue; /* the title once more */
		n++;
		if (n < 3 && v->is_short && kt_is_case_line(m->lexicon, v->text, &number))
			return 3;
		if (v->is_short && kt_heading_is_known(m->lexicon, v, &heading))
			return 2;
		if (kt_view_is_prose(v))
			break;
	}
	return 0;
}

/* TRUE if block I is a numbered line whose number is N. */
static gboolean is_numbered(const struct kt_minutes *m, guint i, guint n)
{
	const struct kt_view *v;
	gsize digits, len;

	if (i >= m->views->len)
		return FALSE;
	v = kt_minutes_view(m, i);
	if (!v->is_text || kt_mark_number(v->text, &digits, &len) != KT_NUMBER_DOTTED)
		return FALSE;
	return g_ascii_strtoull(v->text.at, NULL, 10) == n;
}

static gint weigh_title(const struct kt_minutes *m, struct kt_slice title)
{
	struct kt_view view = {.is_text = TRUE};
	const struct kt_term *term;
	gint score = 0;

	kt_view_fill(&view, title);
	if (view.text.len == 0)
		return -3;
	if (strchr(".;,", view.last) && view.last)
		score -= 3;
	if (!view.starts_upper && !g_ascii_isdigit(view.text.at[0]))
		score -= view.text.at[0] == '"' || (guchar)view.text.at[0] >= 0x80 ? 0 : 3;
	if (view.text.len > 200)
		score -= 2;
	term = kt_lexicon_begins(m->lexicon, KT_LEX_FRAME, view.text);
	if (term && (g_str_equal(term->value, "closed") || g_str_equal(term->value, "standard")))
		score += 2;
	return score;
}

/* TRUE if the line before BLOCK leads in a list: "indstiller, at". */
static gboolean stands_in_list(const struct kt_minutes *m, guint block)
{
	guint i = block;

	while (i-- > 0) {
		const struct kt_view *v = kt_minutes_view(m, i);

		if (v->block->kind == KT_BLOCK_FURNITURE)
			continue;
		return v->is_text &&
		       (v->last == ':' || kt_slice_ends(v->text, " at") ||
			       kt_slice_ends(v->text, " at,") || v->last == ',') &&
		       !kt_is_frame_line(m->lexicon, v->text);
	}
	return FALSE;
}

static gint weigh(const struct kt_minutes *m, const struct candidate *c, GHashTable *listed)
{
	static const gint by_form[N_FORMS] = {[FORM_EXPLICIT] = 3,
		[FORM_DOTTED] = 1,
		[FORM_BARE] = -1,
		[FORM_GLUED] = 0,
		[FORM_ALONE] = -1};
	const struct kt_view *v = kt_minutes_view(m, c->block);
	g_autofree char *key = kt_title_key(c->title);
	gint followers = weigh_followers(m, c->title_block, key);
	gint score = by_form[c->form] + followers + weigh_title(m, c->title);

	if (v->block->kind == KT_BLOCK_HEADING || v->block->is_bold)
		score += 2;
	if (g_hash_table_contains(listed, key))
		score += 2;
	if (c->form == FORM_DOTTED && followers == 0 &&
		(is_numbered(m, c->block + 1, c->number + 1) ||
			(c->block > 0 && is_numbered(m, c->block - 1, c->number - 1))))
		score -= 4;
	if (c->form != FORM_EXPLICIT && stands_in_list(m, c->block))
		score -= 3;
	return score;
}

/* "Punkt 43: Title", "Pkt. 202 Title", "Punkt: 18". */
static gboolean read_explicit(const struct kt_minutes *m, struct kt_slice text, struct candidate *c)
{
	struct kt_field field;
	gsize digits, len;
	enum kt_number_form form;

	if (!kt_field_read(m->lexicon, KT_LEX_FRAME, text, &field) ||
		!g_str_equal(field.term->value, "item"))
		return FALSE;
	form = kt_mark_number(field.value, &digits, &len);
	if (form == KT_NUMBER_NONE || form == KT_NUMBER_GLUED)
		return FALSE;
	c->form = FORM_EXPLICIT;
	c->digits = kt_slice(field.value.at, digits);
	c->title = kt_slice(field.value.at + len, field.value.len - len);
	return TRUE;
}

static gboolean read_numbered(const struct kt_minutes *m, guint block, struct candidate *c)
{
	static const enum form forms[] = {[KT_NUMBER_DOTTED] = FORM_DOTTED,
		[KT_NUMBER_BARE] = FORM_BARE,
		[KT_NUMBER_GLUED] = FORM_GLUED,
		[KT_NUMBER_ALONE] = FORM_ALONE};
	const struct kt_view *v = kt_minutes_view(m, block);
	struct kt_slice text = kt_bare(v->text);
	gsize digits, len;
	enum kt_number_form form;

	if (!v->is_short || text.len == 0)
		return FALSE;
	c->block = c->title_block = block;
	if (!read_explicit(m, text, c)) {
		if (!g_ascii_isdigit(text.at[0]))
			return FALSE;
		form = kt_mark_number(text, &digits, &len);
		if (form == KT_NUMBER_NONE)
			return FALSE;
		c->form = forms[form];
		c->digits = kt_slice(text.at, digits);
		c->title = kt_slice(text.at + len, text.len - len);
	}
	c->number = (guint)g_ascii_strtoull(c->digits.at, NULL, 10);
	/* A page number or a contents line is no item. */
	if (kt_mark_leaders(c->title) > 0)
		return FALSE;
	if (c->title.len == 0) {
		const struct kt_view *next =
			block + 1 < m->views->len ? kt_minutes_view(m, block + 1) : NULL;

		if (!next || !next->is_text || !next->is_short || next->text.len == 0 ||
			g_ascii_isdigit(next->text.at[0]) || kt_view_is_prose(next))
			return FALSE;
		c->title = kt_bare(next->text);
		c->title_block = block + 1;
	}
	return TRUE;
}

/* The keys of titles that stand in a table of contents: lines with leaders,
 * rows of the table after the word for contents, and numbered titles that
 * come again. */
static void list_title(GHashTable *listed, struct kt_slice title)
{
	gsize end = kt_mark_leaders(title), digits, len;
	enum kt_number_form form;

	if (end > 0)
		title.len = end;
	while (title.len > 0 && strchr("._ ", title.at[title.len - 1]))
		title.len--;
	form = kt_mark_number(title, &digits, &len);
	if (form == KT_NUMBER_DOTTED || form == KT_NUMBER_BARE)
		title = kt_slice(title.at + len, title.len - len);
	if (title.len >= 4)
		g_hash_table_add(listed, kt_title_key(title));
}

static gboolean is_contents_head(const struct kt_minutes *m, const struct kt_view *v)
{
	const struct kt_term *term =
		v->is_text && v->n_words <= 4
			? kt_lexicon_whole(m->lexicon, KT_LEX_FRAME, kt_bare(v->text))
			: NULL;

	return term && g_str_equal(term->value, "contents");
}

static GHashTable *listed_titles(const struct kt_minutes *m)
{
	GHashTable *listed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	gboolean in_contents = FALSE;
	guint i, r;

	for (i = 0; i < m->views->len && i < 400; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);

		if (v->block->kind == KT_BLOCK_TABLE && in_contents) {
			for (r = 0; r < v->block->table->n_rows; r++)
				list_title(listed,
					kt_document_slice(m->doc,
						kt_table_cell(v->block->table, r, 0)->span));
		} else if (v->is_text && v->is_short &&
			   (in_contents || kt_mark_leaders(v->text) > 0)) {
			list_title(listed, kt_bare(v->text));
		}
		if (is_contents_head(m, v))
			in_contents = TRUE;
		else if (in_contents && (kt_view_is_prose(v) || !v->is_short))
			break;
	}
	return listed;
}

static GArray *find_candidates(const struct kt_minutes *m)
{
	GArray *list = g_array_new(FALSE, TRUE, sizeof(struct candidate));
	guint i;

	for (i = 0; i < m->views->len; i++) {
		struct candidate c = {.before = -1};

		if (kt_minutes_view(m, i)->is_text && read_numbered(m, i, &c))
			g_array_append_val(list, c);
	}
	return list;
}

/* Weighs in the order of the document, so that a title met before counts for
 * its return; the contents themselves are weighed without that. */
static void weigh_all(const struct kt_minutes *m, GArray *list)
{
	g_autoptr(GHashTable) listed = listed_titles(m);
	g_autoptr(GHashTable) met = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	guint i;

	for (i = 0; i < list->len; i++) {
		struct candidate *c = &g_array_index(list, struct candidate, i);
		g_autofree char *key = kt_title_key(c->title);
		g_autofree char *id = g_strdup_printf("%u %s", c->number, key);

		c->score = weigh(m, c, listed);
		if (g_hash_table_contains(met, id) && !g_hash_table_contains(listed, key))
			c->score += 2;
		g_hash_table_add(met, g_steal_pointer(&id));
	}
}

static gint link_weight(const struct candidate *a, const struct candidate *b)
{
	guint step = b->number - a->number;

	return step == 1 ? 1 : step <= 3 ? 0 : -2;
}

/* The last candidate of the best chain of FORM, -1 if there is none. */
static gint best_chain(GArray *list, enum form form)
{
	gint best = -1;
	guint i, j;

	for (i = 0; i < list->len; i++) {
		struct candidate *c = &g_array_index(list, struct candidate, i);

		if (c->form != form || c->score < 1)
			continue;
		c->total = c->score;
		for (j = i > LOOK_BACK ? i - LOOK_BACK : 0; j < i; j++) {
			struct candidate *p = &g_array_index(list, struct candidate, j);
			gint total = p->total + c->score + link_weight(p, c);

			if (p->form != form || p->score < 1 || p->number >= c->number ||
				total <= c->total)
				continue;
			c->total = total;
			c->before = (gint)j;
		}
		if (best < 0 || c->total > g_array_index(list, struct candidate, best).total)
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

	for (i = last; i >= 0; i = g_array_index(list, struct candidate, i).before)
		g_array_append_val(scores, g_array_index(list, struct candidate, i).score);
	g_array_sort(scores, by_value);
	limit = MAX(1, g_array_index(scores, gint, scores->len / 2) / 3);
	for (i = last; i >= 0; i = g_array_index(list, struct candidate, i).before)
		if (g_array_index(list, struct candidate, i).score < limit)
			g_array_index(list, struct candidate, i).score = 0;
}

static void add_item(struct kt_minutes *m, const struct candidate *c)
{
	struct kt_item item = {.first_block = c->block};
	struct kt_slice title = c->title;
	const struct kt_term *term;
	gsize end = kt_mark_leaders(title);

	if (end > 0)
		title.len = end;
	item.number = kt_minutes_keep(m, c->digits);
	item.title = kt_minutes_keep(m, kt_bare(title));
	item.case_no = "";
	term = kt_lexicon_begins(m->lexicon, KT_LEX_FRAME, title);
	item.is_closed = term && g_str_equal(term->value, "closed");
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

/* The first case number of the lines under the title. */
static void find_case_number(struct kt_minutes *m, struct kt_item *item)
{
	guint end = item->first_block + MIN(item->n_blocks, 6), i;
	struct kt_heading heading;

	for (i = item->first_block; i < end; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);
		struct kt_slice text = v->text, number;

		/* Fields between tabs are read as a table; its first cell will do. */
		if (v->block->kind == KT_BLOCK_TABLE)
			text = kt_document_slice(
				m->doc, kt_table_cell(v->block->table, 0, 0)->span);
		if (kt_is_case_line(m->lexicon, text, &number) && number.len > 0) {
			item->case_no = kt_minutes_keep(m, number);
			return;
		}
		if (i > item->first_block && kt_heading_is_known(m->lexicon, v, &heading))
			break;
	}
	if (case_in_title(item->title).len > 0)
		item->case_no = kt_minutes_keep(m, case_in_title(item->title));
}

/* The chain of one form with the greatest weight; FALSE if no form has any. */
static gboolean find_numbered(struct kt_minutes *m)
{
	g_autoptr(GArray) list = find_candidates(m);
	g_autoptr(GArray) chain = g_array_new(FALSE, FALSE, sizeof(gint));
	gint last = -1, most = 0, i;
	enum form form;

	weigh_all(m, list);
	for (form = 0; form < FORM_PLAIN; form++) {
		gint end = best_chain(list, form);
		gint total = end >= 0 ? g_array_index(list, struct candidate, end).total : 0;

		if (total > most) {
			most = total;
			last = end;
			m->item_form = form_names[form];
		}
	}
	/* One line with nothing to it but a number is not enough. */
	if (most < 3)
		return FALSE;
	drop_weak(list, last);
	for (i = last; i >= 0; i = g_array_index(list, struct candidate, i).before)
		g_array_prepend_val(chain, i);
	for (i = 0; i < (gint)chain->len; i++) {
		struct candidate *c =
			&g_array_index(list, struct candidate, g_array_index(chain, gint, i));

		if (c->score > 0)
			add_item(m, c);
	}
	return TRUE;
}

/* TRUE if BLOCK can be the title of an item that has no number. */
static gboolean is_plain_title(const struct kt_minutes *m, guint block)
{
	const struct kt_view *v = kt_minutes_view(m, block);
	struct kt_heading heading;
	struct kt_slice number;
	struct kt_moment date;

	return v->is_text && v->is_short && v->n_words > 0 && v->last != '.' && v->last != ':' &&
	       !kt_heading_is_known(m->lexicon, v, &heading) &&
	       !kt_is_case_line(m->lexicon, v->text, &number) &&
	       !kt_is_frame_line(m->lexicon, v->text) &&
	       !(kt_lexicon_find(m->lexicon, KT_LEX_WEEKDAY, v->text) &&
		       kt_mark_find_date(m->lexicon, v->text, &date, NULL, NULL));
}

static void add_plain(struct kt_minutes *m, guint block, gboolean has_title)
{
	struct candidate c = {.block = block, .title_block = block, .form = FORM_PLAIN};
	const struct kt_view *v = kt_minutes_view(m, block);

	c.digits = kt_slice(v->text.at, 0);
	c.title = has_title ? kt_bare(v->text) : c.digits;
	add_item(m, &c);
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
		gboolean is_case = v->is_text && v->is_short &&
				   kt_is_case_line(m->lexicon, v->text, &number) && number.len > 0;

		if (is_case && !was_case) {
			gboolean has_title = i > 0 && is_plain_title(m, i - 1);

			add_plain(m, has_title ? i - 1 : i, has_title);
		} else if (v->block->kind == KT_BLOCK_HEADING && is_plain_title(m, i) &&
			   weigh_followers(m, i, "") == 2) {
			add_plain(m, i, TRUE);
		}
		was_case = is_case;
	}
	if (m->items->len > 0)
		m->item_form = form_names[FORM_PLAIN];
}

/* No titles at all: an item begins where the first section's heading, or a
 * case number, comes again. */
static void find_untitled(struct kt_minutes *m)
{
	enum kt_section_kind first = KT_N_SECTION_KINDS;
	gboolean decided = TRUE;
	guint i;

	for (i = 0; i < m->views->len; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);
		struct candidate c = {.block = i, .title_block = i, .form = FORM_PLAIN};
		struct kt_heading heading;

		if (!v->is_text || !v->is_short || !kt_heading_is_known(m->lexicon, v, &heading) ||
			heading.level > 1 || heading.kind == KT_SECTION_ATTENDANCE)
			continue;
		if (first == KT_N_SECTION_KINDS)
			first = heading.kind;
		if (heading.kind == first && decided) {
			c.title = c.digits = kt_slice(v->text.at, 0);
			add_item(m, &c);
			decided = FALSE;
		}
		decided |= heading.kind == KT_SECTION_DECISION ||
			   heading.kind == KT_SECTION_ATTACHMENTS;
	}
	if (m->items->len > 0)
		m->item_form = "the return of the first section";
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
			find_untitled(m);
	}
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
