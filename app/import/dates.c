/* dates.c — the dates and periods of published files, in all their spellings */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/dates.h"

#include <string.h>

static const char *const months[] = {
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"
};

/* A date's pieces, in the order they stand in: runs of digits and words. */
typedef struct
{
  guint number;
  guint n_digits;               /* 0: a month's name, of which @number is the month */
} Piece;

#define MAX_PIECES 3

/* A month by its name or the first three letters; its length in @text, or 0. */
static gsize
read_month (const char *text,
            guint      *month)
{
  gsize length = 0;

  while (g_ascii_isalpha (text[length]))
    length++;
  for (guint i = 0; length >= 3 && i < G_N_ELEMENTS (months); i++)
    if (length <= strlen (months[i]) && g_ascii_strncasecmp (text, months[i], length) == 0)
      {
        *month = i + 1;
        return length;
      }
  /* Four letters are usual for one of them. */
  if (length == 4 && g_ascii_strncasecmp (text, "sept", 4) == 0)
    {
      *month = 9;
      return length;
    }
  return 0;
}

static gsize
read_digits (const char *text,
             Piece      *piece)
{
  piece->number = 0;
  piece->n_digits = 0;
  while (g_ascii_isdigit (text[piece->n_digits]) && piece->n_digits < 9)
    piece->number = piece->number * 10 + (text[piece->n_digits++] - '0');
  return piece->n_digits;
}

/* How many pieces @text has; 0 where it holds anything else. */
static guint
split (const char *text,
       Piece       pieces[MAX_PIECES])
{
  guint n = 0;

  while (*text != '\0')
    {
      Piece piece = { 0, 0 };
      gsize length = g_ascii_isalpha (*text) ? read_month (text, &piece.number) : read_digits (text, &piece);

      if (length == 0 || n == MAX_PIECES)
        return 0;
      pieces[n++] = piece;
      text += length;
      /* A time of day behind a whole date is no part of it. */
      if (n == MAX_PIECES && (*text == ' ' || *text == 'T'))
        return n;
      text += strspn (text, " -/.");
    }
  return n;
}

static guint
widen_year (Piece year)
{
  if (year.n_digits == 4)
    return year.number;
  return year.n_digits == 2 ? year.number + (year.number < 50 ? 2000 : 1900) : 0;
}

static guint
make_date (guint year,
           guint month,
           guint day)
{
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || !g_date_valid_dmy (day, month, year))
    return 0;
  return year * 10000 + month * 100 + day;
}

guint
lp_date_read (const char *text)
{
  Piece p[MAX_PIECES];
  guint n;

  text += strspn (text, " ");
  n = split (text, p);
  if (n == 1 && p[0].n_digits == 8)
    return make_date (p[0].number / 10000, p[0].number / 100 % 100, p[0].number % 100);
  if (n == 2 && p[0].n_digits == 4 && p[1].n_digits == 2)
    return make_date (p[0].number, p[1].number, 1);
  if (n == 2 && p[0].n_digits == 2 && p[1].n_digits == 4)
    return make_date (p[1].number, p[0].number, 1);
  if (n == 2 && p[0].n_digits == 0)
    return make_date (widen_year (p[1]), p[0].number, 1);
  if (n != 3)
    return 0;
  if (p[0].n_digits == 4)
    return make_date (p[0].number, p[1].number, p[2].number);
  return make_date (widen_year (p[2]), p[1].number, p[0].number);
}

char *
lp_date_describe_month (guint date)
{
  guint month = date / 100 % 100;

  return month >= 1 && month <= 12 ? g_strdup_printf ("%s %u", months[month - 1], date / 10000) : g_strdup ("");
}

char *
lp_date_describe_year (guint date)
{
  guint begins = date / 10000 - (date % 10000 < 401);

  return date != 0 ? g_strdup_printf ("%u-%02u", begins, (begins + 1) % 100) : g_strdup ("");
}

char *
lp_date_to_iso (guint date)
{
  return date != 0 ? g_strdup_printf ("%04u-%02u-%02u", date / 10000, date / 100 % 100, date % 100) : g_strdup ("");
}

guint
lp_date_of_period (const char *period)
{
  guint date = lp_date_read (period);
  guint64 year = g_ascii_strtoull (period, NULL, 10);

  /* "2018-19", of which lp_date_read() knows nothing, as there is no nineteenth month. */
  if (strlen (period) == 7 && period[4] == '-' && year > 0 && (year + 1) % 100 == g_ascii_strtoull (period + 5, NULL, 10))
    return make_date (year + 1, 3, 31);
  if (date != 0)
    return make_date (date / 10000, date / 100 % 100, g_date_get_days_in_month (date / 100 % 100, date / 10000));
  return strlen (period) == 4 ? make_date (year, 12, 31) : 0;
}
