# SPDX-License-Identifier: GPL-3.0-or-later
# What pays for a deviation is none, nor is a price in an item that is estimated; costs after a refund are costs.
cat >referat.txt <<'EOF'
Sorø Kommune

REFERAT Socialudvalget d. 14-06-2023

Punkt 50: Økonomirapport

Sagsfremstilling

Årets resultat skønnes nu til et merforbrug på 16,5 mio. kr. i 2023. Det er især tre ting:

- Specialtilbud: 9,2 mio. kr. over budgettet.

- Anbringelser: 8,6 mio. kr. over. En plads er gået fra 96.000 til 109.000 kr. pr. måned.

- Dagtilbud: 1,3 mio. kr. under budgettet.

Punkt 51: Handicap

Sagsfremstilling

Botilbud giver i 2023 en merudgift på 6,5 mio. kr. Højere egenbetaling dækker 0,5 mio. kr. af merudgiften.

Nettoudgiften efter refusion bliver 0,8 mio. kr. højere end budgetteret.
EOF
kommunetal variance -q referat.txt
cat >kassen.txt <<'EOF'
Sorø Kommune

REFERAT Teknikudvalget d. 14-06-2023

Punkt 50: Regnskab for cykelstien

Sagsfremstilling

Regnskabet for 2022 viser et mindreforbrug på 56.666 kr., som lægges i kassen.

Den dårligste dag i 2023 manglede der 1,8 mio. kr. i kassen.
EOF
kommunetal variance -q kassen.txt
cat >liste.txt <<'EOF'
Sorø Kommune

REFERAT Socialudvalget d. 14-06-2023

Punkt 50: Budgetopfølgning

Sagsfremstilling

Rammen overholdes i 2023 med et mindreforbrug på 3,5 mio. kr.

Væsentlige forhold (mio. kr., - er mindreforbrug):

- Botilbud: 2,9

- Aktivitetstilbud: -0,9

- STU: -2,6

- Forsorgshjem: 1,2

- Beskyttet beskæftigelse: -1,7

- Misbrug: -2,4

Punkt 51: Takster

Sagsfremstilling

For en husstand betyder taksten en merudgift på 640 kr. i 2023.
EOF
kommunetal variance -q liste.txt
