# SPDX-License-Identifier: GPL-3.0-or-later
# A document that Word would take in whole when the file is opened is not read, which is said.
(cd "$TOP/tests/unit/documents/docx/old-program.docx" && zip -qr - '[Content_Types].xml' word) > r.docx
kommunetal show --stage=blocks r.docx | tail -1
