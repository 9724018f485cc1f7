/* edit-text.c — texts and dates as a person types them, judged; an edit that sets one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-private.h"

#include "plan/plan-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

char *
_lp_edit_take_words (const char  *text,
                     GError     **error)
{
  g_autofree char *taken = _lp_edit_take_note (text, error);

  if (taken == NULL)
    return NULL;

  g_strstrip (taken);
  if (*taken == '\0')
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("The text is empty. Type some words."));
      return NULL;
    }

  return g_steal_pointer (&taken);
}

char *
_lp_edit_take_date (const char  *date,
                    GError     **error)
{
  guint year, month, day;
  int end = 0;

  if (date == NULL || *date == '\0')
    return g_strdup ("");

  if (strlen (date) == 10 && sscanf (date, "%4u-%2u-%2u%n", &year, &month, &day, &end) == 3 && end == 10 &&
      month <= 12 && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return g_strdup (date);

  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("“%s” is no date. Write it as 2018-06-30."), date);

  return NULL;
}

struct _LpRow *
_lp_edit_find_row (LpPlan   *plan,
                   LpTable   table,
                   gint64    id,
                   GError  **error)
{
  LpRow *row = _lp_plan_find_row_int (plan, table, id);

  if (row == NULL)
    g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("That is no longer in the plan. Choose another."));

  return row;
}

LpEdit *
_lp_edit_new_text (const char *label,
                   LpPlan     *plan,
                   LpTable     table,
                   gint64      id,
                   guint       column,
                   const char *text)
{
  LpRow *row = _lp_plan_find_row_int (plan, table, id);
  LpEdit *edit = lp_edit_new (label);

  if (g_strcmp0 (row->cells[column].text, text) != 0)
    _lp_edit_add_column (edit, table, id, column, lp_value_text (text));

  return edit;
}

char *
_lp_edit_shorten (const char *text)
{
  enum { MOST = 40 };
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');

  if (g_utf8_strlen (line, -1) <= MOST)
    return g_steal_pointer (&line);

  return g_strdup_printf ("%.*s…", (int) (g_utf8_offset_to_pointer (line, MOST - 1) - line), line);
}
