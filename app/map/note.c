/* note.c — practices that are not on the map, because nobody knows where they are */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/key.h"

#include <glib/gi18n-lib.h>

#include "paint/palette.h"

#define PAD 0.5
/* More are counted instead of named. */
#define MOST_NAMED 5

static char *
make_words (const LpMapScene *scene)
{
  const char *const *lost = lp_map_overlay_get_lost (lp_map_scene_get_overlay (scene));
  guint n = g_strv_length ((GStrv) lost), n_named = n > MOST_NAMED ? MOST_NAMED - 1 : n;
  GString *words;

  if (n == 0)
    return NULL;
  words = g_string_new (NULL);
  g_string_append_printf (words, ngettext ("%u practice is not on the map, its position is not known:",
                                           "%u practices are not on the map, their positions are not known:", n), n);
  for (guint i = 0; i < n_named; i++)
    g_string_append_printf (words, "%s %s", i > 0 ? "," : "", lost[i]);
  if (n_named < n)
    g_string_append_printf (words, ngettext (" and %u more", " and %u more", n - n_named), n - n_named);
  return g_string_free (words, FALSE);
}

static LpTextStyle
style_note (const LpMapCanvas *canvas)
{
  double f = canvas->style->font_size;

  return (LpTextStyle) { .size = f * 0.78, .colour = canvas->style->text, .width = MIN (f * 17, canvas->viewport.width - 3 * f) };
}

LpRect
lp_map_note_place (const LpMapCanvas *canvas,
                   LpRect             inset,
                   LpRect             key)
{
  double f = canvas->style->font_size;
  g_autofree char *words = make_words (canvas->scene);
  LpTextStyle text = style_note (canvas);
  LpRect size;
  const LpRect none = { 0, 0, 0, 0 };

  if (words == NULL)
    return none;
  size = lp_typesetter_measure (canvas->typesetter, &text, words, (LpPoint) { 0, 0 });
  size = (LpRect) { 0, 0, size.width + 2 * PAD * f, size.height + 2 * PAD * f };
  for (guint i = 0; i < 3; i++)
    {
      LpRect place = { i == 1 ? f : canvas->viewport.width - f - size.width, i < 2 ? f : canvas->viewport.height - f - size.height, size.width, size.height };

      if (!lp_rect_intersects (place, inset) && !lp_rect_intersects (place, key))
        return place;
    }
  return (LpRect) { canvas->viewport.width - f - size.width, f, size.width, size.height };
}

void
lp_map_note_draw (const LpMapCanvas *canvas,
                  LpRect             place)
{
  double f = canvas->style->font_size;
  g_autofree char *words = make_words (canvas->scene);
  LpTextStyle text = style_note (canvas);
  LpRect size;

  if (words == NULL || place.width <= 0)
    return;
  size = lp_typesetter_measure (canvas->typesetter, &text, words, (LpPoint) { 0, 0 });
  cairo_rectangle (canvas->cr, place.x, place.y, place.width, place.height);
  lp_colour_set_source (lp_colour_with_alpha (canvas->style->paper, 0.93), canvas->cr);
  cairo_fill (canvas->cr);
  lp_typesetter_draw (canvas->typesetter, &text, words, (LpPoint) { place.x + PAD * f - size.x, place.y + PAD * f - size.y }, canvas->cr);
}
