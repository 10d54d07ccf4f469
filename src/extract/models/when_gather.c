/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/when_gather.h"

#include <string.h>

#include "extract/models/kind_gather.h"
#include "extract/prose/calendar.h"
#include "extract/passage/moment.h"
#include "extract/sink.h"

enum {
	BLOCKS_BACK = 6, /* before a paragraph, in its section */
	PER_PLACE = 3,   /* times of one place, the nearest */
	LEVELS_BACK = 6, /* figures before one of a change */
	LEAD_BLOCKS = 3, /* at the beginning of an item */
	LINE_BYTES = 100 /* a line that stands as a heading has no more */
};

/* One figure while its candidates are collected. */
struct search {
	struct kt_when_gathering *g;
	const struct kt_draft *draft;
	guint at; /* in the order */
	const struct kt_item *item;
	const struct kt_section *section;
	struct kt_when_evidence *e;
};

/* What many figures share, found for the first of them.  Only of a change more is
 * made of it, so that is kept apart. */
struct kt_when_shared {
	const struct kt_item *item;
	const struct kt_section *section;
	guint block;      /* the first figure's, plus 1; 0: nothing is kept yet */
	guint from_block; /* figures of the item that stand here or behind share it, too */
	gboolean is_change;
	struct kt_when_evidence times;
};

struct kt_when_gathering {
	struct kt_reading *r;
	const GArray *order; /* guint: indexes into the sink's drafts */
	guint table;         /* whose most frequent period is known */
	struct kt_period table_period;
	struct kt_when_shared before, frame;
	struct kt_when_heard heard;    /* the last sentence */
	const struct kt_item *counted; /* whose periods are */
	GArray *counts;                /* struct count, the most frequent first */
};

/* How many figures of an item have a period by the rules. */
struct count {
	struct kt_period period;
	guint n;
};

struct kt_when_gathering *kt_when_gathering_new(struct kt_reading *r, const GArray *order)
{
	struct kt_when_gathering *g = g_new0(struct kt_when_gathering, 1);

	g->r = r;
	g->order = order;
	g->counts = g_array_new(FALSE, FALSE, sizeof(struct count));
	return g;
}

void kt_when_gathering_free(struct kt_when_gathering *g)
{
	g_array_unref(g->counts);
	g_free(g);
}

static gboolean is_shared_by(const struct kt_when_shared *shared, const struct search *s)
{
	guint block = s->draft->block;

	return shared->item == s->item && shared->section == s->section &&
	       shared->is_change == (s->e->role == KT_WHEN_ROLE_CHANGE) &&
	       (shared->block == block + 1 || (shared->block && block >= shared->from_block));
}

/* Adds what FIND, which tells from which block on it finds the same, finds about the
 * figure of S; SHARED remembers it. */
static void add_shared(
	struct search *s, struct kt_when_shared *shared, guint (*find)(struct search *s))
{
	struct search first = *s;

	if (!is_shared_by(shared, s)) {
		first.e = &shared->times;
		kt_when_begin(&shared->times, s->e->role);
		shared->item = s->item;
		shared->section = s->section;
		shared->block = s->draft->block + 1;
		shared->is_change = s->e->role == KT_WHEN_ROLE_CHANGE;
		shared->from_block = find(&first);
	}
	if (!kt_when_merge(s->e, &shared->times))
		find(s);
}

static const struct kt_draft *draft_at(const struct kt_when_gathering *g, guint at)
{
	return &g_array_index(
		g->r->sink->drafts, struct kt_draft, g_array_index(g->order, guint, at));
}

/* ---- derived times ----------------------------------------------------- */

static struct kt_period back(struct kt_period p, guint years)
{
	if (p.from.unit != KT_TIME_NONE)
		p.from.year -= years;
	if (p.to.unit != KT_TIME_NONE)
		p.to.year -= years;
	return p;
}

static struct kt_period since_new_year(struct kt_moment m)
{
	struct kt_moment from, end;

	if (m.unit != KT_TIME_DAY && m.unit != KT_TIME_MONTH)
		return kt_period_none();
	kt_moment_first_months(m.year, m.index, &from, &end);
	return end.unit == KT_TIME_NONE ? kt_period_of(from) : kt_period_range(from, end);
}

/* The month that most days of the week P are in; none if P is no week. */
static struct kt_period month_of_week(struct kt_period p)
{
	guint32 first;
	GDate thursday;

