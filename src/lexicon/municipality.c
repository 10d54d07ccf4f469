/* SPDX-License-Identifier: GPL-3.0-or-later */
/* municipality.c -- the register, read once from municipalities.csv and population.csv.
 *
 * Names are compared by a key in which case, å/aa, hyphens and blanks do not
 * count and the words for "municipality" are left out, so that Århus Kommune
 * and Aarhus, Høje Tåstrup and Høje-Taastrup are one.  What is left of older
 * and fuller spellings stands in the column "also", with | between them; the
 * column "town" has the post towns of town halls that are called otherwise, and
 * "host" what the municipality's addresses on the net are called, where that is not its name. */
#include "kommunetal/lexicon/municipality.h"

#include <csv.h>
#include <string.h>

#include "kommunetal/base/resource.h"
#include "lexicon/known_word.h"

struct people {
	guint first_year, n_years;
	guint64 *counts; /* one per year, 0 where the register has none */
};

static struct {
	GArray *all;         /* struct kt_municipality, in the order of the codes in the file */
	GHashTable *by_key;  /* key of a name -> index + 1 */
	GHashTable *by_town; /* key of a post town -> index + 1 */
	GHashTable *by_host; /* name as in addresses on the net -> index + 1 */
	GHashTable *firsts;  /* the first words of the keys of by_key */
	GHashTable *people;  /* code -> struct people */
	struct people country;
} reg;

/* A CSV resource as rows of strings. */
struct rows {
	GPtrArray *all; /* GPtrArray of char * */
	GPtrArray *row;
};

static void end_of_field(void *text, size_t len, void *data)
{
	struct rows *rows = data;

	g_ptr_array_add(rows->row, g_strndup(text, len));
}

static void end_of_row(int mark, void *data)
{
	struct rows *rows = data;

	(void)mark;
	g_ptr_array_add(rows->all, rows->row);
	rows->row = g_ptr_array_new_with_free_func(g_free);
}

/* The rows of PATH, the head first.  The file is part of the program, so a
 * fault in it is a broken promise and not an error to report. */
static GPtrArray *read_rows(const char *path)
{
	struct rows rows = {
		g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref),
		g_ptr_array_new_with_free_func(g_free),
	};
	g_autoptr(GBytes) bytes = kt_resource_load(path, NULL);
	struct csv_parser parser;
	gsize len;
	const char *text;

	g_assert(bytes);
	text = g_bytes_get_data(bytes, &len);
	g_assert(csv_init(&parser, CSV_APPEND_NULL) == 0);
	if (csv_parse(&parser, text, len, end_of_field, end_of_row, &rows) != len)
		g_assert_not_reached();
	csv_fini(&parser, end_of_field, end_of_row, &rows);
	csv_free(&parser);
	g_ptr_array_unref(rows.row);
	return rows.all;
}

static const char *field(GPtrArray *row, guint i)
{
	return i < row->len ? g_ptr_array_index(row, i) : "";
}

static gboolean drop_suffix(GString *key, const char *suffix)
{
	gsize len = strlen(suffix);

	if (key->len <= len || strcmp(key->str + key->len - len, suffix) != 0)
		return FALSE;
	g_string_truncate(key, key->len - len);
	return TRUE;
}

/* The key of NAME: folded, å as aa, runs of blanks and hyphens as one blank. */
static GString *name_key(struct kt_slice name)
{
	g_autofree char *folded = kt_fold_dup(name);
	GString *key = g_string_new(NULL);
	const char *p, *end = folded + strlen(folded);

	for (p = folded; p < end; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		gsize space = kt_space_length(p, end);

		if (c == 0x00E5) {
			g_string_append(key, "aa");
		} else if (space > 0 || c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013) {
			if (key->len > 0 && key->str[key->len - 1] != ' ')
				g_string_append_c(key, ' ');
		} else {
			g_string_append_unichar(key, c);
		}
	}
	drop_suffix(key, " ");
	if (!drop_suffix(key, " regionskommune") && !drop_suffix(key, " regionskommunes") &&
		!drop_suffix(key, " kommune"))
		drop_suffix(key, " kommunes");
	return key;
}

