/* schema.h — the tables of a plan and their columns, as the plan in memory knows them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The plan in memory and the plan file have the same tables, in this order: a table refers only to tables
 * before it, so rows inserted table by table never point at nothing. `resources/schema/NNN.sql` makes
 * them in the file; a test in tests/store compares the two. Static, constant, any thread.
 */
typedef enum
{
  LP_TABLE_PLAN,
  LP_TABLE_SOURCE,
  LP_TABLE_LOCALITY,
  LP_TABLE_PRACTICE,
  LP_TABLE_BRANCH,
  LP_TABLE_FIGURE,
  LP_TABLE_FIGURE_VALUE,
  LP_TABLE_MEASURE,
  LP_TABLE_OPTION,
  LP_TABLE_NETWORK,
  LP_TABLE_MEMBERSHIP,
  LP_TABLE_LAYER,
  LP_TABLE_FEATURE,
  LP_N_TABLES
} LpTable;

typedef enum
{
  LP_COLUMN_INT,
  LP_COLUMN_REAL,
  LP_COLUMN_TEXT,
} LpColumnType;

typedef struct
{
  const char *name;
  LpColumnType type;
  gboolean nullable;
  gboolean key;                 /* part of the primary key */
} LpColumnSpec;

typedef struct
{
  const char *name;
  const LpColumnSpec *columns;
  guint n_columns;
} LpTableSpec;

/* The columns of each table, in the file's order. */
enum { LP_PLAN_ID, LP_PLAN_TITLE, LP_PLAN_AREA, LP_PLAN_AS_OF, LP_PLAN_NOTE };
enum { LP_SOURCE_ID, LP_SOURCE_TITLE, LP_SOURCE_PUBLISHER, LP_SOURCE_PERIOD, LP_SOURCE_LICENCE,
       LP_SOURCE_ATTRIBUTION, LP_SOURCE_FILE, LP_SOURCE_ROWS, LP_SOURCE_SHA256 };
enum { LP_LOCALITY_ID, LP_LOCALITY_NAME, LP_LOCALITY_NOTE };
enum { LP_PRACTICE_CODE, LP_PRACTICE_NAME, LP_PRACTICE_POSTCODE, LP_PRACTICE_ADDRESS, LP_PRACTICE_DISTRICT,
       LP_PRACTICE_LOCALITY_ID, LP_PRACTICE_LOCALITY_NOTE, LP_PRACTICE_EASTING, LP_PRACTICE_NORTHING,
       LP_PRACTICE_PEOPLE, LP_PRACTICE_WEIGHTED, LP_PRACTICE_SOURCE_ID, LP_PRACTICE_NOTE };
enum { LP_BRANCH_CODE, LP_BRANCH_PRACTICE, LP_BRANCH_NAME, LP_BRANCH_POSTCODE, LP_BRANCH_EASTING,
       LP_BRANCH_NORTHING };
enum { LP_FIGURE_ID, LP_FIGURE_NAME, LP_FIGURE_UNIT, LP_FIGURE_PERIOD, LP_FIGURE_SOURCE_ID };
enum { LP_FIGURE_VALUE_FIGURE, LP_FIGURE_VALUE_PRACTICE, LP_FIGURE_VALUE_MARK, LP_FIGURE_VALUE_VALUE,
       LP_FIGURE_VALUE_RAW, LP_FIGURE_VALUE_CHECK_NOTE };
enum { LP_MEASURE_ID, LP_MEASURE_NAME, LP_MEASURE_UNIT, LP_MEASURE_KIND, LP_MEASURE_NUMERATOR,
       LP_MEASURE_DENOMINATOR, LP_MEASURE_PER, LP_MEASURE_BETTER, LP_MEASURE_POSITION };
enum { LP_OPTION_ID, LP_OPTION_POSITION, LP_OPTION_NAME, LP_OPTION_NOTE, LP_OPTION_MIN_PEOPLE,
       LP_OPTION_MAX_PEOPLE };
enum { LP_NETWORK_ID, LP_NETWORK_OPTION_ID, LP_NETWORK_NUMBER, LP_NETWORK_NAME, LP_NETWORK_COLOUR,
       LP_NETWORK_EXCEPTION, LP_NETWORK_EXCEPTION_NOTE, LP_NETWORK_NOTE };
enum { LP_MEMBERSHIP_OPTION_ID, LP_MEMBERSHIP_PRACTICE, LP_MEMBERSHIP_NETWORK_ID, LP_MEMBERSHIP_PINNED };
enum { LP_LAYER_ID, LP_LAYER_NAME, LP_LAYER_SOURCE_ID, LP_LAYER_POSITION };
enum { LP_FEATURE_ID, LP_FEATURE_LAYER, LP_FEATURE_CODE, LP_FEATURE_NAME, LP_FEATURE_WKT };

const LpTableSpec *lp_table_spec      (LpTable     table);

/** lp_table_by_name: the table of that name, or LP_N_TABLES when a plan has none such. */
LpTable            lp_table_by_name   (const char *name);

G_END_DECLS
