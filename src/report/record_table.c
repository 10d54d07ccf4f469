/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/record_table.h"

#include "kommunetal/base/text.h"
#include "report/phrases.h"

/* In the order of the columns. */
enum column {
	COLUMN_MUNICIPALITY,
	COLUMN_COMMITTEE,
	COLUMN_MEETING,
	COLUMN_ITEM,
	COLUMN_CASE,
	COLUMN_KIND,
	COLUMN_SUBJECT,
	COLUMN_MEASURE,
	COLUMN_AREA,
	COLUMN_PERIOD,
	COLUMN_VALUE,
	COLUMN_UNIT,
	COLUMN_PRINTED,
	COLUMN_DOCUMENT,
	COLUMN_PLACE,
	N_COLUMNS,
};

static const char *const heads[N_COLUMNS] = {"head.municipality", "head.committee", "head.meeting",
	"head.item", "head.case", "head.kind", "head.about", "head.measure", "head.area",
	"head.period", "head.value", "head.unit", "head.printed", "head.document", "head.place"};

static void set_value(struct kt_table_row *row, enum kt_lang lang, struct kt_decimal value)
{
	guint decimals = (guint)MAX(kt_decimal_trim(value).scale, 0);
	g_autofree char *text = kt_number_text(lang, value, decimals);

	kt_table_set_number(row, COLUMN_VALUE, text, value);
}

/* What a reader calls what the record has the NAME for; "" for none. */
static char *word_for(enum kt_lang lang, const char *group, const char *name)
{
	g_autofree char *id = g_strdup_printf("%s.%s", group, name);

	return *name ? kt_say(lang, id, NULL) : g_strdup("");
}

static void set_texts(struct kt_table_row *row, enum kt_lang lang, const struct kt_record *r)
{
	g_autofree char *period = kt_period_text(lang, r->period);
	g_autofree char *printed = kt_squeeze_dup(kt_slice_str(r->raw));
	g_autofree char *document = g_path_get_basename(r->source);
	g_autofree char *unit_id = g_strdup_printf("unit.of.%s", kt_unit_name(r->unit));
	g_autofree char *unit = kt_say(lang, unit_id, NULL);
	g_autofree char *place = kt_place_text(lang, r);
	g_autofree char *kind = word_for(lang, "kind.of", kt_kind_name(r->kind));
	g_autofree char *measure = word_for(lang, "measure.of", kt_measure_name(r->measure));
	const char *const texts[N_COLUMNS] = {
		[COLUMN_MUNICIPALITY] = r->municipality,
		[COLUMN_COMMITTEE] = r->committee,
		[COLUMN_MEETING] = r->meeting_date,
		[COLUMN_ITEM] = r->item,
		[COLUMN_CASE] = r->case_no,
		[COLUMN_KIND] = kind,
		[COLUMN_SUBJECT] = r->subject,
		[COLUMN_MEASURE] = measure,
		[COLUMN_AREA] = r->area,
		[COLUMN_PERIOD] = period,
		[COLUMN_UNIT] = unit,
		[COLUMN_PRINTED] = printed,
		[COLUMN_DOCUMENT] = document,
		[COLUMN_PLACE] = place,
	};

	for (guint c = 0; c < N_COLUMNS; c++)
		if (texts[c])
			kt_table_set(row, c, texts[c], NULL);
}

struct kt_table *kt_record_table(const struct kt_record_set *set, enum kt_lang lang)
{
	struct kt_table *table = kt_table_new();

	for (guint c = 0; c < N_COLUMNS; c++) {
		g_autofree char *head = kt_say(lang, heads[c], NULL);

		kt_table_add_column(table, head, c == COLUMN_VALUE);
	}
	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);
		struct kt_table_row *row = kt_table_add_row(table, KT_ROW_PLAIN);

		set_texts(row, lang, r);
		set_value(row, lang, r->value);
	}
	return table;
}
