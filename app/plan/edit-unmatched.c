/* edit-unmatched.c — what a person says of a practice that a file tells of and the plan does not have */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-quality.h"

#include "plan/edit-private.h"
#include "plan/plan-private.h"
#include "plan/quality.h"

#include <glib/gi18n-lib.h>

static const LpUnmatched *
find_unmatched (LpPlan      *plan,
                const char  *code,
                GError     **error)
{
  g_autofree char *capitals = g_ascii_strup (code, -1);
  LpRow *row = _lp_plan_find_row_text (plan, LP_TABLE_UNMATCHED, capitals);

  if (row != NULL && lp_plan_find_practice (plan, capitals) == NULL)
    return row->view;
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("No file tells of a practice %s that the plan does not have."), capitals);
  return NULL;
}

static const char *
name (const LpUnmatched *unmatched)
{
  return *unmatched->name != '\0' ? unmatched->name : unmatched->code;
}

LpEdit *
lp_edit_quality_add (LpPlan      *plan,
                     const char  *code,
                     GError     **error)
{
  const LpUnmatched *unmatched = find_unmatched (plan, code, error);
  g_autofree char *label = NULL;
  LpChange *row, *gone;
  LpEdit *edit;

  if (unmatched == NULL)
    return NULL;
  /* Translators: a practice */
  label = g_strdup_printf (_("Add %s to the plan"), name (unmatched));
  edit = lp_edit_new (label);
  row = _lp_edit_add_row (edit, LP_TABLE_PRACTICE);
  _lp_edit_set_text (row, LP_PRACTICE_CODE, unmatched->code);
  _lp_edit_set_text (row, LP_PRACTICE_NAME, name (unmatched));
  gone = lp_change_new (LP_TABLE_UNMATCHED, LP_CHANGE_DELETE);
  gone->old_values[LP_UNMATCHED_CODE] = lp_value_text (unmatched->code);
  lp_edit_add (edit, gone);
  return edit;
}

LpEdit *
lp_edit_quality_put_aside (LpPlan      *plan,
                           const char  *code,
                           GError     **error)
{
  const LpUnmatched *unmatched = find_unmatched (plan, code, error);
  g_autofree char *label = NULL;
  LpEdit *edit;

  if (unmatched == NULL)
    return NULL;
  /* Translators: a practice */
  label = g_strdup_printf (_("Put %s aside as none of the plan’s"), name (unmatched));
  edit = lp_edit_new (label);
  lp_edit_add_update (edit, LP_TABLE_UNMATCHED, &(LpValue) { LP_VALUE_TEXT, { .text = unmatched->code } }, LP_UNMATCHED_ASIDE, lp_value_int (1));
  return edit;
}
