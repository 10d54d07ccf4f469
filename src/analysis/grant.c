/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grant.c -- the tables of applications, and of pools. */
#include "kommunetal/analysis/grant.h"

#include <string.h>

#include "analysis/exactly.h"
#include "analysis/grant_parts.h"
#include "analysis/items.h"
#include "analysis/labels.h"
#include "kommunetal/base/text.h"

enum role { ROLE_APPLIED, ROLE_GRANTED, ROLE_FRAME, N_ROLES };

/* One table of an item, as far as its columns are known. */
struct table {
	guint number;
	GPtrArray *records;     /* const struct kt_record, money */
	guint columns[N_ROLES]; /* 0: it has none */
	const char *labels[N_ROLES];
};

void kt_grant_round_free(gpointer data)
{
	struct kt_grant_round *round = data;

	for (guint i = 0; i < round->lines->len; i++)
		g_free(g_array_index(round->lines, struct kt_grant_line, i).applicant);
	g_array_unref(round->lines);
	g_free(round->name);
	g_free(round);
}

/* "Tildeling fra Klimapuljen (2012-77145)": the case number is no part of the name. */
static char *title_name(const char *title)
{
	const char *bracket = strrchr(title, '(');
	gsize len = strlen(title);

	if (bracket > title && g_str_has_suffix(title, ")") && strpbrk(bracket, "0123456789") &&
		strpbrk(bracket, "-/"))
		len = (gsize)(bracket - title);
	return g_strchomp(g_strndup(title, len));
}

struct kt_grant_round *kt_grant_round_new(const struct kt_record *r, guint table)
{
	struct kt_grant_round *round = g_new0(struct kt_grant_round, 1);

	round->name = title_name(r->item_title);
	round->municipality = r->municipality;
	round->committee = r->committee;
	round->meeting_date = r->meeting_date;
	round->source = r->source;
	round->item = r->item;
	round->table = table;
	round->record = r;
	round->lines = g_array_new(FALSE, TRUE, sizeof(struct kt_grant_line));
	return round;
}

/* ---- columns ---- */

static gboolean role_of(const struct kt_record *r, enum role *role)
{
	const char *label = r->measure_label;

	if (r->measure != KT_MEASURE_AMOUNT && r->measure != KT_MEASURE_SIZE)
		return FALSE;
	if (kt_label_says(KT_SAYS_APPLIED, label))
		*role = ROLE_APPLIED;
	else if (kt_label_says(KT_SAYS_GRANTED, label))
		*role = ROLE_GRANTED;
	else if (kt_label_says(KT_SAYS_FRAME, label))
		*role = ROLE_FRAME;
	else
		return FALSE;
	return TRUE;
}

/* What is spent of a budget is no round of applications; that of a project beside what it
 * applies for and what it is given is. */
static gboolean is_of_budgets(const struct kt_record *r)
{
	return r->measure != KT_MEASURE_AMOUNT && r->measure != KT_MEASURE_SIZE &&
	       r->measure != KT_MEASURE_RATE && r->measure != KT_MEASURE_AVERAGE &&
	       r->measure != KT_MEASURE_LIMIT;
}

/* "Bevilget 2022" in minutes of 2023. */
static gboolean is_of_before(const char *label, const struct kt_record *r)
{
	guint64 met;
	g_autofree char *year = g_strndup(r->meeting_date, 4);

	if (!kt_unsigned_parse(year, 1, 9999, &met))
		return FALSE;
	for (const char *p = label; *p; p++) {
		guint64 of;
		gsize len = strspn(p, "0123456789");
		g_autofree char *digits = g_strndup(p, len);

		if (len == 4 && kt_unsigned_parse(digits, 1900, met - 1, &of))
			return TRUE;
		p += len > 0 ? len - 1 : 0;
	}
	return FALSE;
}

/* Two columns of one role tell different things: of one year and the one before the newer
 * counts, of proposal and decision the decision, of any others none. */
