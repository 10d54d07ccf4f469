/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/told_finding.h"

#include <string.h>

#include "kommunetal/base/text.h"
#include "report/budget_chart.h"
#include "report/house_style.h"
#include "report/line_name.h"
#include "report/phrases.h"
#include "report/quote.h"
#include "report/words.h"

/* ---- what it is of ---- */

/* "Merforbrug, Socialudvalget Sagsnr": the committee is whose all of it is, and the head of the
 * page may have run into it. */
static gboolean names_whole(const struct kt_budget_statement *s, const struct kt_budget_line *line)
{
	g_auto(GStrv) segments = g_strsplit(line->label, ", ", -1);
	g_autofree char *committee = kt_fold_dup(kt_slice_str(s->committee));
	gsize len = strlen(committee);

	for (char **segment = segments; *segment; segment++) {
		g_autofree char *folded = kt_fold_dup(kt_slice_str(*segment));
		gboolean is_committee = len > 0 && strncmp(folded, committee, len) == 0 &&
					!strchr(g_strchug(folded + len), ' ');

		if (!is_committee && !kt_names_whole(*segment))
			return FALSE;
	}
	return TRUE;
}

const struct kt_budget_line *kt_told_whole(const struct kt_budget_statement *s)
{
	const struct kt_budget_line *first = NULL;

	for (guint i = 0; !s->table && i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (!line->has_deviation)
			continue;
		if (first && names_whole(s, line))
			return NULL;
		first = first ? first : line;
	}
	return first && !kt_record_is_range_end(first->record) && names_whole(s, first) ? first
											: NULL;
}

/* "Covid-19 uden pandemien", "Ordinære driftsområder under Arbejdsmarkeds": what stands behind
 * such a word is the sentence's, and may be cut. */
static gboolean has_clause(const char *name)
{
	const char *const *words = kt_words(KT_WORDS_CLAUSES);
	gboolean found = FALSE;

	for (const char *const *word = words; *word && !found; word++)
		found = strstr(name, *word) != NULL;
	return found;
}

/* "Mindreforbrug, folkeoplysning" of "2,1 mio. kr., heraf 0,9 mio. kr. på folkeoplysning". */
static gboolean is_part_named(const struct kt_budget_line *line)
{
	g_auto(GStrv) segments = g_strsplit(line->label, ", ", -1);

	return line->record->flags & KT_FLAG_OF_WHICH && g_strv_length(segments) == 2 &&
	       !kt_names_something(segments[0]) && !strchr(segments[1], ' ');
}

/* Pieces of the sentence, or the word for the deviation among them, are no name. */
static gboolean may_be_named(const struct kt_budget_line *line, const char *folded)
{
	const struct kt_record *printed = line->printed.record;
	g_auto(GStrv) words = NULL;

	if (!kt_names_something(line->label) || kt_names_whole(line->label))
		return FALSE;
	/* Where no word says what the figure is, its name is a guess, too. */
	if (printed && !*printed->measure_label)
		return FALSE;
	if (line->is_cut_short)
		return FALSE;
	words = printed ? g_strsplit(printed->measure_label, " ", 2) : NULL;
	return line->is_topic || line->is_first_piece || !words || !words[0] || !*words[0] ||
	       !strstr(folded, words[0]);
}

gboolean kt_told_is_named(const struct kt_budget_line *line)
{
	g_autofree char *name = kt_line_name(line), *folded = kt_fold_dup(kt_slice_str(name));

	if (line->record->origin == KT_ORIGIN_TABLE)
		return TRUE;
	if (!may_be_named(line, folded))
		return FALSE;
	if (line->is_topic || line->is_first_piece || line->record->origin == KT_ORIGIN_LIST)
		return TRUE;
	/* "Drift, Skoler" is an item of a list; a sentence's comma parts its pieces, and what
	 * is budgeted or held against a budget is the sentence's, too. */
	if (strchr(name, ',') || strstr(folded, "budget") || has_clause(folded))
		return FALSE;
	return kt_label_is_area(name) || kt_is_led_over(line->label) || is_part_named(line);
}

#define QUOTES "'\"" /* and those beyond ASCII, below */

