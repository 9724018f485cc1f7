/* drawn-edits.c — edits of every kind, drawn at random */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn-edits.h"

#include "drawn-private.h"
#include "plan/edit-delivery.h"
#include "plan/edit-links.h"
#include "plan/edit-measure.h"
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-option.h"
#include "plan/edit-practice.h"
#include "plan/edit-quality.h"
#include "plan/edit-rules.h"
#include "plan/quality.h"

enum { MAX_OPTIONS = 3, MAX_NETWORKS = 6 };

static const char *const words[] = { "Purbeck", "Weymouth", "", "Élan “North”", "Poole & Bay", "a'b", "線", "Three Rivers" };
/* The last is none. */
static const char *const dates[] = { "", "2018-06-30", "2019-02-28", "2020-02-29", "soon" };

int
drawn_pick (int n)
{
  return g_test_rand_int_range (0, n);
}

const char *
drawn_pick_word (void)
{
  return words[drawn_pick (G_N_ELEMENTS (words))];
}

const char *
drawn_pick_date (void)
{
  return dates[drawn_pick (G_N_ELEMENTS (dates))];
}

const LpOption *
drawn_pick_option (LpPlan *plan)
{
  return lp_plan_get_option (plan, drawn_pick (lp_plan_get_n_options (plan)));
}

const LpNetwork *
drawn_pick_network (LpPlan         *plan,
                    const LpOption *option)
{
  return drawn_pick_of (option->networks);
}

const char *
drawn_pick_code (LpPlan *plan)
{
  return lp_plan_get_practice (plan, drawn_pick (lp_plan_get_n_practices (plan)))->code;
}

char **
drawn_pick_codes (LpPlan *plan)
{
  guint n = 1 + drawn_pick (3);
  char **codes = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    codes[i] = g_strdup (drawn_pick_code (plan));
  return codes;
}

gpointer
drawn_pick_of (const GPtrArray *list)
{
  return list->len > 0 ? g_ptr_array_index (list, drawn_pick (list->len)) : NULL;
}

