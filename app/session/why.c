/* why.c — "Why here?": what each neighbouring network would be for a practice */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/why.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "session/proposal-private.h"

/* A practice in no network is asked about as if it were one by itself, by this number. */
#define ALONE G_MAXINT
/* Person-km; less is the rounding of sums. */
#define LEAST_GAIN 1e-3

/* What is asked about: the option as it is or would be, in the optimiser's numbers. */
typedef struct
{
  LpQuestion *question;
  LpPlan *plan;
  const LpOption *option;
  gint *network;                /* of each practice; -1: none */
  guint practice;
} Asking;

static void
asking_clear (Asking *asking)
{
  g_clear_pointer (&asking->question, lp_question_unref);
  g_free (asking->network);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asking, asking_clear)

static void
free_network (gpointer data)
{
  LpWhyNetwork *network = data;

  g_free (network->name);
  g_free (network->centre);
  g_free (network->result);
  g_free (network);
}

static const LpNetwork *
find_network (const Asking *asking,
              gint          number)
{
  for (guint i = 0; i < asking->option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (asking->option->networks, i);

      if (network->number == number)
        return network;
    }
  return NULL;
}

/* Person-km of networks @a and @b with the practice in @in. */
static double
sum_ways (const Asking *asking,
          gint          a,
          gint          b,
          gint          in)
{
  gint was = asking->network[asking->practice];
  double ways_a, ways_b;

  asking->network[asking->practice] = in;
  lp_question_find_centre (asking->question, asking->network, a, &ways_a);
  lp_question_find_centre (asking->question, asking->network, b, &ways_b);
  asking->network[asking->practice] = was;
  return ways_a + ways_b;
}

/* What network @number would be with the practice in it, in km. */
static void
measure_ways (const Asking *asking,
              gint          number,
              LpWhyNetwork *why)
{
  gint was = asking->network[asking->practice];
  guint centre;

  asking->network[asking->practice] = number;
  centre = lp_question_find_centre (asking->question, asking->network, number, NULL);
  asking->network[asking->practice] = was;
  why->centre = g_strdup (lp_question_get_code (asking->question, centre));
  why->to_centre_km = lp_question_measure_km (asking->question, asking->practice, centre);
  why->km = number != was ? sum_ways (asking, was, number, number) - sum_ways (asking, was, number, was) : 0;
}

