/* merge-dialog.c — another copy of the plan: what comes in, and which side stands where both changed the same thing */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/merge-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "ui/application/widget-style.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/merge-dialog.ui"

#define WIDTH_EMS 46
#define HEIGHT_EMS 33

struct _LpMergeDialog
{
  GtkDialog parent_instance;

  GtkLabel *error_label;
  GtkLabel *conflicts_label;
  GtkWidget *all_box;
  GtkBox *conflicts_box;
  GtkLabel *incoming_label;
  GtkLabel *incoming_list;
  GtkLabel *coverage_label;
  GtkWidget *accept_button;

  LpMerging *merging;
  GPtrArray *choices;           /* of GtkRadioButton: here and there of each conflict in turn; not owned */
};

G_DEFINE_TYPE (LpMergeDialog, lp_merge_dialog, GTK_TYPE_DIALOG)

static void
show_coverage (LpMergeDialog *self)
{
  g_autofree char *former = NULL;
  g_autofree char *later = NULL;
  g_autofree char *text = NULL;
  double before, after;

  lp_merging_get_coverage (self->merging, &before, &after);
  former = lp_format_share (before, 1);
  later = lp_format_share (after, 1);
  text = g_strdup_printf (_("People covered: %s now, %s after the merge"), former, later);
  gtk_label_set_text (self->coverage_label, text);
}

static void
renew (LpMergeDialog *self)
{
  g_auto (GStrv) incoming = lp_merging_list_incoming (self->merging);
  g_autofree char *lines = g_strjoinv ("\n", incoming);
  guint n = g_strv_length (incoming), n_undecided = lp_merging_count_undecided (self->merging);
  g_autofree char *title = g_strdup_printf (ngettext ("%u change comes in", "%u changes come in", n), n);
  g_autofree char *left = g_strdup_printf (ngettext ("%u conflict is still to be decided", "%u conflicts are still to be decided", n_undecided), n_undecided);

  if (lp_merging_get_n_conflicts (self->merging) == 0)
    gtk_label_set_text (self->conflicts_label, _("Nothing conflicts"));
  else
    gtk_label_set_text (self->conflicts_label, n_undecided > 0 ? left : _("All conflicts are decided"));
  gtk_label_set_text (self->incoming_label, n > 0 ? title : _("The copy holds nothing that is not here already."));
  gtk_label_set_text (self->incoming_list, lines);
  gtk_widget_set_sensitive (self->accept_button, n_undecided == 0 && (n > 0 || lp_merging_get_n_conflicts (self->merging) > 0));
  show_coverage (self);
}

static void
choice_toggled_cb (GtkToggleButton *button,
                   LpMergeDialog   *self)
{
  guint place;

  if (!gtk_toggle_button_get_active (button) || !g_ptr_array_find (self->choices, button, &place))
    return;

  lp_merging_choose (self->merging, place / 2, place % 2 == 0 ? LP_MERGE_OURS : LP_MERGE_THEIRS);
  renew (self);
}

static void
choose_all (LpMergeDialog *self,
            guint          side)
{
  for (guint i = side; i < self->choices->len; i += 2)
    gtk_toggle_button_set_active (g_ptr_array_index (self->choices, i), TRUE);
}

static void
all_here_clicked_cb (LpMergeDialog *self)
{
  choose_all (self, 0);
}

static void
all_there_clicked_cb (LpMergeDialog *self)
{
  choose_all (self, 1);
}

static GtkWidget *
add_choice (LpMergeDialog  *self,
            GtkBox         *box,
            GtkRadioButton *group,
            const char     *text)
{
  GtkWidget *button = gtk_radio_button_new_with_label_from_widget (group, text);
  GtkWidget *label = gtk_bin_get_child (GTK_BIN (button));

  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_pack_start (box, button, FALSE, FALSE, 0);
  g_ptr_array_add (self->choices, button);
  g_signal_connect (button, "toggled", G_CALLBACK (choice_toggled_cb), self);
  gtk_widget_show (button);
  return button;
}

