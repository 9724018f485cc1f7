/* note-dialog.c — asks for several lines of text */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/note-dialog.h"

#include "ui/application/widget-style.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/note-dialog.ui"
#define WIDTH_EMS 40
#define HEIGHT_EMS 22

struct _LpNoteDialog
{
  GtkDialog parent_instance;

  GtkLabel *label;
  GtkTextBuffer *buffer;

  LpNoteFunc func;
  gpointer user_data;
};

G_DEFINE_TYPE (LpNoteDialog, lp_note_dialog, GTK_TYPE_DIALOG)

static char *
get_note (LpNoteDialog *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE));
}

/* The dialog goes first: what @func has to say is said in the window. */
static void
lp_note_dialog_response (GtkDialog *dialog,
                         int        response)
{
  LpNoteDialog *self = LP_NOTE_DIALOG (dialog);
  g_autofree char *note = get_note (self);
  LpNoteFunc func = self->func;
  gpointer user_data = self->user_data;

  gtk_widget_destroy (GTK_WIDGET (self));
  if (response == GTK_RESPONSE_ACCEPT)
    func (note, user_data);
}

static void
lp_note_dialog_class_init (LpNoteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_DIALOG_CLASS (klass)->response = lp_note_dialog_response;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpNoteDialog, label);
  gtk_widget_class_bind_template_child (widget_class, LpNoteDialog, buffer);
}

static void
lp_note_dialog_init (LpNoteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LpNoteDialog *
lp_note_dialog_ask (GtkWindow  *parent,
                    const char *title,
                    const char *label,
                    const char *note,
                    LpNoteFunc  func,
                    gpointer    user_data)
{
  LpNoteDialog *self = g_object_new (LP_TYPE_NOTE_DIALOG,
                                     "transient-for", parent,
                                     "title", title,
                                     "use-header-bar", TRUE,
                                     NULL);
  GtkTextIter start;

  self->func = func;
  self->user_data = user_data;
  gtk_label_set_text_with_mnemonic (self->label, label);
  gtk_text_buffer_set_text (self->buffer, note != NULL ? note : "", -1);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  lp_widget_fit_dialog (GTK_WINDOW (self), WIDTH_EMS, HEIGHT_EMS);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}