	if (!p.is_range || p.from.unit != KT_TIME_DAY || p.to.unit != KT_TIME_DAY)
		return kt_period_none();
	first = kt_period_first_day(p);
	if (kt_period_last_day(p) - first != 6)
		return kt_period_none();
	g_date_clear(&thursday, 1);
	g_date_set_julian(&thursday, first + 3);
	return kt_period_of(
		kt_moment_month(g_date_get_year(&thursday), g_date_get_month(&thursday)));
}

/* What a time found at PLACE makes possible. */
static void add(struct search *s, struct kt_period p, enum kt_when_place place, guint32 marks)
{
	struct kt_moment end = p.from.unit == KT_TIME_NONE ? p.to : p.from;
	struct kt_when_candidate *c = kt_when_add(s->e, p, place, KT_WHEN_AS_TOLD);

	if (c)
		c->marks |= marks;
	kt_when_add(s->e, month_of_week(p), place, KT_WHEN_MONTH);
	if (kt_period_is_open(p))
		kt_when_add(s->e, kt_period_of(end), place, KT_WHEN_END);
	if (!c || (p.is_range && p.from.unit != KT_TIME_NONE))
		return;
	if (end.unit != KT_TIME_YEAR) {
		kt_when_add(s->e, kt_period_of(kt_moment_year(end.year)), place, KT_WHEN_YEAR);
		c = kt_when_add(s->e, since_new_year(end), place, KT_WHEN_TO_DATE);
		if (c)
			c->marks |= marks & 1u << KT_WHEN_UNTIL;
	}
	if (s->e->role == KT_WHEN_ROLE_CHANGE && !p.is_range)
		kt_when_add(s->e, kt_period_range(back(p, 1).from, p.from), place, KT_WHEN_YEARLY);
}

static guint32 marks_of(const struct kt_calendar_entry *t)
{
	return kt_when_mark_of_sort(t->sort) | (t->is_declared ? 1u << KT_WHEN_DECLARED : 0);
}

/* ---- blocks ------------------------------------------------------------ */

/* The last PER_PLACE times of BLOCK, whose figures are told behind it. */
static void add_block(struct search *s, guint block, enum kt_when_place place)
{
	const GArray *entries = kt_calendar_block(s->g->r, block);

	for (guint n = 0; n < PER_PLACE && n < entries->len; n++) {
		const struct kt_calendar_entry *t =
			&g_array_index(entries, struct kt_calendar_entry, entries->len - 1 - n);

		if (!t->is_compared)
			add(s, t->period, place, marks_of(t));
	}
}

/* The first times of BLOCK. */
static void add_beginning(struct search *s, guint block, enum kt_when_place place, guint most)
{
	const GArray *entries = kt_calendar_block(s->g->r, block);

	for (guint i = 0; i < entries->len && i < most; i++) {
		const struct kt_calendar_entry *t =
			&g_array_index(entries, struct kt_calendar_entry, i);

		if (!t->is_compared)
			add(s, t->period, place, marks_of(t));
	}
}

/* Before and behind the sentence in its own block. */
static void add_own_block(struct search *s)
{
	const GArray *entries = kt_calendar_block(s->g->r, s->draft->block);
	const struct kt_span own = s->draft->context;
	guint n_before = 0, n_behind = 0;

	for (guint i = entries->len; i-- > 0;) {
		const struct kt_calendar_entry *t =
			&g_array_index(entries, struct kt_calendar_entry, i);
		gsize end = t->sentence.start + t->sentence.len;

		if (t->start >= own.start || t->is_compared || n_before++ >= PER_PLACE)
			continue;
		add(s, t->period, end + 2 >= own.start ? KT_WHEN_LAST_SENTENCE : KT_WHEN_PARAGRAPH,
			marks_of(t));
	}
	for (guint i = 0; i < entries->len; i++) {
		const struct kt_calendar_entry *t =
			&g_array_index(entries, struct kt_calendar_entry, i);

		if (t->start < own.start + own.len || n_behind++ >= 1)
			continue;
		add(s, t->period, KT_WHEN_PARAGRAPH_AFTER, marks_of(t));
	}
}

static gboolean stands_as_heading(const struct search *s, guint block)
{
	struct kt_slice text = kt_slice_trim(
		kt_document_slice(s->g->r->doc, kt_document_block(s->g->r->doc, block)->span));

	return text.len > 0 && text.len <= LINE_BYTES && !strchr(".:;,", text.at[text.len - 1]);
}

