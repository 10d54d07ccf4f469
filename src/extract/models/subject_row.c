/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of a row whose verb is told once.
 *
 *   Rådgivning er sat til 1,8 mio. kr., nedrivning til 0,6 mio. kr. og legeredskaber til 450.000 kr.
 *   Løn udgør 61 pct. af udgiften, husleje 14 pct. og transport 9 pct.
 *
 * The first number stands behind a verb, or its preposition; each of the others behind a name and the
 * same preposition.  That name is its own, and no other member's. */
#include "extract/passage/annotate.h"
#include "extract/models/subject_search.h"
#include "extract/prose/prose_measure.h"
#include "extract/prose/prose_subject.h"

enum { MOST_TOKENS = 5 }; /* of a name */

static gboolean is_verbal(const struct kt_sentence *s, guint i)
{
	return kt_class_is_verb(kt_word_class(s->p, i)) || kt_is_participle(s->p, i);
}

/* The preposition that leads to the number of F, before token NUMBER; -1: none does. */
static gint lead_of(const struct kt_sentence *s, const struct kt_figure *f, guint number)
{
	return number > f->left && kt_word_class(s->p, number - 1) == KT_WORD_PREPOSITION
		       ? (gint)number - 1
		       : -1;
}

/* A verb leads to the number of F, straight or by *LEAD. */
static gboolean has_verb(const struct kt_sentence *s, const struct kt_figure *f, gint *lead)
{
	guint at = kt_before_number(s, f);

	*lead = lead_of(s, f, at);
	if (*lead >= 0)
		at = *lead;
	return at > f->clause && is_verbal(s, at - 1);
}

/* Behind the joint between A and B; 0 where they make no row. */
static guint behind_joint(
	const struct kt_sentence *s, const struct kt_figure *a, const struct kt_figure *b)
{
	guint joint = 0;

	for (guint i = a->end; i < b->first; i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		if (is_verbal(s, i) || c == KT_WORD_CLAUSE || c == KT_WORD_RELATIVE ||
			kt_word_does(s->p, i, KT_W(AGAINST)) ||
			(c == KT_WORD_MARK && !kt_mark_is(s->p, i, ',')))
			return 0;
		if (!joint && (c == KT_WORD_CONJUNCTION || kt_mark_is(s->p, i, ',')))
			joint = i + 1;
	}
	return joint;
}

static gboolean is_name(const struct kt_sentence *s, guint first, guint end)
{
	const guint64 vague = kt_subject_bit(KT_SUBJECT_IS_GENERIC) |
			      kt_subject_bit(KT_SUBJECT_IS_RELATIONAL) |
			      kt_subject_bit(KT_SUBJECT_IS_CLOCK);
	g_autofree char *text = NULL;
	const struct kt_known_name *name;

	if (first >= end || end - first > MOST_TOKENS ||
		(!kt_token_is_upper(s->p, end - 1) &&
			kt_word_ends(s->p, end - 1, KT_F(GENITIVE), 3)))
		return FALSE; /* "landets 114" */
	for (guint i = first; i < end; i++) {
		const struct kt_token *t = kt_passage_token(s->p, i);
		enum kt_word_class c = kt_word_class(s->p, i);
		gboolean is_within = i > first && i + 1 < end;

		if (t->quantity >= 0 || t->time >= 0 ||
			(c != KT_WORD_CONTENT && c != KT_WORD_ARTICLE &&
				!(is_within && c == KT_WORD_PREPOSITION)))
			return FALSE;
	}
	text = kt_squeeze_dup(kt_passage_slice(s->p, first, end));
	name = kt_search_known(s, text);
	return name->has_letters && !(name->marks & vague) &&
	       kt_word_class(s->p, end - 1) == KT_WORD_CONTENT &&
	       !kt_passage_find(s->p, KT_LEX_MEASURE, first, end);
}

static gboolean is_like(const struct kt_figure *a, const struct kt_figure *b)
{
	return !a->refusal && !b->refusal && a->host < 0 && b->host < 0 && a->unit == b->unit &&
	       !b->is_part;
}

/* [*FIRST, *END) names figure K, which has no verb; *OPENER is the one of the row that has it. */
static gboolean find_name(
	const struct kt_sentence *s, guint k, guint *opener, guint *first, guint *end)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	guint number = kt_before_number(s, f), joint;
	gint lead, own = lead_of(s, f, number);

	if (k == 0 || !is_like(kt_figure_at(s->figures, k - 1), f))
		return FALSE;
	joint = behind_joint(s, kt_figure_at(s->figures, k - 1), f);
	*first = joint;
	*end = own >= 0 ? (guint)own : number;
	for (guint i = joint + 1; joint && i < *end; i++)
		if (kt_word_class(s->p, i) == KT_WORD_ARTICLE)
			*end = i; /* "kommunen de sidste" */
	if (!joint || !is_name(s, *first, *end))
		return FALSE;
	for (*opener = k; (*opener)-- > 0;) {
		const struct kt_figure *a = kt_figure_at(s->figures, *opener);

		if (!is_like(a, f))
			return FALSE;
		if (has_verb(s, a, &lead))
			return own < 0 ? lead < 0
				       : lead >= 0 &&
						 kt_slice_equal(
							 kt_passage_token(s->p, own)->word.folded,
							 kt_passage_token(s->p, lead)->word.folded);
		if (*opener > 0 && !behind_joint(s, kt_figure_at(s->figures, *opener - 1), a))
			return FALSE;
	}
	return FALSE;
}

/* The cores in [FIRST, END); those only that stand free of prepositions where IS_FREE. */
static guint64 cores_in(const struct kt_subject_search *q, guint first, guint end, gboolean is_free)
{
	guint64 cores = 0;
	gboolean is_in = FALSE;

	for (guint i = 0; i < MIN(q->cores->len, KT_SUBJECT_CORES); i++) {
		const struct kt_core *core = kt_search_core(q, i);

		if (!core->is_attached)
			is_in = !is_free || core->preposition < 0;
		if (is_in && core->first >= first && core->end <= end)
			cores |= G_GUINT64_CONSTANT(1) << i;
	}
	return cores;
}

guint64 kt_search_row(const struct kt_subject_search *q)
{
	guint64 cores = 0;
	guint own_opener = 0, first, end;
	gboolean is_member = find_name(q->s, q->k, &own_opener, &first, &end);

	if (is_member) {
		const struct kt_figure *opener = kt_figure_at(q->s->figures, own_opener);

		cores |= cores_in(q, opener->clause, opener->first, TRUE);
	}
	for (guint k = q->k > own_opener ? own_opener : q->k; k < q->s->figures->len; k++) {
		guint opener;

		if (k != q->k && find_name(q->s, k, &opener, &first, &end) &&
			(is_member ? opener == own_opener : opener == q->k))
			cores |= cores_in(q, first, end, FALSE);
	}
	return cores;
}

char *kt_search_member(const struct kt_subject_search *q, const char *subject)
{
	guint opener, first, end;
	g_autofree char *name = NULL;

	if (!find_name(q->s, q->k, &opener, &first, &end))
		return NULL;
	while (first < end && kt_word_class(q->s->p, first) == KT_WORD_ARTICLE)
		first++;
	name = kt_squeeze_dup(kt_passage_slice(q->s->p, first, end));
	if (subject && kt_name_within(name, subject) && !kt_search_names_sibling(q, subject))
		return NULL;
	return g_steal_pointer(&name);
}
