/* verb-compare.c — options, or an option then and now, side by side: their figures, and of two who moves */
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
  const char *const *names;     /* of options; the first of two may be a moment's */
  guint n_names;
  gboolean matrix, json;
} Compare;

static char *
mark_best (const LpComparedValue *value)
{
  return g_strdup_printf ("%s%s", value->best ? "▸ " : "", value->text);
}

/* A row a figure, a column a side. */
static void
print_figures (const LpComparison *comparison)
{
  guint n_sides = lp_comparison_get_n_sides (comparison);
  g_autofree char *alignment = g_strnfill (n_sides + 1, 'r');
  g_autofree char *measure = lp_comparison_describe_measure (comparison);
  g_autoptr (LpTextTable) table = NULL;

  alignment[0] = 'l';
  table = lp_text_table_new (alignment);
  for (int row = -1; row < (int) LP_N_COMPARED; row++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (cells, g_strdup (row >= 0 ? lp_compared_get_label ((LpCompared) row) : ""));
      for (guint side = 0; side < n_sides; side++)
        g_ptr_array_add (cells, row >= 0 ? mark_best (lp_comparison_get (comparison, (LpCompared) row, side)) : g_strdup (lp_comparison_get_name (comparison, side)));
      lp_text_table_add_row (table, (const char *const *) cells->pdata);
    }
  lp_text_table_print (table);
  if (*measure != '\0')
    g_print ("%s\n", measure);
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
  lp_json_begin_array (builder, "options");
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
  lp_json_begin_array (builder, "moves");
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
  lp_json_begin_array (builder, "flows");
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

/* @flows: NULL where more than two are compared. */
static void
print_as_json (LpSession          *session,
               const LpComparison *comparison,
               const LpFlows      *flows)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "plan", lp_plan_get_title (lp_session_get_plan (session)));
  add_options (builder, comparison);
  if (flows != NULL)
    {
      add_moves (builder, flows);
      add_flows (builder, flows);
    }
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

static gboolean
compare_two (LpSession      *session,
             const Compare  *wanted,
             GError        **error)
{
  const LpOption *option = lp_verb_find_option (session, wanted->names[1], error);
  g_autoptr (LpSideBySide) compared = option != NULL ? lp_side_by_side_find (session, wanted->names[0], option->id, error) : NULL;

  if (compared == NULL)
    return FALSE;
  if (wanted->json)
    {
      print_as_json (session, compared->comparison, compared->flows);
      return TRUE;
    }
  print_figures (compared->comparison);
  print_moves (compared->flows);
  if (wanted->matrix)
    print_matrix (compared->flows);
  return TRUE;
}

static gboolean
compare_more (LpSession      *session,
              const Compare  *wanted,
              GError        **error)
{
  g_autofree gint64 *ids = g_new (gint64, wanted->n_names);
  g_autoptr (LpComparison) comparison = NULL;

  for (guint i = 0; i < wanted->n_names; i++)
    {
      const LpOption *option = lp_verb_find_option (session, wanted->names[i], error);

      if (option == NULL)
        return FALSE;
      ids[i] = option->id;
    }
  comparison = lp_session_compare_options (session, ids, wanted->n_names);
  if (wanted->json)
    print_as_json (session, comparison, NULL);
  else
    print_figures (comparison);
  return TRUE;
}

static gboolean
compare (LpSession  *session,
         gpointer    data,
         GError    **error)
{
  const Compare *wanted = data;

  return wanted->n_names == 2 ? compare_two (session, wanted, error) : compare_more (session, wanted, error);
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

  if (!lp_verb_parse (&lp_verb_compare, entries, &argc, &argv, 3, G_MAXINT, &status))
    return status;
  if (matrix && argc > 4)
    {
      g_printerr ("%s\n", _("--matrix is for two options: it tells how many people go from each network of one to each of the other."));
      return LP_EXIT_USAGE;
    }
  return lp_verb_act (argv[1], compare, &(Compare) { (const char *const *) argv + 2, (guint) argc - 2, matrix, json });
}

const LpVerb lp_verb_compare = {
  .name = "compare",
  .arguments = "PLAN OPTION|MOMENT OPTION [OPTION...] [--matrix] [--json]",
  .summary = N_("Set options, or an option at a named moment and now, side by side: their figures, and of two which practices move."),
  .run = run_compare,
};
