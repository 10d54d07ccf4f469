/* SPDX-License-Identifier: GPL-3.0-or-later */
/* write_xlsx.c -- a report as a workbook that goes on calculating.
 *
 * Each chapter (H1) is a sheet with its texts and tables below each other.
 * Deviations and percentages are formulas over the amounts, parts are summed
 * by formulas beside the printed totals, and each chart is one of Excel's own
 * (charts/xlsx_picture.c).  The values that formulas have are written too,
 * for readers that do not calculate.  The last sheet has all records. */
#include <string.h>
#include <xlsxwriter.h>

#include "charts/chart_kind.h"
#include "charts/chart_xlsx.h"
#include "base/workbook.h"
#include "report/phrases.h"
#include "report/writers.h"

#define LABEL_WIDTH 52
#define NUMBER_WIDTH 17
#define LEAST_WIDTH 7 /* of a column that is as wide as what stands in it */
#define MOST_WIDTH 48
#define FILTER_WIDTH 3 /* the button beside a head */
#define LINK_COLOUR 0x1F4E79
#define ROW_PIXELS 20.0
#define PICTURES 7 /* tables have so many columns, mostly */
#define HELPERS 40
#define DEVIATION 3 /* columns of the tables with deviations */
#define DEVIATION_COLUMNS 7

enum look {
	LOOK_TEXT,
	LOOK_PART, /* the label of a part below its whole */
	LOOK_LONG, /* words that the next cell would cut off */
	LOOK_MARK, /* stands over and under numbers: to the right, as they do */
	LOOK_NUMBER,
	LOOK_DECIMALS,
	LOOK_SIGNED, /* a deviation */
	LOOK_PERCENT,
	LOOK_SHARE,
	LOOK_LINK,
	LOOK_LINK_MARK,
	N_LOOKS
};

struct pending_link {
	lxw_worksheet *sheet;
	lxw_row_t row;
	lxw_col_t column;
	const char *text, *target;       /* borrowed from the document */
	const struct kt_decimal *number; /* shown in place of TEXT; NULL: none */
	lxw_format *format;
};

struct target {
	char *sheet;
	lxw_row_t row;
};

struct book {
	const struct kt_document_out *document;
	lxw_workbook *workbook;
	lxw_worksheet *sheet;
	char *sheet_name;
	lxw_row_t row;
	lxw_row_t below; /* the pictures that are on the sheet already */
	guint n_sheets;
	lxw_format *heading[4], *lead, *note;
	lxw_format *head, *head_right,
		*head_beside;          /* over labels, numbers, texts beside numbers */
	lxw_format *looks[N_LOOKS][2]; /* plain and bold */
	GArray *links;                 /* struct pending_link */
	GHashTable *targets;           /* name -> struct target */
};

/* ---- formats and sheets ---- */

static void make_formats(struct book *b)
{
	static const gdouble sizes[] = {0, 16, 12, 11};
	static const char *const numbers[N_LOOKS] = {
		[LOOK_NUMBER] = "#,##0;\xe2\x88\x92#,##0;0",
		[LOOK_DECIMALS] = "#,##0.0#;\xe2\x88\x92#,##0.0#;0",
		[LOOK_SIGNED] = "+#,##0;\xe2\x88\x92#,##0;0",
		[LOOK_PERCENT] = "+0.0%;\xe2\x88\x92"
				 "0.0%;0.0%",
		[LOOK_SHARE] = "0.0%",
	};

	for (guint i = 1; i <= 3; i++)
		b->heading[i] = kt_book_format(b->workbook, sizes[i], TRUE, 0);
	b->lead = kt_book_format(b->workbook, 11, FALSE, KT_BOOK_MUTED);
	b->note = kt_book_format(b->workbook, 9, FALSE, KT_BOOK_MUTED);
	b->head = kt_book_head(b->workbook, 10);
	b->head_right = kt_book_head(b->workbook, 10);
	b->head_beside = kt_book_head(b->workbook, 10);
	format_set_indent(b->head_beside, 1);
	format_set_text_wrap(b->head);
	format_set_text_wrap(b->head_right);
	format_set_align(b->head_right, LXW_ALIGN_RIGHT);
	for (guint look = 0; look < N_LOOKS; look++)
		for (guint bold = 0; bold < 2; bold++) {
			lxw_format *format = kt_book_format(b->workbook, 11, bold,
				look == LOOK_LINK || look == LOOK_LINK_MARK ? LINK_COLOUR : 0);

			b->looks[look][bold] = format;
			if (numbers[look])
				format_set_num_format(format, numbers[look]);
			if (look == LOOK_MARK || look == LOOK_LINK_MARK)
				format_set_align(format, LXW_ALIGN_RIGHT);
			if (look == LOOK_PART)
				format_set_indent(format, 1);
			if (look == LOOK_LONG)
				format_set_text_wrap(format);
			format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
		}
}

