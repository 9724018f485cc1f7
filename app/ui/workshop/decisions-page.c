/* decisions-page.c — what was decided, when, why, what it did to the totals, and the moments that have a name */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/decisions-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "session/decisions.h"
#include "session/moments.h"
#include "ui/application/id-list.h"
#include "ui/application/renewal.h"
#include "ui/workshop/moment-bar.h"
#include "ui/workshop/page-parts.h"

/* The id of an edit; of a moment, which no edit has, the negative of its own. */
enum { COLUMN_ID, COLUMN_TIME, COLUMN_LABEL, COLUMN_TOTALS, COLUMN_REASON, COLUMN_WEIGHT, COLUMN_IS_EDIT, COLUMN_IN_FORCE, N_COLUMNS };

struct _LpDecisionsPage
{
  GtkBox parent_instance;

  GtkTreeView *tree;
  GtkListStore *store;
  GtkEntry *search, *reason;
  GtkLabel *last_label, *error_label;
  GtkWidget *reason_bar;
  LpMomentBar *moment_bar;
  gint64 last;                  /* the newest step in force; 0: none */
  GPtrArray *moments;           /* of LpMoment, as they are listed; NULL: not yet */
  gboolean filling;

  LpSession *session;
};

G_DEFINE_TYPE (LpDecisionsPage, lp_decisions_page, GTK_TYPE_BOX)

static void
list_decision (LpDecisionsPage  *self,
               const LpDecision *decision)
{
  g_autofree char *time = _lp_page_format_time (decision->at);
  g_autofree char *totals = lp_decision_describe_totals (decision);
  g_autofree char *label = decision->in_force ? g_strdup (decision->label) : g_strdup_printf (_("%s (taken back)"), decision->label);

  gtk_list_store_insert_with_values (self->store, NULL, 0, COLUMN_ID, decision->id, COLUMN_TIME, time, COLUMN_LABEL, label, COLUMN_TOTALS, totals,
                                     COLUMN_REASON, decision->reason, COLUMN_WEIGHT, PANGO_WEIGHT_NORMAL, COLUMN_IS_EDIT, TRUE,
                                     COLUMN_IN_FORCE, decision->in_force, -1);
}

static void
list_moment (LpDecisionsPage *self,
             const LpMoment  *moment)
{
  g_autofree char *time = _lp_page_format_time (moment->at);
  g_autofree char *label = g_strdup_printf (_("Moment: %s"), moment->name);

  gtk_list_store_insert_with_values (self->store, NULL, 0, COLUMN_ID, -moment->id, COLUMN_TIME, time, COLUMN_LABEL, label, COLUMN_TOTALS, "", COLUMN_REASON, "",
                                     COLUMN_WEIGHT, PANGO_WEIGHT_BOLD, COLUMN_IS_EDIT, FALSE, COLUMN_IN_FORCE, TRUE, -1);
}

/* A moment stands after what had been done when it was named. */
static gboolean
comes_after (const LpDecision *decision,
             const LpMoment   *moment)
{
  return decision->id > moment->edit_id && strcmp (decision->at, moment->at) >= 0;
}

static gboolean
is_wanted (const LpMoment *moment,
           const char     *search)
{
  g_autofree char *name = g_utf8_casefold (moment->name, -1);
  g_autofree char *wanted = g_utf8_casefold (search, -1);

  return strstr (name, wanted) != NULL;
}

/* The last step, for the line below: why it was taken is best written while the room still says it. */
static void
show_last (LpDecisionsPage  *self,
           const LpDecision *decision)
{
  g_autofree char *text = NULL;

  if (decision != NULL)
    text = g_strdup_printf (_("Last: %s"), decision->label);
  self->last = decision != NULL ? decision->id : 0;
  gtk_label_set_text (self->last_label, text != NULL ? text : _("Nothing has been decided yet: moves, new networks and names are written here by themselves."));
  gtk_entry_set_text (self->reason, decision != NULL ? decision->reason : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->reason), decision != NULL);
}

static void
list_all (LpDecisionsPage *self,
          const GPtrArray *decisions)
{
  const char *search = gtk_entry_get_text (self->search);
  const LpDecision *last = NULL;
  guint next = 0;

  for (guint i = 0; i <= decisions->len; i++)
    {
      const LpDecision *decision = i < decisions->len ? g_ptr_array_index (decisions, i) : NULL;

      for (; next < self->moments->len && (decision == NULL || comes_after (decision, g_ptr_array_index (self->moments, next))); next++)
        if (is_wanted (g_ptr_array_index (self->moments, next), search))
          list_moment (self, g_ptr_array_index (self->moments, next));
      if (decision == NULL)
        break;
      if (decision->in_force && !decision->is_beginning)
        last = decision;
      if (lp_decision_matches (decision, search))
        list_decision (self, decision);
    }
  show_last (self, last);
}

