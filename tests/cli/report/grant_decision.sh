# SPDX-License-Identifier: GPL-3.0-or-later
# A decision that gives an applicant another amount than was proposed; a column of last year's grants;
# a table of some of the applications; a column of the projects' budgets.
headline() {
	kommunetal report funds -q "$1" -o out.html 2> out.log || cat out.log
	test ! -e out.html || sed -n 's/.*<h[12][^>]*>\([^<]*\)<.*/\1/p; s/.*<p>\([^<]*\)<.*/  \1/p' out.html |
		sed '/^Kilder/,$d'
	test ! -e out.html || kommunetal variance --view=applications "$1" | sed 1,2d
	rm -f out.html
}
minutes() { # NAME TITLE, the item's text from standard input
	echo "== $1"
	{
		printf 'Kommune: Hjørring Kommune\nUdvalg: Kulturudvalget\nMødedato: 12. marts 2024\n\n1. %s\nSagsnr. 24/1101\n\nSagsfremstilling\n' "$2"
		cat
	} > "$1.txt"
	headline "$1.txt"
}
minutes ændret 'Fordeling af kulturpuljen 2024' <<'EOF'
Puljen er på 100.000 kr., og der er kommet 3 ansøgninger.

Ansøger	Ansøgt	Indstillet
Harmoniorkestret	60.000	40.000
Koret Klang	30.000	20.000
Dans på Havnen	45.000	0
I alt	135.000	60.000

Der resterer herefter 40.000 kr. i puljen.

Beslutning
Indstillingen godkendt, idet Koret Klang dog tildeles 25.000 kr., mens Dans på Havnen får 10.000 kr.
EOF
minutes liste 'Fordeling af kulturpuljen 2024' <<'EOF'
Forvaltningen foreslår:

- Natteravnene: ansøgt 14.000 kr., foreslås 6.000 kr.
- Værestedet Broen: ansøgt 75.000 kr., foreslås 60.000 kr.

Beslutning
Godkendt med den ændring, at Natteravnene får 8.000 kr.
EOF
# what is decided of nobody in the table, or is more than was applied for, changes nothing
minutes andet 'Fordeling af kulturpuljen 2024' <<'EOF'
Ansøger	Ansøgt	Indstillet
Harmoniorkestret	60.000	40.000
Koret Klang	30.000	20.000

Beslutning
Godkendt. Der afsættes 5.000 kr. til en reception. Harmoniorkestret fik 75.000 kr. i 2022.
EOF
minutes året_før 'Fordeling af § 18-midler 2024' <<'EOF'
Ansøger	Ansøgt (kr.)	Foreslået (kr.)	Bevilget 2023 (kr.)
Frivilligcentret	180.000	120.000	115.000
Ældre Sagen	64.500	52.000	50.000
Mødrehjælpen	35.000	20.000	-
EOF
minutes nogle 'Fordeling af kulturpuljen 2024' <<'EOF'
Puljen udgør 300.000 kr. Der er modtaget 23 ansøgninger på tilsammen 1.914.500 kr. Forvaltningen peger på følgende:

Ansøger	Ansøgt	Indstilles
Kvindecaféen	210.000	150.000
Drengeklubben	128.500	90.000
EOF
minutes budget 'Fordeling af kulturpuljen 2024' <<'EOF'
Ansøger	Samlet budget	Ansøgt	Indstillet
Sommerkoncerter	118.000	60.000	45.000
Bog om færgerne	94.500	50.000	25.000
I alt	212.500	110.000	70.000
EOF
# what is left over from last year is given out of, too; a pool of the state is none of the municipality
minutes rest_af_i_fjor 'Fordeling af kulturpuljen 2024, 1. runde' <<'EOF'
Kulturpuljen er i 2024 på 420.000 kr., hvortil kommer 36.500 kr. i uforbrugte midler fra 2023, hvor en del arrangementer blev aflyst.

Ansøger	Ansøgt	Indstillet
Sommerkoncerter	118.000	110.000
Bog om færgerne	94.500	90.000
I alt	212.500	200.000

Følges indstillingen, resterer der 256.500 kr. til 2. runde.
EOF
minutes statens 'Puljen til cykelstier 2024 - ansøgninger' <<'EOF'
Den statslige pulje er på 100 mio. kr. i 2024. Forvaltningen foreslår, at kommunen søger om tilskud til to projekter.
EOF
# approved as proposed; not by those who decide it, with a condition, and later
for decision in 'Indstillingen blev tiltrådt. Hans Holm (F) deltog ikke i behandlingen.' 'Udvalget tiltrådte indstillingen.' \
	'Anbefales.' 'Godkendt under forudsætning af, at Koret Klang har hjemsted i kommunen.' 'Sagen udsættes til næste møde.'; do
	minutes besluttet 'Fordeling af kulturpuljen 2024' <<EOF
Ansøger	Ansøgt	Indstillet
Harmoniorkestret	60.000	40.000
Koret Klang	30.000	20.000

Beslutning
$decision
EOF
done
