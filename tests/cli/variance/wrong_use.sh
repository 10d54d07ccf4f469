# SPDX-License-Identifier: GPL-3.0-or-later
for option in --view=prognose --material=much --format=pdf --lang=de; do
	kommunetal variance $option "$TOP/tests/cli/records.csv" || echo "status $?"
done
