/* edit-network.c — networks made, named, coloured, merged, dissolved, excused */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-network.h"

#include "plan/edit-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many colours the palette of territories has before they repeat. */
#define N_COLOURS 6

static const LpNetwork *
get_network (const LpOption *option,
             guint           i)
{
  return g_ptr_array_index (option->networks, i);
}

/* Networks are in the order of their numbers, so the first gap shows as a number ahead of the count. */
static gint64
find_free_number (const LpOption *option)
{
  gint64 number = 1;
  guint i;

  for (i = 0; i < option->networks->len; i++)
    {
      if (get_network (option, i)->number == number)
        number++;
    }

  return number;
}

static gint64
find_free_colour (const LpOption *option)
{
  guint uses[N_COLOURS] = { 0 };
  gint64 best = 0;
  gint64 i;

  for (i = 0; i < option->networks->len; i++)
    {
      gint64 colour = get_network (option, (guint) i)->colour;

      if (colour >= 0)
        uses[colour % N_COLOURS]++;
    }

  for (i = 1; i < N_COLOURS; i++)
    {
      if (uses[i] < uses[best])
        best = i;
    }

  return best;
}

static char *
label_new (const char *name,
           GPtrArray  *practices)
{
  const LpPractice *first;

  if (practices->len == 0)
    /* Translators: a network or an option that is made */
    return g_strdup_printf (_("Add %s"), name);

  first = g_ptr_array_index (practices, 0);
  if (practices->len == 1)
    /* Translators: a network and a practice */
    return g_strdup_printf (_("Add %s with %s"), name, first->name);

  /* Translators: %1$s is a network */
  return g_strdup_printf (ngettext ("Add %1$s with %2$u practice", "Add %1$s with %2$u practices", practices->len),
                          name, practices->len);
}

static char *
take_network_name (const char  *name,
                   gint64       number,
                   GError     **error)
{
  g_autofree char *digits = NULL;

  if (name != NULL && *name != '\0')
    return _lp_edit_take_name (name, error);

  digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  /* Translators: the name of a network that has been given none: "Network 8" */
  return g_strdup_printf (_("Network %s"), digits);
}

static char *
label_exception (const LpNetwork *network,
                 LpException      exception)
{
  switch (exception)
    {
    case LP_EXCEPTION_NONE:
      return g_strdup_printf (_("Take back the exception of %s"), network->name);

    case LP_EXCEPTION_RURAL:
      return g_strdup_printf (_("Allow %s to be under the band, as a rural area"), network->name);

    case LP_EXCEPTION_OVER:
      return g_strdup_printf (_("Allow %s to be over the band"), network->name);

    case LP_EXCEPTION_OTHER:
    default:
      return g_strdup_printf (_("Allow %s to be outside the band"), network->name);
    }
}

/* An edit of one text of a network, without rows when it stays the same. */
static LpEdit *
edit_text (const LpNetwork *network,
           const char      *label,
           guint            column,
           const char      *before,
           const char      *after)
{
  LpEdit *edit = lp_edit_new (label);

  if (strcmp (before, after) != 0)
    _lp_edit_add_column (edit, LP_TABLE_NETWORK, network->id, column, lp_value_text (after));

  return edit;
}

LpEdit *
lp_edit_network_new (LpPlan             *plan,
                     gint64              option_id,
                     const char         *name,
                     const char *const  *codes,
                     gint64             *network_id_out,
                     GError            **error)
{
  const char *const nobody[] = { NULL };
  g_autoptr (GPtrArray) practices = NULL;
  g_autofree char *label = NULL;
  g_autofree char *taken = NULL;
  LpNetwork network = { 0 };
  const LpOption *option;
  LpEdit *edit;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  practices = option != NULL ? _lp_edit_find_practices (plan, codes != NULL ? codes : nobody, error) : NULL;
  if (practices == NULL || !_lp_edit_check_open (plan, practices, error) || !_lp_edit_check_unpinned (plan, option, practices, error))
    return NULL;

  network.number = find_free_number (option);
  taken = take_network_name (name, network.number, error);
  if (taken == NULL)
    return NULL;

  network.id = lp_plan_new_id (plan);
  network.option_id = option->id;
  network.name = taken;
  network.colour = find_free_colour (option);
  if (network_id_out != NULL)
    *network_id_out = network.id;

  label = label_new (taken, practices);
  edit = lp_edit_new (label);
  _lp_edit_add_network (edit, &network);
  for (i = 0; i < practices->len; i++)
    _lp_edit_add_move (edit, plan, option, g_ptr_array_index (practices, i), network.id);

  return edit;
}

LpEdit *
lp_edit_network_rename (LpPlan      *plan,
                        gint64       network_id,
                        const char  *name,
                        GError     **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;
  const LpNetwork *network;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  network = _lp_edit_find_network (plan, network_id, error);
  taken = network != NULL ? _lp_edit_take_name (name, error) : NULL;
  if (taken == NULL)
    return NULL;

  /* Translators: the old and the new name of a network, option or practice */
  label = g_strdup_printf (_("Rename %s to %s"), network->name, taken);

  return edit_text (network, label, LP_NETWORK_NAME, network->name, taken);
}

