/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/tables/formula.h"

#include <string.h>

struct cursor {
	const char *at, *end;
};

static gboolean take_any(struct cursor *c, const char *set)
{
	if (c->at == c->end || !strchr(set, *c->at) || !*c->at)
		return FALSE;
	c->at++;
	return TRUE;
}

static gboolean is_word_byte(char b)
{
	return g_ascii_isalnum(b) || (b & 0x80);
}

/* One upper-case letter or one or two digits that are no part of a longer word. */
static gboolean take_name(struct cursor *c, char name[3])
{
	gsize len = 0;

	if (c->at < c->end && g_ascii_isupper(*c->at))
		len = 1;
	else
		while (len < 2 && c->at + len < c->end && g_ascii_isdigit(c->at[len]))
			len++;
	if (len == 0 || (c->at + len < c->end && is_word_byte(c->at[len])))
		return FALSE;
	memcpy(name, c->at, len);
	name[len] = '\0';
	c->at += len;
	return TRUE;
}

/* "A", "(A)" or "[A]". */
static gboolean take_operand(struct cursor *c, char name[3], gboolean need_brackets)
{
	struct cursor try = *c;
	gboolean bracket = take_any(&try, "([");

	if ((need_brackets && !bracket) || !take_name(&try, name))
		return FALSE;
	if (bracket && !take_any(&try, ")]"))
		return FALSE;
	*c = try;
	return TRUE;
}

static gint take_operator(struct cursor *c)
{
	static const struct {
		const char *text;
		gint sign;
	} operators[] = {{"+", 1}, {"-", -1}, {"\u2212", -1}, {"\u2013", -1}};
	struct cursor try = *c;

	try.at = kt_space_end(try.at, try.end);
	for (gsize i = 0; i < G_N_ELEMENTS(operators); i++) {
		gsize len = strlen(operators[i].text);
		if ((gsize)(try.end - try.at) < len || memcmp(try.at, operators[i].text, len) != 0)
			continue;
		try.at += len;
		try.at = kt_space_end(try.at, try.end);
		*c = try;
		return operators[i].sign;
	}
	return 0;
}

/* A sum or difference of at least two names. */
static gboolean take_terms(struct cursor *c, struct kt_formula *f)
{
	struct cursor try = *c;
	gint sign = 1;

	f->n_terms = 0;
	while (f->n_terms < KT_FORMULA_MAX_TERMS) {
		if (!take_operand(&try, f->terms[f->n_terms].name, FALSE))
			break;
		f->terms[f->n_terms++].sign = sign;
		*c = try;
		if ((sign = take_operator(&try)) == 0)
			break;
	}
	if (f->n_terms < 2)
		f->n_terms = 0;
	return f->n_terms > 0;
}

/* "(D) = C-B", "D=C-B", "(A)": what begins at C. */
static gboolean take_named(struct cursor *c, struct kt_formula *f)
{
	struct cursor try = *c, after;
	gboolean bracketed = try.at < try.end && strchr("([", *try.at);

	if (!take_operand(&try, f->name, FALSE))
		return FALSE;
	after = try;
	after.at = kt_space_end(after.at, after.end);
	if (take_any(&after, "=")) {
		after.at = kt_space_end(after.at, after.end);
		if (take_terms(&after, f)) {
			*c = after;
			return TRUE;
		}
	}
	if (!bracketed || g_ascii_isdigit(f->name[0]))
		return FALSE; /* (1) alone may be a footnote */
	*c = try;
	return TRUE;
}

/* "[C-B]", "(=C-B)", "= C-B". */
static gboolean take_unnamed(struct cursor *c, struct kt_formula *f)
{
	struct cursor try = *c;
	gboolean bracket = take_any(&try, "(["), equals;

	try.at = kt_space_end(try.at, try.end);
	equals = take_any(&try, "=");
	try.at = kt_space_end(try.at, try.end);
	f->name[0] = '\0';
	if ((!bracket && !equals) || !take_terms(&try, f))
		return FALSE;
	if (bracket && !take_any(&try, ")]"))
		return FALSE;
	for (guint i = 0; i < f->n_terms; i++)
		if (g_ascii_isdigit(f->terms[i].name[0]) && !equals)
			return FALSE; /* (18-24) is an age group */
	*c = try;
	return TRUE;
}

/* Every formula has brackets or an equals sign; most heads have neither. */
static gboolean may_hold_one(struct kt_slice head)
{
	for (gsize i = 0; i < head.len; i++)
		if (head.at[i] == '(' || head.at[i] == '[' || head.at[i] == '=')
			return TRUE;
	return FALSE;
}

gboolean kt_formula_read(struct kt_formula *out, struct kt_slice head)
{
	struct kt_formula best = {0};

	if (!may_hold_one(head))
		return FALSE;
	for (gsize i = 0; i < head.len; i++) {
		struct cursor c = {head.at + i, head.at + head.len};
		struct kt_formula f = {0};
		if (i > 0 && is_word_byte(head.at[i - 1]) && is_word_byte(head.at[i]))
			continue;
		if (!take_named(&c, &f)) {
			c.at = head.at + i;
			if (!take_unnamed(&c, &f))
				continue;
		}
		f.start = i;
		f.len = c.at - (head.at + i);
		if (best.len == 0 || f.n_terms > best.n_terms)
			best = f;
		i += f.len - 1;
	}
	if (best.len)
		*out = best;
	return best.len > 0;
}
