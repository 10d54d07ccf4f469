/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is counted. */
#include "extract/tables/table_place.h"

#include <string.h>

static guint n_words(const char *text)
{
	guint n = 0;
	gboolean in = FALSE;

	for (; text && *text; text++) {
		gboolean space = g_ascii_isspace(*text);
		n += !space && !in;
		in = !space;
	}
	return n;
}

/* A section row goes before its rows' labels, unless it is the whole of what
 * the committee has, or so long that it would drown the label. */
static char *section_prefix(const struct kt_table_place *p, const char *label)
{
	gint section = p->b->rows[p->row].section;
	const char *committee = kt_minutes_committee(p->b->r->minutes);
	const char *words;

	if (section < 0)
		return NULL;
	words = p->b->rows[section].facet.words;
	if (!words || !*words || p->b->rows[section].facet.is_area_only)
		return NULL;
	if (strstr(words, "dvalg") && committee && strstr(committee, words))
		return NULL;
	if (n_words(words) > 3 * n_words(label))
		return NULL;
	return g_strdup(words);
}

static char *row_words(const struct kt_binding *b, guint row)
{
	const struct kt_facet *f = &b->rows[row].facet;

	if (f->words && *f->words && !f->is_time_only)
		return g_strdup(f->words);
	return g_strdup(f->label ? f->label : "");
}

/* The words that say of what ROW is a part: those of its whole, but a group of parts has its own. */
static char *whole_prefix(
	const struct kt_table_place *p, const struct kt_row *row, const char *label)
{
	const struct kt_row *group =
		row->facet.is_of_which || row->section < 0 ? NULL : &p->b->rows[row->section];

	if (group && strchr(group->facet.words ? group->facet.words : "", ' '))
		return section_prefix(p, label);
	return p->b->rows[row->parent].facet.is_total ? NULL : row_words(p->b, row->parent);
}

static char *with_prefix(char *prefix, char *label)
{
	char *joined;

	if (!prefix || !*prefix || strstr(label, prefix)) {
		g_free(prefix);
		return label;
	}
	joined = *label ? g_strconcat(prefix, ", ", label, NULL) : g_strdup(prefix);
	g_free(prefix);
	g_free(label);
	return joined;
}

static char *group_words(const struct kt_table_place *p)
{
	const struct kt_binding *b = p->b;
	struct kt_slice s;

	if (b->group_column < 0)
		return NULL;
	for (guint row = p->row + 1; row-- > b->n_head_rows;) {
		const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, b->group_column);
		if (cell->sort == KT_CELL_EMPTY)
			continue;
		s = kt_label_bare(kt_document_slice(b->r->doc, cell->span));
		return kt_squeeze_dup(s);
	}
	return NULL;
}

/* Column words that tell the group and not the role: "Mænd", "Kvinder". */
static gboolean names_a_group(const struct kt_column *column)
{
	const struct kt_facet *f = &column->facet;

	return f->words && *f->words && f->measure == KT_MEASURE_NONE && !f->is_total &&
	       !f->is_time_only && !f->area && f->unit == KT_UNIT_NONE && !f->contra;
}

static gboolean is_generic(const struct kt_facet *f)
{
	if (!f->words || !*f->words || f->is_time_only)
		return TRUE;
	return f->is_antal && n_words(f->words) <= 1;
}

/* "Rebild antal", "RAR Nordjylland %": a place and nothing that is counted there. */
static gboolean names_place_only(const struct kt_binding *b, const struct kt_facet *f)
{
	const struct kt_municipality *own = kt_minutes_municipality(b->r->minutes);
	struct kt_slice words = kt_slice_str(f->words ? f->words : "");
	gsize n = own ? strlen(own->name) : 0;

	if (f->area && f->is_area_only)
		return TRUE;
	if (!own || !kt_slice_starts(words, own->name))
		return FALSE;
	return words.len == n ||
	       (f->measure == KT_MEASURE_COUNT && f->measure_term && words.at[n] == ' ' &&
		       g_ascii_strcasecmp(words.at + n + 1, f->measure_term->text) == 0);
}

