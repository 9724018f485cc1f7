/* sheet-text.c — text made fit for a cell, a sheet's name, a page's foot and a formula */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/sheet-text.h"

#include <string.h>

#define ELLIPSIS "…"

static guint
count_units (gunichar c)
{
  return c > 0xffff ? 2 : 1;
}

/* Whether @text begins with "_xHHHH_", which every reader of the format takes for one character. */
static gboolean
begins_escape (const char *text)
{
  if (text[0] != '_' || text[1] != 'x')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return FALSE;
    }

  return text[6] == '_';
}

/* The character as a cell may hold it: XML has no place for most control characters, nor for the last two of the plane. */
static gunichar
tame (gunichar c)
{
  if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7f || c == 0xfffe || c == 0xffff)
    return ' ';

  return c;
}

/* How wide a character is beside a digit in a proportional font; capitals and wide scripts take more room. */
static double
measure_character (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  if (g_unichar_iswide (c))
    return 2;
  if (c < 0x80 && strchr ("ijl.,:;'|!()[] ", (int) c) != NULL)
    return 0.6;
  if (g_unichar_isupper (c) || c == 'm' || c == 'w')
    return 1.25;

  return 1;
}

char *
lp_sheet_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);
  guint units = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = tame (g_utf8_get_char (p));
      gboolean escape = begins_escape (p);
      guint size = escape ? strlen ("_x005F_") : count_units (c);

      if (p[0] == '\r' && p[1] == '\n')
        continue;
      if (units + size > LP_CELL_MAX - 1 && (units + size > LP_CELL_MAX || *g_utf8_next_char (p) != '\0'))
        {
          g_string_append (clean, ELLIPSIS);
          break;
        }
      if (escape)
        g_string_append (clean, "_x005F_");
      else
        g_string_append_unichar (clean, c);
      units += size;
    }

  return g_string_free (clean, FALSE);
}

char *
lp_sheet_clean_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autoptr (GString) clean = g_string_new (NULL);
  guint units = 0;

  g_strdelimit (valid, "[]:*?/\\", ' ');
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = tame (g_utf8_get_char (p));

      units += count_units (c);
      if (units > 31)
        break;
      if (c != '\'' || clean->len > 0)
        g_string_append_unichar (clean, c);
    }
  while (clean->len > 0 && clean->str[clean->len - 1] == '\'')
    g_string_truncate (clean, clean->len - 1);

  return g_strdup (clean->str);
}

char *
lp_sheet_clean_foot (const char *text,
                     gsize       max)
{
  g_autofree char *clean = lp_sheet_clean (text);
  GString *foot = g_string_new (NULL);
  gsize length = 0;

  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gsize size = c == '&' ? 2 : 1;

      if (length + size >= max)
        {
          g_string_append (foot, ELLIPSIS);
          break;
        }
      if (c == '&')
        g_string_append_c (foot, '&');
      g_string_append_unichar (foot, c == '\n' ? ' ' : c);
      length += size;
    }

  return g_string_free (foot, FALSE);
}

char *
lp_sheet_quote (const char *text)
{
  g_autoptr (GString) doubled = g_string_new (text);

  g_string_replace (doubled, "\"", "\"\"", 0);
  return g_strdup_printf ("\"%s\"", doubled->str);
}

double
lp_sheet_measure (const char *text)
{
  double widest = 0, width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width = c == '\n' ? 0 : width + measure_character (c);
      widest = MAX (widest, width);
    }

  return widest;
}
