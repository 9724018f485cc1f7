/* standing.c — where the networks of an option stand on the delivery plan, and what is met, missed or late */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/standing-private.h"

static void
clear_pillar (gpointer data)
{
  g_free (((LpStandingPillar *) data)->name);
}

static void
clear_characteristic (gpointer data)
{
  LpStandingCharacteristic *characteristic = data;

  g_free (characteristic->name);
  g_free (characteristic->definition);
}

static void
copy_pillars (LpStanding *self,
              LpPlan     *plan)
{
  const GPtrArray *pillars = lp_plan_get_pillars (plan);
  const GPtrArray *characteristics = lp_plan_get_characteristics (plan);

  for (guint i = 0; i < pillars->len; i++)
    {
      const LpPillar *pillar = g_ptr_array_index (pillars, i);

      g_array_append_val (self->pillars, ((LpStandingPillar) { pillar->id, g_strdup (pillar->name) }));
      self->totals.baseline_day = MAX (self->totals.baseline_day, lp_day_parse (pillar->baseline_at));
    }
  for (guint i = 0; i < characteristics->len; i++)
    {
      const LpCharacteristic *of = g_ptr_array_index (characteristics, i);

      g_array_append_val (self->characteristics, ((LpStandingCharacteristic) { of->id, g_strdup (of->name), g_strdup (of->definition),
                                                                               strcmp (of->computed, "band") == 0 }));
    }
  self->totals.has_pillars = pillars->len > 0;
}

static void
copy_marks (LpStanding        *self,
            LpPlan            *plan,
            LpStandingNetwork *network)
{
  network->steps = g_new0 (LpStandingStep, self->pillars->len + 1);
  network->checks = g_new0 (LpStandingCheck, self->characteristics->len + 1);
  for (guint i = 0; i < self->pillars->len; i++)
    {
      const LpNetworkStep *step = lp_plan_find_network_step (plan, network->id, g_array_index (self->pillars, LpStandingPillar, i).id);

      network->steps[i] = (LpStandingStep) { step != NULL ? step->step : -1, g_strdup (step != NULL ? step->evidence : ""),
                                             g_strdup (step != NULL ? step->at : "") };
    }
  for (guint i = 0; i < self->characteristics->len; i++)
    {
      const LpStandingCharacteristic *of = &g_array_index (self->characteristics, LpStandingCharacteristic, i);
      const LpNetworkCharacteristic *said = of->computed ? NULL : lp_plan_find_network_characteristic (plan, network->id, of->id);
      gboolean known = of->computed || said != NULL;
      gboolean met = of->computed ? network->size == LP_SIZE_RIGHT : said != NULL && said->met;

      network->checks[i] = (LpStandingCheck) { known, met, g_strdup (said != NULL ? said->note : "") };
    }
}

static void
copy_networks (LpStanding       *self,
               LpPlan           *plan,
               const LpCoverage *coverage)
{
  for (guint i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *totals = lp_coverage_get_network (coverage, i);
      const LpNetworkStart *start = lp_plan_find_network_start (plan, totals->id);
      LpStandingNetwork network = {
        .id = totals->id, .number = totals->number, .colour = totals->colour, .people = totals->people, .name = g_strdup (totals->name),
        .n_practices = totals->n_practices, .size = totals->size, .start = g_strdup (start != NULL ? start->at : ""),
      };

      network.start_day = lp_day_parse (network.start);
      self->totals.n_started += network.start_day > 0;
      copy_marks (self, plan, &network);
      g_array_append_val (self->networks, network);
    }
}

static void
clear_networks (LpStanding *self)
{
  for (guint i = 0; i < self->networks->len; i++)
    {
      LpStandingNetwork *network = &g_array_index (self->networks, LpStandingNetwork, i);

      for (guint k = 0; k < self->pillars->len; k++)
        {
          g_free (network->steps[k].evidence);
          g_free (network->steps[k].at);
        }
      for (guint k = 0; k < self->characteristics->len; k++)
        g_free (network->checks[k].note);
      g_free (network->steps);
      g_free (network->checks);
      g_free (network->name);
      g_free (network->start);
    }
  g_array_unref (self->networks);
}

