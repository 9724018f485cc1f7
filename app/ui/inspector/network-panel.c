/* network-panel.c — the chosen network: its people against the band, its practices, its notes */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/inspector/network-panel.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "paint/pattern.h"
#include "ui/application/widget-style.h"
#include "ui/inspector/member-list.h"
#include "ui/networks/band-bar.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/network-panel.ui"

struct _LpNetworkPanel
{
  GtkStack parent_instance;

  GtkWidget *badge;
  GtkLabel *name_label;
  GtkLabel *people_label;
  GtkLabel *verdict_label;
  LpBandBar *band_bar;
  GtkLabel *exception_label;
  GtkLabel *note_label;
  LpMemberList *member_list;

  LpSession *session;
  gint64 number, colour;
};

G_DEFINE_TYPE (LpNetworkPanel, lp_network_panel, GTK_TYPE_STACK)

static const char *
name_exception (LpException exception)
{
  switch (exception)
    {
    case LP_EXCEPTION_RURAL:
      return _("Rural waiver");
    case LP_EXCEPTION_OVER:
      return _("Allowed over the band");
    case LP_EXCEPTION_OTHER:
      return _("Exception");
    case LP_EXCEPTION_NONE:
    default:
      return "";
    }
}

static char *
describe_verdict (const LpNetworkTotals  *network,
                  const LpCoverageTotals *totals)
{
  gboolean over = network->size == LP_SIZE_OVER;
  g_autofree char *difference = lp_format_count (over ? network->over_by : network->short_by);
  g_autofree char *limit = lp_format_count (over ? totals->max_people : totals->min_people);

  if (network->size == LP_SIZE_RIGHT)
    return g_strdup (_("right size"));

  return over ? g_strdup_printf (_("▲ %s over %s"), difference, limit)
              : g_strdup_printf (_("▼ %s short of %s"), difference, limit);
}

static void
set_optional (GtkLabel   *label,
              const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
set_state_class (GtkWidget *widget,
                 LpSize     size)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  gtk_style_context_remove_class (context, "lp-under");
  gtk_style_context_remove_class (context, "lp-over");
  if (size != LP_SIZE_RIGHT)
    gtk_style_context_add_class (context, size == LP_SIZE_OVER ? "lp-over" : "lp-under");
}

static void
show_network (LpNetworkPanel         *self,
              const LpNetworkTotals  *network,
              const LpCoverageTotals *totals)
{
  const LpNetwork *row = lp_plan_find_network (lp_session_get_plan (self->session), network->id);
  g_autofree char *people = lp_format_count (network->people);
  g_autofree char *verdict = describe_verdict (network, totals);
  g_autofree char *exception = NULL;

  self->number = network->number;
  self->colour = network->colour;
  gtk_label_set_text (self->name_label, network->name);
  gtk_label_set_text (self->people_label, people);
  gtk_label_set_text (self->verdict_label, verdict);
  set_state_class (GTK_WIDGET (self->verdict_label), network->size);
  lp_band_bar_set_people (self->band_bar, network->people, network->size, totals->min_people, totals->max_people);
  gtk_widget_queue_draw (self->badge);

  if (network->exception != LP_EXCEPTION_NONE)
    exception = g_strdup_printf ("%s: %s", name_exception (network->exception), network->exception_note);
  set_optional (self->exception_label, exception != NULL ? exception : "");
  set_optional (self->note_label, row != NULL ? row->note : "");
}

static void
update (LpNetworkPanel *self)
{
  LpCoverage *coverage = lp_session_get_coverage (self->session);
  const LpNetworkTotals *network = coverage != NULL ? lp_coverage_find_network (coverage, lp_session_get_network (self->session)) : NULL;

  if (network != NULL)
    show_network (self, network, lp_coverage_get_totals (coverage));
  gtk_stack_set_visible_child_name (GTK_STACK (self), network != NULL ? "network" : "none");
}

static gboolean
badge_drawn_cb (LpNetworkPanel *self,
                cairo_t        *cr)
{
  g_autoptr (LpStyle) style = lp_widget_style_new (self->badge);
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, self->number);
  double side = MIN (gtk_widget_get_allocated_width (self->badge), gtk_widget_get_allocated_height (self->badge));
  LpPoint centre = { gtk_widget_get_allocated_width (self->badge) / 2.0, gtk_widget_get_allocated_height (self->badge) / 2.0 };

  lp_badge_draw (centre, side / 2 - 1, self->colour, number, typesetter, style, cr);

  return GDK_EVENT_PROPAGATE;
}

static void
lp_network_panel_dispose (GObject *object)
{
  LpNetworkPanel *self = LP_NETWORK_PANEL (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (lp_network_panel_parent_class)->dispose (object);
}

static void
lp_network_panel_class_init (LpNetworkPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_network_panel_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkPanel, badge);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkPanel, name_label);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkPanel, people_label);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkPanel, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkPanel, band_bar);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkPanel, exception_label);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkPanel, note_label);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkPanel, member_list);
  gtk_widget_class_bind_template_callback (widget_class, badge_drawn_cb);
}

static void
lp_network_panel_init (LpNetworkPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lp_network_panel_set_session (LpNetworkPanel *self,
                              LpSession      *session)
{
  g_return_if_fail (LP_IS_NETWORK_PANEL (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  lp_member_list_set_session (self->member_list, session);
  update (self);
}

const char *
lp_network_panel_get_verdict (LpNetworkPanel *self)
{
  g_return_val_if_fail (LP_IS_NETWORK_PANEL (self), NULL);

  return gtk_label_get_text (self->verdict_label);
}
