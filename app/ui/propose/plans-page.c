/* plans-page.c — plans near the proposal, with small maps, and a chart to choose one from */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/propose/plans-page.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "charts/trade-off-chart.h"
#include "ui/application/widget-style.h"
#include "ui/compare/map-thumb.h"
#include "ui/coverage/chart-view.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/plans-page.ui"
/* A small map, in letters. */
#define THUMB_EMS 12
/* It has no words: where letters are large, the room is theirs. Pixels. */
#define THUMB_MOST 200.0
/* Width over height. */
#define THUMB_SHAPE 1.5
#define MOST_PRACTICES_DRAWN 1500 /* land of more takes too long to draw several times */

struct _LpPlansPage
{
  GtkBox parent_instance;

  GtkLabel *state_label;
  GtkSpinner *spinner;
  GtkWidget *compare_button;
  GtkWidget *stop_button;
  GtkListBox *list_box;
  GtkWidget *chart_box;
  GtkToggleButton *networks_button;
  LpChartView *chart_view;

  LpSession *session;
  LpProposer *proposer;
  GHashTable *maps;             /* LpProposal -> LpMapScene: of plans that have been drawn */
  GArray *listed, *charted;     /* guint: alternatives in the list and on the chart, by place */
  gboolean updating;
};

G_DEFINE_TYPE (LpPlansPage, lp_plans_page, GTK_TYPE_BOX)

static const LpAlternative *
get_alternative (LpPlansPage *self,
                 guint        i)
{
  return g_ptr_array_index (lp_proposer_get_alternatives (self->proposer), i);
}

/* The map of a plan, worked out once; NULL where there is none or it would take too long. */
static LpMapScene *
get_map (LpPlansPage *self,
         LpProposal  *proposal)
{
  LpMapScene *scene = g_hash_table_lookup (self->maps, proposal);
  g_autoptr (LpProposalPreview) preview = NULL;

  if (scene != NULL || lp_plan_get_n_practices (lp_session_get_plan (self->session)) > MOST_PRACTICES_DRAWN)
    return scene;
  preview = lp_proposal_preview_new (self->session, proposal, lp_proposer_get_preview (self->proposer), NULL);
  scene = preview != NULL ? lp_proposal_preview_get_map (preview) : NULL;
  if (scene != NULL)
    g_hash_table_insert (self->maps, lp_proposal_ref (proposal), lp_map_scene_ref (scene));

  return scene;
}

static GtkWidget *
make_label (const char *text,
            const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), style_class);

  return label;
}

static GtkWidget *
make_thumb (LpPlansPage *self,
            LpMapScene  *scene)
{
  GtkWidget *thumb = g_object_new (LP_TYPE_MAP_THUMB, "valign", GTK_ALIGN_CENTER, NULL);
  g_autoptr (LpStyle) style = lp_widget_style_new (GTK_WIDGET (self));
  double width = MIN (THUMB_EMS * style->font_size, THUMB_MOST);

  gtk_widget_set_size_request (thumb, (int) width, (int) (width / THUMB_SHAPE));
  lp_map_thumb_set_bare (LP_MAP_THUMB (thumb), TRUE);
  lp_map_thumb_set_scene (LP_MAP_THUMB (thumb), scene, NULL);

  return thumb;
}

/* What a plan is called in talk. */
static char *
name_row (guint row)
{
  return g_strdup_printf ("%c", (char) ('A' + row % 26));
}

static GtkWidget *
make_row (LpPlansPage         *self,
          const LpAlternative *alternative,
          guint                row_number)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  LpMapScene *scene = get_map (self, alternative->proposal);
  g_autofree char *km = lp_format_decimal (alternative->km, 3);
  g_autofree char *figures = g_strdup_printf (ngettext ("%u network, %s km on average", "%u networks, %s km on average", alternative->networks),
                                              alternative->networks, km);
  g_autofree char *letter = name_row (row_number);
  g_autofree char *heading = g_strdup_printf ("%s  %s", letter, alternative->name);
  g_autofree char *name = g_strdup_printf ("%s: %s; %s", heading, figures, alternative->sentence);

  gtk_style_context_add_class (gtk_widget_get_style_context (box), "lp-row");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_container_add (GTK_CONTAINER (words), make_label (heading, "lp-heading"));
  gtk_container_add (GTK_CONTAINER (words), make_label (figures, "lp-cell"));
  gtk_container_add (GTK_CONTAINER (words), make_label (alternative->sentence, "lp-quiet"));
  if (scene != NULL)
    gtk_container_add (GTK_CONTAINER (box), make_thumb (self, scene));
  gtk_box_pack_start (GTK_BOX (box), words, TRUE, TRUE, 0);
  gtk_container_add (GTK_CONTAINER (row), box);
  atk_object_set_name (gtk_widget_get_accessible (row), name);
  gtk_widget_show_all (row);

  return row;
}

