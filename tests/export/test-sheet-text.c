/* test-sheet-text.c — text made fit for cells, sheet names, feet of pages and formulas */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/sheet-text.h"

#include <string.h>

static void
test_clean (void)
{
  const struct { const char *text, *clean; } cases[] = {
    { "", "" },
    { "Łódź 'n' =1+1", "Łódź 'n' =1+1" },
    { "a\tb\nc", "a\tb\nc" },
    { "a\r\nb", "a\nb" },
    { "a\x01\x1f\x7f" "b", "a   b" },
    { "\xef\xbf\xbe", " " },
    { "_x0041_", "_x005F_x0041_" },
    { "_x004_ _x00ZZ_ x0041_", "_x004_ _x00ZZ_ x0041_" },
    { "bad\xff", "bad\xef\xbf\xbd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = lp_sheet_clean (cases[i].text);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

/* Counted in UTF-16 units, as the limit is: @unit takes @size of them. */
static void
check_cut (const char *unit,
           guint       size,
           guint       n,
           gboolean    cut)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *clean = NULL;
  g_autofree gunichar2 *units = NULL;
  glong length;

  for (guint i = 0; i < n; i++)
    g_string_append (text, unit);
  clean = lp_sheet_clean (text->str);
  units = g_utf8_to_utf16 (clean, -1, NULL, &length, NULL);

  g_assert_cmpint (length, <=, LP_CELL_MAX);
  g_assert_cmpint (g_str_has_suffix (clean, "…"), ==, cut);
  if (!cut)
    g_assert_cmpint (length, ==, n * size);
}

static void
test_cut (void)
{
  check_cut ("a", 1, LP_CELL_MAX, FALSE);
  check_cut ("a", 1, LP_CELL_MAX + 1, TRUE);
  check_cut ("é", 1, LP_CELL_MAX, FALSE);
  check_cut ("😀", 2, LP_CELL_MAX / 2, FALSE);
  check_cut ("😀", 2, LP_CELL_MAX / 2 + 1, TRUE);
  check_cut ("_x0041_", 13, LP_CELL_MAX / 13 + 1, TRUE);
}

static void
test_names (void)
{
  const struct { const char *name, *clean; } cases[] = {
    { "Practices", "Practices" },
    { "a/b\\c?d*e[f]g:h", "a b c d e f g h" },
    { "'quoted'", "quoted" },
    { "it's", "it's" },
    { "0123456789012345678901234567890123456789", "0123456789012345678901234567890" },
    { "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = lp_sheet_clean_name (cases[i].name);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_foot_and_formula (void)
{
  g_autofree char *foot = lp_sheet_clean_foot ("A & B\nC", 100);
  g_autofree char *cut = lp_sheet_clean_foot ("abc&def", 5);
  g_autofree char *quoted = lp_sheet_quote ("say \"yes\"");

  g_assert_cmpstr (foot, ==, "A && B C");
  g_assert_cmpstr (cut, ==, "abc…");
  g_assert_cmpstr (quoted, ==, "\"say \"\"yes\"\"\"");
}

static void
test_measure (void)
{
  g_assert_cmpfloat (lp_sheet_measure (""), ==, 0);
  g_assert_cmpfloat (lp_sheet_measure ("12345"), ==, 5);
  g_assert_cmpfloat (lp_sheet_measure ("12\n12345\n1"), ==, 5);
  g_assert_cmpfloat (lp_sheet_measure ("ABC"), >, lp_sheet_measure ("abc"));
  g_assert_cmpfloat (lp_sheet_measure ("健康"), ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/sheet-text/clean", test_clean);
  g_test_add_func ("/export/sheet-text/cut", test_cut);
  g_test_add_func ("/export/sheet-text/names", test_names);
  g_test_add_func ("/export/sheet-text/foot-and-formula", test_foot_and_formula);
  g_test_add_func ("/export/sheet-text/measure", test_measure);

  return g_test_run ();
}
