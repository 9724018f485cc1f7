/* drawn-edits.c — edits of every kind, drawn at random */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn-edits.h"

#include "plan/edit-links.h"
#include "plan/edit-measure.h"
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-option.h"
#include "plan/edit-practice.h"
#include "plan/edit-proposal.h"
#include "plan/edit-quality.h"
#include "plan/edit-rules.h"
#include "plan/quality.h"

enum { MAX_OPTIONS = 3, MAX_NETWORKS = 6 };

static const char *const words[] = { "Purbeck", "Weymouth", "", "Élan “North”", "Poole & Bay", "a'b", "線", "Three Rivers" };

static int
pick (int n)
{
  return g_test_rand_int_range (0, n);
}

static const char *
pick_word (void)
{
  return words[pick (G_N_ELEMENTS (words))];
}

static const LpOption *
pick_option (LpPlan *plan)
{
  return lp_plan_get_option (plan, pick (lp_plan_get_n_options (plan)));
}

/* NULL when no option drawn has a network. */
static const LpNetwork *
pick_network (LpPlan         *plan,
              const LpOption *option)
{
  return option->networks->len > 0 ? g_ptr_array_index (option->networks, pick (option->networks->len)) : NULL;
}

/* One to three codes, one of them perhaps twice. */
static char **
pick_codes (LpPlan *plan)
{
  guint n = 1 + pick (3);
  char **codes = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    codes[i] = g_strdup (lp_plan_get_practice (plan, pick (lp_plan_get_n_practices (plan)))->code);
  return codes;
}

static LpEdit *
draw_membership (LpPlan  *plan,
                 GError **error)
{
  const LpOption *option = pick_option (plan);
  const LpNetwork *network = pick_network (plan, option);
  g_auto (GStrv) codes = pick_codes (plan);
  const char *const *list = (const char *const *) codes;

  if (network == NULL)
    return lp_edit_network_new (plan, option->id, pick_word (), list, NULL, error);

  switch (pick (6))
    {
    case 0:
      return lp_edit_unassign (plan, option->id, list, error);
    case 1:
      return lp_edit_pin (plan, option->id, list, TRUE, error);
    case 2:
      return lp_edit_pin (plan, option->id, list, FALSE, error);
    default:
      return lp_edit_assign (plan, option->id, list, network->id, error);
    }
}

static LpEdit *
draw_network (LpPlan  *plan,
              GError **error)
{
  const LpOption *option = pick_option (plan);
  const LpNetwork *network = pick_network (plan, option);
  const LpNetwork *other = pick_network (plan, option);
  g_auto (GStrv) codes = pick_codes (plan);

  if (network == NULL || (option->networks->len < MAX_NETWORKS && pick (5) == 0))
    return lp_edit_network_new (plan, option->id, pick (2) ? NULL : pick_word (), (const char *const *) codes, NULL, error);

  switch (pick (6))
    {
    case 0:
      return lp_edit_network_rename (plan, network->id, pick_word (), error);
    case 1:
      return lp_edit_network_recolour (plan, network->id, pick (12), error);
    case 2:
      return lp_edit_network_note (plan, network->id, pick_word (), error);
    case 3:
      return lp_edit_network_exception (plan, network->id, pick (LP_EXCEPTION_OTHER + 1), pick_word (), error);
    case 4:
      return lp_edit_network_merge (plan, network->id, other->id, error);
    default:
      return lp_edit_network_dissolve (plan, network->id, error);
    }
}

static LpEdit *
draw_option (LpPlan  *plan,
             GError **error)
{
  const LpOption *option = pick_option (plan);
  gint64 min = pick (60000);

  if (lp_plan_get_n_options (plan) >= MAX_OPTIONS)
    return lp_edit_option_delete (plan, option->id, error);

  switch (pick (7))
    {
    case 0:
      return lp_edit_option_new (plan, pick (2) ? NULL : pick_word (), NULL, error);
    case 1:
      return lp_edit_option_duplicate (plan, option->id, NULL, NULL, error);
    case 2:
      return lp_edit_option_delete (plan, option->id, error);
    case 3:
      return lp_edit_option_rename (plan, option->id, pick_word (), error);
    case 4:
      return lp_edit_option_note (plan, option->id, pick_word (), error);
    case 5:
      return lp_edit_option_band (plan, option->id, min, min + pick (30000), error);
    default:
      return lp_edit_plan_title (plan, pick_word (), error);
    }
}

static LpEdit *
draw_practice (LpPlan  *plan,
               GError **error)
{
  g_auto (GStrv) codes = pick_codes (plan);

  switch (pick (3))
    {
    case 0:
      return lp_edit_practice_locality (plan, (const char *const *) codes, pick_word (), error);
    case 1:
      return lp_edit_practice_note (plan, codes[0], pick_word (), error);
    default:
      return lp_edit_practice_rename (plan, codes[0], pick_word (), error);
    }
}

