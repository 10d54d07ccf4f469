# SPDX-License-Identifier: GPL-3.0-or-later
"""What the records say, reckoned here once more and without the program."""
import itertools
import re
from collections import defaultdict
from copy import copy
from decimal import Decimal
from fractions import Fraction


def capital(text):
    return text[:1].upper() + text[1:]


def year_of(period):
    return period.split("/")[-1][:4] if period else ""


def measure_of(r):
    """A result is told when the year is out: before that it is what was spent so far."""
    is_running = r["meeting_date"] and year_of(r["period"]) >= r["meeting_date"][:4]
    return "to_date" if r["measure"] == "actual" and is_running else r["measure"]


def without_note_mark(subject):
    return re.sub(r"(?<!\bm)[\u00b9\u00b2\u00b3]$|\*$", "", re.sub(r" \d\)$", "", subject) if "(" not in subject else subject).strip()


def styled(records):
    """As reports take them: a column of sums makes no row a sum, and marks of notes are no part of a name."""
    place = lambda r: (r["source"], r["table"], r["row"])
    parts = {place(r) for r in records if r["table"] and "total" not in r["flags"].split(";")}
    return [{**r, "subject": without_note_mark(r["subject"]), "flags": ";".join(
        f for f in r["flags"].split(";") if f != "total" or not r["table"] or place(r) not in parts)} for r in records]


class Row:
    """One line of a table or text: its figures by measure."""

    def __init__(self, first):
        self.source, self.item, self.label = first["source"], first["item"], capital(first["subject"])
        self.table, self.kind, self.day = first["table"], first["kind"], first["meeting_date"]
        self.total = "total" in first["flags"].split(";")
        self.of_which = "of_which" in first["flags"].split(";")
        self.municipality, self.committee = first["municipality"], first["committee"]
        self.years = set()  # that its figures are of
        self.of_funds = set()  # measures told of a fund: all of a table, in a text those said to be of one
        self.steps = {}  # how finely they are printed
        self.values, self.month, self.spent_by = {}, 0, ""  # to_date is spent by the end of that month

    def is_named(self, label):
        """A report calls what a sentence tells by the words of it that are a name."""
        if label == "Total" and self.total and self.label.lower() in ("i alt", "ialt", "total", "hovedtotal", "sum"):
            return True
        if self.table and label and self.label.endswith(", " + label):  # without the group's name
            return True
        return self.label == label or not self.table and label and label.lower() in self.label.lower()

    def budget(self):
        return self.values.get("revised_budget", self.values.get("original_budget"))

    def result(self):
        return self.values.get("actual", self.values.get("expected_result"))

    def deviations(self):
        """By the amounts, and as printed where the page has it."""
        found = []
        if self.budget() is not None and self.result() is not None:
            found.append(self.result() - self.budget())
        if "deviation" in self.values:
            found.append(self.values["deviation"])
        return found


