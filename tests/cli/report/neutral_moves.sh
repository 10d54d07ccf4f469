# SPDX-License-Identifier: GPL-3.0-or-later
# A table that tells all moves and ends in their sum tells all of them: what sentences beside it say
# is one of them in other words, or was moved before.  A move of another year is none of the table's.
minutes() {
	printf 'Faxe Kommune\nReferat af mødet i Socialudvalget den 20. august 2024\n\n1. Budgetopfølgning pr. 30. juni 2024\n\nSagsfremstilling\n\n'
	cat
}
table() {
	cat <<'END'
Område (hele kr.)	Korrigeret budget 2024	Forventet regnskab 2024	Afvigelse	Udgiftsneutral omplacering
Skoler	41.700.000	41.500.000	-200.000	-200.000
Integration	12.350.000	12.900.000	550.000	200.000
I alt	54.050.000	54.400.000	350.000	0
END
}
moves() {
	kommunetal report budget -q "$1" -o report.html
	sed 's/<[^>]*>/ /g' report.html | tr -s ' \n' ' ' | grep -o 'Udgiftsneutrale omplaceringer Område .* Kilder' | head -c 200
	echo
}
{ echo 'Flytningen på 1,0 mio. kr., som blev godkendt i april 2024, er lagt ind i det korrigerede budget.'; echo; table; } | minutes > before.txt
{ table; echo; echo 'Der omplaceres udgiftsneutralt 300.000 kr. fra skoler til integration i 2025.'; } | minutes > next_year.txt
for file in before next_year; do
	moves $file.txt
done
