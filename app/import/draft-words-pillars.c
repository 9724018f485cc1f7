/* draft-words-pillars.c — what was altered on the sheet of the delivery plan: the words of pillars and their actions */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-words-private.h"

#include <glib/gi18n-lib.h>

#include "import/cell-text.h"
#include "plan/edit-delivery.h"

/* The actions of a pillar, by position. Returns: (transfer container) */
static GPtrArray *
list_actions (LpPlan *plan,
              gint64  pillar_id)
{
  const GPtrArray *all = lp_plan_get_actions (plan);
  GPtrArray *actions = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (((const LpAction *) g_ptr_array_index (all, i))->pillar_id == pillar_id)
      g_ptr_array_add (actions, g_ptr_array_index (all, i));
  return actions;
}

static void
alter_action (const LpWords    *words,
              const LpWordsRow *row,
              const LpAction   *was,
              const char       *text)
{
  const LpAction *now = lp_plan_find_action (words->plan, was->id);
  GError *error = NULL;
  LpEdit *edit;

  if (now == NULL || !_lp_words_is_altered (was->text, text, now->text))
    return;
  edit = lp_edit_action_text (words->plan, now->id, LP_ACTION_TEXT, text, &error);
  if (_lp_words_take (words, row, edit, error))
    _lp_words_tell (words, row->cells[LP_WORDS_PILLAR_NAME], _("Action"), now->text, text);
}

/* A workbook that is brought in twice adds its actions once. */
static void
add_action (const LpWords    *words,
            const LpWordsRow *row,
            const LpPillar   *pillar,
            const char       *text)
{
  g_autoptr (GPtrArray) actions = list_actions (words->plan, pillar->id);
  GError *error = NULL;
  LpEdit *edit;

  for (guint i = 0; i < actions->len; i++)
    if (lp_cell_says_same (((const LpAction *) g_ptr_array_index (actions, i))->text, text))
      return;
  edit = lp_edit_action_new (words->plan, pillar->id, text, NULL, &error);
  if (_lp_words_take (words, row, edit, error))
    _lp_words_tell (words, pillar->name, _("Action"), "", text);
}

/* All actions of a pillar stand in one cell: by place where it still has as many, with new ones behind them. */
static void
compare_actions (const LpWords    *words,
                 const LpWordsRow *row,
                 const LpPillar   *pillar)
{
  g_autoptr (GPtrArray) was = list_actions (words->was, pillar->id);
  g_autofree char *joined_was = lp_plan_join_actions (words->was, pillar->id);
  g_autofree char *joined_now = lp_plan_join_actions (words->plan, pillar->id);
  g_auto (GStrv) parts_was = g_strsplit (joined_was, LP_ACTIONS_BETWEEN, -1);
  g_auto (GStrv) parts = g_strsplit (row->cells[LP_WORDS_ACTIONS], LP_ACTIONS_BETWEEN, -1);

  if (!_lp_words_is_altered (joined_was, row->cells[LP_WORDS_ACTIONS], joined_now))
    return;
  if (g_strv_length (parts_was) != was->len || g_strv_length (parts) < was->len)
    {
      g_autofree char *reason = g_strdup_printf (_("The actions of “%s” stay as they are: which of them was altered cannot be told from one cell. Alter or remove actions in the program."), pillar->name);

      _lp_words_doubt (words, row, reason);
      return;
    }
  for (guint i = 0; parts[i] != NULL; i++)
    if (i < was->len)
      alter_action (words, row, g_ptr_array_index (was, i), parts[i]);
    else if (*parts[i] != '\0')
      add_action (words, row, pillar, parts[i]);
}

void
_lp_words_compare_pillar (const LpWords    *words,
                          const LpWordsRow *row)
{
  gint64 id = _lp_words_read_id (row->cells[LP_WORDS_PILLAR_ID]);
  const LpPillar *was = lp_plan_find_pillar (words->was, id), *now = lp_plan_find_pillar (words->plan, id);
  const struct { guint cell, column; const char *what, *was, *now; } texts[] = {
    { LP_WORDS_PILLAR_NAME, LP_PILLAR_NAME, _("Name of the pillar"), was != NULL ? was->name : "", now != NULL ? now->name : "" },
    { LP_WORDS_DEFINITION, LP_PILLAR_DEFINITION, _("Definition"), was != NULL ? was->definition : "", now != NULL ? now->definition : "" },
    { LP_WORDS_BASELINE, LP_PILLAR_BASELINE, _("Baseline"), was != NULL ? was->baseline : "", now != NULL ? now->baseline : "" },
    { LP_WORDS_TIMELINE, LP_PILLAR_TIMELINE, _("Timeline"), was != NULL ? was->timeline : "", now != NULL ? now->timeline : "" },
    { LP_WORDS_ENABLERS, LP_PILLAR_ENABLERS, _("Enablers"), was != NULL ? was->enablers : "", now != NULL ? now->enablers : "" },
    { LP_WORDS_OUTCOME, LP_PILLAR_OUTCOME, _("Outcome"), was != NULL ? was->outcome : "", now != NULL ? now->outcome : "" },
  };

  if (was == NULL || now == NULL)
    {
      _lp_words_doubt (words, row, _("A row that was added to the sheet of the delivery plan is left out: a plan has the pillars that it has."));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *cell = row->cells[texts[i].cell];
      GError *error = NULL;
      LpEdit *edit;

      if (!_lp_words_is_altered (texts[i].was, cell, texts[i].now))
        continue;
      edit = lp_edit_pillar_text (words->plan, id, texts[i].column, cell, &error);
      if (_lp_words_take (words, row, edit, error))
        _lp_words_tell (words, now->name, texts[i].what, texts[i].now, cell);
    }
  compare_actions (words, row, now);
}
