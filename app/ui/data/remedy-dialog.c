/* remedy-dialog.c — asks for a corrected figure, or for the practice that another is merged into */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/data/remedy-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plan/edit-quality.h"
#include "plan/quality.h"
#include "ui/application/widget-style.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/remedy-dialog.ui"
#define WIDTH_EMS 36
#define HEIGHT_EMS 16

struct _LpRemedyDialog
{
  GtkDialog parent_instance;

  GtkLabel *about, *problem;
  GtkWidget *value_label, *successor_label, *date_label;
  GtkEntry *value, *successor, *date, *note;
  GtkToggleButton *move;        /* the people are added to the successor's list */
  GtkListStore *practices;

  LpSession *session;
  LpRemedy remedy;
  char *practice;
  char *figure;
};

G_DEFINE_TYPE (LpRemedyDialog, lp_remedy_dialog, GTK_TYPE_DIALOG)

/* As it stands in the entry. Returns: (transfer full) */
static char *
name_practice (const LpPractice *practice)
{
  return g_strdup_printf ("%s (%s)", practice->name, practice->code);
}

/* The code in the last brackets of "Wareham Surgery (J81011)", or all of "J81011". Returns: (transfer full) */
static char *
take_code (const char *text)
{
  const char *open = strrchr (text, '(');
  const char *close = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char *code = close != NULL ? g_strndup (open + 1, close - open - 1) : g_strdup (text);

  return g_ascii_strup (g_strstrip (code), -1);
}

static LpEdit *
make_edit (LpRemedyDialog  *self,
           GError         **error)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const char *note = gtk_entry_get_text (self->note);
  g_autofree char *successor = take_code (gtk_entry_get_text (self->successor));

  if (self->remedy == LP_REMEDY_CORRECT)
    return lp_edit_quality_correct (plan, self->practice, self->figure, gtk_entry_get_text (self->value), note, error);

  return lp_edit_quality_close (plan, self->practice, successor, gtk_toggle_button_get_active (self->move) ? LP_PEOPLE_MOVE : LP_PEOPLE_COUNTED,
                                gtk_entry_get_text (self->date), note, error);
}

static void
lp_remedy_dialog_response (GtkDialog *dialog,
                           int        response)
{
  LpRemedyDialog *self = LP_REMEDY_DIALOG (dialog);
  g_autoptr (GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT || lp_session_commit (self->session, make_edit (self, &error), &error))
    {
      gtk_widget_destroy (GTK_WIDGET (self));
      return;
    }
  gtk_label_set_text (self->problem, error->message);
  gtk_widget_show (GTK_WIDGET (self->problem));
}

static void
fill_practices (LpRemedyDialog *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      g_autofree char *name = name_practice (practice);

      if (!g_str_equal (practice->code, self->practice) && !lp_plan_is_closed (plan, practice))
        gtk_list_store_insert_with_values (self->practices, NULL, -1, 0, name, -1);
    }
}

static gboolean
matches_cb (GtkEntryCompletion *completion,
            const char         *key,
            GtkTreeIter        *iter,
            gpointer            user_data)
{
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *plain = NULL;

  gtk_tree_model_get (gtk_entry_completion_get_model (completion), iter, 0, &name, -1);
  folded = g_utf8_casefold (name, -1);
  plain = g_utf8_casefold (key, -1);

  return strstr (folded, plain) != NULL;
}

/* Ticked where adding the people is likely right for the practice that stands there now. */
static void
successor_changed_cb (LpRemedyDialog *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  g_autofree char *code = take_code (gtk_entry_get_text (self->successor));
  const LpPractice *practice = lp_plan_find_practice (plan, self->practice);
  const LpPractice *successor = lp_plan_find_practice (plan, code);

  gtk_widget_set_sensitive (GTK_WIDGET (self->move), successor != NULL);
  gtk_toggle_button_set_active (self->move, successor == NULL || lp_plan_guess_people (practice, successor) == LP_PEOPLE_MOVE);
}

