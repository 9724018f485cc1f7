/* schema.c — the tables of a plan and their columns */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/schema.h"

#include <string.h>

#define KEY(name, type) { name, LP_COLUMN_##type, FALSE, TRUE }
#define CELL(name, type) { name, LP_COLUMN_##type, FALSE, FALSE }
#define MAYBE(name, type) { name, LP_COLUMN_##type, TRUE, FALSE }

static const LpColumnSpec plan_columns[] = {
  KEY ("id", INT),
  CELL ("title", TEXT),
  CELL ("area", TEXT),
  CELL ("as_of", TEXT),
  CELL ("note", TEXT),
};

static const LpColumnSpec source_columns[] = {
  KEY ("id", TEXT),
  CELL ("title", TEXT),
  CELL ("publisher", TEXT),
  CELL ("period", TEXT),
  CELL ("licence", TEXT),
  CELL ("attribution", TEXT),
  CELL ("file", TEXT),
  CELL ("rows", INT),
  CELL ("sha256", TEXT),
};

static const LpColumnSpec locality_columns[] = {
  KEY ("id", INT),
  CELL ("name", TEXT),
  CELL ("note", TEXT),
};

static const LpColumnSpec practice_columns[] = {
  KEY ("code", TEXT),
  CELL ("name", TEXT),
  CELL ("postcode", TEXT),
  CELL ("address", TEXT),
  CELL ("district", TEXT),
  MAYBE ("locality_id", INT),
  CELL ("locality_note", TEXT),
  MAYBE ("easting", REAL),
  MAYBE ("northing", REAL),
  MAYBE ("people", INT),
  MAYBE ("weighted", REAL),
  MAYBE ("source_id", TEXT),
  CELL ("note", TEXT),
};

static const LpColumnSpec branch_columns[] = {
  KEY ("code", TEXT),
  CELL ("practice", TEXT),
  CELL ("name", TEXT),
  CELL ("postcode", TEXT),
  MAYBE ("easting", REAL),
  MAYBE ("northing", REAL),
};

static const LpColumnSpec figure_columns[] = {
  KEY ("id", TEXT),
  CELL ("name", TEXT),
  CELL ("unit", TEXT),
  CELL ("period", TEXT),
  MAYBE ("source_id", TEXT),
};

static const LpColumnSpec figure_value_columns[] = {
  KEY ("figure", TEXT),
  KEY ("practice", TEXT),
  CELL ("mark", INT),
  MAYBE ("value", REAL),
  CELL ("raw", TEXT),
  CELL ("check_note", TEXT),
};

static const LpColumnSpec measure_columns[] = {
  KEY ("id", TEXT),
  CELL ("name", TEXT),
  CELL ("unit", TEXT),
  CELL ("kind", TEXT),
  CELL ("numerator", TEXT),
  CELL ("denominator", TEXT),
  CELL ("per", REAL),
  CELL ("better", TEXT),
  CELL ("position", INT),
};

static const LpColumnSpec option_columns[] = {
  KEY ("id", INT),
  CELL ("position", INT),
  CELL ("name", TEXT),
  CELL ("note", TEXT),
  CELL ("min_people", INT),
  CELL ("max_people", INT),
};

static const LpColumnSpec network_columns[] = {
  KEY ("id", INT),
  CELL ("option_id", INT),
  CELL ("number", INT),
  CELL ("name", TEXT),
  CELL ("colour", INT),
  CELL ("exception", INT),
  CELL ("exception_note", TEXT),
  CELL ("note", TEXT),
};

static const LpColumnSpec membership_columns[] = {
  KEY ("option_id", INT),
  KEY ("practice", TEXT),
  CELL ("network_id", INT),
  CELL ("pinned", INT),
};

static const LpColumnSpec layer_columns[] = {
  KEY ("id", TEXT),
  CELL ("name", TEXT),
  MAYBE ("source_id", TEXT),
  CELL ("position", INT),
};

static const LpColumnSpec feature_columns[] = {
  KEY ("id", INT),
  CELL ("layer", TEXT),
  CELL ("code", TEXT),
  CELL ("name", TEXT),
  CELL ("wkt", TEXT),
};

static const LpColumnSpec link_columns[] = {
  KEY ("practice", TEXT),
  KEY ("other", TEXT),
  CELL ("joined", INT),
  CELL ("note", TEXT),
};

