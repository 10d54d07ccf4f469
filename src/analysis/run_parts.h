/* SPDX-License-Identifier: GPL-3.0-or-later */
/* run_parts.h -- what the tables of several analyses have in common. */
#ifndef KT_ANALYSIS_RUN_PARTS_H
#define KT_ANALYSIS_RUN_PARTS_H

#include "analysis/wording.h"
#include "kommunetal/analysis/deviation.h"
#include "kommunetal/analysis/series.h"

/* Where a row's figure stands; the last columns of a table. */
#define KT_SOURCE_COLUMNS                                                                          \
	{"source", "Kilde", "Source", 0, KT_COLUMN_FILES},                                         \
		{"source_line", "Linje", "Line", 0, KT_COLUMN_FILES},                              \
		{"page", "Side", "Page", 0, KT_COLUMN_FILES},                                      \
	{                                                                                          \
		"id", "Id", "Id", 0, KT_COLUMN_FILES                                               \
	}
#define KT_SOURCE_COLUMNS_NO_PAGE                                                                  \
	{"source", "Kilde", "Source", 0, KT_COLUMN_FILES},                                         \
		{"source_line", "Linje", "Line", 0, KT_COLUMN_FILES},                              \
	{                                                                                          \
		"id", "Id", "Id", 0, KT_COLUMN_FILES                                               \
	}
void kt_run_put_source(struct kt_result_table *table, const struct kt_record *record);
void kt_run_put_source_line(struct kt_result_table *table, const struct kt_record *record);

/* What a series is of; the first columns of a table. */
#define KT_SERIES_COLUMNS                                                                          \
	{"municipality", "Kommune", "Municipality", 0, 0},                                         \
		{"committee", "Udvalg", "Committee", 0, KT_COLUMN_FILES},                          \
		{"area", "Område", "Area", 0, 0}, {"subject", "Emne", "Subject", 0, 0},            \
		{"measure", "Mål", "Measure", 0, KT_COLUMN_FILES},                                 \
	{                                                                                          \
		"unit", "Enhed", "Unit", 0, 0                                                      \
	}
void kt_run_put_series(struct kt_result_table *table, const struct kt_series *s);

/* Nothing is put where the text told no AMOUNT, or YEAR is 0. */
void kt_run_put_amount(
	struct kt_result_table *table, const char *column, const struct kt_amount *amount);
void kt_run_put_year(struct kt_result_table *table, const char *column, guint year);
void kt_run_put_period(struct kt_result_table *table, const char *column, struct kt_period period);
/* The word for EFFECT, "" if it has none; static. */
const char *kt_run_effect(enum kt_effect effect, enum kt_language language);
/* A note under a table that got no rows. */
void kt_run_note_if_empty(struct kt_result_table *table, enum kt_language language,
	const char *english, const char *danish);

#endif
