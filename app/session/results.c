/* results.c — what is known of one option of the plan, each part made when it is first asked for */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/results.h"

struct _LpResults
{
  gatomicrefcount references;
  LpPlan *plan;
  const LpOption *option;
  gint64 option_id;
  LpLand *land;

  /* NULL: not asked for yet. */
  LpCoverage *coverage;
  LpProblems *problems;
  LpReach *reach;
  LpTerritories *territories;
  LpMapScene *scene;

  /* From before the plan changed, to be taken over from; gone once it has been. */
  LpReach *older_reach;
  LpTerritories *older_territories;
  LpMapScene *older_scene;
  LpProblems *older_problems;
};

/* The newest of each, made or still waiting to be taken over. */
#define TAKE(self, older, part, ref) \
  G_STMT_START { \
    if ((older)->part != NULL) \
      (self)->older_##part = ref ((older)->part); \
    else if ((older)->older_##part != NULL) \
      (self)->older_##part = ref ((older)->older_##part); \
  } G_STMT_END

/* Reach tells of people and places, which territories look up for themselves. */
static void
take_older (LpResults       *self,
            const LpResults *older,
            guint            what)
{
  const guint telling = LP_PLAN_CHANGE_PRACTICES | LP_PLAN_CHANGE_GROUND | LP_PLAN_CHANGE_RULES;

  TAKE (self, older, territories, lp_territories_ref);
  if ((what & telling) != 0)
    return;
  TAKE (self, older, reach, lp_reach_ref);
  TAKE (self, older, scene, lp_map_scene_ref);
  TAKE (self, older, problems, lp_problems_ref);
}

/* NULL when the land could not be shared out. */
static LpTerritories *
get_territories (LpResults *self)
{
  LpCells *cells = lp_land_get_cells (self->land);
  g_autoptr (GError) error = NULL;

  if (self->territories != NULL || cells == NULL)
    return self->territories;
  self->territories = lp_territories_new (self->plan, self->option, cells, self->older_territories, &error);
  if (self->territories == NULL)
    {
      g_message ("%s", error->message);
      return NULL;
    }
  g_clear_pointer (&self->older_territories, lp_territories_unref);
  return self->territories;
}

/* Cards and charts have the colours of the map. */
static void
colour_coverage (LpResults *self)
{
  LpTerritories *territories = get_territories (self);

  for (guint i = 0; territories != NULL && i < lp_territories_get_n (territories); i++)
    {
      const LpTerritory *territory = lp_territories_get (territories, i);

      lp_coverage_set_colour (self->coverage, territory->network_id, territory->colour);
    }
}

LpResults *
lp_results_new (LpPlan         *plan,
                const LpOption *option,
                LpLand         *land,
                LpResults      *older,
                guint           what)
{
  LpResults *self = g_new0 (LpResults, 1);

  g_atomic_ref_count_init (&self->references);
  self->plan = plan;
  self->option = option;
  self->option_id = option->id;
  self->land = land;
  if (older != NULL)
    take_older (self, older, what);
  return self;
}

LpResults *
lp_results_ref (LpResults *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
lp_results_unref (LpResults *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->coverage, lp_coverage_unref);
  g_clear_pointer (&self->problems, lp_problems_unref);
  g_clear_pointer (&self->reach, lp_reach_unref);
  g_clear_pointer (&self->territories, lp_territories_unref);
  g_clear_pointer (&self->scene, lp_map_scene_unref);
  g_clear_pointer (&self->older_reach, lp_reach_unref);
  g_clear_pointer (&self->older_territories, lp_territories_unref);
  g_clear_pointer (&self->older_scene, lp_map_scene_unref);
  g_clear_pointer (&self->older_problems, lp_problems_unref);
  g_free (self);
}

LpTerritories *
lp_results_ref_territories (LpResults *self)
{
  LpTerritories *newest = self->territories != NULL ? self->territories : self->older_territories;

  return newest != NULL ? lp_territories_ref (newest) : NULL;
}

void
lp_results_keep_colours (LpResults     *self,
                         LpTerritories *older)
{
  g_return_if_fail (self->territories == NULL);

  g_clear_pointer (&self->older_territories, lp_territories_unref);
  self->older_territories = lp_territories_ref (older);
}

gint64
lp_results_get_option (LpResults *self)
{
  return self->option_id;
}

LpCoverage *
lp_results_get_coverage (LpResults *self)
{
  if (self->coverage == NULL)
    {
      self->coverage = lp_coverage_new (self->plan, self->option);
      colour_coverage (self);
    }
  return self->coverage;
}

LpProblems *
lp_results_get_problems (LpResults *self)
{
  if (self->problems == NULL)
    {
      self->problems = lp_problems_new (self->plan, lp_results_get_coverage (self), lp_results_get_reach (self), self->older_problems);
      g_clear_pointer (&self->older_problems, lp_problems_unref);
    }
  return self->problems;
}

LpReach *
lp_results_get_reach (LpResults *self)
{
  LpCells *cells = lp_land_get_cells (self->land);

  if (self->reach == NULL && cells != NULL)
    {
      self->reach = lp_reach_new (self->plan, self->option, cells, self->older_reach);
      g_clear_pointer (&self->older_reach, lp_reach_unref);
    }
  return self->reach;
}

LpMapScene *
lp_results_get_map (LpResults *self)
{
  LpTerritories *territories = get_territories (self);

  if (self->scene == NULL && territories != NULL)
    {
      self->scene = lp_map_scene_new (self->plan, self->option, lp_land_get_ground (self->land), lp_land_get_cells (self->land), territories,
                                      lp_results_get_coverage (self), lp_results_get_reach (self), lp_land_get_overlay (self->land), self->older_scene);
      g_clear_pointer (&self->older_scene, lp_map_scene_unref);
    }
  return self->scene;
}
