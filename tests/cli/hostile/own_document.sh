# SPDX-License-Identifier: GPL-3.0-or-later
# A file that eats its reader's memory, one that loops and one that is cut cost themselves only:
# a line each, the document beside them is read, and the status is 3.
[ -z "${ASAN_OPTIONS:-}" ] || { echo "the sanitizer lifts the limit on memory"; exit 77; }
cp "$TOP"/tests/unit/documents/odd/*.pdf "$TOP"/tests/unit/documents/broken/truncated.pdf .
printf 'Referat\nSorø Kommune\nTorsdag den 2. juni 2022\n\n7. Regnskab\n\nUdgiften er 5,8 mio. kr. i 2022.\n' > god.txt
kommunetal extract -q --jobs=2 deep-states.pdf form-loop.pdf huge-image.pdf truncated.pdf god.txt 2> talk > records || echo "status $?"
grep -c '5800000,DKK' records
sed 's/[0-9]* MB/N MB/' talk
