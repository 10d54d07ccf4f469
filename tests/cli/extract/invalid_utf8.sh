# SPDX-License-Identifier: GPL-3.0-or-later
# Windows-1252 is converted, bytes that are nothing are told; letters come out as UTF-8.
printf 'Referat\n\nS\370rum Kommune bruger 1.500 kr. i 2022.\n' > gammel.txt
printf 'Referat\n\nDer er 12 borgere \377\376\303( i 2022.\n' > gal.txt
kommunetal extract -q gammel.txt gal.txt > ud.csv
iconv -f UTF-8 -t UTF-8 ud.csv > /dev/null
grep -c . ud.csv
