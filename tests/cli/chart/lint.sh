# SPDX-License-Identifier: GPL-3.0-or-later
# Our own charts keep the rules; nothing is drawn.
kommunetal chart deviation --lint "$TOP/tests/cli/records.csv"
kommunetal chart deviation --lint -o svar.txt "$TOP/tests/cli/records.csv"
wc -c < svar.txt
