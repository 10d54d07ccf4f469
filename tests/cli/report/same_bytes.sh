# SPDX-License-Identifier: GPL-3.0-or-later
# The same input gives the same bytes: again, with more threads, under other locales, which are made here where
# the machine lacks them but has their sources.
export LOCPATH=$PWD/locales
mkdir locales
for locale in da_DK en_US; do
	localedef -c -i $locale -f UTF-8 locales/$locale.UTF-8 2> /dev/null || true
done
draw() { # NAME LOCALE JOBS
	for ending in pdf html xlsx; do
		LC_ALL=$2 LANGUAGE= kommunetal report budget -q --jobs=$3 -o $1.$ending "$SAMPLES"/holbaek-2024-04-23.txt \
			"$SAMPLES"/lemvig-2016-09-07.txt
	done
}
draw first C 1
draw again C 8
draw danish da_DK.UTF-8 8
draw english en_US.UTF-8 1
for other in again danish english; do
	for ending in pdf html xlsx; do
		cmp first.$ending $other.$ending && echo $other $ending
	done
done
