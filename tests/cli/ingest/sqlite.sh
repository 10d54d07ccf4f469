# SPDX-License-Identifier: GPL-3.0-or-later
# Into a store and out again: the same bytes; twice is the same as once.
kommunetal ingest --db=tal.db "$TOP/tests/cli/records.csv"
kommunetal ingest --db=tal.db "$TOP/tests/cli/records.csv"
kommunetal extract tal.db | cmp - "$TOP/tests/cli/records.csv"
kommunetal extract --kind=budget sqlite:tal.db | wc -l
