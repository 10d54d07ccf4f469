# SPDX-License-Identifier: GPL-3.0-or-later
# The same numbers for other programs, plain and exact.
kommunetal variance --format=csv "$TOP/tests/cli/records.csv" > t.csv
grep -c '600000' t.csv
kommunetal variance --format=jsonl "$TOP/tests/cli/records.csv" | grep -c '"600000"'