static const LpMoment *
find_chosen_moment (LpDecisionsPage *self)
{
  gint64 chosen = lp_id_list_get_chosen (self->tree);

  for (guint i = 0; chosen < 0 && i < self->moments->len; i++)
    if (((LpMoment *) g_ptr_array_index (self->moments, i))->id == -chosen)
      return g_ptr_array_index (self->moments, i);

  return NULL;
}

/* Below the list there is what can be said of the step taken last, or of the moment chosen. */
static void
show_chosen (LpDecisionsPage *self)
{
  const LpMoment *moment = find_chosen_moment (self);

  lp_moment_bar_show (self->moment_bar, moment);
  gtk_widget_set_visible (self->reason_bar, moment == NULL);
}

static void
fill (LpDecisionsPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = lp_session_list_decisions (self->session, 0, &error);
  g_autoptr (GPtrArray) moments = decisions != NULL ? lp_session_list_moments (self->session, &error) : NULL;
  gint64 chosen = lp_id_list_get_chosen (self->tree);

  _lp_page_tell (self->error_label, error);
  if (moments == NULL)
    return;
  g_clear_pointer (&self->moments, g_ptr_array_unref);
  self->moments = g_steal_pointer (&moments);
  self->filling = TRUE;
  gtk_list_store_clear (self->store);
  list_all (self, decisions);
  lp_id_list_choose (self->tree, chosen);
  self->filling = FALSE;
  show_chosen (self);
}

/* Naming a moment is no edit, and so no reason for new results. */
static void
state_changed_cb (LpDecisionsPage *self)
{
  g_autoptr (GPtrArray) moments = lp_session_list_moments (self->session, NULL);
  guint n = moments != NULL ? moments->len : 0;
  gboolean same = self->moments != NULL && n == self->moments->len;

  for (guint i = 0; same && i < n; i++)
    same = ((LpMoment *) g_ptr_array_index (moments, i))->id == ((LpMoment *) g_ptr_array_index (self->moments, i))->id;
  if (!same)
    lp_widget_renew (GTK_WIDGET (self));
}

static void
row_chosen_cb (LpDecisionsPage *self)
{
  if (!self->filling)
    show_chosen (self);
}

static void
set_reason (LpDecisionsPage *self,
            gint64           id,
            const char      *reason)
{
  g_autoptr (GError) error = NULL;

  if (id <= 0)
    return;
  if (lp_session_set_reason (self->session, id, reason, &error))
    fill (self);
  else
    _lp_page_tell (self->error_label, error);
}

static void
reason_edited_cb (LpDecisionsPage *self,
                  const char      *path,
                  const char      *text)
{
  set_reason (self, lp_id_list_get_at (GTK_TREE_MODEL (self->store), path), text);
}

static void
reason_typed_cb (LpDecisionsPage *self)
{
  g_autofree char *text = g_strdup (gtk_entry_get_text (self->reason));

  set_reason (self, self->last, text);
}

static void
search_changed_cb (LpDecisionsPage *self)
{
  fill (self);
}

/* Escape, which the entry keeps for itself: no longer searching, and out of a dialog when nothing is searched for. */
static void
stop_search_cb (LpDecisionsPage *self)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (self));

  if (*gtk_entry_get_text (self->search) != '\0')
    gtk_entry_set_text (self->search, "");
  else if (GTK_IS_DIALOG (window))
    gtk_dialog_response (GTK_DIALOG (window), GTK_RESPONSE_CLOSE);
}

static void
lp_decisions_page_dispose (GObject *object)
{
  g_clear_object (&LP_DECISIONS_PAGE (object)->session);

  G_OBJECT_CLASS (lp_decisions_page_parent_class)->dispose (object);
}

static void
lp_decisions_page_finalize (GObject *object)
{
  g_clear_pointer (&LP_DECISIONS_PAGE (object)->moments, g_ptr_array_unref);

  G_OBJECT_CLASS (lp_decisions_page_parent_class)->finalize (object);
}

static void
lp_decisions_page_class_init (LpDecisionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_decisions_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_decisions_page_finalize;
}

static GtkWidget *
make_search_bar (LpDecisionsPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *name = gtk_button_new_with_mnemonic (_("_Name This Moment…"));

  self->search = GTK_ENTRY (gtk_search_entry_new ());
  gtk_entry_set_placeholder_text (self->search, _("Find in decisions and reasons"));
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->search)), _("Find in decisions"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_tooltip_text (name, _("Give the plan as it is now a name, to compare with it or go back to it later (Ctrl+Shift+M)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (name), "win.name-moment");
  gtk_entry_set_width_chars (self->search, 20);
  gtk_entry_set_max_width_chars (self->search, 34);
  gtk_widget_set_halign (GTK_WIDGET (self->search), GTK_ALIGN_START);
  gtk_box_pack_start (GTK_BOX (bar), GTK_WIDGET (self->search), TRUE, TRUE, 0);
  gtk_box_pack_end (GTK_BOX (bar), name, FALSE, FALSE, 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (bar), "lp-toolbar");

  return bar;
}

static GtkWidget *
make_reason_bar (LpDecisionsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->last_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->last_label, 0);
  gtk_label_set_line_wrap (self->last_label, TRUE);
  self->reason = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->reason, _("Why; Enter writes it down"));
  g_signal_connect_object (self->reason, "activate", G_CALLBACK (reason_typed_cb), self, G_CONNECT_SWAPPED);
  _lp_page_add_labelled (GTK_BOX (line), _("_Reason"), GTK_WIDGET (self->reason), TRUE);
  gtk_box_pack_start (GTK_BOX (box), GTK_WIDGET (self->last_label), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), line, FALSE, FALSE, 0);
  gtk_widget_show_all (box);
  gtk_widget_set_no_show_all (box, TRUE);

  return box;
}

