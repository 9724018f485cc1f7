/* plan.c — the plan in memory, to be read */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/plan-private.h"

#include <string.h>

G_DEFINE_TYPE (LpPlan, lp_plan, G_TYPE_OBJECT)
G_DEFINE_QUARK (lp-plan-error-quark, lp_plan_error)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_about (LpPlan *self,
           guint   column)
{
  LpRow *row = _lp_plan_find_row_int (self, LP_TABLE_PLAN, LP_PLAN_ROW_ID);

  return row != NULL ? row->cells[column].text : "";
}

/* Names are compared without regard to case, as people type them. */
static char *
fold (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : name, -1);
}

static gboolean
equals_folded (const char *name,
               const char *folded)
{
  g_autofree char *other = fold (name);

  return strcmp (other, folded) == 0;
}

static const LpMembership *
get_membership (const LpOption   *option,
                const LpPractice *practice)
{
  const LpOptionView *view = (const LpOptionView *) option;

  g_return_val_if_fail (practice->index < view->members->len, NULL);

  return g_ptr_array_index (view->members, practice->index);
}

static gint64
draw_id (void)
{
  return (gint64) g_random_int () << 20 | g_random_int_range (0, 1 << 20);
}

static gboolean
is_id_used (LpPlan *self,
            gint64  id)
{
  return _lp_plan_find_row_int (self, LP_TABLE_LOCALITY, id) != NULL ||
         _lp_plan_find_row_int (self, LP_TABLE_OPTION, id) != NULL ||
         _lp_plan_find_row_int (self, LP_TABLE_NETWORK, id) != NULL ||
         _lp_plan_find_row_int (self, LP_TABLE_FEATURE, id) != NULL;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return _lp_row_compare (*(const LpRow *const *) a, *(const LpRow *const *) b);
}

static LpChange *
describe_as_insert (const LpRow *row)
{
  LpChange *change = lp_change_new (row->table, LP_CHANGE_INSERT);
  guint i;

  for (i = 0; i < lp_table_spec (row->table)->n_columns; i++)
    change->new_values[i] = lp_value_copy (&row->cells[i]);

  return change;
}

static void
dump_table (LpPlan    *self,
            LpTable    table,
            GPtrArray *changes)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer row;
  guint i;

  g_hash_table_iter_init (&iter, self->rows[table]);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_ptr_array_add (rows, row);
  g_ptr_array_sort (rows, compare_rows);

  for (i = 0; i < rows->len; i++)
    g_ptr_array_add (changes, describe_as_insert (g_ptr_array_index (rows, i)));
}

static void
lp_plan_finalize (GObject *object)
{
  LpPlan *self = LP_PLAN (object);
  guint table;

  for (table = 0; table < LP_N_TABLES; table++)
    {
      GHashTableIter iter;
      gpointer row;

      g_hash_table_iter_init (&iter, self->rows[table]);
      while (g_hash_table_iter_next (&iter, &row, NULL))
        _lp_row_free (row);
      g_clear_pointer (&self->rows[table], g_hash_table_unref);
      g_clear_pointer (&self->lists[table], g_ptr_array_unref);
    }

  G_OBJECT_CLASS (lp_plan_parent_class)->finalize (object);
}

static void
lp_plan_class_init (LpPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lp_plan_finalize;

  /**
   * LpPlan::changed:
   * @what: LpPlanChange flags: what kinds of rows the changes touched
   */
  signals[CHANGED] = g_signal_new ("changed", LP_TYPE_PLAN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
lp_plan_init (LpPlan *self)
{
  guint table;

  for (table = 0; table < LP_N_TABLES; table++)
    {
      self->rows[table] = g_hash_table_new (_lp_row_hash, _lp_row_equal);
      if (_lp_row_class (table)->compare != NULL)
        self->lists[table] = g_ptr_array_new ();
    }
}

LpRow *
_lp_plan_find_row (LpPlan        *self,
                   LpTable        table,
                   const LpValue *cells)
{
  LpRow probe = { .table = table, .cells = (LpValue *) cells };

  return g_hash_table_lookup (self->rows[table], &probe);
}

LpRow *
_lp_plan_find_row_int (LpPlan  *self,
                       LpTable  table,
                       gint64   id)
{
  LpValue key = lp_value_int (id);

  return _lp_plan_find_row (self, table, &key);
}

LpRow *
_lp_plan_find_row_text (LpPlan     *self,
                        LpTable     table,
                        const char *id)
{
  LpValue key = { .type = LP_VALUE_TEXT, .text = (char *) id };

  return _lp_plan_find_row (self, table, &key);
}

void
_lp_plan_emit_changed (LpPlan *self,
                       guint   what)
{
  g_signal_emit (self, signals[CHANGED], 0, what);
}

LpPlan *
lp_plan_new (void)
{
  return g_object_new (LP_TYPE_PLAN, NULL);
}

GPtrArray *
lp_plan_dump (LpPlan *self)
{
  GPtrArray *changes;
  guint table;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);
  for (table = 0; table < LP_N_TABLES; table++)
    dump_table (self, table, changes);

  return changes;
}

guint64
lp_plan_get_serial (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), 0);

  return self->serial;
}

