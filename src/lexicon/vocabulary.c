/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hash table of words with open addressing; the entries lie in an obstack. */
#include "kommunetal/lexicon/vocabulary.h"

#include <obstack.h>
#include <string.h>

#include "lexicon/known_word.h"

#define obstack_chunk_alloc g_malloc
#define obstack_chunk_free g_free

struct kt_vocabulary {
	gint holders;    /* atomic */
	guint borrowers; /* of its own thread */
	gsize bytes;     /* given out of the store */
	guint n, mask;
	struct kt_known_word **slots; /* mask + 1 of them, at most half in use */
	struct obstack store;
	GPtrArray *list; /* lent out */
};

enum {
	FIRST_SLOTS = 4096,
	MOST_BYTES = 24 << 20, /* beyond which the thread begins anew: some 100,000 words */
};

/* The thread's own, which lets go of it when the thread ends: looked at for every text. */
static _Thread_local struct kt_vocabulary *mine;

static void release(gpointer vocabulary)
{
	mine = NULL;
	kt_vocabulary_release(vocabulary);
}

static GPrivate current = G_PRIVATE_INIT(release);

static struct kt_vocabulary *vocabulary_new(void)
{
	struct kt_vocabulary *v = g_new0(struct kt_vocabulary, 1);

	v->holders = 1;
	v->mask = FIRST_SLOTS - 1;
	v->slots = g_new0(struct kt_known_word *, FIRST_SLOTS);
	obstack_begin(&v->store, 64 * 1024);
	v->list = g_ptr_array_new();
	return v;
}

static struct kt_vocabulary *of_thread(void)
{
	if (!mine || (mine->bytes > MOST_BYTES && mine->borrowers == 0)) {
		struct kt_vocabulary *v = vocabulary_new();

		g_private_replace(&current, v);
		mine = v;
	}
	return mine;
}

struct kt_vocabulary *kt_vocabulary_hold(void)
{
	struct kt_vocabulary *v = of_thread();

	g_atomic_int_inc(&v->holders);
	return v;
}

struct kt_vocabulary *kt_vocabulary_borrow(void)
{
	struct kt_vocabulary *v = of_thread();

	v->borrowers++;
	return v;
}

void kt_vocabulary_give_back(struct kt_vocabulary *v)
{
	v->borrowers--;
}

void kt_vocabulary_release(struct kt_vocabulary *v)
{
	if (!v || !g_atomic_int_dec_and_test(&v->holders))
		return;
	obstack_free(&v->store, NULL);
	g_ptr_array_unref(v->list);
	g_free(v->slots);
	g_free(v);
}

gpointer kt_vocabulary_alloc(struct kt_vocabulary *v, gsize size)
{
	v->bytes += size;
	return obstack_alloc(&v->store, size);
}

GPtrArray *kt_vocabulary_list(struct kt_vocabulary *v)
{
	g_ptr_array_set_size(v->list, 0);
	return v->list;
}

/* Where S stands, or the empty slot where it would. */
static struct kt_known_word **slot_of(struct kt_vocabulary *v, struct kt_slice s, guint hash)
{
	for (guint i = hash;; i++) {
		struct kt_known_word **slot = &v->slots[i & v->mask], *w = *slot;

		if (!w || (w->hash == hash && w->text.len == s.len &&
				  memcmp(w->text.at, s.at, s.len) == 0))
			return slot;
	}
}

static void grow(struct kt_vocabulary *v)
{
	guint n = v->mask + 1;
	struct kt_known_word **old = v->slots;

	v->mask = 2 * n - 1;
	v->slots = g_new0(struct kt_known_word *, 2 * n);
	for (guint i = 0; i < n; i++)
		if (old[i])
			*slot_of(v, old[i]->text, old[i]->hash) = old[i];
	g_free(old);
}

/* A new entry, without its folded form. */
static struct kt_known_word *add(struct kt_vocabulary *v, struct kt_slice s, guint hash)
{
	struct kt_known_word *w = kt_vocabulary_alloc(v, sizeof *w + s.len + 1);
	char *text = (char *)(w + 1); /* beside the rest: a look at a word is one at both */

	memset(w, 0, sizeof *w);
	memcpy(text, s.at, s.len);
	text[s.len] = '\0'; /* for those who look the word up in a table of strings */
	w->text = kt_slice(text, s.len);
	w->hash = hash;
	w->home = v;
	if (2 * ++v->n > v->mask)
		grow(v);
	*slot_of(v, w->text, hash) = w;
	return w;
}

struct kt_known_word *kt_vocabulary_word(struct kt_vocabulary *v, struct kt_slice word)
{
	guint hash = kt_slice_hash(word);
	struct kt_known_word *w = *slot_of(v, word, hash);
	g_autoptr(GString) folded = NULL;
	struct kt_slice lower;

	if (w && w->lower)
		return w;
	if (!w)
		w = add(v, word, hash);
	folded = g_string_sized_new(word.len);
	kt_fold(folded, word);
	lower = kt_slice(folded->str, folded->len);
	hash = kt_slice_hash(lower);
	w->lower = *slot_of(v, lower, hash);
	if (!w->lower)
		w->lower = add(v, lower, hash);
	return w;
}

struct kt_slice kt_known_word_folded(const struct kt_known_word *word)
{
	return word->lower->text;
}
