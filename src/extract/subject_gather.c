/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/subject_gather.h"

#include "extract/annotate.h"
#include "extract/known_name.h"
#include "extract/sink.h"
#include "extract/speech.h"
#include "extract/subject_evidence.h"

#include <string.h>

enum {
	REACH = 7,      /* cores to each side of the figure */
	LONGEST = 9,    /* words of one phrase */
	NEAR_WORDS = 3, /* between phrase and figure */
	FAR_WORDS = 10,
	ROW = LONGEST + 1 /* names kept of each core: with what hangs on it, core by core */
};

/* What the figures of one sentence share. */
struct chosen_from {
	guint8 *speech;
	GArray *cores;
	const struct kt_known_name **names; /* ROW of each core; NULL: not asked for yet */
	const struct kt_known_name *title, *heading, *topic; /* of the text around; NULL: none */
	char *text; /* of the sentence, squeezed; NULL: not asked for yet */
};

/* One figure while its candidates are collected. */
struct search {
	struct chosen_from *from;
	const struct kt_sentence *s;
	const guint8 *speech;
	const GArray *cores;
	guint k; /* the figure's index */
	const struct kt_figure *f;
	guint clause;   /* where its clause begins */
	guint verb;     /* the first of its clause before it, or f->first */
	gboolean opens; /* no core of its clause stands before it: "og 94 pct. af sagerne ..." */
	const struct kt_known_name *rule; /* what the rules say; NULL: nothing */
	struct kt_subject_evidence *e;
};

/* TEXT may be NULL. */
static const struct kt_known_name *known(const struct kt_sentence *s, const char *text)
{
	return text ? kt_known_name(s->reading->names, kt_slice_str(text)) : NULL;
}

static const struct kt_core *core_at(const struct search *q, guint i)
{
	return &g_array_index(q->cores, struct kt_core, i);
}

static guint64 bit(enum kt_subject_mark mark)
{
	return G_GUINT64_CONSTANT(1) << mark;
}

/* ---- marks ------------------------------------------------------------- */

static gboolean shares_word(const struct kt_known_name *name, const struct kt_known_name *other)
{
	return other && kt_known_name_shares_word(name, other);
}

static guint64 marks_of_surroundings(const struct search *q, const struct kt_known_name *name)
{
	const struct chosen_from *from = q->from;
	guint64 marks = 0;

	if (shares_word(name, from->title) || shares_word(name, from->heading))
		marks |= bit(KT_SUBJECT_IN_TITLE);
	if (shares_word(name, from->topic))
		marks |= bit(KT_SUBJECT_IN_TOPIC);
	if (q->rule && kt_known_name_within(name, q->rule))
		marks |= bit(KT_SUBJECT_IN_RULE);
	if (q->rule && g_str_has_prefix(q->rule->text, name->text))
		marks |= bit(KT_SUBJECT_BEGINS_RULE);
	return marks;
}

static gboolean opens_clause(const struct search *q)
{
	for (guint i = 0; i < q->cores->len; i++)
		if (core_at(q, i)->first >= q->clause && core_at(q, i)->end <= q->f->first)
			return FALSE;
	return TRUE;
}

/* Adds NAME, if there is any, with the marks of its words and MARKS. */
static struct kt_subject_phrase *add(struct search *q, const struct kt_known_name *name,
	enum kt_subject_place place, guint64 marks)
{
	struct kt_subject_phrase *phrase;

	if (!name || name->len == 0)
		return NULL;
	phrase = kt_subject_add(q->e, name, place);
	phrase->marks = marks | name->marks | marks_of_surroundings(q, name);
	if (q->opens)
		phrase->marks |= bit(KT_SUBJECT_OPENS);
	if (name->units >> q->f->unit & 1)
		phrase->marks |= bit(KT_SUBJECT_SAME_UNIT);
	phrase->is_second = name->n_words <= 4;
	return phrase;
}

/* ---- phrases of the sentence ------------------------------------------- */

static enum kt_speech speech_at(const struct search *q, guint i)
{
	return q->speech[i - q->s->first];
}

/* Nothing but prepositions, adverbs, articles and times in [FROM, TO). */
static gboolean is_gap(const struct search *q, guint from, guint to)
{
	for (guint i = from; i < to; i++) {
		enum kt_speech c = speech_at(q, i);

		if (c != KT_SPEECH_PREPOSITION && c != KT_SPEECH_ADVERB && c != KT_SPEECH_ARTICLE &&
			c != KT_SPEECH_ASIDE)
			return FALSE;
	}
	return TRUE;
}

