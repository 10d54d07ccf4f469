/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The phrases of a figure's sentence that may name it. */
#include "extract/passage/annotate.h"
#include "extract/models/subject_search.h"

#include <string.h>

enum {
	REACH = 7,      /* cores to each side of the figure */
	NEAR_WORDS = 3, /* between phrase and figure */
	FAR_WORDS = 10,
	ROW = KT_SUBJECT_LONGEST +
	      1 /* names kept of each core: with what hangs on it, core by core */
};

/* ---- the clause -------------------------------------------------------- */

/* ", og 94 pct. af ansøgningerne blev afgjort": behind a joint, with a verb of its
 * own, the figure is the subject of a clause that begins with it. */
static guint clause_of(const struct kt_subject_search *q)
{
	guint i = q->f->first, k = q->f->end;

	while (i > q->s->first && kt_search_speech(q, i - 1) == KT_SPEECH_ADVERB)
		i--;
	if (i == q->s->first || (kt_search_speech(q, i - 1) != KT_SPEECH_CONJUNCTION &&
					!kt_mark_is(q->s->p, i - 1, ',')))
		return q->f->clause;
	while (k < MIN(q->f->right, q->s->end) && kt_search_speech(q, k) != KT_SPEECH_VERB &&
		kt_search_speech(q, k) != KT_SPEECH_MARK &&
		kt_search_speech(q, k) != KT_SPEECH_CLAUSE)
		k++;
	return k < MIN(q->f->right, q->s->end) && kt_search_speech(q, k) == KT_SPEECH_VERB
		       ? q->f->first
		       : q->f->clause;
}

static guint verb_of_clause(const struct kt_subject_search *q)
{
	for (guint i = q->clause; i < q->f->first; i++)
		if (kt_search_speech(q, i) == KT_SPEECH_VERB)
			return i;
	return q->f->first;
}

static gboolean opens_clause(const struct kt_subject_search *q)
{
	for (guint i = 0; i < q->cores->len; i++)
		if (kt_search_core(q, i)->first >= q->clause &&
			kt_search_core(q, i)->end <= q->f->first)
			return FALSE;
	return TRUE;
}

void kt_search_clause(struct kt_subject_search *q)
{
	q->clause = clause_of(q);
	q->verb = verb_of_clause(q);
	q->opens = opens_clause(q);
}

guint kt_search_clause_start(const struct kt_subject_search *q)
{
	guint i = q->f->first;

	while (i > q->s->first && !kt_mark_separates(q->s->p, i - 1) &&
		kt_search_speech(q, i - 1) != KT_SPEECH_CLAUSE)
		i--;
	return i;
}

/* ---- phrases of the sentence ------------------------------------------- */

/* Nothing but prepositions, adverbs, articles and times in [FROM, TO). */
static gboolean is_gap(const struct kt_subject_search *q, guint from, guint to)
{
	for (guint i = from; i < to; i++) {
		enum kt_speech c = kt_search_speech(q, i);

		if (c != KT_SPEECH_PREPOSITION && c != KT_SPEECH_ADVERB && c != KT_SPEECH_ARTICLE &&
			c != KT_SPEECH_ASIDE)
			return FALSE;
	}
	return TRUE;
}

/* A colon or semicolon stands in [FROM, TO). */
static gboolean is_told_apart(const struct kt_subject_search *q, guint from, guint to)
{
	for (guint i = from; i < to; i++)
		if (kt_mark_is(q->s->p, i, ':') || kt_mark_is(q->s->p, i, ';'))
			return TRUE;
	return FALSE;
}

/* "2,0 mio. kr. i 2025 og 3,0 mio. kr. i 2026 til cykelstier": the end of the last of the figures that are told
 * apart by their times only; what stands behind it is said of all. */
