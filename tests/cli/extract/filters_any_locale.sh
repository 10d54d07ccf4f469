# SPDX-License-Identifier: GPL-3.0-or-later
# Letters of the command line are bytes, whatever the locale makes of them.
for locale in C POSIX en_US.ISO-8859-1 nowhere; do
	LC_ALL=$locale kommunetal extract --municipality=SORØ "$TOP/tests/cli/records.csv" | wc -l
done
