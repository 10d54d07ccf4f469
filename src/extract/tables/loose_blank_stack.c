/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads over several lines, above rows whose cells are parted by single blanks.
 *
 *   Skole Ind- Heraf Antal Klasse-         a word a column, and one for the corner
 *   skrevne fra andet klasser kvotient     which word goes on with which head?
 *   Boesagerskolen 88 11 4 22,0
 *
 * The words of a further line stand in the order of the columns, some of which have
 * none, some several.  Of all ways to deal them out the one is taken in which hyphens
 * are answered, heads tell most, and most columns have a share; where two ways are as
 * good, nobody knows, and it is no table. */
#include "extract/tables/loose_blanks.h"

#include <string.h>

enum {
	MOST_WORDS = 10,
	MOST_HEADS = KT_BLANKS_COLUMNS + 1,
	OF_HYPHEN = 6, /* what is worth how much */
	OF_MEASURE = 2,
	OF_TWIN = 2,
	OF_FUNCTION = 3,
	OF_YEARS = 5,
	NEVER = -1000,
};

/* The heads so far, and the words of the line that is dealt out. */
struct deal {
	const struct kt_reading *r;
	guint k;
	GString *heads[MOST_HEADS]; /* of each column, the corner first */
	struct kt_slice words[MOST_WORDS];
	guint n;
};

/* A way to deal words out, and how good the next best is. */
struct way {
	gint score, next;
	guint8 ends[MOST_HEADS]; /* the word behind the last of each column */
};

static gboolean is_open(const GString *head)
{
	return head->len > 1 && head->str[head->len - 1] == '-';
}

static void append_word(GString *head, struct kt_slice word)
{
	if (is_open(head))
		g_string_truncate(head, head->len - 1);
	else if (head->len)
		g_string_append_c(head, ' ');
	g_string_append_len(head, word.at, (gssize)word.len);
}

static gint told_by(const struct deal *d, const char *head)
{
	struct kt_slice s = kt_slice_str(head);
	const struct kt_term *measure = kt_lexicon_find(d->r->lexicon, KT_LEX_MEASURE, s);

	/* "Forventet" over "regnskab" is one measure, "Afvigelse" over it none */
	return (measure ? OF_MEASURE + (gint)measure->n_words - 1 : 0) +
	       (kt_lexicon_find(d->r->lexicon, KT_LEX_UNIT, s) != NULL) +
	       (kt_lexicon_find(d->r->lexicon, KT_LEX_COUNTED, s) != NULL);
}

/* Another column has the same head so far: "Ændring" over "2018-30" and "i pct." */
static gboolean has_twin(const struct deal *d, guint c)
{
	for (guint i = 1; i <= d->k; i++)
		if (i != c && d->heads[i]->len && g_string_equal(d->heads[i], d->heads[c]))
			return TRUE;
	return FALSE;
}

/* "i", "fravær,": more of the same head follows. */
static gboolean goes_on(const struct deal *d, struct kt_slice word)
{
	return word.at[word.len - 1] == ',' ||
	       kt_lexicon_whole(d->r->lexicon, KT_LEX_FUNCTION, word) != NULL;
}

/* How well words [FIRST, END) go on with the head of column C. */
static gint worth(const struct deal *d, guint c, guint first, guint end)
{
	g_autoptr(GString) head = g_string_new(d->heads[c]->str);
	gboolean open = is_open(head);
	guint years = 0;
	gint score;

	if (first == end)
		return open ? -OF_HYPHEN : 0;
	for (guint i = first; i < end; i++) {
		years += kt_loose_is_year_text(d->words[i]);
		append_word(head, d->words[i]);
	}
	score = told_by(d, head->str) - told_by(d, d->heads[c]->str);
	score += c == 0 ? -OF_TWIN : 1;
	if (open)
		score += g_unichar_islower(g_utf8_get_char(d->words[first].at)) ? OF_HYPHEN
										: -OF_HYPHEN;
	score -= open ? (gint)(end - first) - 1 : 0; /* the rest of one word is one word */
	score += has_twin(d, c) ? OF_TWIN : 0;
	score -= goes_on(d, d->words[end - 1]) ? OF_FUNCTION : 0;
	return score - (years > 1 ? OF_YEARS : 0);
}

