/* variation-choosers.c — what is chosen in the view of variation: the measure, how it is drawn, and what is compared */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/variation/variation-view-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
fill_if_changed (LpVariationView *self)
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

void
_lp_variation_view_fill_choosers (LpVariationView      *self,
                                  const LpMeasureChart *chart)
{
  fill_if_changed (self);
  fill_by (self, chart);
  gtk_widget_set_visible (GTK_WIDGET (self->other), chart->two_measures);
}

const char *
_lp_variation_view_get_measure (LpVariationView *self)
{
  return get_id (self->measure);
}

LpVariation *
_lp_variation_view_get_variation (LpVariationView *self)
{
  return get_id (self->measure) != NULL ? lp_session_get_variation (self->session, get_id (self->measure), NULL) : NULL;
}

char *
_lp_variation_view_make_name (LpVariationView      *self,
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
  if (_lp_variation_view_is_on (self, "hide-names"))
    g_string_append (name, ",hide-names");

  return g_string_free (g_steal_pointer (&name), FALSE);
}
