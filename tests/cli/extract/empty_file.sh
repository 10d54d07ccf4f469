# SPDX-License-Identifier: GPL-3.0-or-later
: > tom.txt
kommunetal extract tom.txt
