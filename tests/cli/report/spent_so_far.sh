# SPDX-License-Identifier: GPL-3.0-or-later
# Where nobody says what to expect, how much of the budget is used is the finding, and who has used more than all of
# it; of two budgets the one that the rest is left of.  Accounts of a year that is not out are no spending so far.
minutes() {
	printf 'Sorø Kommune\n\nREFERAT Teknikudvalget d. 14-06-2023\n\nPunkt 50: Anlægsopfølgning\n\nSagsfremstilling\n\n%s\n\nBeslutning\n\nGodkendt.\n' "$1" >referat.txt
	kommunetal report budget -q referat.txt -o r.html || return 0
	sed 's/<script.*//; s/<h[12]/\n&/g; s/<\/t[dh]>/ |/g; s/<tr/\n&/g; s/<p/\n&/g' r.html |
		sed -n '/^<\(h[12]\|tr\|p\)/p' | sed '/>Kilder/,$d; s/<[^>]*>//g; s/\( |\)\1*/ |/g; /^ *$/d'
}
minutes '1.000 kr.	Bevilling i alt	Rådighedsbeløb 2023	Forbrug pr. 31/5 2023	Rest
Cykelsti Lynge	9.200	5.400	4.875	525
Renovering af broer	2.500	1.250	1.268	-18
I alt	11.700	6.650	6.143	507'
kommunetal chart fund -q referat.txt -o c.txt
head -1 c.txt
minutes '1.000 kr.	Budget 2023	Regnskab 2023
Veje	31.420	33.065
Parker	8.960	8.412
I alt	40.380	41.477'
