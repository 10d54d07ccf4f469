/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/tables/facet.h"

#include "extract/tables/facet_work.h"

#include <string.h>

#include "extract/passage/annotate.h"

void kt_facet_init(struct kt_facet *facet)
{
	memset(facet, 0, sizeof *facet);
	facet->year = facet->state = kt_period_none();
}

void kt_facet_clear(struct kt_facet *facet)
{
	g_free(facet->label);
	g_free(facet->words);
	g_free(facet->area);
	kt_facet_init(facet);
}

void kt_facet_use(const struct kt_facet_work *w, guint first, guint n)
{
	for (guint i = first; i < first + n && i < w->p->tokens->len; i++)
		w->used[i] = TRUE;
}

/* An abbreviation takes its full stop with it. */
void kt_facet_use_with_stop(const struct kt_facet_work *w, guint first, guint n)
{
	if (first > 0 && kt_word_does(w->p, first - 1, KT_W(IN)))
		kt_facet_use(w, first - 1, 1);
	kt_facet_use(w, first, n);
	if (kt_facet_token_is(w, first + n, "."))
		kt_facet_use(w, first + n, 1);
}

/* ---- time, place ------------------------------------------------------------------------------- */

/* "Overslagsår 2026", "Regnskabsåret 2019": the word before the year says no more than it. */
static gboolean is_year_word(const struct kt_facet_work *w, guint i)
{
	const struct kt_found *f = kt_passage_term_at(w->p, KT_LEX_TIME, i);

	return f && g_str_equal(f->term->value, "year") && f->n_tokens == 1 &&
	       kt_facet_token(w, i + 1) && kt_facet_token(w, i + 1)->time >= 0;
}

static void read_times(struct kt_facet_work *w)
{
	for (guint i = 0; i < w->p->times->len; i++) {
		const struct kt_timex *t = kt_passage_time(w->p, i);
		struct kt_period *slot = &w->facet->year;
		if (t->sort == KT_TIMEX_PREVIOUS)
			w->facet->is_previous = TRUE;
		if (kt_period_is_none(t->period))
			continue; /* "aktuelt ledige" stays in the subject */
		kt_facet_use(w, t->first, t->n_tokens);
		if (t->first > 0 && is_year_word(w, t->first - 1))
			kt_facet_use(w, t->first - 1, 1);
		if (t->sort == KT_TIMEX_STATE || t->period.from.unit == KT_TIME_DAY)
			slot = &w->facet->state;
		if (!kt_period_is_none(*slot) || t->event == KT_EVENT_NO_TIME)
			continue;
		*slot = t->period;
		if (slot == &w->facet->year)
			w->facet->year_sort = t->sort;
		w->facet->is_relative_time |= t->is_relative;
	}
}

static void read_area(struct kt_facet_work *w)
{
	const struct kt_area_mention *m;

	if (w->p->areas->len == 0)
		return;
	m = &g_array_index(w->p->areas, struct kt_area_mention, 0);
	if (m->sort == KT_AREA_OWN || m->sort == KT_AREA_OTHER)
		return;
	w->facet->area = g_strdup(m->area);
}

/* Nothing but an area, with its time and unit: "Hele landet", "RAR Sjælland 1. kv. 25", "Landet, pct.". */
static gboolean only_area(const struct kt_facet_work *w)
{
	const struct kt_area_mention *m;

	if (!w->facet->area)
		return FALSE;
	m = &g_array_index(w->p->areas, struct kt_area_mention, 0);
	for (guint i = 0; i < w->p->tokens->len; i++) {
		const struct kt_token *t = kt_facet_token(w, i);
		if (t->kind == KT_TOKEN_SIGN || w->used[i] ||
			(i >= m->first && i < m->first + m->n_tokens))
			continue;
		if (!kt_passage_term_at(w->p, KT_LEX_TOTAL, i) &&
			!kt_passage_term_at(w->p, KT_LEX_STOP, i) &&
			!kt_passage_term_at(w->p, KT_LEX_AREA, i))
			return FALSE;
	}
	return TRUE;
}

/* ---- words ------------------------------------------------------------------------------------- */

struct kt_slice kt_label_bare(struct kt_slice s)
{
	static const char *const drop[] = {
		"-", "\u2013", "\u2014", "\u2022", "\u00b7", "*", "_", "\u25e6", ">"};
	gboolean again = TRUE;

