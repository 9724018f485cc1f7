/* cell-text.c — whether a cell still says what was written into it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/cell-text.h"

#include <math.h>
#include <string.h>

#define ELLIPSIS "…"

/* Shorter texts are cut nowhere. */
#define LEAST_CUT 16000

/* The fifteen digits of which spreadsheets are sure. */
#define PRECISION 1e-14

static const char *
skip_blanks (const char *text)
{
  for (gunichar c = g_utf8_get_char (text); c != 0 && (g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == 0xfffe || c == 0xffff); c = g_utf8_get_char (text))
    text = g_utf8_next_char (text);
  return text;
}

static gboolean
is_cut (const char *cell,
        const char *at)
{
  return at - cell > LEAST_CUT && g_str_equal (at, ELLIPSIS);
}

gboolean
lp_cell_says_same (const char *text,
                   const char *cell)
{
  const char *at = skip_blanks (cell);

  for (text = skip_blanks (text); *text != '\0' && *at != '\0'; )
    {
      const char *next_text = skip_blanks (text), *next_at = skip_blanks (at);

      /* Blanks are one, but none is not one. */
      if (is_cut (cell, next_at))
        return TRUE;
      if ((next_text == text) != (next_at == at) && *next_text != '\0' && *next_at != '\0')
        return FALSE;
      text = next_text;
      at = next_at;
      if (g_utf8_get_char (text) != g_utf8_get_char (at))
        return FALSE;
      text = *text != '\0' ? g_utf8_next_char (text) : text;
      at = *at != '\0' ? g_utf8_next_char (at) : at;
    }
  return *skip_blanks (text) == '\0' && *skip_blanks (at) == '\0';
}

gboolean
lp_cell_counts_same (double number,
                     double cell)
{
  return fabs (number - cell) <= PRECISION * MAX (fabs (number), fabs (cell));
}
