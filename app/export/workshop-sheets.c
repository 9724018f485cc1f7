/* workshop-sheets.c — the sheets of what was answered and what was decided */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/workshop-sheets.h"

#include <glib/gi18n-lib.h>

#include "plan/answer-about.h"

/* The last is folded away: it tells who brings the workbook in again which row of the plan it is. */
enum { QUESTION, ANSWER, ABOUT, TABLE, TAGS, GIVEN_AT, ROW, N_ANSWER_COLUMNS };
enum { TIME, WHAT, REASON, STATE, SHARE_BEFORE, SHARE_AFTER, RIGHT_BEFORE, RIGHT_AFTER, N_DECISION_COLUMNS };

static const LpSheetColumn answer_columns[N_ANSWER_COLUMNS] = {
  [QUESTION] = { N_("Question"), LP_CELL_WRAP, 45 },
  [ANSWER] = { N_("Answer"), LP_CELL_WRAP, 60 },
  [ABOUT] = { N_("About"), LP_CELL_TEXT, 30 },
  [TABLE] = { N_("Table"), LP_CELL_TEXT, 0 },
  [TAGS] = { N_("Tags"), LP_CELL_TEXT, 30 },
  [GIVEN_AT] = { N_("Time (UTC)"), LP_CELL_TEXT, 0 },
  [ROW] = { N_("Row of the plan"), LP_CELL_CODE, 0 },
};

static const LpSheetColumn decision_columns[N_DECISION_COLUMNS] = {
  [TIME] = { N_("Time (UTC)"), LP_CELL_TEXT, 0 },
  [WHAT] = { N_("What"), LP_CELL_WRAP, 60 },
  [REASON] = { N_("Why"), LP_CELL_WRAP, 60 },
  [STATE] = { N_("In force"), LP_CELL_TEXT, 0 },
  [SHARE_BEFORE] = { N_("People covered before"), LP_CELL_SHARE, 0 },
  [SHARE_AFTER] = { N_("People covered after"), LP_CELL_SHARE, 0 },
  [RIGHT_BEFORE] = { N_("Right size before"), LP_CELL_COUNT, 0 },
  [RIGHT_AFTER] = { N_("Right size after"), LP_CELL_COUNT, 0 },
};

void
lp_write_answers (LpSheet *sheet,
                  LpPlan  *plan)
{
  const GPtrArray *answers = lp_plan_get_answers (plan);

  lp_sheet_begin_table (sheet, answer_columns, G_N_ELEMENTS (answer_columns));
  for (guint i = 0; i < answers->len; i++)
    {
      const LpAnswer *answer = g_ptr_array_index (answers, i);
      const LpQuestion *question = lp_plan_find_question (plan, answer->question_id);
      g_autofree char *about = lp_answer_describe_about (plan, answer);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, answer->id);

      lp_sheet_text (sheet, i + 1, QUESTION, LP_CELL_WRAP, question != NULL ? question->text : "");
      lp_sheet_text (sheet, i + 1, ANSWER, LP_CELL_WRAP, answer->text);
      lp_sheet_text (sheet, i + 1, ABOUT, LP_CELL_TEXT, about);
      lp_sheet_text (sheet, i + 1, TABLE, LP_CELL_TEXT, answer->given_by);
      lp_sheet_text (sheet, i + 1, TAGS, LP_CELL_TEXT, answer->tags);
      lp_sheet_text (sheet, i + 1, GIVEN_AT, LP_CELL_TEXT, answer->at);
      lp_sheet_text (sheet, i + 1, ROW, LP_CELL_CODE, id);
    }
  lp_sheet_hide_columns (sheet, ROW, ROW);
  lp_sheet_end_table (sheet, answers->len);
}

void
lp_write_decisions (LpSheet         *sheet,
                    const GPtrArray *decisions)
{
  lp_sheet_begin_table (sheet, decision_columns, G_N_ELEMENTS (decision_columns));
  for (guint i = 0; i < decisions->len; i++)
    {
      const LpDecision *decision = g_ptr_array_index (decisions, i);
      guint row = i + 1;

      lp_sheet_text (sheet, row, TIME, LP_CELL_TEXT, decision->at);
      lp_sheet_text (sheet, row, WHAT, LP_CELL_WRAP, decision->label);
      lp_sheet_text (sheet, row, REASON, LP_CELL_WRAP, decision->reason);
      lp_sheet_text (sheet, row, STATE, LP_CELL_TEXT, decision->in_force ? _("yes") : _("taken back"));
      if (!decision->has_totals)
        continue;
      lp_sheet_number (sheet, row, SHARE_BEFORE, LP_CELL_SHARE, decision->before.coverage);
      lp_sheet_number (sheet, row, SHARE_AFTER, LP_CELL_SHARE, decision->after.coverage);
      lp_sheet_number (sheet, row, RIGHT_BEFORE, LP_CELL_COUNT, decision->before.n_right_size);
      lp_sheet_number (sheet, row, RIGHT_AFTER, LP_CELL_COUNT, decision->after.n_right_size);
    }
  lp_sheet_end_table (sheet, decisions->len);
}
