/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Short sentences that say of when the figures of the table above them are.
 *
 *   Opgjort i oktober 2023.    Tallene er fra uge 12, 2024.    Data pr. 30. september 2019. */
#include "extract/tables/around.h"

enum { MOST_WORDS = 8, FIRST_WORDS = 3 };

/* The one time that P tells; NULL if it tells several or other numbers. */
static const struct kt_timex *only_time(const struct kt_passage *p)
{
	if (p->times->len != 1)
		return NULL;
	for (guint i = 0; i < p->tokens->len; i++)
		if (kt_passage_token(p, i)->kind == KT_TOKEN_NUMERAL &&
			kt_passage_token(p, i)->time < 0)
			return NULL;
	return kt_passage_time(p, 0);
}

static gboolean speaks_of_figures(const struct kt_passage *p)
{
	guint words = 0, first = 0;

	for (guint i = 0; i < p->tokens->len; i++) {
		if (kt_passage_token(p, i)->kind != KT_TOKEN_WORD)
			continue;
		if (words++ < FIRST_WORDS && kt_word_means(p, i, KT_S(FIGURES)))
			first = words;
	}
	return first > 0 && words <= MOST_WORDS;
}

struct kt_period kt_declared_time(struct kt_reading *r, struct kt_span line)
{
	struct kt_passage *p =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, line, &r->context);
	const struct kt_timex *t = speaks_of_figures(p) ? only_time(p) : NULL;
	struct kt_period period = t ? t->period : kt_period_none();

	kt_passage_free(p);
	return period;
}

gboolean kt_tells_several_years(struct kt_reading *r, struct kt_span line)
{
	struct kt_passage *p =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, line, &r->context);
	guint first = 0;
	gboolean several = FALSE;

	for (guint k = 0; k < p->times->len; k++) {
		guint year = kt_period_year(kt_passage_time(p, k)->period);

		if (!year || kt_passage_time(p, k)->period.is_range)
			continue;
		several |= first && year != first;
		first = first ? first : year;
	}
	kt_passage_free(p);
	return several;
}
