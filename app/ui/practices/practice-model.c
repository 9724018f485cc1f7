/* practice-model.c — practices as a GtkTreeModel that reads the plan and copies nothing */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/practices/practice-model.h"

struct _LpPracticeModel
{
  GObject parent_instance;

  LpSession *session;
  LpPracticeQuery query;
  GArray *rows;                 /* guint: places in the plan */
  GArray *next;                 /* those of an update that are not in force yet */
  int stamp;
};

static void lp_practice_model_tree_model_init (GtkTreeModelIface *iface);

G_DEFINE_TYPE_WITH_CODE (LpPracticeModel, lp_practice_model, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (GTK_TYPE_TREE_MODEL, lp_practice_model_tree_model_init))

static gboolean
set_iter (LpPracticeModel *self,
          GtkTreeIter     *iter,
          int              row)
{
  if (row < 0 || row >= (int) self->rows->len)
    {
      iter->stamp = 0;
      return FALSE;
    }

  iter->stamp = self->stamp;
  iter->user_data = GINT_TO_POINTER (row);

  return TRUE;
}

static int
get_row (GtkTreeIter *iter)
{
  return GPOINTER_TO_INT (iter->user_data);
}

static GtkTreeModelFlags
lp_practice_model_get_flags (GtkTreeModel *model)
{
  return GTK_TREE_MODEL_LIST_ONLY;
}

static int
lp_practice_model_get_n_columns (GtkTreeModel *model)
{
  return LP_N_PRACTICE_COLUMNS;
}

static GType
lp_practice_model_get_column_type (GtkTreeModel *model,
                                   int           column)
{
  return G_TYPE_STRING;
}

static gboolean
lp_practice_model_get_iter (GtkTreeModel *model,
                            GtkTreeIter  *iter,
                            GtkTreePath  *path)
{
  if (gtk_tree_path_get_depth (path) != 1)
    return FALSE;

  return set_iter (LP_PRACTICE_MODEL (model), iter, gtk_tree_path_get_indices (path)[0]);
}

static GtkTreePath *
lp_practice_model_get_path (GtkTreeModel *model,
                            GtkTreeIter  *iter)
{
  return gtk_tree_path_new_from_indices (get_row (iter), -1);
}

static void
lp_practice_model_get_value (GtkTreeModel *model,
                             GtkTreeIter  *iter,
                             int           column,
                             GValue       *value)
{
  LpPracticeModel *self = LP_PRACTICE_MODEL (model);
  const LpPractice *practice = lp_practice_model_get (self, get_row (iter));

  g_value_init (value, G_TYPE_STRING);
  if (practice != NULL)
    g_value_take_string (value, lp_practice_column_text (column, lp_session_get_plan (self->session),
                                                         lp_session_get_option (self->session), practice));
}

static gboolean
lp_practice_model_iter_next (GtkTreeModel *model,
                             GtkTreeIter  *iter)
{
  return set_iter (LP_PRACTICE_MODEL (model), iter, get_row (iter) + 1);
}

static gboolean
lp_practice_model_iter_previous (GtkTreeModel *model,
                                 GtkTreeIter  *iter)
{
  return set_iter (LP_PRACTICE_MODEL (model), iter, get_row (iter) - 1);
}

static gboolean
lp_practice_model_iter_children (GtkTreeModel *model,
                                 GtkTreeIter  *iter,
                                 GtkTreeIter  *parent)
{
  return parent == NULL && set_iter (LP_PRACTICE_MODEL (model), iter, 0);
}

static gboolean
lp_practice_model_iter_has_child (GtkTreeModel *model,
                                  GtkTreeIter  *iter)
{
  return FALSE;
}

static int
lp_practice_model_iter_n_children (GtkTreeModel *model,
                                   GtkTreeIter  *iter)
{
  return iter == NULL ? (int) LP_PRACTICE_MODEL (model)->rows->len : 0;
}

static gboolean
lp_practice_model_iter_nth_child (GtkTreeModel *model,
                                  GtkTreeIter  *iter,
                                  GtkTreeIter  *parent,
                                  int           n)
{
  return parent == NULL && set_iter (LP_PRACTICE_MODEL (model), iter, n);
}

