/* edit-graft.c — all that another plan has, put into this one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-graft.h"

#include <string.h>

#include "plan/edit-graft-private.h"
#include "plan/edit-private.h"
#include "plan/quality.h"
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

GHashTable *
lp_ids_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

static GHashTable *
new_id_set (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

void
_lp_graft_map (LpGraft *graft,
               LpTable  table,
               gint64   id,
               gint64   here)
{
  g_hash_table_insert (graft->ids[table], g_memdup2 (&id, sizeof id), g_memdup2 (&here, sizeof here));
}

/* Tables whose rows are numbered by an id of their own. */
static gboolean
has_id (LpTable table)
{
  const LpTableSpec *spec = lp_table_spec (table);

  return table != LP_TABLE_PLAN && table != LP_TABLE_NETWORK_START && spec->columns[0].type == LP_COLUMN_INT && !spec->columns[1].key;
}

/* What is a part of an option goes with it, wherever it goes; what only speaks of a network stays with the one that it speaks of. */
static gboolean
is_part_of_option (LpTable table)
{
  return table == LP_TABLE_NETWORK || table == LP_TABLE_MEMBERSHIP || table == LP_TABLE_RULE || table == LP_TABLE_NETWORK_STEP || table == LP_TABLE_NETWORK_CHARACTERISTIC ||
         table == LP_TABLE_NETWORK_START;
}

static gint64
find_id_here (const LpGraft *graft,
              LpTable        table,
              LpTable        target,
              gint64         id)
{
  const gint64 *here = g_hash_table_lookup (graft->ids[target], &id);

  if (here == NULL || (target == LP_TABLE_NETWORK && !is_part_of_option (table) && _lp_plan_find_row_int (graft->plan, target, id) != NULL))
    return id;
  return *here;
}

/* The subject of a slide may be a network, whose id it is in digits. */
static void
point_slide (const LpGraft *graft,
             LpValue       *subject)
{
  gint64 id, here;

  if (!g_ascii_string_to_signed (subject->text, 10, 1, G_MAXINT64, &id, NULL))
    return;
  here = find_id_here (graft, LP_TABLE_SLIDE, LP_TABLE_NETWORK, id);
  if (here == id)
    return;
  g_free (subject->text);
  subject->text = g_strdup_printf ("%" G_GINT64_FORMAT, here);
}

/* Whatever the row points at is pointed at by the ids of this plan. */
static void
point_here (const LpGraft *graft,
            LpTable        table,
            LpValue       *cells)
{
  guint n_references;
  const LpReference *references = lp_table_list_references (&n_references);

  for (guint i = 0; i < n_references; i++)
    if (references[i].table == table && cells[references[i].column].type == LP_VALUE_INT)
      cells[references[i].column].integer = find_id_here (graft, table, references[i].target, cells[references[i].column].integer);
  if (table == LP_TABLE_SLIDE)
    point_slide (graft, &cells[LP_SLIDE_SUBJECT]);
}

static gboolean
is_place (const LpColumnSpec *column)
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
static char *
name_row (LpTable        table,
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
    if (!is_place (&spec->columns[i]))
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
    g_hash_table_insert (names, name_row (table, ((LpRow *) row)->cells), row);
  return names;
}

static LpRow *
find_named (LpGraft    *graft,
            LpTable     table,
            const char *name)
{
  if (graft->names[table] == NULL)
    graft->names[table] = name_rows (graft->plan, table);
  return g_hash_table_lookup (graft->names[table], name);
}

