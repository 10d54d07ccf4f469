# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers as Danish minutes print them, and figures with the truth about them."""
from fractions import Fraction

WORDS = "nul én to tre fire fem seks syv otte ni ti elleve tolv".split()
# What one step of the printed integer is worth, and how many decimals are printed.
SCALES = {"one": (1, 0), "kr": (1, 0), "t": (1000, 0), "mio1": (100_000, 1), "mio3": (1000, 3)}
SCALE_WORDS = {"kr": "kr.", "t": "1.000 kr.", "mio1": "mio. kr.", "mio3": "mio. kr."}


def printed(steps, decimals, minus="-", group="."):
    """STEPS of 10^-DECIMALS in Danish print: printed(-12345, 1) is -1.234,5."""
    digits = str(abs(steps)).rjust(decimals + 1, "0")
    whole, rest = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    parts = []
    while len(whole) > 3:
        parts.insert(0, whole[-3:])
        whole = whole[:-3]
    parts.insert(0, whole)
    return (minus if steps < 0 else "") + group.join(parts) + ("," + rest if rest else "")


def plain(value):
    """An exact fraction with a finite decimal form, as files write it."""
    sign, value = ("-" if value < 0 else ""), abs(Fraction(value))
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = str(int(value * 10**places)).rjust(places + 1, "0")
    return sign + (digits if not places else digits[:-places] + "." + digits[-places:])


class Figure:
    """A number in the text and what a reader should make of it."""

    def __init__(self, text, value, truth):
        self.text = text
        self.truth = dict(truth, value=plain(value))

    def marked(self, store):
        """The text with a mark around it that survives until lines are counted."""
        store.append(self)
        return f"\x01{len(store) - 1}\x02{self.text}\x03"
