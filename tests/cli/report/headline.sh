# The headline where sentences alone tell of deviations: of the whole, where they tell it; named by
# the item where the words of the sentence are no name, as they stand where they are one; and in
# words which way it goes.
headline() {
	kommunetal report budget -q "$1" -o out.html
	sed -n 's/.*<h1[^>]*class="chapter"[^>]*>\([^<]*\)<.*/\1/p; s/.*<p class="plain">\([^<]*\)<.*/  \1/p; s/.*<p class="note">\(Listen[^<]*\)<.*/  \1/p' out.html
}
minutes() {
	printf 'Kommune: Hjørring Kommune\nUdvalg: Økonomiudvalget\nMødedato: 12. marts 2024\n\n%s\nSagsnr. 24/1101\n\nSagsfremstilling\n%s\n' "$1" "$2"
}
# TITLE, then the text
tell() {
	minutes "$1" "$2" > told.txt
	headline told.txt
}
echo '== no name, and a name'
tell '1. Budget 2025-2028 - forvaltningens forslag til byrådet' \
	'Forslaget lander på et underskud på 12,6 mio. kr. i 2025, hvor politikken kræver overskud.'
tell '1. Budgetopfølgning pr. 30. juni 2024' \
	'Ældreområdet ventes i 2024 at få et merforbrug på 3,1 mio. kr. i forhold til det korrigerede budget. Modsat ventes administrationen at få et mindreforbrug på 0,8 mio. kr. i 2024.'
tell '1. Vintertjenesten' \
	'I 2024 blev budgettet overskredet med 450.000 kr.'
tell '1. Status på dagtilbud' \
	'Presset ventes i 2024 at give et merforbrug på 3,3 mio. kr.'
tell '1. Parkdrift' \
	'Der er i 2024 et mindreforbrug på 6,2 mio. kr. på vejområdet efter pandemien.'
echo '== the whole, though a part is larger'
tell '1. Budgetopfølgning pr. 31. juli 2024' \
	'Samlet ventes der i 2024 et merforbrug på 2,6 mio. kr. Anbringelser ventes at få et merforbrug på 3,9 mio. kr.'
echo '== what adds up: a named sum keeps its name'
tell '1. Økonomirapport' \
	'Forvaltningen forventer i 2024 et merforbrug på 14,6 mio. kr. Anbringelser får et merforbrug på 9,9 mio. kr., specialundervisning et merforbrug på 6,2 mio. kr., mens dagtilbud får et mindreforbrug på 1,5 mio. kr.'
tell '1. Økonomirapport' \
	'Merudgiften til skoleområdet er i 2024 på 2,8 mio. kr. Specialundervisning får et merforbrug på 3,7 mio. kr. og dagtilbud et mindreforbrug på 0,9 mio. kr.'
echo '== a list of what is spent is no list of deviations'
tell '1. Foreløbigt regnskab 2023' \
	'Holdt op mod det korrigerede budget er der i 2023 tale om et mindreforbrug på 3,9 mio. kr. De største poster er:

- Genoptræning, 39,2 mio. kr., 1,1 mio. kr. over budgettet.
- Tandplejen, 27,6 mio. kr., som ramte budgettet.'
echo '== a range, and income'
tell '1. Specialskoler' \
	'På specialområdet forventes i 2024 et merforbrug på mellem 3 og 4 mio. kr.'
tell '1. Gebyrer' \
	'Den manglende indtægt i 2024 er på 1,5 mio. kr. i forhold til budgettet.'
echo '== an appropriation is no deviation'
tell '1. Sygedagpenge' \
	'Der søges om en tillægsbevilling til sygedagpenge på 1,25 mio. kr. i 2024.'
echo '== the whole that is told before a part which others add up to; pieces of a sentence are no names'
tell '1. Opfølgning pr. 30. juni 2025' \
	'Forvaltningen forventer et samlet mindreforbrug på 6,2 mio. kr. i 2025. Heraf kan 5,7 mio. kr. henføres til overførselsudgifter. Kontanthjælpen bliver i 2025 2,1 mio. kr. billigere, og på jobafklaring spares der 4,9 mio. kr. Modsat koster sygedagpenge 1,3 mio. kr. mere.'
