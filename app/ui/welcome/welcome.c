/* welcome.c — the page of a window that has no plan yet */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/welcome/welcome.h"

#include "ui/application/widget-style.h"
#include "ui/welcome/recent-row.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/welcome.ui"

struct _LpWelcome
{
  GtkBox parent_instance;

  GtkWidget *recent_box;
  GtkListBox *recent_list;
};

G_DEFINE_TYPE (LpWelcome, lp_welcome, GTK_TYPE_BOX)

static void
row_activated_cb (LpWelcome     *self,
                  GtkListBoxRow *row)
{
  lp_widget_activate (GTK_WIDGET (self), "app", "open-recent", g_variant_new_string (lp_recent_row_get_uri (LP_RECENT_ROW (row))));
}

static void
lp_welcome_class_init (LpWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpWelcome, recent_box);
  gtk_widget_class_bind_template_child (widget_class, LpWelcome, recent_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
lp_welcome_init (LpWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lp_welcome_set_preferences (LpWelcome     *self,
                            LpPreferences *preferences)
{
  g_auto (GStrv) uris = NULL;

  g_return_if_fail (LP_IS_WELCOME (self));

  uris = lp_preferences_get_recent (preferences);
  for (guint i = 0; uris[i] != NULL; i++)
    gtk_list_box_insert (self->recent_list, GTK_WIDGET (lp_recent_row_new (uris[i])), -1);
  gtk_widget_set_visible (self->recent_box, uris[0] != NULL);
}
