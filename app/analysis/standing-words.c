/* standing-words.c — the sentences that tell of the delivery plan, none claiming more than the dates bear */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/standing.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "base/text.h"

#define MOST_NAMED 3

/* Whole per cents, of which 100% is said only of all and 0% only of nobody; and what falls short of @due is not rounded up to it. */
static char *
format_reached (double reached,
                double due)
{
  double share = reached;

  if (share < 1)
    share = MIN (share, 0.99);
  if (share > 0)
    share = MAX (share, 0.01);
  if (reached < due && round (share * 100) >= round (due * 100))
    share = floor (share * 1000) / 1000;

  return lp_format_share (share, reached < due && round (share * 100) >= round (due * 100) ? 1 : 0);
}

static char *
format_date (const GDate *date,
             const char  *format)
{
  char text[64];

  g_date_strftime (text, sizeof text, format, date);

  return g_strdup (g_strstrip (text));
}

static gboolean
is_coverage (const LpStandingMilestone *milestone)
{
  return strcmp (milestone->kind, "coverage") == 0 && milestone->day > 0;
}

/* Whom a milestone that falls short waits for: networks that are not right size, or begin too late or on no known day; and practices that
 * are in none. */
static char *
list_missing (const LpStanding          *standing,
              const LpStandingMilestone *milestone)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_unassigned = lp_standing_get_totals (standing)->n_unassigned;
  g_autofree char *unassigned = g_strdup_printf (ngettext ("%u unassigned practice", "%u unassigned practices", n_unassigned), n_unassigned);
  g_autofree char *list = NULL;

  for (guint i = 0; i < lp_standing_get_n_networks (standing); i++)
    {
      const LpStandingNetwork *network = lp_standing_get_network (standing, i);

      if (network->size != LP_SIZE_RIGHT || network->start_day == 0 || network->start_day > milestone->day)
        g_ptr_array_add (names, network->name);
    }
  list = lp_text_join_names ((const char *const *) names->pdata, names->len, MOST_NAMED);
  if (n_unassigned == 0 || names->len == 0)
    return g_strdup (n_unassigned > 0 ? unassigned : names->len > 0 ? list : "");

  /* Translators: names of networks, and "3 unassigned practices" */
  return g_strdup_printf (_("%1$s, and %2$s"), list, unassigned);
}

/* "51% of people are covered by June 2018 and 100% by March 2019". */
static char *
describe_all_enough (const LpStanding *standing)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < lp_standing_get_n_milestones (standing); i++)
    {
      const LpStandingMilestone *milestone = lp_standing_get_milestone (standing, i);
      g_autofree char *share = format_reached (milestone->reached, milestone->number);
      g_autofree char *day = lp_day_format (milestone->day, TRUE);

      if (is_coverage (milestone))
        /* Translators: a share of people, and a month: "51% by June 2018" */
        g_ptr_array_add (parts, g_strdup_printf (_("%1$s by %2$s"), share, day));
    }
  list = lp_text_join_names ((const char *const *) parts->pdata, parts->len, 0);

  /* Translators: "51% by June 2018 and 100% by March 2019" */
  return g_strdup_printf (_("People in right-size networks that have begun reach every milestone: %s"), list);
}

static char *
describe_short (const LpStanding          *standing,
                const LpStandingMilestone *before,
                const LpStandingMilestone *milestone)
{
  g_autofree char *share = format_reached (milestone->reached, milestone->number);
  g_autofree char *day = lp_day_format (milestone->day, TRUE);
  g_autofree char *due = lp_format_share (milestone->number, 0);
  g_autofree char *missing = list_missing (standing, milestone);
  g_autofree char *first = NULL;

  if (before != NULL)
    {
      g_autofree char *share_before = format_reached (before->reached, before->number);
      g_autofree char *day_before = lp_day_format (before->day, TRUE);

      /* Translators: shares of people, and months */
      first = g_strdup_printf (_("%1$s of people are covered by %2$s, but only %3$s by %4$s, when %5$s is due"), share_before, day_before, share, day, due);
    }
  else
    {
      first = g_strdup_printf (_("Only %1$s of people are covered by %2$s, when %3$s is due"), share, day, due);
    }

  /* Translators: a finding, and the networks that it waits for */
  return *missing != '\0' ? g_strdup_printf (_("%1$s: waiting for %2$s"), first, missing) : g_steal_pointer (&first);
}

