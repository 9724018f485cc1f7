/* verb-compare.c — two options, or an option then and now, side by side: their figures, and who moves */
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
  gboolean matrix, json;
} Compare;

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
      g_autofree char *from = lp_flow_group_get_title (lp_flows_get_before (flows, practice->from));
      g_autofree char *to = lp_flow_group_get_title (lp_flows_get_after (flows, practice->to));
      g_autofree char *people = lp_format_count (practice->people);
      g_autofree char *way = g_strconcat ("→ ", to, NULL);

      if (lp_flow_kind_is_change (practice->kind))
        lp_text_table_add (table, practice->code, practice->name, people, from, way);
    }
  g_print ("\n%s\n", finding);
  lp_text_table_print (table);
}

/* A row a group before, a column a group after, and people at the crossing; the columns by number, since names would not fit beside one another. */
static void
print_matrix (const LpFlows *flows)
{
  guint n_after = lp_flows_get_n_after (flows);
  g_autofree char *alignment = g_strnfill (n_after + 2, 'r');
  g_autoptr (LpTextTable) table = NULL;

  alignment[0] = 'l';
  table = lp_text_table_new (alignment);
  for (guint row = 0; row <= lp_flows_get_n_before (flows); row++)
    {
      const LpFlowGroup *group = row > 0 ? lp_flows_get_before (flows, row - 1) : NULL;
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (cells, group != NULL ? lp_flow_group_get_title (group) : g_strdup (""));
      for (guint column = 0; column < n_after; column++)
        {
          const LpFlowGroup *to = lp_flows_get_after (flows, column);
          const LpFlow *flow = group != NULL ? lp_flows_find (flows, row - 1, column) : NULL;

          if (group == NULL)
            g_ptr_array_add (cells, to->id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, to->number) : g_strdup ("–"));
          else
            g_ptr_array_add (cells, flow != NULL ? lp_format_count (flow->people) : g_strdup (""));
        }
      g_ptr_array_add (cells, group != NULL ? lp_format_count (group->people) : g_strdup (_("People")));
      g_ptr_array_add (cells, NULL);
      lp_text_table_add_row (table, (const char *const *) cells->pdata);
    }
  g_print ("\n");
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

      if (!lp_flow_kind_is_change (practice->kind))
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
  const LpOption *option = lp_verb_find_option (session, wanted->second, error);
  g_autoptr (LpSideBySide) compared = option != NULL ? lp_side_by_side_find (session, wanted->first, option->id, error) : NULL;
  g_autofree char *measure = NULL;

  if (compared == NULL)
    return FALSE;
  if (wanted->json)
    {
      print_as_json (session, compared);
      return TRUE;
    }
  print_figures (compared->comparison);
  measure = lp_comparison_describe_measure (compared->comparison);
  if (*measure != '\0')
    g_print ("%s\n", measure);
  print_moves (compared->flows);
  if (wanted->matrix)
    print_matrix (compared->flows);
  return TRUE;
}

static int
run_compare (int    argc,
             char **argv)
{
  gboolean matrix = FALSE, json = FALSE;
  const GOptionEntry entries[] = {
    { "matrix", 0, 0, G_OPTION_ARG_NONE, &matrix, N_("Print too how many people go from each network to each"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_compare, entries, &argc, &argv, 3, 3, &status))
    return status;
  return lp_verb_act (argv[1], compare, &(Compare) { argv[2], argv[3], matrix, json });
}

const LpVerb lp_verb_compare = {
  .name = "compare",
  .arguments = "PLAN OPTION|MOMENT OPTION [--matrix] [--json]",
  .summary = N_("Set two options, or an option at a named moment and now, side by side: their figures, and which practices move."),
  .run = run_compare,
};
