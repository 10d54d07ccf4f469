/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Apart from decode.c because libuchardet brings the whole C++ library with it. */
#include <uchardet.h>

#include "documents/decode.h"

char *kt_charset_opinion(const char *data, gsize len)
{
	uchardet_t detector = uchardet_new();
	char *opinion;

	uchardet_handle_data(detector, data, len);
	uchardet_data_end(detector);
	opinion = g_strdup(uchardet_get_charset(detector));
	uchardet_delete(detector);
	return opinion;
}
