/* draft-unmatched.c — practices that files tell of and the plan does not have, as questions that the page of the data asks */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-private.h"

#include "import/row.h"
#include "plan/quality.h"

/* Of a file of the whole country none is asked about, so no more need be remembered. */
#define MOST_UNMATCHED 10000

void
lp_draft_miss (LpDraftFile *file,
               const char  *code,
               const char  *name)
{
  if (file->unmatched == NULL)
    file->unmatched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (g_hash_table_size (file->unmatched) < MOST_UNMATCHED && !g_hash_table_contains (file->unmatched, code))
    g_hash_table_insert (file->unmatched, g_strdup (code), g_strdup (name));
}

static const LpUnmatched *
find_known (LpPlan     *plan,
            const char *code)
{
  const GPtrArray *known = lp_plan_get_unmatched (plan);

  for (guint i = 0; i < known->len; i++)
    if (g_str_equal (((const LpUnmatched *) g_ptr_array_index (known, i))->code, code))
      return g_ptr_array_index (known, i);
  return NULL;
}

static void
write_unmatched (LpDraft           *draft,
                 LpPlan            *plan,
                 const LpDraftFile *file,
                 const char        *code,
                 GHashTable        *written,
                 LpImportPreview   *preview)
{
  const LpUnmatched *known = find_known (plan, code);
  LpChange *row;

  if (lp_plan_find_practice (plan, code) != NULL || lp_draft_find (draft, code) != NULL || (known != NULL && known->is_aside) || !g_hash_table_add (written, (gpointer) code))
    return;
  preview->unmatched++;
  if (known != NULL && g_str_equal (known->file, file->account->name))
    return;
  row = known != NULL ? lp_change_new (LP_TABLE_UNMATCHED, LP_CHANGE_UPDATE) : lp_row_new (LP_TABLE_UNMATCHED);
  if (known != NULL)
    row->old_values[LP_UNMATCHED_CODE] = lp_value_text (code);
  else
    {
      lp_row_set_text (row, LP_UNMATCHED_CODE, code);
      lp_row_set_text (row, LP_UNMATCHED_NAME, g_hash_table_lookup (file->unmatched, code));
    }
  lp_row_set_text (row, LP_UNMATCHED_FILE, file->account->name);
  lp_edit_add (preview->edit, row);
}

/*
 * A file of which more is somebody else's than the plan's covers more than the plan does: that it names others is no question. Of one that is mostly of the plan's practices, each
 * that the plan lacks is.
 */
void
lp_draft_write_unmatched (LpDraft         *draft,
                          LpPlan          *plan,
                          LpImportPreview *preview)
{
  g_autoptr (GHashTable) written = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < draft->files->len; i++)
    {
      const LpDraftFile *file = g_ptr_array_index (draft->files, i);
      g_autoptr (GList) codes = NULL;

      if (file->unmatched == NULL || file->account->reasons[LP_REASON_NOT_IN_PLAN] > file->account->taken)
        continue;
      codes = g_list_sort (g_hash_table_get_keys (file->unmatched), (GCompareFunc) g_strcmp0);
      for (const GList *at = codes; at != NULL; at = at->next)
        write_unmatched (draft, plan, file, at->data, written, preview);
    }
}
