/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same of another place.
 *
 *   Sygefraværet i hjemmeplejen var 8,4 pct. I dagplejen var det 5,1 pct.
 *
 * "Det" is what was told before, but not its place: where another is told by the same preposition, the
 * name has that one.  Nor has a figure behind "og" the place of the one before, where it tells its own:
 *
 *   Der er 9 pladser i Ølgod, og 3 nedlægges i Oksbøl. */
#include "extract/models/subject_search.h"

#include <string.h>

#include "extract/passage/local_body.h"

/* "Det", "den" or "tallet" stands in [FIRST, END), and a verb. */
static gboolean points_back(const struct kt_subject_search *q, guint first, guint end)
{
	gboolean pronoun = FALSE, verb = FALSE;

	for (guint i = first; i < end; i++) {
		pronoun |= (kt_word_does(q->s->p, i, KT_W(IT, THE)) ||
				   kt_word_means(q->s->p, i, KT_S(TALLY))) &&
			   (i + 1 == end || kt_word_class(q->s->p, i + 1) != KT_WORD_CONTENT ||
				   kt_search_speech(q, i + 1) == KT_SPEECH_VERB ||
				   kt_search_speech(q, i + 1) == KT_SPEECH_PARTICIPLE);
		verb |= kt_class_is_verb(kt_word_class(q->s->p, i));
	}
	return pronoun && verb;
}

static gboolean is_area(const struct kt_passage *p, const struct kt_core *core)
{
	for (guint i = core->first; i < core->end; i++)
		if (kt_passage_token(p, i)->area >= 0 || kt_passage_token(p, i)->time >= 0)
			return TRUE;
	return FALSE;
}

static gboolean is_clock(const struct kt_subject_search *q, guint i)
{
	return (kt_search_core_name(q, i)->marks & kt_subject_bit(KT_SUBJECT_IS_CLOCK)) != 0;
}

/* The one core before the figure in its clause, behind a preposition; -1 where there is none or more. */
static gint find_place(const struct kt_subject_search *q, guint first)
{
	gint place = -1;

	for (guint i = 0; i < q->cores->len; i++) {
		const struct kt_core *core = kt_search_core(q, i);

		if (core->first < first || core->first >= q->f->first ||
			kt_word_means(q->s->p, core->first, KT_S(TALLY)))
			continue;
		if (place >= 0 || core->preposition < 0 || is_area(q->s->p, core) ||
			is_clock(q, i) || !kt_word_does(q->s->p, core->preposition, KT_W(IN, ON)))
			return -1;
		place = i;
	}
	return place;
}

/* The name of the figure that is pointed back to, of the same unit; NULL. */
static const char *told_before(const struct kt_subject_search *q)
{
	const struct kt_discourse *d = q->s->before;
	const struct kt_told_value *last =
		d->n_told ? &d->told[(d->n_told - 1) % G_N_ELEMENTS(d->told)] : NULL;

	for (guint k = q->k; k-- > 0;) {
		const struct kt_figure *other = kt_figure_at(q->s->figures, k);

		if (!other->refusal)
			return other->unit == q->f->unit ? other->subject : NULL;
	}
	return last && last->unit == q->f->unit ? last->subject : NULL;
}

char *kt_search_place(const struct kt_subject_search *q)
{
	guint first = kt_search_clause_start(q);
	const char *name = q->f->host < 0 ? told_before(q) : NULL, *at;
	gint place = name && points_back(q, first, q->f->first) ? find_place(q, first) : -1;
	g_autofree char *preposition = NULL, *other = NULL, *head = NULL;

	if (place < 0)
		return NULL;
	head = kt_slice_dup(
		kt_passage_token(q->s->p, kt_search_core(q, place)->preposition)->word.folded);
	preposition = g_strconcat(" ", head, " ", NULL);
	at = strstr(name, preposition);
	if (!at)
		return NULL;
	other = kt_core_text(q->s, q->speech, q->cores, place, place);
	return g_strdup_printf(
		"%.*s%s%s", (gint)(at - name), name, preposition, other ? other : "");
}

/* Core I names a place by its own name, behind "i" or "på". */
static gboolean names_place(const struct kt_subject_search *q, guint i)
{
	const struct kt_core *core = kt_search_core(q, i);

	return core->preposition >= 0 && kt_word_does(q->s->p, core->preposition, KT_W(IN, ON)) &&
	       !is_clock(q, i) &&
	       kt_is_capital(kt_document_slice(
		       q->s->p->doc, kt_passage_token(q->s->p, core->first)->span));
}

/* "i Oksbøl": core I with its preposition, MARK before it; free with g_free. */
static char *place_text(const struct kt_subject_search *q, guint i, const char *mark)
{
	g_autofree char *name = kt_core_text(q->s, q->speech, q->cores, i, i);
	g_autofree char *preposition = kt_slice_dup(
		kt_passage_token(q->s->p, kt_search_core(q, i)->preposition)->word.folded);

	return name ? g_strconcat(mark, preposition, " ", name, NULL) : NULL;
}

/* The core behind the figure, before the next, that is its place; -1. */
static gint place_behind(const struct kt_subject_search *q)
{
	for (guint i = 0; i < q->cores->len; i++) {
		const struct kt_core *core = kt_search_core(q, i);

		if (core->first >= q->f->end && core->end <= q->f->right && names_place(q, i))
			return (gint)i;
	}
	return -1;
}

/* How long NAME is without the place of a figure before, which it ends with; 0 if it has none. */
static gsize without_place_before(const struct kt_subject_search *q, const char *name, gsize len)
{
	for (guint i = 0; i < q->cores->len; i++) {
		g_autofree char *place = NULL;

		if (kt_search_core(q, i)->end > q->f->first || !names_place(q, i))
			continue;
		place = place_text(q, i, " ");
		if (place && len > strlen(place) &&
			strncmp(name + len - strlen(place), place, strlen(place)) == 0)
			return len - strlen(place);
	}
	return 0;
}

char *kt_search_place_behind(const struct kt_subject_search *q, const char *name)
{
	gint behind = name && q->k > 0 && q->f->host < 0 ? place_behind(q) : -1;
	g_autofree char *own = NULL, *told = NULL;
	gsize len;

	if (behind < 0)
		return NULL;
	told = kt_core_text(q->s, q->speech, q->cores, behind, behind);
	own = told ? g_strconcat(", ", told, NULL) : NULL;
	if (!own || !g_str_has_suffix(name, own))
		return NULL;
	len = without_place_before(q, name, strlen(name) - strlen(own));
	if (!len)
		return NULL;
	g_free(own);
	own = place_text(q, behind, " ");
	return g_strdup_printf("%.*s%s", (gint)len, name, own);
}
