# SPDX-License-Identifier: GPL-3.0-or-later
cat >referat.txt <<'END'
Læsø Kommune

REFERAT Økonomiudvalget d. 20-09-2021

Punkt 2: Økonomien efter 8 måneder

Kommunen er på vej mod at bruge 1,1 mio. kr. mere på driften end budgetteret.

T.kr.	Budget 2021	Forbrug pr. 31/8	Forventet 2021
Ældre og sundhed	47.800	33.246	49.650
Arbejdsmarked	18.240	11.002	17.490
I alt	66.040	44.248	67.140

Beslutning

Godkendt.
END
kommunetal variance -q referat.txt
kommunetal report budget -q referat.txt -o r.html
sed 's/<[^>]*>/ /g' r.html | grep -i -m1 'merforbrug på'
sed "s/<[^>]*>/ /g" r.html | grep -m1 "afviger mindst"
