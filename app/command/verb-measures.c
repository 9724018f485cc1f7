/* verb-measures.c — the catalogue of measures, and measures of one's own from a column of a file */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/json.h"
#include "command/verb.h"
#include "session/any-option.h"
#include "session/figure-file.h"

/* What is asked for: to tell, or one of three things to do. */
typedef struct
{
  const char *add, *renew, *remove;     /* a file, a figure's short name, a measure's; NULL: not asked for */
  const char *file;             /* for @renew */
  const char *column;           /* NULL: the one that is left */
  LpMeasureDraft draft;
  gboolean dry_run, json;
} Wanted;

static void
add_measure (JsonBuilder       *builder,
             const LpMeasure   *measure,
             const LpVariation *variation)
{
  const LpMeasureAbout *about = lp_variation_get_about (variation);
  const LpVariationStats *stats = lp_variation_get_stats (variation, LP_BY_PRACTICE);

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "measure", measure->id);
  lp_json_add_string (builder, "name", measure->name);
  lp_json_add_string (builder, "unit", measure->unit);
  lp_json_add_string (builder, "kind", measure->kind);
  lp_json_add_string (builder, "numerator", measure->numerator);
  lp_json_add_string (builder, "denominator", measure->denominator);
  lp_json_add_number (builder, "per", measure->per);
  lp_json_add_string (builder, "better", measure->better);
  lp_json_add_string (builder, "period", about->period);
  lp_json_add_string (builder, "source", about->source);
  lp_json_add_int (builder, "practices", stats->n_units);
  lp_json_add_int (builder, "counted", stats->n_included);
  lp_json_add_int (builder, "left_out", stats->n_left_out);
  lp_json_add_int (builder, "no_rate", stats->n_no_rate);
  json_builder_end_object (builder);
}

static void
add_figure (JsonBuilder    *builder,
            const LpFigure *figure)
{
  json_builder_begin_object (builder);
  lp_json_add_string (builder, "figure", figure->id);
  lp_json_add_string (builder, "name", figure->name);
  lp_json_add_string (builder, "unit", figure->unit);
  lp_json_add_string (builder, "period", figure->period);
  json_builder_end_object (builder);
}

