/* import-columns.c — the columns of a practice list: what each means, over its first rows */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-columns.h"

#include <glib/gi18n-lib.h>

#define ROWS_SHOWN 5

/* Lines of the grid. */
enum { LINE_CHOOSER, LINE_HEADING, LINE_FIRST_ROW };

struct _LpImportColumns
{
  GtkGrid parent_instance;

  LpPracticeList *list;         /* the caller's */
  GPtrArray *choosers;          /* GtkComboBox, one a column shown */
};

G_DEFINE_TYPE (LpImportColumns, lp_import_columns, GTK_TYPE_GRID)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* A GtkComboBox lists its rows in the order of LpPracticeField, so that a row is a meaning. */
static void
show_fields (LpImportColumns *self)
{
  for (guint i = 0; i < self->choosers->len; i++)
    {
      GtkComboBox *chooser = g_ptr_array_index (self->choosers, i);
      int field = lp_practice_list_get_field (self->list, i);

      if (gtk_combo_box_get_active (chooser) != field)
        gtk_combo_box_set_active (chooser, field);
    }
}

static void
chooser_changed_cb (GtkComboBox     *chooser,
                    LpImportColumns *self)
{
  guint column;

  if (!g_ptr_array_find (self->choosers, chooser, &column))
    return;
  if ((int) lp_practice_list_get_field (self->list, column) == gtk_combo_box_get_active (chooser))
    return;
  lp_practice_list_set_field (self->list, column, gtk_combo_box_get_active (chooser));
  /* Another column that had the meaning has it no longer. */
  show_fields (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A wheel that turns over the table scrolls it and alters no meaning. */
static gboolean
chooser_scroll_event_cb (GtkWidget *chooser)
{
  g_signal_stop_emission_by_name (chooser, "scroll-event");
  return GDK_EVENT_PROPAGATE;
}

static GtkWidget *
make_chooser (LpImportColumns *self,
              guint            column)
{
  const char *heading = lp_records_get_heading (lp_practice_list_get_records (self->list), column);
  g_autofree char *name = g_strdup_printf (_("Meaning of column %u, “%s”"), column + 1, heading);
  GtkWidget *chooser = gtk_combo_box_text_new ();

  for (guint field = 0; field < LP_N_FIELDS; field++)
    gtk_combo_box_text_append_text (GTK_COMBO_BOX_TEXT (chooser), lp_practice_field_get_name (field));
  atk_object_set_name (gtk_widget_get_accessible (chooser), name);
  gtk_widget_add_events (chooser, GDK_SCROLL_MASK | GDK_SMOOTH_SCROLL_MASK);
  g_signal_connect (chooser, "scroll-event", G_CALLBACK (chooser_scroll_event_cb), NULL);
  g_signal_connect_object (chooser, "changed", G_CALLBACK (chooser_changed_cb), self, 0);
  return chooser;
}

static GtkWidget *
make_cell (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 6);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_tooltip_text (label, *text != '\0' ? text : NULL);
  return label;
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label = make_cell (text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  return label;
}

static void
add_column (LpImportColumns *self,
            guint            column)
{
  const LpRecords *records = lp_practice_list_get_records (self->list);
  GtkWidget *chooser = make_chooser (self, column);

  g_ptr_array_add (self->choosers, chooser);
  gtk_grid_attach (GTK_GRID (self), chooser, column, LINE_CHOOSER, 1, 1);
  gtk_grid_attach (GTK_GRID (self), make_heading (lp_records_get_heading (records, column)), column, LINE_HEADING, 1, 1);
  for (guint row = 0; row < MIN (ROWS_SHOWN, lp_records_get_n_rows (records)); row++)
    gtk_grid_attach (GTK_GRID (self), make_cell (lp_records_get_cell (records, row, column)), column, LINE_FIRST_ROW + row, 1, 1);
}

static void
lp_import_columns_finalize (GObject *object)
{
  LpImportColumns *self = LP_IMPORT_COLUMNS (object);

  g_ptr_array_unref (self->choosers);
  G_OBJECT_CLASS (lp_import_columns_parent_class)->finalize (object);
}

static void
lp_import_columns_class_init (LpImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lp_import_columns_finalize;
  signals[CHANGED] = g_signal_new ("changed", LP_TYPE_IMPORT_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lp_import_columns_init (LpImportColumns *self)
{
  self->choosers = g_ptr_array_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self), 6);
}

void
lp_import_columns_set_list (LpImportColumns *self,
                            LpPracticeList  *list)
{
  g_return_if_fail (LP_IS_IMPORT_COLUMNS (self));

  g_ptr_array_set_size (self->choosers, 0);
  gtk_container_foreach (GTK_CONTAINER (self), (GtkCallback) gtk_widget_destroy, NULL);
  self->list = list;
  if (list == NULL)
    return;

  for (guint column = 0; column < MIN (lp_records_get_n_columns (lp_practice_list_get_records (list)), LP_IMPORT_COLUMNS_MAX); column++)
    add_column (self, column);
  show_fields (self);
  gtk_widget_show_all (GTK_WIDGET (self));
}

GtkComboBox *
lp_import_columns_get_chooser (LpImportColumns *self,
                               guint            column)
{
  g_return_val_if_fail (LP_IS_IMPORT_COLUMNS (self), NULL);
  g_return_val_if_fail (column < self->choosers->len, NULL);

  return g_ptr_array_index (self->choosers, column);
}
