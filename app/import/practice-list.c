/* practice-list.c — a list of practices, with any headings, into a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-list.h"

#include <glib/gi18n-lib.h>

#include "import/practice-networks.h"
#include "import/practice-row.h"
#include "import/row.h"

/* England's list with all its columns is 5 MB; a file beyond this is some other file. */
#define MAX_FILE (64 * 1024 * 1024)

struct _LpPracticeList
{
  char *name;
  LpRecords *records;
  LpPracticeField *fields;      /* one a column */
};

/* One list on its way into one plan. */
typedef struct
{
  LpPlan *plan;
  LpEdit *edit;
  LpImportReport *report;
  GHashTable *localities;       /* folded name to gint64 id, those of the plan and those made here */
  GHashTable *codes;            /* seen so far, to its line */
} Taking;

static void
free_remark (gpointer data)
{
  LpImportRemark *remark = data;

  g_free (remark->column);
  g_free (remark->code);
  g_free (remark->reason);
  g_free (remark);
}

static LpImportReport *
report_new (guint rows)
{
  LpImportReport *report = g_new0 (LpImportReport, 1);

  report->rows = rows;
  report->remarks = g_ptr_array_new_with_free_func (free_remark);
  return report;
}

static void
guess_fields (LpPracticeList *list)
{
  guint n_columns = lp_records_get_n_columns (list->records);

  list->fields = g_new0 (LpPracticeField, n_columns);
  for (guint column = 0; column < n_columns; column++)
    {
      LpPracticeField field = lp_practice_field_recognise (lp_records_get_heading (list->records, column));
      gboolean taken = FALSE;

      /* Where two headings mean the same, the first is the likelier: the plainest column stands left. */
      for (guint before = 0; before < column; before++)
        taken = taken || list->fields[before] == field;
      list->fields[column] = taken ? LP_FIELD_IGNORED : field;
    }
}

static void
find_columns (const LpPracticeList *list,
              int                   columns[LP_N_FIELDS])
{
  for (guint field = 0; field < LP_N_FIELDS; field++)
    columns[field] = -1;
  for (guint column = 0; column < lp_records_get_n_columns (list->records); column++)
    if (list->fields[column] != LP_FIELD_IGNORED)
      columns[list->fields[column]] = (int) column;
}

static gint64 *
copy_id (gint64 id)
{
  gint64 *copy = g_new (gint64, 1);

  *copy = id;
  return copy;
}

static GHashTable *
index_localities (LpPlan *plan)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const GPtrArray *localities = lp_plan_get_localities (plan);

  for (guint i = 0; i < localities->len; i++)
    {
      const LpLocality *locality = g_ptr_array_index (localities, i);

      g_hash_table_insert (index, g_utf8_casefold (locality->name, -1), copy_id (locality->id));
    }
  return index;
}

/* The id of the locality called @name; one that is not there yet is made. */
static gint64
settle_locality (Taking     *taking,
                 const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  const gint64 *known = g_hash_table_lookup (taking->localities, folded);
  gint64 id;
  LpChange *row;

  if (known != NULL)
    return *known;
  id = lp_plan_new_id (taking->plan);
  row = lp_row_new (LP_TABLE_LOCALITY);
  lp_row_set_int (row, LP_LOCALITY_ID, id);
  lp_row_set_text (row, LP_LOCALITY_NAME, name);
  lp_edit_add (taking->edit, row);
  g_hash_table_insert (taking->localities, g_steal_pointer (&folded), copy_id (id));
  return id;
}

