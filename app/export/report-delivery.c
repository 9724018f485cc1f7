/* report-delivery.c — the chapter of a report on the delivery plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/report-chapters.h"

#include <glib/gi18n-lib.h>

#include "charts/standing-charts.h"
#include "export/pages-picture.h"
#include "plan/delivery.h"

/* A pillar's heading keeps company with its definition and the first parts of its table. */
#define LEAST_ROOM 240.0
/* Of charts with many columns, in user units. */
#define CHART_WIDTH 860.0

static const LpPagesColumn pillar_columns[] = {
  { N_("Part"), 0.2, FALSE },
  { N_("What it says"), 0.8, FALSE },
};

static void
add_part (LpPages    *pages,
          const char *name,
          const char *text)
{
  if (*text != '\0')
    lp_pages_row (pages, (const char *const[]) { name, text });
}

/* "Baseline, 30 November 2017". */
static void
add_baseline (const LpPillar *pillar,
              LpPages        *pages)
{
  g_autofree char *day = lp_day_format (lp_day_parse (pillar->baseline_at), FALSE);
  g_autofree char *name = *day != '\0' ? g_strdup_printf (_("Baseline, %s"), day) : g_strdup (_("Baseline"));

  add_part (pages, name, pillar->baseline);
}

static void
add_steps (const LpReportContents *contents,
           const LpPillar         *pillar,
           LpPages                *pages)
{
  const GPtrArray *steps = lp_plan_get_steps (contents->plan);

  for (guint i = 0; i < steps->len; i++)
    {
      const LpStepText *step = g_ptr_array_index (steps, i);
      g_autofree char *name = g_strdup_printf (_("Step %d"), (int) step->number);

      if (step->pillar_id == pillar->id)
        add_part (pages, name, step->text);
    }
}

/* "Roll out integrated teams (Dorset CCG; late: due 30 June 2018)". */
static void
add_actions (const LpReportContents *contents,
             const LpPillar         *pillar,
             LpPages                *pages)
{
  for (guint i = 0; i < lp_standing_get_n_actions (contents->standing); i++)
    {
      const LpStandingAction *action = lp_standing_get_action (contents->standing, i);
      g_autofree char *state = lp_standing_action_describe (action);
      g_autofree char *text = g_strdup_printf ("%s (%s%s%s)", action->text, action->owner, *action->owner != '\0' && *state != '\0' ? "; " : "", state);

      if (action->pillar_id == pillar->id)
        add_part (pages, _("Action"), *action->owner != '\0' || *state != '\0' ? text : action->text);
    }
}

static void
write_pillar (const LpReportContents *contents,
              const LpPillar         *pillar,
              LpPages                *pages)
{
  if (lp_pages_get_room (pages) < LEAST_ROOM && !lp_pages_is_at_top (pages))
    lp_pages_next (pages);
  lp_pages_heading (pages, pillar->name);
  lp_pages_text (pages, pillar->definition, 1, FALSE);
  lp_pages_table (pages, pillar_columns, G_N_ELEMENTS (pillar_columns));
  add_baseline (pillar, pages);
  add_steps (contents, pillar, pages);
  add_actions (contents, pillar, pages);
  add_part (pages, _("Timeline"), pillar->timeline);
  add_part (pages, _("Enablers"), pillar->enablers);
  add_part (pages, _("Outcome"), pillar->outcome);
  lp_pages_end_table (pages);
}

static void
write_milestones (const LpReportContents *contents,
                  LpPages                *pages)
{
  static const LpPagesColumn columns[] = {
    { N_("Milestone"), 0.44, FALSE },
    { N_("Date"), 0.2, FALSE },
    { N_("How it stands"), 0.36, FALSE },
  };

  if (lp_standing_get_n_milestones (contents->standing) == 0)
    return;

  lp_pages_heading (pages, _("Milestones and targets"));
  lp_pages_table (pages, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < lp_standing_get_n_milestones (contents->standing); i++)
    {
      const LpStandingMilestone *milestone = lp_standing_get_milestone (contents->standing, i);
      g_autofree char *date = lp_day_format (milestone->day, FALSE);
      g_autofree char *state = lp_standing_milestone_describe (milestone);

      lp_pages_row (pages, (const char *const[]) { milestone->name, date, state });
    }
  lp_pages_end_table (pages);
}

static void
write_charts (const LpReportContents *contents,
              const LpStyle          *style,
              LpPages                *pages)
{
  g_autoptr (LpChart) standing = lp_standing_chart_new (contents->standing);
  g_autoptr (LpChart) milestones = lp_milestone_chart_new (contents->standing);
  g_autoptr (LpChart) timeline = lp_timeline_chart_new (contents->standing);

  lp_pages_begin (pages, _("Where each network stands"), TRUE);
  lp_pages_chart (pages, standing, CHART_WIDTH, style);
  lp_pages_begin (pages, _("Coverage, actions and milestones"), TRUE);
  lp_pages_chart (pages, milestones, 0, style);
  lp_pages_chart (pages, timeline, CHART_WIDTH, style);
}

void
_lp_report_write_delivery (const LpReportContents *contents,
                           const LpStyle          *style,
                           LpPages                *pages)
{
  const GPtrArray *pillars = lp_plan_get_pillars (contents->plan);
  g_autofree char *finding = NULL;
  g_autofree char *late = NULL;

  if (contents->standing == NULL || (pillars->len == 0 && lp_standing_get_n_milestones (contents->standing) == 0))
    return;

  finding = lp_standing_describe_finding (contents->standing);
  late = lp_standing_describe_late (contents->standing);
  lp_pages_begin (pages, _("Delivery plan"), FALSE);
  lp_pages_text (pages, finding, 1.2, FALSE);
  lp_pages_text (pages, late, 1, FALSE);
  write_milestones (contents, pages);
  for (guint i = 0; i < pillars->len; i++)
    write_pillar (contents, g_ptr_array_index (pillars, i), pages);
  write_charts (contents, style, pages);
}
