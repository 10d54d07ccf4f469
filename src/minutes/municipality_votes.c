/* SPDX-License-Identifier: GPL-3.0-or-later */
/* municipality_votes.c -- whose minutes are these?
 *
 * Minutes name other municipalities all the time, so no single mention
 * decides.  Every trace is a vote with a weight: the publisher's line ("SORØ
 * KOMMUNE"), the town hall and the post town of the meeting place, the code at
 * the front of case numbers, and the addresses on the net, and how often
 * "X Kommune" is said.  Where none of these is told the bare name counts ("i
 * Stevns", "Roskilde har 642 ...") and bodies called after the town, and last of all
 * what the file is called.  The winner has to be clear; otherwise the field stays
 * empty, which costs less than a wrong municipality on every record. */
#include "minutes/reading.h"

#include <string.h>

#define WEIGHT_PUBLISHER 16
#define WEIGHT_TITLE 8
#define WEIGHT_BUILDING 10
#define WEIGHT_TOWN 8
#define WEIGHT_CODE 6
#define WEIGHT_MENTION 4
#define WEIGHT_AWAY 2
#define WEIGHT_BARE 3
#define WEIGHT_LOCAL 4
#define WEIGHT_OFFICE 6
#define WEIGHT_HOST 8
#define WEIGHT_FILE 6
#define MOST_MENTIONS 4
#define MOST_AWAY 1
#define MOST_CODES 3
#define MOST_BARE 6
#define MOST_LOCAL 3
#define MOST_OFFICES 2
#define MOST_HOSTS 2
/* A winner needs this many votes, and this many more than the next: a name that stands alone
 * once may be where a conference was. */
#define VOTES_NEEDED 4
#define VOTES_AHEAD 4

enum trace {
	TRACE_PUBLISHER,
	TRACE_TITLE,
	TRACE_BUILDING,
	TRACE_TOWN,
	TRACE_CODE,
	TRACE_MENTION,
	TRACE_AWAY,
	TRACE_BARE,
	TRACE_LOCAL,
	TRACE_OFFICE,
	TRACE_HOST,
	TRACE_FILE,
	N_TRACES
};

static const struct {
	const char *name;
	guint weight, most;
} traces[N_TRACES] = {
	[TRACE_PUBLISHER] = {"publisher's line", WEIGHT_PUBLISHER, 1},
	[TRACE_TITLE] = {"title", WEIGHT_TITLE, 1},
	[TRACE_BUILDING] = {"town hall or council", WEIGHT_BUILDING, 1},
	[TRACE_TOWN] = {"post town", WEIGHT_TOWN, 1},
	[TRACE_CODE] = {"case number", WEIGHT_CODE, MOST_CODES},
	[TRACE_MENTION] = {"mention", WEIGHT_MENTION, MOST_MENTIONS},
	[TRACE_AWAY] = {"mention as another", WEIGHT_AWAY, MOST_AWAY},
	[TRACE_BARE] = {"name alone", WEIGHT_BARE, MOST_BARE},
	[TRACE_LOCAL] = {"name of a local body", WEIGHT_LOCAL, MOST_LOCAL},
	[TRACE_OFFICE] = {"office", WEIGHT_OFFICE, MOST_OFFICES},
	[TRACE_HOST] = {"address on the net", WEIGHT_HOST, MOST_HOSTS},
	[TRACE_FILE] = {"name of the file", WEIGHT_FILE, 1},
};

struct ballot {
	struct kt_minutes *m;
	guint counts[128][N_TRACES]; /* by index in the register */
};

G_STATIC_ASSERT(128 > 98);

static gint index_of(const struct kt_municipality *found)
{
	return found ? (gint)(found - kt_municipality_at(0)) : -1;
}

static void vote(struct ballot *b, const struct kt_municipality *found, enum trace trace)
{
	gint i = index_of(found);

	if (i >= 0)
		b->counts[i][trace]++;
}

/* The municipality whose name ends right before P in the line that begins at
 * START: the longest of one to three tokens, the first with a capital.  Where
 * it begins goes to *AT. */
