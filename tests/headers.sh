#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every public header compiles alone, under stricter settings than the library; and what a header of
# ours lists under "/* ---- file.c ---- */" is in that file.
cd "$(dirname "$0")/.." || exit 1
: "${CFLAGS:=$(pkg-config --cflags glib-2.0)}"
set -- $(find include -name '*.h' | sort)
echo "1..$(($# + 1))"
n=0
for h in "$@"; do
	n=$((n + 1))
	if printf '#include "%s"\n' "${h#include/}" | ${CC:-cc} -std=c11 -Wall -Wextra -Wshadow -Wpedantic -Werror \
		-Iinclude $CFLAGS -fsyntax-only -x c - 2>/tmp/kt-header.$$; then
		echo "ok $n $h"
	else
		sed 's/^/# /' /tmp/kt-header.$$; echo "not ok $n $h"
	fi
done
rm -f /tmp/kt-header.$$
astray=$(grep -rlE '^/\* ---- [a-z_0-9]+\.c ---- \*/' src --include=*.h | xargs perl -ne '
	$file = m{^/\* ---- (\w+\.c) ---- \*/} ? $1 : undef if m{^/\* ---- };
	if ($file && /^(?!static)[a-z][\w \*]*?\b(kt_\w+)\(/) {
		my $name = $1;
		my $source = $ARGV =~ s{[^/]*$}{$file}r;
		my $text = "";
		if (open my $in, "<", $source) { $text = join "", <$in> }
		print "$source: no $name\n" unless $text =~ /^(?!static)[a-z][\w \*]*?\b$name\(/m;
	}
	undef $file if eof ARGV')
if [ -z "$astray" ]; then
	echo "ok $((n + 1)) headers name the files"
else
	echo "$astray" | sed 's/^/# /'
	echo "not ok $((n + 1)) headers name the files"
fi
