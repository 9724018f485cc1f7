/* chart-picture.c — a chart or the map as .png, .svg or .pdf, drawn as the screen draws it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/picture.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/file.h"
#include "map/poster.h"

#define POINTS_PER_UNIT 0.75    /* a user unit is a CSS pixel of 1/96 inch */
#define WALL (9 / 16.0)         /* height over width of a map that has been given no height */
#define MAX_PIXELS 32767.0      /* the widest image that cairo makes */

/* The size on paper, in user units. */
typedef struct
{
  double width, height;
} Size;

typedef GBytes *(*PictureFunc) (const LpPicture *picture, const LpStyle *style, Size size, double scale, GError **error);

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED,
               _("The picture could not be drawn (%s). Try a smaller size."), cairo_status_to_string (status));
  return FALSE;
}

/* Draws at @scale device units a user unit. */
static cairo_status_t
draw (const LpPicture *picture,
      const LpStyle   *style,
      cairo_surface_t *surface,
      Size             size,
      double           scale)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  lp_picture_draw (picture, cr, size.width, size.height, style);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

/* Ends a vector surface, which writes its last bytes to @written, and frees it. */
static GBytes *
finish (cairo_surface_t  *surface,
        cairo_status_t    status,
        GByteArray       *written,
        GError          **error)
{
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!check_status (status, error))
    {
      g_byte_array_unref (written);
      return NULL;
    }

  return g_byte_array_free_to_bytes (written);
}

static GBytes *
draw_png (const LpPicture *picture,
          const LpStyle   *style,
          Size             size,
          double           scale,
          GError         **error)
{
  double width = ceil (size.width * scale), height = ceil (size.height * scale);
  GByteArray *written;
  cairo_surface_t *surface;
  cairo_status_t status;

  if (width > MAX_PIXELS || height > MAX_PIXELS)
    {
      g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED,
                   _("A picture of %.0f by %.0f pixels is too large. Choose a smaller size, or .svg or .pdf, which have no such limit."),
                   width, height);
      return NULL;
    }

  written = g_byte_array_new ();
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  status = draw (picture, style, surface, size, scale);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, written);

  return finish (surface, status, written, error);
}

/* Gives each number that is new to @user_data, a table, the next of its own. */
static gboolean
renumber_cb (const GMatchInfo *match,
             GString          *text,
             gpointer          user_data)
{
  GHashTable *numbers = user_data;
  g_autofree char *kind = g_match_info_fetch (match, 1);
  g_autofree char *number = g_match_info_fetch (match, 2);
  gpointer own = g_hash_table_lookup (numbers, number);

  if (own == NULL)
    {
      own = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1);
      g_hash_table_insert (numbers, g_strdup (number), own);
    }
  g_string_append_printf (text, "%s%u", kind, GPOINTER_TO_UINT (own));

  return FALSE;
}

/* Cairo numbers the parts of an SVG on through the life of the process, and the same chart would not give the same bytes. */
static GBytes *
renumber (GBytes *svg)
{
  g_autoptr (GBytes) owned = svg;
  g_autoptr (GRegex) regex = g_regex_new ("([\"#](?:surface|source|image)-?)([0-9]+)", G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize length;
  const char *text = g_bytes_get_data (owned, &length);
  char *renumbered = g_regex_replace_eval (regex, text, length, 0, 0, renumber_cb, numbers, NULL);

  return g_bytes_new_take (renumbered, strlen (renumbered));
}

static GBytes *
draw_svg (const LpPicture *picture,
          const LpStyle   *style,
          Size             size,
          double           scale,
          GError         **error)
{
  GByteArray *written = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_cb, written, size.width, size.height);
  GBytes *svg;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  svg = finish (surface, draw (picture, style, surface, size, 1), written, error);

  return svg != NULL ? renumber (svg) : NULL;
}

static GBytes *
draw_pdf (const LpPicture *picture,
          const LpStyle   *style,
          Size             size,
          double           scale,
          GError         **error)
{
  GByteArray *written = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, written, size.width * POINTS_PER_UNIT,
                                                                  size.height * POINTS_PER_UNIT);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, lp_picture_get_title (picture));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Locality Planner");
  /* Left alone, cairo writes the time of day, and the same chart would not give the same bytes. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "1980-01-01T12:00:00Z");
  return finish (surface, draw (picture, style, surface, size, POINTS_PER_UNIT), written, error);
}

static PictureFunc
choose_kind (GFile   *file,
             GError **error)
{
  const struct { const char *ending; PictureFunc draw; } kinds[] = { { ".png", draw_png }, { ".svg", draw_svg }, { ".pdf", draw_pdf } };
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_has_suffix (lower, kinds[i].ending))
        return kinds[i].draw;
    }

  g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND,
               _("“%s” does not say what kind of picture it should be. End the name in .png, .svg or .pdf."), name);
  return NULL;
}

const char *
lp_picture_get_title (const LpPicture *picture)
{
  if (picture->chart != NULL)
    return lp_chart_get_title (picture->chart);

  return picture->map != NULL ? lp_map_scene_get_title (picture->map) : picture->maps->title;
}

double
lp_picture_measure (const LpPicture *picture,
                    double           width,
                    const LpStyle   *style)
{
  return picture->chart != NULL ? lp_chart_measure (picture->chart, width, style) : width * WALL;
}

void
lp_picture_draw (const LpPicture *picture,
                 cairo_t         *cr,
                 double           width,
                 double           height,
                 const LpStyle   *style)
{
  if (picture->chart != NULL)
    lp_chart_draw (picture->chart, cr, width, height, style, NULL);
  else if (picture->map != NULL && picture->alone)
    lp_map_draw_poster (cr, picture->map, width, height, style);
  else if (picture->map != NULL)
    lp_map_draw_poster (cr, picture->map, width, height, style);
  else
    lp_map_pair_draw (cr, picture->maps, width, height, style);
}

gboolean
lp_export_picture (const LpPicture *picture,
                   const LpStyle   *style,
                   double           width,
                   double           height,
                   double           scale,
                   GFile           *file,
                   GError         **error)
{
  PictureFunc make = choose_kind (file, error);
  Size size = { width, height > 0 ? height : lp_picture_measure (picture, width, style) };
  g_autoptr (GBytes) bytes = make != NULL ? make (picture, style, size, scale, error) : NULL;

  return bytes != NULL && lp_file_replace_whole (file, bytes, error);
}

GBytes *
lp_picture_map_png (const LpMapScene  *scene,
                    const LpStyle     *style,
                    double             width,
                    double             height,
                    double             scale,
                    GError           **error)
{
  return draw_png (&(LpPicture) { .map = scene }, style, (Size) { width, height }, scale, error);
}
