# SPDX-License-Identifier: GPL-3.0-or-later
# The page names every command and option, and man(1) finds nothing to complain about.
kommunetal help man > kommunetal.1
kommunetal --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' | while read -r c; do
	grep -q "^\.SS \"kommunetal $c " kommunetal.1 || echo "no $c"
done
if command -v groff > /dev/null; then groff -man -Tutf8 -ww kommunetal.1 > /dev/null; fi
head -1 kommunetal.1 | cut -d' ' -f1-3
