# SPDX-License-Identifier: GPL-3.0-or-later
# What would close an equation is told as the document prints it: in its thousands, and in quotes.
kommunetal audit --lang=da "$SAMPLES/hjoerring-2023-09-05.txt" > out.txt || test $? = 1
grep -F -- "->" out.txt | sed "s/^.*hjoerring/hjoerring/"
