/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_changes.c -- what is told of two times and no more: "34 personer mod 45 i 2017".
 *
 * Two points are no trend, and no line is drawn through them.  The two are of one thing if one row
 * of a table or one paragraph tells them by one name, in one unit, of two times of one length; where
 * another figure leaves it open which two belong together, nothing is told.
 *
 * Setting: kinds, as of part=charts. */
#include <math.h>
#include <string.h>

#include "charts/chart_kind.h"
#include "kommunetal/base/text.h"
#include "report/house_style.h"
#include "report/line_name.h"
#include "report/quote.h"
#include "report/record_chart.h"
#include "report/record_group.h"
#include "report/section.h"
#include "report/unit_word.h"
#include "report/words.h"

#define MOST_ROWS 20
#define MOST_AGE (2 * 366) /* days, since what is told as now */
#define LONG_NAME 12       /* letters */
#define SAME_LENGTH 5      /* days, that two months or two years differ by */

struct pair {
	const struct kt_record *then, *now;
};

static guint days_of(struct kt_period p)
{
	return kt_period_last_day(p) - kt_period_first_day(p);
}

static gboolean has_time(const struct kt_record *r)
{
	return !kt_period_is_none(r->period) && kt_period_first_day(r->period) &&
	       kt_period_last_day(r->period);
}

static gboolean is_place_of(const struct kt_record *a, const struct kt_record *b)
{
	return a->table == b->table && a->page == b->page && g_str_equal(a->source, b->source) &&
	       g_str_equal(a->item, b->item) && (a->table ? a->row == b->row : a->line == b->line);
}

/* "Borgere med ophold" and "borgere med ophold, herberg": the one is called as the other, and what
 * has been told before besides. */
static gboolean is_name_of(const struct kt_record *a, const struct kt_record *b)
{
	g_autofree char *x = kt_fold_dup(kt_slice_str(a->subject));
	g_autofree char *y = kt_fold_dup(kt_slice_str(b->subject));
	gsize len = MIN(strlen(x), strlen(y));
	const char *rest = strlen(x) > len ? x + len : y + len;

	return len && strncmp(x, y, len) == 0 && (!*rest || g_str_has_prefix(rest, ", "));
}

static gboolean is_of_same(const struct kt_record *a, const struct kt_record *b)
{
	return a->unit == b->unit && a->measure == b->measure && is_place_of(a, b) &&
	       g_str_equal(a->area, b->area) && is_name_of(a, b);
}

static gboolean are_as_long(const struct kt_record *a, const struct kt_record *b)
{
	guint x = days_of(a->period), y = days_of(b->period);

	return MAX(x, y) - MIN(x, y) <= SAME_LENGTH;
}

static gboolean is_wanted(const struct kt_record *r, const struct kt_record_chart *how)
{
	struct kt_record plain = *r;

	plain.flags &= ~KT_FLAG_PREVIOUS;
	return kt_record_is_counted(&plain, how);
}

/* "233 foreløbig, året før 402": a year that is not over has no more than a part of its figure; what
 * was long ago is told beside something newer. */
static gboolean is_over(const struct kt_record *r)
{
	struct kt_period met;
	guint32 end = kt_period_last_day(r->period), day;

	if (!r->meeting_date || !kt_period_parse(&met, r->meeting_date, NULL) ||
		kt_period_is_none(met))
		return FALSE;
	day = kt_period_last_day(met);
	return end <= day && day - end <= MOST_AGE;
}

/* The one figure of the same thing at an earlier time; NULL if there is none, or more than one. */
static const struct kt_record *earlier(const struct kt_record_set *set, const struct kt_record *now,
	const struct kt_record_chart *how)
{
	const struct kt_record *then = NULL;

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);

		if (r == now || !is_wanted(r, how) || !is_of_same(now, r))
			continue;
		if (then || !has_time(r) || kt_period_cmp(r->period, now->period) >= 0 ||
			!are_as_long(r, now))
			return NULL;
		then = r;
	}
	return then;
}

/* Both are of one committee of one municipality, whose name stands over their table. */
static gboolean is_by_same(const struct kt_record *a, const struct kt_record *b)
{
	return g_strcmp0(a->municipality, b->municipality) == 0 &&
	       g_strcmp0(a->committee, b->committee) == 0;
}

