/* compare-view.c — the view of options side by side: figures, maps, and who moves */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/compare/compare-view.h"

#include <glib/gi18n-lib.h>

#include "charts/flows-chart.h"
#include "charts/matrix-chart.h"
#include "session/moments.h"
#include "session/side-by-side.h"
#include "ui/application/renewal.h"
#include "ui/application/toolbar.h"
#include "ui/application/widget-style.h"
#include "ui/compare/compare-figures.h"
#include "ui/compare/map-thumb.h"
#include "ui/coverage/chart-view.h"
#include "ui/coverage/coverage-table.h"
#include "ui/window/view.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/compare-view.ui"

/* How the chooser tells its lines apart: an option by its id, which is never 0, a moment by its own after a letter. */
#define LOCALITIES "0"
#define MOMENT 'm'

struct _LpCompareView
{
  GtkBox parent_instance;

  GtkBox *toolbar;
  GtkStack *stack;
  GtkComboBoxText *first;
  GtkLabel *second, *finding, *measure;
  GtkWidget *against;
  GtkLabel *first_title, *second_title;
  LpMapThumb *first_map, *second_map;
  GtkWidget *maps, *figures_pane, *figures_button, *take_button;
  GtkGrid *figures, *all_figures;
  GtkLabel *all_measure;
  GtkStack *moves;
  LpChartView *chart_view, *matrix_view;
  GtkWidget *maps_area, *maps_button, *all_button;
  LpCoverageTable *table;
  GMenu *take_menu;

  LpSession *session;
  GSimpleActionGroup *actions;
  char *before;                 /* what is compared with, as the chooser has it; NULL: none chosen yet */
  LpSideBySide *sides;          /* what is shown; NULL: nothing can be compared */
  char *picture;                /* "moves=Option A": what is drawn, as pictures are asked for; NULL: nothing */
  gboolean narrow;
  gboolean updating;
};

static void view_init (LpViewInterface *iface);

G_DEFINE_TYPE_WITH_CODE (LpCompareView, lp_compare_view, GTK_TYPE_BOX,
                         G_IMPLEMENT_INTERFACE (LP_TYPE_VIEW, view_init))

static gint64
get_shown_id (LpCompareView *self)
{
  const LpOption *option = lp_session_get_option (self->session);

  return option != NULL ? option->id : 0;
}

/* The option compared with; 0: it is no option. */
static gint64
get_before_option (LpCompareView *self)
{
  return self->before != NULL ? g_ascii_strtoll (self->before, NULL, 10) : 0;
}

/* Likewise a moment. */
static gint64
get_before_moment (LpCompareView *self)
{
  return self->before != NULL && *self->before == MOMENT ? g_ascii_strtoll (self->before + 1, NULL, 10) : 0;
}

static void
take_before (LpCompareView *self,
             char          *before)
{
  g_free (self->before);
  self->before = before;
}

static gboolean
can_compare_with (LpCompareView *self,
                  gint64         id)
{
  return id != get_shown_id (self) && lp_plan_find_option (lp_session_get_plan (self->session), id) != NULL;
}

static gboolean
has_localities (LpCompareView *self)
{
  return lp_plan_get_localities (lp_session_get_plan (self->session))->len > 0;
}

/* Returns: (transfer full), NULL: nothing */
static char *
find_first_side (LpCompareView *self)
{
  gint64 found = lp_side_by_side_choose (self->session, get_shown_id (self));

  return found >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, found) : NULL;
}

static void
add_moments (LpCompareView *self)
{
  g_autoptr (GPtrArray) moments = lp_session_list_moments (self->session, NULL);

  for (guint i = moments != NULL ? moments->len : 0; i-- > 0;)
    {
      const LpMoment *moment = g_ptr_array_index (moments, i);
      g_autofree char *id = g_strdup_printf ("%c%" G_GINT64_FORMAT, MOMENT, moment->id);
      /* Translators: the option shown, as it was at a moment that somebody named */
      g_autofree char *name = g_strdup_printf (_("At “%s”"), moment->name);

      gtk_combo_box_text_append (self->first, id, name);
    }
}

