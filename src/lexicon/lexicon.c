/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the terms of a lexicon in a text.
 *
 * Terms are indexed by their first word (first_words.c).  What a word can begin is worked
 * out once for each distinct word and kept in the thread's vocabulary: a word that was met
 * before costs nothing more, whatever the size of the lexicon. */
#include "kommunetal/lexicon/lexicon.h"

#include <string.h>

#include "lexicon/first_words.h"
#include "lexicon/known_word.h"

static const char *const role_names[KT_N_LEX_ROLES] = {
	[KT_LEX_TELLING] = "telling",
	[KT_LEX_LANGUAGE] = "language",
	[KT_LEX_ENDING] = "ending",
	[KT_LEX_FORM] = "form",
	[KT_LEX_NUMBER] = "number",
	[KT_LEX_FRACTION] = "fraction",
	[KT_LEX_SCALE] = "scale",
	[KT_LEX_QUALIFIER] = "qualifier",
	[KT_LEX_NEGATION] = "negation",
	[KT_LEX_SCHOOL] = "school",
	[KT_LEX_PROJECT] = "project",
	[KT_LEX_MONTH] = "month",
	[KT_LEX_WEEKDAY] = "weekday",
	[KT_LEX_TIME] = "time",
	[KT_LEX_EVENT] = "event",
	[KT_LEX_UNIT] = "unit",
	[KT_LEX_COUNTED] = "counted",
	[KT_LEX_PER] = "per",
	[KT_LEX_MEASURE] = "measure",
	[KT_LEX_EFFECT] = "effect",
	[KT_LEX_DIRECTION] = "direction",
	[KT_LEX_LEVEL] = "level",
	[KT_LEX_TOTAL] = "total",
	[KT_LEX_OF_WHICH] = "of_which",
	[KT_LEX_PREVIOUS] = "previous",
	[KT_LEX_KIND] = "kind",
	[KT_LEX_CLUE] = "clue",
	[KT_LEX_USE] = "use",
	[KT_LEX_AREA] = "area",
	[KT_LEX_PLACE] = "place",
	[KT_LEX_ZIP] = "zip",
	[KT_LEX_NONFIGURE] = "nonfigure",
	[KT_LEX_STRUCTURAL] = "structural",
	[KT_LEX_TENSE] = "tense",
	[KT_LEX_STOP] = "stop",
	[KT_LEX_SPEECH] = "speech",
	[KT_LEX_FUNCTION] = "function",
	[KT_LEX_SENSE] = "sense",
	[KT_LEX_PART_TIME] = "part_time",
	[KT_LEX_ACTOR] = "actor",
	[KT_LEX_RELATIONAL] = "relational",
	[KT_LEX_KEY] = "key",
	[KT_LEX_TABLE] = "table",
	[KT_LEX_CONTRA] = "contra",
	[KT_LEX_SECTION] = "section",
	[KT_LEX_FRAME] = "frame",
	[KT_LEX_COMMITTEE] = "committee",
	[KT_LEX_ABBREVIATION] = "abbreviation",
};

struct kt_lexicon {
	char *origin;
	struct kt_term_file *file;
	struct kt_first_words *first_words; /* of the entries */
	struct kt_form *forms[256];         /* by the last byte of their endings */
	struct kt_number_words *numbers;
	guint serial; /* from 1 on; tells what vocabularies know of two lexica apart */
};

const char *kt_lex_role_name(enum kt_lex_role role)
{
	g_return_val_if_fail(role < KT_N_LEX_ROLES, "");
	return role_names[role];
}

gboolean kt_lex_role_lookup(const char *name, enum kt_lex_role *out)
{
	for (guint i = 0; i < KT_N_LEX_ROLES; i++)
		if (g_strcmp0(name, role_names[i]) == 0) {
			*out = i;
			return TRUE;
		}
	return FALSE;
}

static void index_form(struct kt_lexicon *x, struct kt_form *form)
{
	struct kt_form **chain = &x->forms[(guchar)form->ending[form->len - 1]];

	form->next = *chain;
	*chain = form;
}

struct kt_lexicon *kt_lexicon_load(const char *name_or_path, GError **error)
{
	static gint serials;
	struct kt_term_file *file = kt_term_file_load(name_or_path, error);
	struct kt_lexicon *x;

	if (!file)
		return NULL;
	x = g_new0(struct kt_lexicon, 1);
	x->origin = g_strdup(name_or_path);
	x->file = file;
	x->first_words = kt_first_words_new(file->entries);
	x->serial = 1 + (guint)g_atomic_int_add(&serials, 1);
	x->numbers = kt_number_words_new(file);
	for (guint i = 0; i < file->forms->len; i++)
		index_form(x, &g_array_index(file->forms, struct kt_form, i));
	return x;
}

