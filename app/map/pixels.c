/* pixels.c — pictures kept in pixels, and the parts of them that are to be drawn anew */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/pixels.h"

#include <math.h>

/* Drawing many small parts one clip at a time costs more than drawing what is between them. */
#define MOST_PARTS 24

cairo_rectangle_int_t
lp_pixels_get_whole (LpPixels pixels)
{
  return (cairo_rectangle_int_t) { 0, 0, (int) ceil (pixels.width * pixels.device_scale), (int) ceil (pixels.height * pixels.device_scale) };
}

cairo_surface_t *
lp_pixels_new_surface (LpPixels       pixels,
                       cairo_format_t format)
{
  cairo_rectangle_int_t whole = lp_pixels_get_whole (pixels);
  cairo_surface_t *surface = cairo_image_surface_create (format, whole.width, whole.height);

  cairo_surface_set_device_scale (surface, pixels.device_scale, pixels.device_scale);
  return surface;
}

void
lp_pixels_mark (LpPixels        pixels,
                cairo_region_t *region,
                LpRect          rect)
{
  LpRect whole = { 0, 0, pixels.width, pixels.height };
  cairo_rectangle_int_t all = lp_pixels_get_whole (pixels), part;
  double s = pixels.device_scale;
  int right, bottom;

  if (!lp_rect_intersects (rect, whole))
    return;
  part.x = MAX (0, (int) floor (rect.x * s));
  part.y = MAX (0, (int) floor (rect.y * s));
  right = MIN (all.width, (int) ceil (MIN (rect.x + rect.width, whole.width) * s));
  bottom = MIN (all.height, (int) ceil (MIN (rect.y + rect.height, whole.height) * s));
  part.width = right - part.x;
  part.height = bottom - part.y;
  if (part.width > 0 && part.height > 0)
    cairo_region_union_rectangle (region, &part);
}

void
lp_pixels_mark_all (LpPixels        pixels,
                    cairo_region_t *region)
{
  cairo_rectangle_int_t whole = lp_pixels_get_whole (pixels);

  cairo_region_union_rectangle (region, &whole);
}

void
lp_pixels_clip (LpPixels              pixels,
                const cairo_region_t *region,
                cairo_t              *cr)
{
  double s = pixels.device_scale;

  for (int i = 0; i < cairo_region_num_rectangles (region); i++)
    {
      cairo_rectangle_int_t part;

      cairo_region_get_rectangle (region, i, &part);
      cairo_rectangle (cr, part.x / s, part.y / s, part.width / s, part.height / s);
    }
  cairo_clip (cr);
}

void
lp_pixels_scroll (LpPixels          pixels,
                  cairo_surface_t **surface,
                  cairo_surface_t **spare,
                  int               dx,
                  int               dy)
{
  cairo_surface_t *moved = *spare != NULL ? g_steal_pointer (spare) : lp_pixels_new_surface (pixels, cairo_image_surface_get_format (*surface));
  cairo_t *cr = cairo_create (moved);

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  /* Beyond a surface there is nothing, and nothing is what a source operator paints there. */
  cairo_set_source_surface (cr, *surface, dx / pixels.device_scale, dy / pixels.device_scale);
  cairo_paint (cr);
  cairo_destroy (cr);
  *spare = *surface;
  *surface = moved;
}

void
lp_pixels_join (cairo_region_t *region)
{
  cairo_rectangle_int_t extents;

  if (cairo_region_num_rectangles (region) <= MOST_PARTS)
    return;
  cairo_region_get_extents (region, &extents);
  cairo_region_union_rectangle (region, &extents);
}

void
lp_pixels_clear (cairo_region_t **region)
{
  cairo_region_destroy (*region);
  *region = cairo_region_create ();
}
