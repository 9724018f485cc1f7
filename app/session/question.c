/* question.c — the open plan as a question to the optimiser */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/question.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plan/quality.h"
#include "plan/wishes.h"
#include "session/land.h"

/* What is kept of a practice while the optimiser works and the plan may change. */
typedef struct
{
  char *code, *name;
  double easting, northing;
  gint64 people;
  gint locality;
  guint index;                  /* in the plan when the question was put */
} Asked;

/* A town to name a network after. */
typedef struct
{
  char *name;
  char *rank;                   /* the lower, the greater the town */
  LpPoint at;
  guint nearest;                /* practice */
} Town;

struct _LpQuestion
{
  gatomicrefcount references;
  LpProposeProblem *problem;
  LpProposeSettings settings;
  LpProposalWishes *wishes;
  GPtrArray *practices;         /* Asked: the optimiser's numbers are places in it */
  GHashTable *numbers;          /* code -> number */
  GArray *towns;                /* Town */
  gint64 option_id;
  char *fingerprint;            /* of what was asked about */
};

static void
free_asked (gpointer data)
{
  Asked *asked = data;

  g_free (asked->code);
  g_free (asked->name);
  g_free (asked);
}

static void
clear_town (gpointer data)
{
  Town *town = data;

  g_free (town->name);
  g_free (town->rank);
}

static void
free_network (gpointer data)
{
  LpProposedNetwork *network = data;

  g_free (network->name);
  g_ptr_array_unref (network->codes);
  g_free (network);
}

static const Asked *
get_asked (const LpQuestion *self,
           guint             number)
{
  return g_ptr_array_index (self->practices, number);
}

static gboolean
is_asked_about (LpPlan           *plan,
                const LpPractice *practice)
{
  return practice->has_position && practice->has_people && !lp_plan_is_closed (plan, practice);
}

/* The pin that holds @practice, or -1. */
static gint
find_pin (LpPlan                 *plan,
          const LpOption         *option,
          const LpPractice       *practice,
          const LpProposalWishes *wishes)
{
  const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

  return wishes->pins && network != NULL && lp_plan_is_pinned (plan, option, practice) ? (gint) network->number : -1;
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
add_practice (LpQuestion       *self,
              const LpPractice *practice,
              gint              locality,
              gint              pin)
{
  guint number = lp_propose_problem_add_practice (self->problem, practice->easting, practice->northing, practice->people, locality);
  Asked *asked = g_new0 (Asked, 1);

  lp_propose_problem_name_practice (self->problem, number, practice->name);
  asked->code = g_strdup (practice->code);
  asked->name = g_strdup (practice->name);
  asked->easting = practice->easting;
  asked->northing = practice->northing;
  asked->people = practice->people;
  asked->locality = locality;
  asked->index = practice->index;
  g_ptr_array_add (self->practices, asked);
  g_hash_table_insert (self->numbers, asked->code, GUINT_TO_POINTER (number));
  if (pin >= 0)
    lp_propose_problem_pin (self->problem, number, pin);
  if (self->wishes->leave_out != NULL && g_strv_contains ((const char *const *) self->wishes->leave_out, practice->code))
    lp_propose_problem_leave_out (self->problem, number);
}

/* Adds every practice with a position and a list; those pinned in one network of @option share a pin. */
static void
add_practices (LpQuestion     *self,
               LpPlan         *plan,
               const LpOption *option)
{
  g_autoptr (GHashTable) localities = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      if (is_asked_about (plan, practice))
        add_practice (self, practice, number_locality (practice, localities, i), find_pin (plan, option, practice, self->wishes));
    }
}

static void
add_neighbours (LpQuestion    *self,
                const LpCells *cells)
{
  for (guint i = 0; i < self->practices->len; i++)
    for (guint j = i + 1; j < self->practices->len; j++)
      if (lp_cells_are_neighbours (cells, get_asked (self, i)->index, get_asked (self, j)->index))
        lp_propose_problem_add_neighbours (self->problem, i, j);
}

static const LpMeasure *
find_measure (LpPlan     *plan,
              const char *id)
{
  const GPtrArray *measures = lp_plan_get_measures (plan);

  for (guint i = 0; id != NULL && i < measures->len; i++)
    if (g_strcmp0 (((const LpMeasure *) g_ptr_array_index (measures, i))->id, id) == 0)
      return g_ptr_array_index (measures, i);
  return NULL;
}