static const struct kt_municipality *name_before(const char *start, const char *p, const char **at)
{
	const struct kt_municipality *found = NULL;
	const char *end, *from;
	guint n;

	for (end = p; (p = g_utf8_find_prev_char(start, end)) && kt_space_length(p, end) > 0;)
		end = p;
	for (from = end, n = 0; n < 3 && from > start; n++) {
		const struct kt_municipality *m;

		while (from > start && g_ascii_isspace(from[-1]))
			from--;
		while (from > start && !g_ascii_isspace(from[-1]) && !strchr("(,;:\"", from[-1]))
			from--;
		if (!g_unichar_isupper(g_utf8_get_char(from)))
			continue;
		m = kt_municipality_lookup(kt_slice(from, (gsize)(end - from)));
		if (m) {
			found = m;
			*at = from;
		}
	}
	return found;
}

/* TRUE if the word for municipality begins at P: "Kommune", "kommunes",
 * "KOMMUNE", and not "kommuner" or "kommunen". */
static gboolean is_municipality_word(const char *p, const char *end)
{
	gsize len = strlen("kommune");

	if ((gsize)(end - p) < len || g_ascii_strncasecmp(p, "kommune", len) != 0)
		return FALSE;
	p += len;
	if (p < end && (*p == 's' || *p == 'S'))
		p++;
	return p >= end || !(g_ascii_isalpha(*p) || (guchar)*p >= 0xC3);
}

/* The next place the word could be, whatever its first letter. */
static const char *next_ommune(const char *p, const char *end)
{
	const char *small = memmem(p, (gsize)(end - p), "ommune", 6);
	const char *large = memmem(p, (gsize)(end - p), "OMMUNE", 6);

	return !small ? large : !large ? small : MIN(small, large);
}

/* TRUE if the name at NAME comes after "med", "fra", "til": it is somebody
 * that the municipality has to do with. */
static gboolean is_away(const struct ballot *b, const char *start, const char *name)
{
	const char *end = name, *from;
	const struct kt_term *term;

	while (end > start && g_ascii_isspace(end[-1]))
		end--;
	for (from = end; from > start && !g_ascii_isspace(from[-1]);)
		from--;
	term = from < end ? kt_lexicon_whole(b->m->lexicon, KT_LEX_FRAME,
				    kt_slice(from, (gsize)(end - from)))
			  : NULL;
	return term && g_str_equal(term->value, "away");
}

/* Votes for each "X Kommune" in TEXT.  LEADS is what one at the very beginning
 * is, OTHERS what those after it are. */
static void count_names(struct ballot *b, struct kt_slice text, enum trace leads, enum trace others)
{
	const char *end = text.at + text.len, *p = text.at;

	while ((p = next_ommune(p, end))) {
		const char *word = p++ - 1, *name = NULL;
		const struct kt_municipality *found;

		if (word <= text.at || !is_municipality_word(word, end))
			continue;
		/* Bornholms Regionskommune */
		while (word > text.at && g_ascii_isalpha(word[-1]))
			word--;
		if (word == text.at || !g_ascii_isspace(word[-1]))
			continue;
		found = name_before(text.at, word, &name);
		if (found)
			vote(b, found,
				name == text.at             ? leads
				: is_away(b, text.at, name) ? TRACE_AWAY
							    : others);
	}
}

/* "Comwell Holte, Kongevejen 495A, 2840 Holte": a meeting away from the town hall. */
static gboolean is_at_an_inn(const struct ballot *b, struct kt_slice text)
{
	struct kt_words *words = kt_words_split(text);
	gboolean inn = FALSE;

	for (guint i = 0; i < words->n && !inn; i++) {
		const struct kt_term *term = kt_lexicon_match(
			b->m->lexicon, KT_LEX_MASK(KT_LEX_FRAME), words->at + i, words->n - i);

		inn = term && g_str_equal(term->value, "inn");
	}
	kt_words_free(words);
	return inn;
}

/* "Amager Vest Lokaludvalg": a body that only one municipality has. */
static void count_own_bodies(struct ballot *b, struct kt_slice text)
{
	struct kt_words *words = kt_words_split(text);

	for (guint i = 0; i < words->n; i++) {
		const struct kt_term *term = kt_lexicon_match(
			b->m->lexicon, KT_LEX_MASK(KT_LEX_FRAME), words->at + i, words->n - i);

		if (term && g_str_has_prefix(term->value, "authority of "))
			vote(b, kt_municipality_by_code(term->value + strlen("authority of ")),
				TRACE_LOCAL);
	}
	kt_words_free(words);
}

