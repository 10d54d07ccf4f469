# SPDX-License-Identifier: GPL-3.0-or-later
# 1 where a total is wrong, 0 where it is right; the finding names the line and both numbers.
table() {
	printf 'Referat\nTeknik- og Miljøudvalget\nSorø Kommune\nTorsdag den 2. juni 2022\n\n7. Regnskab\n\nSagsfremstilling\nBeløb i kr.\n'
	printf '\tRegnskab 2021\nVeje\t12.500\nParker\t2.250\nBroer\t1.300\nI alt\t%s\n' "$1"
}
table 16.050 > ret.txt
table 16.150 > forkert.txt
kommunetal audit -q ret.txt > ret
kommunetal audit -q forkert.txt > fund || echo "status $?"
grep -c '^forkert.txt:14: modsigelse: .*16.150.*16.050' fund
kommunetal audit -q --format=csv forkert.txt | cut -d, -f1-4 | sed -n 2p || true
