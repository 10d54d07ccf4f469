# Activity over time: what is an estimate is told as one, things that nobody would hold beside each other have no chart
# together, a part of a year is no point beside whole ones, and a table's caption says what its sum is of.
page() { # TITLE, then the text
	printf 'Kommune: Hjørring Kommune\nUdvalg: Børneudvalget\nMødedato: 22. maj 2019\n\n2. %s\nSagsnr. 19/8814\n\nSagsfremstilling\n%s\n' "$1" "$2" > told.txt
	kommunetal report activity -q told.txt -o out.html || return 0
	sed 's/<script.*//; s/<svg[^§]*<\/svg>//g; s/<h[12]/\n&/g; s/<p/\n&/g' out.html |
		sed -n 's/^<\(h[12]\|p\)/<\1/p' | sed '/>Kilder/,$d; s/<[^>]*>//g; s/Kilde: .*//; /^ *$/d'
}
echo '== an estimate'
page 'Budgetopfølgning pr. 30. april 2019' 'Tabel 2. Anbringelser opgjort i helårspersoner

| Type | R2017 | R2018 | Skøn 2019 |
|---|---|---|---|
| Plejefamilie | 118,4 | 121,0 | 127,6 |
| Opholdssted | 31,2 | 34,9 | 38,5 |
| I alt | 149,6 | 155,9 | 166,1 |'
echo '== this and that'
page 'Besøgstal' '| Institution | 1. halvår 2017 | 1. halvår 2018 |
|---|---|---|
| Biblioteket, besøgende | 148.220 | 139.475 |
| Svømmehallen, gæster | 62.815 | 69.007 |
| Musikskolen, elever | 812 | 851 |'
echo '== nine months'
page 'Status på herberger' '| | 2015 | 2016 | 2017 | 2018 (jan.-sept.) |
|---|---|---|---|---|
| Antal personer | 168 | 175 | 191 | 184 |'
