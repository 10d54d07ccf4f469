# SPDX-License-Identifier: GPL-3.0-or-later
mkdir m
printf 'Referat\nSorø Kommune\n2. juni 2022\n\n1. Praktik\n\nDer er 12 borgere i praktik.\n' > m/r.txt
id=$(kommunetal extract -q m | tail -1 | cut -d, -f1)
kommunetal why -q $id m > a
kommunetal why -q m/r.txt:7 > b
cmp a b
