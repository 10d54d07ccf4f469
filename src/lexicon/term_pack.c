/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/term_pack.h"

#include <string.h>

const struct kt_term_pack *kt_term_pack_lookup(const char *name)
{
	for (const struct kt_term_pack *const *pack = kt_term_packs; *pack; pack++)
		if (strcmp((*pack)->name, name) == 0)
			return *pack;
	return NULL;
}

static void unpack_word(struct kt_term_word *out, const struct kt_term_pack *pack,
	const struct kt_packed_word *word)
{
	*out = (struct kt_term_word){.text = pack->text + word->text,
		.len = word->len,
		.hash = word->hash,
		.match = word->match,
		.dot_allowed = word->dot_allowed};
}

/* Number I, without its words. */
static void unpack_term(struct kt_term_entry *out, const struct kt_term_pack *pack, guint i)
{
	const struct kt_packed_term *term = &pack->terms[i];
	const struct kt_packed_bits *bits = &pack->bits[term->bits];

	*out = (struct kt_term_entry){.order = i,
		.term = {.role = term->role,
			.value = pack->text + term->value,
			.text = pack->text + term->text,
			.n_words = term->n_words,
			.line = term->line,
			.functions = bits->functions,
			.senses = bits->senses}};
}

static void unpack_terms(struct kt_term_file *file, const struct kt_term_pack *pack)
{
	struct kt_term_entry *entries =
		obstack_alloc(&file->store, pack->n_terms * sizeof *entries);
	struct kt_term_word *words = obstack_alloc(&file->store, pack->n_words * sizeof *words);

	for (guint i = 0; i < pack->n_words; i++)
		unpack_word(&words[i], pack, &pack->words[i]);
	g_ptr_array_set_size(file->entries, (gint)pack->n_terms);
	for (guint i = 0; i < pack->n_terms; i++) {
		unpack_term(&entries[i], pack, i);
		entries[i].words = words;
		words += entries[i].term.n_words;
		file->entries->pdata[i] = &entries[i];
	}
}

struct kt_term_file *kt_term_pack_unpack(const struct kt_term_pack *pack)
{
	struct kt_term_file *file = kt_term_file_new();

	kt_term_file_set_language(file, pack->language, pack->group, pack->decimal);
	unpack_terms(file, pack);
	for (guint i = 0; i < pack->n_forms; i++) {
		const char *ending = pack->text + pack->forms[i].ending;
		struct kt_form form = {
			.forms = pack->forms[i].forms, .ending = ending, .len = strlen(ending)};

		g_array_append_val(file->forms, form);
	}
	return file;
}
