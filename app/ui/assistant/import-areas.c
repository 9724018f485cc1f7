/* import-areas.c — the areas that practices can be chosen by: commissioners and districts that files name, areas of the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-areas.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"

#define LIST_HEIGHT 260
#define LIST_WIDTH 360

/* Data of a row. */
#define CODE "lp-code"
#define KIND "lp-kind"

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
  return g_object_get_data (G_OBJECT (row), CODE);
}

static LpImportAreaKind
get_kind (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), KIND));
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
  LpImportAreaKind kind = get_kind (row);

  /* Choosing makes a new popover, and this one goes. */
  gtk_popover_popdown (GTK_POPOVER (chooser->popover));
  chosen (chosen_data, kind, code);
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
  GtkListBoxRow *row;

  /* Not by its place: a heading stands above it. */
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)) && gtk_widget_is_sensitive (GTK_WIDGET (row)))
      {
        gtk_widget_activate (GTK_WIDGET (row));
        return;
      }
}

static const char *
get_heading (LpImportAreaKind kind)
{
  switch (kind)
    {
    case LP_IMPORT_AREA_COMMISSIONER:
      return _("Commissioners");
    case LP_IMPORT_AREA_DISTRICT:
      return _("Districts");
    case LP_IMPORT_AREA_LAYER:
    case LP_IMPORT_AREA_DRAWN:
    case LP_IMPORT_AREA_FILE:
    default:
      return _("Areas of the map");
    }
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  GtkWidget *label;

  if (before != NULL && g_str_equal (get_heading (get_kind (before)), get_heading (get_kind (row))))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (get_heading (get_kind (row)));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "lp-heading");
  gtk_widget_show (label);
  gtk_list_box_row_set_header (row, label);
}

static GtkWidget *
add_row (GtkListBox       *list,
         LpImportAreaKind  kind,
         const char       *code,
         const char       *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_set_margin_end (label, 6);
  gtk_container_add (GTK_CONTAINER (row), label);
  g_object_set_data_full (G_OBJECT (row), CODE, g_strdup (code), g_free);
  g_object_set_data (G_OBJECT (row), KIND, GUINT_TO_POINTER (kind));
  gtk_list_box_insert (list, row, -1);
  return row;
}

static void
add_areas (GtkListBox       *list,
           LpImportAreaKind  kind,
           const GPtrArray  *areas)
{
  for (guint i = 0; i < areas->len; i++)
    {
      const LpImportArea *area = g_ptr_array_index (areas, i);
      g_autofree char *count = lp_format_count (area->n_practices);
      g_autofree char *text = NULL;

      if (*area->name != '\0' && !g_str_equal (area->name, area->code))
        text = g_strdup_printf (ngettext ("%s · %s · %s practice", "%s · %s · %s practices", area->n_practices), area->code, area->name, count);
      else
        text = g_strdup_printf (ngettext ("%s · %s practice", "%s · %s practices", area->n_practices), area->code, count);
      add_row (list, kind, area->code, text);
    }
}

/* Those of the plan's layers that hold areas and not only points or lines. */
static void
add_layers (GtkListBox *list,
            LpPlan     *plan)
{
  const GPtrArray *layers = lp_plan_get_layers (plan);

  for (guint i = 0; i < layers->len; i++)
    {
      const LpLayer *layer = g_ptr_array_index (layers, i);
      g_autoptr (LpShape) area = lp_import_area_of_layer (plan, layer->id);
      /* Translators: a layer of the map */
      g_autofree char *text = g_strdup_printf (_("Layer %s"), layer->name);

      if (area != NULL)
        add_row (list, LP_IMPORT_AREA_LAYER, layer->id, text);
    }
}

/* Where nobody knows where practices lie there is nothing to draw round, and the row says what would help. */
static void
add_drawing (GtkListBox *list,
             gboolean    can_draw)
{
  GtkWidget *row = add_row (list, LP_IMPORT_AREA_DRAWN, "", can_draw ? _("Draw on the Map…") : _("Draw on the map: bring in a file of postcodes first"));

  gtk_widget_set_sensitive (row, can_draw);
}

static GtkWidget *
make_list (LpImport *import,
           LpPlan   *plan,
           gboolean  can_draw)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (list), update_header_cb, NULL, NULL);
  atk_object_set_name (gtk_widget_get_accessible (list), _("Areas to choose practices by"));
  add_areas (GTK_LIST_BOX (list), LP_IMPORT_AREA_COMMISSIONER, lp_import_get_areas (import));
  add_areas (GTK_LIST_BOX (list), LP_IMPORT_AREA_DISTRICT, lp_import_get_districts (import));
  add_layers (GTK_LIST_BOX (list), plan);
  add_drawing (GTK_LIST_BOX (list), can_draw);
  add_row (GTK_LIST_BOX (list), LP_IMPORT_AREA_FILE, "", _("From a Map File (GeoJSON)…"));
  return list;
}

GtkWidget *
lp_import_areas_new (LpImport           *import,
                     LpPlan             *plan,
                     gboolean            can_draw,
                     LpImportAreaChosen  chosen,
                     gpointer            data)
{
  Chooser *chooser = g_new0 (Chooser, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new (NULL, NULL);
  GtkWidget *list = make_list (import, plan, can_draw);

  chooser->chosen = chosen;
  chooser->data = data;
  chooser->popover = gtk_popover_new (NULL);
  chooser->search = gtk_search_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (chooser->search), _("Code or name"));
  atk_object_set_name (gtk_widget_get_accessible (chooser->search), _("Search areas"));
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
