/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/subject_gather.h"

#include "extract/sink.h"
#include "extract/models/measure_gather.h"
#include "extract/models/subject_search.h"
#include "extract/prose/prose.h"

#include <string.h>

enum {
	MOST_OF_TITLE = 5, /* words */
	MOST_WITH_PAYER = 6,
	MOST_IN_FULL = 8
};

static gboolean shares_word(const struct kt_known_name *name, const struct kt_known_name *other)
{
	return other && kt_known_name_shares_word(name, other);
}

static guint64 marks_of_surroundings(const struct kt_subject_search *q,
	const struct kt_known_name *name, enum kt_subject_place place)
{
	const struct kt_subject_source *from = q->from;
	guint64 marks = 0;

	if (shares_word(name, from->title) || shares_word(name, from->heading))
		marks |= kt_subject_bit(KT_SUBJECT_IN_TITLE);
	if (shares_word(name, from->topic))
		marks |= kt_subject_bit(KT_SUBJECT_IN_TOPIC);
	if (q->rule && kt_known_name_within(name, q->rule))
		marks |= kt_subject_bit(KT_SUBJECT_IN_RULE);
	if (place >= KT_SUBJECT_MODEL && kt_pointers_mean(from->pointers, name))
		marks |= kt_subject_bit(KT_SUBJECT_IS_MEANT);
	if (q->rule && g_str_has_prefix(q->rule->text, name->text))
		marks |= kt_subject_bit(KT_SUBJECT_BEGINS_RULE);
	return marks;
}

struct kt_subject_phrase *kt_search_add(struct kt_subject_search *q,
	const struct kt_known_name *name, enum kt_subject_place place, guint64 marks)
{
	struct kt_subject_phrase *phrase;

	if (!name || name->len == 0)
		return NULL;
	phrase = kt_subject_add(q->e, name, place);
	phrase->marks = marks | name->marks | marks_of_surroundings(q, name, place);
	if (q->opens)
		phrase->marks |= kt_subject_bit(KT_SUBJECT_OPENS);
	if (name->units >> q->f->unit & 1)
		phrase->marks |= kt_subject_bit(KT_SUBJECT_SAME_UNIT);
	phrase->is_second = name->n_words <= 4;
	return phrase;
}

/* ---- choice ------------------------------------------------------------ */

/* "fordelt på dansk (31), matematik (25)": nothing else can be meant. */
static gboolean is_settled(const struct kt_subject_search *q)
{
	return q->rule && g_strcmp0(q->f->draft.subject_rule, "phrase-before-bracket") == 0 &&
	       !(q->rule->marks & kt_subject_bit(KT_SUBJECT_HAS_VERB));
}

static gboolean is_left_over(const struct kt_subject_search *q, guint i)
{
	return kt_word_means(q->s->p, i, KT_S(LEFT_OVER));
}

/* "resterer", "uddelt", "tilbage": what was done, and not only that it is so. */
static gboolean tells_role(const struct kt_subject_search *q, guint i)
{
	enum kt_speech c = kt_search_speech(q, i);
	enum kt_word_class class = kt_word_class(q->s->p, i);

	if (is_left_over(q, i))
		return TRUE;
	return (c == KT_SPEECH_VERB || c == KT_SPEECH_PARTICIPLE) && !kt_class_is_verb(class);
}

/* The verb that the rules took into the name and NAME has not: where no word gave the
 * measure it is the figure's label, for it tells what the number is to the thing; of
 * the pool that is left so much, "puljen tilbage". */
