/* hidden-names.c — words that people have typed, with the names of practices taken out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/hidden-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A pattern may not grow without bounds, so the names of a large plan are looked for in several. */
#define MOST_IN_PATTERN 200

struct _LpHiddenNames
{
  GHashTable *replacements;     /* a name as fold() has it, to what stands in its place */
  GPtrArray *patterns;          /* of GRegex; longer names first, as one may stand in another */
};

/* What makes two spellings one: small letters, one kind of apostrophe, one blank, "and" for "&". Returns: (transfer full) */
static char *
fold (const char *text)
{
  g_autofree char *small = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_strsplit_set (small, " \t\n", -1);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (folded, "%s%s", folded->len > 0 ? " " : "", g_str_equal (words[i], "&") ? "and" : words[i]);
  g_string_replace (folded, "’", "'", 0);

  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/* The first that has a name keeps it: two practices called "The Surgery" cannot be told apart in words. */
static void
take_name (LpHiddenNames *self,
           const char    *name,
           const char    *instead)
{
  char *folded = fold (name);

  if (*folded == '\0' || g_hash_table_contains (self->replacements, folded))
    g_free (folded);
  else
    g_hash_table_insert (self->replacements, folded, g_strdup (instead));
}

static void
take_names (LpHiddenNames *self,
            LpPlan        *plan)
{
  const GPtrArray *branches = lp_plan_get_branches (plan);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      g_autofree char *number = lp_hidden_name (practice);

      take_name (self, practice->name, number);
      take_name (self, practice->code, number);
    }
  for (guint i = 0; i < branches->len; i++)
    {
      const LpBranch *branch = g_ptr_array_index (branches, i);
      const LpPractice *practice = lp_plan_find_practice (plan, branch->practice);
      g_autofree char *number = practice != NULL ? lp_hidden_name (practice) : g_strdup (_("a practice"));
      /* Translators: %s is "Practice 72". */
      g_autofree char *instead = g_strdup_printf (_("a branch of %s"), number);

      take_name (self, branch->name, instead);
      take_name (self, branch->code, instead);
    }
}

/* What finds @folded in whatever spelling fold() makes one. */
static void
append_pattern (GString    *pattern,
                const char *folded)
{
  g_autofree char *escaped = g_regex_escape_string (folded, -1);
  g_autoptr (GString) loose = g_string_new (escaped);

  g_string_replace (loose, "'", "['’]", 0);
  g_string_replace (loose, " and ", " (?:and|&) ", 0);
  g_string_replace (loose, " ", "\\s+", 0);
  g_string_append_printf (pattern, "%s%s", pattern->len > 0 ? "|" : "", loose->str);
}

static void
add_pattern (LpHiddenNames *self,
             const char    *alternatives)
{
  g_autofree char *whole = g_strdup_printf ("(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])", alternatives);
  GRegex *regex = g_regex_new (whole, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);

  if (regex != NULL)
    g_ptr_array_add (self->patterns, regex);
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const char *one = *(const char *const *) a, *other = *(const char *const *) b;
  gsize length = strlen (one), longest = strlen (other);

  return length != longest ? (length > longest ? -1 : 1) : g_strcmp0 (one, other);
}

static void
make_patterns (LpHiddenNames *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GString) pattern = g_string_new (NULL);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->replacements);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, name);
  g_ptr_array_sort (names, compare_lengths);
  for (guint i = 0; i < names->len; i++)
    {
      append_pattern (pattern, g_ptr_array_index (names, i));
      if (i + 1 < names->len && (i + 1) % MOST_IN_PATTERN != 0)
        continue;
      add_pattern (self, pattern->str);
      g_string_truncate (pattern, 0);
    }
}

static gboolean
replace_cb (const GMatchInfo *match,
            GString          *result,
            gpointer          data)
{
  const LpHiddenNames *self = data;
  g_autofree char *found = g_match_info_fetch (match, 0);
  g_autofree char *folded = fold (found);
  const char *instead = g_hash_table_lookup (self->replacements, folded);

  /* A spelling that the pattern takes and fold() does not is hidden all the same. */
  g_string_append (result, instead != NULL ? instead : _("a practice"));

  return FALSE;
}

LpHiddenNames *
lp_hidden_names_new (LpPlan *plan)
{
  LpHiddenNames *self = g_new0 (LpHiddenNames, 1);

  self->replacements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_regex_unref);
  take_names (self, plan);
  make_patterns (self);

  return self;
}

void
lp_hidden_names_free (LpHiddenNames *self)
{
  g_hash_table_unref (self->replacements);
  g_ptr_array_unref (self->patterns);
  g_free (self);
}

char *
lp_hidden_names_mask (const LpHiddenNames *self,
                      const char          *text)
{
  char *masked = g_strdup (text);

  for (guint i = 0; masked != NULL && *masked != '\0' && i < self->patterns->len; i++)
    {
      char *next = g_regex_replace_eval (g_ptr_array_index (self->patterns, i), masked, -1, 0, 0, replace_cb, (gpointer) self, NULL);

      if (next == NULL)
        continue;
      g_free (masked);
      masked = next;
    }

  return masked;
}

char *
lp_hidden_name (const LpPractice *practice)
{
  return g_strdup_printf (_("Practice %u"), practice->index + 1);
}