/* "Korrigeret budget", not "Forventet mindreforbrug på drift". */
static gboolean is_measure_only(const struct kt_facet *f)
{
	return n_words(f->words) <= n_words(f->measure_term ? f->measure_term->text : "");
}

/* "Eventpuljen | Kunstpuljen | I alt". */
static gboolean is_sum_across(const struct kt_table_place *p)
{
	return kt_place_column(p)->is_total && p->b->n_data_columns > 2;
}

/* The measures stand in the rows: the head is the subject, or, where it only
 * says "Beløb", the corner. */
static char *subject_across(const struct kt_table_place *p)
{
	const struct kt_facet *f = kt_place_column(p), *corner = &p->b->corner;

	if (!is_generic(f) && (f->measure != KT_MEASURE_AMOUNT || is_sum_across(p)))
		return g_strdup(f->words);
	if (!is_generic(corner))
		return g_strdup(corner->words);
	if (p->b->around->has_caption && !is_generic(&p->b->around->caption) &&
		!p->b->around->caption_leads && is_measure_only(kt_place_row(p)))
		return with_prefix(g_strdup(p->b->around->caption.words), row_words(p->b, p->row));
	return row_words(p->b, p->row);
}

/* The side that the cell at ROW, COLUMN is the word for, and no more; NULL. */
static const char *side_in_cell(const struct kt_binding *b, guint row, guint column)
{
	struct kt_slice s = kt_slice_trim(
		kt_document_slice(b->r->doc, kt_grid_cell(b->grid, row, column)->span));
	const struct kt_term *term =
		s.len ? kt_lexicon_whole(b->r->lexicon, KT_LEX_CONTRA, s) : NULL;

	return term ? term->value : NULL;
}

/* "Kontanthjælp | U", "Kontanthjælp | I": a column that tells the sides of rows, and nothing else. */
static gboolean is_column_of_sides(const struct kt_binding *b, guint column)
{
	const char *first = NULL;
	gboolean has_both = FALSE;

	if (b->columns[column].role != KT_COLUMN_TEXT)
		return FALSE;
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, column);
		const char *side = side_in_cell(b, row, column);

		if (cell->sort == KT_CELL_EMPTY || cell->is_continued ||
			b->rows[row].role != KT_ROW_DATA || b->rows[row].is_of_which)
			continue;
		if (!side)
			return FALSE;
		has_both = has_both || (first && !g_str_equal(first, side));
		first = first ? first : side;
	}
	return has_both;
}

static const char *side_of_row(const struct kt_table_place *p)
{
	for (guint c = 0; c < p->b->grid->n_columns; c++)
		if (is_column_of_sides(p->b, c))
			return side_in_cell(p->b, p->row, c);
	return NULL;
}

static char *with_side(const struct kt_table_place *p, char *label, const char *contra)
{
	char *joined =
		contra ? g_strconcat(label, ", ", kt_side_word(p->b->r->lexicon, contra), NULL)
		       : label;

	if (contra)
		g_free(label);
	return joined;
}

static char *subject_of_row(const struct kt_table_place *p)
{
	const struct kt_row *row = &p->b->rows[p->row];
	const struct kt_column *column = &p->b->columns[p->column];
	char *label = row_words(p->b, p->row);
	const char *side;

	if (row->is_of_which && !(row->facet.is_of_which && p->b->rows[row->parent].facet.is_total))
		label = with_prefix(whole_prefix(p, row, label), label);
	else if (row->section >= 0)
		label = with_prefix(section_prefix(p, label), label);
	/* "Sygedagpenge | I": the label column holds the sides of what the group column names */
	side = p->b->group_column >= 0 && p->b->label_column >= 0
		       ? side_in_cell(p->b, p->row, (guint)p->b->label_column)
		       : NULL;
	if (side) {
		g_free(label);
		label = g_strdup(kt_side_word(p->b->r->lexicon, side));
	}
	if (p->b->group_column >= 0)
		label = with_prefix(group_words(p), label);
	if (p->b->measures_in_rows) {
		g_free(label);
		return subject_across(p);
	}
	if (p->b->names_sides && column->facet.contra)
		return with_side(p, label, column->facet.contra);
	label = with_side(p, label, side_of_row(p));
	if (names_a_group(column) && p->b->n_data_columns > 1) {
		char *joined = g_strconcat(label, ", ", column->facet.words, NULL);
		g_free(label);
		return joined;
	}
	return label;
}

