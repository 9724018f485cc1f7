/* networks-panes.c — how the panes of the main view share its room: three beside each other, or two and a drawer */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/networks/networks-view-private.h"

#include "ui/application/widget-style.h"

/* In letters, so that they grow with them: 356, 268, 424 and 230 px at 10 pt. */
#define LIST_EMS 26.7
#define LIST_EMS_NARROW 20.1
#define INSPECTOR_EMS 31.8
#define PROPOSE_EMS 30.0        /* the panel with the wishes, in the list's place */
#define PROPOSE_EMS_NARROW 24.0
#define ANSWERS_EMS 40.0        /* of a proposal, in the inspector's place, where there is room */
#define ANSWERS_SHARE 0.28      /* of the view, at most, unless that is less than the inspector has */
#define ANSWERS_EMS_NARROW 31.0
#define DRAWER_EMS 17.2
#define DRAWER_SHARE 0.45       /* of the view, at most */
#define LOW_EMS 28              /* below it the drawer takes the middle's place, instead of the foot of it */
#define SLIM_EMS 40             /* a middle less wide has the parts of the drawer below each other */
#define LIST_KEY "list-width"
#define LIST_KEY_NARROW "list-width-narrow"

static int
measure (LpNetworksView *self,
         double          ems)
{
  g_autoptr (LpStyle) style = lp_widget_style_new (GTK_WIDGET (self));

  return ems * style->font_size;
}

/* Wide beside the map, or high below it: as high as its words want, and never most of a small window. Less, where a message takes room from both. Before there
 * is a size, its words decide. */
static void
size_inspector (LpNetworksView *self)
{
  int height = gtk_widget_get_allocated_height (GTK_WIDGET (self));
  double wanted = measure (self, DRAWER_EMS), width = measure (self, INSPECTOR_EMS);

  if (self->proposing)
    width = CLAMP (ANSWERS_SHARE * gtk_widget_get_allocated_width (GTK_WIDGET (self)), width, MAX (width, measure (self, ANSWERS_EMS)));
  gtk_widget_set_size_request (GTK_WIDGET (self->right), self->narrow ? -1 : (int) width, -1);
  lp_side_pane_set_wanted_height (self->right, !self->narrow || self->low || self->proposing ? -1
                                               : height > 1 ? MIN (wanted, height * DRAWER_SHARE) : wanted);
}

/* A narrow window has the answers of a proposal in the place of its wishes: below the map there would be room for a line of them. */
static gboolean
is_folded (LpNetworksView *self)
{
  return self->narrow && self->proposing;
}

static void
choose_left (LpNetworksView *self)
{
  gtk_stack_set_visible_child (self->left, !self->proposing ? GTK_WIDGET (self->network_list)
                                           : is_folded (self) && self->shown ? GTK_WIDGET (self->folded) : GTK_WIDGET (self->propose_panel));
}

/* A closed revealer gives its child a size all the same, and a scrolled window that has not been shown since it was moved there cannot bear one. */
void
_lp_networks_view_rest_inspector (LpNetworksView *self)
{
  GtkRevealer *place = self->narrow ? self->drawer : self->side;

  gtk_widget_set_visible (GTK_WIDGET (self->right), is_folded (self) || gtk_revealer_get_reveal_child (place) || gtk_revealer_get_child_revealed (place));
}

