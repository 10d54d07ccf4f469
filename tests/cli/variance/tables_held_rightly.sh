# SPDX-License-Identifier: GPL-3.0-or-later
# Deviations from the original budget are held against it, a row on hostels belongs to the table whose total has it,
# and of two dates the deviation of now is the one that the change leads to.
minutes() {
	printf 'Sorø Kommune\n\nREFERAT Socialudvalget d. 14-06-2023\n\nPunkt 50: Budgetopfølgning\n\nSagsfremstilling\n\n%s\n\nBeslutning\n\nGodkendt.\n' "$1" >referat.txt
	kommunetal variance -q referat.txt
}
minutes '(mio. kr.)	Oprindeligt budget	Korrigeret budget	Forventet regnskab	Afvigelse ift. oprindeligt budget
Skoler	648,3	652,9	659,1	10,8
Ældre	329,4	326,7	321,6	-7,8
I alt	977,7	979,6	980,7	3,0'
minutes '(mio. kr.)	Korrigeret budget	Forventet regnskab	Afvigelse
Voksne med særlige behov	414,0	419,6	5,6
Forsorgshjem	11,5	13,2	1,7
I alt	425,5	432,8	7,3'
minutes 'Afvigelserne fordeler sig på udvalg:

1.000 kr.	Pr. 31. marts	Pr. 30. april	Ændring
Børneudvalget	-3.100	-4.900	-1.800
Seniorudvalget	2.250	3.150	900
I alt	-850	-1.750	-900'
