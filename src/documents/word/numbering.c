/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/word/numbering.h"

#include <string.h>

struct kt_numbering *kt_numbering_new(void)
{
	struct kt_numbering *list = g_new0(struct kt_numbering, 1);

	for (guint i = 0; i < KT_NUMBERING_LEVELS; i++)
		list->levels[i].start = 1;
	return list;
}

void kt_numbering_free(struct kt_numbering *list)
{
	if (list == NULL)
		return;
	for (guint i = 0; i < KT_NUMBERING_LEVELS; i++)
		g_free(list->levels[i].text);
	g_free(list);
}

/* a to z, then aa, bb as Word does. */
static void add_letters(GString *out, guint n, char first)
{
	if (n == 0)
		return;
	for (guint i = 0; i <= (n - 1) / 26 && i < 10; i++)
		g_string_append_c(out, (char)(first + (char)((n - 1) % 26)));
}

static void add_roman(GString *out, guint n, gboolean upper)
{
	static const struct {
		guint value;
		const char *lower, *upper;
	} parts[] = {{1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"}, {400, "cd", "CD"},
		{100, "c", "C"}, {90, "xc", "XC"}, {50, "l", "L"}, {40, "xl", "XL"}, {10, "x", "X"},
		{9, "ix", "IX"}, {5, "v", "V"}, {4, "iv", "IV"}, {1, "i", "I"}};

	n = MIN(n, 3999);
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
		for (; n >= parts[i].value; n -= parts[i].value)
			g_string_append(out, upper ? parts[i].upper : parts[i].lower);
}

static void add_number(GString *out, enum kt_numbering_format format, guint n)
{
	switch (format) {
	case KT_NUMBERING_LOWER_LETTER:
		add_letters(out, n, 'a');
		break;
	case KT_NUMBERING_UPPER_LETTER:
		add_letters(out, n, 'A');
		break;
	case KT_NUMBERING_LOWER_ROMAN:
		add_roman(out, n, FALSE);
		break;
	case KT_NUMBERING_UPPER_ROMAN:
		add_roman(out, n, TRUE);
		break;
	default:
		g_string_append_printf(out, "%u", n);
	}
}

void kt_numbering_restart(struct kt_numbering *list, guint level, guint number)
{
	level = MIN(level, KT_NUMBERING_LEVELS - 1);
	list->levels[level].start = number;
	list->state.started[level] = FALSE;
}

void kt_numbering_tell(struct kt_numbering *list, guint level, guint number)
{
	level = MIN(level, KT_NUMBERING_LEVELS - 1);
	list->state.is_told[level] = TRUE;
	list->state.told[level] = number;
}

void kt_numbering_reset(struct kt_numbering *list)
{
	memset(&list->state, 0, sizeof list->state);
}

static void count(struct kt_numbering *list, guint level)
{
	struct kt_numbering_state *s = &list->state;

	for (guint i = 0; i < level && list->counts_unseen; i++)
		if (!s->started[i]) {
			s->counters[i] = list->levels[i].start;
			s->started[i] = TRUE;
		}
	if (s->is_told[level])
		s->counters[level] = s->told[level];
	else if (!s->started[level])
		s->counters[level] = list->levels[level].start;
	else
		s->counters[level]++;
	s->started[level] = TRUE;
	s->is_told[level] = FALSE;
	for (guint i = level + 1; i < KT_NUMBERING_LEVELS; i++)
		s->started[i] = FALSE;
}

char *kt_numbering_next(struct kt_numbering *list, guint level)
{
	const struct kt_numbering_level *l;
	GString *out;

	level = MIN(level, KT_NUMBERING_LEVELS - 1);
	l = &list->levels[level];
	count(list, level);
	if (l->format == KT_NUMBERING_NONE)
		return NULL;
	if (l->format == KT_NUMBERING_BULLET)
		return g_strdup("•");
	out = g_string_new(NULL);
	for (const char *at = l->text != NULL ? l->text : "%1."; *at != '\0'; at++) {
		guint which = at[0] == '%' && at[1] >= '1' && at[1] <= '9' ? (guint)(at[1] - '1')
									   : G_MAXUINT;

		if (which == G_MAXUINT) {
			g_string_append_c(out, *at);
			continue;
		}
		if (list->levels[which].format > KT_NUMBERING_BULLET)
			add_number(out, list->levels[which].format,
				list->state.started[which] ? list->state.counters[which]
							   : list->levels[which].start);
		at++;
	}
	g_strstrip(out->str);
	return g_string_free(out, FALSE);
}
