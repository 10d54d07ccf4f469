/* SPDX-License-Identifier: GPL-3.0-or-later */
/* resource_data.h -- the data files as the Makefile compiles them in. */
#ifndef KT_BASE_RESOURCE_DATA_H
#define KT_BASE_RESOURCE_DATA_H

struct kt_data {
	const char *path;
	const char *start, *end; /* a NUL stands at the end */
};

/* build/src/resources.c; ends with one without a path. */
extern const struct kt_data kt_data[];

#endif
