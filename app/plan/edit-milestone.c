/* edit-milestone.c — milestones and targets of the delivery plan written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-milestone.h"

#include "plan/edit-private.h"
#include "plan/plan-private.h"

#include <glib/gi18n-lib.h>

/* What a milestone says, judged: texts taken, or FALSE with an error. */
static gboolean
take_milestone (const char  *name,
                const char  *at,
                const char  *kind,
                double       number,
                char       **name_out,
                char       **at_out,
                GError     **error)
{
  gboolean share = g_strcmp0 (kind, "coverage") == 0;

  if (kind != NULL && *kind != '\0' && !share && g_strcmp0 (kind, "networks") != 0)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("“%s” is no kind of milestone. Say coverage, networks, or nothing."), kind);
      return FALSE;
    }
  if (kind != NULL && *kind != '\0' && (!(number >= 0) || number > (share ? 1 : 100000)))
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                           share ? _("A share of people is between 0% and 100%.") : _("A number of networks is between 0 and 100,000."));
      return FALSE;
    }

  *name_out = _lp_edit_take_name (name, error);
  *at_out = *name_out != NULL ? _lp_edit_take_date (at, error) : NULL;

  return *at_out != NULL;
}

static LpValue
make_number (const char *kind,
             double      number)
{
  return kind != NULL && *kind != '\0' ? lp_value_real (number) : lp_value_null ();
}

LpEdit *
lp_edit_milestone_new (LpPlan      *plan,
                       const char  *name,
                       const char  *at,
                       const char  *kind,
                       double       number,
                       gint64      *milestone_id_out,
                       GError     **error)
{
  gint64 id;
  g_autofree char *taken = NULL;
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;
  const GPtrArray *milestones;
  LpChange *row;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  if (!take_milestone (name, at, kind, number, &taken, &date, error))
    return NULL;

  label = g_strdup_printf (_("Add the milestone %s"), taken);
  edit = lp_edit_new (label);
  milestones = lp_plan_get_milestones (plan);
  row = lp_change_new (LP_TABLE_MILESTONE, LP_CHANGE_INSERT);
  id = lp_plan_new_id (plan);
  row->new_values[LP_MILESTONE_ID] = lp_value_int (id);
  row->new_values[LP_MILESTONE_POSITION] =
    lp_value_int (milestones->len > 0 ? ((const LpMilestone *) g_ptr_array_index (milestones, milestones->len - 1))->position + 1 : 1);
  row->new_values[LP_MILESTONE_NAME] = lp_value_text (taken);
  row->new_values[LP_MILESTONE_AT] = lp_value_text (date);
  row->new_values[LP_MILESTONE_KIND] = lp_value_text (kind != NULL ? kind : "");
  row->new_values[LP_MILESTONE_NUMBER] = make_number (kind, number);
  row->new_values[LP_MILESTONE_NOTE] = lp_value_text ("");
  lp_edit_add (edit, row);
  if (milestone_id_out != NULL)
    *milestone_id_out = id;

  return edit;
}

LpEdit *
lp_edit_milestone_set (LpPlan      *plan,
                       gint64       milestone_id,
                       const char  *name,
                       const char  *at,
                       const char  *kind,
                       double       number,
                       GError     **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  if (_lp_edit_find_row (plan, LP_TABLE_MILESTONE, milestone_id, error) == NULL ||
      !take_milestone (name, at, kind, number, &taken, &date, error))
    return NULL;

  label = g_strdup_printf (_("Edit the milestone %s"), taken);
  edit = lp_edit_new (label);
  _lp_edit_add_column (edit, LP_TABLE_MILESTONE, milestone_id, LP_MILESTONE_NAME, lp_value_text (taken));
  _lp_edit_add_column (edit, LP_TABLE_MILESTONE, milestone_id, LP_MILESTONE_AT, lp_value_text (date));
  _lp_edit_add_column (edit, LP_TABLE_MILESTONE, milestone_id, LP_MILESTONE_KIND, lp_value_text (kind != NULL ? kind : ""));
  _lp_edit_add_column (edit, LP_TABLE_MILESTONE, milestone_id, LP_MILESTONE_NUMBER, make_number (kind, number));

  return edit;
}

LpEdit *
lp_edit_milestone_remove (LpPlan  *plan,
                          gint64   milestone_id,
                          GError **error)
{
  LpRow *row;
  g_autofree char *label = NULL;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  row = _lp_edit_find_row (plan, LP_TABLE_MILESTONE, milestone_id, error);
  if (row == NULL)
    return NULL;

  label = g_strdup_printf (_("Remove the milestone %s"), ((const LpMilestone *) row->view)->name);
  edit = lp_edit_new (label);
  _lp_edit_add_removal (edit, LP_TABLE_MILESTONE, milestone_id);

  return edit;
}