static void
fill_chooser (LpCompareView *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);

  self->updating = TRUE;
  gtk_combo_box_text_remove_all (self->first);
  if (has_localities (self))
    gtk_combo_box_text_append (self->first, LOCALITIES, _("Localities of today"));
  for (guint i = 0; i < lp_plan_get_n_options (plan); i++)
    {
      const LpOption *option = lp_plan_get_option (plan, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, option->id);

      if (can_compare_with (self, option->id))
        gtk_combo_box_text_append (self->first, id, option->name);
    }
  add_moments (self);
  gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->first), self->before);
  self->updating = FALSE;
}

static void
fill_maps (LpCompareView      *self,
           const LpSideBySide *sides)
{
  g_auto (GStrv) movers = lp_side_by_side_list_movers (sides);

  gtk_label_set_text (self->first_title, sides->names[0]);
  gtk_label_set_text (self->second_title, sides->names[1]);
  lp_map_thumb_set_scene (self->first_map, sides->maps[0], NULL);
  lp_map_thumb_set_scene (self->second_map, sides->maps[1], (const char *const *) movers);
  gtk_widget_set_visible (self->maps, sides->maps[0] != NULL && sides->maps[1] != NULL);
}

static void
fill_take_menu (LpCompareView      *self,
                const LpSideBySide *sides)
{
  g_menu_remove_all (self->take_menu);
  for (guint i = 0; get_before_option (self) != 0 && i < lp_flows_get_n_before (sides->flows); i++)
    {
      const LpFlowGroup *group = lp_flows_get_before (sides->flows, i);
      g_autofree char *name = lp_flow_group_get_title (group);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      if (!group->is_network || group->id == 0)
        continue;
      g_menu_item_set_action_and_target (item, "win.take-network", "x", group->id);
      g_menu_append_item (self->take_menu, item);
    }
  gtk_widget_set_visible (self->take_button, g_menu_model_get_n_items (G_MENU_MODEL (self->take_menu)) > 0);
}

static void
fill (LpCompareView *self)
{
  const LpSideBySide *sides = self->sides;
  g_autoptr (LpChart) chart = lp_flows_chart_new (sides->flows, sides->names[0], sides->names[1], sides->source);
  g_autoptr (LpChart) matrix = lp_matrix_chart_new (sides->flows, sides->names[0], sides->names[1], sides->source);
  g_autofree char *finding = lp_side_by_side_describe (sides);
  g_autofree char *measure = sides->comparison != NULL ? lp_comparison_describe_measure (sides->comparison) : g_strdup ("");

  gtk_label_set_text (self->finding, finding);
  gtk_label_set_text (self->measure, measure);
  gtk_widget_set_visible (GTK_WIDGET (self->measure), *measure != '\0');
  gtk_label_set_text (self->second, sides->names[1]);
  fill_maps (self, sides);
  lp_compare_figures_fill (self->figures, sides->comparison);
  fill_take_menu (self, sides);
  lp_chart_view_set_chart (self->chart_view, chart);
  lp_chart_view_set_chart (self->matrix_view, matrix);
  lp_coverage_table_set_chart (self->table, chart);
  gtk_widget_queue_draw (self->maps_area);
}

static gboolean
maps_draw_cb (LpCompareView *self,
              cairo_t       *cr)
{
  g_autoptr (LpStyle) style = lp_widget_style_new (self->maps_area);
  g_auto (LpSideBySideMaps) maps = { 0 };
  const LpMapPair *pair = self->sides != NULL ? lp_side_by_side_get_maps (self->sides, &maps) : NULL;

  if (pair != NULL)
    lp_map_pair_draw (cr, pair, gtk_widget_get_allocated_width (self->maps_area), gtk_widget_get_allocated_height (self->maps_area), style);

  return GDK_EVENT_STOP;
}

