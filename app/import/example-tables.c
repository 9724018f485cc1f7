/* example-tables.c — tables of the example whose headings are the plan's own columns */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/example-tables.h"

#include <glib/gi18n-lib.h>

#include "import/example.h"
#include "import/records.h"
#include "import/row.h"
#include "lp-example.h"
#include "plan/delivery.h"
#include "plan/workshop.h"

#define FOLDER "/org/localityplanner/LocalityPlanner/dorset/"

static void
set_cell (LpChange           *row,
          guint               column,
          const LpColumnSpec *spec,
          const char         *text)
{
  /* An empty cell stays the column's nothing: null or "". */
  if (*text == '\0')
    return;

  switch (spec->type)
    {
    case LP_COLUMN_INT:
      lp_row_set_int (row, column, g_ascii_strtoll (text, NULL, 10));
      break;
    case LP_COLUMN_REAL:
      lp_row_set_real (row, column, g_ascii_strtod (text, NULL));
      break;
    case LP_COLUMN_TEXT:
    default:
      lp_row_set_text (row, column, text);
      break;
    }
}

LpRecords *
lp_example_open (const char  *name,
                 GError     **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (lp_example_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? lp_records_new (bytes, name, NULL, error) : NULL;
}

gboolean
lp_example_add_table (LpEdit      *edit,
                      LpTable      table,
                      const char  *name,
                      GError     **error)
{
  g_autoptr (LpRecords) records = lp_example_open (name, error);
  const LpTableSpec *spec = lp_table_spec (table);

  for (guint i = 0; records != NULL && i < lp_records_get_n_rows (records); i++)
    {
      LpChange *row = lp_row_new (table);

      for (guint column = 0; column < spec->n_columns; column++)
        {
          int place = lp_records_find_column (records, spec->columns[column].name);

          if (place >= 0)
            set_cell (row, column, &spec->columns[column], lp_records_get_cell (records, i, (guint) place));
        }
      lp_edit_add (edit, row);
    }

  return records != NULL;
}

/* The names of the figure, the practice and the source stand in the row's first cells; a column is a year. */
static void
add_year (LpEdit          *edit,
          const LpRecords *records,
          guint            i,
          gint64           year,
          double           value)
{
  LpChange *row = lp_row_new (LP_TABLE_YEARLY);

  lp_row_set_text (row, LP_YEARLY_FIGURE, lp_records_get_cell (records, i, 0));
  lp_row_set_text (row, LP_YEARLY_PRACTICE, lp_records_get_cell (records, i, 1));
  lp_row_set_int (row, LP_YEARLY_YEAR, year);
  lp_row_set_real (row, LP_YEARLY_VALUE, value);
  lp_row_set_text (row, LP_YEARLY_SOURCE_ID, lp_records_get_cell (records, i, 2));
  lp_edit_add (edit, row);
}

gboolean
lp_example_add_yearly (LpEdit  *edit,
                       GError **error)
{
  g_autoptr (LpRecords) records = lp_example_open ("yearly.csv", error);

  for (guint i = 0; records != NULL && i < lp_records_get_n_rows (records); i++)
    for (guint column = 0; column < lp_records_get_n_columns (records); column++)
      {
        const char *cell = lp_records_get_cell (records, i, column);
        gint64 year = g_ascii_strtoll (lp_records_get_heading (records, column), NULL, 10);

        if (year > 0 && *cell != '\0')
          add_year (edit, records, i, year, g_ascii_strtod (cell, NULL));
      }

  return records != NULL;
}

gboolean
lp_example_add_outlook (LpEdit  *edit,
                        GError **error)
{
  return lp_example_add_table (edit, LP_TABLE_SEGMENT, "plan/segments.csv", error) &&
         lp_example_add_table (edit, LP_TABLE_ASSUMPTION, "plan/assumptions.csv", error);
}

gboolean
lp_example_add_delivery (LpEdit  *edit,
                         GError **error)
{
  return lp_example_add_table (edit, LP_TABLE_PILLAR, "plan/pillars.csv", error) &&
         lp_example_add_table (edit, LP_TABLE_STEP, "plan/steps.csv", error) &&
         lp_example_add_table (edit, LP_TABLE_ACTION, "plan/actions.csv", error) &&
         lp_example_add_table (edit, LP_TABLE_CHARACTERISTIC, "plan/characteristics.csv", error) &&
         lp_example_add_table (edit, LP_TABLE_MILESTONE, "plan/milestones.csv", error) &&
         lp_example_add_table (edit, LP_TABLE_QUESTION, "plan/questions.csv", error) &&
         lp_example_add_table (edit, LP_TABLE_SLIDE, "plan/slides.csv", error);
}

/* The rows of a table of the example for another plan: with ids of their own, and of the columns those @wanted alone. */
static gboolean
take_rows (LpEdit       *edit,
           LpPlan       *plan,
           LpTable       table,
           const char   *name,
           const guint  *wanted,
           guint         n_wanted,
           GError      **error)
{
  g_autoptr (LpRecords) records = lp_example_open (name, error);
  const LpTableSpec *spec = lp_table_spec (table);

  for (guint i = 0; records != NULL && i < lp_records_get_n_rows (records); i++)
    {
      LpChange *row = lp_row_new (table);

      lp_row_set_int (row, 0, lp_plan_new_id (plan));
      for (guint k = 0; k < n_wanted; k++)
        {
          int place = lp_records_find_column (records, spec->columns[wanted[k]].name);

          if (place >= 0)
            set_cell (row, wanted[k], &spec->columns[wanted[k]], lp_records_get_cell (records, i, (guint) place));
        }
      lp_edit_add (edit, row);
    }

  return records != NULL;
}

LpEdit *
lp_import_usual_delivery (LpPlan  *plan,
                          GError **error)
{
  static const guint of_pillar[] = { LP_PILLAR_POSITION, LP_PILLAR_NAME, LP_PILLAR_DEFINITION };
  static const guint of_characteristic[] = {
    LP_CHARACTERISTIC_POSITION, LP_CHARACTERISTIC_NAME, LP_CHARACTERISTIC_DEFINITION, LP_CHARACTERISTIC_COMPUTED,
  };
  g_autoptr (LpEdit) edit = lp_edit_new (_("Begin the delivery plan"));

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  if (lp_plan_get_pillars (plan)->len == 0 &&
      !take_rows (edit, plan, LP_TABLE_PILLAR, "plan/pillars.csv", of_pillar, G_N_ELEMENTS (of_pillar), error))
    return NULL;
  if (lp_plan_get_characteristics (plan)->len == 0 &&
      !take_rows (edit, plan, LP_TABLE_CHARACTERISTIC, "plan/characteristics.csv", of_characteristic, G_N_ELEMENTS (of_characteristic), error))
    return NULL;

  return g_steal_pointer (&edit);
}

LpEdit *
lp_import_usual_questions (LpPlan  *plan,
                           GError **error)
{
  static const guint of_question[] = { LP_QUESTION_POSITION, LP_QUESTION_TEXT };
  g_autoptr (LpEdit) edit = lp_edit_new (_("Add the usual questions"));

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  if (lp_plan_get_questions (plan)->len == 0 &&
      !take_rows (edit, plan, LP_TABLE_QUESTION, "plan/questions.csv", of_question, G_N_ELEMENTS (of_question), error))
    return NULL;

  return g_steal_pointer (&edit);
}
