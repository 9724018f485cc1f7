/* moment-bar.c — a named moment of the history: what has changed since, and the way back */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/moment-bar.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"
#include "ui/workshop/page-parts.h"

/* More are counted, and stand in the view of options. */
#define MOST_MOVED 4

struct _LpMomentBar
{
  GtkBox parent_instance;

  GtkLabel *heading, *text, *error_label;
  GSimpleActionGroup *actions;
  LpMoment *moment;             /* NULL: none is shown */

  LpSession *session;
};

G_DEFINE_TYPE (LpMomentBar, lp_moment_bar, GTK_TYPE_BOX)

/* "Wareham Surgery (Purbeck to Dorchester)". */
static char *
describe_move (const LpFlows        *flows,
               const LpFlowPractice *practice)
{
  /* Translators: a practice that has moved from one network to another */
  return g_strdup_printf (_("%1$s (%2$s to %3$s)"), practice->name, lp_flows_get_before (flows, practice->from)->name, lp_flows_get_after (flows, practice->to)->name);
}

static char *
describe_moved (const LpMomentChange *change)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; change->flows != NULL && i < lp_flows_get_n_practices (change->flows); i++)
    {
      const LpFlowPractice *practice = lp_flows_get_practice (change->flows, i);
      g_autofree char *move = describe_move (change->flows, practice);

      if (!lp_flow_kind_is_change (practice->kind))
        continue;
      if (n++ < MOST_MOVED)
        g_string_append_printf (text, "%s%s", n > 1 ? ", " : "", move);
    }
  if (n > MOST_MOVED)
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", n - MOST_MOVED), n - MOST_MOVED);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
enable (LpMomentBar *self,
        const char  *action,
        gboolean     enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), action)), enabled);
}

static void
fill (LpMomentBar    *self,
      LpMomentChange *change)
{
  g_autofree char *heading = g_strdup_printf (_("Since “%s”"), self->moment->name);
  g_autofree char *totals = lp_moment_change_describe (change);
  g_autofree char *moved = describe_moved (change);
  g_autofree char *text = *moved != '\0' ? g_strdup_printf (_("%s: %s."), totals, moved) : g_strdup_printf (_("%s."), totals);

  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->text, change->has_option ? text : totals);
  enable (self, "compare", change->has_option);
}

static void
compare_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LpMomentBar *self = user_data;
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (self));

  lp_widget_activate (GTK_WIDGET (self), "win", "compare-moment", g_variant_new_int64 (self->moment->id));
  /* The history stands in a dialog before the view that now shows the two. */
  if (GTK_IS_DIALOG (window))
    gtk_dialog_response (GTK_DIALOG (window), GTK_RESPONSE_CLOSE);
}

static void
go_back_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LpMomentBar *self = user_data;
  g_autoptr (GError) error = NULL;

  lp_session_go_back (self->session, self->moment, &error);
  _lp_page_tell (self->error_label, error);
}

static void
remove_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  LpMomentBar *self = user_data;
  g_autoptr (GError) error = NULL;

  lp_session_remove_moment (self->session, self->moment->id, &error);
  _lp_page_tell (self->error_label, error);
}

static void
lp_moment_bar_dispose (GObject *object)
{
  LpMomentBar *self = LP_MOMENT_BAR (object);

  g_clear_object (&self->session);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->moment, lp_moment_free);

  G_OBJECT_CLASS (lp_moment_bar_parent_class)->dispose (object);
}

static void
lp_moment_bar_class_init (LpMomentBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_moment_bar_dispose;
}

static GtkLabel *
add_text (LpMomentBar *self,
          const char  *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  if (style_class != NULL)
    gtk_style_context_add_class (gtk_widget_get_style_context (label), style_class);
  gtk_box_pack_start (GTK_BOX (self), label, FALSE, FALSE, 0);
  gtk_widget_show (label);

  return GTK_LABEL (label);
}

static void
add_button (GtkContainer *box,
            const char   *label,
            const char   *tip,
            const char   *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_container_add (box, button);
}

static const GActionEntry entries[] = {
  { "compare", compare_activated_cb },
  { "go-back", go_back_activated_cb },
  { "remove", remove_activated_cb },
};

static void
lp_moment_bar_init (LpMomentBar *self)
{
  /* Buttons that do not fit beside one another stand below, as text may be twice as large. */
  GtkWidget *buttons = gtk_flow_box_new ();

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "moment", G_ACTION_GROUP (self->actions));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->error_label = _lp_page_new_error ();
  gtk_box_pack_start (GTK_BOX (self), GTK_WIDGET (self->error_label), FALSE, FALSE, 0);
  self->heading = add_text (self, "lp-heading");
  self->text = add_text (self, NULL);
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (buttons), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (buttons), 3);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (buttons), 6);
  add_button (GTK_CONTAINER (buttons), _("Co_mpare with Now"), _("Set the option as it was then and as it is now side by side: figures, maps, who has moved"), "moment.compare");
  add_button (GTK_CONTAINER (buttons), _("_Go Back to It"), _("Make the plan again what it was then. What came after stays in the history, and undo takes this back"), "moment.go-back");
  add_button (GTK_CONTAINER (buttons), _("Forget the Nam_e"), _("Take the name away. The plan and its history stay as they are"), "moment.remove");
  gtk_widget_show_all (buttons);
  gtk_box_pack_start (GTK_BOX (self), buttons, FALSE, FALSE, 0);
}

GtkWidget *
lp_moment_bar_new (LpSession *session)
{
  LpMomentBar *self = g_object_new (LP_TYPE_MOMENT_BAR, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

void
lp_moment_bar_show (LpMomentBar    *self,
                    const LpMoment *moment)
{
  g_autoptr (LpMomentChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LP_IS_MOMENT_BAR (self));

  g_clear_pointer (&self->moment, lp_moment_free);
  self->moment = moment != NULL ? lp_moment_copy (moment) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), moment != NULL);
  if (moment == NULL)
    return;
  change = lp_session_compare_moment (self->session, moment, &error);
  _lp_page_tell (self->error_label, error);
  if (change != NULL)
    fill (self, change);
}

const char *
lp_moment_bar_get_text (LpMomentBar *self)
{
  g_return_val_if_fail (LP_IS_MOMENT_BAR (self), NULL);

  return self->moment != NULL ? gtk_label_get_text (self->text) : "";
}

GActionGroup *
lp_moment_bar_get_actions (LpMomentBar *self)
{
  g_return_val_if_fail (LP_IS_MOMENT_BAR (self), NULL);

  return G_ACTION_GROUP (self->actions);
}