/* Sheet names: at most 31 characters, without []:*?/\ and apostrophes, each once. */
static char *sheet_name(struct book *b, const char *title)
{
	g_autofree char *clean = g_strdelimit(g_strdup(title), "[]:*?/\\'", ' ');
	g_autofree char *short_name = g_utf8_substring(clean, 0, MIN(g_utf8_strlen(clean, -1), 26));

	g_strchomp(short_name);
	return g_strdup_printf("%u %s", b->n_sheets, short_name);
}

static void new_sheet(struct book *b, const char *title)
{
	b->n_sheets++;
	g_free(b->sheet_name);
	b->sheet_name = sheet_name(b, title);
	b->sheet = kt_book_sheet(b->workbook, b->sheet_name);
	b->row = b->below = 0;
	worksheet_freeze_panes(b->sheet, 1, 1);
	/* The numbers of sources are names, not amounts. */
	worksheet_ignore_errors(b->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
}

static void remember(struct book *b, const char *name)
{
	struct target *target;

	if (!name)
		return;
	target = g_new0(struct target, 1);
	target->sheet = g_strdup(b->sheet_name);
	target->row = b->row;
	g_hash_table_insert(b->targets, g_strdup(name), target);
}

static void target_free(gpointer data)
{
	struct target *target = data;

	g_free(target->sheet);
	g_free(target);
}

/* Targets may come after their links, so links are written last. */
static void put_look(struct book *b, lxw_col_t column, const char *text, const char *link,
	enum look look, gboolean bold)
{
	if (!text || !*text)
		return;
	kt_book_text(b->sheet, b->row, column, text, b->looks[look][bold]);
	if (link) {
		enum look as_link = look == LOOK_MARK ? LOOK_LINK_MARK : LOOK_LINK;
		struct pending_link pending = {.sheet = b->sheet,
			.row = b->row,
			.column = column,
			.text = text,
			.target = link,
			.format = b->looks[as_link][bold]};

		g_array_append_val(b->links, pending);
	}
}

static void put_text(
	struct book *b, lxw_col_t column, const char *text, const char *link, gboolean bold)
{
	put_look(b, column, text, link, LOOK_TEXT, bold);
}

/* The number of a source, in the last column of a table of numbers. */
static void put_mark(struct book *b, lxw_col_t column, const char *mark, const char *link)
{
	put_look(b, column, mark, link, LOOK_MARK, FALSE);
}

static void put_head(struct book *b, lxw_col_t column, const char *text)
{
	worksheet_write_string(b->sheet, b->row, column, text, column ? b->head_right : b->head);
}

static gboolean is_bold(enum kt_row_role role)
{
	return role == KT_ROW_TOTAL || role == KT_ROW_GROUP;
}

/* A number that leads to its source, if CELL has one. */
static void put_number(
	struct book *b, lxw_col_t column, const struct kt_table_cell *cell, gboolean bold)
{
	lxw_format *format = b->looks[LOOK_NUMBER][bold];

	if (kt_decimal_trim(cell->number).scale > 0)
		format = b->looks[LOOK_DECIMALS][bold];
	worksheet_write_number(
		b->sheet, b->row, column, kt_decimal_to_double(cell->number), format);
	if (cell->link) {
		struct pending_link pending = {.sheet = b->sheet,
			.row = b->row,
			.column = column,
			.target = cell->link,
			.number = &cell->number,
			.format = format};

		g_array_append_val(b->links, pending);
	}
}

static void write_links(struct book *b)
{
	for (guint i = 0; i < b->links->len; i++) {
		const struct pending_link *l = &g_array_index(b->links, struct pending_link, i);
		const struct target *target = g_hash_table_lookup(b->targets, l->target);
		g_autofree char *url = NULL;

		if (!target)
			continue;
		url = g_strdup_printf("internal:'%s'!A%u", target->sheet, target->row + 1);
		worksheet_write_url(l->sheet, l->row, l->column, url, b->looks[LOOK_LINK][0]);
		if (l->number)
			worksheet_write_number(l->sheet, l->row, l->column,
				kt_decimal_to_double(*l->number), l->format);
		else
			worksheet_write_string(l->sheet, l->row, l->column, l->text, l->format);
	}
}

/* ---- tables ---- */

static gboolean has_numbers(const struct kt_table *table, guint c)
{
	return ((const struct kt_table_column *)table->columns->pdata[c])->is_number;
}

/* A text right of a number, which stands to the right, would stick to it. */
static gboolean is_beside_numbers(const struct kt_table *table, guint c)
{
	return c > 0 && has_numbers(table, c - 1) && !has_numbers(table, c);
}

/* About how many lines TEXT takes in column C: words are not cut. */
static guint lines_of(const char *text, guint c)
{
	guint wide = c == 0 ? LABEL_WIDTH : NUMBER_WIDTH, line = wide - wide / 8;
	guint len = text ? (guint)g_utf8_strlen(text, -1) : 0;

	return len <= wide ? 1 : (len + line - 1) / line;
}

/* The records keep to a line each, for they are sorted and filtered. */
static gboolean is_cut_off(
	const struct book *b, const struct kt_table *table, const struct kt_table_row *row, guint c)
{
	const struct kt_table_cell *next = c + 1 < table->columns->len ? &row->cells[c + 1] : NULL;

	return table != b->document->records && next && next->text && *next->text &&
	       lines_of(row->cells[c].text, c) > 1;
}

static enum look look_of(
	const struct book *b, const struct kt_table *table, const struct kt_table_row *row, guint c)
{
	if (has_numbers(table, c))
		return LOOK_MARK;
	if (is_cut_off(b, table, row, c))
		return LOOK_LONG;
	return is_beside_numbers(table, c) || (c == 0 && row->role == KT_ROW_OF_WHICH) ? LOOK_PART
										       : LOOK_TEXT;
}

static void put_table(struct book *b, const struct kt_table *table)
{
	for (guint c = 0; c < table->columns->len; c++) {
		const struct kt_table_column *column = table->columns->pdata[c];

		worksheet_write_string(b->sheet, b->row, (lxw_col_t)c, column->head,
			column->is_number             ? b->head_right
			: is_beside_numbers(table, c) ? b->head_beside
						      : b->head);
	}
	b->row++;
	for (guint r = 0; r < table->rows->len; r++) {
		const struct kt_table_row *row = table->rows->pdata[r];
		gboolean bold = is_bold(row->role);

		guint lines = 1;

		remember(b, row->target);
		for (guint c = 0; c < table->columns->len; c++) {
			const struct kt_table_cell *cell = &row->cells[c];

			if (cell->is_number)
				put_number(b, (lxw_col_t)c, cell, bold);
			else
				put_look(b, (lxw_col_t)c, cell->text, cell->link,
					look_of(b, table, row, c), bold);
			if (is_cut_off(b, table, row, c))
				lines = MAX(lines, lines_of(cell->text, c));
		}
		if (lines > 1)
			worksheet_set_row_pixels(
				b->sheet, b->row, (guint)(lines * ROW_PIXELS), NULL);
		b->row++;
	}
	b->row++;
}

/* ---- what the tables of charts have ---- */

static enum look label_look(const struct kt_chart_row *row)
{
	return row->role == KT_ROW_OF_WHICH ? LOOK_PART : LOOK_TEXT;
}

/* Cells have numbers in full, whatever the chart is scaled to: "Beløb, kr.". */
static void put_caption(struct book *b, const struct kt_chart *chart)
{
	g_autofree char *whole = kt_say(chart->lang, "unit.whole", NULL);
	g_autofree char *caption = kt_caption_text(chart, chart->power ? whole : chart->unit);

	if (*caption)
		put_text(b, 0, caption, NULL, TRUE);
	b->row += *caption ? 1 : 0;
}

/* ---- deviation tables: A label, B budget, C outcome, D deviation, E printed, F percent, G source ---- */

struct columns {
	gint budget, outcome, printed;
};

static void put_figure(struct book *b, lxw_col_t column, const struct kt_chart_row *row,
	gint series, enum look look, gboolean bold)
{
	if (series >= 0 && row->values[series].is_known && row->role != KT_ROW_GROUP)
		worksheet_write_number(b->sheet, b->row, column,
			kt_decimal_to_double(row->values[series].number), b->looks[look][bold]);
}

static void put_amount(struct book *b, lxw_col_t column, const struct kt_chart_row *row,
	gint series, gboolean bold)
{
	put_figure(b, column, row, series, LOOK_NUMBER, bold);
}

static void put_formula(struct book *b, lxw_col_t column, const char *formula, enum look look,
	gboolean bold, gdouble value)
{
	worksheet_write_formula_num(b->sheet, b->row, column, formula, b->looks[look][bold], value);
}

static void put_deviation(struct book *b, const struct kt_chart *chart,
	const struct kt_chart_row *row, const struct columns *c, gboolean bold)
{
	gboolean has_both = c->budget >= 0 && c->outcome >= 0 && row->values[c->budget].is_known &&
			    row->values[c->outcome].is_known;
	struct kt_decimal computed, variance;
	guint line = b->row + 1;

	if (has_both && kt_decimal_sub(&computed, row->values[c->outcome].number,
				row->values[c->budget].number)) {
		g_autofree char *difference = g_strdup_printf("=C%u-B%u", line, line);
		g_autofree char *percent =
			g_strdup_printf("=IF(B%u=0,\"\",D%u/ABS(B%u))", line, line, line);
		gdouble budget =
			kt_decimal_to_double(kt_decimal_abs(row->values[c->budget].number));

		put_formula(b, 3, difference, LOOK_SIGNED, bold, kt_decimal_to_double(computed));
		if (!row->is_result)
			put_formula(b, 5, percent, LOOK_PERCENT, bold,
				budget > 0 ? kt_decimal_to_double(computed) / budget : 0);
	} else if (kt_row_variance(chart, row, &variance)) {
		worksheet_write_number(b->sheet, b->row, 3, kt_decimal_to_double(variance),
			b->looks[LOOK_SIGNED][bold]);
	}
	put_figure(b, 4, row, c->printed, LOOK_SIGNED, bold);
}

/* "Sum af områderne": formulas over the plain rows up to the last total. */
static void put_sums(struct book *b, const struct kt_chart *chart, lxw_row_t first, gint total)
{
	g_autofree char *label = kt_say(chart->lang, "label.sum", NULL);

	if (total < 2)
		return;
	put_text(b, 0, label, NULL, FALSE);
	for (lxw_col_t column = 1; column <= 4; column++) {
		GString *formula = g_string_new("=0");
		gdouble sum = 0;

		for (gint r = 0; r < total; r++) {
			const struct kt_chart_row *row = kt_chart_row(chart, (guint)r);
			struct kt_decimal value;
			gint series = column == 1   ? kt_chart_find(chart, KT_SCENARIO_BUDGET)
				      : column == 2 ? kt_chart_outcome(chart)
						    : -1;

			if (row->role != KT_ROW_PLAIN)
				continue;
			g_string_append_printf(
				formula, "+%c%u", 'A' + column, first + (guint)r + 1);
			if (series >= 0 && row->values[series].is_known)
				sum += kt_decimal_to_double(row->values[series].number);
			else if (column >= 3 && kt_row_variance(chart, row, &value))
				sum += kt_decimal_to_double(value);
		}
		put_formula(b, column, formula->str, column >= 3 ? LOOK_SIGNED : LOOK_NUMBER, FALSE,
			sum);
		g_string_free(formula, TRUE);
	}
	b->row++;
}

static void put_heads(struct book *b, const struct kt_chart *chart, const struct columns *c)
{
	const char *heads[7] = {"", c->budget >= 0 ? kt_chart_series(chart, c->budget)->name : "",
		c->outcome >= 0 ? kt_chart_series(chart, c->outcome)->name : ""};
	g_autofree char *deviation = kt_say(chart->lang, "series.deviation", NULL);
	g_autofree char *printed = kt_say(chart->lang, "head.printed", NULL);
	g_autofree char *source = kt_say(chart->lang, "head.source", NULL);

	heads[3] = deviation;
	heads[4] = printed;
	heads[5] = "%";
	heads[6] = source;
	for (lxw_col_t i = 0; i < 7; i++)
		put_head(b, i, heads[i]);
	b->row++;
}

/* A chart of Excel's own beside the table, which has COLUMNS columns, its heads in row
 * HEAD and its first row below; not over the picture of the table before it. */
static void put_picture(struct book *b, const struct kt_item *item, lxw_row_t head,
	lxw_col_t columns, lxw_col_t variance)
{
	struct kt_sheet s = {.chart = item->chart,
		.workbook = b->workbook,
		.worksheet = b->sheet,
		.name = b->sheet_name,
		.head = head,
		.first = head + 1,
		.top = MAX(head, b->below),
		.picture = MAX(columns, PICTURES) + 1,
		.helpers = HELPERS,
		.variance = variance,
		.words = item->text,
		.heading = b->head,
		.number = b->looks[LOOK_NUMBER][0],
		.columns = columns};

	kt_xlsx_picture(&s, item->chart_kind);
	b->below = s.top + (lxw_row_t)(s.height / ROW_PIXELS) + 2;
}

static void put_deviations(struct book *b, const struct kt_item *item)
{
	const struct kt_chart *chart = item->chart;
	struct columns c = {kt_chart_find(chart, KT_SCENARIO_BUDGET), kt_chart_outcome(chart),
		kt_chart_find(chart, KT_SCENARIO_VARIANCE)};
	lxw_row_t first;
	gint total = -1;

	put_caption(b, chart);
	put_heads(b, chart, &c);
	first = b->row;
	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);
		gboolean bold = row->role == KT_ROW_TOTAL;

		if (bold)
			total = (gint)r;
		put_look(b, 0, row->label, chart->link_head ? NULL : row->link, label_look(row),
			is_bold(row->role));
		put_amount(b, 1, row, c.budget, bold);
		put_amount(b, 2, row, c.outcome, bold);
		put_deviation(b, chart, row, &c, bold);
		put_mark(b, 6, row->mark, row->link);
		b->row++;
	}
	put_picture(b, item, first - 1, DEVIATION_COLUMNS, DEVIATION);
	put_sums(b, chart, first, total);
	b->row++;
}

