/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that are another figure's alone.
 *
 *   1,1 mio. kr. til legepladser i Haslev, 0,7 mio. kr. til stier i Karise og 0,3 mio. kr. til bænke
 *   en ny genbrugsplads i Sørup på 12,7 mio. kr. og en gangtunnel på 3,0 mio. kr.
 *   lån til ejendomsskatter på 3,4 mio. kr. og 1,8 mio. kr. til havnen
 *
 * Of figures in a row each has words of its own that say of what it is, at the same place and led in
 * by the same preposition.  Those of one are no part of another's name; what stands before the row
 * is all of theirs. */
#include "extract/passage/annotate.h"
#include "extract/models/subject_search.h"
#include "extract/prose/prose_measure.h"

#include <string.h>

#include <string.h>

static gboolean is_like(const struct kt_figure *a, const struct kt_figure *b)
{
	return !a->refusal && !b->refusal && a->unit == b->unit && a->host < 0 && b->host < 0;
}

/* Nothing but a row goes on from A to B, the later of the two. */
static gboolean is_row(
	const struct kt_subject_search *q, const struct kt_figure *a, const struct kt_figure *b)
{
	gboolean joint = FALSE;

	for (guint i = a->end; i < b->first; i++) {
		enum kt_word_class c = kt_word_class(q->s->p, i);

		if (kt_class_is_verb(c) || kt_word_does(q->s->p, i, KT_W(AGAINST)) ||
			c == KT_WORD_CLAUSE || c == KT_WORD_RELATIVE ||
			(c == KT_WORD_MARK && !kt_mark_is(q->s->p, i, ',') &&
				kt_mark_separates(q->s->p, i)))
			return FALSE;
		joint |= c == KT_WORD_CONJUNCTION || kt_mark_is(q->s->p, i, ',');
	}
	return joint;
}

/* The core right behind X, or behind a preposition and a place there; -1: none. */
static gint core_behind(const struct kt_subject_search *q, const struct kt_figure *x)
{
	for (guint i = 0; i < MIN(q->cores->len, KT_SUBJECT_CORES); i++) {
		const struct kt_core *core = kt_search_core(q, i);
		guint k = x->end;

		if (core->first < x->end)
			continue;
		if (k < core->first && kt_search_speech(q, k) == KT_SPEECH_PREPOSITION)
			k++;
		while (k < core->first && (kt_search_speech(q, k) == KT_SPEECH_ARTICLE ||
						  kt_search_speech(q, k) == KT_SPEECH_ASIDE))
			k++;
		return core->first < x->right && k == core->first ? (gint)i : -1;
	}
	return -1;
}

/* The core that "på" or "for" leads from to X; -1: none. */
static gint core_before(const struct kt_subject_search *q, const struct kt_figure *x)
{
	guint number = kt_before_number(q->s, x);

	if (number <= x->left || !kt_word_does(q->s->p, number - 1, KT_W(ON, FOR)))
		return -1;
	for (guint i = MIN(q->cores->len, KT_SUBJECT_CORES); i-- > 0;) {
		const struct kt_core *core = kt_search_core(q, i);

		if (core->end <= number - 1)
			return core->end == number - 1 && core->first >= x->left ? (gint)i : -1;
	}
	return -1;
}

/* The first core of the phrase that ends with core I, within the ground of X. */
static gint head_of(const struct kt_subject_search *q, const struct kt_figure *x, gint i)
{
	while (i > 0 && kt_search_core(q, i)->is_attached &&
		kt_search_core(q, i - 1)->first >= x->left)
		i--;
	return i;
}

/* The preposition that leads to core I; an empty slice where none does. */
static struct kt_slice lead_of(const struct kt_subject_search *q, gint i)
{
	guint k = kt_search_core(q, i)->first;

	while (k > q->s->first && (kt_search_speech(q, k - 1) == KT_SPEECH_ARTICLE ||
					  kt_search_speech(q, k - 1) == KT_SPEECH_ASIDE))
		k--;
	return k > q->s->first && kt_search_speech(q, k - 1) == KT_SPEECH_PREPOSITION
		       ? kt_passage_token(q->s->p, k - 1)->word.folded
		       : kt_slice_str("");
}

static gboolean is_led_alike(const struct kt_subject_search *q, gint a, gint b)
{
	struct kt_slice x = lead_of(q, a), y = lead_of(q, b);

	return kt_slice_equal(x, y) && (x.len || kt_unit_is_money(q->f->unit));
}

static guint64 bits_of(gint first, gint last)
{
	guint64 bits = 0;

	for (gint i = first; i <= last; i++)
		bits |= G_GUINT64_CONSTANT(1) << i;
	return bits;
}

