/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/workbook.h"

#include <string.h>

#include <glib/gstdio.h>

#include "kommunetal/base/error.h"
#include "kommunetal/base/period.h"

#define EPOCH 719163 /* 1970-01-01 as GDate counts days */
#define PAPER_A4 9
#define MOST_BYTES 32767 /* of a cell */

lxw_format *kt_book_format(lxw_workbook *workbook, gdouble size, gboolean is_bold, guint colour)
{
	lxw_format *format = workbook_add_format(workbook);

	format_set_font_name(format, "Calibri");
	format_set_font_size(format, size);
	if (is_bold)
		format_set_bold(format);
	if (colour)
		format_set_font_color(format, colour);
	return format;
}

lxw_format *kt_book_head(lxw_workbook *workbook, gdouble size)
{
	lxw_format *format = kt_book_format(workbook, size, TRUE, 0);

	format_set_bottom(format, LXW_BORDER_THIN);
	return format;
}

void kt_book_text(
	lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format)
{
	g_autofree char *cut = NULL;

	if (strlen(text) > MOST_BYTES)
		cut = g_strndup(
			text, (gsize)(g_utf8_find_prev_char(text, text + MOST_BYTES) - text));
	worksheet_write_string(sheet, row, column, cut ? cut : text, format);
}

lxw_worksheet *kt_book_sheet(lxw_workbook *workbook, const char *name)
{
	lxw_worksheet *sheet = workbook_add_worksheet(workbook, name);

	worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
	worksheet_set_landscape(sheet);
	worksheet_set_paper(sheet, PAPER_A4);
	worksheet_fit_to_pages(sheet, 1, 0);
	return sheet;
}

static time_t date_of(const char *iso)
{
	struct kt_period p;

	if (!iso || !kt_period_parse(&p, iso, NULL))
		p = kt_period_of(kt_moment_day(2000, 1, 1));
	return ((time_t)kt_period_first_day(p) - EPOCH) * 24 * 60 * 60;
}

void kt_book_properties(
	lxw_workbook *workbook, const char *title, const char *author, const char *date)
{
	lxw_doc_properties properties = {
		.title = (char *)title, .author = (char *)author, .created = date_of(date)};

	workbook_set_properties(workbook, &properties);
}

/* The library writes to a file of its own; the bytes come back from there. */
GByteArray *kt_book_bytes(kt_book_write write, gconstpointer data, GError **error)
{
	g_autoptr(GError) why = NULL;
	g_autofree char *folder = g_dir_make_tmp("kommunetal-XXXXXX", &why);
	g_autofree char *path = folder ? g_build_filename(folder, "book.xlsx", NULL) : NULL;
	char *bytes = NULL;
	gsize len = 0;
	lxw_error code;

	if (!folder) {
		g_set_error(error, KT_ERROR, KT_ERROR_WRITE, "%s", why->message);
		return NULL;
	}
	code = write(data, path);
	if (code != LXW_NO_ERROR)
		g_set_error(error, KT_ERROR, KT_ERROR_WRITE,
			"the workbook could not be written: %s", lxw_strerror(code));
	else if (!g_file_get_contents(path, &bytes, &len, &why))
		g_set_error(error, KT_ERROR, KT_ERROR_WRITE, "%s", why->message);
	g_unlink(path);
	g_rmdir(folder);
	return bytes ? g_byte_array_new_take((guint8 *)bytes, len) : NULL;
}
