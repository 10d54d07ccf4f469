# SPDX-License-Identifier: GPL-3.0-or-later
printf 'Referat\n\nIngen tal her.\n' > r.txt
for words in "" "r.txt" "r.txt:0" "r.txt:3" "r.txt:x" "0123456789abcdef" "0123456789abcdef r.txt" "r.txt:1 r.txt" "væk.txt:1"; do
	kommunetal why -q $words || echo "status $?"
done
