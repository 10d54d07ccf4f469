-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1 of the SQLite store.  A later version is a file sqlite_2.sql that
-- changes this one; files that are out are not edited.
--
-- Figures are text, exactly as RECORDS.md writes them; CAST("value" AS REAL) if
-- a double will do.  Order: "document", then "number".

CREATE TABLE documents (
	"key" INTEGER PRIMARY KEY,
	"source" TEXT NOT NULL UNIQUE,
	"municipality" TEXT NOT NULL,
	"municipality_code" TEXT NOT NULL,
	"committee" TEXT NOT NULL,
	"meeting_date" TEXT NOT NULL,
	"n_numerals" INTEGER NOT NULL,
	"n_records" INTEGER NOT NULL,
	"n_nonfigures" INTEGER NOT NULL,
	"n_unread" INTEGER NOT NULL
) STRICT;

CREATE TABLE records (
	"document" INTEGER NOT NULL REFERENCES documents ("key") ON DELETE CASCADE,
	"number" INTEGER NOT NULL,
	"id" TEXT NOT NULL,
	"municipality" TEXT NOT NULL,
	"municipality_code" TEXT NOT NULL,
	"committee" TEXT NOT NULL,
	"meeting_date" TEXT NOT NULL,
	"item" TEXT NOT NULL,
	"item_title" TEXT NOT NULL,
	"case_no" TEXT NOT NULL,
	"section" TEXT NOT NULL,
	"kind" TEXT NOT NULL,
	"subject" TEXT NOT NULL,
	"measure" TEXT NOT NULL,
	"measure_label" TEXT NOT NULL,
	"area" TEXT NOT NULL,
	"period" TEXT NOT NULL,
	"value" TEXT NOT NULL,
	"unit" TEXT NOT NULL,
	"resolution" TEXT NOT NULL,
	"qualifier" TEXT NOT NULL,
	"raw" TEXT NOT NULL,
	"origin" TEXT NOT NULL,
	"table" INTEGER,
	"row" INTEGER,
	"column" INTEGER,
	"flags" TEXT NOT NULL,
	"source" TEXT NOT NULL,
	"page" INTEGER,
	"line" INTEGER,
	"offset" INTEGER NOT NULL,
	"length" INTEGER NOT NULL,
	"confidence" REAL NOT NULL,
	PRIMARY KEY ("document", "number")
) STRICT;

CREATE INDEX records_by_municipality ON records ("municipality_code", "kind", "measure");
CREATE INDEX records_by_id ON records ("id");

-- What an audit needs beside the figures: dates said of things, announced
-- breakdowns, formulas in column heads.
CREATE TABLE mentions (
	"document" INTEGER NOT NULL REFERENCES documents ("key") ON DELETE CASCADE,
	"number" INTEGER NOT NULL,
	"kind" INTEGER NOT NULL,
	"source" TEXT NOT NULL,
	"item" TEXT NOT NULL,
	"section" TEXT NOT NULL,
	"page" INTEGER NOT NULL,
	"line" INTEGER NOT NULL,
	"text" TEXT NOT NULL,
	"subject" TEXT NOT NULL,
	"period" TEXT NOT NULL,
	"table" INTEGER NOT NULL,
	"column" INTEGER NOT NULL,
	"value" INTEGER NOT NULL,
	"n_parts" INTEGER NOT NULL,
	PRIMARY KEY ("document", "number")
) STRICT;