/* The last core of the phrase that begins with core I, within the ground of X. */
static gint last_of(const struct kt_subject_search *q, const struct kt_figure *x, gint i)
{
	while (i + 1 < (gint)MIN(q->cores->len, KT_SUBJECT_CORES) &&
		kt_search_core(q, i + 1)->is_attached && kt_search_core(q, i + 1)->first < x->right)
		i++;
	return i;
}

/* The core of the phrase HEAD to LAST, but its first, that is led in as core LIKE is; -1. */
static gint led_in(const struct kt_subject_search *q, gint head, gint last, gint like)
{
	for (gint i = head + 1; i <= last; i++)
		if (is_led_alike(q, i, like))
			return i;
	return -1;
}

/* "anlægsindtægter for 4 mio. kr.": so much of it, and no measure of something told before. */
static gboolean is_bought_for(const struct kt_subject_search *q, const struct kt_figure *x)
{
	guint number = kt_before_number(q->s, x);

	return number > x->left && kt_word_does(q->s->p, number - 1, KT_W(FOR));
}

/* "uforudselige udgifter på 10 pct., tilsyn for 600.000 kr.": whatever OTHER is a number of. */
static gboolean is_bought_beside(const struct kt_subject_search *q, const struct kt_figure *other)
{
	return is_bought_for(q, q->f) && kt_unit_is_money(q->f->unit) && !other->refusal &&
	       other->host < 0 && q->f->host < 0;
}

/* The cores that are OTHER's alone beside the figure of Q. */
static guint64 cores_of(const struct kt_subject_search *q, const struct kt_figure *other)
{
	gint own_behind = core_behind(q, q->f), own_before = core_before(q, q->f);
	gint behind = core_behind(q, other), before = core_before(q, other), at;

	if (own_behind >= 0 && behind >= 0 && is_led_alike(q, own_behind, behind))
		return bits_of(behind, last_of(q, other, behind));
	if (own_behind >= 0 && before >= 0 && behind < 0) {
		at = led_in(q, head_of(q, other, before), before, own_behind);
		return at >= 0 ? bits_of(at, before) : 0;
	}
	if (own_before >= 0 && behind >= 0 && own_behind < 0) {
		at = led_in(q, head_of(q, q->f, own_before), own_before, behind);
		return at >= 0 ? bits_of(behind, last_of(q, other, behind)) : 0;
	}
	if (own_before >= 0 && before >= 0 && before != own_before &&
		(head_of(q, q->f, own_before) < own_before || is_bought_for(q, q->f)))
		return bits_of(head_of(q, other, before), before);
	return 0;
}

/* "udgifter for 1.753 mio. kr. svarende til en forbrugsprocent på 70,7": what the sum is told as once
 * more is no name of it. */
static guint64 cores_of_equal(const struct kt_subject_search *q)
{
	const struct kt_figure *other =
		q->k + 1 < q->s->figures->len ? kt_figure_at(q->s->figures, q->k + 1) : NULL;
	gint at = other && !other->refusal && other->host < 0 && other->unit != q->f->unit &&
				  kt_unit_is_money(q->f->unit) &&
				  kt_word_has(q->s->p, q->f->end, KT_LEX_STOP, "equal")
			  ? core_before(q, other)
			  : -1;

	return at >= 0 ? bits_of(head_of(q, other, at), at) : 0;
}

/* The cores that name who pays the K-th figure, where the verb is told once. */
static guint64 cores_of_payer(const struct kt_subject_search *q, guint k)
{
	guint64 cores = 0;
	guint first, end;

	if (!kt_gapped_payer(q->s, k, &first, &end))
		return 0;
	for (guint i = 0; i < MIN(q->cores->len, KT_SUBJECT_CORES); i++)
		if (kt_search_core(q, i)->first >= first && kt_search_core(q, i)->first < end)
			cores |= bits_of(i, i);
	return cores;
}

/* The core beside the verb of paying, of the first who pays, where the figure of Q is paid by another. */
static guint64 cores_of_first_payer(const struct kt_subject_search *q)
{
	guint64 cores = 0;
	guint first, end;

	if (!kt_gapped_payer(q->s, q->k, &first, &end))
		return 0;
	for (guint i = 0; i < MIN(q->cores->len, KT_SUBJECT_CORES); i++) {
		const struct kt_core *core = kt_search_core(q, i);

		if (core->end <= first && core->preposition < 0 &&
			(kt_word_means(q->s->p, core->end, KT_S(PAYS)) ||
				(core->first > q->s->first &&
					kt_word_means(q->s->p, core->first - 1, KT_S(PAYS)))))
			cores |= bits_of(i, i);
	}
	return cores;
}

