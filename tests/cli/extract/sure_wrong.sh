# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal extract --sure=meget "$SAMPLES/holbaek-2024-08-20.txt"
