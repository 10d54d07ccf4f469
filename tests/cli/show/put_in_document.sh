# SPDX-License-Identifier: GPL-3.0-or-later
# A document that is put in whole is told where the file does not hold it.
(cd "$TOP/tests/unit/documents/docx/old-program.docx" && zip -qr - '[Content_Types].xml' word) > r.docx
kommunetal show --stage=blocks r.docx | tail -1
