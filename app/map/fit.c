/* fit.c — all of the plan in one view, out of the way of its inset */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/inset.h"
#include "map/key.h"

/* Free on each side, of the text's size. */
#define MARGIN 1.6
/* The land in the middle is worth that much of an inset's area; the inset in the corner that was asked for, this much. */
#define MIDDLE_WORTH 1.1
#define WISHED_WORTH 10.0
#define WORDS_ON_LAND_WORTH 0.7
#define MOST_LAND_UNDER_WORDS 0.002
/* How small the land may become to make room for the inset, of the largest that fits. */
#define LEAST_WIDTH_TO_SHRINK 54 /* text heights: in a smaller picture the land is small enough */
static const double sizes[] = { 1, 0.93, 0.86, 0.79, 0.72 };

/* @viewport with the scene moved into one of nine corners and middles: -1, 0 or 1 each way. */
static LpViewport
align (LpViewport        viewport,
       const LpMapScene *scene,
       double            margin,
       int               across,
       int               down)
{
  LpRect extent = lp_viewport_rect_to_screen (&viewport, lp_map_scene_get_extent (scene));
  double spare_x = MAX (viewport.width - extent.width - 2 * margin, 0), spare_y = MAX (viewport.height - extent.height - 2 * margin, 0);

  return lp_viewport_pan (viewport, across * spare_x / 2, down * spare_y / 2);
}

/* Of the nine places for the land, that with the largest inset; FALSE: none has one. */
static gboolean
make_room (LpMapCanvas *canvas,
           LpViewport  *best)
{
  LpViewport middle = canvas->viewport;
  LpRect ground = lp_map_inset_find_ground (canvas);
  g_autoptr (LpLandMask) land = ground.width > 0 ? lp_land_mask_new (canvas) : NULL;
  double largest = 0;

  for (int place = 0; place < 9 && ground.width > 0; place++)
    {
      int across = place % 3 - 1, down = place / 3 - 1;
      LpMapInset inset;
      double worth, clear;

      canvas->viewport = align (middle, canvas->scene, MARGIN * canvas->style->font_size, across, down);
      lp_land_mask_look (land, canvas->viewport);
      inset = lp_map_inset_place (canvas, land, ground);
      /* The source below the scale bar is a line of text: it is not to be read on land. */
      clear = lp_land_mask_get_share (land, lp_map_scale_place (canvas)) < MOST_LAND_UNDER_WORDS ? 1 : WORDS_ON_LAND_WORTH;
      worth = clear * inset.place.width * inset.place.height * (across == 0 && down == 0 ? MIDDLE_WORTH : 1) * (inset.wished ? WISHED_WORTH : 1);
      if (worth <= largest)
        continue;
      largest = worth;
      *best = canvas->viewport;
    }
  return largest > 0;
}

LpViewport
lp_map_fit (const LpMapScene *scene,
            double            width,
            double            height,
            const LpStyle    *style)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  LpViewport middle = lp_viewport_fit (lp_map_scene_get_extent (scene), width, height, MARGIN * style->font_size);

  for (guint i = 0; i < (width >= LEAST_WIDTH_TO_SHRINK * style->font_size ? G_N_ELEMENTS (sizes) : 1); i++)
    {
      LpMapCanvas canvas = { .scene = scene, .style = style, .typesetter = typesetter,
                             .viewport = lp_viewport_zoom (middle, sizes[i], (LpPoint) { width / 2, height / 2 }) };
      LpViewport best;

      if (make_room (&canvas, &best))
        return best;
    }
  return middle;
}
