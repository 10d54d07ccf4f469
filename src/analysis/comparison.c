/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/analysis/comparison.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/comparison_parts.h"
#include "analysis/figure_grid.h"
#include "analysis/labels.h"
#include "analysis/wording.h"
#include "kommunetal/lexicon/municipality.h"

static void comparison_free(gpointer data)
{
	struct kt_comparison *c = data;

	g_free(c->key);
	g_array_unref(c->entries);
	g_array_unref(c->refused);
	g_ptr_array_unref(c->refusals);
	g_free(c);
}

const char *kt_compared_owner(const struct kt_record *r)
{
	if (strcmp(r->area, "DK") == 0)
		return "DK";
	if (*r->municipality && (!*r->area || strcmp(r->area, r->municipality) == 0))
		return r->municipality;
	return kt_municipality_lookup(kt_slice_str(r->area)) ? r->area : NULL;
}

gboolean kt_can_be_compared(const struct kt_record *r)
{
	return kt_compared_owner(r) && *r->subject && kt_period_year(r->period) &&
	       !(r->flags & (KT_FLAG_OF_WHICH | KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH)) &&
	       r->measure != KT_MEASURE_LIMIT && r->measure != KT_MEASURE_CHANGE &&
	       r->qualifier != KT_QUALIFIER_AT_MOST && r->qualifier != KT_QUALIFIER_AT_LEAST;
}

/* ---- collecting ---- */

static gboolean same_figure(
	const struct kt_comparison *c, const char *key, const struct kt_record *r)
{
	return c->measure == r->measure && c->unit == r->unit &&
	       kt_period_equal(c->period, r->period) && strcmp(c->key, key) == 0;
}

struct kt_comparison *kt_comparison_new(const char *key, const struct kt_record *r)
{
	struct kt_comparison *c = g_new0(struct kt_comparison, 1);

	c->key = g_strdup(key);
	c->subject = r->subject;
	c->measure = r->measure;
	c->unit = r->unit;
	c->period = r->period;
	c->per_inhabitant = kt_record_is_additive(r);
	c->entries = g_array_new(FALSE, TRUE, sizeof(struct kt_compared));
	c->refused = g_array_new(FALSE, FALSE, sizeof(struct kt_refused));
	c->refusals = g_ptr_array_new_with_free_func(g_free);
	return c;
}

static struct kt_comparison *comparison_for(
	GPtrArray *all, GHashTable *by_key, const char *key, const struct kt_record *r)
{
	GPtrArray *same = g_hash_table_lookup(by_key, key);
	struct kt_comparison *c;

	if (!same) {
		same = g_ptr_array_new();
		g_hash_table_insert(by_key, g_strdup(key), same);
	}
	for (guint i = 0; i < same->len; i++)
		if (same_figure(same->pdata[i], key, r))
			return same->pdata[i];
	c = kt_comparison_new(key, r);
	g_ptr_array_add(same, c);
	g_ptr_array_add(all, c);
	return c;
}

static const char *code_of(const char *owner)
{
	const struct kt_municipality *m = kt_municipality_lookup(kt_slice_str(owner));

	return m ? m->code : NULL;
}

void kt_comparison_add(struct kt_comparison *c, const struct kt_record *r)
{
	struct kt_compared entry = {0};
	const char *owner = kt_compared_owner(r);

	for (guint i = 0; i < c->entries->len; i++) {
		struct kt_compared *told = &g_array_index(c->entries, struct kt_compared, i);

		if (strcmp(told->municipality, owner) != 0)
			continue;
		if (kt_record_is_newer(r, told->record))
			told->record = r;
		return;
	}
	entry.municipality = owner;
	entry.municipality_code = strcmp(owner, "DK") == 0 ? "" : code_of(owner);
	entry.record = r;
	g_array_append_val(c->entries, entry);
}

/* ---- reckoning ---- */

static gboolean is_country(const struct kt_compared *e)
{
	return strcmp(e->municipality, "DK") == 0;
}