	s = kt_slice_trim(s);
	while (again && s.len) {
		again = FALSE;
		for (gsize i = 0; i < G_N_ELEMENTS(drop); i++) {
			gsize len = strlen(drop[i]);
			if (s.len && s.at[0] == drop[i][0] && kt_slice_starts(s, drop[i])) {
				s = kt_slice_trim(kt_slice(s.at + len, s.len - len));
				again = TRUE;
			}
		}
		while (s.len && strchr("*:_,;-", s.at[s.len - 1])) {
			s = kt_slice_trim(kt_slice(s.at, s.len - 1));
			again = TRUE;
		}
	}
	return s;
}

/* "Tabel 3.", "Figur 2:" before a caption; in tokens. */
static guint table_name(const struct kt_facet_work *w)
{
	const struct kt_found *f = kt_passage_term_at(w->p, KT_LEX_TABLE, 0);
	guint i;

	if (!f || !g_str_equal(f->term->value, "caption"))
		return 0;
	i = f->first + f->n_tokens;
	if (!kt_facet_token(w, i) || kt_facet_token(w, i)->kind != KT_TOKEN_NUMERAL)
		return 0;
	for (i++; kt_facet_token(w, i) && kt_facet_token(w, i)->kind == KT_TOKEN_SIGN &&
		  !kt_facet_token_is(w, i, "(");
		i++)
		;
	return kt_facet_token(w, i) ? i : 0;
}

/* "0. klasse", "2. sal": the number is the name's. */
static gboolean names_a_class(const struct kt_facet_work *w, guint i)
{
	const struct kt_found *f = kt_passage_term_at(w->p, KT_LEX_NONFIGURE, i);

	return f && g_str_has_prefix(f->term->value, "before ");
}

/* What follows from token I is too short to be a label: "0. kl." */
static gboolean is_all_but_nothing(const struct kt_facet_work *w, guint i)
{
	gsize n = 0;

	for (; kt_facet_token(w, i); i++)
		n += kt_facet_token(w, i)->kind == KT_TOKEN_WORD ? kt_facet_token(w, i)->span.len
								 : 0;
	return n <= 3;
}

/* "1. etape", "2. runde": an ordinal, and no number of a row, for a row begins with a capital. */
static gboolean is_ordinal(const struct kt_facet_work *w, guint i)
{
	return kt_facet_token_is(w, i + 1, ".") && kt_facet_token(w, i + 2) &&
	       kt_facet_token(w, i + 2)->kind == KT_TOKEN_WORD && !kt_token_is_upper(w->p, i + 2);
}

/* Numbering before a label: "1) ", "2.1 ", "1-3 " before "i alt"; in tokens. */
static guint numbering(const struct kt_facet_work *w)
{
	guint i = 0;

	if ((i = table_name(w)) > 0)
		return i;
	if (kt_facet_token_is(w, 0, "("))
		i++;
	while (kt_facet_token(w, i) && kt_facet_token(w, i)->kind == KT_TOKEN_NUMERAL && i < 4) {
		if (kt_facet_token(w, i)->number.digits > 99 || kt_facet_token(w, i)->quantity >= 0)
			return 0;
		if (kt_facet_token_is(w, i + 1, ")") || kt_facet_token_is(w, i + 1, ".") ||
			kt_facet_token_is(w, i + 1, ":"))
			return names_a_class(w, i + 2) || is_all_but_nothing(w, i + 2) ||
					       is_ordinal(w, i)
				       ? 0
				       : i + 2;
		if (kt_passage_term_at(w->p, KT_LEX_TOTAL, i + 1))
			return i + 1;
		i++;
		if (!kt_facet_token_is(w, i, "-") && !kt_facet_token_is(w, i, "\u2013") &&
			!kt_facet_token_is(w, i, "+"))
			break;
		i++;
	}
	return 0;
}

static gboolean is_dangling(const struct kt_lexicon *lexicon, struct kt_slice word)
{
	return kt_lexicon_whole(lexicon, KT_LEX_STOP, word) != NULL ||
	       kt_bits_meet(kt_lexicon_last_does(lexicon, word), KT_W(IN, PER));
}

static void trim_bare(GString *s)
{
	g_autofree char *copy = kt_slice_dup(kt_label_bare(kt_slice(s->str, s->len)));

	g_string_assign(s, copy);
}

/* "Ændring i forhold til": the words that a comparison begins with are one term. */
static gboolean drop_comparison(const struct kt_lexicon *lexicon, GString *s)
{
	for (const char *blank = strchr(s->str, ' '); blank; blank = strchr(blank + 1, ' ')) {
		const struct kt_term *term =
			kt_lexicon_whole(lexicon, KT_LEX_STOP, kt_slice_str(blank + 1));

		if (!term || !g_str_equal(term->value, "comparison"))
			continue;
		g_string_truncate(s, blank - s->str);
		return TRUE;
	}
	return FALSE;
}

