/* plan-rows.c — rows: their memory, their keys, their names in a sentence */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/plan-private.h"

#include <string.h>

static int
compare_ints (gint64 a,
              gint64 b)
{
  return (a > b) - (a < b);
}

/* One block holds the row, its cells and its view: a plan has many small rows. */
LpRow *
_lp_row_new (LpTable table)
{
  gsize n_columns = lp_table_spec (table)->n_columns;
  LpRow *row = g_malloc0 (sizeof (LpRow) + n_columns * sizeof (LpValue) + _lp_row_class (table)->view_size);

  row->table = table;
  row->cells = (LpValue *) (row + 1);
  row->view = row->cells + n_columns;

  return row;
}

void
_lp_row_free (LpRow *row)
{
  const LpRowClass *class = _lp_row_class (row->table);
  guint i;

  for (i = 0; i < lp_table_spec (row->table)->n_columns; i++)
    lp_value_clear (&row->cells[i]);
  if (class->clear != NULL)
    class->clear (row->view);
  g_free (row);
}

guint
_lp_row_hash (gconstpointer data)
{
  const LpRow *row = data;
  const LpTableSpec *spec = lp_table_spec (row->table);
  guint hash = 0;
  guint i;

  for (i = 0; i < spec->n_columns && spec->columns[i].key; i++)
    {
      const LpValue *cell = &row->cells[i];

      hash = hash * 31 + (cell->type == LP_VALUE_TEXT ? g_str_hash (cell->text) : g_int64_hash (&cell->integer));
    }

  return hash;
}

gboolean
_lp_row_equal (gconstpointer a,
               gconstpointer b)
{
  return _lp_row_compare (a, b) == 0;
}

int
_lp_row_compare (const LpRow *a,
                 const LpRow *b)
{
  const LpTableSpec *spec = lp_table_spec (a->table);
  guint i;

  for (i = 0; i < spec->n_columns && spec->columns[i].key; i++)
    {
      const LpValue *x = &a->cells[i];
      const LpValue *y = &b->cells[i];
      int order = spec->columns[i].type == LP_COLUMN_TEXT ? strcmp (x->text, y->text)
                                                          : compare_ints (x->integer, y->integer);

      if (order != 0)
        return order;
    }

  return 0;
}

char *
_lp_row_describe (LpTable        table,
                  const LpValue *cells)
{
  const LpTableSpec *spec = lp_table_spec (table);
  GString *words = g_string_new (spec->name);
  guint i;

  for (i = 0; i < spec->n_columns && spec->columns[i].key; i++)
    {
      g_string_append (words, i == 0 ? " " : ", ");
      if (cells[i].type == LP_VALUE_TEXT)
        g_string_append (words, cells[i].text);
      else if (cells[i].type == LP_VALUE_INT)
        g_string_append_printf (words, "%" G_GINT64_FORMAT, cells[i].integer);
    }

  return g_string_free (words, FALSE);
}
