/* plan-apply.c — the one door for changes: all of them, or none */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/plan-private.h"

#include <glib/gi18n-lib.h>

static gboolean
fits_column (const LpColumnSpec *column,
             const LpValue      *cell)
{
  switch (cell->type)
    {
    case LP_VALUE_NULL:
      return column->nullable;

    case LP_VALUE_INT:
      /* SQLite may hand a whole number of a REAL column over as an integer. */
      return column->type == LP_COLUMN_INT || column->type == LP_COLUMN_REAL;

    case LP_VALUE_REAL:
      return column->type == LP_COLUMN_REAL;

    case LP_VALUE_TEXT:
      return column->type == LP_COLUMN_TEXT;

    case LP_VALUE_UNSET:
    default:
      return FALSE;
    }
}

static LpValue
copy_for_column (const LpColumnSpec *column,
                 const LpValue      *cell)
{
  if (column->type == LP_COLUMN_REAL && cell->type == LP_VALUE_INT)
    return lp_value_real ((double) cell->integer);

  return lp_value_copy (cell);
}

static gboolean
equals_cell (const LpColumnSpec *column,
             const LpValue      *cell,
             const LpValue      *given)
{
  if (column->type == LP_COLUMN_REAL && given->type == LP_VALUE_INT)
    return cell->type == LP_VALUE_REAL && cell->real == (double) given->integer;

  return lp_value_equal (cell, given);
}

static gboolean
refuse (GError        **error,
        const LpChange *change,
        const char     *sentence)
{
  const LpValue *cells = change->kind == LP_CHANGE_INSERT ? change->new_values : change->old_values;
  g_autofree char *place = _lp_row_describe (change->table, cells);

  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_BROKEN,
               /* Translators: %1$s is a row such as "practice J81002", %2$s says what is wrong with it. */
               _("The changes do not fit the plan: %1$s %2$s."), place, sentence);
  return FALSE;
}

/* Whether @cells are of their columns' types. @complete: no cell may be left out; otherwise only the key must be there. */
static gboolean
check_cells (const LpChange  *change,
             const LpValue   *cells,
             gboolean         complete,
             GError         **error)
{
  const LpTableSpec *spec = lp_table_spec (change->table);
  guint i;

  for (i = 0; i < spec->n_columns; i++)
    {
      if (cells[i].type == LP_VALUE_UNSET && !complete && !spec->columns[i].key)
        continue;
      if (!fits_column (&spec->columns[i], &cells[i]))
        return refuse (error, change, _("has a value of the wrong kind, or lacks one"));
    }

  return TRUE;
}

/* An update names the old value of each column that it alters, and alters no key. */
static gboolean
check_update (const LpChange  *change,
              GError         **error)
{
  const LpTableSpec *spec = lp_table_spec (change->table);
  guint i;

  if (!check_cells (change, change->old_values, FALSE, error))
    return FALSE;

  for (i = 0; i < spec->n_columns; i++)
    {
      const LpValue *value = &change->new_values[i];

      if (value->type == LP_VALUE_UNSET)
        continue;
      if (spec->columns[i].key && !lp_value_equal (value, &change->old_values[i]))
        return refuse (error, change, _("would change its key"));
      if (change->old_values[i].type == LP_VALUE_UNSET || !fits_column (&spec->columns[i], value))
        return refuse (error, change, _("has a value of the wrong kind, or lacks one"));
    }

  return TRUE;
}

/* The row that @change names, if its present values are those that the change starts from. */
static LpRow *
find_expected (LpPlan          *self,
               const LpChange  *change,
               GError         **error)
{
  const LpTableSpec *spec = lp_table_spec (change->table);
  LpRow *row = _lp_plan_find_row (self, change->table, change->old_values);
  guint i;

  if (row == NULL)
    {
      refuse (error, change, _("is not there"));
      return NULL;
    }

  for (i = 0; i < spec->n_columns; i++)
    {
      const LpValue *old = &change->old_values[i];

      if (old->type != LP_VALUE_UNSET && !equals_cell (&spec->columns[i], &row->cells[i], old))
        {
          refuse (error, change, _("is no longer what the change starts from"));
          return NULL;
        }
    }

  return row;
}

static gboolean
insert_row (LpPlan          *self,
            const LpChange  *change,
            GArray          *steps,
            GError         **error)
{
  const LpTableSpec *spec = lp_table_spec (change->table);
  LpStep step = { .kind = LP_CHANGE_INSERT };
  guint i;

  if (!check_cells (change, change->new_values, TRUE, error))
    return FALSE;
  if (_lp_plan_find_row (self, change->table, change->new_values) != NULL)
    return refuse (error, change, _("is there already"));

  step.row = _lp_row_new (change->table);
  for (i = 0; i < spec->n_columns; i++)
    step.row->cells[i] = copy_for_column (&spec->columns[i], &change->new_values[i]);
  g_hash_table_add (self->rows[change->table], step.row);
  g_array_append_val (steps, step);

  return TRUE;
}

