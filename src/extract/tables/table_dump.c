/* SPDX-License-Identifier: GPL-3.0-or-later */
/* show --stage=tables: how a table was read. */
#include "extract/tables/binding.h"
#include "extract/shapes/shape.h"
#include "extract/sink.h"

/* Wide tables are cut: the dump is for reading. */
#define MAX_SHOWN 16

static const char *const sources[KT_N_GRID_SOURCES] = {
	[KT_GRID_TABS] = "tabs",
	[KT_GRID_PIPES] = "pipes",
	[KT_GRID_ALIGNED] = "aligned blanks",
	[KT_GRID_MARKUP] = "markup",
	[KT_GRID_RULES] = "ruling lines",
	[KT_GRID_SPACE] = "white space",
	[KT_GRID_LINES] = "lines",
};

static const char *const row_names[] = {
	[KT_ROW_HEAD] = "head",
	[KT_ROW_DATA] = "data",
	[KT_ROW_SECTION] = "section",
	[KT_ROW_NOTE] = "note",
	[KT_ROW_BLANK] = "blank",
};

static const char *const column_names[] = {
	[KT_COLUMN_LABEL] = "label",
	[KT_COLUMN_GROUP] = "group",
	[KT_COLUMN_KEY] = "key",
	[KT_COLUMN_DATA] = "data",
	[KT_COLUMN_TEXT] = "text",
	[KT_COLUMN_NOTHING] = "nothing",
};

static void dump_columns(const struct kt_binding *b)
{
	struct kt_sink *sink = b->r->sink;

	for (guint c = 0; c < MIN(b->grid->n_columns, MAX_SHOWN); c++) {
		const struct kt_column *column = &b->columns[c];
		const struct kt_facet *f = &column->facet;
		g_autofree char *year = kt_period_format(f->year);
		g_autofree char *state = kt_period_format(f->state);
		kt_sink_note(sink,
			"  column %u\t%s\t\"%s\"\tmeasure %s\tunit %s\tpower %d\tperiod %s%s%s"
			"\tarea %s%s%s",
			c + 1, column_names[column->role], f->label ? f->label : "",
			f->measure ? kt_measure_name(f->measure) : "-",
			f->unit ? kt_unit_name(f->unit) : "-", f->has_power ? f->power : 0, year,
			*state ? " pr. " : "", state, f->area ? f->area : "-",
			f->formula.len ? "\tformula " : "", f->formula.len ? f->formula.name : "");
	}
}

/* So much of a cell's text as a line of the dump has room for. */
static void append_head(GString *line, const char *text)
{
	g_autofree char *head = g_utf8_substring(text, 0, MIN(60, g_utf8_strlen(text, -1)));

	g_string_append_printf(line, "\t%s", head);
}

static void dump_rows(const struct kt_binding *b)
{
	for (guint row = 0; row < b->grid->n_rows; row++) {
		GString *line = g_string_new(NULL);
		const struct kt_row *r = &b->rows[row];
		g_string_append_printf(line, "  row %u\t%s%s%s", row + 1, row_names[r->role],
			r->is_total ? " total" : "", r->is_of_which ? " of-which" : "");
		for (guint c = 0; c < MIN(b->grid->n_columns, MAX_SHOWN); c++) {
			const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, c);
			g_autofree char *text =
				kt_squeeze_dup(kt_document_slice(b->r->doc, cell->span));
			append_head(line, text);
		}
		kt_sink_note(b->r->sink, "%s", line->str);
		g_string_free(line, TRUE);
	}
}

static void dump_equations(const struct kt_binding *b, const GArray *equations)
{
	static const char *const what[] = {
		[KT_EQUATION_ROW_SUM] = "row",
		[KT_EQUATION_COLUMN_SUM] = "column",
		[KT_EQUATION_PERCENT] = "percent column",
	};

	for (guint i = 0; equations && i < equations->len; i++) {
		const struct kt_equation *e = &g_array_index(equations, struct kt_equation, i);
		GString *line = g_string_new(NULL);
		g_string_append_printf(line, "  equation\t%s %u =", what[e->kind], e->result + 1);
		for (guint k = 0; k < e->parts->len; k++) {
			const struct kt_equation_part *p =
				&g_array_index(e->parts, struct kt_equation_part, k);
			g_string_append_printf(
				line, " %c %u", p->sign < 0 ? '-' : '+', p->line + 1);
		}
		g_string_append_printf(
			line, "\tcloses in %u of %u places", e->n_closed, e->n_tested);
		kt_sink_note(b->r->sink, "%s", line->str);
		g_string_free(line, TRUE);
	}
}

void kt_binding_dump(const struct kt_binding *b, guint table)
{
	struct kt_span span = kt_document_block(b->r->doc, b->grid->block)->span;
	struct kt_place place;

	if (!b->r->sink->notes)
		return;
	place = kt_document_place(b->r->doc, span);
	kt_sink_note(b->r->sink, "table %u\tline %u\tfrom %s\t%u rows\t%u columns\t%u head rows",
		table, place.line, sources[b->grid->source], b->grid->n_rows, b->grid->n_columns,
		b->n_head_rows);
	kt_sink_note(b->r->sink, "  shape\t%s (%s)\trunner-up %s\tscore of equations %d",
		b->shape ? b->shape->name : "none", b->shape ? b->shape->summary : "refused",
		b->second ? b->second->name : "none", b->score);
	kt_sink_note(b->r->sink, "  caption\t%s",
		b->around->has_caption ? b->around->caption.label : "-");
	kt_sink_note(b->r->sink, "  unit\t%s\tpower %d\t%s", b->unit ? kt_unit_name(b->unit) : "-",
		b->power, b->unit_rule ? b->unit_rule : "not told for the table");
	dump_columns(b);
	dump_rows(b);
	dump_equations(b, b->row_equations);
	dump_equations(b, b->column_equations);
}
