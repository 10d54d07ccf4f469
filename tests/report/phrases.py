# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a report's sentences back: which phrase of src/report/phrases.ini it is, and what was filled in."""
import re
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
# Parts of other phrases, and words that stand alone over columns.
NO_SENTENCES = re.compile(r"(head|unit|series|month|date|money|label|period|place|percent|municipality|country|verdict|word|list|unmatched\.item|"
                          r"contents|page|step|with|figures|caption|bridge|kind|measure|trend\.of|material\.both|material\.item)\b")


def load(lang):
    patterns, here = {}, None
    for line in (TOP / "src/report/phrases.ini").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            here = line.strip("[]")
        elif here == lang and "=" in line and not line.startswith("#"):
            key, text = line.split("=", 1)
            patterns[key] = text
    return patterns


def whole(value):
    """The full stop of "kr." is the sentence's, too."""
    return value + "." if value and value.endswith(" kr") else value or ""


class Reader:
    def __init__(self, lang):
        self.words = load(lang)
        self.forms = []
        self.deviations = "(?i:%s)" % "|".join(text for key, text in self.words.items() if key.startswith("word."))
        for key, text in self.words.items():
            if NO_SENTENCES.match(key):
                continue
            for form in text.split(" | "):
                self.forms.append((key, re.compile(self.regex(form))))

    def regex(self, form):
        out, seen = "", set()
        for piece in re.split(r"(\{[a-z0-9]+\})", form):
            if not piece.startswith("{"):
                out += re.escape(piece)
            elif piece == "{unit}" and out.endswith("\\ "):
                # what the label tells already is not said again
                out = out[:-2] + r"(?:\ (?P<unit>.+?))?"
            elif piece[1:-1] in seen:
                out += "(?P=%s)" % piece[1:-1]
            else:
                what = self.deviations if piece == "{word}" else r"\d+" if piece[1:-1] in ("n", "of", "down_n") or piece[1:5] == "year" else ".+?"
                out += "(?P<%s>%s)" % (piece[1:-1], what)
                seen.add(piece[1:-1])
        return out

    def sentence(self, text):
        """All readings of TEXT as one phrase: a label may hold what looks like the words between."""
        return [(key, {name: whole(value) for name, value in m.groupdict().items()})
                for key, form in self.forms for m in [form.fullmatch(text)
                                           or key.startswith("overview.") and form.fullmatch(text + ".")] if m]

    def paragraph(self, text):
        """Every way to read TEXT as phrases: lists of readings, one list a sentence."""
        ways = [[readings] for readings in [self.sentence(text)] if readings]
        for at in (m.end() for m in re.finditer(r"\. ", text)):
            first = self.sentence(text[:at - 1])
            if first:
                ways += [[first] + rest for rest in self.paragraph(text[at:])]
        return ways


class Words:
    """Numbers as reports print them."""

    def __init__(self, lang):
        self.da = lang == "da"

    def number(self, value, decimals):
        from decimal import ROUND_HALF_UP, Decimal
        rounded = Decimal(value).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
        text = "{:,f}".format(abs(rounded))
        if self.da:
            text = text.translate(str.maketrans(",.", ".,"))
        return ("\u2212" if rounded < 0 else "") + text

    def money(self, value):
        value = abs(value)
        for power, da, en in ((9, "%s mia. kr.", "DKK %s billion"), (6, "%s mio. kr.", "DKK %s million")):
            if value >= 10 ** power:
                return (da if self.da else en) % self.number(value / 10 ** power, 1)
        return ("%s kr." if self.da else "DKK %s") % self.number(value, 0 if value == int(value) else 2)

    def exact(self, value):
        return ("%s kr." if self.da else "DKK %s") % self.number(value, 0 if value == int(value) else 2)

    def signed(self, value):
        return ("+" if value > 0 else "\u2212" if value < 0 else "") + self.money(value)

    def period(self, period, months):
        """One moment as reports write it: 2022, 2. kvartal 2022, juni 2022, 2. juni 2022."""
        year, _, rest = period.partition("-")
        if not rest:
            return year
        if rest[0] in "QH":
            names = {"Q": "%s. kvartal %s", "H": "%s. halvår %s"} if self.da else {"Q": "Q%s %s", "H": "H%s %s"}
            return names[rest[0]] % (rest[1:], year)
        month, _, day = rest.partition("-")
        name = months["month.%d" % int(month)]
        return " ".join(filter(None, [day and "%d%s" % (int(day), "." if self.da else ""), name, year]))

    def share(self, percent):
        return self.number(abs(percent), 1) + (" %" if self.da else "%")
