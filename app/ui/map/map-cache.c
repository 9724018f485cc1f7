/* map-cache.c — the drawn map of a widget: its ground, its inset, and what lies above */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-cache.h"

#include <math.h>

#include "map/layer-cache.h"
#include "map/locator.h"

/* Drawn on each side beyond the picture, user units. */
#define MARGIN 256.0
/* A map whose drawing takes longer than this, us, is stretched while one zooms, and its labels follow when the hand rests: a county's never does. */
#define SLOW 40000
/* Nobody turns a wheel or drags on after so long a rest, ms. */
#define REST 140
/* What is drawn between two frames, us: little enough that the next is not late. */
#define SLICE 3000

struct _LpMapCache
{
  GtkWidget *widget;            /* not owned */
  LpLayerCache *ground;         /* NULL: nothing was drawn yet */
  LpLayerCache *inset;
  LpMapArrangement arrangement; /* of all of the plan */
  LpMapArrangement above;       /* what lay above the newest drawing */
  cairo_surface_t *locator_land; /* NULL: not drawn yet */
  const LpShape *locator_outline; /* whose land that is, for comparing alone */
  double scale;                 /* of the newest drawing that was sharp */
  LpPoint centre;               /* likewise */
  gint64 took;                  /* it, us */
  guint resting;                /* source that draws all of it after a rest */
  gboolean rested;              /* it is to be drawn now */
  gboolean zoomed;              /* the newest drawing was stretched */
  guint going_on;               /* source that draws, slice by slice, what there was no time for */
};

static gboolean
rested_cb (gpointer user_data)
{
  LpMapCache *cache = user_data;

  /* Of what is drawn piece by piece labels come last. */
  if (!cache->zoomed && cache->took > SLOW && !lp_layer_cache_is_drawn (cache->ground))
    return G_SOURCE_CONTINUE;
  cache->resting = 0;
  cache->rested = TRUE;
  gtk_widget_queue_draw (cache->widget);
  return G_SOURCE_REMOVE;
}

static void
wait_for_rest (LpMapCache *cache)
{
  g_clear_handle_id (&cache->resting, g_source_remove);
  cache->resting = g_timeout_add (REST, rested_cb, cache);
}

/* One slice of the ground or, when that is done, of the inset. */
static gboolean
go_on_cb (gpointer user_data)
{
  LpMapCache *cache = user_data;
  LpLayerCache *next = !lp_layer_cache_is_drawn (cache->ground) ? cache->ground : cache->inset;

  if (lp_layer_cache_go_on (next, SLICE))
    gtk_widget_queue_draw (cache->widget);
  if (!lp_layer_cache_is_drawn (cache->ground) || !lp_layer_cache_is_drawn (cache->inset))
    return G_SOURCE_CONTINUE;
  cache->going_on = 0;
  return G_SOURCE_REMOVE;
}

/* After what the hand does and after the drawing of frames. */
static void
go_on (LpMapCache *cache)
{
  if (cache->going_on == 0 && (!lp_layer_cache_is_drawn (cache->ground) || !lp_layer_cache_is_drawn (cache->inset)))
    cache->going_on = g_idle_add (go_on_cb, cache);
}

LpMapCache *
lp_map_cache_new (GtkWidget *widget)
{
  LpMapCache *cache = g_new0 (LpMapCache, 1);

  cache->widget = widget;
  return cache;
}

void
lp_map_cache_free (LpMapCache *cache)
{
  lp_map_cache_clear (cache);
  g_clear_handle_id (&cache->resting, g_source_remove);
  g_free (cache);
}

void
lp_map_cache_clear (LpMapCache *cache)
{
  g_clear_handle_id (&cache->going_on, g_source_remove);
  g_clear_pointer (&cache->ground, lp_layer_cache_free);
  g_clear_pointer (&cache->inset, lp_layer_cache_free);
  g_clear_pointer (&cache->locator_land, cairo_surface_destroy);
}

void
lp_map_cache_arrange (LpMapCache       *cache,
                      const LpMapScene *scene,
                      LpViewport        viewport,
                      const LpStyle    *style,
                      LpRect           *inset_place,
                      LpViewport       *inset_viewport)
{
  cache->arrangement = lp_map_arrange (scene, viewport, style);
  *inset_place = cache->arrangement.inset;
  *inset_viewport = lp_map_arrangement_get_viewport (&cache->arrangement);
}

gboolean
lp_map_cache_find_label (LpMapCache *cache,
                         LpViewport  viewport,
                         LpPoint     at,
                         gboolean    whole,
                         LpMapLabel *label)
{
  LpRect inset = cache->arrangement.inset;

  if (cache->ground == NULL)
    return FALSE;
  if (!whole || !lp_rect_contains (inset, at))
    return lp_layer_cache_find_label (cache->ground, viewport, at, label);
  return lp_layer_cache_find_label (cache->inset, lp_map_arrangement_get_viewport (&cache->arrangement), (LpPoint) { at.x - inset.x, at.y - inset.y }, label);
}

static void
make_caches (LpMapCache *cache)
{
  double device_scale = gtk_widget_get_scale_factor (cache->widget);

  if (cache->ground != NULL)
    return;
  cache->ground = lp_layer_cache_new (device_scale, MARGIN);
  cache->inset = lp_layer_cache_new (device_scale, 0);
  cache->scale = 0;
}

