# SPDX-License-Identifier: GPL-3.0-or-later
# Of an item without a title the column's head says what is measured, or else the unit.
printf 'Kommune: Hjørring Kommune\nUdvalg: Børneudvalget\nMødedato: 12. september 2023\n\n1. Punktet\nSagsnr. 24/1101\n\nSagsfremstilling\n' > a.txt
printf 'Underretninger\t2021\t2022\nSkole\t97\t108\nPoliti\t66\t59\nØvrige\t89\t113\nI alt\t252\t280\n' >> a.txt
kommunetal extract -q a.txt | sed 's/,Punktet,/,,/' > a.csv
for kind in distribution multiples; do
	kommunetal chart $kind -q --lint a.csv
	kommunetal chart $kind -q a.csv | sed 5q
done
