# SPDX-License-Identifier: GPL-3.0-or-later
# Each command tells about itself, beginning with examples, in 80 columns.
kommunetal --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' > commands
while read -r c; do
	kommunetal $c --help > text
	kommunetal help $c | cmp - text
	[ "$(head -1 text)" = Examples: ] || echo "$c: no examples"
	grep -q "^Usage: kommunetal $c" text || echo "$c: no usage"
	perl -Ci -ne 'chomp; print "too wide: $_\n" if length > 80 && !/^  kommunetal/' text
done < commands
[ "$(wc -l < commands)" -ge 5 ]