/* ---- other charts: their numbers, and the picture ---- */

/* Small multiples stand below each other: the panel goes before the label. */
static void put_label(struct book *b, const struct kt_chart_row *row, gboolean bold)
{
	g_autofree char *text =
		row->panel ? g_strdup_printf("%s, %s", row->panel, row->label) : NULL;

	put_look(b, 0, text ? text : row->label, NULL, label_look(row), bold);
}

static void put_series_heads(struct book *b, const struct kt_chart *chart)
{
	for (guint s = 0; s < chart->series->len; s++)
		put_head(b, (lxw_col_t)(s + 1), kt_chart_series(chart, s)->name);
}

static void put_numbers(struct book *b, const struct kt_item *item)
{
	const struct kt_chart *chart = item->chart;
	lxw_row_t first;

	put_caption(b, chart);
	put_series_heads(b, chart);
	if (chart->link_head)
		put_head(b, (lxw_col_t)(chart->series->len + 1), chart->link_head);
	b->row++;
	first = b->row;
	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);
		gboolean bold = is_bold(row->role);

		put_label(b, row, bold);
		for (guint s = 0; s < chart->series->len; s++)
			put_amount(b, (lxw_col_t)(s + 1), row, (gint)s, bold);
		put_mark(b, (lxw_col_t)(chart->series->len + 1), row->mark, row->link);
		b->row++;
	}
	put_picture(b, item, first - 1, (lxw_col_t)(chart->series->len + 2), 0);
	b->row++;
}

