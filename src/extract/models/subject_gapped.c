/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who pays each part, where the verb is told once.
 *
 *   Landsbyggefonden dækker 75 pct., boligforeningen 1,25 mio. kr. og kommunen de sidste 0,9 mio. kr.
 *   Heraf betaler staten 3 mio. kr., regionen 2 mio. kr. og kommunen 1 mio. kr.
 *
 * What stands before each number names it, and no other. */
#include "extract/models/subject_search.h"
#include "extract/prose/prose_measure.h"
#include "extract/prose/prose_subject.h"

static gboolean is_paid(const struct kt_figure *f)
{
	return !f->refusal && f->host < 0 &&
	       (kt_unit_is_money(f->unit) || f->unit == KT_UNIT_PERCENT);
}

/* A verb of paying stands before token END. */
static gboolean is_told_to_pay(const struct kt_sentence *s, guint end)
{
	for (guint i = s->first; i < end; i++)
		if (kt_word_means(s->p, i, KT_S(PAYS)))
			return TRUE;
	return FALSE;
}

/* Behind the last joint of the row between A and B; 0 where no row goes on. */
static guint behind_joint(
	const struct kt_sentence *s, const struct kt_figure *a, const struct kt_figure *b)
{
	guint joint = 0;

	for (guint i = a->end; i < b->first; i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		if (kt_class_is_verb(c) || c == KT_WORD_CLAUSE || c == KT_WORD_RELATIVE ||
			kt_word_means(s->p, i, KT_S(PAYS)))
			return 0;
		if (c == KT_WORD_CONJUNCTION || kt_mark_is(s->p, i, ','))
			joint = i + 1;
	}
	return joint;
}

/* The figure before that is no other's in brackets: "betaler 3 mio. kr. (75 pct.), kommunen 1 mio. kr." */
static const struct kt_figure *payer_before(const struct kt_sentence *s, guint k)
{
	while (k-- > 0)
		if (kt_figure_at(s->figures, k)->host < 0)
			return kt_figure_at(s->figures, k);
	return NULL;
}

gboolean kt_gapped_payer(const struct kt_sentence *s, guint k, guint *first, guint *end)
{
	enum { MOST_WORDS = 3 };
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *before = payer_before(s, k);
	guint number = kt_before_number(s, f), joint;

	if (!before || !is_paid(f) || !is_paid(before) || !is_told_to_pay(s, before->first))
		return FALSE;
	joint = behind_joint(s, before, f);
	if (!joint || joint >= number)
		return FALSE;
	for (*first = *end = joint; *end < number && kt_word_class(s->p, *end) == KT_WORD_CONTENT;)
		(*end)++;
	if (*end == *first || *end - *first > MOST_WORDS ||
		kt_word_ends(s->p, *first, KT_F(PARTICIPLE), 3))
		return FALSE;
	for (guint i = *end; i < number; i++) /* "de sidste" */
		if (kt_word_class(s->p, i) != KT_WORD_ARTICLE &&
			!(i > *end && kt_word_class(s->p, i) == KT_WORD_CONTENT))
			return FALSE;
	return TRUE;
}

/* What the first of the row is so much of, "80 pct. af et kursus"; NULL: not told. */
static char *paid_thing(const struct kt_subject_search *q)
{
	for (guint k = 0; k < q->k; k++) {
		const struct kt_figure *f = kt_figure_at(q->s->figures, k);

		if (!is_paid(f) || !kt_word_does(q->s->p, f->end, KT_W(OF)))
			continue;
		for (guint i = 0; i < q->cores->len; i++)
			if (kt_search_core(q, i)->first > f->end &&
				kt_search_core(q, i)->first <= f->end + 2)
				return kt_core_text(q->s, q->speech, q->cores, i, i);
	}
	return NULL;
}

/* SUBJECT, which may be NULL, is kept where it names the payer and nobody else of the row. */
char *kt_search_gapped(const struct kt_subject_search *q, const char *subject)
{
	guint first, end;
	char *payer;

	if (!kt_gapped_payer(q->s, q->k, &first, &end))
		return NULL;
	payer = kt_squeeze_dup(kt_passage_slice(q->s->p, first, end));
	if (subject && kt_name_within(payer, subject) && !kt_search_names_sibling(q, subject)) {
		g_free(payer);
		return NULL;
	}
	return kt_name_join(payer, paid_thing(q));
}
