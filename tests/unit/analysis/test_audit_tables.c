/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The audit on tables made by program: right ones, and ones with a wrong cell.
 *
 * A table has 3 to 12 lines in one to three blocks with subtotals, some with a
 * heraf line, 2 to 6 columns of one of six layouts, in kr., 1.000 kr. or
 * mio. kr.  All figures are made in øre and rounded when printed, so sums of
 * printed figures are off by rounding, as in real tables.  One cell is then
 * made wrong in one of the ways in which people do: a digit, two digits
 * swapped, the sign, a factor 10 or 1000, another row's figure.
 *
 * An error is found if there is a finding on an equation that the wrong cell
 * stands in; it is named right if the rule is one of those equations' and,
 * where the cell stands in two of them, the finding names the cell itself.
 * Errors that rounding can hide are not made. */
#include <math.h>
#include <stdlib.h>

#include "figures.h"
#include "kommunetal/analysis/audit.h"

#define MOST_LINES 24
#define MOST_COLUMNS 6

enum column_sort { ORIGINAL, REVISED, EXPECTED, DEVIATION, PERCENT, YEAR, ROW_TOTAL, USED, SHARE };

struct layout {
	const char *name;
	enum column_sort columns[MOST_COLUMNS];
	guint n;
};

static const struct layout layouts[] = {
	{"budget", {ORIGINAL, REVISED, EXPECTED, DEVIATION}, 4},
	{"budget with percent", {ORIGINAL, REVISED, EXPECTED, DEVIATION, PERCENT}, 5},
	{"deviation", {REVISED, EXPECTED, DEVIATION}, 3},
	{"years", {YEAR, YEAR, YEAR}, 3},
	{"years with total", {YEAR, YEAR, YEAR, YEAR, ROW_TOTAL}, 5},
	{"use", {REVISED, USED}, 2},
	{"shares", {REVISED, SHARE}, 2},
};

enum line_sort { PART, OF_WHICH, SUBTOTAL, TOTAL };

struct cell {
	gboolean filled;
	gint64 exact;   /* øre, or thousandths of a percent */
	gint64 printed; /* in steps of the column */
};

struct made {
	const struct layout *layout;
	gint64 step;  /* øre */
	gboolean top; /* the total stands first */
	guint n_lines, first_line[MOST_LINES];
	enum line_sort lines[MOST_LINES];
	gint parents[MOST_LINES];
	struct cell cells[MOST_LINES][MOST_COLUMNS];
};

static gint64 rounded(gint64 value, gint64 step)
{
	gint64 half = value < 0 ? -step / 2 : step / 2;

	return (value + half) / step;
}

static gint64 random_amount(GRand *rng, gint64 step)
{
	gint64 size = (gint64)pow(10, g_rand_double_range(rng, 2.2, 4.8));

	return (gint64)(size * step * g_rand_double_range(rng, 0.3, 3)) +
	       g_rand_int_range(rng, 0, step > 100 ? (gint32)MIN(step, 1000000) : 1);
}

static gboolean is_plain(enum column_sort sort)
{
	return sort == ORIGINAL || sort == REVISED || sort == EXPECTED || sort == YEAR ||
	       sort == USED;
}

static void add_line(struct made *m, enum line_sort sort, gint parent)
{
	m->lines[m->n_lines] = sort;
	m->parents[m->n_lines++] = parent;
}

/* Blocks of parts with a subtotal each, and a total; or parts and a total. */
static void make_lines(GRand *rng, struct made *m)
{
	guint blocks = (guint)g_rand_int_range(rng, 1, 4);
	guint subtotals[3];

	if (blocks == 1) {
		guint n = (guint)g_rand_int_range(rng, 3, 12);

		m->top = g_rand_int_range(rng, 0, 5) == 0;
		if (m->top)
			add_line(m, TOTAL, -1);
		for (guint i = 0; i < n; i++)
			add_line(m, PART, m->top ? 0 : (gint)n);
		if (!m->top)
			add_line(m, TOTAL, -1);
	} else {
		for (guint b = 0; b < blocks; b++) {
			guint n = (guint)g_rand_int_range(rng, 2, 5);

			subtotals[b] = m->n_lines + n;
			for (guint i = 0; i < n; i++)
				add_line(m, PART, (gint)subtotals[b]);
			add_line(m, SUBTOTAL, 0);
		}
		for (guint b = 0; b < blocks; b++)
			m->parents[subtotals[b]] = (gint)m->n_lines;
		add_line(m, TOTAL, -1);
	}
	if (!m->top && g_rand_boolean(rng))
		add_line(m, OF_WHICH, (gint)m->n_lines - 1);
}

