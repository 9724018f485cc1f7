/* map-actions.c — the map's tools, limits and zoom as actions, for buttons and keys alike */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

static const char *const tools[] = {
  [LP_MAP_TOOL_RECTANGLE] = "rectangle",
  [LP_MAP_TOOL_LASSO] = "lasso",
  [LP_MAP_TOOL_BRUSH] = "brush",
  [LP_MAP_TOOL_PAN] = "pan",
};

static void
set_limit (LpMapView  *self,
           const char *name,
           gboolean    on)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (on));
}

static void
tool_changed_cb (GSimpleAction *action,
                 GVariant      *value,
                 gpointer       user_data)
{
  LpMapView *self = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    if (g_str_equal (g_variant_get_string (value, NULL), tools[i]))
      {
        _lp_map_view_cancel (self);
        self->tool = (LpMapTool) i;
        g_simple_action_set_state (action, value);
      }
  _lp_map_view_update_cursor (self);
}

/* A practice is either unassigned or in the chosen network, so one limit takes the place of the other. */
static void
only_unassigned_changed_cb (GSimpleAction *action,
                            GVariant      *value,
                            gpointer       user_data)
{
  LpMapView *self = user_data;

  self->only_unassigned = g_variant_get_boolean (value);
  self->only_network = self->only_network && !self->only_unassigned;
  set_limit (self, "only-unassigned", self->only_unassigned);
  set_limit (self, "only-network", self->only_network);
}

static void
only_network_changed_cb (GSimpleAction *action,
                         GVariant      *value,
                         gpointer       user_data)
{
  LpMapView *self = user_data;

  self->only_network = g_variant_get_boolean (value);
  self->only_unassigned = self->only_unassigned && !self->only_network;
  set_limit (self, "only-unassigned", self->only_unassigned);
  set_limit (self, "only-network", self->only_network);
}

static void
inset_changed_cb (GSimpleAction *action,
                  GVariant      *value,
                  gpointer       user_data)
{
  LpMapCorner corner;

  if (lp_map_corner_parse (g_variant_get_string (value, NULL), &corner))
    _lp_map_view_set_corner (user_data, corner);
}

static void
next_inset_activated_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  LpMapView *self = user_data;

  _lp_map_view_set_corner (self, (lp_session_get_map_layers (self->session)->inset + 1) % LP_MAP_N_CORNERS);
}

static void
zoom_in_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  lp_map_view_zoom (user_data, LP_MAP_ZOOM_STEP);
}

static void
zoom_out_activated_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  lp_map_view_zoom (user_data, 1 / LP_MAP_ZOOM_STEP);
}

static void
fit_activated_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  lp_map_view_fit (user_data);
}

static void
show_selection_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  lp_map_view_show_selection (user_data, FALSE);
}

static const GActionEntry entries[] = {
  { "tool", NULL, "s", "'rectangle'", tool_changed_cb },
  { "only-unassigned", NULL, NULL, "false", only_unassigned_changed_cb },
  { "only-network", NULL, NULL, "false", only_network_changed_cb },
  { "inset", NULL, "s", "'best'", inset_changed_cb },
  { "next-inset", next_inset_activated_cb },
  { "zoom-in", zoom_in_activated_cb },
  { "zoom-out", zoom_out_activated_cb },
  { "fit", fit_activated_cb },
  { "show-selection", show_selection_activated_cb },
};

static const char *
find_cursor (LpMapView *self)
{
  if (self->hand == HAND_PANNING || self->hand == HAND_INSET)
    return "grabbing";
  if (self->hand == HAND_FREE && self->on_handle)
    return _lp_map_view_is_on_locator (self, self->last) ? "crosshair" : "grab";
  if (self->space_held || self->tool == LP_MAP_TOOL_PAN)
    return "grab";
  if (self->hand == HAND_FREE && self->hovered >= 0 && _lp_map_view_may_choose (self, self->hovered))
    return "pointer";
  return self->tool == LP_MAP_TOOL_RECTANGLE ? "default" : "crosshair";
}

void
_lp_map_view_actions_init (LpMapView *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

void
_lp_map_view_update_actions (LpMapView *self)
{
  gboolean network = lp_session_get_network (self->session) != 0;
  gboolean anything = network || *lp_session_get_practices (self->session) != NULL;
  const char *corner = lp_map_corner_get_name (lp_session_get_map_layers (self->session)->inset);

  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "inset")), g_variant_new_string (corner));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "only-network")), network || self->only_network);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "show-selection")), anything);
}

void
_lp_map_view_update_cursor (LpMapView *self)
{
  GdkWindow *window = gtk_widget_get_window (GTK_WIDGET (self));
  g_autoptr (GdkCursor) cursor = NULL;

  if (window == NULL)
    return;
  cursor = gdk_cursor_new_from_name (gdk_window_get_display (window), find_cursor (self));
  gdk_window_set_cursor (window, cursor);
}
