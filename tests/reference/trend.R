# SPDX-License-Identifier: GPL-3.0-or-later
# The answers of R to the series in series.csv: least squares, Theil-Sen,
# Mann-Kendall (p by enumeration of all orders up to 8 points, by the normal
# approximation with correction beyond 12), quantiles, MAD.
# Base R only.  usage: Rscript trend.R series.csv > trend_answers.csv
options(digits = 17)
data <- read.csv(commandArgs(trailingOnly = TRUE)[1])

kendall_s <- function(y) {
	s <- 0
	for (j in seq_along(y)[-1]) s <- s + sum(sign(y[j] - y[seq_len(j - 1)]))
	s
}

# All orders, by recursion.
orders <- function(n) {
	if (n == 1) return(matrix(1, 1, 1))
	p <- orders(n - 1)
	do.call(rbind, lapply(seq_len(n), function(i) cbind(i, ifelse(p >= i, p + 1, p))))
}

enumerated_p <- function(y) {
	s <- abs(kendall_s(y))
	all <- orders(length(y))
	values <- matrix(y[all], nrow(all))
	stat <- 0
	for (j in 2:length(y)) for (i in seq_len(j - 1)) stat <- stat + sign(values[, j] - values[, i])
	mean(abs(stat) >= s)
}

normal_p <- function(y) {
	n <- length(y)
	t <- table(y)
	var <- (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5))) / 18
	s <- kendall_s(y)
	if (s == 0 || var <= 0) return(1)
	min(1, 2 * pnorm((abs(s) - 1) / sqrt(var), lower.tail = FALSE))
}

say <- function(series, quantity, value) cat(series, ",", quantity, ",", sprintf("%.17g", value), "\n", sep = "")

cat("series,quantity,value\n")
for (name in unique(data$series)) {
	x <- data$x[data$series == name]
	y <- data$y[data$series == name]
	n <- length(x)
	line <- lm(y ~ I(x - mean(x))) # centred: what the raw years would lose is not R's point here
	slopes <- outer(seq_len(n), seq_len(n), function(i, j) (y[j] - y[i]) / (x[j] - x[i]))
	slopes <- slopes[upper.tri(slopes)]
	say(name, "s", kendall_s(y))
	if (n <= 8) say(name, "p", enumerated_p(y))
	if (n > 12) say(name, "p", normal_p(y))
	say(name, "theil_sen", median(slopes))
	say(name, "slope", coef(line)[[2]])
	say(name, "mean", coef(line)[[1]])
	say(name, "residual_sd", sqrt(sum(resid(line)^2) / (n - 2)))
	half <- qt(0.975, n - 2) * sqrt(sum(resid(line)^2) / (n - 2)) / sqrt(sum((x - mean(x))^2))
	say(name, "slope_half", half)
	say(name, "median", median(y))
	say(name, "q10", quantile(y, 0.1, type = 7)[[1]])
	say(name, "q75", quantile(y, 0.75, type = 7)[[1]])
	say(name, "mad", mad(y))
}