/* A colon or semicolon stands in [FROM, TO). */
static gboolean is_told_apart(const struct search *q, guint from, guint to)
{
	for (guint i = from; i < to; i++)
		if (kt_mark_is(q->s->p, i, ':') || kt_mark_is(q->s->p, i, ';'))
			return TRUE;
	return FALSE;
}

static enum kt_subject_place place_behind(const struct search *q, guint i)
{
	const struct kt_core *core = core_at(q, i);
	guint from = q->f->end;

	if (q->f->noun < q->f->noun_end && q->f->noun >= q->f->first)
		from = MIN(from, q->f->noun);
	if (core->first >= q->f->right)
		return KT_SUBJECT_FAR_BEHIND;
	if (core->first < from || !is_gap(q, from, core->first))
		return core->first <= from ? KT_SUBJECT_COUNTED : KT_SUBJECT_BEHIND;
	for (guint k = from; k < core->first; k++)
		if (speech_at(q, k) == KT_SPEECH_PREPOSITION)
			return KT_SUBJECT_JOINED;
	return KT_SUBJECT_COUNTED;
}

/* No core of the clause before core I stands free of prepositions. */
static gboolean is_first_in(const struct search *q, guint i, guint from)
{
	while (i-- > 0 && core_at(q, i)->first >= from)
		if (core_at(q, i)->preposition < 0 && !core_at(q, i)->is_attached)
			return FALSE;
	return TRUE;
}

static enum kt_subject_place place_in_clause(const struct search *q, guint i)
{
	const struct kt_core *core = core_at(q, i);

	if (is_gap(q, core->end, q->f->first))
		return KT_SUBJECT_AT;
	if (core->preposition >= 0)
		return KT_SUBJECT_BEFORE;
	if (core->end <= q->verb)
		return KT_SUBJECT_SUBJECT;
	return is_first_in(q, i, q->verb) ? KT_SUBJECT_INVERTED : KT_SUBJECT_OBJECT;
}

static enum kt_subject_place place_before(const struct search *q, guint i)
{
	const struct kt_core *core = core_at(q, i);

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
	return i + 1 >= q->cores->len || core_at(q, i + 1)->first >= q->clause
		       ? KT_SUBJECT_CLAUSE_LAST
		       : KT_SUBJECT_CLAUSE;
}

static guint64 mark_of_preposition(const struct search *q, const struct kt_core *core)
{
	static const struct {
		const char *word;
		enum kt_subject_mark mark;
	} known[] = {{"på", KT_SUBJECT_OF_PAA}, {"af", KT_SUBJECT_OF_AF},
		{"til", KT_SUBJECT_OF_TIL}, {"for", KT_SUBJECT_OF_FOR}, {"i", KT_SUBJECT_OF_I}};

	if (core->preposition < 0)
		return 0;
	for (guint k = 0; k < G_N_ELEMENTS(known); k++)
		if (kt_word_is(q->s->p, core->preposition, known[k].word))
			return bit(known[k].mark);
	return bit(KT_SUBJECT_OF_OTHER);
}

static gboolean stands_between(const struct search *q, guint from, guint to)
{
	for (guint k = 0; k < q->s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(q->s->figures, k);

		if (k != q->k && !other->refusal && other->first >= from && other->end <= to)
			return TRUE;
	}
	return FALSE;
}

static guint64 marks_of_core(const struct search *q, guint first, guint last)
{
	const struct kt_core *core = core_at(q, first), *end = core_at(q, last);
	gboolean is_before = end->end <= q->f->first;
	guint gap = is_before ? q->f->first - end->end : core->first - MIN(q->f->end, core->first);
	guint64 marks = mark_of_preposition(q, core);

	if (first < last)
		marks |= bit(KT_SUBJECT_IS_LONG);
	if (core->is_weak)
		marks |= bit(KT_SUBJECT_IS_WEAK);
	if (first == 0)
		marks |= bit(KT_SUBJECT_IS_FIRST);
	if (gap <= NEAR_WORDS)
		marks |= bit(KT_SUBJECT_NEAR);
	if (gap > FAR_WORDS)
		marks |= bit(KT_SUBJECT_FAR);
	if (is_before ? stands_between(q, end->end, q->f->first)
		      : stands_between(q, q->f->end, core->first))
		marks |= bit(KT_SUBJECT_PAST_FIGURE);
	if (core->first > q->s->first && kt_token_is_upper(q->s->p, core->first))
		marks |= bit(KT_SUBJECT_IS_NAME);
	if (core->first >= q->f->label && end->end <= q->f->label_end)
		marks |= bit(KT_SUBJECT_IS_LABEL);
	return marks;
}

