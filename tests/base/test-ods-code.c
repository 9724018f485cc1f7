/* test-ods-code.c — the kinds of codes, true, false and spoilt */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ods-code.h"

typedef enum { OTHER, PRACTICE, PSEUDO, BRANCH, NETWORK, MANGLED } Kind;

static const struct { const char *code; Kind kind; } cases[] = {
  { "J81002", PRACTICE }, { "A81001", PRACTICE }, { "Y02583", PRACTICE }, { "W00001", PRACTICE }, { "V81001", PRACTICE },
  { "H81009", PRACTICE }, { "ALD001", PRACTICE }, { "GUE010", PRACTICE }, { "JER123", PRACTICE },
  { "V81997", PSEUDO }, { "V81998", PSEUDO }, { "V81999", PSEUDO },
  { "A81013001", BRANCH }, { "JER123001", BRANCH },
  { "U19923", NETWORK }, { "U00000", NETWORK },
  { "1.00E+02", MANGLED }, { "1E+02", MANGLED }, { "1.23456E+10", MANGLED }, { "1.00E-02", MANGLED }, { "-1.00E+02", MANGLED },
  { "", OTHER }, { "U", OTHER }, { "J8100", OTHER }, { "J810022", OTHER }, { "I81002", OTHER }, { "O81002", OTHER },
  { "X81002", OTHER }, { "Z81002", OTHER }, { "J8100A", OTHER }, { "81002J", OTHER }, { "j81002", OTHER },
  { "ALD01", OTHER }, { "ALD0011", OTHER }, { "GUEABC", OTHER }, { "ALDABC", OTHER },
  { "A8101300", OTHER }, { "A8101300X", OTHER }, { "A810130010", OTHER }, { "U19923001", OTHER },
  { "01E", OTHER }, { "11J", OTHER }, { "1E2", OTHER }, { "15E04", OTHER }, { "W2U3Z", OTHER }, { "99E", OTHER },
  { "1.00E+", OTHER }, { "1.E+02", OTHER }, { "10.0E+02", OTHER }, { "1.00E+02X", OTHER }, { "E+02", OTHER },
  { "1.00", OTHER }, { "J81\xc2\xa0" "02", OTHER },
};

static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *code = cases[i].code;
      Kind kind = cases[i].kind;

      g_test_message ("“%s”", code);
      g_assert_cmpint (lp_ods_is_practice (code), ==, kind == PRACTICE || kind == PSEUDO);
      g_assert_cmpint (lp_ods_is_pseudo_practice (code), ==, kind == PSEUDO);
      g_assert_cmpint (lp_ods_is_branch (code), ==, kind == BRANCH);
      g_assert_cmpint (lp_ods_is_network (code), ==, kind == NETWORK);
      g_assert_cmpint (lp_ods_is_mangled (code), ==, kind == MANGLED);
    }
}

static void
test_normalise (void)
{
  static const struct { const char *text; const char *code; } texts[] = {
    { "J81002", "J81002" }, { " j81002\t", "J81002" }, { "\xc2\xa0" "j81002\xc2\xa0", "J81002" }, { "", "" },
    { "  ", "" }, { "1.00e+02", "1.00E+02" }, { "j81 002", "J81 002" }, { "\xc3\xa9", "\xc3\xa9" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *code = lp_ods_normalise (texts[i].text);

      g_assert_cmpstr (code, ==, texts[i].code);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ods-code/kinds", test_kinds);
  g_test_add_func ("/ods-code/normalise", test_normalise);
  return g_test_run ();
}
