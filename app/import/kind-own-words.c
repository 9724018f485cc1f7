/* kind-own-words.c — the sheets of the delivery plan and of the answers in a workbook that the program has written */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-words.h"
#include "import/kind-own-private.h"

static const LpKindColumn pillar_columns[] = {
  [LP_WORDS_PILLAR_NAME] = { "pillar", TRUE },
  [LP_WORDS_DEFINITION] = { "definition", TRUE },
  [LP_WORDS_BASELINE] = { "baseline", TRUE },
  [LP_WORDS_ACTIONS] = { "deliveryplan", TRUE },
  [LP_WORDS_TIMELINE] = { "timeline", TRUE },
  [LP_WORDS_ENABLERS] = { "enablers", TRUE },
  [LP_WORDS_OUTCOME] = { "outcome", TRUE },
  [LP_WORDS_PILLAR_ID] = { "rowoftheplan", TRUE },
  { NULL }
};

static const LpKindColumn answer_columns[] = {
  [LP_WORDS_QUESTION] = { "question", TRUE },
  [LP_WORDS_ANSWER] = { "answer", TRUE },
  [LP_WORDS_ABOUT] = { "about", TRUE },
  [LP_WORDS_TABLE] = { "table", TRUE },
  [LP_WORDS_TAGS] = { "tags", TRUE },
  [LP_WORDS_GIVEN_AT] = { "timeutc", TRUE },
  [LP_WORDS_ANSWER_ID] = { "rowoftheplan", TRUE },
  { NULL }
};

enum { STEPS_NUMBER, STEPS_NETWORK, STEPS_PEOPLE, STEPS_STARTS };

static const LpKindColumn step_columns[] = {
  [STEPS_NUMBER] = { "number", TRUE },
  [STEPS_NETWORK] = { "network", TRUE },
  [STEPS_PEOPLE] = { "people", TRUE },
  [STEPS_STARTS] = { "starts", TRUE },
  { NULL }
};

static void
take_fields (LpTake       *take,
             LpWordsSheet  sheet,
             guint         n_fields)
{
  GStrv cells = g_new0 (char *, n_fields + 1);

  for (guint i = 0; i < n_fields; i++)
    cells[i] = g_strdup (lp_take_get (take, i));
  lp_draft_keep_words (take->draft, take->file, sheet, take->row->line, NULL, cells);
}

static void
take_pillar (LpTake *take)
{
  take_fields (take, LP_WORDS_PILLARS, LP_WORDS_N_PILLAR);
}

static void
take_answer (LpTake *take)
{
  take_fields (take, LP_WORDS_ANSWERS, LP_WORDS_N_ANSWER);
}

static void
begin_steps (LpTake *take)
{
  GPtrArray *headings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < take->heading->n_cells; i++)
    g_ptr_array_add (headings, g_strstrip (g_strdup (take->heading->cells[i])));
  take->state = headings;
}

/* What a column means hangs on the pillars that its heading may name, so all are kept. */
static void
take_step (LpTake *take)
{
  GPtrArray *headings = take->state;
  GStrv cells = g_new0 (char *, headings->len + 1);

  for (guint i = 0; i < headings->len; i++)
    cells[i] = g_strstrip (g_strdup (i < take->row->n_cells ? take->row->cells[i] : ""));
  lp_draft_keep_words (take->draft, take->file, LP_WORDS_STEPS, take->row->line, headings, cells);
}

static void
end_steps (LpTake *take)
{
  g_ptr_array_unref (take->state);
}

const LpFileKind lp_kind_own_pillars = { LP_OWN_SHEET (LP_STAGE_KEPT), .columns = pillar_columns, .take = take_pillar };
const LpFileKind lp_kind_own_answers = { LP_OWN_SHEET (LP_STAGE_KEPT), .columns = answer_columns, .take = take_answer };
const LpFileKind lp_kind_own_steps = { LP_OWN_SHEET (LP_STAGE_KEPT), .columns = step_columns, .begin = begin_steps, .take = take_step, .end = end_steps };