/* Takes out of PAIRS, in their order, those by whom the first is. */
static GArray *take_first_ones(GArray *pairs)
{
	GArray *taken = g_array_new(FALSE, FALSE, sizeof(struct pair));
	const struct kt_record *first = g_array_index(pairs, struct pair, 0).now;

	for (guint i = 0; i < pairs->len;) {
		struct pair pair = g_array_index(pairs, struct pair, i);

		if (!is_by_same(first, pair.now)) {
			i++;
			continue;
		}
		g_array_append_val(taken, pair);
		g_array_remove_index(pairs, i);
	}
	return taken;
}

static gboolean is_as_much(const struct kt_record *a, const struct kt_record *b)
{
	return a->unit == b->unit && kt_decimal_equal(a->value, b->value) &&
	       kt_period_equal(a->period, b->period);
}

/* A sentence below a table says again what a row of it has. */
static gboolean is_told(const GArray *pairs, const struct pair *pair)
{
	for (guint i = 0; !pair->now->table && i < pairs->len; i++) {
		const struct pair *row = &g_array_index(pairs, struct pair, i);

		if (row->now->table && is_as_much(row->now, pair->now) &&
			is_as_much(row->then, pair->then) &&
			g_str_equal(row->now->source, pair->now->source) &&
			g_str_equal(row->now->item, pair->now->item))
			return TRUE;
	}
	return FALSE;
}

static GArray *find_pairs(const struct kt_record_set *set, const struct kt_record_chart *how)
{
	GArray *pairs = g_array_new(FALSE, FALSE, sizeof(struct pair));

	for (guint i = 0; i < kt_record_set_length(set) && pairs->len < MOST_ROWS; i++) {
		struct pair pair = {.now = kt_record_set_at(set, i)};

		if (!is_wanted(pair.now, how) || !has_time(pair.now) ||
			pair.now->flags & KT_FLAG_PREVIOUS || !is_over(pair.now))
			continue;
		pair.then = earlier(set, pair.now, how);
		if (pair.then && !is_told(pairs, &pair))
			g_array_append_val(pairs, pair);
	}
	return pairs;
}

/* ---- in words ---- */

/* "Sager over 52 uger, sygedagpenge"; not "Borgere, ophold", which are pieces of a sentence, nor
 * "Borgere herfra", which only their sentence explains. */
static gboolean is_name(const struct kt_record *r)
{
	g_auto(GStrv) pieces = g_strsplit(r->subject, ", ", -1);

	if (r->table)
		return TRUE;
	for (guint i = 0; pieces[i]; i++) {
		g_autofree char *folded = kt_fold_dup(kt_slice_str(pieces[i]));
		g_auto(GStrv) words = g_strsplit(folded, " ", -1);

		for (char **word = words; *word; word++)
			if (g_strv_contains(kt_words(KT_WORDS_POINTERS), *word))
				return FALSE;
		/* "Genoptræningsplaner" is a name without more, "Borgere" is none */
		if (i == 0 && pieces[1] && !words[1] && g_utf8_strlen(pieces[0], -1) < LONG_NAME)
			return FALSE;
	}
	return *r->subject && !kt_unit_is_money(r->unit);
}

/* Another pair is called the same. */
static gboolean is_called_alike(
	const GArray *pairs, const struct pair *pair, const struct kt_record_chart *how)
{
	g_autofree char *name = kt_thing_name(pair->now, how);

	for (guint i = 0; i < pairs->len; i++) {
		const struct pair *other = &g_array_index(pairs, struct pair, i);
		g_autofree char *called = kt_thing_name(other->now, how);

		if (other->now != pair->now && g_str_equal(called, name))
			return TRUE;
	}
	return FALSE;
}

/* "I alt" of a table: what it is of, the heading says. */
static gboolean is_sum(const struct kt_record *r)
{
	return r->table && kt_is_bare_total(r);
}

/* The name of the thing, if it is one; else the sentence that has both figures. */
static char *label_of(const struct kt_builder *b, const GArray *pairs, const struct pair *pair,
	const struct kt_record_chart *how)
{
	gboolean is_alone = !is_called_alike(pairs, pair, how);
	gboolean is_named = is_name(pair->now) && is_alone;
	g_autofree char *passage = !pair->now->table && !is_named && b->words
					   ? b->words->passage(pair->now, b->words->passage_data)
					   : NULL;
	g_autofree char *quote = passage ? kt_quote(b->lang, passage, pair->now->raw) : NULL;

	if (is_sum(pair->now) && is_alone)
		return kt_capital(pair->now->subject);
	return quote && strstr(quote, pair->then->raw) ? g_steal_pointer(&quote)
						       : kt_thing_name(pair->now, how);
}

