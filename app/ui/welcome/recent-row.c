/* recent-row.c — one plan that was opened lately */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/welcome/recent-row.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/recent-row.ui"

struct _LpRecentRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *name_label;
  GtkLabel *folder_label;

  char *uri;
};

G_DEFINE_TYPE (LpRecentRow, lp_recent_row, GTK_TYPE_LIST_BOX_ROW)

static void
lp_recent_row_finalize (GObject *object)
{
  g_free (LP_RECENT_ROW (object)->uri);

  G_OBJECT_CLASS (lp_recent_row_parent_class)->finalize (object);
}

static void
lp_recent_row_class_init (LpRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lp_recent_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpRecentRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, LpRecentRow, folder_label);
}

static void
lp_recent_row_init (LpRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LpRecentRow *
lp_recent_row_new (const char *uri)
{
  LpRecentRow *self = g_object_new (LP_TYPE_RECENT_ROW, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");

  self->uri = g_strdup (uri);
  gtk_label_set_text (self->name_label, name);
  gtk_label_set_text (self->folder_label, path);

  return self;
}

const char *
lp_recent_row_get_uri (LpRecentRow *self)
{
  g_return_val_if_fail (LP_IS_RECENT_ROW (self), NULL);

  return self->uri;
}
