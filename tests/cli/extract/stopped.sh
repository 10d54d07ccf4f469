# SPDX-License-Identifier: GPL-3.0-or-later
# Stopped in the middle: the old file stays, and nothing half written is left behind.
echo gammel > ud.csv
mkfifo langsom
kommunetal extract -o ud.csv "$TOP/tests/cli/records.csv" langsom &
pid=$!
for i in $(seq 100); do
	ls ud.csv.?????? > /dev/null 2>&1 && break
	sleep 0.1
done
ls ud.csv.?????? | wc -l
kill -TERM $pid
{ wait $pid; } 2> /dev/null || echo "status $?"
cat ud.csv
ls
