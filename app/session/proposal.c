/* proposal.c — what the optimiser proposes for the open plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/proposal.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "plan/edit-proposal.h"
#include "session/land.h"

/* What is kept of a practice while the optimiser works and the plan may change. */
typedef struct
{
  char *code, *name;
  double easting, northing;
  guint index;                  /* in the plan when the question was put */
} Asked;

/* One question to the optimiser and what is needed to understand the answer; holds nothing of the plan. */
typedef struct
{
  LpProposeProblem *problem;
  LpProposeSettings settings;
  GPtrArray *practices;         /* Asked: the optimiser's numbers are places in it */
  gint64 option_id;
  gint64 min, max;
  char *name;                   /* of the option to be made, or NULL */
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
free_asked (gpointer data)
{
  Asked *asked = data;

  g_free (asked->code);
  g_free (asked->name);
  g_free (asked);
}

static void
question_free (Question *question)
{
  lp_propose_problem_free (question->problem);
  g_ptr_array_unref (question->practices);
  g_free (question->name);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
add_practice (Question         *question,
              const LpPractice *practice,
              gint              locality)
{
  guint number = lp_propose_problem_add_practice (question->problem, practice->easting, practice->northing, practice->people, locality);
  Asked *asked = g_new0 (Asked, 1);

  lp_propose_problem_name_practice (question->problem, number, practice->name);
  asked->code = g_strdup (practice->code);
  asked->name = g_strdup (practice->name);
  asked->easting = practice->easting;
  asked->northing = practice->northing;
  asked->index = practice->index;
  g_ptr_array_add (question->practices, asked);
}

/* Adds every practice with a position and a list; those pinned in one network of @option share a pin. */
static void
add_practices (Question       *question,
               LpPlan         *plan,
               const LpOption *option)
{
  g_autoptr (GHashTable) localities = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

      if (!practice->has_position || !practice->has_people)
        continue;
      add_practice (question, practice, number_locality (practice, localities, i));
      if (network != NULL && lp_plan_is_pinned (plan, option, practice))
        lp_propose_problem_pin (question->problem, question->practices->len - 1, (gint) network->number);
    }
}

static void
add_neighbours (Question      *question,
                const LpCells *cells)
{
  for (guint i = 0; i < question->practices->len; i++)
    for (guint j = i + 1; j < question->practices->len; j++)
      {
        const Asked *a = g_ptr_array_index (question->practices, i);
        const Asked *b = g_ptr_array_index (question->practices, j);

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
      const Asked *practice = g_ptr_array_index (question->practices, i);
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
  const Asked *centre = g_ptr_array_index (question->practices, result->centre[network]);
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
  const Asked *left = g_ptr_array_index (question->practices, **(const guint *const *) a);
  const Asked *right = g_ptr_array_index (question->practices, **(const guint *const *) b);

  return left->easting != right->easting ? (left->easting < right->easting ? -1 : 1) : g_strcmp0 (left->code, right->code);
}

static LpProposedNetwork *
make_network (const Question        *question,
              const LpProposeResult *result,
              guint                  network,
              const LpGround        *ground)
{
  const Asked *centre = g_ptr_array_index (question->practices, result->centre[network]);
  const char *town = find_town (question, result, network, ground);
  LpProposedNetwork *proposed = g_new0 (LpProposedNetwork, 1);

  proposed->name = g_strdup (town != NULL ? town : centre->name);
  proposed->codes = g_ptr_array_new ();
  for (guint i = 0; i < result->n_practices; i++)
    if (result->network[i] == (gint) network)
      g_ptr_array_add (proposed->codes, ((Asked *) g_ptr_array_index (question->practices, i))->code);
  return proposed;
}

/* The networks of @result from west to east. */
static GPtrArray *
make_networks (Question              *question,
               const LpGround        *ground,
               const LpProposeResult *result)
{
  GPtrArray *networks = g_ptr_array_new_with_free_func (free_network);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < result->n_networks; i++)
    g_ptr_array_add (order, &result->centre[i]);
  g_ptr_array_sort_with_data (order, compare_west_to_east, question);
  for (guint i = 0; i < order->len; i++)
    g_ptr_array_add (networks, make_network (question, result, (guint) ((guint *) g_ptr_array_index (order, i) - result->centre), ground));
  return networks;
}

static void
set_wishes (Question               *question,
            const LpProposalWishes *wishes)
{
  LpProposeRules rules;

  lp_propose_rules_init (&rules);
  rules.least = wishes->min;
  rules.most = wishes->max;
  rules.networks = wishes->networks;
  lp_propose_problem_set_rules (question->problem, &rules);
  lp_propose_settings_init (&question->settings);
  question->settings.seed = wishes->seed;
  question->settings.seconds = wishes->seconds;
  question->min = wishes->min;
  question->max = wishes->max;
  question->name = g_strdup (wishes->name);
}

static Question *
question_new (LpSession               *session,
              const LpOption          *option,
              const LpProposalWishes  *wishes,
              GError                 **error)
{
  g_autoptr (Question) question = g_new0 (Question, 1);
  const LpCells *cells = lp_land_get_cells (_lp_session_get_land (session));

  question->problem = lp_propose_problem_new ();
  question->practices = g_ptr_array_new_with_free_func (free_asked);
  question->option_id = option->id;
  set_wishes (question, wishes);
  add_practices (question, lp_session_get_plan (session), option);
  if (question->practices->len == 0)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                           _("The plan has no practice with a list size and a position. Bring in a list of practices that has both."));
      return NULL;
    }
  if (cells == NULL)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                           _("The outline of the area is not an area that land can be measured in, so nobody's neighbours are known."));
      return NULL;
    }
  add_neighbours (question, cells);
  return g_steal_pointer (&question);
}

