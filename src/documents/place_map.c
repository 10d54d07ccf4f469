/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/place_map.h"

static const struct kt_knot *knot(const struct kt_place_map *map, guint i)
{
	return &g_array_index(map->knots, struct kt_knot, i);
}

void kt_place_map_init(struct kt_place_map *map)
{
	map->knots = g_array_new(FALSE, FALSE, sizeof(struct kt_knot));
}

void kt_place_map_clear(struct kt_place_map *map)
{
	g_clear_pointer(&map->knots, g_array_unref);
}

/* TRUE if the sliding knot LAST already says that AT stands at SOURCE. */
static gboolean slides_on(const struct kt_knot *last, gsize at, gsize source)
{
	return last->length == 0 && source >= last->source &&
	       source - last->source == at - last->at;
}

void kt_place_map_add(struct kt_place_map *map, gsize at, gsize source, gsize length)
{
	struct kt_knot new_knot = {at, source, length};

	if (map->knots->len > 0) {
		struct kt_knot *last =
			&g_array_index(map->knots, struct kt_knot, map->knots->len - 1);

		if (last->at == at) { /* no text came in between */
			*last = new_knot;
			return;
		}
		if (length == 0 && slides_on(last, at, source))
			return;
	}
	g_array_append_val(map->knots, new_knot);
}

/* Index of the knot that AT stands under: the last with knot.at <= AT, or 0. */
static guint find(const struct kt_place_map *map, gsize at)
{
	guint low = 0, high = map->knots->len;

	while (high - low > 1) {
		guint middle = low + (high - low) / 2;

		if (knot(map, middle)->at <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

gsize kt_place_map_start(const struct kt_place_map *map, gsize at)
{
	const struct kt_knot *k;

	if (map->knots->len == 0)
		return at;
	k = knot(map, find(map, at));
	if (at < k->at || k->length > 0)
		return k->source;
	return k->source + (at - k->at);
}

gsize kt_place_map_end(const struct kt_place_map *map, gsize at)
{
	const struct kt_knot *k;

	if (map->knots->len == 0)
		return at;
	k = knot(map, find(map, at > 0 ? at - 1 : 0));
	if (at <= k->at)
		return k->source;
	return k->length > 0 ? k->source + k->length : k->source + (at - k->at);
}

void kt_place_map_copy(
	struct kt_place_map *to, gsize at, const struct kt_place_map *from, gsize start, gsize len)
{
	guint i;

	if (len == 0)
		return;
	if (from->knots->len == 0) {
		kt_place_map_add(to, at, start, 0);
		return;
	}
	i = find(from, start);
	kt_place_map_add(to, at, kt_place_map_start(from, start), knot(from, i)->length);
	for (i++; i < from->knots->len && knot(from, i)->at < start + len; i++) {
		const struct kt_knot *k = knot(from, i);

		kt_place_map_add(to, at + (k->at - start), k->source, k->length);
	}
}
