# SPDX-License-Identifier: GPL-3.0-or-later
# The same input gives the same bytes: again, with more threads, under other locales.
kommunetal report budget -q --jobs=1 -o a.pdf "$SAMPLES"/holbaek-2024-04-23.txt "$SAMPLES"/lemvig-2016-09-07.txt
kommunetal report budget -q --jobs=8 -o b.pdf "$SAMPLES"/holbaek-2024-04-23.txt "$SAMPLES"/lemvig-2016-09-07.txt
cmp a.pdf b.pdf
for locale in C da_DK.UTF-8 en_US.UTF-8; do
	LC_ALL=$locale kommunetal report budget -q -o c.pdf "$SAMPLES"/holbaek-2024-04-23.txt "$SAMPLES"/lemvig-2016-09-07.txt
	cmp a.pdf c.pdf
done
head -c 5 a.pdf
ls
