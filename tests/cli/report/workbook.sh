# SPDX-License-Identifier: GPL-3.0-or-later
# A report's workbook: its sheets by whole words, how wide the first columns of its first sheet
# and of its sources are (words stand in the second there), and its charts' numbers in the unit
# below them.
kommunetal report budget -q "$SAMPLES/holbaek-2024-08-20.txt" -o out.xlsx
unzip -p out.xlsx xl/workbook.xml | grep -o '<sheet name="[^"]*"'
for sheet in 1 2; do
	unzip -p out.xlsx "xl/worksheets/sheet$sheet.xml" |
		sed 's/<col /\n&/g' | sed -n 's/^<col min="\([0-9]*\)" max="\([0-9]*\)" width="\([0-9]*\).*/\1 to \2: \3/p' | head -3
	echo
done
for chart in 1 2 3; do
	unzip -p out.xlsx xl/charts/chart$chart.xml |
		grep -o '<a:t>[^<]*\|<c:numFmt formatCode="[^"]*" sourceLinked="0"' | sed 's/^<a:t>//; s/^<c:numFmt formatCode="//; s/" sourceLinked="0"$//'
	echo
done
