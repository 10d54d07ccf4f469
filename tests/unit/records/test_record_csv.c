/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/records/record_csv.h"

#include <stdlib.h>
#include <string.h>

#include "kommunetal/base/error.h"
#include "kommunetal/records/record_field.h"
#include "../sample_record.h"

typedef void (*writer)(const struct kt_record_set *set, FILE *stream);

static char *written(const struct kt_record_set *set, writer write)
{
	char *text = NULL;
	size_t len;
	FILE *stream = open_memstream(&text, &len);

	write(set, stream);
	fclose(stream);
	return text;
}

static void test_write(void)
{
	struct kt_record_set *set = kt_record_set_new();
	struct kt_record r = sample_record();
	char *text;

	kt_record_set_add(set, &r);
	text = written(set, kt_records_write_csv);
	g_assert_cmpstr(text, ==,
		"id,municipality,municipality_code,committee,meeting_date,item,item_title,case_no,"
		"section,kind,subject,measure,measure_label,area,period,value,unit,resolution,"
		"qualifier,raw,origin,table,row,column,flags,source,page,line,offset,length,"
		"confidence\n"
		"85a158405f46d69a,Sorø,340,Beskæftigelsesudvalget,2022-06-02,43,"
		"\"Budgetopfølgning \"\"1\"\", 2022\",00.32.00-G01-5-22,Sagsfremstilling,budget,"
		"Overførselsindkomster,revised_budget,\"Korrigeret budget\n2022\",Sorø,2022,482317,"
		"DKK,0.01,<=,\"482.317,00\",table,1,2,3,total,seeds/soroe.txt,,47,1234,10,0.95\n");
	free(text);
	kt_record_set_free(set);
}

static void test_jsonl(void)
{
	struct kt_record_set *set = kt_record_set_new();
	struct kt_record r = sample_record();
	char *text;

	r.subject = "a\\b\x01";
	r.confidence = 1;
	kt_record_set_add(set, &r);
	text = written(set, kt_records_write_jsonl);
	g_assert_nonnull(strstr(text, "{\"id\":\"85a158405f46d69a\",\"municipality\":\"Sorø\","));
	g_assert_nonnull(strstr(text, "\"item_title\":\"Budgetopfølgning \\\"1\\\", 2022\""));
	g_assert_nonnull(strstr(text, "\"measure_label\":\"Korrigeret budget\\u000a2022\""));
	g_assert_nonnull(strstr(text, "\"subject\":\"a\\\\b\\u0001\""));
	g_assert_nonnull(strstr(text, "\"value\":\"482317\",\"unit\":\"DKK\","));
	g_assert_nonnull(strstr(text, "\"table\":1,\"row\":2,\"column\":3,"));
	g_assert_nonnull(strstr(text, "\"page\":null,\"line\":47,"));
	g_assert_true(g_str_has_suffix(text, "\"confidence\":1}\n"));
	free(text);
	kt_record_set_free(set);
}

static struct kt_record_set *reread(const char *text, struct kt_diag_list *diags)
{
	struct kt_record_set *set = kt_record_set_new();
	g_autoptr(GError) error = NULL;

	g_assert_true(kt_records_read_csv(set, text, strlen(text), "records.csv", diags, &error));
	g_assert_no_error(error);
	return set;
}

/* What was written reads back as the same bytes, odd strings included. */
static void test_round_trip(void)
{
	static const char *const odd[] = {"", " blank before", "blank after ", "\"", "\"\"", ",",
		"a,b", "line\nfeed", "carriage\r\nreturn", "æøå − ½", "=1+1", "'", "tab\t"};
	struct kt_record_set *set = kt_record_set_new(), *again;
	struct kt_record r = sample_record();
	char *text, *second;

	for (gsize i = 0; i < G_N_ELEMENTS(odd); i++) {
		r.subject = odd[i];
		r.measure_label = odd[G_N_ELEMENTS(odd) - 1 - i];
		r.measure = (enum kt_measure)(1 + i);
		r.unit = (enum kt_unit)(1 + i);
		r.value.digits = -(gint64)i;
		r.page = (guint)i;
		r.table = r.row = r.column = (guint)i / 2;
		kt_record_set_add(set, &r);
	}
	text = written(set, kt_records_write_csv);
	again = reread(text, NULL);
	g_assert_cmpuint(kt_record_set_length(again), ==, G_N_ELEMENTS(odd));
	for (guint i = 0; i < G_N_ELEMENTS(odd); i++)
		g_assert_cmpstr(kt_record_set_at(again, i)->subject, ==, odd[i]);
	second = written(again, kt_records_write_csv);
	g_assert_cmpstr(text, ==, second);
	g_assert_cmpuint(kt_record_set_n_sources(again), ==, 1);
	free(text);
	free(second);
	kt_record_set_free(set);
	kt_record_set_free(again);
}

