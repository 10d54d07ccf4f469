/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/labels.h"

#include <string.h>
#include <libstemmer.h>

#include "kommunetal/base/resource.h"
#include "kommunetal/base/text.h"

struct synonym {
	char *from; /* stems, joined by blanks */
	char *to;
};

struct words {
	char **groups[KT_N_LINE_GROUPS];
	char **income, **total, **area, **months;
	char **says[KT_N_SAYS];
	GArray *synonyms; /* struct synonym, longest first */
};

/* Words that do not tell one line from another; effect words among them, for
 * the sign says that already. */
static const char *const stop_words[] = {"af", "alle", "alt", "antal", "at", "billedet", "de",
	"den", "der", "det", "en", "er", "et", "for", "forventet", "fra", "har", "heraf",
	"herunder", "hvoraf", "i", "ift", "inkl", "med", "merforbrug", "merudgift", "merudgifter",
	"mindreforbrug", "mindreudgift", "mindreudgifter", "mv", "og", "om", "på", "pr", "som",
	"samlede", "samlet", "skønnet", "til", "udvalgets", "ved", "vedr", "vedrørende", "året",
	NULL};

/* Construction before service: "anlæg på serviceområdet" is construction. */
static const enum kt_line_group group_order[] = {KT_GROUP_CONSTRUCTION, KT_GROUP_SERVICE,
	KT_GROUP_TRANSFER, KT_GROUP_FINANCING, KT_GROUP_UTILITY};

static const struct {
	const char *group, *key;
} says_keys[KT_N_SAYS] = {
	[KT_SAYS_APPLIED] = {"grant", "applied"},
	[KT_SAYS_GRANTED] = {"grant", "granted"},
	[KT_SAYS_PROPOSED] = {"grant", "proposed"},
	[KT_SAYS_DECIDED] = {"grant", "decided"},
	[KT_SAYS_FRAME] = {"grant", "frame"},
	[KT_SAYS_TITLE] = {"grant", "title"},
	[KT_SAYS_OWN] = {"grant", "own"},
	[KT_SAYS_POOL] = {"grant", "pool"},
	[KT_SAYS_SET_ASIDE] = {"grant", "set_aside"},
	[KT_SAYS_AT_HAND] = {"grant", "at_hand"},
	[KT_SAYS_WHOLE] = {"grant", "whole"},
	[KT_SAYS_LEFT] = {"grant", "left"},
	[KT_SAYS_AFTER] = {"grant", "after"},
	[KT_SAYS_ROUND] = {"grant", "round"},
	[KT_SAYS_GIVEN] = {"grant", "given"},
	[KT_SAYS_APPLICATIONS] = {"grant", "applications"},
	[KT_SAYS_BARE] = {"grant", "bare"},
	[KT_SAYS_NAMED] = {"grant", "named"},
	[KT_SAYS_CARRIED] = {"grant", "carried"},
	[KT_SAYS_REST] = {"grant", "rest"},
	[KT_SAYS_OF_STATE] = {"grant", "of_state"},
	[KT_SAYS_AMENDED] = {"grant", "amended"},
	[KT_SAYS_APPROVED] = {"grant", "approved"},
	[KT_SAYS_RESERVED] = {"grant", "reserved"},
	[KT_SAYS_UNEVEN] = {"line", "uneven"},
	[KT_SAYS_OPERATION] = {"budget", "operation"},
	[KT_SAYS_SINCE] = {"budget", "since"},
	[KT_SAYS_KNOWN] = {"budget", "known"},
	[KT_SAYS_PROPOSAL] = {"budget", "proposal"},
	[KT_SAYS_APPROPRIATION] = {"budget", "appropriation"},
	[KT_SAYS_WHOLE_BUDGET] = {"budget", "whole_budget"},
	[KT_SAYS_CAUSE] = {"budget", "cause"},
	[KT_SAYS_AGAINST] = {"budget", "against"},
	[KT_SAYS_SAVING] = {"budget", "saving"},
	[KT_SAYS_BUDGETED] = {"budget", "budgeted"},
	[KT_SAYS_OF_TABLE] = {"line", "of_table"},
	[KT_SAYS_REMEDY] = {"budget", "remedy"},
	[KT_SAYS_OVERRUN] = {"budget", "overrun"},
	[KT_SAYS_SURPLUS] = {"budget", "surplus"},
	[KT_SAYS_COMPARING] = {"budget", "comparing"},
	[KT_SAYS_OUTCOME] = {"budget", "outcome"},
	[KT_SAYS_OTHER_YEAR] = {"budget", "other_year"},
	[KT_SAYS_EFFECT] = {"budget", "effect"},
	[KT_SAYS_CASH] = {"budget", "cash"},
	[KT_SAYS_DECISION] = {"budget", "decision"},
	[KT_SAYS_COST] = {"budget", "cost"},
	[KT_SAYS_PAID] = {"budget", "paid"},
	[KT_SAYS_SO_FAR] = {"budget", "so_far"},
	[KT_SAYS_EXPECTED] = {"budget", "expected"},
	[KT_SAYS_SUPPOSED] = {"budget", "supposed"},
	[KT_SAYS_OUTSIDE] = {"budget", "outside"},
	[KT_SAYS_AS_OF] = {"budget", "as_of"},
	[KT_SAYS_END] = {"budget", "end"},
	[KT_SAYS_UNIT] = {"comparison", "unit"},
};

