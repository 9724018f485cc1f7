/* variation-view.c — the view of variation: a measure, how it is drawn, and who counts */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/variation/variation-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plan/edit-measure.h"
#include "session/measure-charts.h"
#include "session/pictures.h"
#include "ui/application/renewal.h"
#include "ui/application/toolbar.h"
#include "ui/application/widget-style.h"
#include "ui/coverage/chart-view.h"
#include "ui/coverage/coverage-table.h"
#include "ui/variation/figures-dialog.h"
#include "ui/variation/left-out-popover.h"
#include "ui/window/view.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/variation-view.ui"
/* A long name is cut rather than the toolbar. */
#define MEASURE_CHARS 30
#define MEASURE_CHARS_NARROW 16
#define OTHER_CHARS 14
#define OTHER_CHARS_NARROW 10

struct _LpVariationView
{
  GtkBox parent_instance;

  GtkBox *toolbar;
  GtkWidget *measure_label;
  GtkComboBoxText *measure, *kind, *other, *by;
  GtkMenuButton *left_out_button;
  GtkLabel *left_out_label;
  GtkStack *stack;
  LpChartView *chart_view;
  LpCoverageTable *table;
  GtkLabel *empty_label;

  LpSession *session;
  LpLeftOutPopover *left_out;
  GSimpleActionGroup *actions;
  char *measures;               /* what the choosers hold, to see whether they must be filled anew */
  char *chart_name;
  gboolean updating;
};

static void view_init (LpViewInterface *iface);

G_DEFINE_TYPE_WITH_CODE (LpVariationView, lp_variation_view, GTK_TYPE_BOX,
                         G_IMPLEMENT_INTERFACE (LP_TYPE_VIEW, view_init))

static gboolean
is_on (LpVariationView *self,
       const char      *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), action);

  return g_variant_get_boolean (state);
}

static const char *
get_id (GtkComboBoxText *combo)
{
  return gtk_combo_box_get_active_id (GTK_COMBO_BOX (combo));
}

static void
choose (GtkComboBoxText *combo,
        const char      *id)
{
  if (id == NULL || !gtk_combo_box_set_active_id (GTK_COMBO_BOX (combo), id))
    gtk_combo_box_set_active (GTK_COMBO_BOX (combo), 0);
}

/* Ids and names of the measures as one text. */
static char *
list_measures (LpPlan *plan)
{
  const GPtrArray *measures = lp_plan_get_measures (plan);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *measure = g_ptr_array_index (measures, i);

      g_string_append_printf (list, "%s\t%s\n", measure->id, measure->name);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
fill_measures (LpVariationView *self,
               GtkComboBoxText *combo,
               const char      *fallback)
{
  const GPtrArray *measures = lp_plan_get_measures (lp_session_get_plan (self->session));
  g_autofree char *chosen = g_strdup (get_id (combo));

  gtk_combo_box_text_remove_all (combo);
  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *measure = g_ptr_array_index (measures, i);

      gtk_combo_box_text_append (combo, measure->id, measure->name);
    }
  choose (combo, chosen != NULL ? chosen : fallback);
}

/* The measure that stands at the end and was not there before: one that has just been added is what a person wants to see. */
static const char *
find_added (LpVariationView *self)
{
  const GPtrArray *measures = lp_plan_get_measures (lp_session_get_plan (self->session));
  const LpMeasure *last = measures->len > 0 ? g_ptr_array_index (measures, measures->len - 1) : NULL;
  g_autofree char *line = last != NULL ? g_strdup_printf ("%s\t", last->id) : NULL;

  return self->measures != NULL && line != NULL && strstr (self->measures, line) == NULL ? last->id : NULL;
}

static void
fill_choosers (LpVariationView *self)
{
  g_autofree char *measures = list_measures (lp_session_get_plan (self->session));
  const char *added;

  if (g_strcmp0 (measures, self->measures) == 0)
    return;
  added = find_added (self);
  g_free (self->measures);
  self->measures = g_steal_pointer (&measures);
  fill_measures (self, self->measure, NULL);
  fill_measures (self, self->other, "deprivation");
  if (added != NULL)
    choose (self->measure, added);
}

/* Only what the chart can compare. */
static void
fill_by (LpVariationView      *self,
         const LpMeasureChart *chart)
{
  const struct { const char *id, *name; gboolean shown; } lines[] = {
    { "practice", _("Practices"), chart->by_practice },
    { "network", _("Networks"), chart->by_network },
    { "locality", _("Localities"), chart->by_locality },
  };
  g_autofree char *chosen = g_strdup (get_id (self->by));

  gtk_combo_box_text_remove_all (self->by);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].shown)
      gtk_combo_box_text_append (self->by, lines[i].id, lines[i].name);
  choose (self->by, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->by), chart->by_practice || chart->by_network || chart->by_locality);
}

/* The number of the chosen network, or of the first. */
static gint64
find_network (LpVariationView *self)
{
  const LpOption *option = lp_session_get_option (self->session);
  const LpNetwork *network = lp_plan_find_network (lp_session_get_plan (self->session), lp_session_get_network (self->session));

  if (network == NULL && option != NULL && option->networks->len > 0)
    network = g_ptr_array_index (option->networks, 0);

  return network != NULL ? network->number : 0;
}

/* The practice when one alone is chosen, else the network; nothing means all practices. */
static void
append_chosen (LpVariationView *self,
               GString         *name)
{
  const char *const *practices = lp_session_get_practices (self->session);
  const LpNetwork *network = lp_plan_find_network (lp_session_get_plan (self->session), lp_session_get_network (self->session));

  if (practices[0] != NULL && practices[1] == NULL)
    g_string_append_printf (name, ",practice=%s", practices[0]);
  else if (network != NULL)
    g_string_append_printf (name, ",network=%" G_GINT64_FORMAT, network->number);
}

