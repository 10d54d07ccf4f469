/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the clause before speaks of, where the figure's own clause speaks of something else.
 *
 *   Sygefraværet er på 5,2 procent, og vikarerne koster 310.000 kr.
 *   ~~~~~~~~~~~~                  |    ~~~~~~~~~
 *   Der kom 312 gæster til festen, og der er givet 40.000 kr. til musik.
 *               ~~~~~~     ~~~~~~ |                               ~~~~~
 * Two statements with a verb and a number each, of another sort: they only stand beside each
 * other.  "..., og udgiften er 4 mio. kr." says of nothing what it costs, and stays with the
 * first. */
#include "extract/models/subject_search.h"

#include <string.h>

/* The comma before the conjunction that joins the clause of the figure to the one before; the
 * sentence's first token where none does. */
static guint border_of(const struct kt_subject_search *q)
{
	guint i = q->f->first;

	while (i > q->s->first + 1 &&
		!(kt_mark_is(q->s->p, i - 1, ',') && kt_word_does(q->s->p, i, KT_W(AND, BUT)))) {
		if (kt_mark_separates(q->s->p, i - 1) ||
			kt_passage_token(q->s->p, i - 1)->quantity >= 0)
			return q->s->first;
		i--;
	}
	return i > q->s->first + 1 ? i - 1 : q->s->first;
}

static gboolean has_verb(const struct kt_subject_search *q, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (kt_search_speech(q, i) == KT_SPEECH_VERB)
			return TRUE;
	return FALSE;
}

/* The noun that the figure counts stands behind it. */
static gboolean has_own_noun(const struct kt_subject_search *q)
{
	return kt_unit_is_counted(q->f->unit) && q->f->noun < q->f->noun_end &&
	       q->f->noun >= q->f->first;
}

/* Of the figures before BORDER the last is of another sort than the one of Q: money or none. Without a
 * figure there the one of Q counts a noun of its own. */
static gboolean is_beside_other_sort(const struct kt_subject_search *q, guint border)
{
	for (guint k = q->k; k-- > 0;) {
		const struct kt_figure *other = kt_figure_at(q->s->figures, k);

		if (!other->refusal && other->host < 0)
			return other->end <= border && other->unit != KT_UNIT_NONE &&
			       kt_unit_is_money(other->unit) != kt_unit_is_money(q->f->unit);
	}
	return has_own_noun(q);
}

/* "og det koster": stands for what was told before. */
static gboolean points_back(const struct kt_subject_search *q, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (kt_word_class(q->s->p, i) == KT_WORD_ANAPHOR ||
			kt_word_does(q->s->p, i, KT_W(IT, THE, THEM, THEY)))
			return TRUE;
	return FALSE;
}

guint64 kt_search_clause_before(const struct kt_subject_search *q)
{
	guint border, end = MIN(q->f->right, q->s->end);
	guint64 cores = 0;

	if (q->f->host >= 0)
		return 0;
	border = border_of(q);
	if (border == q->s->first || !is_beside_other_sort(q, border) ||
		!has_verb(q, q->s->first, border) || !has_verb(q, border, end) ||
		points_back(q, border, end) || !kt_search_tells(q, border, end))
		return 0;
	for (guint i = 0; i < MIN(q->cores->len, KT_SUBJECT_CORES); i++)
		if (kt_search_core(q, i)->end <= border)
			cores |= G_GUINT64_CONSTANT(1) << i;
	return cores;
}

/* PART has the words of one of CORES. */
static gboolean says_any(const struct kt_subject_search *q, const char *part, guint64 cores)
{
	for (guint i = 0; i < MIN(q->cores->len, KT_SUBJECT_CORES); i++)
		if (cores >> i & 1 && kt_name_within(kt_search_core_name(q, i)->text, part))
			return TRUE;
	return FALSE;
}

char *kt_search_own_clause(const struct kt_subject_search *q)
{
	guint64 cores = q->rule && q->rule->has_comma ? kt_search_clause_before(q) : 0;
	g_auto(GStrv) parts = cores ? g_strsplit(q->rule->text, ", ", -1) : NULL;
	g_autofree char *own = NULL;

	for (guint i = 0; parts && parts[i]; i++)
		if (!says_any(q, parts[i], cores))
			own = kt_name_join(own, g_strdup(parts[i]));
	return own && strcmp(own, q->rule->text) != 0 ? g_steal_pointer(&own) : NULL;
}
