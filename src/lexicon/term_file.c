/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/term_file.h"

#include <string.h>

#include <csv.h>

#include "kommunetal/base/error.h"
#include "kommunetal/base/resource.h"
#include "kommunetal/lexicon/scan.h"
#include "lexicon/term_pack.h"

#define obstack_chunk_alloc g_malloc
#define obstack_chunk_free g_free

struct load {
	struct kt_term_file *file;
	const char *name;
	GString *fields[3], *folded, *form;
	guint n_fields, line;
	/* of the row before: most are of the same */
	const char *role_name, *value;
	enum kt_lex_role role;
	GError *error;
};

static const char *keep(struct load *l, struct kt_slice s)
{
	return obstack_copy0(&l->file->store, s.at, s.len);
}

static void load_failed(struct load *l, const char *what, const char *text)
{
	g_autofree char *shown = g_utf8_make_valid(text, -1);

	if (!l->error)
		l->error = g_error_new(
			KT_ERROR, KT_ERROR_FORMAT, "%s:%u: %s '%s'", l->name, l->line, what, shown);
}

/* Takes the stars off a word of a term. */
static struct kt_term_word term_word(struct load *l, const char *text, gsize len, gboolean dot)
{
	gboolean front = len > 1 && text[0] == '*', back = len > 1 && text[len - 1] == '*';
	struct kt_term_word w = {.dot_allowed = dot};

	g_string_truncate(l->folded, 0);
	kt_fold(l->folded, kt_slice(text + front, len - front - back));
	w.text = keep(l, kt_slice(l->folded->str, l->folded->len));
	w.len = l->folded->len;
	w.hash = kt_slice_hash(kt_slice(w.text, w.len));
	w.match = front && back ? KT_MATCH_INSIDE
		  : front       ? KT_MATCH_SUFFIX
		  : back        ? KT_MATCH_PREFIX
				: KT_MATCH_EXACT;
	return w;
}

/* TERM is one word in small letters, as most are, of which nothing is to be split or folded. */
static gboolean is_plain_word(const char *term)
{
	const guchar *at = (const guchar *)term;

	while (*at)
		if (g_ascii_islower(*at))
			at++;
		else if (at[0] == 0xC3 && at[1] >= 0xA0 && at[1] <= 0xBE && at[1] != 0xB7)
			at += 2; /* æ, ø, å */
		else
			return FALSE;
	return at != (const guchar *)term;
}

/* Splits TERM into words the way the scanner splits a text, with the stars
 * kept at their words; how many there are. */
static guint term_words(
	struct load *l, const char *term, struct kt_term_word words[KT_MOST_TERM_WORDS])
{
	const char *at = term, *end = term + strlen(term);
	guint n = 0;
	struct kt_slice s;
	enum kt_lexeme kind;

	while (n < KT_MOST_TERM_WORDS && (kind = kt_scan(&at, end, &s)) != KT_LEXEME_END) {
		if (kind != KT_LEXEME_WORD)
			continue;
		const char *from = s.at > term && s.at[-1] == '*' ? s.at - 1 : s.at;
		const char *to = *at == '*' ? at + 1 : at;

		words[n++] = term_word(l, from, to - from, *to == '.');
	}
	return n;
}

void kt_term_file_set_language(
	struct kt_term_file *f, const char *language, const char *group, const char *decimal)
{
	g_free(f->language);
	g_free(f->group);
	g_free(f->decimal);
	f->language = g_strdup(language);
	f->group = g_strdup(group);
	f->decimal = g_strdup(decimal);
	f->marks = (struct kt_number_marks){f->group, f->decimal};
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
	kt_term_file_set_language(f, parts[0], parts[1], parts[2]);
}

static gboolean is_month(const char *value)
{
	guint64 month;

	return kt_unsigned_parse(value, 1, 12, &month);
}