void kt_lexicon_free(struct kt_lexicon *x)
{
	if (!x)
		return;
	kt_first_words_free(x->first_words);
	kt_number_words_free(x->numbers);
	kt_term_file_free(x->file);
	g_free(x->origin);
	g_free(x);
}

const char *kt_lexicon_language(const struct kt_lexicon *x)
{
	return x->file->language;
}

const char *kt_lexicon_origin(const struct kt_lexicon *x)
{
	return x->origin;
}

const struct kt_term *kt_lexicon_first(
	const struct kt_lexicon *x, enum kt_lex_role role, const char *value)
{
	for (guint i = 0; i < x->file->entries->len; i++) {
		const struct kt_term_entry *e = x->file->entries->pdata[i];

		if (e->term.role == role && (!value || strcmp(e->term.value, value) == 0))
			return &e->term;
	}
	return NULL;
}

const char *kt_lexicon_currency(const struct kt_lexicon *x)
{
	const struct kt_term *unit = kt_lexicon_first(x, KT_LEX_UNIT, NULL);

	return unit ? unit->value : "DKK";
}

const struct kt_number_marks *kt_lexicon_marks(const struct kt_lexicon *x)
{
	return &x->file->marks;
}

gsize kt_lexicon_ending(
	const struct kt_lexicon *x, struct kt_slice word, struct kt_bits forms, gsize stem)
{
	gsize longest = 0;

	if (word.len == 0)
		return 0;
	for (const struct kt_form *form = x->forms[(guchar)word.at[word.len - 1]]; form;
		form = form->next) {
		if (kt_bits_meet(form->forms, forms) && form->len > longest &&
			word.len >= form->len + stem &&
			memcmp(word.at + word.len - form->len, form->ending, form->len) == 0)
			longest = form->len;
	}
	return longest;
}

/* Longest first; of one length, the one higher in the file. */
static gint by_length(gconstpointer a, gconstpointer b)
{
	const struct kt_term_entry *x = *(struct kt_term_entry *const *)a;
	const struct kt_term_entry *y = *(struct kt_term_entry *const *)b;

	if (x->term.n_words != y->term.n_words)
		return x->term.n_words > y->term.n_words ? -1 : 1;
	return x->order < y->order ? -1 : 1;
}

/* In the list that the vocabulary lends. */
static const GPtrArray *entries_for(const struct kt_lexicon *x, const struct kt_known_word *lower)
{
	GPtrArray *list = kt_vocabulary_list(lower->home);

	kt_first_words_find(x->first_words, lower->text, lower->hash, list);
	if (list->len > 1)
		g_ptr_array_sort(list, by_length);
	return list;
}

/* The common words begin so many terms that a set of 64 would be full. */
static inline gboolean may_follow(const struct kt_candidates *c, guint hash)
{
	return c->followed[hash / 64 % G_N_ELEMENTS(c->followed)] >> hash % 64 & 1;
}

/* One of the terms goes on with E's second word. */
static void note_second(struct kt_candidates *c, const struct kt_term_entry *e)
{
	guint hash = e->words[1].hash;

	if (e->words[1].match == KT_MATCH_EXACT)
		c->followed[hash / 64 % G_N_ELEMENTS(c->followed)] |= G_GUINT64_CONSTANT(1)
								      << hash % 64;
	else
		memset(c->followed, 0xFF, sizeof c->followed);
	c->n_longer++;
}

static struct kt_candidates *find_candidates(
	const struct kt_lexicon *x, const struct kt_known_word *lower)
{
	const GPtrArray *list = entries_for(x, lower);
	struct kt_candidates *c = kt_vocabulary_alloc(lower->home, sizeof *c);

	*c = (struct kt_candidates){.serial = x->serial, .n = list->len};
	c->is_number = kt_number_words_read(x->numbers, lower->text, &c->number);
	c->entries = kt_vocabulary_alloc(lower->home, list->len * sizeof *c->entries);
	for (guint i = 0; i < list->len; i++) {
		const struct kt_term_entry *e = list->pdata[i];
		gboolean is_exact = e->term.n_words > 1 && e->words[1].match == KT_MATCH_EXACT;

		c->entries[i] = (struct kt_candidate){e, KT_LEX_MASK(e->term.role), e->term.n_words,
			is_exact ? e->words[1].hash : 0};
		c->roles |= c->entries[i].role;
		c->reach = MAX(c->reach, e->term.n_words);
		if (e->term.n_words > 1)
			note_second(c, e);
	}
	return c;
}

static const struct kt_candidates *look_for_candidates(
	const struct kt_lexicon *x, const struct kt_word *word)
{
	struct kt_known_word *lower = word->known ? word->known->lower : NULL;
	struct kt_candidates **of;

	if (!lower) {
		struct kt_vocabulary *v = kt_vocabulary_borrow();

		/* the thread holds it too: what is lent lives until it next asks */
		lower = kt_vocabulary_word(v, word->folded)->lower;
		kt_vocabulary_give_back(v);
	}
	for (of = &lower->of; *of; of = &(*of)->next)
		if ((*of)->serial == x->serial)
			return *of;
	return *of = find_candidates(x, lower);
}

