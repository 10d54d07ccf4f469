/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Money of the state and of funds.
 *
 *   Staten har i 2026 afsat 540 mio. kr. til formålet.        the size of what there is to ask for
 *   Kommunen har modtaget 2,4 mio. kr. fra Socialstyrelsen.   of what was given
 *   Kommunens andel er 3,1 mio. kr.                           of its share in it
 *
 * What the municipality sets aside itself ("kommunens egen andel") is an amount of its budget. */
#include "extract/models/measure_gather.h"
#include "extract/prose/prose.h"

static gboolean means_in(const struct kt_passage *p, struct kt_bits senses, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (kt_word_means(p, i, senses))
			return TRUE;
	return FALSE;
}

/* "søger", "ansøgning": what somebody asks for is no gift yet. */
static gboolean is_applied(const struct kt_sentence *s, guint first, guint end)
{
	for (guint i = first; i < end; i++) {
		const struct kt_found *clue = kt_passage_term_at(s->p, KT_LEX_CLUE, i);

		if ((clue && kt_clue_tells(clue->term, " applied")) ||
			kt_word_means(s->p, i, KT_S(APPLIED)))
			return TRUE;
	}
	return FALSE;
}

/* "Staten har afsat", "På finansloven er der afsat", "er der sat 500 mio. kr. af på landsplan" */
static gboolean is_set_aside(const struct kt_sentence *s, const struct kt_figure *f)
{
	return means_in(s->p, KT_S(SET_ASIDE), f->clause, f->right) &&
	       (means_in(s->p, KT_S(GRANTOR), s->first, f->first) ||
		       kt_word_means(s->p, f->end + 1, KT_S(GRANTOR)));
}

gboolean kt_figure_is_set_aside(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->measure == KT_MEASURE_SIZE && kt_unit_is_money(f->unit) && f->host < 0 &&
	       !is_applied(s, s->first, f->first) && is_set_aside(s, f);
}

/* Token I names a pool, or money that is given. */
static gboolean is_pool(const struct kt_passage *p, guint i)
{
	const struct kt_found *clue = kt_passage_term_at(p, KT_LEX_CLUE, i);

	return kt_word_means(p, i, KT_S(GRANTOR)) ||
	       (clue && g_str_has_prefix(clue->term->value, "size 9") &&
		       !kt_clue_tells(clue->term, " granted") && !kt_word_means(p, i, KT_S(FRAME)));
}

/* "fra Socialstyrelsen", "af de statslige midler": such stands in [FIRST, END) behind a preposition. */
static gboolean comes_from_pool(const struct kt_sentence *s, guint first, guint end)
{
	enum { REACH = 5 };

	for (guint i = first; i < end; i++) {
		if (!kt_word_does(s->p, i, KT_W(FROM, OF)))
			continue;
		for (guint k = i + 1; k < MIN(i + 1 + REACH, end); k++) {
			if (is_pool(s->p, k))
				return TRUE;
			if (kt_class_is_verb(kt_word_class(s->p, k)) ||
				kt_passage_token(s->p, k)->is_number)
				break;
		}
	}
	return FALSE;
}

/* "Kommunen har modtaget 2,4 mio. kr. fra Socialstyrelsen", "ansøgeren modtog sidste år" */
static gboolean is_received(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint verb = f->clause;

	while (verb < f->first && !kt_word_means(s->p, verb, KT_S(RECEIVED)))
		verb++;
	return verb < f->first && !is_applied(s, verb, f->first) &&
	       (comes_from_pool(s, f->clause, f->first) || comes_from_pool(s, f->end, f->right));
}

/* "Ringsteds andel er 421.000 kr." behind what the state has set aside, "andelen af midlerne er". */
static gboolean is_share(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->clause;

	while (i < f->first && !kt_word_means(s->p, i, KT_S(SHARE)))
		i++;
	if (i == f->first || (i > s->first && kt_word_has(s->p, i - 1, KT_LEX_STOP, "own")))
		return FALSE;
	return comes_from_pool(s, i + 1, f->first) ||
	       (!kt_word_does(s->p, i + 1, KT_W(OF)) && s->before->measure == KT_MEASURE_SIZE &&
		       kt_unit_is_money(s->before->told_unit));
}

/* The paragraph tells of applications: what is set aside in it is a pool. */
static gboolean is_among_applications(const struct kt_sentence *s)
{
	enum { FAR = 60 };

	return means_in(s->p, KT_S(APPLICATION), MAX(s->first, FAR) - FAR,
		MIN(s->end + FAR, s->p->tokens->len));
}

/* "Klimapuljen 2025 på 400.000 kr.", "Kulturpuljen, som i 2014 er på 275.000 kr.": from a pool
 * nothing but times and small words lead to the number. */
static gboolean is_of_pool(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = kt_before_number(s, f);

	if (i < s->first + 2 || !kt_word_does(s->p, i - 1, KT_W(ON)))
		return FALSE;
	for (i--; i > s->first; i--) {
		enum kt_word_class c = kt_word_class(s->p, i - 1);

		if (kt_word_means(s->p, i - 1, KT_S(POOL)))
			return TRUE;
		if (c == KT_WORD_CONTENT && kt_passage_token(s->p, i - 1)->time < 0)
			return FALSE;
		if (kt_passage_token(s->p, i - 1)->quantity >= 0 || c == KT_WORD_CONJUNCTION ||
			c == KT_WORD_PRONOUN || c == KT_WORD_ANAPHOR)
			return FALSE;
	}
	return FALSE;
}

/* "LBR råder i 2012 over 1.392.000 kr." */
static gboolean is_at_hand(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = kt_before_number(s, f); /* before "over", if that is taken for a bound */

	return i > s->first + 1 &&
	       (kt_word_does(s->p, i, KT_W(OVER)) || kt_word_does(s->p, i - 1, KT_W(OVER))) &&
	       means_in(s->p, KT_S(HAS_AT_HAND), f->clause, i);
}

/* "har imødekommet ansøgningen med 186.000 kr." */
static gboolean is_met_with(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = kt_before_number(s, f);

	return i > s->first + 1 && kt_word_does(s->p, i - 1, KT_W(WITH)) &&
	       means_in(s->p, KT_S(GRANTS), f->clause, i - 1);
}

static gboolean is_grant(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (is_of_pool(s, f) || is_met_with(s, f) || is_at_hand(s, f))
		return TRUE;
	return is_among_applications(s) && f->label < f->first &&
	       means_in(s->p, KT_S(SET_ASIDE), f->clause, f->first);
}

void kt_figure_granted(const struct kt_sentence *s, struct kt_figure *f)
{
	if ((f->measure != KT_MEASURE_AMOUNT && f->measure != KT_MEASURE_ORIGINAL_BUDGET) ||
		!kt_unit_is_money(f->unit) || f->host >= 0 || f->is_part)
		return;
	if (!(f->measure == KT_MEASURE_AMOUNT && is_grant(s, f)) && !is_received(s, f) &&
		(is_applied(s, f->clause, f->first) || !(is_set_aside(s, f) || is_share(s, f))))
		return;
	f->measure = KT_MEASURE_SIZE;
	kt_figure_reason(f, "measure", "money-of-the-state-or-a-fund",
		kt_passage_slice(s->p, f->clause, f->first));
}
