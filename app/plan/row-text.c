/* row-text.c — a cell of a plan as text, and back, without loss */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/row-text.h"

#include <math.h>
#include <string.h>

/* An empty text where a column may also hold nothing. */
#define EMPTY_TEXT "\\e"

/* U+FFFE and U+FFFF, which no XML may hold. */
static gboolean
is_no_character (const char *at)
{
  return memcmp (at, "\xef\xbf\xbe", 3) == 0 || memcmp (at, "\xef\xbf\xbf", 3) == 0;
}

static char *
escape (const char *text)
{
  GString *escaped = g_string_sized_new (strlen (text) + 8);

  for (const char *at = text; *at != '\0'; at++)
    {
      gboolean is_cut = strncmp (at, "\xef\xbf", 2) == 0 && is_no_character (at);

      if (*at == '\\')
        g_string_append (escaped, "\\\\");
      else if (*at == '\n')
        g_string_append (escaped, "\\n");
      else if ((guchar) *at < 0x20 || *at == 0x7f || is_cut)
        for (guint i = 0; i < (is_cut ? 3u : 1u); i++)
          g_string_append_printf (escaped, "\\x%02x", (guchar) at[i]);
      else
        g_string_append_c (escaped, *at);
      at += is_cut ? 2 : 0;
    }
  return g_string_free (escaped, FALSE);
}

/* NULL: no text of escape(). (transfer full) */
static char *
unescape (const char *text)
{
  g_autoptr (GString) plain = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at != '\\')
        {
          g_string_append_c (plain, *at);
          continue;
        }
      at++;
      if (*at == '\\')
        g_string_append_c (plain, '\\');
      else if (*at == 'n')
        g_string_append_c (plain, '\n');
      else if (*at == 'x' && g_ascii_isxdigit (at[1]) && g_ascii_isxdigit (at[2]) && (at[1] != '0' || at[2] != '0'))
        {
          g_string_append_c (plain, (char) (g_ascii_xdigit_value (at[1]) * 16 + g_ascii_xdigit_value (at[2])));
          at += 2;
        }
      else
        return NULL;
    }
  return g_utf8_validate (plain->str, (gssize) plain->len, NULL) ? g_strdup (plain->str) : NULL;
}

static gboolean
read_text (const LpColumnSpec *column,
           const char         *text,
           LpValue            *value)
{
  g_autofree char *plain = column->nullable && strcmp (text, EMPTY_TEXT) == 0 ? g_strdup ("") : unescape (text);

  if (plain == NULL)
    return FALSE;
  *value = lp_value_text (plain);
  return TRUE;
}

char *
lp_row_text_write (const LpColumnSpec *column,
                   const LpValue      *value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  switch (value->type)
    {
    case LP_VALUE_INT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);

    case LP_VALUE_REAL:
      return g_strdup (g_ascii_dtostr (digits, sizeof digits, value->real));

    case LP_VALUE_TEXT:
      return *value->text == '\0' && column->nullable ? g_strdup (EMPTY_TEXT) : escape (value->text);

    case LP_VALUE_NULL:
    case LP_VALUE_UNSET:
    default:
      return g_strdup ("");
    }
}

gboolean
lp_row_text_read (const LpColumnSpec *column,
                  const char         *text,
                  LpValue            *value)
{
  char *end = NULL;
  gint64 integer;
  double real;

  if (*text == '\0' && column->nullable)
    {
      *value = lp_value_null ();
      return TRUE;
    }
  switch (column->type)
    {
    case LP_COLUMN_INT:
      if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &integer, NULL))
        return FALSE;
      *value = lp_value_int (integer);
      return TRUE;

    case LP_COLUMN_REAL:
      real = g_ascii_strtod (text, &end);
      if (end == text || *end != '\0' || !isfinite (real))
        return FALSE;
      *value = lp_value_real (real);
      return TRUE;

    case LP_COLUMN_TEXT:
    default:
      return read_text (column, text, value);
    }
}
