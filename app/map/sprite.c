/* sprite.c — small drawings that are made once and stamped many times */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/sprite.h"

#include <math.h>

/* Zooming and new lists of people make new sizes; past this many all are forgotten and those in use made again. */
#define MOST_KEPT 4096

struct _LpSprites
{
  double device_scale;
  GHashTable *kept;             /* guint64 to cairo_surface_t */
};

/* An odd number of pixels, so that there is one in the middle. */
static int
count_pixels (const LpSprites *sprites,
              double           reach)
{
  return 2 * (int) ceil (reach * sprites->device_scale) + 1;
}

static cairo_surface_t *
make_sprite (const LpSprites *sprites,
             double           reach,
             LpSpriteDraw     draw,
             gconstpointer    data)
{
  int side = count_pixels (sprites, reach);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, sprites->device_scale, sprites->device_scale);
  cr = cairo_create (surface);
  cairo_translate (cr, side / 2.0 / sprites->device_scale, side / 2.0 / sprites->device_scale);
  draw (cr, data);
  cairo_destroy (cr);
  return surface;
}

LpSprites *
lp_sprites_new (double device_scale)
{
  LpSprites *sprites = g_new0 (LpSprites, 1);

  sprites->device_scale = device_scale;
  sprites->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) cairo_surface_destroy);
  return sprites;
}

void
lp_sprites_free (LpSprites *sprites)
{
  if (sprites == NULL)
    return;
  g_hash_table_unref (sprites->kept);
  g_free (sprites);
}

void
lp_sprites_stamp (LpSprites     *sprites,
                  cairo_t       *cr,
                  guint64        key,
                  LpPoint        at,
                  double         reach,
                  LpSpriteDraw   draw,
                  gconstpointer  data)
{
  cairo_surface_t *sprite = g_hash_table_lookup (sprites->kept, &key);
  int side = count_pixels (sprites, reach);
  double x = floor (at.x * sprites->device_scale) - side / 2, y = floor (at.y * sprites->device_scale) - side / 2;

  if (sprite == NULL)
    {
      if (g_hash_table_size (sprites->kept) >= MOST_KEPT)
        g_hash_table_remove_all (sprites->kept);
      sprite = make_sprite (sprites, reach, draw, data);
      g_hash_table_insert (sprites->kept, g_memdup2 (&key, sizeof key), sprite);
    }
  cairo_set_source_surface (cr, sprite, x / sprites->device_scale, y / sprites->device_scale);
  cairo_paint (cr);
}
