/* page-parts.c — the parts that the pages of the workshop are put together from */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/page-parts.h"

#include "ui/application/wrap-column.h"

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
  gtk_tree_view_append_column (tree, view);
  gtk_tree_view_column_set_resizable (view, TRUE);
  gtk_tree_view_column_set_expand (view, expand);
  if (expand)
    {
      gtk_tree_view_column_set_sizing (view, GTK_TREE_VIEW_COLUMN_FIXED);
      gtk_tree_view_column_set_min_width (view, 96);
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

gint64
_lp_page_get_chosen (GtkTreeView *tree)
{
  GtkTreeModel *model;
  GtkTreeIter iter;
  gint64 id = 0;

  if (gtk_tree_selection_get_selected (gtk_tree_view_get_selection (tree), &model, &iter))
    gtk_tree_model_get (model, &iter, 0, &id, -1);

  return id;
}

gint64
_lp_page_get_id_at (GtkTreeModel *model,
                    const char   *path)
{
  GtkTreeIter iter;
  gint64 id = 0;

  if (gtk_tree_model_get_iter_from_string (model, &iter, path))
    gtk_tree_model_get (model, &iter, 0, &id, -1);

  return id;
}

void
_lp_page_choose (GtkTreeView *tree,
                 gint64       id)
{
  GtkTreeModel *model = gtk_tree_view_get_model (tree);
  GtkTreeIter iter;

  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more; more = gtk_tree_model_iter_next (model, &iter))
    {
      gint64 own;

      gtk_tree_model_get (model, &iter, 0, &own, -1);
      if (own == id)
        {
          g_autoptr (GtkTreePath) path = gtk_tree_model_get_path (model, &iter);

          gtk_tree_selection_select_iter (gtk_tree_view_get_selection (tree), &iter);
          gtk_tree_view_scroll_to_cell (tree, path, NULL, FALSE, 0, 0);
          return;
        }
    }
}

char *
_lp_page_format_time (const char *iso)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (iso, utc);
  g_autoptr (GDateTime) local = at != NULL ? g_date_time_to_local (at) : NULL;

  return local != NULL ? g_date_time_format (local, "%e %b %Y, %H:%M") : g_strdup (iso);
}
