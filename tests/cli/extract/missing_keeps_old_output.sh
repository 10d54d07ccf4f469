# SPDX-License-Identifier: GPL-3.0-or-later
# Nothing could be read: the old file stays, and nothing else is left behind.
echo gammel > ud.csv
kommunetal extract -o ud.csv findes-ikke.txt || echo "status $?"
cat ud.csv
ls
