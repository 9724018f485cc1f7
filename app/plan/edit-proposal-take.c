/* edit-proposal-take.c — a proposal taken into an option, or kept as one beside it, so that numbers and names hold */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/edit-proposal.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-option.h"
#include "plan/edit-private.h"

#define N_COLOURS 6
/* What a pinned practice counts for: more people than there are. */
#define PINNED_PEOPLE ((gint64) 1 << 50)

/* A network of the option and one of the proposal, and what they have in common. */
typedef struct
{
  const LpNetwork *network;
  LpProposedNetwork *proposed;
  gint64 shared, people, proposed_people;
} Overlap;

/* What becomes of one option; @target: of each practice, by index, the id of its network, 0 for none. */
typedef struct
{
  LpPlan *plan;
  const LpOption *option;
  gint64 *target;
  gint64 *ids;                  /* of the proposed networks: existing or new */
  GHashTable *kept;             /* ids of the option's networks that will have practices */
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_free (outcome->target);
  g_free (outcome->ids);
  g_clear_pointer (&outcome->kept, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static int
compare_overlaps (gconstpointer a,
                  gconstpointer b)
{
  const Overlap *left = a, *right = b;

  if (left->shared != right->shared)
    return left->shared > right->shared ? -1 : 1;
  return left->network->number < right->network->number ? -1 : left->network->number > right->network->number;
}

/* People of a practice; one whose list is not known or empty still says where it belongs. */
static gint64
weigh (const LpPractice *practice)
{
  return MAX (practice->people, 1);
}

static Overlap *
find_overlap (GArray            *overlaps,
              const LpNetwork   *network,
              LpProposedNetwork *proposed)
{
  const Overlap fresh = { network, proposed, 0, 0, 0 };

  for (guint i = 0; i < overlaps->len; i++)
    {
      Overlap *overlap = &g_array_index (overlaps, Overlap, i);

      if (overlap->network == network && overlap->proposed == proposed)
        return overlap;
    }
  g_array_append_val (overlaps, fresh);
  return &g_array_index (overlaps, Overlap, overlaps->len - 1);
}

static gint64
sum_people (LpPlan          *plan,
            const LpOption  *option,
            const LpNetwork *network)
{
  g_autoptr (GPtrArray) members = _lp_edit_list_members (plan, option, network);
  gint64 people = 0;

  for (guint i = 0; i < members->len; i++)
    people += weigh (g_ptr_array_index (members, i));
  return people;
}

/* Overlaps of one proposed network with those of the option. */
static void
add_overlaps (GArray            *all,
              LpPlan            *plan,
              const LpOption    *option,
              LpProposedNetwork *proposed)
{
  g_autoptr (GArray) overlaps = g_array_new (FALSE, FALSE, sizeof (Overlap));
  gint64 people = 0;

  for (guint i = 0; i < proposed->codes->len; i++)
    {
      const LpPractice *practice = lp_plan_find_practice (plan, g_ptr_array_index (proposed->codes, i));
      const LpNetwork *network = practice != NULL ? lp_plan_get_network_of (plan, option, practice) : NULL;

      people += practice != NULL ? weigh (practice) : 0;
      if (network != NULL)
        find_overlap (overlaps, network, proposed)->shared += lp_plan_is_pinned (plan, option, practice) ? PINNED_PEOPLE : weigh (practice);
    }
  for (guint i = 0; i < overlaps->len; i++)
    {
      g_array_index (overlaps, Overlap, i).proposed_people = people;
      g_array_append_val (all, g_array_index (overlaps, Overlap, i));
    }
}

/* @seen: the option's networks and the proposed ones that have found each other. */
static void
match_overlap (Overlap    *overlap,
               LpPlan     *plan,
               const LpOption *option,
               GHashTable *seen)
{
  if (g_hash_table_contains (seen, overlap->network) || overlap->proposed->like != 0)
    return;
  overlap->people = sum_people (plan, option, overlap->network);
  if (2 * overlap->shared < MIN (overlap->people, overlap->proposed_people))
    return;
  overlap->proposed->like = overlap->network->id;
  g_hash_table_add (seen, (gpointer) overlap->network);
}

/* Where everyone goes: those that the proposal names into its networks, the others stay. */
static gboolean
find_targets (Outcome          *outcome,
              const GPtrArray  *networks,
              GError          **error)
{
  LpPlan *plan = outcome->plan;

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpNetwork *network = lp_plan_get_network_of (plan, outcome->option, lp_plan_get_practice (plan, i));

      outcome->target[i] = network != NULL ? network->id : 0;
    }
  for (guint k = 0; k < networks->len; k++)
    {
      const LpProposedNetwork *proposed = g_ptr_array_index (networks, k);

      outcome->ids[k] = proposed->like != 0 ? proposed->like : lp_plan_new_id (plan);
      for (guint i = 0; i < proposed->codes->len; i++)
        {
          const char *code = g_ptr_array_index (proposed->codes, i);
          const LpPractice *practice = lp_plan_find_practice (plan, code);

          if (practice == NULL)
            {
              g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND,
                           _("The plan has no practice %s any more, which the proposal needs. Propose again."), code);
              return FALSE;
            }
          outcome->target[practice->index] = outcome->ids[k];
        }
    }
  return TRUE;
}

