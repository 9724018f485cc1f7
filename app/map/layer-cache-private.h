/* layer-cache-private.h — what the files of the kept layers share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/layer-cache.h"
#include "map/layer.h"
#include "map/pixels.h"

G_BEGIN_DECLS

/** layer-cache.c keeps the sheets about the view; layer-cache-changes.c finds what of them has changed; layer-cache-drawing.c draws it, all at once or piece by piece. */

typedef struct
{
  cairo_surface_t *surface;     /* NULL: the layer does not show */
  cairo_region_t *dirty;        /* pixels to be drawn anew */
  double alpha;                 /* with which it was laid into the picture */
  int origin_x, origin_y;       /* LpPixels */
} LpSheet;

struct _LpLayerCache
{
  double device_scale, margin;
  const LpMapLayer *layers;
  guint n_layers;
  LpSheet *sheets;              /* one a layer */
  GArray *labels;               /* LpMapLabel, as they stand on their sheet */
  cairo_surface_t *picture;     /* all of them; NULL: nothing is drawn yet */
  cairo_region_t *stale;        /* pixels of the picture that the sheets have changed in */
  int origin_x, origin_y;       /* of the picture: LpPixels */
  int piece;                    /* pixels a side of what is drawn at a time, or of a square as large */
  LpViewport drawn;             /* of the sheets, margin included */
  LpViewport view;              /* the newest that was asked for */
  LpViewport settled;           /* the view that labels stand in as they should; no scale: none */

  LpMapScene *scene;            /* of the sheets */
  LpMapState state;             /* its practices are chosen; holds a reference to its moves */
  const LpStyle *style;         /* the caller's, of the newest drawing */
  GStrv chosen;
  LpMapArrangement arrangement;
  LpTypesetter *typesetter;
  LpSprites *sprites;
};

LpPixels _lp_layer_cache_get_pixels  (const LpLayerCache     *cache);
/** Of the sheet of layer @i: as large, but it may begin elsewhere in memory. */
LpPixels _lp_layer_cache_get_sheet_pixels (const LpLayerCache *cache,
                                      guint                   i);
/** Where the picture's corner goes for it to show @viewport: on whole pixels. */
LpPoint  _lp_layer_cache_find_corner (const LpLayerCache     *cache,
                                      LpViewport              viewport);
/** The pixels of the sheets that are in view. */
cairo_rectangle_int_t _lp_layer_cache_get_seen (const LpLayerCache *cache);

/** Marks all that is another than on the sheets, and keeps what they will be of. */
void     _lp_layer_cache_compare     (LpLayerCache           *cache,
                                      const LpMapScene       *scene,
                                      const LpStyle          *style,
                                      const LpMapState       *state);
void     _lp_layer_cache_compare_arrangement (LpLayerCache   *cache,
                                      const LpMapArrangement *arrangement);
void     _lp_layer_cache_mark_all    (LpLayerCache           *cache);

/** Draws what is in view and not drawn yet; with @late labels too, as they should stand there. */
void     _lp_layer_cache_draw_seen   (LpLayerCache           *cache,
                                      gboolean                late);
/** Draws pieces for about @time us, and at least one, those in view first; but no labels. @only_seen: leaves what lies around the view. Returns whether any was in view. */
gboolean _lp_layer_cache_draw_pieces (LpLayerCache           *cache,
                                      gint64                  time,
                                      gboolean                only_seen);
/** Whether there is nothing for the function above. */
gboolean _lp_layer_cache_is_drawn    (const LpLayerCache     *cache);
/** Whether labels stand as they should in the view, to within a pixel. */
gboolean _lp_layer_cache_is_settled  (const LpLayerCache     *cache);

G_END_DECLS
