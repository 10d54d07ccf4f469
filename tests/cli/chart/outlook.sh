# SPDX-License-Identifier: GPL-3.0-or-later
# A certain trend is carried on by a quarter, with its interval; an uncertain one is not, nor are few
# figures or uneven periods, and it is said why.
kommunetal chart trend --subject=kontanthjælp "$SAMPLES"/roedovre-2024-03-05.txt
kommunetal chart trend --subject=a-dagpenge "$SAMPLES"/roedovre-2024-03-05.txt
kommunetal chart trend --subject=kontanthjælp "$SAMPLES"/roedovre-2024-03-05.txt -o a.svg
grep -c 'stroke-dasharray' a.svg
grep -o '>[^<]*fremskrevet[^<]*<\|>(4[^<]*<' a.svg
head -n 5 "$TOP"/tests/cli/series.csv > few.csv
kommunetal chart trend few.csv | tail -n 1
kommunetal chart trend few.csv --lang=en | tail -n 1
# A year is left out.
grep -v ',2017,' "$TOP"/tests/cli/series.csv > uneven.csv
kommunetal chart trend uneven.csv | tail -n 1
