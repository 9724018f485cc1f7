/* delivery-parts.c — what the pages of the delivery plan share */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/delivery/delivery-parts.h"

#include "ui/dialogs/error-dialog.h"

#include <glib/gi18n-lib.h>

#include "ui/application/id-list.h"
#include "ui/application/wrap-column.h"

gboolean
lp_delivery_commit (GtkWidget  *widget,
                    LpSession  *session,
                    LpEdit     *edit,
                    GError    **error)
{
  if (lp_session_commit (session, edit, error))
    return TRUE;
  lp_show_error (widget, *error);

  return FALSE;
}

GtkWidget *
lp_delivery_new_label (const char *text,
                       GtkWidget  *target)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), target);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "dim-label");

  return label;
}

GtkCellRenderer *
lp_delivery_new_combo_cell (GtkListStore *model)
{
  GtkCellRenderer *cell = gtk_cell_renderer_combo_new ();

  g_object_set (cell, "model", model, "text-column", 0, "has-entry", FALSE, "editable", TRUE, NULL);

  return cell;
}

GtkTreeViewColumn *
lp_delivery_add_column (GtkTreeView     *view,
                        const char      *heading,
                        GtkCellRenderer *cell,
                        int              column,
                        int              chars,
                        gboolean         expand)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (view));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, pango_context_get_font_description (context), NULL);
  GtkTreeViewColumn *shown = gtk_tree_view_column_new_with_attributes (heading, cell, "text", column, NULL);

  g_object_set (cell, "yalign", 0.0f, NULL);
  gtk_tree_view_column_set_sizing (shown, GTK_TREE_VIEW_COLUMN_FIXED);
  gtk_tree_view_column_set_fixed_width (shown, chars * PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics)));
  gtk_tree_view_column_set_expand (shown, expand);
  gtk_tree_view_column_set_resizable (shown, TRUE);
  lp_wrap_column_attach (shown);
  gtk_tree_view_append_column (view, shown);
  pango_font_metrics_unref (metrics);

  return shown;
}

static void
selection_changed_cb (GtkWidget        *remove_button,
                      GtkTreeSelection *selection)
{
  gtk_widget_set_sensitive (remove_button, lp_id_list_get_chosen (gtk_tree_selection_get_tree_view (selection)) != 0);
}

static gboolean
key_pressed_cb (GtkButton   *remove_button,
                GdkEventKey *event)
{
  if (event->keyval != GDK_KEY_Delete)
    return GDK_EVENT_PROPAGATE;
  gtk_button_clicked (remove_button);

  return GDK_EVENT_STOP;
}

static GtkWidget *
new_bar (const LpDeliveryList *words,
         GtkWidget            *button)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = gtk_label_new (words->hint);

  gtk_widget_set_tooltip_text (button, words->remove_tip);
  gtk_widget_set_sensitive (button, FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "dim-label");
  gtk_style_context_add_class (gtk_widget_get_style_context (box), "lp-toolbar");
  gtk_box_pack_start (GTK_BOX (box), button, FALSE, FALSE, 0);
  gtk_box_pack_end (GTK_BOX (box), label, FALSE, FALSE, 0);

  return box;
}

GtkWidget *
lp_delivery_add_list (GtkBox               *page,
                      GtkTreeView          *view,
                      const LpDeliveryList *words,
                      GCallback             remove)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL), *empty = gtk_label_new (words->empty);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Remove"));

  gtk_tree_view_set_enable_search (view, FALSE);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (view)), words->name);
  gtk_container_add (GTK_CONTAINER (scrolled), GTK_WIDGET (view));
  g_object_set (empty, "margin", 18, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (page), GTK_ORIENTATION_VERTICAL);
  gtk_box_pack_start (page, new_bar (words, button), FALSE, FALSE, 0);
  gtk_box_pack_start (page, empty, FALSE, FALSE, 0);
  gtk_box_pack_start (page, scrolled, TRUE, TRUE, 0);
  g_signal_connect_swapped (button, "clicked", remove, page);
  g_signal_connect_object (gtk_tree_view_get_selection (view), "changed", G_CALLBACK (selection_changed_cb), button, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "key-press-event", G_CALLBACK (key_pressed_cb), button, G_CONNECT_SWAPPED);
  gtk_widget_show_all (GTK_WIDGET (page));

  return empty;
}
