/* write-workshop.c — the workbook of a workshop: an answer, a move with its reason, two options; read back by check-workshop.py */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/edit-membership.h"
#include "plan/edit-option.h"
#include "plan/edit-workshop.h"
#include "session/session.h"

/* What follows must be done, or there is nothing to check. */
static void
must (gboolean      done,
      const GError *error)
{
  if (!done)
    g_error ("%s", error != NULL ? error->message : "not done");
}

static void
answer (LpSession *session)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpQuestion *question = g_ptr_array_index (lp_plan_get_questions (plan), 3);
  const LpAnswerAbout about = { 0, 0, "J81002" };
  g_autoptr (GError) error = NULL;

  must (lp_session_commit (session, lp_edit_answer_new (plan, question->id, &about, "Table 2", "=1+1 is no formula, \"said\" Åsa", "#estates, parking", "2018-06-30T09:30:00Z", NULL, &error),
                           &error), error);
}

/* In a copy of the option, so that the two differ by this alone. */
static void
move (LpSession *session)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *shown = lp_plan_find_option_named (plan, "PCNs of December 2019");
  const char *codes[] = { "J81002", NULL };
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  gint64 copy = 0;

  must (lp_session_commit (session, lp_edit_option_duplicate (plan, shown->id, "Second thoughts", &copy, &error), &error), error);
  must (lp_session_choose_option (session, copy, &error), error);
  must (lp_session_commit (session, lp_edit_unassign (plan, copy, codes, &error), &error), error);
  history = lp_session_get_history (session, &error);
  must (history != NULL, error);
  must (lp_session_set_reason (session, ((LpHistoryLine *) g_ptr_array_index (history, history->len - 1))->id, "The practice asked for it", &error), error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) plan = g_file_new_for_commandline_arg (argc > 2 ? argv[1] : "");
  g_autoptr (GFile) book = g_file_new_for_commandline_arg (argc > 2 ? argv[2] : "");
  g_autoptr (GError) error = NULL;
  g_autoptr (LpSession) session = argc > 2 ? lp_session_new_example (plan, "dorset", &error) : NULL;

  must (session != NULL, error);
  answer (session);
  move (session);
  must (lp_session_export (session, book, 0, NULL, &error), error);
  must (lp_session_close (session, &error), error);

  return 0;
}
