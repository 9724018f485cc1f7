/* draft-whole.c — the whole plan that a workbook of the program's own holds, put into the open one and told of */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-whole-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/draft-private.h"
#include "plan/edit-graft.h"
#include "plan/plan-try.h"
#include "plan/row-text.h"

/* What the rows of a table are called where they are counted. */
static const char *const table_names[LP_N_TABLES] = {
  [LP_TABLE_PLAN] = N_("Plan"),
  [LP_TABLE_SOURCE] = N_("Sources"),
  [LP_TABLE_LOCALITY] = N_("Localities"),
  [LP_TABLE_PRACTICE] = N_("Practices"),
  [LP_TABLE_BRANCH] = N_("Branch surgeries"),
  [LP_TABLE_FIGURE] = N_("Figures"),
  [LP_TABLE_FIGURE_VALUE] = N_("Figures of practices"),
  [LP_TABLE_MEASURE] = N_("Measures"),
  [LP_TABLE_OPTION] = N_("Options"),
  [LP_TABLE_NETWORK] = N_("Networks"),
  [LP_TABLE_MEMBERSHIP] = N_("Practices in networks"),
  [LP_TABLE_LAYER] = N_("Layers of the map"),
  [LP_TABLE_FEATURE] = N_("Shapes on the map"),
  [LP_TABLE_LINK] = N_("Neighbours joined or parted"),
  [LP_TABLE_RULE] = N_("Rules"),
  [LP_TABLE_PRACTICE_EVENT] = N_("Closings and mergers"),
  [LP_TABLE_REMARK] = N_("Remarks on figures"),
  [LP_TABLE_UNMATCHED] = N_("Practices not matched"),
  [LP_TABLE_SEGMENT] = N_("Segments"),
  [LP_TABLE_ASSUMPTION] = N_("Assumptions"),
  [LP_TABLE_GROWTH] = N_("Growth by age and year"),
  [LP_TABLE_YEARLY] = N_("Figures of other years"),
  [LP_TABLE_PILLAR] = N_("Pillars"),
  [LP_TABLE_STEP] = N_("Steps of pillars"),
  [LP_TABLE_ACTION] = N_("Actions"),
  [LP_TABLE_NETWORK_STEP] = N_("Steps reached by networks"),
  [LP_TABLE_CHARACTERISTIC] = N_("Characteristics"),
  [LP_TABLE_NETWORK_CHARACTERISTIC] = N_("Characteristics of networks"),
  [LP_TABLE_NETWORK_START] = N_("Starts of networks"),
  [LP_TABLE_MILESTONE] = N_("Milestones"),
  [LP_TABLE_QUESTION] = N_("Questions"),
  [LP_TABLE_ANSWER] = N_("Answers"),
  [LP_TABLE_SLIDE] = N_("Slides"),
};

void
_lp_draft_whole_free (gpointer data)
{
  LpDraftWhole *whole = data;

  g_ptr_array_unref (whole->rows);
  g_clear_object (&whole->plan);
  g_clear_pointer (&whole->options, g_hash_table_unref);
  g_free (whole);
}

static LpDraftWhole *
get_whole (LpDraft     *draft,
           LpDraftFile *file)
{
  LpDraftWhole *whole;

  for (guint i = 0; i < draft->wholes->len; i++)
    if (((LpDraftWhole *) g_ptr_array_index (draft->wholes, i))->file == file)
      return g_ptr_array_index (draft->wholes, i);
  whole = g_new0 (LpDraftWhole, 1);
  whole->file = file;
  whole->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);
  whole->options = lp_ids_new ();
  g_ptr_array_add (draft->wholes, whole);
  return whole;
}

void
lp_draft_keep_row (LpDraft     *draft,
                   LpDraftFile *file,
                   LpChange    *row)
{
  g_ptr_array_add (get_whole (draft, file)->rows, row);
}

void
lp_draft_spoil_rows (LpDraft     *draft,
                     LpDraftFile *file,
                     guint        line)
{
  LpDraftWhole *whole = get_whole (draft, file);

  if (whole->spoilt_line == 0)
    whole->spoilt_line = line;
}

LpDraftWhole *
lp_draft_find_whole (LpDraft           *draft,
                     const LpDraftFile *file)
{
  for (guint i = 0; i < draft->wholes->len; i++)
    {
      LpDraftWhole *whole = g_ptr_array_index (draft->wholes, i);

      if (whole->file == file && whole->plan != NULL)
        return whole;
    }
  return NULL;
}

