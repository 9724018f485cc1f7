/* network-list.c — the networks of the option as cards, with a search over networks and practices */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/networks/network-list.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"
#include "ui/networks/network-cell.h"
#include "ui/networks/network-drop.h"
#include "ui/practices/practice-order.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/network-list.ui"

enum { COLUMN_ID };

typedef enum { SORT_NUMBER, SORT_NAME, SORT_PEOPLE } Sort;

struct _LpNetworkList
{
  GtkBox parent_instance;

  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkTreeView *tree;
  GtkTreeViewColumn *column;
  GtkListStore *store;
  GtkMenuButton *sort_button;
  GtkCellRenderer *cell;

  LpSession *session;
  LpCoverage *coverage;         /* what the cards show; kept so that drawing never meets freed totals */
  GSimpleActionGroup *actions;
  Sort sort;
  gboolean updating;
};

G_DEFINE_TYPE (LpNetworkList, lp_network_list, GTK_TYPE_BOX)

enum { SEARCHED, N_SIGNALS };
static guint signals[N_SIGNALS];

static int
compare_networks (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  const LpNetworkTotals *first = *(LpNetworkTotals *const *) a;
  const LpNetworkTotals *second = *(LpNetworkTotals *const *) b;
  Sort sort = GPOINTER_TO_INT (user_data);
  int order = 0;

  if (sort == SORT_PEOPLE)
    order = (first->people < second->people) - (first->people > second->people);
  else if (sort == SORT_NAME)
    order = g_utf8_collate (first->name, second->name);

  return order != 0 ? order : (first->number > second->number) - (first->number < second->number);
}

/* The networks that hold a practice which answers to the search. */
static GHashTable *
find_holders (LpNetworkList *self,
              const char    *search)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpOption *option = lp_session_get_option (self->session);
  g_auto (GStrv) words = lp_practice_order_split (search);
  GHashTable *holders = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

      if (network != NULL && lp_practice_order_matches (practice, (const char *const *) words))
        g_hash_table_add (holders, (gpointer) &network->id);
    }

  return holders;
}

static gboolean
answers (const LpNetworkTotals *network,
         const char            *search,
         GHashTable            *holders)
{
  g_autofree char *name = g_utf8_casefold (network->name, -1);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, network->number);
  gint64 id = network->id;

  return strstr (name, search) != NULL || g_str_equal (number, search) || g_hash_table_contains (holders, &id);
}

static GPtrArray *
list_networks (LpNetworkList *self)
{
  g_autofree char *search = g_utf8_casefold (gtk_entry_get_text (GTK_ENTRY (self->search_entry)), -1);
  GPtrArray *networks = g_ptr_array_new ();
  g_autoptr (GHashTable) holders = NULL;

  if (self->coverage == NULL)
    return networks;
  g_strstrip (search);
  if (*search != '\0')
    holders = find_holders (self, search);
  for (guint i = 0; i < lp_coverage_get_n_networks (self->coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (self->coverage, i);

      if (holders == NULL || answers (network, search, holders))
        g_ptr_array_add (networks, (gpointer) network);
    }
  g_ptr_array_sort_with_data (networks, compare_networks, GINT_TO_POINTER (self->sort));

  return networks;
}

/* Whether the store holds just these rows already, so that only their drawing is new. */
static gboolean
is_listed (LpNetworkList *self,
           GPtrArray     *networks)
{
  GtkTreeModel *model = GTK_TREE_MODEL (self->store);
  GtkTreeIter iter;
  gboolean more = gtk_tree_model_get_iter_first (model, &iter);

  for (guint i = 0; i < networks->len; i++)
    {
      const LpNetworkTotals *network = g_ptr_array_index (networks, i);
      gint64 id;

      if (!more)
        return FALSE;
      gtk_tree_model_get (model, &iter, COLUMN_ID, &id, -1);
      if (id != network->id)
        return FALSE;
      more = gtk_tree_model_iter_next (model, &iter);
    }

  return !more;
}

static void
select_chosen (LpNetworkList *self)
{
  GtkTreeModel *model = GTK_TREE_MODEL (self->store);
  GtkTreeSelection *selection = gtk_tree_view_get_selection (self->tree);
  gint64 chosen = lp_session_get_network (self->session);
  GtkTreeIter iter;

  self->updating = TRUE;
  gtk_tree_selection_unselect_all (selection);
  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more && chosen != 0; more = gtk_tree_model_iter_next (model, &iter))
    {
      gint64 id;

      gtk_tree_model_get (model, &iter, COLUMN_ID, &id, -1);
      if (id == chosen)
        {
          g_autoptr (GtkTreePath) path = gtk_tree_model_get_path (model, &iter);

          gtk_tree_selection_select_iter (selection, &iter);
          gtk_tree_view_scroll_to_cell (self->tree, path, NULL, FALSE, 0, 0);
          break;
        }
    }
  self->updating = FALSE;
}

