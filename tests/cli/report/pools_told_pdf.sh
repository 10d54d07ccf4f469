# SPDX-License-Identifier: GPL-3.0-or-later
# A sentence that ends in the number of its source is told in a PDF as well, in one line and in several.
command -v pdfinfo > /dev/null || { echo 'pdfinfo is missing'; exit 77; }
minutes() {
	printf 'Sorø Kommune\n\nREFERAT Kulturudvalget d. 14-06-2023\n\nPunkt 50: %s\n\nSagsfremstilling\n\n%s\n\nBeslutning\n\nGodkendt.\n' "$2" "$3" >"$1.txt"
	kommunetal report funds -q "$1.txt" -o "$1.pdf"
	pdfinfo -struct-text "$1.pdf" | sed -n '/^Document/,/Kilder/p' | sed '/Object/d'
}
minutes one 'Landsbypuljen' 'Landsbypuljen er på 500.000 kr. i 2023.'
minutes more 'Landsbypuljen' 'I 2023 er der afsat en pulje på 500.000 kr. til nye legepladser, bålhytter og bænke i de mindste landsbyer ved kysten'