static gboolean is_quote(const char *p)
{
	return (*p && strchr(QUOTES, *p)) || g_str_has_prefix(p, "\xc2\xbb") ||
	       g_str_has_prefix(p, "\xc2\xab") || g_str_has_prefix(p, "\xe2\x80\x99") ||
	       g_str_has_prefix(p, "\xe2\x80\x9d");
}

/* In front of P, in TEXT, stands a word that leads over to a name, and a quote at most. */
static gboolean is_led_to(const char *text, const char *p)
{
	g_autofree char *before = NULL;
	const char *blank;

	if (p > text && is_quote(p - 1))
		return TRUE;
	if (p == text || p[-1] != ' ')
		return FALSE;
	before = g_strndup(text, (gsize)(p - 1 - text));
	blank = strrchr(before, ' ');
	return g_strv_contains(kt_words(KT_WORDS_LINKS), blank ? blank + 1 : before);
}

/* The phrase is over at P: the sentence, or with its figure. */
static gboolean is_over(const char *p, const char *raw)
{
	if (!*p || strchr(".,;)", *p) || is_quote(p))
		return TRUE;
	return g_str_has_prefix(p, " p\xc3\xa5 ") &&
	       g_str_has_prefix(p + strlen(" p\xc3\xa5 "), raw);
}

/* "en merudgift på 0,3 mio. kr. til leje af haller", "på 'Ejendomme, Trafik og Infrastruktur'": a
 * phrase that the sentence leads over to and that has no more words is the whole of a name. */
gboolean kt_told_is_named_in(const struct kt_budget_line *line, const char *passage)
{
	g_autofree char *name = kt_line_name(line), *folded = kt_fold_dup(kt_slice_str(name));
	g_autofree char *raw = kt_fold_dup(kt_slice_str(line->record->raw)), *text = NULL;
	gsize len = strlen(folded);

	if (kt_told_is_named(line))
		return TRUE;
	if (!passage || !len || !may_be_named(line, folded) || strstr(folded, "budget"))
		return FALSE;
	text = kt_fold_dup(kt_slice_str(passage));
	for (const char *p = text; (p = strstr(p, folded)) != NULL; p += len)
		if (is_led_to(text, p) && is_over(p + len, raw))
			return TRUE;
	return FALSE;
}

gboolean kt_told_is_all(const struct kt_budget_statement *s, const struct kt_budget_line *line)
{
	return line == kt_told_whole(s) ||
	       (!s->table && s->total >= 0 && line == kt_statement_line(s, s->total) &&
		       !line->is_so_far && !kt_told_is_named(line));
}

/* ---- what the text says besides ---- */

/* PASSAGE up to the end of the sentence that has RAW; NULL. */
static char *up_to(const char *passage, const char *raw)
{
	const char *at = *raw ? strstr(passage, raw) : NULL;
	const char *end = at ? strstr(at + strlen(raw), ". ") : NULL;

	return !at ? NULL : end ? g_strndup(passage, (gsize)(end - passage)) : g_strdup(passage);
}

/* "Der forventes ...": of a year that is not over yet. */
static gboolean is_expected(
	const struct kt_budget_statement *s, const struct kt_record *printed, const char *passage)
{
	g_autofree char *text = NULL;

	if (!s->year || kt_statement_sort(s) != KT_STATEMENT_EXPECTED ||
		printed->period.from.unit != KT_TIME_YEAR || printed->period.is_range)
		return FALSE;
	text = up_to(passage, printed->raw);
	return text && kt_says_expected(text);
}

/* "2,1 mio. kr. anbringelser uden for hjemmet, hvor ...": what stands behind a figure up to the
 * next comma is what it is of. */
static gboolean is_next_to_figure(const char *sentence, const char *raw, const char *label)
{
	const char *at = *raw ? strstr(sentence, raw) : NULL;
	const char *name = at ? at + strlen(raw) : "";
	gsize len = strlen(label);

	return *name == ' ' && len && g_str_has_prefix(name + 1, label) &&
	       strchr(",.;", name[1 + len]) && name[1 + len];
}

