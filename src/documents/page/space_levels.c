/* SPDX-License-Identifier: GPL-3.0-or-later */
/*                      2022             2023
 *                  ------------     ------------     a line under each head, as wide as its columns
 *     Uddannelse   Antal   Pct.     Antal   Pct.     or columns called the same under each
 *     EUD            112   18,5       121   19,2
 *
 * Where a line across parts the levels, or the columns begin anew under each head, and neither tells the
 * columns, the edges do that all the heads are set to: they begin where their first column does, or end
 * where their last one does. */
#include "documents/page/space_levels.h"

#include <math.h>
#include <string.h>

static const gdouble NEAR = 0.35; /* of a line of type to a drawn one, in type sizes */
static const gdouble BLANK = 0.7; /* less parts words of one head, in type sizes */
static const gdouble SLACK = 1;   /* points that a head may reach over its line */
static const gdouble SAME_EDGE = 0.6;
static const gdouble LEAST_RULE = 7;

/* What the lower level has over a column. */
struct lower_head {
	gdouble from, to; /* of it and the column's numbers */
	GString *text;    /* "" where it has none */
};

/* One of the upper level: its segments. */
struct upper_head {
	guint segment, n;
	struct kt_box box;
};

struct levels {
	const struct kt_space_finder *f;
	const struct kt_columns *columns;
	guint upper;              /* line */
	GArray *heads;            /* struct upper_head: but that over the labels */
	struct lower_head *lower; /* of each column */
};

static const struct kt_box *head_of(const struct levels *l, guint i)
{
	return &g_array_index(l->heads, struct upper_head, i).box;
}

/* ---- what there is ---- */

static void find_heads(struct levels *l)
{
	const struct kt_segment_line *line = kt_segment_line(l->f->lines, l->upper);
	guint n;

	for (guint k = line->first; k < line->first + line->n; k++) {
		const struct kt_segment *s = kt_segment(l->f->segments, k);
		struct upper_head *before =
			l->heads->len
				? &g_array_index(l->heads, struct upper_head, l->heads->len - 1)
				: NULL;

		if (before && s->box.x0 - before->box.x1 < BLANK * s->size) {
			before->n++;
			kt_box_unite(&before->box, &s->box);
		} else if (kt_space_column(l->f, l->columns, k, &n) > 0) {
			struct upper_head head = {k, 1, s->box};

			g_array_append_val(l->heads, head);
		}
	}
}

/* FALSE where one of the lower heads stands over several columns itself. */
static gboolean find_lower(struct levels *l, guint first)
{
	const struct kt_space_finder *f = l->f;

	for (guint k = 0; k < l->columns->n; k++)
		l->lower[k] = (struct lower_head){
			l->columns->range[k].from, l->columns->range[k].to, g_string_new(NULL)};
	for (guint i = l->upper + 1; i < first; i++) {
		const struct kt_segment_line *line = kt_segment_line(f->lines, i);

		for (guint k = line->first; k < line->first + line->n; k++) {
			const struct kt_segment *s = kt_segment(f->segments, k);
			guint n;
			struct lower_head *h = &l->lower[kt_space_column(f, l->columns, k, &n)];

			if (n > 1)
				return FALSE;
			h->from = MIN(h->from, s->box.x0);
			h->to = MAX(h->to, s->box.x1);
			for (guint w = s->first; w < s->first + s->n; w++)
				g_string_append_printf(
					h->text, "%s ", kt_page_word(f->page, w)->text);
		}
	}
	return TRUE;
}

/* Heads of a column that has none below are of both levels, and left out; TRUE if all columns have. */
static gboolean leave_out_single(struct levels *l)
{
	gboolean all = TRUE;
	guint kept = 0, n;

	for (guint i = 0; i < l->heads->len; i++) {
		struct upper_head *h = &g_array_index(l->heads, struct upper_head, i);
		gint column = kt_space_column(l->f, l->columns, h->segment, &n);

		if (h->n > 1 || n > 1 || l->lower[column].text->len > 0)
			g_array_index(l->heads, struct upper_head, kept++) = *h;
	}
	g_array_set_size(l->heads, kept);
	for (guint k = 1; k < l->columns->n; k++)
		all = all && l->lower[k].text->len > 0;
	return all;
}

static void add_group(GArray *groups, const struct levels *l, guint head, guint first, guint last)
{
	const struct upper_head *h = &g_array_index(l->heads, struct upper_head, head);
	struct kt_space_group g = {h->segment, h->n, first, last};

	g_array_append_val(groups, g);
}

/* ---- drawn lines ---- */

