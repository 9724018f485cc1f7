/* network-notes.c — a network's note and the reason for an exception to the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/network-notes.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/network-notes.ui"

struct _LpNetworkNotesDialog
{
  GtkDialog parent_instance;

  GtkComboBox *exception_combo;
  GtkEntry *reason_entry;
  GtkTextBuffer *note_buffer;
  GtkWidget *accept_button;

  gint64 network_id;
  LpNetworkNotesFunc func;
  gpointer user_data;
};

G_DEFINE_TYPE (LpNetworkNotesDialog, lp_network_notes_dialog, GTK_TYPE_DIALOG)

static char *
get_note (LpNetworkNotesDialog *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->note_buffer, &start, &end);

  return gtk_text_buffer_get_text (self->note_buffer, &start, &end, FALSE);
}

/* An exception without a reason is no exception that a board could read. */
static void
changed_cb (LpNetworkNotesDialog *self)
{
  gboolean exception = gtk_combo_box_get_active (self->exception_combo) != LP_EXCEPTION_NONE;
  g_autofree char *reason = g_strstrip (g_strdup (gtk_entry_get_text (self->reason_entry)));

  gtk_widget_set_sensitive (GTK_WIDGET (self->reason_entry), exception);
  gtk_widget_set_sensitive (self->accept_button, !exception || *reason != '\0');
}

static void
lp_network_notes_dialog_response (GtkDialog *dialog,
                                  int        response)
{
  LpNetworkNotesDialog *self = LP_NETWORK_NOTES_DIALOG (dialog);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      LpException exception = gtk_combo_box_get_active (self->exception_combo);
      g_autofree char *reason = g_strstrip (g_strdup (gtk_entry_get_text (self->reason_entry)));
      g_autofree char *note = get_note (self);
      char nothing[] = "";
      LpNetworkNotes notes = { self->network_id, exception, exception != LP_EXCEPTION_NONE ? reason : nothing, note };

      self->func (&notes, self->user_data);
    }
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
lp_network_notes_dialog_class_init (LpNetworkNotesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_DIALOG_CLASS (klass)->response = lp_network_notes_dialog_response;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkNotesDialog, exception_combo);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkNotesDialog, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkNotesDialog, note_buffer);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkNotesDialog, accept_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
lp_network_notes_dialog_init (LpNetworkNotesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LpNetworkNotesDialog *
lp_network_notes_ask (GtkWindow          *parent,
                      const LpNetwork    *network,
                      LpNetworkNotesFunc  func,
                      gpointer            user_data)
{
  LpNetworkNotesDialog *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (network != NULL, NULL);

  title = g_strdup_printf (_("Notes on %s"), network->name);
  self = g_object_new (LP_TYPE_NETWORK_NOTES_DIALOG,
                       "transient-for", parent,
                       "title", title,
                       "use-header-bar", TRUE,
                       NULL);
  self->network_id = network->id;
  self->func = func;
  self->user_data = user_data;
  gtk_combo_box_set_active (self->exception_combo, network->exception);
  gtk_entry_set_text (self->reason_entry, network->exception_note != NULL ? network->exception_note : "");
  gtk_text_buffer_set_text (self->note_buffer, network->note != NULL ? network->note : "", -1);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}
