/* draft-preview.c — a draft into one edit, with the account of what it does */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "import/cell-text.h"
#include "import/dates.h"
#include "import/draft-figures.h"
#include "import/draft-whole.h"
#include "import/draft-years.h"
#include "import/practice-networks.h"
#include "import/practice-taker.h"
#include "import/row.h"

/* "September 2018" is "2018-09" in an id, as in the example's; other periods as they are. (transfer full) */
char *
lp_draft_slug_period (const char *period)
{
  guint date = lp_date_read (period);
  GString *slug;

  if (date != 0 && g_ascii_isalpha (*period))
    return g_strdup_printf ("%04u-%02u", date / 10000, date / 100 % 100);
  slug = g_string_new (NULL);
  for (; *period != '\0'; period++)
    g_string_append_c (slug, g_ascii_isalnum (*period) ? g_ascii_tolower (*period) : '-');
  return g_string_free (slug, FALSE);
}

static gboolean
is_source_taken (const LpDraft *draft,
                 const char    *id,
                 guint          before)
{
  for (guint i = 0; i < before; i++)
    {
      const LpDraftFile *file = g_ptr_array_index (draft->files, i);

      if (g_strcmp0 (file->source_id, id) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_list (const LpDraftFile *file)
{
  return g_strcmp0 (file->kind_id, LP_DRAFT_LIST) == 0;
}

/* The id of the file's source: its kind and period; files of one kind and period are numbered. A list is known by what is in it, as two may have any name. */
static void
settle_source_id (LpDraft     *draft,
                  LpDraftFile *file)
{
  g_autofree char *month = lp_date_describe_month (file->date);
  gboolean is_period = file->date == 0 || lp_date_of_period (file->account->period) != 0;
  g_autofree char *slug = lp_draft_slug_period (is_period ? file->account->period : month);
  const char *behind = is_list (file) ? file->account->sha256 : slug;
  g_autofree char *id = *behind != '\0' ? g_strdup_printf ("%s-%.12s", file->kind_id, behind) : g_strdup (file->kind_id);

  if (file->has_own_id || file->is_nobody)
    return;
  g_free (file->source_id);
  file->source_id = g_strdup (id);
  for (guint i = 2; is_source_taken (draft, file->source_id, file->index); i++)
    {
      g_free (file->source_id);
      file->source_id = g_strdup_printf ("%s-%u", id, i);
    }
}

static gboolean
equals_source (const LpSource    *source,
               const LpDraftFile *file)
{
  return lp_cell_says_same (source->file, file->account->name) && g_str_equal (source->sha256, file->account->sha256) &&
         lp_cell_says_same (source->period, file->account->period) && lp_cell_says_same (source->title, file->title);
}

static void
write_source (LpPlan            *plan,
              const LpDraftFile *file,
              LpEdit            *edit)
{
  const LpSource *old = lp_plan_find_source (plan, file->source_id);
  LpChange *row;

  if (old != NULL && equals_source (old, file))
    return;
  row = old != NULL ? lp_change_new (LP_TABLE_SOURCE, LP_CHANGE_UPDATE) : lp_row_new (LP_TABLE_SOURCE);
  if (old != NULL)
    row->old_values[LP_SOURCE_ID] = lp_value_text (file->source_id);
  else
    lp_row_set_text (row, LP_SOURCE_ID, file->source_id);
  lp_row_set_text (row, LP_SOURCE_TITLE, file->title);
  lp_row_set_text (row, LP_SOURCE_PUBLISHER, file->publisher);
  lp_row_set_text (row, LP_SOURCE_PERIOD, file->account->period);
  lp_row_set_text (row, LP_SOURCE_LICENCE, file->licence);
  lp_row_set_text (row, LP_SOURCE_ATTRIBUTION, file->attribution);
  lp_row_set_text (row, LP_SOURCE_FILE, file->account->name);
  lp_row_set_int (row, LP_SOURCE_ROWS, (gint64) file->account->rows);
  lp_row_set_text (row, LP_SOURCE_SHA256, file->account->sha256);
  lp_edit_add (edit, row);
}

/* Whether a row of @edit says that it is from the source. */
static gboolean
names_source (const LpEdit *edit,
              const char   *id)
{
  static const struct { LpTable table; guint column; } places[] = {
    { LP_TABLE_PRACTICE, LP_PRACTICE_SOURCE_ID }, { LP_TABLE_FIGURE, LP_FIGURE_SOURCE_ID }, { LP_TABLE_YEARLY, LP_YEARLY_SOURCE_ID },
  };

  for (guint i = 0; i < lp_edit_get_n_rows (edit); i++)
    {
      const LpChange *row = lp_edit_get_row (edit, i);

      for (guint k = 0; k < G_N_ELEMENTS (places); k++)
        if (row->table == places[k].table && row->new_values[places[k].column].type == LP_VALUE_TEXT && g_str_equal (row->new_values[places[k].column].text, id))
          return TRUE;
    }
  return FALSE;
}

/* A published file is a source of the plan once anything of it was taken; a list that somebody keeps, once something in the plan is from it. */
static void
write_sources (LpDraft *draft,
               LpPlan  *plan,
               LpEdit  *edit)
{
  for (guint i = 0; i < draft->files->len; i++)
    {
      const LpDraftFile *file = g_ptr_array_index (draft->files, i);

      if (file->title != NULL && file->source_id != NULL && (file->has_own_id || (file->account->taken > 0 && (!is_list (file) || names_source (edit, file->source_id)))))
        write_source (plan, file, edit);
    }
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
describe_practice (const LpDraft         *draft,
                   const LpDraftPractice *practice,
                   LpPracticeRow         *row)
{
  const LpDraftFile *file = NULL;
  double people = 0;

  *row = (LpPracticeRow) { .code = practice->code, .network = "" };
  row->name = or_empty (lp_draft_get_text (draft, practice, LP_FACT_NAME));
  row->postcode = or_empty (lp_draft_get_text (draft, practice, LP_FACT_POSTCODE));
  row->address = or_empty (lp_draft_get_text (draft, practice, LP_FACT_ADDRESS));
  row->locality = or_empty (lp_draft_get_text (draft, practice, LP_FACT_LOCALITY));
  row->locality_note = lp_draft_get_text (draft, practice, LP_FACT_LOCALITY_NOTE);
  row->note = or_empty (lp_draft_get_text (draft, practice, LP_FACT_NOTE));
  row->district = or_empty (lp_draft_get_district (draft, practice));
  row->has_people = lp_draft_get_number (draft, practice, LP_FACT_PEOPLE, &people, &file);
  /* A list is people; a file that gives the mean of four quarters is rounded to the nearest. */
  row->people = (gint64) round (people);
  row->source_id = file != NULL ? or_empty (file->source_id) : "";
  row->is_undated = file != NULL && is_list (file);
  row->has_weighted = lp_draft_get_number (draft, practice, LP_FACT_WEIGHTED, &row->weighted, NULL);
  row->has_position = practice->has_position;
  row->easting = practice->easting;
  row->northing = practice->northing;
}

static void
write_practices (LpDraft         *draft,
                 LpPlan          *plan,
                 LpImportPreview *preview,
                 LpEdit          *edit)
{
  g_autoptr (LpPracticeTaker) taker = lp_practice_taker_new (plan, edit, preview->report);

  for (guint i = 0; i < draft->practices->len; i++)
    {
      const LpDraftPractice *practice = g_ptr_array_index (draft->practices, i);
      LpPracticeRow row;

      if (practice->is_out || (practice->in_plan && practice->facts->len == 0 && !practice->has_position && practice->listed_by == NULL))
        continue;
      describe_practice (draft, practice, &row);
      lp_practice_taker_take (taker, &row);
    }
}

static const LpBranch *
find_branch (LpPlan     *plan,
             const char *code)
{
  const GPtrArray *branches = lp_plan_get_branches (plan);

  for (guint i = 0; i < branches->len; i++)
    if (g_str_equal (((const LpBranch *) g_ptr_array_index (branches, i))->code, code))
      return g_ptr_array_index (branches, i);
  return NULL;
}

static gboolean
equals_branch (const LpBranch      *old,
               const LpDraftBranch *branch)
{
  return g_str_equal (old->practice, branch->practice->code) && g_str_equal (old->name, branch->name) &&
         g_str_equal (old->postcode, branch->postcode) &&
         (!branch->has_position || (old->has_position && old->easting == branch->easting && old->northing == branch->northing));
}

static void
write_branch (LpPlan              *plan,
              const LpDraftBranch *branch,
              LpImportPreview     *preview,
              LpEdit              *edit)
{
  const LpBranch *old = find_branch (plan, branch->code);
  LpChange *row;

  if (old != NULL && equals_branch (old, branch))
    return;
  row = old != NULL ? lp_change_new (LP_TABLE_BRANCH, LP_CHANGE_UPDATE) : lp_row_new (LP_TABLE_BRANCH);
  if (old != NULL)
    row->old_values[LP_BRANCH_CODE] = lp_value_text (branch->code);
  else
    lp_row_set_text (row, LP_BRANCH_CODE, branch->code);
  lp_row_set_text (row, LP_BRANCH_PRACTICE, branch->practice->code);
  lp_row_set_text (row, LP_BRANCH_NAME, branch->name);
  lp_row_set_text (row, LP_BRANCH_POSTCODE, branch->postcode);
  if (branch->has_position)
    {
      lp_row_set_real (row, LP_BRANCH_EASTING, branch->easting);
      lp_row_set_real (row, LP_BRANCH_NORTHING, branch->northing);
    }
  lp_edit_add (edit, row);
  preview->branches++;
}

/* What a workbook of our own tells of them besides their members. */
static void
keep_networks (const LpDraft      *draft,
               LpPracticeNetworks *networks)
{
  const GPtrArray *kept = lp_draft_get_networks (draft);
  gint64 min_people, max_people;
  const char *option = lp_draft_get_option (draft, &min_people, &max_people);

  if (option != NULL)
    lp_practice_networks_name_option (networks, option, min_people, max_people);
  for (guint i = 0; kept != NULL && i < kept->len; i++)
    lp_practice_networks_keep (networks, g_ptr_array_index (kept, i));
}

/* Who is in which network, as a file has it, into an option of its own. One that bears the published networks' name is there already and stays. */
static void
write_networks (const LpDraft     *draft,
                const LpDraftFile *file,
                LpPlan            *plan,
                LpEdit            *edit)
{
  g_autoptr (LpPracticeNetworks) networks = NULL;

  if ((file->members == NULL && !(is_list (file) && lp_draft_get_networks (draft) != NULL)) ||
      (file->option_name != NULL && lp_plan_find_option_named (plan, file->option_name) != NULL))
    return;
  networks = lp_practice_networks_new (plan, file->option_name != NULL ? file->option_name : file->account->name);
  if (file->option_name != NULL)
    lp_practice_networks_keep_apart (networks);
  else
    keep_networks (draft, networks);
  for (guint i = 0; file->members != NULL && i < file->members->len; i++)
    {
      const LpDraftMember *member = g_ptr_array_index (file->members, i);
      const LpPracticeRow given = { .code = member->practice->code, .network = member->network, .network_number = member->number, .pinned = member->pinned };

      if (!member->practice->is_out)
        lp_practice_networks_take (networks, &given);
    }
  lp_practice_networks_finish (networks, edit);
}

/* A new plan is called by what it covers: its commissioners, where they are few. (transfer full) */
static char *
describe_area (const LpDraft *draft)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GString *area = g_string_new (NULL);

  for (guint i = 0; i < draft->practices->len; i++)
    {
      const LpDraftPractice *practice = g_ptr_array_index (draft->practices, i);
      const char *code = lp_draft_get_text (draft, practice, LP_FACT_COMMISSIONER);
      const char *name = lp_draft_get_text (draft, practice, LP_FACT_COMMISSIONER_NAME);

      if (practice->is_out || code == NULL || !g_hash_table_add (seen, (gpointer) code))
        continue;
      if (g_hash_table_size (seen) > 4)
        {
          g_string_assign (area, "");
          break;
        }
      g_string_append_printf (area, name != NULL ? "%s%s (%s)" : "%s%s%s", area->len > 0 ? ", " : "", or_empty (name), code);
    }
  return g_string_free (area, FALSE);
}

static void
write_plan (LpDraft *draft,
            LpPlan  *plan,
            LpEdit  *edit)
{
  const LpValue key = { LP_VALUE_INT, { .integer = 1 } };
  g_autofree char *area = describe_area (draft);
  g_autofree char *as_of = NULL;
  guint newest = 0;

  for (guint i = 0; i < draft->files->len; i++)
    {
      const LpDraftFile *file = g_ptr_array_index (draft->files, i);

      if (file->account->taken > 0)
        newest = MAX (newest, file->date);
    }
  as_of = lp_date_to_iso (newest);
  if (*lp_plan_get_area (plan) == '\0' && *area != '\0')
    lp_edit_add_update (edit, LP_TABLE_PLAN, &key, LP_PLAN_AREA, lp_value_text (area));
  if (*lp_plan_get_as_of (plan) == '\0' && *as_of != '\0')
    lp_edit_add_update (edit, LP_TABLE_PLAN, &key, LP_PLAN_AS_OF, lp_value_text (as_of));
}

static void
settle_periods (LpDraft *draft)
{
  for (guint i = 0; i < draft->files->len; i++)
    {
      LpDraftFile *file = g_ptr_array_index (draft->files, i);

      g_free (file->account->period);
      file->account->period = file->period != NULL ? g_strdup (file->period) : lp_date_describe_month (file->date);
    }
}

void
lp_draft_fill_preview (LpDraft         *draft,
                       LpPlan          *plan,
                       LpImportPreview *preview)
{
  LpEdit *edit = preview->edit;

  guint n_told;
  g_autoptr (LpPlan) whole = lp_draft_graft_wholes (draft, plan, preview);

  /* What else the files say is said of the plan that a workbook of our own brings. */
  if (whole != NULL)
    plan = whole;
  settle_periods (draft);
  for (guint i = 0; i < draft->files->len; i++)
    settle_source_id (draft, g_ptr_array_index (draft->files, i));
  n_told = preview->report->added + preview->report->changed;
  write_practices (draft, plan, preview, edit);
  preview->report->unchanged -= MIN (preview->report->unchanged, n_told);
  lp_draft_write_closings (draft, plan, preview, edit);
  for (guint i = 0; i < draft->branches->len; i++)
    {
      const LpDraftBranch *branch = g_ptr_array_index (draft->branches, i);

      if (!branch->practice->is_out)
        write_branch (plan, branch, preview, edit);
    }
  lp_draft_write_figures (draft, plan, preview, edit);
  lp_draft_write_years (draft, plan, preview, edit);
  lp_draft_write_remarks (draft, plan, edit);
  for (guint i = 0; i < draft->files->len; i++)
    {
      const LpDraftFile *file = g_ptr_array_index (draft->files, i);

      if (lp_draft_find_whole (draft, file) != NULL)
        {
          lp_draft_write_moves (draft, file, plan, preview);
          lp_draft_write_words (draft, file, plan, preview);
        }
      else
        write_networks (draft, file, plan, edit);
    }
  lp_draft_write_unmatched (draft, plan, preview);
  write_sources (draft, plan, edit);
  if (lp_edit_get_n_rows (edit) > 0)
    write_plan (draft, plan, edit);
}
