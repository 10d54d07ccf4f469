# SPDX-License-Identifier: GPL-3.0-or-later
# One meeting kept in two formats counts twice, which is told; two items of one meeting, each in a
# file of its own, are no twins.
mkdir mappe
cp "$TOP/tests/twins/hjoerring-2023-09-05.docx" mappe/a.docx
cp "$TOP/tests/twins/hjoerring-2023-09-05-ruled.pdf" mappe/b.pdf
cp "$SAMPLES/holbaek-2024-04-23.txt" mappe/c.txt
kommunetal extract mappe > a.csv
front='Sorø Kommune\nReferat af Socialudvalget d. 14-06-2023\n\n'
printf "$front"'Punkt 4: Praktik\nDer er 12 borgere i praktik i 2022.\n' > fire.txt
printf "$front"'Punkt 5: Praktik\nDer er 13 borgere i praktik i 2022.\n' > fem.txt
kommunetal extract fire.txt fem.txt | cut -d, -f16,26
