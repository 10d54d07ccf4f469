# SPDX-License-Identifier: GPL-3.0-or-later
# An appropriation for this year and one for the next are two, each with its year; neither is the largest of both.
cat >referat.txt <<'EOF'
Lemvig Kommune

REFERAT Økonomiudvalget d. 18-08-2010

Punkt 144: Budgetopfølgning

Sagsfremstilling

1.000 kr.      Korr. budget 2010   Forventet regnskab 2010   Afvigelse
Skoler                    61.200                    62.400       1.200
SFO                       18.750                    18.100        -650
I alt                     79.950                    80.500         550

Direktionen indstiller,

   at der gives en tillægsbevilling på 450.000 kr. i 2010 og 900.000 kr. i 2011 til skolerne.

Beslutning

Godkendt.
EOF
kommunetal report budget -q referat.txt -o r.html
sed 's/<script.*//; s/<[^>]*>/ /g' r.html | tr -s ' \n' ' ' | grep -o 'Tillægsbevillinger Område.*Kilder Num' | head -c 300
echo
cat >faxe.txt <<'EOF'
Faxe Kommune

REFERAT Senior & Sundhedsudvalget d. 02-04-2025

Punkt 12: Køb og salg af pladser

Sagsfremstilling

Kommunen sælger 58 pladser, så indtægten fra salget i 2025 bliver 1,2 mio. kr. højere end budgetteret.

Beslutning

Godkendt.
EOF
kommunetal report budget -q faxe.txt -o f.html
grep -o '<h1[^>]*>[^<]*' f.html | sed 's/<[^>]*>//'