/* FALSE: the people are not known, and the figure cannot be compared. */
static gboolean reckon_value(const struct kt_comparison *c, struct kt_compared *e)
{
	e->value = kt_decimal_to_double(e->record->value);
	if (!c->per_inhabitant)
		return TRUE;
	if (!is_country(e) && !e->municipality_code)
		return FALSE;
	e->people = kt_municipality_population(is_country(e) ? NULL : e->municipality_code,
		kt_period_year(e->record->period), &e->people_year);
	if (e->people == 0)
		return FALSE;
	e->value = 1000 * e->value / (gdouble)e->people;
	return TRUE;
}

static char *refusal_text(const char *municipality, enum kt_refusal why, enum kt_language language)
{
	static const char *const english[KT_N_REFUSALS] = {
		[KT_REFUSED_UNIT] = "%s tells it in another unit",
		[KT_REFUSED_MEASURE] = "%s tells it in another measure",
		[KT_REFUSED_PERIOD] = "%s tells it in another period",
		[KT_REFUSED_PEOPLE] = "%s: its number of inhabitants is not known",
	};
	static const char *const danish[KT_N_REFUSALS] = {
		[KT_REFUSED_UNIT] = "%s oplyser det i en anden enhed",
		[KT_REFUSED_MEASURE] = "%s oplyser det i et andet mål",
		[KT_REFUSED_PERIOD] = "%s oplyser det i en anden periode",
		[KT_REFUSED_PEOPLE] = "%s: indbyggertallet kendes ikke",
	};
	g_auto(GStrv) parts = g_strsplit(KT_IN(language, english, danish)[why], "%s", 2);

	return g_strjoinv(municipality, parts);
}

/* Each is told once. */
static void refuse(struct kt_comparison *c, const char *municipality, enum kt_refusal why,
	enum kt_language language)
{
	const struct kt_refused refused = {municipality, why};

	for (guint i = 0; i < c->refused->len; i++) {
		const struct kt_refused *told = &g_array_index(c->refused, struct kt_refused, i);

		if (told->why == why && g_str_equal(told->municipality, municipality))
			return;
	}
	g_array_append_val(c->refused, refused);
	g_ptr_array_add(c->refusals, refusal_text(municipality, why, language));
}

static void reckon_values(struct kt_comparison *c, enum kt_language language)
{
	for (guint i = c->entries->len; i-- > 0;) {
		struct kt_compared *e = &g_array_index(c->entries, struct kt_compared, i);

		if (reckon_value(c, e))
			continue;
		refuse(c, e->municipality, KT_REFUSED_PEOPLE, language);
		g_array_remove_index(c->entries, i);
	}
}

static gint highest_first(gconstpointer a, gconstpointer b)
{
	const struct kt_compared *x = a, *y = b;

	if (is_country(x) != is_country(y))
		return is_country(x) - is_country(y);
	if (x->value != y->value)
		return x->value < y->value ? 1 : -1;
	return strcmp(x->municipality, y->municipality);
}

static struct kt_compared *looked_at(const struct kt_comparison *c, const char *municipality)
{
	for (guint i = 0; i < c->entries->len; i++) {
		struct kt_compared *e = &g_array_index(c->entries, struct kt_compared, i);
		gboolean named = municipality &&
				 (strcmp(e->municipality, municipality) == 0 ||
					 (e->municipality_code &&
						 strcmp(e->municipality_code, municipality) == 0));

		if (!is_country(e) && (named || !municipality))
			return e;
	}
	return NULL;
}

static guint64 people_of(const struct kt_compared *e, guint year)
{
	guint used;

	return e->municipality_code ? kt_municipality_population(e->municipality_code, year, &used)
				    : 0;
}

static guint64 distance(guint64 a, guint64 b)
{
	return a > b ? a - b : b - a;
}

/* Marks the N nearest in people to the one looked at, itself among them. */
static void mark_neighbours(struct kt_comparison *c, const struct kt_compared *own, guint n)
{
	guint year = kt_period_year(c->period);
	guint64 people = own ? people_of(own, year) : 0;

	for (guint i = 0; i < c->entries->len; i++) {
		struct kt_compared *e = &g_array_index(c->entries, struct kt_compared, i);
		guint nearer = 0;

		for (guint j = 0; j < c->entries->len && own && n > 0; j++) {
			const struct kt_compared *o =
				&g_array_index(c->entries, struct kt_compared, j);

			nearer += !is_country(o) && o != own && o != e &&
				  distance(people_of(o, year), people) <
					  distance(people_of(e, year), people);
		}
		e->is_neighbour = !is_country(e) && (e == own || nearer < n || !own || n == 0);
	}
}

