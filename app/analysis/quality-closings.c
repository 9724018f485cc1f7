/* quality-closings.c — practices that closed or are said to have closed, and who took their people over */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/quality-private.h"

#include "base/ods-code.h"
#include "plan/edit-quality.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

void
_lp_quality_add_closing (LpQuality             *self,
                         LpPlan                *plan,
                         const LpPractice      *practice,
                         const LpPracticeEvent *event)
{
  const LpPractice *successor = event->successor != NULL ? lp_plan_find_practice (plan, event->successor) : NULL;
  g_autofree char *people = lp_format_count (event->people);
  g_autoptr (GString) text = g_string_new (NULL);

  if (successor != NULL)
    /* Translators: a practice, people */
    g_string_printf (text, event->has_people ? _("Merged into %1$s, which took its %2$s people.") : _("Merged into %1$s."), successor->name, people);
  else
    g_string_printf (text, event->has_people ? _("Closed. Its %s people are on no list of the plan.") : _("Closed."), people);
  if (*event->at != '\0')
    /* Translators: a date */
    g_string_append_printf (text, _(" Since %s."), event->at);
  if (*event->note != '\0')
    g_string_append_printf (text, " %s", event->note);
  _lp_quality_add (self, LP_QUALITY_CLOSED, practice, "", "", 0, g_string_free (g_steal_pointer (&text), FALSE));
}

/* Who follows, and what becomes of the list. */
static void
append_successor (GString          *text,
                  const LpPractice *practice,
                  const LpPractice *successor)
{
  g_autofree char *people = lp_format_count (practice->people);

  if (!practice->has_people || practice->people == 0)
    /* Translators: a practice */
    g_string_append_printf (text, _(" %s follows it."), successor->name);
  else if (lp_plan_guess_people (practice, successor) == LP_PEOPLE_MOVE)
    /* Translators: a practice, people */
    g_string_append_printf (text, _(" %1$s follows it and would get its %2$s people."), successor->name, people);
  else
    /* Translators: a practice, people */
    g_string_append_printf (text, _(" %1$s follows it; its list is of another file and counts the %2$s people already."), successor->name, people);
}

void
_lp_quality_add_report (LpQuality        *self,
                        LpPlan           *plan,
                        const LpPractice *practice)
{
  const LpPracticeEvent *report = lp_plan_find_report (plan, practice->code);
  const LpPractice *successor = report != NULL ? lp_quality_find_successor (plan, practice->code) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (report == NULL)
    return;
  if (*report->at != '\0')
    /* Translators: a file and its period, a date */
    g_string_printf (text, _("Closed on %2$s, says %1$s."), report->note, report->at);
  else
    /* Translators: a file and its period */
    g_string_printf (text, _("No longer at work, says %s."), report->note);
  if (successor != NULL)
    append_successor (text, practice, successor);
  _lp_quality_add (self, LP_QUALITY_REPORTED, practice, "", "", LP_REMEDY_MERGE | LP_REMEDY_KEEP | (successor != NULL ? LP_REMEDY_FOLLOW : 0),
                   g_string_free (g_steal_pointer (&text), FALSE));
}

/* Whether @other can have taken the people of @practice over. */
static gboolean
can_follow (LpPlan           *plan,
            const LpPractice *practice,
            const LpPractice *other)
{
  return other != NULL && other != practice && other->has_people && !lp_plan_is_closed (plan, other) && lp_plan_find_report (plan, other->code) == NULL &&
         !lp_ods_is_pseudo_practice (other->code);
}

/* The owner of the branch surgeries at the postcode of @practice, if they are all of one practice. */
static const LpPractice *
find_owner_of_branch (LpPlan           *plan,
                      const LpPractice *practice)
{
  const GPtrArray *branches = lp_plan_get_branches (plan);
  const LpPractice *owner = NULL;

  for (guint i = 0; i < branches->len; i++)
    {
      const LpBranch *branch = g_ptr_array_index (branches, i);
      const LpPractice *other = g_str_equal (branch->postcode, practice->postcode) ? lp_plan_find_practice (plan, branch->practice) : NULL;

      if (other == owner || !can_follow (plan, practice, other))
        continue;
      if (owner != NULL)
        return NULL;
      owner = other;
    }
  return owner;
}

static const LpPractice *
find_neighbour (LpPlan           *plan,
                const LpPractice *practice)
{
  const LpPractice *found = NULL;

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *other = lp_plan_get_practice (plan, i);

      if (!g_str_equal (other->postcode, practice->postcode) || !can_follow (plan, practice, other))
        continue;
      if (found != NULL)
        return NULL;
      found = other;
    }
  return found;
}

const LpPractice *
lp_quality_find_successor (LpPlan     *plan,
                           const char *code)
{
  const LpPractice *practice = lp_plan_find_practice (plan, code);
  const LpPracticeEvent *report = lp_plan_find_report (plan, code);
  const LpPractice *found = report != NULL && report->successor != NULL ? lp_plan_find_practice (plan, report->successor) : NULL;

  if (practice == NULL || can_follow (plan, practice, found))
    return found;
  if (*practice->postcode == '\0')
    return NULL;
  found = find_owner_of_branch (plan, practice);
  return found != NULL ? found : find_neighbour (plan, practice);
}

/* Less is likelier: the same address before the same postcode before any distance. INFINITY: not at all. */
static double
judge_successor (const LpPractice *practice,
                 const LpPractice *other)
{
  gboolean same_postcode = *practice->postcode != '\0' && g_str_equal (practice->postcode, other->postcode);

  if (same_postcode && *practice->address != '\0' && g_str_equal (practice->address, other->address))
    return -2;
  if (same_postcode)
    return -1;
  if (!practice->has_position || !other->has_position)
    return INFINITY;
  return hypot (practice->easting - other->easting, practice->northing - other->northing);
}

const LpPractice *
lp_quality_suggest_successor (LpPlan     *plan,
                              const char *code)
{
  const LpPractice *practice = lp_plan_find_practice (plan, code);
  const LpPractice *best = lp_quality_find_successor (plan, code);
  double least = INFINITY;

  if (best != NULL)
    return best;
  for (guint i = 0; practice != NULL && i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *other = lp_plan_get_practice (plan, i);
      double distance;

      if (!can_follow (plan, practice, other))
        continue;
      distance = judge_successor (practice, other);
      if (distance < least || (isfinite (distance) && distance == least && other->people > best->people))
        {
          best = other;
          least = distance;
        }
    }
  return best;
}
