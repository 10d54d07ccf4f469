/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/wording.h"

#include <math.h>

char *kt_wording_number(struct kt_decimal value, enum kt_language language)
{
	struct kt_decimal d = kt_decimal_trim(value);

	return language == KT_LANGUAGE_EN ? kt_decimal_to_english(d, (guint)d.scale)
					  : kt_decimal_to_danish(d, (guint)d.scale);
}

char *kt_wording_real(gdouble value, guint decimals, enum kt_language language)
{
	gdouble scaled = value * pow(10, decimals);
	struct kt_decimal d = {0, (gint8)decimals};

	if (!isfinite(value) || fabs(scaled) > 9e17)
		return kt_real_to_text(value);
	d.digits = (gint64)llround(scaled);
	return language == KT_LANGUAGE_EN ? kt_decimal_to_english(d, decimals)
					  : kt_decimal_to_danish(d, decimals);
}