/* Takes words off the end that only led up to a unit or time: "Beløb i". */
static void drop_dangling(const struct kt_lexicon *lexicon, GString *s)
{
	for (;;) {
		char *blank;
		trim_bare(s);
		if (drop_comparison(lexicon, s))
			continue;
		blank = strrchr(s->str, ' ');
		if (!blank || !is_dangling(lexicon, kt_slice_str(blank + 1)))
			return;
		g_string_truncate(s, blank - s->str);
	}
}

/* Takes the brackets and marks out that have nothing in them any more. */
static void drop_empty(GString *s)
{
	static const char *const empty[] = {"( )", "()", "(i)", "(i hele)", "(hele)", "(.)", "**"};

	if (!strpbrk(s->str, "(*"))
		return;
	for (guint i = 0; i < G_N_ELEMENTS(empty); i++)
		g_string_replace(s, empty[i], "", 0);
}

/* Whether the text ends in a unit or time: "Beløb i kr.", not "Flere skal med". */
static gboolean ends_in_used(const struct kt_facet_work *w)
{
	for (guint i = w->p->tokens->len; i-- > 0;)
		if (w->used[i] || kt_facet_token(w, i)->kind != KT_TOKEN_SIGN)
			return w->used[i];
	return FALSE;
}

static char *loose_words(const struct kt_facet_work *w)
{
	GString *s = g_string_new(NULL);

	for (guint i = 0; i < w->p->tokens->len; i++) {
		struct kt_slice t = kt_document_slice(w->p->doc, kt_facet_token(w, i)->span);
		if (w->used[i])
			continue;
		if (s->len && kt_facet_token(w, i)->space_before && s->str[s->len - 1] != '(')
			g_string_append_c(s, ' ');
		g_string_append_len(s, t.at, t.len);
	}
	drop_empty(s);
	if (ends_in_used(w))
		drop_dangling(w->p->lexicon, s);
	else
		trim_bare(s);
	return g_string_free(s, FALSE);
}

static gboolean only_times(const struct kt_facet_work *w)
{
	for (guint i = 0; i < w->p->tokens->len; i++) {
		const struct kt_token *t = kt_facet_token(w, i);
		if (t->time < 0 && t->kind != KT_TOKEN_SIGN && !is_year_word(w, i) &&
			!kt_passage_term_at(w->p, KT_LEX_STOP, i))
			return FALSE;
	}
	return w->p->times->len > 0;
}

/* The words of the label.  Those of the document's own text are known already, but
 * where it has several lines the words of one term may stand on two of them. */
static struct kt_slice words_of(
	const struct kt_reading *r, const struct kt_facet *facet, struct kt_span span)
{
	struct kt_slice s = kt_document_slice(r->doc, span);

	for (gsize i = 0; i < s.len; i++)
		if (s.at[i] >= '\n' && s.at[i] <= '\r')
			return kt_slice_str(facet->label);
	return s;
}

void kt_facet_read_anew(struct kt_reading *r, struct kt_facet *facet, struct kt_span span,
	const struct kt_passage_context *context)
{
	struct kt_facet_work w = {r, NULL, facet, NULL};
	struct kt_passage *p;

	kt_facet_init(facet);
	facet->span = span;
	p = kt_passage_store_read(r->passages, r->doc, r->lexicon, span, context);
	w.p = p;
	w.used = g_new0(gboolean, p->tokens->len + 1);
	facet->label = kt_facet_label(r, kt_document_slice(r->doc, span));
	kt_facet_use(&w, 0, numbering(&w));
	read_times(&w);
	read_area(&w);
	kt_facet_read_formula(&w);
	kt_facet_read_units(&w);
	facet->is_area_only = only_area(&w);
	facet->measure =
		kt_facet_measure_of(r->lexicon, words_of(r, facet, span), &facet->measure_term);
	if (facet->measure == KT_MEASURE_SHARE && kt_facet_has_told_share_only(&w)) {
		facet->measure = KT_MEASURE_NONE;
		facet->measure_term = NULL;
	}
	kt_facet_read_hyphened(r, facet);
	kt_facet_read_percent_measure(facet);
	kt_facet_read_initials(&w);
	kt_facet_read_marks(&w);
	facet->is_time_only = only_times(&w);
	facet->words = loose_words(&w);
	g_free(w.used);
	kt_passage_free(p);
}