/* The two are told by as many places. */
static guint decimals_of(const struct pair *pair)
{
	gint then = kt_decimal_trim(pair->then->value).scale;
	gint now = kt_decimal_trim(pair->now->value).scale;

	return (guint)CLAMP(MAX(then, now), 0, 2);
}

/* "9,9 mio. kr." and "knap 8 mio. kr." are no 9.900.000 and 8.000.000 kr. */
static gboolean is_coarse_money(const struct pair *pair)
{
	const struct kt_decimal tenth = kt_decimal_int(100000);

	return kt_unit_is_money(pair->now->unit) &&
	       kt_decimal_cmp(pair->now->resolution, tenth) >= 0 &&
	       kt_decimal_cmp(pair->then->resolution, tenth) >= 0;
}

static char *value_text(enum kt_lang lang, const struct pair *pair, const struct kt_record *r)
{
	g_autofree char *number = kt_number_text(lang, r->value, decimals_of(pair));

	if (is_coarse_money(pair))
		return kt_money_by_steps(lang, r->value, r->resolution);
	if (kt_unit_is_money(r->unit))
		return kt_say(lang, "money.whole", "amount", number, NULL);
	return r->unit == KT_UNIT_PERCENT ? kt_say(lang, "percent", "number", number, NULL)
					  : g_steal_pointer(&number);
}

static char *signed_text(enum kt_lang lang, const struct pair *pair, struct kt_decimal value)
{
	g_autofree char *number = kt_number_text(lang, kt_decimal_abs(value), decimals_of(pair));
	gint sign = kt_decimal_sign(value);

	if (is_coarse_money(pair))
		return kt_money_signed_by_steps(lang, value, pair->now->resolution);
	return g_strconcat(sign > 0 ? "+" : sign < 0 ? "\xe2\x88\x92" : "", number, NULL);
}

/* Of percentages the change in percent would be taken for one in points. */
static char *percent_text(enum kt_lang lang, const struct pair *pair, struct kt_decimal change)
{
	gdouble then = kt_decimal_to_double(pair->then->value);

	if (pair->now->unit == KT_UNIT_PERCENT || then <= 0)
		return g_strdup("");
	return kt_percent_text(lang, 100 * kt_decimal_to_double(change) / then);
}

static char *times_text(enum kt_lang lang, const struct pair *pair)
{
	g_autofree char *then = kt_period_short(lang, pair->then->period);
	g_autofree char *now = kt_period_short(lang, pair->now->period);

	/* two times that run from one month to another are not told by one more dash */
	return g_strdup_printf(strstr(now, " – ") ? "%s / %s" : "%s – %s", then, now);
}

#define PERCENT_COLUMN 5

/* A column of percentages has no change in percent beside it. */
static gboolean has_percent(enum kt_lang lang, const GArray *pairs)
{
	for (guint i = 0; i < pairs->len; i++) {
		const struct pair *pair = &g_array_index(pairs, struct pair, i);
		g_autofree char *text = percent_text(lang, pair, kt_decimal_int(1));

		if (*text)
			return TRUE;
	}
	return FALSE;
}

static void add_row(struct kt_builder *b, struct kt_table *table, const GArray *pairs,
	const struct pair *pair, const struct kt_record_chart *how, struct kt_decimal change)
{
	struct kt_table_row *row =
		kt_table_add_row(table, is_sum(pair->now) ? KT_ROW_TOTAL : KT_ROW_PLAIN);
	g_autofree char *label = label_of(b, pairs, pair, how);
	g_autofree char *times = times_text(b->lang, pair);
	g_autofree char *then = value_text(b->lang, pair, pair->then);
	g_autofree char *now = value_text(b->lang, pair, pair->now);
	g_autofree char *moved = signed_text(b->lang, pair, change);
	g_autofree char *percent = percent_text(b->lang, pair, change);
	guint n = kt_source_list_add(b->sources, pair->now);
	g_autofree char *target = kt_source_target(n);
	g_autofree char *mark = kt_source_mark(b->sources, n, pair->now);
	guint last = PERCENT_COLUMN;

	kt_table_set(row, 0, label, NULL);
	kt_table_set(row, 1, times, NULL);
	kt_table_set_number(row, 2, then, pair->then->value);
	kt_table_set_number(row, 3, now, pair->now->value);
	kt_table_set_number(row, 4, moved, change);
	if (has_percent(b->lang, pairs))
		kt_table_set(row, last++, percent, NULL);
	kt_table_set(row, last, mark, target);
}

