# SPDX-License-Identifier: GPL-3.0-or-later
# One figure is no chart: each kind says what it is made of.
cat > en.txt <<'END'
Faxe Kommune
Referat af mødet i Socialudvalget den 7. februar 2024

1. Underretninger

Sagsfremstilling

Kommunen modtog 1.204 underretninger om børn og unge i 2023.
END
for kind in deviation bridge fund grant trend multiples distribution share compare; do
	kommunetal chart -q $kind en.txt -o en.svg || echo "$kind: $?"
done
test ! -e en.svg

# One bar compares nothing.
cat > row.txt <<'END'
Faxe Kommune
Referat af mødet i Socialudvalget den 7. februar 2024

1. Underretninger

Sagsfremstilling

Underretninger	Antal 2023
Børn og unge	1.204
END
kommunetal chart -q distribution row.txt || echo "row: $?"

# Two do; shares are of a sum that is told.
printf 'Voksne\t86\n' >> row.txt
COLUMNS=60 kommunetal chart -q distribution row.txt
kommunetal chart -q share row.txt || echo "share: $?"
printf 'I alt\t1.290\n' >> row.txt
COLUMNS=60 kommunetal chart -q share row.txt | head -1
