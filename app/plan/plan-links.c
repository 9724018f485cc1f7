/* plan-links.c — what rows point at: checked before a change stands, followed after */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/plan-private.h"

#include <glib/gi18n-lib.h>

/* A table in a set of tables: there are more than a guint has bits. */
#define TABLE_BIT(table) (G_GUINT64_CONSTANT (1) << (table))
G_STATIC_ASSERT (LP_N_TABLES <= 64);

/* The same as the REFERENCES of the file. */
static gboolean
check_row (LpPlan       *self,
           const LpRow  *row,
           GError      **error)
{
  guint n_references, i;
  const LpReference *references = lp_table_list_references (&n_references);

  for (i = 0; i < n_references; i++)
    {
      const LpReference *reference = &references[i];
      const LpValue *cell = &row->cells[reference->column];
      LpRow *target;

      if (reference->table != row->table || cell->type == LP_VALUE_NULL)
        continue;

      target = _lp_plan_find_row (self, reference->target, cell);
      if (target == NULL ||
          (row->table == LP_TABLE_MEMBERSHIP && target->table == LP_TABLE_NETWORK &&
           target->cells[LP_NETWORK_OPTION_ID].integer != row->cells[LP_MEMBERSHIP_OPTION_ID].integer))
        {
          g_autofree char *place = _lp_row_describe (row->table, row->cells);
          g_autofree char *missing = _lp_row_describe (reference->target, cell);

          g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_BROKEN,
                       target == NULL ? _("The changes do not fit the plan: %s refers to %s, which is not there.")
                                      : _("The changes do not fit the plan: %s refers to %s, which belongs to another option."),
                       place, missing);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_table (LpPlan   *self,
             LpTable   table,
             GError  **error)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows[table]);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      if (!check_row (self, row, error))
        return FALSE;
    }

  return TRUE;
}

/* Rows of the tables in @severed went away (or a network went to another option): whoever pointed at them is looked at. */
static gboolean
check_severed (LpPlan   *self,
               guint64   severed,
               GError  **error)
{
  guint64 checked = 0;
  guint n_references, i;
  const LpReference *references = lp_table_list_references (&n_references);

  for (i = 0; i < n_references; i++)
    {
      guint64 bit = TABLE_BIT (references[i].table);

      if ((severed & TABLE_BIT (references[i].target)) == 0 || (checked & bit) != 0)
        continue;
      if (!check_table (self, references[i].table, error))
        return FALSE;
      checked |= bit;
    }

  return TRUE;
}

gboolean
_lp_plan_check_references (LpPlan  *self,
                           GArray  *steps,
                           GError **error)
{
  guint64 severed = 0;
  guint i;

  for (i = 0; i < steps->len; i++)
    {
      const LpStep *step = &g_array_index (steps, LpStep, i);
      LpRow *row = step->row;

      if (step->kind == LP_CHANGE_DELETE)
        severed |= TABLE_BIT (row->table);
      else if (g_hash_table_lookup (self->rows[row->table], row) == row && !check_row (self, row, error))
        return FALSE;

      if (step->kind == LP_CHANGE_UPDATE && row->table == LP_TABLE_NETWORK &&
          step->displaced[LP_NETWORK_OPTION_ID].type != LP_VALUE_UNSET)
        severed |= TABLE_BIT (LP_TABLE_NETWORK);
    }

  return check_severed (self, severed, error);
}

static void
rebuild_list (LpPlan  *self,
              LpTable  table)
{
  GPtrArray *list = self->lists[table];
  GHashTableIter iter;
  gpointer row;

  g_ptr_array_set_size (list, 0);
  g_hash_table_iter_init (&iter, self->rows[table]);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_ptr_array_add (list, ((LpRow *) row)->view);
  g_ptr_array_sort (list, _lp_row_order (table));
}

static void
number_practices (LpPlan *self)
{
  GPtrArray *practices = self->lists[LP_TABLE_PRACTICE];
  guint i;

  for (i = 0; i < practices->len; i++)
    ((LpPractice *) g_ptr_array_index (practices, i))->index = i;
}

static void
sum_people (LpPlan *self)
{
  GPtrArray *practices = self->lists[LP_TABLE_PRACTICE];
  guint i;

  self->people = 0;
  for (i = 0; i < practices->len; i++)
    self->people += ((LpPractice *) g_ptr_array_index (practices, i))->people;
}

/* The list of networks is by number, so each option's part of it is too. */
static void
distribute_networks (LpPlan *self)
{
  GPtrArray *options = self->lists[LP_TABLE_OPTION];
  GPtrArray *networks = self->lists[LP_TABLE_NETWORK];
  guint i;

  for (i = 0; i < options->len; i++)
    g_ptr_array_set_size (((LpOption *) g_ptr_array_index (options, i))->networks, 0);

  for (i = 0; i < networks->len; i++)
    {
      LpNetwork *network = g_ptr_array_index (networks, i);
      LpRow *row = _lp_plan_find_row_int (self, LP_TABLE_OPTION, network->option_id);

      g_ptr_array_add (((LpOption *) row->view)->networks, network);
    }
}