static struct kt_table *table_new(enum kt_lang lang, const GArray *pairs)
{
	static const char *const heads[] = {"head.about", "head.period", "head.before", "head.now",
		"head.moved", "head.percent", "head.source"};
	struct kt_table *table = kt_table_new();

	for (gsize i = 0; i < G_N_ELEMENTS(heads); i++) {
		g_autofree char *head = kt_say(lang, heads[i], NULL);

		if (i != PERCENT_COLUMN || has_percent(lang, pairs))
			kt_table_add_column(table, head, i > 1);
	}
	return table;
}

static gdouble change_of(const struct pair *pair)
{
	return fabs(
		kt_decimal_to_double(pair->now->value) - kt_decimal_to_double(pair->then->value));
}

/* The sum of the table that is told first, else the row of it that has changed most; what a text
 * tells first by a name. */
static const struct pair *leading(const GArray *pairs)
{
	const struct pair *first = &g_array_index(pairs, struct pair, 0), *most = first;

	for (guint i = 0; !first->now->table && i < pairs->len; i++) {
		const struct pair *pair = &g_array_index(pairs, struct pair, i);

		if (!pair->now->table && is_name(pair->now))
			return pair;
	}
	for (guint i = 0; first->now->table && i < pairs->len; i++) {
		const struct pair *pair = &g_array_index(pairs, struct pair, i);

		if (pair->now->table != first->now->table || pair->now->unit != first->now->unit)
			continue;
		if (pair->now->flags & KT_FLAG_TOTAL)
			return pair;
		if (change_of(pair) > change_of(most))
			most = pair;
	}
	return most;
}

/* "Sygefravær, kommunen under ét": a percentage says nothing of what it is of, nor does the row. */
static char *with_title(const struct kt_record *r, const struct kt_record_chart *how)
{
	char *name = kt_thing_name(r, how);
	g_autofree char *title = r->table ? kt_table_title(r) : NULL;
	g_autofree char *row = NULL;

	if (!title || kt_title_is_of_much(title) || strpbrk(title, "0123456789") ||
		strstr(name, title))
		return name;
	row = r->flags & KT_FLAG_TOTAL ? kt_fold_dup(kt_slice_str(name)) : g_strdup(name);
	g_free(name);
	return kt_say(how->lang, "trend.of.total", "title", title, "total", row, NULL);
}

/* A sentence names things by pieces of itself, mostly; then its item says what it is about. */
static char *heading_name(const struct kt_record *r, const struct kt_record_chart *how)
{
	if (!r->table && strchr(r->subject, ',') && !is_name(r) &&
		!kt_title_is_of_much(r->item_title)) {
		g_autofree char *title = kt_short_title(r->item_title);

		return kt_capital(title);
	}
	return r->unit == KT_UNIT_PERCENT ? with_title(r, how) : kt_thing_name(r, how);
}

#define STEM 4 /* letters */

/* "Elevtal" is a number of "elever". */
static gboolean has_stem(const char *label, const char *word)
{
	g_autofree char *folded = kt_fold_dup(kt_slice_str(label));
	g_autofree char *stem =
		g_utf8_strlen(word, -1) > STEM ? g_utf8_substring(word, 0, STEM) : g_strdup(word);

	return strstr(folded, stem) != NULL;
}

/* "701 fuldtidspersoner", "37" of "Klager over afgørelser": what is counted, where LABEL does not say
 * it. */
static char *counted_text(enum kt_lang lang, const struct pair *pair, const char *label)
{
	enum kt_unit unit = pair->now->unit;
	g_autofree char *number = value_text(lang, pair, pair->now);
	g_autoptr(GPtrArray) records = g_ptr_array_new();
	g_autofree char *word = NULL, *beside = NULL;

	/* a case is whatever is counted that has no name of its own: a complaint, a loan */
	if (unit != KT_UNIT_PERSON && unit != KT_UNIT_FTE && unit != KT_UNIT_DAY &&
		unit != KT_UNIT_HOUR)
		return g_steal_pointer(&number);
	g_ptr_array_add(records, (gpointer)pair->now);
	word = kt_unit_word(lang, records);
	beside = kt_unit_beside(label, word);
	return *beside && !has_stem(label, word)
		       ? kt_say(lang, "with.unit", "number", number, "unit", beside, NULL)
		       : g_steal_pointer(&number);
}

