/* name-dialog.c — asks for one line of text */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/name-dialog.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/name-dialog.ui"

struct _LpNameDialog
{
  GtkDialog parent_instance;

  GtkLabel *label;
  GtkEntry *entry;
  GtkWidget *accept_button;

  gboolean may_be_empty;
  LpNameFunc func;
  gpointer user_data;
};

G_DEFINE_TYPE (LpNameDialog, lp_name_dialog, GTK_TYPE_DIALOG)

static char *
get_name (LpNameDialog *self)
{
  return g_strstrip (g_strdup (gtk_entry_get_text (self->entry)));
}

static void
entry_changed_cb (LpNameDialog *self)
{
  g_autofree char *name = get_name (self);

  gtk_widget_set_sensitive (self->accept_button, self->may_be_empty || *name != '\0');
}

static void
lp_name_dialog_response (GtkDialog *dialog,
                         int        response)
{
  LpNameDialog *self = LP_NAME_DIALOG (dialog);
  g_autofree char *name = get_name (self);

  if (response == GTK_RESPONSE_ACCEPT)
    self->func (name, self->user_data);
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
lp_name_dialog_class_init (LpNameDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_DIALOG_CLASS (klass)->response = lp_name_dialog_response;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpNameDialog, label);
  gtk_widget_class_bind_template_child (widget_class, LpNameDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, LpNameDialog, accept_button);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
}

static void
lp_name_dialog_init (LpNameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LpNameDialog *
lp_name_dialog_ask (GtkWindow  *parent,
                    const char *title,
                    const char *label,
                    const char *name,
                    gboolean    may_be_empty,
                    LpNameFunc  func,
                    gpointer    user_data)
{
  LpNameDialog *self = g_object_new (LP_TYPE_NAME_DIALOG,
                                     "transient-for", parent,
                                     "title", title,
                                     "use-header-bar", TRUE,
                                     NULL);

  self->func = func;
  self->user_data = user_data;
  self->may_be_empty = may_be_empty;
  gtk_label_set_text (self->label, label);
  gtk_entry_set_text (self->entry, name);
  entry_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}
