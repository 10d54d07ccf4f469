# SPDX-License-Identifier: GPL-3.0-or-later
# Visitors are called so; more persons than live in the municipality are none.  A surplus by itself needs no sign, and
# beside a budget of several years the sentence of the first of them is of its year.
minutes() {
	printf 'Sorø Kommune\n\nREFERAT Kulturudvalget d. 14-09-2023\n\nPunkt 50: %s\n\nSagsfremstilling\n\n%s\n\nBeslutning\n\nGodkendt.\n' "$2" "$3" >referat.txt
	kommunetal report "$1" -q referat.txt -o r.html || return 0
	sed 's/<script.*//; s/<h[12]/\n&/g; s/<\/t[dh]>/ |/g; s/<tr/\n&/g' r.html |
		sed -n '/^<\(h[12]\|tr\)/p' | sed '/>Kilder/,$d; s/<[^>]*>//g; s/\( |\)\1*/ |/g; /^ *$/d'
}
minutes activity 'Besøgstal 2022' 'Sted	Besøgende
Biblioteket	152.400
Museet	12.100
I alt	164.500'
minutes activity 'Påmindelser' 'Indsats	Antal personer 2022
Breve	152.400
Opkald	12.100
I alt	164.500'
minutes budget 'Regnskab for rengøringen' 'Rengøringen gav i 2022 et overskud på 6,7 mio. kr.'
minutes budget 'Budget 2024-2026' 'Oplægget giver et underskud på 49,4 mio. kr. i 2024 og et overskud fra 2026.

(mio. kr.)	Budget 2024	Overslagsår 2025	Overslagsår 2026
Skatter	-2.748,6	-2.826,9	-2.902,1
Serviceudgifter	2.798,0	2.840,6	2.865,7
Resultat	49,4	13,7	-36,4'
# a count of visits or loans is none of cases
minutes activity 'Bibliotekernes besøgstal 2020-2022' 'Besøg	2020	2021	2022
Hornslet	61.240	63.905	66.118
Rønde	48.915	51.330	50.207
I alt	110.155	115.235	116.325'
