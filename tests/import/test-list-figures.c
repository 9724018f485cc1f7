/* test-list-figures.c — figures of one's own in any table, and what they were in other years: by column, by row, with a measure and a trend of each */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"
#include <glib/gstdio.h>


#include "import/years.h"

static const struct { const char *heading; guint year; const char *name; } headings[] = {
  { "GP FTE 2018-19", 2019, "GP FTE" }, { "gp_fte_2016", 2016, "gp_fte" }, { "2017", 2017, "" }, { "2018/19", 2019, "" }, { "2018/2019", 2019, "" }, { "Rooms (2015)", 2015, "Rooms" },
  { "2015 rooms", 2015, "rooms" }, { "1999-00", 2000, "" }, { "patients 2016 aged 65", 2016, "patients aged 65" },
  /* No year: a month, a day, a postcode's number, a list's size. */
  { "gp_fte_2018_09", 0, "gp_fte_2018_09" }, { "09_2018", 0, "09_2018" }, { "20180930", 0, "20180930" }, { "2018-20", 0, "2018-20" }, { "8847", 0, "8847" }, { "1066", 0, "1066" }, { "", 0, "" },
};

static void
test_years (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *name = NULL;

      g_test_message ("%s", headings[i].heading);
      g_assert_cmpuint (lp_year_split_heading (headings[i].heading, &name), ==, headings[i].year);
      g_assert_cmpstr (name, ==, headings[i].name);
      g_assert_cmpuint (lp_year_read (headings[i].heading), ==, *headings[i].name == '\0' ? headings[i].year : 0);
    }
}

/* "figure|practice|mark|value" and "figure year practice=value", a line each, then the measures. (transfer full) */
static char *
describe (LpPlan *plan)
{
  GString *text = g_string_new (NULL);
  const GPtrArray *figures = lp_plan_get_figures (plan), *years = lp_plan_get_yearly (plan), *measures = lp_plan_get_measures (plan);

  for (guint f = 0; f < figures->len; f++)
    for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
      {
        const LpFigure *figure = g_ptr_array_index (figures, f);
        const char *code = lp_plan_get_practice (plan, i)->code;
        const LpFigureValue *value = lp_plan_get_value (plan, figure->id, code);

        if (value != NULL)
          g_string_append_printf (text, "%s %s=%c%g\n", figure->id, code, "vzsmn"[value->mark], value->value);
      }
  for (guint i = 0; i < years->len; i++)
    {
      const LpYearly *year = g_ptr_array_index (years, i);

      g_string_append_printf (text, "%s %d %s=%g\n", year->figure, (int) year->year, year->practice, year->value);
    }
  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *measure = g_ptr_array_index (measures, i);

      g_string_append_printf (text, "%s: %s %s of %s by %s per %g\n", measure->name, measure->unit, measure->kind, measure->numerator, measure->denominator, measure->per);
    }
  return g_string_free (text, FALSE);
}

#define TWO "code,name,people\nJ81002,Orchid House,8847\nJ81003,Alma,7838\n"

