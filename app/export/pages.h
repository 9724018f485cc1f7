/* pages.h — a document of pages for print and screen, set from top to bottom */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "base/geometry.h"
#include "paint/style.h"

G_BEGIN_DECLS

/**
 * LpPages: A4 pages, upright, in user units of 1/96 inch, on their way to a PDF: text and tables flow down and onto the next page, each page has a foot
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

/** lp_pages_new: @title is the document's; @date (ISO, may be "") stands for when it was made, since the clock would make other bytes each time. */
LpPages    *lp_pages_new       (const char           *title,
                                const char           *date,
                                const LpStyle        *style);
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
/** What is left of the page, in height. */
double      lp_pages_get_room  (LpPages              *pages);

/** lp_pages_finish: the whole document; nothing may be added afterwards. Returns: (transfer full) */
GBytes     *lp_pages_finish    (LpPages              *pages,
                                GError              **error);

G_END_DECLS
