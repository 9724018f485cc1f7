/* draft-words.c — what a workbook's sheets of the delivery plan and of the answers say, and what of it was altered */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-words-private.h"

#include "import/cell-text.h"

void
lp_draft_keep_words (LpDraft           *draft,
                     const LpDraftFile *file,
                     LpWordsSheet       sheet,
                     guint              line,
                     GPtrArray         *headings,
                     GStrv              cells)
{
  LpWordsRow *row = g_new0 (LpWordsRow, 1);

  row->file = file;
  row->sheet = sheet;
  row->line = line;
  row->headings = headings != NULL ? g_ptr_array_ref (headings) : NULL;
  row->cells = cells;
  g_ptr_array_add (draft->words, row);
}

void
_lp_draft_words_free (gpointer data)
{
  LpWordsRow *row = data;

  g_clear_pointer (&row->headings, g_ptr_array_unref);
  g_strfreev (row->cells);
  g_free (row);
}

void
lp_draft_write_words (LpDraft           *draft,
                      const LpDraftFile *file,
                      LpPlan            *plan,
                      LpImportPreview   *preview)
{
  static void (*const compare[]) (const LpWords *words, const LpWordsRow *row) = {
    [LP_WORDS_PILLARS] = _lp_words_compare_pillar, [LP_WORDS_STEPS] = _lp_words_compare_network, [LP_WORDS_ANSWERS] = _lp_words_compare_answer,
  };
  const LpDraftWhole *whole = lp_draft_find_whole (draft, file);
  LpWords words = { .file = file, .was = whole->plan, .plan = plan, .preview = preview };

  _lp_draft_whole_find_option (draft, whole, plan, &words.option_was, &words.option);
  for (guint i = 0; i < draft->words->len; i++)
    {
      const LpWordsRow *row = g_ptr_array_index (draft->words, i);

      if (row->file == file)
        compare[row->sheet] (&words, row);
    }
}

gboolean
_lp_words_is_altered (const char *was,
                      const char *cell,
                      const char *now)
{
  return !lp_cell_says_same (was, cell) && !g_str_equal (cell, now);
}

gboolean
_lp_words_take (const LpWords    *words,
                const LpWordsRow *row,
                LpEdit           *edit,
                GError           *error)
{
  g_autoptr (LpEdit) owned = edit;
  g_autoptr (GError) cause = error;

  if (edit == NULL)
    {
      _lp_words_doubt (words, row, cause->message);
      return FALSE;
    }
  for (guint i = 0; i < lp_edit_get_n_rows (edit); i++)
    lp_edit_add (words->preview->edit, lp_change_copy (lp_edit_get_row (edit, i)));
  return TRUE;
}

void
_lp_words_tell (const LpWords *words,
                const char    *name,
                const char    *what,
                const char    *before,
                const char    *after)
{
  lp_import_report_add_change (words->preview->report->changes, "", name, what, before, after);
}

void
_lp_words_doubt (const LpWords    *words,
                 const LpWordsRow *row,
                 const char       *reason)
{
  lp_import_file_doubt (words->file->account, row->line, NULL, "", g_strdup (reason));
}

gint64
_lp_words_read_id (const char *cell)
{
  return g_ascii_strtoll (cell, NULL, 10);
}
