/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wrap.h"

#include <hyphen.h>
#include <string.h>

#include "charts/tie.h"

#define PATTERNS "/usr/share/hyphen/hyph_da_DK.dic"

struct wrapping {
	const struct kt_ruler *ruler;
	struct kt_font font;
	gdouble width;
	GString *line;
	GPtrArray *lines;
};

/* Loaded once and kept; NULL where Debian's hyphen-da is not installed. */
static HyphenDict *patterns(void)
{
	static gsize once;
	static HyphenDict *dict;

	if (g_once_init_enter(&once)) {
		if (g_file_test(PATTERNS, G_FILE_TEST_EXISTS))
			dict = hnj_hyphen_load(PATTERNS);
		g_once_init_leave(&once, 1);
	}
	return dict;
}

static gdouble width_of(const struct wrapping *w, const char *text)
{
	return w->ruler->width(w->ruler, text, w->font);
}

/* Lines have plain blanks: who copies or searches the text finds "5,8 mio. kr.". */
static void end_line(struct wrapping *w)
{
	g_string_replace(w->line, KT_NO_BREAK, " ", 0);
	g_ptr_array_add(w->lines, g_strchomp(g_strdup(w->line->str)));
	g_string_truncate(w->line, 0);
}

/* Debian's Danish patterns are in Latin-1, one byte a letter.
 *
 * Marks with '1' each character of WORD after which a hyphen may stand.  At
 * least three letters stay on either side. */
static char *hyphen_places(const char *word)
{
	glong n = g_utf8_strlen(word, -1);
	char *places = g_malloc0(strlen(word) + 6);
	g_autofree char *lower = g_utf8_strdown(word, -1);
	g_autofree char *latin = g_convert(lower, -1, "ISO-8859-1", "UTF-8", NULL, NULL, NULL);
	char **rep = NULL;
	int *pos = NULL, *cut = NULL;
	HyphenDict *dict = latin && (glong)strlen(latin) == n && n < 90 ? patterns() : NULL;

	if (dict && hnj_hyphen_hyphenate3(
			    dict, latin, (int)n, places, NULL, &rep, &pos, &cut, 3, 3, 3, 3) == 0) {
		for (glong i = 0; i < n; i++)
			places[i] = places[i] & 1 ? '1' : '0';
	} else {
		memset(places, '0', n);
	}
	if (rep)
		for (glong i = 0; i < n - 1; i++)
			g_free(rep[i]);
	g_free(rep);
	g_free(pos);
	g_free(cut);
	return places;
}

/* Bytes of the longest head of WORD that fits with a hyphen; at PLACES if any
 * fits there, else between any two letters (at least one). */
static gsize head_that_fits(const struct wrapping *w, const char *word, const char *places)
{
	gsize best = 0, any = 0;
	glong i = 0;

	for (const char *p = g_utf8_next_char(word); *p; p = g_utf8_next_char(p), i++) {
		g_autofree char *head = g_strdup_printf("%.*s-", (int)(p - word), word);

		if (width_of(w, head) > w->width)
			break;
		any = p - word;
		if (places[i] == '1')
			best = any;
	}
	if (best)
		return best;
	return any ? any : (gsize)(g_utf8_next_char(word) - word);
}

/* A word wider than a line: as many lines as it takes, the rest stays in w->line. */
static void break_word(struct wrapping *w, const char *word)
{
	while (width_of(w, word) > w->width && g_utf8_strlen(word, -1) > 1) {
		g_autofree char *places = hyphen_places(word);
		gsize n = head_that_fits(w, word, places);

		g_string_append_len(w->line, word, n);
		if (word[n - 1] != '-')
			g_string_append_c(w->line, '-');
		end_line(w);
		word += n;
	}
	g_string_append(w->line, word);
}

static void add_piece(struct wrapping *w, const char *piece)
{
	gsize before = w->line->len;
	g_autofree char *bare = g_strchomp(g_strdup(piece));
	const char *tied = strstr(bare, KT_NO_BREAK);

	/* What is read as one is parted before it is hyphenated. */
	if (tied && width_of(w, bare) > w->width) {
		g_autofree char *head = g_strdup_printf("%.*s ", (int)(tied - bare), bare);

		add_piece(w, head);
		add_piece(w, piece + (tied - bare) + strlen(KT_NO_BREAK));
		return;
	}
	g_string_append(w->line, bare);
	if (width_of(w, w->line->str) > w->width) {
		g_string_truncate(w->line, before);
		if (before)
			end_line(w);
		break_word(w, bare);
	}
	g_string_append(w->line, piece + strlen(bare));
}

