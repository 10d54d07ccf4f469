/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/line_name.h"

#include <string.h>

#include "kommunetal/base/text.h"
#include "report/phrases.h"
#include "report/words.h"

#define FEWEST_LETTERS 4 /* of a name: "ét" is none; of an abbreviation ("SFO") half as many */

static gboolean tells_figure(const char *word)
{
	for (const char *const *stem = kt_words(KT_WORDS_FIGURE_STEMS); *stem; stem++)
		if (g_str_has_prefix(word, *stem))
			return TRUE;
	return g_strv_contains(kt_words(KT_WORDS_FIGURES), word);
}

static gboolean is_idle(const char *word)
{
	return tells_figure(word) || g_strv_contains(kt_words(KT_WORDS_IDLE), word);
}

/* The words of SEGMENT that name something: FIRST to END - 1. */
static void find_name(char **folded, guint *first, guint *end)
{
	guint n = g_strv_length(folded), begin = 0;

	/* A figure's word in front has to be led over to the name: "Budgettet" alone may be
	 * what the figure is of, and "Merudgift pr. plads" is a name. */
	while (begin < n && tells_figure(folded[begin]))
		begin++;
	if (begin > 0 && begin < n && g_strv_contains(kt_words(KT_WORDS_LINKS), folded[begin]))
		begin++;
	else if (begin > 0 && begin < n && !g_str_equal(folded[0], "modsat"))
		begin = 0;
	while (n > begin && is_idle(folded[n - 1]))
		n--;
	*first = begin;
	*end = n;
}

static gboolean all_idle(char **folded)
{
	for (; *folded; folded++)
		if (!is_idle(*folded))
			return FALSE;
	return TRUE;
}

static gboolean is_genitive(const char *word)
{
	return g_str_has_suffix(word, "ets") || g_str_has_suffix(word, "ens") ||
	       g_str_has_suffix(word, "ernes");
}

static gboolean is_too_short(const char *name)
{
	gboolean is_capital = TRUE;

	for (const char *p = name; *p; p = g_utf8_next_char(p))
		is_capital = is_capital && g_unichar_isupper(g_utf8_get_char(p));
	return g_utf8_strlen(name, -1) < (is_capital ? FEWEST_LETTERS / 2 : FEWEST_LETTERS);
}

/* SEGMENT in words, folded. */
static char **words_of(const char *segment)
{
	g_autofree char *folded = kt_fold_dup(kt_slice_str(segment));

	return g_strsplit(folded, " ", -1);
}

/* SEGMENT's name behind what OUT has; nothing where it names nothing. */
static void append_segment(GString *out, const char *segment)
{
	g_auto(GStrv) words = g_strsplit(segment, " ", -1);
	g_auto(GStrv) folded = words_of(segment);
	guint first, end;

	if (g_strv_length(words) != g_strv_length(folded) || all_idle(folded))
		return;
	find_name(folded, &first, &end);
	for (guint i = first; i < end; i++)
		g_string_append_printf(out, "%s%s",
			i > first  ? " "
			: out->len ? ", "
				   : "",
			words[i]);
	/* "Skoleområdets korrigerede budget": what the figure belongs to. */
	if (end > first && end < g_strv_length(folded) && is_genitive(folded[end - 1]))
		g_string_truncate(out, out->len - 1);
}

/* "Finansieret af kassen til voksenhandicapområdet", "tillægsbevilling finansieret af likvide
 * aktiver": who pays is no part of the name. */
static char *without_payer(char *label)
{
	g_auto(GStrv) words = g_strsplit(label, " ", -1);
	const char *to = g_strrstr(label, " til ");
	gsize at = 0;

	for (char **word = words; *word; at += strlen(*word++) + 1) {
		g_autofree char *folded = kt_fold_dup(kt_slice_str(*word));

		if (!g_strv_contains(kt_words(KT_WORDS_PAYERS), folded))
			continue;
		if (at == 0 && to)
			memmove(label, to + strlen(" til "), strlen(to + strlen(" til ")) + 1);
		else if (at > 0)
			label[at - 1] = '\0';
		break;
	}
	return label;
}

gboolean kt_names_something(const char *label)
{
	g_autofree char *own = without_payer(g_strdup(label));
	g_auto(GStrv) segments = g_strsplit(own, ", ", -1);
	gboolean found = FALSE;

	for (char **segment = segments; *segment && !found; segment++) {
		g_auto(GStrv) words = words_of(*segment);

		found = !all_idle(words);
	}
	return found;
}

/* Of all that the committee has: "udvalgets område", "årets resultat". */
gboolean kt_names_whole(const char *label)
{
	const char *const *words = kt_words(KT_WORDS_WHOLE);
	g_auto(GStrv) segments = g_strsplit(label, ", ", -1);

	for (char **segment = segments; *segment; segment++) {
		g_auto(GStrv) folded = words_of(*segment);

		for (char **word = folded; *word; word++)
			if (!is_idle(*word) && !g_strv_contains(words, *word))
				return FALSE;
	}
	return TRUE;
}

gboolean kt_is_led_over(const char *label)
{
	g_auto(GStrv) segments = g_strsplit(label, ", ", -1);
	gboolean found = FALSE;

	for (char **segment = segments; *segment && !found; segment++) {
		g_auto(GStrv) words = words_of(*segment);
		guint first, end;

		find_name(words, &first, &end);
		found = first > 0 && first < end &&
			g_strv_contains(kt_words(KT_WORDS_LINKS), words[first - 1]);
	}
	return found;
}

/* "STU: -2,6": the figure is no part of the name. */
static char *without_figure(const char *label)
{
	const char *colon = g_strrstr(label, ": ");

	return colon && colon > label && strspn(colon + 2, "+-0123456789.,") == strlen(colon + 2)
		       ? g_strndup(label, (gsize)(colon - label))
		       : g_strdup(label);
}

char *kt_told_name(const char *told)
{
	g_autofree char *label = without_payer(without_figure(told));
	g_auto(GStrv) segments = g_strsplit(label, ", ", -1);
	GString *name = g_string_new(NULL);
	char *capital;

	for (char **segment = segments; *segment; segment++)
		append_segment(name, *segment);
	capital = kt_capital(is_too_short(name->str) ? label : name->str);
	g_string_free(name, TRUE);
	return capital;
}

gboolean kt_title_is_of_much(const char *title)
{
	g_autofree char *folded = kt_fold_dup(kt_slice_str(title));
	gboolean found = !*title;

	for (const char *const *word = kt_words(KT_WORDS_TITLES_OF_MUCH); *word && !found; word++)
		found = strstr(folded, *word) != NULL;
	return found;
}
