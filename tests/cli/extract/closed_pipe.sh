# SPDX-License-Identifier: GPL-3.0-or-later
# A reader that has seen enough ends it quietly.
for i in $(seq 2000); do tail -n +2 "$TOP/tests/cli/records.csv"; done > rows
{ head -1 "$TOP/tests/cli/records.csv"; cat rows; } > stor.csv
kommunetal extract stor.csv | head -1 | cut -c1-30
