/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item_candidates.c -- what speaks for a numbered line being an item.
 *
 * The word before the number, a case number or a heading of the frame under
 * it, mark-up, the title's place in the table of contents speak for it; a full
 * stop, a small letter, numbered neighbours and a lead-in above against it. */
#include "minutes/item_candidates.h"
#include "minutes/contents.h"
#include "minutes/title_lines.h"

#include <string.h>

gint kt_candidate_followers(const struct kt_minutes *m, guint title_block, const char *title_key)
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

/* "3) Mols Museum, ansøgt 18.500" right under "2) ...": a list, whatever follows it. */
static gboolean goes_on_in_list(const struct kt_minutes *m, const struct kt_candidate *c)
{
	const struct kt_view *v = kt_minutes_view(m, c->block);
	const char *behind = v->text.at + c->digits.len;

	return c->form == KT_FORM_DOTTED && c->block > 0 && c->number > 1 &&
	       c->digits.at == v->text.at && v->text.len > c->digits.len && *behind == ')' &&
	       is_numbered(m, c->block - 1, c->number - 1);
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
		       (v->last == ':' || v->last == ',' ||
			       kt_bits_meet(
				       kt_lexicon_last_does(m->lexicon, v->text), KT_W(THAT))) &&
		       !kt_is_frame_line(m->lexicon, v->text);
	}
	return FALSE;
}

/* "121.300", "-4": not "326-2019-4402", the case of the item. */
static gboolean is_figure(const struct kt_view *view)
{
	return kt_view_is_number(view) && view->text.len > 1 &&
	       !memchr(view->text.at + 1, '-', view->text.len - 1);
}

/* "2. Dagtilbud" over "121.300", "2. Dagtilbud 121.300 40.056": a row of a table that was taken
 * apart. */
static gboolean is_row(const struct kt_minutes *m, const struct kt_candidate *c)
{
	return kt_view_ends_in_figures(kt_minutes_view(m, c->title_block)) ||
	       (c->title_block + 1 < m->views->len &&
		       is_figure(kt_minutes_view(m, c->title_block + 1)));
}

/* "Åbent punkt" alone in the line over the number. */
static gboolean is_under_state(const struct kt_minutes *m, guint block)
{
	while (block > 0 && kt_minutes_view(m, block - 1)->block->kind == KT_BLOCK_FURNITURE)
		block--;
	if (block > 0 && kt_minutes_view(m, block - 1)->is_text) {
		const struct kt_term *term = kt_lexicon_whole(
			m->lexicon, KT_LEX_FRAME, kt_bare(kt_minutes_view(m, block - 1)->text));

		return term && term->n_words > 1 &&
		       (g_str_equal(term->value, "open") || g_str_equal(term->value, "closed"));
	}
	return FALSE;
}

static gint weigh(const struct kt_minutes *m, const struct kt_candidate *c, GHashTable *listed)
{
	static const gint by_form[KT_N_FORMS] = {[KT_FORM_EXPLICIT] = 3,
		[KT_FORM_DOTTED] = 1,
		[KT_FORM_BARE] = -1,
		[KT_FORM_GLUED] = 0,
		[KT_FORM_ALONE] = -1};
	const struct kt_view *v = kt_minutes_view(m, c->block);
	g_autofree char *key = kt_title_key(c->title);
	gboolean has_case_above = c->title_block > c->block + 1 || c->has_case;
	gint followers = has_case_above ? 3 : kt_candidate_followers(m, c->title_block, key);
	gint score = by_form[c->form] + followers + weigh_title(m, c->title);

	if (v->block->kind == KT_BLOCK_HEADING || v->block->is_bold)
		score += 2;
	if (c->is_closed || (c->form == KT_FORM_BARE && is_under_state(m, c->block)))
		score += 2;
	if (g_hash_table_contains(listed, key))
		score += 2;
	if (c->form == KT_FORM_DOTTED && followers == 0 &&
		(is_numbered(m, c->block + 1, c->number + 1) ||
			(c->block > 0 && is_numbered(m, c->block - 1, c->number - 1))))
		score -= 4;
	if (goes_on_in_list(m, c))
		score -= 4;
	if (c->form != KT_FORM_EXPLICIT && stands_in_list(m, c->block))
		score -= 3;
	if (is_row(m, c))
		score -= 4;
	return score;
}