/* ---- layers ------------------------------------------------------------------------------------ */

/* "Forbrugs-" over "procent" is one word, "Mer-" over "/mindreforbrug" too. */
static gboolean is_broken_word(const char *a, const char *b)
{
	gsize len = a ? strlen(a) : 0;

	return len > 2 && a[len - 1] == '-' && b && *b && g_unichar_islower(g_utf8_get_char(b)) &&
	       g_unichar_isalpha(g_utf8_get_char(g_utf8_prev_char(a + len - 1)));
}

static char *join(const char *a, const char *b)
{
	if (!a || !*a)
		return g_strdup(b ? b : "");
	if (!b || !*b || g_str_equal(a, b))
		return g_strdup(a);
	if (is_broken_word(a, b)) {
		g_autofree char *head = g_strndup(a, strlen(a) - 1);
		return g_strconcat(head, b, NULL);
	}
	return g_strconcat(a, " ", b, NULL);
}

static void replace(char **slot, char *value)
{
	g_free(*slot);
	*slot = value;
}

static gboolean holds(const char *label, const char *term)
{
	g_autofree char *low = g_utf8_strdown(label ? label : "", -1);

	return strstr(low, term) != NULL;
}

/* "Forventet" over "regnskab": a term that begins in the upper head and ends in the lower. */
static void read_measure_over_seam(
	struct kt_reading *r, struct kt_facet *facet, const char *upper, const char *lower)
{
	g_autofree char *printed = join(upper, lower);
	const struct kt_term *term = NULL;
	enum kt_measure m = kt_facet_measure_of(r->lexicon, kt_slice_str(printed), &term);

	if (m == KT_MEASURE_NONE || !term || holds(upper, term->text) || holds(lower, term->text) ||
		(!strchr(term->text, ' ') && !is_broken_word(upper, lower)))
		return;
	facet->measure = m;
	facet->measure_term = term;
	kt_facet_read_percent_measure(facet);
}

/* "Ind-" over "skrevne": neither part is what is counted, the whole is. */
static void read_counted_whole(struct kt_reading *r, struct kt_facet *facet)
{
	const struct kt_term *term =
		kt_lexicon_find(r->lexicon, KT_LEX_COUNTED, kt_slice_str(facet->label));
	enum kt_unit unit;

	if (term && kt_unit_lookup(term->value, &unit))
		facet->counted = unit;
}

/* "Lands-" over "plan": neither part is a place, the whole is. */
static void read_area_whole(struct kt_reading *r, struct kt_facet *facet)
{
	const struct kt_term *term =
		kt_lexicon_whole(r->lexicon, KT_LEX_AREA, kt_slice_str(facet->label));

	if (facet->area || !term || !g_str_equal(term->value, "DK"))
		return;
	facet->area = g_strdup(term->value);
	facet->is_area_only = TRUE;
}

static gboolean has_words(const struct kt_facet *f)
{
	return f->words && *f->words && !f->is_time_only;
}

/* "Antal" and nothing else. */
static gboolean is_bare_count(const struct kt_facet *f)
{
	return f->is_antal && f->counted == KT_UNIT_NONE && !strchr(f->words, ' ');
}

/* "RAR Sjælland" over "1. kv. 25": one is a place, the other adds no name. */
static gboolean is_area_with_another(const struct kt_facet *one, const struct kt_facet *other)
{
	return one->is_area_only &&
	       (other->is_area_only || !has_words(other) || is_bare_count(other));
}

/* What UNDER is marked as, FACET is too; a time only where both are. */
static void mark_as(struct kt_facet *facet, const struct kt_facet *under)
{
	facet->is_time_only &= under->is_time_only;
	facet->is_previous |= under->is_previous;
	facet->is_antal |= under->is_antal;
	facet->is_of_which |= under->is_of_which;
	facet->is_per |= under->is_per;
	facet->is_per_head |= under->is_per_head;
	facet->is_per_person |= under->is_per_person;
	facet->direction |= under->direction;
}

