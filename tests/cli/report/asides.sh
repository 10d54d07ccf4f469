# What was expected before, and what would be, stands apart from what is expected now.
tell() { # TEXT
	printf 'Kommune: Hjørring Kommune\nUdvalg: Socialudvalget\nMødedato: 15. juni 2021\n\n2. Budgetopfølgning pr. 31. maj 2021\nSagsnr. 24/1101\n\nSagsfremstilling\n%s\n' "$1" > told.txt
	kommunetal report budget -q told.txt -o out.html
	sed 's/<script.*//; s/<h[12]/\n&/g; s/<\/t[dh]>/ |/g; s/<p/\n&/g; s/<tr/\n&/g' out.html |
		sed -n 's/^<\(h[12]\|p\|tr\)/<\1/p' | sed '/Kilder/,$d; s/<[^>]*>//g; /^ *$/d'
}
echo '== a follow-up of an earlier day'
tell 'På voksenområdet forventes et regnskab på 141,7 mio. kr. over for et korrigeret budget på 137,9 mio. kr., altså en merudgift på 3,8 mio. kr. Ved opfølgningen pr. 28. februar var merudgiften skønnet til 2,1 mio. kr.'
echo '== without something'
tell 'På ældreområdet forventes et mindreforbrug på 3,8 mio. kr. Uden de overførte midler ville der være et merforbrug på 0,6 mio. kr.'
echo '== under a condition'
tell 'Dagtilbud ventes at få et merforbrug på 13,6 mio. kr. Hvis bevillingen gives, vil der stadig være en ubalance på 7,1 mio. kr. Skolerne, hvis udgifter stiger, får et merforbrug på 1,5 mio. kr.'
