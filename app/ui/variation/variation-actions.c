/* variation-actions.c — what can be done in the view of variation: who counts, and measures of one's own */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/variation/variation-view-private.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-measure.h"
#include "ui/dialogs/error-dialog.h"
#include "ui/variation/figures-dialog.h"

static void
count_activated (LpVariationView *self,
                 gboolean         counted)
{
  g_auto (GStrv) codes = g_strdupv ((char **) lp_session_get_practices (self->session));
  g_autoptr (GError) error = NULL;

  if (!lp_left_out_popover_count (self->session, _lp_variation_view_get_variation (self), (const char *const *) codes, counted, &error))
    lp_show_error (GTK_WIDGET (self), error);
}

static void
leave_out_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  count_activated (user_data, FALSE);
}

static void
count_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  count_activated (user_data, TRUE);
}

static void
add_measure_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  LpVariationView *self = user_data;

  lp_figures_dialog_show (GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))), self->session, NULL);
}

static void
correct_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LpVariationView *self = user_data;
  const char *figure = lp_variation_get_about (_lp_variation_view_get_variation (self))->figure;

  if (*figure != '\0')
    lp_figures_dialog_show (GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))), self->session, figure);
}

static void
remove_measure_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  LpVariationView *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lp_session_commit (self->session, lp_edit_measure_remove (lp_session_get_plan (self->session), _lp_variation_view_get_measure (self), &error), &error))
    lp_show_error (GTK_WIDGET (self), error);
}

static void
toggle_changed_state_cb (GSimpleAction *action,
                         GVariant      *value,
                         gpointer       user_data)
{
  g_simple_action_set_state (action, value);
  _lp_variation_view_update (user_data);
}

static const GActionEntry entries[] = {
  { "table", NULL, NULL, "false", toggle_changed_state_cb },
  { "hide-names", NULL, NULL, "false", toggle_changed_state_cb },
  { "leave-out", leave_out_activated_cb },
  { "count", count_activated_cb },
  { "add-measure", add_measure_activated_cb },
  { "correct", correct_activated_cb },
  { "remove-measure", remove_measure_activated_cb },
};

void
_lp_variation_view_add_actions (LpVariationView *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "variation", G_ACTION_GROUP (self->actions));
}

void
_lp_variation_view_update_actions (LpVariationView *self)
{
  gboolean has_measure = _lp_variation_view_get_measure (self) != NULL;
  gboolean has_practices = *lp_session_get_practices (self->session) != NULL;
  const struct { const char *action; gboolean enabled; } states[] = {
    { "leave-out", has_measure && has_practices },
    { "count", has_measure && has_practices },
    { "remove-measure", has_measure },
    { "correct", has_measure },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), states[i].action)), states[i].enabled);
}

gboolean
_lp_variation_view_is_on (LpVariationView *self,
                          const char      *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), action);

  return g_variant_get_boolean (state);
}
