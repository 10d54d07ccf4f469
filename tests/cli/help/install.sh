# SPDX-License-Identifier: GPL-3.0-or-later
# What make install puts where.
make -s -C "$TOP" B="$BUILD" install DESTDIR="$PWD/root" PREFIX=/usr/local > log 2>&1 || { cat log; exit 1; }
cd root/usr/local
find . -type f -not -path './include/*' | sort
./bin/kommunetal --version
head -1 share/man/man1/kommunetal.1 | cut -c1-18
printf '<html><body><p>Budgettet er 5,8 mio. kr. i 2024.</p></body></html>' > referat.html
./bin/kommunetal extract -q referat.html | wc -l
./bin/kommunetal chart deviation "$SAMPLES/holbaek-2024-04-23.txt" | head -1
