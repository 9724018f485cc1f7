/* layer-cache-drawing.c — what is dirty of the kept layers drawn anew: all of it, or as much as there is time for */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/layer-cache-private.h"

#include <math.h>

#include "map/arrangement.h"

/* More parts of a sheet than this are drawn at once. */
#define MOST_APART 3
/* What a piece should take, us: a fraction of a frame, so that time is kept to. */
#define PIECE_TIME 2000
/* Pixels a side of a piece: of the square that is as large. */
#define LEAST_PIECE 64
#define MOST_PIECE 384
/* A piece with more practices takes too long in any case, unless it is as small as this: a capital on a country's map. */
#define MOST_PRACTICES 60
#define SMALLEST_PIECE 20

static gboolean
is_late (const LpLayerCache *self,
         guint               i)
{
  return self->layers[i].spread == LP_MAP_SPREADS_LATE;
}

/* @canvas is cleared by the caller. */
static void
init_canvas (LpLayerCache *self,
             LpMapCanvas  *canvas)
{
  LpPoint corner = _lp_layer_cache_find_corner (self, self->view), offset = { -corner.x, -corner.y };

  if (self->typesetter == NULL)
    self->typesetter = lp_typesetter_new (self->style->font_family);
  if (self->sprites == NULL)
    self->sprites = lp_sprites_new (self->device_scale);
  lp_map_canvas_init (canvas, NULL, self->scene, self->drawn, self->style, &self->state, self->typesetter, self->sprites);
  canvas->labels = self->labels;
  canvas->view = (LpRect) { offset.x, offset.y, self->view.width, self->view.height };
  lp_map_arrangement_reserve (&self->arrangement, canvas, offset);
}

/* A layer that shows no more loses its sheet; one that shows more or less of itself is laid anew. */
static void
settle_sheets (LpLayerCache      *self,
               const LpMapCanvas *canvas)
{
  for (guint i = 0; i < self->n_layers; i++)
    {
      LpSheet *sheet = &self->sheets[i];
      double alpha = lp_map_layer_get_alpha (&self->layers[i], canvas);

      if (alpha != sheet->alpha)
        lp_pixels_mark_all (_lp_layer_cache_get_pixels (self), self->stale);
      sheet->alpha = alpha;
      if (alpha <= 0)
        {
          g_clear_pointer (&sheet->surface, cairo_surface_destroy);
          lp_pixels_mark_all (_lp_layer_cache_get_pixels (self), sheet->dirty);
        }
      else if (sheet->surface == NULL)
        sheet->surface = lp_pixels_new_surface (_lp_layer_cache_get_pixels (self), CAIRO_FORMAT_ARGB32);
    }
}

/* Draws what of @dirty lies in @part of a sheet: the layer is told that no more is asked for. */
static void
draw_part (LpLayerCache                *self,
           LpMapCanvas                 *canvas,
           guint                        i,
           const cairo_region_t        *dirty,
           const cairo_rectangle_int_t *part)
{
  LpPixels pixels = _lp_layer_cache_get_sheet_pixels (self, i);
  LpPixelsPart parts[4];
  guint n = lp_pixels_split (pixels, part, parts);

  for (guint p = 0; p < n; p++)
    {
      canvas->seen = lp_pixels_get_rect (pixels, &parts[p].rect);
      canvas->cr = lp_pixels_begin (pixels, self->sheets[i].surface, &parts[p]);
      lp_pixels_clip (pixels, dirty, canvas->cr);
      cairo_set_operator (canvas->cr, CAIRO_OPERATOR_CLEAR);
      cairo_paint (canvas->cr);
      cairo_set_operator (canvas->cr, CAIRO_OPERATOR_OVER);
      self->layers[i].draw (canvas);
      cairo_destroy (canvas->cr);
    }
}

