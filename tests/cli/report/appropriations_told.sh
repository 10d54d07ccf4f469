# SPDX-License-Identifier: GPL-3.0-or-later
# An appropriation is what the sentence calls one: neither the savings that are found instead, nor what a post
# costs that nobody has.
cat >referat.txt <<'END'
Lemvig Kommune

REFERAT Økonomiudvalget d. 18-08-2010

Punkt 144: Budgetopfølgning

Sagsfremstilling

1.000 kr.      Korr. budget 2010   Forventet regnskab 2010   Afvigelse
Skoler                    61.200                    62.400       1.200
SFO                       18.750                    18.100        -650
I alt                     79.950                    80.500         550

Administration. En stilling har stået ubesat i 5 måneder (-290 t.kr.).

Der gives en tillægsbevilling på 450.000 kr. til skolerne.

Direktionen indstiller,

   at der ikke gives tillægsbevillinger på nuværende tidspunkt, og

   at Familie- og Kulturudvalget til septembermødet finder besparelser for 2,0 mill. kr.

Beslutning

Godkendt.
END
kommunetal report budget -q referat.txt -o r.html
sed 's/<script.*//; s/<[^>]*>/ /g' r.html | tr -s ' \n' ' ' | grep -o 'Tillægsbevillinger Område.*Kilder Num' | head -c 300