static guint end_of_row(const struct kt_subject_search *q)
{
	const struct kt_figure *last = q->f;

	for (guint k = q->k + 1; k < q->s->figures->len; k++) {
		const struct kt_figure *next = kt_figure_at(q->s->figures, k);
		gboolean has_time = FALSE;

		if (next->refusal || next->host >= 0 || next->unit != q->f->unit ||
			!kt_unit_is_money(next->unit))
			break;
		for (guint i = last->end; i < next->first; i++) {
			has_time |= kt_passage_token(q->s->p, i)->time >= 0;
			if (kt_passage_token(q->s->p, i)->time < 0 &&
				kt_search_speech(q, i) != KT_SPEECH_PREPOSITION &&
				kt_search_speech(q, i) != KT_SPEECH_CONJUNCTION &&
				kt_search_speech(q, i) != KT_SPEECH_ASIDE &&
				!kt_mark_is(q->s->p, i, ','))
				return last->end;
		}
		if (!has_time)
			break;
		last = next;
	}
	return last->end;
}

static enum kt_subject_place place_behind(const struct kt_subject_search *q, guint i)
{
	const struct kt_core *core = kt_search_core(q, i);
	guint from = end_of_row(q);

	if (from > q->f->end && core->first > from && is_gap(q, from, core->first))
		return KT_SUBJECT_JOINED;
	from = q->f->end;
	if (q->f->noun < q->f->noun_end && q->f->noun >= q->f->first)
		from = MIN(from, q->f->noun);
	if (core->first >= q->f->right)
		return KT_SUBJECT_FAR_BEHIND;
	if (core->first < from || !is_gap(q, from, core->first))
		return core->first <= from ? KT_SUBJECT_COUNTED : KT_SUBJECT_BEHIND;
	for (guint k = from; k < core->first; k++)
		if (kt_search_speech(q, k) == KT_SPEECH_PREPOSITION)
			return KT_SUBJECT_JOINED;
	return KT_SUBJECT_COUNTED;
}

/* No core of the clause before core I stands free of prepositions. */
static gboolean is_first_in(const struct kt_subject_search *q, guint i, guint from)
{
	while (i-- > 0 && kt_search_core(q, i)->first >= from)
		if (kt_search_core(q, i)->preposition < 0 && !kt_search_core(q, i)->is_attached)
			return FALSE;
	return TRUE;
}

static enum kt_subject_place place_in_clause(const struct kt_subject_search *q, guint i)
{
	const struct kt_core *core = kt_search_core(q, i);

	if (is_gap(q, core->end, q->f->first))
		return KT_SUBJECT_AT;
	if (core->preposition >= 0)
		return KT_SUBJECT_BEFORE;
	if (core->end <= q->verb)
		return KT_SUBJECT_SUBJECT;
	return is_first_in(q, i, q->verb) ? KT_SUBJECT_INVERTED : KT_SUBJECT_OBJECT;
}

static enum kt_subject_place place_before(const struct kt_subject_search *q, guint i)
{
	const struct kt_core *core = kt_search_core(q, i);

	if (q->f->host >= 0 && core->end < q->f->left)
		return is_gap(q, core->end, q->f->left - 1) ? KT_SUBJECT_HOST
		       : core->preposition >= 0             ? KT_SUBJECT_CLAUSE_JOINED
							    : KT_SUBJECT_CLAUSE;
	if (core->first >= q->clause)
		return place_in_clause(q, i);
	if (core->preposition >= 0 || core->is_attached)
		return KT_SUBJECT_CLAUSE_JOINED;
	if (is_first_in(q, i, q->s->first))
		return KT_SUBJECT_MAIN;
	return i + 1 >= q->cores->len || kt_search_core(q, i + 1)->first >= q->clause
		       ? KT_SUBJECT_CLAUSE_LAST
		       : KT_SUBJECT_CLAUSE;
}

static guint64 mark_of_preposition(const struct kt_subject_search *q, const struct kt_core *core)
{
	static const struct {
		struct kt_bits preposition;
		enum kt_subject_mark mark;
	} known[] = {{KT_W(ON), KT_SUBJECT_OF_PAA}, {KT_W(OF), KT_SUBJECT_OF_AF},
		{KT_W(TO), KT_SUBJECT_OF_TIL}, {KT_W(FOR), KT_SUBJECT_OF_FOR},
		{KT_W(IN), KT_SUBJECT_OF_I}};

	if (core->preposition < 0)
		return 0;
	for (guint k = 0; k < G_N_ELEMENTS(known); k++)
		if (kt_word_does(q->s->p, core->preposition, known[k].preposition))
			return kt_subject_bit(known[k].mark);
	return kt_subject_bit(KT_SUBJECT_OF_OTHER);
}