/* Draws @dirty, which may be joined, of a sheet: a few parts far apart one by one, since what is between them may be nearly all. */
static void
draw_sheet (LpLayerCache   *self,
            LpMapCanvas    *canvas,
            guint           i,
            cairo_region_t *dirty)
{
  cairo_rectangle_int_t part;
  int n;

  lp_pixels_join (dirty);
  n = cairo_region_num_rectangles (dirty);
  cairo_region_get_extents (dirty, &part);
  if (n > MOST_APART)
    draw_part (self, canvas, i, dirty, &part);
  for (int r = 0; r < n && n <= MOST_APART; r++)
    {
      cairo_region_get_rectangle (dirty, r, &part);
      draw_part (self, canvas, i, dirty, &part);
    }
  cairo_region_union (self->stale, dirty);
  cairo_region_subtract (self->sheets[i].dirty, dirty);
}

/* Labels find places for each other, so all are drawn, wherever one of them has changed, and at once: on a sheet that is in one piece. */
static void
draw_late (LpLayerCache *self,
           LpMapCanvas  *canvas,
           guint         i)
{
  g_autoptr (LpRegion) all = cairo_region_copy (self->sheets[i].dirty);

  if (cairo_region_is_empty (all))
    return;
  g_array_set_size (self->labels, 0);
  self->sheets[i].origin_x = self->sheets[i].origin_y = 0;
  draw_sheet (self, canvas, i, all);
  self->settled = self->view;
}

/* Draws @place of all layers but those that come late. */
static void
draw_place (LpLayerCache                *self,
            LpMapCanvas                 *canvas,
            const cairo_rectangle_int_t *place)
{
  for (guint i = 0; i < self->n_layers; i++)
    {
      g_autoptr (LpRegion) dirty = NULL;

      if (is_late (self, i) || self->sheets[i].surface == NULL)
        continue;
      dirty = cairo_region_copy (self->sheets[i].dirty);
      cairo_region_intersect_rectangle (dirty, place);
      if (!cairo_region_is_empty (dirty))
        draw_sheet (self, canvas, i, dirty);
    }
}

/* Lays the sheets into the part of the picture that @cr draws. */
static void
lay_sheets (const LpLayerCache          *self,
            const cairo_rectangle_int_t *place,
            cairo_t                     *cr)
{
  for (guint i = 0; i < self->n_layers; i++)
    if (self->sheets[i].surface != NULL)
      {
        LpPixels pixels = _lp_layer_cache_get_sheet_pixels (self, i);
        LpPixelsPart parts[4];
        guint n = lp_pixels_split (pixels, place, parts);

        for (guint p = 0; p < n; p++)
          lp_pixels_paint (pixels, self->sheets[i].surface, &parts[p], (LpPoint) { 0, 0 }, self->sheets[i].alpha, cr);
      }
}

/* Lays what is stale of @place into the picture. */
static void
lay_place (LpLayerCache                *self,
           const cairo_rectangle_int_t *place)
{
  LpPixels pixels = _lp_layer_cache_get_pixels (self);
  g_autoptr (LpRegion) stale = cairo_region_copy (self->stale);
  LpPixelsPart parts[4];
  guint n = lp_pixels_split (pixels, place, parts);

  cairo_region_intersect_rectangle (stale, place);
  lp_pixels_join (stale);
  for (guint p = 0; p < n; p++)
    {
      cairo_t *cr = lp_pixels_begin (pixels, self->picture, &parts[p]);

      lp_pixels_clip (pixels, stale, cr);
      lay_sheets (self, &parts[p].rect, cr);
      cairo_destroy (cr);
    }
  cairo_region_subtract (self->stale, stale);
}

/* What is to be drawn or laid, but for labels. (transfer full) */
static cairo_region_t *
find_undrawn (const LpLayerCache *self)
{
  cairo_region_t *undrawn = cairo_region_copy (self->stale);

  for (guint i = 0; i < self->n_layers; i++)
    if (!is_late (self, i) && self->sheets[i].surface != NULL)
      cairo_region_union (undrawn, self->sheets[i].dirty);
  return undrawn;
}

static guint
count_practices (const LpLayerCache          *self,
                 const cairo_rectangle_int_t *piece)
{
  LpRect rect = lp_pixels_get_rect (_lp_layer_cache_get_pixels (self), piece);
  guint n = 0;

  for (guint i = 0; i < lp_map_scene_get_n_practices (self->scene); i++)
    n += lp_rect_contains (rect, lp_viewport_to_screen (&self->drawn, lp_map_scene_get_practice (self->scene, i)->at));
  return n;
}

