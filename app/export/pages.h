/* pages.h — a document of pages for print and screen, set from top to bottom */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "base/geometry.h"
#include "paint/style.h"

G_BEGIN_DECLS

/**
 * LpPages: pages in user units of 1/96 inch, on their way to a PDF or to print: text and tables flow down and onto the next page, each page has a foot
 * with the document's title and its number, sections stand in the outline, and what is text can be selected and is tagged as what it is. Private to app/export; owned by
 * whoever made it; one thread. The same calls give the same bytes.
 */
typedef struct _LpPages LpPages;

/** A column of a table: its heading, its share of the width, and whether it holds numbers, which are set to the right. */
typedef struct
{
  const char *heading;          /* marked with N_(), translated when set */
  double share;
  gboolean numeric;
} LpPagesColumn;

/** lp_pages_new: a PDF on A4. @title is the document's; @date (ISO, may be "") stands for when it was made, since the clock would make other bytes each time. */
LpPages    *lp_pages_new       (const char           *title,
                                const char           *date,
                                const LpStyle        *style);
/** lp_pages_new_sheets: for print, on paper of @width x @height points; to be ended with lp_pages_finish_sheets(). */
LpPages    *lp_pages_new_sheets (const char          *title,
                                const LpStyle        *style,
                                double                width,
                                double                height);
void        lp_pages_free      (LpPages              *pages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpPages, lp_pages_free)

/** lp_pages_begin: a new page that begins with the heading @title, which goes into the outline: at its top, or with @below under the last that was at the top. */
void        lp_pages_begin     (LpPages              *pages,
                                const char           *title,
                                gboolean              below);

/** lp_pages_begin_bare: a new page without a heading, for the cover; @title goes into the outline. */
void        lp_pages_begin_bare (LpPages             *pages,
                                const char           *title);

void        lp_pages_heading   (LpPages              *pages,
                                const char           *text);
/** lp_pages_text: a paragraph at @size times the style's font size. */
void        lp_pages_text      (LpPages              *pages,
                                const char           *text,
                                double                size,
                                gboolean              bold);
void        lp_pages_space     (LpPages              *pages,
                                double                height);

/** lp_pages_table: the heading of a table, said again on each page it runs onto. @columns must outlive the table. */
void        lp_pages_table     (LpPages              *pages,
                                const LpPagesColumn  *columns,
                                guint                 n_columns);
void        lp_pages_row       (LpPages              *pages,
                                const char *const    *cells);
void        lp_pages_end_table (LpPages              *pages);

/** lp_pages_picture: a place of @height for a picture, as wide as the text, tagged as a figure: the cairo context comes with its (0,0) there. To be ended with lp_pages_end_picture(). */
cairo_t    *lp_pages_picture   (LpPages              *pages,
                                double                height);
void        lp_pages_end_picture (LpPages            *pages);

double      lp_pages_get_width (LpPages              *pages);
/** lp_pages_next: on to another page, without a heading. */
void        lp_pages_next      (LpPages              *pages);
/** lp_pages_is_at_top: whether the page has no more than its heading. */
gboolean    lp_pages_is_at_top (LpPages              *pages);
/** What is left of the page, in height. */
double      lp_pages_get_room  (LpPages              *pages);

/** lp_pages_finish: the whole PDF; nothing may be added afterwards. Returns: (transfer full) */
GBytes     *lp_pages_finish    (LpPages              *pages,
                                GError              **error);
/** lp_pages_finish_sheets: the pages for print, each a recording in points, to be drawn on the printer's own context. Returns: (transfer full) (element-type cairo_surface_t) */
GPtrArray  *lp_pages_finish_sheets (LpPages          *pages,
                                GError              **error);

G_END_DECLS