/* Behind the number of DIGITS and a blank: a title that begins with a number of its own. */
static gboolean begins_with_number(struct kt_slice text, gsize digits)
{
	struct kt_slice rest = kt_slice_trim(kt_slice(text.at + digits, text.len - digits));

	return rest.len > 0 && rest.at > text.at + digits && g_ascii_isdigit(rest.at[0]);
}

/* "Åbent punkt 4: Title", "Lukket sag 7. Title". */
static gboolean is_open_item(const struct kt_field *field)
{
	return (g_str_equal(field->term->value, "open") ||
		       g_str_equal(field->term->value, "closed")) &&
	       memchr(field->key.at, ' ', field->key.len);
}

/* "Punkt 43: Title", "Pkt. 202 Title", "Punkt: 18", "Sag 98. Title", "Nr. 118. Title". */
static gboolean read_explicit(
	const struct kt_minutes *m, struct kt_slice text, struct kt_candidate *c)
{
	struct kt_field field;
	gsize digits = 0, len;
	enum kt_number_form form;
	gboolean is_item;

	if (!kt_field_read(m->lexicon, KT_LEX_FRAME, text, &field))
		return FALSE;
	/* "Ad 2. Herberget" is an item; "Ad 2. Taget til efterretning." tells what came of one. */
	is_item = g_str_equal(field.term->value, "item") ||
		  (g_str_equal(field.term->value, "answer") && text.len > 0 &&
			  text.at[text.len - 1] != '.') ||
		  is_open_item(&field);
	form = kt_mark_number(field.value, &digits, &len);
	is_item |= g_str_equal(field.term->value, "case") && form != KT_NUMBER_NONE &&
		   digits <= 3 && len == field.value.len && kt_heads_case_and_title(m, c->block);
	if (!is_item && ((!g_str_equal(field.term->value, "case") &&
				 !g_str_equal(field.term->value, "number")) ||
				field.has_colon))
		return FALSE;
	if (form == KT_NUMBER_NONE && digits > 0 && begins_with_number(field.value, digits))
		len = digits; /* "Pkt. 172 2. budgetopfølgning" */
	else if (form == KT_NUMBER_NONE || form == KT_NUMBER_GLUED)
		return FALSE;
	/* "Sag 98. Regnskab" is an item; "Sag 98" and "Sag 12/345" are numbers of a case, but for "Sag
	 * 98" over a title that its case numbers follow. */
	if (!is_item && (form != KT_NUMBER_DOTTED || digits > 3 || len == field.value.len) &&
		!(form == KT_NUMBER_ALONE && digits <= 3 && kt_heads_title_and_case(m, c->block)))
		return FALSE;
	c->form = KT_FORM_EXPLICIT;
	c->is_closed = g_str_equal(field.term->value, "closed");
	c->digits = kt_slice(field.value.at, digits);
	c->title = kt_slice_trim(kt_slice(field.value.at + len, field.value.len - len));
	return TRUE;
}

/* "Sag nr. 48   Årsregnskab" over "Journalnr.   00.32.10", "58   Takster": tabs and blanks in the
 * lines make a table of them.  TRUE if all its other rows are fields of the frame, or more of the
 * title. */
static gboolean is_head_in_columns(const struct kt_minutes *m, const struct kt_view *v)
{
	const struct kt_table *table = v->block->kind == KT_BLOCK_TABLE ? v->block->table : NULL;
	struct kt_field field;
	struct kt_slice number;

	if (!table || table->n_rows > 4 || table->n_columns > 3)
		return FALSE;
	for (guint r = 1; r < table->n_rows; r++) {
		struct kt_slice row = kt_view_row(m->doc, v, r);

		if (kt_table_cell(table, r, 0)->span.len > 0 &&
			!kt_field_read(m->lexicon, KT_LEX_FRAME, row, &field) &&
			!kt_is_case_line(m->lexicon, row, &number))
			return FALSE;
	}
	return TRUE;
}

/* The first row of a head in columns, with the rows under it that have only more of the title. */
static struct kt_slice head_in_columns(const struct kt_minutes *m, const struct kt_view *v)
{
	struct kt_slice text = kt_view_row(m->doc, v, 0);

