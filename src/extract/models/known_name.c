/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/known_name.h"

#include <obstack.h>

#include "extract/prose/prose_clause.h"
#include "extract/models/subject_evidence.h"

#define obstack_chunk_alloc g_malloc
#define obstack_chunk_free g_free

struct kt_known_names {
	const struct kt_lexicon *lexicon;
	GHashTable *known; /* struct kt_known_name, its own key */
	struct obstack store;
};

enum { MANY_WORDS = 6, STEM = 6, KEY = 5 /* letters: "elever", "eleverne" */ };

/* ---- marks of words ---------------------------------------------------- */

/* The rest of a text, from the word that is looked at on. */
struct rest {
	const struct kt_lexicon *lexicon;
	const struct kt_word *words;
	guint n;
	guint64 roles;                       /* of the terms that its first word can begin */
	const struct kt_term *stop, *speech; /* the terms of these roles: asked for by most */
};

static const struct kt_term *term_of(const struct rest *rest, guint64 roles)
{
	if (!(rest->roles & roles))
		return NULL; /* so with most */
	return kt_lexicon_match(rest->lexicon, roles, rest->words, rest->n);
}

static struct rest rest_of(
	const struct kt_lexicon *lexicon, const struct kt_words *words, guint from)
{
	struct rest rest = {.lexicon = lexicon,
		.words = words->at + from,
		.n = words->n - from,
		.roles = kt_lexicon_roles(lexicon, words->at + from)};

	rest.stop = term_of(&rest, KT_LEX_MASK(KT_LEX_STOP));
	rest.speech = term_of(&rest, KT_LEX_MASK(KT_LEX_SPEECH));
	return rest;
}

static gboolean names_something(const struct rest *rest)
{
	if (rest->stop)
		return FALSE;
	if (term_of(rest, KT_LEX_MASK(KT_LEX_COUNTED)))
		return TRUE; /* "ledige" */
	return !rest->speech || strcmp(rest->speech->value, "noun") == 0;
}

static gboolean is_finite(const struct rest *rest)
{
	if (rest->speech)
		return strcmp(rest->speech->value, "finite") == 0;
	return kt_term_is_verb(rest->stop);
}

/* A word of the text itself: "tabel", "antallet". */
static gboolean is_generic(const struct rest *rest)
{
	const struct kt_term *measure = term_of(rest, KT_LEX_MASK(KT_LEX_MEASURE));

	return (measure && strcmp(measure->value, "count") == 0) ||
	       term_of(rest, KT_LEX_MASK(KT_LEX_TABLE) | KT_LEX_MASK(KT_LEX_STRUCTURAL) |
				     KT_LEX_MASK(KT_LEX_FRAME) | KT_LEX_MASK(KT_LEX_SECTION));
}

/* Nothing is named by it: "skønnet", "årets billigste", "tre fjerdedele". */
static gboolean is_relational(const struct rest *rest)
{
	struct kt_decimal number;

	return rest->stop || term_of(rest, KT_LEX_MASK(KT_LEX_RELATIONAL)) ||
	       kt_lexicon_number(rest->lexicon, rest->words, &number);
}

static guint64 marks_of_word(const struct rest *rest)
{
	static const struct {
		enum kt_lex_role role;
		enum kt_subject_mark mark;
	} telling[] = {{KT_LEX_COUNTED, KT_SUBJECT_HAS_COUNTED},
		{KT_LEX_EFFECT, KT_SUBJECT_HAS_EFFECT}, {KT_LEX_MEASURE, KT_SUBJECT_HAS_MEASURE},
		{KT_LEX_KIND, KT_SUBJECT_HAS_KIND}, {KT_LEX_ACTOR, KT_SUBJECT_HAS_ACTOR}};
	guint64 marks = is_finite(rest) ? kt_subject_bit(KT_SUBJECT_HAS_VERB) : 0;

	for (guint k = 0; k < G_N_ELEMENTS(telling); k++)
		if (term_of(rest, KT_LEX_MASK(telling[k].role)))
			marks |= kt_subject_bit(telling[k].mark);
	return marks;
}

