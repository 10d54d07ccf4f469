/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tokens, sentences, and the order in which a passage is made. */
#include "extract/passage/passage.h"

#include <string.h>

#include "extract/passage/annotate.h"
#include "extract/passage/nonfigure.h"
#include "kommunetal/lexicon/lexed.h"

static gboolean is_dash(struct kt_slice s)
{
	static const char *const dashes[] = {"-", "\u2013", "\u2212", "\u2010", "\u2011", "\u2014"};

	if (s.at[0] != '-' && (guchar)s.at[0] != 0xE2) /* most signs are stops and brackets */
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(dashes); i++)
		if (kt_slice_is(s, dashes[i]))
			return TRUE;
	return FALSE;
}

/* S as a number if it is up to six digits and nothing else, or -1. */
static gint whole_number(struct kt_slice s)
{
	gint value = 0;

	if (s.len > 6)
		return -1;
	for (gsize i = 0; i < s.len; i++) {
		if (!g_ascii_isdigit(s.at[i]))
			return -1;
		value = value * 10 + (s.at[i] - '0');
	}
	return value;
}

static void set_token(const struct kt_passage *p, struct kt_token *t, const char *text,
	enum kt_lexeme kind, struct kt_slice s, struct kt_known_word *known, const char *behind)
{
	*t = (struct kt_token){.time = -1, .quantity = -1, .nonfigure = -1, .area = -1};
	t->span = (struct kt_span){s.at - text, s.len};
	t->space_before = behind != s.at;
	t->first = s.at[0];
	t->whole = -1;
	switch (kind) {
	case KT_LEXEME_WORD:
		t->kind = KT_TOKEN_WORD;
		t->word.text = s;
		t->word.known = known;
		t->word.folded = kt_known_word_folded(t->word.known);
		break;
	case KT_LEXEME_NUMERAL:
		t->kind = KT_TOKEN_NUMERAL;
		t->whole = whole_number(s);
		kt_numeral_read(t, s, kt_lexicon_marks(p->lexicon));
		break;
	default:
		t->kind = KT_TOKEN_SIGN;
		t->is_dash = is_dash(s);
	}
}

static void split_tokens(struct kt_passage *p)
{
	enum { STEP = 32 };
	guint n = 0;
	const char *text = kt_document_text(p->doc, NULL);
	const char *behind = text + p->span.start;
	struct kt_lexing lexing;
	struct kt_known_word *known;
	struct kt_slice s;
	enum kt_lexeme kind;

	kt_lexing_begin(&lexing, kt_slice(behind, p->span.len), p->vocabulary);
	while ((kind = kt_lexing_next(&lexing, &s, &known)) != KT_LEXEME_END) {
		if (n == p->tokens->len)
			g_array_set_size(p->tokens, n + STEP);
		set_token(p, kt_passage_token(p, n++), text, kind, s, known, behind);
		behind = lexing.at;
	}
	g_array_set_size(p->tokens, n);
}

/* What words are to the tokens beside them. */
static void settle_words(struct kt_passage *p)
{
	const char *text = kt_document_text(p->doc, NULL);
	const struct kt_token *before = NULL;

	for (guint i = 0; i < p->tokens->len; i++) {
		struct kt_token *t = kt_passage_token(p, i);

		if (t->kind != KT_TOKEN_WORD)
			continue;
		t->word.dot_after =
			kt_token_is(p, i + 1, ".") && !kt_passage_token(p, i + 1)->space_before;
		t->word.joined =
			before && kt_words_are_joined(text + before->span.start + before->span.len,
					  text + t->span.start);
		before = t;
	}
}

/* ---- sentences ---------------------------------------------------------- */

/* A full stop ends no sentence behind an abbreviation, an ordinal or inside a
 * number, nor where the text goes on in lower case. */
static gboolean ends_sentence(const struct kt_passage *p, guint i)
{
	if (kt_token_is(p, i, "?") || kt_token_is(p, i, "!"))
		return TRUE;
	if (!kt_token_is(p, i, ".") || i == 0 || i + 1 >= p->tokens->len)
		return FALSE;
	const struct kt_token *next = kt_passage_token(p, i + 1),
			      *before = kt_passage_token(p, i - 1);
	if (!next->space_before || (next->kind == KT_TOKEN_WORD && !kt_token_is_upper(p, i + 1)))
		return FALSE;
	if (before->kind == KT_TOKEN_NUMERAL && kt_passage_term_at(p, KT_LEX_MONTH, i + 1))
		return FALSE; /* "15. Juni Fonden" */
	if (next->kind == KT_TOKEN_SIGN && !kt_token_is(p, i + 1, "\"") &&
		!kt_token_is(p, i + 1, "”"))
		return FALSE;
	if (before->kind == KT_TOKEN_WORD && kt_passage_term_at(p, KT_LEX_ABBREVIATION, i - 1))
		return before->word.folded.len > 1 && next->kind == KT_TOKEN_WORD &&
		       (kt_passage_term_at(p, KT_LEX_UNIT, i - 1) ||
			       kt_passage_term_at(p, KT_LEX_SCALE, i - 1));
	return !kt_is_ordinal(p, i - 1);
}

