# SPDX-License-Identifier: GPL-3.0-or-later
# Minutes without a budget: a reason and no file.
printf 'Referat\nSorø Kommune\nTorsdag den 2. juni 2022\n\n1. Praktik\n\nDer er 12 borgere i praktik.\n' > r.txt
kommunetal report budget -q -o a.pdf r.txt 2> fejl || echo "status $?"
wc -l < fejl
ls