/* The length of the piece at TEXT up to and with the place where a line may
 * end: a blank, or after '-' and '/' but for "-4" and "2022-25". */
static gsize piece_length(const char *text)
{
	const char *p = text;

	for (; *p && *p != ' ' && *p != '\n'; p++)
		if ((*p == '-' || *p == '/') && p > text && g_ascii_isdigit(p[1]) == FALSE &&
			p[1] && p[1] != ' ')
			return p + 1 - text;
	while (*p == ' ' || *p == '\n')
		p++;
	return p - text;
}

/* Most cells of a table hold one number: there is nothing to tie, and no line to end. */
static gboolean is_one_piece(const char *text)
{
	return *text && !strpbrk(text, " -/\n");
}

GPtrArray *kt_wrap(
	const struct kt_ruler *ruler, const char *text, struct kt_font font, gdouble width)
{
	struct wrapping w = {ruler, font, width, NULL, g_ptr_array_new_with_free_func(g_free)};
	g_autofree char *tied = NULL;

	if (is_one_piece(text) && ruler->width(ruler, text, font) <= width) {
		g_ptr_array_add(w.lines, g_strdup(text));
		return w.lines;
	}
	tied = kt_tie(text);
	w.line = g_string_new(NULL);
	for (const char *p = tied; *p;) {
		gsize n = piece_length(p);
		g_autofree char *piece = g_strndup(p, n);

		add_piece(&w, piece);
		p += n;
	}
	if (w.line->len || w.lines->len == 0)
		end_line(&w);
	g_string_free(w.line, TRUE);
	return w.lines;
}

/* In a headline no line ends in "i" or "den" whose time begins the next one. */
static char *tie_times(const char *text)
{
	static const char *const leaders[] = {" i ", " den ", " in ", " on ", NULL};
	GString *out = g_string_new(text);

	for (const char *const *leader = leaders; *leader; leader++) {
		gsize len = strlen(*leader), at = 0;

		for (const char *p; (p = strstr(out->str + at, *leader)) != NULL;) {
			at = (gsize)(p - out->str) + len;
			if (!g_ascii_isdigit(out->str[at]))
				continue;
			g_string_erase(out, (gssize)at - 1, 1);
			g_string_insert(out, (gssize)at - 1, KT_NO_BREAK);
		}
	}
	return g_string_free(out, FALSE);
}

GPtrArray *kt_wrap_even(
	const struct kt_ruler *ruler, const char *headline, struct kt_font font, gdouble width)
{
	g_autofree char *tied = kt_tie(headline), *text = tie_times(tied);
	GPtrArray *lines = kt_wrap(ruler, text, font, width);
	gdouble enough = width, too_narrow = MAX(width / 2, kt_wrap_widest_word(ruler, text, font));

	/* A few halvings of the doubt: no line may be hyphenated for it. */
	for (guint i = 0; lines->len > 1 && i < 6 && too_narrow < enough; i++) {
		gdouble middle = (enough + too_narrow) / 2;
		GPtrArray *narrower = kt_wrap(ruler, text, font, middle);

		if (narrower->len > lines->len) {
			too_narrow = middle;
			g_ptr_array_unref(narrower);
			continue;
		}
		enough = middle;
		g_ptr_array_unref(lines);
		lines = narrower;
	}
	return lines;
}

gdouble kt_wrap_widest_word(const struct kt_ruler *ruler, const char *text, struct kt_font font)
{
	gdouble widest = 0;
	g_autofree char *tied = kt_tie(text);

	for (const char *p = tied; *p;) {
		gsize n = piece_length(p);
		g_autofree char *piece = g_strchomp(g_strndup(p, n));
		gdouble width = ruler->width(ruler, piece, font);

		widest = MAX(widest, width);
		p += n;
	}
	return widest;
}

char *kt_shorten(const struct kt_ruler *ruler, const char *text, struct kt_font font, gdouble width)
{
	glong n = g_utf8_strlen(text, -1);
	char *shorter = g_strdup(text);

	while (n > 0 && ruler->width(ruler, shorter, font) > width) {
		g_autofree char *head = g_utf8_substring(text, 0, --n);

		g_free(shorter);
		shorter = g_strconcat(g_strchomp(head), "…", NULL);
	}
	return shorter;
}
