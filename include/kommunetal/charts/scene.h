/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scene.h -- a picture as a list of marks, between layout and ink.
 *
 * A layout is arithmetic: it measures texts with a ruler and puts marks with
 * their final places into a scene.  The inks (PDF, PNG, SVG, trace) only
 * replay the list.  So a layout can be tested without drawing, and a proof
 * about boxes holds for every output.
 *
 * Lengths are points (1/72 inch), x to the right, y downward, the origin in
 * the top left corner. */
#ifndef KT_CHARTS_SCENE_H
#define KT_CHARTS_SCENE_H

#include <glib.h>

struct kt_box {
	gdouble x, y, w, h;
};

/* What a colour is for; palette.c says what it looks like. */
enum kt_ink {
	KT_INK_TEXT,
	KT_INK_MUTED,    /* secondary text */
	KT_INK_RULE,     /* axes and lines under table heads */
	KT_INK_GRID,     /* faint lines */
	KT_INK_ACTUAL,   /* also the outline of a budget and the hatching of a forecast */
	KT_INK_PREVIOUS, /* last year, and parts (heraf) */
	KT_INK_WORSE,
	KT_INK_BETTER,
	KT_INK_LINK,
	KT_INK_TINT, /* a band behind a row or an interval */
	KT_INK_PAPER,
	KT_N_INKS,
};

enum kt_texture {
	KT_TEXTURE_SOLID,
	KT_TEXTURE_OUTLINE, /* paper inside, a line around: a plan */
	KT_TEXTURE_HATCH,   /* slanted lines and a line around: a forecast */
};

enum kt_align { KT_ALIGN_LEFT, KT_ALIGN_CENTRE, KT_ALIGN_RIGHT };

struct kt_font {
	gdouble size;
	gboolean is_bold;
	gboolean is_running; /* figures as wide as they are, for sentences; else all of one width */
};

/* What a stretch of marks is, for readers that hear or search a page. */
enum kt_tag {
	KT_TAG_DOCUMENT,
	KT_TAG_H1,
	KT_TAG_H2,
	KT_TAG_H3,
	KT_TAG_P,
	KT_TAG_SPAN, /* words beside a link in the same paragraph */
	KT_TAG_L,
	KT_TAG_LI,
	KT_TAG_LBODY,
	KT_TAG_TABLE,
	KT_TAG_TR,
	KT_TAG_TH_COLUMN,
	KT_TAG_TH_ROW,
	KT_TAG_TD,
	KT_TAG_FIGURE,   /* text: what the picture says in words */
	KT_TAG_LINK,     /* text: name of the target in the same file */
	KT_TAG_TARGET,   /* text: its name; an empty stretch */
	KT_TAG_ARTIFACT, /* decoration: nothing that the text does not say */
	KT_N_TAGS,
};

enum kt_mark_kind {
	KT_MARK_RECT,
	KT_MARK_LINE, /* from (x, y) to (x + w, y + h) */
	KT_MARK_PATH, /* points first_point .. + n_points; filled if is_closed */
	KT_MARK_DOT,  /* centre (x, y), radius w */
	KT_MARK_TEXT, /* box is the inked line: x, w as measured, y = top, h = ascent + descent */
	KT_MARK_BEGIN,
	KT_MARK_END,
};

struct kt_mark {
	enum kt_mark_kind kind;
	struct kt_box box;
	enum kt_ink ink;
	enum kt_texture texture;
	gdouble stroke; /* width of a line */
	gboolean is_dashed, is_closed;
	gboolean is_continued; /* TEXT: the sentence goes on in the next text, after a blank */
	struct kt_font font;
	gdouble baseline;
	const char *text; /* owned by the scene; BEGIN: alt text or name, may be NULL */
	enum kt_tag tag;
	guint first_point, n_points;
};

struct kt_point {
	gdouble x, y;
};

struct kt_scene {
	gdouble width, height;
	GArray *marks;  /* struct kt_mark */
	GArray *points; /* struct kt_point */
	GStringChunk *strings;
};

