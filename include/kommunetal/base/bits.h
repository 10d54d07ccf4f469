/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bits.h -- small sets of the values of an enum, as values.
 *
 * A rule asks whether a word is any of several things, and asks it of every word: that has to cost
 * no more than a mask does.  The helpers are inline, and of a set that is written out the compiler
 * leaves only the parts that are not empty.  For a longer enum KT_BITS_PARTS grows, and KT_BITS_OF by
 * a line; beside each enum stands an assertion that it fits. */
#ifndef KT_BASE_BITS_H
#define KT_BASE_BITS_H

#include <glib.h>

#define KT_BITS_PARTS 2
#define KT_BITS_MAX (64 * KT_BITS_PARTS)

struct kt_bits {
	guint64 part[KT_BITS_PARTS];
};

/* KT_BITS_OF(KT_COLOUR_, RED, BLUE) is the set of KT_COLOUR_RED and KT_COLOUR_BLUE, of up to
 * twelve.  An enum has a short form of its own: #define KT_C(...) KT_BITS_OF(KT_COLOUR_, ...). */
#define KT_BITS_OF(prefix, ...)                                                                    \
	((struct kt_bits){                                                                         \
		{KT_BITS_PART(0, prefix, __VA_ARGS__), KT_BITS_PART(1, prefix, __VA_ARGS__)}})
G_STATIC_ASSERT(KT_BITS_PARTS == 2); /* KT_BITS_OF has a line for each */

static inline struct kt_bits kt_bits_none(void)
{
	return (struct kt_bits){{0}};
}

/* The set of N alone, which has to be less than KT_BITS_MAX. */
static inline struct kt_bits kt_bits_one(guint n)
{
	struct kt_bits set = {{0}};

	set.part[n / 64] = G_GUINT64_CONSTANT(1) << n % 64;
	return set;
}

static inline struct kt_bits kt_bits_union(struct kt_bits a, struct kt_bits b)
{
	for (guint i = 0; i < KT_BITS_PARTS; i++)
		a.part[i] |= b.part[i];
	return a;
}

/* TRUE if something is in both. */
static inline gboolean kt_bits_meet(struct kt_bits a, struct kt_bits b)
{
	guint64 both = 0;

	for (guint i = 0; i < KT_BITS_PARTS; i++)
		both |= a.part[i] & b.part[i];
	return both != 0;
}

static inline gboolean kt_bits_is_empty(struct kt_bits set)
{
	return !kt_bits_meet(set, set);
}

static inline gboolean kt_bits_equal(struct kt_bits a, struct kt_bits b)
{
	guint64 differ = 0;

	for (guint i = 0; i < KT_BITS_PARTS; i++)
		differ |= a.part[i] ^ b.part[i];
	return differ == 0;
}

/* Below: what KT_BITS_OF is made of.  KT_BITS_PART counts its names and takes each in turn. */
#define KT_BITS_PART(part, ...)                                                                    \
	KT_BITS_PICK(__VA_ARGS__, KT_BITS_12, KT_BITS_11, KT_BITS_10, KT_BITS_9, KT_BITS_8,        \
		KT_BITS_7, KT_BITS_6, KT_BITS_5, KT_BITS_4, KT_BITS_3, KT_BITS_2, KT_BITS_1, )     \
	(part, __VA_ARGS__)
#define KT_BITS_PICK(prefix, a, b, c, d, e, f, g, h, i, j, k, l, macro, ...) macro
#define KT_BITS_AT(part, n) ((n) / 64 == (part) ? G_GUINT64_CONSTANT(1) << (n) % 64 : 0)
#define KT_BITS_1(k, x, n) KT_BITS_AT(k, x##n)
#define KT_BITS_2(k, x, n, ...) KT_BITS_AT(k, x##n) | KT_BITS_1(k, x, __VA_ARGS__)
#define KT_BITS_3(k, x, n, ...) KT_BITS_AT(k, x##n) | KT_BITS_2(k, x, __VA_ARGS__)
#define KT_BITS_4(k, x, n, ...) KT_BITS_AT(k, x##n) | KT_BITS_3(k, x, __VA_ARGS__)
#define KT_BITS_5(k, x, n, ...) KT_BITS_AT(k, x##n) | KT_BITS_4(k, x, __VA_ARGS__)
#define KT_BITS_6(k, x, n, ...) KT_BITS_AT(k, x##n) | KT_BITS_5(k, x, __VA_ARGS__)
#define KT_BITS_7(k, x, n, ...) KT_BITS_AT(k, x##n) | KT_BITS_6(k, x, __VA_ARGS__)
#define KT_BITS_8(k, x, n, ...) KT_BITS_AT(k, x##n) | KT_BITS_7(k, x, __VA_ARGS__)
#define KT_BITS_9(k, x, n, ...) KT_BITS_AT(k, x##n) | KT_BITS_8(k, x, __VA_ARGS__)
#define KT_BITS_10(k, x, n, ...) KT_BITS_AT(k, x##n) | KT_BITS_9(k, x, __VA_ARGS__)
#define KT_BITS_11(k, x, n, ...) KT_BITS_AT(k, x##n) | KT_BITS_10(k, x, __VA_ARGS__)
#define KT_BITS_12(k, x, n, ...) KT_BITS_AT(k, x##n) | KT_BITS_11(k, x, __VA_ARGS__)

#endif
