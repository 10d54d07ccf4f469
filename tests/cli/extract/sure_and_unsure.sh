# SPDX-License-Identifier: GPL-3.0-or-later
# Every figure is in the one or in the other, and none in both.
f=$SAMPLES/holbaek-2024-08-20.txt
kommunetal extract "$f" -o all.csv
kommunetal extract --sure=80 "$f" -o sure.csv
kommunetal extract --unsure=80 "$f" -o unsure.csv
for x in sure unsure; do [ "$(wc -l < $x.csv)" -gt 1 ] || echo "no figure is $x"; done
{ head -n 1 all.csv; { tail -n +2 sure.csv; tail -n +2 unsure.csv; } | LC_ALL=C sort; } > both.csv
{ head -n 1 all.csv; tail -n +2 all.csv | LC_ALL=C sort; } | cmp - both.csv && echo same