/* The best way to deal the words from FIRST on out to columns C and up. */
static struct way best_way(const struct deal *d, guint c, guint first)
{
	struct way best = {.score = NEVER, .next = NEVER};

	if (c > d->k)
		return (struct way){.score = first == d->n ? 0 : NEVER, .next = NEVER};
	for (guint end = first; end <= d->n; end++) {
		struct way rest = best_way(d, c + 1, end);
		gint here = rest.score > NEVER ? worth(d, c, first, end) : 0;
		gint score = rest.score > NEVER ? rest.score + here : NEVER;
		gint second = rest.next > NEVER ? rest.next + here : NEVER;

		if (score > best.score) {
			second = MAX(second, best.score);
			rest.ends[c] = (guint8)end;
			best = (struct way){.score = score, .next = MAX(best.next, second)};
			memcpy(best.ends, rest.ends, sizeof best.ends);
		} else {
			best.next = MAX(best.next, score);
		}
	}
	return best;
}

static gboolean read_words(struct deal *d, struct kt_slice line)
{
	d->n = kt_loose_n_words(line);
	if (d->n == 0 || d->n > MOST_WORDS)
		return FALSE;
	for (guint i = 0; i < d->n; i++)
		d->words[i] = kt_blanks_word(line, i);
	return TRUE;
}

/* A word a column in the first line, with one for the corner or without. */
static gboolean deal_first(struct deal *d, struct kt_span *parts, gsize start, const char *text)
{
	guint c = d->n == d->k ? 1 : 0;

	if (d->n != d->k && d->n != d->k + 1)
		return FALSE;
	for (guint i = 0; i < d->n; i++, c++) {
		append_word(d->heads[c], d->words[i]);
		parts[c] =
			(struct kt_span){start + (gsize)(d->words[i].at - text), d->words[i].len};
	}
	return TRUE;
}

static gboolean deal_further(struct deal *d, struct kt_span *parts, gsize start, const char *text)
{
	struct way way = best_way(d, 0, 0);
	guint first = 0;

	if (way.score == NEVER || way.next == way.score)
		return FALSE;
	for (guint c = 0; c <= d->k; c++) {
		guint end = way.ends[c];

		if (end > first) {
			const char *from = d->words[first].at,
				   *to = d->words[end - 1].at + d->words[end - 1].len;

			parts[c] =
				(struct kt_span){start + (gsize)(from - text), (gsize)(to - from)};
		}
		for (; first < end; first++)
			append_word(d->heads[c], d->words[first]);
	}
	return TRUE;
}

gboolean kt_blanks_stack(
	const struct kt_reading *r, const GArray *lines, guint n, guint k, struct kt_span *parts)
{
	struct deal d = {.r = r, .k = k};
	gboolean dealt = TRUE;

	for (guint c = 0; c <= k; c++)
		d.heads[c] = g_string_new(NULL);
	for (guint i = 0; i < n && dealt; i++) {
		const struct kt_loose_line *line = kt_loose_line_at(lines, i);
		struct kt_slice text = kt_document_slice(r->doc, line->span);
		struct kt_span *row = parts + i * (k + 1);

		memset(row, 0, (k + 1) * sizeof *row);
		dealt = kt_loose_is_label_text(r, text) && read_words(&d, text) &&
			!(i == 0 && kt_blanks_has_small_word(r, text)) && /* a title */
			(i == 0 ? deal_first(&d, row, line->span.start, text.at)
				: deal_further(&d, row, line->span.start, text.at));
		/* what completes heads that say something already may be left out */
		dealt |= i >= 2 && kt_loose_is_label_text(r, text) &&
			 !kt_lexicon_find(r->lexicon, KT_LEX_UNIT, text) &&
			 !kt_lexicon_find(r->lexicon, KT_LEX_SCALE, text);
	}
	for (guint c = 0; c <= k; c++)
		g_string_free(d.heads[c], TRUE);
	return dealt;
}