static enum kt_block_kind kind_of(const struct search *s, guint block)
{
	return kt_document_block(s->g->r->doc, block)->kind;
}

/* Upward from the figure's block to the head of its section. */
static guint find_before(struct search *s)
{
	gboolean in_list = kind_of(s, s->draft->block) == KT_BLOCK_LIST_ITEM;
	guint block = s->draft->block;

	for (guint n = 0; n < BLOCKS_BACK && s->section && block > s->section->first_block;) {
		enum kt_block_kind kind = kind_of(s, --block);
		enum kt_role role = kt_minutes_role(s->g->r->minutes, block);

		if (role != KT_ROLE_BODY && role != KT_ROLE_DECISION)
			continue;
		if (in_list && kind == KT_BLOCK_LIST_ITEM)
			continue;
		n++;
		if (kind == KT_BLOCK_TABLE)
			continue;
		if (stands_as_heading(s, block))
			add_block(s, block, KT_WHEN_HEADING_LINE);
		else
			add_block(s, block,
				n > 1     ? KT_WHEN_BLOCKS_BEFORE
				: in_list ? KT_WHEN_LEAD_IN
					  : KT_WHEN_BLOCK_BEFORE);
		in_list = FALSE;
	}
	return G_MAXUINT;
}

/* The note under a table, the sentence under a paragraph. */
static void add_behind(struct search *s)
{
	const struct kt_draft *last = s->draft;
	guint n = kt_document_n_blocks(s->g->r->doc), block = s->draft->block + 1;

	for (guint i = s->at + 1; s->draft->table && i < s->g->order->len; i++) {
		if (draft_at(s->g, i)->table != s->draft->table)
			break;
		last = draft_at(s->g, i);
	}
	while (block < n && kt_document_block(s->g->r->doc, block)->span.start <= last->span.start)
		block++;
	if (block < n && s->section && block < s->section->first_block + s->section->n_blocks &&
		kind_of(s, block) != KT_BLOCK_LIST_ITEM)
		add_beginning(s, block, KT_WHEN_BLOCK_AFTER, 1);
}

struct kt_period kt_when_declared(struct kt_reading *r, const struct kt_draft *draft)
{
	const struct kt_section *section = kt_minutes_section_of(r->minutes, draft->block);
	struct kt_period declared = kt_period_none();

	if (!section)
		return declared;
	for (guint b = section->first_block; b <= draft->block; b++) {
		const GArray *entries = kt_calendar_block(r, b);

		for (guint i = 0; i < entries->len; i++) {
			const struct kt_calendar_entry *t =
				&g_array_index(entries, struct kt_calendar_entry, i);

			if (t->is_declared && !t->is_compared && t->start < draft->span.start &&
				t->period.from.unit == KT_TIME_DAY && !t->period.is_range &&
				kt_period_is_none(declared))
				declared = t->period;
		}
	}
	return declared;
}

/* ---- the frame --------------------------------------------------------- */

/* Gives the block behind those it looks at. */
static guint add_item(struct search *s)
{
	const struct kt_minutes *minutes = s->g->r->minutes;
	guint end = s->item->first_block + s->item->n_blocks, n = 0, b;

	for (b = s->item->first_block; b < end && n < LEAD_BLOCKS; b++) {
		enum kt_role role = kt_minutes_role(minutes, b);

		if (role == KT_ROLE_ITEM_TITLE)
			add_beginning(s, b, KT_WHEN_TITLE, PER_PLACE);
		if (role != KT_ROLE_BODY || kind_of(s, b) == KT_BLOCK_TABLE)
			continue;
		n++;
		if (b < s->draft->block)
			add_beginning(s, b, KT_WHEN_ITEM_LEAD, PER_PLACE);
	}
	return b;
}

/* Years and parts of years that stand over the first item. */
static void add_document(struct search *s)
{
	const struct kt_minutes *minutes = s->g->r->minutes;
	guint end = kt_minutes_n_items(minutes) ? kt_minutes_item(minutes, 0)->first_block : 0;

	for (guint b = 0; b < end; b++) {
		const GArray *entries;

		if (kt_minutes_role(minutes, b) == KT_ROLE_CONTENTS)
			continue;
		entries = kt_calendar_block(s->g->r, b);
		for (guint i = 0; i < entries->len && i < PER_PLACE; i++) {
			const struct kt_calendar_entry *t =
				&g_array_index(entries, struct kt_calendar_entry, i);

			if (t->period.from.unit != KT_TIME_DAY && !t->period.is_range)
				add(s, t->period, KT_WHEN_DOCUMENT, 0);
		}
	}
}

