/* SPDX-License-Identifier: GPL-3.0-or-later */
/* run_together.c -- pages whose lines a converter ran together.
 *
 *   ... Godkendt. 94. Sportshallen J.nr.: 12/345 Sagsfremstilling Gulvet er slidt. Beslutning ...
 *                ^                 ^             ^               ^                 ^
 *
 * A long paragraph is parted before headings and fields of the frame, behind headings, and before
 * numbers that a title and one of these follow: from there on it is read as other minutes are.  So is
 * a heading that its text is glued to, "SagsfremstillingGulvet er slidt." */
#include "kommunetal/minutes/run_together.h"

#include <string.h>

enum {
	LEAST_BYTES = 200,
	LEAST_BYTES_AMONG_OTHERS = 80, /* of a paragraph that is looked at */
	LEAST_HEADINGS = 2,            /* and fields, in a paragraph that is parted */
	LEAST_HEADING_BYTES =
		8, /* "Sagsfremstilling", "Indstilling" need no full stop before them */
	MOST_TITLE_WORDS = 25,
	LONGEST_HEADING = 40,
	LONGEST_SILENT = 250,
	HEADINGS_APART = 3, /* in lines of their own: nothing has run together */
};

/* The words of a paragraph, and what begins at each. */
struct run {
	const struct kt_lexicon *lexicon;
	struct kt_slice text;
	struct kt_words *words;
	GArray *cuts; /* gsize: bytes of the text */
	guint n_headings;
};

static const struct kt_word *word(const struct run *run, guint i)
{
	return i < run->words->n ? &run->words->at[i] : NULL;
}

static gboolean is_upper(const struct run *run, guint i)
{
	const struct kt_word *w = word(run, i);

	return w && g_unichar_isupper(g_utf8_get_char(w->text.at));
}

/* The byte right behind word I that is no full stop of an abbreviation. */
static char mark_behind(const struct run *run, guint i)
{
	const struct kt_word *w = word(run, i);
	const char *at = w->text.at + w->text.len + w->dot_after;

	return at < run->text.at + run->text.len ? *at : '\0';
}

static char behind_blanks(const struct run *run, guint i)
{
	const struct kt_word *w = word(run, i);
	const char *at = w->text.at + w->text.len + w->dot_after;
	const char *end = run->text.at + run->text.len;

	while (at < end && *at == ' ')
		at++;
	return at < end ? *at : '\0';
}

/* A sentence ends before AT, or the paragraph begins there. */
static gboolean is_behind_sentence(const struct run *run, const char *at)
{
	while (at > run->text.at && g_ascii_isspace(at[-1]))
		at--;
	return at == run->text.at || strchr(".:!?", at[-1]) != NULL;
}

static gboolean begins_sentence(const struct run *run, guint i)
{
	return is_behind_sentence(run, word(run, i)->text.at);
}

/* What stands behind the words of a heading begins something: a capital, or the first of a list. */
static gboolean begins_text(const struct run *run, guint next)
{
	char behind = behind_blanks(run, next - 1);

	return mark_behind(run, next - 1) == ' ' &&
	       (g_ascii_isdigit(behind) ||
		       (is_upper(run, next) && behind == word(run, next)->text.at[0]));
}

/* "Åbent", "Lukket": whether the public may hear it. */
static gboolean is_state(const struct run *run, guint i)
{
	const struct kt_term *term =
		is_upper(run, i) ? kt_lexicon_whole(run->lexicon, KT_LEX_FRAME, word(run, i)->text)
				 : NULL;

	return term && (g_str_equal(term->value, "open") || g_str_equal(term->value, "closed"));
}

/* "13/30122 Åbent Resumé", "12/3344 Resumé": behind what ends the head of an item. */
static gboolean is_behind_head(const struct run *run, guint i)
{
	const char *at = word(run, i)->text.at, *end;

	if (i > 0 && is_state(run, i - 1) && !word(run, i - 1)->dot_after)
		return TRUE;
	while (at > run->text.at && at[-1] == ' ')
		at--;
	for (end = at; at > run->text.at && (g_ascii_isdigit(at[-1]) || strchr("/-", at[-1]));)
		at--;
	return at > run->text.at && at[-1] == ' ' && at < end && g_ascii_isdigit(at[0]) &&
	       (memchr(at, '/', (gsize)(end - at)) != NULL ||
		       memchr(at, '-', (gsize)(end - at)) != NULL);
}

/* How many words a heading has that begins at word I and that other text follows, and what of; 0 if
 * none does. */
