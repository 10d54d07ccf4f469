# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal trend --view=forecast --lang=en "$TOP/tests/cli/series.csv"
kommunetal trend --view=forecast --format=csv "$TOP/tests/cli/series.csv"
