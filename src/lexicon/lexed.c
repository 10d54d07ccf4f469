/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/lexicon/lexed.h"

struct lexeme {
	guint32 start, end; /* in the text */
	guint32 reach;      /* a part of the text that ends before has other lexemes here */
	enum kt_lexeme kind;
	guint32 word;                /* the next that is a word, this one included */
	struct kt_known_word *known; /* of words */
};

struct kt_lexed {
	struct kt_lexed *outer;
	struct kt_slice text;
	struct kt_vocabulary *vocabulary;
	struct lexeme *lexemes;
	guint n, room;
	guint32 *first; /* of each STEP bytes: the first lexeme that begins there or later */
};

enum {
	STEP_BITS = 5,
	MOST_BYTES = 4 << 20, /* the table is some five times as large as its text */
};

static _Thread_local struct kt_lexed *current;

static void fill(struct kt_lexed *lexed)
{
	const char *text = lexed->text.at, *at = text, *end = at + lexed->text.len;
	gsize n_steps = (lexed->text.len >> STEP_BITS) + 1, step = 0;
	struct kt_slice s;
	enum kt_lexeme kind;
	const char *reach;

	lexed->first = g_new(guint32, n_steps);
	while ((kind = kt_scan_reach(&at, end, &s, &reach)) != KT_LEXEME_END) {
		struct lexeme x = {.start = (guint32)(s.at - text),
			.end = (guint32)(s.at - text + s.len),
			.reach = (guint32)(reach - text),
			.kind = kind};

		if (kind == KT_LEXEME_WORD)
			x.known = kt_vocabulary_word(lexed->vocabulary, s);
		for (; step << STEP_BITS <= x.start; step++)
			lexed->first[step] = lexed->n;
		if (lexed->n == lexed->room) {
			lexed->room *= 2;
			lexed->lexemes = g_renew(struct lexeme, lexed->lexemes, lexed->room);
		}
		lexed->lexemes[lexed->n++] = x;
	}
	for (; step < n_steps; step++)
		lexed->first[step] = lexed->n;
	for (guint i = lexed->n, word = i; i-- > 0;) {
		struct lexeme *x = &lexed->lexemes[i];

		x->word = word = x->kind == KT_LEXEME_WORD ? i : word;
	}
}

struct kt_lexed *kt_lexed_begin(struct kt_slice text)
{
	struct kt_lexed *lexed = g_new0(struct kt_lexed, 1);

	lexed->outer = current;
	lexed->vocabulary = kt_vocabulary_hold();
	if (text.len <= MOST_BYTES) {
		lexed->text = text;
		lexed->room = (guint)(text.len / 4 + 1);
		lexed->lexemes = g_new(struct lexeme, lexed->room);
		fill(lexed);
	}
	current = lexed;
	return lexed;
}

void kt_lexed_end(struct kt_lexed *lexed)
{
	if (!lexed)
		return;
	current = lexed->outer;
	kt_vocabulary_release(lexed->vocabulary);
	g_free(lexed->lexemes);
	g_free(lexed->first);
	g_free(lexed);
}

static const struct lexeme *lexeme(const struct kt_lexed *lexed, guint i)
{
	return &lexed->lexemes[i];
}

/* Goes over to the table, if L stands at the beginning of a lexeme or before. */
static void look_up(struct kt_lexing *l)
{
	guint32 at = (guint32)(l->at - l->table->text.at);
	guint i = l->table->first[at >> STEP_BITS];

	while (i < l->table->n && lexeme(l->table, i)->start < at)
		i++;
	l->next = i;
	l->is_tabled = i == 0 || lexeme(l->table, i - 1)->end <= at;
}

void kt_lexing_begin(struct kt_lexing *l, struct kt_slice text, struct kt_vocabulary *vocabulary)
{
	*l = (struct kt_lexing){text.at, text.at + text.len, vocabulary, NULL, 0, FALSE};
	if (!current || text.at < current->text.at || l->end > current->text.at + current->text.len)
		return;
	l->table = current;
	look_up(l);
}

enum kt_lexeme kt_lexing_next(
	struct kt_lexing *l, struct kt_slice *out, struct kt_known_word **known)
{
	enum kt_lexeme kind;

	if (l->is_tabled) {
		const struct lexeme *x = lexeme(l->table, l->next);
		const char *text = l->table->text.at;

		if (l->next == l->table->n || text + x->start >= l->end) {
			l->at = l->end;
			*out = kt_slice(l->end, 0);
			return KT_LEXEME_END;
		}
		if (text + x->reach <= l->end) {
			*out = kt_slice(text + x->start, x->end - x->start);
			l->at = text + x->end;
			l->next++;
			*known = x->known;
			return x->kind;
		}
		l->is_tabled = FALSE; /* the last one, cut short */
		l->table = NULL;
	}
	kind = kt_scan(&l->at, l->end, out);
	if (kind == KT_LEXEME_WORD)
		*known = kt_vocabulary_word(l->vocabulary, *out);
	if (l->table && kind != KT_LEXEME_END)
		look_up(l);
	return kind;
}

gboolean kt_lexing_next_word(
	struct kt_lexing *l, struct kt_slice *out, struct kt_known_word **known)
{
	enum kt_lexeme kind;

	/* what is passed over cannot hold a word, not even where it is cut short */
	if (l->is_tabled && l->next < l->table->n)
		l->next = lexeme(l->table, l->next)->word;
	if (l->is_tabled && l->next < l->table->n) {
		const struct lexeme *x = lexeme(l->table, l->next);
		const char *text = l->table->text.at;

		if (text + x->reach <= l->end) {
			*out = kt_slice(text + x->start, x->end - x->start);
			l->at = text + x->end;
			l->next++;
			*known = x->known;
			return TRUE;
		}
	}
	do
		kind = kt_lexing_next(l, out, known);
	while (kind != KT_LEXEME_WORD && kind != KT_LEXEME_END);
	return kind == KT_LEXEME_WORD;
}
