# SPDX-License-Identifier: GPL-3.0-or-later
# What minutes tell of times that had not begun when they were written is expected: it is said so,
# drawn dashed, and neither tested for chance nor carried on.
awk -F, -v OFS=, 'NR > 1 { $5 = "2017-05-10" } { print }' "$TOP"/tests/cli/series.csv > before.csv
kommunetal chart trend before.csv
kommunetal chart trend before.csv --lang=en | sed -n '1p;$p'
kommunetal report activity -q before.csv -o out.html
sed -n 's/.*<h1[^>]*class="chapter"[^>]*>\([^<]*\)<.*/\1/p; s/.*<p class="plain">\([^<]*\)<.*/  \1/p' out.html