static GtkWidget *
make_foot (LpDecisionsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->error_label = _lp_page_new_error ();
  self->reason_bar = make_reason_bar (self);
  self->moment_bar = LP_MOMENT_BAR (lp_moment_bar_new (self->session));
  gtk_widget_set_no_show_all (GTK_WIDGET (self->moment_bar), TRUE);
  gtk_box_pack_start (GTK_BOX (box), GTK_WIDGET (self->error_label), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), self->reason_bar, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), GTK_WIDGET (self->moment_bar), FALSE, FALSE, 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (box), "lp-propose-foot");

  return box;
}

/* Moments stand out, and what was taken back steps back. */
static void
add_column (LpDecisionsPage *self,
            const char      *title,
            int              column,
            gboolean         expand)
{
  GtkTreeViewColumn *view = _lp_page_add_column (self->tree, title, column, expand, column == COLUMN_REASON ? G_CALLBACK (reason_edited_cb) : NULL, self);
  g_autoptr (GList) cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (view));

  gtk_tree_view_column_add_attribute (view, cells->data, "weight", COLUMN_WEIGHT);
  gtk_tree_view_column_add_attribute (view, cells->data, "sensitive", COLUMN_IN_FORCE);
  if (column == COLUMN_REASON)
    gtk_tree_view_column_add_attribute (view, cells->data, "editable", COLUMN_IS_EDIT);
}

static void
make_list (LpDecisionsPage *self)
{
  self->store = gtk_list_store_new (N_COLUMNS, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_INT, G_TYPE_BOOLEAN, G_TYPE_BOOLEAN);
  self->tree = GTK_TREE_VIEW (gtk_tree_view_new_with_model (GTK_TREE_MODEL (self->store)));
  g_object_unref (self->store);
  add_column (self, _("Time"), COLUMN_TIME, FALSE);
  add_column (self, _("What"), COLUMN_LABEL, TRUE);
  add_column (self, _("Before and after"), COLUMN_TOTALS, TRUE);
  add_column (self, _("Why"), COLUMN_REASON, TRUE);
  gtk_tree_view_set_enable_search (self->tree, FALSE);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->tree)), _("Decisions"));
  g_signal_connect_object (gtk_tree_view_get_selection (self->tree), "changed", G_CALLBACK (row_chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
lp_decisions_page_init (LpDecisionsPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
lp_decisions_page_new (LpSession *session)
{
  LpDecisionsPage *self = g_object_new (LP_TYPE_DECISIONS_PAGE, NULL);

  self->session = g_object_ref (session);
  make_list (self);
  gtk_box_pack_start (GTK_BOX (self), make_search_bar (self), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (self), _lp_page_scroll (GTK_WIDGET (self->tree)), TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (self), make_foot (self), FALSE, FALSE, 0);
  /* Going back through the history is work for when it is looked at. */
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) fill);
  g_signal_connect_object (session, "state-changed", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

GtkEntry *
lp_decisions_page_get_search (LpDecisionsPage *self)
{
  g_return_val_if_fail (LP_IS_DECISIONS_PAGE (self), NULL);

  return self->search;
}

GtkEntry *
lp_decisions_page_get_reason (LpDecisionsPage *self)
{
  g_return_val_if_fail (LP_IS_DECISIONS_PAGE (self), NULL);

  return self->reason;
}

guint
lp_decisions_page_get_n_listed (LpDecisionsPage *self)
{
  g_return_val_if_fail (LP_IS_DECISIONS_PAGE (self), 0);

  return (guint) gtk_tree_model_iter_n_children (GTK_TREE_MODEL (self->store), NULL);
}

LpMomentBar *
lp_decisions_page_choose_moment (LpDecisionsPage *self,
                                 gint64           moment_id)
{
  g_return_val_if_fail (LP_IS_DECISIONS_PAGE (self), NULL);

  lp_id_list_choose (self->tree, -moment_id);

  return self->moment_bar;
}

char *
lp_decisions_page_to_text (LpDecisionsPage *self)
{
  g_return_val_if_fail (LP_IS_DECISIONS_PAGE (self), NULL);

  return _lp_page_to_text (self->tree);
}
