#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every public header compiles alone, under stricter settings than the library.
cd "$(dirname "$0")/.." || exit 1
: "${CFLAGS:=$(pkg-config --cflags glib-2.0)}"
set -- $(find include -name '*.h' | sort)
echo "1..$#"
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
