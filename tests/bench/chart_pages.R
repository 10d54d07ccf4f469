# SPDX-License-Identifier: GPL-3.0-or-later
# chart_pages.R PAGES OUT: the pages of chart_pages.c with R's pdf().
args <- commandArgs(trailingOnly = TRUE)
value <- function(page, i, series) 1000 + 37 * ((page * 7 + i * 13 + series * 5) %% 50)
danish <- function(x) format(x, big.mark = ".", decimal.mark = ",", trim = TRUE)
months <- 0:11

pdf(args[2], width = 8.27, height = 11.69)
par(mfrow = c(2, 1), mar = c(4, 5, 4, 8))
for (page in seq_len(as.integer(args[1])) - 1) {
	plan <- value(page, months, 0)
	spent <- value(page, months, 1)
	plot.new()
	plot.window(c(0, 4), c(0, 13))
	title(sprintf("Omr\u00e5de %d", page + 1))
	text(c(0, 2, 3, 4), 13, c("M\u00e5ned", "Budget", "Forbrug", "Afvigelse"), adj = c(1, 0.5), xpd = NA)
	segments(0, 12.5, 4, 12.5)
	y <- 12 - months
	text(0, y, sprintf("M\u00e5ned %d", months + 1), adj = c(0, 0.5))
	text(2, y, danish(plan), adj = c(1, 0.5))
	text(3, y, danish(spent), adj = c(1, 0.5))
	text(4, y, danish(spent - plan), adj = c(1, 0.5))
	segments(0, y - 0.5, 4, y - 0.5, col = "#d9d9d9")
	plot(months + 1, plan, type = "o", pch = 16, col = "#a6a6a6", ylim = range(plan, spent), xlab = "",
		ylab = "", axes = FALSE)
	axis(1, at = 1:12)
	axis(2, las = 1)
	grid(NA, NULL, col = "#d9d9d9")
	lines(months + 1, spent, type = "o", pch = 16, col = "#404040")
	text(12.3, c(plan[12], spent[12]), paste(danish(c(plan[12], spent[12])), c("Budget", "Forbrug")),
		adj = c(0, 0.5), xpd = NA)
}
invisible(dev.off())
