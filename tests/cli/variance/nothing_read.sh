# SPDX-License-Identifier: GPL-3.0-or-later
# No table about nothing: the error is the answer.
kommunetal variance findes-ikke.txt