/* "tilbage af 2024-puljemidlerne": a preposition stands before the year of the word. */
static gboolean is_led_past_year(const struct kt_subject_search *q, const struct kt_core *core)
{
	guint i = core->first;

	while (i > q->f->end &&
		(kt_search_speech(q, i - 1) == KT_SPEECH_ASIDE || kt_token_is_dash(q->s->p, i - 1)))
		i--;
	return i < core->first && i > q->f->end &&
	       kt_search_speech(q, i - 1) == KT_SPEECH_PREPOSITION;
}

/* "efter salær på 135.000 kr. og udstykning på 48.000 kr. et provenu på 5,2 mio. kr.": what stands behind
 * the sum and leads to the next. */
static guint64 cores_of_next(const struct kt_subject_search *q)
{
	const struct kt_figure *next =
		q->k + 1 < q->s->figures->len ? kt_figure_at(q->s->figures, q->k + 1) : NULL;
	gint at = next && is_like(next, q->f) && kt_unit_is_money(q->f->unit) ? core_before(q, next)
									      : -1;

	if (at < 0 || kt_search_core(q, at)->first < q->f->end ||
		kt_search_core(q, head_of(q, next, at))->preposition >= 0 ||
		is_led_past_year(q, kt_search_core(q, head_of(q, next, at))))
		return 0;
	return bits_of(head_of(q, next, at), at);
}

/* "i forhold til det korrigerede budget ventes merudgifter på 7,4 mio. kr.": what a deviation is measured
 * by, in front of its sentence. */
static guint64 cores_of_standard(const struct kt_subject_search *q)
{
	guint64 cores = 0;

	if (q->f->measure != KT_MEASURE_DEVIATION || !kt_unit_is_money(q->f->unit))
		return 0;
	for (guint i = 0; i < MIN(q->cores->len, KT_SUBJECT_CORES); i++) {
		const struct kt_core *core = kt_search_core(q, i);
		guint k = core->first;

		while (k > q->s->first && kt_word_class(q->s->p, k - 1) == KT_WORD_ARTICLE)
			k--;
		if (core->first >= q->f->clause && core->end <= q->f->first && k > q->s->first &&
			kt_word_has(q->s->p, k - 1, KT_LEX_STOP, "comparison"))
			cores |= bits_of(i, i);
	}
	return cores;
}

guint kt_search_rest(const struct kt_subject_search *q)
{
	guint i = q->f->end;

	while (i < q->s->end && !kt_word_means(q->s->p, i, KT_S(THE_REST)))
		i++;
	return i;
}

char *kt_search_without_rest(const struct kt_subject_search *q)
{
	guint rest = kt_search_rest(q), from = rest;
	g_autofree char *words = NULL;
	const char *at;

	if (rest == q->s->end || !q->rule)
		return NULL;
	if (kt_word_class(q->s->p, rest - 1) == KT_WORD_CONJUNCTION)
		from--; /* "og resten" */
	words = kt_squeeze_dup(kt_passage_slice(q->s->p, from, rest + 1));
	at = strstr(q->rule->text, words);
	return at && at > q->rule->text ? g_strchomp(g_strndup(q->rule->text, at - q->rule->text))
					: NULL;
}

/* "1,9 mio. kr. er anlæg og resten rådgivning": what is told of the rest. */
static guint64 cores_of_rest(const struct kt_subject_search *q)
{
	guint rest = kt_search_rest(q);
	guint64 cores = 0;

	for (guint i = 0; i < MIN(q->cores->len, KT_SUBJECT_CORES); i++)
		if (kt_search_core(q, i)->end > rest)
			cores |= bits_of(i, i);
	return cores;
}

/* "38 dage (mål: 40 dage)": what is told of a figure in brackets behind the one of Q. */
static guint64 cores_of_bracket(const struct kt_subject_search *q)
{
	guint64 cores = 0;

	for (guint k = q->k + 1; k < q->s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(q->s->figures, k);

		if (other->refusal || other->host != (gint)q->k || other->left < q->f->end)
			continue;
		for (guint i = 0; i < MIN(q->cores->len, KT_SUBJECT_CORES); i++) {
			const struct kt_core *core = kt_search_core(q, i);

			if (core->first >= other->left && core->end <= other->right)
				cores |= bits_of(i, i);
		}
	}
	return cores;
}