/* What has taken long is known of the pieces before; that this one is in a town, of the practices there. */
static void
fit_piece (const LpLayerCache    *self,
           cairo_rectangle_int_t *piece)
{
  piece->width = MIN (piece->width, MAX (self->piece, self->piece * self->piece / piece->height));
  piece->height = MIN (piece->height, self->piece * self->piece / piece->width);
  while (piece->width * piece->height > SMALLEST_PIECE * SMALLEST_PIECE && count_practices (self, piece) > MOST_PRACTICES)
    if (piece->width > piece->height)
      piece->width /= 2;
    else
      piece->height /= 2;
}

/* The next piece, in view if there is any. FALSE: all is drawn. */
static gboolean
find_piece (const LpLayerCache    *self,
            gboolean               only_seen,
            cairo_rectangle_int_t *piece,
            gboolean              *in_view)
{
  cairo_rectangle_int_t view = _lp_layer_cache_get_seen (self);
  g_autoptr (LpRegion) undrawn = find_undrawn (self), seen = cairo_region_copy (undrawn);

  cairo_region_intersect_rectangle (seen, &view);
  *in_view = !cairo_region_is_empty (seen);
  if (cairo_region_is_empty (undrawn) || (only_seen && !*in_view))
    return FALSE;
  cairo_region_get_rectangle (*in_view ? seen : undrawn, 0, piece);
  fit_piece (self, piece);
  return TRUE;
}

/* Where much lies on little ground pieces are small, at once; they grow again slowly, as behind a stretch of sea there may be a town. */
static void
learn (LpLayerCache *self,
       gint64        took)
{
  if (took > PIECE_TIME)
    self->piece = MAX ((int) (self->piece * sqrt ((double) PIECE_TIME / (double) took)), LEAST_PIECE);
  else if (took < PIECE_TIME / 2)
    self->piece = MIN (self->piece + self->piece / 8, MOST_PIECE);
}

void
_lp_layer_cache_draw_seen (LpLayerCache *self,
                           gboolean      late)
{
  cairo_rectangle_int_t view = _lp_layer_cache_get_seen (self);
  g_auto (LpMapCanvas) canvas = { NULL };

  init_canvas (self, &canvas);
  settle_sheets (self, &canvas);
  draw_place (self, &canvas, &view);
  for (guint i = 0; i < self->n_layers && late; i++)
    {
      if (!is_late (self, i))
        continue;
      if (!_lp_layer_cache_is_settled (self))
        lp_pixels_mark_all (_lp_layer_cache_get_pixels (self), self->sheets[i].dirty);
      draw_late (self, &canvas, i);
    }
  lay_place (self, &view);
}

gboolean
_lp_layer_cache_draw_pieces (LpLayerCache *self,
                             gint64        time,
                             gboolean      only_seen)
{
  gint64 begun = g_get_monotonic_time (), before, now = begun;
  g_auto (LpMapCanvas) canvas = { NULL };
  cairo_rectangle_int_t piece;
  gboolean in_view, any = FALSE;

  init_canvas (self, &canvas);
  settle_sheets (self, &canvas);
  while ((now == begun || now - begun + PIECE_TIME / 2 < time) && find_piece (self, only_seen, &piece, &in_view))
    {
      before = now;
      draw_place (self, &canvas, &piece);
      lay_place (self, &piece);
      any |= in_view;
      now = MAX (g_get_monotonic_time (), begun + 1);
      learn (self, now - before);
    }
  return any;
}

gboolean
_lp_layer_cache_is_drawn (const LpLayerCache *self)
{
  g_autoptr (LpRegion) undrawn = find_undrawn (self);

  return cairo_region_is_empty (undrawn);
}

gboolean
_lp_layer_cache_is_settled (const LpLayerCache *self)
{
  LpPoint middle = lp_viewport_to_screen (&self->view, self->settled.centre);

  for (guint i = 0; i < self->n_layers; i++)
    if (is_late (self, i) && !cairo_region_is_empty (self->sheets[i].dirty))
      return FALSE;
  return self->settled.scale == self->view.scale && self->settled.width == self->view.width && self->settled.height == self->view.height &&
         hypot (middle.x - self->view.width / 2, middle.y - self->view.height / 2) * self->device_scale < 1;
}
