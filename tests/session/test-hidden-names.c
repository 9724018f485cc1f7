/* test-hidden-names.c — what people typed, with the names of practices taken out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"
#include "session/hidden-names.h"

static const SamplePractice practices[] = {
  { "J81002", "Wareham Surgery", 8077, 1, FALSE },
  { "J81010", "The Adam Practice", 30000, 1, FALSE },
  { "J81011", "Adam Practice", 5000, 0, FALSE },
  { "J81012", "St Alban's Medical Centre", 9000, 0, FALSE },
  { "J81013", "Orchid House & Partners", 9000, 0, FALSE },
};
static const char *const networks[] = { "Purbeck", NULL };

static const struct
{
  const char *typed, *shown;
} cases[] = {
  { "Walk-in mornings at Wareham Surgery", "Walk-in mornings at Practice 1" },
  { "WAREHAM  surgery, and J81002.", "Practice 1, and Practice 1." },
  /* A town is no practice, nor is a part of another word. */
  { "The road to Wareham is closed", "The road to Wareham is closed" },
  { "Warehamsurgery and J810023", "Warehamsurgery and J810023" },
  /* A longer name wins over the one that stands in it. */
  { "The Adam Practice and Adam Practice", "Practice 2 and Practice 3" },
  /* As people type them. */
  { "St Alban’s Medical Centre", "Practice 4" },
  { "orchid house and partners", "Practice 5" },
  { "Lytchett Surgery’s car park", "a branch of Practice 1’s car park" },
  { "", "" },
  { NULL, NULL },
};

static LpPlan *
make_plan (void)
{
  LpPlan *plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  LpEdit *edit = lp_edit_new ("Fill");

  sample_add_row (edit, LP_TABLE_BRANCH, (LpValue[]) { lp_value_text ("J81002001"), lp_value_text ("J81002"), lp_value_text ("Lytchett Surgery"), lp_value_text (""),
                                                       lp_value_null (), lp_value_null () });
  sample_commit (plan, edit);

  return plan;
}

static void
test_cases (void)
{
  g_autoptr (LpPlan) plan = make_plan ();
  g_autoptr (LpHiddenNames) names = lp_hidden_names_new (plan);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *masked = lp_hidden_names_mask (names, cases[i].typed);

      g_assert_cmpstr (masked, ==, cases[i].shown);
    }
}

/* More names than one pattern takes: the last is found as the first is. */
static void
test_many (void)
{
  enum { N = 1000 };
  g_autofree SamplePractice *many = g_new0 (SamplePractice, N);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LpPlan) plan = NULL;
  g_autoptr (LpHiddenNames) names = NULL;

  for (guint i = 0; i < N; i++)
    {
      g_ptr_array_add (texts, g_strdup_printf ("K%05u", i));
      g_ptr_array_add (texts, g_strdup_printf ("Surgery of Street %u", i));
      many[i] = (SamplePractice) { g_ptr_array_index (texts, 2 * i), g_ptr_array_index (texts, 2 * i + 1), 1000, 0, FALSE };
    }
  plan = sample_plan (many, N, networks);
  names = lp_hidden_names_new (plan);
  for (guint i = 0; i < N; i += 111)
    {
      g_autofree char *typed = g_strdup_printf ("In Surgery of Street %u, or %s", i, many[i].code);
      g_autofree char *masked = lp_hidden_names_mask (names, typed);
      g_autofree char *expected = g_strdup_printf ("In Practice %u, or Practice %u", i + 1, i + 1);

      g_assert_cmpstr (masked, ==, expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/hidden-names/cases", test_cases);
  g_test_add_func ("/session/hidden-names/many", test_many);

  return g_test_run ();
}
