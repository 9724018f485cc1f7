/* milestones-page.c — the milestones and targets of the delivery plan as a table that is edited in place */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/delivery/milestones-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "analysis/standing.h"
#include "base/number.h"
#include "plan/edit-milestone.h"
#include "ui/application/id-list.h"
#include "ui/application/renewal.h"
#include "ui/delivery/delivery-parts.h"

enum { ID, NAME, KIND, NUMBER, AT, STATE, N_COLUMNS };

typedef struct
{
  const char *heading;
  int column;                   /* of the store */
  int chars;
  gboolean editable, expand;
} Column;

static const Column columns[] = {
  { N_("Milestone"), NAME, 24, TRUE, TRUE },
  { N_("What is to be reached"), KIND, 26, TRUE, FALSE },
  { N_("How much"), NUMBER, 10, TRUE, FALSE },
  { N_("By"), AT, 12, TRUE, FALSE },
  { N_("How it stands"), STATE, 30, FALSE, FALSE },
};

/* The plan's words, and how a person reads them; a kind that has just been chosen needs something to be reached, which is then typed over. */
static const struct
{
  const char *kind, *label;
  double first;
} kinds[] = {
  { "coverage", N_("Share of people covered"), 1 },
  { "networks", N_("At least so many networks"), 1 },
  { "", N_("Words alone"), 0 },
};

struct _LpMilestonesPage
{
  GtkBox parent_instance;

  GtkTreeView *view;
  GtkTreeViewColumn *name_column;
  GtkListStore *store;
  GtkWidget *empty;

  LpSession *session;
};

G_DEFINE_TYPE (LpMilestonesPage, lp_milestones_page, GTK_TYPE_BOX)

static const char *
get_kind_label (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].kind, kind) == 0)
      return _(kinds[i].label);

  return kind;
}

static guint
find_kind (const char *label)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (kinds) && strcmp (_(kinds[i].label), label) != 0)
    i++;

  return i;
}

/* "50%", "12"; nothing where words are all there is. */
static char *
format_number (const LpStandingMilestone *milestone)
{
  if (strcmp (milestone->kind, "coverage") == 0)
    return lp_format_share (milestone->number, milestone->number * 100 == (int) (milestone->number * 100) ? 0 : 1);

  return *milestone->kind != '\0' ? lp_format_count ((gint64) milestone->number) : g_strdup ("");
}

/* Lines stay where they are: one of them may be what has just been clicked. */
static void
fill_line (LpMilestonesPage          *self,
           guint                      i,
           const LpStandingMilestone *milestone)
{
  g_autofree char *number = format_number (milestone);
  g_autofree char *state = lp_standing_milestone_describe (milestone);
  GtkTreeIter iter;

  if (!gtk_tree_model_iter_nth_child (GTK_TREE_MODEL (self->store), &iter, NULL, (int) i))
    gtk_list_store_append (self->store, &iter);
  gtk_list_store_set (self->store, &iter, ID, milestone->id, NAME, milestone->name, KIND, get_kind_label (milestone->kind), NUMBER, number, AT, milestone->at,
                      STATE, state, -1);
}

static void
update (LpMilestonesPage *self)
{
  LpCoverage *coverage = lp_session_get_coverage (self->session);
  g_autoptr (LpStanding) standing = coverage != NULL ? lp_standing_new (lp_session_get_plan (self->session), coverage) : NULL;
  guint n = standing != NULL ? lp_standing_get_n_milestones (standing) : 0;
  GtkTreeIter iter;

  for (guint i = 0; i < n; i++)
    fill_line (self, i, lp_standing_get_milestone (standing, i));
  while (gtk_tree_model_iter_nth_child (GTK_TREE_MODEL (self->store), &iter, NULL, (int) n))
    gtk_list_store_remove (self->store, &iter);
  gtk_widget_set_visible (self->empty, n == 0);
}

/* "50%", "50" and "0.5" are all half of the people; networks are counted. FALSE with an error. */
static gboolean
parse_number (const char  *kind,
              const char  *text,
              double      *number,
              GError     **error)
{
  gboolean share = strcmp (kind, "coverage") == 0;
  g_autofree char *digits = g_strstrip (g_strdup (text));
  gboolean percent = g_str_has_suffix (digits, "%");
  char *end = NULL;

  if (percent)
    digits[strlen (digits) - 1] = '\0';
  *number = g_ascii_strtod (digits, &end);
  if (end == digits || *g_strchug (end) != '\0')
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, share ? _("“%s” is no share of people. Write it like 50%%.") : _("“%s” is no number of networks. Write it like 12."),
                   text);
      return FALSE;
    }
  if (share && (percent || *number > 1))
    *number /= 100;

  return TRUE;
}

