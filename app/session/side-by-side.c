/* side-by-side.c — two options of the open plan next to each other, or what an option was and what it is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/side-by-side.h"

#include <glib/gi18n-lib.h>

#include "plan/quality.h"
#include "session/moments.h"
#include "session/results.h"
#include "session/variations.h"

static void
take_results (LpSideBySide *self,
              guint         side,
              LpResults    *results)
{
  LpReach *reach = lp_results_get_reach (results);
  LpMapScene *map = lp_results_get_map (results);

  self->coverage[side] = lp_coverage_ref (lp_results_get_coverage (results));
  self->reach[side] = reach != NULL ? lp_reach_ref (reach) : NULL;
  self->maps[side] = map != NULL ? lp_map_scene_ref (map) : NULL;
}

/* Of the plan's first measure. Returns: (transfer full), NULL: it has none */
static LpVariation *
compute_variation (LpPlan           *plan,
                   const LpOption   *option,
                   const LpCoverage *coverage)
{
  const GPtrArray *measures = lp_plan_get_measures (plan);
  g_autoptr (LpVariations) aside = measures->len > 0 ? lp_variations_new () : NULL;

  return aside != NULL ? lp_variation_ref (lp_variations_get (aside, plan, option, coverage, g_ptr_array_index (measures, 0))) : NULL;
}

static void
compute_side (LpSideBySide   *self,
              guint           side,
              LpSession      *session,
              const LpOption *option)
{
  g_autoptr (LpResults) results = _lp_session_make_results (session, option);

  self->names[side] = g_strdup (option->name);
  take_results (self, side, results);
  self->variations[side] = compute_variation (lp_session_get_plan (session), option, self->coverage[side]);
}

/* Whether both states have the same practices at the same places, so that the cells of one are those of the other. */
static gboolean
stand_alike (LpPlan *one,
             LpPlan *other)
{
  guint n = lp_plan_get_n_practices (one);

  if (n != lp_plan_get_n_practices (other))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const LpPractice *a = lp_plan_get_practice (one, i), *b = lp_plan_get_practice (other, i);

      if (!g_str_equal (a->code, b->code) || a->easting != b->easting || a->northing != b->northing ||
          lp_plan_is_closed (one, a) != lp_plan_is_closed (other, b))
        return FALSE;
    }

  return TRUE;
}

/* Sharing out the land is most of the work, and practices hardly ever move. */
static void
compute_then (LpSideBySide   *self,
              LpSession      *session,
              LpPlan         *then,
              const LpOption *option)
{
  LpLand *own = stand_alike (then, lp_session_get_plan (session)) ? NULL : lp_land_new (then);
  LpResults *results = lp_results_new (then, option, own != NULL ? own : _lp_session_get_land (session), NULL, 0);

  take_results (self, 0, results);
  self->variations[0] = compute_variation (then, option, self->coverage[0]);
  lp_results_unref (results);
  g_clear_pointer (&own, lp_land_free);
}

static LpMoment *
find_moment (LpSession   *session,
             gint64       id,
             const char  *name,
             GError     **error)
{
  g_autoptr (GPtrArray) moments = lp_session_list_moments (session, error);

  for (guint i = moments != NULL ? moments->len : 0; i-- > 0;)
    {
      const LpMoment *moment = g_ptr_array_index (moments, i);

      if (name != NULL ? g_str_equal (moment->name, name) : moment->id == id)
        return g_ptr_array_steal_index (moments, i);
    }
  if (moments != NULL)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no option and no moment called “%s” to be compared with."), name != NULL ? name : "");

  return NULL;
}

static LpSideBySide *
compare_moment (LpSession       *session,
                const LpMoment  *moment,
                gint64           option_id,
                GError         **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *option = lp_plan_find_option (plan, option_id);
  g_autoptr (LpPlan) then = lp_session_read_moment (session, moment, error);
  const LpOption *former = then != NULL ? lp_plan_find_option (then, option_id) : NULL;
  LpSideBySide *self;

  if (then == NULL)
    return NULL;
  if (option == NULL || former == NULL)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("%s was not in the plan yet at “%s”."), option != NULL ? option->name : "", moment->name);
      return NULL;
    }

  self = g_new0 (LpSideBySide, 1);
  self->since = TRUE;
  self->names[0] = g_strdup (moment->name);
  compute_then (self, session, then, former);
  compute_side (self, 1, session, option);
  self->comparison = lp_comparison_new ((LpComparisonSide[]) { { then, moment->name, self->coverage[0], self->reach[0], self->variations[0] },
                                                               { plan, NULL, self->coverage[1], self->reach[1], self->variations[1] } }, 2);
  self->flows = lp_flows_new_since (then, self->coverage[0], plan, self->coverage[1]);
  self->source = g_strdup (lp_coverage_get_totals (self->coverage[1])->source);

  return self;
}

LpSideBySide *
lp_side_by_side_new (LpSession *session,
                     gint64     first,
                     gint64     second)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *options[2] = { lp_plan_find_option (plan, first), lp_plan_find_option (plan, second) };
  LpSideBySide *self;

  if (options[1] == NULL || (options[0] == NULL && first != 0))
    return NULL;

  self = g_new0 (LpSideBySide, 1);
  for (guint i = 0; i < 2; i++)
    if (options[i] != NULL)
      compute_side (self, i, session, options[i]);
  if (options[0] != NULL)
    self->comparison = lp_comparison_new ((LpComparisonSide[]) { { plan, NULL, self->coverage[0], self->reach[0], self->variations[0] },
                                                                 { plan, NULL, self->coverage[1], self->reach[1], self->variations[1] } }, 2);
  else
    self->names[0] = g_strdup (_("Localities of today"));
  self->flows = lp_flows_new (plan, self->coverage[0], self->coverage[1]);
  self->source = g_strdup (lp_coverage_get_totals (self->coverage[1])->source);

  return self;
}

