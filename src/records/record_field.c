/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/records/record_field.h"

#include <stddef.h>
#include <string.h>

#include "kommunetal/base/error.h"
#include "kommunetal/base/text.h"

enum form {
	FORM_ID,
	FORM_TEXT,
	FORM_KIND,
	FORM_MEASURE,
	FORM_PERIOD,
	FORM_DECIMAL,
	FORM_UNIT,
	FORM_QUALIFIER,
	FORM_ORIGIN,
	FORM_PLACE, /* guint, 0 is empty */
	FORM_FLAGS,
	FORM_BYTES, /* gsize */
	FORM_CONFIDENCE,
};

struct field {
	const char *name;
	enum form form;
	gsize offset; /* of the member in struct kt_record */
};

#define FIELD(member, form)                                                                        \
	{                                                                                          \
#member, form, offsetof(struct kt_record, member)                                  \
	}

static const struct field fields[] = {
	FIELD(id, FORM_ID),
	FIELD(municipality, FORM_TEXT),
	FIELD(municipality_code, FORM_TEXT),
	FIELD(committee, FORM_TEXT),
	FIELD(meeting_date, FORM_TEXT),
	FIELD(item, FORM_TEXT),
	FIELD(item_title, FORM_TEXT),
	FIELD(case_no, FORM_TEXT),
	FIELD(section, FORM_TEXT),
	FIELD(kind, FORM_KIND),
	FIELD(subject, FORM_TEXT),
	FIELD(measure, FORM_MEASURE),
	FIELD(measure_label, FORM_TEXT),
	FIELD(area, FORM_TEXT),
	FIELD(period, FORM_PERIOD),
	FIELD(value, FORM_DECIMAL),
	FIELD(unit, FORM_UNIT),
	FIELD(resolution, FORM_DECIMAL),
	FIELD(qualifier, FORM_QUALIFIER),
	FIELD(raw, FORM_TEXT),
	FIELD(origin, FORM_ORIGIN),
	FIELD(table, FORM_PLACE),
	FIELD(row, FORM_PLACE),
	FIELD(column, FORM_PLACE),
	FIELD(flags, FORM_FLAGS),
	FIELD(source, FORM_TEXT),
	FIELD(page, FORM_PLACE),
	FIELD(line, FORM_PLACE),
	FIELD(offset, FORM_BYTES),
	FIELD(length, FORM_BYTES),
	FIELD(confidence, FORM_CONFIDENCE),
};

G_STATIC_ASSERT(G_N_ELEMENTS(fields) <= KT_MOST_FIELDS);

#define MEMBER(record, f, type) (*(type *)((char *)(record) + (f)->offset))
#define CONST_MEMBER(record, f, type) (*(const type *)((const char *)(record) + (f)->offset))

guint kt_field_count(void)
{
	return G_N_ELEMENTS(fields);
}

const char *kt_field_name(guint field)
{
	return fields[field].name;
}

gint kt_field_lookup(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(fields); i++)
		if (strcmp(fields[i].name, name) == 0)
			return (gint)i;
	return -1;
}

gboolean kt_field_is_number(guint field)
{
	enum form form = fields[field].form;

	return form == FORM_PLACE || form == FORM_BYTES || form == FORM_CONFIDENCE;
}

gboolean kt_field_is_text(guint field)
{
	return fields[field].form == FORM_TEXT;
}

/* ---- writing --------------------------------------------------------------------------- */

/* Two places: more would pretend.  Not printf, which has the locale's point. */
static void append_confidence(GString *out, gdouble confidence)
{
	struct kt_decimal d = {.digits = (gint64)(CLAMP(confidence, 0, 1) * 100 + 0.5), .scale = 2};

	kt_decimal_append_short(out, d);
}

static void append_place(GString *out, guint n)
{
	if (n > 0)
		kt_append_digits(out, n, 1);
}

