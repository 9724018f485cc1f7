/* proposal.c — what the optimiser proposes for the open plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/proposal.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/cells.h"
#include "analysis/ground.h"
#include "base/number.h"
#include "plan/edit-proposal.h"

/* One question to the optimiser and what is needed to understand the answer. */
typedef struct
{
  LpPlan *plan;
  const LpOption *option;
  LpProposeProblem *problem;
  GPtrArray *practices;         /* LpPractice: the optimiser's numbers are places in it */
} Question;

static void
free_network (gpointer data)
{
  LpProposedNetwork *network = data;

  g_free (network->name);
  g_ptr_array_unref (network->codes);
  g_free (network);
}

/* A number for the locality that practices of it share; below 0, a number of its own for a practice that has none. */
static gint
number_locality (const LpPractice *practice,
                 GHashTable       *numbers,
                 guint             own)
{
  gpointer number;

  if (practice->locality == NULL)
    return -1 - (gint) own;
  if (!g_hash_table_lookup_extended (numbers, practice->locality, NULL, &number))
    {
      number = GINT_TO_POINTER (g_hash_table_size (numbers));
      g_hash_table_insert (numbers, (gpointer) practice->locality, number);
    }
  return GPOINTER_TO_INT (number);
}

static void
add_practices (Question *question)
{
  g_autoptr (GHashTable) localities = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lp_plan_get_n_practices (question->plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (question->plan, i);
      guint number;

      if (!practice->has_position || !practice->has_people)
        continue;
      number = lp_propose_problem_add_practice (question->problem, practice->easting, practice->northing, practice->people,
                                                number_locality (practice, localities, i));
      lp_propose_problem_name_practice (question->problem, number, practice->name);
      g_ptr_array_add (question->practices, (gpointer) practice);
    }
}

/* Practices pinned in one network share a pin. */
static void
add_pins (Question *question)
{
  for (guint i = 0; i < question->practices->len; i++)
    {
      const LpPractice *practice = g_ptr_array_index (question->practices, i);
      const LpNetwork *network = lp_plan_get_network_of (question->plan, question->option, practice);

      if (network != NULL && lp_plan_is_pinned (question->plan, question->option, practice))
        lp_propose_problem_pin (question->problem, i, (gint) network->number);
    }
}

static void
add_neighbours (Question      *question,
                const LpCells *cells)
{
  for (guint i = 0; i < question->practices->len; i++)
    for (guint j = i + 1; j < question->practices->len; j++)
      {
        const LpPractice *a = g_ptr_array_index (question->practices, i);
        const LpPractice *b = g_ptr_array_index (question->practices, j);

        if (lp_cells_are_neighbours (cells, a->index, b->index))
          lp_propose_problem_add_neighbours (question->problem, i, j);
      }
}

/* The network in whose land @point lies: that of the nearest practice; -1 when that one is in none. */
static gint
find_network_at (const Question        *question,
                 const LpProposeResult *result,
                 LpPoint                point)
{
  gint network = -1;
  double least = INFINITY;

  for (guint i = 0; i < question->practices->len; i++)
    {
      const LpPractice *practice = g_ptr_array_index (question->practices, i);
      double distance = hypot (point.x - practice->easting, point.y - practice->northing);

      if (distance < least)
        {
          least = distance;
          network = result->network[i];
        }
    }
  return network;
}

/* The town in @network's land to name it after: the first by rank, the nearest to the centre among equals; NULL when there is none. No two
 * networks have one town, so no name is given twice. */
static const char *
find_town (const Question        *question,
           const LpProposeResult *result,
           guint                  network,
           const LpGround        *ground)
{
  const LpPractice *centre = g_ptr_array_index (question->practices, result->centre[network]);
  const LpGroundFeature *best = NULL;
  double least = INFINITY;

  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    {
      const LpGroundFeature *town = lp_ground_get_feature (ground, i);
      double distance = hypot (town->point.x - centre->easting, town->point.y - centre->northing);
      int order = best != NULL ? g_strcmp0 (town->code, best->code) : -1;

      if (!town->is_point || !g_str_equal (town->layer, "place") || find_network_at (question, result, town->point) != (gint) network)
        continue;
      if (order < 0 || (order == 0 && distance < least))
        {
          best = town;
          least = distance;
        }
    }
  return best != NULL ? best->name : NULL;
}

static int
compare_west_to_east (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  const Question *question = user_data;
  const LpPractice *left = g_ptr_array_index (question->practices, **(const guint *const *) a);
  const LpPractice *right = g_ptr_array_index (question->practices, **(const guint *const *) b);

  return left->easting != right->easting ? (left->easting < right->easting ? -1 : 1) : g_strcmp0 (left->code, right->code);
}

