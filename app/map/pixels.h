/* pixels.h — pictures kept in pixels, and the parts of them that are to be drawn anew */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "base/geometry.h"

G_BEGIN_DECLS

/**
 * LpPixels: how large kept pictures are. Private to app/map. A plain value; regions and surfaces stay the caller's, in device pixels, where @rect is in user units.
 */
typedef struct
{
  double width, height;         /* user units */
  double device_scale;          /* pixels a user unit */
} LpPixels;

cairo_rectangle_int_t lp_pixels_get_whole (LpPixels         pixels);
/** lp_pixels_new_surface: of that size, drawn on in user units; nothing is on it. Returns: (transfer full) */
cairo_surface_t *lp_pixels_new_surface    (LpPixels         pixels,
                                           cairo_format_t   format);
/** lp_pixels_mark: adds the whole pixels of @rect that lie within to @region. */
void             lp_pixels_mark           (LpPixels         pixels,
                                           cairo_region_t  *region,
                                           LpRect           rect);
void             lp_pixels_mark_all       (LpPixels         pixels,
                                           cairo_region_t  *region);
/** lp_pixels_clip: clips @cr, in user units, to @region. */
void             lp_pixels_clip           (LpPixels         pixels,
                                           const cairo_region_t *region,
                                           cairo_t         *cr);
/** lp_pixels_scroll: moves what is on @surface by whole pixels; nothing is on what comes in at the edges. @spare: (inout) (nullable) a surface to use, and then the one that was
 * used. */
void             lp_pixels_scroll         (LpPixels         pixels,
                                           cairo_surface_t **surface,
                                           cairo_surface_t **spare,
                                           int              dx,
                                           int              dy);
/** lp_pixels_join: of a region in many parts, all that is between them too. */
void             lp_pixels_join           (cairo_region_t  *region);
/** lp_pixels_clear: nothing is left in @region. */
void             lp_pixels_clear          (cairo_region_t **region);

G_END_DECLS