static LpEdit *
draw_membership (LpPlan  *plan,
                 GError **error)
{
  const LpOption *option = drawn_pick_option (plan);
  const LpNetwork *network = drawn_pick_network (plan, option);
  g_auto (GStrv) codes = drawn_pick_codes (plan);
  const char *const *list = (const char *const *) codes;

  if (network == NULL)
    return lp_edit_network_new (plan, option->id, drawn_pick_word (), list, NULL, error);

  switch (drawn_pick (6))
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
  const LpOption *option = drawn_pick_option (plan);
  const LpNetwork *network = drawn_pick_network (plan, option);
  const LpNetwork *other = drawn_pick_network (plan, option);
  g_auto (GStrv) codes = drawn_pick_codes (plan);

  if (network == NULL || (option->networks->len < MAX_NETWORKS && drawn_pick (5) == 0))
    return lp_edit_network_new (plan, option->id, drawn_pick (2) ? NULL : drawn_pick_word (), (const char *const *) codes, NULL, error);

  switch (drawn_pick (7))
    {
    case 6:
      return lp_edit_network_notes (plan, network->id, drawn_pick_word (), drawn_pick (LP_EXCEPTION_OTHER + 1), drawn_pick_word (), error);
    case 0:
      return lp_edit_network_rename (plan, network->id, drawn_pick_word (), error);
    case 1:
      return lp_edit_network_recolour (plan, network->id, drawn_pick (12), error);
    case 2:
      return lp_edit_network_note (plan, network->id, drawn_pick_word (), error);
    case 3:
      return lp_edit_network_exception (plan, network->id, drawn_pick (LP_EXCEPTION_OTHER + 1), drawn_pick_word (), error);
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
  const LpOption *option = drawn_pick_option (plan);
  gint64 min = drawn_pick (60000);

  if (lp_plan_get_n_options (plan) >= MAX_OPTIONS)
    return lp_edit_option_delete (plan, option->id, error);

  switch (drawn_pick (8))
    {
    case 7:
      return lp_edit_plan_date (plan, drawn_pick_date (), error);
    case 0:
      return lp_edit_option_new (plan, drawn_pick (2) ? NULL : drawn_pick_word (), NULL, error);
    case 1:
      return lp_edit_option_duplicate (plan, option->id, NULL, NULL, error);
    case 2:
      return lp_edit_option_delete (plan, option->id, error);
    case 3:
      return lp_edit_option_rename (plan, option->id, drawn_pick_word (), error);
    case 4:
      return lp_edit_option_note (plan, option->id, drawn_pick_word (), error);
    case 5:
      return lp_edit_option_band (plan, option->id, min, min + drawn_pick (30000), error);
    default:
      return lp_edit_plan_title (plan, drawn_pick_word (), error);
    }
}

static LpEdit *
draw_practice (LpPlan  *plan,
               GError **error)
{
  g_auto (GStrv) codes = drawn_pick_codes (plan);

  switch (drawn_pick (3))
    {
    case 0:
      return lp_edit_practice_locality (plan, (const char *const *) codes, drawn_pick_word (), error);
    case 1:
      return lp_edit_practice_note (plan, codes[0], drawn_pick_word (), error);
    default:
      return lp_edit_practice_rename (plan, codes[0], drawn_pick_word (), error);
    }
}

/* As a file would tell of it, which edits of imports alone write. */
static LpEdit *
tell_of_practice (guint number)
{
  LpEdit *edit = lp_edit_new ("Bring in a file");
  LpChange *row = lp_change_new (LP_TABLE_UNMATCHED, LP_CHANGE_INSERT);
  g_autofree char *code = g_strdup_printf ("J89%03u", number);

  row->new_values[LP_UNMATCHED_CODE] = lp_value_text (code);
  row->new_values[LP_UNMATCHED_NAME] = lp_value_text (drawn_pick_word ());
  row->new_values[LP_UNMATCHED_FILE] = lp_value_text ("payments.csv");
  row->new_values[LP_UNMATCHED_ASIDE] = lp_value_int (0);
  lp_edit_add (edit, row);
  return edit;
}

/* A practice that a file tells of and the plan does not have: told, added, put aside. */
static LpEdit *
draw_unmatched (LpPlan  *plan,
                GError **error)
{
  const GPtrArray *unmatched = lp_plan_get_unmatched (plan);
  const LpUnmatched *one = unmatched->len > 0 ? g_ptr_array_index (unmatched, drawn_pick (unmatched->len)) : NULL;

  if (one == NULL)
    return tell_of_practice (drawn_pick (1000));
  return drawn_pick (2) == 0 ? lp_edit_quality_add (plan, one->code, error) : lp_edit_quality_put_aside (plan, one->code, error);
}

/* A closed practice is there still, so all other edits meet it. */
static LpEdit *
draw_quality (LpPlan  *plan,
              GError **error)
{
  const char *code = drawn_pick_code (plan);
  const char *other = drawn_pick_code (plan);
  g_autofree char *people = g_strdup_printf ("%d", drawn_pick (20000));

  switch (drawn_pick (5))
    {
    case 4:
      return draw_unmatched (plan, error);
    case 3:
      return lp_edit_quality_keep (plan, code, error);
    case 0:
      return lp_edit_quality_correct (plan, code, LP_FIGURE_PEOPLE, people, drawn_pick_word (), error);
    case 1:
      return lp_edit_measure_count (plan, "", (const char *[]) { code, NULL }, drawn_pick (2) == 0, drawn_pick_word (), error);
    default:
      return lp_edit_quality_close (plan, code, drawn_pick (2) ? other : NULL, drawn_pick (2) ? LP_PEOPLE_MOVE : LP_PEOPLE_COUNTED, NULL, drawn_pick_word (), error);
    }
}

static LpEdit *
draw_wish (LpPlan  *plan,
           GError **error)
{
  const LpOption *option = drawn_pick_option (plan);
  const LpRule *rule = drawn_pick_of (lp_plan_get_rules (plan));
  const char *code = drawn_pick_code (plan);
  const char *other = drawn_pick_code (plan);

  switch (drawn_pick (7))
    {
    case 6:
      return lp_edit_rule_remove (plan, rule != NULL ? rule->id : 0, error);
    case 0:
      return lp_edit_rule_far (plan, option->id, drawn_pick (4), error);
    case 1:
      return lp_edit_rule_localities (plan, option->id, drawn_pick (2) == 0, drawn_pick (2), error);
    case 2:
      return lp_edit_rule_pair (plan, option->id, code, other, (LpRuleKind[]) { LP_RULE_TOGETHER, LP_RULE_APART, LP_RULE_UNKNOWN }[drawn_pick (3)], error);
    case 3:
      return lp_edit_rule_leave_out (plan, option->id, (const char *[]) { code, other, NULL }, drawn_pick (2) == 0, error);
    case 4:
      return lp_edit_link_set (plan, code, other, drawn_pick (2) == 0, drawn_pick_word (), error);
    default:
      return lp_edit_link_remove (plan, code, other, error);
    }
}

LpEdit *
drawn_edit (LpPlan  *plan,
            GError **error)
{
  /* Seldom, as what closes stays closed. */
  if (drawn_pick (200) == 0)
    return draw_quality (plan, error);
  switch (drawn_pick (14))
    {
    case 8:
      return draw_wish (plan, error);
    case 9:
      return drawn_delivery (plan, error);
    case 10:
      return drawn_workshop (plan, error);
    case 11:
      return drawn_outlook (plan, error);
    case 12:
      return drawn_measure (plan, error);
    case 13:
      return drawn_proposal (plan, error);
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