static void
print_json (LpPlan          *plan,
            const GPtrArray *variations)
{
  const GPtrArray *measures = lp_plan_get_measures (plan), *figures = lp_plan_get_figures (plan);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lp_json_begin_array (builder, "measures");
  for (guint i = 0; i < measures->len; i++)
    add_measure (builder, g_ptr_array_index (measures, i), g_ptr_array_index (variations, i));
  json_builder_end_array (builder);
  lp_json_begin_array (builder, "figures");
  for (guint i = 0; i < figures->len; i++)
    add_figure (builder, g_ptr_array_index (figures, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

static void
print_words (LpPlan          *plan,
             const GPtrArray *variations)
{
  const GPtrArray *measures = lp_plan_get_measures (plan), *figures = lp_plan_get_figures (plan);

  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *measure = g_ptr_array_index (measures, i);
      const LpVariationStats *stats = lp_variation_get_stats (g_ptr_array_index (variations, i), LP_BY_PRACTICE);

      /* Translators: a measure, its unit, practices that are counted, practices */
      g_print ("%-28s ", measure->id);
      g_print (_("%1$s: %2$s; %3$u of %4$u practices counted"), measure->name, measure->unit, stats->n_included, stats->n_units);
      g_print ("\n");
    }
  g_print ("\n%s\n", _("Figures that a measure can be divided by (--over), besides people and weighted:"));
  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *figure = g_ptr_array_index (figures, i);

      g_print ("%-28s %s%s%s\n", figure->id, figure->name, *figure->period != '\0' ? ", " : "", figure->period);
    }
}

static gboolean
tell (LpSession  *session,
      gboolean    json,
      GError    **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *option = lp_verb_find_option (session, NULL, error);
  g_autoptr (GPtrArray) variations = option != NULL ? lp_session_compute_variations (session, option) : NULL;

  if (variations == NULL)
    return FALSE;
  if (json)
    print_json (plan, variations);
  else
    print_words (plan, variations);
  return TRUE;
}

static LpEdit *
make_edit (LpPlan                *plan,
           const Wanted          *wanted,
           const LpFigureColumn  *figures,
           GError               **error)
{
  const char *const *codes = (const char *const *) figures->codes->pdata, *const *texts = (const char *const *) figures->texts->pdata;
  LpMeasureDraft draft = wanted->draft;
  g_autofree char *base = NULL;

  if (wanted->renew != NULL)
    return lp_edit_figure_values (plan, wanted->renew, codes, texts, error);
  base = g_path_get_basename (wanted->add);
  draft.figure = figures->heading;
  draft.name = draft.name != NULL ? draft.name : figures->heading;
  draft.source = draft.source != NULL ? draft.source : base;
  return lp_edit_measure_new (plan, &draft, codes, texts, error);
}

static gboolean
take (LpSession     *session,
      const Wanted  *wanted,
      GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (wanted->add != NULL ? wanted->add : wanted->file);
  g_autoptr (LpFigureColumn) figures = lp_session_read_figures (session, file, wanted->column, error);
  g_autoptr (LpEdit) edit = figures != NULL ? make_edit (lp_session_get_plan (session), wanted, figures, error) : NULL;
  g_autofree char *taken = NULL;

  if (edit == NULL || (!wanted->dry_run && !lp_session_commit (session, g_steal_pointer (&edit), error)))
    return FALSE;
  taken = lp_figure_column_describe (figures);
  lp_verb_print_done (taken, wanted->dry_run);
  return TRUE;
}

static gboolean
act (LpSession  *session,
     gpointer    data,
     GError    **error)
{
  const Wanted *wanted = data;

  if (wanted->add != NULL || wanted->renew != NULL)
    return take (session, wanted, error);
  if (wanted->remove != NULL)
    return lp_session_commit (session, lp_edit_measure_remove (lp_session_get_plan (session), wanted->remove, error), error);
  return tell (session, wanted->json, error);
}

/* One thing at a time, and what it needs. */
static gboolean
is_clear (const Wanted *wanted)
{
  if ((wanted->add != NULL) + (wanted->renew != NULL) + (wanted->remove != NULL) > 1)
    g_printerr ("%s\n", _("Write one of --add, --renew and --remove."));
  else if (wanted->renew != NULL && wanted->file == NULL)
    g_printerr ("%s\n", _("--renew needs the file that holds the figures: --renew FIGURE --from FILE."));
  else if (!(wanted->draft.per > 0))
    g_printerr ("%s\n", _("--per is a number above zero: 1, 100, 1000 or 100000."));
  else
    return TRUE;
  return FALSE;
}

static int
run_measures (int    argc,
              char **argv)
{
  g_autofree char *add = NULL;
  g_autofree char *renew = NULL;
  g_autofree char *from = NULL;
  g_autofree char *remove = NULL;
  g_autofree char *column = NULL;
  g_autofree char *name = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *over = NULL;
  g_autofree char *better = NULL;
  g_autofree char *source = NULL;
  g_autofree char *period = NULL;
  double per = 1000;
  gboolean dry_run = FALSE, json = FALSE;
  const GOptionEntry entries[] = {
    { "add", 0, 0, G_OPTION_ARG_FILENAME, &add, N_("Add a measure whose figures stand in this CSV or workbook beside practice codes"), N_("FILE") },
    { "renew", 0, 0, G_OPTION_ARG_STRING, &renew, N_("Take the figures of this short name anew from the file of --from"), N_("FIGURE") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_("The file for --renew"), N_("FILE") },
    { "remove", 0, 0, G_OPTION_ARG_STRING, &remove, N_("Take the measure of this short name away"), N_("MEASURE") },
    { "column", 0, 0, G_OPTION_ARG_STRING, &column, N_("The heading of the figures; without it, the one column that is nothing else"), N_("HEADING") },
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_("What the measure is called; without it, as the column"), N_("TEXT") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &unit, N_("Such as “rooms per 1,000 people”"), N_("TEXT") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_("count (staff, rooms, attendances), proportion (some of the people), amount (money, area) or weighted-mean (a score); without it, count"), N_("KIND") },
    { "over", 0, 0, G_OPTION_ARG_STRING, &over, N_("What it is divided by: people, weighted, or a figure’s short name; without it, people"), N_("FIGURE") },
    { "per", 0, 0, G_OPTION_ARG_DOUBLE, &per, N_("Per so many: 1, 100, 1000 or 100000; without it, 1000"), N_("NUMBER") },
    { "better", 0, 0, G_OPTION_ARG_STRING, &better, N_("high, low or neither; without it, neither"), N_("WHICH") },
    { "source", 0, 0, G_OPTION_ARG_STRING, &source, N_("Whose figures these are; without it, the file’s name"), N_("TEXT") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &period, N_("Of when they are"), N_("TEXT") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Tell what would be taken, and write nothing"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  Wanted wanted = { 0 };
  int status;

  if (!lp_verb_parse (&lp_verb_measures, entries, &argc, &argv, 1, 1, &status))
    return status;
  wanted = (Wanted) { add, renew, remove, from, column,
                      { .name = name, .unit = unit, .kind = kind != NULL ? kind : "count", .period = period, .denominator = over != NULL ? over : "people", .per = per,
                        .better = better != NULL ? better : "neither", .source = source },
                      dry_run, json };
  return is_clear (&wanted) ? lp_verb_act (argv[1], act, &wanted) : LP_EXIT_USAGE;
}

const LpVerb lp_verb_measures = {
  .name = "measures",
  .arguments = "PLAN [--add FILE [--name TEXT] [--over FIGURE] ... | --renew FIGURE --from FILE | --remove MEASURE] [--json]",
  .summary = N_("Tell which measures the plan has and who reported, or add a measure of one's own from a column of a file."),
  .run = run_measures,
};
