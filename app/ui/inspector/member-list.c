/* member-list.c — the practices of the chosen network, few columns, with their sum */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/inspector/member-list.h"

#include <glib/gi18n-lib.h>

#include "ui/practices/practice-rows.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/member-list.ui"

struct _LpMemberList
{
  GtkBox parent_instance;

  GtkTreeView *tree;
  GtkLabel *count_label;
  GtkLabel *people_label;

  LpSession *session;
  LpPracticeRows *rows;
};

G_DEFINE_TYPE (LpMemberList, lp_member_list, GTK_TYPE_BOX)

static const LpPracticeColumn columns[] = {
  LP_PRACTICE_COLUMN_NAME, LP_PRACTICE_COLUMN_CODE, LP_PRACTICE_COLUMN_PEOPLE, LP_PRACTICE_COLUMN_PIN,
};

static void
update_sum (LpMemberList *self)
{
  LpPracticeModel *model = lp_practice_rows_get_model (self->rows);
  guint n = lp_practice_model_get_n (model);
  g_autofree char *count = g_strdup_printf (ngettext ("%u practice", "%u practices", n), n);
  g_autofree char *people = lp_format_count (lp_practice_model_get_people (model));

  gtk_label_set_text (self->count_label, count);
  gtk_label_set_text (self->people_label, people);
}

static void
ask_anew (LpMemberList *self)
{
  LpPracticeQuery query = {
    .filter = LP_SHOW_NETWORK,
    .network_id = lp_session_get_network (self->session),
    .column = LP_PRACTICE_COLUMN_PEOPLE,
    .descending = TRUE,
  };

  if (lp_practice_model_get_query (lp_practice_rows_get_model (self->rows))->network_id != query.network_id)
    lp_practice_rows_set_query (self->rows, &query);
}

static void
lp_member_list_dispose (GObject *object)
{
  LpMemberList *self = LP_MEMBER_LIST (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lp_member_list_parent_class)->dispose (object);
}

static void
lp_member_list_class_init (LpMemberListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_member_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpMemberList, tree);
  gtk_widget_class_bind_template_child (widget_class, LpMemberList, count_label);
  gtk_widget_class_bind_template_child (widget_class, LpMemberList, people_label);
}

static void
lp_member_list_init (LpMemberList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkTreeViewColumn *view = lp_practice_rows_make_column (columns[i]);

      /* There is little room: only the name may shrink. */
      if (columns[i] == LP_PRACTICE_COLUMN_NAME)
        lp_practice_rows_set_column_width (view, 110);
      gtk_tree_view_append_column (self->tree, view);
    }
}

void
lp_member_list_set_session (LpMemberList *self,
                              LpSession      *session)
{
  g_return_if_fail (LP_IS_MEMBER_LIST (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->rows = lp_practice_rows_new (self->tree, session);
  g_signal_connect_object (self->rows, "changed", G_CALLBACK (update_sum), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (ask_anew), self, G_CONNECT_SWAPPED);
  ask_anew (self);
}

guint
lp_member_list_get_n_shown (LpMemberList *self)
{
  g_return_val_if_fail (LP_IS_MEMBER_LIST (self), 0);

  return lp_practice_model_get_n (lp_practice_rows_get_model (self->rows));
}