/* Most rows but the sums are places. */
static gboolean rows_are_places(const struct kt_binding *b)
{
	guint places = 0, rows = 0;

	for (guint i = 0; i < b->grid->n_rows; i++) {
		if (b->rows[i].role != KT_ROW_DATA || b->rows[i].facet.is_total)
			continue;
		rows++;
		places += b->rows[i].facet.is_area_only;
	}
	return places >= 2 && 2 * places > rows;
}

/* The corner is the head of the labels and no more: "Måned", "Kommune". */
static gboolean names_the_rows(const struct kt_table_place *p)
{
	const struct kt_facet *corner = &p->b->corner;
	gboolean told = p->b->around->has_caption || kt_around_topic(p->b->around);

	if (n_words(corner->words) == 1 && corner->measure == KT_MEASURE_NONE &&
		corner->counted == KT_UNIT_NONE && rows_are_places(p->b))
		return TRUE;
	return corner->is_area_only || corner->key || kt_binding_heads_places(p->b, corner) ||
	       (corner->unit >= KT_UNIT_WEEK && corner->unit <= KT_UNIT_YEAR) ||
	       (told && n_words(corner->words) == 1 && corner->measure == KT_MEASURE_NONE &&
		       (corner->counted == KT_UNIT_NONE || corner->counted == KT_UNIT_COUNT));
}

enum { MOST_WORDS = 8 }; /* of a caption or lead that can be a subject */

/* "skoleåret" over "2010/11": leads up to the heads. */
static void drop_time_word(const struct kt_lexicon *lexicon, char *words)
{
	char *blank = strrchr(words, ' ');

	if (!blank || (blank > words && g_ascii_isdigit(blank[-1])) || /* "18-64 år" */
		!kt_lexicon_whole(lexicon, KT_LEX_TIME, kt_slice_str(blank + 1)))
		return;
	while (blank > words && strchr(" ,", blank[-1]))
		blank--;
	*blank = '\0';
}

/* "Hvor mange er der? Elevtal fordelt på skoler" is of "Elevtal": what the figures are
 * spread over are the rows. */
static char *of_what(const struct kt_lexicon *lexicon, const char *words)
{
	const char *question = strrchr(words, '?');
	char *cut = g_strdup(question && question[1] ? question + 1 : words);

	struct kt_words *split = kt_words_split(kt_slice_str(cut));

	for (guint i = 1; i + 1 < split->n; i++)
		if (kt_bits_meet(kt_lexicon_senses(lexicon, &split->at[i]), KT_S(SPREAD))) {
			cut[split->at[i].text.at - cut] = '\0';
			g_strchomp(cut);
			break;
		}
	kt_words_free(split);
	drop_time_word(lexicon, cut);
	return g_strstrip(cut);
}

/* Heads and rows are places and times only: what the sentence before the
 * table, or the item, says it is about. */
static char *subject_from_about(const struct kt_table_place *p, const char *label)
{
	const struct kt_item *item = kt_minutes_item_of(p->b->r->minutes, p->b->grid->block);
	const struct kt_facet *f = kt_place_column(p);

	if (kt_around_topic(p->b->around) &&
		(p->b->around->caption_leads || kt_around_lead_is_about(p->b->r, p->b->around)))
		return g_strdup(kt_around_topic(p->b->around));
	if (item && item->title && *item->title && (f->is_time_only || is_generic(f)) &&
		(f->measure == KT_MEASURE_NONE || kt_facet_means(f, KT_S(UNIT_WORD))))
		return g_strdup(item->title);
	return g_strdup(label ? label : "");
}

