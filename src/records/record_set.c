/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/records/record_set.h"

#include <stddef.h>
#include <string.h>

#include <nettle/sha2.h>

#include "kommunetal/base/text.h"

struct kt_record_set {
	GStringChunk *strings; /* every string of the three lists, each once */
	GArray *records;       /* struct kt_record */
	GArray *mentions;      /* struct kt_mention */
	GArray *sources;       /* struct kt_source */
};

struct kt_record_set *kt_record_set_new(void)
{
	struct kt_record_set *set = g_new0(struct kt_record_set, 1);

	set->strings = g_string_chunk_new(4096);
	set->records = g_array_new(FALSE, TRUE, sizeof(struct kt_record));
	set->mentions = g_array_new(FALSE, TRUE, sizeof(struct kt_mention));
	set->sources = g_array_new(FALSE, TRUE, sizeof(struct kt_source));
	return set;
}

void kt_record_set_free(struct kt_record_set *set)
{
	if (!set)
		return;
	g_string_chunk_free(set->strings);
	g_array_unref(set->records);
	g_array_unref(set->mentions);
	g_array_unref(set->sources);
	g_free(set);
}

const char *kt_record_set_intern(struct kt_record_set *set, const char *text)
{
	return g_string_chunk_insert_const(set->strings, text ? text : "");
}

const char *kt_record_set_intern_len(struct kt_record_set *set, const char *text, gsize len)
{
	g_autofree char *copy = g_strndup(text, len);

	return kt_record_set_intern(set, copy);
}

/* ---- records --------------------------------------------------------------------------- */

guint kt_record_set_length(const struct kt_record_set *set)
{
	return set->records->len;
}

const struct kt_record *kt_record_set_at(const struct kt_record_set *set, guint i)
{
	g_assert(i < set->records->len);
	return &g_array_index(set->records, struct kt_record, i);
}

/* The strings of a record, by where they stand in it. */
static const gsize strings_of_record[] = {
	offsetof(struct kt_record, municipality),
	offsetof(struct kt_record, municipality_code),
	offsetof(struct kt_record, committee),
	offsetof(struct kt_record, meeting_date),
	offsetof(struct kt_record, item),
	offsetof(struct kt_record, item_title),
	offsetof(struct kt_record, case_no),
	offsetof(struct kt_record, section),
	offsetof(struct kt_record, subject),
	offsetof(struct kt_record, measure_label),
	offsetof(struct kt_record, area),
	offsetof(struct kt_record, raw),
	offsetof(struct kt_record, source),
};

#define STRING(record, offset) (*(const char **)(gpointer)((char *)(record) + (offset)))

/* Most strings of a record are those of the one before it: a look there
 * saves the hash. */
void kt_record_set_add(struct kt_record_set *set, const struct kt_record *record)
{
	guint n = set->records->len;
	struct kt_record r = *record, *last;

	g_array_set_size(set->records, n + 1);
	last = n > 0 ? &g_array_index(set->records, struct kt_record, n - 1) : NULL;
	for (gsize i = 0; i < G_N_ELEMENTS(strings_of_record); i++) {
		const char **text = &STRING(&r, strings_of_record[i]);

		if (last && *text == STRING(last, strings_of_record[i]))
			continue;
		if (last && g_strcmp0(*text, STRING(last, strings_of_record[i])) == 0)
			*text = STRING(last, strings_of_record[i]);
		else
			*text = kt_record_set_intern(set, *text);
	}
	g_array_index(set->records, struct kt_record, n) = r;
}

/* ---- mentions -------------------------------------------------------------------------- */

guint kt_record_set_n_mentions(const struct kt_record_set *set)
{
	return set->mentions->len;
}

const struct kt_mention *kt_record_set_mention(const struct kt_record_set *set, guint i)
{
	g_assert(i < set->mentions->len);
	return &g_array_index(set->mentions, struct kt_mention, i);
}

void kt_record_set_add_mention(struct kt_record_set *set, const struct kt_mention *mention)
{
	struct kt_mention m = *mention;
	const char **strings[] = {&m.source, &m.item, &m.section, &m.text, &m.subject};

	for (gsize i = 0; i < G_N_ELEMENTS(strings); i++)
		*strings[i] = kt_record_set_intern(set, *strings[i]);
	g_array_append_val(set->mentions, m);
}

/* ---- sources --------------------------------------------------------------------------- */

guint kt_record_set_n_sources(const struct kt_record_set *set)
{
	return set->sources->len;
}

const struct kt_source *kt_record_set_source(const struct kt_record_set *set, guint i)
{
	g_assert(i < set->sources->len);
	return &g_array_index(set->sources, struct kt_source, i);
}

