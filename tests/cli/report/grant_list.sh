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
echo '== refusals in words: what is left shows that they get nothing'
minutes 'Landsbypuljen, fordeling' > g.txt <<'EOF'
Der er 90.000 kr. i puljen, og tre foreninger har søgt:

1) Tåstrup Beboerforening, bålhytte: søger 30.000 kr. Indstilling 25.000 kr.
2) Hyllested Forsamlingshus, tag: søger 60.000 kr. Indstilling 50.000 kr.
3) Lyngby Bylaug, skilte: søger 14.000 kr. Indstilling: afslag

Der er herefter 15.000 kr. tilbage.
EOF
headline g.txt
echo '== refusals of which no sum says anything, and some in one: a part of the round'
minutes 'Fordeling af Kulturpuljen, efterår' > h.txt <<'EOF'
Kulturpuljen udgør i 2024 600.000 kr. Der er kommet 14 ansøgninger for i alt 702.300 kr., hvor der sidste år var 8 på tilsammen 196.000 kr. Forvaltningen foreslår:

1. Galleri Fyret søger 100.000 kr. til en udstilling. Der foreslås et tilskud på 70.000 kr.
2. Sommerrevyen ønsker en garanti på 40.000 kr. Afslag foreslås.
3. Filmklubben: ansøgt 60.000 kr., foreslået 45.000 kr.
4. De øvrige fem ansøgninger er på under 15.000 kr. hver og foreslås imødekommet med tilsammen 52.000 kr.

Beslutning
Godkendt med den ændring, at Galleri Fyret får 80.000 kr., og at Filmklubben får 10.000 kr. mere end indstillet.
EOF
headline h.txt
echo '== who gets what, and it is all there was'
minutes 'Fordeling af puljen til udsatte, 2. runde' > i.txt <<'EOF'
Puljen er på 1,2 mio. kr. Udvalget har i 1. runde fordelt 900.000 kr., så der er 300.000 kr. tilbage.

Indstilling
1. at Kulturudvalget bevilger 180.000 kr. til Varmestuen til udvidet åbningstid
2. at Kulturudvalget bevilger 120.000 kr. til Gadejuristen
EOF
headline i.txt
echo '== what the municipality applies for itself'
minutes 'Ansøgning til puljen Flere i småjob' > j.txt <<'EOF'
Styrelsen har udmeldt en pulje på 30 mio. kr. Det foreslås, at der søges om 800.000 kr. til

- Løn til en konsulent: 600.000 kr.
- Kurser: 200.000 kr.
EOF
headline j.txt
echo '== one of which only what it asks for is told, and nothing of all'
minutes 'Ansøgninger til Kulturpuljen' > k.txt <<'EOF'
Forvaltningen foreslår:

a) Havbjerg Musikforening, forårskoncert. Søgt 15.000 kr. Indstilles: 10.000 kr.
b) Byfesten, scene og lyd. Søgt 85.000 kr. Indstilles: 60.000 kr.
c) Nørre Borgerforening. 120.000 kr. til ombygning. Afslag.
EOF
headline k.txt
echo '== two rounds of which no more is told than what is applied for'
cp d.txt d2.txt
sed 's/47 ansøgninger/12 ansøgninger/; s/5.412.300/1.100.000/; s/Hjørring/Lemvig/' d.txt > f.txt
kommunetal report funds -q d2.txt f.txt -o out.html
sed -n 's/.*<h1[^>]*>\([^<]*\)<.*/\1/p' out.html | head -1