static gboolean
lp_practice_model_iter_parent (GtkTreeModel *model,
                               GtkTreeIter  *iter,
                               GtkTreeIter  *child)
{
  return FALSE;
}

static void
lp_practice_model_tree_model_init (GtkTreeModelIface *iface)
{
  iface->get_flags = lp_practice_model_get_flags;
  iface->get_n_columns = lp_practice_model_get_n_columns;
  iface->get_column_type = lp_practice_model_get_column_type;
  iface->get_iter = lp_practice_model_get_iter;
  iface->get_path = lp_practice_model_get_path;
  iface->get_value = lp_practice_model_get_value;
  iface->iter_next = lp_practice_model_iter_next;
  iface->iter_previous = lp_practice_model_iter_previous;
  iface->iter_children = lp_practice_model_iter_children;
  iface->iter_has_child = lp_practice_model_iter_has_child;
  iface->iter_n_children = lp_practice_model_iter_n_children;
  iface->iter_nth_child = lp_practice_model_iter_nth_child;
  iface->iter_parent = lp_practice_model_iter_parent;
}

static gboolean
are_equal (const GArray *a,
           const GArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (guint)) == 0);
}

static void
lp_practice_model_finalize (GObject *object)
{
  LpPracticeModel *self = LP_PRACTICE_MODEL (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->query.words, g_strfreev);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->next, g_array_unref);

  G_OBJECT_CLASS (lp_practice_model_parent_class)->finalize (object);
}

static void
lp_practice_model_class_init (LpPracticeModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lp_practice_model_finalize;
}

static void
lp_practice_model_init (LpPracticeModel *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->stamp = g_random_int_range (1, G_MAXINT);
}

LpPracticeModel *
lp_practice_model_new (LpSession *session)
{
  LpPracticeModel *self = g_object_new (LP_TYPE_PRACTICE_MODEL, NULL);

  self->session = g_object_ref (session);

  return self;
}

void
lp_practice_model_set_query (LpPracticeModel       *self,
                             const LpPracticeQuery *query)
{
  char **words;

  g_return_if_fail (LP_IS_PRACTICE_MODEL (self));

  words = g_strdupv (query->words);
  g_strfreev (self->query.words);
  self->query = *query;
  self->query.words = words;
}

const LpPracticeQuery *
lp_practice_model_get_query (LpPracticeModel *self)
{
  g_return_val_if_fail (LP_IS_PRACTICE_MODEL (self), NULL);

  return &self->query;
}

gboolean
lp_practice_model_update (LpPracticeModel *self)
{
  g_return_val_if_fail (LP_IS_PRACTICE_MODEL (self), FALSE);

  g_clear_pointer (&self->next, g_array_unref);
  self->next = lp_practice_order_new (lp_session_get_plan (self->session), lp_session_get_option (self->session), &self->query);

  return !are_equal (self->next, self->rows);
}

void
lp_practice_model_take (LpPracticeModel *self)
{
  g_return_if_fail (LP_IS_PRACTICE_MODEL (self));
  g_return_if_fail (self->next != NULL);

  g_array_unref (self->rows);
  self->rows = g_steal_pointer (&self->next);
  self->stamp++;
}

guint
lp_practice_model_get_n (LpPracticeModel *self)
{
  g_return_val_if_fail (LP_IS_PRACTICE_MODEL (self), 0);

  return self->rows->len;
}

gint64
lp_practice_model_get_people (LpPracticeModel *self)
{
  gint64 people = 0;

  g_return_val_if_fail (LP_IS_PRACTICE_MODEL (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LpPractice *practice = lp_practice_model_get (self, i);

      if (practice != NULL && practice->has_people)
        people += practice->people;
    }

  return people;
}

const LpPractice *
lp_practice_model_get (LpPracticeModel *self,
                       guint            row)
{
  LpPlan *plan;
  guint place;

  g_return_val_if_fail (LP_IS_PRACTICE_MODEL (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  plan = lp_session_get_plan (self->session);
  place = g_array_index (self->rows, guint, row);

  return place < lp_plan_get_n_practices (plan) ? lp_plan_get_practice (plan, place) : NULL;
}
