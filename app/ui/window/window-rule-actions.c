/* window-rule-actions.c — actions on rules of the option and on neighbours of the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-links.h"
#include "plan/edit-rules.h"
#include "ui/dialogs/name-dialog.h"

static void
rule_far_activated_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  edit = lp_edit_rule_far (lp_session_get_plan (self->session), _lp_window_get_option_id (self), g_variant_get_double (parameter), &error);
  _lp_window_commit (self, edit, &error);
}

static void
rule_localities_activated_cb (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  edit = lp_edit_rule_localities (lp_session_get_plan (self->session), _lp_window_get_option_id (self), g_variant_get_boolean (parameter), 0, &error);
  _lp_window_commit (self, edit, &error);
}

static void
set_pair (LpWindow   *self,
          LpRuleKind  kind)
{
  const char *const *codes = lp_session_get_practices (self->session);
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  edit = lp_edit_rule_pair (lp_session_get_plan (self->session), _lp_window_get_option_id (self), codes[0], codes[1], kind, &error);
  _lp_window_commit (self, edit, &error);
}

static void
rule_together_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  set_pair (user_data, LP_RULE_TOGETHER);
}

static void
rule_apart_activated_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  set_pair (user_data, LP_RULE_APART);
}

static void
rule_no_pair_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  set_pair (user_data, LP_RULE_UNKNOWN);
}

/* One item for both: as long as proposals may move one of the practices, all are left out; then all are let in again. */
static gboolean
is_any_let_in (LpWindow *self)
{
  const GPtrArray *rules = lp_plan_get_rules (lp_session_get_plan (self->session));
  const char *const *codes = lp_session_get_practices (self->session);
  gint64 option_id = _lp_window_get_option_id (self);

  for (; *codes != NULL; codes++)
    {
      gboolean left_out = FALSE;

      for (guint i = 0; i < rules->len; i++)
        {
          const LpRule *rule = g_ptr_array_index (rules, i);

          left_out = left_out || (rule->option_id == option_id && rule->kind == LP_RULE_LEAVE_OUT && g_strcmp0 (rule->practice, *codes) == 0);
        }
      if (!left_out)
        return TRUE;
    }
  return FALSE;
}

static void
rule_leave_out_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  edit = lp_edit_rule_leave_out (lp_session_get_plan (self->session), _lp_window_get_option_id (self),
                                 lp_session_get_practices (self->session), is_any_let_in (self), &error);
  _lp_window_commit (self, edit, &error);
}

static void
remove_rule_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  _lp_window_commit (self, lp_edit_rule_remove (lp_session_get_plan (self->session), g_variant_get_int64 (parameter), &error), &error);
}

static void
set_link (LpWindow   *self,
          gboolean    joined,
          const char *note)
{
  const char *const *codes = lp_session_get_practices (self->session);
  g_autoptr (GError) error = NULL;

  /* The selection may have gone while the reason was asked for. */
  if (g_strv_length ((char **) codes) != 2)
    return;
  _lp_window_commit (self, lp_edit_link_set (lp_session_get_plan (self->session), codes[0], codes[1], joined, note, &error), &error);
}

static void
join_explained_cb (const char *note,
                   gpointer    user_data)
{
  set_link (user_data, TRUE, note);
}

static void
part_explained_cb (const char *note,
                   gpointer    user_data)
{
  set_link (user_data, FALSE, note);
}

static void
link_join_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  lp_name_dialog_ask (GTK_WINDOW (user_data), _("Join as Neighbours"), _("Why, such as a ferry or a bridge; may be left empty"), "", TRUE, join_explained_cb, user_data);
}

static void
link_part_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  lp_name_dialog_ask (GTK_WINDOW (user_data), _("Part as Neighbours"), _("Why, such as a ridge or no road; may be left empty"), "", TRUE, part_explained_cb, user_data);
}

static void
remove_link (LpWindow   *self,
             const char *code,
             const char *other)
{
  g_autoptr (GError) error = NULL;

  _lp_window_commit (self, lp_edit_link_remove (lp_session_get_plan (self->session), code, other, &error), &error);
}

static void
link_map_activated_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  LpWindow *self = user_data;
  const char *const *codes = lp_session_get_practices (self->session);

  remove_link (self, codes[0], codes[1]);
}

static void
remove_link_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  const char *code, *other;

  g_variant_get (parameter, "(&s&s)", &code, &other);
  remove_link (user_data, code, other);
}

static const GActionEntry entries[] = {
  { "rule-far", rule_far_activated_cb, "d" },
  { "rule-localities", rule_localities_activated_cb, "b" },
  { "rule-together", rule_together_activated_cb },
  { "rule-apart", rule_apart_activated_cb },
  { "rule-no-pair", rule_no_pair_activated_cb },
  { "rule-leave-out", rule_leave_out_activated_cb },
  { "remove-rule", remove_rule_activated_cb, "x" },
  { "link-join", link_join_activated_cb },
  { "link-part", link_part_activated_cb },
  { "link-map", link_map_activated_cb },
  { "remove-link", remove_link_activated_cb, "(ss)" },
};

void
_lp_window_rule_actions_init (LpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
