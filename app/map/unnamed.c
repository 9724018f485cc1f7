/* unnamed.c — networks for whose names a picture has no room, listed beside the land */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/unnamed.h"

#include "map/hit.h"
#include "map/key.h"
#include "paint/palette.h"

/* All in text heights. */
#define SIZE 0.82
#define ROW 1.5
#define PAD 0.8
#define NUMBER 1.9
#define MOST_WIDTH 21.0
#define STEP 1.0
#define CLEAR 1.0
/* A country's would cover it. */
#define MOST_LISTED 24
#define MOST_LAND 0.0005

static LpTextStyle
style_name (const LpMapCanvas *canvas)
{
  double f = canvas->style->font_size;

  return (LpTextStyle) { .size = f * SIZE, .lines = 1, .width = (MOST_WIDTH - NUMBER - 2 * PAD) * f, .colour = canvas->style->text };
}

/* "North Bournemouth, 3,597 over". */
static char *
make_words (const LpMapNetwork *network)
{
  return *network->wrong != '\0' ? g_strdup_printf ("%s, %s", network->name, network->wrong) : g_strdup (network->name);
}

static LpPoint
measure (const LpMapCanvas *canvas,
         const GPtrArray   *networks)
{
  double f = canvas->style->font_size, widest = 0;
  LpTextStyle text = style_name (canvas);

  for (guint i = 0; i < networks->len; i++)
    {
      g_autofree char *words = make_words (g_ptr_array_index (networks, i));

      widest = MAX (widest, lp_typesetter_measure (canvas->typesetter, &text, words, (LpPoint) { 0, 0 }).width);
    }
  return (LpPoint) { widest + (NUMBER + 2 * PAD) * f, (networks->len * ROW + PAD) * f };
}

static gboolean
is_free (const LpMapCanvas      *canvas,
         const LpLandMask       *land,
         const LpMapArrangement *arrangement,
         LpRect                  place)
{
  LpRect frame = lp_viewport_rect_to_screen (&canvas->viewport, arrangement->inset_ground);
  const LpRect taken[] = { arrangement->inset, arrangement->key, arrangement->scale, arrangement->note, arrangement->crowd, frame };
  LpRect around = lp_rect_inflate (place, CLEAR * canvas->style->font_size);

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    if (taken[i].width > 0 && lp_rect_intersects (around, taken[i]))
      return FALSE;
  return lp_land_mask_get_share (land, around) <= MOST_LAND;
}

GPtrArray *
lp_map_unnamed_find (const LpMapCanvas      *canvas,
                     const LpMapArrangement *arrangement)
{
  g_autoptr (LpMapLabels) labels = lp_map_labels_new ((LpMapScene *) canvas->scene, canvas->viewport, canvas->style, &canvas->state, arrangement);
  g_autoptr (GHashTable) named = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *networks = g_ptr_array_new ();

  for (guint i = 0; i < lp_map_labels_get_n (labels); i++)
    if (lp_map_labels_get (labels, i)->kind == LP_MAP_LABEL_NETWORK)
      g_hash_table_add (named, (gpointer) &lp_map_labels_get (labels, i)->index);
  for (guint i = 0; i < lp_map_scene_get_n_networks (canvas->scene); i++)
    {
      const LpMapNetwork *network = lp_map_scene_get_network (canvas->scene, i);

      if (lp_shape_get_n_rings (network->territory->shape) > 0 && !g_hash_table_contains (named, &network->id))
        g_ptr_array_add (networks, (gpointer) network);
    }
  return networks;
}

/* Lowest and farthest right first: there the key is not. */
LpRect
lp_map_unnamed_place (const LpMapCanvas      *canvas,
                      const LpLandMask       *land,
                      const LpMapArrangement *arrangement,
                      const GPtrArray        *networks)
{
  double f = canvas->style->font_size;
  LpPoint size = measure (canvas, networks);

  if (networks->len == 0 || networks->len > MOST_LISTED)
    return (LpRect) { 0, 0, 0, 0 };
  for (double x = canvas->viewport.width - f - size.x; x >= f; x -= STEP * f)
    for (double y = canvas->viewport.height - f - size.y; y >= f; y -= STEP * f)
      {
        LpRect place = { x, y, size.x, size.y };

        if (is_free (canvas, land, arrangement, place))
          return place;
      }
  return (LpRect) { 0, 0, 0, 0 };
}

void
lp_map_unnamed_draw (const LpMapCanvas *canvas,
                     const GPtrArray   *networks,
                     LpRect             place)
{
  double f = canvas->style->font_size, y = place.y + PAD / 2 * f;
  LpTextStyle text = style_name (canvas);
  LpTextStyle number = { .size = text.size, .bold = TRUE, .tabular = TRUE, .anchor = LP_ANCHOR_END, .colour = canvas->style->text };

  if (place.width <= 0)
    return;
  lp_map_draw_panel (canvas, place);
  for (guint i = 0; i < networks->len; i++, y += ROW * f)
    {
      const LpMapNetwork *network = g_ptr_array_index (networks, i);
      g_autofree char *words = make_words (network);
      g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, network->number);
      double baseline = y + ROW / 2 * f + 0.3 * text.size;

      lp_typesetter_draw (canvas->typesetter, &number, digits, (LpPoint) { place.x + (PAD + NUMBER - 0.6) * f, baseline }, canvas->cr);
      lp_typesetter_draw (canvas->typesetter, &text, words, (LpPoint) { place.x + (PAD + NUMBER) * f, baseline }, canvas->cr);
    }
}
