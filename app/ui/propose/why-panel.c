/* why-panel.c — "Why here?": the chosen practice and each network that it could be in */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/propose/why-panel.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "session/needs.h"
#include "session/prices.h"
#include "session/why.h"
#include "ui/propose/rows-table.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/why-panel.ui"

struct _LpWhyPanel
{
  GtkBox parent_instance;

  GtkLabel *sentence_label;
  LpRowsTable *table;
  GtkLabel *needs_label;
  GtkLabel *prices_label;
  GtkSpinner *prices_spinner;
  GtkButton *prices_button;

  LpSession *session;
  GCancellable *pricing;        /* while prices are worked out */
  guint64 priced;               /* the plan's serial when they were asked for; 0: none are shown */
  gint64 priced_option;
  LpProposal *priced_for;       /* whose wishes are priced; NULL: the option's */
};

G_DEFINE_TYPE (LpWhyPanel, lp_why_panel, GTK_TYPE_BOX)

static const LpRowsColumn columns[] = {
  { N_("In network"), FALSE },
  { N_("To centre"), TRUE },
  { N_("People"), TRUE },
  { N_("Result"), FALSE },
};

/* "1.3 km", and below it "ways +0.4 km": the ways of both networks together, spread over the practice's people. */
static char *
write_ways (const LpWhy        *why,
            const LpWhyNetwork *network)
{
  double km = network->km / (double) MAX (why->people, 1);
  g_autofree char *way = lp_format_decimal (network->to_centre_km, 1);
  g_autofree char *more = lp_format_decimal (km, 1);

  if (network->here)
    return g_strdup_printf (_("%s km"), way);
  /* Translators: km to the centre, and km that all ways are longer, or with a minus shorter; <small> is markup */
  return g_strdup_printf (km > 0 ? _("%s km\n<small>ways +%s km</small>") : _("%s km\n<small>ways %s km</small>"), way, more);
}

static char **
make_row (const LpWhy        *why,
          const LpWhyNetwork *network)
{
  g_autofree char *result = g_markup_escape_text (network->result, -1);
  gboolean right = network->size == LP_SIZE_RIGHT && network->left_off == 0 && !network->breaks_connection && !network->breaks_rule;
  char **row = g_new0 (char *, G_N_ELEMENTS (columns) + 2);

  row[0] = g_markup_printf_escaped (network->here ? "<b>%" G_GINT64_FORMAT " %s</b>" : "%" G_GINT64_FORMAT " %s", network->number, network->name);
  row[1] = write_ways (why, network);
  row[2] = lp_format_count (network->people);
  row[3] = g_strdup_printf (right ? "%s%s" : "<b>%s</b>%s", result, network->here ? _(" · now") : "");
  row[4] = g_strdup_printf ("%" G_GINT64_FORMAT, network->network_id);

  return row;
}

static void
show_why (LpWhyPanel  *self,
          const LpWhy *why)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; why != NULL && i < why->networks->len; i++)
    g_ptr_array_add (rows, make_row (why, g_ptr_array_index (why->networks, i)));
  lp_rows_table_set_rows (self->table, rows);
}

/* The network whose needs are told: the one that is selected, if it is out of the band. 0: none. */
static gint64
find_needy (LpWhyPanel        *self,
            LpProposalPreview *preview)
{
  const LpCoverage *coverage = preview != NULL ? lp_proposal_preview_get_coverage (preview) : lp_session_get_coverage (self->session);
  gint64 selected = lp_session_get_network (self->session);
  const LpNetworkTotals *network = coverage != NULL && selected != 0 ? lp_coverage_find_network (coverage, selected) : NULL;

  return network != NULL && network->size != LP_SIZE_RIGHT ? selected : 0;
}

static void
show_needs (LpWhyPanel        *self,
            const LpOption    *option,
            LpProposalPreview *preview)
{
  gint64 network = option != NULL ? find_needy (self, preview) : 0;
  g_autoptr (LpNeeds) needs = network != 0 ? lp_needs_new (self->session, option, preview, network, NULL) : NULL;
  g_autoptr (GString) text = g_string_new (needs != NULL ? needs->sentence : "");

  for (guint i = 0; needs != NULL && i < needs->remedies->len; i++)
    g_string_append_printf (text, "\n• %s", (const char *) g_ptr_array_index (needs->remedies, i));
  if (needs != NULL && needs->remedies->len == 0)
    g_string_append_printf (text, "\n%s", _("No moves of up to three practices with one neighbouring network bring it into the band."));
  gtk_label_set_text (self->needs_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->needs_label), needs != NULL);
}

static void
show_prices (LpWhyPanel      *self,
             const GPtrArray *prices)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < prices->len; i++)
    {
      const LpPrice *price = g_ptr_array_index (prices, i);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", price->wish, price->sentence);
    }
  gtk_label_set_text (self->prices_label, prices->len > 0 ? text->str : _("There are no pins and no rules that could cost anything."));
}

static void
update_pricing (LpWhyPanel *self)
{
  gboolean pricing = self->pricing != NULL;

  g_object_set (self->prices_spinner, "visible", pricing, "active", pricing, NULL);
  gtk_button_set_label (self->prices_button, pricing ? _("_Stop") : _("_Work Out"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->prices_button),
                               pricing ? _("Stop, and show the prices found so far")
                                       : _("Ask for the best networks once with all pins and rules, and once without each"));
}

static void
forget_prices (LpWhyPanel *self)
{
  if (self->pricing != NULL)
    g_cancellable_cancel (self->pricing);
  g_clear_object (&self->pricing);
  g_clear_pointer (&self->priced_for, lp_proposal_unref);
  self->priced = 0;
  gtk_label_set_text (self->prices_label, _("What does each pin and rule cost?"));
  update_pricing (self);
}

