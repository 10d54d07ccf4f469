/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numerals that are no figures, by what stands beside them.
 *
 * Each rule looks at one numeral that no time expression has taken, and names
 * the sort or passes.  A rule that reaches further (a list of paragraphs, the
 * pairs of a phone number) covers the tokens it speaks for.  The first rule
 * that knows the numeral decides, so the surest stand first. */
#include "extract/passage/follow_up.h"
#include "extract/passage/nonfigure.h"
#include "extract/passage/size_class.h"

static void cover(struct kt_passage *p, guint first, guint n, const char *sort)
{
	struct kt_nonfigure nf = {.sort = sort, .first = first, .n_tokens = n};

	if (p->nonfigures->len >= KT_PASSAGE_LIMIT)
		return;
	g_array_append_val(p->nonfigures, nf);
	for (guint i = first; i < first + n && i < p->tokens->len; i++)
		if (kt_passage_token(p, i)->nonfigure < 0)
			kt_passage_token(p, i)->nonfigure = p->nonfigures->len - 1;
}

/* "§ 85, 99 og 104", "§17.4", "§§ 5-7", "stk. 4" behind a paragraph */
static guint law(const struct kt_passage *p, guint i)
{
	guint k = i + 1;
	gint last = kt_token_int(p, i, 1, 999);

	if (i == 0 || !kt_token_is(p, i - 1, "§"))
		return 0;
	for (;;) {
		if (kt_token_is_word(p, k) && kt_passage_token(p, k)->span.len == 1 &&
			!kt_word_does(p, k, KT_W(IN)))
			k++; /* § 13 d */
		if (kt_token_is(p, k, ",") && kt_word_means(p, k + 1, KT_S(SUBSECTION)))
			k++;
		if (kt_word_means(p, k, KT_S(SUBSECTION))) {
			k += 1 + kt_token_is(p, k + 1, ".");
			k += kt_token_is_numeral(p, k);
			continue;
		}
		if ((kt_token_is(p, k, ",") || kt_word_does(p, k, KT_W(AND)) ||
			    kt_token_is_dash(p, k) || kt_token_is(p, k, "/")) &&
			kt_token_int(p, k + 1, 1, 999) >= MAX(last, 1) &&
			!kt_found_at(p, KT_LEX_UNIT, k + 2) &&
			!kt_found_at(p, KT_LEX_COUNTED, k + 2)) { /* they ascend */
			last = kt_token_int(p, k + 1, 1, 999);
			k += 2;
			continue;
		}
		return k - i;
	}
}

/* A time of day of hours and minutes in one numeral: 9.00, 14,30. */
static gboolean is_clock(const struct kt_passage *p, guint i)
{
	struct kt_slice s;

	if (!kt_token_is_numeral(p, i))
		return FALSE;
	s = kt_document_slice(p->doc, kt_passage_token(p, i)->span);
	return (s.len == 4 || s.len == 5) && (s.at[s.len - 3] == '.' || s.at[s.len - 3] == ',') &&
	       s.at[s.len - 2] <= '5' && s.at[0] <= '2';
}

/* "kl. 8 og 14": nothing behind it that the number could count. */
static gboolean is_hour(const struct kt_passage *p, guint i)
{
	return kt_token_int(p, i, 0, 24) >= 0 && !kt_found_at(p, KT_LEX_UNIT, i + 1) &&
	       !kt_found_at(p, KT_LEX_COUNTED, i + 1) && !kt_token_is(p, i + 1, "%");
}

/* ":30" behind the hours: two digits at most, and glued.  "mellem kl. 22 og 03: 280.000 kr." tells what
 * that costs. */
static gboolean goes_on_with_minutes(const struct kt_passage *p, guint i)
{
	return kt_token_is(p, i, ":") && kt_token_glued(p, i) && kt_token_glued(p, i + 1) &&
	       kt_token_int(p, i + 1, 0, 59) >= 0;
}

/* kl. 16:00, kl. 14,30, 16.00-18.00 behind kl., 7:30 */
static guint clock_time(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_before(p, KT_LEX_NONFIGURE, i);
	gint hour = kt_token_int(p, i, 0, 24);
	guint k = i + 1;

	if (!kt_found_is(f, "after clock") && /* two digits on both sides of a glued colon */
		(hour < 0 || !goes_on_with_minutes(p, k) ||
			kt_passage_token(p, k + 1)->span.len != 2))
		return 0;
	if (kt_token_int(p, i, 1900, 2100) >= 0) /* "tidsrummet 2019-2022" */
		return 0;
	while (goes_on_with_minutes(p, k) || kt_token_is_dash(p, k) ||
		(kt_word_does(p, k, KT_W(AND, TO)) && (is_clock(p, k + 1) || is_hour(p, k + 1))))
		k += 1 + kt_token_is_numeral(p, k + 1);
	return k - i;
}

