#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every message of the command has its translation, as the sources have it now.
cd "$(dirname "$0")/.." || exit 1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
xgettext --language=C --keyword=_ --keyword=N_ --from-code=UTF-8 -o "$work/now.pot" src/cli/*.c
set -- po/*.po
echo "1..$#"
n=0
for po in "$@"; do
	n=$((n + 1))
	if msgcmp "$po" "$work/now.pot" 2>"$work/notes"; then
		echo "ok $n $po"
	else
		sed 's/^/# /' "$work/notes"
		echo "not ok $n $po: run make po and translate what is new"
	fi
done
