# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal extract -o findes/ikke.csv "$TOP/tests/cli/records.csv"
