# SPDX-License-Identifier: GPL-3.0-or-later
# The same words three ways; without a command it is wrong use.
kommunetal --help > a
kommunetal help > b
cmp a b
kommunetal 2> c || echo "status $?"
cmp a c
head -2 a
