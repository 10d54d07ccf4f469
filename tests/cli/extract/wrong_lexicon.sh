# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal extract --lexicon=findes-ikke.csv "$TOP/tests/cli/records.csv"