static guint read_heading(
	const struct run *run, guint i, gboolean *has_colon, const struct kt_term **heading)
{
	const struct kt_term *term;
	const struct kt_word *last;
	gsize bytes;

	if (!is_upper(run, i))
		return 0;
	term = kt_lexicon_match(
		run->lexicon, KT_LEX_MASK(KT_LEX_SECTION), word(run, i), run->words->n - i);
	if (!term)
		return 0;
	last = word(run, i + term->n_words - 1);
	*heading = term;
	if (!word(run, i + term->n_words)) /* "... Anbefales. Sagsfremstilling" over its text */
		return i > 0 && begins_sentence(run, i) && !last->dot_after &&
				       last->text.at + last->text.len ==
					       run->text.at + run->text.len
			       ? term->n_words
			       : 0;
	bytes = (gsize)(last->text.at + last->text.len - word(run, i)->text.at);
	*has_colon = mark_behind(run, i + term->n_words - 1) == ':';
	if (*has_colon)
		return term->n_words;
	if (last->dot_after || !begins_text(run, i + term->n_words))
		return 0;
	return begins_sentence(run, i) || bytes >= LEAST_HEADING_BYTES || is_behind_head(run, i)
		       ? term->n_words
		       : 0;
}

/* "Sagsnr.: 12/345", "Sagsnr. 12/345", "Åben sag", "Mødedato: 9. maj": a field of an item or of the
 * meeting begins at word I. */
static gboolean field_at(const struct run *run, guint i)
{
	static const char *const with_colon[] = {
		"handler", "date", "place", "committee", "present", "absent", NULL};
	const struct kt_term *term =
		is_upper(run, i) ? kt_lexicon_match(run->lexicon, KT_LEX_MASK(KT_LEX_FRAME),
					   word(run, i), run->words->n - i)
				 : NULL;
	char mark, next;

	if (!term)
		return FALSE;
	if (g_str_equal(term->value, "open") || g_str_equal(term->value, "closed"))
		return term->n_words > 1;
	mark = mark_behind(run, i + term->n_words - 1);
	if (!g_str_equal(term->value, "case"))
		return mark == ':' && g_strv_contains(with_colon, term->value);
	next = behind_blanks(run, i + term->n_words - 1);
	return mark == ':' || (mark == ' ' && g_ascii_isdigit(next));
}

/* Of a section that figures are not looked for in: attachments, who was there. */
static gboolean is_silent(const struct kt_term *heading)
{
	static const char *const silent[] = {
		"attachments", "attendance", "history", "routing", NULL};

	return g_strv_contains(silent, heading->value);
}

/* A heading or a field stands within so many bytes behind word I; at the end of the paragraph nobody
 * knows what the next one belongs to. */
static gboolean ends_soon(const struct run *run, guint i)
{
	const struct kt_term *heading;
	gboolean has_colon;

	for (guint k = i; word(run, k); k++) {
		if (word(run, k)->text.at - word(run, i)->text.at > LONGEST_SILENT)
			return FALSE;
		if (read_heading(run, k, &has_colon, &heading) || field_at(run, k))
			return TRUE;
	}
	return FALSE;
}

/* The words of the heading at word I.  Where a list of attachments does not end soon, its heading is
 * none: what comes next is lost to it else.  What came before and who decides is told in sentences, of
 * which nobody knows where they end. */
static guint heading_at(const struct run *run, guint i, gboolean *has_colon)
{
	const struct kt_term *heading;
	guint n = read_heading(run, i, has_colon, &heading);

	if (n == 0 || !is_silent(heading))
		return n;
	if (g_str_equal(heading->value, "history") || g_str_equal(heading->value, "routing"))
		return 0;
	/* "Bilagsoversigt 1. Kort" */
	return ends_soon(run, i + n) || g_ascii_isdigit(behind_blanks(run, i + n - 1)) ? n : 0;
}

/* Where the number begins that stands before word I, "94. Sportshallen"; NULL if none does. */
static const char *number_before(const struct run *run, guint i)
{
	const char *at = word(run, i)->text.at, *end;

	while (at > run->text.at && at[-1] == ' ')
		at--;
	if (at == word(run, i)->text.at || at == run->text.at || at[-1] != '.')
		return NULL;
	for (end = --at; at > run->text.at && g_ascii_isdigit(at[-1]);)
		at--;
	return at < end && end - at <= 3 && (at == run->text.at || at[-1] == ' ') ? at : NULL;
}

/* Only digits stand before AT in the paragraph: the number of its page. */
static gboolean is_behind_page_number(const struct run *run, const char *at)
{
	while (at > run->text.at && (g_ascii_isdigit(at[-1]) || at[-1] == ' '))
		at--;
	return at == run->text.at;
}

