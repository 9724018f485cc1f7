/* rules-popover.c — what the option's networks should keep to, and the neighbours mended by hand */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/inspector/rules-popover.h"

#include <glib/gi18n-lib.h>

#include "plan/wishes.h"
#include "ui/application/widget-style.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/rules-popover.ui"
#define WAIT_MS 400
#define USUAL_KM 10.0

struct _LpRulesPopover
{
  GtkPopover parent_instance;

  GtkToggleButton *far_check;
  GtkSpinButton *far_spin;
  GtkToggleButton *localities_check;
  GtkListBox *list;
  GtkWidget *hint;

  LpSession *session;
  guint timeout;
  gboolean updating;
};

G_DEFINE_TYPE (LpRulesPopover, lp_rules_popover, GTK_TYPE_POPOVER)

static void
activate (LpRulesPopover *self,
          const char     *action,
          GVariant       *target)
{
  GtkWidget *relative_to = gtk_popover_get_relative_to (GTK_POPOVER (self));

  if (relative_to != NULL)
    lp_widget_activate (relative_to, "win", action, target);
}

static void
remove_clicked_cb (GtkButton      *button,
                   LpRulesPopover *self)
{
  GVariant *target = g_object_get_data (G_OBJECT (button), "lp-target");

  activate (self, g_variant_is_of_type (target, G_VARIANT_TYPE_INT64) ? "remove-rule" : "remove-link", target);
}

/* A line of text with a button that takes it away. @target tells the rule or the link. */
static void
add_line (LpRulesPopover *self,
          const char     *text,
          GVariant       *target)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic", GTK_ICON_SIZE_MENU);
  g_autofree char *name = g_strdup_printf (_("Remove: %s"), text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_button_set_relief (GTK_BUTTON (button), GTK_RELIEF_NONE);
  gtk_widget_set_tooltip_text (button, _("Remove"));
  atk_object_set_name (gtk_widget_get_accessible (button), name);
  g_object_set_data_full (G_OBJECT (button), "lp-target", g_variant_ref_sink (target), (GDestroyNotify) g_variant_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), self);
  gtk_box_pack_start (GTK_BOX (box), label, TRUE, TRUE, 0);
  gtk_box_pack_end (GTK_BOX (box), button, FALSE, FALSE, 0);
  gtk_widget_show_all (box);
  gtk_list_box_insert (self->list, box, -1);
}

static void
fill_list (LpRulesPopover *self,
           LpPlan         *plan,
           const LpOption *option)
{
  const GPtrArray *rules = lp_plan_get_rules (plan), *links = lp_plan_get_links (plan);

  gtk_container_foreach (GTK_CONTAINER (self->list), (GtkCallback) (void (*) (void)) gtk_widget_destroy, NULL);
  for (guint i = 0; i < rules->len; i++)
    {
      const LpRule *rule = g_ptr_array_index (rules, i);
      g_autofree char *text = lp_rule_describe (plan, rule);

      if (option != NULL && rule->option_id == option->id && rule->kind != LP_RULE_FAR && rule->kind != LP_RULE_LOCALITIES)
        add_line (self, text, g_variant_new_int64 (rule->id));
    }
  for (guint i = 0; i < links->len; i++)
    {
      const LpLink *link = g_ptr_array_index (links, i);
      g_autofree char *text = lp_link_describe (plan, link);

      add_line (self, text, g_variant_new ("(ss)", link->practice, link->other));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), lp_rules_popover_get_n_lines (self) > 0);
}

static void
fill (LpRulesPopover *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpOption *option = lp_session_get_option (self->session);
  const LpRule *far = lp_plan_find_rule (plan, option != NULL ? option->id : 0, LP_RULE_FAR, NULL);

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->far_check, far != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->far_spin), far != NULL);
  if (far != NULL && self->timeout == 0)
    gtk_spin_button_set_value (self->far_spin, far->number);
  gtk_toggle_button_set_active (self->localities_check, lp_plan_find_rule (plan, option != NULL ? option->id : 0, LP_RULE_LOCALITIES, NULL) != NULL);
  fill_list (self, plan, option);
  self->updating = FALSE;
}

static void
apply_far (LpRulesPopover *self)
{
  gboolean wanted = gtk_toggle_button_get_active (self->far_check);

  activate (self, "rule-far", g_variant_new_double (wanted ? gtk_spin_button_get_value (self->far_spin) : 0));
}

static gboolean
waited_cb (gpointer user_data)
{
  LpRulesPopover *self = user_data;

  self->timeout = 0;
  apply_far (self);

  return G_SOURCE_REMOVE;
}

static void
far_toggled_cb (LpRulesPopover *self)
{
  if (self->updating)
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  apply_far (self);
}

/* While it is being typed, each digit is no edit of its own. */
static void
far_changed_cb (LpRulesPopover *self)
{
  if (self->updating)
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (WAIT_MS, waited_cb, self);
}

static void
localities_toggled_cb (LpRulesPopover *self)
{
  if (!self->updating)
    activate (self, "rule-localities", g_variant_new_boolean (gtk_toggle_button_get_active (self->localities_check)));
}

static void
lp_rules_popover_closed (GtkPopover *popover)
{
  LpRulesPopover *self = LP_RULES_POPOVER (popover);

  if (self->timeout == 0)
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  apply_far (self);
}

static void
lp_rules_popover_dispose (GObject *object)
{
  LpRulesPopover *self = LP_RULES_POPOVER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lp_rules_popover_parent_class)->dispose (object);
}

static void
lp_rules_popover_class_init (LpRulesPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_rules_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = lp_rules_popover_closed;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpRulesPopover, far_check);
  gtk_widget_class_bind_template_child (widget_class, LpRulesPopover, far_spin);
  gtk_widget_class_bind_template_child (widget_class, LpRulesPopover, localities_check);
  gtk_widget_class_bind_template_child (widget_class, LpRulesPopover, list);
  gtk_widget_class_bind_template_child (widget_class, LpRulesPopover, hint);
  gtk_widget_class_bind_template_callback (widget_class, far_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, far_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, localities_toggled_cb);
}

static void
lp_rules_popover_init (LpRulesPopover *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_value (self->far_spin, USUAL_KM);
  self->updating = FALSE;
}

void
lp_rules_popover_set_session (LpRulesPopover *self,
                              LpSession      *session)
{
  g_return_if_fail (LP_IS_RULES_POPOVER (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
}

guint
lp_rules_popover_get_n_lines (LpRulesPopover *self)
{
  g_autoptr (GList) rows = NULL;

  g_return_val_if_fail (LP_IS_RULES_POPOVER (self), 0);

  rows = gtk_container_get_children (GTK_CONTAINER (self->list));
  return g_list_length (rows);
}
