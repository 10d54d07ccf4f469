# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal ingest "$TOP/tests/cli/records.csv" || echo "status $?"
kommunetal ingest --db=findes/ikke/tal.db "$TOP/tests/cli/records.csv" || echo "status $?"
echo 'Referat' > referat.txt
kommunetal ingest --db=referat.txt "$TOP/tests/cli/records.csv" || echo "status $?"
cat referat.txt
