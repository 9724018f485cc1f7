/* edit-standing.c — where a network stands: its steps, its characteristics, from when it works */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-delivery.h"

#include "plan/edit-private.h"
#include "plan/plan-private.h"

#include <glib/gi18n-lib.h>

/* Sets the row of @table whose key is (@first, @second), or (@first) when @second is 0: altered when it is there, else added. @values begins with
 * the key and is taken. */
static void
put_row (LpEdit  *edit,
         LpPlan  *plan,
         LpTable  table,
         LpValue *values)
{
  const LpTableSpec *spec = lp_table_spec (table);
  gboolean there = _lp_plan_find_row (plan, table, values) != NULL;
  LpChange *change = lp_change_new (table, there ? LP_CHANGE_UPDATE : LP_CHANGE_INSERT);
  guint i;

  for (i = 0; i < spec->n_columns; i++)
    {
      if (there && spec->columns[i].key)
        change->old_values[i] = values[i];
      else
        change->new_values[i] = values[i];
    }
  lp_edit_add (edit, change);
}

LpEdit *
lp_edit_network_step (LpPlan      *plan,
                      gint64       network_id,
                      gint64       pillar_id,
                      gint64       step,
                      const char  *evidence,
                      const char  *at,
                      GError     **error)
{
  const LpNetwork *network;
  LpRow *pillar;
  g_autofree char *note = NULL;
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  network = _lp_edit_find_network (plan, network_id, error);
  pillar = network != NULL ? _lp_edit_find_row (plan, LP_TABLE_PILLAR, pillar_id, error) : NULL;
  note = pillar != NULL ? _lp_edit_take_note (evidence, error) : NULL;
  date = note != NULL ? _lp_edit_take_date (at, error) : NULL;
  if (date == NULL)
    return NULL;

  if (step < 0 || step > 3)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("A pillar has steps 1 to 3; 0 is not begun."));
      return NULL;
    }

  /* Translators: a network, a step from 0 to 3, and a pillar: "Put Purbeck on step 2 of Right scale". */
  label = g_strdup_printf (_("Put %s on step %d of %s"), network->name, (int) step, ((const LpPillar *) pillar->view)->name);
  edit = lp_edit_new (label);
  put_row (edit, plan, LP_TABLE_NETWORK_STEP, (LpValue[]) { lp_value_int (network_id), lp_value_int (pillar_id), lp_value_int (step),
                                                            lp_value_text (note), lp_value_text (date) });

  return edit;
}

LpEdit *
lp_edit_network_characteristic (LpPlan      *plan,
                                gint64       network_id,
                                gint64       characteristic_id,
                                gboolean     met,
                                const char  *note,
                                GError     **error)
{
  const LpNetwork *network;
  const LpCharacteristic *characteristic;
  LpRow *row;
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  network = _lp_edit_find_network (plan, network_id, error);
  row = network != NULL ? _lp_edit_find_row (plan, LP_TABLE_CHARACTERISTIC, characteristic_id, error) : NULL;
  taken = row != NULL ? _lp_edit_take_note (note, error) : NULL;
  if (taken == NULL)
    return NULL;

  characteristic = row->view;
  if (*characteristic->computed != '\0')
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("“%s” is computed from the people of the network and cannot be set by hand."),
                   characteristic->name);
      return NULL;
    }

  label = met ? g_strdup_printf (_("Say that %s has “%s”"), network->name, characteristic->name)
              : g_strdup_printf (_("Say that %s lacks “%s”"), network->name, characteristic->name);
  edit = lp_edit_new (label);
  put_row (edit, plan, LP_TABLE_NETWORK_CHARACTERISTIC, (LpValue[]) { lp_value_int (network_id), lp_value_int (characteristic_id),
                                                                      lp_value_int (met ? 1 : 0), lp_value_text (taken) });

  return edit;
}

LpEdit *
lp_edit_network_start (LpPlan      *plan,
                       gint64       network_id,
                       const char  *at,
                       GError     **error)
{
  const LpNetwork *network;
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  network = _lp_edit_find_network (plan, network_id, error);
  date = network != NULL ? _lp_edit_take_date (at, error) : NULL;
  if (date == NULL)
    return NULL;

  if (*date != '\0')
    {
      label = g_strdup_printf (_("Let %s begin on %s"), network->name, date);
      edit = lp_edit_new (label);
      put_row (edit, plan, LP_TABLE_NETWORK_START, (LpValue[]) { lp_value_int (network_id), lp_value_text (date) });
      return edit;
    }

  label = g_strdup_printf (_("Take the first day from %s"), network->name);
  edit = lp_edit_new (label);
  if (_lp_plan_find_row_int (plan, LP_TABLE_NETWORK_START, network_id) != NULL)
    _lp_edit_add_removal (edit, LP_TABLE_NETWORK_START, network_id);

  return edit;
}

/* The id of the copy of the network @network_id; 0: it is of another option. */
static gint64
find_copy (LpPlan     *plan,
           GHashTable *copies,
           gint64      network_id)
{
  const gint64 *copy = g_hash_table_lookup (copies, lp_plan_find_network (plan, network_id));

  return copy != NULL ? *copy : 0;
}

void
_lp_edit_copy_standing (LpEdit     *edit,
                        LpPlan     *plan,
                        GHashTable *copies)
{
  const GPtrArray *steps = lp_plan_get_network_steps (plan);
  const GPtrArray *characteristics = lp_plan_get_network_characteristics (plan);
  const GPtrArray *starts = lp_plan_get_network_starts (plan);
  gint64 copy;

  for (guint i = 0; i < steps->len; i++)
    {
      const LpNetworkStep *of = g_ptr_array_index (steps, i);

      if ((copy = find_copy (plan, copies, of->network_id)) != 0)
        put_row (edit, plan, LP_TABLE_NETWORK_STEP, (LpValue[]) { lp_value_int (copy), lp_value_int (of->pillar_id), lp_value_int (of->step),
                                                                  lp_value_text (of->evidence), lp_value_text (of->at) });
    }
  for (guint i = 0; i < characteristics->len; i++)
    {
      const LpNetworkCharacteristic *of = g_ptr_array_index (characteristics, i);

      if ((copy = find_copy (plan, copies, of->network_id)) != 0)
        put_row (edit, plan, LP_TABLE_NETWORK_CHARACTERISTIC, (LpValue[]) { lp_value_int (copy), lp_value_int (of->characteristic_id),
                                                                            lp_value_int (of->met ? 1 : 0), lp_value_text (of->note) });
    }
  for (guint i = 0; i < starts->len; i++)
    {
      const LpNetworkStart *of = g_ptr_array_index (starts, i);

      if ((copy = find_copy (plan, copies, of->network_id)) != 0)
        put_row (edit, plan, LP_TABLE_NETWORK_START, (LpValue[]) { lp_value_int (copy), lp_value_text (of->at) });
    }
}