void
_lp_networks_view_reveal_inspector (LpNetworksView *self)
{
  gboolean drawer = self->narrow && !is_folded (self), fills = drawer && self->low && self->shown;

  size_inspector (self);
  choose_left (self);
  lp_preview_bar_set_brief (self->preview_bar, self->low);
  lp_propose_panel_set_folded (self->propose_panel, is_folded (self));
  lp_propose_answers_set_folded (self->propose_answers, is_folded (self));
  gtk_widget_set_visible (self->toolbar, !fills);
  gtk_widget_set_visible (GTK_WIDGET (self->centre), !fills);
  gtk_widget_set_vexpand (GTK_WIDGET (self->drawer), fills);
  gtk_widget_set_visible (self->drawer_bar, drawer);
  gtk_widget_set_visible (GTK_WIDGET (self->side), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->drawer), drawer);
  gtk_revealer_set_reveal_child (self->side, self->shown && !self->narrow);
  gtk_revealer_set_reveal_child (self->drawer, self->shown && self->narrow);
  _lp_networks_view_rest_inspector (self);
  gtk_image_set_from_icon_name (self->drawer_arrow, self->shown ? "pan-down-symbolic" : "pan-up-symbolic", GTK_ICON_SIZE_MENU);
}

void
_lp_networks_view_move_inspector (LpNetworksView *self)
{
  GtkWidget *inspector = g_object_ref (GTK_WIDGET (self->right));
  GtkWidget *place = is_folded (self) ? GTK_WIDGET (self->folded) : GTK_WIDGET (self->narrow ? self->drawer : self->side);

  if (gtk_widget_get_parent (inspector) != place)
    {
      gtk_container_remove (GTK_CONTAINER (gtk_widget_get_parent (inspector)), inspector);
      gtk_container_add (GTK_CONTAINER (place), inspector);
    }
  gtk_widget_set_vexpand (inspector, is_folded (self));
  size_inspector (self);
  lp_inspector_set_drawer (self->inspector, self->narrow && !self->slim);
  g_object_unref (inspector);
}

static const char *
get_list_key (LpNetworksView *self)
{
  return self->narrow ? LIST_KEY_NARROW : LIST_KEY;
}

static int
get_usual_list_width (LpNetworksView *self)
{
  return measure (self, self->narrow ? LIST_EMS_NARROW : LIST_EMS);
}

/* The list is as wide as it was left; the wishes of a proposal have a width of their own. */
void
_lp_networks_view_place_divider (LpNetworksView *self)
{
  int width = self->preferences != NULL ? lp_preferences_get_int (self->preferences, get_list_key (self), 0) : 0;

  if (self->proposing)
    width = measure (self, !self->narrow ? PROPOSE_EMS : self->shown ? ANSWERS_EMS_NARROW : PROPOSE_EMS_NARROW);
  gtk_paned_set_position (self->paned, width > 0 ? width : get_usual_list_width (self));
}

void
_lp_networks_view_remember_list (LpNetworksView *self)
{
  int width = gtk_paned_get_position (self->paned);

  if (!self->proposing)
    lp_preferences_set_int (self->preferences, get_list_key (self), width != get_usual_list_width (self) ? width : 0);
}

/* Children must not be moved about while sizes are being given out, so this runs when that is over. */
static gboolean
adapt_to_size_cb (gpointer user_data)
{
  LpNetworksView *self = LP_NETWORKS_VIEW (user_data);

  _lp_networks_view_move_inspector (self);
  _lp_networks_view_reveal_inspector (self);

  return G_SOURCE_REMOVE;
}

void
_lp_networks_view_fit (LpNetworksView      *self,
                       const GtkAllocation *allocation)
{
  gboolean low = allocation->height < measure (self, LOW_EMS);
  gboolean slim = allocation->width - gtk_paned_get_position (self->paned) < measure (self, SLIM_EMS);

  if (low == self->low && slim == self->slim)
    return;
  self->low = low;
  self->slim = slim;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, adapt_to_size_cb, g_object_ref (self), g_object_unref);
}

void
_lp_networks_view_set_narrow (LpNetworksView *self,
                              gboolean        narrow)
{
  if (narrow != self->narrow && gtk_widget_get_mapped (GTK_WIDGET (self)))
    _lp_networks_view_remember_list (self);
  self->narrow = narrow;
  _lp_networks_view_move_inspector (self);
  _lp_networks_view_place_divider (self);
  _lp_networks_view_reveal_inspector (self);
}
