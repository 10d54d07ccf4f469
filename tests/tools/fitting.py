# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tools fit-* share: labelled minutes as examples, and the fit itself (fit_weights.c)."""
import csv
import os
import re
import subprocess
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

BUILD = os.environ.get("B", "build")
FIELDS = ["value", "unit", "measure", "measure_label", "subject", "area", "period"]
SEEN = -1  # the fold of what is never left out


def labels_of(path, sorts=("F",)):
    """The figures of a .tsv (or labels of other SORTS); one of tests/cases has no lines, but stands in the order of
    the text."""
    with open(path, encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [{k: v or "" for k, v in r.items()} for r in rows if r.get("label", "F") in sorts]


def tool(name):
    """A program of this folder, built."""
    program = os.path.join(BUILD, "tests/tools", name)
    subprocess.run(["make", "-s", f"B={BUILD}", program], check=True, stdout=sys.stderr)
    return program


class Document:
    """What the program says of one: its records, with reasons and periods."""

    def __init__(self, path):
        self.path = path
        self.records = []  # (id, line, value) in order
        self.words = {}  # id -> what the words of its subject begin and end with, for kinds
        self.fields = {}  # id -> {field: text}, as a record's in CSV
        self.reasons = defaultdict(dict)  # (id, field) -> {rule: words}
        self.periods = []  # lines of show --stage=periods, in fields

    def matched(self, labels):
        """-> [(record's id, its label)]: by the numeral's line and value; by value in formats without lines"""
        has_lines = Path(self.path).suffix in (".txt", ".md") and all("line" in label for label in labels)
        wanted = defaultdict(list)
        for label in labels:
            value = Decimal(re.split(r"[|/]", label["value"])[0])
            wanted[int(label["line"]) if has_lines else 0, value].append(label)
        out = []
        for record, line, value in self.records:
            near = wanted[line if has_lines else 0, value]
            if near:
                out.append((record, near.pop(0)))
        return out


def read(paths):
    """-> {path: Document}"""
    out = {}
    lines = subprocess.run([tool("fit_evidence"), *map(str, paths)], capture_output=True, text=True, check=True).stdout
    for line in lines.splitlines():
        what, *fields = line.split("\t")
        if what == "document":
            document = out[fields[0]] = Document(fields[0])
        elif what == "record":
            document.records.append((fields[0], int(fields[1]), Decimal(fields[2])))
            document.words[fields[0]] = fields[3].split()
            document.fields[fields[0]] = dict(zip(FIELDS, [fields[2], *fields[4:]]))
        elif what == "reason":
            document.reasons[fields[0], fields[1]][fields[2]] = fields[3]
        elif len(fields) > 1:  # else the rest of words that hold a line's end
            document.periods.append(fields)
    return out


def pairs(words):
    return list(zip(words[::2], words[1::2]))


class Choice:
    """Examples of a choice among candidates, each a list of (feature, value)."""

    def __init__(self, ridge_of):
        """RIDGE_OF: feature -> (ridge, least weight)"""
        self.ridge_of, self.number, self.lines, self.n_left_out = ridge_of, {}, [], []

    def index(self, feature):
        return self.number.setdefault(feature, len(self.number))

    def add(self, candidates, right, weight, fold=SEEN):
        """RIGHT: the numbers of the candidates that are"""
        lines = [f"e {fold} {weight:.5f}"]
        for i, candidate in enumerate(candidates):
            parts = "".join(f" {self.index(f)}:{v:.4g}" for f, v in candidate)
            lines.append(f"c {int(i in right)}{parts}")
        self.lines.append("\n".join(lines))

    def fit(self, folds=0):
        """-> [scores of the candidates of each example that has a fold, fitted without it], {feature: weight}"""
        head = ["f {} {}".format(*self.ridge_of(f)) for f in self.number]
        out = subprocess.run([tool("fit_weights"), "--folds", str(folds)], input="\n".join(head + self.lines) + "\n",
                             capture_output=True, text=True, check=True).stdout
        left_out, weights = out.split("\n\n") if folds else ("", out)
        return ([[float(x) for x in line.split()] for line in left_out.splitlines()],
                dict(zip(self.number, map(float, weights.split()))))


def folds_of(documents, folds):
    """-> {document: its fold}: every FOLDS-th belongs together"""
    return {d: i % folds if folds else SEEN for i, d in enumerate(sorted(documents))}


def best(scores):
    return scores.index(max(scores))


def report(what, of_document):
    """OF_DOCUMENT: {name: [figures, right, ...]} in the order of WHAT's names after the first"""
    total = [sum(x) for x in zip(*of_document.values())]
    for name, counts in [*sorted(of_document.items()), ("all", total)]:
        shares = "  ".join(f"{w} {c / max(1, counts[0]):.3f}" for w, c in zip(what, counts[1:]))
        print(f"left out  {shares}  {counts[0]:5}  {Path(name).name}")


def c_name(word):
    return word.replace("-", "_").upper()


def hundredths(weight):
    return round(100 * weight)


def head_of_table(header, tool):
    return ("/* SPDX-License-Identifier: GPL-3.0-or-later */\n"
            f"/* The weights of {header}.h, in hundredths of a logit.  Made by\n"
            f" * tests/tools/{tool} from labelled minutes: change it there. */\n"
            f'#include "extract/models/{header}.h"\n\n/* clang-format off */')