static void add_column(struct table *t, const struct kt_record *r, gboolean *is_doubtful)
{
	enum role role;
	guint *column;

	if (!role_of(r, &role))
		return;
	column = &t->columns[role];
	if (*column == r->column)
		return;
	if (*column && is_of_before(r->measure_label, r) != is_of_before(t->labels[role], r)) {
		if (is_of_before(r->measure_label, r))
			return;
	} else if (*column && role == ROLE_GRANTED) {
		gboolean is_decided = kt_label_says(KT_SAYS_DECIDED, r->measure_label);

		if (is_decided == kt_label_says(KT_SAYS_DECIDED, t->labels[role]))
			is_doubtful[role] = TRUE;
		if (!is_decided)
			return;
	} else if (*column) {
		is_doubtful[role] = TRUE;
	}
	*column = r->column;
	t->labels[role] = r->measure_label;
}

/* FALSE if the table is no round. */
static gboolean find_columns(struct table *t)
{
	gboolean is_doubtful[N_ROLES] = {FALSE};
	const struct kt_record *first = t->records->pdata[0];
	gboolean has_budgets = FALSE;

	for (guint i = 0; i < t->records->len; i++) {
		has_budgets = has_budgets || is_of_budgets(t->records->pdata[i]);
		add_column(t, t->records->pdata[i], is_doubtful);
	}
	for (guint i = 0; i < N_ROLES; i++)
		if (is_doubtful[i])
			t->columns[i] = 0;
	if (t->columns[ROLE_APPLIED] && t->columns[ROLE_GRANTED])
		return TRUE;
	return !has_budgets && (t->columns[ROLE_APPLIED] || t->columns[ROLE_GRANTED]) &&
	       first->kind == KT_KIND_FUND && kt_label_says(KT_SAYS_TITLE, first->item_title);
}

/* ---- rows ---- */

/* "Kammerkoret, Indstillet": the head of the column is no part of the name. */
static char *row_name(const struct table *t, const struct kt_record *r)
{
	const char *comma = g_strrstr(r->subject, ", ");

	for (guint i = 0; comma && i < N_ROLES; i++)
		if (t->labels[i] && g_str_has_prefix(t->labels[i], comma + 2))
			return g_strndup(r->subject, (gsize)(comma - r->subject));
	return g_strdup(r->subject);
}

static void set_amount(struct kt_amount *amount, const struct kt_record *r)
{
	amount->record = r;
	amount->value = r->value;
}

static struct kt_grant_line *line_of(
	GArray *lines, GArray *rows, const struct table *t, const struct kt_record *r)
{
	struct kt_grant_line line = {0};

	for (guint i = 0; i < rows->len; i++)
		if (g_array_index(rows, guint, i) == r->row)
			return &g_array_index(lines, struct kt_grant_line, i);
	line.applicant = row_name(t, r);
	line.is_rest = kt_label_says(KT_SAYS_REST, line.applicant);
	g_array_append_val(rows, r->row);
	g_array_append_val(lines, line);
	return &g_array_index(lines, struct kt_grant_line, lines->len - 1);
}

static gboolean is_in_role(const struct table *t, const struct kt_record *r, enum role role)
{
	return t->columns[role] && t->columns[role] == r->column;
}

static void add_line(struct kt_grant_round *round, const struct table *t, GArray *rows,
	const struct kt_record *r)
{
	struct kt_grant_line *line = line_of(round->lines, rows, t, r);

	set_amount(is_in_role(t, r, ROLE_APPLIED) ? &line->applied : &line->granted, r);
	if (!round->year)
		round->year = kt_period_year(r->period);
}

/* The last total of several is that of the whole table. */
static void add_total(struct kt_grant_round *round, const struct table *t, guint *n_totals,
	const struct kt_record *r)
{
	gboolean is_applied = is_in_role(t, r, ROLE_APPLIED);

	set_amount(is_applied ? &round->applied.printed : &round->granted.printed, r);
	n_totals[is_applied]++;
}

gboolean kt_grant_line_granted(const struct kt_grant_line *line, struct kt_decimal *out)
{
	*out = line->granted.record ? line->granted.value : kt_decimal_int(0);
	return line->granted.record || line->gets_nothing;
}

static const struct kt_grant_line *line_at(const struct kt_grant_round *round, guint i)
{
	return &g_array_index(round->lines, struct kt_grant_line, i);
}

static gboolean value_of(
	const struct kt_grant_line *line, gboolean is_applied, struct kt_decimal *out)
{
	if (!is_applied)
		return kt_grant_line_granted(line, out);
	*out = line->applied.value;
	return line->applied.record != NULL;
}

