/* edit-graft-names.c — what people know rows by whose ids say nothing, or something else, in another plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-graft-private.h"

#include <string.h>

#include "plan/row-text.h"

/* What people know a row by whose id is drawn at random; rows of tables that are not here are the same when all is the same but their place. */
static const struct { LpTable table; guint n_columns; guint columns[3]; } known_by[] = {
  { LP_TABLE_LOCALITY, 1, { LP_LOCALITY_NAME } },
  { LP_TABLE_PILLAR, 1, { LP_PILLAR_NAME } },
  { LP_TABLE_CHARACTERISTIC, 1, { LP_CHARACTERISTIC_NAME } },
  { LP_TABLE_MILESTONE, 1, { LP_MILESTONE_NAME } },
  { LP_TABLE_QUESTION, 1, { LP_QUESTION_TEXT } },
  { LP_TABLE_STEP, 2, { LP_STEP_PILLAR_ID, LP_STEP_NUMBER } },
  { LP_TABLE_REMARK, 3, { LP_REMARK_PRACTICE, LP_REMARK_FIGURE, LP_REMARK_KIND } },
  { LP_TABLE_PRACTICE_EVENT, 3, { LP_PRACTICE_EVENT_PRACTICE, LP_PRACTICE_EVENT_KIND, LP_PRACTICE_EVENT_AT } },
};

gboolean
_lp_graft_is_place (const LpColumnSpec *column)
{
  return strcmp (column->name, "position") == 0;
}

static void
append_cell (GString       *name,
             LpTable        table,
             const LpValue *cells,
             guint          column)
{
  g_autofree char *text = lp_row_text_write (&lp_table_spec (table)->columns[column], &cells[column]);

  g_string_append (name, text);
  g_string_append_c (name, '\n');
}

/* What a person knows the row by, as one text. (transfer full) */
char *
_lp_graft_name_row (LpTable        table,
                    const LpValue *cells)
{
  const LpTableSpec *spec = lp_table_spec (table);
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (known_by); i++)
    if (known_by[i].table == table)
      {
        for (guint k = 0; k < known_by[i].n_columns; k++)
          append_cell (name, table, cells, known_by[i].columns[k]);
        return g_string_free (name, FALSE);
      }
  for (guint i = 1; i < spec->n_columns; i++)
    if (!_lp_graft_is_place (&spec->columns[i]))
      append_cell (name, table, cells, i);
  return g_string_free (name, FALSE);
}

static GHashTable *
name_rows (LpPlan  *plan,
           LpTable  table)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, plan->rows[table]);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_hash_table_insert (names, _lp_graft_name_row (table, ((LpRow *) row)->cells), row);
  return names;
}

LpRow *
_lp_graft_find_named (LpGraft    *graft,
                      LpTable     table,
                      const char *name)
{
  if (graft->names[table] == NULL)
    graft->names[table] = name_rows (graft->plan, table);
  return g_hash_table_lookup (graft->names[table], name);
}

/* Things that people know by one name: of two plans begun apart their ids may coincide. */
static gboolean
is_named (LpTable table)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_by); i++)
    if (known_by[i].table == table)
      return known_by[i].n_columns == 1;
  return FALSE;
}

/* Whether @row, of the id of @cells but of another name, is something else: this plan has that name elsewhere, or the other has this row's. */
gboolean
_lp_graft_is_other_thing (LpGraft       *graft,
                          const LpRow   *row,
                          const LpValue *cells)
{
  LpTable table = row->table;
  g_autofree char *here = NULL, *there = NULL;

  if (!is_named (table))
    return FALSE;
  here = _lp_graft_name_row (table, row->cells);
  there = _lp_graft_name_row (table, cells);
  if (g_str_equal (here, there))
    return FALSE;
  if (graft->names_there[table] == NULL)
    graft->names_there[table] = name_rows (graft->other, table);
  return g_hash_table_contains (graft->names_there[table], here) || _lp_graft_find_named (graft, table, there) != NULL;
}
