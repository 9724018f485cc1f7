/* page-parts.c — the parts that the pages of the workshop are put together from */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/page-parts.h"

#include "ui/application/wrap-column.h"

/* Of a column that wraps, in pixels: a few words. */
#define LEAST_WIDTH 96
/* Which column of the model a column of the view shows. */
#define MODEL_COLUMN "lp-model-column"

GtkTreeViewColumn *
_lp_page_add_column (GtkTreeView *tree,
                     const char  *title,
                     int          column,
                     gboolean     expand,
                     GCallback    edited_cb,
                     gpointer     data)
{
  GtkCellRenderer *renderer = gtk_cell_renderer_text_new ();
  GtkTreeViewColumn *view = gtk_tree_view_column_new_with_attributes (title, renderer, "text", column, NULL);

  g_object_set (renderer, "yalign", 0.0f, "editable", edited_cb != NULL, NULL);
  if (edited_cb != NULL)
    g_signal_connect_swapped (renderer, "edited", edited_cb, data);
  g_object_set_data (G_OBJECT (view), MODEL_COLUMN, GINT_TO_POINTER (column));
  gtk_tree_view_append_column (tree, view);
  gtk_tree_view_column_set_resizable (view, TRUE);
  gtk_tree_view_column_set_expand (view, expand);
  if (expand)
    {
      gtk_tree_view_column_set_sizing (view, GTK_TREE_VIEW_COLUMN_FIXED);
      /* Else the longest line would set the width, and nothing would wrap. */
      gtk_tree_view_column_set_fixed_width (view, LEAST_WIDTH);
      lp_wrap_column_attach (view);
    }

  return view;
}

GtkWidget *
_lp_page_scroll (GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);

  /* Text wraps where there is room for a few words; a window may be smaller than its widest line all the same. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_container_add (GTK_CONTAINER (scrolled), child);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

GtkWidget *
_lp_page_add_button (GtkBox     *box,
                     const char *label,
                     const char *tip,
                     GCallback   clicked_cb,
                     gpointer    data)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, tip);
  g_signal_connect_swapped (button, "clicked", clicked_cb, data);
  gtk_box_pack_start (box, button, FALSE, FALSE, 0);

  return button;
}

void
_lp_page_add_labelled (GtkBox     *box,
                       const char *label,
                       GtkWidget  *widget,
                       gboolean    expand)
{
  GtkWidget *text = gtk_label_new_with_mnemonic (label);

  gtk_label_set_mnemonic_widget (GTK_LABEL (text), widget);
  gtk_box_pack_start (box, text, FALSE, FALSE, 0);
  gtk_box_pack_start (box, widget, expand, expand, 0);
}

GtkLabel *
_lp_page_new_error (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "lp-problem");
  gtk_widget_set_no_show_all (label, TRUE);

  return GTK_LABEL (label);
}

void
_lp_page_tell (GtkLabel     *label,
               const GError *error)
{
  gtk_label_set_text (label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (label), error != NULL);
}

char *
_lp_page_format_time (const char *iso)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (iso, utc);
  g_autoptr (GDateTime) local = at != NULL ? g_date_time_to_local (at) : NULL;

  return local != NULL ? g_date_time_format (local, "%e %b %Y, %H:%M") : g_strdup (iso);
}

static void
append_row (GString      *text,
            GtkTreeView  *tree,
            GtkTreeModel *model,
            GtkTreeIter  *iter)
{
  guint n = 0;

  for (guint i = 0; i < gtk_tree_view_get_n_columns (tree); i++)
    {
      GtkTreeViewColumn *column = gtk_tree_view_get_column (tree, (int) i);
      int of = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), MODEL_COLUMN));
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) words = G_VALUE_INIT;

      if (!gtk_tree_view_column_get_visible (column))
        continue;
      if (n++ > 0)
        g_string_append_c (text, '\t');
      if (iter == NULL)
        {
          g_string_append (text, gtk_tree_view_column_get_title (column));
          continue;
        }
      g_value_init (&words, G_TYPE_STRING);
      gtk_tree_model_get_value (model, iter, of, &value);
      if (g_value_transform (&value, &words) && g_value_get_string (&words) != NULL)
        {
          g_autofree char *cell = g_strdup (g_value_get_string (&words));

          g_string_append (text, g_strdelimit (cell, "\t\n", ' '));
        }
    }
  g_string_append_c (text, '\n');
}

char *
_lp_page_to_text (GtkTreeView *tree)
{
  GtkTreeModel *model = gtk_tree_view_get_model (tree);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTreeIter iter;

  append_row (text, tree, model, NULL);
  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more; more = gtk_tree_model_iter_next (model, &iter))
    append_row (text, tree, model, &iter);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
