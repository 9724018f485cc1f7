/* practice-table.c — all practices as a table: sorted, searched, filtered, columns of choice */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/practices/practice-table.h"

#include <glib/gi18n-lib.h>

#include "ui/application/toolbar.h"
#include "ui/practices/practice-rows.h"

#define FILTER_CHARS 12

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/practice-table.ui"
#define COLUMNS_KEY "table-columns"
#define SORT_KEY "table-sort"

struct _LpPracticeTable
{
  GtkBox parent_instance;

  GtkComboBox *filter_combo;
  GtkLabel *count_label;
  GtkBox *columns_box;
  GtkStack *stack;
  GtkLabel *nothing_label;
  GtkWidget *show_all_button;
  GtkTreeView *tree;
  GtkTreeViewColumn *columns[LP_N_PRACTICE_COLUMNS];

  LpSession *session;
  LpPreferences *preferences;
  LpPracticeRows *rows;
  char *search;
  LpPracticeColumn sort_column;
  gboolean descending;
};

G_DEFINE_TYPE (LpPracticeTable, lp_practice_table, GTK_TYPE_BOX)

/* Why there is no row, and the way back to all of them. */
static void
explain_nothing (LpPracticeTable *self)
{
  LpPracticeFilter filter = MAX (gtk_combo_box_get_active (self->filter_combo), 0);
  gboolean searched = self->search != NULL && *self->search != '\0';
  const char *text = _("No practice answers to the search.");

  if (filter != LP_SHOW_ALL && searched)
    text = _("No practice answers to the search and the filter.");
  else if (filter == LP_SHOW_UNASSIGNED)
    text = _("No practice is unassigned: all are in networks.");
  else if (filter == LP_SHOW_NETWORK)
    text = lp_session_get_network (self->session) != 0 ? _("The chosen network has no practices.")
                                                       : _("No network is chosen.");
  gtk_label_set_text (self->nothing_label, text);
  gtk_widget_set_visible (self->show_all_button, filter != LP_SHOW_ALL);
}

/* Without practices, or without one that answers, the table gives way to a sentence. */
static void
update_count (LpPracticeTable *self)
{
  LpPracticeModel *model = lp_practice_rows_get_model (self->rows);
  guint n = lp_practice_model_get_n (model);
  g_autofree char *people = lp_format_count (lp_practice_model_get_people (model));
  g_autofree char *text = g_strdup_printf (ngettext ("%u practice, %s people", "%u practices, %s people", n), n, people);
  guint all = lp_plan_get_n_practices (lp_session_get_plan (self->session));

  explain_nothing (self);
  gtk_label_set_text (self->count_label, text);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "table" : all > 0 ? "nothing" : "empty");
}

static void
ask_anew (LpPracticeTable *self)
{
  g_auto (GStrv) words = NULL;
  LpPracticeQuery query = {
    .filter = MAX (gtk_combo_box_get_active (self->filter_combo), 0),
    .column = self->sort_column,
    .descending = self->descending,
  };

  if (self->session == NULL)
    return;
  if (self->search != NULL && *self->search != '\0')
    words = lp_practice_order_split (self->search);
  query.words = words;
  query.network_id = lp_session_get_network (self->session);
  lp_practice_rows_set_query (self->rows, &query);
}

static void
remember_columns (LpPracticeTable *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < LP_N_PRACTICE_COLUMNS; i++)
    if (gtk_tree_view_column_get_visible (self->columns[i]))
      g_ptr_array_add (shown, (gpointer) lp_practice_column_get (i)->id);
  g_ptr_array_add (shown, NULL);
  lp_preferences_set_strings (self->preferences, COLUMNS_KEY, (const char *const *) shown->pdata);
}

static void
remember_sort (LpPracticeTable *self)
{
  const char *values[] = { lp_practice_column_get (self->sort_column)->id, self->descending ? "down" : "up", NULL };

  lp_preferences_set_strings (self->preferences, SORT_KEY, values);
}

static void
show_sort (LpPracticeTable *self)
{
  for (guint i = 0; i < LP_N_PRACTICE_COLUMNS; i++)
    gtk_tree_view_column_set_sort_indicator (self->columns[i], i == self->sort_column);
  gtk_tree_view_column_set_sort_order (self->columns[self->sort_column],
                                       self->descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

static void
heading_clicked_cb (GtkTreeViewColumn *column,
                    gpointer           user_data)
{
  LpPracticeTable *self = user_data;
  LpPracticeColumn clicked = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (column), "lp-column"));

  /* Figures start with the largest, words with A. */
  self->descending = clicked == self->sort_column ? !self->descending : lp_practice_column_get (clicked)->numeric;
  self->sort_column = clicked;
  show_sort (self);
  remember_sort (self);
  ask_anew (self);
}

static void
column_toggled_cb (GtkToggleButton *button,
                   gpointer         user_data)
{
  LpPracticeTable *self = user_data;
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "lp-column"));

  gtk_tree_view_column_set_visible (self->columns[column], gtk_toggle_button_get_active (button));
  if (self->preferences != NULL)
    remember_columns (self);
}

static void
filter_changed_cb (LpPracticeTable *self)
{
  ask_anew (self);
}

static void
show_all_clicked_cb (LpPracticeTable *self)
{
  gtk_combo_box_set_active (self->filter_combo, LP_SHOW_ALL);
  gtk_widget_grab_focus (GTK_WIDGET (self->filter_combo));
}