/* A figure of a practice; its list and weighted list are figures of their own. FALSE: not known. */
static gboolean
get_figure (LpPlan           *plan,
            const char       *figure,
            const LpPractice *practice,
            double           *value)
{
  const LpFigureValue *found;

  if (g_strcmp0 (figure, "people") == 0 || g_strcmp0 (figure, "weighted") == 0)
    {
      *value = *figure == 'p' ? (double) practice->people : practice->weighted;
      return *figure == 'p' ? practice->has_people : practice->has_weighted;
    }
  found = lp_plan_get_value (plan, figure, practice->code);
  if (found == NULL || (found->mark != LP_MARK_VALUE && found->mark != LP_MARK_ZERO))
    return FALSE;
  *value = found->mark == LP_MARK_VALUE ? found->value : 0;
  return TRUE;
}

/* Hands the optimiser the measure to even out. Returns what one unit of the numerator costs: as much as if the people whose share it is went @km farther. */
static double
add_measure (LpQuestion      *self,
             LpPlan          *plan,
             const LpMeasure *measure,
             double           km)
{
  double numerators = 0, people = 0;

  for (guint i = 0; i < self->practices->len; i++)
    {
      const LpPractice *practice = lp_plan_find_practice (plan, get_asked (self, i)->code);
      double numerator, denominator;

      if (!get_figure (plan, measure->numerator, practice, &numerator) || !get_figure (plan, measure->denominator, practice, &denominator))
        continue;
      lp_propose_problem_set_measure (self->problem, i, numerator, denominator);
      numerators += numerator;
      people += (double) practice->people;
    }
  return numerators > 0 ? km * people / numerators : 0;
}

/* One rule of the option, into @rules or among the wishes about practices. */
static void
add_rule (LpQuestion     *self,
          const LpRule   *rule,
          LpProposeRules *rules)
{
  int practice = rule->practice != NULL ? lp_question_find (self, rule->practice) : -1;
  int other = rule->other != NULL ? lp_question_find (self, rule->other) : -1;

  switch (rule->kind)
    {
    case LP_RULE_FAR:
      if (rule->has_number && rule->number > 0)
        rules->farthest_km = rules->farthest_km > 0 ? MIN (rules->farthest_km, rule->number) : rule->number;
      break;
    case LP_RULE_TOGETHER:
      if (practice >= 0 && other >= 0)
        lp_propose_problem_keep_together (self->problem, (guint) practice, (guint) other);
      break;
    case LP_RULE_APART:
      if (practice >= 0 && other >= 0)
        lp_propose_problem_keep_apart (self->problem, (guint) practice, (guint) other);
      break;
    case LP_RULE_LOCALITIES:
      if (rule->has_number)
        rules->locality_km = MAX (rules->locality_km, rule->number);
      break;
    case LP_RULE_LEAVE_OUT:
      if (practice >= 0)
        lp_propose_problem_leave_out (self->problem, (guint) practice);
      break;
    case LP_RULE_UNKNOWN:
    default:
      break;
    }
}

static void
add_rules (LpQuestion     *self,
           LpPlan         *plan,
           LpProposeRules *rules)
{
  const GPtrArray *all = lp_plan_get_rules (plan);

  for (guint i = 0; i < all->len; i++)
    if (((const LpRule *) g_ptr_array_index (all, i))->option_id == self->option_id)
      add_rule (self, g_ptr_array_index (all, i), rules);
}

static void
set_rules (LpQuestion *self,
           LpPlan     *plan)
{
  const LpProposalWishes *wishes = self->wishes;
  const LpMeasure *measure = find_measure (plan, wishes->measure);
  LpProposeRules rules;

  lp_propose_rules_init (&rules);
  rules.least = wishes->min;
  rules.most = wishes->max;
  rules.networks = wishes->networks;
  rules.network_cost = wishes->networks == 0 ? wishes->network_km * (double) (wishes->min + wishes->max) / 2 : 0;
  rules.locality_km = wishes->locality_km;
  rules.preferred = wishes->preferred;
  rules.preferred_km = wishes->preferred > 0 ? wishes->preferred_km : 0;
  rules.farthest_km = wishes->farthest_km;
  if (measure != NULL)
    rules.measure_cost = add_measure (self, plan, measure, wishes->measure_km);
  add_rules (self, plan, &rules);
  lp_propose_problem_set_rules (self->problem, &rules);
}

