# SPDX-License-Identifier: GPL-3.0-or-later
# The password is not repeated.  Without libpq the answer is another, the status is not.
kommunetal ingest --db=postgresql://bruger:hemmeligt@127.0.0.1:1/tal "$TOP/tests/cli/records.csv" 2> fejl || echo "status $?"
grep -c hemmeligt fejl || true
wc -l < fejl
