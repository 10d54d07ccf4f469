/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/pdf/poppler_text.h"

gboolean kt_pdf_has_no_box(gunichar c)
{
	return c >= 0x202A && c <= 0x202E;
}

const PopplerTextAttributes *kt_pdf_font_at(GList **font, gint i)
{
	while (*font && (*font)->next && ((PopplerTextAttributes *)(*font)->data)->end_index < i)
		*font = (*font)->next;
	return *font ? (*font)->data : NULL;
}