static const struct
{
  const char *what, *file, *text, *figures; /* @figures: headings said to be figures, parted by "|" */
  const char *expected;
  const char *remark;           /* NULL: none */
} cases[] = {
  { "a figure and its marks", "rooms.csv", "code,Consulting rooms\nJ81002,12\nJ81003,*\n", "Consulting rooms",
    "consulting-rooms J81002=v12\nconsulting-rooms J81003=s0\nConsulting rooms: per 1,000 people ratio of consulting-rooms by people per 1000\n", NULL },
  { "a share", "share.csv", "code,Online\nJ81002,12.5%\nJ81003,0%\n", "Online", "online J81002=v12.5\nonline J81003=z0\nOnline: % of people weighted-mean of online by people per 1\n", NULL },
  { "several figures", "two.csv", "code,a,b\nJ81002,1,2\nJ81003,,NA\n", "a|b",
    "a J81002=v1\nb J81002=v2\nb J81003=m0\na: per 1,000 people ratio of a by people per 1000\nb: per 1,000 people ratio of b by people per 1000\n", NULL },
  { "columns of years, without anybody's saying so", "rooms.csv", "code,Rooms 2015-16,Rooms 2016-17\nJ81002,1,2\nJ81003,,3\n", "",
    "rooms J81002=v2\nrooms J81003=v3\nrooms 2016 J81002=1\nrooms 2017 J81002=2\nrooms 2017 J81003=3\nRooms: per 1,000 people ratio of rooms by people per 1000\n", NULL },
  { "years and nothing else", "Home visits.csv", "code,2015,2016\nJ81002,10,20\n", "",
    "home-visits J81002=v20\nhome-visits 2015 J81002=10\nhome-visits 2016 J81002=20\nHome visits: per 1,000 people ratio of home-visits by people per 1000\n", NULL },
  { "rows of years, with the lists of those years", "series.csv", "code,year,people,rooms\nJ81002,2015,8000,1\nJ81002,2016,8500,2\nJ81003,2016,7000,3\n", "rooms",
    "rooms J81002=v2\nrooms J81003=v3\npeople 2015 J81002=8000\npeople 2016 J81002=8500\npeople 2016 J81003=7000\nrooms 2015 J81002=1\nrooms 2016 J81002=2\nrooms 2016 J81003=3\n"
    "rooms: per 1,000 people ratio of rooms by people per 1000\n", NULL },
  { "a row of no year", "series.csv", "code,year,rooms\nJ81002,2015,1\nJ81002,then,2\nJ81003,2015-16,3\n", "rooms",
    "rooms J81002=v1\nrooms J81003=v3\nrooms 2015 J81002=1\nrooms 2016 J81003=3\nrooms: per 1,000 people ratio of rooms by people per 1000\n", "“then” is not a year such as 2019 or 2018-19." },
  { "a year said twice", "series.csv", "code,year,rooms\nJ81002,2015,1\nJ81002,2015,9\nJ81003,2015,3\n", "rooms",
    "rooms J81002=v1\nrooms J81003=v3\nrooms 2015 J81002=1\nrooms 2015 J81003=3\nrooms: per 1,000 people ratio of rooms by people per 1000\n", "J81002 2015 stands in line 2 already; the first line counts." },
  { "no number", "rooms.csv", "code,Rooms\nJ81002,many\nJ81003,3\n", "Rooms", "rooms J81003=v3\nRooms: per 1,000 people ratio of rooms by people per 1000\n", "“many” is not a number; the figure is not known." },
};

static void
say_figures (LpPracticeList *list,
             const char     *figures)
{
  const LpRecords *records = lp_practice_list_get_records (list);
  g_auto (GStrv) names = g_strsplit (figures, "|", -1);

  for (guint i = 0; i < lp_records_get_n_columns (records); i++)
    if (g_strv_contains ((const char *const *) names, lp_records_get_heading (records, i)))
      lp_practice_list_set_field (list, i, LP_FIELD_FIGURE);
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  LpStore *store = sample_store (NULL);
  LpPlan *plan = lp_store_get_plan (store);
  g_autoptr (LpImportReport) before = sample_import (store, "two.csv", TWO);
  g_autoptr (LpPracticeList) list = sample_list (cases[i].file, cases[i].text);
  g_autoptr (LpImportReport) report = NULL;
  g_autoptr (LpEdit) edit = NULL;
  g_autoptr (LpEdit) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  say_figures (list, cases[i].figures);
  edit = lp_practice_list_make_edit (list, plan, &report, &error);
  g_assert_no_error (error);
  g_assert_true (lp_store_commit (store, edit, &error));
  g_assert_no_error (error);
  g_assert_true (lp_store_check (store, &error));
  told = describe (plan);
  g_assert_cmpstr (told, ==, cases[i].expected);
  if (cases[i].remark != NULL)
    g_assert_cmpstr (((const LpImportRemark *) g_ptr_array_index (report->remarks, 0))->reason, ==, cases[i].remark);
  else
    g_assert_cmpuint (report->remarks->len, ==, 0);
  g_assert_cmpuint (report->values, >, 0);
  /* The lists of today stay as they are, and the same table once more changes nothing. */
  g_assert_cmpint (lp_plan_find_practice (plan, "J81002")->people, ==, 8847);
  again = lp_practice_list_make_edit (list, plan, NULL, &error);
  g_assert_cmpuint (lp_edit_get_n_rows (again), ==, 0);
  g_assert_true (lp_store_undo (store, NULL));
  g_assert_cmpuint (lp_plan_get_yearly (plan)->len, ==, 0);
  g_assert_cmpuint (lp_plan_get_figures (plan)->len, ==, 0);
  sample_close (store);
}

