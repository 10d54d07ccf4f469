/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/pdf/pdf_marks.h"

#include <math.h>

enum {
	MAX_MARKS = 200000, /* of a page: ten times a page full of single letters */
	MAX_OPEN = 256,
};

static const gdouble SLACK = 1.5;      /* points that a word may begin before its run */
static const gdouble ASCENDERS = 0.4;  /* the baseline lies below so much of a word's box */
static const gdouble SAME_LINE = 0.05; /* points */

void kt_pdf_text_init(struct kt_pdf_text *text, gboolean is_tagged)
{
	*text = (struct kt_pdf_text){.line = {1, 0, 0, 1, 0, 0}};
	if (!is_tagged)
		return;
	text->marks = g_array_new(FALSE, FALSE, sizeof(struct kt_pdf_mark));
	text->open = g_array_new(FALSE, FALSE, sizeof(gint));
}

void kt_pdf_text_clear(struct kt_pdf_text *text)
{
	g_clear_pointer(&text->marks, g_array_unref);
	g_clear_pointer(&text->open, g_array_unref);
}

void kt_pdf_text_begin(struct kt_pdf_text *text, gint id)
{
	if (text->open && text->open->len < MAX_OPEN)
		g_array_append_val(text->open, id);
}

void kt_pdf_text_end(struct kt_pdf_text *text)
{
	if (text->open && text->open->len > 0)
		g_array_set_size(text->open, text->open->len - 1);
}

/* The innermost content that has a number. */
static gint open_mark(const struct kt_pdf_text *text)
{
	for (guint i = text->open->len; i-- > 0;)
		if (g_array_index(text->open, gint, i) != KT_NO_MARK)
			return g_array_index(text->open, gint, i);
	return KT_NO_MARK;
}

static void show(struct kt_pdf_text *text, struct kt_matrix ctm)
{
	struct kt_point at = kt_matrix_apply(ctm, text->line.e, text->line.f);
	struct kt_pdf_mark mark = {open_mark(text), at.x, at.y, text->marks->len};
	const struct kt_pdf_mark *last =
		text->marks->len
			? &g_array_index(text->marks, struct kt_pdf_mark, text->marks->len - 1)
			: NULL;

	if (!text->has_moved) {
		text->is_uncertain |= last && last->id != mark.id;
		return;
	}
	text->has_moved = FALSE;
	/* letters set one by one go on with their run */
	if (last && last->id == mark.id && fabs(last->y - mark.y) < SAME_LINE && mark.x > last->x)
		return;
	if (text->marks->len < MAX_MARKS)
		g_array_append_val(text->marks, mark);
	else
		text->is_uncertain = TRUE;
}

static void move(struct kt_pdf_text *text, gdouble x, gdouble y)
{
	text->line = kt_matrix_multiply((struct kt_matrix){1, 0, 0, 1, x, y}, text->line);
	text->has_moved = TRUE;
}

static void set_line(struct kt_pdf_text *text, struct kt_matrix m)
{
	text->line = m;
	text->has_moved = TRUE;
}

void kt_pdf_text_obey(struct kt_pdf_text *text, const char *op, gsize len, const gdouble *operand,
	guint n, struct kt_matrix ctm)
{
	char what = len == 2 && op[0] == 'T' ? op[1] : op[0];
	const gdouble *v = operand + n; /* v[-1] is the last */

	if (!text->marks)
		return;
	switch (what) {
	case 'B': /* BT */
		set_line(text, (struct kt_matrix){1, 0, 0, 1, 0, 0});
		break;
	case 'm':
		if (n >= 6)
			set_line(
				text, (struct kt_matrix){v[-6], v[-5], v[-4], v[-3], v[-2], v[-1]});
		break;
	case 'D':
	case 'd':
		if (n >= 2) {
			text->leading = what == 'D' ? -v[-1] : text->leading;
			move(text, v[-2], v[-1]);
		}
		break;
	case 'L':
		text->leading = n >= 1 ? v[-1] : text->leading;
		break;
	case '*':
		move(text, 0, -text->leading);
		break;
	case '\'':
	case '"':
		move(text, 0, -text->leading);
		show(text, ctm);
		break;
	case 'j':
	case 'J':
		show(text, ctm);
		break;
	default:
		break;
	}
}

static gint compare_marks(gconstpointer a, gconstpointer b)
{
	const struct kt_pdf_mark *x = a, *y = b;

	if (x->y != y->y)
		return x->y < y->y ? -1 : 1;
	return x->number < y->number ? -1 : x->number > y->number;
}

void kt_pdf_text_finish(struct kt_pdf_text *text)
{
	if (!text->marks)
		return;
	if (text->is_uncertain)
		g_array_set_size(text->marks, 0);
	g_array_sort(text->marks, compare_marks);
}

/* The first mark at HEIGHT or below it. */
static guint first_below(const GArray *marks, gdouble height)
{
	guint low = 0, high = marks->len;

	while (low < high) {
		guint middle = low + (high - low) / 2;

		if (g_array_index(marks, struct kt_pdf_mark, middle).y < height)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

gint kt_pdf_mark_of(const struct kt_pdf_text *text, const struct kt_box *box)
{
	const struct kt_pdf_mark *best = NULL;

	if (!text->marks)
		return KT_NO_MARK;
	for (guint i = first_below(text->marks, box->y0 + ASCENDERS * (box->y1 - box->y0));
		i < text->marks->len; i++) {
		const struct kt_pdf_mark *m = &g_array_index(text->marks, struct kt_pdf_mark, i);

		if (m->y > box->y1)
			break;
		if (m->x <= box->x0 + SLACK && (!best || m->x >= best->x))
			best = m;
	}
	return best ? best->id : KT_NO_MARK;
}
