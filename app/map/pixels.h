/* pixels.h — pictures kept in pixels, and the parts of them that are to be drawn anew */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "base/geometry.h"
#include "paint/palette.h"

G_BEGIN_DECLS

/** A region that goes with its owner. */
typedef cairo_region_t LpRegion;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpRegion, cairo_region_destroy)

/**
 * LpPixels: how large kept pictures are, and where in memory they begin: past its right and lower edges a picture goes on at the left and at the top. Private to app/map. A plain value;
 * regions and surfaces stay the caller's, in device pixels, where @rect is in user units.
 */
typedef struct
{
  double width, height;         /* user units */
  double device_scale;          /* pixels a user unit */
  int origin_x, origin_y;       /* where on its surface the picture's corner is, pixels */
} LpPixels;

/** A part of a picture that is in one piece in memory. */
typedef struct
{
  cairo_rectangle_int_t rect;   /* in the picture */
  int dx, dy;                   /* from there to where it is on the surface, pixels */
} LpPixelsPart;

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
/** lp_pixels_split: @rect of the picture as at most four parts. */
guint            lp_pixels_split          (LpPixels         pixels,
                                           const cairo_rectangle_int_t *rect,
                                           LpPixelsPart     parts[4]);
/** lp_pixels_get_rect: in user units. */
LpRect           lp_pixels_get_rect       (LpPixels         pixels,
                                           const cairo_rectangle_int_t *rect);
/** lp_pixels_begin: to draw on @part of @surface in the picture's user units, and nowhere else. (transfer full) */
cairo_t         *lp_pixels_begin          (LpPixels         pixels,
                                           cairo_surface_t *surface,
                                           const LpPixelsPart *part);
/** lp_pixels_paint: @part of @surface, with the picture's corner at @corner of @cr, user units. */
void             lp_pixels_paint          (LpPixels         pixels,
                                           cairo_surface_t *surface,
                                           const LpPixelsPart *part,
                                           LpPoint          corner,
                                           double           alpha,
                                           cairo_t         *cr);
/** lp_pixels_fill: @region in one colour; @colour NULL: nothing is left there. */
void             lp_pixels_fill           (LpPixels         pixels,
                                           cairo_surface_t *surface,
                                           const cairo_region_t *region,
                                           const LpColour  *colour);
/** lp_pixels_join: of a region in many parts, all that is between them too. */
void             lp_pixels_join           (cairo_region_t  *region);

G_END_DECLS
