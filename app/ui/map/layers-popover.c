/* layers-popover.c — which layers the map shows, switched */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/layers-popover.h"

#include <glib/gi18n-lib.h>

#include "analysis/measure.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/layers-popover.ui"
#define N_SWITCHES 7
/* The first row of both lists: no option, no measure. */
#define NONE "none"

struct _LpLayersPopover
{
  GtkPopover parent_instance;

  GtkToggleButton *switches[N_SWITCHES];
  GtkComboBoxText *option_combo;
  GtkComboBoxText *measure_combo;
  GtkComboBox *inset_combo;
  GtkWidget *own_title;
  GtkContainer *own_box;        /* a check button for each of the user's layers, its "layer-id" beside it */

  LpSession *session;
  LpPreferences *preferences;   /* may be NULL */
  LpMapLayers *remembered;      /* as in the settings; NULL before there is a session */
  gboolean updating;
};

G_DEFINE_TYPE (LpLayersPopover, lp_layers_popover, GTK_TYPE_POPOVER)

static const struct { const char *id; guint shown; } switches[N_SWITCHES] = {
  { "branches_switch", LP_MAP_SHOWS_BRANCHES },
  { "places_switch", LP_MAP_SHOWS_PLACES },
  { "districts_switch", LP_MAP_SHOWS_DISTRICTS },
  { "localities_switch", LP_MAP_SHOWS_LOCALITIES },
  { "neighbours_switch", LP_MAP_SHOWS_NEIGHBOURS },
  { "rings_switch", LP_MAP_SHOWS_RINGS },
  { "names_switch", LP_MAP_SHOWS_NAMES },
};

static void
remember (LpLayersPopover   *self,
          const LpMapLayers *layers)
{
  const LpOption *option = lp_plan_find_option (lp_session_get_plan (self->session), layers->option_id);
  g_auto (GStrv) names = lp_map_layers_get_names (layers);
  const char *none[] = { NULL };

  g_clear_pointer (&self->remembered, lp_map_layers_free);
  self->remembered = lp_map_layers_copy (layers);
  if (self->preferences == NULL)
    return;
  lp_preferences_set_strings (self->preferences, "map-layers", (const char *const *) names);
  lp_preferences_set_strings (self->preferences, "map-hidden-layers", layers->hidden != NULL ? (const char *const *) layers->hidden : none);
  lp_preferences_set_string (self->preferences, "map-measure", layers->measure != NULL ? layers->measure : "");
  lp_preferences_set_string (self->preferences, "map-option", option != NULL ? option->name : "");
  lp_preferences_set_string (self->preferences, "map-inset", lp_map_corner_get_name (layers->inset));
}

/* A measure or option that this plan does not have is left out. */
static LpMapLayers *
recall (LpLayersPopover *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  LpMapLayers *layers = lp_map_layers_new ();
  g_auto (GStrv) names = lp_preferences_get_strings (self->preferences, "map-layers");
  g_autofree char *measure = lp_preferences_get_string (self->preferences, "map-measure");
  g_autofree char *name = lp_preferences_get_string (self->preferences, "map-option");
  g_autofree char *corner = lp_preferences_get_string (self->preferences, "map-inset");
  const LpOption *option = name != NULL && *name != '\0' ? lp_plan_find_option_named (plan, name) : NULL;

  if (names != NULL)
    lp_map_layers_set_names (layers, (const char *const *) names);
  layers->hidden = lp_preferences_get_strings (self->preferences, "map-hidden-layers");
  if (measure != NULL && lp_measure_find (plan, measure, NULL) != NULL)
    layers->measure = g_steal_pointer (&measure);
  layers->option_id = option != NULL ? option->id : 0;
  if (corner != NULL)
    lp_map_corner_parse (corner, &layers->inset);
  return layers;
}

static LpMapLayers *
read_widgets (LpLayersPopover *self)
{
  LpMapLayers *layers = lp_map_layers_new ();
  const char *measure = gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->measure_combo));
  const char *option = gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->option_combo));
  const char *corner = gtk_combo_box_get_active_id (self->inset_combo);
  g_autoptr (GList) own = gtk_container_get_children (self->own_box);

  for (guint i = 0; i < N_SWITCHES; i++)
    lp_map_layers_show (layers, switches[i].shown, gtk_toggle_button_get_active (self->switches[i]));
  if (g_strcmp0 (measure, NONE) != 0)
    layers->measure = g_strdup (measure);
  layers->option_id = option != NULL && !g_str_equal (option, NONE) ? g_ascii_strtoll (option, NULL, 10) : 0;
  if (corner != NULL)
    lp_map_corner_parse (corner, &layers->inset);
  for (GList *l = own; l != NULL; l = l->next)
    if (!gtk_toggle_button_get_active (l->data))
      lp_map_layers_show_own (layers, g_object_get_data (l->data, "layer-id"), FALSE);
  return layers;
}

static void
changed_cb (LpLayersPopover *self)
{
  g_autoptr (LpMapLayers) layers = NULL;

  if (self->updating || self->session == NULL)
    return;
  layers = read_widgets (self);
  remember (self, layers);
  lp_session_set_map_layers (self->session, layers);
}

/* The inset is also carried to its corner on the map itself. Names that a wall hides for a while are no wish for the next plan. */
static void
results_changed_cb (LpLayersPopover *self)
{
  const LpMapLayers *layers = lp_session_get_map_layers (self->session);
  g_autoptr (LpMapLayers) moved = NULL;

  if (self->remembered == NULL || layers->inset == self->remembered->inset)
    return;
  moved = lp_map_layers_copy (self->remembered);
  moved->inset = layers->inset;
  remember (self, moved);
}

