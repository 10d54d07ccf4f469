/* SPDX-License-Identifier: GPL-3.0-or-later */
/* truetype.h -- a TrueType program of two empty glyphs, with the tables of codes one asks for,
 * and what its maker lets be done with it (fsType of OS/2). */
#ifndef KT_TESTS_TRUETYPE_H
#define KT_TESTS_TRUETYPE_H

#include <glib.h>

#define ADVANCE 500
#define EM 1000

static void put_numbers(GByteArray *out, guint n, const guint16 *numbers)
{
	for (guint i = 0; i < n; i++) {
		guint8 bytes[2] = {(guint8)(numbers[i] >> 8), (guint8)numbers[i]};

		g_byte_array_append(out, bytes, 2);
	}
}

/* A table of codes: those from 32, N of them, are glyph 1. */
struct codes {
	guint16 platform, encoding, n;
};

static GByteArray *cmap_of(const struct codes *codes, guint n)
{
	GByteArray *out = g_byte_array_new();
	guint offset = 4 + 8 * n;

	put_numbers(out, 2, (guint16[]){0, (guint16)n});
	for (guint i = 0; i < n; i++) {
		put_numbers(out, 4,
			(guint16[]){codes[i].platform, codes[i].encoding, 0, (guint16)offset});
		offset += 10 + 2 * codes[i].n;
	}
	for (guint i = 0; i < n; i++) {
		put_numbers(
			out, 5, (guint16[]){6, (guint16)(10 + 2 * codes[i].n), 0, 32, codes[i].n});
		for (guint k = 0; k < codes[i].n; k++)
			put_numbers(out, 1, (guint16[]){1});
	}
	return out;
}

static void put_table(GByteArray *head, GByteArray *body, const char *tag, guint n_tables,
	const guint8 *data, guint len)
{
	guint offset = 12 + 16 * n_tables + body->len;

	g_byte_array_append(head, (const guint8 *)tag, 4);
	put_numbers(head, 6,
		(guint16[]){0, 0, (guint16)(offset >> 16), (guint16)offset, (guint16)(len >> 16),
			(guint16)len});
	g_byte_array_append(body, data, len);
	while (body->len % 4)
		g_byte_array_append(body, (const guint8 *)"", 1);
}

static GByteArray *truetype_of(const struct codes *codes, guint n, guint16 license)
{
	static const guint16 head_table[27] = {
		1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, EM, [23] = 8, 2};
	static const guint16 hhea[18] = {1, 0, 800, 0, 0, ADVANCE, [17] = 2};
	static const guint16 maxp[16] = {1, 0, 2}, hmtx[4] = {ADVANCE, 0, ADVANCE, 0};
	static const guint16 loca[3] = {0}, glyf[2] = {0};
	const guint16 os2[39] = {[2] = 400, 5, license};
	const struct {
		const char *tag;
		const guint16 *numbers;
		guint n;
	} tables[] = {{"OS/2", os2, 39}, {"glyf", glyf, 2}, {"head", head_table, 27},
		{"hhea", hhea, 18}, {"hmtx", hmtx, 4}, {"loca", loca, 3}, {"maxp", maxp, 16}};
	GByteArray *out = g_byte_array_new();
	g_autoptr(GByteArray) body = g_byte_array_new(), cmap = cmap_of(codes, n);
	guint n_tables = G_N_ELEMENTS(tables) + 1;

	put_numbers(out, 6, (guint16[]){1, 0, (guint16)n_tables, 128, 3, 0});
	put_table(out, body, "cmap", n_tables, cmap->data, cmap->len);
	for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
		g_autoptr(GByteArray) data = g_byte_array_new();

		put_numbers(data, tables[i].n, tables[i].numbers);
		put_table(out, body, tables[i].tag, n_tables, data->data, data->len);
	}
	g_byte_array_append(out, body->data, body->len);
	return out;
}

#endif
