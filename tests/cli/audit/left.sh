# SPDX-License-Identifier: GPL-3.0-or-later
# What is left of a grant is the grant less what was spent, where one paragraph tells all three and a
# slip of a digit explains the difference; other amounts in a paragraph are none of its business.
told() { # NAME TEXT TITLE
	printf 'Referat\nSocialudvalget\nSorø Kommune\nTorsdag den 2. juni 2022\n\n7. %s\n\nSagsfremstilling\n\n%s\n' "${3:-Evaluering}" "$2" > "$1.txt"
	kommunetal audit -q "$1.txt" > "$1.fund" || true
	grep ': spørgsmål: ' "$1.fund" || echo "$1: intet"
}
told kostet 'Projektet har kostet 2.160.000 kr. Af bevillingen på 2,4 mio. kr. er der 340.000 kr. tilbage.'
told brugt 'Puljen er på 1.250.000 kr. Der er brugt 742.300 kr., og de resterende 570.700 kr. ligger tilbage i puljen.'
told ubrugt 'Af budgettet på 900.000 kr. er anvendt 612.500 kr. Det ubrugte beløb er 278.500 kr.'
# right, right but for rounding, and amounts that are not of one account
told ret 'Projektet har kostet 2.160.000 kr. Af bevillingen på 2.400.000 kr. er der 240.000 kr. tilbage.'
told afrundet 'Projektet har kostet 2.160.000 kr. Af bevillingen på 2,4 mio. kr. er der 250.000 kr. tilbage.'
told andet 'Huslejen er 418.000 kr. Af bevillingen på 2,4 mio. kr. er der 340.000 kr. tilbage.'
# a restoration only begins like what is left: as the item, it is no name of any of the three
told restaurering 'Restaureringen har kostet 2.160.000 kr. Af bevillingen på 2,4 mio. kr. er der 340.000 kr. tilbage.' Restaurering
told restaurant 'Puljen er på 1.250.000 kr. Der er brugt 742.300 kr., og 570.700 kr. ligger tilbage i puljen.' 'Restaurant på havnen'
told fik 'Restauranten fik 340.000 kr. Af bevillingen på 2,4 mio. kr. er der brugt 2.160.000 kr.' Restaurant