static LpProposal *
get_proposal (LpWhyPanel *self)
{
  LpProposalPreview *preview = lp_proposer_get_preview (lp_session_get_proposer (self->session));

  return preview != NULL ? lp_proposal_preview_get_proposal (preview) : NULL;
}

/* Whether what was priced is what is shown. */
static gboolean
is_still_priced (LpWhyPanel *self)
{
  const LpOption *option = lp_session_get_option (self->session);

  return option != NULL && option->id == self->priced_option && self->priced == lp_plan_get_serial (lp_session_get_plan (self->session)) &&
         self->priced_for == get_proposal (self);
}

/* Each question has a cancellable of its own, which tells its answer from that of a later one. */
typedef struct
{
  LpWhyPanel *panel;
  GCancellable *pricing;
} Asked;

static void
progressed_cb (guint    n_done,
               guint    n_steps,
               gpointer user_data)
{
  Asked *asked = user_data;
  g_autofree char *text = g_strdup_printf (_("Working out what each costs: %u of %u plans…"), n_done, n_steps);

  if (asked->panel->pricing == asked->pricing)
    gtk_label_set_text (asked->panel->prices_label, text);
}

static void
priced_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Asked *asked = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) prices = lp_session_find_prices_finish (LP_SESSION (source), result, &error);
  g_autoptr (LpWhyPanel) self = asked->panel;
  g_autoptr (GCancellable) pricing = asked->pricing;

  g_free (asked);
  if (self->pricing != pricing)
    return;
  g_clear_object (&self->pricing);
  update_pricing (self);
  if (prices != NULL)
    show_prices (self, prices);
  else
    gtk_label_set_text (self->prices_label, error->message);
}

static void
ask_prices (LpWhyPanel     *self,
            const LpOption *option)
{
  LpProposal *proposal = get_proposal (self);
  LpProposalWishes wishes;
  Asked *asked = g_new0 (Asked, 1);

  lp_proposal_wishes_init (&wishes, option);
  self->priced = lp_plan_get_serial (lp_session_get_plan (self->session));
  self->priced_option = option->id;
  self->priced_for = proposal != NULL ? lp_proposal_ref (proposal) : NULL;
  self->pricing = g_cancellable_new ();
  asked->panel = g_object_ref (self);
  asked->pricing = g_object_ref (self->pricing);
  gtk_label_set_text (self->prices_label, _("Working out what each costs…"));
  update_pricing (self);
  lp_session_find_prices_async (self->session, option, proposal != NULL ? lp_proposal_get_wishes (proposal) : &wishes, progressed_cb, asked,
                                self->pricing, priced_cb, asked);
}

static void
prices_clicked_cb (LpWhyPanel *self)
{
  const LpOption *option = lp_session_get_option (self->session);

  if (self->pricing != NULL)
    {
      g_cancellable_cancel (self->pricing);
      return;
    }
  forget_prices (self);
  if (option != NULL)
    ask_prices (self, option);
}

static void
update (LpWhyPanel *self)
{
  LpProposalPreview *preview;
  const LpOption *option;
  const char *code;
  g_autoptr (LpWhy) why = NULL;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL)
    return;
  if (self->priced != 0 && !is_still_priced (self))
    forget_prices (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  option = lp_session_get_option (self->session);
  code = *lp_session_get_practices (self->session);
  preview = lp_proposer_get_preview (lp_session_get_proposer (self->session));
  if (option != NULL && code != NULL)
    why = lp_why_new (self->session, option, preview, code, &error);
  gtk_label_set_text (self->sentence_label, why != NULL ? why->sentence
                                            : error != NULL ? error->message
                                            : _("Choose a practice to see why it is where it is, and what each neighbouring network would cost it."));
  show_why (self, why);
  show_needs (self, option, preview);
}

static void
network_chosen_cb (LpWhyPanel *self,
                   const char *key)
{
  gint64 id = g_ascii_strtoll (key, NULL, 10);

  if (lp_plan_find_network (lp_session_get_plan (self->session), id) != NULL)
    lp_session_select_network (self->session, id);
}

static void
lp_why_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lp_why_panel_parent_class)->map (widget);

  update (LP_WHY_PANEL (widget));
}

static void
lp_why_panel_dispose (GObject *object)
{
  LpWhyPanel *self = LP_WHY_PANEL (object);

  if (self->pricing != NULL)
    g_cancellable_cancel (self->pricing);
  g_clear_object (&self->pricing);
  g_clear_pointer (&self->priced_for, lp_proposal_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lp_why_panel_parent_class)->dispose (object);
}

static void
lp_why_panel_class_init (LpWhyPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_why_panel_dispose;
  widget_class->map = lp_why_panel_map;

  g_type_ensure (LP_TYPE_ROWS_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpWhyPanel, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, LpWhyPanel, table);
  gtk_widget_class_bind_template_child (widget_class, LpWhyPanel, needs_label);
  gtk_widget_class_bind_template_child (widget_class, LpWhyPanel, prices_label);
  gtk_widget_class_bind_template_child (widget_class, LpWhyPanel, prices_spinner);
  gtk_widget_class_bind_template_child (widget_class, LpWhyPanel, prices_button);
  gtk_widget_class_bind_template_callback (widget_class, prices_clicked_cb);
}

static void
lp_why_panel_init (LpWhyPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lp_rows_table_set_columns (self->table, columns, G_N_ELEMENTS (columns), _("Networks that the practice could be in"));
}

void
lp_why_panel_set_session (LpWhyPanel *self,
                          LpSession  *session)
{
  g_return_if_fail (LP_IS_WHY_PANEL (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lp_session_get_proposer (session), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "chosen", G_CALLBACK (network_chosen_cb), self, G_CONNECT_SWAPPED);
}
