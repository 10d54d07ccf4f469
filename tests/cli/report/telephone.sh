# SPDX-License-Identifier: GPL-3.0-or-later
# On a telephone a wide table has the name of a row above its figures, a list of texts runs on, and a small one
# stays as it is; each part of those that are folded says what it is, as browsers may take a folded one for none.
kommunetal report budget -q -o r.html "$SAMPLES/holbaek-2024-04-23.txt"
sed 's/<svg[^§]*<\/svg>//g' r.html | grep -A3 '<div class="scroll' | grep -oE '<(div class="scroll[^"]*|table style="[^"]*"|caption>[^<]*)' | sort | uniq -c | sed 's/^ *//'
echo "roles: $(grep -o 'role="table"' r.html | wc -l) of $(grep -oE 'class="scroll (stack|run)' r.html | wc -l) folded"