/* Half the last digit of every figure: what rounding can explain. */
static gboolean by_rounding(const struct kt_grant_round *round, gboolean is_applied,
	const struct kt_grant_sum *sum, struct kt_decimal value)
{
	struct kt_decimal slack = sum->printed.record->resolution, gap;

	for (guint i = 0; i < round->lines->len; i++) {
		const struct kt_grant_line *line = line_at(round, i);
		const struct kt_amount *amount = is_applied ? &line->applied : &line->granted;

		if (amount->record && !kt_decimal_add(&slack, slack, amount->record->resolution))
			return TRUE;
	}
	return !kt_decimal_sub(&gap, value, sum->printed.value) ||
	       !kt_decimal_add(&gap, gap, gap) || kt_decimal_cmp(kt_decimal_abs(gap), slack) <= 0;
}

static void add_up(struct kt_grant_round *round, gboolean is_applied, guint n_totals)
{
	struct kt_grant_sum *sum = is_applied ? &round->applied : &round->granted;
	struct kt_decimal value = kt_decimal_int(0), part;
	gboolean is_whole = round->lines->len > 0;

	for (guint i = 0; i < round->lines->len && is_whole; i++)
		is_whole = value_of(line_at(round, i), is_applied, &part) &&
			   kt_decimal_add(&value, value, part);
	sum->has_value = is_whole || sum->printed.record;
	sum->value = is_whole ? value : sum->printed.value;
	sum->differs = is_whole && sum->printed.record && n_totals == 1 &&
		       !by_rounding(round, is_applied, sum, value);
}

static void count(struct kt_grant_round *round)
{
	struct kt_decimal granted;

	round->is_count = round->lines->len > 0;
	round->n_granted = 0;
	for (guint i = 0; i < round->lines->len; i++) {
		const struct kt_grant_line *line = line_at(round, i);
		gboolean is_known = kt_grant_line_granted(line, &granted);

		round->is_count = round->is_count && is_known && !line->is_rest;
		round->n_granted += is_known && kt_decimal_sign(granted) > 0;
	}
}

void kt_grant_finish(struct kt_grant_round *round)
{
	add_up(round, TRUE, 0);
	add_up(round, FALSE, 0);
	count(round);
}

struct kt_decimal kt_grant_sum_told(const struct kt_grant_round *round)
{
	struct kt_decimal sum = kt_decimal_int(0);

	for (guint i = 0; i < round->lines->len; i++)
		if (line_at(round, i)->granted.record)
			sum = kt_exact_plus(sum, line_at(round, i)->granted.value);
	return sum;
}

void kt_grant_others_get_nothing(struct kt_grant_round *round)
{
	for (guint i = 0; i < round->lines->len; i++) {
		struct kt_grant_line *line = &g_array_index(round->lines, struct kt_grant_line, i);

		line->gets_nothing = !line->granted.record;
	}
	kt_grant_finish(round);
}

/* The total that is printed is that of the rows that tell a figure: "Afslag" stands in the others. */
static gboolean others_get_nothing(const struct kt_grant_round *round, guint n_totals)
{
	const struct kt_amount *printed = &round->granted.printed;

	return printed->record && n_totals == 1 &&
	       kt_decimal_equal(kt_grant_sum_told(round), printed->value);
}

static struct kt_grant_round *read_applications(const struct table *t, const GPtrArray *item)
{
	struct kt_grant_round *round = kt_grant_round_new(t->records->pdata[0], t->number);
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(guint));
	guint n_totals[2] = {0, 0};

	for (guint i = 0; i < t->records->len; i++) {
		const struct kt_record *r = t->records->pdata[i];

		if (!is_in_role(t, r, ROLE_APPLIED) && !is_in_role(t, r, ROLE_GRANTED))
			continue;
		if (r->flags & KT_FLAG_TOTAL)
			add_total(round, t, n_totals, r);
		else if (!(r->flags & KT_FLAG_OF_WHICH))
			add_line(round, t, rows, r);
	}
	round->is_proposal =
		t->labels[ROLE_GRANTED] && kt_label_says(KT_SAYS_PROPOSED, t->labels[ROLE_GRANTED]);
	if (others_get_nothing(round, n_totals[FALSE]))
		kt_grant_others_get_nothing(round);
	add_up(round, TRUE, n_totals[TRUE]);
	add_up(round, FALSE, n_totals[FALSE]);
	count(round);
	kt_grant_read_decision(round, item);
	g_array_unref(rows);
	return round;
}

