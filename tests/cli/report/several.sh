# SPDX-License-Identifier: GPL-3.0-or-later
# Over several documents the headline says whose the one budget or the one result is; of pools of which each tells
# something else, where most is given.  A part under its whole does not repeat the whole's name, nor does a panel the
# name of all.
minutes() {
	printf 'Sorø Kommune\n\nREFERAT %s d. %s\n\nPunkt 50: %s\n\nSagsfremstilling\n\n%s\n\nBeslutning\n\nGodkendt.\n' "$1" "$2" "$3" "$4" >"$5.txt"
}
heads() {
	kommunetal report "$1" -q *.txt -o r.html
	sed 's/<script.*//; s/<h[12]/\n&/g; s/<p/\n&/g' r.html | sed -n 's/^<\(h[12]\|p\)[^>]*>\([^<]*\)<.*/\2/p' | grep -v '^Kilde\|^Numrene\|^$\|^Tallene bag' | head -"$2"
}
minutes Socialudvalget 14-06-2023 Budgetopfølgning '1.000 kr.	Korr. budget 2023	Forventet regnskab 2023	Afvigelse
Botilbud	61.200	62.400	1.200
Heraf midlertidige	11.200	11.900	700
Hjælpemidler	18.750	18.100	-650
I alt	79.950	80.500	550' a
minutes Økonomiudvalget 14-06-2023 Budgetopfølgning '1.000 kr.	Korr. budget 2023	Forventet regnskab 2023	Afvigelse
Skatter	-161.200	-160.400	800
Drift	158.750	158.100	-650
Resultat	-2.450	-2.300	150' b
heads budget 4
grep -o 'Heraf midlertidige\|Botilbud, [Hh]eraf[^<]*' r.html | sort -u
rm *.txt
minutes Kulturudvalget 14-06-2023 'Landsbypuljen' 'Landsbypuljen er på 500.000 kr. i 2023. Der er 120.000 kr. tilbage.' a
minutes Kulturudvalget 14-09-2023 'Kulturpuljen' 'Der er 310.000 kr. tilbage i kulturpuljen i 2023.' b
heads funds 2
rm *.txt
minutes Skoleudvalget 14-09-2023 'Elevtal' 'Tabel: Elever

Skole	2021	2022	2023
Frederiksberg Skole	411	420	432
Pedersborg Skole	208	201	196
Sorø Borgerskole	502	510	511' a
heads activity 20 | grep mest
rm *.txt
minutes Økonomiudvalget 14-09-2023 'Halvårsregnskab' '(mio. kr.)	Korr. budget 2023	Forventet regnskab 2023	Afvigelse
Skatter	-1.838,4	-1.836,9	1,5
Tilskud	-1.412,6	-1.415,8	-3,2
Indtægter i alt	-3.251,0	-3.252,7	-1,7
Børneudvalget	652,9	659,1	6,2
Socialudvalget	1.018,6	1.009,0	-9,6' a
heads budget 1
minutes Socialudvalget 14-09-2023 'Botilbud' 'Botilbuddene giver i 2023 en merudgift på 21,5 mio. kr. Heraf kan 12,0 mio. kr. henføres til tilgang og 9,5 mio. kr. til priser.' b
minutes Skoleudvalget 14-09-2023 Budgetopfølgning '1.000 kr.	Korr. budget 2023	Forventet regnskab 2023	Afvigelse
Skoler	61.200	62.400	1.200
SFO	18.750	18.100	-650
I alt	79.950	80.500	550' c
heads budget 2
rm *.txt
for year in 2021 2022 2023; do
	minutes Socialudvalget 14-06-$year Budgetopfølgning "1.000 kr.	Korr. budget $year	Forventet regnskab $year	Afvigelse
Botilbud	61.200	62.400	1.200
Hjælpemidler	18.750	18.$((year - 1921))	-6$((2071 - year))
I alt	79.950	80.$((year - 1521))	5$((year - 1971))" $year
done
heads budget 1
rm *.txt
# What two committees tell of before and now is not told under the name of the first.
minutes Skoleudvalget 14-02-2024 'Elevtal' 'Der var 432 elever på Frederiksberg Skole i 2023 mod 420 i 2022.' a
minutes Socialudvalget 14-02-2024 'Herberg' 'Der boede 36 borgere på herberg i 2023 mod 31 i 2022.' b
heads activity 9
