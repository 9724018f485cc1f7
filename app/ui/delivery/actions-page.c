/* actions-page.c — the actions of the delivery plan as a table that is edited in place */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/delivery/actions-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "analysis/standing.h"
#include "plan/edit-delivery.h"
#include "ui/application/id-list.h"
#include "ui/application/renewal.h"
#include "ui/delivery/delivery-parts.h"

enum { ID, PILLAR, TEXT, OWNER, WHOM, START, DUE, STATUS, STATE, N_COLUMNS };

/* What the column of the table edits. */
typedef struct
{
  const char *heading;
  int column;                   /* of the store */
  guint edits;                  /* a column of the plan's row; 0: none by text */
  int chars;
  gboolean expand;
} Column;

static const Column columns[] = {
  { N_("Pillar"), PILLAR, 0, 18, FALSE },
  { N_("Action"), TEXT, LP_ACTION_TEXT, 24, TRUE },
  { N_("Owner"), OWNER, LP_ACTION_OWNER, 14, FALSE },
  { N_("For whom"), WHOM, 0, 15, FALSE },
  { N_("Start"), START, LP_ACTION_START, 12, FALSE },
  { N_("Due"), DUE, LP_ACTION_DUE, 12, FALSE },
  { N_("Status"), STATUS, LP_ACTION_STATUS, 11, FALSE },
  { N_("Late"), STATE, 0, 7, FALSE },
};

static const char *const statuses[] = { "planned", "under way", "done", "stopped" };

/* Whom an action can be for: a locality or a network of the option shown; both 0: the whole system. */
enum { WHOM_NAME, WHOM_LOCALITY, WHOM_NETWORK, N_WHOM_COLUMNS };

struct _LpActionsPage
{
  GtkBox parent_instance;

  GtkTreeView *view;
  GtkTreeViewColumn *text_column;
  GtkListStore *store, *whom;
  GtkWidget *empty;

  LpSession *session;
};

G_DEFINE_TYPE (LpActionsPage, lp_actions_page, GTK_TYPE_BOX)

static void
append_whom (LpActionsPage *self,
             const char    *name,
             gint64         locality,
             gint64         network)
{
  gtk_list_store_insert_with_values (self->whom, NULL, -1, WHOM_NAME, name, WHOM_LOCALITY, locality, WHOM_NETWORK, network, -1);
}

static void
fill_whom (LpActionsPage *self)
{
  const GPtrArray *localities = lp_plan_get_localities (lp_session_get_plan (self->session));
  const LpOption *option = lp_session_get_option (self->session);

  gtk_list_store_clear (self->whom);
  append_whom (self, _("Whole system"), 0, 0);
  for (guint i = 0; i < localities->len; i++)
    {
      const LpLocality *locality = g_ptr_array_index (localities, i);
      /* Translators: whom an action is for */
      g_autofree char *name = g_strdup_printf (_("Locality %s"), locality->name);

      append_whom (self, name, locality->id, 0);
    }
  for (guint i = 0; option != NULL && i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      g_autofree char *name = g_strdup_printf (_("Network %s"), network->name);

      append_whom (self, name, 0, network->id);
    }
}

/* Lines stay where they are when the actions are the same: one of them may be what has just been clicked. */
static void
fill_line (LpActionsPage          *self,
           guint                   i,
           LpStanding             *standing,
           const LpStandingAction *action)
{
  GtkTreeIter iter;

  if (!gtk_tree_model_iter_nth_child (GTK_TREE_MODEL (self->store), &iter, NULL, (int) i))
    gtk_list_store_append (self->store, &iter);
  gtk_list_store_set (self->store, &iter, ID, action->id, PILLAR, lp_standing_name_pillar (standing, action->pillar_id),
                      TEXT, action->text, OWNER, action->owner, WHOM, action->whom, START, action->start, DUE, action->due,
                      STATUS, lp_action_status_get_label (action->status), STATE, action->late ? _("late") : "", -1);
}

static void
update (LpActionsPage *self)
{
  LpCoverage *coverage = lp_session_get_coverage (self->session);
  g_autoptr (LpStanding) standing = coverage != NULL ? lp_standing_new (lp_session_get_plan (self->session), coverage) : NULL;
  guint n = standing != NULL ? lp_standing_get_n_actions (standing) : 0;
  GtkTreeIter iter;

  fill_whom (self);
  for (guint i = 0; i < n; i++)
    fill_line (self, i, standing, lp_standing_get_action (standing, i));
  while (gtk_tree_model_iter_nth_child (GTK_TREE_MODEL (self->store), &iter, NULL, (int) n))
    gtk_list_store_remove (self->store, &iter);
  gtk_widget_set_visible (self->empty, n == 0);
}

/* The plan's word for a status that was chosen by its label. */
static const char *
find_status (const char *label)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (strcmp (lp_action_status_get_label (statuses[i]), label) == 0)
      return statuses[i];

  return label;
}

static void
edited_cb (GtkCellRenderer *cell,
           const char      *path,
           const char      *text,
           LpActionsPage   *self)
{
  const Column *column = g_object_get_data (G_OBJECT (cell), "lp-column");
  g_autofree char *old = NULL;
  g_autoptr (GError) error = NULL;
  GtkTreeIter iter;
  gint64 id;

  if (!gtk_tree_model_get_iter_from_string (GTK_TREE_MODEL (self->store), &iter, path))
    return;
  gtk_tree_model_get (GTK_TREE_MODEL (self->store), &iter, ID, &id, column->column, &old, -1);
  if (g_strcmp0 (old, text) == 0)
    return;
  lp_delivery_commit (GTK_WIDGET (self), self->session,
                      lp_edit_action_text (lp_session_get_plan (self->session), id, column->edits,
                                           column->column == STATUS ? find_status (text) : text, &error), &error);
}

