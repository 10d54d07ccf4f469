# SPDX-License-Identifier: GPL-3.0-or-later
# Whose a finding is: two totals and nothing over them, a project's accounts, groups of lines, two sides of a
# line, an item of many things; a budget told beside a deviation is none, and 1,96 % reads 2,0 %.
texts() {
	kommunetal report budget -q "$1" -o out.html 2> out.log || cat out.log
	test ! -e out.html || sed -n 's/.*<h[12][^>]*>\([^<]*\)<.*/\1/p; s/.*<p[^>]*>\([^<]*\)<.*/  \1/p' out.html |
		sed '/^Kilder/,$d'
	rm -f out.html
}
minutes() { # NAME TITLE, the item's text from standard input
	echo "== $1"
	{
		printf 'Kommune: Hjørring Kommune\nUdvalg: Socialudvalget\nMødedato: 12. september 2023\n\n1. %s\nSagsnr. 24/1101\n\nSagsfremstilling\n' "$2"
		cat
	} > "$1.txt"
	texts "$1.txt"
}
minutes to_summer 'Budgetopfølgning' <<'EOF'
Beløb i 1.000 kr.

Område	Korrigeret budget	Forventet regnskab	Afvigelse
Handicap	186.420	191.370	4.950
Udsatte	31.254	32.004	750
Serviceudgifter i alt	217.674	223.374	5.700
Kontanthjælp	168.300	161.900	-6.400
Sygedagpenge	84.950	88.150	3.200
Overførsler i alt	253.250	250.050	-3.200
EOF
minutes projekt 'Regnskab for projekt Sund Start' <<'EOF'
Beløb i kr.

Post	Budget	Regnskab	Afvigelse
Projektleder, løn	720.000	741.300	21.300
Kurser	180.000	152.450	-27.550
I alt	900.000	893.750	-6.250
EOF
minutes grupper 'Budgetopfølgning' <<'EOF'
Beløb i mio. kr.

Område	Korrigeret budget	Forventet regnskab	Afvigelse
Rammebelagte områder
Børn og unge	1.198,5	1.220,0	21,5
Aktivering	655,0	642,2	-12,8
Rammebelagte områder i alt	1.853,5	1.862,2	8,7
Lovbundne ydelser
Kontanthjælp	418,0	415,7	-2,3
I alt	2.271,5	2.277,9	6,4
EOF
minutes sider 'Budgetopfølgning' <<'EOF'
Beløb i 1.000 kr.

Område	U/I	Korrigeret budget	Forventet regnskab	Afvigelse
Sygedagpenge	U	77.140	73.300	-3.840
Sygedagpenge	I	-29.300	-28.450	850
I alt		47.840	44.850	-2.990
EOF
minutes mange_ting 'Gensidig orientering' <<'EOF'
Arbejdet med nye filtre i svømmehallen er blevet 185.000 kr. dyrere end forudsat.
EOF
minutes budgettet 'Budgetopfølgning' <<'EOF'
Samlet set forventes et merforbrug på 1,6 mio. kr. i forhold til det korrigerede budget, der udgør 573,3 mio. kr.
EOF
minutes indtægter 'Halvårsregnskab' <<'EOF'
Beløb i 1.000 kr.

Område	Korrigeret budget	Forventet regnskab	Afvigelse
Skatter	-882.416	-881.905	511
Tilskud	-261.377	-262.040	-663
Indtægter i alt	-1.143.793	-1.143.945	-152
Børn og unge	388.490	393.860	5.370
Social	354.260	357.905	3.645
Plan	353.698	352.330	-1.368
Driftsudgifter i alt	1.096.448	1.104.095	7.647
EOF
minutes anlæg 'Budgetopfølgning' <<'EOF'
Beløb i 1.000 kr.

Projekt	Rådighedsbeløb	Forventet regnskab
Kunstgræsbane	7.200	7.200
Træningssal	12.500	8.000
I alt	19.700	15.200
EOF
minutes betales_af 'Budgetopfølgning' <<'EOF'
Der gives en tillægsbevilling på 2,4 mio. kr. i 2023 og 3,1 mio. kr. i 2024 og frem til voksenhandicapområdet, finansieret af kassen.
EOF
minutes anlægsregnskab 'Anlægsregnskab for kloakering af Vallerød' <<'EOF'
Beløb i kr.

Post	Bevilling	Regnskab	Afvigelse
Entreprise	5.700.000	5.364.910	-335.090
Tilsyn	1.000.000	1.062.348	62.348
I alt	6.700.000	6.427.258	-272.742
EOF
minutes en_af_flere 'Specialundervisning' <<'EOF'
Der forventes i 2023 et merforbrug på 7,1 mio. kr. på specialundervisning.

Prisen for en plads i en anden kommune er 428.000 kr. om året.

Tabel 2. 1.000 kr.	2023	2024
Specialtilbud i andre kommuner	4.200	4.600
Egne specialklasser	2.900	3.050
Mindreforbrug SFO og klub	-1.750	0
Netto	5.350	7.650
EOF
# the committee's own before the accounts of a project, whichever has a table
{
	printf 'Kommune: Hjørring Kommune\nUdvalg: Teknisk Udvalg\nMødedato: 10. september 2023\n\n1. Budgetopfølgning, 2. kvartal\nSagsnr. 23/1101\n\nSagsfremstilling\nDer forventes et merforbrug på 3,1 mio. kr. på vintertjenesten.\n\n2. Anlægsregnskab for kloakering af Vallerød\nSagsnr. 23/1102\n\nSagsfremstilling\nBeløb i kr.\n\n'
	printf 'Post\tBevilling\tRegnskab\tAfvigelse\nEntreprise\t5.700.000\t5.364.910\t-335.090\nTilsyn\t1.000.000\t1.062.348\t62.348\nI alt\t6.700.000\t6.427.258\t-272.742\n'
} > begge.txt
echo '== begge'
texts begge.txt
minutes brugt 'Budgetopfølgning, 2. kvartal' <<'EOF'
Politikområde 22 Veje ventes at få et merforbrug på 1,3 mio. kr., som skyldes vintertjenesten i årets første måneder, hvor der er brugt 3,1 mio. kr. af et budget på 2,4 mio. kr.
EOF
