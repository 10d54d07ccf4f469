/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A content stream is operands followed by an operator.  We keep the last
 * operands in a small ring, obey what moves the pen or the clip (pdf_pen.c), and
 * ignore the rest.  Forms (Do) are entered with their own matrix. */
#include "documents/pdf/pdf_content.h"

#include <stdlib.h>
#include <string.h>

#include "documents/pdf/pdf_pen.h"
#include "documents/pdf/pdf_token.h"
#include "kommunetal/base/text.h"

enum {
	MAX_OPERANDS = 16,
	MAX_FORM_DEPTH = 8,
	MAX_FORMS = 2000, /* a page that nests forms to multiply them stops here */
	MAX_STATES = 512,
};

struct reader {
	struct kt_pdf_pen pen;
	qpdf_data pdf;
	GArray *saved; /* struct kt_pdf_graphics */
	gdouble operand[MAX_OPERANDS];
	guint n_operands;
	guint dict_depth;
	const char *name; /* the last name operand */
	gsize name_len;
	gint mark; /* the value of /MCID in the last dictionary, KT_NO_MARK if none */
	guint form_depth, n_forms;
	struct kt_pdf_text *text;
};

static gdouble operand(const struct reader *r, guint from_end)
{
	return from_end < r->n_operands ? r->operand[r->n_operands - 1 - from_end] : 0;
}

static struct kt_matrix operand_matrix(const struct reader *r)
{
	return (struct kt_matrix){operand(r, 5), operand(r, 4), operand(r, 3), operand(r, 2),
		operand(r, 1), operand(r, 0)};
}

/* ---- operators ---- */

static gboolean is_white(const struct reader *r)
{
	guint n = MIN(r->n_operands, 4);

	if (n == 0 || n == 2)
		return FALSE;
	for (guint i = 0; i < n; i++)
		if (n == 4 ? operand(r, i) > 0.02 : operand(r, i) < 0.98)
			return FALSE;
	return TRUE;
}

static void save(struct reader *r)
{
	if (r->saved->len < MAX_STATES)
		g_array_append_val(r->saved, r->pen.g);
}

static void restore(struct reader *r, guint floor)
{
	if (r->saved->len > floor) {
		r->pen.g = g_array_index(r->saved, struct kt_pdf_graphics, r->saved->len - 1);
		g_array_set_size(r->saved, r->saved->len - 1);
	}
}

/* f F f* B B* b b* S s n: paints the path. */
static void obey_paint(struct reader *r, const char *op)
{
	if (op[0] == 's' || op[0] == 'b')
		kt_pdf_pen_close(&r->pen);
	if (strchr("fFBb", op[0]))
		kt_pdf_pen_fill(&r->pen);
	if (strchr("SsBb", op[0]))
		kt_pdf_pen_stroke(&r->pen);
	kt_pdf_pen_end(&r->pen);
}

static void obey_path(struct reader *r, const char *op, gsize len)
{
	struct kt_point second = {operand(r, 3), operand(r, 2)};
	struct kt_point end = {operand(r, 1), operand(r, 0)};

	switch (op[0]) {
	case 'm':
		kt_pdf_pen_move(&r->pen, operand(r, 1), operand(r, 0));
		break;
	case 'l':
		kt_pdf_pen_line(&r->pen, operand(r, 1), operand(r, 0));
		break;
	case 'c':
		kt_pdf_pen_curve(
			&r->pen, &(struct kt_point){operand(r, 5), operand(r, 4)}, &second, end);
		break;
	case 'v':
		kt_pdf_pen_curve(&r->pen, NULL, &second, end);
		break;
	case 'y':
		kt_pdf_pen_curve(&r->pen, &second, NULL, end);
		break;
	case 'h':
		kt_pdf_pen_close(&r->pen);
		break;
	default: /* re */
		if (len == 2)
			kt_pdf_pen_rectangle(&r->pen, operand(r, 3), operand(r, 2), operand(r, 1),
				operand(r, 0));
	}
}