static gboolean is_preposition(const struct rest *rest)
{
	return rest->stop && strcmp(rest->stop->value, "preposition") == 0;
}

static gboolean is_conjunction(const struct rest *rest)
{
	return rest->stop && strcmp(rest->stop->value, "conjunction") == 0;
}

/* The last word before the first preposition; NULL where there is none. */
static const struct rest *head_of(const struct rest *rests, guint n_words)
{
	guint n = MIN(n_words, 1);

	while (n > 0 && n < n_words && !is_preposition(&rests[n]))
		n++;
	return n > 0 ? &rests[n - 1] : NULL;
}

/* Words that begin alike have the same key. */
static guint32 key_of(struct kt_slice word)
{
	const char *end = word.at;

	for (guint n = 0; n < KEY && end < word.at + word.len; n++)
		end = g_utf8_next_char(end);
	return kt_slice_hash(kt_slice(word.at, end - word.at));
}

static void read_keys(struct kt_known_name *name, struct kt_known_names *names,
	const struct kt_words *words, const struct rest *rests)
{
	g_autofree guint32 *keys = g_new(guint32, words->n);

	for (guint i = 0; i < words->n; i++)
		if (!rests[i].stop)
			keys[name->n_keys++] = key_of(words->at[i].folded);
	if (name->n_keys > 0)
		name->keys = obstack_copy(&names->store, keys, name->n_keys * sizeof *keys);
}

static gboolean is_pool(const struct rest *head)
{
	const struct kt_term *kind =
		head->roles & KT_LEX_MASK(KT_LEX_KIND)
			? kt_lexicon_whole(head->lexicon, KT_LEX_KIND, head->words->folded)
			: NULL;

	return kind && strstr(kind->value, " pool");
}

static void read_head(
	struct kt_known_name *name, struct kt_known_names *names, const struct rest *head)
{
	struct kt_slice word = head->words->folded;

	name->head = kt_slice(obstack_copy(&names->store, word.at, word.len), word.len);
	name->is_pool = is_pool(head);
}

/* "musik-": the end of word I stands with a later one, and it is not the last. */
static gboolean hangs(const struct kt_words *words, guint i)
{
	const struct kt_slice word = words->at[i].text;

	return word.len > 0 && i + 1 < words->n &&
	       (word.at[word.len - 1] == '-' || word.at[word.len] == '-');
}

static void read_words(struct kt_known_name *name, struct kt_known_names *names)
{
	const struct kt_lexicon *lexicon = names->lexicon;
	struct kt_words *words = kt_words_split(kt_slice(name->text, name->len));
	gboolean is_named = FALSE, is_of_time = FALSE, is_of_more = FALSE;
	gboolean is_relative = words->n > 0;
	g_autofree struct rest *rests = g_new(struct rest, words->n);
	const struct rest *head;
	struct kt_decimal number;
	enum kt_unit unit;

	name->lexicon = lexicon;
	if (words->n >= MANY_WORDS)
		name->marks |= kt_subject_bit(KT_SUBJECT_MANY_WORDS);
	if (words->n == 1)
		name->marks |= kt_subject_bit(KT_SUBJECT_ONE_WORD);
	if (words->n == 1 &&
		kt_lexicon_ending(lexicon, kt_slice(name->text, name->len), KT_F(DEFINITE), 0))
		name->marks |= kt_subject_bit(KT_SUBJECT_IS_DEFINITE);
	for (guint i = 0; i < words->n; i++) {
		const struct rest *rest = &rests[i];
		const struct kt_term *counted;
		gboolean is_time, is_name;

		rests[i] = rest_of(lexicon, words, i);
		counted = term_of(rest, KT_LEX_MASK(KT_LEX_COUNTED));
		is_time = term_of(rest, KT_LEX_MASK(KT_LEX_TIME)) != NULL;
		is_name = names_something(rest);
		name->joins_several |= is_conjunction(rest) && !(i > 0 && hangs(words, i - 1));
		is_named |= is_name;
		is_of_time |= is_time;
		is_relative &= is_relational(rest);
		is_of_more |=
			!is_time && is_name && !kt_lexicon_number(lexicon, rest->words, &number);
		name->marks |= marks_of_word(rest);
		if (counted && kt_unit_lookup(counted->value, &unit))
			name->units |= 1u << unit;
		if (words->n <= 2 && is_generic(rest))
			name->marks |= kt_subject_bit(KT_SUBJECT_IS_GENERIC);
	}
	name->is_halved = words->n == 3 && hangs(words, 0) && is_conjunction(&rests[1]);
	if (is_of_time && (words->n <= 2 || !is_of_more))
		name->marks |= kt_subject_bit(KT_SUBJECT_IS_CLOCK);
	if (!is_named)
		name->marks |= kt_subject_bit(KT_SUBJECT_IS_NAMELESS);
	if (is_relative)
		name->marks |= kt_subject_bit(KT_SUBJECT_IS_RELATIONAL);
	head = head_of(rests, words->n);
	if (head)
		read_head(name, names, head);
	name->worth = kt_words_worth(words, name->head);
	read_keys(name, names, words, rests);
	kt_words_free(words);
}

