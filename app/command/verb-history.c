/* verb-history.c — what was done to a plan, in order */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/json.h"
#include "command/verb.h"
#include "session/decisions.h"
#include "session/moments.h"

/* The words that `history --json` uses for what became of an edit; they do not change with the language. */
static const char *const states[] = { "done", "undone", "abandoned", "base" };

static void
print_lines (GPtrArray *history)
{
  const char *const shown[] = { "", _(" (undone)"), _(" (undone, then replaced)"), "" };

  for (guint i = 0; i < history->len; i++)
    {
      const LpHistoryLine *line = g_ptr_array_index (history, i);

      g_print ("%s  %s%s\n", line->at, line->label, shown[line->state]);
      if (*line->reason != '\0')
        g_print ("    %s\n", line->reason);
    }
}

/* What was then and what is now, for each moment that has a name. */
static gboolean
print_moments (LpSession  *session,
               GPtrArray  *moments,
               GError    **error)
{
  for (guint i = 0; i < moments->len; i++)
    {
      const LpMoment *moment = g_ptr_array_index (moments, i);
      g_autoptr (LpMomentChange) change = lp_session_compare_moment (session, moment, error);
      g_autofree char *compared = change != NULL ? lp_moment_change_describe (change) : NULL;

      if (compared == NULL)
        return FALSE;
      /* Translators: a moment of the history that somebody named: "2018-05-01T10:00:00Z  Moment “End of session 1”". */
      g_print (_("%s  Moment “%s”"), moment->at, moment->name);
      g_print ("\n    %s\n", compared);
    }
  return TRUE;
}

static void
print_totals (JsonBuilder            *builder,
              const char             *name,
              const LpDecisionTotals *totals)
{
  lp_json_begin_object (builder, name);
  lp_json_add_number (builder, "coverage", totals->coverage);
  lp_json_add_int (builder, "right-size", totals->n_right_size);
  lp_json_add_int (builder, "networks", totals->n_networks);
  lp_json_add_int (builder, "unassigned", totals->n_unassigned);
  json_builder_end_object (builder);
}

/* What the option last used was then and is now; nothing where it was not there yet. */
static gboolean
add_change (JsonBuilder     *builder,
            LpSession       *session,
            const LpMoment  *moment,
            GError         **error)
{
  g_autoptr (LpMomentChange) change = lp_session_compare_moment (session, moment, error);

  if (change == NULL)
    return FALSE;
  if (!change->has_option)
    return TRUE;
  print_totals (builder, "then", &change->then);
  print_totals (builder, "now", &change->now);
  lp_json_add_int (builder, "moved", lp_moment_change_count_moved (change));

  return TRUE;
}

static gboolean
add_moments (JsonBuilder  *builder,
             LpSession    *session,
             GPtrArray    *moments,
             GError      **error)
{
  lp_json_begin_array (builder, "moments");
  for (guint i = 0; i < moments->len; i++)
    {
      const LpMoment *moment = g_ptr_array_index (moments, i);

      json_builder_begin_object (builder);
      lp_json_add_string (builder, "at", moment->at);
      lp_json_add_string (builder, "name", moment->name);
      if (!add_change (builder, session, moment, error))
        return FALSE;
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return TRUE;
}

/* Of the option last used, before and after the step; an edit of the beginning, or one taken back, has none. */
static void
add_totals (JsonBuilder      *builder,
            const LpDecision *decision)
{
  if (!decision->has_totals)
    return;
  lp_json_begin_object (builder, "totals");
  print_totals (builder, "before", &decision->before);
  print_totals (builder, "after", &decision->after);
  json_builder_end_object (builder);
}

static gboolean
print_json (LpSession  *session,
            GPtrArray  *history,
            GPtrArray  *decisions,
            GPtrArray  *moments,
            GError    **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lp_json_begin_array (builder, "edits");
  for (guint i = 0; i < history->len; i++)
    {
      const LpHistoryLine *line = g_ptr_array_index (history, i);

      json_builder_begin_object (builder);
      lp_json_add_string (builder, "at", line->at);
      lp_json_add_string (builder, "label", line->label);
      lp_json_add_string (builder, "state", states[line->state]);
      if (*line->reason != '\0')
        {
          lp_json_add_string (builder, "reason", line->reason);
        }
      add_totals (builder, g_ptr_array_index (decisions, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (!add_moments (builder, session, moments, error))
    return FALSE;
  json_builder_end_object (builder);
  lp_verb_print_json (builder);

  return TRUE;
}

static gboolean
tell_history (LpSession  *session,
              gpointer    data,
              GError    **error)
{
  const gboolean *json = data;
  g_autoptr (GPtrArray) history = lp_session_get_history (session, error);
  g_autoptr (GPtrArray) moments = history != NULL ? lp_session_list_moments (session, error) : NULL;
  g_autoptr (GPtrArray) decisions = NULL;

  if (moments == NULL)
    return FALSE;
  if (!*json)
    {
      print_lines (history);
      return print_moments (session, moments, error);
    }
  /* A line a line of the history, in its order. */
  decisions = lp_session_list_decisions (session, 0, error);

  return decisions != NULL && print_json (session, history, decisions, moments, error);
}

static int
run_history (int    argc,
             char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_history, entries, &argc, &argv, 1, 1, &status))
    return status;
  return lp_verb_act (argv[1], tell_history, &json);
}

const LpVerb lp_verb_history = {
  .name = "history",
  .arguments = "PLAN [--json]",
  .summary = N_("Tell what was done to the plan, when, and why."),
  .run = run_history,
};
