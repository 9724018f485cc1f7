/* window-views.c — the views of a plan: one table of them, and the stack that shows one */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-views.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/compare-view.h"
#include "ui/coverage/coverage-view.h"
#include "ui/delivery/delivery-view.h"
#include "ui/data/data-view.h"
#include "ui/networks/networks-view.h"
#include "ui/outlook/outlook-view.h"
#include "ui/variation/variation-view.h"
#include "ui/window/view.h"
#include "ui/workshop/workshop-view.h"

#define VIEW_KEY "view"

/* A new view: one line. Letters taken: N C V O D K W A here; P E and those of the menus in the header. */
static const LpViewEntry entries[] = {
  { "networks", N_("_Networks"), "view-grid-symbolic", "<Alt>1", lp_networks_view_new },
  { "coverage", N_("_Coverage"), "view-list-symbolic", "<Alt>2", lp_coverage_view_new },
  { "variation", N_("_Variation"), "view-sort-ascending-symbolic", "<Alt>3", lp_variation_view_new },
  { "options", N_("_Options"), "view-dual-symbolic", "<Alt>4", lp_compare_view_new },
  { "delivery", N_("_Delivery"), "x-office-calendar-symbolic", "<Alt>5", lp_delivery_view_new },
  { "outlook", N_("Outloo_k"), "document-open-recent-symbolic", "<Alt>7", lp_outlook_view_new },
  { "data", N_("D_ata"), "emblem-documents-symbolic", "<Alt>8", lp_data_view_new },
  { "workshop", N_("_Workshop"), "system-users-symbolic", "<Alt>6", lp_workshop_view_new },
};

struct _LpWindowViews
{
  GtkStack parent_instance;

  LpSession *session;           /* NULL on the welcome page */
  LpPreferences *preferences;
  gboolean narrow;
};

G_DEFINE_TYPE (LpWindowViews, lp_window_views, GTK_TYPE_STACK)

static GtkWidget *
make_view (LpWindowViews     *self,
           const LpViewEntry *entry)
{
  GtkWidget *view = entry->make (self->session, self->preferences);

  gtk_widget_show (view);
  gtk_stack_add_named (GTK_STACK (self), view, entry->name);
  lp_view_set_narrow (view, self->narrow);

  return view;
}

static void
lp_window_views_dispose (GObject *object)
{
  LpWindowViews *self = LP_WINDOW_VIEWS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (lp_window_views_parent_class)->dispose (object);
}

static void
lp_window_views_class_init (LpWindowViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_window_views_dispose;
}

static void
lp_window_views_init (LpWindowViews *self)
{
  /* The view shown decides how small the window may be, not the largest that has been looked at. */
  gtk_stack_set_homogeneous (GTK_STACK (self), FALSE);
}

const LpViewEntry *
lp_view_entries_get (guint *n_entries)
{
  *n_entries = G_N_ELEMENTS (entries);

  return entries;
}

const LpViewEntry *
lp_view_entry_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (g_strcmp0 (entries[i].name, name) == 0)
      return &entries[i];

  return NULL;
}

char *
lp_view_entry_get_plain_title (const LpViewEntry *entry)
{
  g_auto (GStrv) parts = g_strsplit (_(entry->title), "_", 2);

  return g_strjoinv (NULL, parts);
}

void
lp_window_views_set_session (LpWindowViews *self,
                             LpSession     *session,
                             LpPreferences *preferences)
{
  g_autofree char *last = lp_preferences_get_string (preferences, VIEW_KEY);

  g_return_if_fail (LP_IS_WINDOW_VIEWS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->preferences = g_object_ref (preferences);
  if (!lp_window_views_show (self, last))
    lp_window_views_show (self, entries[0].name);
}

gboolean
lp_window_views_show (LpWindowViews *self,
                      const char    *name)
{
  GtkWidget *view;

  g_return_val_if_fail (LP_IS_WINDOW_VIEWS (self), FALSE);

  view = lp_window_views_get (self, name);
  if (view == NULL)
    return FALSE;
  gtk_stack_set_visible_child (GTK_STACK (self), view);
  lp_preferences_set_string (self->preferences, VIEW_KEY, name);

  return TRUE;
}

GtkWidget *
lp_window_views_get (LpWindowViews *self,
                     const char    *name)
{
  const LpViewEntry *entry = lp_view_entry_find (name);
  GtkWidget *view;

  g_return_val_if_fail (LP_IS_WINDOW_VIEWS (self), NULL);

  if (entry == NULL || self->session == NULL)
    return NULL;
  view = gtk_stack_get_child_by_name (GTK_STACK (self), name);

  return view != NULL ? view : make_view (self, entry);
}

GtkWidget *
lp_window_views_get_shown (LpWindowViews *self)
{
  g_return_val_if_fail (LP_IS_WINDOW_VIEWS (self), NULL);

  return gtk_stack_get_visible_child (GTK_STACK (self));
}

const char *
lp_window_views_get_name (LpWindowViews *self)
{
  g_return_val_if_fail (LP_IS_WINDOW_VIEWS (self), NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (self));
}

void
lp_window_views_set_narrow (LpWindowViews *self,
                            gboolean       narrow)
{
  g_autoptr (GList) views = NULL;

  g_return_if_fail (LP_IS_WINDOW_VIEWS (self));

  self->narrow = narrow;
  views = gtk_container_get_children (GTK_CONTAINER (self));
  for (GList *l = views; l != NULL; l = l->next)
    lp_view_set_narrow (l->data, narrow);
}