	for (guint r = 1; r < v->block->table->n_rows; r++) {
		if (kt_table_cell(v->block->table, r, 0)->span.len > 0)
			break;
		text = kt_slice_reach(text, kt_view_row(m->doc, v, r));
	}
	return text;
}

/* The first cell of a table is a number and nothing else, the next a title: "58 | Takster". */
static gboolean has_number_and_title(const struct kt_minutes *m, const struct kt_view *v)
{
	const struct kt_table *table = v->block->table;
	struct kt_view title = {.is_text = TRUE};
	struct kt_slice number;

	if (table->n_columns < 2 ||
		(table->n_columns == 3 && kt_table_cell(table, 0, 2)->span.len > 0))
		return FALSE;
	number = kt_document_slice(m->doc, kt_table_cell(table, 0, 0)->span);
	kt_view_fill(&title, kt_document_slice(m->doc, kt_table_cell(table, 0, 1)->span));
	for (gsize i = 0; i < number.len; i++)
		if (!g_ascii_isdigit(number.at[i]) &&
			(i == 0 || i + 1 < number.len || number.at[i] != '.'))
			return FALSE;
	return number.len > 0 && title.starts_upper && !kt_view_is_prose(&title);
}

/* "2021: 412 borgere": what a line of figures is of, and no item. */
static gboolean is_year(struct kt_slice text, gsize digits)
{
	guint64 number = g_ascii_strtoull(text.at, NULL, 10);

	return digits == 4 && number >= 1950 && number < 2100;
}

/* "Budgetopfølgning" over "Sag nr. 12", and under it the first section at once: the title stands
 * above its number. */
static gboolean take_title_above(const struct kt_minutes *m, struct kt_candidate *c, guint under)
{
	const struct kt_view *below = under < m->views->len ? kt_minutes_view(m, under) : NULL;
	const struct kt_view *above = c->block > 0 ? kt_minutes_view(m, c->block - 1) : NULL;
	struct kt_heading heading;

	if (!below || !below->is_text || !kt_heading_is_known(m->lexicon, below, &heading) ||
		heading.level > 1 || !heading.is_inline || !above || !above->is_text ||
		!above->is_short || !above->starts_upper || kt_view_is_prose(above) ||
		strchr(".:", above->last) || kt_heading_is_known(m->lexicon, above, &heading))
		return FALSE;
	c->title = kt_bare(above->text);
	c->title_block = c->block--;
	return TRUE;
}

/* The title's lines, without a case number beside or under it; FALSE if there is none. */
static gboolean find_title(const struct kt_minutes *m, struct kt_candidate *c)
{
	struct kt_slice case_number;
	gsize beside;

	c->title.len = kt_case_line_below(m->lexicon, c->title, &case_number);
	beside = kt_case_beside(m->lexicon, c->title, &case_number);
	c->has_case = beside < c->title.len;
	c->title.len = beside;
	c->title = kt_slice_trim(c->title);
	kt_title_take_end(m, c);
	/* A page number or a contents line is no item. */
	if (kt_mark_leaders(c->title) > 0)
		return FALSE;
	if (c->title.len == 0 && kt_heads_case_and_title(m, c->block)) {
		c->title = kt_minutes_view(m, ++c->title_block)->text;
		beside = kt_title_behind_case(c->title, &c->case_number);
		c->title = kt_slice(c->title.at + beside, c->title.len - beside);
		c->has_case = TRUE;
	}
	if (c->title.len == 0) {
		guint under = kt_title_block_under(m, c->block);
		const struct kt_view *next =
			under < m->views->len ? kt_minutes_view(m, under) : NULL;

		if (take_title_above(m, c, under))
			return TRUE;
		if (under == c->block || !next || !next->is_text || !next->is_short ||
			next->text.len == 0 || g_ascii_isdigit(next->text.at[0]) ||
			kt_view_is_prose(next))
			return FALSE;
		c->title = kt_bare(next->text);
		c->title_block = under;
	}
	if (kt_minutes_view(m, c->title_block)->is_text)
		c->title_block = kt_title_extend(m, c->title_block, &c->title);
	return TRUE;
}