/* ---- tables of pools: a round each row ---- */

static struct kt_grant_round *pool_in_row(
	GPtrArray *rounds, guint first, const struct table *t, const struct kt_record *r)
{
	struct kt_grant_round *round;

	for (guint i = first; i < rounds->len; i++) {
		round = rounds->pdata[i];
		if (round->record->row == r->row)
			return round;
	}
	round = kt_grant_round_new(r, t->number);
	g_free(round->name);
	round->name = row_name(t, r);
	round->year = kt_period_year(r->period);
	round->is_proposal =
		t->labels[ROLE_GRANTED] && kt_label_says(KT_SAYS_PROPOSED, t->labels[ROLE_GRANTED]);
	g_ptr_array_add(rounds, round);
	return round;
}

static void reckon_pool(struct kt_grant_round *round)
{
	struct kt_grant_sum *sums[] = {&round->applied, &round->granted};

	for (guint i = 0; i < G_N_ELEMENTS(sums); i++) {
		sums[i]->has_value = sums[i]->printed.record != NULL;
		sums[i]->value = sums[i]->printed.value;
	}
	round->has_available = round->size.record != NULL;
	round->available = round->size.value;
	round->has_left = round->has_available && round->granted.has_value &&
			  kt_decimal_sub(&round->left, round->available, round->granted.value);
	round->is_over = round->has_left && kt_decimal_sign(round->left) < 0;
}

static void read_pools(GPtrArray *rounds, const struct table *t)
{
	guint first = rounds->len;

	for (guint i = 0; i < t->records->len; i++) {
		const struct kt_record *r = t->records->pdata[i];
		struct kt_grant_round *round;

		if (r->flags & (KT_FLAG_TOTAL | KT_FLAG_OF_WHICH))
			continue;
		round = pool_in_row(rounds, first, t, r);
		if (is_in_role(t, r, ROLE_FRAME))
			set_amount(&round->size, r);
		else if (is_in_role(t, r, ROLE_APPLIED))
			set_amount(&round->applied.printed, r);
		else if (is_in_role(t, r, ROLE_GRANTED))
			set_amount(&round->granted.printed, r);
	}
	for (guint i = first; i < rounds->len; i++)
		reckon_pool(rounds->pdata[i]);
}

/* ---- items ---- */

static void table_free(gpointer data)
{
	struct table *t = data;

	g_ptr_array_unref(t->records);
	g_free(t);
}

static GPtrArray *tables_of(const GPtrArray *item)
{
	GPtrArray *tables = g_ptr_array_new_with_free_func(table_free);

	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];
		struct table *t = NULL;

		if (r->origin != KT_ORIGIN_TABLE || !r->table || !r->row ||
			!kt_unit_is_money(r->unit) || (r->flags & KT_FLAG_PREVIOUS))
			continue;
		for (guint k = 0; k < tables->len && !t; k++)
			if (((struct table *)tables->pdata[k])->number == r->table)
				t = tables->pdata[k];
		if (!t) {
			t = g_new0(struct table, 1);
			t->number = r->table;
			t->records = g_ptr_array_new();
			g_ptr_array_add(tables, t);
		}
		g_ptr_array_add(t->records, (gpointer)r);
	}
	return tables;
}

/* Several rounds under one title are told apart by their order. */
static void number_names(GPtrArray *rounds, guint first)
{
	for (guint i = first; rounds->len - first > 1 && i < rounds->len; i++) {
		struct kt_grant_round *round = rounds->pdata[i];
		g_autofree char *plain = round->name;

		round->name = g_strdup_printf("%s (%u)", plain, i - first + 1);
	}
}

/* "Tilskud til Domkirkens Venner" is no pool that 640.000 kr. are left in: then the pool is called
 * as the sentence calls it, without what else its words hold ("turismepuljen til resten"). */
