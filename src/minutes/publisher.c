/* SPDX-License-Identifier: GPL-3.0-or-later */
/* publisher.c -- whose minutes these are if they are no municipality's of the register.
 *
 * A region's, if one is named more often than any other; or those of a municipality that is no more,
 * if it wrote its name in a line of the front: "Spøttrup Kommune". */
#include "minutes/reading.h"

#include <string.h>

enum { LEAST_MENTIONS = 2, MOST_NAME_WORDS = 3 }; /* mentions where the committee tells nothing */

const char *kt_region_named(const struct kt_term *term)
{
	static const char *const prefixes[] = {"region ", "house ", NULL};

	for (guint i = 0; term && prefixes[i]; i++)
		if (g_str_has_prefix(term->value, prefixes[i]) && term->value[strlen(prefixes[i])])
			return term->value + strlen(prefixes[i]);
	return NULL;
}

/* Counts the regions named in TEXT: how often by name, which the lexicon owns. */
static void count_regions(const struct kt_minutes *m, struct kt_slice text, GHashTable *counts)
{
	struct kt_words *words = kt_words_split(text);

	for (guint i = 0; i < words->n; i++) {
		const struct kt_term *term = kt_lexicon_match(
			m->lexicon, KT_LEX_MASK(KT_LEX_FRAME), words->at + i, words->n - i);
		gpointer name = (gpointer)g_intern_string(kt_region_named(term));

		if (!name)
			continue;
		g_hash_table_insert(counts, name,
			GUINT_TO_POINTER(GPOINTER_TO_UINT(g_hash_table_lookup(counts, name)) + 1));
	}
	kt_words_free(words);
}

/* TEXT has a word of the frame whose value begins with SORT. */
static gboolean has_sort(const struct kt_minutes *m, struct kt_slice text, const char *sort)
{
	struct kt_words *words = kt_words_split(text);
	gboolean found = FALSE;

	for (guint i = 0; i < words->n && !found; i++) {
		const struct kt_term *term = kt_lexicon_match(
			m->lexicon, KT_LEX_MASK(KT_LEX_FRAME), words->at + i, words->n - i);

		found = term && g_str_has_prefix(term->value, sort);
	}
	kt_words_free(words);
	return found;
}

/* "Regionsrådet": a committee that only regions have. */
static gboolean is_regional(const struct kt_minutes *m)
{
	return has_sort(m, kt_slice_str(m->committee), "regional");
}

static gboolean is_short_front(const struct kt_minutes *m, guint i)
{
	return kt_minutes_view(m, i)->is_short &&
	       (m->roles[i] == KT_ROLE_FRONT || m->roles[i] == KT_ROLE_FURNITURE);
}

/* A short line of the front, or an item's title, names a region. */
static gboolean is_in_heads(const struct kt_minutes *m)
{
	for (guint i = 0; i < m->views->len; i++)
		if (is_short_front(m, i) && has_sort(m, kt_minutes_view(m, i)->text, "region "))
			return TRUE;
	for (guint i = 0; i < m->items->len; i++)
		if (has_sort(m, kt_slice_str(g_array_index(m->items, struct kt_item, i).title),
			    "region "))
			return TRUE;
	return FALSE;
}

/* "Region Sjælland" as a line of the front. */
static gboolean is_signed(const struct kt_minutes *m)
{
	for (guint i = 0; i < m->views->len; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);

		if (m->roles[i] == KT_ROLE_FRONT && v->is_short &&
			kt_region_named(
				kt_lexicon_whole(m->lexicon, KT_LEX_FRAME, kt_bare(v->text))))
			return TRUE;
	}
	return FALSE;
}

gboolean kt_publisher_is_region(const struct kt_minutes *m)
{
	/* "Forretningsudvalget" may be a council's of old people, too, so a name has to be by it */
	return is_signed(m) || (is_regional(m) && is_in_heads(m));
}

gboolean kt_publisher_met_at_region(const struct kt_minutes *m)
{
	for (guint i = 0; i < m->views->len; i++)
		if (is_short_front(m, i) && has_sort(m, kt_minutes_view(m, i)->text, "house"))
			return TRUE;
	return FALSE;
}

