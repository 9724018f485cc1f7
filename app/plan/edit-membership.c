/* edit-membership.c — practices into networks, out of them, and pinned */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-membership.h"

#include "plan/edit-private.h"

#include <glib/gi18n-lib.h>

static const LpPractice *
get_practice (GPtrArray *practices,
              guint      i)
{
  return g_ptr_array_index (practices, i);
}

/* Those of @practices that are not in @network (NULL: that are in one). (transfer container) */
static GPtrArray *
list_moving (LpPlan          *plan,
             const LpOption  *option,
             GPtrArray       *practices,
             const LpNetwork *network)
{
  GPtrArray *moving = g_ptr_array_new ();
  guint i;

  for (i = 0; i < practices->len; i++)
    {
      const LpPractice *practice = get_practice (practices, i);

      if (lp_plan_get_network_of (plan, option, practice) != network)
        g_ptr_array_add (moving, (gpointer) practice);
    }

  return moving;
}

static char *
label_assign (GPtrArray       *practices,
              const LpNetwork *network)
{
  if (practices->len == 1)
    /* Translators: a practice and a network: "Move Wareham Surgery to Purbeck" */
    return g_strdup_printf (_("Move %s to %s"), get_practice (practices, 0)->name, network->name);

  /* Translators: %2$s is a network */
  return g_strdup_printf (ngettext ("Move %1$u practice to %2$s", "Move %1$u practices to %2$s", practices->len),
                          practices->len, network->name);
}

/* The network that all of @practices are in, or NULL. */
static const LpNetwork *
find_common_network (LpPlan         *plan,
                     const LpOption *option,
                     GPtrArray      *practices)
{
  const LpNetwork *common = NULL;
  guint i;

  for (i = 0; i < practices->len; i++)
    {
      const LpNetwork *network = lp_plan_get_network_of (plan, option, get_practice (practices, i));

      if (network == NULL || (common != NULL && network != common))
        return NULL;
      common = network;
    }

  return common;
}

static char *
label_unassign (LpPlan         *plan,
                const LpOption *option,
                GPtrArray      *practices)
{
  const LpNetwork *network = find_common_network (plan, option, practices);

  if (network == NULL)
    return g_strdup_printf (ngettext ("Take %u practice out of its network",
                                      "Take %u practices out of their networks", practices->len), practices->len);

  if (practices->len == 1)
    /* Translators: a practice and a network: "Take Wareham Surgery out of Purbeck" */
    return g_strdup_printf (_("Take %s out of %s"), get_practice (practices, 0)->name, network->name);

  /* Translators: %2$s is a network */
  return g_strdup_printf (ngettext ("Take %1$u practice out of %2$s", "Take %1$u practices out of %2$s", practices->len),
                          practices->len, network->name);
}

static char *
label_pin (LpPlan         *plan,
           const LpOption *option,
           GPtrArray      *practices,
           gboolean        pinned)
{
  const LpNetwork *network = find_common_network (plan, option, practices);

  if (practices->len == 1 && network != NULL)
    /* Translators: a practice and a network: "Pin Wareham Surgery to Purbeck" */
    return g_strdup_printf (pinned ? _("Pin %s to %s") : _("Unpin %s from %s"),
                            get_practice (practices, 0)->name, network->name);

  return g_strdup_printf (pinned ? ngettext ("Pin %u practice", "Pin %u practices", practices->len)
                                 : ngettext ("Unpin %u practice", "Unpin %u practices", practices->len),
                          practices->len);
}

static void
add_pin (LpEdit           *edit,
         const LpOption   *option,
         const LpPractice *practice,
         gboolean          pinned)
{
  LpChange *change = lp_change_new (LP_TABLE_MEMBERSHIP, LP_CHANGE_UPDATE);

  change->old_values[LP_MEMBERSHIP_OPTION_ID] = lp_value_int (option->id);
  change->old_values[LP_MEMBERSHIP_PRACTICE] = lp_value_text (practice->code);
  change->new_values[LP_MEMBERSHIP_PINNED] = lp_value_int (pinned ? 1 : 0);
  lp_edit_add (edit, change);
}

LpEdit *
lp_edit_assign (LpPlan             *plan,
                gint64              option_id,
                const char *const  *codes,
                gint64              network_id,
                GError            **error)
{
  g_autoptr (GPtrArray) practices = NULL;
  g_autoptr (GPtrArray) moving = NULL;
  g_autofree char *label = NULL;
  const LpOption *option;
  const LpNetwork *network;
  LpEdit *edit;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (codes != NULL, NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  network = option != NULL ? _lp_edit_find_network (plan, network_id, error) : NULL;
  practices = network != NULL ? _lp_edit_find_practices (plan, codes, error) : NULL;
  if (practices == NULL || !_lp_edit_check_open (plan, practices, error))
    return NULL;

  if (network->option_id != option->id)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND,
                   _("%s is not a network of %s. Choose one of its networks."), network->name, option->name);
      return NULL;
    }

  moving = list_moving (plan, option, practices, network);
  if (!_lp_edit_check_unpinned (plan, option, moving, error))
    return NULL;

  label = label_assign (moving->len > 0 ? moving : practices, network);
  edit = lp_edit_new (label);
  for (i = 0; i < moving->len; i++)
    _lp_edit_add_move (edit, plan, option, get_practice (moving, i), network->id);

  return edit;
}

LpEdit *
lp_edit_unassign (LpPlan             *plan,
                  gint64              option_id,
                  const char *const  *codes,
                  GError            **error)
{
  g_autoptr (GPtrArray) practices = NULL;
  g_autoptr (GPtrArray) moving = NULL;
  g_autofree char *label = NULL;
  const LpOption *option;
  LpEdit *edit;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (codes != NULL, NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  practices = option != NULL ? _lp_edit_find_practices (plan, codes, error) : NULL;
  if (practices == NULL)
    return NULL;

  moving = list_moving (plan, option, practices, NULL);
  if (!_lp_edit_check_unpinned (plan, option, moving, error))
    return NULL;

  label = label_unassign (plan, option, moving->len > 0 ? moving : practices);
  edit = lp_edit_new (label);
  for (i = 0; i < moving->len; i++)
    _lp_edit_add_move (edit, plan, option, get_practice (moving, i), 0);

  return edit;
}

LpEdit *
lp_edit_pin (LpPlan             *plan,
             gint64              option_id,
             const char *const  *codes,
             gboolean            pinned,
             GError            **error)
{
  g_autoptr (GPtrArray) practices = NULL;
  g_autoptr (GPtrArray) altered = g_ptr_array_new ();
  g_autofree char *label = NULL;
  const LpOption *option;
  LpEdit *edit;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (codes != NULL, NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  practices = option != NULL ? _lp_edit_find_practices (plan, codes, error) : NULL;
  if (practices == NULL)
    return NULL;

  for (i = 0; i < practices->len; i++)
    {
      const LpPractice *practice = get_practice (practices, i);

      if (pinned && lp_plan_get_network_of (plan, option, practice) == NULL)
        {
          g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                       _("%s is in no network, so there is nothing to pin it to. Move it to a network first."),
                       practice->name);
          return NULL;
        }
      if (lp_plan_is_pinned (plan, option, practice) != (pinned != FALSE))
        g_ptr_array_add (altered, (gpointer) practice);
    }

  label = label_pin (plan, option, altered->len > 0 ? altered : practices, pinned);
  edit = lp_edit_new (label);
  for (i = 0; i < altered->len; i++)
    add_pin (edit, option, get_practice (altered, i), pinned);

  return edit;
}