/* "... er 5,2 pct. Økonomiske konsekvenser Kassen ventes": converters run a heading together with
 * what stands above and below it.  Within a sentence no other word is so written before one with a
 * capital.  Returns the words of a heading at token I, 0 if there is none. */
static guint heading_in_line(const struct kt_passage *p, guint i)
{
	enum { MOST_WORDS = 4, LEAST_BYTES = 6 }; /* "Ældre Sagen Hadsund" */
	gsize start = kt_passage_token(p, i)->span.start;

	if (p->in_table || kt_passage_token(p, i)->kind != KT_TOKEN_WORD ||
		!kt_token_is_upper(p, i) ||
		(i > 0 &&
			(kt_passage_term_at(p, KT_LEX_STOP, i - 1) || kt_token_is(p, i - 1, ",") ||
				kt_passage_token(p, i - 1)->is_dash)))
		return 0;
	for (guint n = 1; n <= MOST_WORDS && i + n < p->tokens->len; n++) {
		const struct kt_token *next = kt_passage_token(p, i + n),
				      *last = kt_passage_token(p, i + n - 1);
		struct kt_span span = {start, last->span.start + last->span.len - start};

		if (span.len >= LEAST_BYTES && next->kind == KT_TOKEN_WORD && next->space_before &&
			kt_token_is_upper(p, i + n) &&
			kt_lexicon_whole(
				p->lexicon, KT_LEX_SECTION, kt_document_slice(p->doc, span)))
			return n;
	}
	return 0;
}

static void begin_sentence(struct kt_passage *p, guint i)
{
	if (i > g_array_index(p->sentences, guint, p->sentences->len - 1))
		g_array_append_val(p->sentences, i);
}

/* Nobody writes longer sentences; what seems to be one is a list without full
 * stops or a broken file, and reading one takes time that grows with its square. */
#define MAX_SENTENCE_TOKENS 500

static void split_sentences(struct kt_passage *p)
{
	guint start = 0, block = 0, behind = 0;
	gboolean has_block = !p->in_table && kt_contact_block(p, 0, &block, &behind);

	g_array_append_val(p->sentences, start);
	for (guint i = 0; i + 1 < p->tokens->len; i++) {
		guint n = heading_in_line(p, i);

		if (has_block && i >= behind) {
			begin_sentence(p, block);
			begin_sentence(p, behind);
			has_block = kt_contact_block(p, behind, &block, &behind);
		}
		if (n) {
			begin_sentence(p, i);
			begin_sentence(p, i + n);
		}
		if (!p->in_table && kt_passage_token(p, i)->kind == KT_TOKEN_NUMERAL &&
			kt_number_of_heading(p, i))
			begin_sentence(p, i);
		start = g_array_index(p->sentences, guint, p->sentences->len - 1);
		if (ends_sentence(p, i) || (i > start && i - start >= MAX_SENTENCE_TOKENS))
			begin_sentence(p, i + 1);
	}
}

void kt_passage_sentence(const struct kt_passage *p, guint i, guint *first, guint *end)
{
	guint low = 0, high = p->sentences->len;

	/* the last sentence that begins at I or before */
	while (high - low > 1) {
		guint middle = (low + high) / 2;

		if (g_array_index(p->sentences, guint, middle) <= i)
			low = middle;
		else
			high = middle;
	}
	*first = g_array_index(p->sentences, guint, low);
	*end = low + 1 < p->sentences->len ? g_array_index(p->sentences, guint, low + 1)
					   : p->tokens->len;
}

/* ---- the passage -------------------------------------------------------- */

static void clear_area(gpointer data)
{
	g_free(((struct kt_area_mention *)data)->owned);
}

static struct kt_passage *passage_alloc(void)
{
	struct kt_passage *p = g_new0(struct kt_passage, 1);

	p->tokens = g_array_new(FALSE, FALSE, sizeof(struct kt_token));
	p->found = g_array_new(FALSE, FALSE, sizeof(struct kt_found));
	p->times = g_array_new(FALSE, FALSE, sizeof(struct kt_timex));
	p->nonfigures = g_array_new(FALSE, FALSE, sizeof(struct kt_nonfigure));
	p->quantities = g_array_new(FALSE, FALSE, sizeof(struct kt_quantity));
	p->areas = g_array_new(FALSE, FALSE, sizeof(struct kt_area_mention));
	g_array_set_clear_func(p->areas, clear_area);
	p->sentences = g_array_new(FALSE, FALSE, sizeof(guint));
	return p;
}

