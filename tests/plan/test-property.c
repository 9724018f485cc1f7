/* test-property.c — any edits, done, taken back and done again, give the same plan each way */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-option.h"
#include "plan/edit-practice.h"
#include "sample.h"

#define N_PRACTICES 12
#define N_STEPS 600

typedef struct
{
  GRand *rand;
  LpPlan *plan;
  const char *codes[N_PRACTICES + 1];
} Player;

static const char *const names[] = { "Purbeck", "Sherborne", "Weymouth and Portland", "Østby", "x", "", "Option A" };

static const char *
pick_name (Player *player)
{
  return names[g_rand_int_range (player->rand, 0, G_N_ELEMENTS (names))];
}

static const LpOption *
pick_option (Player *player)
{
  return lp_plan_get_option (player->plan, (guint) g_rand_int_range (player->rand, 0, (gint32) lp_plan_get_n_options (player->plan)));
}

/* An id of a network of any option, seldom one that is not there. */
static gint64
pick_network (Player *player)
{
  const LpOption *option = pick_option (player);
  guint n_networks = option->networks->len;

  if (n_networks == 0 || g_rand_int_range (player->rand, 0, 20) == 0)
    return 77;

  return ((LpNetwork *) g_ptr_array_index (option->networks, (guint) g_rand_int_range (player->rand, 0, (gint32) n_networks)))->id;
}

static const char *const *
pick_codes (Player *player)
{
  static const char *const all[] = { "J01", "J02", "J03", "J04", "J05", "J06", "J07", "J08", "J09", "J10", "J11", "J12" };
  gint32 n_codes = g_rand_int_range (player->rand, 0, 5);
  gint32 i;

  for (i = 0; i < n_codes; i++)
    player->codes[i] = all[g_rand_int_range (player->rand, 0, N_PRACTICES)];
  player->codes[i] = NULL;

  return player->codes;
}

static LpEdit *
make_network_edit (Player  *player,
                   GError **error)
{
  LpPlan *plan = player->plan;

  switch (g_rand_int_range (player->rand, 0, 7))
    {
    case 0:
      return lp_edit_network_new (plan, pick_option (player)->id, pick_name (player), pick_codes (player), NULL, error);

    case 1:
      return lp_edit_network_rename (plan, pick_network (player), pick_name (player), error);

    case 2:
      return lp_edit_network_recolour (plan, pick_network (player), g_rand_int_range (player->rand, -1, 8), error);

    case 3:
      return lp_edit_network_note (plan, pick_network (player), pick_name (player), error);

    case 4:
      return lp_edit_network_exception (plan, pick_network (player), (LpException) g_rand_int_range (player->rand, 0, 4), pick_name (player), error);

    case 5:
      return lp_edit_network_merge (plan, pick_network (player), pick_network (player), error);

    default:
      return lp_edit_network_dissolve (plan, pick_network (player), error);
    }
}

static LpEdit *
make_option_edit (Player  *player,
                  GError **error)
{
  LpPlan *plan = player->plan;

  switch (g_rand_int_range (player->rand, 0, 7))
    {
    case 0:
      return lp_edit_option_new (plan, g_rand_boolean (player->rand) ? pick_name (player) : NULL, NULL, error);

    case 1:
      return lp_edit_option_duplicate (plan, pick_option (player)->id, NULL, NULL, error);

    case 2:
      return lp_edit_option_rename (plan, pick_option (player)->id, pick_name (player), error);

    case 3:
    case 4:
      return lp_edit_option_delete (plan, pick_option (player)->id, error);

    case 5:
      return lp_edit_option_band (plan, pick_option (player)->id, g_rand_int_range (player->rand, 0, 50), g_rand_int_range (player->rand, 0, 50), error);

    default:
      return lp_edit_plan_title (plan, pick_name (player), error);
    }
}

static LpEdit *
make_practice_edit (Player  *player,
                    GError **error)
{
  switch (g_rand_int_range (player->rand, 0, 2))
    {
    case 0:
      return lp_edit_practice_locality (player->plan, pick_codes (player), pick_name (player), error);

    default:
      return lp_edit_practice_note (player->plan, "J03", pick_name (player), error);
    }
}

static LpEdit *
make_edit (Player  *player,
           GError **error)
{
  switch (g_rand_int_range (player->rand, 0, 10))
    {
    case 0:
    case 1:
    case 2:
      return lp_edit_assign (player->plan, pick_option (player)->id, pick_codes (player), pick_network (player), error);

    case 3:
      return lp_edit_unassign (player->plan, pick_option (player)->id, pick_codes (player), error);

    case 4:
      return lp_edit_pin (player->plan, pick_option (player)->id, pick_codes (player), g_rand_int_range (player->rand, 0, 5) == 0, error);

    case 5:
      return make_practice_edit (player, error);

    case 6:
    case 7:
      return make_option_edit (player, error);

    default:
      return make_network_edit (player, error);
    }
}

static void
apply (LpPlan          *plan,
       const GPtrArray *changes)
{
  g_autoptr (GError) error = NULL;

  lp_plan_apply (plan, changes, &error);
  g_assert_no_error (error);
}

static void
assert_dump (LpPlan     *plan,
             const char *expected)
{
  g_autofree char *dump = sample_dump (plan);

  g_assert_cmpstr (dump, ==, expected);
}