/* "Here: to Purbeck (coverage of Option A 71.4%)" */
static char *
describe_side (const LpMergeWords *words,
               gboolean            is_here)
{
  const char *what = is_here ? words->here : words->there;
  g_autofree char *share = lp_format_share (is_here ? words->coverage_here : words->coverage_there, 1);

  if (words->option_name == NULL)
    return g_strdup_printf (is_here ? _("Here: %s") : _("There: %s"), what);
  return g_strdup_printf (is_here ? _("Here: %s (coverage of %s %s)") : _("There: %s (coverage of %s %s)"), what, words->option_name, share);
}

static void
add_conflict (LpMergeDialog *self,
              guint          i)
{
  g_autoptr (LpMergeWords) words = lp_merging_describe (self->merging, i);
  g_autofree char *here = describe_side (words, TRUE);
  g_autofree char *there = describe_side (words, FALSE);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *subject = gtk_label_new (words->subject);
  /* Of a group one is always chosen: this one, which nobody sees, until a person chooses. */
  GtkWidget *neither = gtk_radio_button_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (subject), 0);
  gtk_label_set_line_wrap (GTK_LABEL (subject), TRUE);
  gtk_widget_show (subject);
  gtk_box_pack_start (GTK_BOX (box), subject, FALSE, FALSE, 0);
  gtk_widget_set_no_show_all (neither, TRUE);
  gtk_box_pack_start (GTK_BOX (box), neither, FALSE, FALSE, 0);
  add_choice (self, GTK_BOX (box), GTK_RADIO_BUTTON (neither), here);
  add_choice (self, GTK_BOX (box), GTK_RADIO_BUTTON (neither), there);
  atk_object_set_name (gtk_widget_get_accessible (box), words->subject);
  gtk_widget_show (box);
  gtk_box_pack_start (self->conflicts_box, box, FALSE, FALSE, 0);
}

static void
lp_merge_dialog_response (GtkDialog *dialog,
                          int        response)
{
  LpMergeDialog *self = LP_MERGE_DIALOG (dialog);
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT && !lp_merging_commit (self->merging, &error))
    {
      gtk_label_set_text (self->error_label, error->message);
      gtk_widget_show (GTK_WIDGET (self->error_label));
      return;
    }
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
lp_merge_dialog_finalize (GObject *object)
{
  LpMergeDialog *self = LP_MERGE_DIALOG (object);

  g_clear_pointer (&self->merging, lp_merging_free);
  g_clear_pointer (&self->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (lp_merge_dialog_parent_class)->finalize (object);
}

static void
lp_merge_dialog_class_init (LpMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lp_merge_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = lp_merge_dialog_response;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpMergeDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, LpMergeDialog, conflicts_label);
  gtk_widget_class_bind_template_child (widget_class, LpMergeDialog, all_box);
  gtk_widget_class_bind_template_child (widget_class, LpMergeDialog, conflicts_box);
  gtk_widget_class_bind_template_child (widget_class, LpMergeDialog, incoming_label);
  gtk_widget_class_bind_template_child (widget_class, LpMergeDialog, incoming_list);
  gtk_widget_class_bind_template_child (widget_class, LpMergeDialog, coverage_label);
  gtk_widget_class_bind_template_child (widget_class, LpMergeDialog, accept_button);
  gtk_widget_class_bind_template_callback (widget_class, all_here_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_there_clicked_cb);
}

static void
lp_merge_dialog_init (LpMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->choices = g_ptr_array_new ();
}

LpMergeDialog *
lp_merge_dialog_new (GtkWindow *parent,
                     LpMerging *merging)
{
  LpMergeDialog *self = g_object_new (LP_TYPE_MERGE_DIALOG,
                                      "transient-for", parent,
                                      "use-header-bar", TRUE,
                                      NULL);

  self->merging = merging;
  for (guint i = 0; i < lp_merging_get_n_conflicts (merging); i++)
    add_conflict (self, i);
  gtk_widget_set_visible (self->all_box, lp_merging_get_n_conflicts (merging) > 1);
  renew (self);
  lp_widget_fit_dialog (GTK_WINDOW (self), WIDTH_EMS, HEIGHT_EMS);

  return self;
}
