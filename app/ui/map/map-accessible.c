/* map-accessible.c — the map as screen readers meet it: the state of the plan, and its practices as children */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-accessible.h"

#include <glib/gi18n-lib.h>

#include "ui/map/map-mark-accessible.h"
#include "ui/map/map-view.h"

struct _LpMapAccessible
{
  GtkWidgetAccessible parent_instance;

  GPtrArray *marks;             /* of LpMapMarkAccessible, made when first asked for */
  char *description;            /* what was last told */
};

G_DEFINE_TYPE (LpMapAccessible, lp_map_accessible, GTK_TYPE_WIDGET_ACCESSIBLE)

static LpMapView *
get_view (gpointer accessible)
{
  GtkWidget *widget = gtk_accessible_get_widget (GTK_ACCESSIBLE (accessible));

  return widget != NULL ? LP_MAP_VIEW (widget) : NULL;
}

static const char *
lp_map_accessible_get_name (AtkObject *object)
{
  return _("Map");
}

static const char *
lp_map_accessible_get_description (AtkObject *object)
{
  LpMapAccessible *self = LP_MAP_ACCESSIBLE (object);
  LpMapView *view = get_view (object);

  if (view == NULL)
    return NULL;
  g_free (self->description);
  self->description = lp_map_view_describe (view);
  return self->description;
}

static int
lp_map_accessible_get_n_children (AtkObject *object)
{
  LpMapView *view = get_view (object);
  LpMapScene *scene = view != NULL ? lp_map_view_get_scene (view) : NULL;

  return scene != NULL ? (int) lp_map_scene_get_n_practices (scene) : 0;
}

static AtkObject *
lp_map_accessible_ref_child (AtkObject *object,
                             int        i)
{
  LpMapAccessible *self = LP_MAP_ACCESSIBLE (object);

  if (i < 0 || i >= lp_map_accessible_get_n_children (object))
    return NULL;
  if (self->marks->len <= (guint) i)
    g_ptr_array_set_size (self->marks, i + 1);
  if (g_ptr_array_index (self->marks, i) == NULL)
    g_ptr_array_index (self->marks, i) = lp_map_mark_accessible_new (get_view (self), (guint) i);

  return g_object_ref (g_ptr_array_index (self->marks, i));
}

static AtkStateSet *
lp_map_accessible_ref_state_set (AtkObject *object)
{
  AtkStateSet *states = ATK_OBJECT_CLASS (lp_map_accessible_parent_class)->ref_state_set (object);

  atk_state_set_add_state (states, ATK_STATE_MANAGES_DESCENDANTS);
  return states;
}

static void
lp_map_accessible_initialize (AtkObject *object,
                              gpointer   data)
{
  ATK_OBJECT_CLASS (lp_map_accessible_parent_class)->initialize (object, data);

  atk_object_set_role (object, ATK_ROLE_CANVAS);
}

static void
free_mark (gpointer data)
{
  g_clear_object (&data);
}

static void
lp_map_accessible_finalize (GObject *object)
{
  LpMapAccessible *self = LP_MAP_ACCESSIBLE (object);

  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_free (self->description);

  G_OBJECT_CLASS (lp_map_accessible_parent_class)->finalize (object);
}

static void
lp_map_accessible_class_init (LpMapAccessibleClass *klass)
{
  AtkObjectClass *atk_class = ATK_OBJECT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lp_map_accessible_finalize;
  atk_class->initialize = lp_map_accessible_initialize;
  atk_class->get_name = lp_map_accessible_get_name;
  atk_class->get_description = lp_map_accessible_get_description;
  atk_class->get_n_children = lp_map_accessible_get_n_children;
  atk_class->ref_child = lp_map_accessible_ref_child;
  atk_class->ref_state_set = lp_map_accessible_ref_state_set;
}

static void
lp_map_accessible_init (LpMapAccessible *self)
{
  self->marks = g_ptr_array_new_with_free_func (free_mark);
}

void
lp_map_accessible_map_changed (AtkObject *accessible)
{
  if (!LP_IS_MAP_ACCESSIBLE (accessible))
    return;
  g_ptr_array_set_size (LP_MAP_ACCESSIBLE (accessible)->marks, 0);
  g_object_notify (G_OBJECT (accessible), "accessible-description");
  g_signal_emit_by_name (accessible, "visible-data-changed");
}

void
lp_map_accessible_focus_changed (AtkObject *accessible)
{
  LpMapView *view = LP_IS_MAP_ACCESSIBLE (accessible) ? get_view (accessible) : NULL;
  g_autoptr (AtkObject) mark = view != NULL ? lp_map_accessible_ref_child (accessible, lp_map_view_get_focus (view)) : NULL;

  if (mark == NULL)
    return;
  g_object_notify (G_OBJECT (accessible), "accessible-description");
  g_signal_emit_by_name (accessible, "active-descendant-changed", mark);
}
