/* import-remarks.c — the rows and cells of a list that could not be taken, each with its place and reason */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-remarks.h"

#include <glib/gi18n-lib.h>

enum { COLUMN_LINE, COLUMN_HEADING, COLUMN_CODE, COLUMN_FATE, COLUMN_REASON, COLUMN_FILE, N_COLUMNS };

/* Below this a reason would be a tower of words. */
#define MIN_REASON_WIDTH 280

/* What the theme keeps free beside a cell's text. */
#define REASON_MARGIN 12

struct _LpImportRemarks
{
  GtkTreeView parent_instance;

  GtkCellRenderer *reason_cell;
  GtkTreeViewColumn *file_column; /* shown where there may be several */
  guint renew_id;               /* idle source, 0: none */
};

G_DEFINE_TYPE (LpImportRemarks, lp_import_remarks, GTK_TYPE_TREE_VIEW)

static gboolean
renew_row_cb (GtkTreeModel *model,
              GtkTreePath  *path,
              GtkTreeIter  *iter,
              gpointer      data)
{
  gtk_tree_model_row_changed (model, path, iter);
  return FALSE;
}

/* A tree view measures a row again only when the row has changed. */
static gboolean
renew_rows_cb (gpointer data)
{
  LpImportRemarks *self = data;
  GtkTreeModel *model = gtk_tree_view_get_model (GTK_TREE_VIEW (self));

  self->renew_id = 0;
  if (model != NULL)
    gtk_tree_model_foreach (model, renew_row_cb, NULL);
  return G_SOURCE_REMOVE;
}

/* The reason fills its column and breaks into lines there. */
static void
reason_width_cb (GtkTreeViewColumn *column,
                 GParamSpec        *pspec,
                 LpImportRemarks   *self)
{
  int width = MAX (gtk_tree_view_column_get_width (column), MIN_REASON_WIDTH) - REASON_MARGIN;
  int wrapped;

  g_object_get (self->reason_cell, "wrap-width", &wrapped, NULL);
  if (wrapped == width)
    return;
  g_object_set (self->reason_cell, "wrap-width", width, NULL);
  if (self->renew_id == 0)
    self->renew_id = g_idle_add (renew_rows_cb, self);
}

static GtkTreeViewColumn *
append_column (LpImportRemarks *self,
               const char      *title,
               int              place,
               GtkCellRenderer *cell)
{
  GtkTreeViewColumn *column = gtk_tree_view_column_new_with_attributes (title, cell, "text", place, NULL);

  g_object_set (cell, "yalign", 0.0f, NULL);
  gtk_tree_view_column_set_resizable (column, TRUE);
  gtk_tree_view_append_column (GTK_TREE_VIEW (self), column);
  return column;
}

/* What is about no line has none. */
static void
show_line (GtkTreeViewColumn *column,
           GtkCellRenderer   *cell,
           GtkTreeModel      *model,
           GtkTreeIter       *iter,
           gpointer           data)
{
  g_autofree char *text = NULL;
  guint line;

  gtk_tree_model_get (model, iter, COLUMN_LINE, &line, -1);
  text = line > 0 ? g_strdup_printf ("%u", line) : NULL;
  g_object_set (cell, "text", text != NULL ? text : "", NULL);
}

static void
lp_import_remarks_dispose (GObject *object)
{
  LpImportRemarks *self = LP_IMPORT_REMARKS (object);

  g_clear_handle_id (&self->renew_id, g_source_remove);
  G_OBJECT_CLASS (lp_import_remarks_parent_class)->dispose (object);
}

static void
lp_import_remarks_class_init (LpImportRemarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_import_remarks_dispose;
}

static void
lp_import_remarks_init (LpImportRemarks *self)
{
  GtkCellRenderer *line_cell = gtk_cell_renderer_text_new ();
  GtkTreeViewColumn *reason;

  g_object_set (line_cell, "xalign", 1.0f, NULL);
  self->file_column = append_column (self, _("File"), COLUMN_FILE, gtk_cell_renderer_text_new ());
  gtk_tree_view_column_set_visible (self->file_column, FALSE);
  gtk_tree_view_column_set_cell_data_func (append_column (self, _("Line"), COLUMN_LINE, line_cell), line_cell, show_line, NULL, NULL);
  append_column (self, _("Column"), COLUMN_HEADING, gtk_cell_renderer_text_new ());
  append_column (self, _("Practice"), COLUMN_CODE, gtk_cell_renderer_text_new ());
  append_column (self, _("Row"), COLUMN_FATE, gtk_cell_renderer_text_new ());
  self->reason_cell = gtk_cell_renderer_text_new ();
  g_object_set (self->reason_cell, "wrap-mode", PANGO_WRAP_WORD, "wrap-width", MIN_REASON_WIDTH, NULL);
  reason = append_column (self, _("Reason"), COLUMN_REASON, self->reason_cell);
  gtk_tree_view_column_set_expand (reason, TRUE);
  gtk_tree_view_column_set_min_width (reason, MIN_REASON_WIDTH);
  g_signal_connect_object (reason, "notify::width", G_CALLBACK (reason_width_cb), self, 0);

  gtk_tree_view_set_search_column (GTK_TREE_VIEW (self), COLUMN_CODE);
  gtk_tree_view_set_grid_lines (GTK_TREE_VIEW (self), GTK_TREE_VIEW_GRID_LINES_HORIZONTAL);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)), _("Rows and cells that could not be taken"));
}

static GtkListStore *
make_store (void)
{
  return gtk_list_store_new (N_COLUMNS, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
}

static void
append_remarks (GtkListStore    *store,
                const char      *file_name,
                const GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      const LpImportRemark *remark = g_ptr_array_index (remarks, i);

      gtk_list_store_insert_with_values (store, NULL, -1,
                                         COLUMN_FILE, file_name,
                                         COLUMN_LINE, remark->line,
                                         COLUMN_HEADING, remark->column,
                                         COLUMN_CODE, remark->code,
                                         COLUMN_FATE, remark->left_out ? _("left out") : _("taken"),
                                         COLUMN_REASON, remark->reason,
                                         -1);
    }
}

void
lp_import_remarks_show (LpImportRemarks      *self,
                        const LpImportReport *report)
{
  g_autoptr (GtkListStore) store = make_store ();

  g_return_if_fail (LP_IS_IMPORT_REMARKS (self));

  if (report != NULL)
    append_remarks (store, "", report->remarks);
  gtk_tree_view_column_set_visible (self->file_column, FALSE);
  gtk_tree_view_set_model (GTK_TREE_VIEW (self), GTK_TREE_MODEL (store));
}

void
lp_import_remarks_show_files (LpImportRemarks *self,
                              const GPtrArray *files)
{
  g_autoptr (GtkListStore) store = make_store ();

  g_return_if_fail (LP_IS_IMPORT_REMARKS (self));

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const LpImportFile *file = g_ptr_array_index (files, i);

      append_remarks (store, file->name, file->remarks);
    }
  gtk_tree_view_column_set_visible (self->file_column, TRUE);
  gtk_tree_view_set_model (GTK_TREE_VIEW (self), GTK_TREE_MODEL (store));
}