static LpProposedNetwork *
make_network (const Question        *question,
              const LpProposeResult *result,
              guint                  network,
              const LpGround        *ground)
{
  const LpPractice *centre = g_ptr_array_index (question->practices, result->centre[network]);
  const char *town = find_town (question, result, network, ground);
  LpProposedNetwork *proposed = g_new0 (LpProposedNetwork, 1);

  proposed->name = g_strdup (town != NULL ? town : centre->name);
  proposed->codes = g_ptr_array_new ();
  for (guint i = 0; i < result->n_practices; i++)
    if (result->network[i] == (gint) network)
      g_ptr_array_add (proposed->codes, ((LpPractice *) g_ptr_array_index (question->practices, i))->code);
  return proposed;
}

/* The networks of @result from west to east. */
static GPtrArray *
make_networks (Question              *question,
               const LpProposeResult *result)
{
  GPtrArray *networks = g_ptr_array_new_with_free_func (free_network);
  g_autoptr (LpGround) ground = lp_ground_new (question->plan);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < result->n_networks; i++)
    g_ptr_array_add (order, &result->centre[i]);
  g_ptr_array_sort_with_data (order, compare_west_to_east, question);
  for (guint i = 0; i < order->len; i++)
    g_ptr_array_add (networks, make_network (question, result, (guint) ((guint *) g_ptr_array_index (order, i) - result->centre), ground));
  return networks;
}

static LpCells *
make_cells (LpPlan  *plan,
            GError **error)
{
  g_autoptr (LpGround) ground = lp_ground_new (plan);
  guint n = lp_plan_get_n_practices (plan);
  g_autofree LpPoint *points = g_new (LpPoint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      points[i] = practice->has_position ? (LpPoint) { practice->easting, practice->northing } : (LpPoint) { NAN, NAN };
    }
  return lp_cells_new (points, n, lp_ground_get_outline (ground), LP_CELLS_MIN_BORDER, error);
}

static LpProposeResult *
solve (Question                *question,
       const LpProposalWishes  *wishes,
       GCancellable            *cancellable,
       GError                 **error)
{
  LpProposeRules rules;
  LpProposeSettings settings;

  lp_propose_rules_init (&rules);
  rules.least = wishes->min;
  rules.most = wishes->max;
  rules.networks = wishes->networks;
  lp_propose_problem_set_rules (question->problem, &rules);
  lp_propose_settings_init (&settings);
  settings.seed = wishes->seed;
  settings.seconds = wishes->seconds;
  return lp_propose_solve (question->problem, &settings, NULL, NULL, cancellable, error);
}

void
lp_proposal_wishes_init (LpProposalWishes *wishes,
                         const LpOption   *option)
{
  *wishes = (LpProposalWishes) { .min = option->min_people, .max = option->max_people, .seed = 1 };
}

LpProposeResult *
lp_session_propose (LpSession               *session,
                    const LpOption          *option,
                    const LpProposalWishes  *wishes,
                    GCancellable            *cancellable,
                    GError                 **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (LpProposeProblem) problem = lp_propose_problem_new ();
  g_autoptr (GPtrArray) practices = g_ptr_array_new ();
  g_autoptr (LpCells) cells = make_cells (plan, error);
  g_autoptr (LpProposeResult) result = NULL;
  g_autoptr (GPtrArray) networks = NULL;
  g_autofree char *note = NULL;
  Question question = { plan, option, problem, practices };

  if (cells == NULL)
    return NULL;
  add_practices (&question);
  if (practices->len == 0)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                           _("The plan has no practice with a list size and a position. Bring in a list of practices that has both."));
      return NULL;
    }
  add_pins (&question);
  add_neighbours (&question, cells);
  result = solve (&question, wishes, cancellable, error);
  if (result == NULL)
    return NULL;
  networks = make_networks (&question, result);
  note = lp_proposal_describe (result);
  if (!lp_session_commit (session,
                          lp_edit_proposal (plan, option->id, wishes->name, wishes->min, wishes->max, note, networks, NULL, error), error))
    return NULL;
  return g_steal_pointer (&result);
}

char *
lp_proposal_describe (const LpProposeResult *result)
{
  g_autofree char *outside = lp_format_count (result->people_outside);
  g_autofree char *gap = NULL;

  if (result->proved && result->people_outside == 0)
    return g_strdup (_("Best possible (proven): every network is right size, and no other networks are nearer to people."));
  if (result->proved)
    return g_strdup_printf (_("Best possible (proven): %s people above or below the band cannot be avoided."), outside);
  if (!isfinite (result->gap))
    return g_strdup_printf (_("The best found in the time given, with %s people above or below the band. How good it is has not been measured."), outside);
  gap = lp_format_share (result->gap, 1);
  return g_strdup_printf (_("Within %s of the best possible, with %s people above or below the band."), gap, outside);
}
