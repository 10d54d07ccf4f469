# SPDX-License-Identifier: GPL-3.0-or-later
# All documents below, by name; hidden files, notes and data are no documents.
mkdir -p mappe/b mappe/.skjult
for f in mappe/z.txt mappe/b/a.md mappe/.skjult/h.txt mappe/README.md mappe/data.csv; do
	printf 'Referat\n\nDer er 12 borgere i praktik i 2022.\n' > $f
done
ln -s ../mappe mappe/rundt
kommunetal extract -q mappe | cut -d, -f26 | uniq
