# SPDX-License-Identifier: GPL-3.0-or-later
# A PDF that stands in an archive as it is does not make one of the archive: what lies beside it is read.
cp "$TOP"/tests/unit/documents/odd/stored.zip .
kommunetal extract -q stored.zip > records || echo "status $?"
grep -c '5800000,DKK' records