static void
set_settings (LpQuestion *self)
{
  lp_propose_settings_init (&self->settings);
  self->settings.seed = self->wishes->seed;
  self->settings.seconds = self->wishes->seconds;
}

/* What was asked about, as one text: equal texts, equal questions. */
static char *
take_fingerprint (LpPlan                 *plan,
                  const LpOption         *option,
                  const LpProposalWishes *wishes)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const GPtrArray *rules = lp_plan_get_rules (plan);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      g_autofree char *line = NULL;

      if (!is_asked_about (plan, practice))
        continue;
      line = g_strdup_printf ("%s %.3f %.3f %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d\n", practice->code, practice->easting, practice->northing,
                              practice->people, practice->locality != NULL ? practice->locality->id : 0,
                              find_pin (plan, option, practice, wishes));
      g_checksum_update (sum, (const guchar *) line, -1);
    }
  for (guint i = 0; i < rules->len; i++)
    {
      const LpRule *rule = g_ptr_array_index (rules, i);
      g_autofree char *line = g_strdup_printf ("%d %s %s %d %.6f\n", rule->kind, rule->practice != NULL ? rule->practice : "",
                                               rule->other != NULL ? rule->other : "", rule->has_number, rule->number);

      if (rule->option_id == option->id)
        g_checksum_update (sum, (const guchar *) line, -1);
    }
  return g_strdup (g_checksum_get_string (sum));
}

/* The towns of the ground, each with the practice in whose land it lies: the nearest. */
static void
add_towns (LpQuestion     *self,
           const LpGround *ground)
{
  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    {
      const LpGroundFeature *feature = lp_ground_get_feature (ground, i);
      Town town = { NULL, NULL, feature->point, 0 };
      double least = INFINITY;

      if (!feature->is_point || !g_str_equal (feature->layer, "place"))
        continue;
      for (guint p = 0; p < self->practices->len; p++)
        {
          double distance = hypot (feature->point.x - get_asked (self, p)->easting, feature->point.y - get_asked (self, p)->northing);

          if (distance < least)
            {
              least = distance;
              town.nearest = p;
            }
        }
      town.name = g_strdup (feature->name);
      town.rank = g_strdup (feature->code);
      g_array_append_val (self->towns, town);
    }
}

/* The town in @network's land to name it after: the first by rank, the nearest to the centre among equals; NULL when there is none. No two
 * networks have one town, so no name is given twice. */
static const char *
find_town (const LpQuestion      *self,
           const LpProposeResult *result,
           guint                  network)
{
  const Asked *centre = get_asked (self, result->centre[network]);
  const Town *best = NULL;
  double least = INFINITY;

  for (guint i = 0; i < self->towns->len; i++)
    {
      const Town *town = &g_array_index (self->towns, Town, i);
      double distance;
      int order;

      if (result->network[town->nearest] != (gint) network)
        continue;
      distance = hypot (town->at.x - centre->easting, town->at.y - centre->northing);
      order = best != NULL ? g_strcmp0 (town->rank, best->rank) : -1;
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
  const Asked *left = get_asked (user_data, **(const guint *const *) a);
  const Asked *right = get_asked (user_data, **(const guint *const *) b);

  return left->easting != right->easting ? (left->easting < right->easting ? -1 : 1) : g_strcmp0 (left->code, right->code);
}

static LpQuestion *
question_new (const LpProposalWishes *wishes,
              const LpOption         *option)
{
  LpQuestion *self = g_new0 (LpQuestion, 1);

  g_atomic_ref_count_init (&self->references);
  self->problem = lp_propose_problem_new ();
  self->wishes = lp_proposal_wishes_copy (wishes);
  self->practices = g_ptr_array_new_with_free_func (free_asked);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->towns = g_array_new (FALSE, FALSE, sizeof (Town));
  g_array_set_clear_func (self->towns, clear_town);
  self->option_id = option->id;
  return self;
}

LpQuestion *
lp_question_new (LpSession               *session,
                 const LpOption          *option,
                 const LpProposalWishes  *wishes,
                 GError                 **error)
{
  g_autoptr (LpQuestion) self = question_new (wishes, option);
  LpPlan *plan = lp_session_get_plan (session);
  LpLand *land = _lp_session_get_land (session);

  add_practices (self, plan, option);
  if (self->practices->len == 0)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                           _("The plan has no practice with a list size and a position. Bring in a list of practices that has both."));
      return NULL;
    }
  if (lp_land_get_cells (land) == NULL)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                           _("The outline of the area is not an area that land can be measured in, so nobody's neighbours are known."));
      return NULL;
    }
  add_neighbours (self, lp_land_get_cells (land));
  add_towns (self, lp_land_get_ground (land));
  set_rules (self, plan);
  set_settings (self);
  self->fingerprint = take_fingerprint (plan, option, self->wishes);
  return g_steal_pointer (&self);
}

