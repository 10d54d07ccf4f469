# SPDX-License-Identifier: GPL-3.0-or-later
# What was spent in a year, in half a year and in nine months is no series; three years are.
head -n 4 "$TOP"/tests/cli/series.csv > years.csv
kommunetal chart trend years.csv | head -n 1
awk -F, -v OFS=, 'NR == 3 { $15 = "2016-H1" } NR == 4 { $15 = "2017-01/2017-09" } { print }' years.csv > spans.csv
kommunetal chart trend spans.csv