/* ---- grants: as other charts, with the shares, what is left and sums as formulas ---- */

static const struct kt_value *value_of(const struct kt_chart_row *row, gint series)
{
	return series >= 0 && row->values[series].is_known ? &row->values[series] : NULL;
}

static void put_granted_share(
	struct book *b, const struct kt_chart *chart, const struct kt_chart_row *row, gboolean bold)
{
	gint a = kt_chart_find(chart, KT_SCENARIO_BUDGET),
	     g = kt_chart_find(chart, KT_SCENARIO_ACTUAL);
	const struct kt_value *applied = value_of(row, a);
	const struct kt_value *granted = value_of(row, g);
	gdouble whole = applied ? kt_decimal_to_double(applied->number) : 0;
	guint line = b->row + 1;
	g_autofree char *formula = NULL;

	if (!granted || whole <= 0)
		return;
	formula = g_strdup_printf(
		"=IF(%c%u=0,\"\",%c%u/%c%u)", 'B' + a, line, 'B' + g, line, 'B' + a, line);
	put_formula(b, (lxw_col_t)(chart->series->len + 1), formula, LOOK_SHARE, bold,
		kt_decimal_to_double(granted->number) / whole);
}

/* The last series beside what is granted is what is left of the one before both:
 * a formula where it is just that, else the number that is told. */
