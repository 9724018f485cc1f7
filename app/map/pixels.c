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

/* Along one side of the picture, what is @at to @at + @size: the first stretch of it in one piece. */
static int
get_stretch (int  origin,
             int  whole,
             int  at,
             int  size,
             int *off)
{
  int place = (at + origin) % whole;

  *off = place - at;
  return MIN (size, whole - place);
}

guint
lp_pixels_split (LpPixels                     pixels,
                 const cairo_rectangle_int_t *rect,
                 LpPixelsPart                 parts[4])
{
  cairo_rectangle_int_t whole = lp_pixels_get_whole (pixels);
  int left = MAX (rect->x, 0), top = MAX (rect->y, 0), right = MIN (rect->x + rect->width, whole.width), bottom = MIN (rect->y + rect->height, whole.height);
  guint n = 0;

  for (int y = top, height; y < bottom; y += height)
    {
      int dx, dy;

      height = get_stretch (pixels.origin_y, whole.height, y, bottom - y, &dy);
      for (int x = left, width; x < right; x += width)
        {
          width = get_stretch (pixels.origin_x, whole.width, x, right - x, &dx);
          parts[n++] = (LpPixelsPart) { { x, y, width, height }, dx, dy };
        }
    }
  return n;
}

LpRect
lp_pixels_get_rect (LpPixels                     pixels,
                    const cairo_rectangle_int_t *rect)
{
  double s = pixels.device_scale;

  return (LpRect) { rect->x / s, rect->y / s, rect->width / s, rect->height / s };
}

cairo_t *
lp_pixels_begin (LpPixels            pixels,
                 cairo_surface_t    *surface,
                 const LpPixelsPart *part)
{
  LpRect rect = lp_pixels_get_rect (pixels, &part->rect);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, part->dx / pixels.device_scale, part->dy / pixels.device_scale);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_clip (cr);
  return cr;
}

void
lp_pixels_paint (LpPixels            pixels,
                 cairo_surface_t    *surface,
                 const LpPixelsPart *part,
                 LpPoint             corner,
                 double              alpha,
                 cairo_t            *cr)
{
  LpRect rect = lp_pixels_get_rect (pixels, &part->rect);

  cairo_save (cr);
  cairo_rectangle (cr, corner.x + rect.x, corner.y + rect.y, rect.width, rect.height);
  cairo_clip (cr);
  cairo_set_source_surface (cr, surface, corner.x - part->dx / pixels.device_scale, corner.y - part->dy / pixels.device_scale);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
  cairo_paint_with_alpha (cr, alpha);
  cairo_restore (cr);
}

void
lp_pixels_fill (LpPixels              pixels,
                cairo_surface_t      *surface,
                const cairo_region_t *region,
                const LpColour       *colour)
{
  for (int i = 0; i < cairo_region_num_rectangles (region); i++)
    {
      cairo_rectangle_int_t rect;
      LpPixelsPart parts[4];
      guint n;

      cairo_region_get_rectangle (region, i, &rect);
      n = lp_pixels_split (pixels, &rect, parts);
      for (guint p = 0; p < n; p++)
        {
          cairo_t *cr = lp_pixels_begin (pixels, surface, &parts[p]);

          if (colour != NULL)
            lp_colour_set_source (*colour, cr);
          else
            cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
          cairo_paint (cr);
          cairo_destroy (cr);
        }
    }
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
