/* answer-about.c — what an answer is about, in words and back */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/answer-about.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_same (const char *a,
         const char *b)
{
  g_autofree char *one = g_utf8_casefold (a, -1);
  g_autofree char *other = g_utf8_casefold (b, -1);

  return g_str_equal (one, other);
}

static char *
name_network (const LpNetwork *network)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name);
}

static const LpNetwork *
find_network (LpPlan         *plan,
              const LpOption *option,
              const char     *text)
{
  const LpNetwork *named = option != NULL ? lp_plan_find_network_named (plan, option, text) : NULL;

  for (guint i = 0; named == NULL && option != NULL && i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      g_autofree char *name = name_network (network);

      if (is_same (name, text))
        return network;
    }

  return named;
}

static const LpPractice *
find_practice (LpPlan     *plan,
               const char *text)
{
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      if (is_same (practice->code, text) || is_same (practice->name, text))
        return practice;
    }

  return NULL;
}

char *
lp_answer_describe_about (LpPlan         *plan,
                          const LpAnswer *answer)
{
  const LpNetwork *network = lp_plan_find_network (plan, answer->network_id);
  const LpLocality *locality = lp_plan_find_locality (plan, answer->locality_id);
  const LpPractice *practice = answer->practice != NULL ? lp_plan_find_practice (plan, answer->practice) : NULL;

  if (network != NULL)
    return name_network (network);
  if (locality != NULL)
    return g_strdup (locality->name);
  if (practice != NULL)
    return g_strdup (practice->name);

  return g_strdup (_("The whole system"));
}

gboolean
lp_answer_parse_about (LpPlan          *plan,
                       const LpOption  *option,
                       const char      *text,
                       LpAnswerAbout   *about,
                       GError         **error)
{
  g_autofree char *wanted = g_strstrip (g_strdup (text != NULL ? text : ""));
  const GPtrArray *localities = lp_plan_get_localities (plan);
  const LpNetwork *network;
  const LpPractice *practice;

  *about = (LpAnswerAbout) { 0, 0, NULL };
  if (*wanted == '\0' || is_same (wanted, _("The whole system")))
    return TRUE;
  network = find_network (plan, option, wanted);
  if (network != NULL)
    {
      about->network_id = network->id;
      return TRUE;
    }
  for (guint i = 0; i < localities->len; i++)
    if (is_same (((LpLocality *) g_ptr_array_index (localities, i))->name, wanted))
      {
        about->locality_id = ((LpLocality *) g_ptr_array_index (localities, i))->id;
        return TRUE;
      }
  practice = find_practice (plan, wanted);
  if (practice != NULL)
    {
      about->practice = practice->code;
      return TRUE;
    }
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND,
               _("“%s” is no locality, network or practice of this plan. Choose one from the list, or leave it empty for the whole system."), wanted);

  return FALSE;
}

GStrv
lp_answer_list_about (LpPlan         *plan,
                      const LpOption *option)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const GPtrArray *localities = lp_plan_get_localities (plan);

  g_ptr_array_add (names, g_strdup (_("The whole system")));
  for (guint i = 0; option != NULL && i < option->networks->len; i++)
    g_ptr_array_add (names, name_network (g_ptr_array_index (option->networks, i)));
  for (guint i = 0; i < localities->len; i++)
    g_ptr_array_add (names, g_strdup (((LpLocality *) g_ptr_array_index (localities, i))->name));
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    g_ptr_array_add (names, g_strdup (lp_plan_get_practice (plan, i)->name));
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

gboolean
lp_answer_matches (LpPlan         *plan,
                   const LpAnswer *answer,
                   const char     *search)
{
  g_autofree char *about = lp_answer_describe_about (plan, answer);
  g_autofree char *all = g_strjoin ("\n", answer->text, answer->tags, answer->given_by, about, NULL);
  g_autofree char *folded = g_utf8_casefold (all, -1);
  g_autofree char *wanted = g_utf8_casefold (search, -1);
  g_auto (GStrv) words = g_strsplit_set (wanted, " #", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
