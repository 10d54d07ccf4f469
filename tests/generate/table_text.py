# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables from tables.json: a model of exact values first, then its print in one
of the media.  The model is reckoned in steps of the printed precision, so that
what is printed adds up."""
from fractions import Fraction

from numbers_da import SCALES, SCALE_WORDS, Figure, printed
from phrase_text import fill


def rows_of(table, words, rng):
    """Row labels, each with what it says about unit, kind, area and subject."""
    n = rng.randint(*table["rows"]["n"])
    lists, what = words["lists"], table["rows"]["from"]
    if what in ("lines", "pools", "categories", "applicants"):
        return [{"label": x, "subject": x} for x in rng.sample(lists[what], n)]
    if what in ("cases", "groups"):
        return [{"label": x["pl"].capitalize(), "subject": x["subject"], "kind": x.get("kind")}
                for x in rng.sample(lists[what], n)]
    if what == "places":
        own = {"label": words["municipality"], "area": words["municipality"]}
        others = [x[0] for x in lists["municipalities"] if x[0] != words["municipality"]]
        rest = [{"label": x, "area": x} for x in rng.sample(others, n - 2)]
        return [{"label": "Hele landet", "area": "DK"}, own] + rest
    if what == "ages":
        first = rng.randint(14, 20)
        return [{"label": str(first + i), "subject": str(first + i), "key": True} for i in range(n)]
    raise ValueError(what)


class Model:
    def __init__(self, table, words, rng):
        self.table, self.words, self.rng = table, words, rng
        self.scale = rng.choice(table["scales"])
        self.place = rng.choice(table["unit_places"])
        self.rows = rows_of(table, words, rng)
        self.columns = table["columns"]
        self.values = [self.reckon() for _ in self.rows]
        self.add_whole()
        for c in self.columns:
            if c["v"].startswith("colshare"):
                self.share(c["id"], c["v"][9:-1])

    def reckon(self):
        factor = {"kr": 1000, "mio1": Fraction(1, 100)}.get(self.scale, 1)
        if self.table.get("u", "DKK") != "DKK":
            factor = 1

        def r(lo, hi):
            steps = self.rng.randint(int(lo * factor), int(hi * factor))
            return steps + (self.rng.randint(1, 999) if self.scale == "kr" and steps % 1000 == 0 else 0)
        names = {"r": r, "pick": lambda *a: self.rng.choice(a), "pct": lambda a, b: round(100 * a / b) if b else 0}
        for c in self.columns:
            if c["v"].startswith("colshare"):
                names[c["id"]] = 0
            else:
                names[c["id"]] = int(eval(c["v"], {"__builtins__": {}}, names))  # our own data file
        return {c["id"]: names[c["id"]] for c in self.columns}

    def add_whole(self):
        """The total, and a heraf row after it."""
        where = self.rng.choice(self.table["total"])
        self.whole = None
        if where == "none":
            return
        sums = {c["id"]: sum(v[c["id"]] for v in self.values) for c in self.columns}
        for c in self.columns:
            if c["v"].startswith("pct("):
                a, b = c["v"][4:-1].split(",")
                sums[c["id"]] = round(100 * sums[a] / sums[b])
        label = self.rng.choice(self.table["total_label"])
        row = {"label": label, "subject": label + "|" + label.split()[-1], "flags": "total"}
        at = 0 if where == "first" else len(self.rows)
        self.rows.insert(at, row)
        self.values.insert(at, sums)
        self.whole = at
        if where == "last" and self.rng.random() < self.table["heraf"]:
            part = {k: v // 3 for k, v in sums.items()}
            if "d" in part and "e" in part:
                part["d"] = part["e"] - part["b"]
            self.rows.append({"label": "Heraf serviceramme", "subject": "Heraf serviceramme|serviceramme",
                              "flags": "of_which"})
            self.values.append(part)

    def share(self, column, of):
        whole = self.values[self.whole][of]
        for v in self.values:
            v[column] = (v[of] * 2000 + whole) // (2 * whole) if whole else 0

    def figure(self, i, c):
        """The figure of row I in column C, printed in the table's style."""
        row, t = self.rows[i], self.table
        unit = c.get("u", t.get("u", "DKK"))
        step, decimals = SCALES[self.scale] if unit == "DKK" else (1, c.get("dec", 0))
        steps = self.values[i][c["id"]]
        value = Fraction(steps * step) if unit == "DKK" else Fraction(steps, 10**decimals)
        subject = fill(c["s"], dict(self.words, row=row["label"])) if "s" in c else row.get("subject", "")
        if row.get("flags") == "total" and "s" in c:
            subject += "|" + row["subject"]
        truth = {"unit": unit, "kind": row.get("kind") or t["k"], "measure": fill(c["m"], self.words),
                 "subject": subject, "area": row.get("area", self.words["municipality"]),
                 "period": fill(c.get("p", "{year}"), self.words), "flags": row.get("flags", "")}
        return Figure(printed(steps, decimals), value, truth)

    def head(self):
        corner = fill(self.rng.choice(self.table.get("corner", [""])), self.words)
        word = SCALE_WORDS.get(self.scale, "")
        if self.place == "corner":
            corner = f"{corner} ({word})" if corner else word
        cells = [corner]
        if "text_column" in self.table:
            cells.append(self.table["text_column"][0])
        for c in self.columns:
            text = fill(c["head"], self.words)
            money = c.get("u", self.table.get("u", "DKK")) == "DKK"
            cells.append(f"{text} ({word})" if self.place == "column" and money else text)
        return cells

    def grid(self, store):
        """Rows of cells as text, the head first unless the table has none."""
        rows = [] if self.table.get("headless") else [self.head()]
        if "section" in self.table:
            rows.append([self.table["section"]] + [""] * len(self.columns))
        for i, row in enumerate(self.rows):
            cells = [row["label"]]
            if "text_column" in self.table:
                purposes = self.words["lists"][self.table["text_column"][1]]
                cells.append("" if row.get("flags") else self.rng.choice(purposes))
            cells += [self.figure(i, c).marked(store) for c in self.columns]
            rows.append(cells)
        if self.table.get("transpose"):
            rows = [list(x) for x in zip(*rows)]
        return rows

    def before(self):
        """Paragraphs above the table: its caption, a sentence with the unit."""
        word, out = SCALE_WORDS.get(self.scale, ""), []
        caption = fill(self.table.get("caption", ""), self.words)
        if self.place == "sentence":
            out.append(f"Alle beløb i tabellen er i {'hele ' if self.scale != 'mio1' else ''}{word}")
            out[-1] += "" if out[-1].endswith(".") else "."
        if self.place == "caption":
            caption = (caption or f"Tabel 1. Forventet resultat {self.words['year']}") + f", {word}"
        return out + [caption] if caption else out


def width(cell):
    """Characters of CELL in print: without the marks."""
    out, skip = 0, False
    for ch in cell:
        skip = True if ch == "\x01" else False if ch == "\x02" else skip
        out += not skip and ch not in "\x02\x03"
    return out


def print_rows(rows, medium, gap):
    """The table as lines; GAP is what a page break puts in, "" for none."""
    if medium == "tabs":
        lines = ["\t".join(r) for r in rows]
    elif medium == "pipes":
        lines = ["| " + " | ".join(r) + " |" for r in rows]
        lines.insert(1, "|---" * len(rows[0]) + "|")
    elif medium == "aligned":
        widths = [max(width(r[k]) for r in rows) for k in range(len(rows[0]))]
        lines = ["".join(c + " " * (widths[k] - width(c)) if k == 0 else " " * (3 + widths[k] - width(c)) + c
                         for k, c in enumerate(r)).rstrip() for r in rows]
    elif medium == "lines":
        return [c for r in rows for c in r if c]
    elif medium == "glued":
        return [r[0] + r[1] for r in rows]
    else:
        raise ValueError(medium)
    if gap and medium == "tabs" and len(lines) > 4:
        at = len(lines) // 2
        lines[at:at] = gap.split("\n")
    return lines
