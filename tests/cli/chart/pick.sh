# SPDX-License-Identifier: GPL-3.0-or-later
# A folder holds several charts: which one is drawn, and what else could be, is said.
kommunetal chart bridge "$SAMPLES"/holbaek-2024-*.txt > first.txt
head -1 first.txt
kommunetal chart bridge -q --pick=3 "$SAMPLES"/holbaek-2024-*.txt | head -1
kommunetal chart bridge -q --pick=4 "$SAMPLES"/holbaek-2024-*.txt || echo $?
kommunetal chart bridge -q --pick=none "$SAMPLES"/holbaek-2024-*.txt || echo $?
# One chart is no choice.
kommunetal chart bridge "$SAMPLES"/hjoerring-2023-*.txt | head -1
