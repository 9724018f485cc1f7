/* history-dialog.c — what was done to the plan, step by step, and why */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/history-dialog.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"
#include "ui/application/wrap-column.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/history-dialog.ui"

#define WIDTH_EMS 54
#define HEIGHT_EMS 33

enum { COLUMN_ID, COLUMN_TIME, COLUMN_LABEL, COLUMN_REASON, COLUMN_IN_FORCE };

struct _LpHistoryDialog
{
  GtkDialog parent_instance;

  GtkListStore *store;
  GtkTreeViewColumn *what_column;
  GtkTreeViewColumn *why_column;
  GtkLabel *error_label;

  LpSession *session;
};

G_DEFINE_TYPE (LpHistoryDialog, lp_history_dialog, GTK_TYPE_DIALOG)

static char *
format_time (const char *iso)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (iso, utc);
  g_autoptr (GDateTime) local = at != NULL ? g_date_time_to_local (at) : NULL;

  return local != NULL ? g_date_time_format (local, "%e %b %Y, %H:%M") : g_strdup (iso);
}

static void
show_error (LpHistoryDialog *self,
            const GError    *error)
{
  gtk_label_set_text (self->error_label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), error != NULL);
}

static void
fill (LpHistoryDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = lp_session_get_history (self->session, &error);

  show_error (self, error);
  if (lines == NULL)
    return;

  gtk_list_store_clear (self->store);
  for (guint i = 0; i < lines->len; i++)
    {
      const LpHistoryLine *line = g_ptr_array_index (lines, i);
      g_autofree char *time = format_time (line->at);

      gtk_list_store_insert_with_values (self->store, NULL, 0,
                                         COLUMN_ID, line->id,
                                         COLUMN_TIME, time,
                                         COLUMN_LABEL, line->label,
                                         COLUMN_REASON, line->reason,
                                         COLUMN_IN_FORCE, line->state == LP_EDIT_DONE || line->state == LP_EDIT_BASE,
                                         -1);
    }
}

static void
results_changed_cb (LpHistoryDialog *self)
{
  fill (self);
}

static void
reason_edited_cb (LpHistoryDialog *self,
                  const char      *path,
                  const char      *text)
{
  g_autoptr (GError) error = NULL;
  GtkTreeIter iter;
  gint64 id;

  if (!gtk_tree_model_get_iter_from_string (GTK_TREE_MODEL (self->store), &iter, path))
    return;
  gtk_tree_model_get (GTK_TREE_MODEL (self->store), &iter, COLUMN_ID, &id, -1);
  if (lp_session_set_reason (self->session, id, text, &error))
    gtk_list_store_set (self->store, &iter, COLUMN_REASON, text, -1);
  show_error (self, error);
}

static void
lp_history_dialog_dispose (GObject *object)
{
  LpHistoryDialog *self = LP_HISTORY_DIALOG (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (lp_history_dialog_parent_class)->dispose (object);
}

static void
lp_history_dialog_class_init (LpHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_history_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpHistoryDialog, store);
  gtk_widget_class_bind_template_child (widget_class, LpHistoryDialog, what_column);
  gtk_widget_class_bind_template_child (widget_class, LpHistoryDialog, why_column);
  gtk_widget_class_bind_template_child (widget_class, LpHistoryDialog, error_label);
  gtk_widget_class_bind_template_callback (widget_class, reason_edited_cb);
}

static void
lp_history_dialog_init (LpHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lp_wrap_column_attach (self->what_column);
  lp_wrap_column_attach (self->why_column);
}

LpHistoryDialog *
lp_history_dialog_new (GtkWindow *parent,
                       LpSession *session)
{
  LpHistoryDialog *self = g_object_new (LP_TYPE_HISTORY_DIALOG,
                                        "transient-for", parent,
                                        "use-header-bar", TRUE,
                                        NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
  lp_widget_fit_dialog (GTK_WINDOW (self), WIDTH_EMS, HEIGHT_EMS);

  return self;
}