static void name_by_sentence(struct kt_grant_round *round)
{
	g_auto(GStrv) pieces = g_strsplit(round->record->subject, ", ", -1);

	for (char **piece = pieces; *piece; piece++) {
		char *rest = strstr(*piece, " til rest");

		if (rest)
			*rest = '\0';
		if (!kt_label_says(KT_SAYS_POOL, *piece) ||
			(!strchr(*piece, ' ') && kt_label_says(KT_SAYS_BARE, *piece)))
			continue;
		g_free(round->name);
		round->name = g_strdup(*piece);
		return;
	}
}

static void read_sentences(GPtrArray *rounds, const GPtrArray *item)
{
	const char *title = ((const struct kt_record *)item->pdata[0])->item_title;
	struct kt_grant_round *round;

	if (!kt_label_says(KT_SAYS_TITLE, title) || kt_label_says(KT_SAYS_OWN, title))
		return;
	round = kt_grant_round_new(item->pdata[0], 0);
	kt_grant_read_pool(round, item, NULL);
	if (!kt_label_says(KT_SAYS_NAMED, title))
		name_by_sentence(round);
	if (round->size.record || round->to_give.record || round->remain.record)
		g_ptr_array_add(rounds, round);
	else
		kt_grant_round_free(round);
}

/* A list of applications, or else what sentences tell of a pool. */
static void read_text(GPtrArray *rounds, const GPtrArray *item)
{
	struct kt_grant_round *list = kt_grant_read_list(item);

	if (list)
		g_ptr_array_add(rounds, list);
	else
		read_sentences(rounds, item);
}

static gboolean tells_asked(const struct kt_grant_round *round)
{
	return round->asked.record && round->applied.has_value;
}

static gboolean is_all_asked(const struct kt_grant_round *round)
{
	return tells_asked(round) && kt_decimal_equal(round->asked.value, round->applied.value);
}

/* What sentences tell of the pool, and whether the table has all applications; one of its rows may
 * hold several, as "10-12. Diverse". */
static void read_around(struct kt_grant_round *round, const GPtrArray *item)
{
	gboolean has_rest = FALSE, has_more;

	for (guint i = 0; i < round->lines->len; i++)
		has_rest = has_rest || g_array_index(round->lines, struct kt_grant_line, i).is_rest;
	kt_grant_read_pool(round, item, round->record);
	has_more = !has_rest && kt_grant_counts_more(item, round->lines->len);
	round->is_part = (has_more && !is_all_asked(round)) ||
			 (tells_asked(round) &&
				 kt_decimal_cmp(round->asked.value, round->applied.value) > 0);
	round->is_count = round->is_count && !has_more;
}

static void read_item(GPtrArray *rounds, const GPtrArray *item)
{
	GPtrArray *tables = tables_of(item);
	guint first = rounds->len;
	gboolean has_pools = FALSE, has_other = FALSE;

	for (guint i = 0; i < tables->len; i++) {
		struct table *t = tables->pdata[i];

		if (!find_columns(t)) {
			has_other = TRUE;
		} else if (t->columns[ROLE_FRAME]) {
			has_pools = TRUE;
			read_pools(rounds, t);
		} else {
			g_ptr_array_add(rounds, read_applications(t, item));
		}
	}
	if (rounds->len == first && !has_other)
		read_text(rounds, item);
	else if (rounds->len == first + 1 && !has_pools)
		read_around(rounds->pdata[first], item);
	else if (!has_pools)
		number_names(rounds, first);
	g_ptr_array_unref(tables);
}

GPtrArray *kt_grant_rounds(const struct kt_record_set *set)
{
	GPtrArray *rounds = g_ptr_array_new_with_free_func(kt_grant_round_free);
	GPtrArray *items = kt_items_new(set);

	for (guint i = 0; i < items->len; i++)
		read_item(rounds, items->pdata[i]);
	for (guint i = 0; i < rounds->len; i++)
		kt_grant_read_outcome(rounds->pdata[i], set);
	g_ptr_array_unref(items);
	return rounds;
}

gboolean kt_grant_applied(const struct kt_grant_round *round, struct kt_decimal *out)
{
	gboolean by_lines = round->applied.has_value && !round->is_part;

	*out = by_lines ? round->applied.value : round->asked.value;
	return by_lines || round->asked.record;
}
