# SPDX-License-Identifier: GPL-3.0-or-later
# usage: Rscript trend_lm.R IN.csv OUT.csv; slope and band by lm.fit, series by series
args <- commandArgs(trailingOnly = TRUE)
data <- read.csv(args[1], colClasses = c("character", rep("numeric", 12)))
y <- as.matrix(data[, -1])
n <- ncol(y)
x <- cbind(1, seq_len(n))
t <- qt(0.975, n - 2)
sxx <- sum((x[, 2] - mean(x[, 2]))^2)
out <- matrix(0, nrow(y), 3)
for (i in seq_len(nrow(y))) {
	fit <- lm.fit(x, y[i, ])
	b <- fit$coefficients[[2]]
	half <- t * sqrt(sum(fit$residuals^2) / (n - 2) / sxx)
	out[i, ] <- c(b, b - half, b + half)
}
write.csv(data.frame(name = data[, 1], slope = out[, 1], low = out[, 2], high = out[, 3]), args[2], row.names = FALSE, quote = FALSE)
