/* unassigned-panel.c — practices in no network, each with the nearest network that it fits */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/inspector/unassigned-panel.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "ui/application/widget-style.h"
#include "ui/inspector/unassigned-row.h"
#include "ui/networks/network-drop.h"
#include "ui/practices/practice-order.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/unassigned-panel.ui"
#define N_ROWS 20               /* more than that is a job for the table */

struct _LpUnassignedPanel
{
  GtkBox parent_instance;

  GtkLabel *count_label;
  GtkStack *stack;
  GtkListBox *list_box;
  GtkButton *more_button;

  LpSession *session;
  gboolean updating;
};

G_DEFINE_TYPE (LpUnassignedPanel, lp_unassigned_panel, GTK_TYPE_BOX)

static void
update_heading (LpUnassignedPanel      *self,
                const LpCoverageTotals *totals)
{
  g_autofree char *people = lp_format_count (totals->people_unassigned);
  g_autofree char *text = g_strdup_printf (ngettext ("%u practice, %s people", "%u practices, %s people", totals->n_unassigned),
                                           totals->n_unassigned, people);
  g_autofree char *more = g_strdup_printf (_("Show all %u in the table"), totals->n_unassigned);

  gtk_label_set_text (self->count_label, totals->n_unassigned > 0 ? text : "");
  gtk_button_set_label (self->more_button, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), totals->n_unassigned > N_ROWS);
}

static void
remove_rows (LpUnassignedPanel *self)
{
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (self->list_box));

  for (GList *l = rows; l != NULL; l = l->next)
    gtk_widget_destroy (l->data);
}

static void
select_chosen (LpUnassignedPanel *self)
{
  const char *const *codes = lp_session_get_practices (self->session);
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (self->list_box));

  self->updating = TRUE;
  gtk_list_box_unselect_all (self->list_box);
  for (GList *l = rows; l != NULL; l = l->next)
    if (g_strv_contains (codes, lp_unassigned_row_get_code (l->data)))
      gtk_list_box_select_row (self->list_box, l->data);
  self->updating = FALSE;
}

static void
fill (LpUnassignedPanel *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  LpCoverage *coverage = lp_session_get_coverage (self->session);
  LpPracticeQuery query = { .filter = LP_SHOW_UNASSIGNED, .column = LP_PRACTICE_COLUMN_PEOPLE, .descending = TRUE };
  g_autoptr (GArray) order = NULL;

  if (coverage == NULL)
    return;
  order = lp_practice_order_new (plan, lp_session_get_option (self->session), &query);
  update_heading (self, lp_coverage_get_totals (coverage));

  self->updating = TRUE;
  remove_rows (self);
  for (guint i = 0; i < MIN (order->len, N_ROWS); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, g_array_index (order, guint, i));

      gtk_list_box_insert (self->list_box, GTK_WIDGET (lp_unassigned_row_new (self->session, practice)), -1);
    }
  self->updating = FALSE;
  gtk_stack_set_visible_child_name (self->stack, order->len > 0 ? "list" : "none");
  select_chosen (self);
}

static void
row_selected_cb (LpUnassignedPanel *self,
                 GtkListBoxRow     *row)
{
  const char *codes[] = { row != NULL ? lp_unassigned_row_get_code (LP_UNASSIGNED_ROW (row)) : NULL, NULL };

  if (!self->updating && self->session != NULL && row != NULL &&
      !g_strv_contains (lp_session_get_practices (self->session), codes[0]))
    lp_session_select_practices (self->session, codes);
}

static void
more_clicked_cb (LpUnassignedPanel *self)
{
  lp_widget_activate (GTK_WIDGET (self), "win", "show-unassigned", NULL);
}

static gint64
find_drop (GtkWidget *widget,
           int        x,
           int        y,
           gboolean   highlight)
{
  if (highlight && x >= 0)
    gtk_drag_highlight (widget);
  else if (highlight)
    gtk_drag_unhighlight (widget);

  return 0;
}

static void
lp_unassigned_panel_dispose (GObject *object)
{
  LpUnassignedPanel *self = LP_UNASSIGNED_PANEL (object);

  self->updating = TRUE;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lp_unassigned_panel_parent_class)->dispose (object);
}

static void
lp_unassigned_panel_class_init (LpUnassignedPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_unassigned_panel_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpUnassignedPanel, count_label);
  gtk_widget_class_bind_template_child (widget_class, LpUnassignedPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, LpUnassignedPanel, list_box);
  gtk_widget_class_bind_template_child (widget_class, LpUnassignedPanel, more_button);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
lp_unassigned_panel_init (LpUnassignedPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lp_unassigned_panel_set_session (LpUnassignedPanel *self,
                                 LpSession         *session)
{
  g_return_if_fail (LP_IS_UNASSIGNED_PANEL (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (select_chosen), self, G_CONNECT_SWAPPED);
  lp_network_drop_attach (GTK_WIDGET (self), session, find_drop);
  fill (self);
}

guint
lp_unassigned_panel_get_n_rows (LpUnassignedPanel *self)
{
  g_autoptr (GList) rows = NULL;

  g_return_val_if_fail (LP_IS_UNASSIGNED_PANEL (self), 0);

  rows = gtk_container_get_children (GTK_CONTAINER (self->list_box));

  return g_list_length (rows);
}
