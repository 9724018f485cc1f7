/* layer-cache.c — the map's layers, kept as sheets while only some of them change */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/layer-cache-private.h"

#include <math.h>

#include "paint/palette.h"

/* The sheets go on with the view when it is this far from their middle, of the margin: so that what comes in has time to be drawn before it is seen. */
#define STEP 0.5
/* How long a drawing while the hand moves may go on with what is in view, us: the rest of a frame is for painting it and for what lies above. */
#define SEEN_TIME 4000

/* What moves with the ground when sheets go on by some pixels: what is dirty of one is elsewhere on it, and what has come in, @fresh, is dirty. */
static void
follow_region (const LpLayerCache   *self,
               cairo_region_t       *region,
               const cairo_region_t *fresh,
               int                   dx,
               int                   dy)
{
  cairo_rectangle_int_t whole = lp_pixels_get_whole (_lp_layer_cache_get_pixels (self));

  cairo_region_translate (region, dx, dy);
  cairo_region_intersect_rectangle (region, &whole);
  cairo_region_union (region, fresh);
}

static void
follow_labels (LpLayerCache *self,
               int           dx,
               int           dy)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      LpMapLabel *label = &g_array_index (self->labels, LpMapLabel, i);

      label->box.x += dx / self->device_scale;
      label->box.y += dy / self->device_scale;
    }
}

/* Of what comes late nothing is on what has come in until the hand rests; the picture shows what lies beyond the land there until the other layers are drawn. */
static void
empty_fresh (LpLayerCache         *self,
             const cairo_region_t *fresh,
             const LpStyle        *style)
{
  LpColour beyond = lp_map_get_beyond_colour (self->scene, style);

  for (guint i = 0; i < self->n_layers; i++)
    if (self->layers[i].spread == LP_MAP_SPREADS_LATE && self->sheets[i].surface != NULL)
      lp_pixels_fill (_lp_layer_cache_get_sheet_pixels (self, i), self->sheets[i].surface, fresh, NULL);
  lp_pixels_fill (_lp_layer_cache_get_pixels (self), self->picture, fresh, &beyond);
}

/* What is on a picture moves by some pixels when it begins elsewhere in memory. */
static void
move_origin (const cairo_rectangle_int_t *whole,
             int                          dx,
             int                          dy,
             int                         *origin_x,
             int                         *origin_y)
{
  *origin_x = ((*origin_x - dx) % whole->width + whole->width) % whole->width;
  *origin_y = ((*origin_y - dy) % whole->height + whole->height) % whole->height;
}

/* The sheets go on by whole pixels; what the move brings in is to be drawn. */
static void
follow (LpLayerCache  *self,
        const LpStyle *style,
        int            dx,
        int            dy)
{
  cairo_rectangle_int_t whole = lp_pixels_get_whole (_lp_layer_cache_get_pixels (self)), kept = { dx, dy, whole.width, whole.height };
  g_autoptr (LpRegion) fresh = cairo_region_create_rectangle (&whole), nothing = cairo_region_create ();

  cairo_region_subtract_rectangle (fresh, &kept);
  move_origin (&whole, dx, dy, &self->origin_x, &self->origin_y);
  self->drawn = lp_viewport_pan (self->drawn, dx / self->device_scale, dy / self->device_scale);
  for (guint i = 0; i < self->n_layers; i++)
    {
      follow_region (self, self->sheets[i].dirty, self->layers[i].spread == LP_MAP_SPREADS_LATE ? nothing : fresh, dx, dy);
      move_origin (&whole, dx, dy, &self->sheets[i].origin_x, &self->sheets[i].origin_y);
    }
  follow_region (self, self->stale, fresh, dx, dy);
  follow_labels (self, dx, dy);
  empty_fresh (self, fresh, style);
  self->settled.scale = 0;
}

static void
forget_surfaces (LpLayerCache *self)
{
  for (guint i = 0; i < self->n_layers; i++)
    g_clear_pointer (&self->sheets[i].surface, cairo_surface_destroy);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
}

/* What is drawn late is of no use at another scale. */
static void
forget_late (LpLayerCache *self)
{
  for (guint i = 0; i < self->n_layers; i++)
    if (self->layers[i].spread == LP_MAP_SPREADS_LATE)
      g_clear_pointer (&self->sheets[i].surface, cairo_surface_destroy);
  g_array_set_size (self->labels, 0);
}

/* How far the sheets are to go on along one side, pixels: @off, user units, is how far the view is from their middle. */
static int
choose_step (const LpLayerCache *self,
             double              off)
{
  return fabs (off) >= STEP * self->margin && fabs (off) * self->device_scale >= 1 ? (int) lrint (off * self->device_scale) : 0;
}

