# SPDX-License-Identifier: GPL-3.0-or-later
# The same bytes on a second run, with one thread and eight, and whatever the locale. Locales that the machine
# lacks are made here where it has their sources.
export LOCPATH=$PWD/locales
mkdir locales
for locale in da_DK en_US; do
	localedef -c -i $locale -f UTF-8 locales/$locale.UTF-8 2> /dev/null || true
done
draw() { # NAME LOCALE JOBS
	for kind in deviation trend; do
		for ending in svg pdf xlsx; do
			LC_ALL=$2 LANGUAGE= kommunetal chart $kind -q --jobs=$3 "$SAMPLES"/roedovre-2024-03-05.txt \
				"$SAMPLES"/assens-2024-05-15.md -o $1-$kind.$ending
		done
	done
}
draw first C 1
draw again C 1
draw danish da_DK.UTF-8 8
draw english en_US.UTF-8 1
for other in again danish english; do
	for kind in deviation trend; do
		for ending in svg pdf xlsx; do
			cmp first-$kind.$ending $other-$kind.$ending && echo $other $kind $ending
		done
	done
done
