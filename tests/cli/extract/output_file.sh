# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal extract -o ud.csv "$TOP/tests/cli/records.csv"
cmp ud.csv "$TOP/tests/cli/records.csv"
ls
