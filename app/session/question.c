/* question.c — the open plan as a question to the optimiser */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/question-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plan/quality.h"

static void
free_asked (gpointer data)
{
  LpAsked *asked = data;

  g_free (asked->code);
  g_free (asked->name);
  g_free (asked);
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
  LpAsked *asked = g_new0 (LpAsked, 1);

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

      if (_lp_question_asks_about (plan, practice))
        add_practice (self, practice, number_locality (practice, localities, i), _lp_question_find_pin (plan, option, practice, self->wishes));
    }
}

static void
set_settings (LpQuestion *self)
{
  lp_propose_settings_init (&self->settings);
  self->settings.seed = self->wishes->seed;
  self->settings.seconds = self->wishes->seconds;
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
  self->towns = g_array_new (FALSE, FALSE, sizeof (LpTown));
  g_array_set_clear_func (self->towns, _lp_town_clear);
  self->option_id = option->id;
  return self;
}

gboolean
_lp_question_asks_about (LpPlan           *plan,
                         const LpPractice *practice)
{
  return practice->has_position && practice->has_people && !lp_plan_is_closed (plan, practice);
}

gint
_lp_question_find_pin (LpPlan                 *plan,
                       const LpOption         *option,
                       const LpPractice       *practice,
                       const LpProposalWishes *wishes)
{
  const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

  gboolean stays = wishes->stay || (wishes->pins && lp_plan_is_pinned (plan, option, practice));

  return network != NULL && stays ? (gint) network->number : -1;
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
  _lp_question_add_neighbours (self, plan, lp_land_get_cells (land));
  _lp_question_add_towns (self, lp_land_get_ground (land));
  _lp_question_add_wishes (self, plan);
  set_settings (self);
  self->fingerprint = _lp_question_take_fingerprint (plan, option, self->wishes);
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
  return _lp_question_asked (self, number)->code;
}

const char *
lp_question_get_name (const LpQuestion *self,
                      guint             number)
{
  return _lp_question_asked (self, number)->name;
}

gint64
lp_question_get_people (const LpQuestion *self,
                        guint             number)
{
  return _lp_question_asked (self, number)->people;
}

gint64
lp_question_count_people (const LpQuestion *self)
{
  gint64 people = 0;

  for (guint i = 0; i < self->practices->len; i++)
    people += _lp_question_asked (self, i)->people;
  return people;
}

gint64
lp_question_get_locality (const LpQuestion *self,
                          guint             number)
{
  return _lp_question_asked (self, number)->locality;
}

gint *
lp_question_describe_option (const LpQuestion *self,
                             LpPlan           *plan,
                             const LpOption   *option)
{
  gint *networks = g_new (gint, self->practices->len + 1);

  for (guint i = 0; i < self->practices->len; i++)
    {
      const LpPractice *practice = lp_plan_find_practice (plan, _lp_question_asked (self, i)->code);
      const LpNetwork *network = practice != NULL ? lp_plan_get_network_of (plan, option, practice) : NULL;

      networks[i] = network != NULL ? (gint) network->number : -1;
    }
  return networks;
}

double
lp_question_measure_km (const LpQuestion *self,
                        guint             number,
                        guint             other)
{
  const LpAsked *a = _lp_question_asked (self, number), *b = _lp_question_asked (self, other);

  return hypot (a->easting - b->easting, a->northing - b->northing) / 1000;
}

guint
lp_question_find_centre (const LpQuestion *self,
                         const gint       *networks,
                         gint              network,
                         double           *person_km)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint));
  double least = INFINITY;
  guint centre = G_MAXUINT;

  for (guint i = 0; i < self->practices->len; i++)
    if (networks[i] == network)
      g_array_append_val (members, i);
  for (guint c = 0; c < members->len; c++)
    {
      double sum = 0;

      for (guint k = 0; k < members->len; k++)
        sum += (double) lp_question_get_people (self, g_array_index (members, guint, k)) *
               lp_question_measure_km (self, g_array_index (members, guint, k), g_array_index (members, guint, c));
      if (sum >= least)
        continue;
      least = sum;
      centre = g_array_index (members, guint, c);
    }
  if (person_km != NULL)
    *person_km = centre != G_MAXUINT ? least : 0;
  return centre;
}
