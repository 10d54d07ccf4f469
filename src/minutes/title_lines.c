/* SPDX-License-Identifier: GPL-3.0-or-later */
/* title_lines.c -- where a title stands: on the line of its number, under it, under the case
 * number, or on more than one line. */
#include "minutes/title_lines.h"

#include <string.h>

/* No title has more lines than this, and no more lines of a case stand over one. */
enum { MOST_MORE_LINES = 2, MOST_CASE_LINES = 8, MOST_WORDS_OF_DAY = 4 };

/* "Acadre sagsnr.: 08/6621", "Journalnr.: Ø00", "Åbent": what may stand over a title. */
static gboolean is_case_or_state(const struct kt_minutes *m, struct kt_slice text)
{
	struct kt_slice number;
	struct kt_field field;

	if (kt_is_case_line(m->lexicon, text, &number))
		return TRUE;
	return kt_field_read(m->lexicon, KT_LEX_FRAME, kt_bare(text), &field) &&
	       field.value.len == 0 &&
	       (g_str_equal(field.term->value, "open") || g_str_equal(field.term->value, "closed"));
}

static gboolean can_be_title(const struct kt_minutes *m, const struct kt_view *v)
{
	struct kt_heading heading;

	return v->is_text && v->is_short && v->text.len > 0 && !g_ascii_isdigit(v->text.at[0]) &&
	       !kt_view_is_prose(v) && !kt_is_frame_line(m->lexicon, kt_bare(v->text)) &&
	       !(kt_heading_is_known(m->lexicon, v, &heading) && heading.level == 1 &&
		       heading.is_whole);
}

/* "Meddelelser": a title, though it stands on any agenda. */
static gboolean is_standard(const struct kt_minutes *m, struct kt_slice text)
{
	struct kt_field field;

	return kt_field_read(m->lexicon, KT_LEX_FRAME, kt_bare(text), &field) &&
	       field.value.len == 0 && g_str_equal(field.term->value, "standard");
}

/* "Sagsforløb: TMU-ØU-KB - Åben sag", "Mødedato: 10.09.2009", "Sagsbehandler: ...": what stands
 * between the case's number and the title. */
static gboolean goes_with_case(const struct kt_minutes *m, struct kt_slice text)
{
	struct kt_field field;

	if (is_standard(m, text))
		return FALSE;
	if (is_case_or_state(m, text) || kt_is_frame_line(m->lexicon, kt_bare(text)))
		return TRUE;
	return kt_field_read(m->lexicon, KT_LEX_SECTION, kt_bare(text), &field) &&
	       field.has_colon && field.value.len > 0 && g_str_equal(field.term->value, "history");
}

guint kt_title_block_under(const struct kt_minutes *m, guint block)
{
	guint i = block + 1, n_cases = 0;

	for (; i < m->views->len && n_cases <= MOST_CASE_LINES; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);

		if (v->block->kind == KT_BLOCK_FURNITURE)
			continue;
		if (!v->is_text || !v->is_short ||
			!(n_cases ? goes_with_case(m, v->text) : is_case_or_state(m, v->text)))
			break;
		n_cases++;
	}
	/* Without lines of a case the next line is the title, whatever it looks like. */
	if (n_cases == 0)
		return block + 1;
	return i < m->views->len && (can_be_title(m, kt_minutes_view(m, i)) ||
					    is_standard(m, kt_minutes_view(m, i)->text))
		       ? i
		       : block;
}

/* "Budgetkontrol pr." over "31. oktober 2004": a day follows. */
static gboolean ends_in_per(const struct kt_lexicon *lexicon, struct kt_slice title)
{
	if (title.len > 0 && title.at[title.len - 1] == '.')
		title.len--;
	return kt_bits_meet(kt_lexicon_last_does(lexicon, title), KT_W(PER));
}

/* "... for Teknik-", "Budgetopfølgning for", "Salg af jord og": no title ends so. */
static gboolean leads_on(const struct kt_lexicon *lexicon, struct kt_slice title)
{
	gsize at = title.len;
	const struct kt_term *term;

	while (at > 0 && !g_ascii_isspace(title.at[at - 1]))
		at--;
	if (title.len == 0 || at == title.len)
		return FALSE;
	if (title.at[title.len - 1] == '-' || title.at[title.len - 1] == ',')
		return TRUE;
	if (ends_in_per(lexicon, title))
		return TRUE;
	term = kt_lexicon_whole(lexicon, KT_LEX_STOP, kt_slice(title.at + at, title.len - at));
	return term &&
	       (g_str_equal(term->value, "preposition") || g_str_equal(term->value, "conjunction"));
}

