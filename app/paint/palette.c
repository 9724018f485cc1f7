/* palette.c — colours as values: mixing, contrast, and a network's own */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/palette.h"

#include <math.h>

static double
linearise (double component)
{
  return component <= 0.04045 ? component / 12.92 : pow ((component + 0.055) / 1.055, 2.4);
}

static double
get_luminance (LpColour colour)
{
  return 0.2126 * linearise (colour.r) + 0.7152 * linearise (colour.g) + 0.0722 * linearise (colour.b);
}

/* A plan may hold any number, also a negative one. */
static guint
find_place (gint64 colour)
{
  return (guint) ((colour % LP_N_TERRITORIES + LP_N_TERRITORIES) % LP_N_TERRITORIES);
}

LpColour
lp_colour_from_hex (guint32 rgb)
{
  return (LpColour) { ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1.0 };
}

LpColour
lp_colour_mix (LpColour a,
               LpColour b,
               double   share)
{
  return (LpColour) { a.r + (b.r - a.r) * share, a.g + (b.g - a.g) * share,
                      a.b + (b.b - a.b) * share, a.a + (b.a - a.a) * share };
}

LpColour
lp_colour_with_alpha (LpColour colour,
                      double   alpha)
{
  colour.a = alpha;
  return colour;
}

double
lp_colour_contrast (LpColour a,
                    LpColour b)
{
  double one = get_luminance (a);
  double other = get_luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

LpColour
lp_colour_readable_on (LpColour ground)
{
  LpColour dark = lp_colour_from_hex (0x1f2426);
  LpColour light = lp_colour_from_hex (0xffffff);

  return lp_colour_contrast (dark, ground) >= lp_colour_contrast (light, ground) ? dark : light;
}

void
lp_colour_set_source (LpColour  colour,
                      cairo_t  *cr)
{
  cairo_set_source_rgba (cr, colour.r, colour.g, colour.b, colour.a);
}

LpColour
lp_style_get_territory (const LpStyle *style,
                        gint64         colour)
{
  return style->territory[find_place (colour)];
}

LpColour
lp_style_get_territory_dark (const LpStyle *style,
                             gint64         colour)
{
  return style->territory_dark[find_place (colour)];
}

LpColour
lp_style_get_land (const LpStyle *style,
                   gint64         colour)
{
  const double readable = 4.5, readable_bold = 3, step = 0.05;
  LpColour pale = lp_style_get_territory (style, colour), land = pale;

  /* Made for light paper. */
  if (lp_colour_contrast (style->text, pale) >= readable)
    return pale;

  for (double share = step; share < 1; share += step)
    {
      land = lp_colour_mix (pale, style->paper, share);
      if (lp_colour_contrast (style->text, land) >= readable &&
          lp_colour_contrast (style->under_text, land) >= readable_bold &&
          lp_colour_contrast (style->over_text, land) >= readable_bold)
        break;
    }

  return land;
}

LpColour
lp_style_get_mark (const LpStyle *style,
                   gint64         colour)
{
  LpColour land = lp_style_get_land (style, colour);
  LpColour pale = lp_style_get_territory (style, colour), dark = lp_style_get_territory_dark (style, colour);

  return lp_colour_contrast (pale, land) > lp_colour_contrast (dark, land) ? pale : dark;
}