/* The region that is named most, and often enough; NULL if none is. */
static const char *region_of(const struct kt_minutes *m)
{
	g_autoptr(GHashTable) counts = g_hash_table_new(NULL, NULL);
	const char *best = NULL;
	GHashTableIter iter;
	gpointer name, n;
	guint next = 0,
	      most = is_regional(m) || kt_publisher_met_at_region(m) ? 0 : LEAST_MENTIONS - 1;

	for (guint i = 0; i < m->views->len; i++)
		count_regions(m, kt_minutes_view(m, i)->text, counts);
	g_hash_table_iter_init(&iter, counts);
	while (g_hash_table_iter_next(&iter, &name, &n)) {
		next = MAX(next, MIN(most, GPOINTER_TO_UINT(n)));
		if (GPOINTER_TO_UINT(n) <= most)
			continue;
		best = name;
		most = GPOINTER_TO_UINT(n);
	}
	return most > next ? best : NULL;
}

static gboolean is_upper(const struct kt_word *w)
{
	return g_unichar_isupper(g_utf8_get_char(w->text.at));
}

/* "Spøttrup" of "Spøttrup Kommune" or "Økonomiudvalget i Spøttrup Kommune": the words with a capital
 * that stand before the last word of TEXT; of no length if there are none. */
static struct kt_slice name_of_municipality(const struct kt_minutes *m, struct kt_slice text)
{
	struct kt_words *words = kt_words_split(text);
	const struct kt_word *w = words->at;
	guint last = words->n ? words->n - 1 : 0, first = last;
	struct kt_slice name = kt_slice("", 0);

	if (last > 0 && kt_slice_is(w[last].folded, "kommune"))
		while (first > 0 && is_upper(&w[first - 1]))
			first--;
	if (first < last && last - first <= MOST_NAME_WORDS)
		name = kt_slice_trim(
			kt_slice(w[first].text.at, (gsize)(w[last].text.at - w[first].text.at)));
	kt_words_free(words);
	if (name.len > 0) {
		g_autofree char *committee = kt_committee_in(m->lexicon, name);

		name.len = committee ? 0 : name.len;
	}
	return name;
}

/* "SKÆLSKØR KOMMUNE          Blad nr. 114": the head of a page has more on its right. */
static struct kt_slice before_wide_blanks(struct kt_slice text)
{
	for (gsize i = 0; i + 3 <= text.len; i++)
		if (text.at[i] == '\t' || memcmp(text.at + i, "   ", 3) == 0)
			return kt_slice(text.at, i);
	return text;
}

/* "SKÆLSKØR" is Skælskør: names in capitals keep the first of each word. */
static const char *in_small_letters(const char *name, struct kt_minutes *m)
{
	g_autoptr(GString) small = g_string_new(NULL);
	gunichar before = ' ';

	for (const char *p = name; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (g_unichar_islower(c))
			return name;
		g_string_append_unichar(
			small, g_unichar_isalpha(before) ? g_unichar_tolower(c) : c);
		before = c;
	}
	return kt_minutes_keep(m, kt_slice(small->str, small->len));
}

static const char *former_municipality(struct kt_minutes *m)
{
	for (guint i = 0; i < m->views->len; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);
		struct kt_slice name;

		if (m->roles[i] != KT_ROLE_FRONT || !v->is_short)
			continue;
		name = name_of_municipality(m, kt_bare(before_wide_blanks(v->text)));
		if (name.len > 0 && !kt_municipality_lookup(name))
			return in_small_letters(kt_minutes_keep(m, name), m);
	}
	return NULL;
}

void kt_publisher_find(struct kt_minutes *m)
{
	if (m->municipality) {
		m->publisher = m->municipality->name;
		return;
	}
	m->publisher = former_municipality(m);
	if (!m->publisher)
		m->publisher = region_of(m);
	if (!m->publisher && m->seat) {
		g_autofree char *region = g_strconcat("Region ", m->seat->region, NULL);

		m->publisher = kt_minutes_keep(m, kt_slice_str(region));
	}
	if (m->publisher)
		g_string_append_printf(m->evidence, "publisher: %s\n", m->publisher);
	else
		m->publisher = "";
}