/* The head of an item ends before BLOCK: a case number, or a heading of the frame. */
static gboolean ends_head(const struct kt_minutes *m, guint block)
{
	const struct kt_view *v;
	struct kt_heading heading;

	while (block < m->views->len &&
		kt_minutes_view(m, block)->block->kind == KT_BLOCK_FURNITURE)
		block++;
	if (block >= m->views->len)
		return FALSE;
	v = kt_minutes_view(m, block);
	return v->is_text && v->is_short &&
	       (is_case_or_state(m, v->text) ||
		       (kt_heading_is_known(m->lexicon, v, &heading) && heading.level == 1));
}

/* The line in BLOCK goes on with TITLE: it begins small, or the title cannot have ended. */
static gboolean goes_on(const struct kt_minutes *m, struct kt_slice title, guint block)
{
	const struct kt_view *v = kt_minutes_view(m, block);
	gunichar first =
		v->text.len > 0 ? g_utf8_get_char_validated(v->text.at, (gssize)v->text.len) : 0;

	if (ends_in_per(m->lexicon, title) && v->is_text && v->is_short && v->has_digit &&
		v->n_words <= MOST_WORDS_OF_DAY && v->last != '.')
		return TRUE;
	return can_be_title(m, v) && v->block->kind != KT_BLOCK_LIST_ITEM &&
	       !memchr(v->text.at, '_', v->text.len) && /* the name of a file */
	       v->text.at > title.at && !strchr(".:;", v->last) && !is_case_or_state(m, v->text) &&
	       (g_unichar_islower(first) || leads_on(m->lexicon, title));
}

guint kt_title_extend(const struct kt_minutes *m, guint block, struct kt_slice *title)
{
	struct kt_slice whole = *title;
	guint last = block;

	for (guint n = 0; n < MOST_MORE_LINES && last + 1 < m->views->len; n++) {
		const struct kt_view *v = kt_minutes_view(m, last + 1);

		if (!goes_on(m, whole, last + 1))
			break;
		last++;
		whole.len = (gsize)(v->text.at + v->text.len - whole.at);
	}
	/* A title that nothing of the frame stands under may be followed by its text. */
	if (last == block || !ends_head(m, last + 1))
		return block;
	*title = whole;
	return last;
}

/* "17/20433 - Budgetrevision 2": where the title begins behind the number of the case, which goes to
 * *NUMBER; TEXT.len if it is no such line. */
gsize kt_title_behind_case(struct kt_slice text, struct kt_slice *number)
{
	gsize len = 0;

	if (kt_mark_case(text, &len) == KT_CASE_NONE || len + 3 >= text.len ||
		memcmp(text.at + len, " - ", 3) != 0)
		return text.len;
	*number = kt_slice(text.at, len);
	return len + 3;
}

/* "Sag:2." over "17/20433 - Budgetrevision 2" */
gboolean kt_heads_case_and_title(const struct kt_minutes *m, guint block)
{
	const struct kt_view *below =
		block + 1 < m->views->len ? kt_minutes_view(m, block + 1) : NULL;
	struct kt_slice number;

	return below && below->is_text && below->is_short &&
	       kt_title_behind_case(below->text, &number) < below->text.len;
}

/* Below BLOCK stand a line that is neither sentence nor heading, and the number of a case. */
gboolean kt_heads_title_and_case(const struct kt_minutes *m, guint block)
{
	const struct kt_view *title, *below;
	struct kt_slice number;
	struct kt_heading heading;
	struct kt_field field;

	if (block + 2 >= m->views->len)
		return FALSE;
	title = kt_minutes_view(m, block + 1);
	below = title + 1;
	return title->is_text && title->is_short && title->starts_upper && below->is_text &&
	       !kt_view_is_prose(title) &&
	       !(kt_heading_is_known(m->lexicon, title, &heading) && heading.level == 1) &&
	       !kt_is_case_line(m->lexicon, title->text, &number) &&
	       (kt_is_case_line(m->lexicon, below->text, &number) ||
		       (kt_field_read(m->lexicon, KT_LEX_FRAME, below->text, &field) &&
			       field.has_colon && g_str_equal(field.term->value, "case")));
}
