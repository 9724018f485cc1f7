/* import-areas.c — the commissioners that files name, to be chosen from */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-areas.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"

#define LIST_HEIGHT 260
#define LIST_WIDTH 360

typedef struct
{
  LpImportAreaChosen chosen;
  gpointer data;
  GtkWidget *popover;
  GtkWidget *search;
} Chooser;

static const char *
get_code (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "lp-area");
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  const Chooser *chooser = data;
  GtkWidget *label = gtk_bin_get_child (GTK_BIN (row));

  return lp_text_matches (gtk_label_get_text (GTK_LABEL (label)), gtk_entry_get_text (GTK_ENTRY (chooser->search)));
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  gpointer       data)
{
  Chooser *chooser = data;
  g_autofree char *code = g_strdup (get_code (row));
  LpImportAreaChosen chosen = chooser->chosen;
  gpointer chosen_data = chooser->data;

  /* Choosing makes a new popover, and this one goes. */
  gtk_popover_popdown (GTK_POPOVER (chooser->popover));
  chosen (chosen_data, code);
}

static void
search_changed_cb (GtkEntry   *search,
                   GtkListBox *list)
{
  gtk_list_box_invalidate_filter (list);
}

/* Enter in the search takes the first row that is left. */
static void
search_activate_cb (GtkEntry   *search,
                    GtkListBox *list)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (list, 1);

  if (row != NULL)
    gtk_widget_activate (GTK_WIDGET (row));
}

static void
add_area (GtkListBox         *list,
          const LpImportArea *area)
{
  g_autofree char *count = lp_format_count (area->n_practices);
  g_autofree char *text = NULL;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label;

  if (*area->name != '\0')
    text = g_strdup_printf (ngettext ("%s · %s · %s practice", "%s · %s · %s practices", area->n_practices), area->code, area->name, count);
  else
    text = g_strdup_printf (ngettext ("%s · %s practice", "%s · %s practices", area->n_practices), area->code, count);
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_set_margin_end (label, 6);
  gtk_container_add (GTK_CONTAINER (row), label);
  g_object_set_data_full (G_OBJECT (row), "lp-area", g_strdup (area->code), g_free);
  gtk_list_box_insert (list, row, -1);
}

static GtkWidget *
make_list (const GPtrArray *areas)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  atk_object_set_name (gtk_widget_get_accessible (list), _("Commissioners that the files name"));
  for (guint i = 0; i < areas->len; i++)
    add_area (GTK_LIST_BOX (list), g_ptr_array_index (areas, i));
  return list;
}

GtkWidget *
lp_import_areas_new (const GPtrArray    *areas,
                     LpImportAreaChosen  chosen,
                     gpointer            data)
{
  Chooser *chooser = g_new0 (Chooser, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new (NULL, NULL);
  GtkWidget *list = make_list (areas);

  chooser->chosen = chosen;
  chooser->data = data;
  chooser->popover = gtk_popover_new (NULL);
  chooser->search = gtk_search_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (chooser->search), _("Code or name"));
  atk_object_set_name (gtk_widget_get_accessible (chooser->search), _("Search commissioners"));
  g_object_set (box, "margin", 9, NULL);
  gtk_widget_set_size_request (scroller, LIST_WIDTH, LIST_HEIGHT);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (list), filter_cb, chooser, NULL);
  g_object_set_data_full (G_OBJECT (chooser->popover), "lp-chooser", chooser, g_free);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), chooser);
  g_signal_connect (chooser->search, "search-changed", G_CALLBACK (search_changed_cb), list);
  g_signal_connect (chooser->search, "activate", G_CALLBACK (search_activate_cb), list);

  gtk_container_add (GTK_CONTAINER (scroller), list);
  gtk_container_add (GTK_CONTAINER (box), chooser->search);
  gtk_container_add (GTK_CONTAINER (box), scroller);
  gtk_container_add (GTK_CONTAINER (chooser->popover), box);
  gtk_widget_show_all (box);
  return chooser->popover;
}
