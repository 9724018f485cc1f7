/* slide-room.c — slides of what the room is asked and told */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/slide-private.h"

#include <glib/gi18n-lib.h>

/* More would not be read from the back row. */
#define MOST_ANSWERS 4

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  const LpAnswer *one = *(const LpAnswer *const *) a, *other = *(const LpAnswer *const *) b;
  int order = g_strcmp0 (other->at, one->at);

  return order != 0 ? order : one->id < other->id ? -1 : one->id > other->id;
}

/* The newest answers first: the room sees what has just been written down. */
void
_lp_slide_fill_question (LpSlideFilling *filling)
{
  const LpQuestion *question = lp_plan_find_question (filling->plan, g_ascii_strtoll (filling->slide->subject, NULL, 10));
  const GPtrArray *answers = lp_plan_get_answers (filling->plan);
  guint n = 0;
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  if (question == NULL)
    {
      filling->page->empty = g_strdup (_("The question of this slide is no longer in the plan."));
      return;
    }
  _lp_slide_set_title (filling, g_strdup (question->text));
  for (guint i = 0; i < answers->len; i++)
    if (((LpAnswer *) g_ptr_array_index (answers, i))->question_id == question->id)
      g_ptr_array_add (own, g_ptr_array_index (answers, i));
  n = own->len;
  if (n == 0)
    return;
  _lp_slide_add_figure (filling, g_strdup_printf ("%u", n), g_strdup (ngettext ("answer so far", "answers so far", n)));
  _lp_slide_add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  g_ptr_array_sort (own, compare_newest);
  for (guint i = 0; i < MIN (n, MOST_ANSWERS); i++)
    {
      const LpAnswer *answer = g_ptr_array_index (own, i);

      /* What a table said of a practice names it, so where names are hidden it waits. */
      if (!filling->page->names_hidden || answer->practice == NULL)
        _lp_slide_add_line (filling, LP_SLIDE_LINE_TEXT, *answer->given_by != '\0' ? g_strdup_printf (_("%s: %s"), answer->given_by, answer->text) : g_strdup (answer->text), NULL);
    }
}

void
_lp_slide_fill_words (LpSlideFilling *filling)
{
  g_auto (GStrv) paragraphs = g_strsplit (filling->slide->subject, "\n", -1);

  _lp_slide_set_title (filling, g_strdup (""));
  for (guint i = 0; paragraphs[i] != NULL; i++)
    _lp_slide_add_line (filling, LP_SLIDE_LINE_TEXT, g_strdup (paragraphs[i]), NULL);
}
