# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal extract - < "$TOP/tests/cli/records.csv" | cmp - "$TOP/tests/cli/records.csv"
