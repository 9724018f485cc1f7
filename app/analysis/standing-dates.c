/* standing-dates.c — what happens when: coverage as networks start, milestones against it, actions that are late */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/standing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

void
_lp_standing_date (LpStanding *self,
                   LpPlan     *plan)
{
  self->points = _lp_standing_new_list (sizeof (LpStandingPoint), NULL);
  self->milestones = _lp_standing_new_list (sizeof (LpStandingMilestone), clear_milestone);
  self->actions = _lp_standing_new_list (sizeof (LpStandingAction), clear_action);
  make_curve (self);
  copy_milestones (self, plan);
  for (guint i = 0; i < self->pillars->len; i++)
    copy_actions (self, plan, g_array_index (self->pillars, LpStandingPillar, i).id);
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
