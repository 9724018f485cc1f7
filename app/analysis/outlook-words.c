/* outlook-words.c — what an outlook says, in sentences that its figures bear out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/outlook.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"

/* Below this, in FTE, nobody would speak of a gap: what one decimal shows as 0.0. */
#define NO_GAP 0.05

static char *
describe_method (const LpOutlook *outlook,
                 LpStaff          staff)
{
  double target;
  g_autofree char *words = NULL;

  switch (lp_projection_get_requirement (lp_outlook_get_projection ((LpOutlook *) outlook, LP_SCENARIO_CENTRAL), staff, &target))
    {
    case LP_REQUIREMENT_TARGET:
      words = lp_format_decimal (target, 0);
      return g_strdup_printf (_("Required: one FTE for %s weighted people."), words);
    case LP_REQUIREMENT_TIME:
      return g_strdup (_("Required: the time that contacts take."));
    case LP_REQUIREMENT_HOLD:
    default:
      return g_strdup (_("Required: today’s FTE for each weighted person, held."));
    }
}

char *
lp_outlook_name_year (const LpOutlook *self,
                      guint            year)
{
  if (lp_outlook_get_base_year (self) > 0)
    return g_strdup_printf ("%u", lp_outlook_get_base_year (self) + year);
  return year == 0 ? g_strdup (_("now")) : g_strdup_printf (ngettext ("in %u year", "in %u years", year), year);
}

char *
lp_outlook_describe_finding (const LpOutlook *self,
                             guint            place,
                             LpStaff          staff)
{
  guint last = lp_outlook_get_years (self);
  double gap = lp_outlook_get_gap (self, place, LP_SCENARIO_CENTRAL, staff, last);
  const char *name = lp_outlook_get_place (self, place)->name, *group = lp_staff_get_name (staff);
  g_autofree char *year = lp_outlook_name_year (self, last);
  g_autofree char *amount = lp_format_decimal (fabs (gap), 1);

  if (lp_outlook_get_place (self, place)->n_reported[staff] == 0)
    /* Translators: a network and a staff group */
    return g_strdup_printf (_("%1$s, %2$s: no practice has figures"), name, group);
  if (!isfinite (gap))
    return g_strdup_printf (_("%1$s, %2$s: no requirement, as its assumptions are not filled in"), name, group);
  if (fabs (gap) < NO_GAP)
    /* Translators: a network, a staff group, a year */
    return g_strdup_printf (_("%1$s, %2$s: as many as required in %3$s"), name, group, year);
  /* Translators: a network, a staff group, full-time equivalents, a year */
  return g_strdup_printf (gap < 0 ? _("%1$s, %2$s: %3$s FTE too few in %4$s") : _("%1$s, %2$s: %3$s FTE more than required in %4$s"), name, group, amount, year);
}

char *
lp_outlook_describe_reported (const LpOutlook *self,
                              guint            place,
                              LpStaff          staff)
{
  const LpOutlookPlace *counts = lp_outlook_get_place (self, place);

  return g_strdup_printf (ngettext ("%1$u of %2$u practice reported", "%1$u of %2$u practices reported", counts->n_practices), counts->n_reported[staff],
                          counts->n_practices);
}

char *
lp_outlook_describe_basis (const LpOutlook *self,
                           guint            place,
                           LpStaff          staff)
{
  g_autofree char *method = describe_method (self, staff);
  g_autofree char *reported = lp_outlook_describe_reported (self, place, staff);
  gboolean flat = lp_outlook_is_flat (self);

  return g_strdup_printf ("%s %s; %s.%s%s", method, reported, _("required and at hand are of these alone"), flat ? " " : "",
                          flat ? _("There are no figures of growth, so people stay as many as they are.") : "");
}