/* RULE lies between line I and the next. */
static gboolean is_below(const struct kt_space_finder *f, guint i, const struct kt_box *rule)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	gdouble at = (rule->y0 + rule->y1) / 2;

	return kt_box_width(rule) > LEAST_RULE && kt_box_height(rule) < kt_box_width(rule) / 2 &&
	       at > line->box.y1 - NEAR * line->size &&
	       at < kt_segment_line(f->lines, i + 1)->box.y0 + NEAR * line->size;
}

static gboolean is_over(const struct kt_box *rule, const struct kt_box *head)
{
	return rule->x0 <= head->x0 + SLACK && rule->x1 >= head->x1 - SLACK;
}

/* The widest line under head I that is under no other; NULL if there is none. */
static const struct kt_box *own_rule(const struct levels *l, guint i)
{
	const struct kt_page *page = l->f->page;
	const struct kt_box *best = NULL;

	for (guint r = 0; r < page->rules->len; r++) {
		const struct kt_box *rule = &kt_page_rule(page, r)->box;
		gboolean is_own = is_below(l->f, l->upper, rule) && is_over(rule, head_of(l, i));

		for (guint k = 0; k < l->heads->len && is_own; k++)
			is_own = k == i || rule->x1 < head_of(l, k)->x0 + SLACK ||
				 rule->x0 > head_of(l, k)->x1 - SLACK;
		if (is_own && (!best || kt_box_width(rule) > kt_box_width(best)))
			best = rule;
	}
	return best;
}

/* Each head has a line of its own, which tells its columns; of one each it makes no groups. */
static gboolean group_by_rules(const struct levels *l, GArray *groups)
{
	gboolean spans = FALSE;
	guint from = 1;

	for (guint i = 0; i < l->heads->len; i++) {
		const struct kt_box *rule = own_rule(l, i);
		guint n = 0, first = 0;

		for (guint k = from; rule && k < l->columns->n; k++) {
			gdouble middle = (l->columns->range[k].from + l->columns->range[k].to) / 2;

			if (middle < rule->x0 || middle > rule->x1)
				continue;
			first = n == 0 ? k : first;
			n++;
		}
		if (n == 0)
			return FALSE;
		add_group(groups, l, i, first, first + n - 1);
		spans |= n > 1;
		from = first + n;
	}
	if (!spans)
		g_array_set_size(groups, 0);
	return TRUE;
}

gboolean kt_space_has_rule_below(const struct kt_space_finder *f, guint i)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	const struct kt_segment *first = kt_segment(f->segments, line->first),
				*last = kt_segment(f->segments, line->first + line->n - 1);
	gdouble covered = 0;

	for (guint r = 0; r < f->page->rules->len; r++) {
		const struct kt_box *rule = &kt_page_rule(f->page, r)->box;

		if (is_below(f, i, rule))
			covered +=
				MAX(0, MIN(rule->x1, last->box.x1) - MAX(rule->x0, first->box.x0));
	}
	return covered > 0.9 * (last->box.x1 - first->box.x0);
}

/* ---- columns called the same ---- */

/* From column FIRST on, as many times PERIOD columns as there are heads are called the same. */
static gboolean repeats(const struct levels *l, guint first, guint period)
{
	guint end = first + period * l->heads->len;

	for (guint k = first; k + period < end; k++)
		if (l->lower[k].text->len == 0 ||
			!g_string_equal(l->lower[k].text, l->lower[k + period].text))
			return FALSE;
	return !g_string_equal(l->lower[first].text, l->lower[first + 1].text);
}

/* Head I stands over columns [FIRST, LAST] and no other: between their neighbours. */
static gboolean stands_over(const struct levels *l, guint i, guint first, guint last)
{
	const struct kt_box *head = head_of(l, i);

	return head->x1 > l->lower[first - 1].to && head->x0 < l->lower[last].to &&
	       (last + 1 == l->columns->n || head->x1 < l->lower[last + 1].to - SLACK) &&
	       (first == 1 || head->x0 > l->lower[first - 1].from + SLACK);
}

static const char *first_word(const struct levels *l, guint i)
{
	const struct upper_head *h = &g_array_index(l->heads, struct upper_head, i);

	return kt_page_word(l->f->page, kt_segment(l->f->segments, h->segment)->first)->text;
}

/* The upper heads are called differently, and do not go on in small letters below: "Korrigeret" over
 * "budget" is one head. */
static gboolean have_names(const struct levels *l)
{
	gboolean goes_on = TRUE;
	guint n;

	for (guint i = 0; i < l->heads->len; i++) {
		const struct upper_head *h = &g_array_index(l->heads, struct upper_head, i);
		gint column = kt_space_column(l->f, l->columns, h->segment, &n);

		if (i > 0 && strcmp(first_word(l, i), first_word(l, i - 1)) == 0 && h->n == 1 &&
			kt_segment(l->f->segments, h->segment)->n == 1)
			return FALSE;
		goes_on = goes_on && n == 1 &&
			  g_unichar_islower(g_utf8_get_char(l->lower[column].text->str));
	}
	return !goes_on;
}

