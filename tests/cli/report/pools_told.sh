# SPDX-License-Identifier: GPL-3.0-or-later
# A pool without applicants stands in rows, or, where it has one figure, in the sentence that tells it, under the name that the sentence has for it where the title names none;
# what a grant takes out of it, what goes to next year's and what is used of several together is no size of it.
minutes() {
	printf 'Sorø Kommune\n\nREFERAT Kulturudvalget d. 14-06-2023\n\nPunkt 50: %s\n\nSagsfremstilling\n\n%s\n\nBeslutning\n\nGodkendt.\n' "$2" "$3" >"$1.txt"
	kommunetal report funds -q "$1.txt" -o "$1.html" || return 0
	sed 's/<script.*//; s/<h[12]/\n&/g; s/<\/t[dh]>/ |/g; s/<p/\n&/g; s/<tr/\n&/g' "$1.html" |
		sed -n 's/^<\(h[12]\|p\|tr\)/<\1/p' | sed '/Kilder/,$d; s/<[^>]*>//g; /^ *$/d'
}
minutes a 'Tilskud til Sorø Jazzklub' 'Klubben søger om 75.000 kr. til et flygel. Forvaltningen foreslår et tilskud på 40.000 kr. fra kulturpuljen, hvor der er 310.000 kr. tilbage i 2023.'
minutes b 'Landsbypuljen' 'Landsbypuljen er på 500.000 kr. i 2023.'
minutes c 'Fordeling af § 18-midler, 2. runde' 'Der er i 2023 afsat 900.000 kr. til frivilligt socialt arbejde. Herefter henstår 3.000 kr., som lægges til næste års pulje.'
minutes d 'Værdighedsmidler og andre puljer' 'Pengene er fordelt således:

- Mad og måltider, 890.000 kr.
- Aflastning af pårørende, 952.000 kr.

Den 31. maj 2023 var der brugt 1.214.000 kr.'
minutes e 'Ansøgningspulje for udsatte' 'Til puljens anden runde er der 145.000 kr. til rådighed.'

# Where the sentence is not at hand, ours tells it.
kommunetal extract -q b.txt > b.csv
rm b.txt
kommunetal report funds -q b.csv -o b.html
grep -o '<p>Puljen.*</p>' b.html
