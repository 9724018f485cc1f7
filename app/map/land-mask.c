/* land-mask.c — where the picture shows the plan's land, for what should not cover it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/land-mask.h"

#include <math.h>

/* User units a pixel. */
#define COARSE 4.0

struct _LpLandMask
{
  cairo_surface_t *surface;
  const guint8 *pixels;
  int width, height, stride;
  LpViewport made;              /* the view of the pixels */
  LpPoint offset;               /* from the view that is asked about to that one, user units */
};

LpLandMask *
lp_land_mask_new (const LpMapCanvas *canvas)
{
  LpLandMask *mask = g_new0 (LpLandMask, 1);
  LpMapCanvas coarse = *canvas;

  mask->made = canvas->viewport;
  mask->width = MAX (1, (int) ceil (canvas->viewport.width / COARSE));
  mask->height = MAX (1, (int) ceil (canvas->viewport.height / COARSE));
  mask->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, mask->width, mask->height);
  coarse.cr = cairo_create (mask->surface);
  cairo_scale (coarse.cr, 1 / COARSE, 1 / COARSE);
  cairo_set_fill_rule (coarse.cr, CAIRO_FILL_RULE_EVEN_ODD);
  lp_map_trace (&coarse, lp_map_scene_get_outline (canvas->scene));
  cairo_fill (coarse.cr);
  cairo_destroy (coarse.cr);
  cairo_surface_flush (mask->surface);
  mask->pixels = cairo_image_surface_get_data (mask->surface);
  mask->stride = cairo_image_surface_get_stride (mask->surface);
  return mask;
}

void
lp_land_mask_free (LpLandMask *mask)
{
  cairo_surface_destroy (mask->surface);
  g_free (mask);
}

void
lp_land_mask_look (LpLandMask *mask,
                   LpViewport  viewport)
{
  mask->offset = lp_viewport_to_screen (&mask->made, lp_viewport_from_screen (&viewport, (LpPoint) { 0, 0 }));
}

double
lp_land_mask_get_share (const LpLandMask *mask,
                        LpRect            rect)
{
  double x0 = rect.x + mask->offset.x, y0 = rect.y + mask->offset.y;
  int left = (int) floor (x0 / COARSE), right = (int) ceil ((x0 + rect.width) / COARSE);
  int top = (int) floor (y0 / COARSE), bottom = (int) ceil ((y0 + rect.height) / COARSE);
  double sum = 0;

  if (right <= left || bottom <= top || mask->pixels == NULL)
    return 0;
  for (int y = MAX (top, 0); y < MIN (bottom, mask->height); y++)
    for (int x = MAX (left, 0); x < MIN (right, mask->width); x++)
      sum += mask->pixels[y * mask->stride + x];
  return sum / 255 / ((double) (right - left) * (bottom - top));
}
