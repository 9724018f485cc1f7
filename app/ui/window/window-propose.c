/* window-propose.c — proposing networks in the window: begun, stopped, taken, kept, left; and "Why here?" */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include <glib/gi18n-lib.h>

#include "session/proposer.h"

static LpProposer *
get_proposer (LpWindow *self)
{
  return self->session != NULL ? lp_session_get_proposer (self->session) : NULL;
}

static void
show_networks (LpWindow *self)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self), "view", g_variant_new_string ("networks"));
}

static gboolean
is_proposing (LpWindow *self)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self), "propose");

  return g_variant_get_boolean (state);
}

static void
set_proposing (LpWindow *self,
               gboolean  proposing)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "propose");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (proposing));
  lp_networks_view_show_wishes (_lp_window_get_networks_view (self));
  lp_networks_view_set_proposing (_lp_window_get_networks_view (self), proposing);
  _lp_window_propose_update (self);
}

static void
propose_changed_cb (GSimpleAction *action,
                    GVariant      *value,
                    gpointer       user_data)
{
  LpWindow *self = user_data;

  if (g_variant_get_boolean (value))
    show_networks (self);
  else
    lp_proposer_leave (get_proposer (self));
  set_proposing (self, g_variant_get_boolean (value));
}

static void
run_activated_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LpWindow *self = user_data;
  LpProposalWishes wishes;

  show_networks (self);
  if (!is_proposing (self))
    set_proposing (self, TRUE);
  if (lp_propose_panel_read (lp_networks_view_get_propose_panel (_lp_window_get_networks_view (self)), &wishes))
    lp_proposer_start (get_proposer (self), &wishes);
}

static void
stop_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  lp_proposer_stop (get_proposer (user_data));
}

static void
leave_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  lp_proposer_leave (get_proposer (user_data));
}

static void
take_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lp_proposer_take (get_proposer (self), &error))
    {
      lp_window_show_error (self, error);
      return;
    }
  set_proposing (self, FALSE);
  lp_window_show_message (self, _("The proposal has been taken into the option. Undo takes it back in one step."));
}

static void
keep_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!lp_proposer_keep (get_proposer (self), &error))
    {
      lp_window_show_error (self, error);
      return;
    }
  set_proposing (self, FALSE);
  text = g_strdup_printf (_("The proposal is kept as %s. The option that it began with is as it was."), lp_session_get_option (self->session)->name);
  lp_window_show_message (self, text);
}

static void
show_answers (LpWindow      *self,
              LpAnswersPage  page)
{
  show_networks (self);
  g_action_group_change_action_state (G_ACTION_GROUP (self), "show-inspector", g_variant_new_boolean (TRUE));
  lp_networks_view_show_answers (_lp_window_get_networks_view (self), page);
}

static void
answers_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  show_answers (user_data, LP_ANSWERS_PROPOSAL);
}

static void
compare_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LpWindow *self = user_data;

  show_answers (self, LP_ANSWERS_PLANS);
  lp_proposer_compare (get_proposer (self));
}

static void
why_activated_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  show_answers (user_data, LP_ANSWERS_WHY);
}

static void
why_close_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  lp_networks_view_hide_answers (_lp_window_get_networks_view (user_data));
}

static const GActionEntry entries[] = {
  { "propose", NULL, NULL, "false", propose_changed_cb },
  { "propose-run", run_activated_cb },
  { "propose-stop", stop_activated_cb },
  { "propose-take", take_activated_cb },
  { "propose-keep", keep_activated_cb },
  { "propose-leave", leave_activated_cb },
  { "propose-answers", answers_activated_cb },
  { "propose-compare", compare_activated_cb },
  { "why", why_activated_cb },
  { "why-close", why_close_activated_cb },
};

void
_lp_window_propose_init (LpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
_lp_window_propose_set_session (LpWindow *self)
{
  g_signal_connect_object (get_proposer (self), "changed", G_CALLBACK (_lp_window_propose_update), self, G_CONNECT_SWAPPED);
}

void
_lp_window_propose_cancel (LpWindow *self)
{
  if (self->session != NULL)
    lp_proposer_leave (get_proposer (self));
}

void
_lp_window_propose_update (LpWindow *self)
{
  LpProposer *proposer = get_proposer (self);
  gboolean option = _lp_window_get_option_id (self) != 0;
  LpProposerState state = proposer != NULL ? lp_proposer_get_state (proposer) : LP_PROPOSER_IDLE;
  gboolean ready = option && proposer != NULL && lp_proposer_is_ready (proposer);

  _lp_window_enable (self, "propose", option);
  _lp_window_enable (self, "propose-run", option && state != LP_PROPOSER_RUNNING);
  _lp_window_enable (self, "propose-stop", state == LP_PROPOSER_RUNNING || (proposer != NULL && lp_proposer_is_comparing (proposer)));
  _lp_window_enable (self, "propose-leave", state != LP_PROPOSER_IDLE);
  _lp_window_enable (self, "propose-take", ready);
  _lp_window_enable (self, "propose-keep", ready);
  _lp_window_enable (self, "propose-answers", option);
  _lp_window_enable (self, "propose-compare", ready && !lp_proposer_is_comparing (proposer));
  _lp_window_enable (self, "why", option && (*lp_session_get_practices (self->session) != NULL || lp_session_get_network (self->session) != 0));
  _lp_window_enable (self, "why-close", option);
}
