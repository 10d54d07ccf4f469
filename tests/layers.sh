#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every #include under src/ and include/kommunetal/ has to be allowed by layers.txt.
# A name that layers.txt does not mention (stdio, string, glib ...) is free. A folder
# within a module that it names sees, of that module, itself and what stands there (.
# is the module's own files).
cd "$(dirname "$0")/.." || exit 1
bad=$(grep -rnE --include='*.[ch]' --include='*.re' '^#[[:space:]]*include[[:space:]]*["<]' src include/kommunetal | awk '
	NR == FNR { split($0, kv, ":"); known[kv[1]] = 1
	            n = split(kv[2], to, " ")
	            for (i = 1; i <= n; i++) ok[kv[1], to[i]] = 1; next }
	{ split($0, f, "/"); from = f[1] == "include" ? f[3] : f[2]
	  split($0, q, /["<>]/); n = split(q[2], t, "/")
	  to_mod = t[1] == "kommunetal" ? t[2] : t[1]
	  if (n == 1) sub(/[-.].*/, "", to_mod)
	  sub(/^gsl_.*/, "gsl", to_mod)
	  if (from in known && to_mod in known && from != to_mod && !((from, to_mod) in ok))
		print "# layers: " from " may not include " to_mod ": " $0 }' tests/layers.txt -)
echo 1..3
if [ -z "$bad" ]; then echo "ok 1 includes run downward"; else echo "$bad"; echo "not ok 1 includes run downward"; fi
calls=$(grep -rnEw --include='*.[ch]' --include='*.re' '(strtod|atof|g_ascii_strtod|g_strtod|scanf|sscanf|fscanf|strcpy|strcat|sprintf|strtok|gets|setlocale)[[:space:]]*\(' src | grep -vE '^src/(cli/main|programs/kommunetal-reader).c:.*setlocale')
if [ -z "$calls" ]; then echo "ok 2 no banned calls"; else echo "$calls" | sed 's/^/# /'; echo "not ok 2 no banned calls"; fi
within=$(grep -rnE --include='*.[ch]' '^#include "' src/*/*/ | awk '
	NR == FNR { if (!/\//) next
	            split($0, kv, ":"); known[kv[1]] = 1
	            n = split(kv[2], to, " ")
	            for (i = 1; i <= n; i++) ok[kv[1], to[i]] = 1; next }
	{ split($0, f, "/"); split($0, q, "\""); n = split(q[2], t, "/")
	  from = f[2] "/" f[3]; folder = n > 2 ? t[2] : "."
	  if (from in known && t[1] == f[2] && folder != f[3] && !((from, folder) in ok))
		print "# layers: " from " may not include " q[2] ": " $0 }' tests/layers.txt -)
if [ -z "$within" ]; then echo "ok 3 folders within modules"; else echo "$within"; echo "not ok 3 folders within modules"; fi
