/* hit-labels.c — which labels stand where on a picture, and what is under a point of all of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/arrangement.h"
#include "map/hit.h"

struct _LpMapLabels
{
  LpMapScene *scene;
  LpViewport viewport;
  LpMapArrangement arrangement;
  GArray *labels;               /* LpMapLabel, of map and inset; boxes of the whole picture */
};

/* The labels of one view, whose corner is at @corner of the picture. */
static void
gather (LpMapLabels      *self,
        LpViewport        viewport,
        const LpStyle    *style,
        const LpMapState *state,
        gboolean          inset)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  g_auto (LpMapCanvas) canvas = { NULL };
  guint first = self->labels->len;
  LpMapArrangement own;

  lp_map_canvas_init (&canvas, NULL, self->scene, viewport, style, state, typesetter, NULL);
  canvas.labels = self->labels;
  own = inset ? lp_map_arrangement_in_inset (&self->arrangement) : self->arrangement;
  lp_map_arrangement_reserve (&own, &canvas, (LpPoint) { 0, 0 });
  lp_map_draw_labels (&canvas);
  for (guint i = first; inset && i < self->labels->len; i++)
    {
      LpMapLabel *label = &g_array_index (self->labels, LpMapLabel, i);

      label->box.x += self->arrangement.inset.x;
      label->box.y += self->arrangement.inset.y;
    }
}

LpMapLabels *
lp_map_labels_new (LpMapScene             *scene,
                   LpViewport              viewport,
                   const LpStyle          *style,
                   const LpMapState       *state,
                   const LpMapArrangement *arrangement)
{
  LpMapLabels *self = g_new0 (LpMapLabels, 1);

  self->scene = lp_map_scene_ref (scene);
  self->viewport = viewport;
  self->arrangement = *arrangement;
  self->labels = g_array_new (FALSE, FALSE, sizeof (LpMapLabel));
  gather (self, viewport, style, state, FALSE);
  if (arrangement->inset.width > 0)
    gather (self, lp_map_arrangement_get_viewport (arrangement), style, state, TRUE);
  return self;
}

void
lp_map_labels_free (LpMapLabels *self)
{
  lp_map_scene_unref (self->scene);
  g_array_unref (self->labels);
  g_free (self);
}

guint
lp_map_labels_get_n (const LpMapLabels *self)
{
  return self->labels->len;
}

const LpMapLabel *
lp_map_labels_get (const LpMapLabels *self,
                   guint              i)
{
  g_return_val_if_fail (i < self->labels->len, NULL);
  return &g_array_index (self->labels, LpMapLabel, i);
}

void
lp_map_hit_label (const LpMapScene *scene,
                  const LpMapLabel *label,
                  LpMapHit         *hit)
{
  const GArray *branches = lp_map_overlay_get_branches (lp_map_scene_get_overlay (scene));

  hit->kind = LP_MAP_HIT_LABEL;
  hit->practice = label->kind == LP_MAP_LABEL_PRACTICE ? (int) label->index :
                  label->kind == LP_MAP_LABEL_BRANCH ? g_array_index (branches, LpMapBranch, label->index).practice : -1;
  if (label->kind == LP_MAP_LABEL_NETWORK || label->kind == LP_MAP_LABEL_NUMBER)
    hit->network_id = label->index;
  else if (hit->practice >= 0)
    hit->network_id = lp_map_scene_get_practice (scene, (guint) hit->practice)->network_id;
}

LpMapHit
lp_map_labels_hit (const LpMapLabels *self,
                   const LpStyle     *style,
                   LpPoint            at)
{
  LpRect inset = self->arrangement.inset;
  gboolean in_inset = inset.width > 0 && lp_rect_contains (inset, at);
  LpMapHit hit = in_inset ? lp_map_hit (self->scene, lp_map_arrangement_get_viewport (&self->arrangement), style, (LpPoint) { at.x - inset.x, at.y - inset.y })
                          : lp_map_hit (self->scene, self->viewport, style, at);

  hit.in_inset = in_inset;
  if (hit.kind == LP_MAP_HIT_PRACTICE || hit.kind == LP_MAP_HIT_BRANCH)
    return hit;
  for (guint i = 0; i < self->labels->len; i++)
    if (lp_rect_contains (g_array_index (self->labels, LpMapLabel, i).box, at))
      {
        lp_map_hit_label (self->scene, &g_array_index (self->labels, LpMapLabel, i), &hit);
        hit.index = i;
        break;
      }
  return hit;
}