/* A name of the list of whom; two of one name are told apart by what stands before it. */
static void
whom_edited_cb (GtkCellRenderer *cell,
                const char      *path,
                const char      *text,
                LpActionsPage   *self)
{
  GtkTreeModel *model = GTK_TREE_MODEL (self->whom);
  g_autoptr (GError) error = NULL;
  gint64 id = lp_id_list_get_at (GTK_TREE_MODEL (self->store), path);
  GtkTreeIter whom;

  for (gboolean more = gtk_tree_model_get_iter_first (model, &whom); more; more = gtk_tree_model_iter_next (model, &whom))
    {
      g_autofree char *name = NULL;
      gint64 locality, network;

      gtk_tree_model_get (model, &whom, WHOM_NAME, &name, WHOM_LOCALITY, &locality, WHOM_NETWORK, &network, -1);
      if (strcmp (name, text) != 0)
        continue;
      lp_delivery_commit (GTK_WIDGET (self), self->session,
                          lp_edit_action_about (lp_session_get_plan (self->session), id, locality, network, &error), &error);
      return;
    }
}

static GtkCellRenderer *
make_cell (LpActionsPage *self,
           const Column  *column)
{
  GtkCellRenderer *cell;

  if (column->column == WHOM)
    {
      cell = lp_delivery_new_combo_cell (self->whom);
      g_signal_connect (cell, "edited", G_CALLBACK (whom_edited_cb), self);
      return cell;
    }
  if (column->column == STATUS)
    {
      g_autoptr (GtkListStore) model = gtk_list_store_new (1, G_TYPE_STRING);

      for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
        gtk_list_store_insert_with_values (model, NULL, -1, 0, lp_action_status_get_label (statuses[i]), -1);
      cell = lp_delivery_new_combo_cell (model);
    }
  else
    {
      cell = gtk_cell_renderer_text_new ();
      g_object_set (cell, "editable", column->edits != 0, NULL);
    }
  if (column->edits != 0)
    g_signal_connect (cell, "edited", G_CALLBACK (edited_cb), self);

  return cell;
}

static void
add_column (LpActionsPage *self,
            const Column  *column)
{
  GtkCellRenderer *cell = make_cell (self, column);
  GtkTreeViewColumn *shown = lp_delivery_add_column (self->view, _(column->heading), cell, column->column, column->chars, column->expand);

  g_object_set_data (G_OBJECT (cell), "lp-column", (gpointer) column);
  if (column->column == STATE)
    g_object_set (cell, "weight", PANGO_WEIGHT_BOLD, NULL);
  if (column->column == TEXT)
    self->text_column = shown;
}

static void
lp_actions_page_dispose (GObject *object)
{
  LpActionsPage *self = LP_ACTIONS_PAGE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_object (&self->whom);

  G_OBJECT_CLASS (lp_actions_page_parent_class)->dispose (object);
}

static void
lp_actions_page_class_init (LpActionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_actions_page_dispose;
}

static void
lp_actions_page_init (LpActionsPage *self)
{
  const LpDeliveryList words = {
    .name = _("Actions"),
    .empty = _("The plan has no actions yet. Add the first one."),
    .remove_tip = _("Take the chosen action out of the plan"),
    .hint = _("Dates as 2018-06-30. F2 edits a cell."),
  };

  self->store = gtk_list_store_new (N_COLUMNS, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING,
                                    G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  self->whom = gtk_list_store_new (N_WHOM_COLUMNS, G_TYPE_STRING, G_TYPE_INT64, G_TYPE_INT64);
  self->view = GTK_TREE_VIEW (gtk_tree_view_new_with_model (GTK_TREE_MODEL (self->store)));
  gtk_tree_view_set_tooltip_column (self->view, TEXT);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, &columns[i]);
  self->empty = lp_delivery_add_list (GTK_BOX (self), self->view, &words, G_CALLBACK (lp_actions_page_remove));
}

void
lp_actions_page_set_session (LpActionsPage *self,
                             LpSession     *session)
{
  g_return_if_fail (LP_IS_ACTIONS_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) update);
}

void
lp_actions_page_add (LpActionsPage *self)
{
  const GPtrArray *pillars;
  g_autoptr (GError) error = NULL;
  gint64 pillar, id = 0;
  const LpAction *chosen;

  g_return_if_fail (LP_IS_ACTIONS_PAGE (self));

  pillars = lp_plan_get_pillars (lp_session_get_plan (self->session));
  if (pillars->len == 0)
    return;
  chosen = lp_plan_find_action (lp_session_get_plan (self->session), lp_id_list_get_chosen (self->view));
  pillar = chosen != NULL ? chosen->pillar_id : ((const LpPillar *) g_ptr_array_index (pillars, 0))->id;
  if (lp_delivery_commit (GTK_WIDGET (self), self->session,
                          lp_edit_action_new (lp_session_get_plan (self->session), pillar, _("New action"), &id, &error), &error))
    lp_actions_page_choose (self, id);
}

void
lp_actions_page_remove (LpActionsPage *self)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_return_if_fail (LP_IS_ACTIONS_PAGE (self));

  id = lp_id_list_get_chosen (self->view);
  if (id != 0)
    lp_delivery_commit (GTK_WIDGET (self), self->session, lp_edit_action_remove (lp_session_get_plan (self->session), id, &error), &error);
}

void
lp_actions_page_choose (LpActionsPage *self,
                        gint64         action_id)
{
  g_return_if_fail (LP_IS_ACTIONS_PAGE (self));

  lp_id_list_edit (self->view, action_id, self->text_column);
}
