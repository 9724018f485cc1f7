/* edit-workshop.c — questions, answers and slides written */
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
  LpChange *row;
  LpEdit *edit;
  gint64 id;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  taken = _lp_edit_take_words (text, error);
  if (taken == NULL)
    return NULL;

  questions = lp_plan_get_questions (plan);
  id = lp_plan_new_id (plan);
  edit = lp_edit_new (_("Add a question"));
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

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  if (_lp_edit_find_row (plan, LP_TABLE_QUESTION, question_id, error) == NULL)
    return NULL;
  taken = _lp_edit_take_words (text, error);

  return taken != NULL ? _lp_edit_new_text (_("Edit a question"), plan, LP_TABLE_QUESTION, question_id, LP_QUESTION_TEXT, taken) : NULL;
}

LpEdit *
lp_edit_question_remove (LpPlan  *plan,
                         gint64   question_id,
                         GError **error)
{
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  if (_lp_edit_find_row (plan, LP_TABLE_QUESTION, question_id, error) == NULL)
    return NULL;

  edit = lp_edit_new (_("Remove a question with its answers"));
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
  edit = lp_edit_new (_("Write down an answer"));
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
  g_autoptr (LpChange) row = NULL;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  row = lp_change_new (LP_TABLE_ANSWER, LP_CHANGE_UPDATE);
  row->old_values[LP_ANSWER_ID] = lp_value_int (answer_id);
  if (_lp_edit_find_row (plan, LP_TABLE_ANSWER, answer_id, error) == NULL ||
      !fill_answer (row, plan, about, given_by, text, tags, error))
    return NULL;

  edit = lp_edit_new (_("Edit an answer"));
  lp_edit_add (edit, g_steal_pointer (&row));

  return edit;
}

static LpEdit *
remove_row (LpPlan      *plan,
            LpTable      table,
            gint64       id,
            const char  *label,
            GError     **error)
{
  LpEdit *edit;

  if (_lp_edit_find_row (plan, table, id, error) == NULL)
    return NULL;

  edit = lp_edit_new (label);
  _lp_edit_add_removal (edit, table, id);

  return edit;
}

LpEdit *
lp_edit_answer_remove (LpPlan  *plan,
                       gint64   answer_id,
                       GError **error)
{
  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  return remove_row (plan, LP_TABLE_ANSWER, answer_id, _("Remove an answer"), error);
}

LpEdit *
lp_edit_slide_new (LpPlan      *plan,
                   const char  *kind,
                   const char  *subject,
                   gint64      *slide_id_out,
                   GError     **error)
{
  const GPtrArray *slides;
  LpChange *row;
  LpEdit *edit;
  gint64 id;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  slides = lp_plan_get_slides (plan);
  id = lp_plan_new_id (plan);
  edit = lp_edit_new (_("Add a slide"));
  row = lp_change_new (LP_TABLE_SLIDE, LP_CHANGE_INSERT);
  row->new_values[LP_SLIDE_ID] = lp_value_int (id);
  row->new_values[LP_SLIDE_POSITION] =
    lp_value_int (slides->len > 0 ? ((const LpSlide *) g_ptr_array_index (slides, slides->len - 1))->position + 1 : 1);
  row->new_values[LP_SLIDE_KIND] = lp_value_text (kind);
  row->new_values[LP_SLIDE_SUBJECT] = lp_value_text (subject != NULL ? subject : "");
  row->new_values[LP_SLIDE_TITLE] = lp_value_text ("");
  row->new_values[LP_SLIDE_NOTES] = lp_value_text ("");
  row->new_values[LP_SLIDE_SHOWN] = lp_value_int (1);
  lp_edit_add (edit, row);
  if (slide_id_out != NULL)
    *slide_id_out = id;

  return edit;
}

LpEdit *
lp_edit_slide_text (LpPlan      *plan,
                    gint64       slide_id,
                    guint        column,
                    const char  *text,
                    GError     **error)
{
  g_autofree char *taken = NULL;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (column == LP_SLIDE_TITLE || column == LP_SLIDE_NOTES || column == LP_SLIDE_SUBJECT, NULL);

  if (_lp_edit_find_row (plan, LP_TABLE_SLIDE, slide_id, error) == NULL)
    return NULL;
  taken = _lp_edit_take_note (text, error);

  return taken != NULL ? _lp_edit_new_text (_("Edit a slide"), plan, LP_TABLE_SLIDE, slide_id, column, taken) : NULL;
}

LpEdit *
lp_edit_slide_show (LpPlan    *plan,
                    gint64     slide_id,
                    gboolean   shown,
                    GError   **error)
{
  LpRow *row;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  row = _lp_edit_find_row (plan, LP_TABLE_SLIDE, slide_id, error);
  if (row == NULL)
    return NULL;

  edit = lp_edit_new (shown ? _("Show a slide") : _("Leave out a slide"));
  if (((const LpSlide *) row->view)->shown != shown)
    _lp_edit_add_column (edit, LP_TABLE_SLIDE, slide_id, LP_SLIDE_SHOWN, lp_value_int (shown ? 1 : 0));

  return edit;
}

LpEdit *
lp_edit_slide_move (LpPlan  *plan,
                    gint64   slide_id,
                    guint    place,
                    GError **error)
{
  const GPtrArray *slides;
  g_autoptr (GPtrArray) order = NULL;
  LpRow *row;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  row = _lp_edit_find_row (plan, LP_TABLE_SLIDE, slide_id, error);
  if (row == NULL)
    return NULL;

  slides = lp_plan_get_slides (plan);
  order = g_ptr_array_new ();
  for (guint i = 0; i < slides->len; i++)
    if (g_ptr_array_index (slides, i) != row->view)
      g_ptr_array_add (order, g_ptr_array_index (slides, i));
  g_ptr_array_insert (order, (int) MIN (place, order->len), row->view);

  edit = lp_edit_new (_("Move a slide"));
  for (guint i = 0; i < order->len; i++)
    {
      const LpSlide *slide = g_ptr_array_index (order, i);

      if (slide->position != (gint64) i + 1)
        _lp_edit_add_column (edit, LP_TABLE_SLIDE, slide->id, LP_SLIDE_POSITION, lp_value_int (i + 1));
    }

  return edit;
}

LpEdit *
lp_edit_slide_remove (LpPlan  *plan,
                      gint64   slide_id,
                      GError **error)
{
  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  return remove_row (plan, LP_TABLE_SLIDE, slide_id, _("Remove a slide"), error);
}
