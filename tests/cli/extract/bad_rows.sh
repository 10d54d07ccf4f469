# SPDX-License-Identifier: GPL-3.0-or-later
# A row that cannot be read is told with its line and left out.
sed -e '3s/13100000/13.100.000,0/' -e '4s/,person,/,persons,/' "$TOP/tests/cli/records.csv" > r.csv
kommunetal extract r.csv | cut -d, -f1,11,16
