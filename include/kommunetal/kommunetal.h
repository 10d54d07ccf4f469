/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kommunetal.h -- all of libkommunetal.
 *
 *   struct kt_diag_list *diags = kt_diag_list_new();
 *   struct kt_lexicon *lexicon = kt_lexicon_load("da", &error);
 *   struct kt_document *doc = kt_document_load("referat.pdf", diags, &error);
 *   struct kt_minutes *minutes = kt_minutes_new(doc, lexicon, diags);
 *   struct kt_extraction *extraction = kt_extract(minutes, lexicon, diags);
 *   kt_records_write_csv(kt_extraction_records(extraction), stdout);
 *
 * The order of the headers is that of the data.  A program that calls
 * analyses calls kt_analysis_init() once: GSL's error handler ends the process. */
#ifndef KT_KOMMUNETAL_H
#define KT_KOMMUNETAL_H

#include "kommunetal/base/error.h"
#include "kommunetal/base/output.h"
#include "kommunetal/documents/document.h"
#include "kommunetal/lexicon/lexicon.h"
#include "kommunetal/minutes/minutes.h"
#include "kommunetal/extract/extract.h"
#include "kommunetal/records/record_csv.h"
#include "kommunetal/records/record_field.h"
#include "kommunetal/store/store.h"
#include "kommunetal/analysis/analysis.h"
#include "kommunetal/report/report.h"

#endif