/* A closed practice is there still, so all other edits meet it. */
static LpEdit *
draw_quality (LpPlan  *plan,
              GError **error)
{
  const char *code = lp_plan_get_practice (plan, pick (lp_plan_get_n_practices (plan)))->code;
  const char *other = lp_plan_get_practice (plan, pick (lp_plan_get_n_practices (plan)))->code;
  g_autofree char *people = g_strdup_printf ("%d", pick (20000));

  switch (pick (3))
    {
    case 0:
      return lp_edit_quality_correct (plan, code, LP_FIGURE_PEOPLE, people, pick_word (), error);
    case 1:
      return lp_edit_measure_count (plan, "", (const char *[]) { code, NULL }, pick (2) == 0, pick_word (), error);
    default:
      return lp_edit_quality_close (plan, code, pick (2) ? other : NULL, LP_PEOPLE_MOVE, NULL, pick_word (), error);
    }
}

static LpEdit *
draw_wish (LpPlan  *plan,
           GError **error)
{
  const LpOption *option = lp_plan_get_option (plan, pick (lp_plan_get_n_options (plan)));
  const char *code = lp_plan_get_practice (plan, pick (lp_plan_get_n_practices (plan)))->code;
  const char *other = lp_plan_get_practice (plan, pick (lp_plan_get_n_practices (plan)))->code;

  switch (pick (6))
    {
    case 0:
      return lp_edit_rule_far (plan, option->id, pick (4), error);
    case 1:
      return lp_edit_rule_localities (plan, option->id, pick (2) == 0, pick (2), error);
    case 2:
      return lp_edit_rule_pair (plan, option->id, code, other, (LpRuleKind[]) { LP_RULE_TOGETHER, LP_RULE_APART, LP_RULE_UNKNOWN }[pick (3)], error);
    case 3:
      return lp_edit_rule_leave_out (plan, option->id, (const char *[]) { code, other, NULL }, pick (2) == 0, error);
    case 4:
      return lp_edit_link_set (plan, code, other, pick (2) == 0, pick_word (), error);
    default:
      return lp_edit_link_remove (plan, code, other, error);
    }
}

static void
free_proposed (gpointer data)
{
  LpProposedNetwork *proposed = data;

  g_free (proposed->name);
  g_ptr_array_unref (proposed->codes);
  g_free (proposed);
}

/* Some practices in one to four networks, none of them empty. */
static GPtrArray *
draw_networks (LpPlan *plan)
{
  GPtrArray *networks = g_ptr_array_new_with_free_func (free_proposed);
  guint n = 1 + pick (4);

  for (guint i = 0; i < n; i++)
    {
      LpProposedNetwork *proposed = g_new0 (LpProposedNetwork, 1);

      proposed->name = g_strdup (pick_word ());
      proposed->codes = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (networks, proposed);
    }
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      LpProposedNetwork *proposed = g_ptr_array_index (networks, pick (n));

      if (pick (4) > 0 && !lp_plan_is_closed (plan, practice))
        g_ptr_array_add (proposed->codes, g_strdup (practice->code));
    }
  for (guint i = n; i-- > 0;)
    if (((LpProposedNetwork *) g_ptr_array_index (networks, i))->codes->len == 0)
      g_ptr_array_remove_index (networks, i);
  return networks;
}

/* What the optimiser might propose: as an option of its own, taken into one, or kept beside it. */
static LpEdit *
draw_proposal (LpPlan  *plan,
               GError **error)
{
  const LpOption *option = pick_option (plan);
  g_autoptr (GPtrArray) networks = draw_networks (plan);
  gboolean room = lp_plan_get_n_options (plan) < MAX_OPTIONS;

  if (room && pick (3) == 0)
    return lp_edit_proposal (plan, option->id, NULL, 30000, 50000, pick_word (), networks, NULL, error);
  lp_proposal_match (plan, option->id, networks);
  if (room && pick (2) == 0)
    return lp_edit_proposal_keep (plan, option->id, NULL, 30000, 50000, pick_word (), networks, NULL, error);
  return lp_edit_proposal_take (plan, option->id, pick (30000), 30000 + pick (30000), networks, error);
}

LpEdit *
drawn_edit (LpPlan  *plan,
            GError **error)
{
  /* Seldom, as what closes stays closed. */
  if (pick (200) == 0)
    return draw_quality (plan, error);
  switch (pick (10))
    {
    case 8:
      return draw_wish (plan, error);
    case 9:
      return draw_proposal (plan, error);
    case 0:
      return draw_option (plan, error);
    case 1:
      return draw_practice (plan, error);
    case 2:
    case 3:
      return draw_network (plan, error);
    default:
      return draw_membership (plan, error);
    }
}

static void
add_cell (GString       *text,
          const LpValue *value)
{
  switch (value->type)
    {
    case LP_VALUE_INT:
      g_string_append_printf (text, "%" G_GINT64_FORMAT "\t", value->integer);
      break;
    case LP_VALUE_REAL:
      g_string_append_printf (text, "%.17g\t", value->real);
      break;
    case LP_VALUE_TEXT:
      g_string_append_printf (text, "\"%s\"\t", value->text);
      break;
    default:
      g_string_append (text, "-\t");
      break;
    }
}

char *
drawn_describe (LpPlan *plan)
{
  g_autoptr (GPtrArray) rows = lp_plan_dump (plan);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const LpChange *row = g_ptr_array_index (rows, i);

      g_string_append_printf (text, "%s\t", lp_table_spec (row->table)->name);
      for (guint column = 0; column < lp_table_spec (row->table)->n_columns; column++)
        add_cell (text, &row->new_values[column]);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