/* "Bevilling 12 Børn og familie": what the number names begins with a capital behind it. */
static gboolean heads_a_name(const struct kt_passage *p, guint i)
{
	struct kt_slice next;

	if (i + 1 >= p->tokens->len || kt_passage_token(p, i + 1)->kind != KT_TOKEN_WORD)
		return FALSE;
	next = kt_document_slice(p->doc, kt_passage_token(p, i + 1)->span);
	return g_unichar_isupper(g_utf8_get_char_validated(next.at, (gssize)next.len));
}

/* A word before it names it: punkt 3, tema 4, bilag 2, lov nr. 12.  Not where
 * the number counts what follows ("sag 3 borgere" does not happen, "bilag: 3
 * sager" does) or is money. */
static const char *named_before(const struct kt_passage *p, guint i)
{
	enum { MOST_VOTES = 60 };
	const struct kt_found *f = kt_found_before(p, KT_LEX_NONFIGURE, i);

	if (!f && i > 1 && kt_token_is(p, i - 1, ":")) { /* "Lukkede punkter: 63-65" */
		f = kt_found_before(p, KT_LEX_NONFIGURE, i - 1);
		if ((kt_found_is(f, "before votes") || kt_found_is(f, "after votes")) &&
			kt_token_int(p, i, 0, MOST_VOTES) >= 0 &&
			!kt_found_at(p, KT_LEX_UNIT, i + 1))
			return "votes"; /* "Imod stemte: 1 (V)" */
		if (kt_found_is(f, "after reference") && kt_token_int(p, i, 1, 999) > 0 &&
			(i + 1 == p->tokens->len || kt_token_is_upper(p, i + 1)))
			return "name"; /* "Side: 4 SAGER TIL AFGØRELSE" */
		if (!kt_found_is(f, "after item"))
			return NULL;
	}
	if (!f || !g_str_has_prefix(f->term->value, "after ") || kt_found_is(f, "after age") ||
		kt_found_is(f, "after clock"))
		return NULL;
	if (kt_found_at(p, KT_LEX_UNIT, i + 1) || kt_found_at(p, KT_LEX_SCALE, i + 1) ||
		kt_token_is(p, i + 1, "%"))
		return NULL;
	if (kt_found_is(f, "after follow-up"))
		return kt_follow_up_letters(p->lexicon, kt_passage_token(p, f->first)->word.text)
			       ? "name"
			       : NULL;
	if (kt_found_is(f, "after heading"))
		return heads_a_name(p, i) && kt_token_int(p, i, 0, 999) >= 0 ? "name" : NULL;
	if ((kt_found_is(f, "after name") || kt_found_is(f, "after reference")) &&
		((kt_found_at(p, KT_LEX_COUNTED, i + 1) && !heads_a_name(p, i)) ||
			(kt_token_int(p, i, 0, 99999) < 0 && !kt_is_code_of_account(p, i))))
		return NULL;
	if (kt_found_is(f, "after law") && kt_found_at(p, KT_LEX_COUNTED, i + 1))
		return NULL; /* "får vejledning 12 borgere" */
	if (kt_found_is(f, "after votes"))
		return "votes";
	return kt_found_is(f, "after law")      ? "law"
	       : kt_found_is(f, "after item")   ? "item number"
	       : kt_found_is(f, "after phone")  ? "phone number"
	       : kt_found_is(f, "after number") ? "number of a thing"
						: "name";
}

/* Further numbers of the same list: tema 3 og 4, punkt 1-3, spor 1, 2 og 3 */
static guint rest_of_list(const struct kt_passage *p, guint i)
{
	guint k = i + 1;

	if (kt_token_is_dash(p, k) && kt_token_glued(p, k) && kt_token_is_numeral(p, k + 1) &&
		kt_token_glued(p, k + 1))
		k += 2; /* j.nr. 2015-10423 */
	while ((kt_token_is_dash(p, k) || kt_token_is(p, k, ",") ||
		       kt_word_does(p, k, KT_W(AND, TO)) || kt_token_is(p, k, ".") ||
		       kt_token_is(p, k, "+") || kt_token_is(p, k, "/")) &&
		kt_token_int(p, k + 1, 0, 999) >= 0 && !kt_is_counted_at(p, k + 2))
		k += 2;
	return k - i;
}

/* tema 3, spor 1, 2 og 3 */
static guint named(const struct kt_passage *p, guint i, const char **sort)
{
	*sort = named_before(p, i);
	if (*sort && kt_found_is(kt_found_before(p, KT_LEX_NONFIGURE, i), "after reference") &&
		kt_word_does(p, i + 1, KT_W(OF)) && kt_token_int(p, i + 2, 1, 999) > 0 &&
		!kt_found_at(p, KT_LEX_UNIT, i + 3) && !kt_found_at(p, KT_LEX_COUNTED, i + 3))
		return 3; /* "Side 2 af 8" */
	return *sort ? rest_of_list(p, i) : 0;
}

/* "Referat.pdf (1,4 MB)": how large a file is. */
static guint size_of_file(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_NONFIGURE, i + 1);

	return f && kt_found_is(f, "before bytes") ? 1 : 0;
}

