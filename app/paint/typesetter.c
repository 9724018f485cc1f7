/* typesetter.c — text on a picture: measured, anchored, shortened, with a halo */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/typesetter.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "paint/palette.h"

/* More than the words of a full screen with a country on it. */
#define MOST_KEPT 4096

struct _LpTypesetter
{
  PangoContext *context;
  char *font_family;
  GHashTable *kept;             /* key of set_text() to PangoLayout */
  GHashTable *older;            /* the same, from before kept was last full; what is used again moves to kept */
  double ascent, descent;       /* of a size of 1 */
};

static PangoFontDescription *
describe_font (LpTypesetter *typesetter,
               double        size,
               gboolean      bold)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, typesetter->font_family);
  pango_font_description_set_absolute_size (font, MAX (size, 1) * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

static void
measure_font (LpTypesetter *typesetter)
{
  const double size = 100;
  g_autoptr (PangoFontDescription) font = describe_font (typesetter, size, FALSE);
  PangoFontMetrics *metrics = pango_context_get_metrics (typesetter->context, font, NULL);

  typesetter->ascent = pango_font_metrics_get_ascent (metrics) / (size * PANGO_SCALE);
  typesetter->descent = pango_font_metrics_get_descent (metrics) / (size * PANGO_SCALE);
  pango_font_metrics_unref (metrics);
}

static void
limit_lines (PangoLayout       *layout,
             const LpTextStyle *text_style)
{
  if (text_style->lines == 1)
    pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (text_style->width <= 0)
    return;
  pango_layout_set_width (layout, (int) ceil (text_style->width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (text_style->lines == 0)
    return;
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -(int) text_style->lines);
}

static PangoLayout *
make_layout (LpTypesetter      *typesetter,
             const LpTextStyle *text_style,
             const char        *text)
{
  g_autoptr (PangoFontDescription) font = describe_font (typesetter, text_style->size, text_style->bold);
  PangoLayout *layout = pango_layout_new (typesetter->context);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  if (text_style->tabular)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  limit_lines (layout, text_style);
  return layout;
}

static GHashTable *
make_store (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

static void
keep (LpTypesetter *typesetter,
      char         *key,
      PangoLayout  *layout)
{
  if (g_hash_table_size (typesetter->kept) >= MOST_KEPT)
    {
      g_hash_table_unref (typesetter->older);
      typesetter->older = typesetter->kept;
      typesetter->kept = make_store ();
    }
  g_hash_table_insert (typesetter->kept, key, layout);
}

/* (transfer none): good until the next call. */
static PangoLayout *
set_text (LpTypesetter      *typesetter,
          const LpTextStyle *text_style,
          const char        *text)
{
  g_autofree char *key = g_strdup_printf ("%d %d %d %d %u %s", (int) lrint (text_style->size * 64),
                                          (int) lrint (text_style->width * 64), text_style->bold,
                                          text_style->tabular, text_style->lines, text);
  PangoLayout *layout = g_hash_table_lookup (typesetter->kept, key);

  gpointer old_key, old_layout;

  if (layout)
    return layout;
  if (g_hash_table_steal_extended (typesetter->older, key, &old_key, &old_layout))
    {
      keep (typesetter, old_key, old_layout);
      return old_layout;
    }
  layout = make_layout (typesetter, text_style, text);
  keep (typesetter, g_steal_pointer (&key), layout);
  return layout;
}

/* Pango puts text of the other direction at the far end of its width; the anchor undoes that. */
static LpPoint
find_origin (PangoLayout       *layout,
             const LpTextStyle *text_style,
             LpPoint            at,
             LpRect            *box)
{
  PangoRectangle logical;
  double x = at.x;
  double y = at.y - pango_layout_get_baseline (layout) / (double) PANGO_SCALE;
  double width;

  pango_layout_get_extents (layout, NULL, &logical);
  width = logical.width / (double) PANGO_SCALE;
  if (text_style->anchor == LP_ANCHOR_MIDDLE)
    x -= width / 2;
  else if (text_style->anchor == LP_ANCHOR_END)
    x -= width;
  if (box)
    *box = (LpRect) { x, y + logical.y / (double) PANGO_SCALE, width, logical.height / (double) PANGO_SCALE };
  return (LpPoint) { x - logical.x / (double) PANGO_SCALE, y };
}

static void
draw_halo (PangoLayout       *layout,
           const LpTextStyle *text_style,
           cairo_t           *cr)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, text_style->size / 4);
  lp_colour_set_source (text_style->halo, cr);
  pango_cairo_layout_path (cr, layout);
  cairo_stroke (cr);
  cairo_restore (cr);
}

LpTypesetter *
lp_typesetter_new (const char *font_family)
{
  LpTypesetter *typesetter = g_new0 (LpTypesetter, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  typesetter->font_family = g_strdup (font_family);
  typesetter->kept = make_store ();
  typesetter->older = make_store ();
  typesetter->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  /* Widths rounded to the pixels of one surface would be wrong on every other. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (typesetter->context, options);
  pango_context_set_round_glyph_positions (typesetter->context, FALSE);
  cairo_font_options_destroy (options);
  measure_font (typesetter);
  return typesetter;
}

void
lp_typesetter_free (LpTypesetter *typesetter)
{
  if (!typesetter)
    return;
  g_hash_table_unref (typesetter->kept);
  g_hash_table_unref (typesetter->older);
  g_object_unref (typesetter->context);
  g_free (typesetter->font_family);
  g_free (typesetter);
}

double
lp_typesetter_get_ascent (LpTypesetter *typesetter,
                          double        size)
{
  return typesetter->ascent * size;
}

double
lp_typesetter_get_descent (LpTypesetter *typesetter,
                           double        size)
{
  return typesetter->descent * size;
}

LpRect
lp_typesetter_measure (LpTypesetter      *typesetter,
                       const LpTextStyle *text_style,
                       const char        *text,
                       LpPoint            at)
{
  LpRect box;

  find_origin (set_text (typesetter, text_style, text), text_style, at, &box);
  return box;
}

gboolean
lp_typesetter_is_shortened (LpTypesetter      *typesetter,
                            const LpTextStyle *text_style,
                            const char        *text)
{
  return pango_layout_is_ellipsized (set_text (typesetter, text_style, text));
}

void
lp_typesetter_draw (LpTypesetter      *typesetter,
                    const LpTextStyle *text_style,
                    const char        *text,
                    LpPoint            at,
                    cairo_t           *cr)
{
  PangoLayout *layout = set_text (typesetter, text_style, text);
  LpPoint origin = find_origin (layout, text_style, at, NULL);

  cairo_new_path (cr);
  cairo_move_to (cr, origin.x, origin.y);
  if (text_style->halo.a > 0)
    {
      draw_halo (layout, text_style, cr);
      cairo_move_to (cr, origin.x, origin.y);
    }
  lp_colour_set_source (text_style->colour, cr);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}
