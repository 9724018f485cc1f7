/* test-records.c — tables as they come: ragged, blank at the end, with and without headings */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

static LpRecords *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LpRecords *records = lp_records_new (bytes, "list.csv", NULL, &error);

  g_assert_no_error (error);
  return records;
}

static void
test_cells (void)
{
  g_autoptr (LpRecords) records = read_text (" a ,b,c\n1,\xc2\xa0two words\xc2\xa0,\"three\r\nlines \n here\"\n,,\n\n'=x,,\n4,5,6,7,,\n");

  g_assert_cmpuint (lp_records_get_n_columns (records), ==, 3);
  g_assert_cmpstr (lp_records_get_heading (records, 0), ==, "a");
  g_assert_cmpint (lp_records_find_column (records, "c"), ==, 2);
  g_assert_cmpint (lp_records_find_column (records, "C"), ==, -1);
  g_assert_cmpuint (lp_records_get_n_rows (records), ==, 3);

  g_assert_cmpstr (lp_records_get_cell (records, 0, 1), ==, "two words");
  g_assert_cmpstr (lp_records_get_cell (records, 0, 2), ==, "three lines here");
  g_assert_cmpuint (lp_records_get_line (records, 0), ==, 2);

  /* A formula made safe comes back, rows of commas are no rows, short rows have empty cells. */
  g_assert_cmpstr (lp_records_get_cell (records, 1, 0), ==, "=x");
  g_assert_cmpuint (lp_records_get_n_cells (records, 1), ==, 1);
  g_assert_cmpstr (lp_records_get_cell (records, 1, 2), ==, "");
  g_assert_cmpstr (lp_records_get_cell (records, 1, -1), ==, "");
  g_assert_cmpuint (lp_records_get_line (records, 1), ==, 7);

  g_assert_cmpuint (lp_records_get_n_cells (records, 2), ==, 4);
}

static void
test_move_heading (void)
{
  g_autoptr (LpRecords) records = read_text ("Practices of Dorset\n30 September 2018\ncode,name\nJ81002,Orchid\n");

  lp_records_move_heading (records, 1);
  g_assert_cmpuint (lp_records_get_n_columns (records), ==, 2);
  g_assert_cmpstr (lp_records_get_heading (records, 1), ==, "name");
  g_assert_cmpuint (lp_records_get_heading_line (records), ==, 3);
  g_assert_cmpuint (lp_records_get_n_rows (records), ==, 1);
  g_assert_cmpstr (lp_records_get_cell (records, 0, 1), ==, "Orchid");
}

static void
test_drop_heading (void)
{
  g_autoptr (LpRecords) records = read_text ("J81002,Orchid,\nJ81003,Alma,x,y\n");

  lp_records_drop_heading (records);
  g_assert_cmpuint (lp_records_get_n_columns (records), ==, 4);
  g_assert_cmpstr (lp_records_get_heading (records, 3), ==, "Column 4");
  g_assert_cmpuint (lp_records_get_n_rows (records), ==, 2);
  g_assert_cmpstr (lp_records_get_cell (records, 0, 0), ==, "J81002");
  g_assert_cmpuint (lp_records_get_n_cells (records, 0), ==, 2);
  g_assert_cmpuint (lp_records_get_line (records, 0), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/records/cells", test_cells);
  g_test_add_func ("/import/records/move-heading", test_move_heading);
  g_test_add_func ("/import/records/drop-heading", test_drop_heading);
  return g_test_run ();
}