static const LpColumnSpec rule_columns[] = {
  KEY ("id", INT),
  CELL ("option_id", INT),
  CELL ("kind", TEXT),
  MAYBE ("practice", TEXT),
  MAYBE ("other", TEXT),
  MAYBE ("number", REAL),
  CELL ("note", TEXT),
};

static const LpColumnSpec practice_event_columns[] = {
  KEY ("id", INT),
  CELL ("practice", TEXT),
  CELL ("kind", TEXT),
  CELL ("at", TEXT),
  MAYBE ("successor", TEXT),
  MAYBE ("people", INT),
  CELL ("note", TEXT),
};

static const LpColumnSpec remark_columns[] = {
  KEY ("id", INT),
  CELL ("practice", TEXT),
  CELL ("figure", TEXT),
  CELL ("kind", TEXT),
  CELL ("former", TEXT),
  CELL ("note", TEXT),
};

static const LpColumnSpec unmatched_columns[] = {
  KEY ("code", TEXT),
  CELL ("name", TEXT),
  CELL ("file", TEXT),
  CELL ("aside", INT),
};

static const LpColumnSpec segment_columns[] = {
  KEY ("id", TEXT),
  CELL ("name", TEXT),
  CELL ("kind", TEXT),
  CELL ("definition", TEXT),
  CELL ("figure", TEXT),
  CELL ("position", INT),
};

static const LpColumnSpec assumption_columns[] = {
  KEY ("id", TEXT),
  CELL ("name", TEXT),
  CELL ("unit", TEXT),
  MAYBE ("low", REAL),
  MAYBE ("central", REAL),
  MAYBE ("high", REAL),
  CELL ("source", TEXT),
  CELL ("at", TEXT),
  CELL ("note", TEXT),
  CELL ("position", INT),
};

static const LpColumnSpec growth_columns[] = {
  KEY ("area", TEXT),
  KEY ("age_band", TEXT),
  KEY ("year", INT),
  CELL ("low", REAL),
  CELL ("central", REAL),
  CELL ("high", REAL),
  MAYBE ("source_id", TEXT),
};

static const LpColumnSpec yearly_columns[] = {
  KEY ("figure", TEXT),
  KEY ("practice", TEXT),
  KEY ("year", INT),
  CELL ("value", REAL),
  MAYBE ("source_id", TEXT),
};

static const LpColumnSpec pillar_columns[] = {
  KEY ("id", INT),
  CELL ("position", INT),
  CELL ("name", TEXT),
  CELL ("definition", TEXT),
  CELL ("baseline", TEXT),
  CELL ("baseline_at", TEXT),
  CELL ("timeline", TEXT),
  CELL ("enablers", TEXT),
  CELL ("outcome", TEXT),
};

static const LpColumnSpec step_columns[] = {
  KEY ("id", INT),
  CELL ("pillar_id", INT),
  CELL ("number", INT),
  CELL ("text", TEXT),
};

static const LpColumnSpec action_columns[] = {
  KEY ("id", INT),
  CELL ("pillar_id", INT),
  CELL ("position", INT),
  CELL ("text", TEXT),
  CELL ("owner", TEXT),
  CELL ("start", TEXT),
  CELL ("due", TEXT),
  CELL ("status", TEXT),
  MAYBE ("locality_id", INT),
  MAYBE ("network_id", INT),
  CELL ("note", TEXT),
};

static const LpColumnSpec network_step_columns[] = {
  KEY ("network_id", INT),
  KEY ("pillar_id", INT),
  CELL ("step", INT),
  CELL ("evidence", TEXT),
  CELL ("at", TEXT),
};

static const LpColumnSpec characteristic_columns[] = {
  KEY ("id", INT),
  CELL ("position", INT),
  CELL ("name", TEXT),
  CELL ("definition", TEXT),
  CELL ("computed", TEXT),
};

static const LpColumnSpec network_characteristic_columns[] = {
  KEY ("network_id", INT),
  KEY ("characteristic_id", INT),
  CELL ("met", INT),
  CELL ("note", TEXT),
};

static const LpColumnSpec network_start_columns[] = {
  KEY ("network_id", INT),
  CELL ("at", TEXT),
};

static const LpColumnSpec milestone_columns[] = {
  KEY ("id", INT),
  CELL ("position", INT),
  CELL ("name", TEXT),
  CELL ("at", TEXT),
  CELL ("kind", TEXT),
  MAYBE ("number", REAL),
  CELL ("note", TEXT),
};

