# SPDX-License-Identifier: GPL-3.0-or-later
# A phrase that its sentence leads over to, and that has no more words, is the name of a row; what
# has more words stands as the sentence has it.
rows() {
	printf 'Kommune: Hjørring Kommune\nUdvalg: Kulturudvalget\nMødedato: 12. juni 2019\n\n1. Budgetopfølgning pr. 30. april 2019\n\nSagsfremstilling\n%s\n' "$1" > a.txt
	kommunetal report budget -q a.txt -o a.html
	sed -e 's/<svg.*<\/svg>//' -e 's/<\/t[hd]>/ |/g' -e 's/<\/\(h[1-4]\|p\|tr\)>/\n/g' a.html | sed -e 's/<[^>]*>//g' -e '/^ *$/d' |
		sed -n '/nævnt i teksten/,/Kilder/p' | grep -v '^Kilde'
}
rows "Der ventes en merudgift på 0,3 mio. kr. til leje af haller. Musikskolen ventes at få et mindreforbrug på 0,6 mio. kr."
rows "Der forventes mindreforbrug på 'Havne, Færger og Lystbåde' på 2,6 mio. kr. Biblioteket ventes at få et merforbrug på 1,1 mio. kr."