gint64
lp_plan_new_id (LpPlan *self)
{
  gint64 id;

  g_return_val_if_fail (LP_IS_PLAN (self), 0);

  do
    id = draw_id ();
  while (id == 0 || is_id_used (self, id));

  return id;
}

const char *
lp_plan_get_title (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return get_about (self, LP_PLAN_TITLE);
}

const char *
lp_plan_get_area (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return get_about (self, LP_PLAN_AREA);
}

const char *
lp_plan_get_as_of (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return get_about (self, LP_PLAN_AS_OF);
}

const char *
lp_plan_get_note (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return get_about (self, LP_PLAN_NOTE);
}

guint
lp_plan_get_n_practices (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), 0);

  return self->lists[LP_TABLE_PRACTICE]->len;
}

const LpPractice *
lp_plan_get_practice (LpPlan *self,
                      guint   index)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (index < lp_plan_get_n_practices (self), NULL);

  return g_ptr_array_index (self->lists[LP_TABLE_PRACTICE], index);
}

const LpPractice *
lp_plan_find_practice (LpPlan     *self,
                       const char *code)
{
  LpRow *row;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  row = _lp_plan_find_row_text (self, LP_TABLE_PRACTICE, code);

  return row != NULL ? row->view : NULL;
}

gint64
lp_plan_get_people (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), 0);

  return self->people;
}

guint
lp_plan_get_n_options (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), 0);

  return self->lists[LP_TABLE_OPTION]->len;
}

const LpOption *
lp_plan_get_option (LpPlan *self,
                    guint   index)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (index < lp_plan_get_n_options (self), NULL);

  return g_ptr_array_index (self->lists[LP_TABLE_OPTION], index);
}

const LpOption *
lp_plan_find_option (LpPlan *self,
                     gint64  id)
{
  LpRow *row;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  row = _lp_plan_find_row_int (self, LP_TABLE_OPTION, id);

  return row != NULL ? row->view : NULL;
}

const LpOption *
lp_plan_find_option_named (LpPlan     *self,
                           const char *name)
{
  g_autofree char *folded = NULL;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  folded = fold (name);
  for (i = 0; i < lp_plan_get_n_options (self); i++)
    {
      const LpOption *option = lp_plan_get_option (self, i);

      if (equals_folded (option->name, folded))
        return option;
    }

  return NULL;
}

const LpNetwork *
lp_plan_find_network (LpPlan *self,
                      gint64  id)
{
  LpRow *row;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  row = _lp_plan_find_row_int (self, LP_TABLE_NETWORK, id);

  return row != NULL ? row->view : NULL;
}

const LpNetwork *
lp_plan_find_network_named (LpPlan         *self,
                            const LpOption *option,
                            const char     *name)
{
  g_autofree char *folded = NULL;
  guint64 number = 0;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (option != NULL && name != NULL, NULL);

  folded = fold (name);
  for (i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);

      if (equals_folded (network->name, folded))
        return network;
    }

  if (!g_ascii_string_to_unsigned (name, 10, 1, G_MAXINT64, &number, NULL))
    return NULL;
  for (i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);

      if (network->number == (gint64) number)
        return network;
    }

  return NULL;
}

const LpNetwork *
lp_plan_get_network_of (LpPlan           *self,
                        const LpOption   *option,
                        const LpPractice *practice)
{
  const LpMembership *membership;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (option != NULL && practice != NULL, NULL);

  membership = get_membership (option, practice);

  return membership != NULL ? membership->network : NULL;
}

gboolean
lp_plan_is_pinned (LpPlan           *self,
                   const LpOption   *option,
                   const LpPractice *practice)
{
  const LpMembership *membership;

  g_return_val_if_fail (LP_IS_PLAN (self), FALSE);
  g_return_val_if_fail (option != NULL && practice != NULL, FALSE);

  membership = get_membership (option, practice);

  return membership != NULL && membership->pinned;
}

const GPtrArray *
lp_plan_get_localities (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return self->lists[LP_TABLE_LOCALITY];
}

const GPtrArray *
lp_plan_get_sources (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return self->lists[LP_TABLE_SOURCE];
}

const GPtrArray *
lp_plan_get_branches (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return self->lists[LP_TABLE_BRANCH];
}

const GPtrArray *
lp_plan_get_figures (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return self->lists[LP_TABLE_FIGURE];
}

const GPtrArray *
lp_plan_get_measures (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return self->lists[LP_TABLE_MEASURE];
}

const GPtrArray *
lp_plan_get_layers (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return self->lists[LP_TABLE_LAYER];
}

const GPtrArray *
lp_plan_get_features (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return self->lists[LP_TABLE_FEATURE];
}

const LpSource *
lp_plan_find_source (LpPlan     *self,
                     const char *id)
{
  LpRow *row;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  row = _lp_plan_find_row_text (self, LP_TABLE_SOURCE, id);

  return row != NULL ? row->view : NULL;
}

const LpFigureValue *
lp_plan_get_value (LpPlan     *self,
                   const char *figure,
                   const char *practice)
{
  LpRow *row;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (figure != NULL && practice != NULL, NULL);

  row = _lp_plan_find_row (self, LP_TABLE_FIGURE_VALUE,
                           (LpValue[]) { { .type = LP_VALUE_TEXT, .text = (char *) figure },
                                         { .type = LP_VALUE_TEXT, .text = (char *) practice } });

  return row != NULL ? row->view : NULL;
}
