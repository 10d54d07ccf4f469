# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal extract -o /dev/full "$TOP/tests/cli/records.csv"
