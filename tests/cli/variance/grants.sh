# Pools that are given out: a first round that is told the frame of, a later one, one whose
# total and size do not fit, one in sentences alone, and a table of budgets, which is none.
cat > referat.txt <<'EOF'
Udvalg: Kultur- og Fritidsudvalget
Mødedato: 12. marts 2024
Kommune: Hjørring Kommune

1. Kulturpuljen, 1. runde
Sagsnr. 24/1101

Sagsfremstilling
Kulturpuljen er i 2024 på 480.000 kr. Halvdelen gives i marts.

Ansøger	Formål	Ansøgt kr.	Indstillet kr.
Kammerkoret Vendelbo	Jubilæum	62.000	40.000
Havnens Teater	Ny scene	140.000	90.000
Børnenes Filmklub	Udstyr	28.500	28.500
Foreningen Nordlys	Rejse	75.000	0
I alt		305.500	158.500

Følges indstillingen, resterer der 81.500 kr. af de 240.000 kr. til første runde.

2. Landsbypuljen, 2. runde
Sagsnr. 24/1102

Sagsfremstilling
Landsbypuljen er i 2024 på 300.000 kr. I 1. runde blev der uddelt 210.000 kr.

Ansøger	Søgt (kr.)	Bevilget (kr.)
Bindslev Borgerforening	80.000	60.000
Tornby Forsamlingshus	55.000	45.000
I alt	145.000	105.000

3. Fordeling af § 18-midler
Sagsnr. 24/1103

Sagsfremstilling
Puljen til frivilligt socialt arbejde er på 900.000 kr. i 2024. Ved fristen var der kommet ansøgninger på i alt 1.740.000 kr. Der er 130.000 kr. tilbage i puljen.

4. Budgetopfølgning
Sagsnr. 24/1104

Sagsfremstilling
Område	Korrigeret budget	Ansøgt tillægsbevilling
Biblioteker	12.400.000	150.000
Museer	8.100.000	0
EOF
kommunetal variance --view=grants referat.txt
kommunetal variance --view=grants --lang=en referat.txt
kommunetal variance --view=grants --format=csv referat.txt
kommunetal variance --view=applications referat.txt
kommunetal variance --view=applications --format=jsonl referat.txt | head -2
