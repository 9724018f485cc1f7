/* import-tables.c — the tables of an import: its files, and what they add and change */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-tables.h"

#include <glib/gi18n-lib.h>

enum { FILE_NAME, FILE_KIND, FILE_PERIOD, FILE_ROWS, FILE_TAKEN, FILE_LEFT_OUT, FILE_TOOLTIP, N_FILE_COLUMNS };
enum { CHANGE_CODE, CHANGE_NAME, CHANGE_WHAT, CHANGE_OLD, CHANGE_NEW, N_CHANGE_COLUMNS };

static void
append_column (GtkTreeView *view,
               const char  *title,
               int          place,
               float        xalign,
               gboolean     expand)
{
  GtkCellRenderer *cell = gtk_cell_renderer_text_new ();
  GtkTreeViewColumn *column = gtk_tree_view_column_new_with_attributes (title, cell, "text", place, NULL);

  g_object_set (cell, "xalign", xalign, NULL);
  if (expand)
    g_object_set (cell, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 16, NULL);
  gtk_tree_view_column_set_alignment (column, xalign);
  gtk_tree_view_column_set_resizable (column, TRUE);
  gtk_tree_view_column_set_expand (column, expand);
  gtk_tree_view_append_column (view, column);
}

/* The reasons for which rows of @file were left out, or its fault, as the markup of a tooltip. (transfer full) */
static char *
describe_reasons (const LpImportFile *file)
{
  g_autoptr (GString) text = g_string_new (file->fault);

  for (guint i = 0; i < LP_N_REASONS; i++)
    {
      g_autofree char *count = lp_format_count ((gint64) file->reasons[i]);

      if (file->reasons[i] > 0)
        g_string_append_printf (text, "%s%s × %s", text->len > 0 ? "\n" : "", count, lp_import_reason_get_name (i));
    }
  if (text->len == 0)
    g_string_append (text, file->path);
  return g_markup_escape_text (text->str, -1);
}

void
lp_import_tables_set_up_files (GtkTreeView *view)
{
  append_column (view, _("File"), FILE_NAME, 0, TRUE);
  append_column (view, _("What it is"), FILE_KIND, 0, TRUE);
  append_column (view, _("Period"), FILE_PERIOD, 0, FALSE);
  append_column (view, _("Rows"), FILE_ROWS, 1, FALSE);
  append_column (view, _("Taken"), FILE_TAKEN, 1, FALSE);
  append_column (view, _("Left out"), FILE_LEFT_OUT, 1, FALSE);
}

void
lp_import_tables_set_up_added (GtkTreeView *view)
{
  append_column (view, _("Practice"), CHANGE_CODE, 0, FALSE);
  append_column (view, _("Name"), CHANGE_NAME, 0, TRUE);
  append_column (view, _("Registered people"), CHANGE_NEW, 1, FALSE);
}

void
lp_import_tables_set_up_changes (GtkTreeView *view)
{
  append_column (view, _("Practice"), CHANGE_CODE, 0, FALSE);
  append_column (view, _("Name"), CHANGE_NAME, 0, TRUE);
  append_column (view, _("What"), CHANGE_WHAT, 0, TRUE);
  append_column (view, _("Now"), CHANGE_OLD, 0, TRUE);
  append_column (view, _("New"), CHANGE_NEW, 0, TRUE);
}

void
lp_import_tables_show_files (GtkTreeView           *view,
                             const GPtrArray       *files,
                             const LpImportPreview *preview)
{
  g_autoptr (GtkListStore) store = gtk_list_store_new (N_FILE_COLUMNS, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  for (guint i = 0; i < files->len; i++)
    {
      const LpImportFile *file = preview != NULL ? g_ptr_array_index (preview->files, i) : NULL;
      g_autofree char *name = g_file_get_basename (g_ptr_array_index (files, i));
      g_autofree char *rows = file != NULL ? lp_format_count ((gint64) file->rows) : g_strdup ("");
      g_autofree char *taken = file != NULL ? lp_format_count ((gint64) file->taken) : g_strdup ("");
      g_autofree char *left_out = file != NULL ? lp_format_count ((gint64) file->left_out) : g_strdup ("");
      g_autofree char *tooltip = file != NULL ? describe_reasons (file) : g_strdup ("");

      gtk_list_store_insert_with_values (store, NULL, -1,
                                         FILE_NAME, name,
                                         FILE_KIND, file == NULL ? "" : file->fault != NULL ? _("Cannot be read") : file->kind_name,
                                         FILE_PERIOD, file != NULL ? file->period : "",
                                         FILE_ROWS, rows,
                                         FILE_TAKEN, taken,
                                         FILE_LEFT_OUT, left_out,
                                         FILE_TOOLTIP, tooltip,
                                         -1);
    }
  gtk_tree_view_set_model (view, GTK_TREE_MODEL (store));
}

void
lp_import_tables_show_changes (GtkTreeView     *view,
                               const GPtrArray *changes)
{
  g_autoptr (GtkListStore) store = gtk_list_store_new (N_CHANGE_COLUMNS, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const LpImportChange *change = g_ptr_array_index (changes, i);

      gtk_list_store_insert_with_values (store, NULL, -1,
                                         CHANGE_CODE, change->code,
                                         CHANGE_NAME, change->name,
                                         CHANGE_WHAT, change->what,
                                         CHANGE_OLD, *change->old_value != '\0' ? change->old_value : "–",
                                         CHANGE_NEW, *change->new_value != '\0' ? change->new_value : "–",
                                         -1);
    }
  gtk_tree_view_set_model (view, GTK_TREE_MODEL (store));
}
