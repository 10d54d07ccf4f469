# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal extract --format=jsonl --municipality=vejen "$TOP/tests/cli/records.csv"
