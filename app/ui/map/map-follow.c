/* map-follow.c — what the map shows: the option as it is, or as a proposal would have it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

#include "ui/map/map-accessible.h"

/* An inset that jumped about with every move would be in the way: it stays, and the land with it, until another number of networks or other layers are shown. */
static gboolean
needs_other_inset (const LpMapScene *before,
                   const LpMapScene *now)
{
  return before == NULL || now == NULL || lp_map_scene_get_outline (before) != lp_map_scene_get_outline (now) ||
         lp_map_scene_get_overlay (before) != lp_map_scene_get_overlay (now) ||
         lp_map_scene_get_n_networks (before) != lp_map_scene_get_n_networks (now);
}

/* What would move is marked, unless most would, as from an empty map: marks all over say nothing. */
static LpMapMoves *
find_moves (LpProposalPreview *preview,
            LpMapScene        *scene)
{
  const GPtrArray *rows = preview != NULL ? lp_proposal_preview_get_moves (preview) : NULL;
  g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (LpMapMove));

  if (rows == NULL || scene == NULL || 2 * rows->len > lp_map_scene_get_n_practices (scene))
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const LpProposedMove *row = g_ptr_array_index (rows, i);
      int practice = lp_map_scene_find_practice (scene, row->code);
      LpMapMove move = { (guint) practice, row->from_number, row->to_number };

      if (practice >= 0)
        g_array_append_val (moves, move);
    }
  return lp_map_moves_new (scene, moves);
}

void
_lp_map_view_set_preview (LpMapView         *self,
                          LpProposalPreview *preview)
{
  if (preview == self->preview)
    return;
  g_clear_pointer (&self->moves, lp_map_moves_unref);
  g_clear_pointer (&self->preview, lp_proposal_preview_unref);
  if (preview == NULL)
    return;
  self->preview = lp_proposal_preview_ref (preview);
  self->moves = find_moves (preview, lp_proposal_preview_get_map (preview));
}

void
_lp_map_view_follow (LpMapView *self)
{
  g_autoptr (LpMapScene) before = g_steal_pointer (&self->scene);
  LpProposer *proposer = lp_session_get_proposer (self->session);
  LpProposalPreview *preview = lp_proposer_get_after (proposer) ? lp_proposer_get_preview (proposer) : NULL;
  LpMapScene *scene = preview != NULL ? lp_proposal_preview_get_map (preview) : lp_session_get_map (self->session);

  _lp_map_view_set_preview (self, preview);
  self->scene = scene != NULL ? lp_map_scene_ref (scene) : NULL;
  self->hovered = -1;
  if (before == NULL || (self->fitted && needs_other_inset (before, scene)))
    lp_map_view_fit (self);
  _lp_map_view_update_actions (self);
  lp_map_accessible_map_changed (gtk_widget_get_accessible (GTK_WIDGET (self)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