static void put_left(struct book *b, const struct kt_chart *chart, const struct kt_chart_row *row)
{
	gint left = (gint)chart->series->len - 1, g = kt_chart_find(chart, KT_SCENARIO_ACTUAL);
	gint to_give = kt_chart_find(chart, KT_SCENARIO_BUDGET) - 1;
	const struct kt_value *whole = value_of(row, to_give);
	const struct kt_value *granted = value_of(row, g), *rest = value_of(row, left);
	g_autofree char *formula = NULL;
	struct kt_decimal difference;

	if (!whole || !granted || !rest ||
		!kt_decimal_sub(&difference, whole->number, granted->number) ||
		!kt_decimal_equal(difference, rest->number)) {
		put_amount(b, (lxw_col_t)(left + 1), row, left, FALSE);
		return;
	}
	formula = g_strdup_printf("=%c%u-%c%u", 'B' + to_give, b->row + 1, 'B' + g, b->row + 1);
	put_formula(b, (lxw_col_t)(left + 1), formula, LOOK_NUMBER, FALSE,
		kt_decimal_to_double(rest->number));
}

static void put_grant_heads(struct book *b, const struct kt_chart *chart)
{
	lxw_col_t share = (lxw_col_t)(chart->series->len + 1);

	put_series_heads(b, chart);
	put_head(b, share, "%");
	if (chart->link_head)
		put_head(b, (lxw_col_t)(share + 1), chart->link_head);
	b->row++;
}

