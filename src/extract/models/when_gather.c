/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/when_search.h"

#include "extract/models/kind_gather.h"
#include "extract/passage/moment.h"

struct kt_when_gathering *kt_when_gathering_new(struct kt_reading *r, const GArray *order)
{
	struct kt_when_gathering *g = g_new0(struct kt_when_gathering, 1);

	g->r = r;
	g->order = order;
	g->counts = g_array_new(FALSE, FALSE, sizeof(struct kt_when_count));
	g->decided = g_array_new(FALSE, FALSE, sizeof(struct kt_period));
	return g;
}

void kt_when_gathering_free(struct kt_when_gathering *g)
{
	g_array_unref(g->counts);
	g_array_unref(g->decided);
	g_free(g);
}

void kt_when_note_decided(struct kt_when_gathering *g, struct kt_period period)
{
	g_array_append_val(g->decided, period);
}

static gboolean is_shared_by(const struct kt_when_shared *shared, const struct kt_when_search *s)
{
	guint block = s->draft->block;

	return shared->item == s->item && shared->section == s->section &&
	       shared->is_change == (s->e->role == KT_WHEN_ROLE_CHANGE) &&
	       (shared->block == block + 1 || (shared->block && block >= shared->from_block));
}

/* Adds what FIND, which tells from which block on it finds the same, finds about the
 * figure of S; SHARED remembers it. */
static void add_shared(struct kt_when_search *s, struct kt_when_shared *shared,
	guint (*find)(struct kt_when_search *s))
{
	struct kt_when_search first = *s;

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

static guint32 context_of(const struct kt_when_search *s, const struct kt_item_status *status)
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

static void add_rule(struct kt_when_search *s, struct kt_period ruled, const char *rule)
{
	s->e->rule = rule;
	s->e->ruled = 0;
	kt_when_add_time(s, ruled, KT_WHEN_RULE, 0);
	for (guint i = 1; i < s->e->n; i++)
		if (kt_period_equal(s->e->candidates[i].period, ruled))
			s->e->ruled = i;
	if (kt_period_is_none(ruled))
		s->e->candidates[0].at[KT_WHEN_AS_TOLD] |= G_GUINT64_CONSTANT(1) << KT_WHEN_RULE;
}

/* What the words of the figure's sentence weigh; NULL where it stands in none. */
static const struct kt_when_heard *hear(const struct kt_when_search *s)
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
	const struct kt_draft *draft = kt_when_draft_at(g, at);
	struct kt_when_search s = {.g = g,
		.draft = draft,
		.at = at,
		.item = kt_minutes_item_of(g->r->minutes, draft->block),
		.section = kt_minutes_section_of(g->r->minutes, draft->block),
		.e = evidence};

	kt_when_begin(evidence, kt_when_role_of(draft->unit, draft->measure));
	add_rule(&s, ruled, rule);
	kt_when_add_clues(&s);
	kt_when_add_neighbours(&s);
	if (!draft->table)
		kt_when_add_decided(&s);
	if (draft->table)
		kt_when_add_time(&s, kt_when_most_of_table(g, at), KT_WHEN_TABLE_REST, 0);
	else if (s.item)
		kt_when_add_item_rest(&s);
	if (!draft->table && draft->context.len)
		kt_when_add_own_block(&s);
	add_shared(&s, &g->before, kt_when_find_before);
	kt_when_add_table_above(&s);
	kt_when_add_behind(&s);
	add_shared(&s, &g->frame, kt_when_find_frame);
	kt_when_add_back(&s);
	if (evidence->role == KT_WHEN_ROLE_CHANGE && !draft->table)
		kt_when_add_levels_before(&s);
	if (evidence->role == KT_WHEN_ROLE_CHANGE)
		kt_when_add_spans(&s);
	evidence->context |= context_of(&s, status);
	evidence->heard = hear(&s);
	kt_when_finish(evidence, g->r->context.meeting);
}