/* "til »Havnens dag«" */
static gboolean is_led_to(const struct kt_subject_search *q, const struct kt_core *core)
{
	guint i = core->first;

	while (i > q->f->end && (kt_token_is_quote(q->s->p, i - 1) ||
					kt_word_class(q->s->p, i - 1) == KT_WORD_ARTICLE))
		i--;
	return i > q->f->end && kt_word_does(q->s->p, i - 1, KT_W(TO));
}

/* The core of who gives a grant, before the verb, where another tells who gets it or for what: "lokaludvalget
 * giver Open Air tilsagn om 20.000 kr.", "udvalget yder 5.000 kr. til fester"; -1: none. */
static gint giver_of(const struct kt_subject_search *q)
{
	gint giver = -1;
	guint verb = q->f->clause;

	if (q->f->measure != KT_MEASURE_SIZE || !kt_unit_is_money(q->f->unit) || q->f->host >= 0)
		return -1;
	while (verb < q->f->first && !kt_word_means(q->s->p, verb, KT_S(GIVES)))
		verb++;
	if (verb == q->f->first)
		return -1;
	for (guint i = 0; i < MIN(q->cores->len, KT_SUBJECT_CORES); i++) {
		const struct kt_core *core = kt_search_core(q, i);
		gboolean is_label = core->first >= q->f->label && core->end <= q->f->label_end;

		if (core->end <= verb && core->first >= q->f->clause && core->preposition < 0)
			giver = i;
		else if (giver >= 0 && !is_label &&
			 ((core->first > verb && core->end <= q->f->first &&
				  core->preposition < 0) ||
				 (core->first >= q->f->end && core->first < q->f->right &&
					 is_led_to(q, core))))
			return giver;
	}
	return -1;
}

static guint64 cores_of_giver(const struct kt_subject_search *q)
{
	gint giver = giver_of(q);

	return giver < 0 ? 0 : bits_of(giver, giver);
}

char *kt_search_without_giver(const struct kt_subject_search *q)
{
	gint giver = q->rule ? giver_of(q) : -1;
	g_autofree char *name =
		giver < 0 ? NULL : kt_core_text(q->s, q->speech, q->cores, giver, giver);
	gsize len = name ? strlen(name) : 0;

	if (!len || !g_str_has_prefix(q->rule->text, name) ||
		(q->rule->text[len] != ' ' && q->rule->text[len] != ','))
		return NULL;
	return g_strdup(q->rule->text + len + strspn(q->rule->text + len, " ,"));
}

/* "Udvalget noterer, at der er 5 mio. kr. tilbage af puljen": who says so, where the clause tells of what it is. */
static guint64 cores_of_reporter(const struct kt_subject_search *q)
{
	guint that = q->f->first, end = MIN(q->f->right, q->s->end);

	while (that > q->s->first + 2 &&
		!(kt_word_does(q->s->p, that, KT_W(THAT)) && kt_mark_is(q->s->p, that - 1, ',')))
		that--;
	if (that <= q->s->first + 2 ||
		kt_word_class(q->s->p, that - 2) == KT_WORD_AUXILIARY || /* "målet er, at" */
		!kt_search_tells(q, that, end))
		return 0;
	for (guint i = 0; i < MIN(q->cores->len, KT_SUBJECT_CORES); i++) {
		const struct kt_core *core = kt_search_core(q, i);

		if (core->end == that - 2 && core->preposition < 0)
			return bits_of(i, i);
	}
	return 0;
}

guint64 kt_search_siblings(const struct kt_subject_search *q)
{
	guint64 cores = cores_of_standard(q) | cores_of_equal(q) | cores_of_first_payer(q) |
			cores_of_next(q) | kt_search_row(q) | cores_of_rest(q) |
			cores_of_bracket(q) | cores_of_giver(q) | cores_of_reporter(q) |
			kt_search_clause_before(q);

	for (guint k = 0; k < q->s->figures->len; k++)
		if (k != q->k)
			cores |= cores_of_payer(q, k);

	for (guint k = 0; k < q->s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(q->s->figures, k);

		if (k != q->k && (is_like(other, q->f) || is_bought_beside(q, other)) &&
			(k < q->k ? is_row(q, other, q->f) : is_row(q, q->f, other)))
			cores |= cores_of(q, other);
	}
	return cores;
}

gboolean kt_search_names_sibling(const struct kt_subject_search *q, const char *name)
{
	for (guint i = 0; name && i < MIN(q->cores->len, KT_SUBJECT_CORES); i++) {
		g_autofree char *core = NULL;

		if (!kt_search_is_siblings(q, i))
			continue;
		core = kt_core_text(q->s, q->speech, q->cores, i, i);
		if (core && strstr(name, core))
			return TRUE;
	}
	return FALSE;
}
