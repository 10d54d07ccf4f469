# SPDX-License-Identifier: GPL-3.0-or-later
# A figure that was read with doubt says so where it stands and in the list of sources.
kommunetal extract "$SAMPLES/holbaek-2024-04-23.txt" | sed 's/,[0-9.]*$/,0.9/' >all.csv
report() {
	kommunetal report budget --lang="$2" "$1" -o report.html
	sed 's/<[^>]*>/\n/g' report.html | grep -E '^[0-9]+\?$|mærket med|marked with' || echo 'no doubt'
}
report all.csv da
one=$(grep -n 'Sygedagpenge' all.csv | grep -m 1 'revised_budget' | cut -d: -f1)
sed "${one}s/,0.9\$/,0.3/" all.csv >one.csv
report one.csv da
report one.csv en
