# SPDX-License-Identifier: GPL-3.0-or-later
# Who pays, and who decides, is no name of what the money is for.  What one flow of cases goes
# through is no distribution.
page() { # REPORT TITLE, then the text
	printf 'Kommune: Hjørring Kommune\nUdvalg: Teknik- og Miljøudvalget\nMødedato: 22. maj 2019\n\n2. %s\nSagsnr. 19/8814\n\nSagsfremstilling\n%s\n' "$2" "$3" > told.txt
	kommunetal report "$1" -q told.txt -o out.html || return 0
	sed 's/<script.*//; s/<svg[^§]*<\/svg>//g; s/<\(h[12]\|p\)/\n&/g; s/<\/t[dh]>/ |/g; s/<tr/\n&/g; s/<details/\n&/g' out.html |
		sed -n '/^<\(h[12]\|tr\|p\)/p' | sed '/>Kilder/,$d; s/<[^>]*>//g; s/\( |\)\1*/ |/g; /^ *$/d'
}
page budget 'TM - Renovering af svømmehallen' 'Hallen er fra 1974.

Forvaltningen indstiller,
1. at der gives en tillægsbevilling på 3.400.000 kr. i 2020 finansieret af kassebeholdningen'
page budget 'KB – SSP - ny konsulent' 'Det indstilles,
1. at der gives en kassefinansieret tillægsbevilling på 410.000 kr. i 2020 til konsulenten'
page activity 'Byggesager' '| | 1. halvår 2018 |
|---|---|
| Indkomne ansøgninger | 204 |
| Afsluttede sager | 191 |
| Igangværende sager | 66 |'
# a head in capitals is read as it would be written
page budget 'Budgetopfølgning pr. 31. marts 2019' 'Mio. kr.	Korr. budget 2019	Forventet regnskab 2019
VEJE OG PARKER
Vedligehold	41,3	42,0
Belysning	8,1	8,4
VEJE OG PARKER I ALT	49,4	50,4'
