# SPDX-License-Identifier: GPL-3.0-or-later
f="$TOP/tests/cli/records.csv"
kommunetal chart lagkage "$f" 2>&1 | sed 's/; there are .*//'
kommunetal chart deviation || echo "status $?"
kommunetal chart deviation -o a.gif "$f" || echo "status $?"
kommunetal chart deviation --size=stor -o a.svg "$f" || echo "status $?"
kommunetal chart fund "$f" || echo "status $?"
ls