LpSideBySide *
lp_side_by_side_new_since (LpSession  *session,
                           gint64      moment_id,
                           gint64      option_id,
                           GError    **error)
{
  g_autoptr (LpMoment) moment = find_moment (session, moment_id, NULL, error);

  return moment != NULL ? compare_moment (session, moment, option_id, error) : NULL;
}

LpSideBySide *
lp_side_by_side_find (LpSession   *session,
                      const char  *first,
                      gint64       second,
                      GError     **error)
{
  const LpOption *option = first != NULL ? lp_plan_find_option_named (lp_session_get_plan (session), first) : NULL;
  g_autoptr (LpMoment) moment = NULL;

  if (option != NULL || first == NULL)
    return lp_side_by_side_new (session, option != NULL ? option->id : 0, second);
  moment = find_moment (session, 0, first, error);

  return moment != NULL ? compare_moment (session, moment, second, error) : NULL;
}

gint64
lp_side_by_side_choose (LpSession *session,
                        gint64     option_id)
{
  LpPlan *plan = lp_session_get_plan (session);
  gint64 found = lp_plan_get_localities (plan)->len > 0 ? 0 : -1;

  for (guint i = lp_plan_get_n_options (plan); i-- > 0;)
    {
      const LpOption *option = lp_plan_get_option (plan, i);

      if (option->id != option_id && (option->networks->len > 0 || found < 0))
        found = option->id;
    }

  return found;
}

LpSideBySide *
lp_side_by_side_new_default (LpSession *session,
                             gint64     option_id)
{
  gint64 first = lp_side_by_side_choose (session, option_id);

  return first >= 0 ? lp_side_by_side_new (session, first, option_id) : NULL;
}

LpComparison *
lp_session_compare_options (LpSession    *session,
                            const gint64 *ids,
                            guint         n_ids)
{
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_results_unref);
  g_autoptr (GPtrArray) variations = g_ptr_array_new ();
  g_autofree LpComparisonSide *sides = g_new0 (LpComparisonSide, n_ids + 1);
  LpComparison *comparison;

  for (guint i = 0; i < n_ids; i++)
    {
      const LpOption *option = lp_plan_find_option (plan, ids[i]);
      LpResults *results = _lp_session_make_results (session, option);
      LpCoverage *coverage = lp_results_get_coverage (results);
      LpVariation *variation = compute_variation (plan, option, coverage);

      g_ptr_array_add (kept, results);
      g_ptr_array_add (variations, variation);
      sides[i] = (LpComparisonSide) { plan, NULL, coverage, lp_results_get_reach (results), variation };
    }
  comparison = lp_comparison_new (sides, n_ids);
  for (guint i = 0; i < variations->len; i++)
    g_clear_pointer (&g_ptr_array_index (variations, i), lp_variation_unref);

  return comparison;
}

void
lp_side_by_side_free (LpSideBySide *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->names[i]);
      g_clear_pointer (&self->coverage[i], lp_coverage_unref);
      g_clear_pointer (&self->reach[i], lp_reach_unref);
      g_clear_pointer (&self->maps[i], lp_map_scene_unref);
      g_clear_pointer (&self->variations[i], lp_variation_unref);
    }
  g_clear_pointer (&self->comparison, lp_comparison_unref);
  g_clear_pointer (&self->flows, lp_flows_unref);
  g_free (self->source);
  g_free (self);
}

char *
lp_side_by_side_describe (const LpSideBySide *self)
{
  const LpComparedValue *then, *now;

  if (self->comparison == NULL)
    return lp_flows_describe (self->flows);
  if (!self->since)
    return lp_comparison_describe (self->comparison);

  then = lp_comparison_get (self->comparison, LP_COMPARE_COVERAGE, 0);
  now = lp_comparison_get (self->comparison, LP_COMPARE_COVERAGE, 1);

  /* Translators: a share of people, a moment that somebody named, a share of people */
  return g_strdup_printf (_("%1$s of people were covered at “%2$s”, %3$s are now"), then->text, self->names[0], now->text);
}

void
lp_side_by_side_maps_clear (LpSideBySideMaps *maps)
{
  g_clear_pointer (&maps->movers, g_strfreev);
  g_clear_pointer (&maps->title, g_free);
}

const LpMapPair *
lp_side_by_side_get_maps (const LpSideBySide *self,
                          LpSideBySideMaps   *maps)
{
  if (self->maps[0] == NULL || self->maps[1] == NULL)
    return NULL;

  maps->movers = lp_side_by_side_list_movers (self);
  maps->title = lp_side_by_side_describe (self);
  maps->pair = (LpMapPair) { { self->maps[0], self->maps[1] }, { self->names[0], self->names[1] }, (const char *const *) maps->movers, maps->title };

  return &maps->pair;
}

GStrv
lp_side_by_side_list_movers (const LpSideBySide *self)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < lp_flows_get_n_practices (self->flows); i++)
    {
      const LpFlowPractice *practice = lp_flows_get_practice (self->flows, i);

      if (lp_flow_kind_is_change (practice->kind))
        g_ptr_array_add (codes, g_strdup (practice->code));
    }
  g_ptr_array_add (codes, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&codes), FALSE);
}