void kt_field_append(GString *out, guint field, const struct kt_record *record)
{
	const struct field *f = &fields[field];

	switch (f->form) {
	case FORM_ID:
		kt_append(out, record->id);
		break;
	case FORM_TEXT:
		kt_append(out, CONST_MEMBER(record, f, char *));
		break;
	case FORM_KIND:
		kt_append(out, kt_kind_name(record->kind));
		break;
	case FORM_MEASURE:
		kt_append(out, kt_measure_name(record->measure));
		break;
	case FORM_PERIOD:
		kt_period_append(out, record->period);
		break;
	case FORM_DECIMAL:
		kt_decimal_append_short(out, CONST_MEMBER(record, f, struct kt_decimal));
		break;
	case FORM_UNIT:
		kt_append(out, kt_unit_name(record->unit));
		break;
	case FORM_QUALIFIER:
		kt_append(out, kt_qualifier_name(record->qualifier));
		break;
	case FORM_ORIGIN:
		kt_append(out, kt_origin_name(record->origin));
		break;
	case FORM_PLACE:
		append_place(out, CONST_MEMBER(record, f, guint));
		break;
	case FORM_FLAGS:
		kt_flags_append(out, record->flags);
		break;
	case FORM_BYTES:
		kt_append_digits(out, CONST_MEMBER(record, f, gsize), 1);
		break;
	case FORM_CONFIDENCE:
		append_confidence(out, record->confidence);
		break;
	}
}

gboolean kt_field_is_same(guint field, const struct kt_record *a, const struct kt_record *b)
{
	const struct field *f = &fields[field];

	return f->form == FORM_TEXT && CONST_MEMBER(a, f, char *) == CONST_MEMBER(b, f, char *);
}

char *kt_field_format(guint field, const struct kt_record *record)
{
	GString *out = g_string_new(NULL);

	kt_field_append(out, field, record);
	return g_string_free(out, FALSE);
}

/* ---- reading --------------------------------------------------------------------------- */

static gboolean parse_id(const char *text, struct kt_record *record)
{
	if (strlen(text) != sizeof record->id - 1 ||
		strspn(text, "0123456789abcdef") != sizeof record->id - 1)
		return FALSE;
	memcpy(record->id, text, sizeof record->id);
	return TRUE;
}

static gboolean parse_unsigned(const char *text, guint64 max, guint64 *out)
{
	if (*text == '\0') {
		*out = 0;
		return TRUE;
	}
	return kt_unsigned_parse(text, 0, max, out);
}

static gboolean parse_place(const char *text, guint *out)
{
	guint64 n;

	if (!parse_unsigned(text, G_MAXUINT, &n))
		return FALSE;
	*out = (guint)n;
	return TRUE;
}

static gboolean parse_bytes(const char *text, gsize *out)
{
	guint64 n;

	if (!parse_unsigned(text, G_MAXSSIZE, &n))
		return FALSE;
	*out = (gsize)n;
	return TRUE;
}

static gboolean parse_confidence(const char *text, gdouble *out)
{
	struct kt_decimal d;

	if (!kt_decimal_from_plain(&d, text, NULL) || d.digits < 0 ||
		kt_decimal_cmp(d, kt_decimal_int(1)) > 0)
		return FALSE;
	*out = kt_decimal_to_double(d);
	return TRUE;
}

static gboolean parse(const struct field *f, const char *text, struct kt_record_set *set,
	struct kt_record *record)
{
	switch (f->form) {
	case FORM_ID:
		return parse_id(text, record);
	case FORM_TEXT:
		MEMBER(record, f, const char *) = kt_record_set_intern(set, text);
		return TRUE;
	case FORM_KIND:
		return kt_kind_lookup(text, &record->kind);
	case FORM_MEASURE:
		return kt_measure_lookup(text, &record->measure);
	case FORM_PERIOD:
		return kt_period_parse(&record->period, text, NULL);
	case FORM_DECIMAL:
		return kt_decimal_from_plain(&MEMBER(record, f, struct kt_decimal), text, NULL);
	case FORM_UNIT:
		return kt_unit_lookup(text, &record->unit);
	case FORM_QUALIFIER:
		return kt_qualifier_lookup(text, &record->qualifier);
	case FORM_ORIGIN:
		return kt_origin_lookup(text, &record->origin);
	case FORM_PLACE:
		return parse_place(text, &MEMBER(record, f, guint));
	case FORM_FLAGS:
		return kt_flags_parse(text, &record->flags);
	case FORM_BYTES:
		return parse_bytes(text, &MEMBER(record, f, gsize));
	case FORM_CONFIDENCE:
		return parse_confidence(text, &record->confidence);
	}
	g_assert_not_reached();
}

gboolean kt_field_parse(guint field, const char *text, struct kt_record_set *set,
	struct kt_record *record, GError **error)
{
	g_autofree char *head = NULL;

	if (parse(&fields[field], text, set, record))
		return TRUE;
	head = g_utf8_substring(text, 0, MIN(80, g_utf8_strlen(text, -1)));
	g_set_error(error, KT_ERROR, KT_ERROR_FORMAT, "\"%s\" cannot stand in column %s", head,
		fields[field].name);
	return FALSE;
}
