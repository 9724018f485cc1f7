/* pages.c — a document of pages for print and screen, set from top to bottom */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pages-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/export.h"
#include "export/pdf-language.h"

/* A4, in user units. */
#define PAGE_WIDTH 793.7
#define PAGE_HEIGHT 1122.5
#define FOOT 40.0

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What is printed has no reader but eyes. */
void
_lp_pages_begin_tag (LpPages    *self,
                     const char *tag)
{
  if (self->surface != NULL)
    cairo_tag_begin (self->cr, tag, NULL);
}

void
_lp_pages_end_tag (LpPages    *self,
                   const char *tag)
{
  if (self->surface != NULL)
    cairo_tag_end (self->cr, tag);
}

LpTextStyle
_lp_pages_make_style (LpPages  *self,
                      double    size,
                      gboolean  bold,
                      double    width)
{
  return (LpTextStyle) { .size = self->style->font_size * size, .bold = bold, .anchor = LP_ANCHOR_START, .width = width, .colour = self->style->text };
}

double
_lp_pages_set_text (LpPages           *self,
                    const LpTextStyle *style,
                    const char        *text,
                    double             x,
                    double             y,
                    const char        *tag)
{
  LpPoint at = { x, y + lp_typesetter_get_ascent (self->typesetter, style->size) };
  LpRect box = lp_typesetter_measure (self->typesetter, style, text, at);

  _lp_pages_begin_tag (self, tag);
  lp_typesetter_draw (self->typesetter, style, text, at, self->cr);
  _lp_pages_end_tag (self, tag);
  return MAX (box.height, lp_typesetter_get_ascent (self->typesetter, style->size) + lp_typesetter_get_descent (self->typesetter, style->size));
}

double
_lp_pages_measure_text (LpPages           *self,
                        const LpTextStyle *style,
                        const char        *text)
{
  LpRect box = lp_typesetter_measure (self->typesetter, style, *text != '\0' ? text : "0", (LpPoint) { 0, 0 });

  return box.height;
}

/* The end of the last word that ends at or before @length letters; a word that is longer than all of it is broken. Returns: bytes */
static gsize
find_word_end (const char *text,
               glong       length)
{
  const char *end = g_utf8_offset_to_pointer (text, length);

  for (const char *at = end; at > text; at = g_utf8_prev_char (at))
    if (g_unichar_isspace (g_utf8_get_char (at)) || *at == '\0')
      {
        while (g_unichar_isspace (g_utf8_get_char (at)))
          at = g_utf8_next_char (at);
        return (gsize) (at - text);
      }

  return (gsize) (end - text);
}

gsize
_lp_pages_find_break (LpPages           *self,
                      const LpTextStyle *style,
                      const char        *text,
                      double             height)
{
  glong fits = 1, all = g_utf8_strlen (text, -1), too_long = all + 1;

  if (all <= 1 || _lp_pages_measure_text (self, style, text) <= height)
    return strlen (text);
  while (too_long - fits > 1)
    {
      glong middle = fits + (too_long - fits) / 2;
      g_autofree char *part = g_utf8_substring (text, 0, middle);

      if (_lp_pages_measure_text (self, style, part) <= height)
        fits = middle;
      else
        too_long = middle;
    }

  return find_word_end (text, fits);
}

void
_lp_pages_draw_rule (LpPages *self,
                     double   y)
{
  const LpColour *colour = &self->style->rule;

  cairo_set_source_rgba (self->cr, colour->r, colour->g, colour->b, colour->a);
  cairo_set_line_width (self->cr, 0.75);
  cairo_move_to (self->cr, LP_PAGES_MARGIN, y);
  cairo_line_to (self->cr, self->width - LP_PAGES_MARGIN, y);
  cairo_stroke (self->cr);
}