static void
mark_chosen (LpPlansPage *self)
{
  guint chosen = lp_proposer_get_chosen (self->proposer);
  int choice = -1;

  self->updating = TRUE;
  gtk_list_box_unselect_all (self->list_box);
  for (guint i = 0; i < self->listed->len; i++)
    if (g_array_index (self->listed, guint, i) == chosen)
      gtk_list_box_select_row (self->list_box, gtk_list_box_get_row_at_index (self->list_box, (int) i));
  for (guint i = 0; i < self->charted->len; i++)
    if (g_array_index (self->charted, guint, i) == chosen)
      choice = (int) i;
  lp_chart_view_set_choice (self->chart_view, choice);
  self->updating = FALSE;
}

static void
fill_list (LpPlansPage *self)
{
  const GPtrArray *alternatives = lp_proposer_get_alternatives (self->proposer);

  /* Rows are added as plans are found, and all go with the proposal. */
  if (alternatives->len == 0)
    {
      g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (self->list_box));

      for (GList *l = rows; l != NULL; l = l->next)
        gtk_widget_destroy (l->data);
      g_array_set_size (self->listed, 0);
      g_hash_table_remove_all (self->maps);
    }
  for (guint i = self->listed->len > 0 ? g_array_index (self->listed, guint, self->listed->len - 1) + 1 : 0; i < alternatives->len; i++)
    {
      const LpAlternative *alternative = get_alternative (self, i);

      if (alternative->kind != LP_ALTERNATIVE_FIRST && alternative->kind != LP_ALTERNATIVE_DIFFERENT)
        continue;
      gtk_list_box_insert (self->list_box, make_row (self, alternative, self->listed->len), -1);
      g_array_append_val (self->listed, i);
    }
}

/* What a plan is called in the list and on the chart: its letter there, or (transfer full) its name. */
static char *
name_point (LpPlansPage *self,
            guint        i)
{
  for (guint row = 1; row < self->listed->len; row++)
    if (g_array_index (self->listed, guint, row) == i)
      return name_row (row);
  return g_strdup (get_alternative (self, i)->name);
}

static guint
count_shown (LpPlansPage       *self,
             LpAlternativeAxis  axis)
{
  const GPtrArray *alternatives = lp_proposer_get_alternatives (self->proposer);
  guint n = 0;

  for (guint i = 0; i < alternatives->len; i++)
    n += lp_alternative_is_shown (alternatives, i, axis);
  return n;
}

/* Whether there is anything to compare the proposal with. */
static gboolean
has_others (LpPlansPage *self)
{
  return count_shown (self, LP_ALTERNATIVE_AXIS_NETWORKS) > 1 || count_shown (self, LP_ALTERNATIVE_AXIS_MIXED) > 1;
}

static void
fill_chart (LpPlansPage *self)
{
  const GPtrArray *alternatives = lp_proposer_get_alternatives (self->proposer);
  gboolean networks = gtk_toggle_button_get_active (self->networks_button);
  LpAlternativeAxis axis = networks ? LP_ALTERNATIVE_AXIS_NETWORKS : LP_ALTERNATIVE_AXIS_MIXED;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (LpTradeOffPoint));
  g_autoptr (LpChart) chart = NULL;

  g_array_set_size (self->charted, 0);
  for (guint i = 0; i < alternatives->len; i++)
    {
      const LpAlternative *alternative = get_alternative (self, i);
      char *name = name_point (self, i);
      /* A plan that leaves more people outside the band is no equal of the others, however near it is. */
      gboolean front = alternative->people_outside <= get_alternative (self, 0)->people_outside && lp_alternative_is_front (alternatives, i, axis);
      const LpTradeOffPoint point = { lp_alternative_get_along (alternative, axis), alternative->km, name, alternative->people_outside, front };

      g_ptr_array_add (names, name);
      if (!lp_alternative_is_shown (alternatives, i, axis))
        continue;
      g_array_append_val (points, point);
      g_array_append_val (self->charted, i);
    }
  chart = lp_trade_off_chart_new (networks ? LP_TRADE_OFF_NETWORKS : LP_TRADE_OFF_LOCALITIES, (const LpTradeOffPoint *) (gpointer) points->data,
                                  points->len);
  lp_chart_view_set_chart (self->chart_view, chart);
  gtk_widget_set_visible (self->chart_box, has_others (self));
}