/* A picture is named by its kind and by what is compared with; the table's is that of the flows, and the figures of all options have none. */
static void
name_picture (LpCompareView *self,
              const char    *page)
{
  const char *kind = g_str_equal (page, "matrix") ? "matrix" : g_str_equal (page, "maps") ? "maps" : "moves";

  g_clear_pointer (&self->picture, g_free);
  if (self->sides != NULL && !g_str_equal (page, "all"))
    self->picture = self->sides->comparison != NULL ? g_strdup_printf ("%s=%s", kind, self->sides->names[0]) : g_strdup (kind);
}

/* The options that have networks, as more than two can be set beside each other by their figures alone. */
static GArray *
list_options (LpCompareView *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < lp_plan_get_n_options (plan); i++)
    {
      const LpOption *option = lp_plan_get_option (plan, i);

      if (option->networks->len > 0)
        g_array_append_val (ids, option->id);
    }

  return ids;
}

/* Of all options, while they are looked at. */
static void
fill_all (LpCompareView *self,
          const GArray  *ids)
{
  g_autoptr (LpComparison) comparison = lp_session_compare_options (self->session, (const gint64 *) ids->data, ids->len);
  g_autofree char *measure = lp_comparison_describe_measure (comparison);

  lp_compare_figures_fill (self->all_figures, comparison);
  gtk_label_set_text (self->all_measure, measure);
}

/* In a narrow window there is room for the figures or for who moves; the two maps take all there is, and are not shown small beside themselves. */
static void
arrange (LpCompareView *self)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "show");
  const char *shown = g_variant_get_string (state, NULL);
  gboolean figures = g_str_equal (shown, "figures");
  gboolean has_figures = self->sides != NULL && self->sides->comparison != NULL;
  gboolean has_maps = self->sides != NULL && self->sides->maps[0] != NULL && self->sides->maps[1] != NULL;
  gboolean maps = has_maps && g_str_equal (shown, "maps");
  g_autoptr (GArray) options = list_options (self);
  gboolean all = options->len > 2 && g_str_equal (shown, "all");

  gtk_widget_set_visible (self->figures_button, self->narrow && has_figures);
  gtk_widget_set_visible (self->figures_pane, has_figures && !maps && !all && (!self->narrow || figures));
  gtk_widget_set_visible (GTK_WIDGET (self->moves), !self->narrow || !figures || !has_figures);
  gtk_widget_set_visible (self->maps_button, has_maps);
  gtk_widget_set_visible (self->all_button, options->len > 2);
  if (figures || (g_str_equal (shown, "maps") && !has_maps) || (g_str_equal (shown, "all") && !all))
    shown = "chart";
  if (all)
    fill_all (self, options);
  gtk_stack_set_visible_child_name (self->moves, shown);
  lp_toolbar_fold (self->toolbar);
  name_picture (self, shown);
}

/* NULL where what was chosen is no longer there. */
static LpSideBySide *
compute (LpCompareView *self)
{
  if (self->before == NULL)
    return NULL;
  if (get_before_moment (self) != 0)
    return lp_side_by_side_new_since (self->session, get_before_moment (self), get_shown_id (self), NULL);
  if (!g_str_equal (self->before, LOCALITIES) && !can_compare_with (self, get_before_option (self)))
    return NULL;

  return lp_side_by_side_new (self->session, get_before_option (self), get_shown_id (self));
}

static void
update (LpCompareView *self)
{
  g_clear_pointer (&self->sides, lp_side_by_side_free);
  if (lp_plan_get_n_practices (lp_session_get_plan (self->session)) > 0)
    {
      self->sides = compute (self);
      if (self->sides == NULL)
        {
          take_before (self, find_first_side (self));
          self->sides = compute (self);
        }
    }
  fill_chooser (self);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "swap")), get_before_option (self) != 0);
  if (self->sides != NULL)
    fill (self);
  gtk_stack_set_visible_child_name (self->stack, self->sides != NULL ? "sides" : "empty");
  arrange (self);
}