/* Nearly all words that are asked about are known by now, and by no other lexicon before. */
static inline const struct kt_candidates *candidates(
	const struct kt_lexicon *x, const struct kt_word *word)
{
	const struct kt_candidates *c = word->known ? word->known->lower->of : NULL;

	return c && c->serial == x->serial ? c : look_for_candidates(x, word);
}

guint64 kt_lexicon_roles(const struct kt_lexicon *x, const struct kt_word *word)
{
	return candidates(x, word)->roles;
}

guint kt_lexicon_reach(const struct kt_lexicon *x, const struct kt_word *word)
{
	return candidates(x, word)->reach;
}

gboolean kt_lexicon_number(
	const struct kt_lexicon *x, const struct kt_word *word, struct kt_decimal *out)
{
	const struct kt_candidates *c = candidates(x, word);

	if (c->is_number)
		*out = c->number;
	return c->is_number;
}

/* Most words are not the one that is asked for: their hashes tell. */
static gboolean next_matches(const struct kt_term_word *w, const struct kt_word *word)
{
	if (w->match == KT_MATCH_EXACT && word->known && word->known->lower->hash != w->hash)
		return FALSE;
	return kt_term_word_matches(w, word->folded);
}

/* The words behind the first. */
static gboolean others_match(
	const struct kt_candidate *c, const struct kt_word *words, guint n_words)
{
	const struct kt_term_entry *e = c->entry;

	if (c->n_words > n_words ||
		(c->next && words[1].known && words[1].known->lower->hash != c->next))
		return FALSE;
	for (guint i = 1; i < c->n_words; i++)
		if (!words[i].joined || (words[i - 1].dot_after && !e->words[i - 1].dot_allowed) ||
			!next_matches(&e->words[i], &words[i]))
			return FALSE;
	return TRUE;
}

static inline gboolean matches(
	const struct kt_candidate *c, guint64 roles, const struct kt_word *words, guint n_words)
{
	return (c->role & roles) && (c->n_words == 1 || others_match(c, words, n_words));
}

/* The first of C to look at.  The terms of more than one word come first, and of most words none of
 * them goes on as the text does. */
static inline guint first_to_match(
	const struct kt_candidates *c, const struct kt_word *words, guint n_words)
{
	if (n_words == 1 || !words[1].joined)
		return c->n_longer;
	return !words[1].known || may_follow(c, words[1].known->lower->hash) ? 0 : c->n_longer;
}

const struct kt_term *kt_lexicon_match(
	const struct kt_lexicon *x, guint64 roles, const struct kt_word *words, guint n_words)
{
	const struct kt_candidates *c = n_words ? candidates(x, words) : NULL;

	if (!c || !(c->roles & roles))
		return NULL;
	for (guint i = first_to_match(c, words, n_words); i < c->n; i++) {
		const struct kt_candidate *one = &c->entries[i];

		if (matches(one, roles, words, n_words))
			return &one->entry->term;
	}
	return NULL;
}

void kt_lexicon_match_all(const struct kt_lexicon *x, guint64 roles, const struct kt_word *words,
	guint n_words, void (*visit)(const struct kt_term *term, gpointer data), gpointer data)
{
	const struct kt_candidates *c = n_words ? candidates(x, words) : NULL;

	if (!c || !(c->roles & roles))
		return;
	for (guint i = first_to_match(c, words, n_words); i < c->n; i++) {
		const struct kt_candidate *one = &c->entries[i];

		if (matches(one, roles, words, n_words))
			visit(&one->entry->term, data);
	}
}

static void add_functions(const struct kt_term *term, gpointer data)
{
	struct kt_bits *functions = data;

	*functions = kt_bits_union(*functions, term->functions);
}

struct kt_bits kt_lexicon_functions(const struct kt_lexicon *x, const struct kt_word *word)
{
	struct kt_bits functions = kt_bits_none();

	kt_lexicon_match_all(x, KT_LEX_MASK(KT_LEX_FUNCTION), word, 1, add_functions, &functions);
	return functions;
}

static void add_senses(const struct kt_term *term, gpointer data)
{
	struct kt_bits *senses = data;

	*senses = kt_bits_union(*senses, term->senses);
}

struct kt_bits kt_lexicon_senses(const struct kt_lexicon *x, const struct kt_word *word)
{
	struct kt_bits senses = kt_bits_none();

	kt_lexicon_match_all(x, KT_LEX_MASK(KT_LEX_SENSE), word, 1, add_senses, &senses);
	return senses;
}
