# SPDX-License-Identifier: GPL-3.0-or-later
# What a text names stands by its name, and its sentence only where it has none: next to the figure, led over to, but not half
# of two; a long sentence is quoted up to a comma.  Where appropriations are shown, none are denied.
page() { # TEXT
	printf 'Kommune: Hjørring Kommune\nUdvalg: Socialudvalget\nMødedato: 9. september 2019\n\n4. Budgetopfølgning pr. 31. juli 2019\nSagsnr. 19/4410\n\nSagsfremstilling\n%s\n' "$1" > told.txt
	kommunetal report budget -q told.txt -o out.html || return 0
	sed 's/<script.*//; s/<svg[^§]*<\/svg>//g; s/<\(h[12]\|p\)/\n&/g; s/<\/t[dh]>/ |/g; s/<tr/\n&/g; s/<details/\n&/g' out.html |
		sed -n '/^<\(h[12]\|tr\|p\)/p' | sed '/>Kilder/,$d; s/<[^>]*>//g; s/\( |\)\1*/ |/g; /^ *$/d'
}
echo '== next to the figure'
page 'For udvalgets område forventes et merforbrug på 1,7 mio. kr. i forhold til det korrigerede budget på 201,4 mio. kr. Heraf skyldes 1,2 mio. kr. vikarer på plejecentrene, hvor sygefraværet i foråret var større end året før, 0,8 mio. kr. hjælpemidler til voksne, og modsat ventes et mindreforbrug på 0,3 mio. kr. på kørsel.'
echo '== led over to'
page 'Der ventes et merforbrug på botilbud på 3,1 mio. kr. Der er merudgifter til ledsagelse på 0,9 mio. kr. og mindreudgifter til løn og pension for 1,4 mio. kr. Der er desuden mindreudgifter til støttepersoner på 0,6 mio. kr.'
echo '== shown, and not denied'
page '| Område | Korrigeret budget | Tillægsbevilling |
|---|---|---|
| Voksne | 120.400.000 | 1.500.000 |
| Ældre | 210.300.000 | 900.000 |
| Anlæg | 4.000.000 | 0 |
| I alt | 334.700.000 | 2.400.000 |'