static void
first_changed_cb (LpCompareView *self)
{
  const char *id = gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->first));

  if (self->updating || id == NULL)
    return;
  take_before (self, g_strdup (id));
  update (self);
}

static void
show_changed_state_cb (GSimpleAction *action,
                       GVariant      *value,
                       gpointer       user_data)
{
  g_simple_action_set_state (action, value);
  arrange (user_data);
}

/* The option compared with is shown, and the one that was shown is compared with. */
static void
swap_activate_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LpCompareView *self = user_data;
  gint64 shown = get_shown_id (self);
  gint64 before = get_before_option (self);

  if (before == 0)
    return;
  take_before (self, g_strdup_printf ("%" G_GINT64_FORMAT, shown));
  lp_widget_activate (GTK_WIDGET (self), "win", "option-choose", g_variant_new_int64 (before));
}

static void
set_narrow (LpView   *view,
            gboolean  narrow)
{
  LpCompareView *self = LP_COMPARE_VIEW (view);

  self->narrow = narrow;
  /* The header says which option is shown. */
  gtk_widget_set_visible (self->against, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->second), !narrow);
  arrange (self);
}

static const char *
get_chart (LpView *view)
{
  return LP_COMPARE_VIEW (view)->picture;
}

static char *
copy_text (LpView *view)
{
  LpCompareView *self = LP_COMPARE_VIEW (view);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->moves), "table") != 0)
    return NULL;

  return lp_coverage_table_to_text (self->table);
}

static void
lp_compare_view_dispose (GObject *object)
{
  LpCompareView *self = LP_COMPARE_VIEW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (lp_compare_view_parent_class)->dispose (object);
}

static void
lp_compare_view_finalize (GObject *object)
{
  LpCompareView *self = LP_COMPARE_VIEW (object);

  g_clear_pointer (&self->sides, lp_side_by_side_free);
  g_free (self->picture);
  g_free (self->before);

  G_OBJECT_CLASS (lp_compare_view_parent_class)->finalize (object);
}

static void
lp_compare_view_class_init (LpCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_compare_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_compare_view_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, toolbar);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, stack);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, first);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, second);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, against);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, finding);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, measure);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, first_title);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, second_title);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, first_map);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, second_map);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, maps);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, figures_pane);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, figures_button);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, figures);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, all_figures);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, all_measure);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, all_button);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, take_button);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, take_menu);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, moves);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, chart_view);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, matrix_view);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, maps_area);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, maps_button);
  gtk_widget_class_bind_template_child (widget_class, LpCompareView, table);
  gtk_widget_class_bind_template_callback (widget_class, first_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, maps_draw_cb);
}

static void
view_init (LpViewInterface *iface)
{
  iface->set_narrow = set_narrow;
  iface->get_chart = get_chart;
  iface->copy_text = copy_text;
}

static void
lp_compare_view_init (LpCompareView *self)
{
  static const GActionEntry entries[] = {
    { "show", NULL, "s", "'chart'", show_changed_state_cb },
    { "swap", swap_activate_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "compare", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lp_compare_view_new (LpSession     *session,
                     LpPreferences *preferences)
{
  LpCompareView *self = g_object_new (LP_TYPE_COMPARE_VIEW, NULL);

  self->session = g_object_ref (session);
  lp_chart_view_set_session (self->chart_view, session);
  lp_chart_view_set_session (self->matrix_view, session);
  lp_coverage_table_set_session (self->table, session);
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) update);
  /* A moment may have been named. */
  g_signal_connect_object (session, "state-changed", G_CALLBACK (fill_chooser), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
lp_compare_view_set_moment (LpCompareView *self,
                            gint64         moment_id)
{
  g_return_if_fail (LP_IS_COMPARE_VIEW (self));

  take_before (self, g_strdup_printf ("%c%" G_GINT64_FORMAT, MOMENT, moment_id));
  lp_widget_renew (GTK_WIDGET (self));
}