static gboolean
update_row (LpPlan          *self,
            const LpChange  *change,
            GArray          *steps,
            GError         **error)
{
  const LpTableSpec *spec = lp_table_spec (change->table);
  LpStep step = { .kind = LP_CHANGE_UPDATE };
  guint i;

  if (!check_update (change, error))
    return FALSE;
  step.row = find_expected (self, change, error);
  if (step.row == NULL)
    return FALSE;

  step.displaced = g_new0 (LpValue, spec->n_columns);
  for (i = 0; i < spec->n_columns; i++)
    {
      /* A key keeps its very text: the view points into it. */
      if (change->new_values[i].type == LP_VALUE_UNSET || spec->columns[i].key)
        continue;
      step.displaced[i] = step.row->cells[i];
      step.row->cells[i] = copy_for_column (&spec->columns[i], &change->new_values[i]);
    }
  g_array_append_val (steps, step);

  return TRUE;
}

static gboolean
delete_row (LpPlan          *self,
            const LpChange  *change,
            GArray          *steps,
            GError         **error)
{
  LpStep step = { .kind = LP_CHANGE_DELETE };

  if (!check_cells (change, change->old_values, TRUE, error))
    return FALSE;
  step.row = find_expected (self, change, error);
  if (step.row == NULL)
    return FALSE;

  g_hash_table_remove (self->rows[change->table], step.row);
  g_array_append_val (steps, step);

  return TRUE;
}

static gboolean
take_step (LpPlan          *self,
           const LpChange  *change,
           GArray          *steps,
           GError         **error)
{
  switch (change->kind)
    {
    case LP_CHANGE_INSERT:
      return insert_row (self, change, steps, error);

    case LP_CHANGE_UPDATE:
      return update_row (self, change, steps, error);

    case LP_CHANGE_DELETE:
      return delete_row (self, change, steps, error);

    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Puts the very cells and rows back that were there, so that views and pointers still hold. */
static void
take_back (LpPlan *self,
           GArray *steps)
{
  guint i, column;

  for (i = steps->len; i-- > 0;)
    {
      LpStep *step = &g_array_index (steps, LpStep, i);
      LpRow *row = step->row;

      if (step->kind == LP_CHANGE_INSERT)
        {
          g_hash_table_remove (self->rows[row->table], row);
          _lp_row_free (row);
          continue;
        }

      if (step->kind == LP_CHANGE_DELETE)
        {
          g_hash_table_add (self->rows[row->table], row);
          continue;
        }

      for (column = 0; column < lp_table_spec (row->table)->n_columns; column++)
        {
          if (step->displaced[column].type == LP_VALUE_UNSET)
            continue;
          lp_value_clear (&row->cells[column]);
          row->cells[column] = step->displaced[column];
        }
      g_free (step->displaced);
    }
}

static void
refresh_views (GArray *steps)
{
  guint i;

  for (i = 0; i < steps->len; i++)
    {
      LpRow *row = g_array_index (steps, LpStep, i).row;

      _lp_row_refresh (row);
    }
}

/* Frees what the steps displaced; nothing points at it any more. */
static void
forget (GArray *steps)
{
  guint i, column;

  for (i = 0; i < steps->len; i++)
    {
      LpStep *step = &g_array_index (steps, LpStep, i);

      if (step->displaced == NULL)
        continue;
      for (column = 0; column < lp_table_spec (step->row->table)->n_columns; column++)
        lp_value_clear (&step->displaced[column]);
      g_free (step->displaced);
    }

  /* A row that was altered and then removed is in two steps, so rows go last. */
  for (i = 0; i < steps->len; i++)
    {
      LpStep *step = &g_array_index (steps, LpStep, i);

      if (step->kind == LP_CHANGE_DELETE)
        _lp_row_free (step->row);
    }
}

static guint
collect_what (GArray *steps)
{
  guint what = 0;
  guint i;

  for (i = 0; i < steps->len; i++)
    what |= _lp_row_class (g_array_index (steps, LpStep, i).row->table)->what;

  return what;
}

gboolean
lp_plan_apply (LpPlan           *self,
               const GPtrArray  *changes,
               GError          **error)
{
  g_autoptr (GArray) steps = NULL;
  guint what;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (self), FALSE);
  g_return_val_if_fail (changes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (changes->len == 0)
    return TRUE;

  steps = g_array_sized_new (FALSE, FALSE, sizeof (LpStep), changes->len);
  for (i = 0; i < changes->len; i++)
    {
      if (!take_step (self, g_ptr_array_index (changes, i), steps, error))
        {
          take_back (self, steps);
          return FALSE;
        }
    }

  if (!_lp_plan_check_references (self, steps, error))
    {
      take_back (self, steps);
      return FALSE;
    }

  refresh_views (steps);
  _lp_plan_relink (self, steps);
  what = collect_what (steps);
  forget (steps);
  self->serial++;
  _lp_plan_emit_changed (self, what);

  return TRUE;
}
