/* practice-rows.c — a tree view that shows practices, linked to the session's selection */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/practices/practice-rows.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"
#include "ui/practices/practice-drag.h"
#include "ui/practices/practice-menu.h"

#define USUAL_FONT_SIZE 13.33   /* the letters that the widths of practice-columns.c are for */
#define WIDTH_KEY "lp-width"

struct _LpPracticeRows
{
  GObject parent_instance;

  GtkTreeView *tree;            /* NULL once it is destroyed */
  LpSession *session;
  LpPracticeModel *model;
  gboolean updating;
};

G_DEFINE_TYPE (LpPracticeRows, lp_practice_rows, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static GHashTable *
make_set (const char *const *codes)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; codes[i] != NULL; i++)
    g_hash_table_add (set, (gpointer) codes[i]);

  return set;
}

static void
select_chosen (LpPracticeRows *self)
{
  GtkTreeSelection *selection = gtk_tree_view_get_selection (self->tree);
  g_autoptr (GHashTable) chosen = make_set (lp_session_get_practices (self->session));
  g_autoptr (GtkTreePath) first = NULL;

  self->updating = TRUE;
  gtk_tree_selection_unselect_all (selection);
  for (guint row = 0; g_hash_table_size (chosen) > 0 && row < lp_practice_model_get_n (self->model); row++)
    {
      const LpPractice *practice = lp_practice_model_get (self->model, row);
      g_autoptr (GtkTreePath) path = NULL;

      if (practice == NULL || !g_hash_table_contains (chosen, practice->code))
        continue;
      path = gtk_tree_path_new_from_indices (row, -1);
      gtk_tree_selection_select_path (selection, path);
      if (first == NULL)
        first = g_steal_pointer (&path);
    }
  if (first != NULL && gtk_widget_get_realized (GTK_WIDGET (self->tree)))
    gtk_tree_view_scroll_to_cell (self->tree, first, NULL, FALSE, 0, 0);
  self->updating = FALSE;
}

static char **
list_selected (LpPracticeRows *self)
{
  GList *paths = gtk_tree_selection_get_selected_rows (gtk_tree_view_get_selection (self->tree), NULL);
  GPtrArray *codes = g_ptr_array_new ();

  for (GList *l = paths; l != NULL; l = l->next)
    {
      const LpPractice *practice = lp_practice_model_get (self->model, gtk_tree_path_get_indices (l->data)[0]);

      if (practice != NULL)
        g_ptr_array_add (codes, g_strdup (practice->code));
    }
  g_list_free_full (paths, (GDestroyNotify) gtk_tree_path_free);
  g_ptr_array_add (codes, NULL);

  return (char **) g_ptr_array_free (codes, FALSE);
}

/* Whether the rows selected are those of the session's practices that are shown. */
static gboolean
is_in_step (LpPracticeRows *self)
{
  g_auto (GStrv) codes = list_selected (self);
  g_autoptr (GHashTable) chosen = make_set (lp_session_get_practices (self->session));
  guint shown = 0;

  for (guint row = 0; g_hash_table_size (chosen) > 0 && row < lp_practice_model_get_n (self->model); row++)
    {
      const LpPractice *practice = lp_practice_model_get (self->model, row);

      shown += practice != NULL && g_hash_table_contains (chosen, practice->code);
    }
  for (guint i = 0; codes[i] != NULL; i++)
    if (!g_hash_table_contains (chosen, codes[i]))
      return FALSE;

  return g_strv_length (codes) == shown;
}

static void
put_on_again (LpPracticeRows *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->tree));
  double scrolled = gtk_adjustment_get_value (adjustment);

  self->updating = TRUE;
  gtk_tree_view_set_model (self->tree, NULL);
  lp_practice_model_take (self->model);
  gtk_tree_view_set_model (self->tree, GTK_TREE_MODEL (self->model));
  self->updating = FALSE;
  gtk_adjustment_set_value (adjustment, scrolled);
  select_chosen (self);
}

