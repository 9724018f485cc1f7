/* answer-tags.c — the tags that the answers of the room have been given */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/answer-tags.h"

#include <string.h>

static void
free_tag (gpointer data)
{
  LpTag *tag = data;

  g_free (tag->name);
  g_free (tag);
}

static int
compare_tags (gconstpointer first,
              gconstpointer second)
{
  const LpTag *a = *(const LpTag *const *) first, *b = *(const LpTag *const *) second;

  if (a->n != b->n)
    return a->n > b->n ? -1 : 1;

  return g_utf8_collate (a->name, b->name);
}

static void
count_tag (GPtrArray  *tags,
           GHashTable *by_name,
           const char *name)
{
  char *folded = g_utf8_casefold (name, -1);
  LpTag *tag = g_hash_table_lookup (by_name, folded);

  if (tag == NULL)
    {
      tag = g_new0 (LpTag, 1);
      tag->name = g_strdup (name);
      g_ptr_array_add (tags, tag);
      g_hash_table_insert (by_name, g_strdup (folded), tag);
    }
  tag->n++;
  g_free (folded);
}

GPtrArray *
lp_plan_list_tags (LpPlan *plan)
{
  const GPtrArray *answers = lp_plan_get_answers (plan);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *tags = g_ptr_array_new_with_free_func (free_tag);

  for (guint i = 0; i < answers->len; i++)
    {
      g_auto (GStrv) names = g_strsplit (((const LpAnswer *) g_ptr_array_index (answers, i))->tags, " ", -1);

      for (guint k = 0; names[k] != NULL; k++)
        if (*names[k] != '\0')
          count_tag (tags, by_name, names[k]);
    }
  g_ptr_array_sort (tags, compare_tags);

  return tags;
}

gboolean
lp_answer_has_tag (const LpAnswer *answer,
                   const char     *tag)
{
  g_autofree char *all = g_utf8_casefold (answer->tags, -1);
  g_autofree char *wanted = g_utf8_casefold (tag, -1);
  g_auto (GStrv) names = g_strsplit (all, " ", -1);

  return g_strv_contains ((const char *const *) names, wanted);
}
