/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_signs.h -- "§" where text recognition read a digit. */
#ifndef DOCUMENTS_PDF_SECTION_SIGNS_H
#define DOCUMENTS_PDF_SECTION_SIGNS_H

#include "documents/page/page.h"

/* Mends the words of PAGE, in the order in which they were read. */
void kt_mend_section_signs(struct kt_page *page);

#endif
