/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/term_file.h"

#include <string.h>

#include <csv.h>

#include "kommunetal/base/error.h"
#include "kommunetal/base/resource.h"
#include "kommunetal/lexicon/scan.h"

struct load {
	struct kt_term_file *file;
	const char *name;
	char *fields[3];
	guint n_fields, line;
	GError *error;
};

static void load_failed(struct load *l, const char *what, const char *text)
{
	g_autofree char *shown = g_utf8_make_valid(text, -1);

	if (!l->error)
		l->error = g_error_new(
			KT_ERROR, KT_ERROR_FORMAT, "%s:%u: %s '%s'", l->name, l->line, what, shown);
}

/* Takes the stars off a word of a term. */
static struct kt_term_word term_word(
	struct kt_term_file *file, const char *text, gsize len, gboolean dot)
{
	gboolean front = len > 1 && text[0] == '*', back = len > 1 && text[len - 1] == '*';
	g_autofree char *folded = kt_fold_dup(kt_slice(text + front, len - front - back));
	struct kt_term_word w = {.dot_allowed = dot};

	w.text = g_string_chunk_insert_const(file->strings, folded);
	w.len = strlen(folded);
	w.match = front && back ? KT_MATCH_INSIDE
		  : front       ? KT_MATCH_SUFFIX
		  : back        ? KT_MATCH_PREFIX
				: KT_MATCH_EXACT;
	return w;
}

/* Splits TERM into words the way the scanner splits a text, with the stars
 * kept at their words.  NULL if there is no word in it. */
static GArray *term_words(struct kt_term_file *file, const char *term)
{
	GArray *words = g_array_new(FALSE, FALSE, sizeof(struct kt_term_word));
	const char *at = term, *end = term + strlen(term);
	struct kt_slice s;
	enum kt_lexeme kind;

	while ((kind = kt_scan(&at, end, &s)) != KT_LEXEME_END) {
		if (kind != KT_LEXEME_WORD)
			continue;
		const char *from = s.at > term && s.at[-1] == '*' ? s.at - 1 : s.at;
		const char *to = *at == '*' ? at + 1 : at;
		struct kt_term_word w = term_word(file, from, to - from, *to == '.');

		g_array_append_val(words, w);
	}
	if (words->len == 0)
		g_clear_pointer(&words, g_array_unref);
	return words;
}

/* "language","da|. |,": code, group marks, decimal mark; the term is the name. */
static void load_language(struct load *l, const char *value)
{
	struct kt_term_file *f = l->file;
	g_auto(GStrv) parts = g_strsplit(value, "|", 3);

	if (g_strv_length(parts) != 3) {
		load_failed(l, "language wants code|group marks|decimal mark, not", value);
		return;
	}
	g_free(f->language);
	g_free(f->group);
	g_free(f->decimal);
	f->language = g_strdup(parts[0]);
	f->group = g_strdup(parts[1]);
	f->decimal = g_strdup(parts[2]);
	f->marks = (struct kt_number_marks){f->group, f->decimal};
}

static gboolean is_month(const char *value)
{
	guint64 month;

	return g_ascii_string_to_unsigned(value, 10, 1, 12, &month, NULL);
}

/* "ending,counted ere,erne" */
static void load_ending(struct load *l, const char *value, const char *to)
{
	struct kt_term_file *f = l->file;
	const char *blank = strchr(value, ' ');
	g_autofree char *role = blank ? g_strndup(value, blank - value) : NULL;
	struct kt_ending ending = {.to = g_string_chunk_insert_const(f->strings, to)};

	if (!blank || !blank[1] || !kt_lex_role_lookup(role, &ending.role)) {
		load_failed(l, "an ending wants a role, a blank and what words end in, not", value);
		return;
	}
	ending.from = g_string_chunk_insert_const(f->strings, blank + 1);
	g_array_append_val(f->endings, ending);
}

