# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal chart deviation "$TOP/tests/cli/records.csv"
COLUMNS=60 kommunetal chart deviation --lang=en "$TOP/tests/cli/records.csv"