/* The word tells of itself what it is a share of: "Sygefravær", not "Andel". */
static gboolean names_its_whole(const struct kt_lexicon *lexicon, const struct kt_facet *f)
{
	g_autofree char *words = kt_fold_dup(kt_slice_str(f->words));
	g_autofree char *term =
		kt_fold_dup(kt_slice_str(f->measure_term ? f->measure_term->text : ""));

	return f->measure == KT_MEASURE_SHARE &&
	       (!g_str_equal(words, term) ||
		       kt_lexicon_find(lexicon, KT_LEX_KIND, kt_slice_str(f->words)));
}

/* "Andel", "Ændring": of what stands beside it; not "Fravær, pct.". */
static gboolean is_of_another(const struct kt_lexicon *lexicon, const struct kt_facet *f)
{
	return (f->measure == KT_MEASURE_SHARE || f->measure == KT_MEASURE_CHANGE ||
		       f->measure == KT_MEASURE_DEVIATION || f->measure == KT_MEASURE_TARGET) &&
	       n_words(f->words) <= 1 && !names_its_whole(lexicon, f);
}

/* What the ages of "0-2 år" are of: the caption. */
static char *whole_of_group(const struct kt_table_place *p)
{
	const struct kt_around *around = p->b->around;

	if (!g_ascii_isdigit(*kt_place_column(p)->words) ||
		!kt_bits_meet(kt_lexicon_senses_in(
				      p->b->r->lexicon, kt_slice_str(kt_place_column(p)->words)),
			KT_S(YEARS, YEARS_OF)) ||
		!around->has_caption || is_generic(&around->caption) ||
		n_words(around->caption.words) > MOST_WORDS)
		return NULL;
	return of_what(p->b->r->lexicon, around->caption.words);
}

/* "Borgere", "Døgn" of the years below a caption, "Ophold på forsorgshjem": the head says
 * who, and only the caption what of. */
static char *whole_of_count(const struct kt_table_place *p)
{
	enum { SHORT_CAPTION = 4 };
	const struct kt_around *around = p->b->around;
	const struct kt_facet *f = kt_place_column(p), *caption = &around->caption;
	g_autofree char *word = kt_fold_dup(kt_slice_str(f->words));
	g_autofree char *whole =
		kt_fold_dup(kt_slice_str(around->has_caption ? caption->words : ""));

	if (!kt_place_row(p)->is_time_only || n_words(f->words) != 1 ||
		(f->counted == KT_UNIT_NONE && f->unit != KT_UNIT_DAY) || !around->has_caption ||
		around->caption_leads || is_generic(caption) ||
		caption->measure != KT_MEASURE_NONE || n_words(caption->words) > SHORT_CAPTION ||
		strstr(whole, word))
		return NULL;
	return of_what(p->b->r->lexicon, caption->words);
}

/* "Elever" of "Elever 0.-6. kl." and "Elever 7.-9. kl.": the words that the heads of all other
 * figures begin with; NULL if there are none. */
static char *common_words(const struct kt_table_place *p)
{
	const char *first = NULL;
	gsize n = 0;
	guint heads = 0;

	for (guint c = 0; c < p->b->grid->n_columns; c++) {
		const char *words = p->b->columns[c].facet.words;
		gsize same = 0, end = 0;

		if (c == p->column || p->b->columns[c].role != KT_COLUMN_DATA)
			continue;
		if (!words)
			return NULL;
		heads++;
		if (!first) {
			first = words;
			n = strlen(words);
			continue;
		}
		for (; same < n && words[same] == first[same]; same++)
			if (first[same] == ' ')
				end = same;
		n = same == n && (words[n] == ' ' || !words[n]) ? n : end;
	}
	return heads > 1 && n > 0 ? g_strndup(first, n) : NULL;
}