static const LpColumnSpec question_columns[] = {
  KEY ("id", INT),
  CELL ("position", INT),
  CELL ("text", TEXT),
};

static const LpColumnSpec answer_columns[] = {
  KEY ("id", INT),
  CELL ("question_id", INT),
  MAYBE ("locality_id", INT),
  MAYBE ("network_id", INT),
  MAYBE ("practice", TEXT),
  CELL ("given_by", TEXT),
  CELL ("text", TEXT),
  CELL ("tags", TEXT),
  CELL ("at", TEXT),
};

static const LpColumnSpec slide_columns[] = {
  KEY ("id", INT),
  CELL ("position", INT),
  CELL ("kind", TEXT),
  CELL ("subject", TEXT),
  CELL ("title", TEXT),
  CELL ("notes", TEXT),
  CELL ("shown", INT),
};

#define TABLE(name) { #name, name##_columns, G_N_ELEMENTS (name##_columns) }

static const LpTableSpec specs[LP_N_TABLES] = {
  [LP_TABLE_PLAN] = TABLE (plan),
  [LP_TABLE_SOURCE] = TABLE (source),
  [LP_TABLE_LOCALITY] = TABLE (locality),
  [LP_TABLE_PRACTICE] = TABLE (practice),
  [LP_TABLE_BRANCH] = TABLE (branch),
  [LP_TABLE_FIGURE] = TABLE (figure),
  [LP_TABLE_FIGURE_VALUE] = TABLE (figure_value),
  [LP_TABLE_MEASURE] = TABLE (measure),
  [LP_TABLE_OPTION] = TABLE (option),
  [LP_TABLE_NETWORK] = TABLE (network),
  [LP_TABLE_MEMBERSHIP] = TABLE (membership),
  [LP_TABLE_LAYER] = TABLE (layer),
  [LP_TABLE_FEATURE] = TABLE (feature),
  [LP_TABLE_LINK] = TABLE (link),
  [LP_TABLE_RULE] = TABLE (rule),
  [LP_TABLE_PRACTICE_EVENT] = TABLE (practice_event),
  [LP_TABLE_REMARK] = TABLE (remark),
  [LP_TABLE_UNMATCHED] = TABLE (unmatched),
  [LP_TABLE_SEGMENT] = TABLE (segment),
  [LP_TABLE_ASSUMPTION] = TABLE (assumption),
  [LP_TABLE_GROWTH] = TABLE (growth),
  [LP_TABLE_YEARLY] = TABLE (yearly),
  [LP_TABLE_PILLAR] = TABLE (pillar),
  [LP_TABLE_STEP] = TABLE (step),
  [LP_TABLE_ACTION] = TABLE (action),
  [LP_TABLE_NETWORK_STEP] = TABLE (network_step),
  [LP_TABLE_CHARACTERISTIC] = TABLE (characteristic),
  [LP_TABLE_NETWORK_CHARACTERISTIC] = TABLE (network_characteristic),
  [LP_TABLE_NETWORK_START] = TABLE (network_start),
  [LP_TABLE_MILESTONE] = TABLE (milestone),
  [LP_TABLE_QUESTION] = TABLE (question),
  [LP_TABLE_ANSWER] = TABLE (answer),
  [LP_TABLE_SLIDE] = TABLE (slide),
};

