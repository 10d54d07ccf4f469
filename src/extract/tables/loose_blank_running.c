/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads that run on over the ends of lines, as a narrow page breaks them.
 *
 *   Aktivitetsområde Opr. budget Korr. budget Forv. regn-
 *   skab
 *   Afvigelse
 *   Folkeskoler 182.410 183.655 185.120 1.465
 *
 * The lines are one text.  Its measures, each with its time, have to be as many as the columns, and
 * only the corner may stand before them. */
#include "extract/tables/loose_blanks.h"

#include <string.h>

/* The lines as one text, and where each byte of it stands in the document. */
struct running {
	GString *text;
	GArray *places; /* gsize */
};

static void append_line(struct running *running, const struct kt_reading *r, struct kt_span line)
{
	struct kt_slice s = kt_document_slice(r->doc, line);
	gboolean is_open = running->text->len > 1 && s.len > 0 &&
			   running->text->str[running->text->len - 1] == '-' &&
			   g_unichar_islower(g_utf8_get_char(s.at));
	gsize blank = line.start;

	if (is_open) {
		g_string_truncate(running->text, running->text->len - 1);
		g_array_set_size(running->places, running->text->len);
	} else if (running->text->len) {
		g_string_append_c(running->text, ' ');
		g_array_append_val(running->places, blank);
	}
	for (gsize i = 0; i < s.len; i++) {
		gsize place = line.start + i;

		g_string_append_c(running->text, s.at[i]);
		g_array_append_val(running->places, place);
	}
}

/* "2024", "pr. 30.4.", "ult. april": may stand behind a measure. */
static gboolean may_be_time(const struct kt_lexicon *lexicon, const struct kt_word *word)
{
	return kt_slice_has_digit(word->text) ||
	       kt_lexicon_whole(lexicon, KT_LEX_MONTH, word->text) ||
	       kt_lexicon_whole(lexicon, KT_LEX_FUNCTION, word->text);
}

/* "Regnskab", "Vedtaget budget" heads figures; "Beløb" and "Antal" may stand over the names. */
static gboolean is_of_figures(const struct kt_term *t)
{
	return !g_str_equal(t->value, "amount") && !g_str_equal(t->value, "count") &&
	       !g_str_equal(t->value, "size");
}

/* Where in TEXT the measures begin behind the corner, "Pulje" or any words that are none; how many there
 * are, 0 where other words stand among them. */
static guint find_measures(const struct kt_lexicon *lexicon, const GString *text, gsize *starts)
{
	struct kt_words *words = kt_words_split(kt_slice(text->str, text->len));
	guint found = 0;

	for (guint i = 0; i < words->n;) {
		const struct kt_term *t = kt_lexicon_match(
			lexicon, KT_LEX_MASK(KT_LEX_MEASURE), &words->at[i], words->n - i);

		if (t && i == 0 && is_of_figures(t))
			break; /* no corner, but the first of the heads */
		if (t && i > 0 && found < KT_BLANKS_COLUMNS) {
			starts[found++] = (gsize)(words->at[i].text.at - text->str);
		} else if (found && !may_be_time(lexicon, &words->at[i])) {
			found = 0;
			break;
		}
		i += t ? t->n_words : 1;
	}
	kt_words_free(words);
	return found;
}

static gboolean has_row(const struct kt_reading *r, const GArray *lines, guint n, guint k)
{
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES];

	for (guint i = 0; i < n; i++)
		if (kt_blanks_split(r, kt_loose_text(r, lines, i), k, starts, ends))
			return TRUE;
	return FALSE;
}

gboolean kt_blanks_running(
	const struct kt_reading *r, const GArray *lines, guint n, guint k, struct kt_span *heads)
{
	struct running running = {g_string_new(NULL), g_array_new(FALSE, FALSE, sizeof(gsize))};
	struct kt_span last = kt_loose_line_at(lines, n - 1)->span;
	gsize starts[KT_BLANKS_COLUMNS], first = kt_loose_line_at(lines, 0)->span.start;
	gboolean tells;

	for (guint i = 0; i < n; i++)
		append_line(&running, r, kt_loose_line_at(lines, i)->span);
	tells = !has_row(r, lines, n, k) && find_measures(r->lexicon, running.text, starts) == k &&
		starts[0] < kt_loose_line_at(lines, 0)->span.len; /* a title names none */
	for (guint c = 0; tells && c <= k; c++) {
		gsize from = c == 0 ? first : g_array_index(running.places, gsize, starts[c - 1]);
		gsize end = c < k ? g_array_index(running.places, gsize, starts[c])
				  : last.start + last.len;

		heads[c] = (struct kt_span){from, end - from};
	}
	g_string_free(running.text, TRUE);
	g_array_unref(running.places);
	return tells;
}
