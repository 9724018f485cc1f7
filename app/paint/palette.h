/* palette.h — colours as values: mixing, contrast, and a network's own */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "paint/style.h"

G_BEGIN_DECLS

/**
 * Pure functions on #LpColour; nothing is allocated, so any thread may use them. Components go from 0 to 1 and are sRGB, not
 * multiplied by alpha.
 */

/** lp_colour_from_hex: the opaque colour that is written #rrggbb. */
LpColour lp_colour_from_hex       (guint32          rgb);

/** lp_colour_mix: @share of @b (0 to 1) in @a, alpha included. */
LpColour lp_colour_mix            (LpColour         a,
                                   LpColour         b,
                                   double           share);

/** lp_colour_with_alpha: the same colour, see-through. */
LpColour lp_colour_with_alpha     (LpColour         colour,
                                   double           alpha);

/** lp_colour_contrast: from 1 (none) to 21 (black on white), the contrast ratio of WCAG 2.1; alpha is not looked at. */
double   lp_colour_contrast       (LpColour         a,
                                   LpColour         b);

/** lp_colour_readable_on: the near-black or the white that is read more easily on @ground. */
LpColour lp_colour_readable_on    (LpColour         ground);

/** lp_colour_set_source: makes it what @cr draws with. */
void     lp_colour_set_source     (LpColour         colour,
                                   cairo_t         *cr);

/** lp_style_get_territory: the colour of a network whose place in the palette is @colour; places beyond the last begin anew. */
LpColour lp_style_get_territory   (const LpStyle   *style,
                                   gint64           colour);
/** lp_style_get_territory_dark: the dark of it, for marks and rims. */
LpColour lp_style_get_territory_dark (const LpStyle *style,
                                   gint64           colour);
/** lp_style_get_land: a network's colour as the ground of a map, on which text can be read (4.5:1): on dark paper it is mixed with that until it can, and
 * verdicts, which are bold, too (3:1). Contrast as in WCAG 2.1. */
LpColour lp_style_get_land        (const LpStyle   *style,
                                   gint64           colour);

/** lp_style_get_mark: a network's colour for dots on its own land, the pale or the dark one, whichever stands out more. */
LpColour lp_style_get_mark        (const LpStyle   *style,
                                   gint64           colour);

G_END_DECLS