char *
lp_standing_describe_finding (const LpStanding *standing)
{
  const LpStandingMilestone *before = NULL;
  guint n = lp_standing_get_n_networks (standing);

  if (lp_standing_get_totals (standing)->n_started == 0 && n > 0)
    return g_strdup (_("No network has a start date yet, so nothing can be said of coverage by date"));
  for (guint i = 0; i < lp_standing_get_n_milestones (standing); i++)
    {
      const LpStandingMilestone *milestone = lp_standing_get_milestone (standing, i);

      if (!is_coverage (milestone))
        continue;
      if (!milestone->enough)
        return describe_short (standing, before, milestone);
      before = milestone;
    }
  if (before != NULL)
    return describe_all_enough (standing);

  return g_strdup_printf (ngettext ("%u network has a start date", "%u networks have a start date", lp_standing_get_totals (standing)->n_started),
                          lp_standing_get_totals (standing)->n_started);
}

char *
lp_standing_describe_late (const LpStanding *standing)
{
  const LpStandingTotals *totals = lp_standing_get_totals (standing);
  g_autofree char *day = lp_day_format (totals->day, FALSE);

  if (lp_standing_get_n_actions (standing) == 0)
    return g_strdup ("");
  if (totals->day == 0)
    return g_strdup (_("The plan has no date, so no action is late"));
  if (totals->n_late == 0)
    return g_strdup_printf (_("No action is late on %s"), day);

  return g_strdup_printf (ngettext ("%1$u action is late on %2$s", "%1$u actions are late on %2$s", totals->n_late), totals->n_late, day);
}

char *
lp_standing_milestone_describe (const LpStandingMilestone *milestone)
{
  gboolean coverage = strcmp (milestone->kind, "coverage") == 0;
  g_autofree char *reached = coverage ? format_reached (milestone->reached, milestone->number) : lp_format_decimal (milestone->reached, 0);

  switch (milestone->state)
    {
    case LP_MILESTONE_MET:
      /* Translators: a milestone, and how far it came: "met: 51%", "met: 22 networks" is "met: 22" */
      return g_strdup_printf (_("met: %s"), reached);
    case LP_MILESTONE_MISSED:
      return g_strdup_printf (_("missed: %s"), reached);
    case LP_MILESTONE_NOT_YET:
      return g_strdup_printf (milestone->enough ? _("not yet due: %s planned") : _("not yet due: only %s planned"), reached);
    case LP_MILESTONE_WORDS:
    default:
      return g_strdup ("");
    }
}

char *
lp_standing_describe_target (const LpStandingMilestone *milestone)
{
  g_autofree char *reached = lp_format_decimal (milestone->reached, 0);
  g_autofree char *number = lp_format_decimal (milestone->number, 0);

  /* Translators: numbers of networks, due and in the option */
  return g_strdup_printf (milestone->enough ? _("At least %1$s networks: met, %2$s proposed") : _("At least %1$s networks: not met, %2$s proposed"), number,
                          reached);
}

const char *
lp_action_status_get_label (const char *status)
{
  if (strcmp (status, "under way") == 0)
    return _("under way");
  if (strcmp (status, "done") == 0)
    return _("done");
  if (strcmp (status, "stopped") == 0)
    return _("stopped");
  return _("planned");
}

char *
lp_standing_action_describe (const LpStandingAction *action)
{
  g_autofree char *due = lp_day_format (action->due_day, FALSE);
  gboolean open = strcmp (action->status, "planned") == 0 || strcmp (action->status, "under way") == 0;

  if (action->late)
    return g_strdup_printf (_("late: due %s"), due);
  if (open && action->due_day > 0)
    return g_strdup_printf (_("due %s"), due);

  return g_strdup (open && strcmp (action->status, "planned") == 0 ? _("no due date") : lp_action_status_get_label (action->status));
}

const char *
lp_standing_check_get_label (const LpStandingNetwork        *network,
                             const LpStandingCharacteristic *characteristic,
                             const LpStandingCheck          *check)
{
  if (!check->known)
    return "–";
  if (characteristic->computed && network->size != LP_SIZE_RIGHT)
    return network->size == LP_SIZE_UNDER ? _("under") : _("over");

  return check->met ? _("yes") : _("no");
}

guint
lp_day_parse (const char *iso)
{
  int year, month, day, end = 0;
  GDate date;

  if (iso == NULL || sscanf (iso, "%4d-%2d-%2d%n", &year, &month, &day, &end) != 3 || iso[end] != '\0' ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

char *
lp_day_format (guint    day,
               gboolean as_month)
{
  GDate date;

  if (day == 0)
    return g_strdup ("");
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return format_date (&date, as_month && g_date_is_last_of_month (&date) ? "%B %Y" : "%e %B %Y");
}

char *
lp_day_format_short (guint day)
{
  GDate date;

  if (day == 0)
    return g_strdup ("");
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return format_date (&date, "%e %b %Y");
}