static void reckon_group(struct kt_comparison *c)
{
	gdouble sum = 0, squares = 0, mean, sd;
	guint n = 0;

	for (guint i = 0; i < c->entries->len; i++) {
		const struct kt_compared *e = &g_array_index(c->entries, struct kt_compared, i);

		if (e->is_neighbour) {
			sum += e->value;
			n++;
		}
	}
	mean = n > 0 ? sum / n : 0;
	for (guint i = 0; i < c->entries->len; i++) {
		const struct kt_compared *e = &g_array_index(c->entries, struct kt_compared, i);

		if (e->is_neighbour)
			squares += (e->value - mean) * (e->value - mean);
	}
	sd = n >= 3 ? sqrt(squares / (n - 1)) : 0;
	for (guint i = 0; i < c->entries->len; i++) {
		struct kt_compared *e = &g_array_index(c->entries, struct kt_compared, i);

		e->has_z = e->is_neighbour && sd > 0;
		e->z = e->has_z ? (e->value - mean) / sd : 0;
	}
}

guint kt_comparison_places(const struct kt_comparison *c)
{
	guint n = 0;

	for (guint i = 0; i < c->entries->len; i++)
		n += !is_country(&g_array_index(c->entries, struct kt_compared, i));
	return n;
}

static void reckon_ranks(struct kt_comparison *c)
{
	const struct kt_compared *country = NULL;
	guint rank = 0;

	for (guint i = 0; i < c->entries->len; i++) {
		struct kt_compared *e = &g_array_index(c->entries, struct kt_compared, i);

		if (is_country(e))
			country = e;
		else if (i == 0 ||
			 e->value != g_array_index(c->entries, struct kt_compared, i - 1).value)
			rank = i + 1;
		e->rank = is_country(e) || kt_comparison_places(c) < 2 ? 0 : rank;
	}
	for (guint i = 0; i < c->entries->len && country; i++) {
		struct kt_compared *e = &g_array_index(c->entries, struct kt_compared, i);

		e->has_national = e != country && country->value != 0;
		e->national = e->has_national ? e->value / country->value - 1 : 0;
	}
}

/* ---- refusals ---- */

/* Another comparison of the subject: why are its figures not in this one? */
static void note_others(
	struct kt_comparison *c, const struct kt_comparison *other, enum kt_language language)
{
	enum kt_refusal why = c->unit != other->unit         ? KT_REFUSED_UNIT
			      : c->measure != other->measure ? KT_REFUSED_MEASURE
							     : KT_REFUSED_PERIOD;

	for (guint i = 0; i < other->entries->len; i++) {
		const struct kt_compared *e = &g_array_index(other->entries, struct kt_compared, i);
		gboolean is_in = FALSE;

		for (guint j = 0; j < c->entries->len; j++)
			is_in = is_in || strcmp(g_array_index(c->entries, struct kt_compared, j)
							 .municipality,
						 e->municipality) == 0;
		if (!is_in)
			refuse(c, e->municipality, why, language);
	}
}

/* Two municipalities, or one and the country. */
static gboolean is_comparison(const struct kt_comparison *c)
{
	return c->entries->len >= 2;
}

/* Where a subject has no comparison at all, its first figure is kept to say
 * why the others could not be put beside it. */
static gboolean is_worth_it(const struct kt_comparison *c, const GPtrArray *same)
{
	if (is_comparison(c))
		return TRUE;
	for (guint i = 0; i < same->len; i++)
		if (is_comparison(same->pdata[i]))
			return FALSE;
	return c == same->pdata[0] && c->refusals->len > 0 && kt_comparison_places(c) > 0;
}

static void finish(struct kt_comparison *c, const struct kt_analysis_options *options)
{
	reckon_values(c, options->language);
	g_array_sort(c->entries, highest_first);
	mark_neighbours(c, looked_at(c, options->municipality), options->n_neighbours);
	reckon_group(c);
	reckon_ranks(c);
}

/* "Elever i alt", "Øvrige": all, or the rest, of what a table has, which may be some schools or all;
 * such figures are beside each other within one document only. */