/* A row that is the same by what it is known by, once: of two rows that say the same each has its own. */
static LpRow *
find_namesake (LpGraft       *graft,
               LpTable        table,
               const LpValue *cells)
{
  g_autofree char *name = NULL;
  LpRow *row;

  if (!has_id (table) || table == LP_TABLE_OPTION || table == LP_TABLE_NETWORK || g_hash_table_size (graft->plan->rows[table]) == 0)
    return NULL;
  name = name_row (table, cells);
  row = find_named (graft, table, name);
  if (row != NULL)
    g_hash_table_remove (graft->names[table], name);
  return row;
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
static gboolean
is_other_thing (LpGraft       *graft,
                const LpRow   *row,
                const LpValue *cells)
{
  LpTable table = row->table;
  g_autofree char *here = name_row (table, row->cells);
  g_autofree char *there = name_row (table, cells);

  if (g_str_equal (here, there))
    return FALSE;
  if (graft->names_there[table] == NULL)
    graft->names_there[table] = name_rows (graft->other, table);
  return g_hash_table_contains (graft->names_there[table], here) || find_named (graft, table, there) != NULL;
}

/* The plan's row that is @cells, whose references have been pointed here; NULL: it has none. */
static LpRow *
find_same (LpGraft       *graft,
           LpTable        table,
           const LpValue *cells)
{
  LpRow *row = NULL;

  if (table == LP_TABLE_OPTION || table == LP_TABLE_NETWORK)
    {
      gint64 here = find_id_here (graft, table, table, cells[0].integer);

      return g_hash_table_contains (graft->new_ids, &here) ? NULL : _lp_plan_find_row_int (graft->plan, table, here);
    }
  row = _lp_plan_find_row (graft->plan, table, cells);
  /* A rule of the same id may be that of the option which the other one was parted from. */
  if (row != NULL && table == LP_TABLE_RULE && row->cells[LP_RULE_OPTION_ID].integer != cells[LP_RULE_OPTION_ID].integer)
    row = NULL;
  if (row != NULL && is_named (table) && is_other_thing (graft, row, cells))
    row = NULL;
  return row != NULL ? row : find_namesake (graft, table, cells);
}

static gboolean
says_nothing (const LpValue *cell)
{
  return cell->type == LP_VALUE_NULL || (cell->type == LP_VALUE_TEXT && *cell->text == '\0');
}

static gboolean
is_closed_here (const LpGraft *graft,
                const char    *code)
{
  const LpPractice *practice = lp_plan_find_practice (graft->plan, code);

  return practice != NULL && lp_plan_is_closed (graft->plan, practice);
}

/* Whether the cell of @row is to be the other plan's. */
static gboolean
is_altered (const LpGraft *graft,
            const LpRow   *row,
            const LpValue *cells,
            guint          column)
{
  const LpColumnSpec *spec = &lp_table_spec (row->table)->columns[column];

  if (spec->key || lp_value_equal (&row->cells[column], &cells[column]))
    return FALSE;
  /* A mark and its value are one. */
  if (row->table == LP_TABLE_FIGURE_VALUE)
    return TRUE;
  if (says_nothing (&cells[column]))
    return FALSE;
  if (row->table == LP_TABLE_PLAN)
    return graft->is_fresh || says_nothing (&row->cells[column]);
  /* Rows that only bear the same name stand where they stand. */
  if (is_place (spec))
    return lp_value_equal (&row->cells[0], &cells[0]);
  if (row->table == LP_TABLE_PRACTICE && (column == LP_PRACTICE_PEOPLE || column == LP_PRACTICE_WEIGHTED || column == LP_PRACTICE_SOURCE_ID))
    return !is_closed_here (graft, cells[0].text);
  return TRUE;
}

static void
alter_row (LpGraft       *graft,
           const LpRow   *row,
           const LpValue *cells)
{
  const LpTableSpec *spec = lp_table_spec (row->table);
  g_autoptr (LpChange) change = lp_change_new (row->table, LP_CHANGE_UPDATE);
  gboolean altered = FALSE;

  for (guint i = 0; i < spec->n_columns; i++)
    {
      gboolean alters = is_altered (graft, row, cells, i);

      if (spec->columns[i].key || alters)
        change->old_values[i] = lp_value_copy (&row->cells[i]);
      if (alters)
        change->new_values[i] = lp_value_copy (&cells[i]);
      altered |= alters;
    }
  if (altered)
    lp_edit_add (graft->edit, g_steal_pointer (&change));
}

/* A practice that closes here too goes out of its networks here. */
static void
leave_networks (LpGraft    *graft,
                const char *code)
{
  if (!g_hash_table_add (graft->closed, (gpointer) code))
    return;
  for (guint i = 0; i < lp_plan_get_n_options (graft->plan); i++)
    {
      const LpOption *option = lp_plan_get_option (graft->plan, i);
      const LpPractice *practice = lp_plan_find_practice (graft->plan, code);

      if (practice != NULL && lp_plan_get_network_of (graft->plan, option, practice) != NULL)
        _lp_edit_add_move (graft->edit, graft->plan, option, practice, 0);
    }
}

static void
add_row (LpGraft       *graft,
         LpTable        table,
         const LpValue *cells)
{
  const LpTableSpec *spec = lp_table_spec (table);
  LpChange *change;

  if (table == LP_TABLE_MEMBERSHIP && is_closed_here (graft, cells[LP_MEMBERSHIP_PRACTICE].text))
    return;
  if (table == LP_TABLE_PRACTICE_EVENT && !g_str_equal (cells[LP_PRACTICE_EVENT_KIND].text, LP_EVENT_REPORTED))
    leave_networks (graft, cells[LP_PRACTICE_EVENT_PRACTICE].text);
  change = lp_change_new (table, LP_CHANGE_INSERT);
  for (guint i = 0; i < spec->n_columns; i++)
    change->new_values[i] = lp_value_copy (&cells[i]);
  if (has_id (table))
    {
      gint64 id = find_id_here (graft, table, table, cells[0].integer);

      if (id == cells[0].integer && _lp_plan_find_row_int (graft->plan, table, id) != NULL)
        id = lp_plan_new_id (graft->plan);
      if (id != cells[0].integer)
        _lp_graft_map (graft, table, cells[0].integer, id);
      change->new_values[0].integer = id;
    }
  if (table == LP_TABLE_OPTION)
    _lp_graft_place_option (graft, change);
  lp_edit_add (graft->edit, change);
}

static void
take_row (LpGraft        *graft,
          const LpChange *given)
{
  LpTable table = given->table;
  LpRow *row;

  if (table == LP_TABLE_OPTION && g_hash_table_contains (graft->passed_over, &given->new_values[0].integer))
    return;
  point_here (graft, table, given->new_values);
  row = find_same (graft, table, given->new_values);
  if (row == NULL)
    {
      add_row (graft, table, given->new_values);
      return;
    }
  if (has_id (table) && row->cells[0].integer != given->new_values[0].integer)
    _lp_graft_map (graft, table, given->new_values[0].integer, row->cells[0].integer);
  alter_row (graft, row, given->new_values);
}

void
lp_edit_graft (LpPlan     *plan,
               LpPlan     *other,
               LpEdit     *edit,
               GHashTable *options)
{
  g_autoptr (GPtrArray) rows = lp_plan_dump (other);
  LpGraft graft = { .plan = plan, .other = other, .edit = edit, .is_fresh = lp_plan_get_n_practices (plan) == 0 };

  graft.new_ids = new_id_set ();
  graft.passed_over = new_id_set ();
  graft.closed = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint table = 0; table < LP_N_TABLES; table++)
    graft.ids[table] = lp_ids_new ();
  _lp_graft_settle_options (&graft);
  for (guint i = 0; i < rows->len; i++)
    take_row (&graft, g_ptr_array_index (rows, i));
  for (guint i = 0; i < lp_plan_get_n_options (other); i++)
    {
      gint64 id = lp_plan_get_option (other, i)->id;
      gint64 here = find_id_here (&graft, LP_TABLE_OPTION, LP_TABLE_OPTION, id);

      g_hash_table_insert (options, g_memdup2 (&id, sizeof id), g_memdup2 (&here, sizeof here));
    }
  for (guint table = 0; table < LP_N_TABLES; table++)
    {
      g_hash_table_unref (graft.ids[table]);
      g_clear_pointer (&graft.names[table], g_hash_table_unref);
      g_clear_pointer (&graft.names_there[table], g_hash_table_unref);
    }
  g_hash_table_unref (graft.passed_over);
  g_hash_table_unref (graft.new_ids);
  g_hash_table_unref (graft.closed);
}
