/* verb-compare.c — options side by side: their figures, and who moves */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "command/command.h"
#include "command/json.h"
#include "command/text-table.h"
#include "command/verb.h"
#include "session/side-by-side.h"

typedef struct
{
  const char *first, *second;
  gboolean json;
} Compare;

/* A group as the matrix and the list of moves name it. */
static char *
name_group (const LpFlowGroup *group)
{
  return group->id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT " %s", group->number, group->name) : g_strdup (group->name);
}

static char *
mark_best (const LpComparedValue *value)
{
  return g_strdup_printf ("%s%s", value->best ? "▸ " : "", value->text);
}

static void
print_figures (const LpComparison *comparison)
{
  g_autoptr (LpTextTable) table = lp_text_table_new ("lrr");

  lp_text_table_add (table, "", lp_comparison_get_name (comparison, 0), lp_comparison_get_name (comparison, 1));
  for (LpCompared figure = 0; figure < LP_N_COMPARED; figure++)
    {
      g_autofree char *a = mark_best (lp_comparison_get (comparison, figure, 0));
      g_autofree char *b = mark_best (lp_comparison_get (comparison, figure, 1));

      lp_text_table_add (table, lp_compared_get_label (figure), a, b);
    }
  lp_text_table_print (table);
}

static void
print_moves (const LpFlows *flows)
{
  g_autoptr (LpTextTable) table = lp_text_table_new ("llrll");
  g_autofree char *finding = lp_flows_describe (flows);

  for (guint i = 0; i < lp_flows_get_n_practices (flows); i++)
    {
      const LpFlowPractice *practice = lp_flows_get_practice (flows, i);
      g_autofree char *from = name_group (lp_flows_get_before (flows, practice->from));
      g_autofree char *to = name_group (lp_flows_get_after (flows, practice->to));
      g_autofree char *people = lp_format_count (practice->people);
      g_autofree char *way = g_strconcat ("→ ", to, NULL);

      if (practice->kind != LP_FLOW_STAYS && practice->kind != LP_FLOW_WITHOUT)
        lp_text_table_add (table, practice->code, practice->name, people, from, way);
    }
  g_print ("\n%s\n", finding);
  lp_text_table_print (table);
}

static void
add_options (JsonBuilder        *builder,
             const LpComparison *comparison)
{
  json_builder_set_member_name (builder, "options");
  json_builder_begin_array (builder);
  for (guint side = 0; side < lp_comparison_get_n_sides (comparison); side++)
    {
      json_builder_begin_object (builder);
      lp_json_add_string (builder, "option", lp_comparison_get_name (comparison, side));
      for (LpCompared figure = 0; figure < LP_N_COMPARED; figure++)
        {
          const LpComparedValue *value = lp_comparison_get (comparison, figure, side);

          json_builder_set_member_name (builder, lp_compared_get_name (figure));
          if (!value->known)
            json_builder_add_null_value (builder);
          else if (value->value == (double) (gint64) value->value)
            json_builder_add_int_value (builder, (gint64) value->value);
          else
            json_builder_add_double_value (builder, value->value);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_group (JsonBuilder       *builder,
           const char        *member,
           const LpFlowGroup *group)
{
  json_builder_set_member_name (builder, member);
  if (group->id != 0)
    json_builder_add_string_value (builder, group->name);
  else
    json_builder_add_null_value (builder);
}

static void
add_moves (JsonBuilder   *builder,
           const LpFlows *flows)
{
  json_builder_set_member_name (builder, "moves");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lp_flows_get_n_practices (flows); i++)
    {
      const LpFlowPractice *practice = lp_flows_get_practice (flows, i);

      if (practice->kind == LP_FLOW_STAYS || practice->kind == LP_FLOW_WITHOUT)
        continue;
      json_builder_begin_object (builder);
      lp_json_add_string (builder, "practice", practice->code);
      lp_json_add_int (builder, "people", practice->people);
      add_group (builder, "from", lp_flows_get_before (flows, practice->from));
      add_group (builder, "to", lp_flows_get_after (flows, practice->to));
      lp_json_add_string (builder, "kind", lp_flow_kind_get_name (practice->kind));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_flows (JsonBuilder   *builder,
           const LpFlows *flows)
{
  json_builder_set_member_name (builder, "flows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lp_flows_get_n (flows); i++)
    {
      const LpFlow *flow = lp_flows_get (flows, i);

      json_builder_begin_object (builder);
      add_group (builder, "from", lp_flows_get_before (flows, flow->from));
      add_group (builder, "to", lp_flows_get_after (flows, flow->to));
      lp_json_add_int (builder, "people", flow->people);
      lp_json_add_int (builder, "practices", flow->n_practices);
      lp_json_add_string (builder, "kind", lp_flow_kind_get_name (flow->kind));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_as_json (LpSession          *session,
               const LpSideBySide *compared)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "plan", lp_plan_get_title (lp_session_get_plan (session)));
  add_options (builder, compared->comparison);
  add_moves (builder, compared->flows);
  add_flows (builder, compared->flows);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

static gboolean
compare (LpSession  *session,
         gpointer    data,
         GError    **error)
{
  const Compare *wanted = data;
  const LpOption *options[2];
  g_autoptr (LpSideBySide) compared = NULL;

  options[0] = lp_verb_find_option (session, wanted->first, error);
  options[1] = options[0] != NULL ? lp_verb_find_option (session, wanted->second, error) : NULL;
  if (options[1] == NULL)
    return FALSE;

  compared = lp_side_by_side_new (session, options[0]->id, options[1]->id);
  if (wanted->json)
    {
      print_as_json (session, compared);
      return TRUE;
    }
  print_figures (compared->comparison);
  print_moves (compared->flows);
  return TRUE;
}

static int
run_compare (int    argc,
             char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_compare, entries, &argc, &argv, 3, 3, &status))
    return status;
  return lp_verb_act (argv[1], compare, &(Compare) { argv[2], argv[3], json });
}

const LpVerb lp_verb_compare = {
  .name = "compare",
  .arguments = "PLAN OPTION OPTION [--json]",
  .summary = N_("Set two options side by side: their figures, and which practices move."),
  .run = run_compare,
};