static void
take (LpStore        *store,
      LpPracticeList *list)
{
  g_autoptr (LpEdit) edit = lp_practice_list_make_edit (list, lp_store_get_plan (store), NULL, NULL);

  g_assert_true (lp_store_commit (store, edit, NULL));
}

/* A figure that the plan has is that figure, by its id or its name; its own value stays, as the column is of another year. */
static void
test_known (void)
{
  LpStore *store = sample_store (NULL);
  LpPlan *plan = lp_store_get_plan (store);
  g_autoptr (LpImportReport) before = sample_import (store, "two.csv", TWO);
  g_autoptr (LpPracticeList) first = sample_list ("rooms.csv", "code,Consulting rooms\nJ81002,12\n");
  g_autoptr (LpPracticeList) years = sample_list ("years.csv", "code,CONSULTING_ROOMS 2016,consulting rooms 2017\nJ81002,5,6\n");
  g_autoptr (LpPracticeList) correction = sample_list ("again.csv", "code,consulting-rooms\nJ81002,13\n");
  g_autofree char *told = NULL;

  say_figures (first, "Consulting rooms");
  take (store, first);
  lp_practice_list_set_field (years, 1, LP_FIELD_FIGURE);
  lp_practice_list_set_field (years, 2, LP_FIELD_FIGURE);
  take (store, years);
  say_figures (correction, "consulting-rooms");
  take (store, correction);
  told = describe (plan);
  g_assert_cmpstr (told, ==, "consulting-rooms J81002=v13\nconsulting-rooms 2016 J81002=5\nconsulting-rooms 2017 J81002=6\n"
                             "Consulting rooms: per 1,000 people ratio of consulting-rooms by people per 1000\n");
  sample_close (store);
}

/* The line of the heading is a person's to choose. */
static void
test_heading (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lp-heading-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const struct { int wanted, heading; guint n_rows; const char *first; } lines[] = {
    { LP_HEADING_FIND, 4, 2, "code" }, { 4, 4, 2, "code" }, { 3, 4, 2, "code" }, { 1, 1, 4, "Practices of Dorset" }, { LP_HEADING_NONE, LP_HEADING_NONE, 5, "Column 1" }, { 6, 6, 0, "J81003" },
  };

  g_assert_true (g_file_set_contents (path, "Practices of Dorset\nas of 2018\n\ncode,people\nJ81002,8847\nJ81003,7838\n", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LpPracticeList) list = lp_practice_list_read_sheet (file, -1, lines[i].wanted, &error);

      g_assert_no_error (error);
      g_assert_cmpint (lp_practice_list_get_heading (list), ==, lines[i].heading);
      g_assert_cmpuint (lp_records_get_n_rows (lp_practice_list_get_records (list)), ==, lines[i].n_rows);
      g_assert_cmpstr (lp_records_get_heading (lp_practice_list_get_records (list), 0), ==, lines[i].first);
    }
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Real years of Dorset, a row for each practice and year, into the example without saying more than what two columns are. */
static void
test_series (void)
{
  g_autoptr (GFile) file = sample_shared ("data/dorset/timeseries-fy2015-2024.csv");
  g_autoptr (LpPracticeList) list = NULL;
  g_autoptr (LpImportReport) report = NULL;
  g_autoptr (LpEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  LpStore *store;
  LpPlan *plan;

  if (file == NULL)
    return;
  store = sample_store (NULL);
  plan = lp_store_get_plan (store);
  list = lp_practice_list_read (file, &error);
  g_assert_no_error (error);
  say_figures (list, "gp_fte|nurse_fte");
  edit = lp_practice_list_make_edit (list, plan, &report, &error);
  g_assert_no_error (error);
  lp_store_commit (store, edit, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->left_out, ==, 0);
  g_assert_cmpuint (report->added, >=, 86);
  g_assert_cmpuint (lp_plan_get_yearly (plan)->len, >, 2500);
  /* Known by name, it is the measure that comes with the published figure too, over a list that is there for the same years. */
  g_assert_cmpstr (lp_plan_find_measure (plan, "gp-fte")->denominator, ==, "weighted");
  sample_close (store);
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  g_test_add_func ("/import/list-figures/years", test_years);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/import/list-figures/%s", cases[i].what);

      g_test_add_data_func (g_strdelimit (path, " ,'", '-'), GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/import/list-figures/known", test_known);
  g_test_add_func ("/import/list-figures/heading", test_heading);
  g_test_add_func ("/import/list-figures/series", test_series);
  return sample_run ();
}
