/* window-network-actions.c — actions on networks: new, rename, recolour, merge, dissolve, notes */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-network.h"
#include "plan/edit-take.h"
#include "ui/dialogs/name-dialog.h"
#include "ui/dialogs/network-chooser.h"
#include "ui/dialogs/network-notes.h"

static const LpNetwork *
get_chosen (LpWindow *self)
{
  return lp_plan_find_network (lp_session_get_plan (self->session), lp_session_get_network (self->session));
}

static void
new_network_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 network_id = 0;
  LpEdit *edit;

  edit = lp_edit_network_new (lp_session_get_plan (self->session), _lp_window_get_option_id (self), NULL, NULL, &network_id, &error);
  if (_lp_window_commit (self, edit, &error))
    lp_session_select_network (self->session, network_id);
}

static void
select_network_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  LpWindow *self = user_data;

  lp_session_select_network (self->session, g_variant_get_int64 (parameter));
}

static void
network_named_cb (const char *name,
                  gpointer    user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  edit = lp_edit_network_rename (lp_session_get_plan (self->session), lp_session_get_network (self->session), name, &error);
  _lp_window_commit (self, edit, &error);
}

static void
rename_network_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  LpWindow *self = user_data;
  const LpNetwork *network = get_chosen (self);

  if (network != NULL)
    lp_name_dialog_ask (GTK_WINDOW (self), _("Rename Network"), _("Name"), network->name, FALSE, network_named_cb, self);
}

static void
recolour_network_activated_cb (GSimpleAction *action,
                               GVariant      *parameter,
                               gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  edit = lp_edit_network_recolour (lp_session_get_plan (self->session), lp_session_get_network (self->session),
                                   g_variant_get_int64 (parameter), &error);
  _lp_window_commit (self, edit, &error);
}

static void
merge_network_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  LpWindow *self = user_data;

  lp_network_chooser_popup (_lp_window_get_anchor (self), self->session, LP_CHOOSE_MERGE);
}

static void
merge_into_activated_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  LpWindow *self = user_data;
  gint64 into = g_variant_get_int64 (parameter);
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  edit = lp_edit_network_merge (lp_session_get_plan (self->session), lp_session_get_network (self->session), into, &error);
  if (_lp_window_commit (self, edit, &error))
    lp_session_select_network (self->session, into);
}

/* A network of another option, made one of the option shown. */
static void
take_network_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  LpWindow *self = user_data;
  const LpOption *option = lp_session_get_option (self->session);
  g_autoptr (GError) error = NULL;

  if (option != NULL)
    _lp_window_commit (self, lp_edit_take_network (lp_session_get_plan (self->session), option->id,
                                                   g_variant_get_int64 (parameter), &error), &error);
}

static void
dissolve_network_activated_cb (GSimpleAction *action,
                               GVariant      *parameter,
                               gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  edit = lp_edit_network_dissolve (lp_session_get_plan (self->session), lp_session_get_network (self->session), &error);
  if (_lp_window_commit (self, edit, &error))
    lp_session_select_network (self->session, 0);
}

static void
notes_written_cb (const LpNetworkNotes *notes,
                  gpointer              user_data)
{
  LpWindow *self = user_data;
  LpPlan *plan = lp_session_get_plan (self->session);
  g_autoptr (GError) error = NULL;

  _lp_window_commit (self, lp_edit_network_notes (plan, notes->network_id, notes->note, notes->exception, notes->reason, &error), &error);
}

static void
network_notes_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  LpWindow *self = user_data;
  const LpNetwork *network = get_chosen (self);

  if (network != NULL)
    lp_network_notes_ask (GTK_WINDOW (self), network, notes_written_cb, self);
}

static const GActionEntry entries[] = {
  { "new-network", new_network_activated_cb },
  { "select-network", select_network_activated_cb, "x" },
  { "rename-network", rename_network_activated_cb },
  { "recolour-network", recolour_network_activated_cb, "x" },
  { "merge-network", merge_network_activated_cb },
  { "merge-into", merge_into_activated_cb, "x" },
  { "take-network", take_network_activated_cb, "x" },
  { "dissolve-network", dissolve_network_activated_cb },
  { "network-notes", network_notes_activated_cb },
};

void
_lp_window_network_actions_init (LpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