static void
fill (LpNetworkList *self)
{
  g_autoptr (GPtrArray) networks = list_networks (self);
  gboolean any = self->coverage != NULL && lp_coverage_get_n_networks (self->coverage) > 0;

  gtk_stack_set_visible_child_name (self->stack, !any ? "empty" : networks->len == 0 ? "nothing" : "list");
  if (is_listed (self, networks))
    {
      gtk_widget_queue_draw (GTK_WIDGET (self->tree));
      return;
    }

  self->updating = TRUE;
  gtk_tree_view_set_model (self->tree, NULL);
  gtk_list_store_clear (self->store);
  for (guint i = 0; i < networks->len; i++)
    {
      const LpNetworkTotals *network = g_ptr_array_index (networks, i);

      gtk_list_store_insert_with_values (self->store, NULL, -1, COLUMN_ID, network->id, -1);
    }
  gtk_tree_view_set_model (self->tree, GTK_TREE_MODEL (self->store));
  self->updating = FALSE;
  select_chosen (self);
}

static void
show_network_data (GtkTreeViewColumn *column,
                   GtkCellRenderer   *cell,
                   GtkTreeModel      *model,
                   GtkTreeIter       *iter,
                   gpointer           user_data)
{
  LpNetworkList *self = user_data;
  gint64 id;

  gtk_tree_model_get (model, iter, COLUMN_ID, &id, -1);
  if (self->coverage != NULL)
    lp_network_cell_set_network (LP_NETWORK_CELL (cell), lp_coverage_find_network (self->coverage, id),
                                 lp_coverage_get_totals (self->coverage));
}

static gint64
find_drop (GtkWidget *widget,
           int        x,
           int        y,
           gboolean   highlight)
{
  GtkTreeView *tree = GTK_TREE_VIEW (widget);
  g_autoptr (GtkTreePath) path = NULL;
  GtkTreeIter iter;
  gint64 id = -1;
  int bin_x, bin_y;

  gtk_tree_view_convert_widget_to_bin_window_coords (tree, x, y, &bin_x, &bin_y);
  if (x >= 0 && y >= 0 && gtk_tree_view_get_path_at_pos (tree, bin_x, bin_y, &path, NULL, NULL, NULL) &&
      gtk_tree_model_get_iter (gtk_tree_view_get_model (tree), &iter, path))
    gtk_tree_model_get (gtk_tree_view_get_model (tree), &iter, COLUMN_ID, &id, -1);
  if (highlight)
    gtk_tree_view_set_drag_dest_row (tree, path, GTK_TREE_VIEW_DROP_INTO_OR_BEFORE);

  return id;
}

static void
row_selected_cb (LpNetworkList *self)
{
  GtkTreeModel *model;
  GtkTreeIter iter;
  gint64 id = 0;

  if (self->updating || self->session == NULL)
    return;
  if (gtk_tree_selection_get_selected (gtk_tree_view_get_selection (self->tree), &model, &iter))
    gtk_tree_model_get (model, &iter, COLUMN_ID, &id, -1);
  if (id != lp_session_get_network (self->session))
    lp_session_select_network (self->session, id);
}