/* The label in front of its first comma; NULL. */
static char *first_piece(const struct kt_budget_line *line)
{
	const char *comma = strstr(line->label, ", ");

	return comma ? g_strndup(line->label, (gsize)(comma - line->label)) : NULL;
}

/* "merudgifter til seniorpension, integrationsområdet": the sentence leads the figure over to what it
 * is of, or has that next to it, and what it was about before stands behind. */
static gboolean is_named_first(const struct kt_budget_line *line, const char *passage)
{
	g_autofree char *piece = first_piece(line);

	return piece && ((kt_is_led_over(piece) && strstr(passage, piece)) ||
				is_next_to_figure(passage, line->printed.record->raw, piece));
}

/* "Mindreudgifter til løn og pension" is not of pensions alone. */
static gboolean is_cut_short(const struct kt_budget_line *line, const char *passage)
{
	g_autofree char *name = kt_line_name(line), *folded = kt_fold_dup(kt_slice_str(name));
	g_autofree char *more = g_strconcat(" og ", folded, NULL);
	g_autofree char *text = kt_fold_dup(kt_slice_str(passage));
	const char *at = strstr(text, more);

	return at && at > text && g_ascii_isalpha(at[-1]);
}

/* No two lines may get one name. */
static void keep_names_apart(const struct kt_budget_statement *s)
{
	g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < s->lines->len; i++) {
		struct kt_budget_line *line = &g_array_index(s->lines, struct kt_budget_line, i);

		if (!g_hash_table_add(names, kt_line_name(line)))
			line->is_first_piece = FALSE;
	}
}

static void read_words(const struct kt_budget_statement *s, struct kt_budget_line *line,
	const struct kt_report_options *words)
{
	const struct kt_record *printed = line->printed.record;
	g_autofree char *passage = printed && printed->origin != KT_ORIGIN_TABLE
					   ? words->passage(printed, words->passage_data)
					   : NULL;
	g_autofree char *sentence = NULL;

	if (!passage)
		return;
	line->is_expected = is_expected(s, printed, passage);
	sentence = kt_quote(KT_LANG_DA, passage, printed->raw);
	line->is_so_far = sentence && kt_says_so_far(sentence);
	line->is_topic = !strchr(line->label, ',') &&
			 (kt_sentence_begins_with(passage, printed->raw, line->label) ||
				 is_next_to_figure(passage, printed->raw, line->label));
	line->is_first_piece = is_named_first(line, passage);
	line->is_cut_short = is_cut_short(line, passage);
}

void kt_told_read_words(const GPtrArray *statements, const struct kt_report_options *words)
{
	for (guint i = 0; words && i < statements->len; i++) {
		const struct kt_budget_statement *s = statements->pdata[i];

		for (guint k = 0; !s->table && k < s->lines->len; k++)
			read_words(s, &g_array_index(s->lines, struct kt_budget_line, k), words);
		if (!s->table)
			keep_names_apart(s);
	}
}

/* ---- how much, and which way ---- */

/* The other end of a range; NULL. */
static const struct kt_budget_line *other_end(
	const struct kt_budget_statement *s, const struct kt_budget_line *line)
{
	for (guint i = 0; kt_record_is_range_end(line->record) && i < s->lines->len; i++) {
		const struct kt_budget_line *other = kt_statement_line(s, i);

		if (other != line && kt_record_is_range_end(other->record) &&
			other->has_deviation && other->record->line == line->record->line &&
			(other->record->flags & line->record->flags &
				(KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH)) == 0)
			return other;
	}
	return NULL;
}

static char *amount_text(enum kt_lang lang, const struct kt_budget_statement *s,
	const struct kt_budget_line *line, struct kt_decimal figure)
{
	const struct kt_budget_line *other = other_end(s, line);
	g_autofree char *amount = kt_money_by_steps(lang, figure, kt_line_step(line));
	g_autofree char *end = NULL;
	struct kt_decimal far;

	if (!other || !kt_line_deviation(s, other, &far))
		return g_steal_pointer(&amount);
	end = kt_money_by_steps(lang, far, kt_line_step(other));
	if (line->record->flags & KT_FLAG_RANGE_LOW)
		return kt_say(lang, "money.between", "low", amount, "high", end, NULL);
	return kt_say(lang, "money.between", "low", end, "high", amount, NULL);
}

