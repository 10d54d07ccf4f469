# SPDX-License-Identifier: GPL-3.0-or-later
# Half a megabyte without a line feed, and a sentence without an end: time does
# not grow with the square of the length (the second is told by the time limit
# of the case, no figure may be lost).
yes 'Der er 12 borgere i praktik. ' | tr -d '\n' | head -c 290000 > a.txt
yes '12 borgere, ' | tr -d '\n' | head -c 48000 > b.txt
kommunetal extract -q a.txt | tail -n +2 | wc -l
kommunetal show -q --stage=ledger b.txt | awk '$1 == "sum" { print $2 }'
