# SPDX-License-Identifier: GPL-3.0-or-later
# What a deviation shall come down to, what is proposed of it, two figures of one thing, and the year before are
# no deviations of the year; those that the facts tell are.
cat >referat.txt <<'END'
Sorø Kommune

REFERAT Social- og Sundhedsudvalget d. 14-06-2023

Punkt 50: Økonomi efter maj måned

Sagsfremstilling

Hjælpemidler: merforbrug på 2,8 mio. kr.

Handleplanen skal bringe merforbruget på ældreområdet ned til højst 4,0 mio. kr.

Dagtilbud: mindreforbrug på 0,7 mio. kr. i 2023.

Hovedposterne er i mio. kr.:

- Renter, afvigelse: 9,2 og 7,7

Indstilling

At der udarbejdes en plan, som nedbringer overskridelsen på botilbud med 3,0 mio. kr.

Punkt 51: Økonomi på skoleområdet

Sagsfremstilling

1.000 kr.      Korr. budget 2023   Forventet regnskab 2023   Afvigelse
Skoler                    61.200                    62.400       1.200
SFO                       18.750                    18.100        -650
I alt                     79.950                    80.500         550

Regnskabet for 2022 gav et mindreforbrug på skolerne på 1.215 t.kr. Klubberne får i 2023 et merforbrug på 300 t.kr.

Beslutning

Godkendt.
END
kommunetal variance -q referat.txt
