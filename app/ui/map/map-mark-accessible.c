/* map-mark-accessible.c — a practice on the map as screen readers meet it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-mark-accessible.h"

struct _LpMapMarkAccessible
{
  AtkObject parent_instance;

  LpMapView *view;              /* weak: a screen reader may hold a mark longer than the window lives */
  char *code;                   /* of the practice, as places change when practices come and go */
  char *name;                   /* what was last told */
};

static void lp_map_mark_accessible_action_init (AtkActionIface *iface);
static void lp_map_mark_accessible_component_init (AtkComponentIface *iface);

G_DEFINE_TYPE_WITH_CODE (LpMapMarkAccessible, lp_map_mark_accessible, ATK_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (ATK_TYPE_ACTION, lp_map_mark_accessible_action_init)
                         G_IMPLEMENT_INTERFACE (ATK_TYPE_COMPONENT, lp_map_mark_accessible_component_init))

/* Its place in the scene as it now is; -1 when it is gone. */
static int
find_place (LpMapMarkAccessible *self)
{
  LpMapScene *scene = self->view != NULL ? lp_map_view_get_scene (self->view) : NULL;

  return scene != NULL ? lp_map_scene_find_practice (scene, self->code) : -1;
}

static const char *
lp_map_mark_accessible_get_name (AtkObject *object)
{
  LpMapMarkAccessible *self = LP_MAP_MARK_ACCESSIBLE (object);
  int place = find_place (self);

  if (place >= 0)
    {
      g_free (self->name);
      self->name = lp_map_scene_describe_practice (lp_map_view_get_scene (self->view), (guint) place);
    }
  return self->name;
}

static AtkObject *
lp_map_mark_accessible_get_parent (AtkObject *object)
{
  LpMapMarkAccessible *self = LP_MAP_MARK_ACCESSIBLE (object);

  return self->view != NULL ? gtk_widget_get_accessible (GTK_WIDGET (self->view)) : NULL;
}

static int
lp_map_mark_accessible_get_index_in_parent (AtkObject *object)
{
  return find_place (LP_MAP_MARK_ACCESSIBLE (object));
}

static AtkStateSet *
lp_map_mark_accessible_ref_state_set (AtkObject *object)
{
  LpMapMarkAccessible *self = LP_MAP_MARK_ACCESSIBLE (object);
  AtkStateSet *states = atk_state_set_new ();
  int place = find_place (self);

  if (place < 0)
    {
      atk_state_set_add_state (states, ATK_STATE_DEFUNCT);
      return states;
    }
  atk_state_set_add_states (states, (AtkStateType[]) { ATK_STATE_ENABLED, ATK_STATE_SENSITIVE, ATK_STATE_FOCUSABLE, ATK_STATE_SELECTABLE, ATK_STATE_TRANSIENT }, 5);
  if (lp_map_view_get_mark (self->view, (guint) place).width > 0)
    atk_state_set_add_states (states, (AtkStateType[]) { ATK_STATE_VISIBLE, ATK_STATE_SHOWING }, 2);
  if (lp_map_view_is_chosen (self->view, (guint) place))
    atk_state_set_add_state (states, ATK_STATE_SELECTED);
  if (lp_map_view_get_focus (self->view) == place && gtk_widget_has_focus (GTK_WIDGET (self->view)))
    atk_state_set_add_state (states, ATK_STATE_FOCUSED);
  return states;
}

static gboolean
lp_map_mark_accessible_do_action (AtkAction *action,
                                  int        i)
{
  LpMapMarkAccessible *self = LP_MAP_MARK_ACCESSIBLE (action);
  int place = find_place (self);

  if (i != 0 || place < 0)
    return FALSE;
  lp_map_view_choose (self->view, (guint) place);

  return TRUE;
}

static int
lp_map_mark_accessible_get_n_actions (AtkAction *action)
{
  return 1;
}

static const char *
lp_map_mark_accessible_get_action_name (AtkAction *action,
                                        int        i)
{
  return i == 0 ? "select" : NULL;
}

static void
lp_map_mark_accessible_action_init (AtkActionIface *iface)
{
  iface->do_action = lp_map_mark_accessible_do_action;
  iface->get_n_actions = lp_map_mark_accessible_get_n_actions;
  iface->get_name = lp_map_mark_accessible_get_action_name;
}

static void
lp_map_mark_accessible_get_extents (AtkComponent *component,
                                    int          *x,
                                    int          *y,
                                    int          *width,
                                    int          *height,
                                    AtkCoordType  type)
{
  LpMapMarkAccessible *self = LP_MAP_MARK_ACCESSIBLE (component);
  AtkObject *parent = lp_map_mark_accessible_get_parent (ATK_OBJECT (self));
  LpRect rect = { 0, 0, 0, 0 };
  int left = 0, top = 0, place = find_place (self), unused;

  if (parent != NULL && place >= 0)
    {
      atk_component_get_extents (ATK_COMPONENT (parent), &left, &top, &unused, &unused, type);
      rect = lp_map_view_get_mark (self->view, (guint) place);
    }
  *x = left + (int) rect.x;
  *y = top + (int) rect.y;
  *width = (int) rect.width;
  *height = (int) rect.height;
}

static void
lp_map_mark_accessible_component_init (AtkComponentIface *iface)
{
  iface->get_extents = lp_map_mark_accessible_get_extents;
}

static void
lp_map_mark_accessible_finalize (GObject *object)
{
  LpMapMarkAccessible *self = LP_MAP_MARK_ACCESSIBLE (object);

  g_clear_weak_pointer (&self->view);
  g_free (self->code);
  g_free (self->name);

  G_OBJECT_CLASS (lp_map_mark_accessible_parent_class)->finalize (object);
}

static void
lp_map_mark_accessible_class_init (LpMapMarkAccessibleClass *klass)
{
  AtkObjectClass *atk_class = ATK_OBJECT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lp_map_mark_accessible_finalize;
  atk_class->get_name = lp_map_mark_accessible_get_name;
  atk_class->get_parent = lp_map_mark_accessible_get_parent;
  atk_class->get_index_in_parent = lp_map_mark_accessible_get_index_in_parent;
  atk_class->ref_state_set = lp_map_mark_accessible_ref_state_set;
}

static void
lp_map_mark_accessible_init (LpMapMarkAccessible *self)
{
  atk_object_set_role (ATK_OBJECT (self), ATK_ROLE_LIST_ITEM);
}

LpMapMarkAccessible *
lp_map_mark_accessible_new (LpMapView *view,
                            guint      practice)
{
  LpMapMarkAccessible *self = g_object_new (LP_TYPE_MAP_MARK_ACCESSIBLE, NULL);

  g_set_weak_pointer (&self->view, view);
  self->code = g_strdup (lp_map_scene_get_practice (lp_map_view_get_scene (view), practice)->code);

  return self;
}
