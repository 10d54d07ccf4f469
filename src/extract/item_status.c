/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/item_status.h"

#include "extract/prose/prose_clause.h"

/* How many paragraphs under the title may tell the year if the title does not. */
#define LEAD_BLOCKS 4

static guint year_of(const struct kt_timex *t)
{
	if (t->sort == KT_TIMEX_PREVIOUS || t->sort == KT_TIMEX_NOW || t->period.is_range)
		return 0;
	return t->period.from.unit == KT_TIME_NONE ? 0 : t->period.from.year;
}

/* In a lead only a status or a bare year counts: "taget i brug den 10. april
 * 2018" is a thing that happened. */
static gboolean is_event(const struct kt_timex *t)
{
	return t->sort != KT_TIMEX_STATE && t->period.from.unit == KT_TIME_DAY;
}

static const struct kt_timex *first_state(const struct kt_passage *passage)
{
	for (guint i = 0; i < passage->times->len; i++)
		if (kt_passage_time(passage, i)->sort == KT_TIMEX_STATE &&
			year_of(kt_passage_time(passage, i)))
			return kt_passage_time(passage, i);
	return NULL;
}

/* "Ledelsesinformation 2018, data pr. 18. februar 2019" is of the year that ended. */
static const struct kt_timex *year_before_state(
	const struct kt_passage *passage, const struct kt_timex *state)
{
	struct kt_moment day = state->period.from;

	for (guint i = 0; day.index <= 3 && i < passage->times->len; i++) {
		const struct kt_timex *t = kt_passage_time(passage, i);

		if (t->first < state->first && t->period.from.unit == KT_TIME_YEAR &&
			year_of(t) + 1 == day.year)
			return t;
	}
	return state;
}

/* The year of PASSAGE: of a state ("pr. 31. marts 2024") before others, and
 * none where it speaks of several ("fra 37 i 2012 til 91 i 2013"). */
static const struct kt_timex *telling_time(const struct kt_passage *passage, gboolean is_title)
{
	const struct kt_timex *best = first_state(passage);

	if (best)
		return is_title ? year_before_state(passage, best) : best;
	for (guint i = 0; i < passage->times->len; i++) {
		const struct kt_timex *t = kt_passage_time(passage, i);
		if (!year_of(t) || (!is_title && (is_event(t) || kt_time_is_apart(passage, t))))
			continue;
		if (best && year_of(best) != year_of(t))
			return NULL;
		best = t;
	}
	return best;
}

/* The year that TITLE carries money over from, "Overførsel af driftsmidler fra 2007 til 2008": its
 * accounts are told, and the next year only takes what is left.  0 if it is not about that. */
static guint year_carried_over(const struct kt_reading *r, struct kt_slice title)
{
	guint year = 0;

	const struct kt_term *use = kt_lexicon_find(r->lexicon, KT_LEX_USE, title);

	if (!use || !g_str_equal(use->value, "carry"))
		return 0;
	for (gsize i = 0; i + 4 <= title.len; i++) {
		guint here = 0, k = 0;

		while (k < 4 && g_ascii_isdigit(title.at[i + k]))
			here = 10 * here + (guint)(title.at[i + k++] - '0');
		if (k < 4 || here < 1990 || here > 2100 ||
			(i > 0 && (g_ascii_isdigit(title.at[i - 1]) || title.at[i - 1] == '-')) ||
			(i + 4 < title.len && g_ascii_isdigit(title.at[i + 4])))
			continue;
		if (year && here == year + 1)
			return year;
		year = here;
	}
	return 0;
}

/* "Kloakken fra 1958 lægges om", "Klimaplan 2030": in a lead a year far from that of the meeting is of
 * something else. */
static gboolean is_far(const struct kt_reading *r, guint year)
{
	enum { BACK = 8, AHEAD = 1 };
	guint held = r->context.meeting.year;

	return held && (year + BACK < held || year > held + AHEAD);
}

static gboolean read_year(
	struct kt_reading *r, struct kt_item_status *status, guint block, gboolean is_title)
{
	const struct kt_block *b = kt_document_block(r->doc, block);
	struct kt_passage *passage =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, b->span, &r->context);
	const struct kt_timex *told = telling_time(passage, is_title);
	const struct kt_timex *t = told && !is_title && is_far(r, year_of(told)) ? NULL : told;
	guint from = is_title ? year_carried_over(r, kt_document_slice(r->doc, b->span)) : 0;

	if (from) {
		status->period = kt_period_of(kt_moment_year(from));
		status->rule = "period-carried-over-from";
		status->evidence = g_strdup_printf("%u", from);
		kt_passage_free(passage);
		return TRUE;
	}
	if (t) {
		struct kt_slice words = kt_passage_slice(passage, t->first, t->first + t->n_tokens);
		status->period = kt_period_of(kt_moment_year(year_of(t)));
		if (t->sort == KT_TIMEX_STATE && t->period.from.unit == KT_TIME_DAY)
			status->day = t->period;
		status->rule = is_title ? "period-of-item-title" : "period-of-lead";
		status->evidence = kt_squeeze_dup(words);
	}
	kt_passage_free(passage);
	return t != NULL;
}

static gboolean speaks_of_budget(struct kt_reading *r, guint block)
{
	struct kt_votes votes = {{0}};

	kt_kind_vote(&votes, NULL, r->lexicon,
		kt_document_slice(r->doc, kt_document_block(r->doc, block)->span));
	return votes.strength[KT_KIND_BUDGET] > 0;
}

/* ---- what the item is about -------------------------------------------- */

/* The first paragraphs of an item say what it is about. */
#define LEAD_TEXTS 2
/* More of a text than this adds nothing. */
#define TEXT_BYTES 2000

