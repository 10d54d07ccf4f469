# SPDX-License-Identifier: GPL-3.0-or-later
# A difference that a straight line cannot see is told as none.
minutes() {
	cat <<END
Halsnæs Kommune

REFERAT Udvalget for Beskæftigelse d. 07-09-2022

Punkt 43: $1 pr. 31. juli 2022

Mio. kr.	Korr. budget	Forbrug pr. 31.07	Forv. regnskab	Afv.
Forsikrede ledige	58,4	27,9	48,0	-10,4
Sygedagpenge	55,7	36,8	62,6	6,9
I alt	114,1	64,7	110,6	-3,5

Beslutning

Godkendt.
END
}
# what is spent on construction goes in no straight line
for title in "Forventet regnskab" "Anlægsopfølgning" "Status på anlægsprojekter" "Drift og anlæg"; do
	minutes "$title" >referat.txt
	kommunetal report budget -q referat.txt -o r.html
	sed 's/<[^>]*>/ /g' r.html | grep -m1 'fremskrevet forbrug' || echo none
done