/* FALSE if there is no word in TEXT. */
static gboolean add_term(struct load *l, enum kt_lex_role role, const char *value, const char *text)
{
	struct kt_term_file *f = l->file;
	GArray *words = term_words(f, text);
	struct kt_term_entry *e;

	if (!words)
		return FALSE;
	e = g_new0(struct kt_term_entry, 1);
	e->term.role = role;
	e->term.value = g_string_chunk_insert_const(f->strings, value);
	e->term.text = g_string_chunk_insert_const(f->strings, text);
	e->term.n_words = words->len;
	e->term.line = l->line;
	e->words = (struct kt_term_word *)(gpointer)g_array_free(words, FALSE);
	g_ptr_array_add(f->entries, e);
	return TRUE;
}

/* The term with the ending that its role's words also have. */
static void add_inflected(
	struct load *l, enum kt_lex_role role, const char *value, const char *text)
{
	for (guint i = 0; i < l->file->endings->len; i++) {
		const struct kt_ending *ending =
			&g_array_index(l->file->endings, struct kt_ending, i);
		g_autofree char *stem = NULL;
		g_autofree char *other = NULL;

		if (ending->role != role || !g_str_has_suffix(text, ending->from))
			continue;
		stem = g_strndup(text, strlen(text) - strlen(ending->from));
		other = g_strconcat(stem, ending->to, NULL);
		add_term(l, role, value, other);
		return;
	}
}

/* What an infinitive becomes by adding ENDING to its stem: "-" takes its last
 * letter, "=" a doubled consonant, too: bestemme, bestemte. */
static void add_form(struct load *l, const char *value, const char *infinitive, const char *ending)
{
	g_autofree char *stem = g_strdup(infinitive), *form = NULL;
	gsize len = strlen(stem);

	if (*ending != '+' && len > 2 && stem[len - 1] == 'e')
		stem[--len] = '\0';
	if (*ending == '=' && len > 2 && stem[len - 1] == stem[len - 2])
		stem[--len] = '\0';
	form = g_strconcat(stem, ending + 1, NULL);
	add_term(l, KT_LEX_SPEECH, value, form);
}

static void add_regular(struct load *l, const char *infinitive, gboolean is_te)
{
	add_form(l, "finite", infinitive, "+r");
	add_form(l, "past", infinitive, is_te ? "=te" : "-ede");
	add_form(l, "finite", infinitive, is_te ? "=tes" : "-edes");
	add_form(l, "participle", infinitive, is_te ? "=t" : "-et");
}

/* "speech,verb ede,arbejde", "speech,verb giver gav givet,give": all forms of it. */
static void load_verb(struct load *l, const char *how, const char *infinitive)
{
	static const char *const values[] = {"finite", "past", "participle"};
	g_auto(GStrv) forms = g_strsplit(how, " ", -1);

	add_term(l, KT_LEX_SPEECH, "infinitive", infinitive);
	add_form(l, "finite", infinitive, "+s");
	if (g_strv_length(forms) == 1) {
		add_regular(l, infinitive, g_str_equal(how, "te"));
		return;
	}
	for (guint i = 0; i < G_N_ELEMENTS(values) && forms[i]; i++)
		add_term(l, KT_LEX_SPEECH, values[i], forms[i]);
	if (forms[1] && g_str_has_suffix(forms[1], "e"))
		add_form(l, "finite", forms[1], "+s"); /* "måltes" */
}

