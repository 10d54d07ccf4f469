# SPDX-License-Identifier: GPL-3.0-or-later
# What looks like a wrong sum and is none: figures kept back, a heraf of a total that stands on top,
# the parts of a line told in a sentence, a part whose whole stands further off, what is decided.
minutes() { # NAME TITLE; the text from standard input
	{
		printf 'Referat\nSocialudvalget\nSorø Kommune\nTorsdag den 2. juni 2022\n\n7. %s\n\nSagsfremstilling\n\n' "$2"
		cat
	} > "$1.txt"
	printf '%s: ' "$1"
	kommunetal audit -q "$1.txt" | grep ': \(spørgsmål\|modsigelse\): ' || echo intet
}
minutes skjult 'Borgere på herberg' <<'EOF'
Antal borgere efter alder

Alder	1. kvartal 2022	2. kvartal 2022
18-24 år	*	6
25-29 år	5	<5
30-59 år	14	16
60 år og derover	..	*
I alt	24	27
EOF
# the column in which nothing is kept back is still added
minutes halvt 'Underretninger' <<'EOF'
Antal underretninger

Afsender	2020	2021
Skole	97	108
Politi	66	59
Forældre	<5	9
Øvrige	89	113
I alt	255	298
EOF
minutes top 'Budgetopfølgning' <<'EOF'
Beløb i 1.000 kr.

Område	Korrigeret budget	Forventet regnskab	Afvigelse
Udvalget i alt	34.190	35.435	1.245
Havne	-1.850	-1.400	450
Færger	21.300	22.100	800
Veje	11.540	11.540	0
Kollektiv trafik	3.200	3.195	-5
heraf serviceudgifter	32.990	34.230	1.240
EOF
# more than its line in one column of two is asked about
minutes linje 'Budgetopfølgning' <<'EOF'
Beløb i 1.000 kr.

Område	Korrigeret budget	Forventet regnskab
Havne	1.850	1.400
Færger	21.300	22.100
Kollektiv trafik	3.200	3.195
heraf busser	2.990	3.530
I alt	26.350	26.695
EOF
minutes dele 'Budgetopfølgning' <<'EOF'
Beløb i mio. kr.

Område	Korrigeret budget	Forventet regnskab	Afvigelse
Dagtilbud	216,1	215,3	-0,8
Skoler	468,2	470,4	2,2
I alt	684,3	685,7	1,4

Mindreforbruget på dagtilbud på 0,8 mio. kr. fordeler sig med 0,5 mio. kr. på dagtilbud i dagplejen og 0,3 mio. kr. på dagtilbud i daginstitutionerne.
EOF
minutes fjern 'Tilsyn' <<'EOF'
Pædagogerne har i 2021 gennemført 1.206 tilsynsbesøg hos kommunens 171 dagplejere, hvoraf 388 har været uanmeldte.

Kommunen har 75 unge i tilbud, heraf 81 i fleksjob.
EOF
# a table below an announcement is what it announced, though its cells stand a line each
minutes følger 'Vandprøver' <<'EOF'
I 2021 er der udtaget 83 prøver, hvor resultatet blev følgende:

Parameter

Prøver over grænsen

Højeste værdi

Nitrat

12

61

Pesticider

9

4

Jern

17

3

Beslutning
Til efterretning.
EOF
minutes følger_ikke 'Underretninger' <<'EOF'
De 131 underretninger i 2021 fordeler sig på følgende områder:

Beslutning
Til efterretning.
EOF