void kt_record_set_add_source(struct kt_record_set *set, const struct kt_source *source)
{
	struct kt_source s = *source;
	const char **strings[] = {
		&s.source, &s.municipality, &s.municipality_code, &s.committee, &s.meeting_date};

	for (gsize i = 0; i < G_N_ELEMENTS(strings); i++)
		*strings[i] = kt_record_set_intern(set, *strings[i]);
	g_array_append_val(set->sources, s);
}

static struct kt_source source_of(const struct kt_record *r)
{
	return (struct kt_source){
		.source = r->source,
		.municipality = r->municipality,
		.municipality_code = r->municipality_code,
		.committee = r->committee,
		.meeting_date = r->meeting_date,
	};
}

void kt_record_set_list_sources(struct kt_record_set *set)
{
	/* name -> 1 + index of the entry made here; 0 for one that was there before */
	g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);

	for (guint i = 0; i < set->sources->len; i++)
		g_hash_table_insert(known, (gpointer)kt_record_set_source(set, i)->source, NULL);
	for (guint i = 0; i < set->records->len; i++) {
		const struct kt_record *r = kt_record_set_at(set, i);
		gpointer entry = NULL;

		if (!g_hash_table_lookup_extended(known, r->source, NULL, &entry)) {
			struct kt_source s = source_of(r);

			kt_record_set_add_source(set, &s);
			entry = GUINT_TO_POINTER(set->sources->len);
			g_hash_table_insert(known, (gpointer)r->source, entry);
		}
		if (entry) {
			struct kt_source *s = &g_array_index(
				set->sources, struct kt_source, GPOINTER_TO_UINT(entry) - 1);

			s->n_records++;
			s->n_numerals++;
		}
	}
}

/* ---- whole sets ------------------------------------------------------------------------ */

static void append_context(struct kt_record_set *to, const struct kt_record_set *from)
{
	for (guint i = 0; i < from->mentions->len; i++)
		kt_record_set_add_mention(to, kt_record_set_mention(from, i));
	for (guint i = 0; i < from->sources->len; i++)
		kt_record_set_add_source(to, kt_record_set_source(from, i));
}

void kt_record_set_append(struct kt_record_set *to, const struct kt_record_set *from)
{
	for (guint i = 0; i < from->records->len; i++)
		kt_record_set_add(to, kt_record_set_at(from, i));
	append_context(to, from);
}

struct kt_record_set *kt_record_set_filter(
	const struct kt_record_set *set, const struct kt_filter *filter)
{
	struct kt_record_set *out = kt_record_set_new();

	for (guint i = 0; i < set->records->len; i++) {
		const struct kt_record *r = kt_record_set_at(set, i);

		if (kt_filter_accepts(filter, r))
			kt_record_set_add(out, r);
	}
	append_context(out, set);
	return out;
}

/* ---- ids ------------------------------------------------------------------------------- */

static void update_text(struct sha256_ctx *sum, const char *text, gsize len)
{
	sha256_update(sum, len, (const guint8 *)text);
}

/* What g_path_get_basename gives. */
static void update_basename(struct sha256_ctx *sum, const char *path)
{
	const char *slash = strrchr(path, '/');
	g_autofree char *name = NULL;

	if (*path && !(slash && slash[1] == '\0')) {
		path = slash ? slash + 1 : path;
		update_text(sum, path, strlen(path));
	} else {
		name = g_path_get_basename(path);
		update_text(sum, name, strlen(name));
	}
}

/* A line feed and N in decimal digits. */
static void update_number(struct sha256_ctx *sum, guint64 n)
{
	char text[21]; /* the largest number has 20 digits */
	gsize at = sizeof text;

	do
		text[--at] = (char)('0' + n % 10);
	while ((n /= 10) > 0);
	text[--at] = '\n';
	update_text(sum, text + at, sizeof text - at);
}

void kt_record_make_id(struct kt_record *record, guint order)
{
	/* The base name, so that a folder may be moved; a hash that is the same
	 * everywhere; 64 bits of it, which 100 million figures do not exhaust.
	 * nettle's SHA-256 is the processor's own where it has one. */
	struct sha256_ctx sum;
	guint8 digest[sizeof record->id / 2];

	sha256_init(&sum);
	update_basename(&sum, record->source ? record->source : "");
	update_number(&sum, record->page);
	update_number(&sum, record->offset);
	update_number(&sum, order);
	sha256_digest(&sum, sizeof digest, digest);
	for (gsize i = 0; i + 1 < sizeof record->id; i++)
		record->id[i] = "0123456789abcdef"[digest[i / 2] >> (i % 2 ? 0 : 4) & 0xF];
	record->id[sizeof record->id - 1] = '\0';
}