static void load_row(struct load *l)
{
	enum kt_lex_role role;

	if (l->n_fields < 3) {
		load_failed(l, "a row wants role,value,term; this one begins with", l->fields[0]);
		return;
	}
	if (l->line == 1 && strcmp(l->fields[0], "role") == 0)
		return;
	if (!kt_lex_role_lookup(l->fields[0], &role)) {
		load_failed(l, "no such role:", l->fields[0]);
		return;
	}
	if (role == KT_LEX_LANGUAGE)
		load_language(l, l->fields[1]);
	if (role == KT_LEX_MONTH && !is_month(l->fields[1])) {
		load_failed(l, "a month is a number from 1 to 12, not", l->fields[1]);
		return;
	}
	if (role == KT_LEX_ENDING) {
		load_ending(l, l->fields[1], l->fields[2]);
		return;
	}
	if (role == KT_LEX_SPEECH && g_str_has_prefix(l->fields[1], "verb ")) {
		load_verb(l, l->fields[1] + strlen("verb "), l->fields[2]);
		return;
	}
	if (!add_term(l, role, l->fields[1], l->fields[2])) {
		load_failed(l, "no word in the term", l->fields[2]);
		return;
	}
	add_inflected(l, role, l->fields[1], l->fields[2]);
}

static void on_field(void *text, size_t len, void *data)
{
	struct load *l = data;

	if (l->n_fields < G_N_ELEMENTS(l->fields))
		l->fields[l->n_fields++] = g_strndup(text ? text : "", len);
}

static void on_row(int c, void *data)
{
	struct load *l = data;

	(void)c;
	l->line++;
	if (!l->error && l->n_fields > 0 && l->fields[0][0] != '#' && l->fields[0][0] != '\0')
		load_row(l);
	for (guint i = 0; i < l->n_fields; i++)
		g_clear_pointer(&l->fields[i], g_free);
	l->n_fields = 0;
}

static gboolean load_csv(struct load *l, GBytes *bytes)
{
	struct csv_parser parser;
	gsize len;
	const char *text = g_bytes_get_data(bytes, &len);

	/* empty lines count, so that line numbers are those an editor shows */
	if (csv_init(&parser, CSV_REPALL_NL) != 0)
		g_error("out of memory");
	if (csv_parse(&parser, text, len, on_field, on_row, l) != len ||
		csv_fini(&parser, on_field, on_row, l) != 0)
		load_failed(l, "not CSV:", csv_strerror(csv_error(&parser)));
	csv_free(&parser);
	for (guint i = 0; i < l->n_fields; i++)
		g_free(l->fields[i]);
	if (!l->error && !l->file->language)
		load_failed(l, "no row with the role", "language");
	return !l->error;
}

static GBytes *load_bytes(const char *name_or_path, GError **error)
{
	g_autoptr(GError) why = NULL;
	char *text;
	gsize len;

	if (!strpbrk(name_or_path, "/.")) {
		g_autofree char *path = g_strdup_printf("lexicon/%s.csv", name_or_path);

		return kt_resource_load(path, error);
	}
	if (g_file_get_contents(name_or_path, &text, &len, &why))
		return g_bytes_new_take(text, len);
	g_set_error(error, KT_ERROR, KT_ERROR_READ, "cannot read the lexicon: %s", why->message);
	return NULL;
}

static void entry_free(gpointer data)
{
	struct kt_term_entry *e = data;

	g_free(e->words);
	g_free(e);
}

struct kt_term_file *kt_term_file_load(const char *name_or_path, GError **error)
{
	GBytes *bytes = load_bytes(name_or_path, error);
	struct load l = {.name = name_or_path};

	if (!bytes)
		return NULL;
	l.file = g_new0(struct kt_term_file, 1);
	l.file->strings = g_string_chunk_new(16 * 1024);
	l.file->endings = g_array_new(FALSE, FALSE, sizeof(struct kt_ending));
	l.file->entries = g_ptr_array_new_with_free_func(entry_free);
	if (!load_csv(&l, bytes)) {
		g_propagate_error(error, l.error);
		g_clear_pointer(&l.file, kt_term_file_free);
	}
	g_bytes_unref(bytes);
	return l.file;
}

void kt_term_file_free(struct kt_term_file *f)
{
	if (!f)
		return;
	g_ptr_array_unref(f->entries);
	g_array_unref(f->endings);
	g_string_chunk_free(f->strings);
	g_free(f->language);
	g_free(f->group);
	g_free(f->decimal);
	g_free(f);
}
