# SPDX-License-Identifier: GPL-3.0-or-later
"""chart_pages.py PAGES OUT: the pages of chart_pages.c with matplotlib's PdfPages.
chart_pages.py png CSV OUT: one line chart of the values of a CSV of records, 1920 by 1080."""
import csv
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
from matplotlib.backends.backend_pdf import PdfPages  # noqa: E402


def value(page, i, series):
    return 1000 + 37 * ((page * 7 + i * 13 + series * 5) % 50)


def danish(number):
    return f"{number:,d}".replace(",", ".").replace("-", "\u2212")


def draw_page(page):
    fig, (top, bottom) = plt.subplots(2, 1, figsize=(8.27, 11.69))
    plan, spent = ([value(page, i, s) for i in range(12)] for s in (0, 1))
    fig.suptitle(f"Område {page + 1}")
    top.axis("off")
    top.table([[f"Måned {i + 1}", danish(plan[i]), danish(spent[i]), danish(spent[i] - plan[i])] for i in range(12)],
              colLabels=["Måned", "Budget", "Forbrug", "Afvigelse"], loc="center")
    bottom.plot(range(1, 13), plan, marker="o", color="#a6a6a6")
    bottom.plot(range(1, 13), spent, marker="o", color="#404040")
    bottom.set_xticks(range(1, 13))
    bottom.grid(axis="y", color="#d9d9d9")
    bottom.text(12.3, plan[-1], f"{danish(plan[-1])} Budget")
    bottom.text(12.3, spent[-1], f"{danish(spent[-1])} Forbrug")
    return fig


def draw_png(source, out):
    with open(source, encoding="utf-8") as f:
        rows = list(csv.DictReader(f))
    fig, axes = plt.subplots(figsize=(19.2, 10.8), dpi=100)
    axes.plot([r["period"] for r in rows], [float(r["value"]) for r in rows], marker="o", color="#404040")
    axes.set_title(rows[0]["subject"], loc="left")
    axes.grid(axis="y", color="#d9d9d9")
    fig.savefig(out)


if sys.argv[1] == "png":
    draw_png(sys.argv[2], sys.argv[3])
else:
    with PdfPages(sys.argv[2]) as pdf:
        for page in range(int(sys.argv[1])):
            figure = draw_page(page)
            pdf.savefig(figure)
            plt.close(figure)