LpQuestion *
lp_question_ref (LpQuestion *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
lp_question_unref (LpQuestion *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  lp_propose_problem_free (self->problem);
  lp_proposal_wishes_free (self->wishes);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->practices);
  g_array_unref (self->towns);
  g_free (self->fingerprint);
  g_free (self);
}

const LpProposeProblem *
lp_question_get_problem (const LpQuestion *self)
{
  return self->problem;
}

const LpProposeSettings *
lp_question_get_settings (const LpQuestion *self)
{
  return &self->settings;
}

const LpProposalWishes *
lp_question_get_wishes (const LpQuestion *self)
{
  return self->wishes;
}

gint64
lp_question_get_option (const LpQuestion *self)
{
  return self->option_id;
}

int
lp_question_find (const LpQuestion *self,
                  const char       *code)
{
  gpointer number;

  return g_hash_table_lookup_extended (self->numbers, code, NULL, &number) ? GPOINTER_TO_INT (number) : -1;
}

const char *
lp_question_get_code (const LpQuestion *self,
                      guint             number)
{
  return get_asked (self, number)->code;
}

const char *
lp_question_get_name (const LpQuestion *self,
                      guint             number)
{
  return get_asked (self, number)->name;
}

gint64
lp_question_get_people (const LpQuestion *self,
                        guint             number)
{
  return get_asked (self, number)->people;
}

gint64
lp_question_get_locality (const LpQuestion *self,
                          guint             number)
{
  return get_asked (self, number)->locality;
}

gboolean
lp_question_is_of (const LpQuestion *self,
                   LpPlan           *plan)
{
  const LpOption *option = lp_plan_find_option (plan, self->option_id);
  g_autofree char *now = option != NULL ? take_fingerprint (plan, option, self->wishes) : NULL;

  return g_strcmp0 (now, self->fingerprint) == 0;
}

GPtrArray *
lp_question_name_networks (const LpQuestion      *self,
                           const LpProposeResult *result)
{
  GPtrArray *networks = g_ptr_array_new_with_free_func (free_network);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autofree LpProposedNetwork **by_number = g_new0 (LpProposedNetwork *, result->n_networks + 1);

  for (guint i = 0; i < result->n_networks; i++)
    g_ptr_array_add (order, &result->centre[i]);
  g_ptr_array_sort_with_data (order, compare_west_to_east, (gpointer) self);
  for (guint i = 0; i < order->len; i++)
    {
      guint network = (guint) ((guint *) g_ptr_array_index (order, i) - result->centre);
      const char *town = find_town (self, result, network);
      LpProposedNetwork *proposed = g_new0 (LpProposedNetwork, 1);

      proposed->name = g_strdup (town != NULL ? town : get_asked (self, result->centre[network])->name);
      proposed->codes = g_ptr_array_new ();
      by_number[network] = proposed;
      g_ptr_array_add (networks, proposed);
    }
  for (guint i = 0; i < result->n_practices; i++)
    if (result->network[i] >= 0)
      g_ptr_array_add (by_number[result->network[i]]->codes, get_asked (self, i)->code);
  return networks;
}

gint *
lp_question_describe_option (const LpQuestion *self,
                             LpPlan           *plan,
                             const LpOption   *option)
{
  gint *networks = g_new (gint, self->practices->len + 1);

  for (guint i = 0; i < self->practices->len; i++)
    {
      const LpPractice *practice = lp_plan_find_practice (plan, get_asked (self, i)->code);
      const LpNetwork *network = practice != NULL ? lp_plan_get_network_of (plan, option, practice) : NULL;

      networks[i] = network != NULL ? (gint) network->number : -1;
    }
  return networks;
}
