# SPDX-License-Identifier: GPL-3.0-or-later
# A line of eight years, one revised; one of three, refused.
kommunetal trend "$TOP/tests/cli/series.csv"
kommunetal trend --lang=en --municipality=Ringsted "$TOP/tests/cli/series.csv"
