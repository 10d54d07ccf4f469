# SPDX-License-Identifier: GPL-3.0-or-later
# No two municipalities tell of one time: those nearest to each other are compared, and it is said.
# Faxe's figure of January is nearer to the others' than that of June the year before, Ringsted's
# year is no month, and cases and the rest of a table are not sought in other minutes.
row() {
	sed -n 2p "$TOP/tests/cli/series.csv" | awk -F, -v OFS=, -v id="$1" -v place="$2" -v code="$3" -v what="$4" -v period="$5" -v value="$6" -v unit="$7" \
		'{ $1 = "00000000000000" id; $2 = place; $3 = code; $10 = "people"; $11 = what; $14 = place; $15 = period; $16 = value; $17 = unit; $20 = value; $26 = place ".txt"; print }'
}
{
	sed -n 1p "$TOP/tests/cli/series.csv"
	row 01 Faxe 320 Sygedagpenge 2021-06 300 fte
	row 02 Faxe 320 Sygedagpenge 2022-01 310 fte
	row 03 Sorø 340 Sygedagpenge 2022-03 240 fte
	row 04 Næstved 370 Sygedagpenge 2022-02-28 800 fte
	row 05 Ringsted 329 Sygedagpenge 2021 200 fte
	row 06 Faxe 320 Skoler 2022-01 50 case
	row 07 Sorø 340 Skoler 2022-03 40 case
	row 08 Faxe 320 'Elever i alt' 2022 3000 person
	row 09 Sorø 340 'Elever i alt' 2022 400 person
} > near.csv
kommunetal compare near.csv
kommunetal compare --lang=en near.csv | grep nearest
kommunetal chart compare near.csv
