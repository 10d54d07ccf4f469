/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The readers of a program that reads everything; src/programs/text_only.c has those of one that
 * does not, so nothing else may stand here. */
#include "documents/reader.h"

extern const struct kt_reader kt_reader_docx;
extern const struct kt_reader kt_reader_gzip;
extern const struct kt_reader kt_reader_html;
extern const struct kt_reader kt_reader_mail;
extern const struct kt_reader kt_reader_odt;
extern const struct kt_reader kt_reader_old_text;
extern const struct kt_reader kt_reader_pdf;
extern const struct kt_reader kt_reader_text;
extern const struct kt_reader kt_reader_zip;

const struct kt_reader *const kt_readers[] = {
	&kt_reader_pdf,
	&kt_reader_docx,
	&kt_reader_odt,
	&kt_reader_html,
	&kt_reader_mail,
	&kt_reader_gzip,
	&kt_reader_zip,
	&kt_reader_text,
	&kt_reader_old_text,
	NULL,
};
