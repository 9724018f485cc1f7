/* variation-view.c — the view of variation: a measure, how it is drawn, and who counts */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/variation/variation-view-private.h"

#include <glib/gi18n-lib.h>

#include "session/pictures.h"
#include "ui/application/renewal.h"
#include "ui/application/toolbar.h"
#include "ui/application/widget-style.h"
#include "ui/window/view.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/variation-view.ui"
/* A long name is cut rather than the toolbar. */
#define MEASURE_CHARS 30
#define MEASURE_CHARS_NARROW 16
#define OTHER_CHARS 14
#define OTHER_CHARS_NARROW 10

static void view_init (LpViewInterface *iface);

G_DEFINE_TYPE_WITH_CODE (LpVariationView, lp_variation_view, GTK_TYPE_BOX,
                         G_IMPLEMENT_INTERFACE (LP_TYPE_VIEW, view_init))

static const LpMeasureChart *
get_kind (LpVariationView *self)
{
  return lp_measure_charts_find (gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->kind)));
}

static void
update_left_out (LpVariationView *self)
{
  LpVariation *variation = _lp_variation_view_get_variation (self);
  g_autofree char *text = NULL;
  guint n = variation != NULL ? lp_left_out_popover_fill (self->left_out, variation, _lp_variation_view_is_on (self, "hide-names")) : 0;

  /* Translators: practices that no average and limit sees */
  text = g_strdup_printf (ngettext ("%u not counted", "%u not counted", n), n);
  gtk_label_set_text (self->left_out_label, text);
}

static void
show_nothing (LpVariationView *self,
              const char      *why)
{
  gtk_label_set_text (self->empty_label, why);
  gtk_stack_set_visible_child_name (self->stack, "empty");
  g_clear_pointer (&self->chart_name, g_free);
}

static void
show_chart (LpVariationView      *self,
            const LpMeasureChart *kind)
{
  g_autofree char *name = _lp_variation_view_make_name (self, kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (LpChart) chart = lp_session_make_chart (self->session, lp_session_get_option (self->session), name, &error);

  if (chart == NULL)
    {
      show_nothing (self, error->message);
      return;
    }
  g_free (self->chart_name);
  self->chart_name = g_steal_pointer (&name);
  lp_chart_view_set_chart (self->chart_view, chart);
  if (_lp_variation_view_is_on (self, "table"))
    lp_coverage_table_set_chart (self->table, chart);
  gtk_stack_set_visible_child_name (self->stack, _lp_variation_view_is_on (self, "table") ? "table" : "chart");
}

void
_lp_variation_view_update (LpVariationView *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpMeasureChart *kind = get_kind (self);

  self->updating = TRUE;
  _lp_variation_view_fill_choosers (self, kind);
  self->updating = FALSE;
  if (lp_plan_get_n_practices (plan) == 0 || lp_session_get_option (self->session) == NULL)
    show_nothing (self, _("Variation is drawn when the plan has practices and an option."));
  else if (_lp_variation_view_get_measure (self) == NULL)
    show_nothing (self, _("The plan has no measures yet. Import figures, or add a measure of your own."));
  else
    show_chart (self, kind);
  update_left_out (self);
  _lp_variation_view_update_actions (self);
  lp_toolbar_fold (self->toolbar);
}

static void
selection_changed_cb (LpVariationView *self)
{
  const LpMeasureChart *kind = get_kind (self);

  _lp_variation_view_update_actions (self);
  if (kind->one_network || kind->over_time)
    lp_widget_renew (GTK_WIDGET (self));
}

static void
choice_changed_cb (LpVariationView *self)
{
  if (!self->updating && self->session != NULL)
    _lp_variation_view_update (self);
}

static void
set_narrow (LpView   *view,
            gboolean  narrow)
{
  LpVariationView *self = LP_VARIATION_VIEW (view);

  gtk_widget_set_visible (self->measure_label, !narrow);
  lp_combo_limit_width (GTK_COMBO_BOX (self->measure), narrow ? MEASURE_CHARS_NARROW : MEASURE_CHARS);
  lp_combo_limit_width (GTK_COMBO_BOX (self->other), narrow ? OTHER_CHARS_NARROW : OTHER_CHARS);
  lp_toolbar_fold (self->toolbar);
}

static const char *
get_chart (LpView *view)
{
  return LP_VARIATION_VIEW (view)->chart_name;
}

static char *
copy_text (LpView *view)
{
  LpVariationView *self = LP_VARIATION_VIEW (view);

  return _lp_variation_view_is_on (self, "table") ? lp_coverage_table_to_text (self->table) : NULL;
}

static void
lp_variation_view_dispose (GObject *object)
{
  LpVariationView *self = LP_VARIATION_VIEW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (lp_variation_view_parent_class)->dispose (object);
}

static void
lp_variation_view_finalize (GObject *object)
{
  g_free (LP_VARIATION_VIEW (object)->measures);
  g_free (LP_VARIATION_VIEW (object)->chart_name);

  G_OBJECT_CLASS (lp_variation_view_parent_class)->finalize (object);
}

static void
lp_variation_view_class_init (LpVariationViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_variation_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_variation_view_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpVariationView, toolbar);
  gtk_widget_class_bind_template_child (widget_class, LpVariationView, measure_label);
  gtk_widget_class_bind_template_child (widget_class, LpVariationView, measure);
  gtk_widget_class_bind_template_child (widget_class, LpVariationView, kind);
  gtk_widget_class_bind_template_child (widget_class, LpVariationView, other);
  gtk_widget_class_bind_template_child (widget_class, LpVariationView, by);
  gtk_widget_class_bind_template_child (widget_class, LpVariationView, left_out_button);
  gtk_widget_class_bind_template_child (widget_class, LpVariationView, left_out_label);
  gtk_widget_class_bind_template_child (widget_class, LpVariationView, stack);
  gtk_widget_class_bind_template_child (widget_class, LpVariationView, chart_view);
  gtk_widget_class_bind_template_child (widget_class, LpVariationView, table);
  gtk_widget_class_bind_template_child (widget_class, LpVariationView, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
view_init (LpViewInterface *iface)
{
  iface->set_narrow = set_narrow;
  iface->get_chart = get_chart;
  iface->copy_text = copy_text;
}

static void
lp_variation_view_init (LpVariationView *self)
{
  const LpMeasureChart *charts;
  guint n;

  _lp_variation_view_add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  lp_combo_limit_width (GTK_COMBO_BOX (self->measure), MEASURE_CHARS);
  lp_combo_limit_width (GTK_COMBO_BOX (self->other), OTHER_CHARS);
  charts = lp_measure_charts_get (&n);
  for (guint i = 0; i < n; i++)
    gtk_combo_box_text_append (self->kind, charts[i].kind, _(charts[i].title));
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->kind), 0);
}

GtkWidget *
lp_variation_view_new (LpSession     *session,
                       LpPreferences *preferences)
{
  LpVariationView *self = g_object_new (LP_TYPE_VARIATION_VIEW, NULL);

  self->session = g_object_ref (session);
  lp_chart_view_set_session (self->chart_view, session);
  lp_coverage_table_set_session (self->table, session);
  self->left_out = LP_LEFT_OUT_POPOVER (lp_left_out_popover_new (session));
  gtk_menu_button_set_popover (self->left_out_button, GTK_WIDGET (self->left_out));
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) _lp_variation_view_update);

  return GTK_WIDGET (self);
}
