/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kommunetal-full: everything but what kommunetal-reader does. */
#include "cli/program.h"

const enum program program_running = PROGRAM_FULL;
