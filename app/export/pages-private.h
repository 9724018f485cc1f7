/* pages-private.h — what the files of the pages share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/pages.h"
#include "paint/typesetter.h"

G_BEGIN_DECLS

/* Around each page, and user units of 1/96 inch against points of 1/72. */
#define LP_PAGES_MARGIN 64.0
#define LP_PAGES_POINTS_PER_UNIT 0.75

struct _LpPages
{
  GByteArray *written;          /* of a PDF, else NULL */
  cairo_surface_t *surface;     /* likewise */
  GPtrArray *sheets;            /* of cairo_surface_t, one a page, for print; else NULL */
  cairo_t *cr;
  double width, height;         /* of a page */
  LpTypesetter *typesetter;
  LpStyle *style;
  char *title;

  guint n_pages;
  double y;                     /* where the next thing goes */
  double top;                   /* where the first thing below the heading went */
  int section;                  /* the outline's newest entry at the top */

  const LpPagesColumn *columns; /* of the table being set; NULL: none is */
  guint n_columns;
};

void        _lp_pages_start_page   (LpPages           *self);
/** What a reading program is told that a part of the page is: "P", "TD" and so on. */
void        _lp_pages_begin_tag    (LpPages           *self,
                                    const char        *tag);
void        _lp_pages_end_tag      (LpPages           *self,
                                    const char        *tag);

LpTextStyle _lp_pages_make_style   (LpPages           *self,
                                    double             size,
                                    gboolean           bold,
                                    double             width);
/** Sets @text with its top at @y, tagged as @tag. Returns: its height */
double      _lp_pages_set_text     (LpPages           *self,
                                    const LpTextStyle *style,
                                    const char        *text,
                                    double             x,
                                    double             y,
                                    const char        *tag);
double      _lp_pages_measure_text (LpPages           *self,
                                    const LpTextStyle *style,
                                    const char        *text);
/** How many bytes of @text, up to the end of a word, take no more than @height; all of them where they fit, and at least one letter. */
gsize       _lp_pages_find_break   (LpPages           *self,
                                    const LpTextStyle *style,
                                    const char        *text,
                                    double             height);
void        _lp_pages_draw_rule    (LpPages           *self,
                                    double             y);

G_END_DECLS