class Facts:
    def __init__(self, records):
        records = self.records = styled(records)
        self.texts = {r[f] for r in records for f in ("subject", "item_title", "committee", "municipality", "raw")}
        # as reports set titles: without the mark of what the item is for, with dashes
        self.texts |= {re.sub(r" \([A-ZÆØÅ]\)$", "", t).replace(" - ", " \u2013 ") for t in self.texts}
        self.texts |= {capital(t) for t in self.texts}
        rows = {}
        for r in records:
            if "previous" in r["flags"] or r["unit"] not in ("DKK",):
                continue
            place = (r["source"], r["item"], r["table"], r["row"] or r["line"], r["subject"])
            row = rows.setdefault(place, Row(r))
            row.values.setdefault(measure_of(r), Decimal(r["value"]))
            row.steps.setdefault(measure_of(r), Decimal(r["resolution"] or 1))
            row.years.add(year_of(r["period"]))
            if r["kind"] == "fund" or r["table"]:
                row.of_funds.add(r["measure"])
            if r["measure"] == "to_date" and r["period"].count("-") == 2:
                row.month, row.spent_by = int(r["period"][5:7]), r["period"]
        self.rows = list(rows.values())
        self.tables = defaultdict(list)
        for row in self.rows:
            self.tables[row.source, row.item, row.table].append(row)
        self.counts = defaultdict(list)
        for r in records:
            if r["measure"] in ("count", "amount", "share", "average", "actual"):
                self.counts[capital(r["subject"])].append(r)

    def labelled(self, label):
        return [row for row in self.rows if row.is_named(label)]

    def deviations(self, label):
        return [d for row in self.labelled(label) for d in row.deviations()]

    def outcomes(self):
        """(deviation, budget) of each total, and of all rows of each table together."""
        for row in self.rows:
            if row.total:
                for d in row.deviations():
                    yield d, row.budget()
        for table in self.tables.values():
            parts = [row for row in table if not row.total and not row.of_which and row.deviations()]
            if parts:
                yield sum(row.deviations()[0] for row in parts), None

    def spent(self):
        """(spent, budget) of each total, and of all rows of each table together."""
        for table in self.tables.values():
            rows = [row for row in table if row.budget() and row.values.get("to_date") is not None]
            yield from ((row.values["to_date"], row.budget()) for row in rows if row.total)
            parts = [row for row in rows if not row.total and not row.of_which]
            if parts and sum(row.budget() for row in parts):
                yield sum(row.values["to_date"] for row in parts), sum(row.budget() for row in parts)

    def results(self):
        """The deviation of each total of income less cost: of a total below nothing, or with half as much income."""
        for table in self.tables.values():
            parts = [row.budget() for row in table if row.budget() is not None and not row.total and not row.of_which]
            income, cost = -sum(b for b in parts if b < 0), sum(b for b in parts if b > 0)
            for row in table:
                if row.total and row.budget() is not None and (row.budget() < 0 or 2 * income > cost):
                    yield from row.deviations()

    def grants(self):
        for table in self.tables.values():
            parts = [row.values["supplementary"] for row in table
                     if "supplementary" in row.values and not row.total and not row.of_which]
            yield sum(parts)
            for row in table:
                if "supplementary" in row.values:
                    yield row.values["supplementary"]

    def spreads(self):
        """Of each table: how many of its rows up to a total go over, of how many."""
        for place, table in self.tables.items():
            parts = []
            for row in table:
                if row.total:
                    yield place, (sum(d > 0 for d in parts), len(parts))
                elif row.deviations() and not row.of_which:
                    parts.append(row.deviations()[0])
            yield place, (sum(d > 0 for d in parts), len(parts))

    def funds(self, source=None):
        """Those with a size and what is used of it, whether a fund is a row of its table or a column."""
        merged = {}
        for row in self.rows:
            if not row.total and row.of_funds and (source is None or row.source == source):
                fund = merged.setdefault((row.source, row.item, row.table, row.label), copy(row))
                told = {m: v for m, v in row.values.items() if m in row.of_funds}
                fund.values = told if fund.values is row.values else {**told, **fund.values}
        sizes = defaultdict(list)  # of the funds of each item's tables: their sum, told in a text, is no fund
        for row in merged.values():
            if row.table and "size" in row.values:
                sizes[row.source, row.item].append(row.values["size"])
        return [row for row in merged.values() if "size" in row.values
                and ("to_date" in row.values or "expected_result" in row.values)
                and (row.table or row.values["size"] != sum(sizes[row.source, row.item]))]


def kendall(values):
    """Two-sided p of Mann and Kendall's test over all orders of the values: sure, and slow."""
    def s(order):
        return sum((b > a) - (b < a) for a, b in itertools.combinations(order, 2))
    seen = abs(s(values))
    orders = list(itertools.permutations(values))
    return Fraction(sum(abs(s(o)) >= seen for o in orders), len(orders))
