# SPDX-License-Identifier: GPL-3.0-or-later
# Messages follow the user's language; data does not.
export LANGUAGE=da
kommunetal help | sed -n '/^Kommandoer:/,/^$/p' | sed -n 2p
kommunetal extract --format=xml x.txt || echo "status $?"
kommunetal extract --format=csv "$TOP/tests/cli/records.csv" | cmp - "$TOP/tests/cli/records.csv"