static void
draw_foot (LpPages *self)
{
  g_autofree char *number = g_strdup_printf (_("Page %u"), self->n_pages);
  LpTextStyle style = _lp_pages_make_style (self, 0.8, FALSE, self->width - 2 * LP_PAGES_MARGIN - 100);
  LpTextStyle end = _lp_pages_make_style (self, 0.8, FALSE, 0);
  double y = self->height - LP_PAGES_MARGIN - FOOT / 2;

  style.colour = end.colour = self->style->quiet;
  style.lines = 1;
  end.anchor = LP_ANCHOR_END;
  _lp_pages_draw_rule (self, y - 6);
  _lp_pages_set_text (self, &style, self->title, LP_PAGES_MARGIN, y, "P");
  _lp_pages_set_text (self, &end, number, self->width - LP_PAGES_MARGIN, y, "P");
}

/* A sheet of its own to draw on, which is drawn again when it is printed. */
static void
begin_recording (LpPages *self)
{
  const cairo_rectangle_t extents = { 0, 0, self->width * LP_PAGES_POINTS_PER_UNIT, self->height * LP_PAGES_POINTS_PER_UNIT };
  cairo_surface_t *sheet = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);

  g_clear_pointer (&self->cr, cairo_destroy);
  g_ptr_array_add (self->sheets, sheet);
  self->cr = cairo_create (sheet);
  cairo_scale (self->cr, LP_PAGES_POINTS_PER_UNIT, LP_PAGES_POINTS_PER_UNIT);
}

void
_lp_pages_start_page (LpPages *self)
{
  if (self->sheets != NULL)
    begin_recording (self);
  else if (self->n_pages > 0)
    cairo_show_page (self->cr);
  self->n_pages++;
  self->y = self->top = LP_PAGES_MARGIN;
  draw_foot (self);
}

static void
add_outline (LpPages    *self,
             const char *title,
             gboolean    below)
{
  g_autofree char *target = g_strdup_printf ("page=%u", self->n_pages);
  int parent = below ? self->section : CAIRO_PDF_OUTLINE_ROOT;
  int id;

  if (self->surface == NULL)
    return;
  id = cairo_pdf_surface_add_outline (self->surface, parent, title, target, below ? 0 : CAIRO_PDF_OUTLINE_FLAG_BOLD);
  if (!below)
    self->section = id;
}

static LpPages *
pages_alloc (const char    *title,
             const LpStyle *style,
             double         width,
             double         height)
{
  LpPages *self = g_new0 (LpPages, 1);

  self->width = width;
  self->height = height;
  self->typesetter = lp_typesetter_new (style->font_family);
  self->style = lp_style_copy (style);
  self->title = g_strdup (title);

  return self;
}

LpPages *
lp_pages_new (const char    *title,
              const char    *date,
              const LpStyle *style)
{
  LpPages *self = pages_alloc (title, style, PAGE_WIDTH, PAGE_HEIGHT);
  g_autofree char *noon = g_strconcat (*date != '\0' ? date : "1980-01-01", "T12:00:00Z", NULL);

  self->written = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (append_cb, self->written, PAGE_WIDTH * LP_PAGES_POINTS_PER_UNIT, PAGE_HEIGHT * LP_PAGES_POINTS_PER_UNIT);
  /* Its table of objects is plain, which pdf-language.c adds to. */
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Locality Planner");
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, noon);
  self->cr = cairo_create (self->surface);
  cairo_scale (self->cr, LP_PAGES_POINTS_PER_UNIT, LP_PAGES_POINTS_PER_UNIT);

  return self;
}

LpPages *
lp_pages_new_sheets (const char    *title,
                     const LpStyle *style,
                     double         width,
                     double         height)
{
  LpPages *self = pages_alloc (title, style, width / LP_PAGES_POINTS_PER_UNIT, height / LP_PAGES_POINTS_PER_UNIT);

  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);

  return self;
}

