# SPDX-License-Identifier: GPL-3.0-or-later
mkdir -p mappe/dybere
echo 'int main(void) { return 0; }' > mappe/x.c
head -c 100 /dev/zero > mappe/dybere/y.bin
: > mappe/tom.txt
kommunetal extract mappe
