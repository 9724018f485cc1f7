/* edit-workshop.c — questions and answers written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-workshop.h"

#include "plan/edit-private.h"
#include "plan/plan-private.h"

#include <glib/gi18n-lib.h>

LpEdit *
lp_edit_question_new (LpPlan      *plan,
                      const char  *text,
                      gint64      *question_id_out,
                      GError     **error)
{
  const GPtrArray *questions;
  g_autofree char *taken = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  LpChange *row;
  LpEdit *edit;
  gint64 id;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  taken = _lp_edit_take_words (text, error);
  if (taken == NULL)
    return NULL;

  questions = lp_plan_get_questions (plan);
  id = lp_plan_new_id (plan);
  name = _lp_edit_shorten (taken);
  label = g_strdup_printf (_("Add the question “%s”"), name);
  edit = lp_edit_new (label);
  row = lp_change_new (LP_TABLE_QUESTION, LP_CHANGE_INSERT);
  row->new_values[LP_QUESTION_ID] = lp_value_int (id);
  row->new_values[LP_QUESTION_POSITION] =
    lp_value_int (questions->len > 0 ? ((const LpQuestion *) g_ptr_array_index (questions, questions->len - 1))->position + 1 : 1);
  row->new_values[LP_QUESTION_TEXT] = lp_value_text (taken);
  lp_edit_add (edit, row);
  if (question_id_out != NULL)
    *question_id_out = id;

  return edit;
}

LpEdit *
lp_edit_question_text (LpPlan      *plan,
                       gint64       question_id,
                       const char  *text,
                       GError     **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  LpRow *row;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  row = _lp_edit_find_row (plan, LP_TABLE_QUESTION, question_id, error);
  taken = row != NULL ? _lp_edit_take_words (text, error) : NULL;
  if (taken == NULL)
    return NULL;

  name = _lp_edit_shorten (((const LpQuestion *) row->view)->text);
  label = g_strdup_printf (_("Edit the question “%s”"), name);

  return _lp_edit_new_text (label, plan, LP_TABLE_QUESTION, question_id, LP_QUESTION_TEXT, taken);
}

LpEdit *
lp_edit_question_remove (LpPlan  *plan,
                         gint64   question_id,
                         GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  LpRow *row;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  row = _lp_edit_find_row (plan, LP_TABLE_QUESTION, question_id, error);
  if (row == NULL)
    return NULL;

  name = _lp_edit_shorten (((const LpQuestion *) row->view)->text);
  label = g_strdup_printf (_("Remove the question “%s” with its answers"), name);
  edit = lp_edit_new (label);
  _lp_edit_add_release (edit, plan, LP_TABLE_QUESTION, question_id, 0);
  _lp_edit_add_removal (edit, LP_TABLE_QUESTION, question_id);

  return edit;
}

static gboolean
check_about (LpPlan               *plan,
             const LpAnswerAbout  *about,
             GError              **error)
{
  guint n = 0;

  if (about == NULL)
    return TRUE;

  n = (about->locality_id != 0) + (about->network_id != 0) + (about->practice != NULL);
  if (n > 1)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                           _("An answer is about one locality, one network, one practice, or the whole system."));
      return FALSE;
    }
  if (about->locality_id != 0)
    return _lp_edit_find_row (plan, LP_TABLE_LOCALITY, about->locality_id, error) != NULL;
  if (about->network_id != 0)
    return _lp_edit_find_network (plan, about->network_id, error) != NULL;
  if (about->practice != NULL && lp_plan_find_practice (plan, about->practice) == NULL)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no practice with the code “%s”. Check the code."), about->practice);
      return FALSE;
    }

  return TRUE;
}

/* "#estates, parking" as "estates parking". */
static char *
take_tags (const char  *tags,
           GError     **error)
{
  g_autofree char *taken = _lp_edit_take_note (tags, error);
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) joined = NULL;

  if (taken == NULL)
    return NULL;

  words = g_strsplit_set (taken, " ,;#\t\r\n", -1);
  joined = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* Sets the cells that say what the answer is; FALSE with an error. */