LpEdit *
lp_edit_network_recolour (LpPlan  *plan,
                          gint64   network_id,
                          gint64   colour,
                          GError **error)
{
  g_autofree char *label = NULL;
  const LpNetwork *network;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  network = _lp_edit_find_network (plan, network_id, error);
  if (network == NULL)
    return NULL;

  if (colour < 0)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                           _("There is no such colour. Choose one of the palette."));
      return NULL;
    }

  label = g_strdup_printf (_("Change the colour of %s"), network->name);
  edit = lp_edit_new (label);
  if (colour != network->colour)
    _lp_edit_add_column (edit, LP_TABLE_NETWORK, network_id, LP_NETWORK_COLOUR, lp_value_int (colour));

  return edit;
}

LpEdit *
lp_edit_network_note (LpPlan      *plan,
                      gint64       network_id,
                      const char  *note,
                      GError     **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;
  const LpNetwork *network;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  network = _lp_edit_find_network (plan, network_id, error);
  taken = network != NULL ? _lp_edit_take_note (note, error) : NULL;
  if (taken == NULL)
    return NULL;

  label = g_strdup_printf (_("Change the note on %s"), network->name);

  return edit_text (network, label, LP_NETWORK_NOTE, network->note, taken);
}

LpEdit *
lp_edit_network_exception (LpPlan       *plan,
                           gint64        network_id,
                           LpException   exception,
                           const char   *reason,
                           GError      **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;
  const LpNetwork *network;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (exception <= LP_EXCEPTION_OTHER, NULL);

  network = _lp_edit_find_network (plan, network_id, error);
  /* A reason without an exception would be told of nothing. */
  taken = network != NULL ? _lp_edit_take_note (exception != LP_EXCEPTION_NONE ? reason : NULL, error) : NULL;
  if (taken == NULL)
    return NULL;

  label = label_exception (network, exception);
  edit = edit_text (network, label, LP_NETWORK_EXCEPTION_NOTE, network->exception_note, taken);
  if (exception != network->exception)
    _lp_edit_add_column (edit, LP_TABLE_NETWORK, network_id, LP_NETWORK_EXCEPTION, lp_value_int (exception));

  return edit;
}

LpEdit *
lp_edit_network_notes (LpPlan       *plan,
                       gint64        network_id,
                       const char   *note,
                       LpException   exception,
                       const char   *reason,
                       GError      **error)
{
  g_autoptr (LpEdit) noted = lp_edit_network_note (plan, network_id, note, error);
  g_autoptr (LpEdit) excused = noted != NULL ? lp_edit_network_exception (plan, network_id, exception, reason, error) : NULL;

  if (excused == NULL)
    return NULL;
  if (lp_edit_get_n_rows (excused) == 0)
    return g_steal_pointer (&noted);

  for (guint i = 0; i < lp_edit_get_n_rows (noted); i++)
    lp_edit_add (excused, lp_change_copy (lp_edit_get_row (noted, i)));

  return g_steal_pointer (&excused);
}

LpEdit *
lp_edit_network_merge (LpPlan  *plan,
                       gint64   from,
                       gint64   into,
                       GError **error)
{
  g_autoptr (GPtrArray) members = NULL;
  g_autofree char *label = NULL;
  const LpNetwork *source, *target;
  const LpOption *option;
  LpEdit *edit;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  source = _lp_edit_find_network (plan, from, error);
  target = source != NULL ? _lp_edit_find_network (plan, into, error) : NULL;
  if (target == NULL)
    return NULL;

  if (source == target || source->option_id != target->option_id)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                           _("Only two different networks of one option can be merged. Choose another network."));
      return NULL;
    }

  option = lp_plan_find_option (plan, source->option_id);
  members = _lp_edit_list_members (plan, option, source);
  if (!_lp_edit_check_unpinned (plan, option, members, error))
    return NULL;

  /* Translators: two networks */
  label = g_strdup_printf (_("Merge %s into %s"), source->name, target->name);
  edit = lp_edit_new (label);
  for (i = 0; i < members->len; i++)
    _lp_edit_add_move (edit, plan, option, g_ptr_array_index (members, i), into);
  /* Actions and answers about the one are about the other now; its own steps and dates are not. */
  _lp_edit_add_release (edit, plan, LP_TABLE_NETWORK, from, into);
  _lp_edit_add_removal (edit, LP_TABLE_NETWORK, from);

  return edit;
}

LpEdit *
lp_edit_network_dissolve (LpPlan  *plan,
                          gint64   network_id,
                          GError **error)
{
  g_autoptr (GPtrArray) members = NULL;
  g_autofree char *label = NULL;
  const LpNetwork *network;
  const LpOption *option;
  LpEdit *edit;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  network = _lp_edit_find_network (plan, network_id, error);
  if (network == NULL)
    return NULL;

  option = lp_plan_find_option (plan, network->option_id);
  members = _lp_edit_list_members (plan, option, network);
  if (!_lp_edit_check_unpinned (plan, option, members, error))
    return NULL;

  label = g_strdup_printf (_("Dissolve %s"), network->name);
  edit = lp_edit_new (label);
  for (i = 0; i < members->len; i++)
    _lp_edit_add_move (edit, plan, option, g_ptr_array_index (members, i), 0);
  _lp_edit_add_release (edit, plan, LP_TABLE_NETWORK, network_id, 0);
  _lp_edit_add_removal (edit, LP_TABLE_NETWORK, network_id);

  return edit;
}