/* The picture as verbs would name it. */
static char *
make_name (LpVariationView      *self,
           const LpMeasureChart *chart)
{
  g_autoptr (GString) name = g_string_new (chart->kind);

  g_string_append_printf (name, "=%s", get_id (self->measure));
  if (chart->two_measures)
    g_string_append_printf (name, ":%s", get_id (self->other));
  if (get_id (self->by) != NULL)
    g_string_append_printf (name, ",by=%s", get_id (self->by));
  if (chart->over_time)
    append_chosen (self, name);
  if (chart->one_network)
    g_string_append_printf (name, ",network=%" G_GINT64_FORMAT, find_network (self));
  if (is_on (self, "hide-names"))
    g_string_append (name, ",hide-names");

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static LpVariation *
get_variation (LpVariationView *self)
{
  return get_id (self->measure) != NULL ? lp_session_get_variation (self->session, get_id (self->measure), NULL) : NULL;
}

static void
update_left_out (LpVariationView *self)
{
  LpVariation *variation = get_variation (self);
  g_autofree char *text = NULL;
  guint n = variation != NULL ? lp_left_out_popover_fill (self->left_out, variation, is_on (self, "hide-names")) : 0;

  /* Translators: practices that no average and limit sees */
  text = g_strdup_printf (ngettext ("%u not counted", "%u not counted", n), n);
  gtk_label_set_text (self->left_out_label, text);
}

static void
update_actions (LpVariationView *self)
{
  gboolean has_measure = get_id (self->measure) != NULL;
  gboolean has_practices = *lp_session_get_practices (self->session) != NULL;

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "leave-out")), has_measure && has_practices);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "count")), has_measure && has_practices);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "remove-measure")), has_measure);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "correct")), has_measure);
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
  g_autofree char *name = make_name (self, kind);
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
  if (is_on (self, "table"))
    lp_coverage_table_set_chart (self->table, chart);
  gtk_stack_set_visible_child_name (self->stack, is_on (self, "table") ? "table" : "chart");
}

static void
update (LpVariationView *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpMeasureChart *kind = lp_measure_charts_find (get_id (self->kind));

  self->updating = TRUE;
  fill_choosers (self);
  fill_by (self, kind);
  gtk_widget_set_visible (GTK_WIDGET (self->other), kind->two_measures);
  self->updating = FALSE;
  if (lp_plan_get_n_practices (plan) == 0 || lp_session_get_option (self->session) == NULL)
    show_nothing (self, _("Variation is drawn when the plan has practices and an option."));
  else if (get_id (self->measure) == NULL)
    show_nothing (self, _("The plan has no measures yet. Import figures, or add a measure of your own."));
  else
    show_chart (self, kind);
  update_left_out (self);
  update_actions (self);
  lp_toolbar_fold (self->toolbar);
}

static void
selection_changed_cb (LpVariationView *self)
{
  const LpMeasureChart *kind = lp_measure_charts_find (get_id (self->kind));

  update_actions (self);
  if (kind->one_network || kind->over_time)
    lp_widget_renew (GTK_WIDGET (self));
}

static void
choice_changed_cb (LpVariationView *self)
{
  if (!self->updating && self->session != NULL)
    update (self);
}

static void
toggle_changed_state_cb (GSimpleAction *action,
                         GVariant      *value,
                         gpointer       user_data)
{
  g_simple_action_set_state (action, value);
  update (user_data);
}

static void
report (LpVariationView *self,
        const GError    *error)
{
  GtkWidget *dialog = gtk_message_dialog_new (GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                              GTK_MESSAGE_ERROR, GTK_BUTTONS_CLOSE, "%s", error->message);

  g_signal_connect (dialog, "response", G_CALLBACK (gtk_widget_destroy), NULL);
  gtk_widget_show (dialog);
}

static void
count_activated (LpVariationView *self,
                 gboolean         counted)
{
  g_auto (GStrv) codes = g_strdupv ((char **) lp_session_get_practices (self->session));
  g_autoptr (GError) error = NULL;

  if (!lp_left_out_popover_count (self->session, get_variation (self), (const char *const *) codes, counted, &error))
    report (self, error);
}

static void
leave_out_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  count_activated (user_data, FALSE);
}

static void
count_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  count_activated (user_data, TRUE);
}

static void
add_measure_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  LpVariationView *self = user_data;

  lp_figures_dialog_show (GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))), self->session, NULL);
}

static void
correct_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LpVariationView *self = user_data;
  const char *figure = lp_variation_get_about (get_variation (self))->figure;

  if (*figure != '\0')
    lp_figures_dialog_show (GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))), self->session, figure);
}

static void
remove_measure_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  LpVariationView *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lp_session_commit (self->session, lp_edit_measure_remove (lp_session_get_plan (self->session), get_id (self->measure), &error), &error))
    report (self, error);
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

  return is_on (self, "table") ? lp_coverage_table_to_text (self->table) : NULL;
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
  static const GActionEntry entries[] = {
    { "table", NULL, NULL, "false", toggle_changed_state_cb },
    { "hide-names", NULL, NULL, "false", toggle_changed_state_cb },
    { "leave-out", leave_out_activated_cb },
    { "count", count_activated_cb },
    { "add-measure", add_measure_activated_cb },
    { "correct", correct_activated_cb },
    { "remove-measure", remove_measure_activated_cb },
  };
  const LpMeasureChart *charts;
  guint n;

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "variation", G_ACTION_GROUP (self->actions));
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
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) update);

  return GTK_WIDGET (self);
}
