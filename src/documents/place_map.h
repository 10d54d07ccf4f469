/* SPDX-License-Identifier: GPL-3.0-or-later */
/* place_map.h -- from places in a text to places in what it was made of.
 *
 * A knot says: from byte AT on, the text stands in the source at SOURCE.  A
 * sliding knot goes on byte by byte; a solid one (LENGTH is not 0) stands for
 * exactly LENGTH source bytes however long its text is: a letter that has
 * another length in the file's encoding, "&aelig;", a letter with its
 * combining mark.  Knots are added in the order of the text. */
#ifndef KT_DOCUMENTS_PLACE_MAP_H
#define KT_DOCUMENTS_PLACE_MAP_H

#include <glib.h>

struct kt_knot {
	gsize at, source;
	gsize length; /* 0: sliding */
};

struct kt_place_map {
	GArray *knots; /* struct kt_knot */
};

void kt_place_map_init(struct kt_place_map *map);
void kt_place_map_clear(struct kt_place_map *map);
/* Text from AT on stands at SOURCE; LENGTH as in struct kt_knot. */
void kt_place_map_add(struct kt_place_map *map, gsize at, gsize source, gsize length);
/* The source place of the byte at AT, and of the end of the text before AT. */
gsize kt_place_map_start(const struct kt_place_map *map, gsize at);
gsize kt_place_map_end(const struct kt_place_map *map, gsize at);
/* Adds to TO, whose text goes on at AT, what FROM says about the bytes
 * [START, START + LEN) of its text. */
void kt_place_map_copy(
	struct kt_place_map *to, gsize at, const struct kt_place_map *from, gsize start, gsize len);

#endif