/* A column "I alt" behind others is of what these count, or the caption. */
static char *subject_of_sum(const struct kt_table_place *p)
{
	const struct kt_around *around = p->b->around;
	const struct kt_facet *f = kt_place_column(p);
	char *words;

	if (!f->is_total || f->counted != KT_UNIT_NONE ||
		!kt_lexicon_whole(p->b->r->lexicon, KT_LEX_TOTAL, kt_slice_str(f->words)))
		return NULL;
	words = common_words(p);
	if (!words && around->has_caption && !around->caption_leads &&
		!is_generic(&around->caption) && n_words(around->caption.words) <= MOST_WORDS)
		words = of_what(p->b->r->lexicon, around->caption.words);
	return words;
}

static gboolean tells_topic(const struct kt_around *around)
{
	return (around->has_caption && around->caption.words && *around->caption.words) ||
	       kt_around_topic(around);
}

/* "Mål | Resultat | Landsgennemsnit" over months: whose figures these are, or what for, but not of
 * what; the title of the item says that where nothing nearer does. */
static char *subject_of_roles(const struct kt_table_place *p)
{
	const struct kt_item *item = kt_minutes_item_of(p->b->r->minutes, p->b->grid->block);
	const struct kt_facet *f = kt_place_column(p);

	if (!kt_place_row(p)->is_time_only || kt_unit_is_money(p->draft->unit) ||
		tells_topic(p->b->around) || !item || !item->title || !*item->title ||
		n_words(item->title) > MOST_WORDS ||
		!(is_generic(&p->b->corner) || names_the_rows(p)))
		return NULL;
	if (!names_place_only(p->b, f) && !(f->area && is_measure_only(f)) &&
		!(f->measure == KT_MEASURE_TARGET && is_measure_only(f)))
		return NULL;
	return g_strdup(item->title);
}

/* Rows are places or times: the head tells what is counted.  A share or a change without
 * a noun of its own is of what the column to its left counts. */
/* The words of head F; "Kr. pr. dag" as it stands, as its unit alone gives it a name. */
static const char *name_of_head(const struct kt_table_place *p, const struct kt_facet *f)
{
	return kt_lexicon_begins(p->b->r->lexicon, KT_LEX_PER, kt_slice_str(f->words)) ? f->label
										       : f->words;
}

static char *subject_of_column(const struct kt_table_place *p)
{
	const struct kt_facet *f = kt_place_column(p);
	const struct kt_around *around = p->b->around;
	gboolean is_empty = is_generic(f) || (names_place_only(p->b, f) && tells_topic(around));
	char *told = subject_of_sum(p);

	if (!told)
		told = subject_of_roles(p);
	if (told)
		return told;
	if (!is_empty && !is_of_another(p->b->r->lexicon, f))
		return with_prefix(whole_of_group(p),
			with_prefix(whole_of_count(p), g_strdup(name_of_head(p, f))));
	for (guint c = p->column; c-- > 0;) {
		const struct kt_facet *left = &p->b->columns[c].facet;
		if (p->b->columns[c].role != KT_COLUMN_DATA || is_generic(left) ||
			names_place_only(p->b, left) || is_of_another(p->b->r->lexicon, left))
			continue;
		if (is_empty)
			return g_strdup(left->words);
		return g_strconcat(left->words, ", ", f->words, NULL);
	}
	if (!is_empty && !(is_of_another(p->b->r->lexicon, f) && tells_topic(around)))
		return g_strdup(f->words);
	if (!is_generic(&p->b->corner) && !names_the_rows(p))
		return of_what(p->b->r->lexicon, p->b->corner.words);
	if (around->has_caption && around->caption.words && *around->caption.words &&
		!(around->caption_leads &&
			(kt_around_topic(around) || n_words(around->caption.words) > MOST_WORDS)))
		return of_what(p->b->r->lexicon, around->caption.words);
	return subject_from_about(p, f->label);
}