/* Says once why the other sheets alone are taken. */
static void
refuse (LpDraftWhole *whole,
        guint         line,
        const char   *reason)
{
  if (!whole->is_refused)
    lp_import_file_doubt (whole->file->account, line, NULL, "",
                          /* Translators: %s says why */
                          g_strdup_printf (_("The sheet of the whole plan is not taken: %s What the other sheets tell comes in."), reason));
  whole->is_refused = TRUE;
}

/* Builds the plan that the rows are of, if they are one: somebody may have written anything into the sheet. */
static gboolean
settle_whole (LpDraft      *draft,
              LpDraftWhole *whole)
{
  g_autoptr (LpPlan) plan = NULL;

  if (whole->plan != NULL)
    return TRUE;
  if (lp_draft_has_area (draft))
    refuse (whole, 0, _("an area has been asked for."));
  else if (whole->spoilt_line > 0)
    refuse (whole, whole->spoilt_line, _("a row of it has been altered and cannot be read."));
  if (whole->is_refused)
    return FALSE;
  plan = lp_plan_new ();
  if (!lp_plan_apply (plan, whole->rows, NULL))
    {
      refuse (whole, 0, _("rows of it have been altered or removed and no longer fit together."));
      return FALSE;
    }
  whole->plan = g_steal_pointer (&plan);
  g_ptr_array_set_size (whole->rows, 0);
  return TRUE;
}

/* An account of rows in the making. */
typedef struct
{
  LpPlan *before, *after;
  GHashTable *practices;        /* codes of those that come new or are altered */
  guint added[LP_N_TABLES];
  LpImportPreview *preview;
} Telling;

/* What a person calls the thing that @row alters; "" where that would say nothing. */
static const char *
name_thing (LpPlan         *plan,
            const LpChange *row)
{
  const LpValue *key = &row->old_values[0];
  const LpNetwork *network;
  const LpOption *option;

  switch (row->table)
    {
    case LP_TABLE_OPTION:
      option = lp_plan_find_option (plan, key->integer);
      return option != NULL ? option->name : "";

    case LP_TABLE_NETWORK:
    case LP_TABLE_NETWORK_STEP:
    case LP_TABLE_NETWORK_CHARACTERISTIC:
    case LP_TABLE_NETWORK_START:
      network = lp_plan_find_network (plan, key->integer);
      return network != NULL ? network->name : "";

    case LP_TABLE_MEMBERSHIP:
      return row->old_values[LP_MEMBERSHIP_PRACTICE].text;

    default:
      return key->type == LP_VALUE_TEXT ? key->text : "";
    }
}

/* "Answers: given by" (transfer full) */
static char *
name_column (LpTable table,
             guint   column)
{
  g_autofree char *name = g_strdelimit (g_strdup (lp_table_spec (table)->columns[column].name), "_", ' ');

  return g_strdup_printf ("%s: %s", _lp_draft_name_table (table), name);
}

const char *
_lp_draft_name_table (LpTable table)
{
  return table_names[table] != NULL ? _(table_names[table]) : lp_table_spec (table)->name;
}

/* A cell as a person reads it: what it points at by its name. (transfer full) */
static char *
describe_cell (LpPlan        *plan,
               LpTable        table,
               guint          column,
               const LpValue *cell)
{
  const LpColumnSpec *spec = &lp_table_spec (table)->columns[column];
  const LpLocality *locality = cell->type == LP_VALUE_INT && g_str_equal (spec->name, "locality_id") ? lp_plan_find_locality (plan, cell->integer) : NULL;
  const LpNetwork *network = cell->type == LP_VALUE_INT && g_str_equal (spec->name, "network_id") ? lp_plan_find_network (plan, cell->integer) : NULL;

  if (locality != NULL || network != NULL)
    return g_strdup (locality != NULL ? locality->name : network->name);
  return cell->type == LP_VALUE_TEXT ? g_strdup (cell->text) : lp_row_text_write (spec, cell);
}

static void
tell_cell (const Telling  *telling,
           const LpChange *row,
           guint           column)
{
  LpPlan *plan = telling->before;
  const char *code = row->table == LP_TABLE_PRACTICE ? row->old_values[0].text : row->table == LP_TABLE_FIGURE_VALUE ? row->old_values[LP_FIGURE_VALUE_PRACTICE].text : "";
  const LpPractice *practice = lp_plan_find_practice (plan, code);
  g_autofree char *before = describe_cell (plan, row->table, column, &row->old_values[column]);
  g_autofree char *after = describe_cell (telling->after, row->table, column, &row->new_values[column]);
  g_autofree char *what = name_column (row->table, column);

  lp_import_report_add_change (telling->preview->report->changes, code, practice != NULL ? practice->name : name_thing (plan, row), what, before, after);
}

