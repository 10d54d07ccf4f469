# SPDX-License-Identifier: GPL-3.0-or-later
# A comparison says who is not in it, and why; where there is none, the command says why.
page() {
	kommunetal report compare "$@" -o out.html || return 0
	sed 's/<script.*//; s/<svg[^§]*<\/svg>//g; s/<\(h[12]\|p\)/\n&/g' out.html |
		sed -n 's/^<\(h[12]\|p\)/<\1/p' | sed '/>Kilder/,$d; />Sources/,$d; s/<[^>]*>//g; /^ *$/d'
}
minutes() { # MUNICIPALITY, then the text
	printf 'Kommune: %s Kommune\nUdvalg: Socialudvalget\nMødedato: 22. maj 2019\n\n2. Status\nSagsnr. 19/8814\n\nSagsfremstilling\n%s\n' "$1" "$2" > "$1.txt"
}
minutes Faxe '| Tal | 2018 |
|---|---|
| Underretninger, sager | 812 |
| Borgere på herberg | 41 |'
minutes Lejre '| Tal | 2018 |
|---|---|
| Underretninger, sager | 604 |
| Borgere på herberg | 12 |'
minutes Odder '| Tal | 2016 |
|---|---|
| Borgere på herberg | 9 |'
minutes Stevns '| Tal | 2018 |
|---|---|
| Elever i musikskolen | 390 |'
echo '== who is missing'
page -q Faxe.txt Lejre.txt Odder.txt Stevns.txt
page -q --lang=en Faxe.txt Lejre.txt Odder.txt Stevns.txt | tail -n 2
echo '== nobody is'
page -q Faxe.txt Lejre.txt
echo '== none'
page -q Faxe.txt Stevns.txt
page -q Faxe.txt
echo '== counted in other units'
minutes Solrød '| Tal | 2018 |
|---|---|
| Sygedagpenge, personer | 412 |
| Borgere på herberg | 7 |'
minutes Greve '| Tal | 2018 |
|---|---|
| Sygedagpenge, fuldtidspersoner | 388 |
| Borgere på herberg | 11 |'
page -q Solrød.txt Greve.txt
