# SPDX-License-Identifier: GPL-3.0-or-later
# A certain trend is carried on by a quarter, with its interval; an uncertain one is not.
kommunetal chart trend --subject=kontanthjælp "$SAMPLES"/roedovre-2024-03-05.txt
kommunetal chart trend --subject=a-dagpenge "$SAMPLES"/roedovre-2024-03-05.txt | head -n 8
kommunetal chart trend --subject=kontanthjælp "$SAMPLES"/roedovre-2024-03-05.txt -o a.svg
grep -c 'stroke-dasharray' a.svg
grep -o '>[^<]*fremskrevet[^<]*<\|>(4[^<]*<' a.svg
