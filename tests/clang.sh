#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source passes the warnings of clang too; skipped where it is not installed.
cd "$(dirname "$0")/.." || exit 1
notes=$(mktemp)
trap 'rm -f "$notes"' EXIT
echo "1..1"
if ! command -v clang >/dev/null; then
	echo "ok 1 clang # SKIP not installed"
elif make -s --no-print-directory B="${B:-build}" CC=clang warnings >"$notes" 2>&1; then
	echo "ok 1 clang"
else
	sed 's/^/# /' "$notes" >&2
	echo "not ok 1 clang"
fi
