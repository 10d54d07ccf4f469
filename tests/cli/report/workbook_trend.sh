# SPDX-License-Identifier: GPL-3.0-or-later
# Excel's lines of a trend: what is projected and either end of its interval have numbers of their own, each
# beginning at the last figure.
kommunetal report activity -q "$SAMPLES/roedovre-2024-03-05.txt" -o a.xlsx
unzip -p a.xlsx xl/charts/chart1.xml | sed 's/<c:ser>/\n&/g' | sed -n '/^<c:ser>/p' |
	sed 's/<c:cat>.*<c:val>/|/; s/<c:v>\([^<]*\)<\/c:v>/§\1§/g' | tr '§' '\n' | sed -n '/^[^<]*$/p; /|/s/.*/:/p' | grep .
