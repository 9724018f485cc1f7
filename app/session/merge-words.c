/* merge-words.c — rows of a merge as a person would name them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/merge-words.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"

enum { LONGEST_TEXT = 60 };

/* What a row of each table is called. The columns that are its name; -1: it has none of its own. */
static const struct
{
  const char *noun;
  int name;
} kinds[LP_N_TABLES] = {
  [LP_TABLE_PLAN] = { N_("plan"), LP_PLAN_TITLE },
  [LP_TABLE_SOURCE] = { N_("source"), LP_SOURCE_TITLE },
  [LP_TABLE_LOCALITY] = { N_("locality"), LP_LOCALITY_NAME },
  [LP_TABLE_PRACTICE] = { N_("practice"), LP_PRACTICE_NAME },
  [LP_TABLE_BRANCH] = { N_("branch surgery"), LP_BRANCH_NAME },
  [LP_TABLE_FIGURE] = { N_("figure"), LP_FIGURE_NAME },
  [LP_TABLE_FIGURE_VALUE] = { N_("figure"), -1 },
  [LP_TABLE_MEASURE] = { N_("measure"), LP_MEASURE_NAME },
  [LP_TABLE_OPTION] = { N_("option"), LP_OPTION_NAME },
  [LP_TABLE_NETWORK] = { N_("network"), LP_NETWORK_NAME },
  [LP_TABLE_MEMBERSHIP] = { N_("practice"), -1 },
  [LP_TABLE_LAYER] = { N_("layer of the map"), LP_LAYER_NAME },
  [LP_TABLE_FEATURE] = { N_("part of the map"), LP_FEATURE_NAME },
  [LP_TABLE_LINK] = { N_("neighbours"), -1 },
  [LP_TABLE_RULE] = { N_("rule"), LP_RULE_KIND },
  [LP_TABLE_PRACTICE_EVENT] = { N_("closure or merger"), -1 },
  [LP_TABLE_REMARK] = { N_("remark"), LP_REMARK_NOTE },
  [LP_TABLE_SEGMENT] = { N_("group of people"), LP_SEGMENT_NAME },
  [LP_TABLE_ASSUMPTION] = { N_("assumption"), LP_ASSUMPTION_NAME },
  [LP_TABLE_GROWTH] = { N_("growth"), LP_GROWTH_AREA },
  [LP_TABLE_YEARLY] = { N_("figure of a year"), -1 },
  [LP_TABLE_PILLAR] = { N_("pillar"), LP_PILLAR_NAME },
  [LP_TABLE_STEP] = { N_("step"), LP_STEP_TEXT },
  [LP_TABLE_ACTION] = { N_("action"), LP_ACTION_TEXT },
  [LP_TABLE_NETWORK_STEP] = { N_("step of a network"), -1 },
  [LP_TABLE_CHARACTERISTIC] = { N_("characteristic"), LP_CHARACTERISTIC_NAME },
  [LP_TABLE_NETWORK_CHARACTERISTIC] = { N_("characteristic of a network"), -1 },
  [LP_TABLE_NETWORK_START] = { N_("start of a network"), -1 },
  [LP_TABLE_MILESTONE] = { N_("milestone"), LP_MILESTONE_NAME },
  [LP_TABLE_QUESTION] = { N_("question"), LP_QUESTION_TEXT },
  [LP_TABLE_ANSWER] = { N_("answer"), LP_ANSWER_TEXT },
  [LP_TABLE_UNMATCHED] = { N_("practice that the plan lacks"), LP_UNMATCHED_NAME },
  [LP_TABLE_SLIDE] = { N_("slide"), LP_SLIDE_TITLE },
};

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= LONGEST_TEXT)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, LONGEST_TEXT);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* The name of the row that @cell of a row of @table is about, or of the row itself. */
static char *
name_target (const LpMerge *merge,
             LpTable        table,
             const LpValue *cell)
{
  const LpChange *row = lp_merge_find_row (merge, table, cell);

  return row != NULL ? shorten (row->new_values[kinds[table].name].text) : g_strdup ("–");
}

/* Rows without a name of their own are named after what they are about. */
static char *
name_by_targets (const LpMerge  *merge,
                 const LpChange *row)
{
  guint n_references;
  const LpReference *references = lp_table_list_references (&n_references);
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < n_references; i++)
    {
      const LpValue *cell = &row->new_values[references[i].column];
      g_autofree char *target = NULL;

      if (references[i].table != row->table || cell->type == LP_VALUE_NULL || references[i].target == LP_TABLE_OPTION)
        continue;
      /* A membership is known by its practice; its network is what the sides differ in. */
      if (row->table == LP_TABLE_MEMBERSHIP && references[i].target == LP_TABLE_NETWORK)
        continue;
      target = name_target (merge, references[i].target, cell);
      g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", target);
    }

  return g_string_free (g_steal_pointer (&name), FALSE);
}