/* "Elever, I alt": below the places their sum, which is of no place of its own. */
static char *of_sum(const struct kt_table_place *p, char *subject)
{
	const struct kt_facet *row = kt_place_row(p);

	if (p->b->label_column < 0 || !row->is_total || row->area || !*subject)
		return subject;
	return with_prefix(subject, row_words(p->b, p->row));
}

/* What is counted at the place of the row; the row's own name where nothing says so in few words. */
static char *subject_at_place(const struct kt_table_place *p)
{
	const struct kt_facet *row = kt_place_row(p);
	char *subject = subject_of_column(p);

	gboolean is_other = p->b->label_column >= 0 && !row->area && !row->is_total;

	if (n_words(subject) <= MOST_WORDS) /* "Andre" among the places */
		return is_other ? with_prefix(row_words(p->b, p->row), subject)
				: of_sum(p, subject);
	if (!is_other && !kt_place_column(p)->is_time_only &&
		!is_of_another(p->b->r->lexicon, kt_place_column(p)))
		return subject;
	g_free(subject);
	return row_words(p->b, p->row);
}

static char *subject_of_key(const struct kt_table_place *p)
{
	char *key = row_words(p->b, p->row);
	const char *head = p->b->corner.words;

	if (p->b->rows[p->row].is_total || !head || !*head)
		return key;
	return with_prefix(g_strdup(head), key);
}

/* Count first: the texts of the row, the short name before the long one. */
static char *subject_of_texts(const struct kt_table_place *p)
{
	GString *s = g_string_new(NULL);

	for (guint c = 0; c < p->b->grid->n_columns && s->len < 160; c++) {
		const struct kt_grid_cell *cell = kt_grid_cell(p->b->grid, p->row, c);
		enum kt_column_role role = p->b->columns[c].role;
		g_autofree char *text = NULL;
		if (cell->sort != KT_CELL_TEXT ||
			(role != KT_COLUMN_TEXT && role != KT_COLUMN_LABEL &&
				role != KT_COLUMN_GROUP))
			continue;
		text = kt_squeeze_dup(kt_label_bare(kt_document_slice(p->b->r->doc, cell->span)));
		if (s->len)
			g_string_append(s, ", ");
		g_string_append(s, text);
		if (p->column > 0)
			break; /* for the other figures the name is enough */
		if (s->len > 40)
			break;
	}
	return g_string_free(s, FALSE);
}

void kt_place_find_subject(const struct kt_table_place *p)
{
	static const char *const rules[] = {
		[KT_SUBJECT_ROW] = "subject-from-row-label",
		[KT_SUBJECT_COLUMN] = "subject-from-column-head",
		[KT_SUBJECT_KEY] = "subject-from-key",
		[KT_SUBJECT_TEXTS] = "subject-from-text-columns",
	};
	enum kt_subject_rule rule = p->b->subject;

	if (rule == KT_SUBJECT_ROW &&
		(kt_place_row(p)->is_time_only || kt_place_is_among_others(p)))
		rule = KT_SUBJECT_COLUMN;
	switch (rule) {
	case KT_SUBJECT_COLUMN:
		p->draft->subject =
			kt_place_row(p)->is_time_only ? subject_of_column(p) : subject_at_place(p);
		break;
	case KT_SUBJECT_KEY:
		p->draft->subject = subject_of_key(p);
		break;
	case KT_SUBJECT_TEXTS:
		p->draft->subject = subject_of_texts(p);
		break;
	default:
		p->draft->subject = subject_of_row(p);
		if (!*p->draft->subject) { /* a total stands in the column of the numbers */
			g_free(p->draft->subject);
			p->draft->subject =
				kt_place_row(p)->is_total ? subject_of_texts(p) : g_strdup("");
		}
		if (!*p->draft->subject) {
			g_free(p->draft->subject);
			p->draft->subject = subject_of_column(p);
		}
		break;
	}
	kt_draft_reason(p->draft, "subject", rules[rule], p->draft->subject);
}
