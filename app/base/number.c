/* number.c — figures for people to read, and the figures that published files hold */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/number.h"

#include <errno.h>
#include <float.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#define MINUS "−"
#define NO_FIGURE "–"
#define NARROW_BLANK "\xe2\x80\xaf" /* U+202F, no break */
#define MAX_WHOLE 9007199254740992.0 /* 2^53 */

typedef struct
{
  const char *text;
  LpMark mark;
} Mark;

/* Compared without regard to case. */
static const Mark marks[] = {
  { "", LP_MARK_MISSING },
  { "NA", LP_MARK_MISSING },
  { "ND", LP_MARK_MISSING },
  { "..", LP_MARK_MISSING },
  { ":", LP_MARK_MISSING },
  { "*", LP_MARK_SUPPRESSED },
  { "-", LP_MARK_NOT_APPLICABLE },
  { "N/A", LP_MARK_NOT_APPLICABLE },
};

/* A sign of the locale in UTF-8. Nearly all are one ASCII letter, and opening a converter for each figure would cost more than writing it. */
static char *
copy_sign (const char *sign)
{
  return g_str_is_ascii (sign) ? g_strdup (sign) : g_locale_to_utf8 (sign, -1, NULL, NULL, NULL);
}

static char *
get_decimal_point (void)
{
  char *point = copy_sign (localeconv ()->decimal_point);

  return point != NULL && *point != '\0' ? point : (g_free (point), g_strdup ("."));
}

static char *
get_thousands_separator (void)
{
  g_autofree char *separator = copy_sign (localeconv ()->thousands_sep);
  g_autofree char *point = NULL;

  if (separator != NULL && *separator != '\0')
    return g_steal_pointer (&separator);

  /* A locale may have no separator and yet write fractions with a comma. */
  point = get_decimal_point ();
  return g_strdup (g_str_equal (point, ",") ? NARROW_BLANK : ",");
}

/* Puts a string of ASCII digits, with "." before the fraction where it has one, as the locale writes it. */
static char *
localise_digits (const char *digits,
                 gboolean    negative)
{
  g_autofree char *separator = get_thousands_separator ();
  g_autofree char *point = get_decimal_point ();
  GString *text = g_string_new (negative ? MINUS : NULL);
  gsize whole = strcspn (digits, ".");

  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append (text, separator);
      g_string_append_c (text, digits[i]);
    }

  if (digits[whole] == '.')
    {
      g_string_append (text, point);
      g_string_append (text, digits + whole + 1);
    }

  return g_string_free (text, FALSE);
}

/*
 * Rounds halves away from zero. 1.005 is held as 1.00499999999999989: the nudge of some units in the last place, less
 * than the 15th digit, makes it the 1.01 that a spreadsheet shows. Beyond 2^53 there is no fraction left to round.
 */
static double
round_as_spreadsheet (double magnitude,
                      int    decimals)
{
  double scale = pow (10, decimals);
  double scaled = magnitude * scale;

  if (scaled >= MAX_WHOLE)
    return magnitude;

  return floor (scaled * (1 + 4 * DBL_EPSILON) + 0.5) / scale;
}

char *
lp_format_count (gint64 count)
{
  guint64 magnitude = count < 0 ? 0 - (guint64) count : (guint64) count;
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude);

  return localise_digits (digits, count < 0);
}

char *
lp_format_decimal (double value,
                   int    decimals)
{
  char format[] = "%.0f";
  char digits[DBL_MAX_10_EXP + 16];
  double rounded;

  g_return_val_if_fail (decimals >= 0 && decimals <= 9, NULL);

  if (!isfinite (value))
    return g_strdup (NO_FIGURE);

  rounded = round_as_spreadsheet (fabs (value), decimals);
  format[2] = (char) ('0' + decimals);
  g_ascii_formatd (digits, sizeof digits, format, rounded);
  return localise_digits (digits, value < 0 && rounded > 0);
}

char *
lp_format_share (double share,
                 int    decimals)
{
  g_autofree char *figure = lp_format_decimal (share * 100, decimals);

  return isfinite (share * 100) ? g_strconcat (figure, "%", NULL) : g_steal_pointer (&figure);
}

/* @text without the blanks around it, those that do not break among them. */
static char *
strip_blanks (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }

  return g_strndup (text, end - text);
}

static gboolean
take (const char **at,
      const char  *token)
{
  if (!g_str_has_prefix (*at, token))
    return FALSE;

  *at += strlen (token);
  return TRUE;
}

static gsize
measure_digits (const char *at)
{
  return strspn (at, "0123456789");
}

