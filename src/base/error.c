/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/error.h"

G_DEFINE_QUARK(kt - error - quark, kt_error)