/* "Vejen Rådhus", "Jobcenter Vejen", "Byrådet i Vejen". */
static void count_buildings(struct ballot *b, struct kt_slice text)
{
	struct kt_words *words = kt_words_split(kt_slice(text.at, MIN(text.len, KT_VIEW_SHORT)));
	const struct kt_word *first = words->at;
	guint i, k;

	for (i = 0; i < words->n; i++) {
		const struct kt_term *term = kt_lexicon_match(
			b->m->lexicon, KT_LEX_MASK(KT_LEX_FRAME), first + i, words->n - i);

		if (term && g_str_has_prefix(term->value, "authority of "))
			vote(b, kt_municipality_by_code(term->value + strlen("authority of ")),
				TRACE_BUILDING);
		if (!term || !g_str_equal(term->value, "authority"))
			continue;
		for (k = i > 0 ? i - 1 : 0; k <= i + 2 && k < words->n; k++)
			if (g_unichar_isupper(g_utf8_get_char(first[k].text.at)))
				vote(b, kt_municipality_by_town(first[k].text), TRACE_BUILDING);
	}
	kt_words_free(words);
}

/* "4180 Sorø", "3200 Helsinge": the post town of the town hall. */
static void count_towns(struct ballot *b, struct kt_slice text)
{
	gsize i, k;

	for (i = 0; i + 6 < text.len; i++) {
		for (k = 0; k < 4 && g_ascii_isdigit(text.at[i + k]); k++)
			;
		if (k < 4 || text.at[i + 4] != ' ' || (i > 0 && !strchr(" ,\t", text.at[i - 1])))
			continue;
		for (k = i + 5; k < text.len && !strchr(",.;)\t\n", text.at[k]); k++)
			;
		vote(b, kt_municipality_by_town(kt_slice(text.at + i + 5, k - i - 5)), TRACE_TOWN);
	}
}

static gboolean ends_in_number(struct kt_slice s)
{
	s = kt_slice_trim(s);
	return s.len > 0 && g_ascii_isdigit(s.at[s.len - 1]);
}

/* "Torvet 2, Frederikssund, kl. 15.00": a town that stands behind a house number. */
static void count_addresses(struct ballot *b, struct kt_slice text)
{
	struct kt_slice before = kt_slice("", 0);

	for (gsize from = 0, i = 0; i <= text.len; i++) {
		struct kt_slice part;

		if (i < text.len && !strchr(",;\t\n", text.at[i]))
			continue;
		part = kt_slice_trim(kt_slice(text.at + from, i - from));
		if (part.len > 0 && ends_in_number(before))
			vote(b, kt_municipality_by_town(part), TRACE_TOWN);
		before = part;
		from = i + 1;
	}
}

static gboolean is_upper(const struct kt_word *w)
{
	return g_unichar_isupper(g_utf8_get_char(w->text.at));
}

static const struct kt_term *frame_term(const struct ballot *b, const struct kt_word *w)
{
	return kt_lexicon_match(b->m->lexicon, KT_LEX_MASK(KT_LEX_FRAME), w, 1);
}

/* "Jobcenter Køge": an office of which each municipality has its own. */
static gboolean is_office(const struct ballot *b, const struct kt_word *before)
{
	const struct kt_term *term = before ? frame_term(b, before) : NULL;

	return term && g_str_equal(term->value, "authority");
}

/* The word before NAME makes it a person's (a first name), or somebody that
 * the municipality has to do with ("fra Køge"); a common noun with a capital
 * because a sentence begins is none: "Vejen er spærret". */
static gboolean is_somebody_else(
	const struct ballot *b, const struct kt_word *name, const struct kt_word *before)
{
	gboolean begins = !before || before->text.at + before->text.len + 1 != name->text.at;
	const struct kt_term *term = begins ? NULL : frame_term(b, before);
	const struct kt_term *noun = frame_term(b, name);

	if (noun && g_str_equal(noun->value, "common noun") && begins)
		return TRUE;
	return !begins && (is_upper(before) || (term && g_str_equal(term->value, "away")));
}

/* A place is called after a town, too: "Holbæk Sygehus". */
static gboolean names_a_place(const struct kt_word *name, const struct kt_word *after)
{
	return after && !name->dot_after && is_upper(after) &&
	       after->text.at == name->text.at + name->text.len + 1;
}

