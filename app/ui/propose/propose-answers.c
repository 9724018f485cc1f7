/* propose-answers.c — what a proposal would change: who moves, the networks' sizes */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/propose/propose-answers.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "ui/application/widget-style.h"
#include "ui/propose/plans-page.h"
#include "ui/propose/rows-table.h"
#include "ui/propose/why-panel.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/propose-answers.ui"

struct _LpProposeAnswers
{
  GtkBox parent_instance;

  GtkStack *stack;
  GtkWidget *back_button;
  GtkWidget *close_button;
  GtkWidget *moves_page;
  GtkLabel *moves_label;
  LpRowsTable *moves_table;
  GtkWidget *sizes_page;
  GtkLabel *sizes_label;
  LpRowsTable *sizes_table;
  LpPlansPage *plans_page;
  LpWhyPanel *why_page;

  LpSession *session;
  LpProposer *proposer;
};

G_DEFINE_TYPE (LpProposeAnswers, lp_propose_answers, GTK_TYPE_BOX)

static const LpRowsColumn move_columns[] = {
  { N_("Practice"), FALSE },
  { N_("From"), FALSE },
  { N_("To"), FALSE },
  { N_("People"), TRUE },
};

static const LpRowsColumn size_columns[] = {
  { N_("Network"), FALSE },
  { N_("People now"), TRUE },
  { N_("then"), TRUE },
  { N_("Result"), FALSE },
};

static GPtrArray *
rows_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

/* A row of @cells, each (transfer full), the key last. */
static void
add_row (GPtrArray *rows,
         guint      n,
         char     **cells)
{
  char **row = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    row[i] = cells[i];
  g_ptr_array_add (rows, row);
}

static char *
name_network (gint64      number,
              const char *name)
{
  return number == 0 ? g_markup_printf_escaped ("<i>%s</i>", _("unassigned"))
                     : g_markup_printf_escaped ("%" G_GINT64_FORMAT " %s", number, name);
}

static char *
write_people (gint64 people)
{
  return people < 0 ? g_strdup ("–") : lp_format_count (people);
}

static void
show_moves (LpProposeAnswers  *self,
            LpProposalPreview *preview)
{
  const GPtrArray *moves = preview != NULL ? lp_proposal_preview_get_moves (preview) : NULL;
  guint n = moves != NULL ? moves->len : 0;
  g_autoptr (GPtrArray) rows = rows_new ();
  g_autofree char *heading = g_strdup_printf (ngettext ("%u practice would move", "%u practices would move", n), n);

  for (guint i = 0; i < n; i++)
    {
      const LpProposedMove *move = g_ptr_array_index (moves, i);

      add_row (rows, 5, (char *[]) { g_markup_escape_text (move->name, -1), name_network (move->from_number, move->from),
                                     name_network (move->to_number, move->to), write_people (move->people), g_strdup (move->code) });
    }
  gtk_label_set_text (self->moves_label, preview == NULL ? _("There is no proposal yet. Set what is wished, and begin.")
                                         : n == 0 ? _("Nobody would move: the networks are as they would be proposed.") : heading);
  lp_rows_table_set_rows (self->moves_table, rows);
}

/* "right size", "1,639 short", "new", "goes": what becomes of a network, the wrong in bold. */
static char *
write_result (const LpProposedSize   *size,
              const LpCoverageTotals *totals)
{
  g_autofree char *off = NULL;

  if (size->people_after < 0)
    return g_strdup (_("no more"));
  if (size->size_after == LP_SIZE_RIGHT)
    return g_strdup (size->people_before < 0 ? _("new, right size") : _("right size"));
  off = lp_format_count (size->size_after == LP_SIZE_UNDER ? totals->min_people - size->people_after : size->people_after - totals->max_people);
  /* Translators: people missing from, or beyond, the band */
  return g_strdup_printf (size->size_after == LP_SIZE_UNDER ? _("<b>▼ %s short</b>") : _("<b>▲ %s over</b>"), off);
}

static void
show_sizes (LpProposeAnswers  *self,
            LpProposalPreview *preview)
{
  const GPtrArray *sizes = preview != NULL ? lp_proposal_preview_get_sizes (preview) : NULL;
  const LpCoverageTotals *totals = preview != NULL ? lp_coverage_get_totals (lp_proposal_preview_get_coverage (preview)) : NULL;
  g_autofree char *state = preview != NULL ? lp_coverage_describe_state (lp_proposal_preview_get_coverage (preview)) : NULL;
  g_autoptr (GPtrArray) rows = rows_new ();

  for (guint i = 0; sizes != NULL && i < sizes->len; i++)
    {
      const LpProposedSize *size = g_ptr_array_index (sizes, i);

      add_row (rows, 5, (char *[]) { name_network (size->number, size->name), write_people (size->people_before),
                                     write_people (size->people_after), write_result (size, totals),
                                     g_strdup_printf ("%" G_GINT64_FORMAT, size->network_id) });
    }
  gtk_label_set_text (self->sizes_label, state != NULL ? state : _("There is no proposal yet. Set what is wished, and begin."));
  lp_rows_table_set_rows (self->sizes_table, rows);
}