/* Below a total: the sums of the lines above, for who changes one of them. */
static void put_grant_sums(struct book *b, const struct kt_chart *chart, lxw_row_t first)
{
	g_autofree char *label = kt_say(chart->lang, "label.lines", NULL);

	put_text(b, 0, label, NULL, FALSE);
	for (guint s = 0; s < chart->series->len; s++) {
		g_autofree char *formula = g_strdup_printf("=SUM(%c%u:%c%u)", 'B' + s, first + 1,
			'B' + s, first + chart->rows->len - 1);
		gdouble sum = 0;

		for (guint r = 0; r + 1 < chart->rows->len; r++) {
			const struct kt_value *v = value_of(kt_chart_row(chart, r), (gint)s);

			sum += v ? kt_decimal_to_double(v->number) : 0;
		}
		if (kt_chart_has_values(chart, (gint)s))
			put_formula(b, (lxw_col_t)(s + 1), formula, LOOK_NUMBER, FALSE, sum);
	}
	b->row++;
}

static void put_grants(struct book *b, const struct kt_item *item)
{
	const struct kt_chart *chart = item->chart;
	gboolean has_left =
		kt_chart_series(chart, chart->series->len - 1)->scenario == KT_SCENARIO_ASIDE;
	guint n = chart->series->len - has_left;
	lxw_row_t first;

	put_caption(b, chart);
	put_grant_heads(b, chart);
	first = b->row;
	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);
		gboolean bold = is_bold(row->role);

		put_label(b, row, bold);
		for (guint s = 0; s < n; s++)
			put_amount(b, (lxw_col_t)(s + 1), row, (gint)s, bold);
		if (row->role != KT_ROW_GROUP)
			put_granted_share(b, chart, row, bold);
		if (row->role != KT_ROW_GROUP && has_left)
			put_left(b, chart, row);
		put_mark(b, (lxw_col_t)(chart->series->len + 2), row->mark, row->link);
		b->row++;
	}
	put_picture(b, item, first - 1, (lxw_col_t)(chart->series->len + 3), 0);
	if (kt_chart_row(chart, chart->rows->len - 1)->role == KT_ROW_TOTAL)
		put_grant_sums(b, chart, first);
	b->row++;
}