char *
lp_merge_name_row (const LpMerge  *merge,
                   const LpChange *row)
{
  int column = kinds[row->table].name;
  g_autofree char *name = NULL;

  if (column >= 0 && row->new_values[column].type == LP_VALUE_TEXT && *row->new_values[column].text != '\0')
    name = shorten (row->new_values[column].text);
  else
    name = name_by_targets (merge, row);

  if (row->table == LP_TABLE_PRACTICE || row->table == LP_TABLE_OPTION || row->table == LP_TABLE_MEMBERSHIP)
    return g_steal_pointer (&name);

  /* Translators: a kind of thing and its name: "network Purbeck" */
  return g_strdup_printf (_("%s %s"), _(kinds[row->table].noun), name);
}

static char *
describe_cell (const LpMerge  *merge,
               const LpChange *row,
               guint           column)
{
  const LpValue *cell = &row->new_values[column];
  guint n_references;
  const LpReference *references = lp_table_list_references (&n_references);

  for (guint i = 0; i < n_references; i++)
    if (references[i].table == row->table && references[i].column == column && cell->type != LP_VALUE_NULL)
      return name_target (merge, references[i].target, cell);

  switch (cell->type)
    {
    case LP_VALUE_INT:
      return lp_format_count (cell->integer);
    case LP_VALUE_REAL:
      return g_strdup_printf ("%g", cell->real);
    case LP_VALUE_TEXT:
      {
        g_autofree char *text = shorten (cell->text);

        return g_strdup_printf (_("“%s”"), text);
      }
    default:
      return g_strdup (_("none"));
    }
}

static char *
describe_membership (const LpMerge  *merge,
                     const LpChange *row)
{
  g_autofree char *network = NULL;

  if (row == NULL)
    return g_strdup (_("unassigned"));

  network = name_target (merge, LP_TABLE_NETWORK, &row->new_values[LP_MEMBERSHIP_NETWORK_ID]);
  if (row->new_values[LP_MEMBERSHIP_PINNED].integer != 0)
    /* Translators: where a practice goes: "to Purbeck, pinned" */
    return g_strdup_printf (_("to %s, pinned"), network);
  /* Translators: where a practice goes: "to Purbeck" */
  return g_strdup_printf (_("to %s"), network);
}

static char *
describe_columns (const LpMerge  *merge,
                  const LpChange *row,
                  guint           first,
                  guint           n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint column = first; column < first + n; column++)
    {
      g_autofree char *cell = describe_cell (merge, row, column);

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", cell);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
lp_merge_describe_side (const LpMerge    *merge,
                        const LpConflict *conflict,
                        const LpChange   *side)
{
  if (conflict->table == LP_TABLE_MEMBERSHIP)
    return describe_membership (merge, side);
  if (side == NULL)
    return g_strdup (_("removed"));
  if (conflict->kind == LP_CONFLICT_REMOVED_HERE || conflict->kind == LP_CONFLICT_REMOVED_THERE)
    return g_strdup (_("altered or newly used"));

  return describe_columns (merge, side, conflict->first_column, conflict->n_columns);
}

/* An update carries its key and what it alters: the whole row is what names it. */
static const LpChange *
find_whole (const LpMerge  *merge,
            const LpChange *change)
{
  return change->kind == LP_CHANGE_INSERT ? change : lp_merge_find_row (merge, change->table, change->old_values);
}

static char *
describe_membership_change (const LpMerge  *merge,
                            const LpChange *change)
{
  const LpValue *new_values = change->new_values;

  if (change->kind == LP_CHANGE_DELETE)
    return describe_membership (merge, NULL);
  if (new_values[LP_MEMBERSHIP_NETWORK_ID].type != LP_VALUE_UNSET)
    {
      g_autofree char *network = name_target (merge, LP_TABLE_NETWORK, &new_values[LP_MEMBERSHIP_NETWORK_ID]);

      return g_strdup_printf (_("to %s"), network);
    }
  return g_strdup (new_values[LP_MEMBERSHIP_PINNED].integer != 0 ? _("pinned") : _("not pinned any more"));
}

static char *
describe_update (const LpMerge  *merge,
                 const LpChange *change)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint column = 0; column < lp_table_spec (change->table)->n_columns; column++)
    if (change->new_values[column].type != LP_VALUE_UNSET)
      {
        g_autofree char *cell = describe_cell (merge, change, column);

        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", cell);
      }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
lp_merge_describe_change (const LpMerge  *merge,
                          const LpChange *change)
{
  const LpChange *whole = find_whole (merge, change);
  g_autofree char *name = lp_merge_name_row (merge, whole != NULL ? whole : change);
  g_autofree char *what = NULL;

  if (change->table == LP_TABLE_MEMBERSHIP)
    what = describe_membership_change (merge, change);
  else if (change->kind == LP_CHANGE_UPDATE)
    what = describe_update (merge, change);
  else
    what = g_strdup (change->kind == LP_CHANGE_INSERT ? _("new") : _("removed"));

  /* Translators: what a merge brings: "Wareham Surgery: to Purbeck" */
  return g_strdup_printf (_("%s: %s"), name, what);
}