static void
paint_picture (const LpLayerCache *self,
               LpPoint             corner,
               cairo_t            *cr)
{
  LpPixels pixels = _lp_layer_cache_get_pixels (self);
  cairo_rectangle_int_t whole = lp_pixels_get_whole (pixels);
  LpPixelsPart parts[4];
  guint n = lp_pixels_split (pixels, &whole, parts);

  for (guint i = 0; i < n; i++)
    lp_pixels_paint (pixels, self->picture, &parts[i], corner, 1, cr);
}

static void
paint_stretched (const LpLayerCache *self,
                 cairo_t            *cr,
                 LpViewport          viewport,
                 const LpStyle      *style)
{
  LpPoint corner = lp_viewport_to_screen (&viewport, lp_viewport_from_screen (&self->drawn, (LpPoint) { 0, 0 }));
  double larger = viewport.scale / self->drawn.scale;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, viewport.width, viewport.height);
  cairo_clip (cr);
  lp_colour_set_source (lp_map_get_beyond_colour (self->scene, style), cr);
  cairo_paint (cr);
  cairo_translate (cr, corner.x, corner.y);
  cairo_scale (cr, larger, larger);
  /* Two of its parts must not leave a seam where they meet within a pixel. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  paint_picture (self, (LpPoint) { 0, 0 }, cr);
  cairo_restore (cr);
}

/* The picture as it is, larger or smaller, until it is drawn anew. */
static void
stretch_picture (LpLayerCache  *self,
                 const LpStyle *style,
                 LpViewport     wanted)
{
  cairo_surface_t *stretched = lp_pixels_new_surface (_lp_layer_cache_get_pixels (self), CAIRO_FORMAT_RGB24);
  cairo_t *cr = cairo_create (stretched);

  paint_stretched (self, cr, wanted, style);
  cairo_destroy (cr);
  cairo_surface_destroy (self->picture);
  self->picture = stretched;
  self->origin_x = self->origin_y = 0;
}

/* Makes the sheets the right size and at the right place for the view. TRUE when little that is drawn is in view: one has not panned there but jumped. @haste: at rest there will be no piece of the
 * view that is not drawn. */
static gboolean
look (LpLayerCache  *self,
      const LpStyle *style,
      LpMapHaste     haste)
{
  LpViewport wanted = lp_viewport_resize (self->view, self->view.width + 2 * self->margin, self->view.height + 2 * self->margin);
  LpPoint corner;
  int dx, dy;

  if (self->picture == NULL || self->drawn.width != wanted.width || self->drawn.height != wanted.height)
    {
      forget_surfaces (self);
      self->drawn = wanted;
      self->picture = lp_pixels_new_surface (_lp_layer_cache_get_pixels (self), CAIRO_FORMAT_RGB24);
      _lp_layer_cache_mark_all (self);
      return TRUE;
    }
  if (self->drawn.scale != wanted.scale)
    {
      if (haste != LP_MAP_AT_REST)
        stretch_picture (self, style, wanted);
      self->drawn = wanted;
      _lp_layer_cache_mark_all (self);
      forget_late (self);
      return FALSE;
    }
  corner = _lp_layer_cache_find_corner (self, self->view);
  dx = choose_step (self, corner.x + self->margin);
  dy = choose_step (self, corner.y + self->margin);
  if (dx == 0 && dy == 0)
    return FALSE;
  follow (self, style, dx, dy);
  return fabs (corner.x + self->margin) > self->view.width / 2 || fabs (corner.y + self->margin) > self->view.height / 2;
}

LpPixels
_lp_layer_cache_get_pixels (const LpLayerCache *self)
{
  return (LpPixels) { self->drawn.width, self->drawn.height, self->device_scale, self->origin_x, self->origin_y };
}

LpPixels
_lp_layer_cache_get_sheet_pixels (const LpLayerCache *self,
                                  guint               i)
{
  return (LpPixels) { self->drawn.width, self->drawn.height, self->device_scale, self->sheets[i].origin_x, self->sheets[i].origin_y };
}

LpPoint
_lp_layer_cache_find_corner (const LpLayerCache *self,
                             LpViewport          viewport)
{
  LpPoint corner = lp_viewport_to_screen (&viewport, lp_viewport_from_screen (&self->drawn, (LpPoint) { 0, 0 }));

  return (LpPoint) { round (corner.x * self->device_scale) / self->device_scale, round (corner.y * self->device_scale) / self->device_scale };
}

