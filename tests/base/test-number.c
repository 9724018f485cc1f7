/* test-number.c — figures as they are shown, and as published files hold them */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/number.h"

#include <float.h>
#include <locale.h>
#include <math.h>

static void
test_count (void)
{
  static const struct { gint64 count; const char *text; } cases[] = {
    { 0, "0" }, { 7, "7" }, { 999, "999" }, { 1000, "1,000" }, { 803060, "803,060" }, { 60716244, "60,716,244" },
    { -1, "−1" }, { -999, "−999" }, { -12345, "−12,345" },
    { G_MAXINT64, "9,223,372,036,854,775,807" }, { G_MININT64, "−9,223,372,036,854,775,808" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lp_format_count (cases[i].count);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_decimal (void)
{
  static const struct { double value; int decimals; const char *text; } cases[] = {
    { 0, 0, "0" }, { 0, 2, "0.00" }, { 1234.5, 1, "1,234.5" }, { 1234.5, 0, "1,235" }, { 999.96, 1, "1,000.0" },
    { 2.5, 0, "3" }, { 0.5, 0, "1" }, { 0.125, 2, "0.13" }, { 1.005, 2, "1.01" }, { 1.0049, 2, "1.00" },
    { 2.4999999, 0, "2" }, { -2.5, 0, "−3" }, { -0.04, 1, "0.0" }, { -0.0, 1, "0.0" }, { -0.05, 1, "−0.1" },
    { 1e15, 1, "1,000,000,000,000,000.0" }, { 0.123456789, 9, "0.123456789" },
    { 9007199254740993.0, 0, "9,007,199,254,740,992" },
    { NAN, 1, "–" }, { INFINITY, 1, "–" }, { -INFINITY, 1, "–" },
  };
  g_autofree char *largest = lp_format_decimal (DBL_MAX, 9);

  g_assert_true (g_str_has_prefix (largest, "179,769,313,486,231,570,814"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lp_format_decimal (cases[i].value, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_share (void)
{
  static const struct { double share; int decimals; const char *text; } cases[] = {
    { 0.714, 1, "71.4%" }, { 0.7145, 1, "71.5%" }, { 1, 1, "100.0%" }, { 0, 0, "0%" }, { -0.0251, 1, "−2.5%" },
    { 12.5, 0, "1,250%" }, { 364595.0 / 803060, 1, "45.4%" }, { NAN, 1, "–" }, { DBL_MAX, 1, "–" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lp_format_share (cases[i].share, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Locales that few machines have all of; each is tested where it is installed. */
static void
test_locale (void)
{
  static const struct { const char *locale; const char *text; } cases[] = {
    { "en_GB.UTF-8", "1,234,567.5" },
    { "de_DE.UTF-8", "1.234.567,5" },
    { "es_ES.UTF-8", "1.234.567,5" },
  };
  guint tried = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      double value;

      if (setlocale (LC_NUMERIC, cases[i].locale) == NULL)
        continue;

      tried++;
      text = lp_format_decimal (1234567.5, 1);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (lp_parse_number ("1,234.5", LP_NUMBER_DECIMAL_POINT, &value, NULL), ==, LP_MARK_VALUE);
      g_assert_cmpfloat (value, ==, 1234.5);
    }
  setlocale (LC_NUMERIC, "C");

  if (tried == 0)
    g_test_skip ("none of the locales is installed");
}

typedef struct
{
  const char *text;
  LpNumberStyle style;
  LpMark mark;
  double value;
  gboolean is_share;
} ParseCase;

#define POINT LP_NUMBER_DECIMAL_POINT
#define COMMA LP_NUMBER_DECIMAL_COMMA

static const ParseCase parse_cases[] = {
  { "8847", POINT, LP_MARK_VALUE, 8847 },
  { "1,234", POINT, LP_MARK_VALUE, 1234 },
  { "1,234,567.25", POINT, LP_MARK_VALUE, 1234567.25 },
  { "£1,234.56", POINT, LP_MARK_VALUE, 1234.56 },
  { "-£1,234.56", POINT, LP_MARK_VALUE, -1234.56 },
  { "£-1,234.56", POINT, LP_MARK_VALUE, -1234.56 },
  { "12.3%", POINT, LP_MARK_VALUE, 0.123, TRUE },
  { "12.3 %", POINT, LP_MARK_VALUE, 0.123, TRUE },
  { "-5", POINT, LP_MARK_VALUE, -5 },
  { "−5", POINT, LP_MARK_VALUE, -5 },
  { "+5", POINT, LP_MARK_VALUE, 5 },
  { ".5", POINT, LP_MARK_VALUE, 0.5 },
  { "5.", POINT, LP_MARK_VALUE, 5 },
  { "1E+05", POINT, LP_MARK_VALUE, 100000 },
  { "1.5e-2", POINT, LP_MARK_VALUE, 0.015 },
  { "  42\t", POINT, LP_MARK_VALUE, 42 },
  { "\xc2\xa0" "42\xc2\xa0", POINT, LP_MARK_VALUE, 42 },
  { "1 234 567", POINT, LP_MARK_VALUE, 1234567 },
  { "1\xc2\xa0" "234", POINT, LP_MARK_VALUE, 1234 },
  { "1\xe2\x80\xaf" "234", POINT, LP_MARK_VALUE, 1234 },
  { "007", POINT, LP_MARK_VALUE, 7 },
  { "12,5", COMMA, LP_MARK_VALUE, 12.5 },
  { "1.234,5", COMMA, LP_MARK_VALUE, 1234.5 },
  { "1 234,5", COMMA, LP_MARK_VALUE, 1234.5 },
  { "1.234", COMMA, LP_MARK_VALUE, 1234 },
  { "0", POINT, LP_MARK_ZERO },
  { "0.00", POINT, LP_MARK_ZERO },
  { "-0", POINT, LP_MARK_ZERO },
  { "£0.00", POINT, LP_MARK_ZERO },
  { "0%", POINT, LP_MARK_ZERO, 0, TRUE },
  { "0,0", COMMA, LP_MARK_ZERO },
  { "*", POINT, LP_MARK_SUPPRESSED },
  { " * ", POINT, LP_MARK_SUPPRESSED },
  { "-", POINT, LP_MARK_NOT_APPLICABLE },
  { "N/A", POINT, LP_MARK_NOT_APPLICABLE },
  { "n/a", POINT, LP_MARK_NOT_APPLICABLE },
  { "NA", POINT, LP_MARK_MISSING },
  { "ND", POINT, LP_MARK_MISSING },
  { "..", POINT, LP_MARK_MISSING },
  { ":", POINT, LP_MARK_MISSING },
  { "", POINT, LP_MARK_MISSING },
  { "   ", POINT, LP_MARK_MISSING },
  { "\xc2\xa0", POINT, LP_MARK_MISSING },
  { "1,23", POINT, LP_MARK_UNREADABLE },
  { "1,2345", POINT, LP_MARK_UNREADABLE },
  { "1234,567", POINT, LP_MARK_UNREADABLE },
  { "1,234 567", POINT, LP_MARK_UNREADABLE },
  { ",234", POINT, LP_MARK_UNREADABLE },
  { "1,234,", POINT, LP_MARK_UNREADABLE },
  { "1.2.3", POINT, LP_MARK_UNREADABLE },
  { "12.5", COMMA, LP_MARK_UNREADABLE },
  { "1e3%", POINT, LP_MARK_UNREADABLE },
  { "1,234E5", POINT, LP_MARK_UNREADABLE },
  { "1E", POINT, LP_MARK_UNREADABLE },
  { "1e400", POINT, LP_MARK_UNREADABLE },
  { "1e-400", POINT, LP_MARK_UNREADABLE },
  { "nan", POINT, LP_MARK_UNREADABLE },
  { "inf", POINT, LP_MARK_UNREADABLE },
  { "-inf", POINT, LP_MARK_UNREADABLE },
  { "0x1F", POINT, LP_MARK_UNREADABLE },
  { "12abc", POINT, LP_MARK_UNREADABLE },
  { "12 34", POINT, LP_MARK_UNREADABLE },
  { "£", POINT, LP_MARK_UNREADABLE },
  { "%", POINT, LP_MARK_UNREADABLE },
  { ".", POINT, LP_MARK_UNREADABLE },
  { "--5", POINT, LP_MARK_UNREADABLE },
  { "-£-5", POINT, LP_MARK_UNREADABLE },
  { "£5%", POINT, LP_MARK_UNREADABLE },
  { "5%%", POINT, LP_MARK_UNREADABLE },
  { "**", POINT, LP_MARK_UNREADABLE },
  { "J81002", POINT, LP_MARK_UNREADABLE },
  { "NAN", POINT, LP_MARK_UNREADABLE },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      const ParseCase *test = &parse_cases[i];
      gboolean is_share = !test->is_share;
      double value = 99;

      g_test_message ("“%s”", test->text);
      g_assert_cmpint (lp_parse_number (test->text, test->style, &value, &is_share), ==, test->mark);
      g_assert_cmpfloat (value, ==, test->value);
      g_assert_false (signbit (value) && value == 0);
      g_assert_cmpint (is_share, ==, test->is_share);
    }
}

static void
test_parse_count (void)
{
  static const struct { const char *text; LpMark mark; gint64 count; } cases[] = {
    { "8,847", LP_MARK_VALUE, 8847 },
    { "8,847.0", LP_MARK_VALUE, 8847 },
    { "-3", LP_MARK_VALUE, -3 },
    { "0", LP_MARK_ZERO, 0 },
    { "*", LP_MARK_SUPPRESSED, 0 },
    { "NA", LP_MARK_MISSING, 0 },
    { "-", LP_MARK_NOT_APPLICABLE, 0 },
    { "8847.5", LP_MARK_UNREADABLE, 0 },
    { "100%", LP_MARK_UNREADABLE, 0 },
    { "0%", LP_MARK_UNREADABLE, 0 },
    { "9007199254740992", LP_MARK_VALUE, 9007199254740992 },
    { "9007199254740994", LP_MARK_UNREADABLE, 0 },
    { "99999999999999999999", LP_MARK_UNREADABLE, 0 },
    { "1e300", LP_MARK_UNREADABLE, 0 },
    { "x", LP_MARK_UNREADABLE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 count = 99;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (lp_parse_count (cases[i].text, LP_NUMBER_DECIMAL_POINT, &count), ==, cases[i].mark);
      g_assert_cmpint (count, ==, cases[i].count);
    }
}

/* What is shown reads back as the same. */
static void
test_shown_reads_back (void)
{
  static const gint64 counts[] = { 0, 1, -1, 999, 1000, -803060, 123456789 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *text = lp_format_count (counts[i]);
      gint64 count = 99;

      lp_parse_count (text, LP_NUMBER_DECIMAL_POINT, &count);
      g_assert_cmpint (count, ==, counts[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/count", test_count);
  g_test_add_func ("/number/decimal", test_decimal);
  g_test_add_func ("/number/share", test_share);
  g_test_add_func ("/number/locale", test_locale);
  g_test_add_func ("/number/parse", test_parse);
  g_test_add_func ("/number/parse-count", test_parse_count);
  g_test_add_func ("/number/shown-reads-back", test_shown_reads_back);
  return g_test_run ();
}
