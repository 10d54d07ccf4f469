# SPDX-License-Identifier: GPL-3.0-or-later
# The number, its fields, and at least one rule; a number that is no figure has its sort.
printf 'Referat\nSorø Kommune\n2. juni 2022\n\n1. Praktik\n\nDer er 12 borgere i praktik.\n' > r.txt
kommunetal why -q r.txt:7 > svar
grep -c '^r.txt:7: "12.*" is record' svar
grep -q '^  value  *12$' svar
sed -n '/^  because/,$p' svar | grep -q '^  measure '
kommunetal why -q r.txt:3 | grep -c 'is no figure'
