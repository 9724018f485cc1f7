/* figures-dialog.c — a measure of one's own, or corrected figures, typed into a table or taken from a file */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/variation/figures-dialog.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-measure.h"
#include "session/figure-file.h"
#include "ui/variation/figures-table.h"
#include "ui/variation/measure-questions.h"

/* Owned by the dialog's window. */
typedef struct
{
  GtkWidget *dialog;
  LpMeasureQuestions *questions;        /* NULL: a figure is corrected */
  LpFiguresTable *table;
  GtkLabel *message;
  LpSession *session;
  char *figure;                 /* NULL: a new measure */
} Dialog;

static void
dialog_free (Dialog *self)
{
  g_object_unref (self->session);
  g_free (self->figure);
  g_free (self);
}

static LpEdit *
make_edit (Dialog             *self,
           const char *const  *codes,
           const char *const  *texts,
           GError            **error)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  LpMeasureDraft draft;

  if (self->figure != NULL)
    return lp_edit_figure_values (plan, self->figure, codes, texts, error);
  lp_measure_questions_get_draft (self->questions, &draft);
  return lp_edit_measure_new (plan, &draft, codes, texts, error);
}

static void
response_cb (GtkDialog *dialog,
             int        response,
             gpointer   user_data)
{
  Dialog *self = user_data;
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_OK)
    {
      lp_figures_table_read (self->table, codes, texts);
      if (!lp_session_commit (self->session, make_edit (self, (const char *const *) codes->pdata, (const char *const *) texts->pdata, &error), &error))
        {
          gtk_label_set_text (self->message, error->message);
          return;
        }
    }
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

/* Shown in the table, so that a person sees what is taken before it is. */
static void
take_figures (Dialog               *self,
              GFile                *file,
              const LpFigureColumn *figures)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *taken = lp_figure_column_describe (figures);

  for (guint i = 0; i + 1 < figures->codes->len; i++)
    lp_figures_table_set (self->table, g_ptr_array_index (figures->codes, i), g_ptr_array_index (figures->texts, i));
  if (self->questions != NULL)
    lp_measure_questions_suggest (self->questions, figures->heading, name);
  gtk_label_set_text (self->message, taken);
}

static void
file_clicked_cb (Dialog *self)
{
  g_autoptr (GtkFileChooserNative) chooser = gtk_file_chooser_native_new (_("Figures from a File"), GTK_WINDOW (self->dialog), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
                                                                          _("_Cancel"));
  g_autoptr (GFile) file = NULL;
  g_autoptr (LpFigureColumn) figures = NULL;
  g_autoptr (GError) error = NULL;

  if (gtk_native_dialog_run (GTK_NATIVE_DIALOG (chooser)) != GTK_RESPONSE_ACCEPT)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  figures = lp_session_read_figures (self->session, file, NULL, &error);
  if (figures != NULL)
    take_figures (self, file, figures);
  else
    gtk_label_set_text (self->message, error->message);
}

static GtkWidget *
make_words (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_style_context_add_class (gtk_widget_get_style_context (label), style);
  return label;
}

/* Which figure it is that is corrected. */
static GtkWidget *
make_name (Dialog *self)
{
  const LpFigure *figure = lp_plan_find_figure (lp_session_get_plan (self->session), self->figure);

  return make_words (figure != NULL ? figure->name : self->figure, NULL);
}

static GtkWidget *
make_table (Dialog *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new (NULL, NULL);

  self->table = LP_FIGURES_TABLE (lp_figures_table_new (lp_session_get_plan (self->session), self->figure));
  gtk_container_add (GTK_CONTAINER (scroll), GTK_WIDGET (self->table));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroll), 180);
  gtk_scrolled_window_set_shadow_type (GTK_SCROLLED_WINDOW (scroll), GTK_SHADOW_IN);
  gtk_widget_set_vexpand (scroll, TRUE);
  return scroll;
}

static GtkWidget *
make_file_button (Dialog *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("From _File…"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Take the figures from a CSV or workbook that has practice codes beside them"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (file_clicked_cb), self);
  return button;
}

/* All but what is wrong scrolls, so that a low screen with large letters still shows the buttons and that. */
static void
fill (Dialog *self,
      GtkBox *area)
{
  GtkWidget *scroll = gtk_scrolled_window_new (NULL, NULL), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_object_set (box, "margin", 12, NULL);
  if (self->figure == NULL)
    {
      self->questions = LP_MEASURE_QUESTIONS (lp_measure_questions_new (lp_session_get_plan (self->session)));
      gtk_container_add (GTK_CONTAINER (box), GTK_WIDGET (self->questions));
    }
  else
    gtk_container_add (GTK_CONTAINER (box), make_name (self));
  gtk_container_add (GTK_CONTAINER (box), make_words (_("Type a figure for each practice, or copy it in a spreadsheet and paste it: with its practice codes, or as a column at the first practice. "
                                                        "Write * where it is withheld; leave empty what is not known."), "dim-label"));
  gtk_container_add (GTK_CONTAINER (box), make_file_button (self));
  gtk_container_add (GTK_CONTAINER (box), make_table (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_container_add (GTK_CONTAINER (scroll), box);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_container_add (GTK_CONTAINER (area), scroll);
  self->message = GTK_LABEL (make_words (NULL, NULL));
  g_object_set (self->message, "margin-start", 12, "margin-end", 12, NULL);
  gtk_container_add (GTK_CONTAINER (area), GTK_WIDGET (self->message));
}

void
lp_figures_dialog_show (GtkWindow  *parent,
                        LpSession  *session,
                        const char *figure)
{
  Dialog *self = g_new0 (Dialog, 1);

  self->session = g_object_ref (session);
  self->figure = g_strdup (figure);
  self->dialog = gtk_dialog_new_with_buttons (figure != NULL ? _("Correct Figures") : _("Add Measure"), parent,
                                              GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT | GTK_DIALOG_USE_HEADER_BAR, _("_Cancel"), GTK_RESPONSE_CANCEL,
                                              figure != NULL ? _("C_orrect") : _("_Add"), GTK_RESPONSE_OK, NULL);
  gtk_dialog_set_default_response (GTK_DIALOG (self->dialog), GTK_RESPONSE_OK);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 600, 560);
  fill (self, GTK_BOX (gtk_dialog_get_content_area (GTK_DIALOG (self->dialog))));
  g_signal_connect (self->dialog, "response", G_CALLBACK (response_cb), self);
  g_object_set_data_full (G_OBJECT (self->dialog), "lp-figures", self, (GDestroyNotify) dialog_free);
  gtk_widget_show_all (self->dialog);
}