static void
search_changed_cb (LpNetworkList *self)
{
  if (self->session == NULL)
    return;
  fill (self);
  g_signal_emit (self, signals[SEARCHED], 0, gtk_entry_get_text (GTK_ENTRY (self->search_entry)));
}

static void
search_stopped_cb (LpNetworkList *self)
{
  gtk_entry_set_text (GTK_ENTRY (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->tree));
}

static void
row_activated_cb (LpNetworkList *self)
{
  lp_widget_activate (GTK_WIDGET (self), "win", "rename-network", NULL);
}

static void
style_updated_cb (LpNetworkList *self)
{
  lp_network_cell_set_style (LP_NETWORK_CELL (self->cell), lp_widget_style_new (GTK_WIDGET (self)));
  gtk_tree_view_column_queue_resize (self->column);
}

static void
sort_changed_state_cb (GSimpleAction *action,
                       GVariant      *value,
                       gpointer       user_data)
{
  LpNetworkList *self = user_data;
  const char *name = g_variant_get_string (value, NULL);

  self->sort = g_str_equal (name, "people") ? SORT_PEOPLE : g_str_equal (name, "name") ? SORT_NAME : SORT_NUMBER;
  g_simple_action_set_state (action, value);
  fill (self);
}

static void
results_changed_cb (LpNetworkList *self)
{
  LpCoverage *newest = lp_session_get_coverage (self->session);
  g_autoptr (LpCoverage) old = g_steal_pointer (&self->coverage);

  self->coverage = newest != NULL ? lp_coverage_ref (newest) : NULL;
  lp_network_cell_set_network (LP_NETWORK_CELL (self->cell), NULL, NULL);
  fill (self);
}

static void
selection_changed_cb (LpNetworkList *self)
{
  GtkTreeModel *model;
  GtkTreeIter iter;
  gint64 id = 0;

  if (gtk_tree_selection_get_selected (gtk_tree_view_get_selection (self->tree), &model, &iter))
    gtk_tree_model_get (model, &iter, COLUMN_ID, &id, -1);
  if (id != lp_session_get_network (self->session))
    select_chosen (self);
}

static void
lp_network_list_dispose (GObject *object)
{
  LpNetworkList *self = LP_NETWORK_LIST (object);

  g_clear_object (&self->session);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->coverage, lp_coverage_unref);

  G_OBJECT_CLASS (lp_network_list_parent_class)->dispose (object);
}

static void
lp_network_list_class_init (LpNetworkListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_network_list_dispose;

  signals[SEARCHED] = g_signal_new ("searched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkList, stack);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkList, tree);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkList, column);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkList, store);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkList, sort_button);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, style_updated_cb);
}

static void
lp_network_list_init (LpNetworkList *self)
{
  static const GActionEntry entries[] = {
    { "sort", NULL, "s", "'number'", sort_changed_state_cb },
  };

  gtk_widget_init_template (GTK_WIDGET (self));

  self->cell = lp_network_cell_new ();
  gtk_tree_view_column_pack_start (self->column, self->cell, TRUE);
  gtk_tree_view_column_set_cell_data_func (self->column, self->cell, show_network_data, self, NULL);
  style_updated_cb (self);

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list", G_ACTION_GROUP (self->actions));
}

void
lp_network_list_set_session (LpNetworkList *self,
                             LpSession     *session)
{
  g_return_if_fail (LP_IS_NETWORK_LIST (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  lp_network_drop_attach (GTK_WIDGET (self->tree), session, find_drop);
  results_changed_cb (self);
}

void
lp_network_list_focus_search (LpNetworkList *self)
{
  g_return_if_fail (LP_IS_NETWORK_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

guint
lp_network_list_get_n_shown (LpNetworkList *self)
{
  g_return_val_if_fail (LP_IS_NETWORK_LIST (self), 0);

  return gtk_tree_model_iter_n_children (GTK_TREE_MODEL (self->store), NULL);
}
