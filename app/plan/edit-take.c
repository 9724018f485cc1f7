/* edit-take.c — a network taken over from another option */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-take.h"

#include "plan/edit-network.h"
#include "plan/edit-private.h"

#include <glib/gi18n-lib.h>

static const LpNetwork *
find_namesake (LpPlan          *plan,
               const LpOption  *option,
               const LpNetwork *network)
{
  guint i;

  for (i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *other = g_ptr_array_index (option->networks, i);

      if (g_utf8_collate (other->name, network->name) == 0)
        return other;
    }

  return NULL;
}

/* The practices that would change places: those that come, and those that @namesake has beyond. */
static GPtrArray *
list_movers (LpPlan          *plan,
             const LpOption  *option,
             const LpNetwork *network,
             const LpNetwork *namesake)
{
  const LpOption *origin = lp_plan_find_option (plan, network->option_id);
  GPtrArray *movers = g_ptr_array_new ();
  guint i;

  for (i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      gboolean wanted = lp_plan_get_network_of (plan, origin, practice) == network;
      const LpNetwork *now = lp_plan_get_network_of (plan, option, practice);

      if (wanted ? now == NULL || now != namesake : namesake != NULL && now == namesake)
        g_ptr_array_add (movers, (gpointer) practice);
    }

  return movers;
}

static GStrv
list_codes (GPtrArray *practices)
{
  GStrv codes = g_new0 (char *, practices->len + 1);
  guint i;

  for (i = 0; i < practices->len; i++)
    codes[i] = g_strdup (((const LpPractice *) g_ptr_array_index (practices, i))->code);

  return codes;
}

static LpEdit *
take_as_new (LpPlan           *plan,
             const LpOption   *option,
             const LpNetwork  *network,
             GPtrArray        *movers,
             GError          **error)
{
  g_auto (GStrv) codes = list_codes (movers);

  return lp_edit_network_new (plan, option->id, network->name, (const char *const *) codes, NULL, error);
}

LpEdit *
lp_edit_take_network (LpPlan  *plan,
                      gint64   option_id,
                      gint64   network_id,
                      GError **error)
{
  const LpOption *option, *origin;
  const LpNetwork *network, *namesake;
  g_autoptr (GPtrArray) movers = NULL;
  g_autofree char *label = NULL;
  LpEdit *edit;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  network = option != NULL ? _lp_edit_find_network (plan, network_id, error) : NULL;
  if (network == NULL)
    return NULL;

  if (network->option_id == option_id)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                   _("%s is a network of %s already. Choose a network of another option."), network->name, option->name);
      return NULL;
    }

  origin = lp_plan_find_option (plan, network->option_id);
  namesake = find_namesake (plan, option, network);
  movers = list_movers (plan, option, network, namesake);
  if (!_lp_edit_check_unpinned (plan, option, movers, error))
    return NULL;
  if (namesake == NULL)
    return take_as_new (plan, option, network, movers, error);

  /* Translators: a network and the option it is taken from */
  label = g_strdup_printf (_("Take %s from %s"), network->name, origin->name);
  edit = lp_edit_new (label);
  for (i = 0; i < movers->len; i++)
    {
      const LpPractice *practice = g_ptr_array_index (movers, i);
      gboolean comes = lp_plan_get_network_of (plan, origin, practice) == network;

      _lp_edit_add_move (edit, plan, option, practice, comes ? namesake->id : 0);
    }

  return edit;
}