static void
draw_inset (LpMapCache       *cache,
            cairo_t          *cr,
            const LpMapScene *scene,
            const LpStyle    *style,
            const LpMapState *state,
            LpMapHaste        haste)
{
  LpMapArrangement own = lp_map_arrangement_in_inset (&cache->arrangement);

  if (cache->arrangement.inset.width <= 0)
    return;
  cairo_save (cr);
  cairo_translate (cr, cache->arrangement.inset.x, cache->arrangement.inset.y);
  lp_layer_cache_draw (cache->inset, cr, scene, lp_map_arrangement_get_viewport (&cache->arrangement), style, state, &own, haste);
  cairo_restore (cr);
}

static void
make_locator_land (LpMapCache       *cache,
                   const LpMapScene *scene,
                   const LpStyle    *style,
                   LpRect            place)
{
  cairo_t *cr;

  if (cache->locator_outline != lp_map_scene_get_outline (scene))
    g_clear_pointer (&cache->locator_land, cairo_surface_destroy);
  if (cache->locator_land != NULL)
    return;
  cache->locator_outline = lp_map_scene_get_outline (scene);
  cache->locator_land = gdk_window_create_similar_image_surface (gtk_widget_get_window (cache->widget), CAIRO_FORMAT_ARGB32,
                                                                 (int) ceil (place.width) * gtk_widget_get_scale_factor (cache->widget),
                                                                 (int) ceil (place.height) * gtk_widget_get_scale_factor (cache->widget), 0);
  cr = cairo_create (cache->locator_land);
  lp_map_locator_draw_land (cr, scene, style, place.width, place.height);
  cairo_destroy (cr);
}

static void
draw_locator (LpMapCache       *cache,
              cairo_t          *cr,
              const LpMapScene *scene,
              LpViewport        viewport,
              const LpStyle    *style,
              LpRect            place)
{
  if (place.width <= 0)
    return;
  make_locator_land (cache, scene, style, place);
  cairo_set_source_surface (cr, cache->locator_land, place.x, place.y);
  cairo_paint (cr);
  lp_map_locator_draw_frame (cr, scene, viewport, style, place);
}

static void
draw_sharply (LpMapCache       *cache,
              cairo_t          *cr,
              const LpMapScene *scene,
              LpViewport        viewport,
              const LpStyle    *style,
              const LpMapState *state,
              const LpMapArrangement *above,
              LpMapHaste        haste)
{
  gint64 begun = g_get_monotonic_time ();
  gboolean anew = cache->scale != viewport.scale;

  if (!lp_layer_cache_draw (cache->ground, cr, scene, viewport, style, state, above, haste))
    wait_for_rest (cache);
  if (anew && haste == LP_MAP_AT_REST)
    cache->took = g_get_monotonic_time () - begun;
  cache->scale = viewport.scale;
  cache->centre = viewport.centre;
}

/* A map that is slow to draw has its labels when the hand rests; on any, they do not jump about while one pans. */
static LpMapHaste
choose_haste (const LpMapCache *cache,
              LpViewport        viewport)
{
  if (cache->rested && !cache->zoomed)
    return LP_MAP_AT_REST;
  if (cache->took > SLOW)
    return LP_MAP_MOVING;
  if (cache->scale == viewport.scale && (cache->centre.x != viewport.centre.x || cache->centre.y != viewport.centre.y || cache->resting != 0))
    return LP_MAP_MOVING;
  return LP_MAP_AT_REST;
}

gboolean
lp_map_cache_is_covered (const LpMapCache *cache,
                         LpPoint           at)
{
  const LpRect covers[] = { cache->above.key, cache->above.panel, cache->above.note, cache->above.locator };

  for (guint i = 0; i < G_N_ELEMENTS (covers); i++)
    if (covers[i].width > 0 && lp_rect_contains (covers[i], at))
      return TRUE;
  return FALSE;
}

void
lp_map_cache_draw (LpMapCache       *cache,
                   cairo_t          *cr,
                   const LpMapScene *scene,
                   LpViewport        viewport,
                   const LpStyle    *style,
                   const LpMapState *state,
                   gboolean          whole)
{
  LpMapHaste haste;

  make_caches (cache);
  cache->above = whole ? cache->arrangement : lp_map_arrange_scale (scene, viewport, style);
  haste = choose_haste (cache, viewport);
  /* On a map that is slow to draw the picture is stretched until the wheel rests, then drawn sharply piece by piece, then named. */
  cache->zoomed = cache->took > SLOW && haste == LP_MAP_MOVING && !cache->rested && !whole && cache->scale > 0 && cache->scale != viewport.scale &&
                  lp_layer_cache_draw_stretched (cache->ground, cr, scene, viewport, style);
  cache->rested = FALSE;
  if (cache->zoomed)
    wait_for_rest (cache);
  else
    draw_sharply (cache, cr, scene, viewport, style, state, &cache->above, haste);
  if (whole)
    draw_inset (cache, cr, scene, style, state, haste);
  lp_map_draw_furniture (cr, scene, viewport, style, &cache->above);
  draw_locator (cache, cr, scene, viewport, style, cache->above.locator);
  go_on (cache);
}
