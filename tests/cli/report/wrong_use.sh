# SPDX-License-Identifier: GPL-3.0-or-later
f="$TOP/tests/cli/records.csv"
kommunetal report budget "$f" || echo "status $?"
kommunetal report budget -o a.pdf || echo "status $?"
kommunetal report budget -o a.docx "$f" || echo "status $?"
kommunetal report vejret -o a.pdf "$f" || echo "status $?"
kommunetal report budget --date=i-dag -o a.pdf "$f" || echo "status $?"
kommunetal report budget -o a.pdf findes-ikke.txt || echo "status $?"
ls
