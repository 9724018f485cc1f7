/* test-practice-list.c — every kind of list, and every row and cell that cannot be taken, with its place and its reason */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#define H "code,name,people\n"
#define ORCHID "J81002,Orchid House,8847\n"

/* What a list comes to in a plan without practices. */
static const struct { const char *what, *text, *report; } cases[] = {
  { "plain", H ORCHID "J81003,Alma,7838\n", "+2 ~0 =0 -0" },
  { "lower case", H "j81002,Orchid House,8847\n", "+1 ~0 =0 -0" },
  { "byte order mark", "\xef\xbb\xbf" H ORCHID, "+1 ~0 =0 -0" },
  { "semicolons", "code;name;people\nJ81002;Orchid, House;8847\n", "+1 ~0 =0 -0" },
  { "tabs", "code\tname\tpeople\nJ81002\tOrchid, House\t8847\n", "+1 ~0 =0 -0" },
  { "carriage returns", "code,name,people\r\nJ81002,Orchid House,8847\r\n", "+1 ~0 =0 -0" },
  { "title above", "NHS Dorset CCG practices\n\n30 September 2018,,\n" H ORCHID, "+1 ~0 =0 -0" },
  { "no heading", ORCHID "J81003,Alma,7838\n", "+2 ~0 =0 -0" },
  { "heading without code", "surgery,people,nr\nOrchid,8847,J81002\n", "+1 ~0 =0 -0" },
  { "blank rows", H ORCHID ",,\n\n,,\n", "+1 ~0 =0 -0" },
  { "short row", H "J81002\n", "+1 ~0 =0 -0" },
  { "empty cells behind", H "J81002,Orchid House,8847,,\n", "+1 ~0 =0 -0" },

  { "long row", H "J81002,Orchid, Ferndown,8847\n" "J81003,Alma,7838\n",
    "+1 ~0 =0 -1\nx2 [] The row has 4 cells and the heading 3, so a cell may stand under the wrong heading. Put text that has a comma into quotation marks." },
  { "mangled", H ORCHID "1.00E+02,Lost,1\n",
    "+1 ~0 =0 -1\nx3 [code] “1.00E+02” was a code before a spreadsheet took it for a number. Take the code from the file as published." },
  { "duplicate", H ORCHID "J81003,Alma,7838\nj81002 ,Orchid again,abc\n",
    "+2 ~0 =0 -1\nx4 [code] J81002 stands in line 2 already; the first line counts." },
  { "pseudo practice", H ORCHID "V81999,Unknown,12\n", "+1 ~0 =0 -1\nx3 [code] V81999 is not a practice: it stands for people without one." },
  { "missing code", H ORCHID ",Alma,7838\n", "+1 ~0 =0 -1\nx3 [code] The row has no practice code." },
  { "total", H ORCHID "Total,,8847\n", "+1 ~0 =0 -1\nx3 [code] “TOTAL” is not the code of a GP practice (a letter and five digits, such as J81002)." },
  { "network's code", H ORCHID "U19923,Wimborne,1\n",
    "+1 ~0 =0 -1\nx3 [code] “U19923” is not the code of a GP practice (a letter and five digits, such as J81002)." },
  { "after quoted lines", H "J81002,\"Orchid\nHouse\",8847\nJ8,Alma,1\n",
    "+1 ~0 =0 -1\nx4 [code] “J8” is not the code of a GP practice (a letter and five digits, such as J81002)." },

  { "people abc", H "J81002,Orchid,abc\n", "+1 ~0 =0 -0\n2 [people] “abc” is not a figure that can stand here; it is taken as not known." },
  { "people *", H "J81002,Orchid,*\n", "+1 ~0 =0 -0\n2 [people] “*” withholds a figure; it is taken as not known." },
  { "people -1", H "J81002,Orchid,-1\n", "+1 ~0 =0 -0\n2 [people] “-1” is not a figure that can stand here; it is taken as not known." },
  { "people 12%", H "J81002,Orchid,12%\n", "+1 ~0 =0 -0\n2 [people] “12%” is not a figure that can stand here; it is taken as not known." },
  { "people 0%", H "J81002,Orchid,0%\n", "+1 ~0 =0 -0\n2 [people] “0%” is not a figure that can stand here; it is taken as not known." },
  { "people of a continent", H "J81002,Orchid,1e9\n", "+1 ~0 =0 -0\n2 [people] “1e9” is not a figure that can stand here; it is taken as not known." },
  { "people missing", H "J81002,Orchid,NA\nJ81003,Alma,\n", "+2 ~0 =0 -0" },
  { "weighted", "code,weighted\nJ81002,many\n", "+1 ~0 =0 -0\n2 [weighted] “many” is not a figure that can stand here; it is taken as not known." },

  { "half a position", "code,easting,northing\nJ81002,407531,\nJ81003,,93340\n",
    "+2 ~0 =0 -0\n2 [northing] A position needs an easting and a northing; one is missing."
    "\n3 [easting] A position needs an easting and a northing; one is missing." },
  { "half unreadable", "code,easting,northing\nJ81002,407531,north\n",
    "+1 ~0 =0 -0\n2 [northing] “north” is not a figure that can stand here; it is taken as not known." },
  { "position in latitude", "code,easting,northing\nJ81002,-1.894,50.8\n",
    "+1 ~0 =0 -0\n2 [easting] “-1.894” is not a figure that can stand here; it is taken as not known." },
  { "position zero", "code,easting,northing\nJ81002,0,0\n", "+1 ~0 =0 -0\n2 [easting] Zero is no position of a practice; it is taken as not known." },
  { "one half mapped", "code,easting\nJ81002,407531\nJ81003,408820\n",
    "+2 ~0 =0 -0\n1 [easting] No column holds the northing, so no position is taken." },

  { "network number", "code,network number,network\nJ81002,two,Purbeck\nJ81003,0,Purbeck\nJ81004,1.5,Purbeck\n",
    "+3 ~0 =0 -0\n2 [network number] “two” cannot be the number of a network; it is not used."
    "\n3 [network number] “0” cannot be the number of a network; it is not used."
    "\n4 [network number] “1.5” cannot be the number of a network; it is not used." },
  { "pinned", "code,network,pinned\nJ81002,Purbeck,perhaps\nJ81003,,yes\n",
    "+2 ~0 =0 -0\n2 [pinned] “perhaps” is neither yes nor no; the practice is not pinned."
    "\n3 [pinned] A practice without a network cannot be pinned." },
  { "pinned alone", "code,pinned\nJ81002,yes\n",
    "+1 ~0 =0 -0\n1 [pinned] No column holds the network, so nothing is pinned." },
  { "endless name", "code,name\nJ81002,"
    "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890\n",
    "+1 ~0 =0 -0\n2 [name] The text has 121 characters, and a name at most 120; it is not used." },
};