static void count_bare_names(struct ballot *b, struct kt_slice text)
{
	struct kt_words *words = kt_words_split(text);
	const struct kt_word *w = words->at;
	guint n = words->n;

	for (guint i = 0; i < n; i++) {
		const struct kt_municipality *found =
			is_upper(&w[i]) && kt_municipality_may_begin(w[i].known)
				? kt_municipality_lookup(w[i].text)
				: NULL;
		const struct kt_word *before;

		if (!found || names_a_place(&w[i], i + 1 < n ? &w[i + 1] : NULL))
			continue;
		before = i > 0 ? &w[i - 1] : NULL;
		vote(b, found,
			is_office(b, before)                 ? TRACE_OFFICE
			: is_somebody_else(b, &w[i], before) ? TRACE_AWAY
							     : TRACE_BARE);
	}
	kt_words_free(words);
}

/* "Svendborg Kammerkor", "Ikast Boldklub": bodies of one town, which its own
 * municipality has to do with more than with the town of a conference. */
static void count_local_bodies(struct ballot *b, struct kt_slice text)
{
	struct kt_words *words = kt_words_split(text);
	const struct kt_word *w = words->at;

	for (guint i = 0; i + 1 < words->n; i++) {
		const struct kt_municipality *found =
			is_upper(&w[i]) && kt_municipality_may_begin(w[i].known)
				? kt_municipality_lookup(w[i].text)
				: NULL;
		const struct kt_term *body = found ? frame_term(b, &w[i + 1]) : NULL;

		if (body && g_str_equal(body->value, "local") && names_a_place(&w[i], &w[i + 1]) &&
			!is_somebody_else(b, &w[i], i > 0 ? &w[i - 1] : NULL))
			vote(b, found, TRACE_LOCAL);
	}
	kt_words_free(words);
}

static gboolean is_of_a_label(char c)
{
	return g_ascii_isalnum(c) || c == '-';
}

/* "social@soroe.dk", "www.fredensborg.dk/dagsordener": the label before "dk". */
static void count_hosts(struct ballot *b, struct kt_slice text)
{
	const char *end = text.at + text.len, *p = text.at;

	while ((p = memmem(p, (gsize)(end - p), ".dk", 3))) {
		const char *label = p;

		while (label > text.at && is_of_a_label(label[-1]))
			label--;
		if (label > text.at && strchr("@./", label[-1]) &&
			(p + 3 == end || !is_of_a_label(p[3])))
			vote(b, kt_municipality_by_host(kt_slice(label, (gsize)(p - label))),
				TRACE_HOST);
		p += 3;
	}
}

/* "referat_soenderborg_2016.pdf": words of the file's name, one or two. */
static void count_file_name(struct ballot *b)
{
	g_autofree char *name = g_path_get_basename(kt_document_name(b->m->doc));
	g_auto(GStrv) words = g_strsplit_set(name, "_-. ", -1);

	for (guint i = 0; words[i] && words[i + 1]; i++) {
		g_autofree char *two = g_strconcat(words[i], words[i + 1], NULL);

		vote(b, kt_municipality_by_host(kt_slice_str(words[i])), TRACE_FILE);
		vote(b, kt_municipality_by_host(kt_slice_str(two)), TRACE_FILE);
	}
}

static void count_case_numbers(struct ballot *b)
{
	guint i;

	for (i = 0; i < b->m->items->len; i++) {
		const char *number = g_array_index(b->m->items, struct kt_item, i).case_no;
		gsize len;

		if (kt_mark_case(kt_slice_str(number), &len) == KT_CASE_MUNICIPALITY) {
			g_autofree char *code = g_strndup(number, 3);

			vote(b, kt_municipality_by_code(code), TRACE_CODE);
		}
	}
}

static guint votes_of(const struct ballot *b, guint i)
{
	guint sum = 0, t;

	for (t = 0; t < N_TRACES; t++)
		sum += MIN(b->counts[i][t], traces[t].most) * traces[t].weight;
	return sum;
}

static void tell(struct ballot *b, guint i)
{
	GString *out = b->m->evidence;
	guint t;

	g_string_append_printf(
		out, "municipality: %s has %u votes:", kt_municipality_at(i)->name, votes_of(b, i));
	for (t = 0; t < N_TRACES; t++)
		if (b->counts[i][t] > 0)
			g_string_append_printf(out, " %s %u", traces[t].name, b->counts[i][t]);
	g_string_append_c(out, '\n');
}