/* "1. 82 Status på skolerne": an item in a list that counts for itself, as contents are set. */
static gboolean is_listed_item(const struct kt_view *v, const struct kt_candidate *c)
{
	enum { LEAST_NUMBER = 5 }; /* "2. budgetopfølgning" is a title */
	gsize digits, len;
	enum kt_number_form form = kt_mark_number(c->title, &digits, &len);

	return v->block->kind == KT_BLOCK_LIST_ITEM &&
	       (form == KT_NUMBER_DOTTED || form == KT_NUMBER_BARE) &&
	       g_ascii_strtoull(c->title.at, NULL, 10) >= LEAST_NUMBER && len < c->title.len &&
	       g_unichar_isupper(
		       g_utf8_get_char_validated(c->title.at + len, (gssize)(c->title.len - len)));
}

/* "• 298." over its title: the bullet of a list of items; TEXT as it is where it is anything else. */
static struct kt_slice behind_bullet(struct kt_slice text)
{
	static const char bullet[] = "\u2022";
	struct kt_slice rest = text;
	gsize digits, len;

	if (!kt_slice_starts(text, bullet))
		return text;
	rest = kt_slice_trim(kt_slice(text.at + strlen(bullet), text.len - strlen(bullet)));
	for (digits = 0; digits < rest.len && g_ascii_isdigit(rest.at[digits]);)
		digits++;
	len = digits + (digits < rest.len && rest.at[digits] == '.');
	return digits > 0 && len < rest.len && rest.at[len] == '\n' ? rest : text;
}

static gboolean read_numbered(const struct kt_minutes *m, guint block, struct kt_candidate *c)
{
	static const enum kt_item_form forms[] = {[KT_NUMBER_DOTTED] = KT_FORM_DOTTED,
		[KT_NUMBER_BARE] = KT_FORM_BARE,
		[KT_NUMBER_GLUED] = KT_FORM_GLUED,
		[KT_NUMBER_ALONE] = KT_FORM_ALONE};
	const struct kt_view *v = kt_minutes_view(m, block);
	struct kt_slice text = v->text;
	gsize digits, len;
	enum kt_number_form form;

	if (!v->is_short || text.len == 0 || !(v->is_text || is_head_in_columns(m, v)))
		return FALSE;
	text = behind_bullet(kt_bare(v->is_text ? text : head_in_columns(m, v)));
	c->block = c->title_block = block;
	if (!read_explicit(m, text, c)) {
		if (!g_ascii_isdigit(text.at[0]) || (!v->is_text && !has_number_and_title(m, v)))
			return FALSE;
		form = kt_mark_number(text, &digits, &len);
		if (form == KT_NUMBER_NONE || is_year(text, digits))
			return FALSE;
		c->form = forms[form];
		c->digits = kt_slice(text.at, digits);
		c->title = kt_slice(text.at + len, text.len - len);
	}
	c->number = (guint)g_ascii_strtoull(c->digits.at, NULL, 10);
	kt_title_take_mark(m, c);
	return !is_listed_item(v, c) && find_title(m, c);
}

/* The number in the year of "26/1"; 0 if DIGITS have no year. */
static guint number_in_year(struct kt_slice digits)
{
	const char *slash = memchr(digits.at, '/', digits.len);

	return slash ? (guint)g_ascii_strtoull(slash + 1, NULL, 10) : 0;
}

/* "26/1", "26/2": where what stands before the stroke stays, what follows it counts. */
static void count_in_year(GArray *list)
{
	const struct kt_candidate *first = NULL;
	guint n = 0;

	for (guint i = 0; i < list->len; i++) {
		const struct kt_candidate *c = &g_array_index(list, struct kt_candidate, i);

		if (number_in_year(c->digits) == 0)
			continue;
		if (first && first->number != c->number)
			return;
		first = c;
		n++;
	}
	for (guint i = 0; i < list->len && n > 1; i++) {
		struct kt_candidate *c = &g_array_index(list, struct kt_candidate, i);

		if (number_in_year(c->digits) > 0)
			c->number = number_in_year(c->digits);
	}
}

static GArray *numbered_lines(const struct kt_minutes *m)
{
	GArray *list = g_array_new(FALSE, TRUE, sizeof(struct kt_candidate));
	guint i;

	for (i = 0; i < m->views->len; i++) {
		struct kt_candidate c = {.before = -1};

		if (read_numbered(m, i, &c))
			g_array_append_val(list, c);
	}
	count_in_year(list);
	return list;
}