void kt_facet_lay_over(struct kt_reading *r, struct kt_facet *facet, const struct kt_facet *under)
{
	g_autofree char *near_first = join(facet->label, under->label);
	g_autofree char *lower = g_strdup(facet->label);
	/* A place under a head that has words stays one: the words are the whole table's or the group's. */
	gboolean is_area_only = facet->is_area_only || is_area_with_another(under, facet);

	gboolean is_rate = facet->measure == KT_MEASURE_RATE; /* "Pris" under "Budget 2018" */
	/* "BO 2025" over "(mio. kr.)": no term told it */
	enum kt_measure of_initials = under->measure_term ? KT_MEASURE_NONE : under->measure;

	replace(&facet->label, join(under->label, facet->label));
	if (!facet->words || !*facet->words || facet->is_time_only)
		replace(&facet->words, g_strdup(under->words));
	else if (is_broken_word(under->label, lower))
		replace(&facet->words, g_str_has_prefix(lower, facet->words)
					       ? join(under->label, facet->words)
					       : g_strdup(facet->label));
	else if (under->words && !strstr(facet->words, under->words))
		replace(&facet->words, join(under->words, facet->words));
	facet->measure_term = NULL;
	facet->measure =
		kt_facet_measure_of(r->lexicon, kt_slice_str(near_first), &facet->measure_term);
	read_measure_over_seam(r, facet, under->label, lower);
	if (is_rate)
		facet->measure = KT_MEASURE_RATE;
	if (facet->measure == KT_MEASURE_NONE)
		facet->measure = of_initials;
	if (facet->unit == KT_UNIT_NONE) {
		facet->unit = under->unit;
		facet->counts_time = under->counts_time;
		facet->has_bracketed_unit = under->has_bracketed_unit;
	}
	if (facet->counted == KT_UNIT_NONE)
		facet->counted = under->counted;
	if (is_broken_word(under->label, lower))
		read_counted_whole(r, facet);
	if (!facet->has_power && under->has_power) {
		facet->has_power = TRUE;
		facet->power = under->power;
	}
	if (kt_period_is_none(facet->year) && kt_period_is_none(facet->state)) {
		facet->year = under->year;
		facet->state = under->state;
		facet->is_relative_time |= under->is_relative_time;
	}
	if (!facet->area && under->area)
		facet->area = g_strdup(under->area);
	facet->is_area_only = is_area_only;
	if (is_broken_word(under->label, lower))
		read_area_whole(r, facet);
	mark_as(facet, under);
	if (facet->formula.len == 0)
		facet->formula = under->formula;
	if (!facet->contra)
		facet->contra = under->contra;
}

gboolean kt_facet_is_money(const struct kt_facet *facet)
{
	return kt_unit_is_money(facet->unit);
}

static gboolean is_for_a_year(enum kt_measure measure)
{
	return measure == KT_MEASURE_ORIGINAL_BUDGET || measure == KT_MEASURE_REVISED_BUDGET ||
	       measure == KT_MEASURE_EXPECTED_RESULT || measure == KT_MEASURE_DEVIATION ||
	       measure == KT_MEASURE_SUPPLEMENTARY || measure == KT_MEASURE_NEUTRAL_ADJUSTMENT;
}

/* "31.12.17 (prognose)": what will be there on that day. */
static gboolean is_day_to_come(const struct kt_facet *facet, enum kt_measure measure)
{
	return measure == KT_MEASURE_EXPECTED_RESULT && facet->label &&
	       g_ascii_isdigit(facet->label[0]) && strchr(facet->label, '(') &&
	       facet->state.from.unit == KT_TIME_DAY;
}

/* "Skøn april", "Forv. regnskab august": the month in which the year was estimated. */
static gboolean is_month_of_estimate(const struct kt_facet *facet, enum kt_measure measure)
{
	return measure == KT_MEASURE_EXPECTED_RESULT && facet->measure == measure &&
	       facet->is_relative_time && !facet->year.is_range &&
	       facet->year.from.unit == KT_TIME_MONTH;
}

/* "Forbrug jan.-april": a part of one year, in months. */
static gboolean is_months_of_a_year(struct kt_period p)
{
	return p.is_range && p.from.unit == KT_TIME_MONTH && p.to.unit == KT_TIME_MONTH &&
	       p.from.year == p.to.year;
}

struct kt_period kt_facet_period(const struct kt_facet *facet, enum kt_measure measure)
{
	if (is_month_of_estimate(facet, measure))
		return kt_period_of(kt_moment_year(facet->year.from.year));
	if (is_for_a_year(measure) && !is_day_to_come(facet, measure)) {
		if (is_months_of_a_year(facet->year) && !is_for_a_year(facet->measure))
			return kt_period_of(kt_moment_year(facet->year.from.year));
		if (!kt_period_is_none(facet->year))
			return facet->year;
		if (!kt_period_is_none(facet->state) && !facet->state.is_range)
			return kt_period_of(kt_moment_year(facet->state.from.year));
	}
	return kt_period_is_none(facet->state) ? facet->year : facet->state;
}
