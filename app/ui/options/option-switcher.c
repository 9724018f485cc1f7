/* option-switcher.c — the button that names the option shown, with the others behind it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/options/option-switcher.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/option-switcher.ui"

struct _LpOptionSwitcher
{
  GtkMenuButton parent_instance;

  GtkLabel *label;
  GMenu *options;               /* the first section of the menu: one line an option */

  GSimpleActionGroup *actions;
  LpSession *session;
};

G_DEFINE_TYPE (LpOptionSwitcher, lp_option_switcher, GTK_TYPE_MENU_BUTTON)

/* The state of "switcher.option" puts the mark beside the option shown. */
static void
option_changed_state_cb (GSimpleAction *action,
                         GVariant      *value,
                         gpointer       user_data)
{
  GActionGroup *window = gtk_widget_get_action_group (user_data, "win");

  if (window != NULL)
    g_action_group_activate_action (window, "option-choose", value);
}

static void
results_changed_cb (LpOptionSwitcher *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpOption *shown = lp_session_get_option (self->session);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "option");

  gtk_label_set_text (self->label, shown != NULL ? shown->name : _("No option"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), shown != NULL && *shown->note != '\0' ? shown->note : _("Options of the plan"));
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_int64 (shown != NULL ? shown->id : 0));

  g_menu_remove_all (self->options);
  for (guint i = 0; i < lp_plan_get_n_options (plan); i++)
    {
      const LpOption *option = lp_plan_get_option (plan, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (option->name, NULL);

      g_menu_item_set_action_and_target (item, "switcher.option", "x", option->id);
      g_menu_append_item (self->options, item);
    }
}

static void
lp_option_switcher_dispose (GObject *object)
{
  LpOptionSwitcher *self = LP_OPTION_SWITCHER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (lp_option_switcher_parent_class)->dispose (object);
}

static void
lp_option_switcher_class_init (LpOptionSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_option_switcher_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpOptionSwitcher, label);
  gtk_widget_class_bind_template_child (widget_class, LpOptionSwitcher, options);
}

static void
lp_option_switcher_init (LpOptionSwitcher *self)
{
  static const GActionEntry entries[] = {
    { "option", NULL, "x", "int64 0", option_changed_state_cb },
  };

  gtk_widget_init_template (GTK_WIDGET (self));

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "switcher", G_ACTION_GROUP (self->actions));
}

void
lp_option_switcher_set_session (LpOptionSwitcher *self,
                                LpSession        *session)
{
  g_return_if_fail (LP_IS_OPTION_SWITCHER (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);
  results_changed_cb (self);
}

void
lp_option_switcher_set_narrow (LpOptionSwitcher *self,
                               gboolean          narrow)
{
  g_return_if_fail (LP_IS_OPTION_SWITCHER (self));

  gtk_label_set_width_chars (self->label, narrow ? 8 : 12);
  gtk_label_set_max_width_chars (self->label, narrow ? 12 : 28);
}
