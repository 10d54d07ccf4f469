# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: trend_numpy.py IN.csv OUT.csv; slope and band for all series at once"""
import sys

import numpy as np

y = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1, usecols=range(1, 13)).T
n = y.shape[0]
x = np.column_stack([np.ones(n), np.arange(1, n + 1)])
b, rss, _, _ = np.linalg.lstsq(x, y, rcond=None)
sxx = np.sum((x[:, 1] - x[:, 1].mean()) ** 2)
half = 2.228138851986273 * np.sqrt(rss / (n - 2) / sxx)  # Student's t, 0.975, 10
np.savetxt(sys.argv[2], np.column_stack([b[1], b[1] - half, b[1] + half]), delimiter=",", fmt="%.15g")
