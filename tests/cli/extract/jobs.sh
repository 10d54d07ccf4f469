# SPDX-License-Identifier: GPL-3.0-or-later
# The same bytes for any number of jobs, diagnostics included.
for n in 1 2 3 4 5 6 7 8 9; do
	printf 'Referat\n\nDer er %d borgere i praktik i 2022.\n' $n > ref$n.txt
done
kommunetal extract --jobs=1 ref*.txt findes-ikke.txt > et 2> et.fejl || true
for jobs in 2 8 100; do
	kommunetal extract --jobs=$jobs ref*.txt findes-ikke.txt > flere 2> flere.fejl || true
	cmp et flere
	cmp et.fejl flere.fejl
done