static void fill_plain(GRand *rng, struct made *m, guint column)
{
	for (guint i = 0; i < m->n_lines; i++)
		if (m->lines[i] == PART) {
			enum column_sort sort = m->layout->columns[column];
			gint64 base = column > 0 && is_plain(m->layout->columns[0])
					      ? m->cells[i][column - 1].exact
					      : 0;

			/* columns of one line are near each other, as budgets are */
			m->cells[i][column].exact =
				base == 0 ? random_amount(rng, m->step)
				: sort == REVISED && g_rand_boolean(rng)
					? base
					: (gint64)(base * g_rand_double_range(rng, 0.8, 1.25));
		}
	for (guint pass = 0; pass < 2; pass++)
		for (guint i = 0; i < m->n_lines; i++) {
			gint64 sum = 0;

			if (m->lines[i] != (pass == 0 ? SUBTOTAL : TOTAL))
				continue;
			for (guint j = 0; j < m->n_lines; j++)
				if (m->parents[j] == (gint)i && m->lines[j] != OF_WHICH)
					sum += m->cells[j][column].exact;
			m->cells[i][column].exact = sum;
		}
	for (guint i = 0; i < m->n_lines; i++)
		if (m->lines[i] == OF_WHICH)
			m->cells[i][column].exact =
				(gint64)(m->cells[m->parents[i]][column].exact * 0.37);
}

static gint64 ratio(gint64 a, gint64 b)
{
	return b == 0 ? 0 : llround(100000.0 * (gdouble)a / (gdouble)b);
}

static guint root_of(const struct made *m)
{
	return m->top ? 0 : m->n_lines - 1 - (m->lines[m->n_lines - 1] == OF_WHICH);
}

static void fill_derived(struct made *m, guint column)
{
	guint root = root_of(m);

	for (guint i = 0; i < m->n_lines; i++) {
		struct cell *c = m->cells[i];

		switch (m->layout->columns[column]) {
		case DEVIATION:
			c[column].exact = c[column - 1].exact - c[column - 2].exact;
			break;
		case PERCENT:
			c[column].exact = ratio(c[column - 1].exact, c[column - 3].exact);
			break;
		case SHARE:
			c[column].exact =
				ratio(c[column - 1].exact, m->cells[root][column - 1].exact);
			break;
		case ROW_TOTAL:
			c[column].exact = 0;
			for (guint k = 0; k < column; k++)
				c[column].exact += c[k].exact;
			break;
		default:
			break;
		}
	}
}

static gboolean is_percent(enum column_sort sort)
{
	return sort == PERCENT || sort == SHARE;
}

/* Kroner in full are what the books say; they are added as printed. */
static void make_table(GRand *rng, struct made *m)
{
	static const gint64 steps[] = {100, 100000, 100000, 10000000};

	memset(m, 0, sizeof *m);
	m->layout = &layouts[g_rand_int_range(rng, 0, G_N_ELEMENTS(layouts))];
	m->step = steps[g_rand_int_range(rng, 0, G_N_ELEMENTS(steps))];
	make_lines(rng, m);
	for (guint c = 0; c < m->layout->n; c++) {
		if (is_plain(m->layout->columns[c]))
			fill_plain(rng, m, c);
		else
			fill_derived(m, c);
		if (m->step == 100 && is_plain(m->layout->columns[c]))
			for (guint i = 0; i < m->n_lines; i++)
				m->cells[i][c].exact = rounded(m->cells[i][c].exact, 100) * 100;
		if (m->step == 100 && is_plain(m->layout->columns[c])) {
			/* sums again, of whole kroner */
			for (guint pass = 0; pass < 2; pass++)
				for (guint i = 0; i < m->n_lines; i++) {
					gint64 sum = 0;

					if (m->lines[i] != (pass == 0 ? SUBTOTAL : TOTAL))
						continue;
					for (guint j = 0; j < m->n_lines; j++)
						if (m->parents[j] == (gint)i &&
							m->lines[j] != OF_WHICH)
							sum += m->cells[j][c].exact;
					m->cells[i][c].exact = sum;
				}
		}
		for (guint i = 0; i < m->n_lines; i++) {
			m->cells[i][c].printed = rounded(m->cells[i][c].exact,
				is_percent(m->layout->columns[c]) ? 100 : m->step);
			m->cells[i][c].filled = TRUE;
		}
	}
}

/* ---- making one cell wrong ---- */

static gint64 swap_digits(gint64 value, guint at)
{
	gint64 low = 1, a, b;

	for (guint i = 0; i < at; i++)
		low *= 10;
	a = value / low % 10;
	b = value / low / 10 % 10;
	return value + (b - a) * low + (a - b) * low * 10;
}

