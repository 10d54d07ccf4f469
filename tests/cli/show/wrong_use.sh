# SPDX-License-Identifier: GPL-3.0-or-later
for words in "" "--stage=grid r.txt" "a.txt b.txt" "findes-ikke.txt"; do
	kommunetal show $words || echo "status $?"
done
