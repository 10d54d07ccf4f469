/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pack_lexicon -- run by the build: reads lexica and prints them as C (lexicon/term_pack.h).
 *
 *   pack_lexicon src/lexicon/da.csv src/lexicon/nb.csv > build/src/lexicon/packs.c */
#include <stdio.h>
#include <string.h>

#include "base/resource_data.h"
#include "lexicon/term_pack.h"

/* Nothing is compiled in yet: each lexicon is a path here. */
const struct kt_data kt_data[] = {{0}};
const struct kt_term_pack *const kt_term_packs[] = {NULL};

struct packing {
	const struct kt_term_file *file;
	const char *name;
	GHashTable *offsets; /* of strings, in the text */
	guint32 n_bytes;
	GArray *bits; /* struct kt_packed_bits; the first are none */
};

/* ---- strings ----------------------------------------------------------------------------- */

static void print_string(const char *text)
{
	putchar('"');
	for (const guchar *at = (const guchar *)text; *at; at++)
		if (g_ascii_isalnum(*at) || *at == ' ' || *at == '*' || *at == '-')
			putchar(*at);
		else
			printf("\\%03o", *at);
	putchar('"');
}

/* Prints TEXT, with its NUL, unless it is there. */
static void add_string(struct packing *packing, const char *text)
{
	if (g_hash_table_contains(packing->offsets, text))
		return;
	g_hash_table_insert(packing->offsets, (gpointer)text, GUINT_TO_POINTER(packing->n_bytes));
	packing->n_bytes += strlen(text) + 1;
	putchar('\t');
	print_string(text);
	printf("\"\\000\"\n");
}

static guint offset_of(const struct packing *packing, const char *text)
{
	return GPOINTER_TO_UINT(g_hash_table_lookup(packing->offsets, text));
}

static const struct kt_term_entry *entry_at(const struct packing *packing, guint i)
{
	return packing->file->entries->pdata[i];
}

static void print_text(struct packing *packing)
{
	printf("static const char %s_text[] =\n", packing->name);
	for (guint i = 0; i < packing->file->entries->len; i++) {
		const struct kt_term_entry *e = entry_at(packing, i);

		add_string(packing, e->term.text);
		add_string(packing, e->term.value);
		for (guint k = 0; k < e->term.n_words; k++)
			add_string(packing, e->words[k].text);
	}
	for (guint i = 0; i < packing->file->forms->len; i++)
		add_string(packing, g_array_index(packing->file->forms, struct kt_form, i).ending);
	printf("\t\"\";\n");
}

/* ---- terms ------------------------------------------------------------------------------- */

static guint index_of_bits(struct packing *packing, const struct kt_term *term)
{
	struct kt_packed_bits bits = {term->functions, term->senses};
	guint i = 0;

	while (i < packing->bits->len &&
		memcmp(&g_array_index(packing->bits, struct kt_packed_bits, i), &bits,
			sizeof bits) != 0)
		i++;
	if (i == packing->bits->len)
		g_array_append_val(packing->bits, bits);
	return i;
}

static guint print_words(const struct packing *packing)
{
	guint n = 0;

	printf("static const struct kt_packed_word %s_words[] = {\n", packing->name);
	for (guint i = 0; i < packing->file->entries->len; i++) {
		const struct kt_term_entry *e = entry_at(packing, i);

		for (guint k = 0; k < e->term.n_words; k++, n++) {
			const struct kt_term_word *w = &e->words[k];

			printf("\t{%u, %uu, %u, %u, %u},\n", offset_of(packing, w->text), w->hash,
				(guint)w->len, (guint)w->match, (guint)w->dot_allowed);
		}
	}
	printf("};\n");
	return n;
}

static void print_terms(struct packing *packing)
{
	printf("static const struct kt_packed_term %s_terms[] = {\n", packing->name);
	for (guint i = 0; i < packing->file->entries->len; i++) {
		const struct kt_term *term = &entry_at(packing, i)->term;

		printf("\t{%u, %u, %u, %u, %u, %u},\n", offset_of(packing, term->text),
			offset_of(packing, term->value), term->line, index_of_bits(packing, term),
			(guint)term->role, term->n_words);
	}
	printf("};\n");
}

static void print_set(struct kt_bits set)
{
	printf("{{");
	for (guint i = 0; i < KT_BITS_PARTS; i++)
		printf("%s0x%" G_GINT64_MODIFIER "x", i ? ", " : "", set.part[i]);
	printf("}}");
}

static void print_bits(const struct packing *packing)
{
	printf("static const struct kt_packed_bits %s_bits[] = {\n", packing->name);
	for (guint i = 0; i < packing->bits->len; i++) {
		const struct kt_packed_bits *bits =
			&g_array_index(packing->bits, struct kt_packed_bits, i);

		printf("\t{");
		print_set(bits->functions);
		printf(", ");
		print_set(bits->senses);
		printf("},\n");
	}
	printf("};\n");
}

/* With one more, that there is no empty array. */
static void print_forms(const struct packing *packing)
{
	printf("static const struct kt_packed_form %s_forms[] = {\n", packing->name);
	for (guint i = 0; i < packing->file->forms->len; i++) {
		const struct kt_form *form =
			&g_array_index(packing->file->forms, struct kt_form, i);

		printf("\t{");
		print_set(form->forms);
		printf(", %u},\n", offset_of(packing, form->ending));
	}
	printf("\t{{{0}}, 0}};\n");
}

static void print_pack(struct packing *packing)
{
	const struct kt_term_file *f = packing->file;
	const char *name = packing->name;
	guint n_words;

	print_text(packing);
	n_words = print_words(packing);
	print_terms(packing);
	print_bits(packing);
	print_forms(packing);
	printf("static const struct kt_term_pack %s = {\"%s\",\n\t", name, name);
	print_string(f->language);
	printf(", ");
	print_string(f->group);
	printf(", ");
	print_string(f->decimal);
	printf(",\n\t%s_text, %s_terms, %s_words, %s_bits, %s_forms, %u, %u, %u};\n", name, name,
		name, name, name, f->entries->len, n_words, f->forms->len);
}

/* Prints the lexicon at PATH under its NAME. */
static gboolean pack(const char *path, const char *name)
{
	g_autoptr(GError) error = NULL;
	struct kt_term_file *file = kt_term_file_load(path, &error);
	struct packing packing = {.file = file, .name = name};
	const struct kt_term nothing = {.text = ""};

	if (!file) {
		fprintf(stderr, "pack_lexicon: %s\n", error->message);
		return FALSE;
	}
	packing.offsets = g_hash_table_new(g_str_hash, g_str_equal);
	packing.bits = g_array_new(FALSE, FALSE, sizeof(struct kt_packed_bits));
	index_of_bits(&packing, &nothing);
	print_pack(&packing);
	g_hash_table_unref(packing.offsets);
	g_array_unref(packing.bits);
	kt_term_file_free(file);
	return TRUE;
}

static char *name_of(const char *path)
{
	g_autofree char *file = g_path_get_basename(path);

	return g_strndup(file, strcspn(file, "."));
}

int main(int argc, char **argv)
{
	printf("#include \"lexicon/term_pack.h\"\n");
	for (int i = 1; i < argc; i++) {
		g_autofree char *name = name_of(argv[i]);

		if (!pack(argv[i], name))
			return 1;
	}
	printf("const struct kt_term_pack *const kt_term_packs[] = {");
	for (int i = 1; i < argc; i++) {
		g_autofree char *name = name_of(argv[i]);

		printf("&%s, ", name);
	}
	printf("NULL};\n");
	return 0;
}
