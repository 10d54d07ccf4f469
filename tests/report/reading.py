# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports read back: pages of HTML, workbooks, and the numbers in them."""
import html
import re
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from html.parser import HTMLParser
from xml.etree import ElementTree

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SCALES = {"mio. kr.": 6, "1.000 kr.": 3, "DKK million": 6, "DKK thousand": 3}
VOID = {"meta", "link", "br", "img", "input", "hr", "rect", "path", "line", "circle", "use"}


class Page(HTMLParser):
    """Elements in order as (tag, attributes, text inside), and what is wrong with their nesting."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.all, self.open, self.faults = [], [], []
        self.feed(text)
        self.faults += ["<%s> is not closed" % e["tag"] for e in self.open]

    def handle_starttag(self, tag, attributes):
        element = {"tag": tag, "at": dict(attributes), "text": "", "up": list(self.open)}
        self.all.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.all.append({"tag": tag, "at": dict(attributes), "text": "", "up": list(self.open)})

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open[-1]["tag"] != tag:
            self.faults.append("</%s> closes nothing" % tag)
            return
        self.open.pop()

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data

    def named(self, *tags):
        return [e for e in self.all if e["tag"] in tags]

    def inside(self, element, *tags):
        return any(e["tag"] in tags for e in element["up"])


NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def numbers(text):
    return set(NUMBER.findall(text))


def check_columns(name, sheet):
    """No column has two widths: Excel finds such a file damaged, and says nothing of it elsewhere."""
    spans = sorted((int(c.get("min")), int(c.get("max"))) for c in sheet.iter(SHEET + "col"))
    for before, after in zip(spans, spans[1:]):
        assert before[1] < after[0], "sheet %s: columns %d to %d have two widths" % (name, after[0], before[1])


def workbook(path):
    """The sheets as {name: {cell: (formula or None, value)}}."""
    with zipfile.ZipFile(path) as z:
        strings = ["".join(t.text or "" for t in si.iter(SHEET + "t"))
                   for si in ElementTree.fromstring(z.read("xl/sharedStrings.xml"))]
        names = [s.get("name") for s in ElementTree.fromstring(z.read("xl/workbook.xml")).iter(SHEET + "sheet")]
        sheets = {}
        for i, name in enumerate(names, 1):
            cells = sheets[name] = {}
            sheet = ElementTree.fromstring(z.read("xl/worksheets/sheet%d.xml" % i))
            check_columns(name, sheet)
            for c in sheet.iter(SHEET + "c"):
                formula, value = c.find(SHEET + "f"), c.find(SHEET + "v")
                text = value.text if value is not None else ""
                if c.get("t") == "s":
                    text = strings[int(text)]
                elif text and c.get("t") != "str":
                    text = Decimal(text)
                cells[c.get("r")] = (formula.text if formula is not None else None, text)
        return sheets


def value_of(text, lang):
    plain = text.replace("\u2212", "-").replace("+", "")
    return Decimal(plain.replace(".", "").replace(",", ".") if lang == "da" else plain.replace(",", ""))


def missing_in_workbook(page, sheets, lang):
    """Figures of the page's tables that no cell rounds to."""
    values = [v for cells in sheets.values() for _, v in cells.values() if isinstance(v, Decimal)]
    missing = []
    for e in page.named("td"):
        text = e["text"].strip()
        if e["at"].get("class") != "n" or not re.fullmatch(r"[+\u2212]?\d[\d.,]*", text):
            continue
        table = next(t for t in e["up"] if t["tag"] == "table")
        caption = next((c["text"] for c in page.named("caption") if table in c["up"]), "")
        heads = [c["text"].strip() for c in page.named("th", "td") if table in c["up"] and page.inside(c, "thead")]
        power = next((p for unit, p in SCALES.items() if any(t.endswith(unit) for t in (caption.strip(), *heads))), 0)
        shown = value_of(text, lang)
        step = Decimal(1).scaleb(shown.as_tuple().exponent)
        if any(v.scaleb(-p).quantize(step, rounding=ROUND_HALF_UP) == shown for v in values for p in {power, 0, -2}):
            continue
        if not any(text == str(v) for cells in sheets.values() for _, v in cells.values()):
            missing.append("%s (%s)" % (text, caption.strip()))
    return missing


def without_axes(words):
    """Without the ticks of axes: at least three numbers in a row, evenly apart."""
    kept = []
    for line in words.splitlines():
        for run_of in re.findall(r"(?:(?<=\s)|^)\d+(?:[.,]\d+)?(?:\s+\d+(?:[.,]\d+)?)+(?=\s|$)", line):
            ticks = [Decimal(p.replace(",", ".")) for p in run_of.split()]
            while len(ticks) > 2 and len({b - a for a, b in zip(ticks, ticks[1:])}) != 1:
                ticks.pop(0)
            if len(ticks) > 2:
                line = line.replace(run_of, " ".join(run_of.split()[:-len(ticks)]))
        kept.append(line)
    return "\n".join(kept)


def page_text(path):
    """An HTML report with plain blanks for those that hold words together."""
    return path.read_text(encoding="utf-8").replace("\u00a0", " ")


def numbers_that_differ(page, text, pdf):
    """What only the PDF's words have, and what of the page's tables and headlines they lack."""
    pdf = re.sub(r"(Side|Page) \d+ (af|of) \d+", "", pdf)
    bare = re.sub(r"<(style|script)[^>]*>.*?</\1>|<[^>]+>", " ", text, flags=re.DOTALL)
    more = sorted(numbers(without_axes(pdf)) - numbers(html.unescape(bare)))
    tables = " ".join(e["text"] for e in page.named("td", "h1", "h2", "h3", "h4") if not page.inside(e, "details"))
    passages = " ".join(e["text"] for e in page.named("td") if e["at"].get("class") != "n")
    less = sorted(numbers(tables) - numbers(pdf) - numbers(passages))
    return more, less