static void
tell_update (const Telling  *telling,
             const LpChange *row)
{
  LpImportPreview *preview = telling->preview;

  for (guint i = 0; i < lp_table_spec (row->table)->n_columns; i++)
    if (row->new_values[i].type != LP_VALUE_UNSET)
      tell_cell (telling, row, i);
  if (row->table == LP_TABLE_PRACTICE)
    g_hash_table_add (telling->practices, g_strdup (row->old_values[LP_PRACTICE_CODE].text));
  if (row->table == LP_TABLE_FIGURE_VALUE || row->table == LP_TABLE_YEARLY)
    {
      preview->values++;
      preview->values_changed++;
    }
}

static void
tell_insert (Telling        *telling,
             const LpChange *row)
{
  LpImportPreview *preview = telling->preview;
  const LpValue *people = &row->new_values[LP_PRACTICE_PEOPLE];
  g_autofree char *count = NULL;

  telling->added[row->table]++;
  if (row->table == LP_TABLE_FIGURE_VALUE || row->table == LP_TABLE_YEARLY)
    preview->values++;
  if (row->table == LP_TABLE_BRANCH)
    preview->branches++;
  if (row->table != LP_TABLE_PRACTICE)
    return;
  count = people->type == LP_VALUE_INT ? lp_format_count (people->integer) : g_strdup ("");
  lp_import_report_add_change (preview->report->added_practices, row->new_values[LP_PRACTICE_CODE].text, row->new_values[LP_PRACTICE_NAME].text, "", "", count);
  preview->report->added++;
  g_hash_table_add (telling->practices, g_strdup (row->new_values[LP_PRACTICE_CODE].text));
}

/* How many rows of each table come new; practices are told of one by one. */
static void
tell_added (const Telling *telling)
{
  for (guint table = 0; table < LP_N_TABLES; table++)
    {
      g_autofree char *count = lp_format_count (telling->added[table]);
      /* Translators: a number of rows that come new: "31 new" */
      g_autofree char *words = g_strdup_printf (_("%s new"), count);

      if (telling->added[table] > 0 && table != LP_TABLE_PRACTICE)
        lp_import_report_add_change (telling->preview->report->changes, "", "", _lp_draft_name_table (table), "", words);
    }
}

/* What the rows of the edit from @first on do. */
static void
tell (Telling *telling,
      guint    first)
{
  for (guint i = first; i < lp_edit_get_n_rows (telling->preview->edit); i++)
    {
      const LpChange *row = lp_edit_get_row (telling->preview->edit, i);

      if (row->kind == LP_CHANGE_UPDATE)
        tell_update (telling, row);
      else if (row->kind == LP_CHANGE_INSERT)
        tell_insert (telling, row);
    }
  telling->preview->report->changed += g_hash_table_size (telling->practices) - telling->added[LP_TABLE_PRACTICE];
  tell_added (telling);
}

/* Adds the rows of @whole to the edit. Returns: (transfer full): the plan as it is then; NULL: they do not fit @plan, which has been told. */
static LpPlan *
graft_whole (LpDraftWhole *whole,
             LpPlan       *plan,
             LpEdit       *edit)
{
  g_autoptr (LpEdit) own = lp_edit_new ("");
  g_autoptr (GError) error = NULL;
  LpPlan *after;

  g_hash_table_remove_all (whole->options);
  lp_edit_graft (plan, whole->plan, own, whole->options);
  after = lp_plan_try_whole (plan, own, &error);
  if (after == NULL)
    {
      refuse (whole, 0, error->message);
      g_clear_object (&whole->plan);
      return NULL;
    }
  for (guint i = 0; i < lp_edit_get_n_rows (own); i++)
    lp_edit_add (edit, lp_change_copy (lp_edit_get_row (own, i)));
  return after;
}

LpPlan *
lp_draft_graft_wholes (LpDraft         *draft,
                       LpPlan          *plan,
                       LpImportPreview *preview)
{
  g_autoptr (LpPlan) at = g_object_ref (plan);
  g_autoptr (GHashTable) practices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint first = lp_edit_get_n_rows (preview->edit);

  for (guint i = 0; i < draft->wholes->len; i++)
    {
      LpDraftWhole *whole = g_ptr_array_index (draft->wholes, i);
      LpPlan *next = settle_whole (draft, whole) ? graft_whole (whole, at, preview->edit) : NULL;

      if (next == NULL)
        continue;
      g_object_unref (at);
      at = next;
    }
  if (at == plan)
    return NULL;
  tell (&(Telling) { .before = plan, .after = at, .practices = practices, .preview = preview }, first);
  return g_steal_pointer (&at);
}