static gboolean is_telling_role(enum kt_role role)
{
	return role == KT_ROLE_BODY || role == KT_ROLE_DECISION || role == KT_ROLE_SECTION_HEADING;
}

static struct kt_slice beginning_of(struct kt_reading *r, guint block)
{
	struct kt_slice s = kt_document_slice(r->doc, kt_document_block(r->doc, block)->span);

	if (s.len <= TEXT_BYTES)
		return s;
	for (s.len = TEXT_BYTES; s.len > 0 && (s.at[s.len] & 0xC0) == 0x80;)
		s.len--;
	return s;
}

static gboolean is_proposal(const struct kt_reading *r, guint block)
{
	const struct kt_section *section = kt_minutes_section_of(r->minutes, block);

	return section && section->kind == KT_SECTION_PROPOSAL;
}

/* How many of the item's texts speak of each kind: a word said ten times in
 * one paragraph is one text, and one paragraph among ten is not the item. */
static void vote_texts(
	struct kt_reading *r, struct kt_item_status *status, const struct kt_item *item)
{
	guint n_lead = 0, all = 0, speaking[KT_N_KINDS] = {0};

	for (guint i = item->first_block; i < item->first_block + item->n_blocks; i++) {
		struct kt_votes votes = {{0}};
		enum kt_role role = kt_minutes_role(r->minutes, i);

		if (!is_telling_role(role) ||
			kt_document_block(r->doc, i)->kind == KT_BLOCK_LIST_ITEM)
			continue;
		kt_kind_vote(&votes, NULL, r->lexicon, beginning_of(r, i));
		if (role != KT_ROLE_BODY && kt_votes_are_silent(&votes))
			continue; /* "Sagsfremstilling" and "Godkendt" say nothing */
		all++;
		for (guint k = 0; k < KT_N_KINDS; k++)
			speaking[k] += votes.strength[k] > 0;
		if (role != KT_ROLE_BODY || is_proposal(r, i) || n_lead++ >= LEAD_TEXTS)
			continue;
		for (guint k = 0; k < KT_N_KINDS; k++)
			kt_votes_raise(&status->lead, k, votes.strength[k]);
	}
	for (guint k = 0; k < KT_N_KINDS; k++)
		kt_votes_raise(&status->texts, k, all ? (9 * speaking[k] + all / 2) / all : 0);
}

/* The title; of an item without one, what stands over it and is no frame. */
static void vote_title(struct kt_reading *r, struct kt_votes *out, const struct kt_item *item)
{
	kt_kind_vote(out, NULL, r->lexicon, kt_slice_str(item->title));
	if (*item->title || kt_minutes_n_items(r->minutes) != 1)
		return;
	for (guint i = 0; i < item->first_block; i++) {
		enum kt_role role = kt_minutes_role(r->minutes, i);

		if (role == KT_ROLE_CONTENTS || role == KT_ROLE_BODY)
			kt_kind_vote(out, NULL, r->lexicon, beginning_of(r, i));
	}
}

/* ---- one item ---------------------------------------------------------- */

/* "Anlægsregnskab for ...": the project is done, and what was spent on it is the result. */
static gboolean is_closed_project(const struct kt_reading *r, const struct kt_term *project)
{
	return project &&
	       kt_bits_meet(kt_lexicon_senses_in(r->lexicon, kt_slice_str(project->text)),
		       KT_S(ACCOUNTS));
}

static void read_status(
	struct kt_reading *r, struct kt_item_status *status, const struct kt_item *item)
{
	guint end = item->first_block + item->n_blocks, looked = 0;
	const struct kt_term *measure =
		kt_lexicon_find(r->lexicon, KT_LEX_MEASURE, kt_slice_str(item->title));
	const struct kt_term *project =
		kt_lexicon_find(r->lexicon, KT_LEX_PROJECT, kt_slice_str(item->title));

	status->period = kt_period_none();
	status->is_project = project != NULL;
	status->is_account = (measure && g_str_equal(measure->value, "actual")) ||
			     (!measure && is_closed_project(r, project));
	vote_title(r, &status->title, item);
	vote_texts(r, status, item);
	for (guint i = item->first_block; i < end; i++) {
		enum kt_role role = kt_minutes_role(r->minutes, i);
		if (role == KT_ROLE_ITEM_TITLE) {
			if (read_year(r, status, i, TRUE))
				return;
			continue;
		}
		if (role != KT_ROLE_BODY || kt_document_block(r->doc, i)->kind == KT_BLOCK_TABLE)
			continue;
		if (status->title.strength[KT_KIND_BUDGET] == 0 || status->is_account ||
			++looked > LEAD_BLOCKS)
			return;
		if (speaks_of_budget(r, i) && read_year(r, status, i, FALSE))
			return;
	}
}

GArray *kt_item_statuses_new(struct kt_reading *r)
{
	guint n = kt_minutes_n_items(r->minutes);
	GArray *statuses = g_array_sized_new(FALSE, TRUE, sizeof(struct kt_item_status), n);

	g_array_set_size(statuses, n);
	for (guint i = 0; i < n; i++)
		read_status(r, &g_array_index(statuses, struct kt_item_status, i),
			kt_minutes_item(r->minutes, i));
	return statuses;
}

void kt_item_statuses_free(GArray *statuses)
{
	for (guint i = 0; i < statuses->len; i++)
		g_free(g_array_index(statuses, struct kt_item_status, i).evidence);
	g_array_unref(statuses);
}

const struct kt_item_status *kt_item_status_of(
	const GArray *statuses, const struct kt_minutes *minutes, guint block)
{
	const struct kt_item *item = kt_minutes_item_of(minutes, block);

	for (guint i = 0; item && i < statuses->len; i++)
		if (kt_minutes_item(minutes, i) == item)
			return &g_array_index(statuses, struct kt_item_status, i);
	return NULL;
}