/* The separator of thousands that stands at @at, or NULL: never the one that marks the fraction. */
static const char *
find_separator (const char    *at,
                LpNumberStyle  style)
{
  const char *const separators[] = { style == LP_NUMBER_DECIMAL_POINT ? "," : ".", " ", "\xc2\xa0", NARROW_BLANK };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (g_str_has_prefix (at, separators[i]) && g_ascii_isdigit (at[strlen (separators[i])]))
      return separators[i];

  return NULL;
}

/* Takes "1234" or "1,234,567": the same separator throughout, and groups of three after a first of one to three. */
static gboolean
take_whole_part (const char    **at,
                 LpNumberStyle   style,
                 GString        *plain,
                 gboolean       *grouped)
{
  gsize digits = measure_digits (*at);
  const char *separator = find_separator (*at + digits, style);

  *grouped = separator != NULL;
  g_string_append_len (plain, *at, digits);
  *at += digits;
  if (separator == NULL)
    return TRUE;
  if (digits < 1 || digits > 3)
    return FALSE;

  while (take (at, separator))
    {
      if (measure_digits (*at) != 3)
        return FALSE;
      g_string_append_len (plain, *at, 3);
      *at += 3;
    }

  return TRUE;
}

static gboolean
take_fraction (const char    **at,
               LpNumberStyle   style,
               GString        *plain)
{
  gsize whole_digits = measure_digits (plain->str);
  gsize digits;

  if (!take (at, style == LP_NUMBER_DECIMAL_POINT ? "." : ","))
    return whole_digits > 0;

  digits = measure_digits (*at);
  g_string_append_c (plain, '.');
  g_string_append_len (plain, *at, digits);
  *at += digits;
  return whole_digits + digits > 0;
}

static gboolean
take_exponent (const char **at,
               GString     *plain)
{
  gsize digits;

  if (!take (at, "E") && !take (at, "e"))
    return TRUE;

  g_string_append_c (plain, 'e');
  if (take (at, "-"))
    g_string_append_c (plain, '-');
  else
    take (at, "+");

  digits = measure_digits (*at);
  g_string_append_len (plain, *at, digits);
  *at += digits;
  return digits > 0;
}

static gboolean
take_sign (const char **at,
           gboolean    *negative)
{
  *negative = take (at, "-") || take (at, MINUS);

  return *negative || take (at, "+");
}

/* Takes @text apart by the grammar and leaves in @plain what g_ascii_strtod() reads. */
static gboolean
read_figure (const char    *text,
             LpNumberStyle  style,
             GString       *plain,
             gboolean      *negative,
             gboolean      *is_share)
{
  gboolean grouped = FALSE;
  gboolean pounds;
  const char *at = text;
  gboolean is_signed = take_sign (&at, negative);

  pounds = take (&at, "£");
  if (pounds && !is_signed)
    take_sign (&at, negative);
  if (!take_whole_part (&at, style, plain, &grouped) || !take_fraction (&at, style, plain))
    return FALSE;
  if (!grouped && !take_exponent (&at, plain))
    return FALSE;

  while (!pounds && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  *is_share = !pounds && strchr (plain->str, 'e') == NULL && take (&at, "%");
  if (*is_share)
    g_string_append (plain, "e-2"); /* exact, where a division by 100 would not be */
  return *at == '\0';
}

static LpMark
find_mark (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_ascii_strcasecmp (text, marks[i].text) == 0)
      return marks[i].mark;

  return LP_MARK_UNREADABLE;
}

LpMark
lp_parse_number (const char    *text,
                 LpNumberStyle  style,
                 double        *value,
                 gboolean      *is_share)
{
  g_autofree char *cell = strip_blanks (text);
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean negative = FALSE;
  gboolean share = FALSE;
  double number;

  *value = 0;
  if (is_share != NULL)
    *is_share = FALSE;
  if (!read_figure (cell, style, plain, &negative, &share))
    return find_mark (cell);

  errno = 0;
  number = g_ascii_strtod (plain->str, NULL);
  if (errno == ERANGE || !isfinite (number))
    return LP_MARK_UNREADABLE;

  if (is_share != NULL)
    *is_share = share;
  if (number == 0)
    return LP_MARK_ZERO;

  *value = negative ? -number : number;
  return LP_MARK_VALUE;
}

LpMark
lp_parse_count (const char    *text,
                LpNumberStyle  style,
                gint64        *count)
{
  gboolean is_share;
  double number;
  LpMark mark = lp_parse_number (text, style, &number, &is_share);

  *count = 0;
  if (is_share || number != trunc (number) || fabs (number) > MAX_WHOLE)
    return LP_MARK_UNREADABLE;

  *count = (gint64) number;
  return mark;
}