static void
fill_options (LpLayersPopover   *self,
              const LpMapLayers *layers)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  g_autofree char *active = g_strdup_printf ("%" G_GINT64_FORMAT, layers->option_id);

  gtk_combo_box_text_remove_all (self->option_combo);
  gtk_combo_box_text_append (self->option_combo, NONE, _("None"));
  for (guint i = 0; i < lp_plan_get_n_options (plan); i++)
    {
      const LpOption *option = lp_plan_get_option (plan, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, option->id);

      gtk_combo_box_text_append (self->option_combo, id, option->name);
    }
  if (!gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->option_combo), active))
    gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->option_combo), NONE);
}

static void
fill_measures (LpLayersPopover   *self,
               const LpMapLayers *layers)
{
  const GPtrArray *measures = lp_plan_get_measures (lp_session_get_plan (self->session));

  gtk_combo_box_text_remove_all (self->measure_combo);
  gtk_combo_box_text_append (self->measure_combo, NONE, _("Their network"));
  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *measure = g_ptr_array_index (measures, i);

      gtk_combo_box_text_append (self->measure_combo, measure->id, measure->name);
    }
  if (layers->measure == NULL || !gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->measure_combo), layers->measure))
    gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->measure_combo), NONE);
}

static void
add_own (LpLayersPopover   *self,
         const LpMapLayers *layers,
         const LpLayer     *layer)
{
  GtkWidget *check = gtk_check_button_new_with_label (*layer->name != '\0' ? layer->name : layer->id);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_bin_get_child (GTK_BIN (check))), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (check, _("A layer that was imported into this plan"));
  g_object_set_data_full (G_OBJECT (check), "layer-id", g_strdup (layer->id), g_free);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (check), lp_map_layers_shows_own (layers, layer->id));
  g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_show (check);
  gtk_container_add (self->own_box, check);
}

static void
fill_own (LpLayersPopover   *self,
          const LpMapLayers *layers)
{
  const GPtrArray *rows = lp_plan_get_layers (lp_session_get_plan (self->session));
  gboolean any = FALSE;

  gtk_container_foreach (self->own_box, (GtkCallback) gtk_widget_destroy, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const LpLayer *layer = g_ptr_array_index (rows, i);

      if (!lp_map_is_own_layer (layer->id))
        continue;
      add_own (self, layers, layer);
      any = TRUE;
    }
  gtk_widget_set_visible (self->own_title, any);
  gtk_widget_set_visible (GTK_WIDGET (self->own_box), any);
}

static void
fill (LpLayersPopover *self)
{
  const LpMapLayers *layers = lp_session_get_map_layers (self->session);

  self->updating = TRUE;
  for (guint i = 0; i < N_SWITCHES; i++)
    gtk_toggle_button_set_active (self->switches[i], (layers->shown & switches[i].shown) != 0);
  fill_options (self, layers);
  fill_measures (self, layers);
  fill_own (self, layers);
  gtk_combo_box_set_active_id (self->inset_combo, lp_map_corner_get_name (layers->inset));
  self->updating = FALSE;
}

/* Filled when it is opened: options, measures and layers come and go, and a list that is filled anew loses the keyboard. */
static void
lp_layers_popover_map (GtkWidget *widget)
{
  LpLayersPopover *self = LP_LAYERS_POPOVER (widget);

  if (self->session != NULL)
    fill (self);

  GTK_WIDGET_CLASS (lp_layers_popover_parent_class)->map (widget);
}

static void
lp_layers_popover_dispose (GObject *object)
{
  LpLayersPopover *self = LP_LAYERS_POPOVER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (lp_layers_popover_parent_class)->dispose (object);
}

static void
lp_layers_popover_finalize (GObject *object)
{
  g_clear_pointer (&LP_LAYERS_POPOVER (object)->remembered, lp_map_layers_free);

  G_OBJECT_CLASS (lp_layers_popover_parent_class)->finalize (object);
}

static void
lp_layers_popover_class_init (LpLayersPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_layers_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_layers_popover_finalize;
  widget_class->map = lp_layers_popover_map;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  for (guint i = 0; i < N_SWITCHES; i++)
    gtk_widget_class_bind_template_child_full (widget_class, switches[i].id, FALSE,
                                               G_STRUCT_OFFSET (LpLayersPopover, switches) + (gssize) (i * sizeof (GtkToggleButton *)));
  gtk_widget_class_bind_template_child (widget_class, LpLayersPopover, option_combo);
  gtk_widget_class_bind_template_child (widget_class, LpLayersPopover, measure_combo);
  gtk_widget_class_bind_template_child (widget_class, LpLayersPopover, inset_combo);
  gtk_widget_class_bind_template_child (widget_class, LpLayersPopover, own_title);
  gtk_widget_class_bind_template_child (widget_class, LpLayersPopover, own_box);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
lp_layers_popover_init (LpLayersPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lp_layers_popover_set_session (LpLayersPopover *self,
                               LpSession       *session,
                               LpPreferences   *preferences)
{
  g_autoptr (LpMapLayers) layers = NULL;

  g_return_if_fail (LP_IS_LAYERS_POPOVER (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->preferences = preferences != NULL ? g_object_ref (preferences) : NULL;
  if (preferences == NULL)
    return;
  layers = recall (self);
  lp_session_set_map_layers (session, layers);
  self->remembered = g_steal_pointer (&layers);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);
}
