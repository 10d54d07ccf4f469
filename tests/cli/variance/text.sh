# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal variance "$TOP/tests/cli/records.csv"
kommunetal variance --lang=en "$TOP/tests/cli/records.csv"