/* The header line with a row for each of ROWS fields changed: "field=value". */
static char *csv_with(const char *const *changes)
{
	GString *out = g_string_new(NULL);
	struct kt_record r = sample_record();

	for (guint f = 0; f < kt_field_count(); f++)
		g_string_append_printf(out, "%s%s", f ? "," : "", kt_field_name(f));
	g_string_append_c(out, '\n');
	for (; *changes; changes++) {
		g_auto(GStrv) change = g_strsplit(*changes, "=", 2);

		for (guint f = 0; f < kt_field_count(); f++) {
			g_autofree char *text = kt_field_format(f, &r);

			if (g_str_equal(kt_field_name(f), change[0])) {
				g_free(text);
				text = g_strdup(change[1]);
			}
			if (strpbrk(text, ",\"\n"))
				g_string_append_printf(out, "%s\"x\"", f ? "," : "");
			else
				g_string_append_printf(out, "%s%s", f ? "," : "", text);
		}
		g_string_append(out, "\r\n");
	}
	return g_string_free(out, FALSE);
}

static void test_bad_rows(void)
{
	static const char *const changes[] = {"value=1,5", "value=5", "value=5,",
		"value=", "kind=budgets", "measure=", "unit=kr.", "unit=", "period=2022-13",
		"flags=big", "row=-1", "row=x", "offset=", "confidence=2", "confidence=-0.1",
		"id=123", "id=85A158405F46D69A", "qualifier=<>", "origin=chart",
		"resolution=1.000.000", "subject=\xff", NULL};
	g_autofree char *text = csv_with(changes);
	struct kt_diag_list *diags = kt_diag_list_new();
	struct kt_record_set *set = reread(text, diags);
	g_autofree char *first = kt_diag_format(kt_diag_list_at(diags, 0));

	/* "value=5" and "offset=" can be read; value=1,5 was quoted into "x" */
	g_assert_cmpuint(kt_record_set_length(set), ==, 2);
	g_assert_cmpuint(kt_diag_list_length(diags), ==, G_N_ELEMENTS(changes) - 1 - 2);
	g_assert_cmpstr(first, ==,
		"records.csv:2: warning: row left out: \"x\" cannot stand in column value");
	kt_record_set_free(set);
	kt_diag_list_free(diags);
}

static void test_short_row(void)
{
	static const char *const changes[] = {"item=1", NULL};
	g_autofree char *good = csv_with(changes);
	g_autofree char *text = g_strconcat(good, "\n\nabc,def\n\"un\nended", NULL);
	struct kt_diag_list *diags = kt_diag_list_new();
	struct kt_record_set *set = reread(text, diags);

	g_assert_cmpuint(kt_record_set_length(set), ==, 1);
	g_assert_cmpuint(kt_diag_list_length(diags), ==, 2);
	g_assert_cmpuint(kt_diag_list_at(diags, 0)->line, ==, 5);
	g_assert_cmpuint(kt_diag_list_at(diags, 1)->line, ==, 7);
	kt_record_set_free(set);
	kt_diag_list_free(diags);
}

static void test_columns_in_any_order(void)
{
	struct kt_record_set *set;
	struct kt_record r = sample_record();
	GString *text = g_string_new("\xef\xbb\xbf"
				     "remark");

	for (guint f = kt_field_count(); f-- > 0;)
		g_string_append_printf(text, ",%s", kt_field_name(f));
	g_string_append(text, "\nmine");
	r.item_title = r.measure_label = r.raw = "x";
	for (guint f = kt_field_count(); f-- > 0;) {
		g_autofree char *field = kt_field_format(f, &r);

		g_string_append_printf(text, ",%s", field);
	}
	g_assert_true(kt_records_recognise_csv(text->str, text->len));
	set = reread(text->str, NULL);
	g_assert_cmpuint(kt_record_set_length(set), ==, 1);
	g_assert_cmpstr(kt_record_set_at(set, 0)->id, ==, r.id);
	g_assert_true(kt_decimal_equal(kt_record_set_at(set, 0)->value, r.value));
	g_string_free(text, TRUE);
	kt_record_set_free(set);
}

static void test_bad_files(void)
{
	static const char *const texts[] = {"", "id,municipality\n1,2\n", "\n\n"};

	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		struct kt_record_set *set = kt_record_set_new();
		g_autoptr(GError) error = NULL;

		g_assert_false(kt_records_read_csv(
			set, texts[i], strlen(texts[i]), "records.csv", NULL, &error));
		g_assert_error(error, KT_ERROR, KT_ERROR_FORMAT);
		kt_record_set_free(set);
	}
}

static void test_recognise(void)
{
	static const char minutes[] = "Referat\nid,value,unit\n";
	static const char table[] = "Område,Budget,Regnskab\nVeje,1,2\n";

	g_assert_false(kt_records_recognise_csv(minutes, strlen(minutes)));
	g_assert_false(kt_records_recognise_csv(table, strlen(table)));
	g_assert_false(kt_records_recognise_csv("", 0));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/record-csv/write", test_write);
	g_test_add_func("/record-csv/jsonl", test_jsonl);
	g_test_add_func("/record-csv/round-trip", test_round_trip);
	g_test_add_func("/record-csv/bad-rows", test_bad_rows);
	g_test_add_func("/record-csv/short-row", test_short_row);
	g_test_add_func("/record-csv/columns-in-any-order", test_columns_in_any_order);
	g_test_add_func("/record-csv/bad-files", test_bad_files);
	g_test_add_func("/record-csv/recognise", test_recognise);
	return g_test_run();
}
