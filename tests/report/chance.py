# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets of records made by chance: follow-ups on budgets, pools, counts over time and at places, costs."""
import csv
import random

FIELDS = ("id,municipality,municipality_code,committee,meeting_date,item,item_title,case_no,section,kind,subject,measure,"
          "measure_label,area,period,value,unit,resolution,qualifier,raw,origin,table,row,column,flags,source,page,line,"
          "offset,length,confidence").split(",")
PLACES = [("Sorø", "340"), ("Vejen", "575"), ("Silkeborg", "740"), ("Lemvig", "665"), ("Holbæk", "316"), ("Faxe", "320")]
AREAS = ["Sygedagpenge", "Kontanthjælp", "Fleksjob", "Førtidspension", "Integration og danskuddannelse", "Jobcentrets drift",
         "Drift, Skoler", "Drift, Dagtilbud", "Drift, Klubber", "Anbringelser", "Ældrepleje 1. distrikt"]
COUNTED = ["Underretninger", "Anbringelser i alt", "Unge i efterværn", "Borgere i praktik", "Ledige over 50 år"]
POOLS = ["Regional uddannelsespulje", "Puljen til uddannelsesløft", "Tilskud til småjob", "Psykologhjælp til unge"]

ROUNDS = ["Landsbypuljen", "Kulturpuljen 2024, 1. runde", "Fordeling af § 18-midler"]
APPLICANTS = ["Borgerforeningen", "Sejlklubben af 1923", "Kammerkoret", "Natteravnene", "Filmklubben"]


class Writer:
    def __init__(self, dice, stream):
        self.dice, self.out, self.n = dice, csv.DictWriter(stream, FIELDS, lineterminator="\n"), 0
        self.out.writeheader()

    def meeting(self, place, committee, day, source):
        self.base = {"municipality": place[0], "municipality_code": place[1], "committee": committee, "meeting_date": day,
                     "area": place[0], "source": source, "item_title": "Opfølgning", "case_no": "24/%d" % self.dice.randint(1, 9999),
                     "confidence": "0.95", "resolution": "1"}

    def put(self, **fields):
        self.n += 1
        value = fields["value"]
        row = dict(self.base, id="%016x" % self.n, offset=100 * self.n, raw=str(value), length=len(str(value)))
        row.update({k: v for k, v in fields.items() if v is not None})
        self.out.writerow(row)


def budget(w, dice, year, areas, line, table):
    """A table with a total; parts and sum agree to the krone.  Accounts are of the year before."""
    size = 10 ** dice.randint(4, 8)
    sums, kinds = {}, ["revised_budget", dice.choice(["expected_result", "actual"])]
    year -= kinds[1] == "actual"
    rows = []
    for area in areas:
        start = dice.randint(1, 9 * size)
        end = start if dice.random() < 0.15 else max(0, start + dice.randint(-size, size))
        rows.append((area, "", [start, end]))
    rows.append(("I alt", "total", [sum(r[2][i] for r in rows) for i in range(2)]))
    for i, (area, flags, amounts) in enumerate(rows):
        for c, (measure, value) in enumerate(zip(kinds + ["deviation"], amounts + [amounts[1] - amounts[0]])):
            w.put(kind="budget", subject=area, measure=measure, period=str(year), value=value, unit="DKK", origin="table",
                  table=table, row=i + 2, column=c + 2, flags=flags, line=line + i, item="3")
    return sums


def funds(w, dice, year, line, table):
    for i, name in enumerate(dice.sample(POOLS, dice.randint(1, 4))):
        size = dice.randint(1, 40) * 25000
        used = dice.randint(0, size)
        end = dice.choice([size, used, dice.randint(used, 2 * size)])
        for c, (measure, value) in enumerate((("size", size), ("to_date", used), ("expected_result", end))):
            w.put(kind="fund", subject=name, measure=measure, period=str(year), value=value, unit="DKK", origin="table",
                  table=table, row=i + 2, column=c + 2, line=line + i, item="4")


def grants(w, dice, line, table):
    """A round of a pool: what they applied for, what is proposed, and now and then a total that is not theirs."""
    item = {"kind": "fund", "period": "2024", "unit": "DKK", "item": "8", "item_title": dice.choice(ROUNDS)}
    lines = [(name, dice.randint(4, 400) * 500) for name in dice.sample(APPLICANTS, dice.randint(1, 5))]
    lines = [(name, asked, dice.choice([0, asked, asked // 2])) for name, asked in lines]
    asked, given = (sum(l[i] for l in lines) for i in (1, 2))
    head = dice.choice(["Indstillet", "Bevilget (kr.)"])
    w.put(subject="Puljen", measure="size", measure_label="Puljen", origin="prose", line=line,
          value=given + dice.choice([-500, 0, 25000, asked]), **item)
    if dice.random() < 0.7:
        lines.append(("I alt", asked + dice.choice([0, 0, 9000]), given))
    for i, (name, *amounts) in enumerate(lines):
        for c, value in enumerate(amounts):
            w.put(subject=name, measure=("amount", "size")[c], measure_label=("Ansøgt kr.", head)[c], origin="table",
                  table=table, row=i + 2, column=c + 2, line=line + 1 + i, value=value,
                  flags="total" if name == "I alt" else "", **item)


def counts(w, dice, line, table):
    n, first = dice.randint(3, 7), dice.randint(2012, 2017)
    for i, name in enumerate(dice.sample(COUNTED, dice.randint(1, 5))):
        value = dice.randint(5, 2000)
        for c in range(n):
            value = max(0, value + dice.randint(-60, 80))
            w.put(kind="cases", subject=name, measure="count", period=str(first + c), value=value, unit="case",
                  origin="table", table=table, row=i + 2, column=c + 2, line=line + i, item="5")


def side_by_side(w, dice, line, table):
    for i, place in enumerate(dice.sample(PLACES, dice.randint(2, 5))):
        w.put(kind="people", subject="Modtagere af hjælp", measure="count", period="2020", value=dice.randint(10, 3000),
              unit="person", origin="table", table=table, row=i + 2, column=2, area=place[0], line=line + i, item="6")


def costs(w, dice, line):
    cost, n = dice.randint(100000, 9000000), dice.randint(3, 90)
    for year in (2019, 2020, 2021)[:dice.randint(2, 3)]:
        place = {"kind": "homeless", "period": str(year), "origin": "prose", "item": "7", "line": line}
        w.put(subject="borgere på herberg", measure="count", value=n, unit="person", **place)
        w.put(subject="udgift til borgere på herberg", measure="actual", value=cost, unit="DKK", **place)
        cost, n, line = cost + dice.randint(-90000, 900000), max(1, n + dice.randint(-3, 9)), line + 1


def random_records(seed, stream):
    dice = random.Random(seed)
    w = Writer(dice, stream)
    for k, place in enumerate(dice.sample(PLACES, dice.randint(1, 4))):
        areas = dice.sample(AREAS, dice.randint(2, 8))
        for v in range(dice.randint(1, 3)):
            w.meeting(place, "Udvalget for %s" % dice.choice(["Arbejde"] if v else ["Arbejde", "Arbejde", "Skole"]),
                      "2024-%02d-15" % (4 + 3 * v), "m%d-%d.txt" % (k, v))
            budget(w, dice, 2024, areas, 10, 1)
            if dice.random() < 0.6:
                funds(w, dice, 2024, 40, 2)
        if dice.random() < 0.7:
            counts(w, dice, 60, 3)
        if dice.random() < 0.6:
            grants(w, dice, 120, 5)
        if k == 0:
            side_by_side(w, dice, 80, 4)
            costs(w, dice, 95)
