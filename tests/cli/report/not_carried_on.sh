# SPDX-License-Identifier: GPL-3.0-or-later
# What comes in when it is charged goes in no straight line, and a sum with it neither; cash is no budget, and what a sentence
# tells without saying which way is what the table says.
page() { # the text
	printf 'Kommune: Hjørring Kommune\nUdvalg: Teknik- og Miljøudvalget\nMødedato: 22. maj 2019\n\n2. Budgetopfølgning pr. 31. marts 2019\nSagsnr. 19/8814\n\nSagsfremstilling\n%s\n' "$1" > told.txt
	kommunetal report budget -q told.txt -o out.html || return 0
	sed 's/<script.*//; s/<svg[^§]*<\/svg>//g; s/<\(h[12]\|p\)/\n&/g; s/<\/t[dh]>/ |/g; s/<tr/\n&/g; s/<details/\n&/g' out.html |
		sed -n '/^<\(h[12]\|tr\|p\)/p' | sed '/>Kilder/,$d; s/<[^>]*>//g; s/\( |\)\1*/ |/g; /^ *$/d' | grep -i '^Forventet\|^Result\|fremskrevet\|nævnt\||[+−].*|'
}
echo '== charges'
page '1.000 kr.	Korr. budget 2019	Forbrug pr. 31/3 2019	Forventet regnskab 2019
Spildevandsbidrag	-18.400	-1.150	-18.100
Drift af net	16.300	4.210	16.900
Rensning	4.100	1.020	4.100
I alt	2.000	4.080	2.900'
echo '== costs alone'
page '1.000 kr.	Korr. budget 2019	Forbrug pr. 31/3 2019	Forventet regnskab 2019
Drift af net	16.300	4.210	16.900
Rensning	4.100	1.020	4.100
I alt	20.400	5.230	21.000'
echo '== told again without a direction'
page 'Der ventes et kassetræk på 31,0 mio. kr. Af forskellen kan 6,4 mio. kr. henføres til broer, der først bliver færdige i 2020.

Mio. kr.	Korr. budget 2019	Forventet regnskab 2019	Afvigelse
Veje	41,3	42,0	0,7
Broer	18,9	12,5	-6,4
I alt	60,2	54,5	-5,7'
