# Headlines that have to follow from the minutes: a result is no spending, half a year is no year,
# an earlier expectation beside the table is no finding, and capitals are not shouted.
headline() { # REPORT FILE
	kommunetal report "$1" -q "$2" -o out.html 2> out.log || cat out.log
	test ! -e out.html || sed -n 's/.*<h[12][^>]*>\([^<]*\)<.*/\1/p; s/.*<p class="lead">\([^<]*\)<.*/  \1/p' out.html
	rm -f out.html
}
minutes() { # COMMITTEE TITLE, the item's text from standard input
	printf 'Kommune: Hjørring Kommune\nUdvalg: %s\nMødedato: 12. marts 2024\n\n1. %s\nSagsnr. 24/1101\n\nSagsfremstilling\n' "$1" "$2"
	cat
}
echo '== a result'
minutes ØKONOMIUDVALGET 'REGNSKAB 2023 FOR HJØRRING KOMMUNE' > a.txt <<'EOF'
Indtægter er vist med minus.

Mio. kr.	Korrigeret budget 2023	Regnskab 2023
Skatter	-2.019,8	-2.020,6
Drift	1.937,5	1.901,2
Anlæg	131,8	128,5
Resultat i alt	49,5	9,1
EOF
headline budget a.txt
echo '== half a year and a year'
minutes 'Socialudvalget' 'Herberg' > b.txt <<'EOF'
I første halvår 2024 har 22 borgere boet på herberg. Udgiften har været 2.790.000 kr. For hele 2023 var det 36 borgere og 5.076.000 kr.
EOF
headline activity b.txt
echo '== two whole years'
minutes 'Socialudvalget' 'Ophold på herberg' > c.txt <<'EOF'
I 2022 boede 31 borgere på herberg, og i 2023 var det 36 borgere. Udgiften var 4.218.000 kr. i 2022 og 5.076.000 kr. i 2023.
EOF
headline activity c.txt
echo '== an earlier expectation'
minutes 'Socialudvalget' 'Budgetopfølgning pr. 30. juni 2024' > d.txt <<'EOF'
I april var forventningen et merforbrug på 5,3 mio. kr.

1.000 kr.	Korrigeret budget 2024	Forventet regnskab 2024	Afvigelse
Ældre	117.400	115.200	-2.200
Handicap	133.600	141.400	7.800
I alt	251.000	256.600	5.600
EOF
headline budget d.txt
