# SPDX-License-Identifier: GPL-3.0-or-later
# Categories stand by size, ages and answers on a scale in their own order; percentages are not
# told twice; and a sum does not flatten the bars of its parts.
minutes() {
	printf 'Faxe Kommune\nReferat af mødet i Socialudvalget den 7. februar 2024\n\n1. %s\n\nSagsfremstilling\n\n' "$1"
	cat
}
minutes Ydelser > a.txt <<'END'
Ydelse	Antal personer 2023
Sygedagpenge	589
Kontanthjælp	466
Førtidspension	768
I alt	1.823
END
minutes Aldersfordeling > b.txt <<'END'
Alder	Antal personer 2023
0-5 år	12
6-12 år	89
13-17 år	40
END
minutes Tilfredshed > c.txt <<'END'
Svar	Antal personer 2023
Meget tilfreds	12
Tilfreds	89
Utilfreds	40
END
minutes Tildelingskriterier > d.txt <<'END'
Kriterium	Andel i pct. 2023
Pris	40
Kvalitet	60
END
for file in a b c; do
	COLUMNS=60 kommunetal chart -q distribution $file.txt | tail -n +6
done
kommunetal chart -q share d.txt -o d.svg
grep -o '<text[^>]*>[^<]*' d.svg | sed 's/.*>//'
