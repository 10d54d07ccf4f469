# SPDX-License-Identifier: GPL-3.0-or-later
# A table with a caption that gives the scale.  Only what the contract settles
# is looked at: the wording of labels is for the tests of the extractor.
cat > referat.txt <<'END'
Referat
Teknik- og Miljøudvalget
Sorø Kommune
Torsdag den 2. juni 2022

7. Budgetopfølgning pr. 30. april 2022

Sagsfremstilling
Beløb i 1.000 kr.
	Korrigeret budget 2022	Forventet regnskab 2022
Veje	12.500	13.100
Parker	2.250	2.000
I alt	14.750	15.100
END
kommunetal extract referat.txt | cut -d, -f2,5,12,15,16,17,21 | grep -v prose