/* "Passagerer: 41.060 i 2019 mod 38.412 i 2018" */
static char *message_of_pair(
	enum kt_lang lang, const struct pair *pair, const struct kt_record_chart *how)
{
	g_autofree char *label = heading_name(pair->now, how);
	gboolean is_money = kt_unit_is_money(pair->now->unit);
	g_autofree char *now =
		is_money ? kt_money_by_steps(lang, pair->now->value, pair->now->resolution)
			 : counted_text(lang, pair, label);
	g_autofree char *then =
		is_money ? kt_money_by_steps(lang, pair->then->value, pair->then->resolution)
			 : value_text(lang, pair, pair->then);
	g_autofree char *when = kt_period_text(lang, pair->now->period);
	g_autofree char *before = kt_period_text(lang, pair->then->period);

	return kt_say(lang,
		pair->now->period.from.unit == KT_TIME_DAY && !pair->now->period.is_range
			? "changes.named.day"
			: "changes.named",
		"label", label, "now", now, "when", when, "then", then, "before", before, NULL);
}

/* "Af 6 tal for to tidspunkter steg 4, og 2 faldt" */
static char *message_of_all(enum kt_lang lang, guint n, guint n_up, guint n_down)
{
	g_autofree char *of = g_strdup_printf("%u", n), *up = g_strdup_printf("%u", n_up);
	g_autofree char *down = g_strdup_printf("%u", n_down);
	const char *which = n_up == n          ? "up"
			    : n_down == n      ? "down"
			    : !n_up && !n_down ? "same"
			    : !n_down          ? "some.up"
			    : !n_up            ? "some.down"
					       : "both";
	g_autofree char *id = g_strconcat("changes.", which, n == 2 ? ".two" : "", NULL);

	return kt_say(lang, id, "of", of, "up", up, "down", down, NULL);
}

/* The part's name and its bookmark stand at the first of its tables. */
static void add_headings(struct kt_builder *b, const char *group, const struct kt_record *r,
	const char *message, gboolean is_first)
{
	g_autofree char *kicker = kt_section_text(b, group, "heading");
	g_autofree char *who = kt_who_text(b->lang, r->municipality, r->committee);
	struct kt_item *heading = kt_add_heading(b->out, 1, message);

	if (is_first) {
		heading->target = g_strdup(group);
		heading->bookmark = g_strdup(kicker ? kicker : message);
		if (kicker)
			kt_add_paragraph(b->out, KT_STYLE_LEAD, kicker);
	}
	if (*who)
		kt_add_paragraph(b->out, KT_STYLE_LEAD, who);
}

/* PAIRS are all by one committee. */
static void build_pairs(struct kt_builder *b, const char *group, const struct kt_record_chart *how,
	const GArray *pairs, gboolean is_first)
{
	struct kt_table *table = table_new(b->lang, pairs);
	g_autofree char *message = NULL, *name = NULL;
	guint n_up = 0, n_down = 0;

	for (guint i = 0; i < pairs->len; i++) {
		const struct pair *pair = &g_array_index(pairs, struct pair, i);
		struct kt_decimal change;

		if (!kt_decimal_sub(&change, pair->now->value, pair->then->value))
			change = kt_decimal_int(0);
		n_up += kt_decimal_sign(change) > 0;
		n_down += kt_decimal_sign(change) < 0;
		add_row(b, table, pairs, pair, how, change);
	}
	message = message_of_pair(b->lang, leading(pairs), how);
	add_headings(b, group, leading(pairs)->now, message, is_first);
	if (pairs->len > 1) {
		g_autofree char *all = message_of_all(b->lang, pairs->len, n_up, n_down);

		kt_add_paragraph(b->out, KT_STYLE_PLAIN, all);
	}
	name = kt_section_text(b, group, "heading");
	kt_add_take_table(b->out, table, name ? name : "");
}

static void build(struct kt_builder *b, const char *group)
{
	g_auto(GStrv) kinds = g_key_file_get_string_list(b->definition, group, "kinds", NULL, NULL);
	const struct kt_record_chart how = {.lang = b->lang, .kinds = (const char *const *)kinds};

	g_autoptr(GArray) pairs = find_pairs(b->set, &how);

	for (gboolean is_first = TRUE; pairs->len; is_first = FALSE) {
		g_autoptr(GArray) ones = take_first_ones(pairs);

		build_pairs(b, group, &how, ones, is_first);
	}
}

static const struct kt_setting settings[] = {
	{"kinds", kt_setting_is_kind, KT_SETTING_KINDS, TRUE}, {0}};

const struct kt_section_kind kt_section_changes = {
	.name = "changes", .settings = settings, .build = build};