static void
selection_changed_cb (LpPracticeTable *self)
{
  if (gtk_combo_box_get_active (self->filter_combo) == LP_SHOW_NETWORK)
    ask_anew (self);
}

static void
add_column (LpPracticeTable  *self,
            LpPracticeColumn  column)
{
  GtkTreeViewColumn *view = lp_practice_rows_make_column (column);

  gtk_tree_view_column_set_clickable (view, TRUE);
  gtk_tree_view_column_set_visible (view, lp_practice_column_get (column)->shown);
  g_object_set_data (G_OBJECT (view), "lp-column", GUINT_TO_POINTER (column));
  g_signal_connect (view, "clicked", G_CALLBACK (heading_clicked_cb), self);
  gtk_tree_view_append_column (self->tree, view);
  self->columns[column] = view;
}

static void
add_column_choice (LpPracticeTable  *self,
                   LpPracticeColumn  column)
{
  GtkWidget *choice = gtk_check_button_new_with_label (_(lp_practice_column_get (column)->title));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (choice), gtk_tree_view_column_get_visible (self->columns[column]));
  gtk_widget_set_sensitive (choice, column != LP_PRACTICE_COLUMN_NAME);
  g_object_set_data (G_OBJECT (choice), "lp-column", GUINT_TO_POINTER (column));
  g_signal_connect (choice, "toggled", G_CALLBACK (column_toggled_cb), self);
  gtk_widget_show (choice);
  gtk_container_add (GTK_CONTAINER (self->columns_box), choice);
}

static void
restore (LpPracticeTable *self)
{
  g_auto (GStrv) shown = lp_preferences_get_strings (self->preferences, COLUMNS_KEY);
  g_auto (GStrv) sort = lp_preferences_get_strings (self->preferences, SORT_KEY);

  for (guint i = 0; i < LP_N_PRACTICE_COLUMNS; i++)
    {
      const char *id = lp_practice_column_get (i)->id;

      if (shown != NULL && *shown != NULL && i != LP_PRACTICE_COLUMN_NAME)
        gtk_tree_view_column_set_visible (self->columns[i], g_strv_contains ((const char *const *) shown, id));
      if (sort != NULL && g_strv_length (sort) == 2 && g_str_equal (sort[0], id))
        {
          self->sort_column = i;
          self->descending = g_str_equal (sort[1], "down");
        }
    }
}

static void
lp_practice_table_grab_focus (GtkWidget *widget)
{
  gtk_widget_grab_focus (GTK_WIDGET (LP_PRACTICE_TABLE (widget)->tree));
}

static void
lp_practice_table_dispose (GObject *object)
{
  LpPracticeTable *self = LP_PRACTICE_TABLE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->preferences);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (lp_practice_table_parent_class)->dispose (object);
}

static void
lp_practice_table_finalize (GObject *object)
{
  g_free (LP_PRACTICE_TABLE (object)->search);

  G_OBJECT_CLASS (lp_practice_table_parent_class)->finalize (object);
}

static void
lp_practice_table_class_init (LpPracticeTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_practice_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_practice_table_finalize;
  widget_class->grab_focus = lp_practice_table_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpPracticeTable, filter_combo);
  gtk_widget_class_bind_template_child (widget_class, LpPracticeTable, count_label);
  gtk_widget_class_bind_template_child (widget_class, LpPracticeTable, columns_box);
  gtk_widget_class_bind_template_child (widget_class, LpPracticeTable, stack);
  gtk_widget_class_bind_template_child (widget_class, LpPracticeTable, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, LpPracticeTable, show_all_button);
  gtk_widget_class_bind_template_child (widget_class, LpPracticeTable, tree);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_clicked_cb);
}

static void
lp_practice_table_init (LpPracticeTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lp_combo_limit_width (self->filter_combo, FILTER_CHARS);
  for (guint i = 0; i < LP_N_PRACTICE_COLUMNS; i++)
    add_column (self, i);
}

void
lp_practice_table_set_session (LpPracticeTable *self,
                               LpSession       *session,
                               LpPreferences   *preferences)
{
  g_return_if_fail (LP_IS_PRACTICE_TABLE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->rows = lp_practice_rows_new (self->tree, session);
  self->preferences = g_object_ref (preferences);
  restore (self);
  show_sort (self);
  for (guint i = 0; i < LP_N_PRACTICE_COLUMNS; i++)
    add_column_choice (self, i);

  g_signal_connect_object (self->rows, "changed", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  ask_anew (self);
}

void
lp_practice_table_set_search (LpPracticeTable *self,
                              const char      *search)
{
  g_return_if_fail (LP_IS_PRACTICE_TABLE (self));

  g_free (self->search);
  self->search = g_strdup (search);
  ask_anew (self);
}

void
lp_practice_table_set_filter (LpPracticeTable  *self,
                              LpPracticeFilter  filter)
{
  g_return_if_fail (LP_IS_PRACTICE_TABLE (self));

  gtk_combo_box_set_active (self->filter_combo, filter);
}

guint
lp_practice_table_get_n_shown (LpPracticeTable *self)
{
  g_return_val_if_fail (LP_IS_PRACTICE_TABLE (self), 0);

  return lp_practice_model_get_n (lp_practice_rows_get_model (self->rows));
}
