/* text.c — searching, sorting, listing and dressing names */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define APOSTROPHE "’"

/* Words in capitals because they are abbreviations, although they hold a vowel and could be read as words. */
static const char *const abbreviations[] = {
  "A&E", "APMS", "BMI", "CIC", "GP", "GPS", "ICB", "ICS", "II", "III", "IUC", "IV", "MIU", "OOH", "UCC", "UK", "WIC", "YOI",
  NULL,
};

/* Short words without a vowel that are words, or are shortened ones, all the same. */
static const char *const shortened[] = {
  "CH", "CTR", "CWM", "DR", "DRS", "HLTH", "HTH", "LTD", "MR", "MRS", "MS", "MT", "NR", "PTNR", "PTNS", "PTR", "PTRS", "RD", "SCH", "SQ", "ST", NULL,
};

static const char *const small_words[] = {
  "AND", "AT", "BY", "FOR", "IN", "OF", "ON", "THE", "TO", "UPON", "WITH", NULL,
};

static gboolean
is_apostrophe (gunichar character)
{
  return character == '\'' || character == g_utf8_get_char (APOSTROPHE);
}

char *
lp_text_fold (const char *text)
{
  g_autofree char *cased = g_utf8_casefold (text, -1);
  g_autofree char *parted = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *at = parted; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!is_apostrophe (character) && !g_unichar_ismark (character))
        g_string_append_unichar (folded, character);
    }

  return g_string_free (folded, FALSE);
}

gboolean
lp_text_matches (const char *haystack,
                 const char *needle)
{
  g_autofree char *folded_haystack = lp_text_fold (haystack);
  g_autofree char *folded_needle = lp_text_fold (needle);
  g_auto (GStrv) words = g_strsplit_set (folded_needle, " \t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded_haystack, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

int
lp_text_compare_names (const char *a,
                       const char *b)
{
  g_autofree char *folded_a = lp_text_fold (a);
  g_autofree char *folded_b = lp_text_fold (b);
  g_autofree char *key_a = g_utf8_collate_key_for_filename (folded_a, -1);
  g_autofree char *key_b = g_utf8_collate_key_for_filename (folded_b, -1);
  int order = strcmp (key_a, key_b);

  return order != 0 ? order : strcmp (a, b);
}

/* The first @n_names with commas between: what stands before the last "and". */
static char *
join_with_commas (const char *const *names,
                  guint              n_names)
{
  g_autofree char *list = g_strdup (names[0]);

  for (guint i = 1; i < n_names; i++)
    {
      g_autofree char *longer = NULL;

      /* Translators: a list of names growing: "Wareham" and "Swanage" become "Wareham, Swanage". */
      longer = g_strdup_printf (C_("list of names", "%s, %s"), list, names[i]);
      g_free (list);
      list = g_steal_pointer (&longer);
    }

  return g_steal_pointer (&list);
}

char *
lp_text_join_names (const char *const *names,
                    guint              n_names,
                    guint              max_shown)
{
  guint others = max_shown > 0 && n_names > max_shown ? n_names - max_shown : 0;
  guint before_and = others > 0 ? max_shown : n_names - 1;
  g_autofree char *list = NULL;

  if (n_names == 0)
    return g_strdup ("");
  if (n_names == 1)
    return g_strdup (names[0]);

  list = join_with_commas (names, before_and);
  if (others == 0)
    /* Translators: the end of a list of names: "Wareham, Swanage" and "Poole" become "Wareham, Swanage and Poole". */
    return g_strdup_printf (C_("list of names", "%s and %s"), list, names[n_names - 1]);

  /* Translators: a list of names cut short: "Wareham, Swanage and 3 others". */
  return g_strdup_printf (ngettext ("%s and %u other", "%s and %u others", others), list, others);
}

static gboolean
has_small_letter (const char *name)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_islower (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

/* Letters and digits, with apostrophes and the & of A&E where more of the word follows. */
static gsize
measure_word (const char *from)
{
  const char *at = from;

  while (*at != '\0')
    {
      gunichar character = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);
      gboolean joins = is_apostrophe (character) || character == '&';

      if (!g_unichar_isalnum (character) &&
          !(joins && at > from && g_unichar_isalnum (g_utf8_get_char (next))))
        break;
      at = next;
    }

  return at - from;
}

static gboolean
is_abbreviation (const char *word)
{
  glong letters = g_utf8_strlen (word, -1);

  if (letters == 1 || g_strv_contains (abbreviations, word))
    return TRUE;
  if (g_strv_contains (shortened, word))
    return FALSE;

  return letters <= 4 && strspn (word, "BCDFGHJKLMNPQRSTVWXZ") == strlen (word);
}

/* A place or part number such as H3 or TS18 keeps its capitals; 1ST and 2ND have small letters by themselves. */
static gboolean
has_digit (const char *word)
{
  return strpbrk (word, "0123456789") != NULL;
}

/* Whether the letter at @at begins a name within the word: McDonald, O'Brien. */
static gboolean
begins_inner_name (const char *word,
                   const char *at)
{
  gsize before = at - word;
  gsize after = strlen (at);

  if (before == 2 && after >= 3 && g_str_has_prefix (word, "MC") && !is_apostrophe (g_utf8_get_char (at)))
    return TRUE;

  return before >= 2 && after >= 2 && is_apostrophe (g_utf8_get_char (g_utf8_next_char (word))) &&
         g_utf8_next_char (g_utf8_next_char (word)) == at;
}

static void
append_capitalised (GString    *title,
                    const char *word)
{
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean capital = at == word || begins_inner_name (word, at);

      g_string_append_unichar (title, capital ? letter : g_unichar_tolower (letter));
    }
}

static void
append_word (GString    *title,
             const char *word)
{
  gboolean ordinal = g_ascii_isdigit (word[0]) && strspn (word, "0123456789") == strlen (word) - MIN (strlen (word), 2) &&
                     (g_str_has_suffix (word, "ST") || g_str_has_suffix (word, "ND") ||
                      g_str_has_suffix (word, "RD") || g_str_has_suffix (word, "TH"));

  if (g_str_equal (word, "GPS"))
    g_string_append (title, "GPs");
  else if (ordinal || (title->len > 0 && g_strv_contains (small_words, word)))
    {
      g_autofree char *small = g_utf8_strdown (word, -1);

      g_string_append (title, small);
    }
  else if (is_abbreviation (word) || has_digit (word))
    g_string_append (title, word);
  else
    append_capitalised (title, word);
}

char *
lp_text_title_case (const char *name)
{
  g_autoptr (GString) title = g_string_new (NULL);

  if (has_small_letter (name))
    return g_strdup (name);

  for (const char *at = name; *at != '\0';)
    {
      gsize length = measure_word (at);
      g_autofree char *word = g_strndup (at, length);

      if (length > 0)
        append_word (title, word);
      else
        g_string_append_unichar (title, g_utf8_get_char (at));
      at = length > 0 ? at + length : g_utf8_next_char (at);
    }

  return g_string_free (g_steal_pointer (&title), FALSE);
}
