/* decisions-page.c — what was decided, when, why, and what it did to the totals */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/decisions-page.h"

#include <glib/gi18n-lib.h>

#include "session/decisions.h"
#include "ui/application/renewal.h"
#include "ui/workshop/page-parts.h"

enum { COLUMN_ID, COLUMN_TIME, COLUMN_LABEL, COLUMN_TOTALS, COLUMN_REASON };

struct _LpDecisionsPage
{
  GtkBox parent_instance;

  GtkTreeView *tree;
  GtkListStore *store;
  GtkEntry *search, *reason;
  GtkLabel *last_label, *error_label;
  gint64 last;                  /* the newest step in force; 0: none */

  LpSession *session;
};

G_DEFINE_TYPE (LpDecisionsPage, lp_decisions_page, GTK_TYPE_BOX)

static char *
format_time (const char *iso)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (iso, utc);
  g_autoptr (GDateTime) local = at != NULL ? g_date_time_to_local (at) : NULL;

  return local != NULL ? g_date_time_format (local, "%e %b %Y, %H:%M") : g_strdup (iso);
}

static void
list_decision (LpDecisionsPage  *self,
               const LpDecision *decision)
{
  g_autofree char *time = format_time (decision->at);
  g_autofree char *totals = lp_decision_describe_totals (decision);
  g_autofree char *label = decision->in_force ? g_strdup (decision->label) : g_strdup_printf (_("%s (taken back)"), decision->label);

  gtk_list_store_insert_with_values (self->store, NULL, 0, COLUMN_ID, decision->id, COLUMN_TIME, time, COLUMN_LABEL, label, COLUMN_TOTALS, totals,
                                     COLUMN_REASON, decision->reason, -1);
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
fill (LpDecisionsPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = lp_session_list_decisions (self->session, 0, &error);
  const LpDecision *last = NULL;

  gtk_list_store_clear (self->store);
  _lp_page_tell (self->error_label, error);
  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    {
      const LpDecision *decision = g_ptr_array_index (decisions, i);

      if (decision->in_force && !decision->is_beginning)
        last = decision;
      if (lp_decision_matches (decision, gtk_entry_get_text (self->search)))
        list_decision (self, decision);
    }
  show_last (self, last);
}

static void
set_reason (LpDecisionsPage *self,
            gint64           id,
            const char      *reason)
{
  g_autoptr (GError) error = NULL;

  if (id == 0)
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
  set_reason (self, _lp_page_get_id_at (GTK_TREE_MODEL (self->store), path), text);
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

static void
lp_decisions_page_dispose (GObject *object)
{
  g_clear_object (&LP_DECISIONS_PAGE (object)->session);

  G_OBJECT_CLASS (lp_decisions_page_parent_class)->dispose (object);
}

static void
lp_decisions_page_class_init (LpDecisionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_decisions_page_dispose;
}

static GtkWidget *
make_search_bar (LpDecisionsPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->search = GTK_ENTRY (gtk_search_entry_new ());
  gtk_entry_set_placeholder_text (self->search, _("Find in decisions and reasons"));
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->search)), _("Find in decisions"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_entry_set_width_chars (self->search, 32);
  gtk_box_pack_start (GTK_BOX (bar), GTK_WIDGET (self->search), FALSE, FALSE, 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (bar), "lp-toolbar");

  return bar;
}

static GtkWidget *
make_reason_bar (LpDecisionsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->error_label = _lp_page_new_error ();
  self->last_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->last_label, 0);
  gtk_label_set_line_wrap (self->last_label, TRUE);
  self->reason = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->reason, _("Why; Enter writes it down"));
  g_signal_connect_object (self->reason, "activate", G_CALLBACK (reason_typed_cb), self, G_CONNECT_SWAPPED);
  _lp_page_add_labelled (GTK_BOX (line), _("_Reason"), GTK_WIDGET (self->reason), TRUE);
  gtk_box_pack_start (GTK_BOX (box), GTK_WIDGET (self->error_label), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), GTK_WIDGET (self->last_label), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), line, FALSE, FALSE, 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (box), "lp-propose-foot");

  return box;
}

static void
lp_decisions_page_init (LpDecisionsPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->store = gtk_list_store_new (5, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  self->tree = GTK_TREE_VIEW (gtk_tree_view_new_with_model (GTK_TREE_MODEL (self->store)));
  g_object_unref (self->store);
  _lp_page_add_column (self->tree, _("Time"), COLUMN_TIME, FALSE, NULL, NULL);
  _lp_page_add_column (self->tree, _("What"), COLUMN_LABEL, TRUE, NULL, NULL);
  _lp_page_add_column (self->tree, _("Before and after"), COLUMN_TOTALS, TRUE, NULL, NULL);
  _lp_page_add_column (self->tree, _("Why"), COLUMN_REASON, TRUE, G_CALLBACK (reason_edited_cb), self);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->tree)), _("Decisions"));
  gtk_box_pack_start (GTK_BOX (self), make_search_bar (self), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (self), _lp_page_scroll (GTK_WIDGET (self->tree)), TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (self), make_reason_bar (self), FALSE, FALSE, 0);
}

GtkWidget *
lp_decisions_page_new (LpSession *session)
{
  LpDecisionsPage *self = g_object_new (LP_TYPE_DECISIONS_PAGE, NULL);

  self->session = g_object_ref (session);
  /* Going back through the history is work for when it is looked at. */
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) fill);

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
