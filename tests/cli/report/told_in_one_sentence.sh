# SPDX-License-Identifier: GPL-3.0-or-later
# Figures of one sentence stand each as its part of it; what is told of the whole area is the finding, whatever is
# larger; a decision that says again what was proposed is no second appropriation.  Where snow is cleared, what is
# spent by now is not carried on.
page() {
	kommunetal report budget -q "$1" -o r.html
	sed 's/<script.*//; s/<svg[^§]*<\/svg>//g; s/<h[12]/\n&/g; s/<\/t[dh]>/ |/g; s/<tr/\n&/g; s/<details/\n&/g' r.html |
		sed -n '/^<\(h[12]\|tr\)/p' | sed '/>Kilder/,$d; s/<[^>]*>//g; s/\( |\)\1*/ |/g; /^ *$/d'
}
minutes() {
	printf 'Sorø Kommune\n\nREFERAT Socialudvalget d. 14-06-2023\n\nPunkt 50: %s\n\nSagsfremstilling\n\n%s\n\nBeslutning\n\n%s\n' "$1" "$2" "$3" >referat.txt
	page referat.txt
}
minutes 'Økonomi efter maj' 'Udvalgets område kommer ud af 2023 med mindreudgifter på netto 4,2 mio. kr.

Heraf kan 1,2 mio. kr. i mindreforbrug henføres til botilbud og 0,7 mio. kr. til vikarer i hjemmeplejen.

Kontanthjælpen giver et merforbrug på 6,4 mio. kr., mens befordringen af elever bliver 0,4 mio. kr. dyrere end budgetteret.' 'Godkendt.'
minutes 'Tillægsbevilling' '1.000 kr.	Korr. budget 2023	Forventet regnskab 2023	Afvigelse
Skoler	61.200	62.400	1.200
SFO	18.750	18.100	-650
I alt	79.950	80.500	550

Kommunens andel af løftet til bedre normering er 375.000 kr., der gives som tillægsbevilling.' 'Anbefales. Tillægsbevillingen til Børneudvalget bliver derved foreløbig på 375.000 kr.'
minutes 'Budgetopfølgning pr. 31. maj 2023' '1.000 kr.	Korr. budget 2023	Forbrug pr. 31/5 2023	Forventet regnskab 2023
Vejdrift	58.650	24.118	58.650
Vintertjeneste	14.200	9.310	15.900
I alt	72.850	33.428	74.550' 'Godkendt.'
minutes 'Budgetopfølgning pr. 31. maj 2023' '1.000 kr.	Korr. budget 2023	Forbrug pr. 31/5 2023	Forventet regnskab 2023
Skoler	58.650	24.118	58.650
SFO	14.200	6.310	15.900
I alt	72.850	40.428	74.550' 'Godkendt.' | grep -i 'fremskrevet\|modsiger' || echo 'what is spent contradicts itself and is not carried on'