/* People of @network with the practice, or without it; practices that the optimiser knows nothing of count as they do in every figure. */
static gint64
count_people (const Asking    *asking,
              const LpNetwork *network,
              gboolean         with)
{
  const char *code = lp_question_get_code (asking->question, asking->practice);
  gint64 people = 0;

  for (guint i = 0; i < lp_plan_get_n_practices (asking->plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (asking->plan, i);
      gboolean asked = g_str_equal (practice->code, code);

      if (asked ? with : lp_plan_get_network_of (asking->plan, asking->option, practice) == network)
        people += practice->people;
    }
  return people;
}

static gint64
count_off (const Asking *asking,
           gint64        people)
{
  return MAX (MAX (asking->option->min_people - people, people - asking->option->max_people), 0);
}

/* What becomes of the network that the practice would leave, unless nobody is left in it. */
static void
measure_left (const Asking *asking,
              LpWhyNetwork *why)
{
  const LpNetwork *home = find_network (asking, asking->network[asking->practice]);

  if (why->here || home == NULL)
    return;
  why->left_people = count_people (asking, home, FALSE);
  if (why->left_people == 0)
    return;
  why->left_size = lp_size_judge (why->left_people, asking->option->min_people, asking->option->max_people);
  why->left_off = count_off (asking, why->left_people);
}

/* "right size", "4,917 over", "2,000 short". */
static char *
describe_size (LpSize size,
               gint64 off)
{
  g_autofree char *people = lp_format_count (off);

  if (size == LP_SIZE_RIGHT)
    return g_strdup (_("right size"));
  return g_strdup_printf (size == LP_SIZE_UNDER ? _("%s short") : _("%s over"), people);
}

/* "; leaves 9 Wimborne 2,000 short and in pieces", or nothing. */
static void
add_left (const Asking       *asking,
          const LpWhyNetwork *why,
          gboolean            pieces,
          GString            *text)
{
  const LpNetwork *home = find_network (asking, asking->network[asking->practice]);
  gboolean wrong = why->left_people > 0 && why->left_size != LP_SIZE_RIGHT;
  g_autofree char *size = wrong ? describe_size (why->left_size, why->left_off) : NULL;
  g_autofree char *name = NULL;

  if (why->here || home == NULL || (!wrong && !pieces))
    return;
  name = g_strdup_printf ("%d %s", (int) home->number, home->name);
  if (wrong && pieces)
    /* Translators: a network, and "2,000 short" or "2,000 over" */
    g_string_append_printf (text, _("; leaves %s %s and in pieces"), name, size);
  else if (wrong)
    /* Translators: a network, and "2,000 short" or "2,000 over" */
    g_string_append_printf (text, _("; leaves %s %s"), name, size);
  else
    g_string_append_printf (text, _("; leaves %s in pieces"), name);
}

/* The rule that would be broken, by name. */
static void
add_rule (const Asking       *asking,
          const LpProposeWhy *answer,
          GString            *text)
{
  const char *practice = lp_question_get_name (asking->question, answer->practices[0]);
  const char *other = lp_question_get_name (asking->question, answer->practices[1]);
  g_autofree char *km = lp_format_decimal (answer->rule_km, 1);

  switch (answer->rule)
    {
    case LP_PROPOSE_BROKEN_PIN:
    case LP_PROPOSE_BROKEN_PIN_SHARED:
      g_string_append (text, _("; it is pinned where it is"));
      break;
    case LP_PROPOSE_BROKEN_TOGETHER:
      g_string_append_printf (text, _("; it is to be kept together with %s"), other);
      break;
    case LP_PROPOSE_BROKEN_APART:
      g_string_append_printf (text, _("; it is to be kept apart from %s"), other);
      break;
    default:
      g_string_append_printf (text, _("; %s would be %s km from the centre, farther than the rules allow"), practice, km);
    }
}

/* "right size", "4,917 over", and what would be broken. */
static char *
describe_result (const Asking       *asking,
                 const LpWhyNetwork *why,
                 const LpProposeWhy *answer)
{
  g_autofree char *size = describe_size (why->size, why->off);
  GString *text = g_string_new (size);

  if (answer->breaks_connection && !answer->leaves_pieces)
    g_string_append (text, _(", in pieces"));
  add_left (asking, why, answer->leaves_pieces, text);
  if (answer->breaks_rule)
    add_rule (asking, answer, text);
  return g_string_free (text, FALSE);
}

static LpWhyNetwork *
make_network (const Asking       *asking,
              const LpProposeWhy *answer)
{
  const LpNetwork *network = find_network (asking, answer->network);
  LpWhyNetwork *why;

  if (network == NULL)
    return NULL;
  why = g_new0 (LpWhyNetwork, 1);
  why->network_id = network->id;
  why->number = network->number;
  why->name = g_strdup (network->name);
  why->here = answer->here;
  measure_ways (asking, answer->network, why);
  why->people = count_people (asking, network, TRUE);
  why->size = lp_size_judge (why->people, asking->option->min_people, asking->option->max_people);
  why->off = count_off (asking, why->people);
  measure_left (asking, why);
  why->cost = answer->cost;
  why->people_outside = answer->people_outside;
  why->breaks_connection = answer->breaks_connection;
  why->breaks_rule = answer->breaks_rule;
  why->result = describe_result (asking, why, answer);
  return why;
}

static gboolean
breaks_nothing (const LpWhyNetwork *network)
{
  return !network->breaks_connection && !network->breaks_rule;
}

/* The best network that the practice could be moved to without breaking anything, or NULL. */
static const LpWhyNetwork *
find_best_other (const LpWhy *why)
{
  for (guint i = 0; i < why->networks->len; i++)
    {
      const LpWhyNetwork *network = g_ptr_array_index (why->networks, i);

      if (!network->here && breaks_nothing (network))
        return network;
    }
  return NULL;
}

/* How much farther each of the practice's people would have to go, spread over them; as words. */
static char *
describe_ways (const LpWhy        *why,
               const LpWhyNetwork *network)
{
  g_autofree char *km = lp_format_decimal (fabs (network->km) / (double) MAX (why->people, 1), 1);

  /* Translators: %s is a number of km */
  return g_strdup_printf (network->km >= 0 ? _("ways longer by %s km for each of its people") : _("ways shorter by %s km for each of its people"), km);
}

static char *
describe_outside (const LpWhyNetwork *network)
{
  g_autofree char *people = lp_format_count (ABS (network->people_outside));

  if (network->people_outside == 0)
    return g_strdup (_("as many people outside the band"));
  return g_strdup_printf (network->people_outside > 0 ? _("%s more people outside the band") : _("%s fewer people outside the band"), people);
}

static char *
describe (const LpWhy *why)
{
  const LpWhyNetwork *best = find_best_other (why);
  g_autofree char *ways = best != NULL ? describe_ways (why, best) : NULL;
  g_autofree char *outside = best != NULL ? describe_outside (best) : NULL;

  if (why->networks->len == 0)
    return g_strdup_printf (_("No network borders %s, so there is none that it could join."), why->name);
  if (!why->assigned && best == NULL)
    return g_strdup_printf (_("%s is unassigned, and no neighbouring network could take it in without breaking a rule."), why->name);
  if (!why->assigned)
    return g_strdup_printf (_("%s is unassigned. %d %s would suit it best: %s, %s."), why->name, (int) best->number, best->name, best->result, ways);
  if (best == NULL)
    return g_strdup_printf (_("%s can be nowhere else: no neighbouring network could take it in without a network in pieces or a broken rule."), why->name);
  if (best->people_outside < 0 || (best->people_outside == 0 && best->cost < -LEAST_GAIN))
    return g_strdup_printf (_("%s would be better in %d %s: %s, %s."), why->name, (int) best->number, best->name, outside, ways);
  if (best->people_outside == 0 && best->km < 0)
    return g_strdup_printf (_("%s is best where it is. In %d %s, the next best: %s, %s, but other wishes outweigh that."), why->name, (int) best->number, best->name, outside, ways);
  return g_strdup_printf (_("%s is best where it is. In %d %s, the next best: %s, %s."), why->name, (int) best->number, best->name, outside, ways);
}

static gboolean
ask (Asking                   *asking,
     LpSession                *session,
     const LpOption           *option,
     const LpProposalPreview  *preview,
     const char               *code,
     GError                  **error)
{
  const LpPractice *practice = lp_plan_find_practice (lp_session_get_plan (session), code);
  LpProposalWishes wishes;
  int number;

  if (practice == NULL)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no practice with the code “%s”. Check the code."), code);
      return FALSE;
    }
  lp_proposal_wishes_init (&wishes, option);
  asking->question = preview != NULL ? lp_question_ref (_lp_proposal_get_question (lp_proposal_preview_get_proposal (preview)))
                                     : lp_question_new (session, option, &wishes, error);
  if (asking->question == NULL)
    return FALSE;
  number = lp_question_find (asking->question, code);
  if (number < 0)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                   _("%s has no position or no list size, so nothing can be said about where it would be best."), practice->name);
      return FALSE;
    }
  asking->practice = (guint) number;
  asking->plan = preview != NULL ? lp_proposal_preview_get_plan (preview) : lp_session_get_plan (session);
  asking->option = lp_plan_find_option (asking->plan, option->id);
  asking->network = lp_question_describe_option (asking->question, asking->plan, asking->option);
  return TRUE;
}