static void
link_practice (LpPlan *self,
               LpRow  *row)
{
  LpPractice *practice = row->view;
  const LpValue *cell = &row->cells[LP_PRACTICE_LOCALITY_ID];

  practice->locality = NULL;
  if (cell->type != LP_VALUE_NULL)
    practice->locality = _lp_plan_find_row (self, LP_TABLE_LOCALITY, cell)->view;
}

static void
link_membership (LpPlan *self,
                 LpRow  *row)
{
  LpMembership *membership = row->view;

  membership->network = _lp_plan_find_row (self, LP_TABLE_NETWORK, &row->cells[LP_MEMBERSHIP_NETWORK_ID])->view;
}

static void
place_membership (LpPlan       *self,
                  const LpRow  *row,
                  LpMembership *membership)
{
  LpRow *option = _lp_plan_find_row (self, LP_TABLE_OPTION, &row->cells[LP_MEMBERSHIP_OPTION_ID]);
  LpRow *practice = _lp_plan_find_row (self, LP_TABLE_PRACTICE, &row->cells[LP_MEMBERSHIP_PRACTICE]);
  LpOptionView *view = option->view;
  guint index = ((LpPractice *) practice->view)->index;

  view->members->pdata[index] = membership;
  g_array_index (view->network_ids, gint64, index) = membership != NULL ? membership->network->id : 0;
}

static void
link_all (LpPlan  *self,
          LpTable  table,
          void   (*link) (LpPlan *self, LpRow *row))
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows[table]);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    link (self, row);
}

static void
place_all_memberships (LpPlan *self)
{
  GPtrArray *options = self->lists[LP_TABLE_OPTION];
  GHashTableIter iter;
  gpointer row;
  guint i;

  for (i = 0; i < options->len; i++)
    {
      LpOptionView *view = g_ptr_array_index (options, i);

      g_ptr_array_set_size (view->members, 0);
      g_ptr_array_set_size (view->members, (int) self->lists[LP_TABLE_PRACTICE]->len);
      g_array_set_size (view->network_ids, 0);
      g_array_set_size (view->network_ids, self->lists[LP_TABLE_PRACTICE]->len);
    }

  g_hash_table_iter_init (&iter, self->rows[LP_TABLE_MEMBERSHIP]);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    place_membership (self, row, ((LpRow *) row)->view);
}

static void
follow_lists (LpPlan *self,
              guint64 touched,
              guint64 structure)
{
  guint table;

  for (table = 0; table < LP_N_TABLES; table++)
    {
      guint64 moved = _lp_row_class (table)->by_key ? structure : touched;

      if (self->lists[table] != NULL && (moved & TABLE_BIT (table)) != 0)
        rebuild_list (self, table);
    }

  if ((structure & TABLE_BIT (LP_TABLE_PRACTICE)) != 0)
    number_practices (self);
  if ((touched & TABLE_BIT (LP_TABLE_PRACTICE)) != 0)
    sum_people (self);
  if ((touched & (TABLE_BIT (LP_TABLE_NETWORK) | TABLE_BIT (LP_TABLE_OPTION))) != 0)
    distribute_networks (self);
}

/* The rows of @steps alone; enough while nothing that they point at has come or gone. */
static void
follow_steps (LpPlan   *self,
              GArray   *steps,
              gboolean  place)
{
  guint i;

  for (i = 0; i < steps->len; i++)
    {
      LpStep *step = &g_array_index (steps, LpStep, i);
      LpRow *row = step->row;
      gboolean present = g_hash_table_lookup (self->rows[row->table], row) == row;

      if (row->table == LP_TABLE_PRACTICE && present)
        link_practice (self, row);
      if (row->table != LP_TABLE_MEMBERSHIP)
        continue;
      if (present)
        link_membership (self, row);
      if (place && (present || step->kind == LP_CHANGE_DELETE))
        place_membership (self, row, present ? row->view : NULL);
    }
}

void
_lp_plan_relink (LpPlan *self,
                 GArray *steps)
{
  guint64 touched = 0;
  guint64 structure = 0;
  gboolean replace;
  guint i;

  for (i = 0; i < steps->len; i++)
    {
      const LpStep *step = &g_array_index (steps, LpStep, i);

      touched |= TABLE_BIT (step->row->table);
      if (step->kind != LP_CHANGE_UPDATE)
        structure |= TABLE_BIT (step->row->table);
    }

  follow_lists (self, touched, structure);

  /* Indexes moved or options came and went: every place is found anew. Otherwise a move costs what it moves. */
  replace = (structure & (TABLE_BIT (LP_TABLE_PRACTICE) | TABLE_BIT (LP_TABLE_OPTION))) != 0;
  follow_steps (self, steps, !replace);
  if ((structure & TABLE_BIT (LP_TABLE_LOCALITY)) != 0)
    link_all (self, LP_TABLE_PRACTICE, link_practice);
  if ((structure & TABLE_BIT (LP_TABLE_NETWORK)) != 0)
    link_all (self, LP_TABLE_MEMBERSHIP, link_membership);
  if (replace)
    place_all_memberships (self);
}