/* "ending,counted ere,erne" */
static void load_ending(struct load *l, const char *value, const char *to)
{
	struct kt_term_file *f = l->file;
	const char *blank = strchr(value, ' ');
	g_autofree char *role = blank ? g_strndup(value, blank - value) : NULL;
	struct kt_ending ending = {.to = keep(l, kt_slice_str(to))};

	if (!blank || !blank[1] || !kt_lex_role_lookup(role, &ending.role)) {
		load_failed(l, "an ending wants a role, a blank and what words end in, not", value);
		return;
	}
	ending.from = keep(l, kt_slice_str(blank + 1));
	g_array_append_val(f->endings, ending);
}

/* "form,past,ede" */
static void load_form(struct load *l, const char *value, const char *ending)
{
	struct kt_form form = {.ending = keep(l, kt_slice_str(ending)), .len = strlen(ending)};

	if (form.len == 0)
		load_failed(l, "a form wants an ending, which is missing behind", value);
	else if (!kt_word_forms_read(value, &form.forms))
		load_failed(l, "no such form of a word:", value);
	else
		g_array_append_val(l->file->forms, form);
}

/* FALSE if there is no word in TEXT. */
static gboolean add_term(struct load *l, enum kt_lex_role role, const char *value, const char *text)
{
	struct kt_term_word words[KT_MOST_TERM_WORDS];
	const char *kept = keep(l, kt_slice_str(text));
	guint n = 1;
	struct kt_term_entry *e;

	if (is_plain_word(kept))
		words[0] = (struct kt_term_word){.text = kept,
			.len = strlen(kept),
			.hash = kt_slice_hash(kt_slice_str(kept)),
			.match = KT_MATCH_EXACT};
	else
		n = term_words(l, text, words);
	if (n == 0)
		return FALSE;
	if (!l->value || strcmp(l->value, value) != 0)
		l->value = keep(l, kt_slice_str(value));
	e = obstack_alloc(&l->file->store, sizeof *e);
	*e = (struct kt_term_entry){.order = l->file->entries->len,
		.term = {.role = role, .value = l->value, .n_words = n, .line = l->line}};
	e->term.text = kept;
	e->words = obstack_copy(&l->file->store, words, n * sizeof *words);
	g_ptr_array_add(l->file->entries, e);
	return TRUE;
}

static struct kt_term *last_term(struct load *l)
{
	GPtrArray *entries = l->file->entries;

	return &((struct kt_term_entry *)entries->pdata[entries->len - 1])->term;
}

/* "function,of,af", "sense,tally,tallet": the bits of one word that READ finds in VALUE. */
static void load_bits(struct load *l, const char *value, const char *text,
	gboolean (*read)(const char *value, struct kt_bits *out))
{
	struct kt_term *term;

	if (!add_term(l, l->role, value, text)) {
		load_failed(l, "no word in the term", text);
		return;
	}
	term = last_term(l);
	if (term->n_words > 1)
		load_failed(l, "more than one word in", text);
	else if (!read(value, l->role == KT_LEX_SENSE ? &term->senses : &term->functions))
		load_failed(l,
			l->role == KT_LEX_SENSE ? "no such sense of a word:"
						: "no such function of a word:",
			value);
}

/* The term with the ending that its role's words also have. */
static void add_inflected(
	struct load *l, enum kt_lex_role role, const char *value, const char *text)
{
	for (guint i = 0; i < l->file->endings->len; i++) {
		const struct kt_ending *ending =
			&g_array_index(l->file->endings, struct kt_ending, i);

		if (ending->role != role || !g_str_has_suffix(text, ending->from))
			continue;
		g_string_truncate(l->form, 0);
		kt_append_len(l->form, text, strlen(text) - strlen(ending->from));
		kt_append(l->form, ending->to);
		add_term(l, role, value, l->form->str);
		return;
	}
}

/* "measure,deviation rest,restbudget": the measure, and what else the term means. */
static void load_measure(struct load *l, const char *value, const char *text)
{
	const char *blank = strchr(value, ' ');
	g_autofree char *measure = blank ? g_strndup(value, blank - value) : g_strdup(value);
	struct kt_bits senses = kt_bits_none();

	if (blank && !kt_word_senses_read(blank + 1, &senses))
		load_failed(l, "no such sense of a word:", blank + 1);
	else if (!add_term(l, KT_LEX_MEASURE, measure, text))
		load_failed(l, "no word in the term", text);
	else
		last_term(l)->senses = senses;
}

