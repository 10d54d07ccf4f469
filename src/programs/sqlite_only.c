/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in for store/store_registry.c in programs without large stores. */
#include "store/provider.h"

extern const struct kt_store_class kt_store_sqlite;

const struct kt_store_class *const kt_store_classes[] = {&kt_store_sqlite, NULL};