static LpEdit *
make_edit (LpMilestonesPage   *self,
           const LpMilestone  *milestone,
           int                 column,
           const char         *text,
           GError            **error)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  guint kind = find_kind (get_kind_label (milestone->kind));
  double number = milestone->number;

  if (column == KIND && find_kind (text) != kind)
    {
      kind = find_kind (text);
      number = kinds[kind].first;
    }
  if (column == NUMBER && !parse_number (milestone->kind, text, &number, error))
    return NULL;

  return lp_edit_milestone_set (plan, milestone->id, column == NAME ? text : milestone->name, column == AT ? text : milestone->at, kinds[kind].kind, number, error);
}

static void
edited_cb (GtkCellRenderer  *cell,
           const char       *path,
           const char       *text,
           LpMilestonesPage *self)
{
  const Column *column = g_object_get_data (G_OBJECT (cell), "lp-column");
  const LpMilestone *milestone = lp_plan_find_milestone (lp_session_get_plan (self->session), lp_id_list_get_at (GTK_TREE_MODEL (self->store), path));
  g_autofree char *old = NULL;
  g_autoptr (GError) error = NULL;
  GtkTreeIter iter;

  if (milestone == NULL || !gtk_tree_model_get_iter_from_string (GTK_TREE_MODEL (self->store), &iter, path))
    return;
  gtk_tree_model_get (GTK_TREE_MODEL (self->store), &iter, column->column, &old, -1);
  if (g_strcmp0 (old, text) != 0)
    lp_delivery_commit (GTK_WIDGET (self), self->session, make_edit (self, milestone, column->column, text, &error), &error);
}

static GtkCellRenderer *
make_cell (const Column *column)
{
  g_autoptr (GtkListStore) model = NULL;
  GtkCellRenderer *cell;

  if (column->column != KIND)
    {
      cell = gtk_cell_renderer_text_new ();
      g_object_set (cell, "editable", column->editable, NULL);
      return cell;
    }

  model = gtk_list_store_new (1, G_TYPE_STRING);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_list_store_insert_with_values (model, NULL, -1, 0, _(kinds[i].label), -1);

  return lp_delivery_new_combo_cell (model);
}

static void
add_column (LpMilestonesPage *self,
            const Column     *column)
{
  GtkCellRenderer *cell = make_cell (column);
  GtkTreeViewColumn *shown = lp_delivery_add_column (self->view, _(column->heading), cell, column->column, column->chars, column->expand);

  g_object_set_data (G_OBJECT (cell), "lp-column", (gpointer) column);
  if (column->editable)
    g_signal_connect (cell, "edited", G_CALLBACK (edited_cb), self);
  if (column->column == NAME)
    self->name_column = shown;
}

static void
lp_milestones_page_dispose (GObject *object)
{
  g_clear_object (&LP_MILESTONES_PAGE (object)->session);
  g_clear_object (&LP_MILESTONES_PAGE (object)->store);

  G_OBJECT_CLASS (lp_milestones_page_parent_class)->dispose (object);
}

static void
lp_milestones_page_class_init (LpMilestonesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_milestones_page_dispose;
}

static void
lp_milestones_page_init (LpMilestonesPage *self)
{
  const LpDeliveryList words = {
    .name = _("Milestones"),
    .empty = _("The plan has no milestones yet. Add the first one."),
    .remove_tip = _("Take the chosen milestone out of the plan"),
    .hint = _("Shares as 50%, dates as 2018-06-30. F2 edits a cell."),
  };

  self->store = gtk_list_store_new (N_COLUMNS, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  self->view = GTK_TREE_VIEW (gtk_tree_view_new_with_model (GTK_TREE_MODEL (self->store)));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, &columns[i]);
  self->empty = lp_delivery_add_list (GTK_BOX (self), self->view, &words, G_CALLBACK (lp_milestones_page_remove));
}

void
lp_milestones_page_set_session (LpMilestonesPage *self,
                                LpSession        *session)
{
  g_return_if_fail (LP_IS_MILESTONES_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) update);
}

void
lp_milestones_page_add (LpMilestonesPage *self)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  g_return_if_fail (LP_IS_MILESTONES_PAGE (self));

  if (lp_delivery_commit (GTK_WIDGET (self), self->session,
                          lp_edit_milestone_new (lp_session_get_plan (self->session), _("New milestone"), "", "", 0, &id, &error), &error))
    lp_milestones_page_choose (self, id);
}

void
lp_milestones_page_remove (LpMilestonesPage *self)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_return_if_fail (LP_IS_MILESTONES_PAGE (self));

  id = lp_id_list_get_chosen (self->view);
  if (id != 0)
    lp_delivery_commit (GTK_WIDGET (self), self->session, lp_edit_milestone_remove (lp_session_get_plan (self->session), id, &error), &error);
}

void
lp_milestones_page_choose (LpMilestonesPage *self,
                           gint64            milestone_id)
{
  g_return_if_fail (LP_IS_MILESTONES_PAGE (self));

  lp_id_list_edit (self->view, milestone_id, self->name_column);
}
