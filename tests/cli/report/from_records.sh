# SPDX-License-Identifier: GPL-3.0-or-later
# A report of records from a file is that of the minutes they were read from.
kommunetal extract -q "$SAMPLES/hjoerring-2023-09-05.txt" -o a.csv
kommunetal report budget -q a.csv -o a.pdf
kommunetal report budget -q "$SAMPLES/hjoerring-2023-09-05.txt" -o b.pdf
for file in a b; do
	pdftotext -layout $file.pdf $file.txt
done
grep opgjort a.txt
cmp a.txt b.txt
