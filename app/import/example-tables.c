/* example-tables.c — tables of the example whose headings are the plan's own columns */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/example-tables.h"

#include "import/records.h"
#include "import/row.h"
#include "lp-example.h"

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

static gboolean
add_table (LpEdit      *edit,
           LpTable      table,
           const char  *name,
           GError     **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (lp_example_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (LpRecords) records = bytes != NULL ? lp_records_new (bytes, name, NULL, error) : NULL;
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

gboolean
lp_example_add_outlook (LpEdit  *edit,
                        GError **error)
{
  return add_table (edit, LP_TABLE_SEGMENT, "plan/segments.csv", error) &&
         add_table (edit, LP_TABLE_ASSUMPTION, "plan/assumptions.csv", error);
}

gboolean
lp_example_add_delivery (LpEdit  *edit,
                         GError **error)
{
  return add_table (edit, LP_TABLE_PILLAR, "plan/pillars.csv", error) &&
         add_table (edit, LP_TABLE_STEP, "plan/steps.csv", error) &&
         add_table (edit, LP_TABLE_ACTION, "plan/actions.csv", error) &&
         add_table (edit, LP_TABLE_CHARACTERISTIC, "plan/characteristics.csv", error) &&
         add_table (edit, LP_TABLE_MILESTONE, "plan/milestones.csv", error) &&
         add_table (edit, LP_TABLE_QUESTION, "plan/questions.csv", error) &&
         add_table (edit, LP_TABLE_SLIDE, "plan/slides.csv", error);
}
