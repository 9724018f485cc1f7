/* layer-cache.c — the map's layers, kept as sheets while only some of them change */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/layer-cache.h"

#include <math.h>
#include <string.h>

#include "map/arrangement.h"
#include "map/change.h"
#include "map/pixels.h"
#include "paint/palette.h"

/* How far the ink of borders, and of marks drawn apart at one point, reaches beyond their ground, of the text's size. */
#define BORDER_REACH 0.4
#define MARK_REACH 4.0

typedef struct
{
  cairo_surface_t *surface;     /* NULL: the layer does not show */
  cairo_region_t *dirty;        /* pixels to be drawn anew */
  double alpha;                 /* with which it was laid into the picture */
} Sheet;

struct _LpLayerCache
{
  double device_scale, margin;
  const LpMapLayer *layers;
  guint n_layers;
  Sheet *sheets;                /* one a layer */
  GArray *labels;               /* LpMapLabel, as they stand on their sheet */
  cairo_surface_t *picture;     /* all of them; NULL: nothing is drawn yet */
  cairo_region_t *stale;        /* pixels of the picture that the sheets have changed in */
  cairo_surface_t *spare;       /* of their size, for scrolling */
  LpViewport drawn;             /* of the sheets, margin included */
  LpViewport settled;           /* the view that labels stand in as they should; no scale: none */

  LpMapScene *scene;            /* of the sheets */
  LpMapState state;             /* its practices are chosen; holds a reference to its moves */
  GStrv chosen;
  LpMapArrangement arrangement;
  LpTypesetter *typesetter;
  LpSprites *sprites;
};

static LpPixels
get_pixels (const LpLayerCache *self)
{
  return (LpPixels) { self->drawn.width, self->drawn.height, self->device_scale };
}

static void
mark_everything (LpLayerCache *self)
{
  for (guint i = 0; i < self->n_layers; i++)
    lp_pixels_mark_all (get_pixels (self), self->sheets[i].dirty);
}

/* Where @change touches what @layer needs. */
static void
mark_change (LpLayerCache      *self,
             const LpMapChange *change,
             const LpStyle     *style,
             guint              i)
{
  const LpMapLayer *layer = &self->layers[i];
  cairo_region_t *dirty = self->sheets[i].dirty;

  if ((layer->needs & change->everywhere) != 0 || (layer->spread != LP_MAP_STAYS && (layer->needs & change->somewhere) != 0))
    {
      lp_pixels_mark_all (get_pixels (self), dirty);
      return;
    }
  if ((layer->needs & change->somewhere & LP_MAP_NEEDS_TERRITORIES) != 0)
    for (guint a = 0; a < change->areas->len; a++)
      lp_pixels_mark (get_pixels (self), dirty, lp_rect_inflate (lp_viewport_rect_to_screen (&self->drawn, g_array_index (change->areas, LpRect, a)),
                                               style->font_size * BORDER_REACH));
  if ((layer->needs & change->somewhere & (LP_MAP_NEEDS_PRACTICES | LP_MAP_NEEDS_SELECTION)) != 0)
    for (guint p = 0; p < change->points->len; p++)
      {
        LpPoint at = lp_viewport_to_screen (&self->drawn, g_array_index (change->points, LpPoint, p));

        lp_pixels_mark (get_pixels (self), dirty, lp_rect_inflate ((LpRect) { at.x, at.y, 0, 0 }, style->font_size * MARK_REACH));
      }
}

static void
compare (LpLayerCache     *self,
         const LpMapScene *scene,
         const LpStyle    *style,
         const LpMapState *state)
{
  g_autoptr (LpMapChange) change = lp_map_change_new (self->scene, &self->state, scene, state);

  for (guint i = 0; i < self->n_layers; i++)
    mark_change (self, change, style, i);
}