static void
update (LpPracticeRows *self)
{
  if (self->tree == NULL)
    return;
  if (lp_practice_model_update (self->model))
    put_on_again (self);
  else
    gtk_widget_queue_draw (GTK_WIDGET (self->tree));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rows_selected_cb (LpPracticeRows *self)
{
  g_auto (GStrv) codes = NULL;

  if (self->updating || self->tree == NULL || is_in_step (self))
    return;
  codes = list_selected (self);
  lp_session_select_practices (self->session, (const char *const *) codes);
}

static void
selection_changed_cb (LpPracticeRows *self)
{
  if (self->tree != NULL && !is_in_step (self))
    select_chosen (self);
}

/* Columns keep their proportions when the letters grow. */
static void
scale_columns (LpPracticeRows *self)
{
  g_autoptr (LpStyle) style = NULL;
  g_autoptr (GList) columns = NULL;

  if (self->tree == NULL)
    return;
  style = lp_widget_style_new (GTK_WIDGET (self->tree));
  columns = gtk_tree_view_get_columns (self->tree);
  for (GList *l = columns; l != NULL; l = l->next)
    {
      int width = GPOINTER_TO_INT (g_object_get_data (l->data, WIDTH_KEY));

      gtk_tree_view_column_set_fixed_width (l->data, width * style->font_size / USUAL_FONT_SIZE);
    }
}

static void
lp_practice_rows_dispose (GObject *object)
{
  LpPracticeRows *self = LP_PRACTICE_ROWS (object);

  self->updating = TRUE;
  if (self->tree != NULL)
    {
      gtk_tree_view_set_model (self->tree, NULL);
      g_clear_weak_pointer (&self->tree);
    }
  g_clear_object (&self->session);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (lp_practice_rows_parent_class)->dispose (object);
}

static void
lp_practice_rows_class_init (LpPracticeRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_practice_rows_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lp_practice_rows_init (LpPracticeRows *self)
{
}

LpPracticeRows *
lp_practice_rows_new (GtkTreeView *tree,
                      LpSession   *session)
{
  LpPracticeRows *self = g_object_new (LP_TYPE_PRACTICE_ROWS, NULL);

  g_set_weak_pointer (&self->tree, tree);
  self->session = g_object_ref (session);
  self->model = lp_practice_model_new (session);

  g_signal_connect_object (gtk_tree_view_get_selection (tree), "changed", G_CALLBACK (rows_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tree, "style-updated", G_CALLBACK (scale_columns), self, G_CONNECT_SWAPPED);
  scale_columns (self);
  lp_practice_drag_attach (tree, session);
  lp_practice_menu_attach (tree, session);

  return self;
}

void
lp_practice_rows_set_query (LpPracticeRows        *self,
                            const LpPracticeQuery *query)
{
  g_return_if_fail (LP_IS_PRACTICE_ROWS (self));

  lp_practice_model_set_query (self->model, query);
  update (self);
}

LpPracticeModel *
lp_practice_rows_get_model (LpPracticeRows *self)
{
  g_return_val_if_fail (LP_IS_PRACTICE_ROWS (self), NULL);

  return self->model;
}

void
lp_practice_rows_set_column_width (GtkTreeViewColumn *column,
                                   int                width)
{
  g_object_set_data (G_OBJECT (column), WIDTH_KEY, GINT_TO_POINTER (width));
  gtk_tree_view_column_set_fixed_width (column, width);
}

GtkTreeViewColumn *
lp_practice_rows_make_column (LpPracticeColumn column)
{
  const LpPracticeColumnSpec *spec = lp_practice_column_get (column);
  gboolean pin = column == LP_PRACTICE_COLUMN_PIN;
  GtkCellRenderer *cell = pin ? gtk_cell_renderer_pixbuf_new () : gtk_cell_renderer_text_new ();
  GtkTreeViewColumn *view = gtk_tree_view_column_new_with_attributes (_(spec->title), cell, pin ? "icon-name" : "text", column, NULL);

  if (!pin)
    {
      g_autoptr (PangoAttrList) tabular = pango_attr_list_new ();

      pango_attr_list_insert (tabular, pango_attr_font_features_new ("tnum=1"));
      g_object_set (cell,
                    "ellipsize", spec->numeric ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END,
                    "xalign", spec->numeric ? 1.0 : 0.0,
                    "attributes", spec->numeric ? tabular : NULL,
                    NULL);
    }
  g_object_set (cell, "ypad", 5, "xpad", 6, NULL);
  gtk_tree_view_column_set_sizing (view, GTK_TREE_VIEW_COLUMN_FIXED);
  lp_practice_rows_set_column_width (view, spec->width);
  gtk_tree_view_column_set_resizable (view, TRUE);
  gtk_tree_view_column_set_expand (view, column == LP_PRACTICE_COLUMN_NAME);
  gtk_tree_view_column_set_alignment (view, spec->numeric ? 1.0 : 0.0);

  return view;
}