static void
proposer_changed_cb (LpProposeAnswers *self)
{
  LpProposalPreview *preview = lp_proposer_get_preview (self->proposer);

  show_moves (self, preview);
  show_sizes (self, preview);
}

static void
selection_changed_cb (LpProposeAnswers *self)
{
  g_autofree char *network = g_strdup_printf ("%" G_GINT64_FORMAT, lp_session_get_network (self->session));

  lp_rows_table_choose (self->moves_table, *lp_session_get_practices (self->session));
  lp_rows_table_choose (self->sizes_table, network);
}

static void
move_chosen_cb (LpProposeAnswers *self,
                const char       *code)
{
  lp_session_select_practices (self->session, (const char *[]) { code, NULL });
}

static void
size_chosen_cb (LpProposeAnswers *self,
                const char       *key)
{
  gint64 id = g_ascii_strtoll (key, NULL, 10);

  /* A network that is only proposed cannot be selected: there is nothing in the plan to show of it. */
  if (lp_plan_find_network (lp_session_get_plan (self->session), id) != NULL)
    lp_session_select_network (self->session, id);
}

static void
lp_propose_answers_dispose (GObject *object)
{
  LpProposeAnswers *self = LP_PROPOSE_ANSWERS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->proposer);

  G_OBJECT_CLASS (lp_propose_answers_parent_class)->dispose (object);
}

static void
lp_propose_answers_class_init (LpProposeAnswersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_propose_answers_dispose;

  g_type_ensure (LP_TYPE_PLANS_PAGE);
  g_type_ensure (LP_TYPE_ROWS_TABLE);
  g_type_ensure (LP_TYPE_WHY_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpProposeAnswers, stack);
  gtk_widget_class_bind_template_child (widget_class, LpProposeAnswers, back_button);
  gtk_widget_class_bind_template_child (widget_class, LpProposeAnswers, close_button);
  gtk_widget_class_bind_template_child (widget_class, LpProposeAnswers, moves_page);
  gtk_widget_class_bind_template_child (widget_class, LpProposeAnswers, moves_label);
  gtk_widget_class_bind_template_child (widget_class, LpProposeAnswers, moves_table);
  gtk_widget_class_bind_template_child (widget_class, LpProposeAnswers, sizes_page);
  gtk_widget_class_bind_template_child (widget_class, LpProposeAnswers, sizes_label);
  gtk_widget_class_bind_template_child (widget_class, LpProposeAnswers, sizes_table);
  gtk_widget_class_bind_template_child (widget_class, LpProposeAnswers, plans_page);
  gtk_widget_class_bind_template_child (widget_class, LpProposeAnswers, why_page);
}

static void
lp_propose_answers_init (LpProposeAnswers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lp_rows_table_set_columns (self->moves_table, move_columns, G_N_ELEMENTS (move_columns), _("Who would move"));
  lp_rows_table_set_columns (self->sizes_table, size_columns, G_N_ELEMENTS (size_columns), _("Networks before and after"));
}

void
lp_propose_answers_set_session (LpProposeAnswers *self,
                                LpSession        *session)
{
  g_return_if_fail (LP_IS_PROPOSE_ANSWERS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->proposer = g_object_ref (lp_session_get_proposer (session));
  lp_plans_page_set_session (self->plans_page, session);
  lp_why_panel_set_session (self->why_page, session);
  g_signal_connect_object (self->proposer, "changed", G_CALLBACK (proposer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->moves_table, "chosen", G_CALLBACK (move_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sizes_table, "chosen", G_CALLBACK (size_chosen_cb), self, G_CONNECT_SWAPPED);
  proposer_changed_cb (self);
}

void
lp_propose_answers_show (LpProposeAnswers *self,
                         LpAnswersPage     page,
                         gboolean          proposing)
{
  g_return_if_fail (LP_IS_PROPOSE_ANSWERS (self));

  gtk_widget_set_visible (self->moves_page, proposing);
  gtk_widget_set_visible (self->sizes_page, proposing);
  gtk_widget_set_visible (GTK_WIDGET (self->plans_page), proposing);
  gtk_widget_set_visible (self->close_button, !proposing);
  gtk_stack_set_visible_child (self->stack, page == LP_ANSWERS_WHY ? GTK_WIDGET (self->why_page)
                                            : page == LP_ANSWERS_PLANS ? GTK_WIDGET (self->plans_page) : self->moves_page);
}

void
lp_propose_answers_set_folded (LpProposeAnswers *self,
                               gboolean          folded)
{
  g_return_if_fail (LP_IS_PROPOSE_ANSWERS (self));

  gtk_widget_set_visible (self->back_button, folded);
}
