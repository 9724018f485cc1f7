/* years.c — the years that headings and cells of tables name */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/years.h"

#include <string.h>

/* Before these and after there are no figures of practices; a number beyond is something else. */
#define FIRST_YEAR 1948
#define LAST_YEAR 2099

/* What may stand between the two halves of a year, and between a year and the name beside it. */
#define HALVES "-/_"
#define AROUND " \t-/_()[]:,;"

static guint
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

static guint
read_number (const char *text,
             guint       n_digits)
{
  guint number = 0;

  for (guint i = 0; i < n_digits; i++)
    number = number * 10 + (guint) (text[i] - '0');
  return number;
}

/* The year that begins at @text, with its length; 0: none does. "2018-09" is a month, and "20180930" a day. */
static guint
read_at (const char *text,
         gsize      *length)
{
  guint year = count_digits (text) == 4 ? read_number (text, 4) : 0;
  guint n_second;

  if (year < FIRST_YEAR || year > LAST_YEAR)
    return 0;
  *length = 4;
  if (text[4] == '\0' || strchr (HALVES, text[4]) == NULL)
    return year;
  n_second = count_digits (text + 5);
  if (n_second == 0)
    return year;
  if ((n_second != 2 && n_second != 4) || read_number (text + 5, n_second) != (year + 1) % (n_second == 2 ? 100 : 10000))
    return 0;
  *length = 5 + n_second;
  return year + 1;
}

/* Whether digits stand before @at, with a mark between: "09_2018". */
static gboolean
follows_number (const char *begin,
                const char *at)
{
  return at > begin && (g_ascii_isdigit (at[-1]) || (at - begin > 1 && strchr (HALVES, at[-1]) != NULL && g_ascii_isdigit (at[-2])));
}

guint
lp_year_read (const char *text)
{
  g_autofree char *name = NULL;
  guint year = lp_year_split_heading (text, &name);

  return *name == '\0' ? year : 0;
}

/* @text without what parts a year from a name at its ends. */
static char *
trim (const char *text,
      gsize       length)
{
  while (length > 0 && strchr (AROUND, *text) != NULL)
    {
      text++;
      length--;
    }
  while (length > 0 && strchr (AROUND, text[length - 1]) != NULL)
    length--;
  return g_strndup (text, length);
}

guint
lp_year_split_heading (const char  *heading,
                       char       **name)
{
  for (const char *at = heading; *at != '\0'; at++)
    {
      gsize length = 0;
      guint year = g_ascii_isdigit (*at) && !follows_number (heading, at) ? read_at (at, &length) : 0;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      if (year == 0)
        continue;
      before = trim (heading, (gsize) (at - heading));
      after = trim (at + length, strlen (at + length));
      *name = *before != '\0' && *after != '\0' ? g_strconcat (before, " ", after, NULL) : g_strconcat (before, after, NULL);
      return year;
    }
  *name = g_strdup (heading);
  return 0;
}
