/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/provider.h"

extern const struct kt_store_class kt_store_postgres;
extern const struct kt_store_class kt_store_xlsx;
extern const struct kt_store_class kt_store_sqlite;

/* SQLite takes any path, so it stands last. */
const struct kt_store_class *const kt_store_classes[] = {
	&kt_store_postgres,
	&kt_store_xlsx,
	&kt_store_sqlite,
	NULL,
};