/* The figure's own tokens, a bracket or a clause's border lie within. */
static gboolean is_torn(const struct search *q, guint first, guint last)
{
	return core_at(q, first)->first < q->f->first && core_at(q, last)->end > q->f->first;
}

/* PHRASE, which begins with core I, may go on from another: "på sygedagpenge". */
static void join(const struct search *q, guint i, struct kt_subject_phrase *phrase)
{
	const struct kt_core *core = core_at(q, i);

	if (core->preposition < 0 || g_ascii_isdigit(phrase->name->text[0]) ||
		(guint)core->preposition < q->f->end)
		return;
	phrase->is_joined = TRUE;
	phrase->preposition = kt_passage_slice(q->s->p, core->preposition, core->preposition + 1);
}

static const struct kt_known_name *read_cores(const struct search *q, guint first, guint last)
{
	g_autofree char *text = kt_core_text(q->s, q->speech, q->cores, first, last);

	return known(q->s, text ? text : "");
}

static const struct kt_known_name *name_of_cores(const struct search *q, guint first, guint last)
{
	const struct kt_known_name **kept = q->from->names + first * ROW + last - first;

	if (last - first >= ROW)
		return read_cores(q, first, last);
	if (!*kept)
		*kept = read_cores(q, first, last);
	return *kept;
}

