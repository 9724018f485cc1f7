/* assumptions-table.c — the assumptions of the plan, as a table that is typed into */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/outlook/assumptions-table.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "plan/edit-outlook.h"
#include "ui/dialogs/error-dialog.h"

/* The id comes before the cells of LpAssumptionField. */
enum { COLUMN_ID, COLUMN_FIRST, N_COLUMNS = COLUMN_FIRST + LP_N_ASSUMPTION_FIELDS };

struct _LpAssumptionsTable
{
  GtkTreeView parent_instance;

  GtkListStore *store;
  LpSession *session;
};

G_DEFINE_TYPE (LpAssumptionsTable, lp_assumptions_table, GTK_TYPE_TREE_VIEW)

/* As a person would type it: no more places than it has. */
static char *
format_number (gboolean has,
               double   number)
{
  return has ? g_strdup_printf ("%.10g", number) : g_strdup ("");
}

static void
set_row (GtkListStore       *store,
         GtkTreeIter        *iter,
         const LpAssumption *assumption)
{
  g_autofree char *low = format_number (assumption->has_low, assumption->low);
  g_autofree char *central = format_number (assumption->has_central, assumption->central);
  g_autofree char *high = format_number (assumption->has_high, assumption->high);

  gtk_list_store_set (store, iter, COLUMN_ID, assumption->id, COLUMN_FIRST + LP_ASSUMPTION_FIELD_NAME, assumption->name,
                      COLUMN_FIRST + LP_ASSUMPTION_FIELD_UNIT, assumption->unit, COLUMN_FIRST + LP_ASSUMPTION_FIELD_LOW, low,
                      COLUMN_FIRST + LP_ASSUMPTION_FIELD_CENTRAL, central, COLUMN_FIRST + LP_ASSUMPTION_FIELD_HIGH, high,
                      COLUMN_FIRST + LP_ASSUMPTION_FIELD_SOURCE, assumption->source, COLUMN_FIRST + LP_ASSUMPTION_FIELD_AT, assumption->at,
                      COLUMN_FIRST + LP_ASSUMPTION_FIELD_NOTE, assumption->note, -1);
}

static void
edited_cb (GtkCellRendererText *cell,
           const char          *path,
           const char          *text,
           gpointer             user_data)
{
  LpAssumptionsTable *self = user_data;
  LpAssumptionField field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "field"));
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  GtkTreeIter iter;

  if (!gtk_tree_model_get_iter_from_string (GTK_TREE_MODEL (self->store), &iter, path))
    return;
  gtk_tree_model_get (GTK_TREE_MODEL (self->store), &iter, COLUMN_ID, &id, COLUMN_FIRST + field, &before, -1);
  if (g_strcmp0 (before, text) != 0 &&
      !lp_session_commit (self->session, lp_edit_assumption_set (lp_session_get_plan (self->session), id, field, text, &error), &error))
    lp_show_error (GTK_WIDGET (self), error);
}

static void
add_column (LpAssumptionsTable *self,
            LpAssumptionField   field,
            const char         *title,
            int                 width,
            gboolean            number)
{
  GtkCellRenderer *cell = gtk_cell_renderer_text_new ();
  GtkTreeViewColumn *column = gtk_tree_view_column_new_with_attributes (title, cell, "text", COLUMN_FIRST + field, NULL);

  g_object_set (cell, "editable", TRUE, "xalign", number ? 1.0 : 0.0, "width-chars", width, NULL);
  if (!number)
    g_object_set (cell, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  g_object_set_data (G_OBJECT (cell), "field", GUINT_TO_POINTER (field));
  g_signal_connect (cell, "edited", G_CALLBACK (edited_cb), self);
  gtk_tree_view_column_set_resizable (column, TRUE);
  gtk_tree_view_column_set_alignment (column, number ? 1.0 : 0.0);
  gtk_tree_view_column_set_expand (column, field == LP_ASSUMPTION_FIELD_NAME);
  gtk_tree_view_append_column (GTK_TREE_VIEW (self), column);
}

static void
lp_assumptions_table_dispose (GObject *object)
{
  g_clear_object (&LP_ASSUMPTIONS_TABLE (object)->store);
  g_clear_object (&LP_ASSUMPTIONS_TABLE (object)->session);

  G_OBJECT_CLASS (lp_assumptions_table_parent_class)->dispose (object);
}

static void
lp_assumptions_table_class_init (LpAssumptionsTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_assumptions_table_dispose;
}

static void
lp_assumptions_table_init (LpAssumptionsTable *self)
{
  GType types[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    types[i] = G_TYPE_STRING;
  self->store = gtk_list_store_newv (N_COLUMNS, types);
  gtk_tree_view_set_model (GTK_TREE_VIEW (self), GTK_TREE_MODEL (self->store));
  gtk_tree_view_set_search_column (GTK_TREE_VIEW (self), COLUMN_FIRST + LP_ASSUMPTION_FIELD_NAME);
  gtk_tree_view_set_tooltip_column (GTK_TREE_VIEW (self), COLUMN_FIRST + LP_ASSUMPTION_FIELD_NOTE);
  add_column (self, LP_ASSUMPTION_FIELD_NAME, _("Assumption"), 22, FALSE);
  add_column (self, LP_ASSUMPTION_FIELD_LOW, _("Low"), 6, TRUE);
  add_column (self, LP_ASSUMPTION_FIELD_CENTRAL, _("Central"), 6, TRUE);
  add_column (self, LP_ASSUMPTION_FIELD_HIGH, _("High"), 6, TRUE);
  add_column (self, LP_ASSUMPTION_FIELD_UNIT, _("Unit"), 14, FALSE);
  add_column (self, LP_ASSUMPTION_FIELD_SOURCE, _("Source"), 12, FALSE);
  add_column (self, LP_ASSUMPTION_FIELD_AT, _("Date"), 10, FALSE);
}

void
lp_assumptions_table_set_session (LpAssumptionsTable *self,
                                  LpSession          *session)
{
  g_return_if_fail (LP_IS_ASSUMPTIONS_TABLE (self));

  g_set_object (&self->session, session);
}

/* Rows that are still there are written over, so that cursor and scrolling stay. */
void
lp_assumptions_table_update (LpAssumptionsTable *self)
{
  const GPtrArray *assumptions = lp_plan_get_assumptions (lp_session_get_plan (self->session));
  GtkTreeModel *model = GTK_TREE_MODEL (self->store);
  GtkTreeIter iter;
  gboolean more = gtk_tree_model_get_iter_first (model, &iter);

  for (guint i = 0; i < assumptions->len; i++)
    {
      if (!more)
        gtk_list_store_append (self->store, &iter);
      set_row (self->store, &iter, g_ptr_array_index (assumptions, i));
      more = more && gtk_tree_model_iter_next (model, &iter);
    }
  while (more)
    more = gtk_list_store_remove (self->store, &iter);
}

char *
lp_assumptions_table_get_id (LpAssumptionsTable *self)
{
  GtkTreeModel *model;
  GtkTreeIter iter;
  char *id = NULL;

  if (gtk_tree_selection_get_selected (gtk_tree_view_get_selection (GTK_TREE_VIEW (self)), &model, &iter))
    gtk_tree_model_get (model, &iter, COLUMN_ID, &id, -1);

  return id;
}