char *kt_compared_name(const char *subject)
{
	const char *comma = g_strrstr(subject, ", ");

	return comma && comma > subject && !strchr(comma + 2, ' ') &&
			       kt_label_says(KT_SAYS_UNIT, comma + 2)
		       ? g_strndup(subject, (gsize)(comma - subject))
		       : g_strdup(subject);
}

static char *key_of(const struct kt_record *r)
{
	/* commas of a sentence's names part its pieces */
	g_autofree char *bare = r->table ? kt_compared_name(r->subject) : g_strdup(r->subject);
	g_autofree char *name = kt_label_normalise(bare);

	return *name && kt_label_says(KT_SAYS_OF_TABLE, r->subject)
		       ? g_strdup_printf("%s|%s", name, r->source)
		       : g_steal_pointer(&name);
}

static void remember(GHashTable *records, const char *key, const struct kt_record *r)
{
	GPtrArray *list = g_hash_table_lookup(records, key);

	if (!list) {
		list = g_ptr_array_new();
		g_hash_table_insert(records, g_strdup(key), list);
	}
	g_ptr_array_add(list, (gpointer)r);
}

/* What RECORDS, by key, tell of different times, where no two tell of one. */
static void add_nearest(GPtrArray *all, GHashTable *by_key, GHashTable *records)
{
	g_autoptr(GHashTable) tried = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	guint n = all->len;

	for (guint i = 0; i < n; i++) {
		const struct kt_comparison *c = all->pdata[i];
		const struct kt_record *model =
			g_array_index(c->entries, struct kt_compared, 0).record;
		GPtrArray *same = g_hash_table_lookup(by_key, c->key);
		struct kt_comparison *near;

		if (!g_hash_table_add(
			    tried, g_strdup_printf("%u %s", kt_comparison_class(model), c->key)))
			continue;
		near = kt_comparison_nearest(
			c->key, model, g_hash_table_lookup(records, c->key), same);
		if (!near)
			continue;
		g_ptr_array_add(same, near);
		g_ptr_array_add(all, near);
	}
}

GPtrArray *kt_comparisons(
	const struct kt_record_set *set, const struct kt_analysis_options *options)
{
	GPtrArray *all = g_ptr_array_new();
	GPtrArray *kept = g_ptr_array_new_with_free_func(comparison_free);
	GHashTable *by_key = g_hash_table_new_full(
		g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
	GHashTable *records = g_hash_table_new_full(
		g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);
		char *key;

		if (!kt_can_be_compared(r))
			continue;
		key = key_of(r);
		if (*key) {
			kt_comparison_add(comparison_for(all, by_key, key, r), r);
			remember(records, key, r);
		}
		g_free(key);
	}
	add_nearest(all, by_key, records);
	g_hash_table_unref(records);
	for (guint i = 0; i < all->len; i++)
		finish(all->pdata[i], options);
	for (guint i = 0; i < all->len; i++) {
		struct kt_comparison *c = all->pdata[i];
		const GPtrArray *same = g_hash_table_lookup(by_key, c->key);

		for (guint j = 0; j < same->len; j++)
			if (same->pdata[j] != c)
				note_others(c, same->pdata[j], options->language);
	}
	for (guint i = 0; i < all->len; i++) {
		struct kt_comparison *c = all->pdata[i];

		if (is_worth_it(c, g_hash_table_lookup(by_key, c->key)))
			g_ptr_array_add(kept, c);
	}
	for (guint i = 0; i < all->len; i++)
		if (!g_ptr_array_find(kept, all->pdata[i], NULL))
			comparison_free(all->pdata[i]);
	g_hash_table_unref(by_key);
	g_ptr_array_unref(all);
	return kept;
}

guint64 kt_record_people(const struct kt_record *r)
{
	gboolean is_local = r->area && r->municipality_code && *r->municipality_code &&
			    strcmp(r->area, "DK") != 0;

	return is_local ? kt_municipality_population(
				  r->municipality_code, kt_period_year(r->period), NULL)
			: 0;
}

gboolean kt_is_municipality(const char *area)
{
	return *area && kt_municipality_lookup(kt_slice_str(area)) != NULL;
}
