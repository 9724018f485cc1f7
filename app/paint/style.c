/* style.c — the colours, fonts and sizes that a picture is drawn with */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/style.h"

#include "paint/palette.h"

/* Chosen so that each can be told from its neighbours with any kind of colour vision and on a pale projector. */
static const guint32 territories[LP_N_TERRITORIES] = { 0xa9d3ee, 0xf3cf8a, 0x9dd3bf, 0xe6b9d0, 0xf1e895, 0xbcc3d6 };
static const guint32 territories_dark[LP_N_TERRITORIES] = { 0x0b5f94, 0x8a5a00, 0x006b4e, 0x8e3a68, 0x6b6400, 0x3d4a6b };

static LpStyle *
make_style (const char *font_family,
            double      font_size)
{
  LpStyle *style = g_new0 (LpStyle, 1);

  style->font_family = g_strdup (font_family);
  style->font_size = font_size;
  style->line_width = 1.0;
  for (guint i = 0; i < LP_N_TERRITORIES; i++)
    {
      style->territory[i] = lp_colour_from_hex (territories[i]);
      style->territory_dark[i] = lp_colour_from_hex (territories_dark[i]);
    }
  return style;
}

LpStyle *
lp_style_new (const char *font_family,
              double      font_size)
{
  LpStyle *style = make_style (font_family, font_size);

  style->paper = lp_colour_from_hex (0xffffff);
  style->text = lp_colour_from_hex (0x2e3436);
  style->quiet = lp_colour_from_hex (0x5e6467);
  style->rule = lp_colour_from_hex (0xe2dfdc);
  style->grid = lp_colour_from_hex (0xe9e7e4);
  style->right_size = lp_colour_from_hex (0x12436d);
  style->under = lp_colour_from_hex (0xf46a25);
  style->under_text = lp_colour_from_hex (0xc8500f);
  style->over = lp_colour_from_hex (0x801650);
  style->over_text = style->over;
  style->unassigned = lp_colour_from_hex (0xb3b7ba);
  style->unassigned_line = lp_colour_from_hex (0x6a6f73);
  style->band = lp_colour_from_hex (0xdfe8f0);
  style->band_line = lp_colour_from_hex (0x3f5870);
  style->selection = lp_colour_from_hex (0x3584e4);
  style->hover = lp_colour_with_alpha (style->text, 0.06);
  style->sea = lp_colour_from_hex (0xe4eef5);
  style->land = lp_colour_from_hex (0xf1efeb);
  return style;
}

LpStyle *
lp_style_new_dark (const char *font_family,
                   double      font_size)
{
  LpStyle *style = make_style (font_family, font_size);

  style->paper = lp_colour_from_hex (0x242424);
  style->text = lp_colour_from_hex (0xf0f0ee);
  style->quiet = lp_colour_from_hex (0xb8bcbf);
  style->rule = lp_colour_from_hex (0x4b4b4b);
  style->grid = lp_colour_from_hex (0x383838);
  style->right_size = lp_colour_from_hex (0x6ba3d6);
  style->under = lp_colour_from_hex (0xf98a4e);
  style->under_text = lp_colour_from_hex (0xffa270);
  style->over = lp_colour_from_hex (0xd7679f);
  style->over_text = lp_colour_from_hex (0xf08fbf);
  style->unassigned = lp_colour_from_hex (0x80858a);
  style->unassigned_line = lp_colour_from_hex (0xa2a7ab);
  style->band = lp_colour_from_hex (0x303a44);
  style->band_line = lp_colour_from_hex (0x93b3d0);
  style->selection = lp_colour_from_hex (0x4a90e8);
  style->hover = lp_colour_with_alpha (style->text, 0.08);
  style->sea = lp_colour_from_hex (0x1f2a33);
  style->land = lp_colour_from_hex (0x2d2c2a);
  return style;
}

LpStyle *
lp_style_copy (const LpStyle *style)
{
  LpStyle *copy = g_memdup2 (style, sizeof *style);

  copy->font_family = g_strdup (style->font_family);
  return copy;
}

void
lp_style_free (LpStyle *style)
{
  if (!style)
    return;
  g_free (style->font_family);
  g_free (style);
}