static guint find_frame(struct search *s)
{
	struct kt_moment meeting = s->g->r->context.meeting;
	guint block = s->draft->block, from = 0;

	if (s->section && s->section->first_block > 0 &&
		kt_minutes_role(s->g->r->minutes, s->section->first_block - 1) ==
			KT_ROLE_SECTION_HEADING)
		add_beginning(s, s->section->first_block - 1, KT_WHEN_SECTION, PER_PLACE);
	if (s->item)
		from = add_item(s);
	add_document(s);
	if (block < from)
		from = G_MAXUINT;
	if (meeting.unit == KT_TIME_NONE)
		return from;
	add(s, kt_period_of(kt_moment_year(meeting.year)), KT_WHEN_MEETING, 0);
	add(s, kt_period_of(kt_moment_year(meeting.year - 1)), KT_WHEN_YEAR_BEFORE, 0);
	return from;
}

/* ---- neighbours -------------------------------------------------------- */

static gboolean same_sentence(const struct kt_draft *a, const struct kt_draft *b)
{
	return a->block == b->block && a->context.len && a->context.start == b->context.start &&
	       !a->table && !b->table;
}

static gboolean stands_above(const struct search *s, const struct kt_draft *d)
{
	if (s->draft->table)
		return d->table == s->draft->table && d->column == s->draft->column;
	return !d->table && !same_sentence(s->draft, d) &&
	       kt_minutes_section_of(s->g->r->minutes, d->block) == s->section;
}

static void add_neighbours(struct search *s)
{
	gboolean before = FALSE, above = FALSE;

	for (guint i = s->at, n = 0; i-- > 0 && n < 40 && !above; n++) {
		const struct kt_draft *d = draft_at(s->g, i);

		if (kt_period_is_none(d->period))
			continue;
		if (!before && same_sentence(s->draft, d)) {
			add(s, d->period, KT_WHEN_FIGURE_BEFORE, 0);
			before = TRUE;
		} else if (stands_above(s, d)) {
			add(s, d->period, KT_WHEN_FIGURE_ABOVE, 0);
			above = TRUE;
		}
	}
	for (guint i = s->at + 1; i < s->g->order->len; i++) {
		const struct kt_draft *d = draft_at(s->g, i);

		if (!same_sentence(s->draft, d))
			break;
		if (kt_period_is_none(d->period) || (d->flags & KT_FLAG_PREVIOUS))
			continue;
		add(s, d->period, KT_WHEN_FIGURE_BEHIND, 0);
		break;
	}
}

/* "I september 2020 var der 1.109. I september 2019 var det 959, altså en stigning på 150": from
 * the one time to the other of the last two that levels were told of. */
static void add_levels_before(struct search *s)
{
	struct kt_period last = kt_period_none();

	for (guint i = s->at, n = 0; i-- > 0 && n < LEVELS_BACK; n++) {
		const struct kt_draft *d = draft_at(s->g, i);

		if (d->table || kt_minutes_section_of(s->g->r->minutes, d->block) != s->section)
			return;
		if (d->measure == KT_MEASURE_CHANGE || kt_period_is_none(d->period) ||
			d->period.is_range || kt_period_equal(d->period, last))
			continue;
		if (!kt_period_is_none(last)) {
			if (d->period.from.unit == last.from.unit)
				kt_when_add(s->e, kt_period_span(d->period, last),
					KT_WHEN_FIGURES_BEFORE, KT_WHEN_SPAN);
			return;
		}
		last = d->period;
	}
}

/* The period that most cells of TABLE have by the rules. */
static struct kt_period most_of_table(struct kt_when_gathering *g, guint at)
{
	guint table = draft_at(g, at)->table, first = at, most = 0;