static char *stems_of(struct sb_stemmer *stemmer, const char *text);

static gint longer_first(gconstpointer a, gconstpointer b)
{
	const struct synonym *x = a, *y = b;
	gsize m = strlen(x->from), n = strlen(y->from);

	return m > n ? -1 : m < n ? 1 : strcmp(x->from, y->from);
}

static void add_synonyms(struct words *words, struct sb_stemmer *stemmer, char **names)
{
	for (guint i = 1; names[0] && names[i]; i++) {
		struct synonym s = {stems_of(stemmer, names[i]), stems_of(stemmer, names[0])};

		g_array_append_val(words->synonyms, s);
	}
}

static void load_synonyms(struct words *words, GKeyFile *file)
{
	struct sb_stemmer *stemmer = sb_stemmer_new("danish", NULL);
	char **keys = g_key_file_get_keys(file, "synonym", NULL, NULL);

	for (guint i = 0; keys && keys[i]; i++) {
		char **names = g_key_file_get_string_list(file, "synonym", keys[i], NULL, NULL);

		add_synonyms(words, stemmer, names);
		g_strfreev(names);
	}
	g_strfreev(keys);
	g_array_sort(words->synonyms, longer_first);
	sb_stemmer_delete(stemmer);
}

static gpointer load_words(gpointer unused)
{
	struct words *words = g_new0(struct words, 1);
	GKeyFile *file = g_key_file_new();
	GBytes *bytes = kt_resource_load("analysis/labels.ini", NULL);

	(void)unused;
	g_assert(bytes); /* compiled in */
	g_key_file_load_from_bytes(file, bytes, G_KEY_FILE_NONE, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(group_order); i++)
		words->groups[group_order[i]] = g_key_file_get_string_list(
			file, "group", kt_line_group_name(group_order[i]), NULL, NULL);
	words->income = g_key_file_get_string_list(file, "line", "income", NULL, NULL);
	words->total = g_key_file_get_string_list(file, "line", "total", NULL, NULL);
	words->months = g_key_file_get_string_list(file, "budget", "months", NULL, NULL);
	words->area = g_key_file_get_string_list(file, "line", "area", NULL, NULL);
	for (guint i = 0; i < KT_N_SAYS; i++)
		words->says[i] = g_key_file_get_string_list(
			file, says_keys[i].group, says_keys[i].key, NULL, NULL);
	words->synonyms = g_array_new(FALSE, FALSE, sizeof(struct synonym));
	load_synonyms(words, file);
	g_key_file_unref(file);
	g_bytes_unref(bytes);
	return words;
}

/* Read once, kept for the life of the process. */
static const struct words *the_words(void)
{
	static GOnce once = G_ONCE_INIT;

	return g_once(&once, load_words, NULL);
}

static gboolean begins_word(const char *text, const char *at)
{
	return at == text || !g_unichar_isalnum(g_utf8_get_char(g_utf8_prev_char(at)));
}

/* "^x" begins a word, "~x" does not, "x$" ends one. */
static gboolean has_stem(const char *folded, const char *stem)
{
	gboolean at_start = stem[0] == '^', inside = stem[0] == '~';
	gboolean at_end = g_str_has_suffix(stem, "$");
	g_autofree char *plain = g_strdup(stem + (at_start || inside));
	gsize len = strlen(plain);

	if (at_end)
		plain[--len] = '\0';
	for (const char *p = strstr(folded, plain); p && len > 0; p = strstr(p + 1, plain))
		if ((!at_start || begins_word(folded, p)) && (!inside || !begins_word(folded, p)) &&
			(!at_end || !g_unichar_isalnum(g_utf8_get_char(p + len))))
			return TRUE;
	return FALSE;
}

static gboolean has_any(const char *label, char **stems)
{
	char *folded = kt_fold_dup(kt_slice_str(label));
	gboolean found = FALSE;

	for (guint i = 0; stems && stems[i] && !found; i++)
		found = *stems[i] && has_stem(folded, stems[i]);
	g_free(folded);
	return found;
}