void
lp_pages_free (LpPages *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->written, g_byte_array_unref);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  lp_typesetter_free (self->typesetter);
  lp_style_free (self->style);
  g_free (self->title);
  g_free (self);
}

void
lp_pages_begin_bare (LpPages    *self,
                     const char *title)
{
  _lp_pages_start_page (self);
  add_outline (self, title, FALSE);
}

void
lp_pages_begin (LpPages    *self,
                const char *title,
                gboolean    below)
{
  LpTextStyle style = _lp_pages_make_style (self, 1.8, TRUE, lp_pages_get_width (self));

  _lp_pages_start_page (self);
  add_outline (self, title, below);
  self->y += _lp_pages_set_text (self, &style, title, LP_PAGES_MARGIN, self->y, below ? "H2" : "H1") + 16;
  self->top = self->y;
}

void
lp_pages_heading (LpPages    *self,
                  const char *text)
{
  LpTextStyle style = _lp_pages_make_style (self, 1.2, TRUE, lp_pages_get_width (self));

  /* A heading keeps company with something below it. */
  if (lp_pages_get_room (self) < 6 * style.size)
    _lp_pages_start_page (self);
  self->y += 10;
  self->y += _lp_pages_set_text (self, &style, text, LP_PAGES_MARGIN, self->y, "H3") + 8;
}

void
lp_pages_text (LpPages    *self,
               const char *text,
               double      size,
               gboolean    bold)
{
  LpTextStyle style = _lp_pages_make_style (self, size, bold, lp_pages_get_width (self));

  if (lp_pages_get_room (self) < _lp_pages_measure_text (self, &style, text) && !lp_pages_is_at_top (self))
    _lp_pages_start_page (self);
  while (*text != '\0')
    {
      gsize length = _lp_pages_find_break (self, &style, text, lp_pages_get_room (self));
      g_autofree char *part = g_strndup (text, length);

      self->y += _lp_pages_set_text (self, &style, part, LP_PAGES_MARGIN, self->y, "P") + 8;
      text += length;
      if (*text != '\0')
        _lp_pages_start_page (self);
    }
}

void
lp_pages_space (LpPages *self,
                double   height)
{
  self->y += height;
}

cairo_t *
lp_pages_picture (LpPages *self,
                  double   height)
{
  if (lp_pages_get_room (self) < height)
    _lp_pages_start_page (self);

  _lp_pages_begin_tag (self, "Figure");
  cairo_save (self->cr);
  cairo_rectangle (self->cr, LP_PAGES_MARGIN, self->y, lp_pages_get_width (self), height);
  cairo_clip (self->cr);
  cairo_translate (self->cr, LP_PAGES_MARGIN, self->y);
  self->y += height + 12;
  return self->cr;
}

void
lp_pages_end_picture (LpPages *self)
{
  cairo_restore (self->cr);
  _lp_pages_end_tag (self, "Figure");
}

double
lp_pages_get_width (LpPages *self)
{
  return self->width - 2 * LP_PAGES_MARGIN;
}

void
lp_pages_next (LpPages *self)
{
  _lp_pages_start_page (self);
}

gboolean
lp_pages_is_at_top (LpPages *self)
{
  return self->y <= self->top;
}

double
lp_pages_get_room (LpPages *self)
{
  return self->height - LP_PAGES_MARGIN - FOOT - self->y;
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED, _("The pages could not be drawn (%s). Try again."), cairo_status_to_string (status));
  return FALSE;
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
  if (!check_status (status, error))
    return NULL;

  lp_pdf_add_language (self->written, "en-GB");
  return g_bytes_new (self->written->data, self->written->len);
}

GPtrArray *
lp_pages_finish_sheets (LpPages  *self,
                        GError  **error)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  for (guint i = 0; i < self->sheets->len; i++)
    if (!check_status (cairo_surface_status (g_ptr_array_index (self->sheets, i)), error))
      return NULL;

  return g_steal_pointer (&self->sheets);
}