static void count(struct ballot *b)
{
	guint i;

	for (i = 0; i < b->m->views->len; i++) {
		const struct kt_view *v = kt_minutes_view(b->m, i);
		enum kt_role role = b->m->roles[i];
		gboolean is_frame = role == KT_ROLE_FRONT || role == KT_ROLE_FURNITURE;

		count_names(b, v->text, is_frame ? TRACE_PUBLISHER : TRACE_MENTION,
			is_frame ? TRACE_TITLE : TRACE_MENTION);
		if (is_frame && v->text.len <= 2 * KT_VIEW_SHORT) {
			count_buildings(b, v->text);
			count_hosts(b, v->text);
			if (!is_at_an_inn(b, v->text)) {
				count_towns(b, v->text);
				count_addresses(b, v->text);
			}
		}
	}
	count_names(b, kt_slice_str(kt_document_title(b->m->doc)), TRACE_TITLE, TRACE_TITLE);
	count_case_numbers(b);
}

/* A meeting at the region's house is the region's, unless a municipality wrote its name on it. */
static gboolean is_of_a_region(const struct ballot *b)
{
	static const enum trace own[] = {TRACE_PUBLISHER, TRACE_TITLE, TRACE_BUILDING, TRACE_CODE};

	if (!kt_publisher_met_at_region(b->m))
		return FALSE;
	for (guint i = 0; i < kt_municipality_count(); i++)
		for (guint k = 0; k < G_N_ELEMENTS(own); k++)
			if (b->counts[i][own[k]] > 0)
				return FALSE;
	return TRUE;
}

/* The only one whose town was told; NULL if there are more or none. */
static const struct kt_municipality *seat_of(const struct ballot *b)
{
	const struct kt_municipality *found = NULL;

	for (guint i = 0; i < kt_municipality_count(); i++) {
		if (b->counts[i][TRACE_TOWN] == 0)
			continue;
		if (found)
			return NULL;
		found = kt_municipality_at(i);
	}
	return found;
}

/* "1 Åbent referat ... Mødelokale Rudersdal Rådhus, Øverødvej 2, 2840 Holte Medlemmer ...": the first
 * long text of a page run together has the frame in it. */
static void count_first_page(struct ballot *b)
{
	enum { LEAST_WORDS = 15 };

	for (guint i = 0; i < b->m->views->len; i++) {
		const struct kt_view *v = kt_minutes_view(b->m, i);

		if (!v->is_text || v->n_words < LEAST_WORDS ||
			memchr(v->text.at, '\n', v->text.len))
			continue;
		count_buildings(b, v->text);
		if (!is_at_an_inn(b, kt_slice(v->text.at, MIN(v->text.len, KT_VIEW_SHORT))))
			count_towns(b, kt_slice(v->text.at, MIN(v->text.len, KT_VIEW_SHORT)));
		return;
	}
}

/* The one that is clearly ahead, or NULL. */
static const struct kt_municipality *winner(const struct ballot *b)
{
	guint best = 0, next = 0;

	for (guint i = 0; i < kt_municipality_count(); i++)
		if (votes_of(b, i) > votes_of(b, best))
			best = i;
	for (guint i = 0; i < kt_municipality_count(); i++)
		if (i != best)
			next = MAX(next, votes_of(b, i));
	return votes_of(b, best) >= VOTES_NEEDED && votes_of(b, best) >= next + VOTES_AHEAD
		       ? kt_municipality_at(best)
		       : NULL;
}

void kt_municipality_vote(struct kt_minutes *m)
{
	g_autofree struct ballot *b = g_new0(struct ballot, 1);

	b->m = m;
	if (!kt_publisher_is_region(m))
		count(b);
	if (kt_publisher_is_region(m) || is_of_a_region(b)) {
		g_string_append(m->evidence, "municipality: none, the minutes are a region's\n");
		m->seat = seat_of(b);
		return;
	}
	m->municipality = winner(b);
	if (!m->municipality) {
		count_first_page(b);
		m->municipality = winner(b);
	}
	if (!m->municipality) {
		for (guint i = 0; i < m->views->len; i++) {
			count_bare_names(b, kt_minutes_view(m, i)->text);
			count_own_bodies(b, kt_minutes_view(m, i)->text);
			count_hosts(b, kt_minutes_view(m, i)->text);
			count_local_bodies(b, kt_minutes_view(m, i)->text);
		}
		m->municipality = winner(b);
	}
	if (!m->municipality) {
		count_file_name(b);
		m->municipality = winner(b);
	}
	for (guint i = 0; i < kt_municipality_count(); i++)
		if (votes_of(b, i) > 0)
			tell(b, i);
}
