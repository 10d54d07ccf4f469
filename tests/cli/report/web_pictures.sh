# SPDX-License-Identifier: GPL-3.0-or-later
# On a web page each picture is there twice, for a window and for a telephone; what a dashed line is
# stands below it; and the grid of a comparison has its numbers.
kommunetal report activity -q "$SAMPLES/roedovre-2024-03-05.txt" -o a.html
grep -o '<div class="\(wide\|narrow\|only\)">' a.html | sort | uniq -c | sed 's/^ *//'
grep -o '<p class="note">Stiplet[^<]*' a.html | uniq -c | sed 's/^ *//'
kommunetal report compare -q "$SAMPLES" -o b.html
sed -n '/<thead>/,/<\/thead>/p' b.html | grep -o '>[0-9,]*</text>' | tr -d '<>/a-z\n'
echo