/* The word that the minutes have for the deviation, where it says what the sign says. */
static char *deviation_word(
	enum kt_lang lang, const struct kt_budget_line *line, struct kt_decimal figure)
{
	static const struct {
		const char *stem, *id;
		gint sign;
	} words[] = {{"underskud", "word.deficit", 1}, {"overskud", "word.surplus", -1},
		{"merforbrug", "word.overspending", 1}, {"mindreforbrug", "word.underspending", -1},
		{"merudgift", "word.more.cost", 1}, {"mindreudgift", "word.less.cost", -1},
		{"merindtægt", "word.more.income", -1}, {"mindreindtægt", "word.less.income", 1}};
	const struct kt_record *printed = line->printed.record;
	g_autofree char *told = printed ? kt_fold_dup(kt_slice_str(printed->measure_label)) : NULL;

	for (gsize i = 0; told && i < G_N_ELEMENTS(words); i++) {
		g_autofree char *id =
			g_strconcat(words[i].id, line->is_expected ? ".expected" : "", NULL);

		if (g_str_has_prefix(told, words[i].stem) &&
			kt_decimal_sign(figure) == words[i].sign)
			return kt_say(lang, id, NULL);
	}
	return NULL;
}

/* Over or under the budget; of income, worse or better than it. */
static const char *direction_of(const struct kt_budget_line *line, struct kt_decimal figure)
{
	const struct kt_record *printed = line->printed.record;
	g_autofree char *told = printed ? kt_fold_dup(kt_slice_str(printed->measure_label)) : NULL;
	gboolean is_up = kt_decimal_sign(figure) > 0;
	/* "Refusionen bliver 0,6 mio. kr. højere": the purse has the other sign. */
	gboolean is_turned =
		printed && kt_decimal_sign(printed->value) * kt_decimal_sign(figure) < 0;

	if (told && (is_turned || strstr(told, "indtægt") || strstr(told, "bedre") ||
			    strstr(told, "dårligere") || strstr(told, "ringere") ||
			    kt_tells_surplus(printed)))
		return is_up ? "worse" : "better";
	return is_up ? "over" : "under";
}

/* "Gensidig orientering: 185.000 kr. over budgettet": such a title names nothing. */
static gboolean is_of_many_things(const char *title)
{
	const char *const *words = kt_words(KT_WORDS_MANY_THINGS);
	g_autofree char *folded = kt_fold_dup(kt_slice_str(title));

	return g_strv_contains(words, folded);
}

char *kt_told_message(enum kt_lang lang, const struct kt_budget_statement *s,
	const struct kt_budget_line *line, struct kt_decimal figure, gboolean is_only)
{
	/* what is told of all that the committee has is of no item's title */
	gboolean is_whole = kt_told_is_all(s, line) && kt_title_is_of_much(s->item_title);
	g_autofree char *title = is_whole || is_of_many_things(s->item_title)
					 ? g_strdup("")
					 : kt_short_title(s->item_title);
	g_autofree char *item = kt_capital(title), *name = kt_line_name(line);
	g_autofree char *amount = amount_text(lang, s, line, figure);
	g_autofree char *word = deviation_word(lang, line, figure);
	gboolean named = kt_told_is_named(line);
	const char *label = named ? name : item;
	gboolean is_grant = kt_statement_sort(s) == KT_STATEMENT_GRANTS;
	gboolean tells_word = word && (is_only || kt_statement_is_surplus(s));
	const char *form = is_only || tells_word ? (*label ? "only." : "bare.")
			   : named               ? "largest."
			   : *item               ? "largest.item."
						 : "largest.bare.";
	g_autofree char *id = g_strconcat("finding.", form,
		is_grant     ? kt_decimal_sign(figure) > 0 ? "raised" : "lowered"
		: tells_word ? "word"
			     : direction_of(line, figure),
		line->is_expected && !is_grant && !tells_word ? ".expected" : "", NULL);
	g_autofree char *message =
		kt_say(lang, id, "label", label, "word", word ? word : "", "amount", amount, NULL);

	return kt_capital(message);
}