/* "ÅBNE SAGER 94. Sportshallen": behind words in capitals. */
static gboolean is_behind_capitals(const struct run *run, const char *at)
{
	const char *end = at;
	guint letters = 0;

	while (end > run->text.at && end[-1] == ' ')
		end--;
	for (at = end; at > run->text.at && at[-1] != ' '; at--) {
		if (g_ascii_islower(at[-1]))
			return FALSE;
		letters += g_ascii_isupper(at[-1]);
	}
	return letters >= 4;
}

/* "29. august 2011 4 145. Halvårsregnskab": behind the head of a page, its day and its number. */
static gboolean is_behind_day_and_page(const struct run *run, const char *at)
{
	enum { YEAR_DIGITS = 4, MOST_DIGITS = 3 };
	const char *start = run->text.at, *end;

	while (at > start && at[-1] == ' ')
		at--;
	for (end = at; at > start && g_ascii_isdigit(at[-1]);)
		at--;
	if (at == end || end - at > MOST_DIGITS || at == start || at[-1] != ' ')
		return FALSE;
	for (end = --at; at > start && g_ascii_isdigit(at[-1]);)
		at--;
	return end - at == YEAR_DIGITS && (memcmp(at, "19", 2) == 0 || memcmp(at, "20", 2) == 0);
}

/* What follows word I, of a title, within as many words as titles have: a heading, a field, "Åbent". */
static gboolean ends_title(const struct run *run, guint i)
{
	gboolean has_colon;

	for (guint k = i + 1; k < i + MOST_TITLE_WORDS && word(run, k); k++) {
		if (heading_at(run, k, &has_colon) || field_at(run, k) || is_state(run, k))
			return TRUE;
		if (is_upper(run, k) && begins_sentence(run, k))
			return FALSE;
	}
	return FALSE;
}

/* "Punkt 2 Udbud af skolekørsel 13/30122 Åbent", "Pkt.nr. 131 Budgetopfølgning Journal nr.": an item
 * with its word begins at word I. */
static gboolean said_item_at(const struct run *run, guint i)
{
	enum { MOST_DIGITS = 3 };
	const struct kt_term *term =
		is_upper(run, i) ? kt_lexicon_match(run->lexicon, KT_LEX_MASK(KT_LEX_FRAME),
					   word(run, i), run->words->n - i)
				 : NULL;
	const struct kt_word *last, *title;
	const char *at, *digits;

	if (!term || !g_str_equal(term->value, "item"))
		return FALSE;
	last = word(run, i + term->n_words - 1);
	title = word(run, i + term->n_words);
	if (!title || !is_upper(run, i + term->n_words))
		return FALSE;
	for (at = last->text.at + last->text.len; at < title->text.at && strchr(":. ", *at);)
		at++;
	for (digits = at; at < title->text.at && g_ascii_isdigit(*at);)
		at++;
	if (at == digits || at - digits > MOST_DIGITS)
		return FALSE;
	while (at < title->text.at && strchr(":.- ", *at))
		at++;
	return at == title->text.at && ends_title(run, i + term->n_words);
}

/* "94. Sportshallen J.nr.: ...": the number before word I begins a sentence, and behind I come a title
 * without a full stop, and a heading or a field.  NULL if it is not so. */
static const char *item_before(const struct run *run, guint i)
{
	const char *number = is_upper(run, i) ? number_before(run, i) : NULL;

	if (!number ||
		!(is_behind_sentence(run, number) || is_behind_page_number(run, number) ||
			is_behind_capitals(run, number) || is_behind_day_and_page(run, number)))
		return NULL;
	return ends_title(run, i) ? number : NULL;
}

static void cut_at(struct run *run, const char *p)
{
	gsize at = (gsize)(p - run->text.at);

	if (at > 0 &&
		(run->cuts->len == 0 || g_array_index(run->cuts, gsize, run->cuts->len - 1) < at))
		g_array_append_val(run->cuts, at);
}

static void cut_before(struct run *run, guint i)
{
	cut_at(run, word(run, i)->text.at);
}

static void find_cuts(struct run *run)
{
	for (guint i = 0; i < run->words->n; i++) {
		gboolean has_colon = FALSE;
		guint n = heading_at(run, i, &has_colon);
		const char *item;

		if (n > 0) {
			cut_before(run, i);
			run->n_headings++;
			i += n - 1;
			if (!has_colon)
				cut_at(run, word(run, i)->text.at + word(run, i)->text.len);
		} else if (field_at(run, i) || said_item_at(run, i)) {
			cut_before(run, i);
			run->n_headings++;
		} else if ((item = item_before(run, i))) {
			cut_at(run, item);
		}
	}
}

