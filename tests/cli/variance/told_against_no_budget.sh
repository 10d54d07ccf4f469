# SPDX-License-Identifier: GPL-3.0-or-later
cat >referat.txt <<'END'
Sorø Kommune

REFERAT Social- og Sundhedsudvalget d. 14-06-2023

Punkt 50: Økonomi efter maj måned

Sagsfremstilling

Ældreområdet forventes at få et merforbrug på 7,6 mio. kr. i forhold til budgettet. Det er en forværring på 2,1 mio. kr. siden opfølgningen i marts.

Hjælpemidler: mindreforbrug på 0,8 mio. kr.

Barselspuljen: mindreforbrug på 0,5 mio. kr.

Forvaltningen foreslår, at merudgiften dækkes af udvalgets egen vedligeholdelsespulje, som herefter indeholder 1,1 mio. kr.

Indstilling

At merforbruget søges finansieret via jokerpuljen, hvor der er 6,0 mio. kr.

17 foreninger har aflyst et arrangement med budgetteret overskud på 50.000 kr.
Beslutning

Godkendt.
END
kommunetal variance -q referat.txt
