/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kind of place a figure stands at: where its name has to be looked for. */
#include "extract/models/subject_search.h"
#include "extract/prose/prose_number.h"

static guint32 bit(enum kt_subject_trait trait, gboolean is_so)
{
	return is_so ? 1u << trait : 0;
}

/* "22 flere end for et år siden" */
static gboolean tells_more(const struct kt_subject_search *q)
{
	const struct kt_bits comparing = KT_W(NUMEROUS, FEWER, MORE, LESS, HIGHER, LOWER);

	for (guint i = q->f->end; i < MIN(q->f->end + 2, q->s->end); i++)
		if (kt_word_does(q->s->p, i, comparing))
			return TRUE;
	return FALSE;
}

/* How many cores stand in its clause. */
static enum kt_subject_trait cores_about(const struct kt_subject_search *q)
{
	guint n = 0;

	for (guint i = 0; i < q->cores->len; i++)
		n += kt_search_core(q, i)->first >= q->clause &&
		     kt_search_core(q, i)->first < q->f->right;
	return KT_SUBJECT_NO_CORE + MIN(n, KT_SUBJECT_MANY_CORES - KT_SUBJECT_NO_CORE);
}

/* Money, shares, times and what is counted. */
static guint sort_of(enum kt_unit unit)
{
	if (kt_unit_is_money(unit))
		return 0;
	if (unit == KT_UNIT_PERCENT || unit == KT_UNIT_PERCENTAGE_POINT || unit == KT_UNIT_RATIO)
		return 1;
	return kt_unit_is_time(unit) ? 2 : 3;
}

/* "Sygefraværet er på 5,2 procent, og vikarerne koster 310.000 kr.": a clause of its own
 * speaks of something else. */
static gboolean is_of_other_sort(const struct kt_subject_search *q)
{
	for (guint k = q->k; k-- > 0 && q->f->host < 0;) {
		const struct kt_figure *other = kt_figure_at(q->s->figures, k);

		if (!other->refusal)
			return other->end <= q->clause &&
			       sort_of(other->unit) != sort_of(q->f->unit);
	}
	return FALSE;
}

/* Core I says of what a figure is: it is no time, body or word of the text itself, nor a noun that only
 * says what a thing is to another. */
static gboolean is_telling(const struct kt_subject_search *q, guint i)
{
	const struct kt_known_name *name = kt_search_core_name(q, i);
	guint64 vague =
		kt_subject_bit(KT_SUBJECT_IS_GENERIC) | kt_subject_bit(KT_SUBJECT_IS_RELATIONAL) |
		kt_subject_bit(KT_SUBJECT_IS_CLOCK) | kt_subject_bit(KT_SUBJECT_IS_NAMELESS);

	if (name->marks & kt_subject_bit(KT_SUBJECT_HAS_ACTOR))
		vague |= kt_subject_bit(KT_SUBJECT_IS_DEFINITE); /* "udvalget" only acts */
	return name->has_letters && !(name->marks & vague) && !kt_search_is_siblings(q, i);
}

gboolean kt_search_tells(const struct kt_subject_search *q, guint first, guint end)
{
	for (guint i = 0; i < q->cores->len; i++) {
		const struct kt_core *core = kt_search_core(q, i);

		if (core->first >= first && core->end <= end && is_telling(q, i) &&
			!(core->first >= q->f->label && core->end <= q->f->label_end))
			return TRUE;
	}
	return FALSE;
}

guint32 kt_search_traits(const struct kt_subject_search *q)
{
	const struct kt_figure *f = q->f;
	const struct kt_discourse *d = q->s->before;

	return bit(KT_SUBJECT_CHAINED, f->is_chained) | bit(KT_SUBJECT_PART, f->is_part) |
	       bit(KT_SUBJECT_COMPARED, f->is_compared) | bit(KT_SUBJECT_FROM, f->is_from) |
	       bit(KT_SUBJECT_HOSTED, f->host >= 0) |
	       bit(KT_SUBJECT_ANAPHORIC, kt_figure_is_anaphoric(q->s, f)) |
	       bit(KT_SUBJECT_GOES_ON, kt_sentence_goes_on(q->s)) |
	       bit(KT_SUBJECT_NO_NOUN, f->noun >= f->noun_end && !f->noun_words) |
	       bit(KT_SUBJECT_LABELLED, f->label < f->label_end) |
	       bit(KT_SUBJECT_MORE, tells_more(q)) | bit(KT_SUBJECT_IN_LIST, d->is_list) |
	       bit(KT_SUBJECT_LED_IN, d->led_in) | bit(KT_SUBJECT_UNDER_ITEM, d->item != NULL) |
	       bit(KT_SUBJECT_NOT_FIRST, q->k > 0) | bit(KT_SUBJECT_OPENS_TEXT, q->s->first == 0) |
	       bit(KT_SUBJECT_SUB_CLAUSE, q->clause > q->s->first) |
	       bit(KT_SUBJECT_OTHER_SORT, is_of_other_sort(q)) | bit(cores_about(q), TRUE);
}
