# SPDX-License-Identifier: GPL-3.0-or-later
# More income than budgeted is better, whatever word the sentence has for more.  What was expected before, what
# would have been, what next year brings and what has been paid are no deviations of the year.
cat >referat.txt <<'EOF'
Sorø Kommune

REFERAT Social- og Sundhedsudvalget d. 14-06-2023

Punkt 50: Budgetopfølgning pr. 30. april 2023

Sagsfremstilling

1.000 kr.      Korr. budget 2023   Forventet regnskab 2023   Afvigelse
Botilbud                   61.200                    62.400       1.200
Hjælpemidler               18.750                    18.100        -650
I alt                      79.950                    80.500         550

Driften ventes at give et merforbrug på 550.000 kr. Ved opfølgningen i marts så det ud til, at driften ville give et mindreforbrug på 0,9 mio. kr.

Refusionen i de dyre enkeltsager bliver 400.000 kr. højere end budgetteret.

Brugerbetalingen bliver 150.000 kr. lavere end budgetteret.

Næste års merudgift til botilbud skønnes at blive 2-3 mio. kr.

Inflationen koster 0,7 mio. kr., og uden den ville der have været et mindreforbrug.

Punkt 51: Likviditet

Sagsfremstilling

Gennemsnitslikviditeten var 118,3 mio. kr. i maj 2023. Det er 14,1 mio. kr. mere, end da budgettet blev lagt.

Punkt 52: Økonomi på jobområdet

Sagsfremstilling

Området forventes at bruge 2,4 mio. kr. mere end budgetteret.

Budgettet er på 243,6 mio. kr. Opfølgningen peger på et resultat på 246,0 mio. kr.

Sygedagpenge: merudgift på 1,9 mio. kr.
EOF
kommunetal variance -q referat.txt
