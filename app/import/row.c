/* row.c — new rows of a plan, made a cell at a time */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/row.h"

static LpValue
make_nothing (const LpColumnSpec *column)
{
  if (column->nullable)
    return lp_value_null ();
  switch (column->type)
    {
    case LP_COLUMN_INT:
      return lp_value_int (0);
    case LP_COLUMN_REAL:
      return lp_value_real (0);
    case LP_COLUMN_TEXT:
      return lp_value_text ("");
    default:
      g_return_val_if_reached (lp_value_null ());
    }
}

static void
set_cell (LpChange *row,
          guint     column,
          LpValue   value)
{
  lp_value_clear (&row->new_values[column]);
  row->new_values[column] = value;
}

LpChange *
lp_row_new (LpTable table)
{
  const LpTableSpec *spec = lp_table_spec (table);
  LpChange *row = lp_change_new (table, LP_CHANGE_INSERT);

  for (guint i = 0; i < spec->n_columns; i++)
    row->new_values[i] = make_nothing (&spec->columns[i]);
  return row;
}

void
lp_row_set_text (LpChange   *row,
                 guint       column,
                 const char *text)
{
  set_cell (row, column, lp_value_text (text));
}

void
lp_row_set_int (LpChange *row,
                guint     column,
                gint64    integer)
{
  set_cell (row, column, lp_value_int (integer));
}

void
lp_row_set_real (LpChange *row,
                 guint     column,
                 double    real)
{
  set_cell (row, column, lp_value_real (real));
}

LpChange *
lp_row_plan (const char *title,
             const char *area,
             const char *as_of)
{
  LpChange *row = lp_row_new (LP_TABLE_PLAN);

  lp_row_set_int (row, LP_PLAN_ID, 1);
  lp_row_set_text (row, LP_PLAN_TITLE, title);
  lp_row_set_text (row, LP_PLAN_AREA, area);
  lp_row_set_text (row, LP_PLAN_AS_OF, as_of);
  return row;
}

LpChange *
lp_row_option (gint64      id,
               gint64      position,
               const char *name,
               const char *note)
{
  LpChange *row = lp_row_new (LP_TABLE_OPTION);

  lp_row_set_int (row, LP_OPTION_ID, id);
  lp_row_set_int (row, LP_OPTION_POSITION, position);
  lp_row_set_text (row, LP_OPTION_NAME, name);
  lp_row_set_text (row, LP_OPTION_NOTE, note);
  lp_row_set_int (row, LP_OPTION_MIN_PEOPLE, 30000);
  lp_row_set_int (row, LP_OPTION_MAX_PEOPLE, 50000);
  return row;
}

LpChange *
lp_row_network (gint64      id,
                gint64      option_id,
                gint64      number,
                const char *name,
                gint64      colour)
{
  LpChange *row = lp_row_new (LP_TABLE_NETWORK);

  lp_row_set_int (row, LP_NETWORK_ID, id);
  lp_row_set_int (row, LP_NETWORK_OPTION_ID, option_id);
  lp_row_set_int (row, LP_NETWORK_NUMBER, number);
  lp_row_set_text (row, LP_NETWORK_NAME, name);
  lp_row_set_int (row, LP_NETWORK_COLOUR, colour);
  return row;
}