static gboolean is_named(const struct reader *r, const char *name)
{
	return r->name && r->name_len == strlen(name) && memcmp(r->name, name, r->name_len) == 0;
}

/* The /MCID of a property list that the page's resources name: "/P /MC0 BDC". */
static gint named_mark(struct reader *r, qpdf_oh resources)
{
	g_autofree char *key = g_strdup_printf("/%.*s", (int)r->name_len, r->name);
	qpdf_oh lists = qpdf_oh_get_key_if_dict(r->pdf, resources, "/Properties");
	qpdf_oh list = qpdf_oh_get_key_if_dict(r->pdf, lists, key);
	qpdf_oh id = qpdf_oh_get_key_if_dict(r->pdf, list, "/MCID");

	return qpdf_oh_is_integer(r->pdf, id) ? qpdf_oh_get_int_value_as_int(r->pdf, id)
					      : KT_NO_MARK;
}

/* Marks inside a form are numbered by themselves: they count as what is around. */
static void obey_marked(struct reader *r, const char *op, qpdf_oh resources)
{
	gint id = r->mark;

	if (!r->text->marks)
		return;
	if (op[0] == 'E') {
		kt_pdf_text_end(r->text);
		return;
	}
	if (op[1] == 'D' && id == KT_NO_MARK && r->name)
		id = named_mark(r, resources);
	kt_pdf_text_begin(r->text, r->form_depth ? KT_NO_MARK : id);
}

static void read_form(struct reader *r, qpdf_oh resources);

static void obey_state(struct reader *r, guint32 op, qpdf_oh resources, guint floor)
{
	switch (op) {
	case KT_LETTERS('q', 0, 0):
		save(r);
		break;
	case KT_LETTERS('Q', 0, 0):
		restore(r, floor);
		break;
	case KT_LETTERS('c', 'm', 0):
		r->pen.g.ctm = kt_matrix_multiply(operand_matrix(r), r->pen.g.ctm);
		break;
	case KT_LETTERS('w', 0, 0):
		r->pen.g.line_width = operand(r, 0);
		break;
	case KT_LETTERS('W', 0, 0):
	case KT_LETTERS('W', '*', 0):
		r->pen.clip_pending = TRUE;
		break;
	case KT_LETTERS('g', 0, 0):
	case KT_LETTERS('r', 'g', 0):
	case KT_LETTERS('k', 0, 0):
	case KT_LETTERS('s', 'c', 0):
	case KT_LETTERS('s', 'c', 'n'):
		r->pen.g.is_white_fill = is_white(r);
		break;
	case KT_LETTERS('G', 0, 0):
	case KT_LETTERS('R', 'G', 0):
	case KT_LETTERS('K', 0, 0):
	case KT_LETTERS('S', 'C', 0):
	case KT_LETTERS('S', 'C', 'N'):
		r->pen.g.is_white_stroke = is_white(r);
		break;
	case KT_LETTERS('D', 'o', 0):
		read_form(r, resources);
		break;
	default:
		break;
	}
}

static void obey(struct reader *r, const char *op, gsize len, qpdf_oh resources, guint floor)
{
	guint32 number = kt_letters(op, len);

	switch (number) {
	case KT_LETTERS('m', 0, 0):
	case KT_LETTERS('l', 0, 0):
	case KT_LETTERS('c', 0, 0):
	case KT_LETTERS('v', 0, 0):
	case KT_LETTERS('y', 0, 0):
	case KT_LETTERS('h', 0, 0):
	case KT_LETTERS('r', 'e', 0):
		obey_path(r, op, len);
		break;
	case KT_LETTERS('f', 0, 0):
	case KT_LETTERS('f', '*', 0):
	case KT_LETTERS('F', 0, 0):
	case KT_LETTERS('B', 0, 0):
	case KT_LETTERS('B', '*', 0):
	case KT_LETTERS('b', 0, 0):
	case KT_LETTERS('b', '*', 0):
	case KT_LETTERS('S', 0, 0):
	case KT_LETTERS('s', 0, 0):
	case KT_LETTERS('n', 0, 0):
		obey_paint(r, op);
		break;
	case KT_LETTERS('B', 'D', 'C'):
	case KT_LETTERS('B', 'M', 'C'):
	case KT_LETTERS('E', 'M', 'C'):
		obey_marked(r, op, resources);
		break;
	default:
		if (op[0] == 'T' || op[0] == '\'' || op[0] == '"' ||
			number == KT_LETTERS('B', 'T', 0))
			kt_pdf_text_obey(r->text, op, len, r->operand, r->n_operands, r->pen.g.ctm);
		else
			obey_state(r, number, resources, floor);
	}
}

