/* kind-plan-rows.c — the last sheet of a workbook that the program has written, which holds every row of a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "import/draft-whole.h"
#include "import/file-kind.h"
#include "import/row.h"
#include "plan/row-text.h"

/* Written by export/plan-sheet.c. The cells of a row stand from the first on, whatever they hold. */
enum { ROW_TABLE, ROW_PART, ROW_CELLS };

static const LpKindColumn row_columns[] = {
  [ROW_TABLE] = { "tableoftheplan", TRUE },
  [ROW_PART] = { "part", TRUE },
  [ROW_CELLS] = { "cell1", TRUE },
  { NULL }
};

/* A row may go on in the next one, so each waits until it is known to be whole. */
typedef struct
{
  LpTable table;                /* LP_N_TABLES: one that this program does not know */
  GArray *columns;              /* guint: which column of the table each cell is; G_MAXUINT: none that this program knows */
  GPtrArray *texts;             /* GString, of the row that waits */
  guint line;                   /* of it; 0: none waits */
} Reading;

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

static void
begin_rows (LpTake *take)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->table = LP_N_TABLES;
  reading->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  reading->texts = g_ptr_array_new_with_free_func (free_text);
  take->state = reading;
}

static const char *
get_cell (const LpTake *take,
          guint         i)
{
  guint column = (guint) take->places[ROW_CELLS] + i;

  return column < take->row->n_cells ? take->row->cells[column] : "";
}

static void
read_columns (LpTake  *take,
              Reading *reading)
{
  const LpTableSpec *spec;

  reading->table = lp_table_by_name (lp_take_get (take, ROW_TABLE));
  g_array_set_size (reading->columns, 0);
  if (reading->table == LP_N_TABLES)
    return;
  spec = lp_table_spec (reading->table);
  for (guint i = 0; *get_cell (take, i) != '\0'; i++)
    {
      guint found = G_MAXUINT;

      for (guint column = 0; column < spec->n_columns; column++)
        if (g_str_equal (spec->columns[column].name, get_cell (take, i)))
          found = column;
      g_array_append_val (reading->columns, found);
    }
}

/* NULL: a cell cannot be read. (transfer full) */
static LpChange *
make_row (const Reading *reading)
{
  const LpTableSpec *spec = lp_table_spec (reading->table);
  g_autoptr (LpChange) row = lp_row_new (reading->table);

  for (guint i = 0; i < reading->columns->len; i++)
    {
      guint column = g_array_index (reading->columns, guint, i);
      const GString *text = g_ptr_array_index (reading->texts, i);
      LpValue value;

      if (column == G_MAXUINT)
        continue;
      if (!lp_row_text_read (&spec->columns[column], text->str, &value))
        return NULL;
      lp_value_clear (&row->new_values[column]);
      row->new_values[column] = value;
    }
  return g_steal_pointer (&row);
}

static void
end_row (LpTake  *take,
         Reading *reading)
{
  LpChange *row;

  if (reading->line == 0)
    return;
  row = make_row (reading);
  if (row != NULL)
    lp_draft_keep_row (take->draft, take->file, row);
  else
    lp_draft_spoil_rows (take->draft, take->file, reading->line);
  g_ptr_array_set_size (reading->texts, 0);
  reading->line = 0;
}

static void
begin_row (LpTake  *take,
           Reading *reading)
{
  reading->line = take->row->line;
  for (guint i = 0; i < reading->columns->len; i++)
    g_ptr_array_add (reading->texts, g_string_new (get_cell (take, i)));
}

static void
go_on (LpTake  *take,
       Reading *reading)
{
  for (guint i = 0; i < reading->texts->len; i++)
    g_string_append (g_ptr_array_index (reading->texts, i), get_cell (take, i));
}

static void
take_row (LpTake *take)
{
  Reading *reading = take->state;
  const char *part = lp_take_get (take, ROW_PART);

  if (g_str_equal (part, "more"))
    {
      go_on (take, reading);
      return;
    }
  end_row (take, reading);
  if (g_str_equal (part, "columns"))
    read_columns (take, reading);
  else if (g_str_equal (part, "row") && reading->table != LP_N_TABLES && g_str_equal (lp_take_get (take, ROW_TABLE), lp_table_spec (reading->table)->name))
    begin_row (take, reading);
  else
    lp_take_leave_out (take, LP_REASON_UNREADABLE, "", g_strdup (_("This program does not know the table. A newer one wrote it.")));
}

static void
end_rows (LpTake *take)
{
  Reading *reading = take->state;

  end_row (take, reading);
  g_array_unref (reading->columns);
  g_ptr_array_unref (reading->texts);
  g_free (reading);
}

const LpFileKind lp_kind_plan_rows = {
  .id = LP_KIND_OWN,
  .name = N_("Workbook of Locality Planner"),
  .title = "Workbook of Locality Planner",
  .publisher = "",
  .licence = "",
  .attribution = "",
  .is_own = TRUE,
  .stage = LP_STAGE_KEPT,
  .columns = row_columns,
  .begin = begin_rows,
  .take = take_row,
  .end = end_rows,
};
