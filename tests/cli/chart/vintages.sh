# SPDX-License-Identifier: GPL-3.0-or-later
# Three follow-ups of one year: the expectation at each, dashed, beside the budget then.
kommunetal chart trend -q "$SAMPLES"/holbaek-*.txt
kommunetal chart trend -q "$SAMPLES"/holbaek-*.txt --lint
kommunetal chart trend -q "$SAMPLES"/holbaek-*.txt -o a.svg
grep -c 'stroke-dasharray' a.svg
