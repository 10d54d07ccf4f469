# SPDX-License-Identifier: GPL-3.0-or-later
# An ODT that another program has packed once more, its type among the rest, is read all the same.
cp "$TOP"/tests/unit/documents/odd/packed-again.odt .
kommunetal extract -q packed-again.odt > records
grep -c '5800000,DKK' records