	if (g->table == table)
		return g->table_period;
	g->table = table;
	g->table_period = kt_period_none();
	while (first > 0 && draft_at(g, first - 1)->table == table)
		first--;
	for (guint i = first; i < g->order->len && i < first + 60; i++) {
		guint n = 0;

		if (draft_at(g, i)->table != table)
			break;
		for (guint k = first; k < g->order->len && k < first + 60; k++)
			n += draft_at(g, k)->table == table &&
			     kt_period_equal(draft_at(g, k)->period, draft_at(g, i)->period);
		if (n <= most || kt_period_is_none(draft_at(g, i)->period))
			continue;
		most = n;
		g->table_period = draft_at(g, i)->period;
	}
	return g->table_period;
}

/* The last times of the table before, in the same item. */
static void add_table_above(struct search *s)
{
	guint table = 0, n = 0;

	for (guint i = s->at; i-- > 0 && n < PER_PLACE;) {
		const struct kt_draft *d = draft_at(s->g, i);
		guint before = s->e->n;

		if (kt_minutes_item_of(s->g->r->minutes, d->block) != s->item ||
			d->block + 8 < s->draft->block)
			return;
		if (!d->table || d->table == s->draft->table)
			continue;
		if (table && d->table != table)
			return;
		table = d->table;
		add(s, d->period, KT_WHEN_TABLE_ABOVE, 0);
		n += s->e->n > before;
	}
}

/* ---- the item's other figures -------------------------------------------- */

/* The rules know what DRAFT holds for: a budget that is not settled takes its item's year. */
static gboolean is_counted(const struct kt_draft *draft)
{
	return draft->period_is_settled || !kt_period_is_none(draft->period);
}

static struct count *count_of(GArray *counts, struct kt_period period)
{
	struct count fresh = {.period = period};

	for (guint i = 0; i < counts->len; i++)
		if (kt_period_equal(g_array_index(counts, struct count, i).period, period))
			return &g_array_index(counts, struct count, i);
	g_array_append_val(counts, fresh);
	return &g_array_index(counts, struct count, counts->len - 1);
}

/* The drafts of an item stand together in the order. */
static void count_item(struct search *s)
{
	struct kt_when_gathering *g = s->g;

	if (g->counted == s->item)
		return;
	g->counted = s->item;
	g_array_set_size(g->counts, 0);
	for (guint i = s->at; i < g->order->len; i++) {
		const struct kt_draft *d = draft_at(g, i);

		if (kt_minutes_item_of(g->r->minutes, d->block) != s->item)
			break;
		if (is_counted(d))
			count_of(g->counts, d->period)->n++;
	}
}

static void add_item_rest(struct search *s)
{
	const struct count *most = NULL;
	guint most_n = 0;

	count_item(s);
	for (guint i = 0; i < s->g->counts->len; i++) {
		const struct count *c = &g_array_index(s->g->counts, struct count, i);
		guint n = c->n -
			  (is_counted(s->draft) && kt_period_equal(c->period, s->draft->period));

		if (n > most_n) {
			most = c;
			most_n = n;
		}
	}
	if (most && kt_period_is_none(most->period))
		s->e->candidates[0].at[KT_WHEN_AS_TOLD] |= G_GUINT64_CONSTANT(1)
							   << KT_WHEN_ITEM_REST;
	else if (most)
		add(s, most->period, KT_WHEN_ITEM_REST, 0);
}

/* ---- clues of the readers ---------------------------------------------- */

static void add_clues(struct search *s)
{
	const GArray *clues = s->draft->clues;

	for (guint i = 0; clues && i < clues->len; i++) {
		const struct kt_when_clue *clue = &g_array_index(clues, struct kt_when_clue, i);

		add(s, clue->period, clue->place, clue->marks);
		if (clue->place < KT_WHEN_COLUMN)
			s->e->context |= 1u << KT_WHEN_HAS_TIME;
	}
}

static const guint64 frame_places =
	(G_GUINT64_CONSTANT(1) << KT_WHEN_MEETING) | (G_GUINT64_CONSTANT(1) << KT_WHEN_YEAR_BEFORE);

/* How many years CLUE is before C; 0 where it does not go back from it. */
static guint years_back_from(const struct kt_when_clue *clue, const struct kt_when_candidate *c)
{
	guint year = c->period.from.year;

	if (!clue->is_same_part)
		return clue->years_back;
	if (c->form == KT_WHEN_FORM_YEAR || c->form == KT_WHEN_FORM_YEARS)
		return 0;
	return year > clue->period.from.year ? year - clue->period.from.year : 0;
}