/* The title of candidate I comes again further down, with other items between. */
static gboolean comes_again(const GArray *list, guint i, const char *key)
{
	const struct kt_candidate *c = &g_array_index(list, struct kt_candidate, i);

	for (guint k = i + 2; k < list->len; k++) {
		const struct kt_candidate *later = &g_array_index(list, struct kt_candidate, k);
		g_autofree char *other =
			later->number == c->number ? kt_title_key(later->title) : NULL;

		if (other && g_str_equal(other, key))
			return TRUE;
	}
	return FALSE;
}

/* A section of a case begins in [FROM, END). */
static gboolean has_section_between(const struct kt_minutes *m, guint from, guint end)
{
	struct kt_heading heading;

	for (guint i = from; i < end; i++)
		if (kt_minutes_view(m, i)->is_text && kt_minutes_view(m, i)->is_short &&
			kt_heading_is_known(m->lexicon, kt_minutes_view(m, i), &heading) &&
			heading.level == 1 && heading.kind >= KT_SECTION_RESUME &&
			heading.kind <= KT_SECTION_DECISION)
			return TRUE;
	return FALSE;
}

/* "Dagsordenspunkt 4: Status" over what was decided of "4. Status": the title of candidate I stood
 * above, and its sections between; no other item begins there. */
static gboolean was_put_before(const struct kt_minutes *m, const GArray *list, guint i)
{
	const struct kt_candidate *c = &g_array_index(list, struct kt_candidate, i);
	g_autofree char *key = kt_title_key(c->title);

	for (guint k = i; k-- > 0;) {
		const struct kt_candidate *before = &g_array_index(list, struct kt_candidate, k);
		g_autofree char *other = NULL;

		if (before->number == c->number + 1 ||
			(before->number + 1 == c->number && before->score > 0))
			return FALSE; /* contents lay between */
		if (before->number != c->number || before->form == c->form)
			continue;
		other = kt_title_key(before->title);
		if (*key && g_str_equal(key, other))
			return has_section_between(m, before->title_block + 1, c->block);
	}
	return FALSE;
}

/* Candidate I stands right under the one before it: nothing but titles. */
static gboolean stands_under_title(const GArray *list, guint i)
{
	const struct kt_candidate *c = &g_array_index(list, struct kt_candidate, i);

	return i > 0 && c[-1].form == c->form && c[-1].title_block + 1 == c->block &&
	       c[-1].number < c->number;
}

/* Titles one under the other, of which one comes again with its text, are a table of contents. */
static void drop_contents(GArray *list)
{
	guint first = 0, i;
	gboolean is_listed = FALSE;

	for (i = 0; i <= list->len; i++) {
		g_autofree char *key = NULL;

		if (i == list->len || !stands_under_title(list, i)) {
			for (guint k = first; is_listed && i - first > 1 && k < i; k++)
				g_array_index(list, struct kt_candidate, k).score = 0;
			first = i;
			is_listed = FALSE;
		}
		if (i == list->len)
			break;
		key = kt_title_key(g_array_index(list, struct kt_candidate, i).title);
		is_listed |= comes_again(list, i, key);
	}
}

/* Weighs in the order of the document, so that a title met before counts for
 * its return; the contents themselves are weighed without that. */
static void weigh_all(const struct kt_minutes *m, GArray *list)
{
	g_autoptr(GHashTable) listed = kt_contents_titles(m);
	g_autoptr(GHashTable) met = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	guint i;

	for (i = 0; i < list->len; i++) {
		struct kt_candidate *c = &g_array_index(list, struct kt_candidate, i);
		g_autofree char *key = kt_title_key(c->title);
		g_autofree char *id = g_strdup_printf("%u %s", c->number, key);

		c->score = weigh(m, c, listed);
		if (g_hash_table_contains(met, id) && !g_hash_table_contains(listed, key))
			c->score += 2;
		if (g_hash_table_contains(listed, key) && comes_again(list, i, key))
			c->score = MAX(c->score - 2, 0); /* here it is only listed */
		if (was_put_before(m, list, i))
			c->score = 0;
		g_hash_table_add(met, g_steal_pointer(&id));
	}
	drop_contents(list);
}

GArray *kt_candidates_find(const struct kt_minutes *m)
{
	GArray *list = numbered_lines(m);

	weigh_all(m, list);
	return list;
}