static gint64 wrong_value(GRand *rng, gint64 value, gint64 other)
{
	gint64 size = llabs(value);
	guint digits = 0;
	gint64 low = 1;

	for (gint64 v = size; v > 0; v /= 10)
		digits++;
	switch (g_rand_int_range(rng, 0, 6)) {
	case 0:
		return digits >= 2 ? swap_digits(value,
					     (guint)g_rand_int_range(rng, 0, (gint32)digits - 1))
				   : value;
	case 1:
		for (gint32 i = g_rand_int_range(rng, 0, (gint32)MAX(digits, 1)); i > 0; i--)
			low *= 10;
		return value + (g_rand_boolean(rng) ? low : -low) * g_rand_int_range(rng, 1, 5);
	case 2:
		return -value;
	case 3:
		return value * 10;
	case 4:
		return value * 1000;
	default:
		return other;
	}
}

/* The equations a cell stands in, and how far rounding reaches in each. */
struct stand {
	guint n;
	gboolean sum, difference, percent;
};

static gint64 slack_of_sum(const struct made *m, guint total)
{
	gint64 n = 1;

	for (guint j = 0; j < m->n_lines; j++)
		n += m->parents[j] == (gint)total && m->lines[j] != OF_WHICH;
	return n / 2 + 1;
}

static gboolean stands_in_total(const struct made *m, guint line)
{
	return line == root_of(m) || m->parents[line] == (gint)root_of(m);
}

/* Where the wrong cell breaks an equation beyond rounding. */
static struct stand stand_of(const struct made *m, guint line, guint column, gint64 change)
{
	struct stand s = {0};
	enum column_sort sort = m->layout->columns[column];

	if (is_percent(sort)) {
		s.percent = llabs(change) > 2;
		if (sort == SHARE && m->lines[line] != OF_WHICH) /* and the shares sum to 100 */
			s.sum = stands_in_total(m, line) &&
				llabs(change) > slack_of_sum(m, root_of(m));
		s.n = s.percent + s.sum;
		return s;
	}
	if (m->lines[line] != OF_WHICH && m->parents[line] >= 0)
		s.sum = llabs(change) > slack_of_sum(m, (guint)m->parents[line]);
	s.n += s.sum;
	if (m->lines[line] == SUBTOTAL || m->lines[line] == TOTAL) {
		gboolean own = llabs(change) > slack_of_sum(m, line);

		s.n += own;
		s.sum = s.sum || own;
	}
	for (guint c = 0; c < m->layout->n; c++) {
		if (m->layout->columns[c] == DEVIATION && column + 2 >= c && column <= c)
			s.difference = llabs(change) > 2;
		if (m->layout->columns[c] == ROW_TOTAL)
			s.difference = llabs(change) > 4;
	}
	s.n += s.difference;
	return s;
}

/* ---- as records ---- */

static const enum kt_measure measures[] = {
	[ORIGINAL] = KT_MEASURE_ORIGINAL_BUDGET,
	[REVISED] = KT_MEASURE_REVISED_BUDGET,
	[EXPECTED] = KT_MEASURE_EXPECTED_RESULT,
	[DEVIATION] = KT_MEASURE_DEVIATION,
	[PERCENT] = KT_MEASURE_DEVIATION,
	[YEAR] = KT_MEASURE_ACTUAL,
	[ROW_TOTAL] = KT_MEASURE_ACTUAL,
	[USED] = KT_MEASURE_TO_DATE,
	[SHARE] = KT_MEASURE_SHARE,
};

static void put_cell(struct figures *f, const struct made *m, guint line, guint column)
{
	struct kt_record r = f->base;
	enum column_sort sort = m->layout->columns[column];
	char label[32], raw[32];

	g_snprintf(label, sizeof label, "%s %u",
		m->lines[line] == TOTAL || m->lines[line] == SUBTOTAL ? "I alt"
		: m->lines[line] == OF_WHICH                          ? "Heraf"
								      : "Område",
		line);
	r.origin = KT_ORIGIN_TABLE;
	r.table = f->table;
	r.row = line + 2;
	r.column = column + 2;
	r.line = f->base.line + line;
	r.subject = label;
	r.measure = measures[sort];
	r.flags = m->lines[line] == TOTAL || m->lines[line] == SUBTOTAL ? KT_FLAG_TOTAL
		  : m->lines[line] == OF_WHICH                          ? KT_FLAG_OF_WHICH
									: 0;
	if (is_percent(sort)) {
		r.unit = KT_UNIT_PERCENT;
		r.value = (struct kt_decimal){m->cells[line][column].printed, 1};
		r.resolution = figure("0.1");
	} else {
		r.value = kt_decimal_int(m->cells[line][column].printed * (m->step / 100));
		r.resolution = kt_decimal_int(m->step / 100);
	}
	g_snprintf(raw, sizeof raw, "%" G_GINT64_FORMAT, m->cells[line][column].printed);
	r.raw = raw;
	r.offset = (line * MOST_COLUMNS + column) * 10;
	kt_record_make_id(&r, 0);
	kt_record_set_add(f->set, &r);
}

