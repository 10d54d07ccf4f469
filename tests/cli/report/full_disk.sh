# SPDX-License-Identifier: GPL-3.0-or-later
# Told, though the library that draws reports success.
ln -s /dev/full a.pdf
kommunetal report budget -q -o a.pdf "$TOP/tests/cli/records.csv"