void kt_known_name_append_keys(const struct kt_known_name *name, GString *out)
{
	struct kt_words *words = kt_words_split(kt_slice(name->text, name->len));

	kt_words_append_keys(words, name->head, out);
	kt_words_free(words);
}

/* ---- parts ------------------------------------------------------------- */

static struct kt_name_part part_of(struct kt_slice text)
{
	struct kt_name_part part = {text, 0};

	for (gsize i = 1; i < text.len; i++)
		part.pairs |= G_GUINT64_CONSTANT(1)
			      << (((guchar)text.at[i - 1] * 5 + (guchar)text.at[i] * 11) & 63);
	return part;
}

/* C is one of BORDERS, all of which lie below the digits and letters. */
static gboolean is_border(char c, const char *borders)
{
	return (guchar)c < '0' && strchr(borders, c) != NULL;
}

/* The parts of the folded text between any of BORDERS; of those with MOST bytes or
 * more only the first of these, unless MOST is 0: then all of each that is not empty. */
static guint split(const struct kt_known_name *name, const char *borders, guint most,
	struct kt_name_part *parts)
{
	struct kt_slice rest = name->folded.text;
	guint n = 0;

	while (rest.len > 0) {
		gsize len = 0;

		while (len < rest.len && !is_border(rest.at[len], borders))
			len++;
		if (len > 0 && len >= most)
			parts[n++] = part_of(kt_slice(rest.at, most ? most : len));
		len = MIN(len + 1, rest.len);
		rest = kt_slice(rest.at + len, rest.len - len);
	}
	return n;
}

static const struct kt_name_part *keep_parts(
	struct kt_known_names *names, const struct kt_name_part *parts, guint n)
{
	return obstack_copy(&names->store, parts, n * sizeof *parts);
}

static void read_parts(struct kt_known_name *name, struct kt_known_names *names)
{
	char *folded = kt_fold_dup(kt_slice(name->text, name->len));
	gsize len = strlen(folded);
	g_autofree struct kt_name_part *parts = g_new(struct kt_name_part, len / 2 + 1);

	name->folded = part_of(kt_slice(obstack_copy0(&names->store, folded, len), len));
	name->n_parts = split(name, " ,", 0, parts);
	name->parts = keep_parts(names, parts, name->n_parts);
	name->n_stems = split(name, " ,-", STEM, parts);
	name->stems = keep_parts(names, parts, name->n_stems);
	g_free(folded);
}

/* PART stands in TEXT from *AT on, which is set to where. */
static gboolean find(
	const struct kt_name_part *part, const struct kt_name_part *text, const char **at)
{
	const char *end = text->text.at + text->text.len;

	if (part->pairs & ~text->pairs)
		return FALSE;
	*at = memmem(*at, end - *at, part->text.at, part->text.len);
	return *at != NULL;
}

/* WORD is a word of TEXT, or the first or last part of one: "bind" is not told by
 * "forbindelse". */