static void passage_destroy(struct kt_passage *p)
{
	g_array_unref(p->tokens);
	g_array_unref(p->found);
	g_array_unref(p->times);
	g_array_unref(p->nonfigures);
	g_array_unref(p->quantities);
	g_array_unref(p->areas);
	g_array_unref(p->sentences);
	g_free(p);
}

enum { STORE_SLOTS = 64 }; /* passages that are kept; most repetitions come within fewer */

/* Passages of a thread that are free to be used again.  Most are a cell or a
 * head of a few words, for which making eight arrays takes longer than reading. */
enum { MOST_SPARE = STORE_SLOTS + 8, MOST_SPARE_TOKENS = 500 };
struct spare {
	guint n;
	struct kt_passage *passages[MOST_SPARE];
};

static void spare_free(gpointer data)
{
	struct spare *spare = data;

	while (spare->n > 0)
		passage_destroy(spare->passages[--spare->n]);
	g_free(spare);
}

static GPrivate spare_passages = G_PRIVATE_INIT(spare_free);

static struct spare *spare_of_thread(void)
{
	struct spare *spare = g_private_get(&spare_passages);

	if (!spare) {
		spare = g_new0(struct spare, 1);
		g_private_set(&spare_passages, spare);
	}
	return spare;
}

struct kt_passage *kt_passage_new(const struct kt_document *doc, const struct kt_lexicon *lexicon,
	struct kt_span span, const struct kt_passage_context *context)
{
	struct spare *spare = spare_of_thread();
	struct kt_passage *p = spare->n > 0 ? spare->passages[--spare->n] : passage_alloc();

	p->doc = doc;
	p->lexicon = lexicon;
	p->span = span;
	p->in_table = context && context->in_table;
	p->has_quotes = FALSE;
	p->senses = kt_bits_none();
	p->n_holders = 1;
	p->vocabulary = kt_vocabulary_hold();
	split_tokens(p);
	settle_words(p);
	kt_find_terms(p);
	split_sentences(p);
	kt_find_areas(p, context);
	kt_find_times(p, context);
	kt_find_events(p, context);
	kt_find_nonfigures(p, context);
	kt_find_quantities(p, context);
	return p;
}

void kt_passage_free(struct kt_passage *p)
{
	struct spare *spare = spare_of_thread();

	if (!p || --p->n_holders > 0)
		return;
	kt_vocabulary_release(p->vocabulary);
	if (spare->n == MOST_SPARE || p->tokens->len > MOST_SPARE_TOKENS) {
		passage_destroy(p);
		return;
	}
	g_array_set_size(p->tokens, 0);
	g_array_set_size(p->found, 0);
	g_array_set_size(p->times, 0);
	g_array_set_size(p->nonfigures, 0);
	g_array_set_size(p->quantities, 0);
	g_array_set_size(p->areas, 0);
	g_array_set_size(p->sentences, 0);
	spare->passages[spare->n++] = p;
}

/* ---- passages read before ----------------------------------------------- */

struct kt_passage_store {
	struct kept {
		struct kt_passage *passage;
		guint year;
		gboolean in_table;
	} kept[STORE_SLOTS];
};

struct kt_passage_store *kt_passage_store_new(void)
{
	return g_new0(struct kt_passage_store, 1);
}

void kt_passage_store_free(struct kt_passage_store *store)
{
	for (guint i = 0; store && i < STORE_SLOTS; i++)
		kt_passage_free(store->kept[i].passage);
	g_free(store);
}

struct kt_passage *kt_passage_store_read(struct kt_passage_store *store,
	const struct kt_document *doc, const struct kt_lexicon *lexicon, struct kt_span span,
	const struct kt_passage_context *context)
{
	guint64 hash = (span.start * 31 + span.len) * G_GUINT64_CONSTANT(2654435761);
	struct kept *kept = store ? &store->kept[(hash >> 8) % STORE_SLOTS] : NULL;
	struct kt_passage *p = kept ? kept->passage : NULL;

	if (!kept)
		return kt_passage_new(doc, lexicon, span, context);
	if (!p || p->span.start != span.start || p->span.len != span.len ||
		kept->year != context->year || kept->in_table != context->in_table) {
		kt_passage_free(p);
		p = kt_passage_new(doc, lexicon, span, context);
		*kept = (struct kept){p, context->year, context->in_table};
	}
	p->n_holders++;
	return p;
}