/* The core alone, with what hangs on it next, and with all that does. */
static void add_core(struct search *q, guint i, enum kt_subject_place place)
{
	guint added = 0;

	for (guint last = i; !is_torn(q, i, last); last++) {
		const struct kt_known_name *name = name_of_cores(q, i, last);
		gboolean is_end = last + 1 >= q->cores->len || !core_at(q, last + 1)->is_attached;

		/* a number that is none, "nr. 4", names nothing alone */
		if (!name->has_letters || name->n_words > LONGEST)
			return;
		if (added <= 1 || is_end) {
			struct kt_subject_phrase *phrase =
				add(q, name, place, marks_of_core(q, i, last));

			if (place == KT_SUBJECT_JOINED || place == KT_SUBJECT_BEHIND)
				join(q, i, phrase);
			phrase->is_here = TRUE;
			phrase->goes_on = core_at(q, i)->is_attached;
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
static gint complement_of(const struct search *q, guint i)
{
	for (guint k = 0; k < q->cores->len; k++)
		if (core_at(q, k)->first > i && core_at(q, k)->first <= i + 3 &&
			is_gap(q, i + 1, core_at(q, k)->first))
			return k;
	return -1;
}

/* "15 borgere har fået tilkendt ressourceforløb": the participles behind the figure,
 * alone and with what they are of. */
static void add_done(struct search *q)
{
	for (guint i = q->f->end, n = 0; i < MIN(q->f->right, q->s->end) && n < 2; i++) {
		gint of;
		struct kt_subject_phrase *phrase;

		if (speech_at(q, i) != KT_SPEECH_PARTICIPLE)
			continue;
		n++;
		of = complement_of(q, i);
		for (guint with = 0; with <= (of >= 0); with++) {
			guint end = with ? core_at(q, of)->end : i + 1;
			g_autofree char *text = kt_squeeze_dup(kt_passage_slice(q->s->p, i, end));
			const struct kt_known_name *name = known(q->s, text);

			phrase = name->n_words > 5 ? NULL
						   : add(q, name, KT_SUBJECT_DONE,
							     with ? bit(KT_SUBJECT_IS_LONG) : 0);
			if (!phrase)
				continue;
			phrase->is_joined = TRUE;
			phrase->is_second = TRUE;
			phrase->marks &= ~bit(KT_SUBJECT_IS_NAMELESS);
			phrase->is_here = with;
			phrase->first = phrase->last = with ? of : 0;
		}
	}
}

static void add_sentence(struct search *q)
{
	guint at = 0;

	while (at < q->cores->len && core_at(q, at)->first < q->f->first)
		at++;
	for (guint i = at > REACH ? at - REACH : 0; i < MIN(at + REACH, q->cores->len); i++)
		if (i < at || !is_told_apart(q, q->f->end, core_at(q, i)->first))
			add_core(q, i, i < at ? place_before(q, i) : place_behind(q, i));
	/* the first of the sentence, however far */
	if (at > REACH)
		add_core(q, 0, place_before(q, 0));
}

/* ---- told elsewhere ---------------------------------------------------- */

enum { LONGEST_TOLD = LONGEST + 3 };

static void add_text(
	struct search *q, const struct kt_known_name *name, enum kt_subject_place place)
{
	if (name && name->n_words <= LONGEST_TOLD)
		add(q, name, place, 0);
}

/* A name that was given before; it grows no longer by what is said of this figure. */
static void add_told_text(
	struct search *q, struct kt_slice text, enum kt_subject_place place, guint64 marks)
{
	const struct kt_known_name *name = kt_known_name(q->s->reading->names, text);
	struct kt_subject_phrase *phrase =
		name->n_words <= LONGEST_TOLD ? add(q, name, place, marks) : NULL;

	if (phrase)
		phrase->is_whole = name->n_words > 2;
}

/* A name that was put together, at most two parts of it; its first is one, too. */
static void add_name(struct search *q, const char *text, enum kt_subject_place place)
{
	const char *comma = text ? strstr(text, ", ") : NULL;
	const char *next = comma ? strstr(comma + 2, ", ") : NULL;

	if (text)
		add_told_text(q, next ? kt_slice(text, next - text) : kt_slice_str(text), place, 0);
	if (comma)
		add_told_text(q, kt_slice(text, comma - text), place, bit(KT_SUBJECT_IS_LONG));
}

static void add_models(struct search *q)
{
	gint from = q->f->host >= 0 ? q->f->host : (gint)q->k - 1;

	for (gint k = from; k >= 0; k--) {
		const struct kt_figure *other = kt_figure_at(q->s->figures, k);

		if (other->refusal || !other->subject)
			continue;
		add_name(q, other->subject, KT_SUBJECT_MODEL);
		if (q->clause != q->f->first && g_strcmp0(other->head, other->subject) != 0)
			add(q, known(q->s, other->head), KT_SUBJECT_MODEL, bit(KT_SUBJECT_IS_LONG));
		return;
	}
}

static gboolean is_counted(enum kt_unit unit)
{
	return unit == KT_UNIT_PERSON || unit == KT_UNIT_CASE || unit == KT_UNIT_FTE ||
	       unit == KT_UNIT_COUNT;
}

static void add_told(struct search *q)
{
	const struct kt_discourse *d = q->s->before;

	for (guint i = 0; i < MIN(d->n_told, G_N_ELEMENTS(d->told)); i++)
		if (kt_decimal_equal(d->told[i].value, q->f->value) &&
			(d->told[i].unit == q->f->unit ||
				(is_counted(d->told[i].unit) && is_counted(q->f->unit))))
			add_name(q, d->told[i].subject, KT_SUBJECT_TOLD);
}

static const char *text_of_sentence(const struct search *q)
{
	if (!q->from->text)
		q->from->text = kt_squeeze_dup(kt_passage_slice(q->s->p, q->s->first, q->s->end));
	return q->from->text;
}

/* The parts of NAME stand so in the sentence or were told before. */
static gboolean is_whole(const struct search *q, const char *name)
{
	const char *text = text_of_sentence(q), *topic = q->s->before->topic;
	g_auto(GStrv) parts = g_strsplit(name, ", ", -1);

	for (guint i = 0; parts[i]; i++)
		if (!strstr(text, parts[i]) && !(topic && strstr(topic, parts[i])))
			return FALSE;
	return TRUE;
}

/* By which of the rules. */
static guint64 mark_of_rule(const struct search *q)
{
	static const struct {
		const char *rule;
		enum kt_subject_mark mark;
	} known[] = {{"phrase-before-bracket", KT_SUBJECT_BY_BRACKET},
		{"label-of-list-item", KT_SUBJECT_BY_ITEM},
		{"same-in-another-unit", KT_SUBJECT_BY_EQUAL},
		{"figure-told-before", KT_SUBJECT_BY_TOLD},
		{"subject-of-figure-before", KT_SUBJECT_BY_BEFORE},
		{"topic-of-text-before", KT_SUBJECT_BY_BEFORE}};

	for (guint i = 0; i < G_N_ELEMENTS(known); i++)
		if (g_strcmp0(q->f->draft.subject_rule, known[i].rule) == 0)
			return bit(known[i].mark);
	return 0;
}

/* What the rules say, and the first part of it. */
static void add_rule(struct search *q)
{
	guint from = q->e->phrases->len;

	if (q->rule)
		add_name(q, q->rule->text, KT_SUBJECT_RULE);
	for (guint i = from; i < q->e->phrases->len; i++) {
		struct kt_subject_phrase *phrase =
			&g_array_index(q->e->phrases, struct kt_subject_phrase, i);

		phrase->marks |= mark_of_rule(q);
		if (!is_whole(q, phrase->name->text))
			phrase->marks |= bit(KT_SUBJECT_IS_BROKEN);
	}
}

/* The title of the item without what stands in brackets and before a colon. */
static void add_title(struct search *q, const struct kt_known_name *title)
{
	const char *text = title->text, *bracket = strstr(text, " ("), *colon = strstr(text, ": ");
	struct kt_known_names *names = q->s->reading->names;

	if (bracket && bracket > text)
		add(q, kt_known_name(names, kt_slice(text, bracket - text)), KT_SUBJECT_TITLE, 0);
	else
		add_text(q, title, KT_SUBJECT_TITLE);
	if (colon && colon > text && (!bracket || colon < bracket))
		add(q, kt_known_name(names, kt_slice(text, colon - text)), KT_SUBJECT_TITLE,
			bit(KT_SUBJECT_IS_LONG));
}

static void add_surroundings(struct search *q)
{
	const struct kt_discourse *d = q->s->before;

	add_models(q);
	add_told(q);
	if (q->f->noun_words && q->f->noun >= q->f->noun_end)
		add_text(q, known(q->s, q->f->noun_words), KT_SUBJECT_INHERITED);
	if (d->n_told > 0)
		add_name(q, d->told[(d->n_told - 1) % G_N_ELEMENTS(d->told)].subject,
			KT_SUBJECT_LAST);
	add_name(q, d->topic, KT_SUBJECT_TOPIC);
	add_text(q, known(q->s, d->item), KT_SUBJECT_ITEM);
	if (q->from->heading && !kt_lexicon_begins(q->s->p->lexicon, KT_LEX_SECTION,
					kt_slice_str(q->from->heading->text)))
		add_text(q, q->from->heading, KT_SUBJECT_HEADING);
	if (q->from->title)
		add_title(q, q->from->title);
	add_rule(q);
}

/* ---- choice ------------------------------------------------------------ */

/* ", og 94 pct. af ansøgningerne blev afgjort": behind a joint, with a verb of its
 * own, the figure is the subject of a clause that begins with it. */
static guint clause_of(const struct search *q)
{
	guint i = q->f->first, k = q->f->end;

	while (i > q->s->first && speech_at(q, i - 1) == KT_SPEECH_ADVERB)
		i--;
	if (i == q->s->first ||
		(speech_at(q, i - 1) != KT_SPEECH_CONJUNCTION && !kt_mark_is(q->s->p, i - 1, ',')))
		return q->f->clause;
	while (k < MIN(q->f->right, q->s->end) && speech_at(q, k) != KT_SPEECH_VERB &&
		speech_at(q, k) != KT_SPEECH_MARK && speech_at(q, k) != KT_SPEECH_CLAUSE)
		k++;
	return k < MIN(q->f->right, q->s->end) && speech_at(q, k) == KT_SPEECH_VERB ? q->f->first
										    : q->f->clause;
}

static guint verb_of_clause(const struct search *q)
{
	for (guint i = q->clause; i < q->f->first; i++)
		if (speech_at(q, i) == KT_SPEECH_VERB)
			return i;
	return q->f->first;
}

/* "fordelt på dansk (31), matematik (25)": nothing else can be meant. */
static gboolean is_settled(const struct search *q)
{
	return q->rule && g_strcmp0(q->f->draft.subject_rule, "phrase-before-bracket") == 0 &&
	       !(q->rule->marks & bit(KT_SUBJECT_HAS_VERB));
}

static gboolean is_left_over(const struct search *q, guint i)
{
	return kt_word_is(q->s->p, i, "tilbage") || kt_word_is(q->s->p, i, "tilovers");
}

/* "resterer", "uddelt", "tilbage": what was done, and not only that it is so. */
static gboolean tells_role(const struct search *q, guint i)
{
	enum kt_speech c = speech_at(q, i);
	enum kt_word_class class = kt_word_class(q->s->p, i);

	if (is_left_over(q, i))
		return TRUE;
	return (c == KT_SPEECH_VERB || c == KT_SPEECH_PARTICIPLE) && class != KT_WORD_AUXILIARY &&
	       class != KT_WORD_VERB;
}

/* The verb that the rules took into the name and NAME has not: where no word gave the
 * measure it is the figure's label, for it tells what the number is to the thing; of
 * the pool that is left so much, "puljen tilbage". */
static void keep_role_word(const struct search *q, struct kt_figure *f, const char *name)
{
	gboolean has_label = f->label < f->label_end;
	guint best = G_MAXUINT, nearest = G_MAXUINT;
	g_autofree char *label = NULL;

	if (f->label_words || !q->rule)
		return;
	for (guint i = q->f->clause; i < MIN(f->right, q->s->end); i++) {
		guint far = i < f->first ? f->first - i : i - f->first;
		g_autofree char *word = NULL;

		if (far >= nearest || !(has_label ? is_left_over(q, i) : tells_role(q, i)))
			continue;
		word = kt_squeeze_dup(kt_passage_slice(q->s->p, i, i + 1));
		if (!strstr(q->rule->text, word) || strstr(name, word))
			continue;
		nearest = far;
		best = i;
	}
	if (best == G_MAXUINT)
		return;
	label = has_label ? kt_squeeze_dup(kt_passage_slice(q->s->p, f->label, f->label_end))
			  : g_strdup("");
	g_autofree char *word = kt_squeeze_dup(kt_passage_slice(q->s->p, best, best + 1));

	f->label_words = g_strconcat(label, has_label ? " " : "", word, NULL);
}

/* What the rules say stands as they say it, uncut. */
static gboolean keeps_rule(const struct search *q, struct kt_subject_name name)
{
	return q->rule && name.second < 0 &&
	       g_array_index(q->e->phrases, struct kt_subject_phrase, name.first).place ==
		       KT_SUBJECT_RULE;
}

static void choose(struct search *q, struct kt_figure *f)
{
	GString *out = q->s->reading->sink->subjects;
	struct kt_subject_name name;

	q->clause = clause_of(q);
	q->verb = verb_of_clause(q);
	q->opens = opens_clause(q);
	q->e = kt_subject_evidence_new(kt_subject_role_of(f->unit, f->measure));
	add_sentence(q);
	add_done(q);
	add_surroundings(q);
	name = kt_subject_decide(q->e);
	if (out && name.first >= 0) {
		GString *lines = g_string_new(NULL);

		kt_subject_dump(q->e, name, lines);
		f->draft.subject_lines = g_string_free(lines, FALSE);
	}
	if (name.first >= 0 && !keeps_rule(q, name)) {
		char *text = kt_subject_text(q->e, name);

		keep_role_word(q, f, text);
		if (g_strcmp0(text, f->subject) != 0)
			kt_figure_reason(f, "subject", "subject-by-evidence", kt_slice_str(text));
		g_free(f->subject);
		f->subject = text;
		f->head =
			g_strdup(g_array_index(q->e->phrases, struct kt_subject_phrase, name.first)
					 .name->text);
	}
	kt_subject_evidence_free(q->e);
}

static void chosen_from_init(struct chosen_from *from, const struct kt_sentence *s)
{
	const struct kt_discourse *d = s->before;

	from->speech = kt_speech_of(s);
	from->cores = kt_cores_of(s, from->speech);
	from->names = g_new0(const struct kt_known_name *, from->cores->len *ROW);
	from->title = d->item_of ? known(s, d->item_of->title) : NULL;
	from->heading = d->section ? known(s, d->section->heading) : NULL;
	from->topic = known(s, d->topic);
	from->text = NULL;
}

static void chosen_from_clear(struct chosen_from *from)
{
	g_free(from->speech);
	g_array_unref(from->cores);
	g_free(from->names);
	g_free(from->text);
}

void kt_sentence_choose_subjects(struct kt_sentence *s)
{
	struct chosen_from from;

	if (s->figures->len == 0)
		return;
	chosen_from_init(&from, s);
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);
		struct search q = {.from = &from,
			.s = s,
			.speech = from.speech,
			.cores = from.cores,
			.k = k,
			.f = f,
			.rule = known(s, f->subject)};

		if (!f->refusal && !f->is_doubtful && !is_settled(&q))
			choose(&q, f);
	}
	chosen_from_clear(&from);
}