static void
test_reports (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LpPracticeList) list = sample_list ("list.csv", cases[i].text);
      g_autoptr (LpPlan) plan = lp_plan_new ();
      g_autoptr (LpImportReport) report = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (LpEdit) edit = lp_practice_list_make_edit (list, plan, &report, &error);
      g_autofree char *told = sample_describe (report);

      g_test_message ("%s", cases[i].what);
      g_assert_no_error (error);
      g_assert_nonnull (edit);
      g_assert_cmpstr (told, ==, cases[i].report);
      g_assert_cmpuint (report->rows, ==, report->added + report->left_out);
    }
}

/* Files of which nothing can be taken; the sentence says where and what to do. */
static const struct { const char *what, *bytes; gsize length; const char *sentence; } refused[] = {
#define FILE_OF(text) (text), sizeof (text) - 1
  { "empty", FILE_OF (""), "list.csv is empty. Choose a file with a heading and one line a practice." },
  { "blank", FILE_OF ("\n\n,,\n"), "list.csv is empty. Choose a file with a heading and one line a practice." },
  { "only a heading", FILE_OF (H), "list.csv has a heading and no practice below it." },
  { "no code column", FILE_OF ("name,people\nOrchid,8847\n"),
    "list.csv: no column holds practice codes. Say which one does, or put the heading “code” above it." },
  { "no row to take", FILE_OF (H "Total,,12\n"), "list.csv has no row that can be taken." },
  { "NUL", FILE_OF (H "J81002,Or\0chid,1\n"), "list.csv: Line 2, column 2: a NUL byte*" },
  { "open quote", FILE_OF (H ORCHID "J81003,\"Alma,7838\n"), "list.csv: Line 3, column 2: the quotation mark opened here is never closed." },
  { "UTF-16", FILE_OF ("\xff\xfe" "c\0o\0d\0e\0"), "list.csv: Line 1, column 1: the file is in the UTF-16 encoding*" },
  { "broken workbook", FILE_OF ("PK\003\004rest"),
    "list.csv is damaged or was cut off on its way. Download it again, or save it anew in the spreadsheet program." },
  { "old workbook", FILE_OF ("\xd0\xcf\x11\xe0rest"), "list.csv is a workbook of the old kind*" },
#undef FILE_OF
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (refused[i].bytes, refused[i].length);
      g_autoptr (GError) error = NULL;
      g_autoptr (LpPracticeList) list = lp_practice_list_new (bytes, "list.csv", &error);
      g_autoptr (LpPlan) plan = lp_plan_new ();

      g_test_message ("%s", refused[i].what);
      if (list != NULL)
        g_assert_null (lp_practice_list_make_edit (list, plan, NULL, &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_true (g_pattern_match_simple (refused[i].sentence, error->message));
    }
}

static void
test_too_wide (void)
{
  GString *text = g_string_new ("code");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, ",x");
  g_string_append (text, "\nJ81002\n");
  bytes = g_string_free_to_bytes (text);
  g_assert_null (lp_practice_list_new (bytes, "list.csv", &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "list.csv has 1001 columns, too many for a list of practices.");
}

/* The first of two headings of one meaning is used; a person may say otherwise, and then the other is no longer. */
static void
test_fields (void)
{
  g_autoptr (LpPracticeList) list = sample_list ("list.csv", "code,name,list_size,list_avg_2018_19,population,surgery\nJ81002,A,1,2,3,B\n");

  g_assert_cmpint (lp_practice_list_get_field (list, 0), ==, LP_FIELD_CODE);
  g_assert_cmpint (lp_practice_list_get_field (list, 1), ==, LP_FIELD_NAME);
  g_assert_cmpint (lp_practice_list_get_field (list, 2), ==, LP_FIELD_PEOPLE);
  g_assert_cmpint (lp_practice_list_get_field (list, 3), ==, LP_FIELD_IGNORED);
  g_assert_cmpint (lp_practice_list_get_field (list, 4), ==, LP_FIELD_IGNORED);
  g_assert_cmpint (lp_practice_list_get_field (list, 5), ==, LP_FIELD_IGNORED);

  lp_practice_list_set_field (list, 3, LP_FIELD_PEOPLE);
  g_assert_cmpint (lp_practice_list_get_field (list, 2), ==, LP_FIELD_IGNORED);
  g_assert_cmpint (lp_practice_list_get_field (list, 3), ==, LP_FIELD_PEOPLE);
  lp_practice_list_set_field (list, 3, LP_FIELD_IGNORED);
  lp_practice_list_set_field (list, 1, LP_FIELD_IGNORED);
  g_assert_cmpint (lp_practice_list_get_field (list, 1), ==, LP_FIELD_IGNORED);
}

static void
test_describe (void)
{
  static const struct { guint added, changed, unchanged, left_out; const char *text; } reports[] = {
    { 86, 0, 0, 3, "86 practices added · 3 rows left out" },
    { 1, 0, 0, 1, "1 practice added · 1 row left out" },
    { 0, 2, 6967, 0, "2 practices changed · 6,967 practices as they were" },
    { 0, 0, 0, 4, "No practices taken · 4 rows left out" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (LpImportReport) report = lp_import_report_new (0);
      g_autofree char *text = NULL;

      report->added = reports[i].added;
      report->changed = reports[i].changed;
      report->unchanged = reports[i].unchanged;
      report->left_out = reports[i].left_out;
      text = lp_import_report_describe (report);
      g_assert_cmpstr (text, ==, reports[i].text);
    }
}

/* A file that is not there, and a folder. */
static void
test_read_errors (void)
{
  g_autoptr (GFile) nothing = g_file_new_for_path ("/nonexistent/list.csv");
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (GError) error = NULL;

  g_assert_null (lp_practice_list_read (nothing, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (lp_practice_list_read (folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/practice-list/reports", test_reports);
  g_test_add_func ("/import/practice-list/refused", test_refused);
  g_test_add_func ("/import/practice-list/too-wide", test_too_wide);
  g_test_add_func ("/import/practice-list/fields", test_fields);
  g_test_add_func ("/import/practice-list/describe", test_describe);
  g_test_add_func ("/import/practice-list/read-errors", test_read_errors);
  return g_test_run ();
}
