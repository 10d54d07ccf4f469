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
# A sum among the rows is one of the things compared; what all labels end in says nothing.
minutes Ledighed > e.txt <<'END'
Ydelse	Antal personer 2023
Kontanthjælp, match 1	74
Kontanthjælp, match 2	236
Kontanthjælp, match 3	137
Kontanthjælp i alt	447
Sygedagpenge	371
I alt	818
END
COLUMNS=60 kommunetal chart -q distribution e.txt | head -1
# A part of the municipality is named, a school year written as one, a case's number left out.
minutes "Elevtal Sagsnr. 20-019344 Sagsbehandler: mkl" > f.txt <<'END'
Skole	Elever 2020/21	Elever 2021/22	Elever 2022/23
Låsby Skole	392	388	371
Gudenåskolen	478	465	459
I alt	870	853	830
END
COLUMNS=60 kommunetal chart -q trend f.txt
COLUMNS=60 kommunetal chart -q distribution f.txt | head -6
# One label with a number among benefits is no scale; "I ALT" is not shouted, and "(O)" no title.
minutes "Månedsstatistik (O)" > g.txt <<'END'
Ydelse	Antal personer 2023
Sygedagpenge	589
Sygedagpenge over 52 uger	159
Førtidspension	768
I ALT	1.516
END
COLUMNS=60 kommunetal chart -q distribution g.txt | tail -n +4
# What is only counted has no unit behind it; nearly all are not all; and behind an amount a column's
# name does not tell its unit and year once more.
minutes Bibliotek > h.txt <<'END'
Materiale	Antal 2023
Bøger	455
Film	375
I alt	830
END
minutes Svar > i.txt <<'END'
Svar	Antal personer 2023
Ja	399
Nej	1
I alt	400
END
minutes Udgifter > j.txt <<'END'
Ordning	Udgift i kr. 2023
Kørsel	3.000
Porto	1.200
END
for file in h i; do
	for lang in da en; do
		COLUMNS=60 kommunetal chart -q --lang=$lang share $file.txt | head -1
	done
done
COLUMNS=60 kommunetal chart -q distribution j.txt | head -4
