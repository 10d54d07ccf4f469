# SPDX-License-Identifier: GPL-3.0-or-later
"""Rounds of grants, read from the records once more: tables of applications, and what sentences say beside them."""
import re
from collections import defaultdict
from decimal import Decimal

APPLIED, GRANTED = re.compile(r"\b(ansøg|søg)", re.I), re.compile(r"\b(indstil|bevil|forslag|tildel|tilskud|støtte)", re.I)


class Round:
    """One table, its applications and its pool."""

    def __init__(self, title, cells, told):
        self.label = title[:1].upper() + title[1:]
        self.lines = defaultdict(dict)
        self.printed = {}
        for cell, role in cells:
            if "total" in cell["flags"].split(";"):
                self.printed[role] = Decimal(cell["value"])
            elif "of_which" not in cell["flags"].split(";"):
                self.lines[cell["row"]][role] = Decimal(cell["value"])
        self.told = [Decimal(r["value"]) for r in told]

    def sum(self, role):
        values = [line.get(role) for line in self.lines.values()]
        return self.printed.get(role) if None in values else sum(values)

    def n(self):
        """Of all lines: how many there are, and how many are granted something."""
        return len(self.lines), sum(line.get("granted", 0) > 0 for line in self.lines.values())

    def to_give(self):
        """A figure of the sentences, or one less another: the size, less what is given."""
        return set(self.told) | {a - b for a in self.told for b in self.told if a > b}


def rounds_of(records):
    tables, told = defaultdict(list), defaultdict(list)
    for r in records:
        if r["unit"] != "DKK" or "previous" in r["flags"]:
            continue
        if r["origin"] == "prose":
            told[r["source"], r["item"]].append(r)
        if r["origin"] != "table" or r["measure"] not in ("amount", "size"):
            continue
        role = ("applied" if APPLIED.search(r["measure_label"]) else
                "granted" if GRANTED.search(r["measure_label"]) else None)
        tables[r["source"], r["item"], r["table"]].append((r, role))
    for (source, item, _), cells in tables.items():
        roles = {role for _, role in cells}
        if {"applied", "granted"} <= roles:
            yield Round(cells[0][0]["item_title"], [c for c in cells if c[1]], told[source, item])
