/* SPDX-License-Identifier: GPL-3.0-or-later */
/* thing_name.c -- what the figures of one thing at several times have in common, and what it is called. */
#include <string.h>

#include "kommunetal/base/text.h"
#include "report/house_style.h"
#include "report/phrases.h"
#include "report/record_group.h"

/* Months in the period, 0 for a day: what was spent in nine months is no point beside what was
 * spent in a year. */
static guint months_of(struct kt_period p)
{
	guint32 first = kt_period_first_day(p), last = kt_period_last_day(p);

	return first && last ? (last - first + 5) / 30 : 0;
}

char *kt_thing_key(const struct kt_record *r, const struct kt_record_chart *how)
{
	g_autofree char *subject = kt_fold_dup(kt_slice_str(r->subject));

	(void)how;
	/* the parts of a whole are a hundred percent of it at any time */
	if (kt_is_bare_total(r) && r->unit == KT_UNIT_PERCENT &&
		kt_decimal_equal(r->value, kt_decimal_int(100)))
		return NULL;
	return g_strdup_printf("%s|%s|%s|%d|%d|%u", r->municipality_code, r->area, subject,
		r->measure, r->unit, months_of(r->period));
}

gboolean kt_record_is_country(const struct kt_record *r)
{
	return g_str_equal(r->area, "DK");
}

/* Of a part of the municipality: a school, a district; or of another one. */
static gboolean is_local(const struct kt_record *r)
{
	return *r->area && !kt_record_is_country(r) && !g_str_equal(r->area, r->municipality);
}

/* What the rows of a column of places have in common; NULL outside tables. */
static char *places_key(const struct kt_record *r)
{
	return r->table ? g_strdup_printf("%s|%u|%u|%s", r->source, r->table, r->column, r->subject)
			: NULL;
}

/* The columns whose rows are places, by their key. */
GHashTable *kt_places_find(const struct kt_record_set *set)
{
	GHashTable *places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);
		char *key = is_local(r) ? places_key(r) : NULL;

		if (key)
			g_hash_table_add(places, key);
	}
	return places;
}

/* Beside other libraries, or other municipalities, that of the municipality's own name is one of
 * them: without it "Besøg" would be those of all. */
gboolean kt_record_is_place(const struct kt_record *r, const struct kt_record_chart *how)
{
	g_autofree char *key = NULL;

	if (is_local(r))
		return TRUE;
	if (!*r->area || kt_record_is_country(r) || r->flags & (KT_FLAG_TOTAL | KT_FLAG_OF_WHICH))
		return FALSE;
	key = places_key(r);
	return key && how->places && g_hash_table_contains(how->places, key);
}

/* "Tabel 2. Anbringelser opgjort i helårspersoner" over the columns: "Anbringelser"; NULL. */
static char *caption_of(const struct kt_record *r)
{
	static const char *const ends[] = {" opgjort ", " i ", " (", " pr. ", ", ", NULL};
	const char *label = r->measure_label, *text;
	gsize digits, len;

	if (!r->table || !g_str_has_prefix(label, "Tabel "))
		return NULL;
	label += strlen("Tabel ");
	digits = strspn(label, "0123456789");
	text = label + digits + strspn(label + digits, ".: ");
	if (!digits || !*text)
		return NULL;
	len = strlen(text);
	for (const char *const *end = ends; *end; end++) {
		const char *at = strstr(text, *end);

		len = at ? MIN(len, (gsize)(at - text)) : len;
	}
	return g_strndup(text, len);
}

/* What a table is of: its caption says it, else the item's title. */
char *kt_table_title(const struct kt_record *r)
{
	char *caption = caption_of(r);

	return caption ? caption : kt_short_title(r->item_title);
}

/* "I alt", "Hovedtotal": of what, the table's title says. */
static char *total_name(const struct kt_record *r, enum kt_lang lang)
{
	g_autofree char *title = kt_table_title(r);
	g_autofree char *total = kt_fold_dup(kt_slice_str(r->subject));

	return kt_say(lang, "trend.of.total", "title", title, "total", total, NULL);
}

/* "Heraf under 30 år" stands under its whole in a table, and alone here. */
static const char *without_of_which(const struct kt_record *r)
{
	g_autofree char *folded = kt_fold_dup(kt_slice_str(r->subject));

	return r->flags & KT_FLAG_OF_WHICH && g_str_has_prefix(folded, "heraf ")
		       ? r->subject + strlen("heraf ")
		       : r->subject;
}

/* "Elever, Låsby Skole"; "Ledige, Hele landet". */
char *kt_thing_name(const struct kt_record *r, const struct kt_record_chart *how)
{
	enum kt_lang lang = how->lang;
	g_autofree char *place = kt_record_is_country(r)      ? kt_say(lang, "country", NULL)
				 : kt_record_is_place(r, how) ? g_strdup(r->area)
							      : NULL;
	g_autofree char *bare = kt_is_bare_total(r) && *r->item_title
					? total_name(r, lang)
					: g_strdup(without_of_which(r));
	g_autofree char *name = place ? g_strdup_printf("%s, %s", bare, place) : g_strdup(bare);

	return kt_capital(name);
}

char *kt_time_label(const struct kt_record *r, const struct kt_record_chart *how)
{
	return kt_period_is_none(r->period) ? NULL : kt_period_text(how->lang, r->period);
}