static LpProposeResult *
solve (const Question  *question,
       GCancellable    *cancellable,
       GError         **error)
{
  return lp_propose_solve (question->problem, &question->settings, NULL, NULL, cancellable, error);
}

/* Makes an option of the answer; a practice that has gone meanwhile is an error, and then nothing is made. */
static gboolean
take_answer (LpSession              *session,
             Question               *question,
             const LpProposeResult  *result,
             GError                **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (GPtrArray) networks = make_networks (question, lp_land_get_ground (_lp_session_get_land (session)), result);
  g_autofree char *note = lp_proposal_describe (result);

  return lp_session_commit (session,
                            lp_edit_proposal (plan, question->option_id, question->name, question->min, question->max, note, networks, NULL, error),
                            error);
}

static void
solve_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  GError *error = NULL;
  LpProposeResult *result = solve (task_data, cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, (GDestroyNotify) lp_propose_result_free);
  else
    g_task_return_error (task, error);
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
                    GError                 **error)
{
  g_autoptr (Question) question = question_new (session, option, wishes, error);
  g_autoptr (LpProposeResult) result = question != NULL ? solve (question, NULL, error) : NULL;

  if (result == NULL || !take_answer (session, question, result, error))
    return NULL;
  return g_steal_pointer (&result);
}

void
lp_session_propose_async (LpSession               *session,
                          const LpOption          *option,
                          const LpProposalWishes  *wishes,
                          GCancellable            *cancellable,
                          GAsyncReadyCallback      callback,
                          gpointer                 user_data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, user_data);
  GError *error = NULL;
  Question *question = question_new (session, option, wishes, &error);

  /* Stopping is asking for the best so far, which is an answer like another. */
  g_task_set_check_cancellable (task, FALSE);
  if (question == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_run_in_thread (task, solve_thread);
}

LpProposeResult *
lp_session_propose_finish (LpSession     *session,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_autoptr (LpProposeResult) answer = g_task_propagate_pointer (G_TASK (result), error);

  if (answer == NULL || !take_answer (session, g_task_get_task_data (G_TASK (result)), answer, error))
    return NULL;
  return g_steal_pointer (&answer);
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
