# A round of grants told as a list: an item for each applicant, with what is granted and what was
# applied for.  A list of some of them is no round, nor is a list of two years or of budgets.
headline() {
	kommunetal report funds -q "$1" -o out.html 2> out.log || cat out.log
	test ! -e out.html || sed -n 's/.*<h[12][^>]*>\([^<]*\)<.*/\1/p; s/.*<p>\([^<]*\)<.*/  \1/p' out.html |
		sed '/^Kilder/,$d'
	rm -f out.html
}
minutes() { # TITLE, the item's text from standard input
	printf 'Kommune: Hjørring Kommune\nUdvalg: Kulturudvalget\nMødedato: 12. marts 2024\n\n1. %s\nSagsnr. 24/1101\n\nSagsfremstilling\n' "$1"
	cat
}
echo '== all of them'
minutes 'Fordeling af kulturpuljen' > a.txt <<'EOF'
Puljen er på 300.000 kr., og der er kommet 3 ansøgninger om tilskud til aktiviteter i 2024.

Forvaltningen foreslår følgende fordeling af midlerne mellem dem:

- Café Solsikken: 110.000 kr. (søgt 160.000 kr.)
- Koret Klang: 90.000 kr. (søgt 90.000 kr.)
- Natteravnene: 0 kr. (søgt 52.500 kr.)
EOF
headline a.txt
echo '== the amounts the other way round'
minutes 'Tilskud til foreninger' > b.txt <<'EOF'
Forvaltningen foreslår følgende tilskud:

- Idrætsforeningen Nord: ansøgt 45.000 kr., tilskud 25.000 kr.
- Spejderne: ansøgt 20.000 kr., tilskud 20.000 kr.
EOF
headline b.txt
echo '== all there is to give, and the others nothing'
minutes 'Fordeling af § 18-midler, 2. runde' > c.txt <<'EOF'
Puljen er i 2024 på 1.150.000 kr., og 985.000 kr. blev delt ud i 1. runde. Der er dermed 165.000 kr. at gøre godt med. Der er kommet 11 ansøgninger på tilsammen 642.500 kr. Centret foreslår:

- Café Solsikken: 110.000 kr. (søgt 160.000 kr.)
- Natteravnene: 55.000 kr. af de ansøgte 82.500 kr.
EOF
headline c.txt
echo '== the largest only'
minutes 'Fordeling af § 18-midler' > d.txt <<'EOF'
Der var indkommet 47 ansøgninger, som under ét lød på 5.412.300 kr. Til rådighed er 2.865.000 kr. De to største tilskud går til

- Natcaféen: 240.000 kr. (ansøgt 310.000 kr.)
- Børns Voksenvenner: 185.000 kr. (ansøgt 185.000 kr.)
EOF
headline d.txt
echo '== two years'
minutes 'Tilskud til foreninger' > e.txt <<'EOF'
Der er givet tilskud:

- Idrætsforeningen Nord: 45.000 kr. i 2022 og 50.000 kr. i 2023
- Spejderne: 20.000 kr. i 2022 og 25.000 kr. i 2023
EOF
headline e.txt
echo '== two rounds of which no more is told than what is applied for'
cp d.txt d2.txt
sed 's/47 ansøgninger/12 ansøgninger/; s/5.412.300/1.100.000/; s/Hjørring/Lemvig/' d.txt > f.txt
kommunetal report funds -q d2.txt f.txt -o out.html
sed -n 's/.*<h1[^>]*>\([^<]*\)<.*/\1/p' out.html | head -1
