# SPDX-License-Identifier: GPL-3.0-or-later
# A chart of several meetings has the date of none of them, and names them all as its source.
minutes() { # DAY ROUND SIZE AND LINES
	printf 'Kommune: Hjørring Kommune\nUdvalg: Kultur- og Fritidsudvalget\nMødedato: %s\n\n1. Landsbypuljen, %s. runde\nSagsnr. 24/110%s\n\nSagsfremstilling\nLandsbypuljen er i 2024 på 300.000 kr.\n\n' "$1" "$2" "$2"
	printf 'Ansøger\tSøgt (kr.)\tBevilget (kr.)\n'
	cat
}
minutes '12. marts 2024' 1 > a.txt <<'EOF'
Bindslev Borgerforening	80.000	60.000
Tornby Forsamlingshus	55.000	45.000
EOF
minutes '10. september 2024' 2 > b.txt <<'EOF'
Sindal Teater	40.000	30.000
Mygdal Sogneforening	25.000	25.000
EOF
kommunetal chart grant -q a.txt b.txt
kommunetal chart trend -q "$SAMPLES"/holbaek-*.txt | tail -2
