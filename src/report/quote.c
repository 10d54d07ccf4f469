/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/quote.h"

#include <string.h>

#include "report/phrases.h"
#include "report/words.h"

#define MOST 130 /* characters, which two lines of a table hold */

/* The word before P, in TEXT. */
static char *word_before(const char *text, const char *p)
{
	const char *word = p;

	while (word > text && word[-1] != ' ' && word[-1] != '(')
		word--;
	return g_strndup(word, (gsize)(p - word));
}

/* "9,3 mio. kr. over. 12 flere elever": no abbreviation is before the stop. */
static gboolean is_long_word(const char *word)
{
	const char *const *short_words = kt_words(KT_WORDS_LONG_ABBREVIATIONS);

	for (const char *p = word; *p; p = g_utf8_next_char(p))
		if (!g_unichar_islower(g_utf8_get_char(p)))
			return FALSE;
	return g_utf8_strlen(word, -1) > 3 && !g_strv_contains(short_words, word);
}

#define LONGEST_ORDINAL 2 /* digits: "2. FR" and "30. april", but "i 2003. Forvaltningen" */

static gboolean is_ordinal(const char *word)
{
	gsize len = strlen(word);

	return len <= LONGEST_ORDINAL && strspn(word, "0123456789") == MAX(len, 1);
}

/* A sentence ends at P: "... 5,8 mio. kr. Merforbruget", not "5,8 mio. kr.", "2. FR" or
 * "Sct. Knud". */
static gboolean ends_at(const char *text, const char *p)
{
	const char *const *short_words = kt_words(KT_WORDS_ABBREVIATIONS);
	g_autofree char *word = NULL;

	if (!strchr(".!?:", *p) || p[1] != ' ')
		return FALSE;
	word = word_before(text, p);
	if (g_ascii_isdigit(p[2]))
		return *p == '.' && is_long_word(word);
	if (!g_unichar_isupper(g_utf8_get_char(p + 2)))
		return FALSE;
	return *p != '.' || (!g_strv_contains(short_words, word) && !is_ordinal(word));
}

/* The stop at P ends a sentence and nothing else: that of "kr." stays. */
static gboolean is_bare_stop(const char *text, const char *p)
{
	g_autofree char *word = word_before(text, p);

	return *p == '.' && strlen(word) > 3;
}

static const char *begin_of(const char *text, const char *at)
{
	for (const char *p = at; p > text; p--)
		if (ends_at(text, p))
			return p + 2;
	return text;
}

static const char *end_of(const char *text, const char *at)
{
	for (const char *p = at; *p; p++)
		if (ends_at(text, p))
			return p + !is_bare_stop(text, p);
	at = text + strlen(text);
	return at - (at > text && is_bare_stop(text, at - 1));
}

gboolean kt_sentence_begins_with(const char *passage, const char *raw, const char *words)
{
	const char *at = *raw ? strstr(passage, raw) : NULL;
	const char *begin = at ? begin_of(passage, at) : NULL;
	gsize len = strlen(words);
	g_autofree char *folded = NULL, *wanted = NULL;

	if (!begin || !len || strlen(begin) <= len || begin + len > at || begin[len] != ' ')
		return FALSE;
	folded = g_utf8_strdown(begin, (gssize)len);
	wanted = g_utf8_strdown(words, -1);
	return g_str_equal(folded, wanted);
}

/* P moved to where a word begins, not before BEGIN nor behind END. */
static const char *to_blank(const char *p, const char *begin, const char *end)
{
	while (p > begin && p < end && p[-1] != ' ')
		p++;
	return p;
}

/* P behind the words of a number's unit: a quote begins with no "mio. kr.;". */
static const char *past_unit(const char *p, const char *end)
{
	static const char *const units[] = {"mio.", "mia.", "mill.", "kr.", "t.kr.", "pct.", "%"};

	for (gsize i = 0; i < G_N_ELEMENTS(units) && p < end; i++) {
		gsize len = strlen(units[i]);
		const char *blank = strchr(p, ' ');

		if (!g_str_has_prefix(p, units[i]) || !blank || blank >= end ||
			strspn(p + len, ".,;:") != (gsize)(blank - p) - len)
			continue;
		p = blank + 1;
		i = (gsize)-1; /* from the first again */
	}
	return p;
}

/* ---- a part of a sentence ---- */

/* Where a joint ends that ends in the last bytes before END; NULL. */
static const char *last_joint(const char *from, const char *end)
{
	for (const char *const *joint = kt_words(KT_WORDS_JOINTS); *joint; joint++) {
		gsize len = strlen(*joint);

		if ((gsize)(end - from) >= len && strncmp(end - len, *joint, len) == 0)
			return end;
	}
	return NULL;
}