GArray *
_lp_standing_new_list (gsize          size,
                       GDestroyNotify clear)
{
  GArray *list = g_array_new (FALSE, TRUE, (guint) size);

  g_array_set_clear_func (list, clear);
  return list;
}

LpStanding *
lp_standing_new (LpPlan           *plan,
                 const LpCoverage *coverage)
{
  LpStanding *self = g_new0 (LpStanding, 1);
  const LpCoverageTotals *totals;

  g_return_val_if_fail (LP_IS_PLAN (plan) && coverage != NULL, NULL);

  totals = lp_coverage_get_totals (coverage);
  g_atomic_ref_count_init (&self->references);
  self->totals = (LpStandingTotals) { .option_id = totals->option_id, .min_people = totals->min_people, .max_people = totals->max_people,
                                      .option_name = g_strdup (totals->option_name), .as_of = g_strdup (lp_plan_get_as_of (plan)),
                                      .n_unassigned = totals->n_unassigned };
  self->totals.day = lp_day_parse (self->totals.as_of);
  self->people = totals->people;
  self->pillars = _lp_standing_new_list (sizeof (LpStandingPillar), clear_pillar);
  self->characteristics = _lp_standing_new_list (sizeof (LpStandingCharacteristic), clear_characteristic);
  self->networks = _lp_standing_new_list (sizeof (LpStandingNetwork), NULL);
  copy_pillars (self, plan);
  copy_networks (self, plan, coverage);
  _lp_standing_date (self, plan);

  return self;
}

LpStanding *
lp_standing_ref (LpStanding *standing)
{
  g_atomic_ref_count_inc (&standing->references);
  return standing;
}

void
lp_standing_unref (LpStanding *standing)
{
  if (!g_atomic_ref_count_dec (&standing->references))
    return;
  clear_networks (standing);
  g_array_unref (standing->pillars);
  g_array_unref (standing->characteristics);
  g_array_unref (standing->points);
  g_array_unref (standing->milestones);
  g_array_unref (standing->actions);
  g_free (standing->totals.option_name);
  g_free (standing->totals.as_of);
  g_free (standing);
}

const LpStandingTotals *
lp_standing_get_totals (const LpStanding *standing)
{
  return &standing->totals;
}

guint
lp_standing_get_n_pillars (const LpStanding *standing)
{
  return standing->pillars->len;
}

const LpStandingPillar *
lp_standing_get_pillar (const LpStanding *standing,
                        guint             i)
{
  return &g_array_index (standing->pillars, LpStandingPillar, i);
}

const char *
lp_standing_name_pillar (const LpStanding *standing,
                         gint64            pillar_id)
{
  for (guint i = 0; i < standing->pillars->len; i++)
    if (lp_standing_get_pillar (standing, i)->id == pillar_id)
      return lp_standing_get_pillar (standing, i)->name;

  return "";
}

guint
lp_standing_get_n_characteristics (const LpStanding *standing)
{
  return standing->characteristics->len;
}

const LpStandingCharacteristic *
lp_standing_get_characteristic (const LpStanding *standing,
                                guint             i)
{
  return &g_array_index (standing->characteristics, LpStandingCharacteristic, i);
}

guint
lp_standing_get_n_networks (const LpStanding *standing)
{
  return standing->networks->len;
}

const LpStandingNetwork *
lp_standing_get_network (const LpStanding *standing,
                         guint             i)
{
  return &g_array_index (standing->networks, LpStandingNetwork, i);
}

guint
lp_standing_get_n_points (const LpStanding *standing)
{
  return standing->points->len;
}

const LpStandingPoint *
lp_standing_get_point (const LpStanding *standing,
                       guint             i)
{
  return &g_array_index (standing->points, LpStandingPoint, i);
}

guint
lp_standing_get_n_milestones (const LpStanding *standing)
{
  return standing->milestones->len;
}

const LpStandingMilestone *
lp_standing_get_milestone (const LpStanding *standing,
                           guint             i)
{
  return &g_array_index (standing->milestones, LpStandingMilestone, i);
}

guint
lp_standing_get_n_actions (const LpStanding *standing)
{
  return standing->actions->len;
}

const LpStandingAction *
lp_standing_get_action (const LpStanding *standing,
                        guint             i)
{
  return &g_array_index (standing->actions, LpStandingAction, i);
}
