/* growth-table.c — how the people of a district and an age are expected to grow, as a table that is typed into */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/outlook/growth-table.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "plan/edit-outlook.h"
#include "ui/dialogs/error-dialog.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/growth-table.ui"

enum { COLUMN_AREA, COLUMN_AREA_NAME, COLUMN_BAND, COLUMN_BAND_NAME, COLUMN_YEAR, COLUMN_LOW, COLUMN_CENTRAL, COLUMN_HIGH, COLUMN_SOURCE, N_COLUMNS };

struct _LpGrowthTable
{
  GtkBox parent_instance;

  GtkTreeView *tree;
  GtkListStore *store;
  GtkComboBoxText *area, *band;
  GtkSpinButton *year;
  GtkEntry *growth;
  GtkWidget *add_button, *remove_button;

  LpSession *session;
};

G_DEFINE_TYPE (LpGrowthTable, lp_growth_table, GTK_TYPE_BOX)

/* FALSE, and told, when @text is no number. */
static gboolean
read_number (LpGrowthTable *self,
             const char    *text,
             double        *number)
{
  g_autoptr (GError) error = NULL;

  if (lp_parse_number (text, LP_NUMBER_DECIMAL_POINT, number, NULL) == LP_MARK_VALUE)
    return TRUE;
  error = g_error_new (LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("“%s” is no number. Write 1.02 for two people more in a hundred."), text);
  lp_show_error (GTK_WIDGET (self), error);
  return FALSE;
}

static const LpGrowth *
find_growth (LpGrowthTable *self,
             GtkTreeIter   *iter)
{
  const GPtrArray *rows = lp_plan_get_growth (lp_session_get_plan (self->session));
  g_autofree char *area = NULL;
  g_autofree char *band = NULL;
  gint64 year;

  gtk_tree_model_get (GTK_TREE_MODEL (self->store), iter, COLUMN_AREA, &area, COLUMN_BAND, &band, COLUMN_YEAR, &year, -1);
  for (guint i = 0; i < rows->len; i++)
    {
      const LpGrowth *growth = g_ptr_array_index (rows, i);

      if (g_str_equal (growth->area, area) && g_str_equal (growth->age_band, band) && growth->year == year)
        return growth;
    }
  return NULL;
}

static void
commit_growth (LpGrowthTable  *self,
               const LpGrowth *growth)
{
  g_autoptr (GError) error = NULL;

  if (!lp_session_commit (self->session, lp_edit_growth_set (lp_session_get_plan (self->session), growth, &error), &error))
    lp_show_error (GTK_WIDGET (self), error);
}

static void
edit_cell (LpGrowthTable *self,
           const char    *path,
           const char    *text,
           guint          column)
{
  const LpGrowth *before;
  LpGrowth growth;
  GtkTreeIter iter;
  double number;

  if (!gtk_tree_model_get_iter_from_string (GTK_TREE_MODEL (self->store), &iter, path))
    return;
  before = find_growth (self, &iter);
  if (before == NULL || !read_number (self, text, &number))
    return;
  growth = *before;
  *(column == COLUMN_LOW ? &growth.low : column == COLUMN_HIGH ? &growth.high : &growth.central) = number;
  if (growth.low != before->low || growth.central != before->central || growth.high != before->high)
    commit_growth (self, &growth);
}

static void
low_edited_cb (GtkCellRendererText *cell,
               const char          *path,
               const char          *text,
               gpointer             user_data)
{
  edit_cell (user_data, path, text, COLUMN_LOW);
}

static void
central_edited_cb (GtkCellRendererText *cell,
                   const char          *path,
                   const char          *text,
                   gpointer             user_data)
{
  edit_cell (user_data, path, text, COLUMN_CENTRAL);
}

static void
high_edited_cb (GtkCellRendererText *cell,
                const char          *path,
                const char          *text,
                gpointer             user_data)
{
  edit_cell (user_data, path, text, COLUMN_HIGH);
}

/* Low and high begin as the central figure. */
static void
add_clicked_cb (LpGrowthTable *self)
{
  LpGrowth growth = { (char *) gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->area)), (char *) gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->band)),
                      gtk_spin_button_get_value_as_int (self->year), 0, 0, 0, NULL };
  double number;

  if (growth.area == NULL || growth.age_band == NULL || !read_number (self, gtk_entry_get_text (self->growth), &number))
    return;
  growth.low = growth.central = growth.high = number;
  commit_growth (self, &growth);
}

static void
remove_clicked_cb (LpGrowthTable *self)
{
  g_autoptr (GError) error = NULL;
  GtkTreeModel *model;
  GtkTreeIter iter;
  const LpGrowth *growth;

  if (!gtk_tree_selection_get_selected (gtk_tree_view_get_selection (self->tree), &model, &iter))
    return;
  growth = find_growth (self, &iter);
  if (growth != NULL && !lp_session_commit (self->session, lp_edit_growth_remove (lp_session_get_plan (self->session), growth->area, growth->age_band, growth->year, &error), &error))
    lp_show_error (GTK_WIDGET (self), error);
}

