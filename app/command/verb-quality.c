/* verb-quality.c — what is doubtful in the data, and what a person decides about it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/json.h"
#include "command/verb.h"
#include "plan/edit-measure.h"
#include "plan/edit-quality.h"
#include "session/doubts.h"

typedef struct
{
  const char *remedy;           /* NULL: only told */
  const char *code;
  const char *figure;           /* NULL: the practice as a whole; of a correction: the list */
  const char *value;
  const char *into;
  const char *people;           /* NULL: what is likelier */
  const char *at;
  const char *note;
  gboolean json;
} Asked;

static const LpRemedy remedies[] = { LP_REMEDY_EXCLUDE, LP_REMEDY_INCLUDE, LP_REMEDY_CORRECT, LP_REMEDY_MERGE, LP_REMEDY_FOLLOW, LP_REMEDY_KEEP, LP_REMEDY_ADD,
                                    LP_REMEDY_ASIDE };

static void
add_line (JsonBuilder         *builder,
          LpPlan              *plan,
          const LpQualityLine *line)
{
  const LpPractice *successor = (line->remedies & LP_REMEDY_MERGE) != 0 ? lp_quality_suggest_successor (plan, line->practice) : NULL;

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "kind", lp_quality_kind_get_name (line->kind));
  lp_json_add_string (builder, "practice", line->practice);
  lp_json_add_string (builder, "name", line->subject);
  if (*line->figure != '\0')
    lp_json_add_string (builder, "figure", line->figure);
  lp_json_add_string (builder, "text", line->text);
  lp_json_begin_array (builder, "remedies");
  for (guint i = 0; i < G_N_ELEMENTS (remedies); i++)
    if ((line->remedies & remedies[i]) != 0)
      json_builder_add_string_value (builder, lp_remedy_get_name (remedies[i]));
  json_builder_end_array (builder);
  if (successor != NULL)
    lp_json_add_string (builder, "successor", successor->code);
  json_builder_end_object (builder);
}

static void
print_json (LpPlan          *plan,
            const LpQuality *quality)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "plan", lp_plan_get_title (plan));
  lp_json_begin_object (builder, "counts");
  for (guint kind = 0; kind < LP_N_QUALITY; kind++)
    lp_json_add_int (builder, lp_quality_kind_get_name (kind), lp_quality_count (quality, kind));
  json_builder_end_object (builder);
  lp_json_begin_array (builder, "lines");
  for (guint i = 0; i < lp_quality_get_n (quality); i++)
    add_line (builder, plan, lp_quality_get (quality, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

static void
print_lines (const LpQuality *quality)
{
  if (lp_quality_get_n (quality) == 0)
    g_print ("%s\n", _("Nothing in the data is doubtful."));
  for (guint i = 0; i < lp_quality_get_n (quality); i++)
    {
      const LpQualityLine *line = lp_quality_get (quality, i);

      if (i == 0 || lp_quality_get (quality, i - 1)->kind != line->kind)
        g_print ("%s%s (%u)\n", i > 0 ? "\n" : "", lp_quality_kind_get_title (line->kind), lp_quality_count (quality, line->kind));
      g_print ("  %s %s: %s\n", line->practice, line->subject, line->text);
    }
}

/* Where the people of a practice that merges stand: as asked for, or the likelier. */
static LpPeopleStand
judge_people (LpPlan      *plan,
              const Asked *asked,
              const char  *into)
{
  const LpPractice *practice = lp_plan_find_practice (plan, asked->code);
  const LpPractice *successor = into != NULL ? lp_plan_find_practice (plan, into) : NULL;

  if (asked->people != NULL)
    return g_str_equal (asked->people, "counted") ? LP_PEOPLE_COUNTED : LP_PEOPLE_MOVE;
  return practice != NULL && successor != NULL ? lp_plan_guess_people (practice, successor) : LP_PEOPLE_MOVE;
}

static LpEdit *
follow_files (LpPlan       *plan,
              const Asked  *asked,
              GError      **error)
{
  const LpPractice *successor = lp_quality_find_successor (plan, asked->code);

  if (successor != NULL)
    return lp_edit_quality_close (plan, asked->code, successor->code, judge_people (plan, asked, successor->code), asked->at, asked->note, error);
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("The files do not say who follows %s. Name the practice with --merge and --into."), asked->code);
  return NULL;
}

static LpEdit *
make_edit (LpPlan       *plan,
           const Asked  *asked,
           GError      **error)
{
  const char *const codes[] = { asked->code, NULL };

  if (g_str_equal (asked->remedy, lp_remedy_get_name (LP_REMEDY_CORRECT)))
    return lp_edit_quality_correct (plan, asked->code, asked->figure != NULL ? asked->figure : LP_FIGURE_PEOPLE, asked->value, asked->note, error);
  if (g_str_equal (asked->remedy, lp_remedy_get_name (LP_REMEDY_MERGE)))
    return lp_edit_quality_close (plan, asked->code, asked->into, judge_people (plan, asked, asked->into), asked->at, asked->note, error);
  if (g_str_equal (asked->remedy, lp_remedy_get_name (LP_REMEDY_FOLLOW)))
    return follow_files (plan, asked, error);
  if (g_str_equal (asked->remedy, lp_remedy_get_name (LP_REMEDY_KEEP)))
    return lp_edit_quality_keep (plan, asked->code, error);
  if (g_str_equal (asked->remedy, lp_remedy_get_name (LP_REMEDY_ADD)))
    return lp_edit_quality_add (plan, asked->code, error);
  if (g_str_equal (asked->remedy, lp_remedy_get_name (LP_REMEDY_ASIDE)))
    return lp_edit_quality_put_aside (plan, asked->code, error);

  return lp_edit_measure_count (plan, asked->figure != NULL ? asked->figure : "", codes,
                                g_str_equal (asked->remedy, lp_remedy_get_name (LP_REMEDY_INCLUDE)), asked->note, error);
}

static gboolean
act (LpSession  *session,
     gpointer    data,
     GError    **error)
{
  const Asked *asked = data;
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (LpQuality) quality = NULL;

  if (asked->remedy != NULL && !lp_session_commit (session, make_edit (plan, asked, error), error))
    return FALSE;
  quality = lp_session_find_doubts (session);
  if (asked->json)
    print_json (plan, quality);
  else if (asked->remedy == NULL)
    print_lines (quality);
  return TRUE;
}

/* What is wanted, from the options, of which there may be one remedy. FALSE: they do not go together. */
static gboolean
choose_remedy (Asked      *asked,
               char *const codes[G_N_ELEMENTS (remedies)])
{
  gboolean corrects, closes;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (remedies); i++)
    if (codes[i] != NULL)
      {
        asked->remedy = lp_remedy_get_name (remedies[i]);
        asked->code = codes[i];
        n++;
      }
  corrects = g_strcmp0 (asked->remedy, lp_remedy_get_name (LP_REMEDY_CORRECT)) == 0;
  closes = g_strcmp0 (asked->remedy, lp_remedy_get_name (LP_REMEDY_MERGE)) == 0 || g_strcmp0 (asked->remedy, lp_remedy_get_name (LP_REMEDY_FOLLOW)) == 0;
  return n <= 1 && corrects == (asked->value != NULL) && (closes || (asked->into == NULL && asked->at == NULL && asked->people == NULL)) &&
         (asked->people == NULL || g_str_equal (asked->people, "move") || g_str_equal (asked->people, "counted"));
}