/* "Side 234" at the end: the foot of the page. */
static void cut_foot(struct run *run)
{
	guint last = run->words->n ? run->words->n - 1 : 0;
	const struct kt_term *term =
		last > 0 && is_upper(run, last)
			? kt_lexicon_whole(run->lexicon, KT_LEX_FRAME, word(run, last)->text)
			: NULL;
	const char *at = last > 0 ? word(run, last)->text.at + word(run, last)->text.len : NULL;

	if (!term || !g_str_equal(term->value, "page"))
		return;
	while (at < run->text.at + run->text.len && (*at == ' ' || g_ascii_isdigit(*at)))
		at++;
	if (at == run->text.at + run->text.len)
		cut_before(run, last);
}

/* Parts BLOCK if it has so many headings and fields, and bytes, at least. */
static gboolean part_block(struct kt_document *doc, const struct kt_lexicon *lexicon, guint block,
	guint least, gsize least_bytes)
{
	const struct kt_block *b = kt_document_block(doc, block);
	struct kt_span span = b->span;
	struct run run = {.lexicon = lexicon, .text = kt_document_slice(doc, span)};
	gboolean parted;

	if ((b->kind != KT_BLOCK_PARAGRAPH && b->kind != KT_BLOCK_LIST_ITEM) ||
		run.text.len < least_bytes || memchr(run.text.at, '\n', run.text.len))
		return FALSE;
	run.words = kt_words_split(run.text);
	run.cuts = g_array_new(FALSE, FALSE, sizeof(gsize));
	find_cuts(&run);
	cut_foot(&run);
	for (guint i = 0; i < run.cuts->len; i++)
		g_array_index(run.cuts, gsize, i) += span.start;
	parted = run.n_headings >= least && run.cuts->len > 0;
	if (parted)
		kt_document_part_block(
			doc, block, (const gsize *)(void *)run.cuts->data, run.cuts->len);
	g_array_unref(run.cuts);
	kt_words_free(run.words);
	return parted;
}

/* Headings stand in lines of their own, as they should. */
static gboolean has_lines_of_headings(
	const struct kt_document *doc, const struct kt_lexicon *lexicon)
{
	guint headings = 0;

	for (guint i = 0; i < kt_document_n_blocks(doc) && headings < HEADINGS_APART; i++) {
		struct kt_slice text = kt_document_slice(doc, kt_document_block(doc, i)->span);

		headings += text.len <= LONGEST_HEADING &&
			    kt_lexicon_whole(lexicon, KT_LEX_SECTION, text) != NULL;
	}
	return headings == HEADINGS_APART;
}

/* "SagsfremstillingPuljen er ...": how many bytes of TEXT are a heading that its text is glued to; 0 if
 * none is. */
static gsize glued_heading(const struct kt_lexicon *lexicon, struct kt_slice text)
{
	gunichar before = 0;

	for (const char *p = text.at; p < text.at + MIN(text.len, LONGEST_HEADING + 1);
		p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		struct kt_slice heading = kt_slice(text.at, (gsize)(p - text.at));

		if (c == '\n')
			return 0;
		if (g_unichar_islower(before) && g_unichar_isupper(c) &&
			kt_lexicon_whole(lexicon, KT_LEX_SECTION, heading))
			return heading.len;
		before = c;
	}
	return 0;
}

static void part_glued_heading(
	struct kt_document *doc, const struct kt_lexicon *lexicon, guint block)
{
	const struct kt_block *b = kt_document_block(doc, block);
	gsize at = b->kind == KT_BLOCK_PARAGRAPH
			   ? glued_heading(lexicon, kt_document_slice(doc, b->span))
			   : 0;

	if (at > 0) {
		at += b->span.start;
		kt_document_part_block(doc, block, &at, 1);
	}
}

void kt_run_together_part(struct kt_document *doc, const struct kt_lexicon *lexicon)
{
	gboolean parted = FALSE;

	for (guint i = kt_document_n_blocks(doc); i-- > 0;)
		part_glued_heading(doc, lexicon, i);
	if (has_lines_of_headings(doc, lexicon))
		return;
	for (guint i = kt_document_n_blocks(doc); i-- > 0;)
		parted |= part_block(doc, lexicon, i, LEAST_HEADINGS, LEAST_BYTES);
	/* Where pages are run together, one heading is enough. */
	for (guint i = kt_document_n_blocks(doc); parted && i-- > 0;)
		part_block(doc, lexicon, i, 1, LEAST_BYTES_AMONG_OTHERS);
}
