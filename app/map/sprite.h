/* sprite.h — small drawings that are made once and stamped many times */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "base/geometry.h"

G_BEGIN_DECLS

/**
 * LpSprites: the marks of a country are thousands and alike; stamped from images they take a tenth of the time that lines take. Private to app/map: one
 * a screen and style, for image surfaces whose transformation is the identity. A stamp falls on whole pixels. Owned by its maker; one thread.
 */
typedef struct _LpSprites LpSprites;

/** LpSpriteDraw: draws around (0,0). @data is lp_sprites_stamp()'s. */
typedef void (*LpSpriteDraw) (cairo_t       *cr,
                              gconstpointer  data);

/** lp_sprites_new: @device_scale: pixels a user unit. */
LpSprites *lp_sprites_new   (double         device_scale);
void       lp_sprites_free  (LpSprites     *sprites);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpSprites, lp_sprites_free)

/** lp_sprites_stamp: the sprite called @key at @at (user units), drawn by @draw within @reach user units of its middle when it is not there yet. One key is
 * always one drawing. */
void       lp_sprites_stamp (LpSprites     *sprites,
                             cairo_t       *cr,
                             guint64        key,
                             LpPoint        at,
                             double         reach,
                             LpSpriteDraw   draw,
                             gconstpointer  data);

G_END_DECLS
