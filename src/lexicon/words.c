/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole texts as words: headings, column heads, row labels. */
#include "kommunetal/lexicon/lexed.h"
#include "kommunetal/lexicon/lexicon.h"

gboolean kt_words_are_joined(const char *from, const char *to)
{
	if (to - from == 1 && *from == ' ')
		return TRUE; /* most are */
	for (const char *p = from; p < to;) {
		gsize blank = kt_space_length(p, to);

		if (blank == 0 && *p != '.' && *p != '-' && *p != '/' && *p != '\n')
			return FALSE;
		p += blank ? blank : 1;
	}
	return TRUE;
}

/* Steps from word to word of a text. */
struct walk {
	struct kt_lexing lexing;
	const char *behind; /* the last word's end, NULL at first */
	const char *before; /* of the one before it */
};

static void walk_begin(struct walk *walk, struct kt_slice text)
{
	kt_lexing_begin(&walk->lexing, text, kt_vocabulary_borrow());
	walk->behind = walk->before = NULL;
}

static void walk_end(struct walk *walk)
{
	kt_vocabulary_give_back(walk->lexing.vocabulary);
}

/* Steps to the next word; OUT gets no more than its text and what is known of it. */
static gboolean step(struct walk *walk, struct kt_word *out)
{
	if (!kt_lexing_next_word(&walk->lexing, &out->text, &out->known))
		return FALSE;
	walk->before = walk->behind;
	walk->behind = walk->lexing.at;
	return TRUE;
}

/* The rest of OUT, where WALK stands behind it. */
static void complete(const struct walk *walk, struct kt_word *out)
{
	const char *at = walk->lexing.at;

	out->dot_after = at < walk->lexing.end && *at == '.';
	out->joined = walk->before && kt_words_are_joined(walk->before, out->text.at);
	out->folded = kt_known_word_folded(out->known);
}

static gboolean next_word(struct walk *walk, struct kt_word *out)
{
	if (!step(walk, out))
		return FALSE;
	complete(walk, out);
	return TRUE;
}

/* WORDS, which are in one piece with them, with ROOM for so many. */
static struct kt_words *with_room(struct kt_words *words, gsize room)
{
	words = g_realloc(words, sizeof *words + room * sizeof *words->at);
	words->at = (struct kt_word *)(words + 1);
	return words;
}

struct kt_words *kt_words_split(struct kt_slice text)
{
	gsize room = 4 + text.len / 6;
	struct kt_words *words = with_room(NULL, room);
	struct walk walk;

	walk_begin(&walk, text);
	words->vocabulary = kt_vocabulary_hold();
	words->n = 0;
	while (next_word(&walk, &words->at[words->n]))
		if (++words->n == room) {
			room *= 2;
			words = with_room(words, room);
		}
	walk_end(&walk);
	return words;
}

void kt_words_free(struct kt_words *words)
{
	if (!words)
		return;
	kt_vocabulary_release(words->vocabulary);
	g_free(words);
}

/* The term of ROLE that begins at WORD, which WALK just left.  *N_SEEN, if asked
 * for, is how many words there are, or one more than any term has that WORD begins. */
static const struct kt_term *term_from(const struct kt_lexicon *lexicon, enum kt_lex_role role,
	struct walk walk, const struct kt_word *word, guint *n_seen, struct kt_slice *extent)
{
	struct kt_word words[KT_MOST_TERM_WORDS + 1];
	guint n = 1, most = kt_lexicon_reach(lexicon, word) + (n_seen != NULL);
	const struct kt_term *term;

	words[0] = *word;
	while (n < most && next_word(&walk, &words[n]))
		n++;
	if (n_seen)
		*n_seen = n;
	term = kt_lexicon_match(lexicon, KT_LEX_MASK(role), words, n);
	if (term && extent) {
		const struct kt_slice *last = &words[term->n_words - 1].text;

		*extent = kt_slice(words[0].text.at, last->at + last->len - words[0].text.at);
	}
	return term;
}

static gboolean can_begin(
	const struct kt_lexicon *lexicon, enum kt_lex_role role, const struct kt_word *word)
{
	return (kt_lexicon_roles(lexicon, word) & KT_LEX_MASK(role)) != 0;
}

static gboolean has_numeral(struct kt_slice text)
{
	for (gsize i = 0; i < text.len; i++)
		if (text.at[i] >= '0' && text.at[i] <= '9')
			return TRUE;
	return FALSE;
}

const struct kt_term *kt_lexicon_begins(
	const struct kt_lexicon *lexicon, enum kt_lex_role role, struct kt_slice text)
{
	return kt_lexicon_begins_with(lexicon, role, text, NULL);
}

const struct kt_term *kt_lexicon_begins_with(const struct kt_lexicon *lexicon,
	enum kt_lex_role role, struct kt_slice text, struct kt_slice *extent)
{
	struct walk walk;
	const struct kt_term *term = NULL;
	struct kt_word word;

