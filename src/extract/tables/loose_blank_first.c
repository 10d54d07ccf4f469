/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first line of heads over several, where it has more words than columns.
 *
 *   Skole Elever Klasser Elever pr. Elever i
 *   2016/17 2016/17 klasse specialklasse
 *
 *   Tilbud Normerede Indskrevne Belægning i pct. Gns. opholds-      one head over two columns
 *   pladser pr. 31/12 2011 2012 tid (døgn)
 *
 * A head begins with a capital, or with a number behind another.  Each way to cut the line so is
 * tried; the lines below tell which of them is good. */
#include "extract/tables/blank_deal.h"

#include <string.h>

enum { MOST_WAYS = 300, WIDEST = 3, OF_INNER = 2, OF_SPAN = 6, OF_NO_CORNER = 5 };

struct cutting {
	struct kt_deal *d;
	void (*try)(struct kt_deal *d, const struct kt_first_way *way, gint score, gpointer data);
	gpointer data;
	guint n_tried;
};

/* Word I may begin a head. */
static gboolean may_begin(const struct kt_deal *d, guint i)
{
	if (i == 0 || kt_deal_begins_big(d->words[i]))
		return TRUE;
	return g_ascii_isdigit(d->words[i].at[0]) && g_ascii_isdigit(d->words[i - 1].at[0]);
}

static gint worth_of(const struct kt_deal *d, guint first, guint end)
{
	g_autoptr(GString) head = g_string_new(NULL);
	gint score;

	for (guint i = first; i < end; i++)
		kt_deal_append(head, d->words[i]);
	score = kt_deal_told(d, head->str);
	for (guint i = first + 1; i < end; i++)
		score -= may_begin(d, i) ? OF_INNER : 0;
	return score - (kt_deal_n_years(d, first, end) > 1 ? KT_DEAL_YEARS : 0);
}

/* A corner tells no time. */
static gint worth_of_corner(const struct kt_deal *d, guint end)
{
	gint score = end == 0 ? -OF_NO_CORNER : 0;

	for (guint i = 1; i < end; i++)
		score -= may_begin(d, i) ? OF_INNER : 0;
	return score - (kt_deal_n_years(d, 0, end) > 0 ? KT_DEAL_YEARS : 0);
}

/* "Ind-" begins the word of one column. */
static guint widest(const struct kt_deal *d, guint end)
{
	struct kt_slice last = d->words[end - 1];

	return last.len > 1 && last.at[last.len - 1] == '-' ? 1 : WIDEST;
}

/* Cuts the words from FIRST on for columns C and up. */
static void cut_from(
	struct cutting *cut, struct kt_first_way *way, guint c, guint first, gint score)
{
	struct kt_deal *d = cut->d;

	if (c > d->k) {
		if (first == d->n && cut->n_tried++ < MOST_WAYS)
			cut->try(d, way, score, cut->data);
		return;
	}
	for (guint end = first + 1; end <= d->n && cut->n_tried < MOST_WAYS; end++) {
		gint here;

		if (end < d->n && !may_begin(d, end))
			continue;
		here = worth_of(d, first, end);
		for (guint wide = 1; wide <= widest(d, end) && c + wide <= d->k + 1; wide++) {
			way->starts[c + wide - 1] = (guint8)first;
			way->ends[c + wide - 1] = (guint8)end;
			way->group[c + wide - 1] = (guint8)c;
			cut_from(
				cut, way, c + wide, end, score + here - OF_SPAN * ((gint)wide - 1));
		}
	}
}

void kt_deal_first_ways(struct kt_deal *d,
	void (*try)(struct kt_deal *d, const struct kt_first_way *way, gint score, gpointer data),
	gpointer data)
{
	struct cutting cut = {.d = d, .try = try, .data = data};
	guint heads = 0;

	for (guint i = 0; i < d->n; i++)
		heads += may_begin(d, i);
	if (heads + 1 < d->k || heads > d->k + 3) /* a title, or who knows */
		return;
	for (guint corner = 0; corner < d->n; corner++) {
		struct kt_first_way way = {.ends = {(guint8)corner}};

		if (may_begin(d, corner))
			cut_from(&cut, &way, 1, corner, worth_of_corner(d, corner));
	}
}
