# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether what a sentence claims follows from the records: one check for each phrase with numbers in it."""
import itertools
import re
import statistics
from calendar import monthrange
from collections import defaultdict
from datetime import date
from decimal import Decimal

from facts import capital, kendall, year_of
from grants import rounds_of

TOTALS = ("i alt", "ialt", "total", "hovedtotal", "sum", "alle")
REST = ("øvrige", "øvrigt", "andre", "andet", "andre årsager", "resten", "ukendt", "uoplyst", "ikke oplyst")
UNITS = ("person", "case", "fte", "count")


DANISH_MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
                 "december")


class Claims:
    def __init__(self, facts, words, reader, population):
        self.f, self.w, self.reader, self.population = facts, words, reader, population
        self.times, self.tables = self.moments(), None
        self.headlines = []  # (id, args, who, when) of the chapters, for the front page

    def holds(self, key, args):
        # what is told by tenths of a million: 0,5 mio. kr. is 500.000 kr.
        args = {k: re.sub(r"\b0[,.](\d) mio\. kr\.|DKK 0\.(\d) million", lambda m: self.w.money(
            100000 * int(m[1] or m[2])), v) for k, v in args.items()}
        parts = key.split(".")
        for stem in (".".join(parts[:n]) for n in range(len(parts), 0, -1)):
            check = getattr(self, "check_" + stem.replace(".", "_"), None)
            if check:
                return check(args, key)
        return all(not any(c.isdigit() for c in v) or v in self.f.texts for v in args.values())

    def moments(self):
        """Every time that the records name, and the days of the meetings, in words."""
        found = {r["meeting_date"] for r in self.f.records}
        for r in self.f.records:
            for moment in filter(None, r["period"].split("/")):
                found |= {moment, last_day(moment)}
        months = {v: i for i, v in enumerate(DANISH_MONTHS, 1)}
        for m in (re.search(r"\bpr\. (\d+)\. (\w+) (\d{4})", r["item_title"]) for r in self.f.records):
            if m and m[2] in months:  # the day that a title says its figures are of
                found.add("%s-%02d-%02d" % (m[3], months[m[2]], int(m[1])))
        school = {"%s/%s" % (m[1], m[2][2:]) for m in (re.fullmatch(r"(\d{4})-08/(\d{4})-07", r["period"])
                                                       for r in self.f.records) if m}
        return school | {self.w.period(moment, self.reader.words) for moment in found if moment}

    def is_time(self, text):
        return text in self.times or all(part in self.times for part in text.split(" \u2013 "))

    def check_when(self, args, key):
        self.told_on = args["date"]  # the chapter's day: what follows is told of it
        return args["date"] in self.times and ("year" not in args or args["year"] in self.times)

    def check_outlook_note(self, args, key):
        """How wide the band is, every chart has it (src/report/outlook.h)."""
        return args["percent"] == "80"

    # ---- budgets ----

    def check_finding(self, args, key):
        if key == "finding.spent":
            return any(self.w.share(100 * spent / budget) == args["percent"] for spent, budget in self.f.spent())
        if key == "finding.of":
            return any(k.startswith(("finding.expected", "finding.actual")) and self.check_finding(a, k)
                       for k, a in self.reader.sentence(capital(args["message"])))
        if key == "finding.other":
            return any(row.is_named(args["label"]) and args["amount"] in map(self.w.signed, row.deviations())
                       for row in self.f.rows)
        if key == "finding.grants.even":
            return any(self.w.money(sum(v for v in asked if v > 0)) == args["amount"] and sum(asked) == 0 for asked in (
                [row.values["supplementary"] for row in table if "supplementary" in row.values and not row.total]
                for table in self.f.tables.values()))
        if key.startswith("finding.grants"):
            return "amount" not in args or any(self.w.money(g) == args["amount"] for g in self.f.grants())
        if key.startswith(("finding.largest.", "finding.only.", "finding.bare.")):
            return self.is_told(args, key)
        if key.endswith(".result"):
            return any((d > 0) == (".more" in key) and self.w.money(d) == args["amount"] for d in self.f.results())
        sign = {"more": 1, "less": -1}.get(key.split(".")[2], 0)
        for deviation, budget in self.f.outcomes():
            if (deviation > 0) - (deviation < 0) != sign or sign and self.w.money(deviation) != args["amount"]:
                continue
            if "percent" not in args or budget and self.w.share(100 * deviation / abs(budget)) == args["percent"]:
                return True
        return False

    def is_told(self, args, key):
        """Of a row of that name or an item of that title; both ends, where it is a range; the direction by the sign."""
        between = re.fullmatch(r"(?:mellem|between) (.+?) (?:og|and) (.+)", args["amount"])
        signs = {"over": 1, "worse": 1, "raised": 1, "under": -1, "better": -1, "lowered": -1}
        measure = "supplementary" if key.endswith(("raised", "lowered")) else "deviation"
        of_item = [Decimal(r["value"]) for r in self.f.records if r["measure"] == measure and r["unit"] == "DKK"
                   and self.is_about(r["item_title"], args.get("label", ""))]
        of_row = [row.values["supplementary"] for row in self.f.labelled(args.get("label", ""))
                  if "supplementary" in row.values] if measure == "supplementary" else self.f.deviations(args.get("label", ""))
        found = [d for d in of_row + of_item
                 if signs.get(key.removesuffix(".expected").split(".")[-1], d) * d > 0]
        return all(any(self.w.money(d) == amount for d in found)
                   for amount in (between.groups() if between else [args["amount"]]))

    @staticmethod
    def is_about(title, label):
        return label.lower() in title.lower()

    def agree(self, tables):
        """The sentences of a paragraph tell of one table: there has to be one where all of them hold."""
        here = set(tables) & self.tables if self.tables is not None else set(tables)
        if here:
            self.tables = here
        return bool(here)

    def check_parts(self, args, key):
        pairs = [(args[l], args[a]) for l, a in (("up", "most"), ("down", "least")) if l in args]
        return self.agree(place for place, table in self.f.tables.items() if all(
            any(row.is_named(label) and amount in map(self.w.signed, row.deviations()) for row in table)
            for label, amount in pairs))

    def check_grants(self, args, key):
        asked = defaultdict(set)
        for row in self.f.rows:
            if "supplementary" in row.values:
                asked[row.label].add(self.w.signed(row.values["supplementary"]))
        return all(args[a] in asked[args[l]] for l, a in (("up", "most"), ("down", "least")) if l in args)

    def check_spent(self, args, key):
        """Which rows of a table have spent more than their budget."""
        over = {place: ["%s (%s)" % (row.label, self.w.signed(row.values["to_date"] - row.budget())) for row in table
                        if not row.total and not row.of_which and row.budget() is not None
                        and row.values.get("to_date", 0) > row.budget()] for place, table in self.f.tables.items()}
        return int(args["n"]) == args["list"].count("(") and any(", ".join(o) == args["list"] for o in over.values())

    def check_spread(self, args, key):
        return self.agree(
            place for place, counts in self.f.spreads() if counts == (int(args["n"]), int(args["of"])))

    def check_material(self, args, key):
        """Against the limits of reports/budget.ini: 2 % of the budget, as it is shown, and a million."""
        limit = "2 % og 1 mio. kr." if self.w.da else "2% and DKK 1 million"
        lists = {place: [] for place in self.f.tables}
        for place, table in self.f.tables.items():
            for row in table:
                budget = row.budget()
                if row.total or row.of_which or not budget or not row.deviations():
                    continue
                deviation = abs(row.deviations()[0])
                percent = (100 * deviation / abs(budget)).quantize(Decimal("0.1"), rounding="ROUND_HALF_UP")
                if deviation >= 1000000 and percent >= 2:
                    names = {row.label} | {row.label[m.end():] for m in re.finditer(", ", row.label)}
                    lists[place].append("(?:%s) %s" % ("|".join(map(re.escape, names)), re.escape(
                        "(%s)" % self.w.signed(row.deviations()[0]))))
        if args["limit"] != limit or "n" in args and int(args["n"]) != args["list"].count("("):
            return False
        return self.agree(place for place, items in lists.items() if re.fullmatch(", ".join(items), args.get("list", "")))

    def check_forecast(self, args, key):
        """A straight line: as much every month as so far, as finely as both figures are printed."""
        if "date" in args:
            return args["date"] in self.times
        for row in self.f.labelled(args["label"]):
            spent, expected = row.values.get("to_date"), row.values.get("expected_result")
            if spent is None or expected is None or not row.month:
                continue
            if self.w.period(row.spent_by, self.reader.words) != self.told_on:
                continue
            step = max(1, row.steps["to_date"], row.steps["expected_result"])
            margin = expected - (spent * 12 / row.month / step).quantize(Decimal(1), rounding="ROUND_HALF_UP") * step
            sign = {"below": 1, "above": -1, "level": 0}[key.split(".")[1]]
            way = 0 if abs(margin) * 200 < abs(expected) else (margin > 0) - (margin < 0)
            if way == sign and ("margin" not in args or self.w.money(margin) == args["margin"]):
                return True
        return False

    def check_vintages(self, args, key):
        if not all(args[a] in self.times for a in ("year", "date") if a in args):
            return False
        if key.startswith("vintages.since"):
            return all(self.moved(args[l], args[a]) for l, a in (("up", "risen"), ("down", "fallen")) if l in args)
        if key == "vintages.unmoved":
            return self.unmoved(args["year"])
        if key.startswith("vintages.part"):
            signs = {"more.up": "++", "more.down": "++", "less.up": "\u2212\u2212", "less.down": "\u2212\u2212",
                     "more.less": "+\u2212", "less.more": "\u2212+"}[key[len("vintages.part."):]]
            return all(self.w_signed(args["label"], sign + args[end]) for sign, end in zip(signs, ("from", "to")))
        if key.startswith("vintages.same"):
            sign = {"more": "+", "less": "\u2212", "none": ""}[key.rsplit(".", 1)[1]]
            return sign + args.get("to", self.w.signed(Decimal(0))) in {self.w.signed(d) for d, _ in self.f.outcomes()}
        amounts = {self.w.money(d) for d, _ in self.f.outcomes()}
        return all(args[a] in amounts for a in ("from", "to") if a in args)

    def unmoved(self, year):
        """At one place all that was told of YEAR on several days came to the same on the first and the last."""
        places = defaultdict(lambda: defaultdict(list))
        for row in self.f.rows:
            if row.table and row.deviations() and year in row.years:
                places[row.municipality, row.committee][row.label].append((row.day, row.deviations()[0]))
        told = [[sorted(s) for s in series.values() if len({day for day, _ in s}) > 1] for series in places.values()]
        return any(series and all(s[0][1] == s[-1][1] for s in series) for series in told)

    def moved(self, label, amount):
        """From the last follow-up but one to the last, of one place's budget of a year."""
        told = defaultdict(list)
        for row in self.f.labelled(label):
            if row.table and row.deviations():
                told[row.municipality, row.committee, max(row.years)].append((row.day, row.deviations()[0]))
        for series in told.values():
            series.sort()
            if len(series) > 1 and self.w.signed(series[-1][1] - series[-2][1]) == amount:
                return True
        return False

    def check_overview(self, args, key):
        """By the chapters' own headlines, each of which is checked: the newest of each budget."""
        newest = {}
        for headline in self.headlines:
            known = newest.get(headline["budget"])
            if not known or known["day"] <= headline["day"]:
                newest[headline["budget"]] = headline
        if key == "overview.only":
            return any((h["key"], h["args"]) in self.reader.sentence(args["message"].removesuffix("."))
                       and h["who"].startswith(args["who"]) for h in newest.values())
        grants = [h for h in newest.values() if h["key"].startswith("finding.grants")]
        results = [h for h in newest.values() if h["key"].endswith(".result")]
        budgets = [h for h in newest.values()
                   if h["key"].split(".")[1] in ("expected", "actual") and h not in results]
        group = grants if "grants" in key else results if "result" in key else budgets
        over = [h for h in group if (".less" if "result" in key else ".more") in h["key"]]
        if key == "overview.results.none":
            return not over and int(args.get("n", len(group))) == len(group)
        if ".all" in key and len(over) != len(group) or key.endswith(".two") and len(group) != 2:
            return False
        if int(args.get("n", len(over))) != len(over) or int(args.get("of", len(group))) != len(group):
            return False
        return "amount" not in args or any(
            h["args"]["amount"] == args["amount"]
            and (h["who"].startswith(args["who"]) or args["who"].startswith(h["who"] + ", budget")) for h in group
            if "amount" in h["args"])

    # ---- funds ----

    def fund_sets(self):
        """The funds of each document, and the newest of each of all documents."""
        sources = {row.source for row in self.f.funds()}
        for source in sources:
            yield self.f.funds(source)
        day = {r["source"]: r["meeting_date"] for r in self.f.records}
        newest = {}
        for row in self.f.funds():
            place = (row.municipality, row.committee, row.label)
            if place not in newest or day[newest[place].source] <= day[row.source]:
                newest[place] = row
        yield list(newest.values())

    def check_funds(self, args, key):
        if key.startswith("funds.head.sum") or key == "funds.head.many":
            return any(self.fund_set_holds(funds, args, key) for funds in self.fund_sets())
        return any(self.fund_holds(row, args) for row in self.f.funds() if row.label == args["label"])

    def fund_holds(self, row, args):
        size, used, end = (row.values.get(m) for m in ("size", "to_date", "expected_result"))
        money = args.get("rest", args.get("amount"))
        return (("percent" not in args or used is not None and self.w.share(100 * used / size) == args["percent"])
                and ("end" not in args or end is not None and self.w.share(100 * end / size) == args["end"])
                and (money is None or end is not None and self.w.money(size - end) == money))

    def fund_set_holds(self, funds, args, key):
        if len(funds) != int(args["of"]):
            return False
        size, used, end = (sum(r.values.get(m, 0) for r in funds) for m in ("size", "to_date", "expected_result"))
        over = [r for r in funds if r.values.get("expected_result", 0) > r.values["size"]]
        if key == "funds.head.many":
            worst = max(over, key=lambda r: r.values["expected_result"] - r.values["size"], default=None)
            return (worst is not None and len(over) == int(args["n"]) and worst.label == args["label"]
                    and self.w.money(worst.values["expected_result"] - worst.values["size"]) == args["amount"])
        return (not over and ("percent" not in args or self.w.share(100 * used / size) == args["percent"])
                and ("end" not in args or self.w.share(100 * end / size) == args["end"]))

    def check_sourced(self, args, key):
        """The source's own words with a figure of it, or a sentence of ours."""
        return args["mark"].rstrip("?").isdigit() and (
            any(r["raw"] in args["words"] for r in self.f.records)
            or any(self.holds(k, a) for k, a in self.reader.sentence(args["words"]) if k != "sourced"))

    # ---- grants ----

    def check_grant(self, args, key):
        """The headline names a round; what follows is told of it."""
        rounds = list(rounds_of(self.f.records))
        if key.startswith("grant.all"):
            return self.all_grants_hold(rounds, args, key)
        if key in ("grant.head.left", "grant.head.size", "grant.head.available",
                   "grant.head.asked"):  # told by sentences alone
            return any((capital(r["item_title"]).startswith(args["label"]) or args["label"].lower() in r["subject"].lower())
                       and r["origin"] == "prose"
                       and self.w.money(Decimal(r["value"])) == args["amount"] for r in self.f.records)
        if "label" in args:
            self.rounds = [r for r in rounds if r.label == args["label"]]
        return any(self.grant_holds(r, args, key) for r in self.rounds)

    def all_grants_hold(self, rounds, args, key):
        if key == "grant.all.over":
            return int(args["n"]) == sum(r.told and r.sum("granted") > max(r.told) for r in rounds)
        if key.startswith("grant.all.most"):
            return any(self.w.money(Decimal(r["value"])) == args["amount"] for r in self.f.records if r["unit"] == "DKK") or any(
                self.w.money(r.sum("granted") or 0) == args["amount"] for r in rounds)
        if key == "grant.all.size":
            sizes = {Decimal(r["value"]) for r in self.f.records if r["unit"] == "DKK" and r["kind"] == "fund"}
            return any(self.w.money(sum(some)) == args["amount"]
                       for some in itertools.combinations(sorted(sizes), int(args["n"])))
        if key == "grant.all.asked":
            asked = {r.sum("applied") for r in rounds} | {Decimal(r["value"]) for r in self.f.records
                                                          if r["unit"] == "DKK" and "ansøg" in r["subject"].lower()}
            return any(self.w.money(sum(some)) == args["applied"]
                       for some in itertools.combinations(sorted(asked - {None}), int(args["n"])))
        both = [r for r in rounds if r.sum("applied") is not None and r.sum("granted") is not None]
        applied, granted = (sum(r.sum(role) for r in both) for role in ("applied", "granted"))
        return (self.w.money(applied) == args["applied"] and int(args["n"]) == len(both)
                and self.w.share(100 * granted / applied) == args["percent"])

    def grant_holds(self, r, args, key):
        applied, granted, (of, n) = r.sum("applied"), r.sum("granted"), r.n()
        write = self.w.money if key.startswith("grant.head") else self.w.exact  # details: every krone
        told, to_give = {write(v) for v in r.told}, r.to_give()
        left = {write(abs(v - granted)) for v in to_give if (v < granted) == ("over" in key)}
        role = "applied" if key == "grant.sum.applied" else "granted"
        checks = {
            "amount": lambda v: v in left if "over" in key else v == write(granted),
            "n": lambda v: int(v) == (of - n if key.startswith("grant.refused") else n),
            "of": lambda v: int(v) == of,
            "size": lambda v: v in told, "earlier": lambda v: v in told,
            "available": lambda v: v in {write(a) for a in to_give},
            "applied": lambda v: v == write(applied),
            "granted": lambda v: v == write(granted),
            "percent": lambda v: v == self.w.share(100 * granted / applied),
            "times": lambda v: any(v == self.w.number(applied / a, 1) for a in to_give if a),
            "left": lambda v: v in left,
            "told": lambda v: v in told,
            "lines": lambda v: v == self.w.exact(r.sum(role)),
            "printed": lambda v: v == self.w.exact(r.printed[role]),
        }
        return all(checks[name](value) for name, value in args.items() if name in checks)

    # ---- counts ----

    def shown(self, text):
        """What the text says, without its unit."""
        return text.split(" ")[0]

    def same(self, text, value):
        plain = self.shown(text).replace("\u2212", "-")
        plain = plain.replace(".", "").replace(",", ".") if self.w.da else plain.replace(",", "")
        return Decimal(plain) == Decimal(value).quantize(Decimal(plain)) if plain else False

    def series(self):
        """The figures of one thing at one place over time: in order, each time once."""
        groups = defaultdict(dict)
        for r in self.f.records:
            if (r["kind"] in ("cases", "people", "homeless") and r["period"]
                    and r["measure"] in ("count", "amount", "share", "average", "actual")
                    and not {"range_low", "range_high", "previous"} & set(r["flags"].split(";"))):
                thing = (r["municipality_code"], r["area"], r["subject"].lower(), r["measure"], r["unit"])
                groups[thing].setdefault(r["period"], r)
        for thing, group in groups.items():
            first = next(iter(group.values()))
            area = self.reader.words["country"] if first["area"] == "DK" else first["area"]
            place = ", " + area if area not in ("", first["municipality"]) else ""
            name = first["subject"] + place
            if "total" in first["flags"] and first["subject"].lower() in TOTALS and first["item_title"]:
                name = first["item_title"] + ", " + (first["subject"].lower() if self.w.da else "total") + place
            yield capital(name), [group[p] for p in sorted(group, key=first_day)]

    def check_trend(self, args, key):
        if key in ("trend.tally", "trend.tally.none"):
            tested = [s for _, s in self.series() if len(s) >= 5]
            sure = sum(kendall([Decimal(r["value"]) for r in s]) <= Decimal("0.05") for s in tested)
            return (sure, min(len(tested), 24)) == (int(args.get("n", 0)), int(args["of"]))
        if key in ("trend.sure", "trend.sure.tiny", "trend.unsure"):
            return any(self.trend_holds(s, args, key) for label, s in self.series()
                       if len(s) >= 5 and label == self.trend_label)
        if key == "trend.few":
            return any(len(s) < 5 for label, s in self.series() if label == self.trend_label)
        args = {**args, "label": args["label"].removesuffix(":")}  # behind a name in pieces
        self.trend_label = args["label"]
        if key.startswith("trend.back") and not any(s[0]["value"] == s[-1]["value"] for _, s in self.series()):
            return False
        return any(len(s) >= 3 and ("from" not in args or self.same(args["from"], s[0]["value"]))
                   and self.same(args["to"], s[-1]["value"]) for label, s in self.series() if label == args["label"])

    def trend_holds(self, series, args, key):
        values = [Decimal(r["value"]) for r in series]
        days = [first_day(r["period"]).toordinal() / 365.2425 for r in series]
        p = float(kendall(values))
        if self.w.number(max(p, 0.001), 3) != args["p"] or (p < 0.001) != key.endswith("tiny"):
            return False
        slopes = [float(values[j] - values[i]) / (days[j] - days[i])
                  for j in range(len(days)) for i in range(j) if days[j] != days[i]]
        slope = statistics.median(slopes)
        return "slope" not in args or args["slope"] == ("+" if slope > 0 else "") + self.w.number(slope, 1)

    def pairs(self):
        """Figures of one thing in one place of a document, told of two times of one length and of no others."""
        def wanted(r):
            return (r["kind"] in ("cases", "people", "homeless")
                    and r["measure"] in ("count", "amount", "share", "average", "actual")
                    and not {"range_low", "range_high"} & set(r["flags"].split(";")))

        def has_time(r):
            return r["period"] and not r["period"].endswith("/") and not r["period"].startswith("/")

        def place(r):
            return (r["source"], r["item"], r["page"], r["table"], r["row"] if r["table"] else r["line"], r["unit"],
                    r["measure"], r["area"])

        def is_name(a, b):
            a, b = sorted((a["subject"].lower(), b["subject"].lower()), key=len)
            return a and (a == b or b.startswith(a + ", "))

        def days(r):
            return (self.f_last(r["period"]) - first_day(r["period"])).days
        told = [r for r in self.f.records if wanted(r)]
        for now in told:
            if ("previous" in now["flags"].split(";") or not has_time(now)
                    or self.f_last(now["period"]).isoformat() > now["meeting_date"]
                    or (date.fromisoformat(now["meeting_date"]) - self.f_last(now["period"])).days > 732):
                continue
            others = [r for r in told if r is not now and place(r) == place(now) and is_name(r, now)]
            if (len(others) == 1 and has_time(others[0]) and first_day(others[0]["period"]) < first_day(now["period"])
                    and abs(days(others[0]) - days(now)) <= 5):
                yield others[0], now

    @staticmethod
    def f_last(period):
        return date.fromisoformat(last_day(period.split("/")[-1]))

    @staticmethod
    def is_called(record, label):
        """By its own name, or its item's title, of which the end may be left out; a bare sum by title and word."""
        subject, title, label = (t.lower().replace("–", "-") for t in (record["subject"], record["item_title"], label))
        return subject in label or label in title or title in label

    def pairs_once(self):
        """Without what a sentence says again of a row of a table."""
        def told(pair):
            return [(r["source"], r["item"], r["unit"], r["period"], Decimal(r["value"])) for r in pair]
        kept = []
        for pair in self.pairs():
            if pair[1]["table"] or not any(k[1]["table"] and told(k) == told(pair) for k in kept):
                kept.append(pair)
        return kept

    def check_changes(self, args, key):
        pairs = self.pairs_once()[:20]
        if key.startswith("changes.named"):
            now, then = (re.sub(r"^DKK | kr\.$| ?%$|(?<=\d) [a-zæøå -]+$", "", args[k]) for k in ("now", "then"))
            return self.is_time(args["when"]) and self.is_time(args["before"]) and any(
                (self.same(now, b["value"]) or self.w.money(Decimal(b["value"])) == args["now"])
                and (self.same(then, a["value"]) or self.w.money(Decimal(a["value"])) == args["then"]) and self.is_called(b, args["label"])
                for a, b in pairs)
        told = defaultdict(list)  # a table is of one committee
        for then, now in pairs:
            told[now["municipality"], now["committee"]].append(Decimal(now["value"]) - Decimal(then["value"]))
        return any(self.counts_hold(moves, args, key) for moves in told.values())

    @staticmethod
    def counts_hold(moves, args, key):
        up, down = sum(m > 0 for m in moves), sum(m < 0 for m in moves)
        moved = key.split(".")[1:]
        if "two" in moved and len(moves) != 2 or (up > 0) != (moved[0] == "both" or "up" in moved) or \
                (down > 0) != (moved[0] == "both" or "down" in moved):
            return False
        if moved[0] in ("up", "down", "same") and len(moves) != {"up": up, "down": down, "same": len(moves)}[moved[0]]:
            return False
        return all(int(args[k]) == n for k, n in (("of", len(moves)), ("up", up), ("down", down)) if k in args)

    def check_multiples(self, args, key):
        panels = defaultdict(list)
        for label, s in self.series():
            first, last = s[0], s[-1]
            if not {"total", "of_which"} & set(first["flags"].split(";")):
                panels[first["source"], first["unit"], first["period"], last["period"], len(s)].append(
                    (Decimal(last["value"]) - Decimal(first["value"]), label))
        return any(self.moves_hold(moves, args) for moves in panels.values())

    def moves_hold(self, moves, args):
        up, down = [d for d, _ in moves if d > 0], [d for d, _ in moves if d < 0]
        furthest = {"up": max(up, default=0), "down": min(down, default=0)}
        return ("of" not in args or int(args["of"]) == len(moves)) and all(
            label not in args or (furthest[label], args[label]) in moves
            and args[amount].lstrip("+") in {self.w.number(furthest[label], n) for n in range(3)}
            for label, amount in (("up", "rise"), ("down", "fall")))

    def columns(self):
        columns = defaultdict(list)
        for r in self.f.records:
            columns[r["source"], r["table"], r["column"], r["period"], r["unit"]].append(r)
        return columns

    def check_largest(self, args, key):
        if key == "largest.besides":
            return any(k.startswith("largest.") and k != key and self.check_largest(a, k)
                       for k, a in self.reader.sentence(args["message"]))
        for column in self.columns().values():
            outside = {"total"} if key == "largest.rate" else {"total", "of_which"}
            column = self.summed(column)
            parts = [r for r in column if not set(r["flags"].split(";")) & outside]
            named = [r for r in parts if r["subject"].lower() not in REST]
            most = max(named or parts, key=lambda r: Decimal(r["value"]), default=None)
            whole = sum(Decimal(r["value"]) for r in parts)
            if (most and self.is_row(most, args["label"])
                    and self.same(args.get("amount", args.get("with", "")) or "0", most["value"])
                    and ("head" not in args or most["measure_label"].lower().startswith(args["head"]))
                    and ("whole" not in args or any(
                        self.same(args["whole"], of) and self.share_holds(most, of, args["percent"])
                        for of in self.wholes(column, whole)))
                    and ("percent" not in args or "whole" in args or most["unit"] == "percent"
                         and self.same(args["percent"], most["value"]))):
                return True
        return False

    @staticmethod
    def wholes(column, whole):
        """What the parts come to, and the totals that are that but for rounding."""
        totals = [Decimal(r["value"]) for r in column if "total" in r["flags"].split(";")]
        return [whole] + [t for t in totals if abs(t - whole) <= Decimal("0.015") * whole]

    def share_holds(self, most, of, text):
        share = 100 * Decimal(most["value"]) / of
        is_edge = round(share) <= 0 < share or round(share) >= 100 > share  # 399 of 400 are not all
        coarse = self.w.number(share, 1 if is_edge else 0) + (" %" if self.w.da else "%")
        return text == (coarse if most["unit"] != "DKK" and of < 1000 else self.w.share(share))

    @staticmethod
    def summed(column):
        """Of parts, their sum and more: the parts and the sum."""
        totals = [i for i, r in enumerate(column) if "total" in r["flags"].split(";")]
        plain = [Decimal(r["value"]) for r in column[:totals[0]] if not r["flags"]] if len(totals) == 1 else []
        return column[:totals[0] + 1] if len(plain) > 1 and sum(plain) == Decimal(column[totals[0]]["value"]) else column

    def check_share(self, args, key):
        """Shares that do not come to a hundred: by rounding, where the parts do but for half a place each."""
        for column in self.columns().values():
            is_percent = column[0]["unit"] == "percent"
            parts = [Decimal(r["value"]) for r in self.summed(column) if not r["flags"]]
            for of in filter(None, [Decimal(100)] if is_percent else self.wholes(column, sum(parts))):
                shares = [100 * p / of for p in parts]
                if any(self.sum_holds(shares, decimals, is_percent, args, key) for decimals in range(3)):
                    return True
        return False

    def sum_holds(self, shares, decimals, is_percent, args, key):
        place = Decimal(1).scaleb(-decimals)
        come_to = sum(s.quantize(place, rounding="ROUND_HALF_UP") for s in shares)
        is_rounded = abs(sum(shares) - 100) <= len(shares) * place / 2 if is_percent else abs(
            sum(shares) - 100) <= place / 2
        return (self.w.number(come_to, decimals) + (" %" if self.w.da else "%") == args["sum"]
                and is_rounded == (key == "share.rounding"))

    @staticmethod
    def is_row(r, label):
        """By its words, without what all rows of the column end in; of a part of the municipality, by its name."""
        name = re.sub(r", (?=\d)", " ", capital(r["subject"]))
        return (label in (name, r["area"] + ", " + r["subject"]) or name.startswith(label + ", ")
                or label == r["area"] != r["municipality"])

    def check_compare(self, args, key):
        if key == "compare.people":
            return True
        if any(c.isdigit() for c in args["unit"].replace("1.000" if self.w.da else "1,000", "")):
            return False
        pairs = {"compare.message": (("top", "high"), ("bottom", "low"))}.get(
            key, (("place", "own"), (None, "country")) if "country" in args else ((None, "high"),))
        return all(any(self.rate_holds(r, args[number]) for r in self.f.counts[args["label"]]
                       if place is None or r["area"] == args[place]) for place, number in pairs)

    def told_apart(self, r, other):
        """Of one subject and of two municipalities: in what they differ first."""
        same = self.is_subject(r, other) and r["municipality"] != other["municipality"]
        return next((k for k in ("unit", "measure", "period") if r[k] != other[k]), "nothing") if same else ""

    @staticmethod
    def is_subject(r, other):
        return r["subject"].lower() == other["subject"].lower()

    def check_unmatched(self, args, key):
        """Whoever is said to be alone tells no figure that another has; who differs, differs in that."""
        told = [r for r in self.f.records if r["kind"] in ("cases", "people", "homeless")]
        names = lambda text: re.split(r", | og | and ", text)
        if key == "unmatched.alone":
            return all(any(r["municipality"] == name for r in told) and not any(
                self.told_apart(r, other) == "nothing" and not {"of_which", "range_low", "range_high"} & set(
                    (r["flags"] + ";" + other["flags"]).split(";")) and r["area"] == r["municipality"]
                and other["area"] == other["municipality"] and r["measure"] in ("share", "rate", "average", "count")
                for r in told if r["municipality"] == name for other in told) for name in names(args["list"]))
        for item in args["list"].split("; "):
            subject, _, places = item.rpartition(" i " if self.w.da else " in ")
            for name in names(places):
                if not any(r["municipality"] == name and capital(r["subject"]).startswith(subject[:6]) for r in told):
                    return False
        return True

    def rate_holds(self, r, text):
        decimals = len(text.replace(".", ",").split(",")[-1]) if "," in text or "." in text else 0
        if r["unit"] not in UNITS or r["measure"] != "count":
            return self.same(text, r["value"])
        people = self.population(r["area"], int(year_of(r["period"])))
        return bool(people) and self.w.number(1000 * Decimal(r["value"]) / people, decimals) == text

    def check_price(self, args, key):
        """From one part of a year to the same part of the next."""
        moment = lambda r: self.w.period(r["period"], self.reader.words) if "/" not in r["period"] else r["period"]
        if "from" in args:
            self.span = args["from"], args["to"]
        told = [[r for r in self.f.records if moment(r) == end] for end in self.span]
        costs = [[r for r in records if r["unit"] == "DKK"] for records in told]
        counts = [[Decimal(r["value"]) for r in records if r["unit"] != "DKK"] for records in told]
        for c0, c1 in itertools.product(*costs):
            if c0["source"] != c1["source"] or c0["kind"] != c1["kind"] or year_of(c0["period"]) == year_of(c1["period"]):
                continue
            cost0, cost1 = Decimal(c0["value"]), Decimal(c1["value"])
            if "label" in args:
                if not any(t.startswith(args["label"]) for t in self.f.texts):
                    return False
                if "change" not in args or self.w.money(cost1 - cost0) == args["change"]:
                    return True
                continue
            if any(self.split_holds(cost0, cost1, n0, n1, args, key) for n0, n1 in itertools.product(*counts) if n0 and n1):
                return True
        return False

    def split_holds(self, cost0, cost1, count0, count1, args, key):
        volume = ((count1 - count0) * cost0 / count0).quantize(Decimal("0.01"))
        price = cost1 - cost0 - volume
        change = volume if key.startswith("price.count") else price
        if {"up": 1, "down": -1, "same": 0}[key.split(".")[2]] != (change > 0) - (change < 0):
            return False
        whole = {name: self.w.money(x.quantize(Decimal(1), rounding="ROUND_HALF_UP")) for name, x in (
            ("volume", volume), ("price", price), ("price0", cost0 / count0), ("price1", cost1 / count1))}
        return (all(args[name] == text for name, text in whole.items() if name in args)
                and all(self.same(args[name], n) for name, n in (("count0", count0), ("count1", count1)) if name in args))

    # ---- the audit ----

    def check_audit(self, args, key):
        if key == "audit.intro":
            return True
        return int(args["n"]) == self.n_audit[key == "audit.doubts"]


def last_day(moment):
    year, _, rest = moment.partition("-")
    month = 12 if not rest else 3 * int(rest[1:]) if rest[0] == "Q" else 6 * int(rest[1:]) if rest[0] == "H" else int(
        rest[:2])
    return "%s-%02d-%02d" % (year, month, monthrange(int(year), month)[1])


def first_day(period):
    text = period.split("/")[0] or period.split("/")[-1]
    if "-Q" in text:
        return date(int(text[:4]), 3 * int(text[6]) - 2, 1)
    if "-H" in text:
        return date(int(text[:4]), 6 * int(text[6]) - 5, 1)
    parts = [int(p) for p in text.split("-")] + [1, 1]
    return date(*parts[:3])
