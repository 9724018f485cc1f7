/* test-text.c — names searched, sorted, listed and dressed */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/text.h"

static void
test_matches (void)
{
  static const struct { const char *haystack; const char *needle; gboolean found; } cases[] = {
    { "Wareham Surgery", "ware", TRUE },
    { "Wareham Surgery", "surgery ware", TRUE },
    { "Wareham Surgery", "WARE", TRUE },
    { "Wareham Surgery", "", TRUE },
    { "Wareham Surgery", "  ", TRUE },
    { "Wareham Surgery", " surgery  wareham ", TRUE },
    { "Wareham Surgery", "ware swanage", FALSE },
    { "Wareham Surgery", "warehams", FALSE },
    { "Wareham", "wareham wareham", TRUE },
    { "Caf\xc3\xa9 Medical", "cafe", TRUE },
    { "Cafe Medical", "caf\xc3\xa9", TRUE },
    { "Cafe\xcc\x81 Medical", "caf\xc3\xa9", TRUE },
    { "St Mary's", "st marys", TRUE },
    { "St Mary\xe2\x80\x99s", "mary's", TRUE },
    { "Stra\xc3\x9f" "e", "STRASSE", TRUE },
    { "", "a", FALSE },
    { "", "", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s” in “%s”", cases[i].needle, cases[i].haystack);
      g_assert_cmpint (lp_text_matches (cases[i].haystack, cases[i].needle), ==, cases[i].found);
    }
}

static void
test_compare (void)
{
  static const char *const sorted[] = {
    "", "9", "10", "alma", "Blandford", "Caf\xc3\xa9 A", "Cafe B", "Network 2", "Network 9", "Network 10", "network 11", "Wareham",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        int order = lp_text_compare_names (sorted[i], sorted[j]);

        g_test_message ("“%s” and “%s”", sorted[i], sorted[j]);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }

  g_assert_cmpint (lp_text_compare_names ("alma", "Alma"), !=, 0);
  g_assert_cmpint (lp_text_compare_names ("alma", "alma"), ==, 0);
}

static void
test_join (void)
{
  static const char *const names[] = { "A", "B", "C", "D", "E" };
  static const struct { guint n_names; guint max_shown; const char *list; } cases[] = {
    { 0, 0, "" }, { 1, 0, "A" }, { 2, 0, "A and B" }, { 3, 0, "A, B and C" }, { 5, 0, "A, B, C, D and E" },
    { 5, 2, "A, B and 3 others" }, { 3, 2, "A, B and 1 other" }, { 2, 2, "A and B" }, { 5, 1, "A and 4 others" },
    { 1, 1, "A" }, { 5, 9, "A, B, C, D and E" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *list = lp_text_join_names (names, cases[i].n_names, cases[i].max_shown);

      g_assert_cmpstr (list, ==, cases[i].list);
    }
}

static void
test_title_case (void)
{
  static const struct { const char *name; const char *title; } cases[] = {
    { "ORCHID HOUSE SURGERY", "Orchid House Surgery" },
    { "Orchid House Surgery", "Orchid House Surgery" },
    { "WIMBORNE & FERNDOWN PCN", "Wimborne & Ferndown PCN" },
    { "ST MARY'S SURGERY", "St Mary's Surgery" },
    { "ST.MARY'S SURGERY", "St.Mary's Surgery" },
    { "ST MARY\xe2\x80\x99S", "St Mary\xe2\x80\x99s" },
    { "DR S R WILLIAMS & PARTNERS", "Dr S R Williams & Partners" },
    { "DR A.B.MCDONALD", "Dr A.B.McDonald" },
    { "MCKENZIE HOUSE", "McKenzie House" },
    { "MCHUGH'S", "McHugh's" },
    { "MCR", "MCR" },
    { "MACCLESFIELD", "Macclesfield" },
    { "O'BRIEN & D'ARCY", "O'Brien & D'Arcy" },
    { "WILLIAMS' PRACTICE", "Williams' Practice" },
    { "NHS DORSET CCG", "NHS Dorset CCG" },
    { "THE PRACTICE OF THE GPS", "The Practice of the GPs" },
    { "STOKE-ON-TRENT", "Stoke-on-Trent" },
    { "BLACKMORE VALE (GP) CTR LTD", "Blackmore Vale (GP) Ctr Ltd" },
    { "PRACTICE 2 AT TS18", "Practice 2 at TS18" },
    { "1ST FLOOR, 22ND STREET", "1st Floor, 22nd Street" },
    { "MSK HUB A&E UK LLP", "MSK Hub A&E UK LLP" },
    { "LYN RD", "Lyn Rd" },
    { "DR J SMITH & PTRS", "Dr J Smith & Ptrs" },
    { "CAF\xc3\x89 \xc3\x89" "COLE", "Caf\xc3\xa9 \xc3\x89" "cole" },
    { "", "" },
    { "A", "A" },
    { "'", "'" },
    { "  TWO  BLANKS ", "  Two  Blanks " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = lp_text_title_case (cases[i].name);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/matches", test_matches);
  g_test_add_func ("/text/compare", test_compare);
  g_test_add_func ("/text/join", test_join);
  g_test_add_func ("/text/title-case", test_title_case);
  return g_test_run ();
}
