/* pages.c — a document of pages for print and screen, set from top to bottom */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pages.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "export/export.h"
#include "export/pdf-language.h"
#include "paint/typesetter.h"

/* A4, and user units of 1/96 inch against points of 1/72. */
#define POINTS_PER_UNIT 0.75
#define PAGE_WIDTH 793.7
#define PAGE_HEIGHT 1122.5
#define MARGIN 64.0
#define FOOT 40.0
#define CELL_GAP 10.0
#define ROW_GAP 4.0

struct _LpPages
{
  GByteArray *written;
  cairo_surface_t *surface;
  cairo_t *cr;
  LpTypesetter *typesetter;
  LpStyle *style;
  char *title;

  guint n_pages;
  double y;                     /* where the next thing goes */
  int section;                  /* the outline's newest entry at the top */

  const LpPagesColumn *columns; /* of the table being set; NULL: none is */
  guint n_columns;
};

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static LpTextStyle
make_style (LpPages *self,
            double   size,
            gboolean bold,
            double   width)
{
  return (LpTextStyle) { .size = self->style->font_size * size, .bold = bold, .anchor = LP_ANCHOR_START, .width = width, .colour = self->style->text };
}

/* Sets @text with its top at @y, tagged as @tag. Returns: its height */
static double
set_text (LpPages           *self,
          const LpTextStyle *style,
          const char        *text,
          double             x,
          double             y,
          const char        *tag)
{
  LpPoint at = { x, y + lp_typesetter_get_ascent (self->typesetter, style->size) };
  LpRect box = lp_typesetter_measure (self->typesetter, style, text, at);

  cairo_tag_begin (self->cr, tag, NULL);
  lp_typesetter_draw (self->typesetter, style, text, at, self->cr);
  cairo_tag_end (self->cr, tag);
  return MAX (box.height, lp_typesetter_get_ascent (self->typesetter, style->size) + lp_typesetter_get_descent (self->typesetter, style->size));
}

static double
measure_text (LpPages           *self,
              const LpTextStyle *style,
              const char        *text)
{
  LpRect box = lp_typesetter_measure (self->typesetter, style, *text != '\0' ? text : "0", (LpPoint) { 0, 0 });

  return box.height;
}

static void
draw_rule (LpPages *self,
           double   y)
{
  const LpColour *colour = &self->style->rule;

  cairo_set_source_rgba (self->cr, colour->r, colour->g, colour->b, colour->a);
  cairo_set_line_width (self->cr, 0.75);
  cairo_move_to (self->cr, MARGIN, y);
  cairo_line_to (self->cr, PAGE_WIDTH - MARGIN, y);
  cairo_stroke (self->cr);
}

static void
draw_foot (LpPages *self)
{
  g_autofree char *number = g_strdup_printf (_("Page %u"), self->n_pages);
  LpTextStyle style = make_style (self, 0.8, FALSE, PAGE_WIDTH - 2 * MARGIN - 100);
  LpTextStyle end = make_style (self, 0.8, FALSE, 0);
  double y = PAGE_HEIGHT - MARGIN - FOOT / 2;

  style.colour = end.colour = self->style->quiet;
  style.lines = 1;
  end.anchor = LP_ANCHOR_END;
  draw_rule (self, y - 6);
  set_text (self, &style, self->title, MARGIN, y, "P");
  set_text (self, &end, number, PAGE_WIDTH - MARGIN, y, "P");
}

static void
start_page (LpPages *self)
{
  if (self->n_pages > 0)
    cairo_show_page (self->cr);
  self->n_pages++;
  self->y = MARGIN;
  draw_foot (self);
}

static void
add_outline (LpPages    *self,
             const char *title,
             gboolean    below)
{
  g_autofree char *target = g_strdup_printf ("page=%u", self->n_pages);
  int parent = below ? self->section : CAIRO_PDF_OUTLINE_ROOT;
  int id = cairo_pdf_surface_add_outline (self->surface, parent, title, target, below ? 0 : CAIRO_PDF_OUTLINE_FLAG_BOLD);

  if (!below)
    self->section = id;
}

static double
measure_row (LpPages           *self,
             const char *const *cells,
             gboolean           bold)
{
  double height = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      LpTextStyle style = make_style (self, 0.9, bold, self->columns[i].share * lp_pages_get_width (self) - CELL_GAP);

      height = MAX (height, measure_text (self, &style, cells[i]));
    }

  return height + 2 * ROW_GAP;
}

static void
draw_row (LpPages           *self,
          const char *const *cells,
          gboolean           bold,
          double             height)
{
  double x = MARGIN;

  cairo_tag_begin (self->cr, "TR", NULL);
  for (guint i = 0; i < self->n_columns; i++)
    {
      double width = self->columns[i].share * lp_pages_get_width (self);
      LpTextStyle style = make_style (self, 0.9, bold, self->columns[i].numeric ? 0 : width - CELL_GAP);

      style.tabular = self->columns[i].numeric;
      style.anchor = self->columns[i].numeric ? LP_ANCHOR_END : LP_ANCHOR_START;
      if (*cells[i] != '\0')
        set_text (self, &style, cells[i], self->columns[i].numeric ? x + width - CELL_GAP : x, self->y + ROW_GAP, bold ? "TH" : "TD");
      x += width;
    }
  cairo_tag_end (self->cr, "TR");
  self->y += height;
  draw_rule (self, self->y);
}