cairo_rectangle_int_t
_lp_layer_cache_get_seen (const LpLayerCache *self)
{
  LpPoint corner = _lp_layer_cache_find_corner (self, self->view);
  double s = self->device_scale;

  return (cairo_rectangle_int_t) { (int) floor (-corner.x * s), (int) floor (-corner.y * s), (int) ceil (self->view.width * s), (int) ceil (self->view.height * s) };
}

LpLayerCache *
lp_layer_cache_new (double device_scale,
                    double margin)
{
  LpLayerCache *self = g_new0 (LpLayerCache, 1);

  self->device_scale = device_scale;
  self->margin = margin;
  self->piece = 128;
  self->layers = lp_map_get_layers (&self->n_layers);
  self->sheets = g_new0 (LpSheet, self->n_layers);
  self->stale = cairo_region_create ();
  self->labels = g_array_new (FALSE, FALSE, sizeof (LpMapLabel));
  for (guint i = 0; i < self->n_layers; i++)
    self->sheets[i].dirty = cairo_region_create ();
  return self;
}

void
lp_layer_cache_free (LpLayerCache *self)
{
  lp_layer_cache_clear (self);
  for (guint i = 0; i < self->n_layers; i++)
    cairo_region_destroy (self->sheets[i].dirty);
  cairo_region_destroy (self->stale);
  g_array_unref (self->labels);
  g_free (self->sheets);
  g_free (self);
}

void
lp_layer_cache_clear (LpLayerCache *self)
{
  forget_surfaces (self);
  g_clear_pointer (&self->scene, lp_map_scene_unref);
  g_clear_pointer (&self->chosen, g_strfreev);
  g_clear_pointer (&self->state.moves, lp_map_moves_unref);
  self->state = (LpMapState) { 0 };
  self->style = NULL;
  g_array_set_size (self->labels, 0);
  g_clear_pointer (&self->typesetter, lp_typesetter_free);
  g_clear_pointer (&self->sprites, lp_sprites_free);
}

gboolean
lp_layer_cache_draw (LpLayerCache           *self,
                     cairo_t                *cr,
                     const LpMapScene       *scene,
                     LpViewport              viewport,
                     const LpStyle          *style,
                     const LpMapState       *state,
                     const LpMapArrangement *arrangement,
                     LpMapHaste              haste)
{
  gboolean jumped;

  self->view = viewport;
  jumped = look (self, style, haste);
  _lp_layer_cache_compare (self, scene, style, state);
  _lp_layer_cache_compare_arrangement (self, arrangement);
  if (haste == LP_MAP_AT_REST || jumped)
    _lp_layer_cache_draw_seen (self, haste == LP_MAP_AT_REST);
  else
    _lp_layer_cache_draw_pieces (self, SEEN_TIME, TRUE);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, viewport.width, viewport.height);
  cairo_clip (cr);
  paint_picture (self, _lp_layer_cache_find_corner (self, viewport), cr);
  cairo_restore (cr);
  return _lp_layer_cache_is_settled (self);
}

gboolean
lp_layer_cache_is_drawn (const LpLayerCache *self)
{
  return self->scene == NULL || _lp_layer_cache_is_drawn (self);
}

gboolean
lp_layer_cache_go_on (LpLayerCache *self,
                      gint64        time)
{
  return self->scene != NULL && _lp_layer_cache_draw_pieces (self, time, FALSE);
}

gboolean
lp_layer_cache_find_label (const LpLayerCache *self,
                           LpViewport          viewport,
                           LpPoint             at,
                           LpMapLabel         *label)
{
  LpPoint corner = _lp_layer_cache_find_corner (self, viewport), sheet = { at.x - corner.x, at.y - corner.y };

  /* While one zooms, the sheets are of another scale than what is seen. */
  if (self->drawn.scale != viewport.scale)
    return FALSE;
  for (guint i = 0; i < self->labels->len; i++)
    {
      *label = g_array_index (self->labels, LpMapLabel, i);
      if (!lp_rect_contains (label->box, sheet))
        continue;
      label->box.x += corner.x;
      label->box.y += corner.y;
      return TRUE;
    }
  return FALSE;
}

gboolean
lp_layer_cache_draw_stretched (LpLayerCache     *self,
                               cairo_t          *cr,
                               const LpMapScene *scene,
                               LpViewport        viewport,
                               const LpStyle    *style)
{
  if (self->picture == NULL || self->scene != scene)
    return FALSE;
  paint_stretched (self, cr, viewport, style);
  return TRUE;
}
