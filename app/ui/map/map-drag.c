/* map-drag.c — practices dragged on the map, out of it and onto it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

#include "ui/networks/network-drop.h"
#include "ui/practices/practice-drag.h"

static gint64
find_drop (GtkWidget *widget,
           int        x,
           int        y,
           gboolean   highlight)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  /* What is only proposed cannot be moved about. */
  LpMapHit found = x >= 0 && self->preview == NULL ? _lp_map_view_hit (self, (LpPoint) { x, y }) : (LpMapHit) { -1, FALSE, 0 };
  gint64 target = highlight ? found.network_id : 0;

  if (self->target != target)
    {
      self->target = target;
      gtk_widget_queue_draw (widget);
    }
  return found.on_land || found.practice >= 0 ? found.network_id : -1;
}

void
_lp_map_view_begin_move (LpMapView *self,
                         int        practice,
                         GdkEvent  *event)
{
  g_autoptr (GtkTargetList) targets = gtk_target_list_new (lp_practice_drag_targets, 1);

  if (!g_strv_contains (lp_session_get_practices (self->session), _lp_map_view_get_code (self, practice)))
    _lp_map_view_choose_practice (self, practice, CHOOSE_ONLY);
  self->hand = HAND_FREE;
  gtk_drag_begin_with_coordinates (GTK_WIDGET (self), targets, GDK_ACTION_MOVE, GDK_BUTTON_PRIMARY, event, (int) self->pressed.x, (int) self->pressed.y);
}

void
_lp_map_view_drag_attach (LpMapView *self)
{
  /* Its signals serve the drag that the map begins itself: a drag on the ground draws a rectangle. */
  lp_practice_drag_attach_widget (GTK_WIDGET (self), self->session);
  gtk_drag_source_unset (GTK_WIDGET (self));
  lp_network_drop_attach (GTK_WIDGET (self), self->session, find_drop);
}