static void
draw_table_heading (LpPages *self)
{
  g_autofree const char **cells = g_new0 (const char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    cells[i] = _(self->columns[i].heading);
  cairo_tag_begin (self->cr, "Table", NULL);
  draw_row (self, cells, TRUE, measure_row (self, cells, TRUE));
}

LpPages *
lp_pages_new (const char    *title,
              const char    *date,
              const LpStyle *style)
{
  LpPages *self = g_new0 (LpPages, 1);
  g_autofree char *noon = g_strconcat (*date != '\0' ? date : "1980-01-01", "T12:00:00Z", NULL);

  self->written = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (append_cb, self->written, PAGE_WIDTH * POINTS_PER_UNIT, PAGE_HEIGHT * POINTS_PER_UNIT);
  /* Its table of objects is plain, which pdf-language.c adds to. */
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Locality Planner");
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, noon);
  self->cr = cairo_create (self->surface);
  cairo_scale (self->cr, POINTS_PER_UNIT, POINTS_PER_UNIT);
  self->typesetter = lp_typesetter_new (style->font_family);
  self->style = lp_style_copy (style);
  self->title = g_strdup (title);

  return self;
}

void
lp_pages_free (LpPages *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  g_byte_array_unref (self->written);
  lp_typesetter_free (self->typesetter);
  lp_style_free (self->style);
  g_free (self->title);
  g_free (self);
}

void
lp_pages_begin_bare (LpPages    *self,
                     const char *title)
{
  start_page (self);
  add_outline (self, title, FALSE);
}

void
lp_pages_begin (LpPages    *self,
                const char *title,
                gboolean    below)
{
  LpTextStyle style = make_style (self, 1.8, TRUE, lp_pages_get_width (self));

  start_page (self);
  add_outline (self, title, below);
  self->y += set_text (self, &style, title, MARGIN, self->y, below ? "H2" : "H1") + 16;
}

void
lp_pages_heading (LpPages    *self,
                  const char *text)
{
  LpTextStyle style = make_style (self, 1.2, TRUE, lp_pages_get_width (self));

  /* A heading keeps company with something below it. */
  if (lp_pages_get_room (self) < 6 * style.size)
    start_page (self);
  self->y += 10;
  self->y += set_text (self, &style, text, MARGIN, self->y, "H3") + 8;
}

void
lp_pages_text (LpPages    *self,
               const char *text,
               double      size,
               gboolean    bold)
{
  LpTextStyle style = make_style (self, size, bold, lp_pages_get_width (self));

  if (*text == '\0')
    return;
  if (lp_pages_get_room (self) < measure_text (self, &style, text))
    start_page (self);
  self->y += set_text (self, &style, text, MARGIN, self->y, "P") + 8;
}

void
lp_pages_space (LpPages *self,
                double   height)
{
  self->y += height;
}

void
lp_pages_table (LpPages             *self,
                const LpPagesColumn *columns,
                guint                n_columns)
{
  self->columns = columns;
  self->n_columns = n_columns;
  if (lp_pages_get_room (self) < 100)
    start_page (self);
  draw_table_heading (self);
}

void
lp_pages_row (LpPages           *self,
              const char *const *cells)
{
  double height = measure_row (self, cells, FALSE);

  if (lp_pages_get_room (self) < height)
    {
      cairo_tag_end (self->cr, "Table");
      start_page (self);
      draw_table_heading (self);
    }
  draw_row (self, cells, FALSE, height);
}

void
lp_pages_end_table (LpPages *self)
{
  cairo_tag_end (self->cr, "Table");
  self->columns = NULL;
  self->y += 12;
}

cairo_t *
lp_pages_picture (LpPages *self,
                  double   height)
{
  if (lp_pages_get_room (self) < height)
    start_page (self);

  cairo_tag_begin (self->cr, "Figure", NULL);
  cairo_save (self->cr);
  cairo_rectangle (self->cr, MARGIN, self->y, lp_pages_get_width (self), height);
  cairo_clip (self->cr);
  cairo_translate (self->cr, MARGIN, self->y);
  self->y += height + 12;
  return self->cr;
}

void
lp_pages_end_picture (LpPages *self)
{
  cairo_restore (self->cr);
  cairo_tag_end (self->cr, "Figure");
}

double
lp_pages_get_width (LpPages *self)
{
  return PAGE_WIDTH - 2 * MARGIN;
}

double
lp_pages_get_room (LpPages *self)
{
  return PAGE_HEIGHT - MARGIN - FOOT - self->y;
}

GBytes *
lp_pages_finish (LpPages  *self,
                 GError  **error)
{
  cairo_status_t status;

  cairo_show_page (self->cr);
  status = cairo_status (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED, _("The report could not be drawn (%s). Try again."), cairo_status_to_string (status));
      return NULL;
    }

  lp_pdf_add_language (self->written, "en-GB");
  return g_bytes_new (self->written->data, self->written->len);
}
