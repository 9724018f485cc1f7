/* map-show.c — the map moved to show what is chosen */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

/* Closer than this lies nothing of use, however near to each other the chosen practices are. */
#define NEAREST_METRES 3000.0
#define SELECTION_MARGIN 4.0    /* around the selection, of the text's size */

/* The ground of the chosen practices, or else of the chosen network; FALSE when nothing is chosen that is on the map. */
static gboolean
find_selection (LpMapView *self,
                LpRect    *extent)
{
  const char *const *codes = lp_session_get_practices (self->session);
  const LpMapNetwork *network = lp_map_scene_find_network (self->scene, lp_session_get_network (self->session));
  gboolean found = FALSE;

  for (; *codes != NULL; codes++)
    {
      int practice = lp_map_scene_find_practice (self->scene, *codes);
      LpPoint at;

      if (practice < 0)
        continue;
      at = lp_map_scene_get_practice (self->scene, (guint) practice)->at;
      *extent = found ? lp_rect_union (*extent, (LpRect) { at.x, at.y, 0, 0 }) : (LpRect) { at.x, at.y, 0, 0 };
      found = TRUE;
    }
  if (found || network == NULL || lp_shape_get_n_rings (network->territory->shape) == 0)
    return found;
  *extent = lp_shape_get_extent (network->territory->shape);
  return TRUE;
}

/* Whether all of it is before the user, in the map or in its inset. */
static gboolean
is_seen (LpMapView *self,
         LpRect     extent)
{
  LpRect seen = lp_viewport_get_extent (&self->viewport);

  return extent.x >= seen.x && extent.y >= seen.y && extent.x + extent.width <= seen.x + seen.width && extent.y + extent.height <= seen.y + seen.height;
}

void
lp_map_view_show_selection (LpMapView *self,
                            gboolean   only_if_hidden)
{
  LpRect extent;

  g_return_if_fail (LP_IS_MAP_VIEW (self));

  if (self->scene == NULL || self->style == NULL || !find_selection (self, &extent) || (only_if_hidden && is_seen (self, extent)))
    return;
  extent = lp_rect_inflate (extent, MAX (0, (NEAREST_METRES - MAX (extent.width, extent.height)) / 2));
  _lp_map_view_look (self, lp_viewport_fit (extent, self->viewport.width, self->viewport.height, SELECTION_MARGIN * self->style->font_size), FALSE);
}