static void
add_practice (Taking              *taking,
              const LpPracticeRow *given)
{
  LpChange *row = lp_row_new (LP_TABLE_PRACTICE);

  lp_row_set_text (row, LP_PRACTICE_CODE, given->code);
  lp_row_set_text (row, LP_PRACTICE_NAME, *given->name != '\0' ? given->name : given->code);
  lp_row_set_text (row, LP_PRACTICE_POSTCODE, given->postcode);
  lp_row_set_text (row, LP_PRACTICE_ADDRESS, given->address);
  lp_row_set_text (row, LP_PRACTICE_DISTRICT, given->district);
  if (*given->locality != '\0')
    lp_row_set_int (row, LP_PRACTICE_LOCALITY_ID, settle_locality (taking, given->locality));
  if (given->has_people)
    lp_row_set_int (row, LP_PRACTICE_PEOPLE, given->people);
  if (given->has_weighted)
    lp_row_set_real (row, LP_PRACTICE_WEIGHTED, given->weighted);
  if (given->has_position)
    {
      lp_row_set_real (row, LP_PRACTICE_EASTING, given->easting);
      lp_row_set_real (row, LP_PRACTICE_NORTHING, given->northing);
    }
  lp_edit_add (taking->edit, row);
  taking->report->added++;
}

static void
alter_text (LpChange   *row,
            guint       column,
            const char *old,
            const char *given,
            gboolean   *altered)
{
  if (*given == '\0' || g_str_equal (given, old))
    return;
  row->new_values[column] = lp_value_text (given);
  *altered = TRUE;
}

static void
alter_figures (LpChange            *row,
               const LpPractice    *old,
               const LpPracticeRow *given,
               gboolean            *altered)
{
  if (given->has_people && (!old->has_people || old->people != given->people))
    {
      row->new_values[LP_PRACTICE_PEOPLE] = lp_value_int (given->people);
      *altered = TRUE;
    }
  if (given->has_weighted && (!old->has_weighted || old->weighted != given->weighted))
    {
      row->new_values[LP_PRACTICE_WEIGHTED] = lp_value_real (given->weighted);
      *altered = TRUE;
    }
  if (given->has_position && (!old->has_position || old->easting != given->easting || old->northing != given->northing))
    {
      row->new_values[LP_PRACTICE_EASTING] = lp_value_real (given->easting);
      row->new_values[LP_PRACTICE_NORTHING] = lp_value_real (given->northing);
      *altered = TRUE;
    }
}

static void
alter_practice (Taking              *taking,
                const LpPractice    *old,
                const LpPracticeRow *given)
{
  g_autoptr (LpChange) row = lp_change_new (LP_TABLE_PRACTICE, LP_CHANGE_UPDATE);
  gboolean altered = FALSE;

  row->old_values[LP_PRACTICE_CODE] = lp_value_text (old->code);
  alter_text (row, LP_PRACTICE_NAME, old->name, given->name, &altered);
  alter_text (row, LP_PRACTICE_POSTCODE, old->postcode, given->postcode, &altered);
  alter_text (row, LP_PRACTICE_ADDRESS, old->address, given->address, &altered);
  alter_text (row, LP_PRACTICE_DISTRICT, old->district, given->district, &altered);
  alter_figures (row, old, given, &altered);
  if (*given->locality != '\0')
    {
      gint64 id = settle_locality (taking, given->locality);

      if (old->locality == NULL || old->locality->id != id)
        {
          row->new_values[LP_PRACTICE_LOCALITY_ID] = lp_value_int (id);
          altered = TRUE;
        }
    }
  if (!altered)
    {
      taking->report->unchanged++;
      return;
    }
  lp_edit_add (taking->edit, g_steal_pointer (&row));
  taking->report->changed++;
}

/* Whether @code stands in an earlier line; then the report says which. */
static gboolean
seen_before (Taking          *taking,
             const LpRecords *records,
             guint            row,
             const char      *code)
{
  const guint *line = g_hash_table_lookup (taking->codes, code);
  guint *here;

  if (line != NULL)
    {
      lp_import_report_add (taking->report, records, row, -1, code,
                            g_strdup_printf (_("%s stands in line %u already; the first line counts."), code, *line), TRUE);
      return TRUE;
    }
  here = g_new (guint, 1);
  *here = lp_records_get_line (records, row);
  g_hash_table_insert (taking->codes, g_strdup (code), here);
  return FALSE;
}

static void
take_practice (Taking              *taking,
               const LpPracticeRow *given)
{
  const LpPractice *old = lp_plan_find_practice (taking->plan, given->code);

  if (old == NULL)
    add_practice (taking, given);
  else
    alter_practice (taking, old, given);
}

