# SPDX-License-Identifier: GPL-3.0-or-later
# Each stage prints something about the same number.
printf 'Referat\nSorø Kommune\n2. juni 2022\n\n1. Praktik\n\nDer er 12 borgere i praktik.\n' > r.txt
kommunetal show -q --stage=blocks r.txt | grep -c '12 borgere'
kommunetal show -q --stage=minutes r.txt | grep -q Sorø
kommunetal show -q --stage=tables r.txt
kommunetal show -q --stage=records r.txt | cut -d, -f16 | tail -1
kommunetal show -q r.txt | cut -d, -f16 | tail -1
kommunetal show -q --stage=ledger r.txt | grep -c '^sum'
kommunetal show -q --stage=reasons r.txt | cut -f2,3 | grep '^kind'
kommunetal show -q --stage=periods r.txt | cut -f2 | sed -n 2,3p
