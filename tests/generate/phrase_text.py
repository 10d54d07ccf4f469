# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences from phrases.json: {word} is taken from the document's words, and
[name:type arguments; field=value; ...] is a figure.

Types: int LO HI, word LO HI, kr LO HI STEP, t LO HI (1.000 kr.), mio LO HI
DECIMALS, pct LO HI DECIMALS, dec LO HI DECIMALS, and =EXPRESSION TYPE, which
reckons with the names of the same sentence or list.  Fields: m measure,
s subject, p period, u unit, k kind, a area, f flags, sign=- for a value below
zero that is printed without a sign."""
import re
from fractions import Fraction

from numbers_da import WORDS, Figure, printed

FIGURE = re.compile(r"\[(\w+):([^\]]*)\]")
SLOT = re.compile(r"\{([\w.]+)\}")
UNITS = {"kr": "DKK", "t": "DKK", "mio": "DKK", "pct": "percent"}


def fill(text, words):
    """TEXT with its {slots}; {x.lower} begins with a small letter."""
    def one(m):
        name, _, part = m[1].partition(".")
        value = words[name]
        if part == "lower":
            value = value["pl"] if isinstance(value, dict) else value
            return value[:1].lower() + value[1:]
        return str(value[part] if part else value)
    return SLOT.sub(one, text)


def draw(spec, rng, known):
    """-> (printed text, value, steps): SPEC is the type and its arguments."""
    kind, *args = spec.split()
    if kind.startswith("="):
        kind, args = args[0], []
        steps = eval(spec[1:].rsplit(" ", 1)[0], {"__builtins__": {}}, known)  # our own data file
    else:
        lo, hi = int(args[0]), int(args[1])
        decimals = int(args[2]) if kind in ("mio", "pct", "dec") else 0
        if kind == "kr":
            steps = rng.randrange(lo, hi, int(args[2]))
        else:
            steps = rng.randint(lo * 10**decimals, hi * 10**decimals)
    decimals = int(args[2]) if args and kind in ("mio", "pct", "dec") else 0
    value = Fraction(steps, 10**decimals) * {"mio": 10**6, "t": 1000}.get(kind, 1)
    if kind in ("word", "Word"):
        text = WORDS[steps]
        return (text if kind == "word" else text.capitalize()), value, steps
    return printed(steps, decimals), value, steps


class Sentences:
    """Texts that share their names: a sentence, or a lead-in with its list."""

    def __init__(self, texts, kind, words, rng):
        self.texts, self.kind, self.words, self.rng = texts, kind, words, rng
        self.drawn = {}
        known = {}
        specs = [(m[1], fill(m[2], words)) for t in texts for m in FIGURE.finditer(t)]
        for late in (False, True):
            for name, spec in specs:
                head = spec.split(";")[0].strip()
                if head.startswith("=") == late:
                    self.drawn[name] = (spec, *draw(head, rng, known))
                    known[name] = self.drawn[name][3]

    def figure(self, name):
        spec, text, value, _ = self.drawn[name]
        head, *fields = [x.strip() for x in spec.split(";")]
        kind = head.split()[-1] if head.startswith("=") else head.split()[0]
        f = dict(x.split("=", 1) for x in fields)
        truth = {"unit": f.get("u", UNITS.get(kind, "count")), "kind": f.get("k", self.kind),
                 "measure": f["m"], "subject": f["s"], "area": f.get("a", self.words["municipality"]),
                 "period": f.get("p", "-"), "flags": f.get("f", "")}
        return Figure(text, -value if f.get("sign") == "-" else value, truth)

    def rendered(self, store):
        # The figures first: their specifications hold slots of their own.
        out = []
        for text in self.texts:
            marked = FIGURE.sub(lambda m: self.figure(m[1]).marked(store), text)
            out.append(fill(marked, self.words))
        return out