static void
take_rows (Taking         *taking,
           LpPracticeList *list)
{
  g_autoptr (LpPracticeNetworks) networks = NULL;
  int columns[LP_N_FIELDS];

  find_columns (list, columns);
  if (columns[LP_FIELD_NETWORK] >= 0)
    networks = lp_practice_networks_new (taking->plan, list->name);
  for (guint i = 0; i < lp_records_get_n_rows (list->records); i++)
    {
      LpPracticeRow given;

      if (!lp_practice_row_read (list->records, i, columns, &given, taking->report))
        continue;
      if (!seen_before (taking, list->records, i, given.code))
        {
          take_practice (taking, &given);
          if (networks != NULL)
            lp_practice_networks_take (networks, given.code, given.network_number, given.network, given.pinned);
        }
      lp_practice_row_clear (&given);
    }
  /* After the practices, which the memberships refer to. */
  if (networks != NULL)
    lp_practice_networks_finish (networks, taking->edit);
}

void
lp_import_report_free (LpImportReport *report)
{
  g_ptr_array_unref (report->remarks);
  g_free (report);
}

LpPracticeList *
lp_practice_list_new (GBytes      *bytes,
                      const char  *file_name,
                      GError     **error)
{
  g_autoptr (LpRecords) records = lp_records_new (bytes, file_name, NULL, error);
  LpPracticeList *list;

  if (records == NULL)
    return NULL;
  list = g_new0 (LpPracticeList, 1);
  list->name = g_strdup (file_name);
  list->records = g_steal_pointer (&records);
  guess_fields (list);
  return list;
}

LpPracticeList *
lp_practice_list_read (GFile   *file,
                       GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);
  g_autoptr (GBytes) bytes = NULL;

  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) > MAX_FILE)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("%s is too large to be a list of practices."), name);
      return NULL;
    }
  bytes = g_file_load_bytes (file, NULL, NULL, error);
  return bytes != NULL ? lp_practice_list_new (bytes, name, error) : NULL;
}

void
lp_practice_list_free (LpPracticeList *list)
{
  g_free (list->name);
  g_free (list->fields);
  lp_records_free (list->records);
  g_free (list);
}

const LpRecords *
lp_practice_list_get_records (const LpPracticeList *list)
{
  return list->records;
}

const char *
lp_practice_list_get_name (const LpPracticeList *list)
{
  return list->name;
}

LpPracticeField
lp_practice_list_get_field (const LpPracticeList *list,
                            guint                 column)
{
  g_return_val_if_fail (column < lp_records_get_n_columns (list->records), LP_FIELD_IGNORED);
  return list->fields[column];
}

void
lp_practice_list_set_field (LpPracticeList  *list,
                            guint            column,
                            LpPracticeField  field)
{
  guint n_columns = lp_records_get_n_columns (list->records);

  g_return_if_fail (column < n_columns);
  if (field != LP_FIELD_IGNORED)
    for (guint i = 0; i < n_columns; i++)
      if (list->fields[i] == field)
        list->fields[i] = LP_FIELD_IGNORED;
  list->fields[column] = field;
}

LpEdit *
lp_practice_list_make_edit (LpPracticeList  *list,
                            LpPlan          *plan,
                            LpImportReport **report_out,
                            GError         **error)
{
  g_autofree char *label = g_strdup_printf (_("Bring in %s"), list->name);
  g_autoptr (LpEdit) edit = lp_edit_new (label);
  g_autoptr (LpImportReport) report = report_new (lp_records_get_n_rows (list->records));
  g_autoptr (GHashTable) localities = index_localities (plan);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Taking taking = { plan, edit, report, localities, codes };
  int columns[LP_N_FIELDS];
  guint taken;

  find_columns (list, columns);
  if (columns[LP_FIELD_CODE] < 0)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                   _("%s: no column holds practice codes. Say which one does, or add a heading “code” in line 1."), list->name);
      return NULL;
    }
  take_rows (&taking, list);
  taken = report->added + report->changed + report->unchanged;
  if (report_out != NULL)
    *report_out = g_steal_pointer (&report);
  if (taken == 0)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%s has no row that can be taken."), list->name);
      return NULL;
    }
  return g_steal_pointer (&edit);
}
