# The report on funds tells what a pool gives, to whom, and what does not add up: in words, and
# in a workbook with formulas for shares, what is left and the sums of the lines.
cat > referat.txt <<'EOF'
Udvalg: Kultur- og Fritidsudvalget
Mødedato: 12. marts 2024
Kommune: Hjørring Kommune

1. Landsbypuljen, 2. runde
Sagsnr. 24/1102

Sagsfremstilling
Landsbypuljen er i 2024 på 300.000 kr. I 1. runde blev der uddelt 210.000 kr.

Ansøger	Søgt (kr.)	Bevilget (kr.)
Bindslev Borgerforening	80.000	60.000
Tornby Forsamlingshus	55.000	45.000
I alt	145.000	105.000

2. Fordeling af § 18-midler
Sagsnr. 24/1103

Sagsfremstilling
Puljen til frivilligt socialt arbejde er på 900.000 kr. i 2024. Ved fristen var der kommet ansøgninger på i alt 1.740.000 kr. Der er 130.000 kr. tilbage i puljen.
EOF
sentences() {
	sed 's/<h[12]/\n&/g; s/<p/\n&/g' "$1" | sed -n 's/^<\(h[12]\|p\)[^>]*>\([^<]*\)<.*/\2/p' | grep -v '^Kilde\|^Source\|^$'
}
for lang in da en; do
	kommunetal report funds -q --lang=$lang referat.txt -o out.html
	sentences out.html
done
kommunetal report funds -q referat.txt -o out.xlsx
for sheet in 1 2; do
	unzip -p out.xlsx xl/worksheets/sheet$sheet.xml | grep -o '<f>[^<]*</f><v>[^<]*' | sed 's/<[^>]*>/ /g'
done
kommunetal chart grant -q "$SAMPLES/roedovre-2024-03-05.txt" -o chart.txt
cat chart.txt
