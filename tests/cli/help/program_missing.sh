# SPDX-License-Identifier: GPL-3.0-or-later
# A program that belongs to the command is not there: one line that says which, plain text is read.
mkdir bin
cp "$(command -v kommunetal)" bin/
printf '<html><body><p>Budget 5,8 mio. kr.</p></body></html>' > referat.html
printf 'Budgettet er 5,8 mio. kr. i 2024.\n' > referat.txt
here() { "$@" 2>&1 | sed "s,$PWD,HERE,g"; }
here bin/kommunetal extract -o tal.csv referat.html referat.txt
bin/kommunetal extract -q referat.html > /dev/null 2>&1 || echo "exit $?"
here bin/kommunetal chart deviation referat.txt
bin/kommunetal chart deviation referat.txt 2>/dev/null || echo "exit $?"
here bin/kommunetal report budget referat.txt -o budget.pdf
here bin/kommunetal ingest --db=tal.xlsx referat.txt
ls