enum kt_line_group kt_label_group(const char *label)
{
	for (guint i = 0; i < G_N_ELEMENTS(group_order); i++)
		if (has_any(label, the_words()->groups[group_order[i]]))
			return group_order[i];
	return KT_GROUP_NONE;
}

gboolean kt_label_is_income(const char *label)
{
	return has_any(label, the_words()->income);
}

gboolean kt_label_is_total(const char *label)
{
	return has_any(label, the_words()->total);
}

gboolean kt_label_is_area(const char *label)
{
	return has_any(label, the_words()->area);
}

char **kt_label_months(void)
{
	return the_words()->months;
}

gboolean kt_label_says(enum kt_says word, const char *label)
{
	return has_any(label, the_words()->says[word]);
}

gboolean kt_says_expected(const char *text)
{
	return kt_label_says(KT_SAYS_EXPECTED, text);
}

gboolean kt_says_so_far(const char *text)
{
	return kt_label_says(KT_SAYS_SO_FAR, text);
}

gboolean kt_record_says(enum kt_says word, const struct kt_record *r)
{
	return kt_label_says(word, r->subject) || kt_label_says(word, r->measure_label);
}

/* ---- normalising ---- */

static void append_stem(GString *out, struct sb_stemmer *stemmer, const char *word, gsize len)
{
	char *copy = g_strndup(word, len);
	const sb_symbol *stem;

	if (!g_strv_contains(stop_words, copy)) {
		stem = sb_stemmer_stem(stemmer, (const sb_symbol *)copy, (int)len);
		if (out->len > 0)
			g_string_append_c(out, ' ');
		g_string_append_len(out, (const char *)stem, sb_stemmer_length(stemmer));
	}
	g_free(copy);
}

static char *stems_of(struct sb_stemmer *stemmer, const char *text)
{
	char *folded = kt_fold_dup(kt_slice_str(text));
	GString *out = g_string_new(NULL);
	const char *start = NULL;

	for (const char *p = folded;; p = g_utf8_next_char(p)) {
		gboolean inside = *p && g_unichar_isalnum(g_utf8_get_char(p));

		if (inside && !start)
			start = p;
		if (!inside && start) {
			append_stem(out, stemmer, start, (gsize)(p - start));
			start = NULL;
		}
		if (!*p)
			break;
	}
	g_free(folded);
	return g_string_free(out, FALSE);
}

/* Whole stems only: FROM is found with a blank or an end on both sides. */
static gboolean replace_stems(GString *text, const char *from, const char *to)
{
	gsize len = strlen(from);

	for (char *p = strstr(text->str, from); p && len > 0; p = strstr(p + 1, from)) {
		gsize at = (gsize)(p - text->str);

		if ((at > 0 && p[-1] != ' ') || (p[len] != ' ' && p[len] != '\0'))
			continue;
		g_string_erase(text, (gssize)at, (gssize)len);
		g_string_insert(text, (gssize)at, to);
		return TRUE;
	}
	return FALSE;
}

char *kt_label_normalise(const char *text)
{
	static GPrivate stemmers = G_PRIVATE_INIT((GDestroyNotify)sb_stemmer_delete);
	const GArray *synonyms = the_words()->synonyms;
	struct sb_stemmer *stemmer = g_private_get(&stemmers);
	GString *out;
	char *stems;

	if (!stemmer) {
		stemmer = sb_stemmer_new("danish", NULL);
		g_private_set(&stemmers, stemmer);
	}
	stems = stems_of(stemmer, text);
	out = g_string_new(stems);
	g_free(stems);
	for (guint i = 0; i < synonyms->len; i++) {
		const struct synonym *s = &g_array_index(synonyms, struct synonym, i);

		if (strcmp(s->from, s->to) != 0)
			replace_stems(out, s->from, s->to);
	}
	return g_string_free(out, FALSE);
}

gdouble kt_label_overlap(const char *a, const char *b)
{
	char **x = g_strsplit(a, " ", -1), **y = g_strsplit(b, " ", -1);
	guint m = g_strv_length(x), n = g_strv_length(y), shared = 0;
	gdouble share = 0;

	if (*a && *b) {
		char **shorter = m <= n ? x : y, **longer = m <= n ? y : x;

		for (guint i = 0; shorter[i]; i++)
			shared += g_strv_contains((const char *const *)longer, shorter[i]);
		share = (gdouble)shared / MIN(m, n);
	}
	g_strfreev(x);
	g_strfreev(y);
	return share;
}