static void take_operand(struct reader *r, const struct kt_pdf_token *t)
{
	if (t->kind == KT_PDF_NAME) {
		r->name = t->at;
		r->name_len = t->len;
	} else if (t->kind == KT_PDF_DICT_OPEN) {
		r->dict_depth++;
	} else if (t->kind == KT_PDF_DICT_CLOSE && r->dict_depth > 0) {
		r->dict_depth--;
	} else if (t->kind == KT_PDF_NUMBER && r->dict_depth > 0) {
		if (is_named(r, "MCID") && t->number >= 0 && t->number < G_MAXINT)
			r->mark = (gint)t->number;
	} else if (t->kind == KT_PDF_NUMBER) {
		if (r->n_operands == MAX_OPERANDS)
			memmove(r->operand, r->operand + 1, --r->n_operands * sizeof(gdouble));
		r->operand[r->n_operands++] = t->number;
	}
}

static void read_stream(struct reader *r, const char *data, gsize len, qpdf_oh resources)
{
	struct kt_pdf_cursor cursor = {data, data + len};
	guint floor = r->saved->len;

	for (;;) {
		struct kt_pdf_token t = kt_pdf_next_token(&cursor);

		if (t.kind == KT_PDF_END)
			break;
		if (t.kind != KT_PDF_OPERATOR) {
			take_operand(r, &t);
			continue;
		}
		if (t.len == 2 && memcmp(t.at, "ID", 2) == 0) {
			r->pen.page->has_picture = TRUE;
			kt_pdf_skip_inline_image(&cursor);
		} else {
			obey(r, t.at, t.len, resources, floor);
		}
		r->n_operands = 0;
		r->dict_depth = 0;
		r->mark = KT_NO_MARK;
	}
	g_array_set_size(r->saved, MIN(r->saved->len, floor));
}

/* ---- forms and the page ---- */

static gdouble item_number(qpdf_data pdf, qpdf_oh array, int i)
{
	qpdf_oh item = qpdf_oh_get_array_item(pdf, array, i);

	return qpdf_oh_is_number(pdf, item) ? qpdf_oh_get_numeric_value(pdf, item) : 0;
}

static gboolean read_numbers(qpdf_data pdf, qpdf_oh array, gdouble *out, int n)
{
	if (!qpdf_oh_is_array(pdf, array) || qpdf_oh_get_array_n_items(pdf, array) != n)
		return FALSE;
	for (int i = 0; i < n; i++)
		out[i] = item_number(pdf, array, i);
	return TRUE;
}

static qpdf_oh lookup_form(struct reader *r, qpdf_oh resources)
{
	g_autofree char *key = g_strdup_printf("/%.*s", (int)r->name_len, r->name);
	qpdf_oh forms = qpdf_oh_get_key_if_dict(r->pdf, resources, "/XObject");

	return qpdf_oh_get_key_if_dict(r->pdf, forms, key);
}