/* ---- all of it ---- */

static void put_line(struct book *b, const char *text, lxw_format *format)
{
	worksheet_write_string(b->sheet, b->row++, 0, text, format);
}

static void put_item(struct book *b, const struct kt_item *item)
{
	if (!b->sheet || (item->kind == KT_ITEM_HEADING && item->level == 1)) {
		new_sheet(b, item->bookmark ? item->bookmark : item->text);
		worksheet_set_column(b->sheet, 0, 0, LABEL_WIDTH, NULL);
		worksheet_set_column(b->sheet, 1, 6, NUMBER_WIDTH, NULL);
	}
	switch (item->kind) {
	case KT_ITEM_HEADING:
		b->row += item->level > 1;
		remember(b, item->target);
		put_line(b, item->text, b->heading[item->level]);
		break;
	case KT_ITEM_PARAGRAPH:
		put_line(b, item->text,
			item->style == KT_STYLE_NOTE   ? b->note
			: item->style == KT_STYLE_LEAD ? b->lead
						       : b->looks[LOOK_TEXT][0]);
		break;
	case KT_ITEM_TABLE:
		put_table(b, item->table);
		break;
	default:
		if (g_str_equal(item->chart_kind, "deviation"))
			put_deviations(b, item);
		else if (g_str_equal(item->chart_kind, "grant"))
			put_grants(b, item);
		else
			put_numbers(b, item);
	}
}

/* As wide as the longest text in it, within bounds. */
static void fit_column(struct book *b, const struct kt_table *table, guint c)
{
	const struct kt_table_column *column = table->columns->pdata[c];
	glong widest = g_utf8_strlen(column->head, -1) + FILTER_WIDTH;

	for (guint r = 0; r < table->rows->len; r++) {
		const struct kt_table_row *row = table->rows->pdata[r];
		const char *text = row->cells[c].text;

		widest = MAX(widest, text ? g_utf8_strlen(text, -1) : 0);
	}
	worksheet_set_column(b->sheet, (lxw_col_t)c, (lxw_col_t)c,
		CLAMP((gdouble)widest + 1, LEAST_WIDTH, MOST_WIDTH), NULL);
}

/* All records, with filters over the columns. */
static void put_records(struct book *b)
{
	const struct kt_table *table = b->document->records;
	g_autofree char *name = kt_say(b->document->lang, "records.sheet", NULL);

	if (!table || !table->rows->len)
		return;
	new_sheet(b, name);
	for (guint c = 0; c < table->columns->len; c++)
		fit_column(b, table, c);
	put_table(b, table);
	worksheet_repeat_rows(b->sheet, 0, 0);
	worksheet_freeze_panes(b->sheet, 1, 0);
	worksheet_autofilter(
		b->sheet, 0, 0, table->rows->len, (lxw_col_t)(table->columns->len - 1));
}

static lxw_error write_book(gconstpointer data, const char *path)
{
	const struct kt_document_out *document = data;
	struct book b = {.document = document, .workbook = workbook_new(path)};
	lxw_error code;

	b.links = g_array_new(FALSE, FALSE, sizeof(struct pending_link));
	b.targets = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, target_free);
	kt_book_properties(b.workbook, document->title, document->author, document->date);
	make_formats(&b);
	for (guint i = 0; i < document->items->len; i++)
		put_item(&b, document->items->pdata[i]);
	put_records(&b);
	write_links(&b);
	code = workbook_close(b.workbook);
	g_array_unref(b.links);
	g_hash_table_unref(b.targets);
	g_free(b.sheet_name);
	return code;
}

GByteArray *kt_write_xlsx(const struct kt_document_out *document, GError **error)
{
	return kt_book_bytes(write_book, document, error);
}