/* "12 måneders likviditet": the number is part of what the figure is called. */
static guint in_name_of_measure(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_NONFIGURE, i + 1);

	return f && kt_found_is(f, "before name") ? 1 : 0;
}

/* "L 135": a bill. */
static guint bill(const struct kt_passage *p, guint i)
{
	struct kt_slice s;

	if (i == 0 || !kt_token_is_word(p, i - 1) || kt_token_int(p, i, 1, 999) < 0)
		return 0;
	s = kt_document_slice(p->doc, kt_passage_token(p, i - 1)->span);
	return kt_slice_is(s, "L") && kt_passage_token(p, i)->space_before ? 1 : 0;
}

/* "2 x 250.000 kr.", "2 x 12 måneder": how many times what follows; not "68 x 105 m". */
static guint multiplier(const struct kt_passage *p, guint i)
{
	const struct kt_found *of = kt_passage_term_at(p, KT_LEX_UNIT, i + 3);
	enum kt_unit unit;

	if (kt_token_int(p, i, 1, 99) <= 0 ||
		!(kt_token_is(p, i + 1, "x") || kt_token_is(p, i + 1, "×")) ||
		i + 2 >= p->tokens->len || kt_passage_token(p, i + 2)->kind != KT_TOKEN_NUMERAL)
		return 0;
	return of && kt_unit_lookup(of->term->value, &unit) &&
	       (kt_unit_is_money(unit) || kt_unit_is_time(unit));
}

/* The rules, the surest first. */
static const struct {
	const char *sort; /* NULL: the rule names it */
	guint (*covers)(const struct kt_passage *p, guint i);
	guint (*names)(const struct kt_passage *p, guint i, const char **sort);
} rules[] = {
	{"law", law, NULL},
	{"time of day", clock_time, NULL},
	{"contents", kt_run_of_leaders, NULL},
	{"case number", kt_number_of_case, NULL},
	{"date", kt_day_and_month, NULL},
	{"phone number", kt_number_of_phone, NULL},
	{"post code", kt_number_of_post, NULL},
	{"list number", kt_number_of_label, NULL},
	{"list number", kt_number_of_heading, NULL},
	{"class of sizes", kt_class_of_label, NULL},
	{"class of sizes", kt_size_of_container, NULL},
	{"code", kt_run_of_numbers, NULL},
	{"year", kt_number_of_year, NULL},
	{"name", kt_ratio_of_name, NULL},
	{"votes", kt_number_of_votes, NULL},
	{"size of a file", size_of_file, NULL},
	{"name", in_name_of_measure, NULL},
	{NULL, NULL, kt_ordinal_of_place},
	{KT_NONFIGURE_AGE, kt_number_of_age, NULL},
	{KT_NONFIGURE_AGE, kt_class_of_age, NULL},
	{"multiplier", multiplier, NULL},
	{NULL, NULL, kt_number_in_word},
	{NULL, NULL, named},
	{"account code", kt_number_of_account, NULL},
	{"address", kt_number_of_house, NULL},
	{"ordinal", kt_number_of_order, NULL},
	{"law", bill, NULL},
	{"name", kt_number_in_title, NULL},
	{"name", kt_number_of_receiver, NULL},
	{"name", kt_number_of_titled, NULL},
	{"week", kt_number_of_week, NULL},
	{"code", kt_number_with_zero, NULL},
	{"code", kt_number_of_project, NULL},
	{"footnote mark", kt_mark_of_footnote, NULL},
};

static void judge(struct kt_passage *p, guint i)
{
	for (guint k = 0; k < G_N_ELEMENTS(rules); k++) {
		const char *sort = rules[k].sort;
		guint n = sort ? rules[k].covers(p, i) : rules[k].names(p, i, &sort);

		if (n) {
			cover(p, i, n, sort);
			return;
		}
	}
}

static void cover_spaced(struct kt_passage *p, guint i)
{
	if (kt_passage_token(p, i)->time < 0 && kt_passage_token(p, i)->nonfigure < 0)
		cover(p, i, 1, KT_NONFIGURE_SPACED);
}

static void find_contacts(struct kt_passage *p)
{
	for (guint first, end, from = 0; kt_contact_block(p, from, &first, &end); from = end)
		for (guint i = first; i < end; i++)
			if (kt_token_is_numeral(p, i) && kt_passage_token(p, i)->time < 0)
				cover(p, i, 1, "address");
}

void kt_find_nonfigures(struct kt_passage *p, const struct kt_passage_context *context)
{
	(void)context;
	if (!p->in_table) {
		find_contacts(p);
		kt_find_spaced(p, cover_spaced);
	}
	for (guint i = 0; i < p->tokens->len && !p->has_quotes; i++)
		p->has_quotes = kt_token_is_quote(p, i);
	for (guint i = 0; i < p->tokens->len; i++) {
		const struct kt_token *t = kt_passage_token(p, i);

		if (t->kind == KT_TOKEN_NUMERAL && t->time < 0 && t->nonfigure < 0)
			judge(p, i);
	}
}