static const char *first_joint(const char *from, const char *end)
{
	const char *first = NULL, *after = NULL;

	for (const char *const *joint = kt_words(KT_WORDS_JOINTS); *joint; joint++) {
		const char *p = g_strstr_len(from, end - from, *joint);

		if (!p || (first && p >= first))
			continue;
		first = p;
		after = p + strlen(*joint);
	}
	return after;
}

/* Between a figure that ends at FROM and one that begins at TO: "... 9,8 mio. kr., | Ældreudvalget
 * 6,9 mio. kr." where the name stands before its figure, "31,2 mio. kr. til botilbud og | 17,3
 * mio. kr. til vikarer" where it stands behind.  NULL where nothing parts the two. */
static const char *split(const char *from, const char *to)
{
	const char *last = last_joint(from, to);

	return last ? last : first_joint(from, to);
}

/* END without the joint before it. */
static const char *before_joint(const char *begin, const char *end)
{
	for (const char *const *joint = kt_words(KT_WORDS_JOINTS); *joint; joint++) {
		gsize len = strlen(*joint);

		if ((gsize)(end - begin) > len && strncmp(end - len, *joint, len) == 0)
			return end - len;
	}
	return end;
}

char *kt_quote_part(
	enum kt_lang lang, const char *passage, const char *const *raws, guint n, guint i)
{
	const char *at = passage, *before = NULL, *own = NULL, *after = NULL, *from, *to;
	g_autofree char *words = NULL;

	for (guint k = 0; k < n && (k <= i || !after); k++) {
		at = *raws[k] ? strstr(at, raws[k]) : NULL;
		if (!at)
			return NULL;
		if (k < i)
			before = at + strlen(raws[k]);
		else if (k == i)
			own = at;
		else
			after = at;
		at += strlen(raws[k]);
	}
	if (!own)
		return NULL;
	from = begin_of(passage, own);
	to = end_of(passage, own + strlen(raws[i]) - 1);
	before = before && before > from ? before : NULL;
	after = after && after < to ? after : NULL;
	before = before ? split(before, own) : NULL;
	after = after ? split(own + strlen(raws[i]), after) : NULL;
	if (!before && !after)
		return NULL;
	from = before ? before : from;
	to = after ? before_joint(from, after) : to;
	/* ", og øvrige poster" */
	if (g_str_has_prefix(from, "og "))
		from += strlen("og ");
	words = g_strndup(from, (gsize)(to - from));
	return kt_say(lang, "quote", "text", g_strstrip(words), NULL);
}

/* The last comma between FROM and TO, behind which a clause would be cut; TO where there is none. */
static const char *before_clause(const char *from, const char *to)
{
	const char *comma = g_strrstr_len(from, to - from, ", ");

	return comma ? comma : to;
}

char *kt_quote_within(enum kt_lang lang, const char *passage, const char *raw, glong most)
{
	const char *at = *raw ? strstr(passage, raw) : NULL, *begin, *end, *from, *to;
	g_autofree char *words = NULL, *text = NULL;
	gboolean is_cut;

	if (!at)
		return NULL;
	begin = from = begin_of(passage, at);
	end = to = end_of(passage, at + strlen(raw) - 1); /* its last stop may be the sentence's */
	/* Two thirds before the figure: what it is of is said first, mostly. */
	if (g_utf8_strlen(begin, end - begin) > most) {
		glong before = g_utf8_strlen(begin, at - begin);

		if (before > most * 2 / 3)
			from = past_unit(
				to_blank(g_utf8_offset_to_pointer(begin, before - most * 2 / 3),
					begin, at),
				at);
		if (g_utf8_strlen(from, end - from) > most) {
			const char *own = at + strlen(raw);

			to = before_clause(
				own, to_blank(g_utf8_offset_to_pointer(from, most), own, end));
		}
	}
	is_cut = to < end;
	while (!is_cut && to > from && strchr(" ,;", to[-1]))
		to--;
	words = g_strndup(from, (gsize)(to - from));
	text = g_strdup_printf(
		"%s%s%s", from > begin ? "… " : "", g_strstrip(words), is_cut ? " …" : "");
	return kt_say(lang, "quote", "text", text, NULL);
}

char *kt_quote(enum kt_lang lang, const char *passage, const char *raw)
{
	return kt_quote_within(lang, passage, raw, MOST);
}

char *kt_quote_beginning(enum kt_lang lang, const char *text)
{
	const char *end = text + strlen(text), *to = end;
	g_autofree char *words = NULL, *shown = NULL;

	if (g_utf8_strlen(text, -1) > MOST)
		to = before_clause(text, to_blank(g_utf8_offset_to_pointer(text, MOST), text, end));
	else if (to > text && is_bare_stop(text, to - 1))
		to--;
	words = g_strndup(text, (gsize)(to - text));
	shown = to + 1 < end ? g_strconcat(g_strchomp(words), " …", NULL) : g_strdup(words);
	return kt_say(lang, "quote", "text", shown, NULL);
}
