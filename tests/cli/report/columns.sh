# SPDX-License-Identifier: GPL-3.0-or-later
# Which column of a table is drawn, and what it is called: the sum of those beside it, its own head, the
# rows without what they all end in or a note's mark; what is left over is not the most.
texts() { # REPORT FILE
	kommunetal report "$1" -q "$2" -o out.html 2> out.log || cat out.log
	test ! -e out.html || sed -n 's/.*<h[12][^>]*>\([^<]*\)<.*/\1/p; s/.*<p[^>]*>\([^<]*\)<.*/  \1/p; s/.*<caption[^>]*>\([^<]*\)<.*/  = \1/p' out.html |
		sed '/^Kilder/,$d'
	rm -f out.html
}
minutes() { # NAME TITLE, the item's text from standard input
	echo "== $1"
	{
		printf 'Kommune: Hjørring Kommune\nUdvalg: Børneudvalget\nMødedato: 12. september 2023\n\n1. %s\nSagsnr. 24/1101\n\nSagsfremstilling\n' "$2"
		cat
	} > "$1.txt"
	texts activity "$1.txt"
}
minutes sum 'Orienteringssag - Indskrevne børn' <<'EOF'
Indskrevne børn pr. 1. september 2023

Alder	Dagpleje	Vuggestue	Børnehave	I alt
0 år	38	97	0	135
1 år	71	286	0	357
2 år	49	301	12	362
3 år	2	8	341	351
I alt	160	692	353	1.205
EOF
minutes rest 'Underretninger' <<'EOF'
Antal underretninger i 2022

Afsender	Antal
Skole¹	108
Politi 2)	59
Sundhedspleje	26
Øvrige	113
I alt	306

1) Fra 1. august.
EOF
minutes hoved 'Indskrevne børn' <<'EOF'
Indskrevne børn pr. 1. september 2023

Alder	Drenge	Piger
0-2 år	338	297
3-5 år	571	586
6-9 år	749	701
EOF
minutes tilbage 'Borgere på herberg' <<'EOF'
Antal borgere

Alder	2020	2021	2022
18-24 år	5	6	5
25-29 år	9	9	9
30-59 år	14	13	18
I alt	28	28	32
EOF
minutes procent 'Vejenes tilstand' <<'EOF'
Elever fordelt på trivsel, procent

Trivsel	2020	2021	2022
God	61	58	54
Dårlig	39	42	46
I alt	100	100	100
EOF
# a place named by itself is named once; that the largest city has most tells nothing of it
minutes steder 'Besøgstal for biblioteker' <<'EOF'
Antal besøgende

Institution	2022
Hjørring Bibliotek	421.840
Skøjtehallen	64.980
Vrå Svømmehal	131.775
I alt	618.595
EOF
minutes kommuner 'Fuldtidspersoner på sygedagpenge' <<'EOF'
Fuldtidspersoner i 2. kvartal 2023

Kommune	Sygedagpenge
Hjørring	1.248
Aalborg	2.671
Odense	2.390
EOF
minutes hele_kommunen 'Medarbejdere' <<'EOF'
Antal medarbejdere i 2022

Forvaltning	Medarbejdere
Børn	2.840
Social	2.310
Teknik	625
Hele kommunen	5.775
EOF
minutes nøgletal 'Nøgletal for biblioteket' <<'EOF'
Antal

Nøgletal	2022
E-bøger	41.902
Arrangementer	163
Foredrag	48
EOF
minutes sagsnr 'Underretninger Sag nr. 68' <<'EOF'
Antal underretninger i 2022

Afsender	Antal
Skole	108
Politi	59
I alt	167
EOF
# two columns that nothing tells apart: the years stand in a line that is no head
minutes uden_år 'Underretninger' <<'EOF'
Underretter                1. halvår 2020      1. halvår 2021

Skole | 231 | 329

Politi | 142 | 121

Total | 373 | 450
EOF