static void run_form(struct reader *r, qpdf_oh form, qpdf_oh resources)
{
	qpdf_oh dict = qpdf_oh_get_dict(r->pdf, form);
	qpdf_oh own = qpdf_oh_get_key(r->pdf, dict, "/Resources");
	QPDF_BOOL filtered = FALSE;
	unsigned char *data = NULL;
	size_t len = 0;
	gdouble m[6];

	if (!qpdf_oh_is_name_and_equals(
		    r->pdf, qpdf_oh_get_key(r->pdf, dict, "/Subtype"), "/Form")) {
		r->pen.page->has_picture = TRUE;
		return;
	}
	if (qpdf_oh_get_stream_data(r->pdf, form, qpdf_dl_generalized, &filtered, &data, &len) ==
			0 &&
		data) {
		struct kt_pdf_graphics before = r->pen.g;

		if (read_numbers(r->pdf, qpdf_oh_get_key(r->pdf, dict, "/Matrix"), m, 6))
			r->pen.g.ctm = kt_matrix_multiply(
				(struct kt_matrix){m[0], m[1], m[2], m[3], m[4], m[5]},
				r->pen.g.ctm);
		r->form_depth++;
		if (filtered)
			read_stream(r, (const char *)data, len,
				qpdf_oh_is_dictionary(r->pdf, own) ? own : resources);
		r->form_depth--;
		r->pen.g = before;
	}
	free(data);
}

static void read_form(struct reader *r, qpdf_oh resources)
{
	if (!r->name || r->form_depth >= MAX_FORM_DEPTH || ++r->n_forms > MAX_FORMS)
		return;
	qpdf_oh form = lookup_form(r, resources);
	if (qpdf_oh_is_stream(r->pdf, form))
		run_form(r, form, resources);
}

/* From the file's space to points below the shown page's top left corner. */
static struct kt_matrix page_matrix(qpdf_data pdf, qpdf_oh page)
{
	gdouble media[4] = {0, 0, 595, 842}, crop[4];
	qpdf_oh rotate = qpdf_oh_get_key(pdf, page, "/Rotate");
	int turn = qpdf_oh_is_integer(pdf, rotate) ? qpdf_oh_get_int_value_as_int(pdf, rotate) : 0;

	read_numbers(pdf, qpdf_oh_get_key(pdf, page, "/MediaBox"), media, 4);
	if (!read_numbers(pdf, qpdf_oh_get_key(pdf, page, "/CropBox"), crop, 4))
		memcpy(crop, media, sizeof(crop));
	gdouble x0 = MAX(MIN(media[0], media[2]), MIN(crop[0], crop[2]));
	gdouble y0 = MAX(MIN(media[1], media[3]), MIN(crop[1], crop[3]));
	gdouble x1 = MIN(MAX(media[0], media[2]), MAX(crop[0], crop[2]));
	gdouble y1 = MIN(MAX(media[1], media[3]), MAX(crop[1], crop[3]));
	switch (((turn % 360) + 360) % 360) {
	case 90:
		return (struct kt_matrix){0, 1, 1, 0, -y0, -x0};
	case 180:
		return (struct kt_matrix){-1, 0, 0, 1, x1, -y0};
	case 270:
		return (struct kt_matrix){0, -1, -1, 0, y1, x1};
	default:
		return (struct kt_matrix){1, 0, 0, -1, -x0, y1};
	}
}

void kt_pdf_forget_errors(qpdf_data pdf)
{
	while (qpdf_has_error(pdf))
		qpdf_get_error(pdf);
	while (qpdf_more_warnings(pdf))
		qpdf_next_warning(pdf);
}

void kt_pdf_read_content(struct kt_page *page, struct kt_pdf_text *text, qpdf_data pdf, guint index)
{
	qpdf_oh source = qpdf_get_page_n(pdf, index);
	unsigned char *data = NULL;
	size_t len = 0;

	if (!qpdf_oh_is_dictionary(pdf, source) ||
		qpdf_oh_get_page_content_data(pdf, source, &data, &len) != 0 || !data) {
		page->has_picture = TRUE; /* who knows */
		free(data);
		return;
	}
	struct reader r = {.text = text, .pdf = pdf, .mark = KT_NO_MARK};
	kt_pdf_pen_init(&r.pen, page, page_matrix(pdf, source));
	r.saved = g_array_new(FALSE, FALSE, sizeof(struct kt_pdf_graphics));
	read_stream(&r, (const char *)data, len, qpdf_oh_get_key(pdf, source, "/Resources"));
	kt_pdf_text_finish(text);
	g_array_unref(r.saved);
	kt_pdf_pen_clear(&r.pen);
	free(data);
}