static GPtrArray *audited(struct figures *f, const struct made *m)
{
	struct kt_analysis_options options;

	kt_analysis_options_init(&options);
	figures_init(f);
	f->table = 1;
	for (guint i = 0; i < m->n_lines; i++)
		for (guint c = 0; c < m->layout->n; c++)
			put_cell(f, m, i, c);
	return kt_audit(f->set, &options);
}

static void print_table(const struct made *m, const GPtrArray *findings)
{
	g_test_message("%s, step %" G_GINT64_FORMAT, m->layout->name, m->step);
	for (guint i = 0; i < m->n_lines; i++) {
		GString *row = g_string_new(NULL);

		g_string_append_printf(row, "%2u %d ->%2d:", i, m->lines[i], m->parents[i]);
		for (guint c = 0; c < m->layout->n; c++)
			g_string_append_printf(row, " %10" G_GINT64_FORMAT, m->cells[i][c].printed);
		g_test_message("%s", row->str);
		g_string_free(row, TRUE);
	}
	for (guint i = 0; i < findings->len; i++) {
		const struct kt_finding *f = findings->pdata[i];

		g_test_message("line %u %s %s: %s; %s", f->line - 1, kt_audit_rule_name(f->rule),
			kt_audit_verdict_name(f->verdict), f->message, f->repair);
	}
}

#define SEED 20220602

static void test_right_tables(void)
{
	GRand *rng = g_rand_new_with_seed(SEED);
	guint alarms = 0, n = 200;

	for (guint i = 0; i < n; i++) {
		struct made m;
		struct figures f;
		GPtrArray *findings;

		make_table(rng, &m);
		findings = audited(&f, &m);
		if (findings->len > 0) {
			alarms++;
			print_table(&m, findings);
		}
		g_ptr_array_unref(findings);
		kt_record_set_free(f.set);
	}
	g_test_message("%u of %u right tables raise an alarm", alarms, n);
	g_assert_cmpuint(alarms * 100, <=, n);
	g_rand_free(rng);
}

static gboolean is_rule_of(const struct kt_finding *f, const struct stand *s)
{
	switch (f->rule) {
	case KT_RULE_SUM:
		return s->sum || s->difference; /* a row's total is a sum, too */
	case KT_RULE_DIFFERENCE:
		return s->difference;
	case KT_RULE_SHARE:
	case KT_RULE_GROWTH:
		return s->percent;
	case KT_RULE_OF_WHICH:
		return TRUE;
	default:
		return FALSE;
	}
}

/* The finding's cell is the wrong one, or shares a line or column sum with it. */
static gboolean is_named(const struct made *m, const GPtrArray *findings, guint line, guint column,
	const struct stand *s)
{
	for (guint i = 0; i < findings->len; i++) {
		const struct kt_finding *f = findings->pdata[i];
		gboolean is_cell =
			f->record && f->record->row == line + 2 && f->record->column == column + 2;
		gboolean is_near = f->record &&
				   (f->record->row == line + 2 || f->record->column == column + 2);

		(void)m;
		if (is_rule_of(f, s) && (s->n >= 2 ? is_cell : is_near))
			return TRUE;
	}
	return FALSE;
}

static void test_wrong_cells(void)
{
	GRand *rng = g_rand_new_with_seed(SEED + 1);
	guint made = 0, found = 0, named = 0;

	while (made < 400) {
		struct made m;
		struct figures f;
		GPtrArray *findings;
		guint line, column, other;
		gint64 right, wrong;
		struct stand s;

		make_table(rng, &m);
		line = (guint)g_rand_int_range(rng, 0, (gint32)m.n_lines);
		column = (guint)g_rand_int_range(rng, 0, (gint32)m.layout->n);
		other = (guint)g_rand_int_range(rng, 0, (gint32)m.n_lines);
		right = m.cells[line][column].printed;
		wrong = wrong_value(rng, right, m.cells[other][column].printed);
		s = stand_of(&m, line, column, wrong - right);
		if (wrong == right || s.n == 0)
			continue;
		m.cells[line][column].printed = wrong;
		made++;
		findings = audited(&f, &m);
		found += findings->len > 0;
		if (is_named(&m, findings, line, column, &s)) {
			named++;
		} else {
			g_test_message("line %u column %u: %" G_GINT64_FORMAT
				       " for %" G_GINT64_FORMAT,
				line, column, wrong, right);
			print_table(&m, findings);
		}
		g_ptr_array_unref(findings);
		kt_record_set_free(f.set);
	}
	g_test_message("%u wrong cells: %u found, %u named right", made, found, named);
	g_assert_cmpuint(named * 100, >=, made * 95);
	g_rand_free(rng);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/audit/right-tables", test_right_tables);
	g_test_add_func("/audit/wrong-cells", test_wrong_cells);
	return g_test_run();
}