/* Enters the NAMES, with | between them, for the municipality of INDEX. */
static void add_names(GHashTable *table, const char *names, guint index)
{
	g_auto(GStrv) list = g_strsplit(names, "|", -1);

	for (guint k = 0; list[k]; k++)
		g_hash_table_insert(table, g_string_free(name_key(kt_slice_str(list[k])), FALSE),
			GUINT_TO_POINTER(index + 1));
}

/* NAME in the letters of addresses; IS_SHORT: the Danish ones by one letter
 * each ("sonderborg"), not two ("soenderborg"). */
static char *host_key(struct kt_slice name, gboolean is_short)
{
	g_autofree char *folded = kt_fold_dup(name);
	GString *key = g_string_new(NULL);

	for (const char *p = folded; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (c == 0x00E6)
			g_string_append(key, "ae");
		else if (c == 0x00F8)
			g_string_append(key, is_short ? "o" : "oe");
		else if (c == 0x00E5)
			g_string_append(key, is_short ? "a" : "aa");
		else if (c < 0x80 && g_ascii_isalnum((char)c))
			g_string_append_c(key, (char)c);
	}
	if (!drop_suffix(key, "kommune"))
		drop_suffix(key, "kommunes");
	return g_string_free(key, FALSE);
}

static void add_hosts(const char *names, guint index)
{
	g_auto(GStrv) list = g_strsplit(names, "|", -1);

	for (guint k = 0; list[k]; k++)
		for (guint is_short = 0; is_short < 2; is_short++)
			g_hash_table_insert(reg.by_host,
				host_key(kt_slice_str(list[k]), is_short == 1),
				GUINT_TO_POINTER(index + 1));
}

static void load_names(void)
{
	g_autoptr(GPtrArray) rows = read_rows("lexicon/municipalities.csv");
	guint i;

	for (i = 1; i < rows->len; i++) {
		GPtrArray *row = g_ptr_array_index(rows, i);
		struct kt_municipality m = {
			g_strdup(field(row, 0)), g_strdup(field(row, 1)), g_strdup(field(row, 2))};

		add_names(reg.by_key, m.name, i - 1);
		add_names(reg.by_key, field(row, 3), i - 1);
		add_names(reg.by_town, field(row, 4), i - 1);
		add_hosts(m.name, i - 1);
		add_hosts(field(row, 3), i - 1);
		add_hosts(field(row, 5), i - 1);
		g_array_append_val(reg.all, m);
	}
}

static void load_firsts(void)
{
	GHashTableIter iter;
	gpointer key;

	g_hash_table_iter_init(&iter, reg.by_key);
	while (g_hash_table_iter_next(&iter, &key, NULL))
		g_hash_table_add(reg.firsts, g_strndup(key, strcspn(key, " ")));
}

/* Columns after code and name are dates; "2022K1" is 1 January 2022, the
 * only sort that is kept. */
static void load_people(void)
{
	g_autoptr(GPtrArray) rows = read_rows("lexicon/population.csv");
	GPtrArray *head = g_ptr_array_index(rows, 0);
	guint n = 0, i, k;

	while (n + 2 < head->len && g_str_has_suffix(field(head, n + 2), "K1"))
		n++;
	g_assert(n > 0);
	reg.country.first_year = (guint)g_ascii_strtoull(field(head, 2), NULL, 10);
	reg.country.n_years = n;
	reg.country.counts = g_new0(guint64, n);
	for (i = 1; i < rows->len; i++) {
		GPtrArray *row = g_ptr_array_index(rows, i);
		struct people *people = g_new(struct people, 1);

		*people = reg.country;
		people->counts = g_new0(guint64, n);
		for (k = 0; k < n; k++) {
			people->counts[k] = g_ascii_strtoull(field(row, k + 2), NULL, 10);
			reg.country.counts[k] += people->counts[k];
		}
		g_hash_table_insert(reg.people, g_strdup(field(row, 0)), people);
	}
}