static void
choice_changed_cb (LpGrowthTable *self)
{
  gtk_widget_set_sensitive (self->remove_button, gtk_tree_selection_count_selected_rows (gtk_tree_view_get_selection (self->tree)) > 0);
  gtk_widget_set_sensitive (self->add_button, gtk_entry_get_text_length (self->growth) > 0);
}

static const char *
name_area (const char *area)
{
  return *area != '\0' ? area : _("All districts");
}

static const char *
name_band (LpPlan     *plan,
           const char *band)
{
  const GPtrArray *segments = lp_plan_get_segments (plan);

  for (guint i = 0; i < segments->len; i++)
    if (g_str_equal (((LpSegment *) g_ptr_array_index (segments, i))->id, band))
      return ((LpSegment *) g_ptr_array_index (segments, i))->name;
  return _("All ages");
}

static void
keep_choice (GtkComboBoxText *combo,
             char            *chosen)
{
  if (chosen == NULL || !gtk_combo_box_set_active_id (GTK_COMBO_BOX (combo), chosen))
    gtk_combo_box_set_active (GTK_COMBO_BOX (combo), 0);
  g_free (chosen);
}

/* The districts that practices are in, and the ages that segments name. */
static void
fill_choosers (LpGrowthTable *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const GPtrArray *segments = lp_plan_get_segments (plan);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  char *area = g_strdup (gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->area)));
  char *band = g_strdup (gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->band)));

  gtk_combo_box_text_remove_all (self->area);
  gtk_combo_box_text_append (self->area, "", name_area (""));
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const char *district = lp_plan_get_practice (plan, i)->district;

      if (*district != '\0' && g_hash_table_add (seen, (gpointer) district))
        gtk_combo_box_text_append (self->area, district, district);
    }
  keep_choice (self->area, area);
  gtk_combo_box_text_remove_all (self->band);
  gtk_combo_box_text_append (self->band, "", name_band (plan, ""));
  for (guint i = 0; i < segments->len; i++)
    {
      const LpSegment *segment = g_ptr_array_index (segments, i);

      if (g_str_equal (segment->kind, "age"))
        gtk_combo_box_text_append (self->band, segment->id, segment->name);
    }
  keep_choice (self->band, band);
}

static void
set_row (LpGrowthTable  *self,
         GtkTreeIter    *iter,
         const LpGrowth *growth)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpSource *source = growth->source_id != NULL ? lp_plan_find_source (plan, growth->source_id) : NULL;
  g_autofree char *low = g_strdup_printf ("%.10g", growth->low);
  g_autofree char *central = g_strdup_printf ("%.10g", growth->central);
  g_autofree char *high = g_strdup_printf ("%.10g", growth->high);

  gtk_list_store_set (self->store, iter, COLUMN_AREA, growth->area, COLUMN_AREA_NAME, name_area (growth->area), COLUMN_BAND, growth->age_band, COLUMN_BAND_NAME,
                      name_band (plan, growth->age_band), COLUMN_YEAR, growth->year, COLUMN_LOW, low, COLUMN_CENTRAL, central, COLUMN_HIGH, high, COLUMN_SOURCE,
                      source != NULL ? source->title : "", -1);
}

static void
lp_growth_table_dispose (GObject *object)
{
  g_clear_object (&LP_GROWTH_TABLE (object)->session);

  G_OBJECT_CLASS (lp_growth_table_parent_class)->dispose (object);
}

static void
lp_growth_table_class_init (LpGrowthTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_growth_table_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpGrowthTable, tree);
  gtk_widget_class_bind_template_child (widget_class, LpGrowthTable, store);
  gtk_widget_class_bind_template_child (widget_class, LpGrowthTable, area);
  gtk_widget_class_bind_template_child (widget_class, LpGrowthTable, band);
  gtk_widget_class_bind_template_child (widget_class, LpGrowthTable, year);
  gtk_widget_class_bind_template_child (widget_class, LpGrowthTable, growth);
  gtk_widget_class_bind_template_child (widget_class, LpGrowthTable, add_button);
  gtk_widget_class_bind_template_child (widget_class, LpGrowthTable, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, low_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, central_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, high_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
lp_growth_table_init (LpGrowthTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_range (self->year, 1, 20);
  gtk_spin_button_set_value (self->year, 5);
  choice_changed_cb (self);
}

void
lp_growth_table_set_session (LpGrowthTable *self,
                             LpSession     *session)
{
  g_return_if_fail (LP_IS_GROWTH_TABLE (self));

  g_set_object (&self->session, session);
}

/* Rows that are still there are written over, so that cursor and scrolling stay. */
void
lp_growth_table_update (LpGrowthTable *self)
{
  const GPtrArray *rows = lp_plan_get_growth (lp_session_get_plan (self->session));
  GtkTreeIter iter;
  gboolean more = gtk_tree_model_get_iter_first (GTK_TREE_MODEL (self->store), &iter);

  fill_choosers (self);
  for (guint i = 0; i < rows->len; i++)
    {
      if (!more)
        gtk_list_store_append (self->store, &iter);
      set_row (self, &iter, g_ptr_array_index (rows, i));
      more = more && gtk_tree_model_iter_next (GTK_TREE_MODEL (self->store), &iter);
    }
  while (more)
    more = gtk_list_store_remove (self->store, &iter);
  choice_changed_cb (self);
}