static gboolean
work_out (Outcome          *outcome,
          LpPlan           *plan,
          gint64            option_id,
          const GPtrArray  *networks,
          GError          **error)
{
  guint n = lp_plan_get_n_practices (plan);

  outcome->plan = plan;
  outcome->option = _lp_edit_find_option (plan, option_id, error);
  if (outcome->option == NULL)
    return FALSE;
  outcome->target = g_new0 (gint64, n + 1);
  outcome->ids = g_new0 (gint64, networks->len + 1);
  outcome->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (!find_targets (outcome, networks, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    g_hash_table_add (outcome->kept, g_memdup2 (&outcome->target[i], sizeof (gint64)));
  return TRUE;
}

static gboolean
is_kept (const Outcome   *outcome,
         const LpNetwork *network)
{
  return g_hash_table_contains (outcome->kept, &network->id);
}

/* The lowest number that no kept network has and that is not in @given, and puts it there. */
static gint64
take_number (const Outcome *outcome,
             GHashTable    *given)
{
  for (gint64 number = 1;; number++)
    {
      gboolean taken = g_hash_table_contains (given, GINT_TO_POINTER ((gint) number));

      for (guint i = 0; i < outcome->option->networks->len && !taken; i++)
        {
          const LpNetwork *network = g_ptr_array_index (outcome->option->networks, i);

          taken = network->number == number && is_kept (outcome, network);
        }
      if (!taken)
        {
          g_hash_table_add (given, GINT_TO_POINTER ((gint) number));
          return number;
        }
    }
}

static gboolean
is_name_kept (const Outcome *outcome,
              const char    *name)
{
  for (guint i = 0; i < outcome->option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (outcome->option->networks, i);

      if (is_kept (outcome, network) && g_strcmp0 (network->name, name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Adds the networks of the proposal that continue none, to @option_id. */
static void
add_new_networks (LpEdit          *edit,
                  const Outcome   *outcome,
                  gint64           option_id,
                  const GPtrArray *networks)
{
  g_autoptr (GHashTable) given = g_hash_table_new (NULL, NULL);

  for (guint k = 0; k < networks->len; k++)
    {
      const LpProposedNetwork *proposed = g_ptr_array_index (networks, k);
      LpNetwork network = { .id = outcome->ids[k], .option_id = option_id };
      g_autofree char *plain = NULL;

      if (proposed->like != 0)
        continue;
      network.number = take_number (outcome, given);
      network.colour = (network.number - 1) % N_COLOURS;
      plain = g_strdup_printf (_("Network %d"), (int) network.number);
      network.name = is_name_kept (outcome, proposed->name) ? plain : proposed->name;
      _lp_edit_add_network (edit, &network);
    }
}

/* A move within the option; a pin says "here", so it does not go along. */
static void
add_move (LpEdit           *edit,
          const Outcome    *outcome,
          const LpPractice *practice)
{
  gboolean pinned = lp_plan_is_pinned (outcome->plan, outcome->option, practice);

  _lp_edit_add_move (edit, outcome->plan, outcome->option, practice, outcome->target[practice->index]);
  if (pinned)
    {
      LpChange *change = (LpChange *) lp_edit_get_row (edit, lp_edit_get_n_rows (edit) - 1);

      change->new_values[LP_MEMBERSHIP_PINNED] = lp_value_int (0);
    }
}

static guint
add_moves (LpEdit        *edit,
           const Outcome *outcome)
{
  guint moves = 0;

  for (guint i = 0; i < lp_plan_get_n_practices (outcome->plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (outcome->plan, i);
      const LpNetwork *network = lp_plan_get_network_of (outcome->plan, outcome->option, practice);

      if ((network != NULL ? network->id : 0) == outcome->target[i])
        continue;
      add_move (edit, outcome, practice);
      moves++;
    }
  return moves;
}

static guint
count_moves (const Outcome *outcome)
{
  guint moves = 0;

  for (guint i = 0; i < lp_plan_get_n_practices (outcome->plan); i++)
    {
      const LpNetwork *network = lp_plan_get_network_of (outcome->plan, outcome->option, lp_plan_get_practice (outcome->plan, i));

      moves += (network != NULL ? network->id : 0) != outcome->target[i];
    }
  return moves;
}

/* Copies of the option's networks that will have practices; the ids that @outcome knows become those of the copies. */
static void
copy_networks (LpEdit  *edit,
               Outcome *outcome,
               gint64   option_id)
{
  g_autoptr (GHashTable) copies = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < outcome->option->networks->len; i++)
    {
      LpNetwork copy = *(const LpNetwork *) g_ptr_array_index (outcome->option->networks, i);
      gint64 *id = g_new (gint64, 1);

      *id = lp_plan_new_id (outcome->plan);
      g_hash_table_insert (copies, g_memdup2 (&copy.id, sizeof (gint64)), id);
      if (!is_kept (outcome, &copy))
        continue;
      copy.id = *id;
      copy.option_id = option_id;
      _lp_edit_add_network (edit, &copy);
    }
  for (guint i = 0; i < lp_plan_get_n_practices (outcome->plan); i++)
    {
      const gint64 *id = g_hash_table_lookup (copies, &outcome->target[i]);

      outcome->target[i] = id != NULL ? *id : outcome->target[i];
    }
}

static void
set_option_cell (LpEdit  *edit,
                 guint    column,
                 LpValue  value)
{
  LpChange *row = (LpChange *) lp_edit_get_row (edit, 0);

  lp_value_clear (&row->new_values[column]);
  row->new_values[column] = value;
}

static gboolean
stays_pinned (const Outcome    *outcome,
              const LpPractice *practice,
              gboolean          moves)
{
  return !moves && lp_plan_is_pinned (outcome->plan, outcome->option, practice);
}

void
lp_proposal_match (LpPlan          *plan,
                   gint64           option_id,
                   const GPtrArray *networks)
{
  const LpOption *option = lp_plan_find_option (plan, option_id);
  g_autoptr (GArray) overlaps = g_array_new (FALSE, FALSE, sizeof (Overlap));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_return_if_fail (option != NULL);

  for (guint i = 0; i < networks->len; i++)
    {
      LpProposedNetwork *proposed = g_ptr_array_index (networks, i);

      proposed->like = 0;
      add_overlaps (overlaps, plan, option, proposed);
    }
  g_array_sort (overlaps, compare_overlaps);
  for (guint i = 0; i < overlaps->len; i++)
    match_overlap (&g_array_index (overlaps, Overlap, i), plan, option, seen);
}

LpEdit *
lp_edit_proposal_take (LpPlan           *plan,
                       gint64            option_id,
                       gint64            min,
                       gint64            max,
                       const GPtrArray  *networks,
                       GError          **error)
{
  g_auto (Outcome) outcome = { NULL };
  g_autofree char *label = NULL;
  g_autoptr (LpEdit) edit = NULL;
  guint moves;

  if (!work_out (&outcome, plan, option_id, networks, error))
    return NULL;
  moves = count_moves (&outcome);
  /* Translators: an option's name, and how many practices another network takes in: "Take proposal into Option A: 5 practices move". */
  label = g_strdup_printf (ngettext ("Take proposal into %s: %u practice moves", "Take proposal into %s: %u practices move", moves),
                           outcome.option->name, moves);
  edit = lp_edit_new (label);
  if (outcome.option->min_people != min)
    _lp_edit_add_column (edit, LP_TABLE_OPTION, option_id, LP_OPTION_MIN_PEOPLE, lp_value_int (min));
  if (outcome.option->max_people != max)
    _lp_edit_add_column (edit, LP_TABLE_OPTION, option_id, LP_OPTION_MAX_PEOPLE, lp_value_int (max));
  add_new_networks (edit, &outcome, option_id, networks);
  add_moves (edit, &outcome);
  for (guint i = 0; i < outcome.option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (outcome.option->networks, i);

      if (!is_kept (&outcome, network))
        _lp_edit_add_removal (edit, LP_TABLE_NETWORK, network->id);
    }
  return g_steal_pointer (&edit);
}

LpEdit *
lp_edit_proposal_keep (LpPlan           *plan,
                       gint64            from,
                       const char       *name,
                       gint64            min,
                       gint64            max,
                       const char       *note,
                       const GPtrArray  *networks,
                       gint64           *option_id_out,
                       GError          **error)
{
  g_auto (Outcome) outcome = { NULL };
  g_autofree gint64 *before = NULL;
  g_autoptr (LpEdit) edit = NULL;
  gint64 id = 0;

  if (!work_out (&outcome, plan, from, networks, error))
    return NULL;
  edit = lp_edit_option_new (plan, name, &id, error);
  if (edit == NULL)
    return NULL;
  set_option_cell (edit, LP_OPTION_NOTE, lp_value_text (note != NULL ? note : ""));
  set_option_cell (edit, LP_OPTION_MIN_PEOPLE, lp_value_int (min));
  set_option_cell (edit, LP_OPTION_MAX_PEOPLE, lp_value_int (max));
  add_new_networks (edit, &outcome, id, networks);
  before = g_memdup2 (outcome.target, sizeof (gint64) * lp_plan_get_n_practices (plan));
  copy_networks (edit, &outcome, id);
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *home = lp_plan_get_network_of (plan, outcome.option, practice);

      if (outcome.target[i] != 0)
        _lp_edit_add_membership (edit, id, practice->code, outcome.target[i],
                                 stays_pinned (&outcome, practice, home == NULL || home->id != before[i]));
    }
  if (option_id_out != NULL)
    *option_id_out = id;
  return g_steal_pointer (&edit);
}
