# SPDX-License-Identifier: GPL-3.0-or-later
# Before and now: a thing stands by its name, and by its sentence only where that is no name; what a sentence says again of a
# table counts once; the headline tells the sum, else what has changed most, in what is counted.
page() { # TITLE, then the text
	printf 'Kommune: Hjørring Kommune\nUdvalg: Sundhedsudvalget\nMødedato: 22. maj 2019\n\n2. %s\nSagsnr. 19/8814\n\nSagsfremstilling\n%s\n' "$1" "$2" > told.txt
	kommunetal report activity -q told.txt -o out.html || return 0
	sed 's/<script.*//; s/<svg[^§]*<\/svg>//g; s/<\(h[12]\|p\)/\n&/g; s/<\/t[dh]>/ |/g; s/<tr/\n&/g; s/<details/\n&/g' out.html |
		sed -n '/^<\(h[12]\|tr\|p\)/p' | sed '/>Kilder/,$d; s/<[^>]*>//g; s/\( |\)\1*/ |/g; /^ *$/d' | sed -n '/^Før og nu/,$p; /mod/p'
}
echo '== a percentage, told again'
page 'Fravær i personalet' 'Tabel 1. Sygefravær i pct. af arbejdstiden

| Område | 1. kvartal 2018 | 1. kvartal 2019 |
|---|---|---|
| Hele centret | 5,4 | 4,9 |
| Hjemmepleje | 6,8 | 5,7 |
| Køkken | 3,1 | 3,9 |

Hjemmepleje er faldet fra 6,8 pct. i 1. kvartal 2018 til 5,7 pct. i 1. kvartal 2019.'
echo '== what has changed most'
page 'Botilbud' '| Tilbud | 1. januar 2018 | 1. januar 2019 |
|---|---|---|
| Botilbud, § 107, borgere | 41 | 44 |
| Støtte i eget hjem, § 85, borgere | 188 | 171 |'
echo '== a name, and none'
page 'Klager' 'Forvaltningen modtog 29 klager over kørsel i 2018 mod 35 i 2017. Opgørelsen for 2018 viser, at 14 personer herfra har fået medhold (2017: 19), og at der er brugt 380 timer på sagerne, hvilket er flere end året før.'