static int
run_quality (int    argc,
             char **argv)
{
  g_autofree char *exclude = NULL, *include = NULL, *correct = NULL, *merge = NULL, *follow = NULL, *keep = NULL, *add = NULL, *aside = NULL;
  g_autofree char *figure = NULL, *value = NULL, *into = NULL, *people = NULL, *at = NULL, *note = NULL;
  Asked asked = { NULL };
  const GOptionEntry entries[] = {
    { "exclude", 0, 0, G_OPTION_ARG_STRING, &exclude, N_("Leave this practice out of averages; it stays in coverage"), N_("CODE") },
    { "include", 0, 0, G_OPTION_ARG_STRING, &include, N_("Bring this practice back into averages"), N_("CODE") },
    { "correct", 0, 0, G_OPTION_ARG_STRING, &correct, N_("Correct a figure of this practice; its list where --figure names none"), N_("CODE") },
    { "merge", 0, 0, G_OPTION_ARG_STRING, &merge, N_("Merge this practice into another, or close it"), N_("CODE") },
    { "follow", 0, 0, G_OPTION_ARG_STRING, &follow, N_("Merge this practice into the one that the files tell of, on the day they tell"), N_("CODE") },
    { "keep", 0, 0, G_OPTION_ARG_STRING, &keep, N_("This practice is open, whatever the files say"), N_("CODE") },
    { "add", 0, 0, G_OPTION_ARG_STRING, &add, N_("Add this practice, of which a file tells and which the plan does not have"), N_("CODE") },
    { "aside", 0, 0, G_OPTION_ARG_STRING, &aside, N_("This practice, of which a file tells, is none of the plan’s"), N_("CODE") },
    { "figure", 0, 0, G_OPTION_ARG_STRING, &figure, N_("The figure that is meant, by its short name"), N_("FIGURE") },
    { "value", 0, 0, G_OPTION_ARG_STRING, &value, N_("The corrected value"), N_("NUMBER") },
    { "into", 0, 0, G_OPTION_ARG_STRING, &into, N_("The practice that takes the people; without it the practice closes"), N_("CODE") },
    { "people", 0, 0, G_OPTION_ARG_STRING, &people, N_("“move” adds the people to that practice’s list, “counted”: it counts them already; without it, the likelier"), N_("WORD") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, N_("The day of the merger or closure, as 2018-06-30"), N_("DATE") },
    { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_("Why, or where the figure comes from"), N_("TEXT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &asked.json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_quality, entries, &argc, &argv, 1, 1, &status))
    return status;
  asked.figure = figure;
  asked.value = value;
  asked.into = into;
  asked.people = people;
  asked.at = at;
  asked.note = note;
  if (!choose_remedy (&asked, (char *const[]) { exclude, include, correct, merge, follow, keep, add, aside }))
    {
      g_printerr ("%s\n", _("One of --exclude, --include, --correct with --value, --merge, --follow, --keep, --add or --aside at a time. See locality-planner quality --help."));
      return LP_EXIT_USAGE;
    }
  return lp_verb_act (argv[1], act, &asked);
}

const LpVerb lp_verb_quality = {
  .name = "quality",
  .arguments = "PLAN [--json] [--exclude|--include|--correct|--merge|--follow|--keep|--add|--aside CODE ...]",
  .summary = N_("List what is doubtful in the data: practices that the plan does not have, closed, without a list or a position, figures marked, withheld, missing, unchanged or far from all others; and "
                "leave out, bring back, correct, merge or add."),
  .run = run_quality,
};
