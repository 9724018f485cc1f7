/* problems-panel.c — what is wrong with the option; each line leads to its subject */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/inspector/problems-panel.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"
#include "ui/application/wrap-column.h"
#include "ui/inspector/rules-popover.h"
#include "ui/practices/practice-order.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/problems-panel.ui"

enum { COLUMN_ICON, COLUMN_SUBJECT, COLUMN_TEXT };

struct _LpProblemsPanel
{
  GtkBox parent_instance;

  GtkLabel *count_label;
  GtkStack *stack;
  GtkTreeView *tree;
  GtkTreeViewColumn *subject_column;
  GtkTreeViewColumn *text_column;
  GtkListStore *store;
  GtkMenuButton *rules_button;
  LpRulesPopover *rules_popover;

  LpSession *session;
};

G_DEFINE_TYPE (LpProblemsPanel, lp_problems_panel, GTK_TYPE_BOX)

static void
fill (LpProblemsPanel *self)
{
  LpProblems *problems = lp_session_get_problems (self->session);
  guint n = problems != NULL ? lp_problems_get_n (problems) : 0;
  g_autofree char *count = g_strdup_printf ("%u", problems != NULL ? lp_problems_count (problems) : 0);

  gtk_label_set_text (self->count_label, count);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "none");

  gtk_tree_view_set_model (self->tree, NULL);
  gtk_list_store_clear (self->store);
  for (guint i = 0; i < n; i++)
    {
      const LpProblem *problem = lp_problems_get (problems, i);

      gtk_list_store_insert_with_values (self->store, NULL, -1,
                                         COLUMN_ICON, problem->excused ? "object-select-symbolic" : "dialog-warning-symbolic",
                                         COLUMN_SUBJECT, problem->subject,
                                         COLUMN_TEXT, problem->text,
                                         -1);
    }
  gtk_tree_view_set_model (self->tree, GTK_TREE_MODEL (self->store));
}

static void
select_unassigned (LpProblemsPanel *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  LpPracticeQuery query = { .filter = LP_SHOW_UNASSIGNED };
  g_autoptr (GArray) order = lp_practice_order_new (plan, lp_session_get_option (self->session), &query);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < order->len; i++)
    g_ptr_array_add (codes, g_strdup (lp_plan_get_practice (plan, g_array_index (order, guint, i))->code));
  g_ptr_array_add (codes, NULL);
  lp_session_select_practices (self->session, (const char *const *) codes->pdata);
}

static void
row_activated_cb (LpProblemsPanel *self,
                  GtkTreePath     *path)
{
  lp_problems_panel_follow (self, gtk_tree_path_get_indices (path)[0]);
}

static void
lp_problems_panel_dispose (GObject *object)
{
  LpProblemsPanel *self = LP_PROBLEMS_PANEL (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (lp_problems_panel_parent_class)->dispose (object);
}

static void
lp_problems_panel_class_init (LpProblemsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_problems_panel_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpProblemsPanel, count_label);
  gtk_widget_class_bind_template_child (widget_class, LpProblemsPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, LpProblemsPanel, tree);
  gtk_widget_class_bind_template_child (widget_class, LpProblemsPanel, subject_column);
  gtk_widget_class_bind_template_child (widget_class, LpProblemsPanel, text_column);
  gtk_widget_class_bind_template_child (widget_class, LpProblemsPanel, store);
  gtk_widget_class_bind_template_child (widget_class, LpProblemsPanel, rules_popover);
  gtk_widget_class_bind_template_child (widget_class, LpProblemsPanel, rules_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
lp_problems_panel_init (LpProblemsPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lp_wrap_column_attach (self->subject_column);
  lp_wrap_column_attach (self->text_column);
}

void
lp_problems_panel_set_session (LpProblemsPanel *self,
                               LpSession       *session)
{
  g_return_if_fail (LP_IS_PROBLEMS_PANEL (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  lp_rules_popover_set_session (self->rules_popover, session);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
}

void
lp_problems_panel_follow (LpProblemsPanel *self,
                          guint            i)
{
  LpProblems *problems;
  const LpProblem *problem;
  const char *codes[] = { NULL, NULL };

  g_return_if_fail (LP_IS_PROBLEMS_PANEL (self));

  problems = lp_session_get_problems (self->session);
  if (problems == NULL || i >= lp_problems_get_n (problems))
    return;

  problem = lp_problems_get (problems, i);
  codes[0] = problem->practice;
  lp_session_select_network (self->session, problem->network_id);
  if (problem->network_id == 0 && problem->practice == NULL)
    select_unassigned (self);
  else
    lp_session_select_practices (self->session, problem->practices != NULL ? (const char *const *) problem->practices : codes);
  lp_widget_activate (GTK_WIDGET (self), "win", "reveal-selection", NULL);
}
