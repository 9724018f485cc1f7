/* edit-delivery.c — the delivery plan written: pillars, steps, actions, and the plan's date */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-delivery.h"

#include "plan/edit-private.h"
#include "plan/plan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LpPillar *
find_pillar (LpPlan  *plan,
             gint64   pillar_id,
             GError **error)
{
  LpRow *row = _lp_edit_find_row (plan, LP_TABLE_PILLAR, pillar_id, error);

  return row != NULL ? row->view : NULL;
}

LpEdit *
lp_edit_pillar_text (LpPlan      *plan,
                     gint64       pillar_id,
                     guint        column,
                     const char  *text,
                     GError     **error)
{
  const LpPillar *pillar;
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (column >= LP_PILLAR_NAME && column <= LP_PILLAR_OUTCOME, NULL);

  pillar = find_pillar (plan, pillar_id, error);
  if (pillar == NULL)
    return NULL;

  if (column == LP_PILLAR_NAME)
    taken = _lp_edit_take_name (text, error);
  else
    taken = column == LP_PILLAR_BASELINE_AT ? _lp_edit_take_date (text, error) : _lp_edit_take_note (text, error);
  if (taken == NULL)
    return NULL;

  /* Translators: a pillar of the delivery plan */
  label = g_strdup_printf (_("Edit the pillar %s"), pillar->name);

  return _lp_edit_new_text (label, plan, LP_TABLE_PILLAR, pillar_id, column, taken);
}

LpEdit *
lp_edit_step_text (LpPlan      *plan,
                   gint64       pillar_id,
                   gint64       number,
                   const char  *text,
                   GError     **error)
{
  const LpPillar *pillar;
  const GPtrArray *steps;
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;
  LpChange *row;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (number >= 1 && number <= 3, NULL);

  pillar = find_pillar (plan, pillar_id, error);
  taken = pillar != NULL ? _lp_edit_take_note (text, error) : NULL;
  if (taken == NULL)
    return NULL;

  /* Translators: a step of a pillar: "Edit step 2 of Right scale". */
  label = g_strdup_printf (_("Edit step %d of %s"), (int) number, pillar->name);
  steps = lp_plan_get_steps (plan);
  for (guint i = 0; i < steps->len; i++)
    {
      const LpStepText *step = g_ptr_array_index (steps, i);

      if (step->pillar_id == pillar_id && step->number == number)
        return _lp_edit_new_text (label, plan, LP_TABLE_STEP, step->id, LP_STEP_TEXT, taken);
    }

  edit = lp_edit_new (label);
  row = lp_change_new (LP_TABLE_STEP, LP_CHANGE_INSERT);
  row->new_values[LP_STEP_ID] = lp_value_int (lp_plan_new_id (plan));
  row->new_values[LP_STEP_PILLAR_ID] = lp_value_int (pillar_id);
  row->new_values[LP_STEP_NUMBER] = lp_value_int (number);
  row->new_values[LP_STEP_TEXT] = lp_value_text (taken);
  lp_edit_add (edit, row);

  return edit;
}

static gint64
find_next_position (const GPtrArray *actions)
{
  const LpAction *last = actions->len > 0 ? g_ptr_array_index (actions, actions->len - 1) : NULL;

  return last != NULL ? last->position + 1 : 1;
}

LpEdit *
lp_edit_action_new (LpPlan      *plan,
                    gint64       pillar_id,
                    const char  *text,
                    gint64      *action_id_out,
                    GError     **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  LpChange *row;
  LpEdit *edit;
  gint64 id;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  taken = find_pillar (plan, pillar_id, error) != NULL ? _lp_edit_take_words (text, error) : NULL;
  if (taken == NULL)
    return NULL;

  name = _lp_edit_shorten (taken);
  /* Translators: an action of the delivery plan */
  label = g_strdup_printf (_("Add the action “%s”"), name);
  edit = lp_edit_new (label);
  id = lp_plan_new_id (plan);
  row = lp_change_new (LP_TABLE_ACTION, LP_CHANGE_INSERT);
  row->new_values[LP_ACTION_ID] = lp_value_int (id);
  row->new_values[LP_ACTION_PILLAR_ID] = lp_value_int (pillar_id);
  row->new_values[LP_ACTION_POSITION] = lp_value_int (find_next_position (lp_plan_get_actions (plan)));
  row->new_values[LP_ACTION_TEXT] = lp_value_text (taken);
  row->new_values[LP_ACTION_OWNER] = lp_value_text ("");
  row->new_values[LP_ACTION_START] = lp_value_text ("");
  row->new_values[LP_ACTION_DUE] = lp_value_text ("");
  row->new_values[LP_ACTION_STATUS] = lp_value_text ("planned");
  row->new_values[LP_ACTION_LOCALITY_ID] = lp_value_null ();
  row->new_values[LP_ACTION_NETWORK_ID] = lp_value_null ();
  row->new_values[LP_ACTION_NOTE] = lp_value_text ("");
  lp_edit_add (edit, row);
  if (action_id_out != NULL)
    *action_id_out = id;

  return edit;
}