/* Measures texts.  The numbers of one ruler hold for one ink only. */
struct kt_ruler {
	/* Width of TEXT (one line, UTF-8) in points. */
	gdouble (*width)(const struct kt_ruler *ruler, const char *text, struct kt_font font);
	gdouble ascent, descent; /* in parts of the font's size */
};

/* The report font through Pango; what PDF, PNG and SVG are drawn with. */
const struct kt_ruler *kt_ruler_pango(void);
/* Every character takes 0.6 of the size: numbers for tests that hold on every machine. */
const struct kt_ruler *kt_ruler_plain(void);

/* Lengths are points, from the upper left corner, Y downward. */
struct kt_scene *kt_scene_new(gdouble width, gdouble height);
void kt_scene_free(struct kt_scene *scene);
typedef struct kt_scene kt_scene;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(kt_scene, kt_scene_free)

/* Each puts one mark on top of those there are; STROKE is the width of a line. */
void kt_scene_rect(struct kt_scene *s, struct kt_box box, enum kt_ink ink, enum kt_texture texture);
void kt_scene_line(struct kt_scene *s, gdouble x1, gdouble y1, gdouble x2, gdouble y2,
	enum kt_ink ink, gdouble stroke);
void kt_scene_dashed(struct kt_scene *s, gdouble x1, gdouble y1, gdouble x2, gdouble y2,
	enum kt_ink ink, gdouble stroke);
void kt_scene_path(struct kt_scene *s, const struct kt_point *points, guint n_points,
	gboolean is_closed, gboolean is_dashed, enum kt_ink ink, gdouble stroke);
void kt_scene_dot(struct kt_scene *s, gdouble x, gdouble y, gdouble radius, enum kt_ink ink,
	enum kt_texture texture);
/* Puts one line of TEXT with its left end, centre or right end at X; returns its box. */
struct kt_box kt_scene_text(struct kt_scene *s, const struct kt_ruler *ruler, gdouble x,
	gdouble baseline, enum kt_align align, struct kt_font font, enum kt_ink ink,
	const char *text);
/* Puts LINES (char *) below each other, LEADING points apart, the first on
 * BASELINE.  Readers that listen get them as one text. */
void kt_scene_lines(struct kt_scene *s, const struct kt_ruler *ruler, gdouble x, gdouble baseline,
	gdouble leading, enum kt_align align, struct kt_font font, enum kt_ink ink,
	const GPtrArray *lines);
void kt_scene_begin(struct kt_scene *s, enum kt_tag tag, const char *text);
void kt_scene_end(struct kt_scene *s, enum kt_tag tag);
/* Copies the marks of FROM to the end of TO, moved by (DX, DY). */
void kt_scene_append(struct kt_scene *to, const struct kt_scene *from, gdouble dx, gdouble dy);

const char *kt_ink_name(enum kt_ink ink);
const char *kt_tag_name(enum kt_tag tag); /* as PDF calls it: "TH" for both heads */

/* One line a mark, numbers with two decimals: for tests and for show. */
void kt_scene_trace(const struct kt_scene *scene, GString *out);
/* The first two texts whose boxes touch by more than SLACK points in both
 * directions; FALSE where there are none. */
gboolean kt_scene_overlap(const struct kt_scene *scene, gdouble slack, guint *a, guint *b);
/* The first text that leaves the scene, or -1. */
gint kt_scene_cut_off(const struct kt_scene *scene, gdouble slack);
/* A standalone SVG (or, without IS_STANDALONE, an element for inside HTML, which
 * needs kt_scene_svg_patterns once a page): title and description for those
 * who do not see it, text as text.  TITLE NULL: decoration, hidden from them. */
void kt_scene_svg(const struct kt_scene *scene, const char *title, const char *description,
	const char *lang, gboolean is_standalone, GString *out);
void kt_scene_svg_patterns(GString *out);

#endif
