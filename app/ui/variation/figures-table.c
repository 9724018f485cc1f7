/* figures-table.c — a figure for each practice, typed, pasted or taken from a file */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/variation/figures-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/ods-code.h"

enum { COLUMN_CODE, COLUMN_NAME, COLUMN_TEXT, N_COLUMNS };

struct _LpFiguresTable
{
  GtkTreeView parent_instance;

  GtkListStore *store;
  GHashTable *lines;            /* of GtkTreeIter, by practice code; a list store's iters hold */
};

G_DEFINE_TYPE (LpFiguresTable, lp_figures_table, GTK_TYPE_TREE_VIEW)

static void
add_practice (LpFiguresTable *self,
              LpPlan         *plan,
              const char     *figure,
              guint           i)
{
  const LpPractice *practice = lp_plan_get_practice (plan, i);
  const LpFigureValue *value = figure != NULL ? lp_plan_get_value (plan, figure, practice->code) : NULL;
  GtkTreeIter iter;

  gtk_list_store_insert_with_values (self->store, &iter, -1, COLUMN_CODE, practice->code, COLUMN_NAME, practice->name, COLUMN_TEXT,
                                     value != NULL ? value->raw : "", -1);
  g_hash_table_insert (self->lines, g_strdup (practice->code), gtk_tree_iter_copy (&iter));
}

/* The practice that a cell of the line names; NULL: none does. */
static GtkTreeIter *
find_named (LpFiguresTable  *self,
            GStrv            cells,
            guint           *named)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *code = lp_ods_normalise (cells[i]);
      GtkTreeIter *iter = g_hash_table_lookup (self->lines, code);

      if (iter == NULL)
        continue;
      *named = i;
      return iter;
    }
  return NULL;
}

/* The last cell of a line is the figure, unless that is the code. */
static const char *
choose_figure (GStrv cells,
               guint named)
{
  guint last = g_strv_length (cells) - 1;

  return last != named ? cells[last] : named > 0 ? cells[named - 1] : "";
}

/* TRUE when lines named their practices: then those that name none are headings, totals and practices of elsewhere. */
static gboolean
paste_named (LpFiguresTable *self,
             GStrv           lines)
{
  gboolean any = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      guint named;
      GtkTreeIter *iter = find_named (self, cells, &named);

      if (iter != NULL)
        gtk_list_store_set (self->store, iter, COLUMN_TEXT, g_strstrip ((char *) choose_figure (cells, named)), -1);
      any |= iter != NULL;
    }
  return any;
}

/* Line after line from the chosen practice on; of a line with tabs the last cell is the figure. */
static void
paste_in_order (LpFiguresTable *self,
                GStrv           lines)
{
  GtkTreeIter iter;
  gboolean more = gtk_tree_selection_get_selected (gtk_tree_view_get_selection (GTK_TREE_VIEW (self)), NULL, &iter);

  for (guint i = 0; lines[i] != NULL && more; i++)
    {
      const char *tab = strrchr (lines[i], '\t');

      if (lines[i + 1] == NULL && *lines[i] == '\0')
        break;
      gtk_list_store_set (self->store, &iter, COLUMN_TEXT, g_strstrip (tab != NULL ? (char *) tab + 1 : lines[i]), -1);
      more = gtk_tree_model_iter_next (GTK_TREE_MODEL (self->store), &iter);
    }
}

static void
edited_cb (GtkCellRendererText *cell,
           const char          *path,
           const char          *text,
           gpointer             user_data)
{
  LpFiguresTable *self = user_data;
  GtkTreeIter iter;

  if (gtk_tree_model_get_iter_from_string (GTK_TREE_MODEL (self->store), &iter, path))
    gtk_list_store_set (self->store, &iter, COLUMN_TEXT, text, -1);
}

static gboolean
lp_figures_table_key_press_event (GtkWidget   *widget,
                                  GdkEventKey *event)
{
  g_autofree char *text = NULL;

  if (event->keyval != GDK_KEY_v || (event->state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return GTK_WIDGET_CLASS (lp_figures_table_parent_class)->key_press_event (widget, event);
  text = gtk_clipboard_wait_for_text (gtk_widget_get_clipboard (widget, GDK_SELECTION_CLIPBOARD));
  if (text != NULL)
    lp_figures_table_paste (LP_FIGURES_TABLE (widget), text);
  return GDK_EVENT_STOP;
}

static void
lp_figures_table_dispose (GObject *object)
{
  LpFiguresTable *self = LP_FIGURES_TABLE (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->lines, g_hash_table_unref);

  G_OBJECT_CLASS (lp_figures_table_parent_class)->dispose (object);
}

static void
lp_figures_table_class_init (LpFiguresTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_figures_table_dispose;
  GTK_WIDGET_CLASS (klass)->key_press_event = lp_figures_table_key_press_event;
}

static void
add_column (LpFiguresTable  *self,
            const char      *title,
            GtkCellRenderer *cell,
            guint            column,
            gboolean         expand)
{
  GtkTreeViewColumn *shown = gtk_tree_view_column_new_with_attributes (title, cell, "text", column, NULL);

  gtk_tree_view_column_set_expand (shown, expand);
  gtk_tree_view_append_column (GTK_TREE_VIEW (self), shown);
}

static void
lp_figures_table_init (LpFiguresTable *self)
{
  GtkCellRenderer *name = gtk_cell_renderer_text_new (), *text = gtk_cell_renderer_text_new ();

  self->store = gtk_list_store_new (N_COLUMNS, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) gtk_tree_iter_free);
  gtk_tree_view_set_model (GTK_TREE_VIEW (self), GTK_TREE_MODEL (self->store));
  gtk_tree_view_set_search_column (GTK_TREE_VIEW (self), COLUMN_NAME);
  g_object_set (name, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  g_object_set (text, "editable", TRUE, "xalign", 1.0, "width-chars", 12, NULL);
  g_signal_connect (text, "edited", G_CALLBACK (edited_cb), self);
  add_column (self, _("Practice"), name, COLUMN_NAME, TRUE);
  add_column (self, _("Figure"), text, COLUMN_TEXT, FALSE);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)), _("Figures by practice"));
}

GtkWidget *
lp_figures_table_new (LpPlan     *plan,
                      const char *figure)
{
  LpFiguresTable *self = g_object_new (LP_TYPE_FIGURES_TABLE, NULL);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    add_practice (self, plan, figure, i);

  return GTK_WIDGET (self);
}

void
lp_figures_table_read (LpFiguresTable *self,
                       GPtrArray      *codes,
                       GPtrArray      *texts)
{
  GtkTreeModel *model = GTK_TREE_MODEL (self->store);
  GtkTreeIter iter;

  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more; more = gtk_tree_model_iter_next (model, &iter))
    {
      char *code, *text;

      gtk_tree_model_get (model, &iter, COLUMN_CODE, &code, COLUMN_TEXT, &text, -1);
      g_ptr_array_add (codes, code);
      g_ptr_array_add (texts, text);
    }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (texts, NULL);
}

gboolean
lp_figures_table_set (LpFiguresTable *self,
                      const char     *code,
                      const char     *text)
{
  GtkTreeIter *iter = g_hash_table_lookup (self->lines, code);

  if (iter != NULL)
    gtk_list_store_set (self->store, iter, COLUMN_TEXT, text, -1);

  return iter != NULL;
}

void
lp_figures_table_paste (LpFiguresTable *self,
                        const char     *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_strchomp (lines[i]);
  if (!paste_named (self, lines))
    paste_in_order (self, lines);
}