/* What the files say stands there already: whom, and when. */
static void
suggest_successor (LpRemedyDialog *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpPractice *successor = lp_quality_suggest_successor (plan, self->practice);
  const LpPracticeEvent *report = lp_plan_find_report (plan, self->practice);
  g_autofree char *name = successor != NULL ? name_practice (successor) : g_strdup ("");

  fill_practices (self);
  if (report != NULL)
    {
      gtk_entry_set_text (self->date, report->at);
      gtk_entry_set_text (self->note, report->note);
    }
  gtk_entry_set_text (self->successor, name);
}

static void
arrange (LpRemedyDialog      *self,
         const LpQualityLine *line)
{
  gboolean corrects = self->remedy == LP_REMEDY_CORRECT;
  g_autofree char *about = g_strdup_printf ("%s. %s", line->subject, line->text);

  gtk_window_set_title (GTK_WINDOW (self), corrects ? _("Correct a Figure") : _("Merge or Close a Practice"));
  gtk_label_set_text (self->about, about);
  gtk_entry_set_text (self->value, line->value);
  gtk_widget_set_visible (GTK_WIDGET (self->value), corrects);
  gtk_widget_set_visible (self->value_label, corrects);
  gtk_widget_set_visible (GTK_WIDGET (self->successor), !corrects);
  gtk_widget_set_visible (self->successor_label, !corrects);
  gtk_widget_set_visible (GTK_WIDGET (self->date), !corrects);
  gtk_widget_set_visible (self->date_label, !corrects);
  gtk_widget_set_visible (GTK_WIDGET (self->move), !corrects);
  if (!corrects)
    suggest_successor (self);
}

static void
lp_remedy_dialog_dispose (GObject *object)
{
  LpRemedyDialog *self = LP_REMEDY_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->practice, g_free);
  g_clear_pointer (&self->figure, g_free);

  G_OBJECT_CLASS (lp_remedy_dialog_parent_class)->dispose (object);
}

static void
lp_remedy_dialog_class_init (LpRemedyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_remedy_dialog_dispose;
  GTK_DIALOG_CLASS (klass)->response = lp_remedy_dialog_response;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpRemedyDialog, about);
  gtk_widget_class_bind_template_child (widget_class, LpRemedyDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LpRemedyDialog, value_label);
  gtk_widget_class_bind_template_child (widget_class, LpRemedyDialog, successor_label);
  gtk_widget_class_bind_template_child (widget_class, LpRemedyDialog, date_label);
  gtk_widget_class_bind_template_child (widget_class, LpRemedyDialog, value);
  gtk_widget_class_bind_template_child (widget_class, LpRemedyDialog, successor);
  gtk_widget_class_bind_template_child (widget_class, LpRemedyDialog, date);
  gtk_widget_class_bind_template_child (widget_class, LpRemedyDialog, note);
  gtk_widget_class_bind_template_child (widget_class, LpRemedyDialog, move);
  gtk_widget_class_bind_template_child (widget_class, LpRemedyDialog, practices);
  gtk_widget_class_bind_template_callback (widget_class, successor_changed_cb);
}

static void
lp_remedy_dialog_init (LpRemedyDialog *self)
{
  GtkEntryCompletion *completion;

  gtk_widget_init_template (GTK_WIDGET (self));
  completion = gtk_entry_get_completion (self->successor);
  gtk_entry_completion_set_match_func (completion, matches_cb, NULL, NULL);
}

LpRemedyDialog *
lp_remedy_dialog_ask (GtkWindow           *parent,
                      LpSession           *session,
                      const LpQualityLine *line,
                      LpRemedy             remedy)
{
  LpRemedyDialog *self = g_object_new (LP_TYPE_REMEDY_DIALOG, "transient-for", parent, "use-header-bar", TRUE, NULL);

  self->session = g_object_ref (session);
  self->remedy = remedy;
  self->practice = g_strdup (line->practice);
  self->figure = g_strdup (line->figure);
  arrange (self, line);
  lp_widget_fit_dialog (GTK_WINDOW (self), WIDTH_EMS, HEIGHT_EMS);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}
