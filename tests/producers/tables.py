#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the test tables as HTML, LaTeX or R: tables.py html|tex|R > FILE.

Each table is the same list of rows, so that whatever a producer makes of it
has to be read back as those rows: tables.py rows > FILE prints them.
"""
import sys

RULED = [["Politikområde", "Korrigeret budget", "Forventet regnskab", "Afvigelse"],
         ["Arbejdsmarked", "67.772.400", "65.603.323", "-2.169.077"],
         ["Sociale formål og omsorg", "12.100.000", "14.900.500", "2.800.500"],
         ["Overførselsindkomster", "416.076.600", "421.281.876", "5.205.276"],
         ["I alt", "495.949.000", "501.785.699", "5.836.699"]]
UNRULED = [["Mio. kr.", "2019", "2020", "2021", "I alt"],
           ["Flere sagsbehandlere", "3,6", "3,1", "3,1", "9,8"],
           ["Tidlig lægesamtale", "0,9", "0,9", "0,9", "2,7"],
           ["Sparede ydelser", "-2,4", "-5,8", "-6,7", "-14,9"],
           ["Netto", "2,1", "-1,8", "-2,7", "-2,4"]]
BREAKING = [["Kommune", "Antal", "Andel"]] + \
    [["Kommune nr. %d" % i, "%d" % (i * 17), "%d,%d" % (i // 10, i % 10)] for i in range(1, 71)] + \
    [["Hele landet", "%d" % (17 * 70 * 71 // 2), "100,0"]]
TITLE = "Økonomisk redegørelse"
BEFORE = ("Udvalget behandlede sagen på sit møde, og forvaltningen gjorde rede for de tal, der er vist i tabellen "
          "herunder. Der er tale om et merforbrug på 5,8 mio. kr. i forhold til det korrigerede budget for hele året.")
BETWEEN = "Investeringen fordeler sig over tre år."
AFTER = "Udvalget tog orienteringen til efterretning."
CSS = """@page { size: A4; margin: 2cm } body { font-family: 'Liberation Sans', sans-serif; font-size: 10.5pt }
table { border-collapse: collapse; margin: 8pt 0 } td, th { padding: 2pt 5pt; text-align: right }
td:first-child, th:first-child { text-align: left }
table.ruled td, table.ruled th { border: 1px solid black } h1 { font-size: 16pt }"""


def html_table(rows, kind):
    def row(cells, tag):
        return "<tr>" + "".join("<%s>%s</%s>" % (tag, c, tag) for c in cells) + "</tr>"
    border = ' border="1" cellspacing="0"' if kind == "ruled" else ' border="0"'
    return '<table class="%s"%s><thead>%s</thead><tbody>%s</tbody></table>' % (
        kind, border, row(rows[0], "th"), "".join(row(r, "td") for r in rows[1:]))


def html():
    print('<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>%s</title><style>%s</style></head><body>'
          % (TITLE, CSS))
    print("<h1>%s</h1><p>%s</p>%s<p>%s</p>%s<p>%s</p>%s<p>%s</p></body></html>" % (
        TITLE, BEFORE, html_table(RULED, "ruled"), BETWEEN, html_table(UNRULED, "plain"), BETWEEN,
        html_table(BREAKING, "ruled"), AFTER))


def tex_table(rows, kind):
    spec = "|l|" + "r|" * (len(rows[0]) - 1) if kind == "ruled" else "l" + "r" * (len(rows[0]) - 1)
    line = "\\hline\n" if kind == "ruled" else ""
    env = "longtable" if len(rows) > 40 else "tabular"
    body = line
    for i, row in enumerate(rows):
        body += " & ".join(row).replace("%", "\\%") + " \\\\\n" + line
        if i == 0 and env == "longtable":
            body += "\\endhead\n"
    return "\\begin{%s}{%s}\n%s\\end{%s}\n" % (env, spec, body, env)


def tex():
    print(r"\documentclass[a4paper]{article}\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}"
          r"\usepackage{longtable}\begin{document}")
    print("\\section*{%s}\n%s\n\n\\medskip\n%s\n\n%s\n\n\\medskip\n%s\n\n%s\n\n%s\n\n%s\n\\end{document}" % (
        TITLE, BEFORE, tex_table(RULED, "ruled"), BETWEEN, tex_table(UNRULED, "plain"), BETWEEN,
        tex_table(BREAKING, "ruled"), AFTER))


def r_table(rows, kind, y):
    out, widths = "", [0, 150, 245, 345, 435][:len(rows[0])]
    right = [0] + [w + 70 for w in widths[1:]]
    for i, row in enumerate(rows):
        for k, cell in enumerate(row):
            out += "text(%d, %d, %r, adj = %d)\n" % (50 + (right[k] if k else 4), y - 14 * i, cell, 1 if k else 0)
        if kind == "ruled":
            out += "segments(50, %g, %d, %g)\n" % (y - 14 * i - 7, 54 + right[-1], y - 14 * i - 7)
    if kind == "ruled":
        out += "segments(50, %g, %d, %g)\n" % (y + 7, 54 + right[-1], y + 7)
        for x in [0] + [w - 4 for w in widths[1:]] + [right[-1] + 4]:
            out += "segments(%g, %g, %g, %g)\n" % (50 + x, y + 7, 50 + x, y - 14 * len(rows) + 7)
    return out


def r():
    page = "plot.new(); plot.window(c(0, 595), c(0, 842), xaxs = 'i', yaxs = 'i')\n"
    print("pdf(commandArgs(TRUE)[1], width = 595/72, height = 842/72, encoding = 'ISOLatin1')\n"
          "par(mar = c(0, 0, 0, 0), cex = 0.8)\n" + page)
    print("text(50, 790, %r, adj = 0, font = 2, cex = 1.3)" % TITLE)
    print(r_table(RULED, "ruled", 740))
    print("text(50, 640, %r, adj = 0)" % BETWEEN)
    print(r_table(UNRULED, "plain", 610))
    print("text(50, 515, %r, adj = 0)" % BETWEEN)
    print(r_table(BREAKING[:33], "ruled", 485) + page)
    print(r_table([BREAKING[0]] + BREAKING[33:], "ruled", 790))
    print("text(50, 200, %r, adj = 0)\ninvisible(dev.off())" % AFTER)


def rows():
    for table in (RULED, UNRULED, BREAKING):
        for row in table:
            print(" | ".join(row))
        print()


{"html": html, "tex": tex, "R": r, "rows": rows}[sys.argv[1]]()