static char *
take_status (const char  *text,
             GError     **error)
{
  static const char *const known[] = { N_("planned"), N_("under way"), N_("done"), N_("stopped"), NULL };

  if (text != NULL && g_strv_contains (known, text))
    return g_strdup (text);

  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
               _("“%s” is no state of an action. Say planned, under way, done or stopped."), text != NULL ? text : "");

  return NULL;
}

/* "Say that the action “Agree …” is done": what the record of a workshop is to tell. @name: the action's; @taken: what is written. (transfer full) */
static char *
label_action (guint       column,
              const char *name,
              const char *taken)
{
  gboolean cleared = *taken == '\0';

  switch (column)
    {
    case LP_ACTION_TEXT:
      return g_strdup_printf (_("Reword the action “%s”"), name);
    case LP_ACTION_OWNER:
      return cleared ? g_strdup_printf (_("Take the action “%s” from its owner"), name) : g_strdup_printf (_("Give the action “%1$s” to %2$s"), name, taken);
    case LP_ACTION_START:
      return cleared ? g_strdup_printf (_("Take the start from the action “%s”"), name) : g_strdup_printf (_("Start the action “%1$s” on %2$s"), name, taken);
    case LP_ACTION_DUE:
      return cleared ? g_strdup_printf (_("Take the due date from the action “%s”"), name) : g_strdup_printf (_("Make the action “%1$s” due on %2$s"), name, taken);
    case LP_ACTION_STATUS:
      /* Translators: an action of the delivery plan; planned, under way, done or stopped */
      return g_strdup_printf (_("Say that the action “%1$s” is %2$s"), name, _(taken));
    case LP_ACTION_NOTE:
    default:
      return g_strdup_printf (_("Edit the note of the action “%s”"), name);
    }
}

LpEdit *
lp_edit_action_text (LpPlan      *plan,
                     gint64       action_id,
                     guint        column,
                     const char  *text,
                     GError     **error)
{
  LpRow *row;
  g_autofree char *taken = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  row = _lp_edit_find_row (plan, LP_TABLE_ACTION, action_id, error);
  if (row == NULL)
    return NULL;

  switch (column)
    {
    case LP_ACTION_TEXT:
      taken = _lp_edit_take_words (text, error);
      break;
    case LP_ACTION_START:
    case LP_ACTION_DUE:
      taken = _lp_edit_take_date (text, error);
      break;
    case LP_ACTION_STATUS:
      taken = take_status (text, error);
      break;
    case LP_ACTION_OWNER:
    case LP_ACTION_NOTE:
      taken = _lp_edit_take_note (text, error);
      break;
    default:
      g_return_val_if_reached (NULL);
    }
  if (taken == NULL)
    return NULL;

  name = _lp_edit_shorten (((const LpAction *) row->view)->text);
  label = label_action (column, name, taken);

  return _lp_edit_new_text (label, plan, LP_TABLE_ACTION, action_id, column, taken);
}

LpEdit *
lp_edit_action_about (LpPlan  *plan,
                      gint64   action_id,
                      gint64   locality_id,
                      gint64   network_id,
                      GError **error)
{
  LpRow *row;
  const LpAction *action;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  row = _lp_edit_find_row (plan, LP_TABLE_ACTION, action_id, error);
  if (row == NULL ||
      (locality_id != 0 && _lp_edit_find_row (plan, LP_TABLE_LOCALITY, locality_id, error) == NULL) ||
      (network_id != 0 && _lp_edit_find_network (plan, network_id, error) == NULL))
    return NULL;

  action = row->view;
  name = _lp_edit_shorten (action->text);
  /* Translators: an action of the delivery plan */
  label = g_strdup_printf (_("Say whom the action “%s” is for"), name);
  edit = lp_edit_new (label);
  if (action->locality_id != locality_id)
    _lp_edit_add_column (edit, LP_TABLE_ACTION, action_id, LP_ACTION_LOCALITY_ID,
                         locality_id != 0 ? lp_value_int (locality_id) : lp_value_null ());
  if (action->network_id != network_id)
    _lp_edit_add_column (edit, LP_TABLE_ACTION, action_id, LP_ACTION_NETWORK_ID,
                         network_id != 0 ? lp_value_int (network_id) : lp_value_null ());

  return edit;
}

LpEdit *
lp_edit_action_remove (LpPlan  *plan,
                       gint64   action_id,
                       GError **error)
{
  LpRow *row;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  row = _lp_edit_find_row (plan, LP_TABLE_ACTION, action_id, error);
  if (row == NULL)
    return NULL;

  name = _lp_edit_shorten (((const LpAction *) row->view)->text);
  /* Translators: an action of the delivery plan */
  label = g_strdup_printf (_("Remove the action “%s”"), name);
  edit = lp_edit_new (label);
  _lp_edit_add_removal (edit, LP_TABLE_ACTION, action_id);

  return edit;
}

LpEdit *
lp_edit_plan_date (LpPlan      *plan,
                   const char  *at,
                   GError     **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  taken = _lp_edit_take_date (at, error);
  if (taken == NULL)
    return NULL;

  label = *taken != '\0' ? g_strdup_printf (_("Date the plan %s"), taken) : g_strdup (_("Take the date from the plan"));

  return _lp_edit_new_text (label, plan, LP_TABLE_PLAN, LP_PLAN_ROW_ID, LP_PLAN_AS_OF, taken);
}