static gboolean stands_in(const struct kt_name_part *word, const struct kt_name_part *text)
{
	static const char borders[] = " ,-/";

	for (const char *at = text->text.at; find(word, text, &at); at++) {
		const char *end = at + word->text.len;

		if (at == text->text.at || strchr(borders, at[-1]) || strchr(borders, *end))
			return TRUE; /* the end of all is a border, too */
	}
	return FALSE;
}

gboolean kt_known_name_within(const struct kt_known_name *a, const struct kt_known_name *b)
{
	for (guint i = 0; i < a->n_parts; i++)
		if (!stands_in(&a->parts[i], &b->folded))
			return FALSE;
	return TRUE;
}

gboolean kt_known_name_shares_word(const struct kt_known_name *a, const struct kt_known_name *b)
{
	for (guint i = 0; i < a->n_stems; i++) {
		const char *at = b->folded.text.at;

		if (find(&a->stems[i], &b->folded, &at))
			return TRUE;
	}
	return FALSE;
}

/* ---- heads -------------------------------------------------------------- */

char *kt_stem_of_definite(const struct kt_lexicon *lexicon, struct kt_slice word)
{
	enum { SHORTEST = 3 };
	gsize ending = kt_lexicon_ending(lexicon, word, KT_F(ARTICLE), SHORTEST);

	return ending ? g_strndup(word.at, word.len - ending) : NULL;
}

gboolean kt_word_is_headed_by(struct kt_slice word, const char *stem)
{
	enum { ENDING = 4 };
	gsize len = strlen(stem);
	gsize least = word.len > len + ENDING ? word.len - len - ENDING : 0;

	for (gsize at = least; at + len <= word.len; at++)
		if (memcmp(word.at + at, stem, len) == 0)
			return TRUE;
	return FALSE;
}

gboolean kt_known_name_is_fuller(const struct kt_known_name *a, const struct kt_known_name *b)
{
	guint64 lone = kt_subject_bit(KT_SUBJECT_ONE_WORD) | kt_subject_bit(KT_SUBJECT_IS_DEFINITE);
	g_autofree char *stem =
		(b->marks & lone) == lone ? kt_stem_of_definite(b->lexicon, b->folded.text) : NULL;

	return stem && kt_word_is_headed_by(a->head, stem);
}

/* ---- all names --------------------------------------------------------- */

static guint hash_of(gconstpointer name)
{
	return ((const struct kt_known_name *)name)->hash;
}

static gboolean are_same(gconstpointer a, gconstpointer b)
{
	const struct kt_known_name *x = a, *y = b;

	return x->len == y->len && memcmp(x->text, y->text, x->len) == 0;
}

struct kt_known_names *kt_known_names_new(const struct kt_lexicon *lexicon)
{
	struct kt_known_names *names = g_new0(struct kt_known_names, 1);

	names->lexicon = lexicon;
	names->known = g_hash_table_new(hash_of, are_same);
	obstack_begin(&names->store, 16 * 1024);
	return names;
}

void kt_known_names_free(struct kt_known_names *names)
{
	if (!names)
		return;
	g_hash_table_unref(names->known);
	obstack_free(&names->store, NULL);
	g_free(names);
}

static gboolean has_letters(const char *text)
{
	while (*text && !g_unichar_isalpha(g_utf8_get_char(text)))
		text = g_utf8_next_char(text);
	return *text != '\0';
}

const struct kt_known_name *kt_known_name(struct kt_known_names *names, struct kt_slice text)
{
	struct kt_known_name probe = {
		.text = text.at, .len = (guint)text.len, .hash = kt_slice_hash(text)};
	struct kt_known_name *name = g_hash_table_lookup(names->known, &probe);

	if (name)
		return name;
	name = obstack_copy(&names->store, &probe, sizeof probe);
	name->text = obstack_copy0(&names->store, text.at, text.len);
	name->n_words = kt_words_in(name->text);
	name->has_letters = has_letters(name->text);
	name->has_comma = strchr(name->text, ',') != NULL;
	read_parts(name, names);
	read_words(name, names);
	g_hash_table_add(names->known, name);
	return name;
}
