/* pages-picture.c — charts and maps on the pages of a document */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pages-picture.h"

#include "export/picture.h"

/* Air between a picture and the foot. */
#define BELOW 20.0
/* Rather on another page than smaller than this. */
#define LEAST_SHARE 0.8

/* How much smaller it is drawn when laid out at @width. */
static double
find_scale (LpPages       *pages,
            LpChart       *chart,
            double         width,
            double         room,
            const LpStyle *style)
{
  return MIN (lp_pages_get_width (pages) / width, room / lp_chart_measure (chart, width, style));
}

void
lp_pages_chart (LpPages       *pages,
                LpChart       *chart,
                double         least_width,
                const LpStyle *style)
{
  double width = MAX (lp_pages_get_width (pages), least_width), whole = lp_pages_get_width (pages) / width;
  double room = lp_pages_get_room (pages) - BELOW, scale = find_scale (pages, chart, width, room, style);
  cairo_t *cr;

  if (scale < LEAST_SHARE * whole && !lp_pages_is_at_top (pages))
    {
      lp_pages_next (pages);
      room = lp_pages_get_room (pages) - BELOW;
      scale = find_scale (pages, chart, width, room, style);
    }
  if (scale < whole)
    {
      /* Wider, so that it fills the width again when it has been drawn smaller. */
      width = lp_pages_get_width (pages) / scale;
      scale = find_scale (pages, chart, width, room, style);
    }
  cr = lp_pages_picture (pages, lp_chart_measure (chart, width, style) * scale);
  cairo_scale (cr, scale, scale);
  lp_chart_draw (chart, cr, width, lp_chart_measure (chart, width, style), style, NULL);
  lp_pages_end_picture (pages);
}

void
lp_pages_maps (LpPages         *pages,
               const LpPicture *maps,
               double           height,
               const LpStyle   *style)
{
  double high = MIN (lp_pages_get_room (pages) - BELOW, height);

  lp_picture_draw (maps, lp_pages_picture (pages, high), lp_pages_get_width (pages), high, style);
  lp_pages_end_picture (pages);
}