static void keep_role_word(const struct kt_subject_search *q, struct kt_figure *f, const char *name)
{
	gboolean has_label = f->label < f->label_end;
	guint best = G_MAXUINT, nearest = G_MAXUINT;
	g_autofree char *label = NULL;

	if (f->label_words || !q->rule)
		return;
	for (guint i = q->f->clause; i < MIN(f->right, q->s->end); i++) {
		guint far = i < f->first ? f->first - i : i - f->first;
		g_autofree char *word = NULL;

		if (far >= nearest || (i >= f->label && i < f->label_end) ||
			!(has_label ? is_left_over(q, i) : tells_role(q, i)))
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
static gboolean keeps_rule(const struct kt_subject_search *q, struct kt_subject_name name)
{
	return q->rule && name.second < 0 &&
	       g_array_index(q->e->phrases, struct kt_subject_phrase, name.first).place ==
		       KT_SUBJECT_RULE;
}

/* The phrase that says what NAME is of, where it does not say so itself; -1: none. */
static gint completion_of(const struct kt_subject_search *q, struct kt_subject_name name)
{
	if (name.first < 0 || (keeps_rule(q, name) &&
				      !(q->rule->marks & kt_subject_bit(KT_SUBJECT_IS_RELATIONAL))))
		return -1;
	return kt_subject_completion(q->e, name);
}

/* NOUN is a word that may point back to a thing: "puljen".  Most names are longer and do not. */
static gboolean may_point_back(const struct kt_subject_search *q, const char *noun)
{
	return !strchr(noun, ' ') &&
	       kt_lexicon_ending(q->s->p->lexicon, kt_slice_str(noun), KT_F(DEFINITE), 0) > 0;
}

/* NOUN counts, "planer", and may leave out of what sort. */
static gboolean may_be_short(const struct kt_subject_search *q, const char *noun)
{
	return !strchr(noun, ' ') && kt_unit_is_counted(q->f->unit) &&
	       kt_lexicon_ending(q->s->p->lexicon, kt_slice_str(noun), KT_F(PLURAL), 0) > 0;
}

/* Puts the full names of things in place of the nouns that point back to them. */
static void name_in_full(const struct kt_subject_search *q, struct kt_figure *f)
{
	g_auto(GStrv) parts = g_strsplit(f->subject ? f->subject : "", ", ", -1);
	char *subject = NULL;
	gboolean is_changed = FALSE;

	for (guint i = 0; parts[i]; i++) {
		const struct kt_known_name *part = kt_search_known(q->s, parts[i]);
		const struct kt_known_name *full =
			may_point_back(q, parts[i]) ? kt_search_fuller(q, part)
			: may_be_short(q, parts[i]) ? kt_search_compound(q, part)
						    : NULL;

		if (full && kt_name_within(full->text, f->subject))
			full = NULL; /* another part says so */
		is_changed |= full != NULL;
		subject = kt_name_join(subject, g_strdup(full ? full->text : parts[i]));
	}
	if (!is_changed || kt_words_in(subject) > MOST_IN_FULL) {
		g_free(subject);
		return;
	}
	kt_figure_reason(f, "subject", "named-in-full", kt_slice_str(subject));
	g_free(f->subject);
	f->subject = subject;
}

/* What is left is of the pool, whatever it may be spent on next. */
static void name_left_over(const struct kt_subject_search *q, struct kt_figure *f)
{
	const struct kt_found *left = kt_figure_is_left(q->s, f);
	char *subject = left ? kt_search_left(q) : NULL;

	if (!subject)
		return;
	kt_figure_reason(f, "subject", "left-of-the-pool", kt_slice_str(subject));
	g_free(f->subject);
	f->subject = subject;
	if (f->label >= f->label_end && !f->label_words)
		f->label_words = kt_squeeze_dup(
			kt_passage_slice(q->s->p, left->first, left->first + left->n_tokens));
}

/* "Året før lå tallet på 31": it is called as the last figure that counted the same noun. */
static void name_retold(const struct kt_subject_search *q, struct kt_figure *f)
{
	const struct kt_discourse *d = q->s->before;
	const char *noun = f->noun >= f->noun_end ? f->noun_words : NULL, *told = noun;
	guint n = MIN(d->n_told, G_N_ELEMENTS(d->told));

	if (!noun || !kt_figure_is_anaphoric(q->s, f) ||
		(f->subject && kt_name_within(noun, f->subject)))
		return;
	for (guint back = n; back > 0; back--) {
		const struct kt_told_value *last =
			&d->told[(d->n_told - back) % G_N_ELEMENTS(d->told)];

		if (last->unit == f->unit && last->subject && kt_name_within(noun, last->subject))
			told = last->subject;
	}
	kt_figure_reason(f, "subject", "noun-counted-before", kt_slice_str(told));
	g_free(f->subject);
	f->subject = g_strdup(told);
}

/* Calls F by SUBJECT, which it takes, as RULE found it; NULL leaves the name. */
static void take_name(struct kt_figure *f, const char *rule, char *subject)
{
	if (!subject)
		return;
	kt_figure_reason(f, "subject", rule, kt_slice_str(subject));
	g_free(f->subject);
	f->subject = subject;
}

/* Adds BOUND to NAME, which it takes; the word that NAME ends with is not told twice: "sager
 * afgjort" and "afgjort inden for 30 dage". */
static char *with_bound(char *name, const char *bound)
{
	gsize len = strcspn(bound, " "), at = name ? strlen(name) : 0;
	char *whole;

	if (at < len || (at > len && name[at - len - 1] != ' ') ||
		strncmp(name + at - len, bound, len) != 0)
		return kt_name_join(name, g_strdup(bound));
	whole = g_strconcat(name, bound + len, NULL);
	g_free(name);
	return whole;
}

/* What PART says behind the word that BOUND ends with: "måneder på en plads" behind "mere end tre
 * måneder"; NULL if it does not begin so. */
static const char *behind_bound(const char *part, const char *bound)
{
	const char *last = strrchr(bound, ' ');
	gsize len = last ? strlen(last + 1) : 0;

	return len && strncmp(part, last + 1, len) == 0 && (part[len] == ' ' || !part[len])
		       ? part + len
		       : NULL;
}

/* "elever, fravær på over 15 pct." */
static void name_bound(const struct kt_subject_search *q, struct kt_figure *f)
{
	g_autofree char *bound = f->subject ? kt_search_bound(q) : NULL;
	g_auto(GStrv) parts = bound ? g_strsplit(f->subject, ", ", -1) : NULL;
	char *subject = NULL;

	if (!bound)
		return;
	kt_figure_reason(f, "subject", "bound-of-the-group", kt_slice_str(bound));
	for (guint i = 0; parts[i]; i++) {
		const char *rest = i > 0 ? behind_bound(parts[i], bound) : NULL;

		if (rest) {
			char *whole = g_strconcat(bound, rest, NULL);

			g_free(bound);
			bound = whole;
		} else if (i == 0 || !kt_name_within(parts[i], bound)) {
			subject = kt_name_join(subject, g_strdup(parts[i]));
		}
	}
	g_free(f->subject);
	f->subject = with_bound(subject, bound);
}

/* "Området får eftergivet sin gæld. Samlet 5,2 mio. kr.": nothing has been told that it could be the sum
 * of, so that it is so much of what the sentence before is about. */
static gboolean is_sum_of_nothing(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (s->first == 0)
		return FALSE;
	for (guint i = 0; i < f->quantity; i++)
		if (kt_passage_quantity(s->p, i)->unit == f->unit)
			return FALSE;
	return TRUE;
}

/* "I alt 3,6 mio. kr.": nothing of its own but that it is the sum; what was told last is a part. */
static void name_sum(const struct kt_subject_search *q, struct kt_figure *f)
{
	const struct kt_found *total = kt_passage_term_at(q->s->p, KT_LEX_TOTAL, q->s->first);
	guint behind = total ? total->first + total->n_tokens : 0;

	behind += total && kt_mark_is(q->s->p, behind, ':');
	if (!total || behind != f->first || f->noun < f->noun_end || f->noun_words ||
		is_sum_of_nothing(q->s, f))
		return;
	for (guint i = 0; i < q->cores->len; i++)
		if (kt_search_core(q, i)->first >= f->end)
			return;
	g_free(f->subject);
	f->subject = kt_squeeze_dup(
		kt_passage_slice(q->s->p, total->first, total->first + total->n_tokens));
	kt_figure_reason(f, "subject", "sum-of-all", kt_slice_str(f->subject));
}

/* What the item is about in a few words; NULL if its title does not tell it so. */
static const struct kt_known_name *thing_of_title(const struct kt_subject_search *q)
{
	const guint64 vague =
		kt_subject_bit(KT_SUBJECT_IS_GENERIC) | kt_subject_bit(KT_SUBJECT_IS_RELATIONAL) |
		kt_subject_bit(KT_SUBJECT_IS_CLOCK) | kt_subject_bit(KT_SUBJECT_HAS_VERB);
	const GArray *above = kt_phrases_above(q->s);

	for (guint i = 0; i < above->len; i++) {
		const struct kt_subject_around *a =
			&g_array_index(above, struct kt_subject_around, i);

		if (a->place == KT_SUBJECT_OF_TITLE && !(a->name->marks & vague) &&
			a->name->n_words <= MOST_OF_TITLE)
			return a->name;
	}
	return NULL;
}

/* Puts who pays before the name that was chosen, or before what the item is about where that is
 * another who acts, or no name. */
static void name_payer(const struct kt_subject_search *q, struct kt_figure *f)
{
	const guint64 other = kt_subject_bit(KT_SUBJECT_HAS_ACTOR) |
			      kt_subject_bit(KT_SUBJECT_HAS_VERB) |
			      kt_subject_bit(KT_SUBJECT_IS_NAMELESS);
	const struct kt_known_name *of;
	const char *share = NULL;
	char *payer = kt_search_payer(q->s, f, &share);

	if (!payer)
		return;
	of = kt_search_known(q->s, f->subject);
	kt_figure_reason(f, "subject", "who-pays-itself", kt_slice_str(payer));
	if (!of || (of->marks & other) || of->n_words > MOST_WITH_PAYER ||
		shares_word(kt_search_known(q->s, payer), of))
		of = thing_of_title(q);
	payer = kt_name_join(payer, g_strdup(share));
	g_free(f->head);
	f->head = g_strdup(payer);
	g_free(f->subject);
	f->subject = of ? kt_name_join(payer, g_strdup(of->text)) : payer;
}

static void choose(struct kt_subject_search *q, struct kt_figure *f)
{
	GString *out = q->s->reading->sink->subjects;
	struct kt_subject_name name;
	gint of, worth;

	kt_search_clause(q);
	q->siblings = kt_search_siblings(q);
	q->e = kt_subject_evidence_new(
		kt_subject_role_of(f->unit, f->measure), kt_search_traits(q));
	kt_search_sentence(q);
	kt_search_told(q);
	name = kt_subject_decide(q->e, &worth);
	kt_draft_decided(&f->draft, KT_DECISION_SUBJECT, worth);
	if (out && name.first >= 0) {
		GString *lines = g_string_new(NULL);

		kt_subject_dump(q->e, name, lines);
		f->draft.subject_lines = g_string_free(lines, FALSE);
	}
	name = kt_subject_in_order(q->e, name);
	of = completion_of(q, name);
	if (name.first >= 0 && (of >= 0 || !keeps_rule(q, name))) {
		char *text = kt_subject_text(q->e, name);

		if (of >= 0)
			text = kt_name_join(
				text, g_strdup(kt_subject_phrase_at(q->e, of)->name->text));
		keep_role_word(q, f, text);
		if (g_strcmp0(text, f->subject) != 0)
			kt_figure_reason(f, "subject", "subject-by-evidence", kt_slice_str(text));
		g_free(f->subject);
		f->subject = text;
		f->head =
			g_strdup(g_array_index(q->e->phrases, struct kt_subject_phrase, name.first)
					 .name->text);
	}
	name_in_full(q, f);
	name_left_over(q, f);
	take_name(f, "payer-in-a-row", kt_search_gapped(q, f->subject));
	take_name(f, "told-of-another-place", kt_search_place(q));
	take_name(f, "told-of-its-own-place", kt_search_place_behind(q, f->subject));
	take_name(f, "moved-between-years", kt_search_moved(q, f->subject));
	take_name(f, "priced-in-a-row", kt_search_priced(q, f->subject));
	take_name(f, "verb-told-once", kt_search_member(q, f->subject));
	take_name(f, "available-of-the-pool", kt_search_available(q));
	take_name(f, "last-of-several", kt_search_remaining(q));
	take_name(f, "what-happened", kt_search_happened(q));
	take_name(f, "paid-back-by-the-state", kt_search_refund(q, f->subject));
	take_name(f, "what-they-do", kt_search_does(q, f->subject));
	take_name(f, "target-of-level-before", kt_search_target(q, f->subject));
	name_retold(q, f);
	name_bound(q, f);
	name_sum(q, f);
	kt_subject_evidence_free(q->e);
	name_payer(q, f);
}

static const struct kt_known_name *last_name(const struct kt_sentence *s)
{
	const struct kt_discourse *d = s->before;

	return d->n_told > 0 ? kt_search_known(
				       s, d->told[(d->n_told - 1) % G_N_ELEMENTS(d->told)].subject)
			     : NULL;
}

static void source_init(struct kt_subject_source *from, const struct kt_sentence *s)
{
	const struct kt_discourse *d = s->before;

	from->speech = kt_speech_of(s);
	from->cores = kt_cores_of(s, from->speech);
	from->names = kt_search_rows(from->cores->len);
	from->title = d->item_of ? kt_search_known(s, d->item_of->title) : NULL;
	from->heading = d->section ? kt_search_known(s, d->section->heading) : NULL;
	from->topic = kt_search_known(s, d->topic);
	from->text = NULL;
	from->pointers = kt_stems_of_pointers(s, from->cores);
	from->before = kt_phrases_before(s);
}

static void source_clear(struct kt_subject_source *from)
{
	g_free(from->speech);
	g_array_unref(from->cores);
	g_free(from->names);
	g_free(from->text);
	g_array_unref(from->before);
	g_ptr_array_unref(from->pointers);
}

void kt_sentence_choose_subjects(struct kt_sentence *s)
{
	struct kt_subject_source from;

	if (s->figures->len == 0)
		return;
	source_init(&from, s);
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);
		struct kt_subject_search q = {.from = &from,
			.s = s,
			.speech = from.speech,
			.cores = from.cores,
			.k = k,
			.f = f,
			.rule = kt_search_known(s, f->subject),
			.last = last_name(s)};

		if (f->refusal || f->is_doubtful || is_settled(&q))
			continue;
		take_name(f, "without-the-rest", kt_search_without_rest(&q));
		q.rule = kt_search_known(s, f->subject);
		take_name(f, "without-the-giver", kt_search_without_giver(&q));
		q.rule = kt_search_known(s, f->subject);
		take_name(f, "of-its-own-clause", kt_search_own_clause(&q));
		q.rule = kt_search_known(s, f->subject);
		choose(&q, f);
	}
	source_clear(&from);
}