static gboolean group_by_names(const struct levels *l, GArray *groups)
{
	guint n = l->columns->n - 1, m = have_names(l) ? l->heads->len : 0;

	for (guint period = m > 1 ? n / m : 0; period > 1; period--)
		for (guint first = 1; first + m * period <= n + 1; first++) {
			guint i = 0;

			if (!repeats(l, first, period))
				continue;
			while (i < m &&
				stands_over(l, i, first + i * period, first + (i + 1) * period - 1))
				i++;
			for (guint k = 0; i == m && k < m; k++)
				add_group(groups, l, k, first + k * period,
					first + (k + 1) * period - 1);
			if (i == m)
				return TRUE;
		}
	return FALSE;
}

/* ---- edges ---- */

static gboolean group_by_right_edges(const struct levels *l, GArray *groups)
{
	guint from = 1;

	for (guint i = 0; i < l->heads->len; i++) {
		guint last = from;

		while (last < l->columns->n &&
			fabs(l->lower[last].to - head_of(l, i)->x1) > SAME_EDGE)
			last++;
		if (last == l->columns->n)
			return FALSE;
		add_group(groups, l, i, from, last);
		from = last + 1;
	}
	return from == l->columns->n;
}

/* The first column that ends behind where head I begins. */
static guint column_at(const struct levels *l, guint i)
{
	guint k = 1;

	while (k + 1 < l->columns->n && l->lower[k].to < head_of(l, i)->x0 + SLACK)
		k++;
	return k;
}

/* The heads begin as far behind the column before theirs, or where theirs begins. */
static gboolean group_by_left_edges(const struct levels *l, GArray *groups)
{
	gdouble behind = -1;

	for (guint i = 0; i < l->heads->len; i++) {
		guint first = column_at(l, i),
		      next = i + 1 < l->heads->len ? column_at(l, i + 1) : l->columns->n;
		gdouble left = head_of(l, i)->x0, off = left - l->lower[first - 1].to;

		if (first >= next || (i == 0 && first > 1))
			return FALSE;
		if (i > 0 && fabs(left - l->lower[first].from) > SAME_EDGE) {
			if (behind >= 0 && fabs(off - behind) > SAME_EDGE)
				return FALSE;
			behind = off;
		}
		add_group(groups, l, i, first, next - 1);
	}
	return l->heads->len > 2;
}

/* Columns begin anew under each of GROUPS, two at least: "2018 2019 Ændring" and "2018 2019". */
static gboolean begin_alike(const struct levels *l, const GArray *groups)
{
	for (guint i = 1; i < groups->len; i++) {
		const struct kt_space_group *a = &g_array_index(
						    groups, struct kt_space_group, i - 1),
					    *b = &g_array_index(groups, struct kt_space_group, i);

		if (a->first == a->last || b->first == b->last ||
			!g_string_equal(l->lower[a->first].text, l->lower[b->first].text))
			return FALSE;
	}
	return groups->len > 1 && have_names(l);
}

/* ---- all of it ---- */

static gboolean find_groups(struct levels *l, GArray *groups)
{
	static const struct {
		gboolean (*find)(const struct levels *, GArray *);
		gboolean by_edges;
	} ways[] = {{group_by_names, FALSE}, {group_by_rules, FALSE}, {group_by_right_edges, TRUE},
		{group_by_left_edges, TRUE}};
	gboolean is_full = leave_out_single(l),
		 is_parted = is_full && kt_space_has_rule_below(l->f, l->upper);

	if (l->heads->len == 0 || l->heads->len + 1 >= l->columns->n)
		return FALSE;
	for (guint i = 0; i < (is_full ? G_N_ELEMENTS(ways) : 2); i++) {
		if (ways[i].find(l, groups) &&
			(!ways[i].by_edges || is_parted || begin_alike(l, groups)))
			return groups->len > 0;
		g_array_set_size(groups, 0);
	}
	return FALSE;
}

GArray *kt_space_find_groups(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint i, guint first)
{
	g_autoptr(GArray) heads = g_array_new(FALSE, FALSE, sizeof(struct upper_head));
	struct levels l = {f, columns, i, heads, g_new0(struct lower_head, columns->n)};
	GArray *groups = g_array_new(FALSE, FALSE, sizeof(struct kt_space_group));

	find_heads(&l);
	if (i + 1 >= first || !find_lower(&l, first) || !find_groups(&l, groups))
		g_clear_pointer(&groups, g_array_unref);
	for (guint k = 0; k < columns->n; k++)
		if (l.lower[k].text)
			g_string_free(l.lower[k].text, TRUE);
	g_free(l.lower);
	return groups;
}
