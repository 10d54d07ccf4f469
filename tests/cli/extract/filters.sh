# SPDX-License-Identifier: GPL-3.0-or-later
# Each filter alone: how many of the four records it lets through.
count() {
	echo "$* $(kommunetal extract "$@" "$TOP/tests/cli/records.csv" | tail -n +2 | wc -l)"
}
count --municipality=Sorø
count --municipality=575
count --committee=MILJØ
count --kind=homeless
count --measure=amount
count --subject=HJEMLØSHED
count --since=2023
count --until=2022
count --since=2024-03 --until=2024-03
count --kind=budget --measure=actual