/* What an infinitive becomes by adding ENDING to its stem: "-" takes its last
 * letter, "=" a doubled consonant, too: bestemme, bestemte. */
static void add_form(struct load *l, const char *value, const char *infinitive, const char *ending)
{
	gsize len = strlen(infinitive);

	if (*ending != '+' && len > 2 && infinitive[len - 1] == 'e')
		len--;
	if (*ending == '=' && len > 2 && infinitive[len - 1] == infinitive[len - 2])
		len--;
	g_string_truncate(l->form, 0);
	kt_append_len(l->form, infinitive, len);
	kt_append(l->form, ending + 1);
	add_term(l, KT_LEX_SPEECH, value, l->form->str);
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

/* "relational,en er erne,udgift": the noun, and it with each of the endings. */
static void load_inflected(struct load *l, const char *endings, const char *text)
{
	g_auto(GStrv) each = g_strsplit(endings, " ", -1);

	add_term(l, l->role, "", text);
	for (guint i = 0; each[i]; i++) {
		g_string_assign(l->form, text);
		kt_append(l->form, each[i]);
		if (*each[i])
			add_term(l, l->role, "", l->form->str);
	}
}

/* Sets the role of the row. */
static gboolean find_role(struct load *l, const char *name)
{
	if (l->role_name && strcmp(l->role_name, name) == 0)
		return TRUE;
	l->role_name = NULL;
	if (!kt_lex_role_lookup(name, &l->role))
		return FALSE;
	l->role_name = kt_lex_role_name(l->role);
	return TRUE;
}

static void load_row(struct load *l)
{
	const char *role = l->fields[0]->str, *value = l->fields[1]->str, *text = l->fields[2]->str;

	if (l->n_fields < 3)
		load_failed(l, "a row wants role,value,term; this one begins with", role);
	else if (l->line == 1 && strcmp(role, "role") == 0)
		return;
	else if (!find_role(l, role))
		load_failed(l, "no such role:", role);
	else if (l->role == KT_LEX_MONTH && !is_month(value))
		load_failed(l, "a month is a number from 1 to 12, not", value);
	else if (l->role == KT_LEX_ENDING)
		load_ending(l, value, text);
	else if (l->role == KT_LEX_FORM)
		load_form(l, value, text);
	else if (l->role == KT_LEX_FUNCTION)
		load_bits(l, value, text, kt_function_words_read);
	else if (l->role == KT_LEX_SENSE)
		load_bits(l, value, text, kt_word_senses_read);
	else if (l->role == KT_LEX_MEASURE)
		load_measure(l, value, text);
	else if (l->role == KT_LEX_SPEECH && g_str_has_prefix(value, "verb "))
		load_verb(l, value + strlen("verb "), text);
	else if (l->role == KT_LEX_RELATIONAL)
		load_inflected(l, value, text);
	else if (!add_term(l, l->role, value, text))
		load_failed(l, "no word in the term", text);
	else
		add_inflected(l, l->role, value, text);
	if (!l->error && l->role == KT_LEX_LANGUAGE)
		load_language(l, value);
}

static void on_field(void *text, size_t len, void *data)
{
	struct load *l = data;

	if (l->n_fields == G_N_ELEMENTS(l->fields))
		return;
	g_string_truncate(l->fields[l->n_fields], 0);
	kt_append_len(l->fields[l->n_fields++], text ? text : "", len);
}

static void on_row(int c, void *data)
{
	struct load *l = data;

	(void)c;
	l->line++;
	if (!l->error && l->n_fields > 0 && l->fields[0]->str[0] != '#' && l->fields[0]->len > 0)
		load_row(l);
	l->n_fields = 0;
}

/* No quotes, and its end is a line feed. */
static gboolean is_plain(struct kt_slice line)
{
	return !memchr(line.at, '"', line.len) && !memchr(line.at, '\r', line.len);
}

/* A plain LINE, as libcsv gives it: blanks around a field are none of it. */
static void on_plain_line(struct load *l, struct kt_slice line)
{
	while (l->n_fields < G_N_ELEMENTS(l->fields)) {
		const char *comma = memchr(line.at, ',', line.len);
		gsize len = comma ? (gsize)(comma - line.at) : line.len;
		struct kt_slice field = kt_slice(line.at, len);

		while (field.len > 0 && (*field.at == ' ' || *field.at == '\t'))
			field = kt_slice(field.at + 1, field.len - 1);
		while (field.len > 0 && strchr(" \t", field.at[field.len - 1]))
			field.len--;
		on_field((void *)field.at, field.len, l);
		if (!comma)
			break;
		line = kt_slice(comma + 1, line.len - len - 1);
	}
	on_row(0, l);
}

/* All rows of TEXT.  Nearly all lines are plain, and split here: the lexicon is read in
 * each run that reads text, and libcsv, which gets the others, looks at it byte by byte. */
static gboolean parse_rows(struct load *l, struct csv_parser *parser, struct kt_slice text)
{
	gboolean in_quotes = FALSE;

	while (text.len > 0) {
		const char *feed = memchr(text.at, '\n', text.len);
		gsize len = feed ? (gsize)(feed - text.at) : text.len, all = len + (feed != NULL);
		guint before = l->line;

		if (!in_quotes && is_plain(kt_slice(text.at, len)))
			on_plain_line(l, kt_slice(text.at, len));
		else if (csv_parse(parser, text.at, all, on_field, on_row, l) != all)
			return FALSE;
		in_quotes = l->line == before;
		text = kt_slice(text.at + all, text.len - all);
	}
	return csv_fini(parser, on_field, on_row, l) == 0;
}

static gboolean load_csv(struct load *l, GBytes *bytes)
{
	struct csv_parser parser;
	gsize len;
	const char *text = g_bytes_get_data(bytes, &len);

	/* empty lines count, so that line numbers are those an editor shows */
	if (csv_init(&parser, CSV_REPALL_NL) != 0)
		g_error("out of memory");
	if (!parse_rows(l, &parser, kt_slice(text, len)))
		load_failed(l, "not CSV:", csv_strerror(csv_error(&parser)));
	csv_free(&parser);
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

struct kt_term_file *kt_term_file_new(void)
{
	struct kt_term_file *f = g_new0(struct kt_term_file, 1);

	obstack_begin(&f->store, 64 * 1024);
	f->endings = g_array_new(FALSE, FALSE, sizeof(struct kt_ending));
	f->forms = g_array_new(FALSE, FALSE, sizeof(struct kt_form));
	f->entries = g_ptr_array_new();
	return f;
}

/* NAME is what faults are told of. */
static struct kt_term_file *read_bytes(const char *name, GBytes *bytes, GError **error)
{
	struct load l = {.name = name, .file = kt_term_file_new()};

	l.folded = g_string_new(NULL);
	l.form = g_string_new(NULL);
	for (guint i = 0; i < G_N_ELEMENTS(l.fields); i++)
		l.fields[i] = g_string_new(NULL);
	if (!load_csv(&l, bytes)) {
		g_propagate_error(error, l.error);
		g_clear_pointer(&l.file, kt_term_file_free);
	}
	for (guint i = 0; i < G_N_ELEMENTS(l.fields); i++)
		g_string_free(l.fields[i], TRUE);
	g_string_free(l.folded, TRUE);
	g_string_free(l.form, TRUE);
	return l.file;
}

struct kt_term_file *kt_term_file_load(const char *name_or_path, GError **error)
{
	const struct kt_term_pack *pack = kt_term_pack_lookup(name_or_path);
	g_autoptr(GBytes) bytes = pack ? NULL : load_bytes(name_or_path, error);

	if (pack)
		return kt_term_pack_unpack(pack);
	return bytes ? read_bytes(name_or_path, bytes, error) : NULL;
}

void kt_term_file_free(struct kt_term_file *f)
{
	if (!f)
		return;
	g_ptr_array_unref(f->entries);
	g_array_unref(f->endings);
	g_array_unref(f->forms);
	obstack_free(&f->store, NULL);
	g_free(f->language);
	g_free(f->group);
	g_free(f->decimal);
	g_free(f);
}
