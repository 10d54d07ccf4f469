/* SPDX-License-Identifier: GPL-3.0-or-later */
/* decode.h -- the bytes of a text or HTML file as UTF-8 in NFC.
 *
 * Line ends (CR LF, CR, U+2028) become LF, form feeds stay, invisible
 * characters (kt_is_invisible) go.  The map tells where each byte stood in the file. */
#ifndef KT_DOCUMENTS_DECODE_H
#define KT_DOCUMENTS_DECODE_H

#include "documents/place_map.h"

struct kt_decoded {
	GString *text;
	struct kt_place_map map;
	const char *encoding; /* "UTF-8", "WINDOWS-1252", ...: static */
	guint unit;           /* bytes of a character's unit: 2 for UTF-16, 4 for UTF-32, else 1 */
	gsize n_broken;       /* bytes that are not valid in a file that is otherwise UTF-8 */
};

/* CHARSET is what the file says of itself, or NULL; a byte order mark and valid
 * UTF-8 go before it, and it is not believed where it makes no sense. */
void kt_decode(struct kt_decoded *out, const char *data, gsize len, const char *charset);
void kt_decoded_clear(struct kt_decoded *decoded);

/* TRUE if the encoding need not be guessed: UTF-8 (but for a few bytes), UTF-16, UTF-32. */
gboolean kt_is_unicode(const char *data, gsize len);
/* TRUE if the bytes are not text in any encoding we know: NUL or control characters. */
gboolean kt_is_binary(const char *data, gsize len);

/* What libuchardet takes the bytes for (charset_opinion.c); free with g_free. */
char *kt_charset_opinion(const char *data, gsize len);

#endif