static gboolean stands_between(const struct kt_subject_search *q, guint from, guint to)
{
	for (guint k = 0; k < q->s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(q->s->figures, k);

		if (k != q->k && !other->refusal && other->first >= from && other->end <= to)
			return TRUE;
	}
	return FALSE;
}

static guint64 marks_of_core(const struct kt_subject_search *q, guint first, guint last)
{
	const struct kt_core *core = kt_search_core(q, first), *end = kt_search_core(q, last);
	gboolean is_before = end->end <= q->f->first;
	guint gap = is_before ? q->f->first - end->end : core->first - MIN(q->f->end, core->first);
	guint64 marks = mark_of_preposition(q, core);

	if (first < last)
		marks |= kt_subject_bit(KT_SUBJECT_IS_LONG);
	if (core->is_weak)
		marks |= kt_subject_bit(KT_SUBJECT_IS_WEAK);
	if (first == 0)
		marks |= kt_subject_bit(KT_SUBJECT_IS_FIRST);
	if (gap <= NEAR_WORDS)
		marks |= kt_subject_bit(KT_SUBJECT_NEAR);
	if (gap > FAR_WORDS)
		marks |= kt_subject_bit(KT_SUBJECT_FAR);
	if (is_before ? stands_between(q, end->end, q->f->first)
		      : stands_between(q, end_of_row(q), core->first))
		marks |= kt_subject_bit(KT_SUBJECT_PAST_FIGURE);
	if (core->first > q->s->first && kt_token_is_upper(q->s->p, core->first))
		marks |= kt_subject_bit(KT_SUBJECT_IS_NAME);
	if (core->first >= q->f->label && end->end <= q->f->label_end)
		marks |= kt_subject_bit(KT_SUBJECT_IS_LABEL);
	return marks;
}

/* The figure's own tokens, a bracket or a clause's border lie within. */
static gboolean is_torn(const struct kt_subject_search *q, guint first, guint last)
{
	return kt_search_core(q, first)->first < q->f->first &&
	       kt_search_core(q, last)->end > q->f->first;
}

/* PHRASE, which begins with core I, may go on from another: "på sygedagpenge". */
static void join(const struct kt_subject_search *q, guint i, struct kt_subject_phrase *phrase)
{
	const struct kt_core *core = kt_search_core(q, i);

	if (core->preposition < 0 || g_ascii_isdigit(phrase->name->text[0]) ||
		(guint)core->preposition < q->f->end ||
		kt_word_does(q->s->p, core->preposition, KT_W(THAN)))
		return;
	phrase->is_joined = TRUE;
	phrase->preposition = kt_passage_slice(q->s->p, core->preposition, core->preposition + 1);
}

static const struct kt_known_name *read_cores(
	const struct kt_subject_search *q, guint first, guint last)
{
	g_autofree char *text = kt_core_text(q->s, q->speech, q->cores, first, last);

	return kt_search_known(q->s, text ? text : "");
}

static const struct kt_known_name *name_of_cores(
	const struct kt_subject_search *q, guint first, guint last)
{
	const struct kt_known_name **kept = q->from->names + first * ROW + last - first;

	if (last - first >= ROW)
		return read_cores(q, first, last);
	if (!*kept)
		*kept = read_cores(q, first, last);
	return *kept;
}

const struct kt_known_name *kt_search_core_name(const struct kt_subject_search *q, guint i)
{
	return name_of_cores(q, i, i);
}

/* The core alone, with what hangs on it next, and with all that does. */
static void add_core(struct kt_subject_search *q, guint i, enum kt_subject_place place)
{
	guint added = 0;

	for (guint last = i; !is_torn(q, i, last) && !kt_search_is_siblings(q, last); last++) {
		const struct kt_known_name *name = name_of_cores(q, i, last);
		gboolean is_end = last + 1 >= q->cores->len ||
				  !kt_search_core(q, last + 1)->is_attached ||
				  kt_search_is_siblings(q, last + 1);

		/* a number that is none, "nr. 4", names nothing alone */
		if (!name->has_letters || name->n_words > KT_SUBJECT_LONGEST)
			return;
		if (added <= 1 || is_end) {
			struct kt_subject_phrase *phrase =
				kt_search_add(q, name, place, marks_of_core(q, i, last));

			if (place == KT_SUBJECT_JOINED || place == KT_SUBJECT_BEHIND)
				join(q, i, phrase);
			phrase->is_here = TRUE;
			phrase->goes_on = kt_search_core(q, i)->is_attached;
			phrase->first = i;
			phrase->last = last;
			added++;
		}
		if (is_end)
			return;
	}
}

