# SPDX-License-Identifier: GPL-3.0-or-later
# Three municipalities and the country; a fourth counts in another unit.
kommunetal compare --focus=Sorø "$TOP/tests/cli/series.csv"
kommunetal compare --lang=en --format=csv --neighbours=1 --until=2022 --since=2022 "$TOP/tests/cli/series.csv"