static void
update (LpPlansPage *self)
{
  const GPtrArray *alternatives = lp_proposer_get_alternatives (self->proposer);
  gboolean comparing = lp_proposer_is_comparing (self->proposer);

  self->updating = TRUE;
  fill_list (self);
  fill_chart (self);
  self->updating = FALSE;
  mark_chosen (self);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), comparing);
  gtk_widget_set_visible (self->stop_button, comparing);
  gtk_widget_set_visible (self->compare_button, !comparing && alternatives->len > 0);
  g_object_set (self->spinner, "active", comparing, NULL);
  gtk_label_set_text (self->state_label, comparing ? _("Looking for other plans…")
                                         : alternatives->len == 0 ? _("There is no proposal yet to compare others with.")
                                         : alternatives->len == 1 ? _("Are there other plans nearly as good, and what would other wishes cost?")
                                         : !has_others (self) ? _("No other plan nearly as good was found.")
                                         : _("Choose a plan, here or on the chart, to preview it."));
}

static void
row_selected_cb (LpPlansPage   *self,
                 GtkListBoxRow *row)
{
  if (!self->updating && row != NULL)
    lp_proposer_choose (self->proposer, g_array_index (self->listed, guint, gtk_list_box_row_get_index (row)));
}

static void
point_chosen_cb (LpPlansPage *self,
                 int          point)
{
  lp_proposer_choose (self->proposer, g_array_index (self->charted, guint, point));
}

static void
axis_toggled_cb (LpPlansPage *self)
{
  if (self->proposer == NULL)
    return;
  fill_chart (self);
  mark_chosen (self);
}

static void
lp_plans_page_dispose (GObject *object)
{
  LpPlansPage *self = LP_PLANS_PAGE (object);

  self->updating = TRUE;
  g_clear_object (&self->session);
  g_clear_object (&self->proposer);
  g_clear_pointer (&self->maps, g_hash_table_unref);

  G_OBJECT_CLASS (lp_plans_page_parent_class)->dispose (object);
}

static void
lp_plans_page_finalize (GObject *object)
{
  LpPlansPage *self = LP_PLANS_PAGE (object);

  g_array_unref (self->listed);
  g_array_unref (self->charted);

  G_OBJECT_CLASS (lp_plans_page_parent_class)->finalize (object);
}

static void
lp_plans_page_class_init (LpPlansPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_plans_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_plans_page_finalize;

  g_type_ensure (LP_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpPlansPage, state_label);
  gtk_widget_class_bind_template_child (widget_class, LpPlansPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, LpPlansPage, compare_button);
  gtk_widget_class_bind_template_child (widget_class, LpPlansPage, stop_button);
  gtk_widget_class_bind_template_child (widget_class, LpPlansPage, list_box);
  gtk_widget_class_bind_template_child (widget_class, LpPlansPage, chart_box);
  gtk_widget_class_bind_template_child (widget_class, LpPlansPage, networks_button);
  gtk_widget_class_bind_template_child (widget_class, LpPlansPage, chart_view);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, axis_toggled_cb);
}

static void
lp_plans_page_init (LpPlansPage *self)
{
  self->listed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->charted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->maps = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) lp_proposal_unref, (GDestroyNotify) lp_map_scene_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lp_plans_page_set_session (LpPlansPage *self,
                           LpSession   *session)
{
  g_return_if_fail (LP_IS_PLANS_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->proposer = g_object_ref (lp_session_get_proposer (session));
  g_signal_connect_object (self->proposer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart_view, "chosen", G_CALLBACK (point_chosen_cb), self, G_CONNECT_SWAPPED);
  update (self);
}