/* The core that begins within two tokens behind I, where a participle has its
 * complement; -1 if none does. */
static gint complement_of(const struct kt_subject_search *q, guint i)
{
	for (guint k = 0; k < q->cores->len; k++)
		if (kt_search_core(q, k)->first > i && kt_search_core(q, k)->first <= i + 3 &&
			is_gap(q, i + 1, kt_search_core(q, k)->first))
			return k;
	return -1;
}

/* Another figure of the sentence begins at token I. */
static gboolean is_figure(const struct kt_subject_search *q, guint i)
{
	for (guint k = 0; k < q->s->figures->len; k++) {
		const struct kt_figure *f = kt_figure_at(q->s->figures, k);

		if (k != q->k && !f->refusal && f->first == i)
			return TRUE;
	}
	return FALSE;
}

/* "15 borgere har fået tilkendt ressourceforløb": the participles behind the figure,
 * alone and with what they are of. */
static void add_done(struct kt_subject_search *q)
{
	guint rest = kt_search_rest(q);

	for (guint i = q->f->end, n = 0; i < MIN(q->f->right, q->s->end) && n < 2; i++) {
		gint of;
		struct kt_subject_phrase *phrase;

		if (kt_mark_is(q->s->p, i, '(') || is_figure(q, i) || i == rest)
			return; /* what is said there is said of another */
		if (kt_search_speech(q, i) != KT_SPEECH_PARTICIPLE)
			continue;
		n++;
		of = complement_of(q, i);
		for (guint with = 0; with < (of >= 0 ? 2 : 1); with++) {
			guint end = with ? kt_search_core(q, of)->end : i + 1;
			g_autofree char *text = kt_squeeze_dup(kt_passage_slice(q->s->p, i, end));
			const struct kt_known_name *name = kt_search_known(q->s, text);

			phrase = name->n_words > 5
					 ? NULL
					 : kt_search_add(q, name, KT_SUBJECT_DONE,
						   with ? kt_subject_bit(KT_SUBJECT_IS_LONG) : 0);
			if (!phrase)
				continue;
			phrase->is_joined = TRUE;
			phrase->is_second = TRUE;
			phrase->marks &= ~kt_subject_bit(KT_SUBJECT_IS_NAMELESS);
			phrase->is_here = with;
			phrase->first = phrase->last = with ? of : 0;
		}
	}
}

/* "121 deltog, og der blev sat 25 stole frem": another counts it, in words that are not
 * the figure's own. */
static gboolean is_counted_elsewhere(const struct kt_subject_search *q, guint i)
{
	const struct kt_core *core = kt_search_core(q, i);

	if (core->first < q->f->right)
		return FALSE;
	for (guint k = q->k + 1; k < q->s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(q->s->figures, k);

		if (!other->refusal && other->noun >= other->end && other->noun < other->noun_end &&
			core->first <= other->noun && other->noun < core->end)
			return TRUE;
	}
	return FALSE;
}

/* The cores behind the figure, from core AT on. */
static void add_behind(struct kt_subject_search *q, guint at)
{
	for (guint i = at; i < MIN(at + REACH, q->cores->len); i++)
		if (!is_told_apart(q, q->f->end, kt_search_core(q, i)->first) &&
			!is_counted_elsewhere(q, i))
			add_core(q, i, place_behind(q, i));
}

void kt_search_sentence(struct kt_subject_search *q)
{
	guint at = 0;

	while (at < q->cores->len && kt_search_core(q, at)->first < q->f->first)
		at++;
	for (guint i = at > REACH ? at - REACH : 0; i < at; i++)
		add_core(q, i, place_before(q, i));
	add_behind(q, at);
	/* the first of the sentence, however far */
	if (at > REACH)
		add_core(q, 0, place_before(q, 0));
	add_done(q);
}

const struct kt_known_name **kt_search_rows(guint n_cores)
{
	return g_new0(const struct kt_known_name *, n_cores *ROW);
}
