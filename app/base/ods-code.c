/* ods-code.c — recognises the codes that the Organisation Data Service gives to practices, branches and networks */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ods-code.h"

#include <string.h>

#define PRACTICE_LENGTH 6

static gboolean
are_digits (const char *text,
            gsize       count)
{
  return strspn (text, "0123456789") >= count;
}

/* Whether the first characters of @code are those of a practice, whatever follows. */
static gboolean
begins_with_practice (const char *code)
{
  static const char *const islands[] = { "ALD", "GUE", "JER" };

  for (guint i = 0; i < G_N_ELEMENTS (islands); i++)
    if (g_str_has_prefix (code, islands[i]))
      return are_digits (code + 3, 3);

  return code[0] != '\0' && strchr ("ABCDEFGHJKLMNPQRSTVWY", code[0]) != NULL && are_digits (code + 1, 5);
}

char *
lp_ods_normalise (const char *text)
{
  const char *end = text + strlen (text);
  g_autofree char *bare = NULL;

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  bare = g_strndup (text, end - text);
  return g_ascii_strup (bare, -1);
}

gboolean
lp_ods_is_practice (const char *code)
{
  return strlen (code) == PRACTICE_LENGTH && begins_with_practice (code);
}

gboolean
lp_ods_is_pseudo_practice (const char *code)
{
  static const char *const pseudo[] = { "V81997", "V81998", "V81999", NULL };

  return g_strv_contains (pseudo, code);
}

gboolean
lp_ods_is_branch (const char *code)
{
  return strlen (code) == PRACTICE_LENGTH + 3 && begins_with_practice (code) && are_digits (code + PRACTICE_LENGTH, 3);
}

gboolean
lp_ods_is_network (const char *code)
{
  return strlen (code) == PRACTICE_LENGTH && code[0] == 'U' && are_digits (code + 1, 5);
}

gboolean
lp_ods_is_mangled (const char *code)
{
  gsize digits;

  code += strspn (code, "+-");
  if (!are_digits (code, 1) || are_digits (code, 2))
    return FALSE;
  code++;

  if (*code == '.' && are_digits (code + 1, 1))
    code += 1 + strspn (code + 1, "0123456789");

  /* A spreadsheet always writes the sign; without it this might be a true code such as 1E2. */
  if (code[0] != 'E' || (code[1] != '+' && code[1] != '-'))
    return FALSE;

  digits = strspn (code + 2, "0123456789");
  return digits > 0 && code[2 + digits] == '\0';
}