/* That links and lists say what the rows say: the membership rows, told from the dump alone. */
static void
assert_links (LpPlan *plan)
{
  g_autoptr (GPtrArray) dump = lp_plan_dump (plan);
  guint n_memberships = 0;
  guint n_linked = 0;
  guint i, j;

  for (i = 0; i < dump->len; i++)
    {
      const LpChange *row = g_ptr_array_index (dump, i);
      const LpValue *cells = row->new_values;
      const LpOption *option;
      const LpPractice *practice;
      const LpNetwork *network;

      if (row->table != LP_TABLE_MEMBERSHIP)
        continue;
      option = lp_plan_find_option (plan, cells[LP_MEMBERSHIP_OPTION_ID].integer);
      practice = lp_plan_find_practice (plan, cells[LP_MEMBERSHIP_PRACTICE].text);
      network = lp_plan_get_network_of (plan, option, practice);
      g_assert_nonnull (network);
      g_assert_cmpint (network->id, ==, cells[LP_MEMBERSHIP_NETWORK_ID].integer);
      g_assert_true (g_ptr_array_find (option->networks, network, NULL));
      g_assert_cmpint (lp_plan_is_pinned (plan, option, practice), ==, cells[LP_MEMBERSHIP_PINNED].integer);
      n_memberships++;
    }

  for (i = 0; i < lp_plan_get_n_options (plan); i++)
    {
      const LpOption *option = lp_plan_get_option (plan, i);

      for (j = 0; j < lp_plan_get_n_practices (plan); j++)
        n_linked += lp_plan_get_network_of (plan, option, lp_plan_get_practice (plan, j)) != NULL;
      for (j = 1; j < option->networks->len; j++)
        g_assert_cmpint (((LpNetwork *) option->networks->pdata[j - 1])->number, <, ((LpNetwork *) option->networks->pdata[j])->number);
    }
  g_assert_cmpuint (n_linked, ==, n_memberships);

  for (i = 0; i < lp_plan_get_n_practices (plan); i++)
    g_assert_cmpuint (lp_plan_get_practice (plan, i)->index, ==, i);
}

/* Changes of which all but the last fit must leave no trace. */
static void
assert_refused_whole (LpPlan     *plan,
                      GPtrArray  *changes,
                      const char *before)
{
  guint64 serial = lp_plan_get_serial (plan);
  g_autoptr (GError) error = NULL;
  LpChange *again;

  if (changes->len == 0)
    return;

  again = lp_change_copy (g_ptr_array_index (changes, 0));
  g_ptr_array_add (changes, again);
  g_assert_false (lp_plan_apply (plan, changes, &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_BROKEN);
  g_ptr_array_set_size (changes, (int) changes->len - 1);
  g_assert_cmpuint (lp_plan_get_serial (plan), ==, serial);
  assert_dump (plan, before);
  assert_links (plan);
}

static GPtrArray *
play_step (Player *player,
           guint  *n_refused)
{
  g_autofree char *before = sample_dump (player->plan);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) inverse = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LpEdit) edit = make_edit (player, &error);
  GPtrArray *changes;

  g_assert_true ((edit == NULL) == (error != NULL));
  assert_dump (player->plan, before);
  if (edit == NULL)
    {
      (*n_refused)++;
      return g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);
    }

  g_assert_cmpstr (lp_edit_get_label (edit), !=, "");
  changes = sample_complete (player->plan, edit, player->rand);
  assert_refused_whole (player->plan, changes, before);
  apply (player->plan, changes);
  after = sample_dump (player->plan);
  assert_links (player->plan);
  if (lp_edit_get_n_rows (edit) > 0)
    g_assert_cmpstr (before, !=, after);

  inverse = sample_invert (changes);
  apply (player->plan, inverse);
  assert_dump (player->plan, before);
  assert_links (player->plan);
  apply (player->plan, changes);
  assert_dump (player->plan, after);

  return changes;
}

static LpPlan *
new_plan (void)
{
  static const SamplePractice practices[N_PRACTICES] = {
    { "J01", "Abbey", 5000, 1, FALSE }, { "J02", "Bridge", 6000, 1, TRUE }, { "J03", "Castle", 7000, 2, FALSE },
    { "J04", "Dale", -1, 2, FALSE }, { "J05", "Elm", 8000, 3, FALSE }, { "J06", "Ford", 9000, 0, FALSE },
    { "J07", "Grove", 10000, 0, FALSE }, { "J08", "Hill", 11000, 3, FALSE }, { "J09", "Isle", 12000, 1, FALSE },
    { "J10", "Kirk", 0, 2, FALSE }, { "J11", "Lea", 13000, 0, FALSE }, { "J12", "Mill", 14000, 0, FALSE },
  };
  static const char *const networks[] = { "North", "South", "East", NULL };

  return sample_plan (practices, N_PRACTICES, networks);
}

static void
test_random_edits (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GPtrArray) history = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree char *start = sample_dump (plan);
  g_autofree char *end = NULL;
  Player player = { g_rand_new_with_seed ((guint32) g_test_rand_int ()), plan, { NULL } };
  guint n_refused = 0;
  guint i;

  for (i = 0; i < N_STEPS; i++)
    g_ptr_array_add (history, play_step (&player, &n_refused));
  end = sample_dump (plan);
  g_test_message ("%u edits, %u of them refused", N_STEPS, n_refused);
  g_assert_cmpuint (n_refused, <, N_STEPS * 3 / 4);

  for (i = history->len; i-- > 0;)
    {
      g_autoptr (GPtrArray) inverse = sample_invert (g_ptr_array_index (history, i));

      apply (plan, inverse);
    }
  assert_dump (plan, start);
  for (i = 0; i < history->len; i++)
    apply (plan, g_ptr_array_index (history, i));
  assert_dump (plan, end);
  assert_links (plan);

  g_rand_free (player.rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/property/random-edits", test_random_edits);

  return g_test_run ();
}
