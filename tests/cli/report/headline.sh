# The headline where sentences alone tell of deviations: named by the item where the words
# of the sentence are no name; as they stand where they are one.
headline() {
	kommunetal report budget -q "$1" -o out.html
	sed -n 's/.*<h1[^>]*class="chapter"[^>]*>\([^<]*\)<.*/\1/p; s/.*<h2[^>]*class="chapter"[^>]*>\([^<]*\)<.*/\1/p' out.html
}
minutes() {
	printf 'Kommune: Hjørring Kommune\nUdvalg: Økonomiudvalget\nMødedato: 12. marts 2024\n\n%s\nSagsnr. 24/1101\n\nSagsfremstilling\n%s\n' "$1" "$2"
}
minutes '1. Budget 2025-2028 - forvaltningens forslag til byrådet' \
	'Forslaget lander på et underskud på 12,6 mio. kr. i 2025, hvor politikken kræver overskud.' > a.txt
minutes '1. Budgetopfølgning pr. 30. juni 2024' \
	'Ældreområdet ventes i 2024 at få et merforbrug på 3,1 mio. kr. i forhold til det korrigerede budget. Modsat ventes administrationen at få et mindreforbrug på 0,8 mio. kr. i 2024.' > b.txt
minutes '1. Vintertjenesten' \
	'I 2024 blev budgettet overskredet med 450.000 kr.' > c.txt
for file in a b c; do
	headline "$file.txt"
done