struct kt_span kt_passage_span(const struct kt_passage *p, guint first, guint end)
{
	if (first >= end || end > p->tokens->len)
		return (struct kt_span){p->span.start, 0};
	const struct kt_token *a = kt_passage_token(p, first), *b = kt_passage_token(p, end - 1);

	return (struct kt_span){a->span.start, b->span.start + b->span.len - a->span.start};
}

struct kt_slice kt_passage_slice(const struct kt_passage *p, guint first, guint end)
{
	return kt_document_slice(p->doc, kt_passage_span(p, first, end));
}

gboolean kt_token_is_all(const struct kt_passage *p, guint i, const char *text)
{
	return kt_slice_is(kt_document_slice(p->doc, kt_passage_token(p, i)->span), text);
}

/* ---- dump --------------------------------------------------------------- */

static void dump_slice(const struct kt_passage *p, guint first, guint n, GString *out)
{
	struct kt_slice s = kt_passage_slice(p, first, first + n);

	g_string_append_len(out, s.at, s.len);
}

static void dump_quantity(const struct kt_passage *p, const struct kt_quantity *q, GString *out)
{
	g_autofree char *value = kt_decimal_to_short(q->value),
			*step = kt_decimal_to_short(q->resolution);

	g_string_append(out, "quantity ");
	dump_slice(p, q->first, q->n_tokens, out);
	g_string_append_printf(out, " = %s %s step %s", value, kt_unit_name(q->unit), step);
	if (q->qualifier)
		g_string_append_printf(out, " %s", kt_qualifier_name(q->qualifier));
	if (q->range)
		g_string_append(out, q->range < 0 ? " low" : " high");
	if (q->is_bracketed)
		g_string_append(out, " bracketed");
	if (q->per_term >= 0)
		g_string_append_printf(
			out, " per %s", kt_passage_found(p, q->per_term)->term->text);
	g_string_append_c(out, '\n');
}

void kt_passage_dump(const struct kt_passage *p, GString *out)
{
	for (guint i = 0; i < p->times->len; i++) {
		static const char *const sorts[] = {"point", "state", "range", "since", "until",
			"previous", "now", "past", "name"};
		const struct kt_timex *t = kt_passage_time(p, i);
		g_autofree char *period = kt_period_format(t->period);

		g_string_append(out, "time ");
		dump_slice(p, t->first, t->n_tokens, out);
		g_string_append_printf(out, " = %s %s\n", sorts[t->sort], period);
	}
	for (guint i = 0; i < p->areas->len; i++) {
		const struct kt_area_mention *a =
			&g_array_index(p->areas, struct kt_area_mention, i);

		g_string_append(out, "area ");
		dump_slice(p, a->first, a->n_tokens, out);
		g_string_append_printf(out, " = %s\n", a->area ? a->area : "own");
	}
	for (guint i = 0; i < p->nonfigures->len; i++) {
		const struct kt_nonfigure *n =
			&g_array_index(p->nonfigures, struct kt_nonfigure, i);

		g_string_append(out, "none ");
		dump_slice(p, n->first, n->n_tokens, out);
		g_string_append_printf(out, " = %s\n", n->sort);
	}
	for (guint i = 0; i < p->quantities->len; i++)
		dump_quantity(p, kt_passage_quantity(p, i), out);
}

/* "MIO. KR.": the stop before AT is that of a scale, whose unit stands there. */
static gboolean is_inside_unit(const struct kt_lexicon *lexicon, struct kt_slice s, gsize at)
{
	gsize end = at - 1, from = end;

	while (from > 0 && s.at[from - 1] != ' ' && s.at[from - 1] != '(')
		from--;
	return kt_lexicon_whole(lexicon, KT_LEX_SCALE, kt_slice(s.at + from, end - from)) &&
	       kt_lexicon_begins(lexicon, KT_LEX_UNIT, kt_slice(s.at + at, s.len - at));
}

gsize kt_last_sentence(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	gsize from = 0;

	for (gsize i = 3; i + 2 < s.len; i++)
		if ((s.at[i] == ' ' || s.at[i] == '\n') && strchr(".!?)", s.at[i - 1]) &&
			(s.at[i - 1] != ')' || s.at[i - 2] == '.') &&
			g_unichar_isupper(
				g_utf8_get_char_validated(s.at + i + 1, (gssize)(s.len - i - 1))) &&
			!is_inside_unit(lexicon, s, i + 1))
			from = i + 1;
	return from;
}

gboolean kt_time_is_outside(const struct kt_passage *p, const struct kt_timex *t, guint word)
{
	guint words = 0;

	for (guint i = word; i-- > t->first + t->n_tokens;) {
		if (kt_token_is(p, i, "("))
			return words > 0;
		words += kt_passage_token(p, i)->kind == KT_TOKEN_WORD;
	}
	return FALSE;
}
