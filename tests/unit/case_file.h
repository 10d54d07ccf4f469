/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_file.h -- test cases as plain text.
 *
 * A line is a case: fields with '|' between them, blanks around them dropped.
 * "quotes" keep blanks, \n \t \\ and \xNN stand for what they do in C.  Lines
 * that begin with '#' and empty lines are for the reader. */
#ifndef KT_TESTS_CASE_FILE_H
#define KT_TESTS_CASE_FILE_H

#include <string.h>
#include <glib.h>

struct case_row {
	const char *where; /* file:line, for messages */
	guint n;
	char **fields;
};

static inline char *case_field(const char *text)
{
	char *field = g_strstrip(g_strdup(text)), *out;
	gsize len = strlen(field);

	if (len >= 2 && field[0] == '"' && field[len - 1] == '"') {
		field[len - 1] = '\0';
		memmove(field, field + 1, len - 1);
	}
	/* g_strcompress knows octal; let the file say hex. */
	out = g_strdup(field);
	for (char *x = strstr(out, "\\x"); x; x = strstr(x + 1, "\\x")) {
		*x = (char)(g_ascii_xdigit_value(x[2]) * 16 + g_ascii_xdigit_value(x[3]));
		memmove(x + 1, x + 4, strlen(x + 4) + 1);
	}
	g_free(field);
	field = g_strcompress(out);
	g_free(out);
	return field;
}

/* Calls CHECK for each case in the file; every file has at least one. */
static inline void each_case(
	const char *path, guint n_fields, void (*check)(const struct case_row *row))
{
	g_autofree char *text = NULL;
	g_auto(GStrv) lines = NULL;
	guint n_cases = 0;

	g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
	lines = g_strsplit(text, "\n", -1);
	for (guint i = 0; lines[i]; i++) {
		g_autofree char *where = g_strdup_printf("%s:%u", path, i + 1);
		g_auto(GStrv) parts = NULL;
		struct case_row row = {.where = where};

		if (lines[i][0] == '#' || lines[i][strspn(lines[i], " \t")] == '\0')
			continue;
		parts = g_strsplit(lines[i], "|", -1);
		row.n = g_strv_length(parts);
		if (row.n != n_fields)
			g_error("%s: %u fields, %u wanted", where, row.n, n_fields);
		row.fields = g_new0(char *, row.n + 1);
		for (guint f = 0; f < row.n; f++)
			row.fields[f] = case_field(parts[f]);
		check(&row);
		g_strfreev(row.fields);
		n_cases++;
	}
	g_assert_cmpuint(n_cases, >, 0);
}

/* The case fails unless GOT is WANT; the other cases are still run. */
static inline void case_cmpstr(const struct case_row *row, const char *got, const char *want)
{
	if (g_strcmp0(got, want) != 0)
		g_test_fail_printf("%s: got \"%s\", wanted \"%s\"", row->where, got, want);
}

#endif
