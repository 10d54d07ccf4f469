# SPDX-License-Identifier: GPL-3.0-or-later
# A CSV of records goes through unchanged.
kommunetal extract "$TOP/tests/cli/records.csv" | cmp - "$TOP/tests/cli/records.csv"