/* Keeps what this drawing is of, to compare the next with. */
static void
remember (LpLayerCache     *self,
          const LpMapScene *scene,
          const LpMapState *state)
{
  GStrv chosen = g_strdupv ((char **) state->selected_practices);
  LpMapMoves *moves = state->moves != NULL ? lp_map_moves_ref (state->moves) : NULL;

  if (self->scene != scene)
    {
      g_clear_pointer (&self->scene, lp_map_scene_unref);
      self->scene = lp_map_scene_ref ((LpMapScene *) scene);
    }
  g_strfreev (self->chosen);
  g_clear_pointer (&self->state.moves, lp_map_moves_unref);
  self->chosen = chosen;
  self->state = *state;
  self->state.selected_practices = (const char *const *) chosen;
  self->state.moves = moves;
}

static gboolean
equal_rects (LpRect a,
             LpRect b)
{
  return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

/* Marks and labels stay out of what the inset shows; labels keep off all of the arrangement. */
static void
compare_arrangement (LpLayerCache           *self,
                     const LpMapArrangement *arrangement)
{
  const LpMapArrangement none = { .scale = { 0, 0, 0, 0 } };
  const LpMapArrangement *now = arrangement != NULL ? arrangement : &none;
  gboolean framed = !equal_rects (self->arrangement.inset_ground, now->inset_ground) || !equal_rects (self->arrangement.crowd_ground, now->crowd_ground);

  if (memcmp (&self->arrangement, now, sizeof *now) == 0)
    return;
  self->arrangement = *now;
  self->settled.scale = 0;
  for (guint i = 0; i < self->n_layers && framed; i++)
    if ((self->layers[i].needs & LP_MAP_NEEDS_FRAME) != 0)
      lp_pixels_mark_all (get_pixels (self), self->sheets[i].dirty);
}

/* The sheets go on to where @viewport is; what the move brings in is drawn anew. */
static void
follow (LpLayerCache *self,
        LpViewport    viewport)
{
  LpPoint corner = lp_viewport_to_screen (&viewport, lp_viewport_from_screen (&self->drawn, (LpPoint) { 0, 0 }));
  int dx = (int) lrint ((corner.x + self->margin) * self->device_scale), dy = (int) lrint ((corner.y + self->margin) * self->device_scale);
  cairo_rectangle_int_t whole = lp_pixels_get_whole (get_pixels (self)), kept = { dx, dy, whole.width, whole.height };
  cairo_region_t *fresh = cairo_region_create_rectangle (&whole);

  cairo_region_subtract_rectangle (fresh, &kept);
  for (guint i = 0; i < self->n_layers; i++)
    {
      cairo_region_translate (self->sheets[i].dirty, dx, dy);
      cairo_region_intersect_rectangle (self->sheets[i].dirty, &whole);
      cairo_region_union (self->sheets[i].dirty, fresh);
      if (self->layers[i].spread != LP_MAP_STAYS)
        lp_pixels_mark_all (get_pixels (self), self->sheets[i].dirty);
      if (self->sheets[i].surface != NULL)
        lp_pixels_scroll (get_pixels (self), &self->sheets[i].surface, &self->spare, dx, dy);
    }
  lp_pixels_mark_all (get_pixels (self), self->stale);
  self->drawn = lp_viewport_pan (self->drawn, dx / self->device_scale, dy / self->device_scale);
  cairo_region_destroy (fresh);
}

static void
forget_surfaces (LpLayerCache *self)
{
  for (guint i = 0; i < self->n_layers; i++)
    g_clear_pointer (&self->sheets[i].surface, cairo_surface_destroy);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_pointer (&self->spare, cairo_surface_destroy);
}

/* What is drawn late is of no use at another scale. */
static void
forget_late (LpLayerCache *self)
{
  for (guint i = 0; i < self->n_layers; i++)
    if (self->layers[i].spread == LP_MAP_SPREADS_LATE)
      g_clear_pointer (&self->sheets[i].surface, cairo_surface_destroy);
}

/* Where the picture's corner goes for it to show @viewport. */
static LpPoint
find_corner (const LpLayerCache *self,
             LpViewport          viewport)
{
  LpPoint corner = lp_viewport_to_screen (&viewport, lp_viewport_from_screen (&self->drawn, (LpPoint) { 0, 0 }));

  return (LpPoint) { round (corner.x * self->device_scale) / self->device_scale, round (corner.y * self->device_scale) / self->device_scale };
}

/* Makes the sheets the right size and at the right place for @viewport. */
static void
look (LpLayerCache *self,
      LpViewport    viewport)
{
  LpViewport wanted = lp_viewport_resize (viewport, viewport.width + 2 * self->margin, viewport.height + 2 * self->margin);
  LpPoint corner;

  if (self->picture == NULL || self->drawn.width != wanted.width || self->drawn.height != wanted.height)
    {
      forget_surfaces (self);
      self->drawn = wanted;
      self->picture = lp_pixels_new_surface (get_pixels (self), CAIRO_FORMAT_RGB24);
      mark_everything (self);
      return;
    }
  if (self->drawn.scale != wanted.scale)
    {
      self->drawn = wanted;
      mark_everything (self);
      forget_late (self);
      return;
    }
  corner = find_corner (self, viewport);
  if (corner.x > 0 || corner.y > 0 || corner.x + self->drawn.width < viewport.width || corner.y + self->drawn.height < viewport.height)
    follow (self, viewport);
}

/* Draws the dirty part of a sheet. */
static void
draw_sheet (LpLayerCache *self,
            LpMapCanvas  *canvas,
            guint         i)
{
  Sheet *sheet = &self->sheets[i];
  cairo_rectangle_int_t extents;
  double s = self->device_scale;

  if (sheet->surface == NULL)
    sheet->surface = lp_pixels_new_surface (get_pixels (self), CAIRO_FORMAT_ARGB32);
  lp_pixels_join (sheet->dirty);
  cairo_region_get_extents (sheet->dirty, &extents);
  canvas->seen = (LpRect) { extents.x / s, extents.y / s, extents.width / s, extents.height / s };
  canvas->cr = cairo_create (sheet->surface);
  lp_pixels_clip (get_pixels (self), sheet->dirty, canvas->cr);
  cairo_set_operator (canvas->cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (canvas->cr);
  cairo_set_operator (canvas->cr, CAIRO_OPERATOR_OVER);
  if (self->layers[i].draw == lp_map_draw_labels)
    g_array_set_size (self->labels, 0);
  self->layers[i].draw (canvas);
  cairo_destroy (canvas->cr);
  cairo_region_union (self->stale, sheet->dirty);
  lp_pixels_clear (&sheet->dirty);
}

/* Draws what is dirty of the layers that show; of one that shows no more, the sheet goes. In a hurry, what may come late is left as it is: FALSE. */
static gboolean
draw_sheets (LpLayerCache *self,
             LpMapCanvas  *canvas,
             LpViewport    viewport,
             gboolean      hurry)
{
  gboolean done = TRUE;

  for (guint i = 0; i < self->n_layers; i++)
    {
      Sheet *sheet = &self->sheets[i];
      double alpha = lp_map_layer_get_alpha (&self->layers[i], canvas);

      if (alpha != sheet->alpha)
        lp_pixels_mark_all (get_pixels (self), self->stale);
      sheet->alpha = alpha;
      if (alpha <= 0)
        {
          g_clear_pointer (&sheet->surface, cairo_surface_destroy);
          lp_pixels_mark_all (get_pixels (self), sheet->dirty);
        }
      else if (cairo_region_is_empty (sheet->dirty))
        continue;
      else if (hurry && self->layers[i].spread == LP_MAP_SPREADS_LATE)
        done = FALSE;
      else
        {
          draw_sheet (self, canvas, i);
          if ((self->layers[i].needs & LP_MAP_NEEDS_ROOM) != 0)
            self->settled = viewport;
        }
    }
  return done;
}

static void
lay_sheets (LpLayerCache *self)
{
  cairo_t *cr;

  if (cairo_region_is_empty (self->stale))
    return;
  lp_pixels_join (self->stale);
  cr = cairo_create (self->picture);
  lp_pixels_clip (get_pixels (self), self->stale, cr);
  for (guint i = 0; i < self->n_layers; i++)
    if (self->sheets[i].surface != NULL)
      {
        cairo_set_source_surface (cr, self->sheets[i].surface, 0, 0);
        cairo_paint_with_alpha (cr, self->sheets[i].alpha);
      }
  cairo_destroy (cr);
  lp_pixels_clear (&self->stale);
}

/* Whether labels stand as they should in @viewport, to within a pixel. */
static gboolean
is_settled (const LpLayerCache *self,
            LpViewport          viewport)
{
  LpPoint middle = lp_viewport_to_screen (&viewport, self->settled.centre);

  return self->settled.scale == viewport.scale && self->settled.width == viewport.width && self->settled.height == viewport.height &&
         hypot (middle.x - viewport.width / 2, middle.y - viewport.height / 2) * self->device_scale < 1;
}

static void
mark_late (LpLayerCache *self)
{
  for (guint i = 0; i < self->n_layers; i++)
    if ((self->layers[i].needs & LP_MAP_NEEDS_ROOM) != 0)
      lp_pixels_mark_all (get_pixels (self), self->sheets[i].dirty);
}

static gboolean
update (LpLayerCache     *self,
        const LpMapScene *scene,
        LpViewport        viewport,
        const LpStyle    *style,
        const LpMapState *state,
        LpMapHaste        haste)
{
  LpPoint corner = find_corner (self, viewport), offset = { -corner.x, -corner.y };
  g_auto (LpMapCanvas) canvas = { NULL };
  gboolean done;

  if (self->typesetter == NULL)
    self->typesetter = lp_typesetter_new (style->font_family);
  if (self->sprites == NULL)
    self->sprites = lp_sprites_new (self->device_scale);
  lp_map_canvas_init (&canvas, NULL, scene, self->drawn, style, state, self->typesetter, self->sprites);
  canvas.labels = self->labels;
  canvas.view = (LpRect) { offset.x, offset.y, viewport.width, viewport.height };
  lp_map_arrangement_reserve (&self->arrangement, &canvas, offset);
  if (haste == LP_MAP_AT_REST && !is_settled (self, viewport))
    mark_late (self);
  done = draw_sheets (self, &canvas, viewport, haste == LP_MAP_IN_HURRY);
  lay_sheets (self);
  return done && is_settled (self, viewport);
}

LpLayerCache *
lp_layer_cache_new (double device_scale,
                    double margin)
{
  LpLayerCache *self = g_new0 (LpLayerCache, 1);

  self->device_scale = device_scale;
  self->margin = margin;
  self->layers = lp_map_get_layers (&self->n_layers);
  self->sheets = g_new0 (Sheet, self->n_layers);
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
  gboolean done;
  LpPoint corner;

  look (self, viewport);
  compare (self, scene, style, state);
  compare_arrangement (self, arrangement);
  done = update (self, scene, viewport, style, state, haste);
  remember (self, scene, state);
  corner = find_corner (self, viewport);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, viewport.width, viewport.height);
  cairo_clip (cr);
  cairo_set_source_surface (cr, self->picture, corner.x, corner.y);
  cairo_paint (cr);
  cairo_restore (cr);
  return done;
}

gboolean
lp_layer_cache_find_label (const LpLayerCache *self,
                           LpViewport          viewport,
                           LpPoint             at,
                           LpMapLabel         *label)
{
  LpPoint corner = find_corner (self, viewport), sheet = { at.x - corner.x, at.y - corner.y };

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
  LpPoint corner;
  double larger;

  if (self->picture == NULL || self->scene != scene)
    return FALSE;
  corner = lp_viewport_to_screen (&viewport, lp_viewport_from_screen (&self->drawn, (LpPoint) { 0, 0 }));
  larger = viewport.scale / self->drawn.scale;
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, viewport.width, viewport.height);
  cairo_clip (cr);
  lp_colour_set_source (style->sea, cr);
  cairo_paint (cr);
  cairo_translate (cr, corner.x, corner.y);
  cairo_scale (cr, larger, larger);
  cairo_set_source_surface (cr, self->picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
  cairo_paint (cr);
  cairo_restore (cr);
  return TRUE;
}