LpWhy *
lp_why_new (LpSession                *session,
            const LpOption           *option,
            const LpProposalPreview  *preview,
            const char               *code,
            GError                  **error)
{
  g_auto (Asking) asking = { NULL };
  g_autoptr (GArray) answers = NULL;
  LpWhy *why;

  if (!ask (&asking, session, option, preview, code, error))
    return NULL;
  why = g_new0 (LpWhy, 1);
  why->code = g_strdup (code);
  why->name = g_strdup (lp_question_get_name (asking.question, asking.practice));
  why->people = lp_question_get_people (asking.question, asking.practice);
  why->assigned = asking.network[asking.practice] >= 0;
  why->networks = g_ptr_array_new_with_free_func (free_network);
  if (!why->assigned)
    asking.network[asking.practice] = ALONE;
  answers = lp_propose_why (lp_question_get_problem (asking.question), asking.network, asking.practice, -1);
  for (guint i = 0; i < answers->len; i++)
    {
      LpWhyNetwork *network = make_network (&asking, &g_array_index (answers, LpProposeWhy, i));

      if (network != NULL)
        g_ptr_array_add (why->networks, network);
    }
  why->sentence = describe (why);
  return why;
}

void
lp_why_free (LpWhy *why)
{
  if (why == NULL)
    return;
  g_free (why->code);
  g_free (why->name);
  g_free (why->sentence);
  g_ptr_array_unref (why->networks);
  g_free (why);
}