	walk_begin(&walk, text);
	if (next_word(&walk, &word) && can_begin(lexicon, role, &word))
		term = term_from(lexicon, role, walk, &word, NULL, extent);
	walk_end(&walk);
	return term;
}

const struct kt_term *kt_lexicon_whole(
	const struct kt_lexicon *lexicon, enum kt_lex_role role, struct kt_slice text)
{
	struct walk walk;
	const struct kt_term *term = NULL;
	struct kt_word word;
	guint n;

	walk_begin(&walk, text);
	if (next_word(&walk, &word) && can_begin(lexicon, role, &word)) {
		term = term_from(lexicon, role, walk, &word, &n, NULL);
		if (term && (term->n_words != n || has_numeral(text)))
			term = NULL;
	}
	walk_end(&walk);
	return term;
}

static gboolean parts_words(char c)
{
	return c == ' ' || c == '\t' || c == '(' || c == '/';
}

gboolean kt_lexicon_ends_in_abbreviation(const struct kt_lexicon *lexicon, struct kt_slice text)
{
	gsize at = text.len;

	if (at == 0 || text.at[at - 1] != '.')
		return FALSE;
	while (at > 0 && !parts_words(text.at[at - 1]))
		at--;
	return kt_lexicon_whole(
		       lexicon, KT_LEX_ABBREVIATION, kt_slice(text.at + at, text.len - at)) != NULL;
}

const struct kt_term *kt_lexicon_find(
	const struct kt_lexicon *lexicon, enum kt_lex_role role, struct kt_slice text)
{
	struct walk walk;
	const struct kt_term *term = NULL;
	struct kt_word word;

	walk_begin(&walk, text);
	while (!term && next_word(&walk, &word))
		if (can_begin(lexicon, role, &word))
			term = term_from(lexicon, role, walk, &word, NULL, NULL);
	walk_end(&walk);
	return term;
}

void kt_lexicon_each_place(const struct kt_lexicon *lexicon, guint64 roles, struct kt_slice text,
	void (*visit)(const struct kt_word *words, guint n_words, gpointer data), gpointer data)
{
	struct kt_word words[KT_MOST_TERM_WORDS];
	struct walk walk;

	walk_begin(&walk, text);
	while (step(&walk, &words[0])) {
		struct walk ahead = walk;
		guint n = 1, reach;

		if (!(kt_lexicon_roles(lexicon, &words[0]) & roles))
			continue;
		complete(&walk, &words[0]);
		reach = kt_lexicon_reach(lexicon, &words[0]);
		while (n < reach && next_word(&ahead, &words[n]))
			n++;
		visit(words, n, data);
	}
	walk_end(&walk);
}

struct each {
	const struct kt_lexicon *lexicon;
	enum kt_lex_role role;
	void (*visit)(const struct kt_term *term, gpointer data);
	gpointer data;
};

static void visit_terms(const struct kt_word *words, guint n_words, gpointer data)
{
	const struct each *each = data;

	kt_lexicon_match_all(
		each->lexicon, KT_LEX_MASK(each->role), words, n_words, each->visit, each->data);
}

void kt_lexicon_each(const struct kt_lexicon *lexicon, enum kt_lex_role role, struct kt_slice text,
	void (*visit)(const struct kt_term *term, gpointer data), gpointer data)
{
	struct each each = {lexicon, role, visit, data};

	kt_lexicon_each_place(lexicon, KT_LEX_MASK(role), text, visit_terms, &each);
}

struct kt_bits kt_lexicon_first_does(
	const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_slice *rest)
{
	struct kt_bits functions = kt_bits_none();
	struct walk walk;
	struct kt_word word;

	walk_begin(&walk, text);
	*rest = text;
	if (next_word(&walk, &word)) {
		const char *end = word.text.at + word.text.len;

		functions = kt_lexicon_functions(lexicon, &word);
		*rest = kt_slice(end, (gsize)(text.at + text.len - end));
	}
	walk_end(&walk);
	return functions;
}

struct kt_bits kt_lexicon_last_does(const struct kt_lexicon *lexicon, struct kt_slice text)
{
	struct kt_slice rest;
	struct kt_bits functions;
	gsize at = text.len;

	while (at > 0 && text.at[at - 1] != ' ')
		at--;
	functions = kt_lexicon_first_does(lexicon, kt_slice(text.at + at, text.len - at), &rest);
	return rest.len == 0 ? functions : kt_bits_none();
}

static void add_senses(const struct kt_term *term, gpointer data)
{
	struct kt_bits *senses = data;

	*senses = kt_bits_union(*senses, term->senses);
}

struct kt_bits kt_lexicon_senses_in(const struct kt_lexicon *lexicon, struct kt_slice text)
{
	struct kt_bits senses = kt_bits_none();

	kt_lexicon_each(lexicon, KT_LEX_SENSE, text, add_senses, &senses);
	return senses;
}

gboolean kt_term_is_verb(const struct kt_term *stop)
{
	return stop && (g_str_equal(stop->value, "auxiliary") || g_str_equal(stop->value, "verb"));
}
