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