static const LpReference references[] = {
  { LP_TABLE_PRACTICE, LP_PRACTICE_LOCALITY_ID, LP_TABLE_LOCALITY },
  { LP_TABLE_PRACTICE, LP_PRACTICE_SOURCE_ID, LP_TABLE_SOURCE },
  { LP_TABLE_BRANCH, LP_BRANCH_PRACTICE, LP_TABLE_PRACTICE },
  { LP_TABLE_FIGURE, LP_FIGURE_SOURCE_ID, LP_TABLE_SOURCE },
  { LP_TABLE_FIGURE_VALUE, LP_FIGURE_VALUE_FIGURE, LP_TABLE_FIGURE },
  { LP_TABLE_FIGURE_VALUE, LP_FIGURE_VALUE_PRACTICE, LP_TABLE_PRACTICE },
  { LP_TABLE_NETWORK, LP_NETWORK_OPTION_ID, LP_TABLE_OPTION },
  { LP_TABLE_MEMBERSHIP, LP_MEMBERSHIP_OPTION_ID, LP_TABLE_OPTION },
  { LP_TABLE_MEMBERSHIP, LP_MEMBERSHIP_PRACTICE, LP_TABLE_PRACTICE },
  { LP_TABLE_MEMBERSHIP, LP_MEMBERSHIP_NETWORK_ID, LP_TABLE_NETWORK },
  { LP_TABLE_LAYER, LP_LAYER_SOURCE_ID, LP_TABLE_SOURCE },
  { LP_TABLE_FEATURE, LP_FEATURE_LAYER, LP_TABLE_LAYER },
  { LP_TABLE_LINK, LP_LINK_PRACTICE, LP_TABLE_PRACTICE },
  { LP_TABLE_LINK, LP_LINK_OTHER, LP_TABLE_PRACTICE },
  { LP_TABLE_RULE, LP_RULE_OPTION_ID, LP_TABLE_OPTION },
  { LP_TABLE_RULE, LP_RULE_PRACTICE, LP_TABLE_PRACTICE },
  { LP_TABLE_RULE, LP_RULE_OTHER, LP_TABLE_PRACTICE },
  { LP_TABLE_PRACTICE_EVENT, LP_PRACTICE_EVENT_PRACTICE, LP_TABLE_PRACTICE },
  { LP_TABLE_PRACTICE_EVENT, LP_PRACTICE_EVENT_SUCCESSOR, LP_TABLE_PRACTICE },
  { LP_TABLE_REMARK, LP_REMARK_PRACTICE, LP_TABLE_PRACTICE },
  { LP_TABLE_SEGMENT, LP_SEGMENT_FIGURE, LP_TABLE_FIGURE },
  { LP_TABLE_GROWTH, LP_GROWTH_SOURCE_ID, LP_TABLE_SOURCE },
  { LP_TABLE_YEARLY, LP_YEARLY_PRACTICE, LP_TABLE_PRACTICE },
  { LP_TABLE_YEARLY, LP_YEARLY_SOURCE_ID, LP_TABLE_SOURCE },
  { LP_TABLE_STEP, LP_STEP_PILLAR_ID, LP_TABLE_PILLAR },
  { LP_TABLE_ACTION, LP_ACTION_PILLAR_ID, LP_TABLE_PILLAR },
  { LP_TABLE_ACTION, LP_ACTION_LOCALITY_ID, LP_TABLE_LOCALITY },
  { LP_TABLE_ACTION, LP_ACTION_NETWORK_ID, LP_TABLE_NETWORK },
  { LP_TABLE_NETWORK_STEP, LP_NETWORK_STEP_NETWORK_ID, LP_TABLE_NETWORK },
  { LP_TABLE_NETWORK_STEP, LP_NETWORK_STEP_PILLAR_ID, LP_TABLE_PILLAR },
  { LP_TABLE_NETWORK_CHARACTERISTIC, LP_NETWORK_CHARACTERISTIC_NETWORK_ID, LP_TABLE_NETWORK },
  { LP_TABLE_NETWORK_CHARACTERISTIC, LP_NETWORK_CHARACTERISTIC_CHARACTERISTIC_ID, LP_TABLE_CHARACTERISTIC },
  { LP_TABLE_NETWORK_START, LP_NETWORK_START_NETWORK_ID, LP_TABLE_NETWORK },
  { LP_TABLE_ANSWER, LP_ANSWER_QUESTION_ID, LP_TABLE_QUESTION },
  { LP_TABLE_ANSWER, LP_ANSWER_LOCALITY_ID, LP_TABLE_LOCALITY },
  { LP_TABLE_ANSWER, LP_ANSWER_NETWORK_ID, LP_TABLE_NETWORK },
  { LP_TABLE_ANSWER, LP_ANSWER_PRACTICE, LP_TABLE_PRACTICE },
};

const LpTableSpec *
lp_table_spec (LpTable table)
{
  g_return_val_if_fail ((guint) table < LP_N_TABLES, NULL);

  return &specs[table];
}

LpTable
lp_table_by_name (const char *name)
{
  guint i;

  g_return_val_if_fail (name != NULL, LP_N_TABLES);

  for (i = 0; i < LP_N_TABLES; i++)
    {
      if (strcmp (specs[i].name, name) == 0)
        return (LpTable) i;
    }

  return LP_N_TABLES;
}

const LpReference *
lp_table_list_references (guint *n_references)
{
  *n_references = G_N_ELEMENTS (references);

  return references;
}
