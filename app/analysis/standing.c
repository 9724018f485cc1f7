/* standing.c — where the networks of an option stand on the delivery plan, and what is met, missed or late */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/standing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plan/delivery.h"

struct _LpStanding
{
  gatomicrefcount references;
  LpStandingTotals totals;
  gint64 people;                /* of the whole plan */
  GArray *pillars, *characteristics, *networks, *points, *milestones, *actions;
};

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
clear_milestone (gpointer data)
{
  LpStandingMilestone *milestone = data;

  g_free (milestone->name);
  g_free (milestone->at);
  g_free (milestone->kind);
  g_free (milestone->note);
}

static void
clear_action (gpointer data)
{
  LpStandingAction *action = data;

  g_free (action->text);
  g_free (action->owner);
  g_free (action->whom);
  g_free (action->start);
  g_free (action->due);
  g_free (action->status);
  g_free (action->note);
}

static GArray *
new_list (gsize          size,
          GDestroyNotify clear)
{
  GArray *list = g_array_new (FALSE, TRUE, (guint) size);

  g_array_set_clear_func (list, clear);
  return list;
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

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const LpStandingPoint *first = a, *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

/* One point a day, each with everybody who has begun by then. */
static void
make_curve (LpStanding *self)
{
  gint64 people = 0;
  guint n = 0;

  for (guint i = 0; i < self->networks->len; i++)
    {
      const LpStandingNetwork *network = &g_array_index (self->networks, LpStandingNetwork, i);

      if (network->start_day > 0 && network->size == LP_SIZE_RIGHT)
        g_array_append_val (self->points, ((LpStandingPoint) { network->start_day, network->people, 0 }));
    }
  g_array_sort (self->points, compare_points);
  for (guint i = 0; i < self->points->len; i++)
    {
      LpStandingPoint point = g_array_index (self->points, LpStandingPoint, i);

      people += point.people;
      if (n == 0 || g_array_index (self->points, LpStandingPoint, n - 1).day != point.day)
        n++;
      g_array_index (self->points, LpStandingPoint, n - 1) = (LpStandingPoint) { point.day, people,
                                                                                 self->people > 0 ? (double) people / (double) self->people : 0 };
    }
  g_array_set_size (self->points, n);
}

static guint
count_networks (const LpStanding *self)
{
  guint n = 0;

  for (guint i = 0; i < self->networks->len; i++)
    n += g_array_index (self->networks, LpStandingNetwork, i).n_practices > 0;

  return n;
}

static void
judge (LpStanding          *self,
       LpStandingMilestone *milestone)
{
  gboolean has_come = milestone->day > 0 && self->totals.day > 0 && milestone->day <= self->totals.day;

  if (strcmp (milestone->kind, "coverage") == 0)
    milestone->reached = lp_standing_get_share_on (self, milestone->day);
  else if (strcmp (milestone->kind, "networks") == 0)
    milestone->reached = count_networks (self);
  else
    return;
  milestone->enough = milestone->reached >= milestone->number;
  milestone->state = !has_come ? LP_MILESTONE_NOT_YET : milestone->enough ? LP_MILESTONE_MET : LP_MILESTONE_MISSED;
}

static int
compare_milestones (gconstpointer a,
                    gconstpointer b)
{
  const LpStandingMilestone *first = a, *second = b;
  guint one = first->day - 1, other = second->day - 1;  /* no date comes last */

  return (one > other) - (one < other);
}

static void
copy_milestones (LpStanding *self,
                 LpPlan     *plan)
{
  const GPtrArray *milestones = lp_plan_get_milestones (plan);

  for (guint i = 0; i < milestones->len; i++)
    {
      const LpMilestone *of = g_ptr_array_index (milestones, i);
      LpStandingMilestone milestone = {
        .id = of->id, .name = g_strdup (of->name), .at = g_strdup (of->at), .kind = g_strdup (of->has_number ? of->kind : ""),
        .note = g_strdup (of->note), .day = lp_day_parse (of->at), .number = of->number,
      };

      judge (self, &milestone);
      g_array_append_val (self->milestones, milestone);
    }
  g_array_sort (self->milestones, compare_milestones);
}

static const char *
find_whom (LpPlan         *plan,
           const LpAction *action)
{
  const LpNetwork *network = action->network_id != 0 ? lp_plan_find_network (plan, action->network_id) : NULL;
  const LpLocality *locality = lp_plan_find_locality (plan, action->locality_id);

  if (network != NULL)
    return network->name;
  return locality != NULL ? locality->name : _("Whole system");
}

static gboolean
is_late (const LpStanding *self,
         guint             due,
         const char       *status)
{
  return due > 0 && due < self->totals.day && strcmp (status, "done") != 0 && strcmp (status, "stopped") != 0;
}

static void
copy_actions (LpStanding *self,
              LpPlan     *plan,
              gint64      pillar_id)
{
  const GPtrArray *actions = lp_plan_get_actions (plan);

  for (guint i = 0; i < actions->len; i++)
    {
      const LpAction *of = g_ptr_array_index (actions, i);
      guint due = lp_day_parse (of->due);
      LpStandingAction action;

      if (of->pillar_id != pillar_id)
        continue;
      action = (LpStandingAction) {
        .id = of->id, .pillar_id = pillar_id, .text = g_strdup (of->text), .owner = g_strdup (of->owner), .whom = g_strdup (find_whom (plan, of)),
        .start = g_strdup (of->start), .due = g_strdup (of->due), .status = g_strdup (of->status), .note = g_strdup (of->note),
        .start_day = lp_day_parse (of->start), .due_day = due, .late = is_late (self, due, of->status),
      };
      self->totals.n_late += action.late;
      g_array_append_val (self->actions, action);
    }
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
  self->pillars = new_list (sizeof (LpStandingPillar), clear_pillar);
  self->characteristics = new_list (sizeof (LpStandingCharacteristic), clear_characteristic);
  self->networks = new_list (sizeof (LpStandingNetwork), NULL);
  self->points = new_list (sizeof (LpStandingPoint), NULL);
  self->milestones = new_list (sizeof (LpStandingMilestone), clear_milestone);
  self->actions = new_list (sizeof (LpStandingAction), clear_action);
  copy_pillars (self, plan);
  copy_networks (self, plan, coverage);
  make_curve (self);
  copy_milestones (self, plan);
  for (guint i = 0; i < self->pillars->len; i++)
    copy_actions (self, plan, g_array_index (self->pillars, LpStandingPillar, i).id);

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

double
lp_standing_get_share_on (const LpStanding *standing,
                          guint             day)
{
  double share = 0;

  for (guint i = 0; i < standing->points->len; i++)
    if (lp_standing_get_point (standing, i)->day <= day)
      share = lp_standing_get_point (standing, i)->share;

  return share;
}