static void need_register(void)
{
	static gsize is_loaded;

	if (!g_once_init_enter(&is_loaded))
		return;
	reg.all = g_array_new(FALSE, FALSE, sizeof(struct kt_municipality));
	reg.by_key = g_hash_table_new(g_str_hash, g_str_equal);
	reg.by_town = g_hash_table_new(g_str_hash, g_str_equal);
	reg.by_host = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	reg.firsts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	reg.people = g_hash_table_new(g_str_hash, g_str_equal);
	load_names();
	load_firsts();
	load_people();
	g_once_init_leave(&is_loaded, 1);
}

guint kt_municipality_count(void)
{
	need_register();
	return reg.all->len;
}

const struct kt_municipality *kt_municipality_at(guint i)
{
	need_register();
	return i < reg.all->len ? &g_array_index(reg.all, struct kt_municipality, i) : NULL;
}

static const struct kt_municipality *find(GHashTable *table, const char *key)
{
	guint index = *key ? GPOINTER_TO_UINT(g_hash_table_lookup(table, key)) : 0;

	return index > 0 ? kt_municipality_at(index - 1) : NULL;
}

/* A key's endings that kt_municipality_lookup does without fall off here too. */
static gboolean is_first(struct kt_slice folded)
{
	g_autoptr(GString) key = name_key(folded);
	char *blank = strchr(key->str, ' ');

	if (blank)
		g_string_truncate(key, (gsize)(blank - key->str));
	if (g_hash_table_contains(reg.firsts, key->str))
		return TRUE;
	if (drop_suffix(key, "s") && g_hash_table_contains(reg.firsts, key->str))
		return TRUE;
	return (drop_suffix(key, "'") || drop_suffix(key, "\xe2\x80\x99")) &&
	       g_hash_table_contains(reg.firsts, key->str);
}

gboolean kt_municipality_may_begin(struct kt_known_word *word)
{
	struct kt_known_word *lower = word->lower;

	need_register();
	if (lower->place == PLACE_NOT_ASKED)
		lower->place = is_first(lower->text) ? PLACE_YES : PLACE_NO;
	return lower->place == PLACE_YES;
}

const struct kt_municipality *kt_municipality_lookup(struct kt_slice name)
{
	g_autoptr(GString) key = NULL;
	const struct kt_municipality *found;

	need_register();
	key = name_key(kt_slice_trim(name));
	found = find(reg.by_key, key->str);
	/* Sorøs, Horsens' and Horsens's; Assens and Nordfyns are found as they stand. */
	if (!found && drop_suffix(key, "s"))
		found = find(reg.by_key, key->str);
	if (!found && (drop_suffix(key, "'") || drop_suffix(key, "\xe2\x80\x99")))
		found = find(reg.by_key, key->str);
	if (!found && g_ascii_isdigit(key->str[0]))
		found = kt_municipality_by_code(key->str);
	return found;
}

const struct kt_municipality *kt_municipality_by_town(struct kt_slice town)
{
	g_autoptr(GString) key = NULL;
	const struct kt_municipality *found = kt_municipality_lookup(town);

	if (found)
		return found;
	key = name_key(kt_slice_trim(town));
	drop_suffix(key, ".");
	return find(reg.by_town, key->str);
}

const struct kt_municipality *kt_municipality_by_host(struct kt_slice name)
{
	g_autofree char *key = host_key(name, FALSE);

	need_register();
	return find(reg.by_host, key);
}

const struct kt_municipality *kt_municipality_by_code(const char *code)
{
	guint i;

	need_register();
	for (i = 0; i < reg.all->len; i++)
		if (g_strcmp0(kt_municipality_at(i)->code, code) == 0)
			return kt_municipality_at(i);
	return NULL;
}

guint64 kt_municipality_population(const char *code, guint year, guint *used)
{
	const struct people *people;
	guint last, nearest;

	need_register();
	people = code ? g_hash_table_lookup(reg.people, code) : &reg.country;
	if (!people)
		return 0;
	last = people->first_year + people->n_years - 1;
	nearest = CLAMP(year, people->first_year, last);
	if (used)
		*used = nearest;
	return people->counts[nearest - people->first_year];
}
