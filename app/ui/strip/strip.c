/* strip.c — the line at the foot that always tells the state of the option */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/strip/strip.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "session/proposer.h"
#include "ui/strip/band-popover.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/strip.ui"

struct _LpStrip
{
  GtkBox parent_instance;

  GtkLabel *state_label;
  GtkWidget *preview_label;
  GtkWidget *band_caption;
  GtkMenuButton *band_button;
  GtkLabel *band_label;
  LpBandPopover *band_popover;
  GtkWidget *problems_button;
  GtkLabel *problems_label;

  LpSession *session;
  gboolean narrow;
};

G_DEFINE_TYPE (LpStrip, lp_strip, GTK_TYPE_BOX)

/* The first figure of each part stands out: "12 of 18 networks right size · 71.4% of ...". */
static PangoAttrList *
make_attributes (const char *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (const char *part = text; part != NULL;)
    {
      const char *next = strstr (part, " · ");
      gsize start = strspn (part, " ·");
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = part - text;
      bold->end_index = bold->start_index + start + strcspn (part + start, " ");
      pango_attr_list_insert (attributes, bold);
      part = next != NULL ? next + strlen (" · ") : NULL;
    }

  return attributes;
}

static void
show_problems (LpStrip *self)
{
  LpProblems *problems = lp_session_get_problems (self->session);
  guint n = problems != NULL ? lp_problems_count (problems) : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("%u problem", "%u problems", n), n);
  g_autofree char *number = g_strdup_printf ("%u", n);

  gtk_label_set_text (self->problems_label, self->narrow ? number : text);
  gtk_widget_set_tooltip_text (self->problems_button, text);
  gtk_widget_set_visible (self->problems_button, n > 0);
}

static void
update (LpStrip *self)
{
  LpCoverage *coverage = lp_session_get_coverage (self->session);
  g_autofree char *text = coverage != NULL ? lp_coverage_describe_state (coverage) : g_strdup (_("No option in this plan"));
  g_autoptr (PangoAttrList) attributes = make_attributes (text);

  gtk_label_set_text (self->state_label, text);
  gtk_label_set_attributes (self->state_label, attributes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state_label), text);
  if (coverage != NULL)
    {
      const LpCoverageTotals *totals = lp_coverage_get_totals (coverage);
      g_autofree char *min = lp_format_count (totals->min_people);
      g_autofree char *max = lp_format_count (totals->max_people);
      g_autofree char *band = g_strdup_printf ("%s – %s", min, max);

      gtk_label_set_text (self->band_label, band);
      lp_band_popover_set_band (self->band_popover, totals->min_people, totals->max_people);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->band_button), coverage != NULL);
  show_problems (self);
}

/* The strip always tells of the plan; that the map shows something else is said beside it. */
static void
preview_changed_cb (LpStrip *self)
{
  gboolean previewing = lp_proposer_get_preview (lp_session_get_proposer (self->session)) != NULL;

  gtk_widget_set_visible (self->preview_label, previewing);
}

static void
lp_strip_dispose (GObject *object)
{
  LpStrip *self = LP_STRIP (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (lp_strip_parent_class)->dispose (object);
}

static void
lp_strip_class_init (LpStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_strip_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpStrip, state_label);
  gtk_widget_class_bind_template_child (widget_class, LpStrip, preview_label);
  gtk_widget_class_bind_template_child (widget_class, LpStrip, band_caption);
  gtk_widget_class_bind_template_child (widget_class, LpStrip, band_button);
  gtk_widget_class_bind_template_child (widget_class, LpStrip, band_label);
  gtk_widget_class_bind_template_child (widget_class, LpStrip, band_popover);
  gtk_widget_class_bind_template_child (widget_class, LpStrip, problems_button);
  gtk_widget_class_bind_template_child (widget_class, LpStrip, problems_label);
}

static void
lp_strip_init (LpStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lp_strip_set_session (LpStrip   *self,
                      LpSession *session)
{
  g_return_if_fail (LP_IS_STRIP (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lp_session_get_proposer (session), "changed", G_CALLBACK (preview_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

void
lp_strip_set_narrow (LpStrip  *self,
                     gboolean  narrow)
{
  g_return_if_fail (LP_IS_STRIP (self));

  self->narrow = narrow;
  gtk_widget_set_visible (self->band_caption, !narrow);
  if (self->session != NULL)
    show_problems (self);
}

const char *
lp_strip_get_text (LpStrip *self)
{
  g_return_val_if_fail (LP_IS_STRIP (self), NULL);

  return gtk_label_get_text (self->state_label);
}
