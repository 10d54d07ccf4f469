/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of a figure that do not stand in its sentence, and what the rules say. */
#include "extract/models/subject_search.h"

#include <string.h>

enum { LONGEST_TOLD = KT_SUBJECT_LONGEST + 3 };

static void add_text(
	struct kt_subject_search *q, const struct kt_known_name *name, enum kt_subject_place place)
{
	struct kt_subject_phrase *phrase =
		name && name->n_words <= LONGEST_TOLD ? kt_search_add(q, name, place, 0) : NULL;

	/* "5 % af budgettet" under "Økonomi pr. 31. august": not the economy of the budget */
	if (phrase && place == KT_SUBJECT_TITLE)
		phrase->is_whole = name->n_words > 2;
}

/* A name that was given before; it grows no longer by what is said of this figure. */
static void add_told_text(struct kt_subject_search *q, struct kt_slice text,
	enum kt_subject_place place, guint64 marks)
{
	const struct kt_known_name *name = kt_known_name(q->s->reading->names, text);
	struct kt_subject_phrase *phrase =
		name->n_words <= LONGEST_TOLD ? kt_search_add(q, name, place, marks) : NULL;

	if (phrase)
		phrase->is_whole = name->n_words > 2;
}

/* A name that was put together, at most two parts of it; its first is one, too. */
static void add_name(struct kt_subject_search *q, const char *text, enum kt_subject_place place)
{
	const char *comma = text ? strstr(text, ", ") : NULL;
	const char *next = comma ? strstr(comma + 2, ", ") : NULL;

	if (text)
		add_told_text(q, next ? kt_slice(text, next - text) : kt_slice_str(text), place, 0);
	if (comma)
		add_told_text(
			q, kt_slice(text, comma - text), place, kt_subject_bit(KT_SUBJECT_IS_LONG));
}

static void add_models(struct kt_subject_search *q)
{
	gint from = q->f->host >= 0 ? q->f->host : (gint)q->k - 1;

	for (gint k = from; k >= 0; k--) {
		const struct kt_figure *other = kt_figure_at(q->s->figures, k);

		if (other->refusal || !other->subject)
			continue;
		if (!kt_search_names_sibling(q, other->subject))
			add_name(q, other->subject, KT_SUBJECT_MODEL);
		if (kt_search_names_sibling(q, other->head))
			return;
		if (q->clause != q->f->first && g_strcmp0(other->head, other->subject) != 0)
			kt_search_add(q, kt_search_known(q->s, other->head), KT_SUBJECT_MODEL,
				kt_subject_bit(KT_SUBJECT_IS_LONG));
		return;
	}
}

static void add_told(struct kt_subject_search *q)
{
	const struct kt_discourse *d = q->s->before;

	for (guint i = 0; i < MIN(d->n_told, G_N_ELEMENTS(d->told)); i++)
		if (kt_decimal_equal(d->told[i].value, q->f->value) &&
			(d->told[i].unit == q->f->unit || (kt_unit_is_counted(d->told[i].unit) &&
								  kt_unit_is_counted(q->f->unit))))
			add_name(q, d->told[i].subject, KT_SUBJECT_TOLD);
}

static const char *text_of_sentence(const struct kt_subject_search *q)
{
	if (!q->from->text)
		q->from->text = kt_squeeze_dup(kt_passage_slice(q->s->p, q->s->first, q->s->end));
	return q->from->text;
}

/* The parts of NAME stand so in the sentence or were told before. */
static gboolean is_whole(const struct kt_subject_search *q, const char *name)
{
	const char *text = text_of_sentence(q), *topic = q->s->before->topic;
	g_auto(GStrv) parts = g_strsplit(name, ", ", -1);

	for (guint i = 0; parts[i]; i++)
		if (!strstr(text, parts[i]) && !(topic && strstr(topic, parts[i])))
			return FALSE;
	return TRUE;
}

/* By which of the rules. */
static guint64 mark_of_rule(const struct kt_subject_search *q)
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
			return kt_subject_bit(known[i].mark);
	return 0;
}

/* What the rules say, and the first part of it. */
static void add_rule(struct kt_subject_search *q)
{
	guint from = q->e->phrases->len;

	if (q->rule)
		add_name(q, q->rule->text, KT_SUBJECT_RULE);
	for (guint i = from; i < q->e->phrases->len; i++) {
		struct kt_subject_phrase *phrase =
			&g_array_index(q->e->phrases, struct kt_subject_phrase, i);

		phrase->marks |= mark_of_rule(q);
		if (!is_whole(q, phrase->name->text))
			phrase->marks |= kt_subject_bit(KT_SUBJECT_IS_BROKEN);
	}
}

/* The title of the item without what stands in brackets and before a colon. */
static void add_title(struct kt_subject_search *q, const struct kt_known_name *title)
{
	const char *text = title->text, *bracket = strstr(text, " ("), *colon = strstr(text, ": ");
	struct kt_known_names *names = q->s->reading->names;

	if (bracket && bracket > text)
		kt_search_add(q, kt_known_name(names, kt_slice(text, bracket - text)),
			KT_SUBJECT_TITLE, 0);
	else
		add_text(q, title, KT_SUBJECT_TITLE);
	if (colon && colon > text && (!bracket || colon < bracket))
		kt_search_add(q, kt_known_name(names, kt_slice(text, colon - text)),
			KT_SUBJECT_TITLE, kt_subject_bit(KT_SUBJECT_IS_LONG));
}

static void add_around(struct kt_subject_search *q, const GArray *around)
{
	for (guint i = 0; i < around->len; i++) {
		const struct kt_subject_around *a =
			&g_array_index(around, struct kt_subject_around, i);
		struct kt_subject_phrase *phrase = kt_search_add(q, a->name, a->place, a->marks);

		if (phrase)
			phrase->is_whole = a->name->n_words > 2;
	}
}

void kt_search_told(struct kt_subject_search *q)
{
	const struct kt_discourse *d = q->s->before;

	add_models(q);
	add_told(q);
	if (q->f->noun_words && q->f->noun >= q->f->noun_end)
		add_text(q, kt_search_known(q->s, q->f->noun_words), KT_SUBJECT_INHERITED);
	if (d->n_told > 0)
		add_name(q, d->told[(d->n_told - 1) % G_N_ELEMENTS(d->told)].subject,
			KT_SUBJECT_LAST);
	add_name(q, d->topic, KT_SUBJECT_TOPIC);
	add_text(q, kt_search_known(q->s, d->item), KT_SUBJECT_ITEM);
	if (q->from->heading && !kt_lexicon_begins(q->s->p->lexicon, KT_LEX_SECTION,
					kt_slice_str(q->from->heading->text)))
		add_text(q, q->from->heading, KT_SUBJECT_HEADING);
	if (q->from->title)
		add_title(q, q->from->title);
	add_around(q, kt_phrases_above(q->s));
	add_around(q, q->from->before);
	add_rule(q);
}
