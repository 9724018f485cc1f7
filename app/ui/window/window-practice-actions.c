/* window-practice-actions.c — actions on the selected practices: move, unassign, pin */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-practice.h"
#include "ui/dialogs/name-dialog.h"
#include "ui/dialogs/network-chooser.h"

static gboolean
is_any_unpinned (LpWindow *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpOption *option = lp_session_get_option (self->session);
  const char *const *codes = lp_session_get_practices (self->session);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const LpPractice *practice = lp_plan_find_practice (plan, codes[i]);

      if (practice != NULL && !lp_plan_is_pinned (plan, option, practice))
        return TRUE;
    }

  return FALSE;
}

static void
move_practices (LpWindow          *self,
                const char *const *codes,
                gint64             network_id)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  gint64 option = _lp_window_get_option_id (self);
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  edit = network_id != 0 ? lp_edit_assign (plan, option, codes, network_id, &error)
                         : lp_edit_unassign (plan, option, codes, &error);
  _lp_window_commit (self, edit, &error);
}

static void
move_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LpWindow *self = user_data;

  lp_network_chooser_popup (_lp_window_get_anchor (self), self->session, LP_CHOOSE_MOVE);
}

static void
move_to_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LpWindow *self = user_data;

  move_practices (self, lp_session_get_practices (self->session), g_variant_get_int64 (parameter));
}

static void
assign_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  LpWindow *self = user_data;
  const char *codes[] = { NULL, NULL };
  gint64 network_id;

  g_variant_get (parameter, "(&sx)", &codes[0], &network_id);
  move_practices (self, codes, network_id);
}

static void
unassign_activated_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  LpWindow *self = user_data;

  move_practices (self, lp_session_get_practices (self->session), 0);
}

static void
pin_activated_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  /* One key for both: as long as one of the practices is free, all are pinned; then all are let go. */
  edit = lp_edit_pin (lp_session_get_plan (self->session), _lp_window_get_option_id (self),
                      lp_session_get_practices (self->session), is_any_unpinned (self), &error);
  _lp_window_commit (self, edit, &error);
}

static void
select_practice_activated_cb (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       user_data)
{
  LpWindow *self = user_data;
  const char *codes[] = { g_variant_get_string (parameter, NULL), NULL };

  lp_session_select_practices (self->session, codes);
}

static void
locality_named_cb (const char *name,
                   gpointer    user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  edit = lp_edit_practice_locality (lp_session_get_plan (self->session), lp_session_get_practices (self->session), name, &error);
  _lp_window_commit (self, edit, &error);
}

static void
set_locality_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  LpWindow *self = user_data;
  LpPlan *plan = lp_session_get_plan (self->session);
  const char *code = lp_session_get_practices (self->session)[0];
  const LpPractice *practice = lp_plan_find_practice (plan, code);

  lp_name_dialog_ask (GTK_WINDOW (self), _("Locality"), _("Locality of the selected practices; none when empty"),
                      practice != NULL && practice->locality != NULL ? practice->locality->name : "",
                      TRUE, locality_named_cb, self);
}

static void
new_network_from_selection_activated_cb (GSimpleAction *action,
                                         GVariant      *parameter,
                                         gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 network_id = 0;
  LpEdit *edit;

  edit = lp_edit_network_new (lp_session_get_plan (self->session), _lp_window_get_option_id (self), NULL,
                              lp_session_get_practices (self->session), &network_id, &error);
  if (_lp_window_commit (self, edit, &error))
    lp_session_select_network (self->session, network_id);
}

static const GActionEntry entries[] = {
  { "move", move_activated_cb },
  { "move-to", move_to_activated_cb, "x" },
  { "assign", assign_activated_cb, "(sx)" },
  { "unassign", unassign_activated_cb },
  { "pin", pin_activated_cb },
  { "select-practice", select_practice_activated_cb, "s" },
  { "set-locality", set_locality_activated_cb },
  { "new-network-from-selection", new_network_from_selection_activated_cb },
};

void
_lp_window_practice_actions_init (LpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
