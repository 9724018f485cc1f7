/* test-dates.c — dates, periods and ages in all the spellings that published files have had */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

#include "import/age-bands.h"
#include "import/dates.h"

static const struct
{
  const char *text;
  guint date;
} dates[] = {
  { "20180930", 20180930 },
  { "2018-09-30", 20180930 },
  { "2024-06-01T00:00:00", 20240601 },
  { "2024-06-01 00:00", 20240601 },
  { "30/09/2018", 20180930 },
  { "01-Apr-20", 20200401 },
  { "01APR2021", 20210401 },
  { "01Jan2022", 20220101 },
  { "01DEC2025", 20251201 },
  { "30 September 2018", 20180930 },
  { "1.9.2018", 20180901 },
  { "September 2018", 20180901 },
  { "Sept 2018", 20180901 },
  { "Sep-18", 20180901 },
  { "2018-09", 20180901 },
  { "01-2014", 20140101 },
  { "01/04/1974", 19740401 },
  { "29/02/2019", 0 },
  { "31/13/2018", 0 },
  { "2018-19", 0 },
  { "13-2014", 0 },
  { "-", 0 },
  { "NULL", 0 },
  { "", 0 },
  { "99999999999999999999", 0 },
  { "12 monkeys 2018", 0 },
};

static const struct
{
  const char *text;
  gboolean is_age;
  guint from, to;
} ages[] = {
  { "0", TRUE, 0, 0 },
  { "37", TRUE, 37, 37 },
  { "0_4", TRUE, 0, 4 },
  { "90-94", TRUE, 90, 94 },
  { "0TO4", TRUE, 0, 4 },
  { "95+", TRUE, 95, 200 },
  { "85PLUS", TRUE, 85, 200 },
  { "ALL", FALSE, 0, 0 },
  { "4_0", FALSE, 0, 0 },
  { "0_", FALSE, 0, 0 },
  { "400", FALSE, 0, 0 },
  { "12345", FALSE, 0, 0 },
  { "", FALSE, 0, 0 },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_test_message ("%s", dates[i].text);
      g_assert_cmpuint (lp_date_read (dates[i].text), ==, dates[i].date);
    }
}

static void
test_periods (void)
{
  g_autofree char *month = lp_date_describe_month (20180930);
  g_autofree char *march = lp_date_describe_year (20190331);
  g_autofree char *april = lp_date_describe_year (20190401);
  g_autofree char *iso = lp_date_to_iso (20180930);
  g_autofree char *none = lp_date_to_iso (0);

  g_assert_cmpstr (month, ==, "September 2018");
  /* The financial year ends with March. */
  g_assert_cmpstr (march, ==, "2018-19");
  g_assert_cmpstr (april, ==, "2019-20");
  g_assert_cmpstr (iso, ==, "2018-09-30");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpuint (lp_date_of_period ("2018-19"), ==, 20190331);
  g_assert_cmpuint (lp_date_of_period ("1999-00"), ==, 20000331);
  g_assert_cmpuint (lp_date_of_period ("February 2020"), ==, 20200229);
  g_assert_cmpuint (lp_date_of_period ("2018"), ==, 20181231);
  g_assert_cmpuint (lp_date_of_period ("newest entry August 2018"), ==, 0);
}

static void
test_ages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      guint from = 0, to = 0;

      g_test_message ("%s", ages[i].text);
      g_assert_true (lp_age_read (ages[i].text, &from, &to) == ages[i].is_age);
      if (!ages[i].is_age)
        continue;
      g_assert_cmpuint (from, ==, ages[i].from);
      g_assert_cmpuint (to, ==, ages[i].to);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/dates/dates", test_dates);
  g_test_add_func ("/import/dates/periods", test_periods);
  g_test_add_func ("/import/dates/ages", test_ages);
  return g_test_run ();
}
