# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal report budget -q -o a.pdf "$SAMPLES/holbaek-2024-04-23.txt"
if command -v qpdf > /dev/null; then qpdf --check a.pdf > log 2>&1 || cat log; fi
if command -v pdftotext > /dev/null; then pdftotext a.pdf - | grep -c 'Holbæk' > n; [ "$(cat n)" -gt 0 ]; fi
# What the report's own font has no letter for is drawn of another, which is as accessible, or of none.
kommunetal extract -q "$SAMPLES/holbaek-2024-04-23.txt" | sed 's/Sygedagpenge/Sygedagpenge 漢 Шш/' > b.csv
kommunetal report budget -q b.csv -o b.pdf
if command -v qpdf > /dev/null; then qpdf --check b.pdf > log 2>&1 || cat log; fi