/* Where a time is told that the sentence speaks of. */
static const guint64 base_places = (G_GUINT64_CONSTANT(1) << KT_WHEN_GROUND_BEHIND) |
				   (G_GUINT64_CONSTANT(1) << KT_WHEN_GROUND_BEFORE) |
				   (G_GUINT64_CONSTANT(1) << KT_WHEN_SENTENCE_BEFORE) |
				   (G_GUINT64_CONSTANT(1) << KT_WHEN_SENTENCE_BEHIND) |
				   (G_GUINT64_CONSTANT(1) << KT_WHEN_LAST_SENTENCE) |
				   (G_GUINT64_CONSTANT(1) << KT_WHEN_TITLE) |
				   (G_GUINT64_CONSTANT(1) << KT_WHEN_FIGURE_BEFORE);

/* "I 2018 var der 816. Året før var der 742", told in 2019: the year before is not the one
 * that it is counted from. */
static void drop_counted_from(struct search *s, const struct kt_when_clue *clue)
{
	const guint64 own = G_GUINT64_CONSTANT(1) << clue->place;

	if (!clue->is_counted || clue->place > KT_WHEN_GROUND_BEFORE ||
		s->e->role == KT_WHEN_ROLE_CHANGE)
		return;
	for (guint k = 1; k < s->e->n; k++) {
		struct kt_when_candidate *c = &s->e->candidates[k];

		if (kt_period_equal(c->period, clue->period) &&
			(c->at[KT_WHEN_AS_TOLD] & base_places & ~own))
			c->at[KT_WHEN_AS_TOLD] &= ~own;
	}
}

/* "samme tid året før", "samme periode i 2022": what is told elsewhere, so many years back. */
static void add_back(struct search *s)
{
	const GArray *clues = s->draft->clues;
	const guint n = s->e->n;

	for (guint i = 0; clues && i < clues->len; i++) {
		const struct kt_when_clue *clue = &g_array_index(clues, struct kt_when_clue, i);

		if (clue->place > KT_WHEN_COMPARED)
			continue;
		drop_counted_from(s, clue);
		for (guint k = 1; k < n; k++) {
			const struct kt_when_candidate c = s->e->candidates[k];
			guint years = years_back_from(clue, &c);
			struct kt_when_candidate *earlier;

			if (!years ||
				!((c.at[KT_WHEN_AS_TOLD] & ~frame_places) | c.at[KT_WHEN_MONTH]) ||
				c.form == KT_WHEN_FORM_OPEN)
				continue;
			earlier =
				kt_when_add(s->e, back(c.period, years), clue->place, KT_WHEN_BACK);
			if (earlier)
				earlier->marks |= 1u << KT_WHEN_PREVIOUS;
			if (s->e->role == KT_WHEN_ROLE_CHANGE && !c.period.is_range)
				kt_when_add(s->e,
					kt_period_range(back(c.period, years).from, c.period.from),
					clue->place, KT_WHEN_SPAN);
		}
	}
}

/* Whose times a change may run from or to. */
static const guint64 sentence_places =
	(G_GUINT64_CONSTANT(1) << KT_WHEN_COLUMN) - 1; /* all before it */
static const guint64 level_places = ((G_GUINT64_CONSTANT(1) << KT_WHEN_COLUMN) - 1) |
				    (G_GUINT64_CONSTANT(1) << KT_WHEN_LAST_SENTENCE) |
				    (G_GUINT64_CONSTANT(1) << KT_WHEN_TABLE_ABOVE) |
				    (G_GUINT64_CONSTANT(1) << KT_WHEN_FIGURE_BEFORE) |
				    (G_GUINT64_CONSTANT(1) << KT_WHEN_FIGURE_ABOVE) |
				    (G_GUINT64_CONSTANT(1) << KT_WHEN_TITLE);

static enum kt_when_place first_place(guint64 places)
{
	guint p = 0;

	while (!(places >> p & 1))
		p++;
	return p;
}

/* A change from A to B: of one sort, but that a month that is counted from ("siden februar")
 * may end with a day ("ved udgangen af maj"), in its month.  None where it is none. */
static struct kt_period span_of(struct kt_period a, struct kt_period b)
{
	gboolean is_since = kt_period_is_open(a) && a.from.unit != KT_TIME_NONE;

	if (is_since && a.from.unit == KT_TIME_MONTH && b.from.unit == KT_TIME_DAY)
		b.from = kt_moment_month(b.from.year, b.from.index);
	if ((a.is_range && !is_since) || b.is_range || a.from.unit != b.from.unit ||
		kt_period_cmp(kt_period_of(a.from), kt_period_of(b.from)) >= 0)
		return kt_period_none();
	return kt_period_range(a.from, b.from);
}

