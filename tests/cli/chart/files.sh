# SPDX-License-Identifier: GPL-3.0-or-later
# Each ending has its form, and the same bytes twice.
for ending in svg png pdf txt xlsx; do
	kommunetal chart deviation -o a.$ending "$TOP/tests/cli/records.csv"
	kommunetal chart deviation -o b.$ending "$TOP/tests/cli/records.csv"
	cmp a.$ending b.$ending
	[ -s a.$ending ]
done
kommunetal chart deviation --size=640x360 -o c.svg "$TOP/tests/cli/records.csv"
grep -o 'viewBox="[^"]*"' c.svg
head -c 4 a.png | tail -c 3
echo
head -c 4 a.pdf