static gboolean
fill_answer (LpChange             *row,
             LpPlan               *plan,
             const LpAnswerAbout  *about,
             const char           *given_by,
             const char           *text,
             const char           *tags,
             GError              **error)
{
  g_autofree char *words = check_about (plan, about, error) ? _lp_edit_take_words (text, error) : NULL;
  g_autofree char *group = words != NULL ? _lp_edit_take_note (given_by, error) : NULL;
  g_autofree char *labels = group != NULL ? take_tags (tags, error) : NULL;
  LpAnswerAbout nothing = { 0, 0, NULL };

  if (labels == NULL)
    return FALSE;

  if (about == NULL)
    about = &nothing;
  row->new_values[LP_ANSWER_LOCALITY_ID] = about->locality_id != 0 ? lp_value_int (about->locality_id) : lp_value_null ();
  row->new_values[LP_ANSWER_NETWORK_ID] = about->network_id != 0 ? lp_value_int (about->network_id) : lp_value_null ();
  row->new_values[LP_ANSWER_PRACTICE] = lp_value_text (about->practice);
  row->new_values[LP_ANSWER_GIVEN_BY] = lp_value_text (group);
  row->new_values[LP_ANSWER_TEXT] = lp_value_text (words);
  row->new_values[LP_ANSWER_TAGS] = lp_value_text (labels);

  return TRUE;
}

LpEdit *
lp_edit_answer_new (LpPlan               *plan,
                    gint64                question_id,
                    const LpAnswerAbout  *about,
                    const char           *given_by,
                    const char           *text,
                    const char           *tags,
                    const char           *at,
                    gint64               *answer_id_out,
                    GError              **error)
{
  g_autoptr (LpChange) row = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  LpEdit *edit;
  gint64 id;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  row = lp_change_new (LP_TABLE_ANSWER, LP_CHANGE_INSERT);
  if (_lp_edit_find_row (plan, LP_TABLE_QUESTION, question_id, error) == NULL ||
      !fill_answer (row, plan, about, given_by, text, tags, error))
    return NULL;

  id = lp_plan_new_id (plan);
  row->new_values[LP_ANSWER_ID] = lp_value_int (id);
  row->new_values[LP_ANSWER_QUESTION_ID] = lp_value_int (question_id);
  row->new_values[LP_ANSWER_AT] = lp_value_text (at != NULL ? at : "");
  name = _lp_edit_shorten (row->new_values[LP_ANSWER_TEXT].text);
  /* Translators: what somebody in the room has said */
  label = g_strdup_printf (_("Write down “%s”"), name);
  edit = lp_edit_new (label);
  lp_edit_add (edit, g_steal_pointer (&row));
  if (answer_id_out != NULL)
    *answer_id_out = id;

  return edit;
}

LpEdit *
lp_edit_answer_set (LpPlan               *plan,
                    gint64                answer_id,
                    const LpAnswerAbout  *about,
                    const char           *given_by,
                    const char           *text,
                    const char           *tags,
                    GError              **error)
{
  g_autoptr (LpChange) change = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  LpRow *row;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  change = lp_change_new (LP_TABLE_ANSWER, LP_CHANGE_UPDATE);
  change->old_values[LP_ANSWER_ID] = lp_value_int (answer_id);
  row = _lp_edit_find_row (plan, LP_TABLE_ANSWER, answer_id, error);
  if (row == NULL || !fill_answer (change, plan, about, given_by, text, tags, error))
    return NULL;

  name = _lp_edit_shorten (((const LpAnswer *) row->view)->text);
  label = g_strdup_printf (_("Edit the answer “%s”"), name);
  edit = lp_edit_new (label);
  lp_edit_add (edit, g_steal_pointer (&change));

  return edit;
}

LpEdit *
lp_edit_answer_remove (LpPlan  *plan,
                       gint64   answer_id,
                       GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  LpRow *row;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  row = _lp_edit_find_row (plan, LP_TABLE_ANSWER, answer_id, error);
  if (row == NULL)
    return NULL;

  name = _lp_edit_shorten (((const LpAnswer *) row->view)->text);
  label = g_strdup_printf (_("Remove the answer “%s”"), name);
  edit = lp_edit_new (label);
  _lp_edit_add_removal (edit, LP_TABLE_ANSWER, answer_id);

  return edit;
}