/* From each time to each later one of the same sort. */
static void add_spans(struct search *s)
{
	const guint n = s->e->n;

	for (guint i = 1; i < n; i++)
		for (guint k = 1; k < n; k++) {
			const struct kt_when_candidate a = s->e->candidates[i],
						       b = s->e->candidates[k];
			guint64 near = (a.at[0] | b.at[0]) & sentence_places;

			if ((a.at[0] & level_places) && (b.at[0] & level_places))
				kt_when_add(s->e, span_of(a.period, b.period),
					first_place(near ? near : a.at[0] | b.at[0]), KT_WHEN_SPAN);
		}
}

/* ---- all together ------------------------------------------------------ */

static guint32 context_of(const struct search *s, const struct kt_item_status *status)
{
	static const enum kt_when_context of_origin[KT_N_ORIGINS] = {
		[KT_ORIGIN_TABLE] = KT_WHEN_IN_TABLE,
		[KT_ORIGIN_LIST] = KT_WHEN_IN_LIST,
		[KT_ORIGIN_PROSE] = KT_WHEN_IN_PROSE,
	};
	guint32 context = s->draft->clue_context | 1u << of_origin[s->draft->origin];

	if (s->draft->flags & KT_FLAG_PREVIOUS)
		context |= 1u << KT_WHEN_EARLIER;
	if (s->section && s->section->kind == KT_SECTION_PROPOSAL)
		context |= 1u << KT_WHEN_PROPOSAL;
	if (s->draft->period_is_settled)
		context |= 1u << KT_WHEN_SETTLED;
	if (status && status->is_account)
		context |= 1u << KT_WHEN_ACCOUNT;
	return context;
}

static void add_rule(struct search *s, struct kt_period ruled, const char *rule)
{
	s->e->rule = rule;
	s->e->ruled = 0;
	add(s, ruled, KT_WHEN_RULE, 0);
	for (guint i = 1; i < s->e->n; i++)
		if (kt_period_equal(s->e->candidates[i].period, ruled))
			s->e->ruled = i;
	if (kt_period_is_none(ruled))
		s->e->candidates[0].at[KT_WHEN_AS_TOLD] |= G_GUINT64_CONSTANT(1) << KT_WHEN_RULE;
}

/* What the words of the figure's sentence weigh; NULL where it stands in none. */
static const struct kt_when_heard *hear(const struct search *s)
{
	struct kt_slice sentence = kt_kind_sentence(s->g->r, s->draft);
	struct kt_when_heard *heard = &s->g->heard;

	if (s->draft->table || !sentence.len)
		return NULL;
	if (heard->sentence.at != sentence.at || heard->sentence.len != sentence.len)
		kt_when_hear(heard, sentence);
	return heard;
}

void kt_when_gather(struct kt_when_gathering *g, guint at, struct kt_period ruled, const char *rule,
	const struct kt_item_status *status, struct kt_when_evidence *evidence)
{
	const struct kt_draft *draft = draft_at(g, at);
	struct search s = {.g = g,
		.draft = draft,
		.at = at,
		.item = kt_minutes_item_of(g->r->minutes, draft->block),
		.section = kt_minutes_section_of(g->r->minutes, draft->block),
		.e = evidence};

	kt_when_begin(evidence, kt_when_role_of(draft->unit, draft->measure));
	add_rule(&s, ruled, rule);
	add_clues(&s);
	add_neighbours(&s);
	if (draft->table)
		add(&s, most_of_table(g, at), KT_WHEN_TABLE_REST, 0);
	else if (s.item)
		add_item_rest(&s);
	if (!draft->table && draft->context.len)
		add_own_block(&s);
	add_shared(&s, &g->before, find_before);
	add_table_above(&s);
	add_behind(&s);
	add_shared(&s, &g->frame, find_frame);
	add_back(&s);
	if (evidence->role == KT_WHEN_ROLE_CHANGE && !draft->table)
		add_levels_before(&s);
	if (evidence->role == KT_WHEN_ROLE_CHANGE)
		add_spans(&s);
	evidence->context |= context_of(&s, status);
	evidence->heard = hear(&s);
	kt_when_finish(evidence, g->r->context.meeting);
}
