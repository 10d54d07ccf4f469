# SPDX-License-Identifier: GPL-3.0-or-later
sed '1s/,subject,/,subjekt,/' "$TOP/tests/cli/records.csv" > r.csv
kommunetal extract r.csv
