/* draft-words-answers.c — what was altered on the sheet of the answers, and answers that were added to it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-words-private.h"

#include <glib/gi18n-lib.h>

#include "import/cell-text.h"
#include "plan/answer-about.h"
#include "plan/edit-workshop.h"

static const LpQuestion *
find_question (LpPlan     *plan,
               const char *text)
{
  const GPtrArray *questions = lp_plan_get_questions (plan);

  for (guint i = 0; i < questions->len; i++)
    if (lp_cell_says_same (((const LpQuestion *) g_ptr_array_index (questions, i))->text, text))
      return g_ptr_array_index (questions, i);
  return NULL;
}

/* A workbook that is brought in twice adds its answers once. */
static gboolean
has_answer (LpPlan           *plan,
            const LpQuestion *question,
            const LpWordsRow *row)
{
  const GPtrArray *answers = lp_plan_get_answers (plan);

  for (guint i = 0; i < answers->len; i++)
    {
      const LpAnswer *answer = g_ptr_array_index (answers, i);

      if (answer->question_id == question->id && lp_cell_says_same (answer->text, row->cells[LP_WORDS_ANSWER]) && lp_cell_says_same (answer->given_by, row->cells[LP_WORDS_TABLE]))
        return TRUE;
    }
  return FALSE;
}

/* A row that somebody has written below the others. */
static void
add_answer (const LpWords    *words,
            const LpWordsRow *row)
{
  const LpQuestion *question = find_question (words->plan, row->cells[LP_WORDS_QUESTION]);
  const char *text = row->cells[LP_WORDS_ANSWER];
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format_iso8601 (now);
  LpAnswerAbout about;
  GError *error = NULL;
  LpEdit *edit = NULL;

  if (question == NULL)
    {
      _lp_words_doubt (words, row, _("An answer that was added to the sheet is left out: the plan has no such question. Ask the question in the program first."));
      return;
    }
  if (has_answer (words->plan, question, row))
    return;
  if (lp_answer_parse_about (words->plan, words->option, row->cells[LP_WORDS_ABOUT], &about, &error))
    edit = lp_edit_answer_new (words->plan, question->id, &about, row->cells[LP_WORDS_TABLE], text, row->cells[LP_WORDS_TAGS], at, NULL, &error);
  if (_lp_words_take (words, row, edit, error))
    _lp_words_tell (words, question->text, _("Answer"), "", text);
}

/* What an answer of the plan is about. It borrows the code. */
static LpAnswerAbout
get_about (const LpAnswer *answer)
{
  return (LpAnswerAbout) { answer->locality_id, answer->network_id, answer->practice };
}

static void
alter_answer (const LpWords    *words,
              const LpWordsRow *row,
              const LpAnswer   *was,
              const LpAnswer   *now)
{
  g_autofree char *about_was = lp_answer_describe_about (words->was, was);
  g_autofree char *about_now = lp_answer_describe_about (words->plan, now);
  const struct { guint cell; const char *what, *was, *now; } texts[] = {
    { LP_WORDS_ANSWER, _("Answer"), was->text, now->text }, { LP_WORDS_ABOUT, _("About"), about_was, about_now },
    { LP_WORDS_TABLE, _("Table"), was->given_by, now->given_by }, { LP_WORDS_TAGS, _("Tags"), was->tags, now->tags },
  };
  const char *taken[G_N_ELEMENTS (texts)];
  LpAnswerAbout about = get_about (now);
  gboolean altered = FALSE;
  GError *error = NULL;
  LpEdit *edit = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      taken[i] = _lp_words_is_altered (texts[i].was, row->cells[texts[i].cell], texts[i].now) ? row->cells[texts[i].cell] : texts[i].now;
      altered |= taken[i] != texts[i].now;
    }
  if (!altered)
    return;
  if (taken[1] == about_now || lp_answer_parse_about (words->plan, words->option, taken[1], &about, &error))
    edit = lp_edit_answer_set (words->plan, now->id, &about, taken[2], taken[0], taken[3], &error);
  if (!_lp_words_take (words, row, edit, error))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (taken[i] != texts[i].now)
      _lp_words_tell (words, row->cells[LP_WORDS_QUESTION], texts[i].what, texts[i].now, taken[i]);
}

void
_lp_words_compare_answer (const LpWords    *words,
                          const LpWordsRow *row)
{
  gint64 id = _lp_words_read_id (row->cells[LP_WORDS_ANSWER_ID]);
  const LpAnswer *was = lp_plan_find_answer (words->was, id), *now = lp_plan_find_answer (words->plan, id);
  const LpQuestion *question = was != NULL ? lp_plan_find_question (words->was, was->question_id) : NULL;

  if (*row->cells[LP_WORDS_ANSWER_ID] == '\0')
    {
      add_answer (words, row);
      return;
    }
  if (was == NULL || now == NULL)
    return;
  alter_answer (words, row, was, now);
  if ((question != NULL && !lp_cell_says_same (question->text, row->cells[LP_WORDS_QUESTION])) || !lp_cell_says_same (was->at, row->cells[LP_WORDS_GIVEN_AT]))
    _lp_words_doubt (words, row, _("The question and the time of an answer stay as they are. Change the question in the program."));
}
