/* plan-rows.c — rows, their keys, and the public structs that show them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/plan-private.h"

#include "base/text.h"

#include <string.h>

static char *
read_text (const LpRow *row,
           guint        column)
{
  return row->cells[column].type == LP_VALUE_TEXT ? row->cells[column].text : NULL;
}

static gint64
read_int (const LpRow *row,
          guint        column)
{
  return row->cells[column].type == LP_VALUE_INT ? row->cells[column].integer : 0;
}

static double
read_real (const LpRow *row,
           guint        column)
{
  return row->cells[column].type == LP_VALUE_REAL ? row->cells[column].real : 0;
}

static gboolean
is_known (const LpRow *row,
          guint        column)
{
  return row->cells[column].type != LP_VALUE_NULL;
}

static void
refresh_nothing (LpRow *row)
{
}

static void
refresh_source (LpRow *row)
{
  LpSource *source = row->view;

  source->id = read_text (row, LP_SOURCE_ID);
  source->title = read_text (row, LP_SOURCE_TITLE);
  source->publisher = read_text (row, LP_SOURCE_PUBLISHER);
  source->period = read_text (row, LP_SOURCE_PERIOD);
  source->licence = read_text (row, LP_SOURCE_LICENCE);
  source->attribution = read_text (row, LP_SOURCE_ATTRIBUTION);
  source->file = read_text (row, LP_SOURCE_FILE);
  source->sha256 = read_text (row, LP_SOURCE_SHA256);
  source->rows = read_int (row, LP_SOURCE_ROWS);
}

static void
refresh_locality (LpRow *row)
{
  LpLocality *locality = row->view;

  locality->id = read_int (row, LP_LOCALITY_ID);
  locality->name = read_text (row, LP_LOCALITY_NAME);
  locality->note = read_text (row, LP_LOCALITY_NOTE);
}

static void
refresh_practice (LpRow *row)
{
  LpPractice *practice = row->view;

  practice->code = read_text (row, LP_PRACTICE_CODE);
  practice->name = read_text (row, LP_PRACTICE_NAME);
  practice->postcode = read_text (row, LP_PRACTICE_POSTCODE);
  practice->address = read_text (row, LP_PRACTICE_ADDRESS);
  practice->district = read_text (row, LP_PRACTICE_DISTRICT);
  practice->locality_note = read_text (row, LP_PRACTICE_LOCALITY_NOTE);
  practice->has_position = is_known (row, LP_PRACTICE_EASTING) && is_known (row, LP_PRACTICE_NORTHING);
  practice->easting = practice->has_position ? read_real (row, LP_PRACTICE_EASTING) : 0;
  practice->northing = practice->has_position ? read_real (row, LP_PRACTICE_NORTHING) : 0;
  practice->has_people = is_known (row, LP_PRACTICE_PEOPLE);
  practice->people = read_int (row, LP_PRACTICE_PEOPLE);
  practice->has_weighted = is_known (row, LP_PRACTICE_WEIGHTED);
  practice->weighted = read_real (row, LP_PRACTICE_WEIGHTED);
  practice->source_id = read_text (row, LP_PRACTICE_SOURCE_ID);
  practice->note = read_text (row, LP_PRACTICE_NOTE);
}

static void
refresh_branch (LpRow *row)
{
  LpBranch *branch = row->view;

  branch->code = read_text (row, LP_BRANCH_CODE);
  branch->practice = read_text (row, LP_BRANCH_PRACTICE);
  branch->name = read_text (row, LP_BRANCH_NAME);
  branch->postcode = read_text (row, LP_BRANCH_POSTCODE);
  branch->has_position = is_known (row, LP_BRANCH_EASTING) && is_known (row, LP_BRANCH_NORTHING);
  branch->easting = branch->has_position ? read_real (row, LP_BRANCH_EASTING) : 0;
  branch->northing = branch->has_position ? read_real (row, LP_BRANCH_NORTHING) : 0;
}

static void
refresh_figure (LpRow *row)
{
  LpFigure *figure = row->view;

  figure->id = read_text (row, LP_FIGURE_ID);
  figure->name = read_text (row, LP_FIGURE_NAME);
  figure->unit = read_text (row, LP_FIGURE_UNIT);
  figure->period = read_text (row, LP_FIGURE_PERIOD);
  figure->source_id = read_text (row, LP_FIGURE_SOURCE_ID);
}

static void
refresh_figure_value (LpRow *row)
{
  LpFigureValue *value = row->view;
  gint64 mark = read_int (row, LP_FIGURE_VALUE_MARK);

  /* A mark this program does not know is no value: it must never be counted. */
  value->mark = LP_MARK_UNREADABLE;
  if (mark >= LP_MARK_VALUE && mark <= LP_MARK_UNREADABLE)
    value->mark = (LpMark) mark;
  value->value = value->mark == LP_MARK_VALUE ? read_real (row, LP_FIGURE_VALUE_VALUE) : 0;
  value->raw = read_text (row, LP_FIGURE_VALUE_RAW);
  value->check_note = read_text (row, LP_FIGURE_VALUE_CHECK_NOTE);
}

static void
refresh_measure (LpRow *row)
{
  LpMeasure *measure = row->view;

  measure->id = read_text (row, LP_MEASURE_ID);
  measure->name = read_text (row, LP_MEASURE_NAME);
  measure->unit = read_text (row, LP_MEASURE_UNIT);
  measure->kind = read_text (row, LP_MEASURE_KIND);
  measure->numerator = read_text (row, LP_MEASURE_NUMERATOR);
  measure->denominator = read_text (row, LP_MEASURE_DENOMINATOR);
  measure->better = read_text (row, LP_MEASURE_BETTER);
  measure->per = read_real (row, LP_MEASURE_PER);
  measure->position = read_int (row, LP_MEASURE_POSITION);
}

static void
refresh_option (LpRow *row)
{
  LpOptionView *view = row->view;
  LpOption *option = &view->option;

  option->id = read_int (row, LP_OPTION_ID);
  option->position = read_int (row, LP_OPTION_POSITION);
  option->name = read_text (row, LP_OPTION_NAME);
  option->note = read_text (row, LP_OPTION_NOTE);
  option->min_people = read_int (row, LP_OPTION_MIN_PEOPLE);
  option->max_people = read_int (row, LP_OPTION_MAX_PEOPLE);
  if (option->networks == NULL)
    option->networks = g_ptr_array_new ();
  if (view->members == NULL)
    view->members = g_ptr_array_new ();
}

static void
clear_option (gpointer data)
{
  LpOptionView *view = data;

  g_clear_pointer (&view->option.networks, g_ptr_array_unref);
  g_clear_pointer (&view->members, g_ptr_array_unref);
}

static void
refresh_network (LpRow *row)
{
  LpNetwork *network = row->view;
  gint64 exception = read_int (row, LP_NETWORK_EXCEPTION);

  network->id = read_int (row, LP_NETWORK_ID);
  network->option_id = read_int (row, LP_NETWORK_OPTION_ID);
  network->number = read_int (row, LP_NETWORK_NUMBER);
  network->name = read_text (row, LP_NETWORK_NAME);
  network->colour = read_int (row, LP_NETWORK_COLOUR);
  network->exception = LP_EXCEPTION_OTHER;
  if (exception >= LP_EXCEPTION_NONE && exception <= LP_EXCEPTION_OTHER)
    network->exception = (LpException) exception;
  network->exception_note = read_text (row, LP_NETWORK_EXCEPTION_NOTE);
  network->note = read_text (row, LP_NETWORK_NOTE);
}

static void
refresh_membership (LpRow *row)
{
  LpMembership *membership = row->view;

  membership->pinned = read_int (row, LP_MEMBERSHIP_PINNED) != 0;
}

static void
refresh_layer (LpRow *row)
{
  LpLayer *layer = row->view;

  layer->id = read_text (row, LP_LAYER_ID);
  layer->name = read_text (row, LP_LAYER_NAME);
  layer->source_id = read_text (row, LP_LAYER_SOURCE_ID);
  layer->position = read_int (row, LP_LAYER_POSITION);
}

static void
refresh_feature (LpRow *row)
{
  LpFeature *feature = row->view;

  feature->id = read_int (row, LP_FEATURE_ID);
  feature->layer = read_text (row, LP_FEATURE_LAYER);
  feature->code = read_text (row, LP_FEATURE_CODE);
  feature->name = read_text (row, LP_FEATURE_NAME);
  feature->wkt = read_text (row, LP_FEATURE_WKT);
}

static int
compare_ints (gint64 a,
              gint64 b)
{
  return (a > b) - (a < b);
}

/* Lists hold pointers to views, so a comparison gets pointers to those. */
#define COMPARE(type, name, expression) \
  static int \
  compare_##name (gconstpointer first, \
                  gconstpointer second) \
  { \
    const type *a = *(const type *const *) first; \
    const type *b = *(const type *const *) second; \
\
    return (expression); \
  }

COMPARE (LpSource, sources, strcmp (a->id, b->id))
COMPARE (LpPractice, practices, strcmp (a->code, b->code))
COMPARE (LpBranch, branches, strcmp (a->code, b->code))
COMPARE (LpFigure, figures, strcmp (a->id, b->id))
COMPARE (LpMeasure, measures, a->position != b->position ? compare_ints (a->position, b->position) : strcmp (a->id, b->id))
COMPARE (LpOption, options, a->position != b->position ? compare_ints (a->position, b->position) : compare_ints (a->id, b->id))
COMPARE (LpNetwork, networks, a->number != b->number ? compare_ints (a->number, b->number) : compare_ints (a->id, b->id))
COMPARE (LpLayer, layers, a->position != b->position ? compare_ints (a->position, b->position) : strcmp (a->id, b->id))

static int
compare_localities (gconstpointer first,
                    gconstpointer second)
{
  const LpLocality *a = *(const LpLocality *const *) first;
  const LpLocality *b = *(const LpLocality *const *) second;
  int order = lp_text_compare_names (a->name, b->name);

  return order != 0 ? order : compare_ints (a->id, b->id);
}

static int
compare_features (gconstpointer first,
                  gconstpointer second)
{
  const LpFeature *a = *(const LpFeature *const *) first;
  const LpFeature *b = *(const LpFeature *const *) second;
  int order = strcmp (a->layer, b->layer);

  return order != 0 ? order : compare_ints (a->id, b->id);
}

static const LpRowClass classes[LP_N_TABLES] = {
  [LP_TABLE_PLAN] = { 0, refresh_nothing, NULL, NULL, TRUE, LP_PLAN_CHANGE_ABOUT },
  [LP_TABLE_SOURCE] = { sizeof (LpSource), refresh_source, NULL, compare_sources, TRUE, LP_PLAN_CHANGE_PRACTICES },
  [LP_TABLE_LOCALITY] = { sizeof (LpLocality), refresh_locality, NULL, compare_localities, FALSE, LP_PLAN_CHANGE_PRACTICES },
  [LP_TABLE_PRACTICE] = { sizeof (LpPractice), refresh_practice, NULL, compare_practices, TRUE, LP_PLAN_CHANGE_PRACTICES },
  [LP_TABLE_BRANCH] = { sizeof (LpBranch), refresh_branch, NULL, compare_branches, TRUE, LP_PLAN_CHANGE_PRACTICES },
  [LP_TABLE_FIGURE] = { sizeof (LpFigure), refresh_figure, NULL, compare_figures, TRUE, LP_PLAN_CHANGE_MEASURES },
  [LP_TABLE_FIGURE_VALUE] = { sizeof (LpFigureValue), refresh_figure_value, NULL, NULL, TRUE, LP_PLAN_CHANGE_MEASURES },
  [LP_TABLE_MEASURE] = { sizeof (LpMeasure), refresh_measure, NULL, compare_measures, FALSE, LP_PLAN_CHANGE_MEASURES },
  [LP_TABLE_OPTION] = { sizeof (LpOptionView), refresh_option, clear_option, compare_options, FALSE, LP_PLAN_CHANGE_OPTIONS },
  [LP_TABLE_NETWORK] = { sizeof (LpNetwork), refresh_network, NULL, compare_networks, FALSE, LP_PLAN_CHANGE_NETWORKS },
  [LP_TABLE_MEMBERSHIP] = { sizeof (LpMembership), refresh_membership, NULL, NULL, TRUE, LP_PLAN_CHANGE_MEMBERSHIP },
  [LP_TABLE_LAYER] = { sizeof (LpLayer), refresh_layer, NULL, compare_layers, FALSE, LP_PLAN_CHANGE_GROUND },
  [LP_TABLE_FEATURE] = { sizeof (LpFeature), refresh_feature, NULL, compare_features, FALSE, LP_PLAN_CHANGE_GROUND },
};

const LpRowClass *
_lp_row_class (LpTable table)
{
  return &classes[table];
}

/* One block holds the row, its cells and its view: a plan has many small rows. */
LpRow *
_lp_row_new (LpTable table)
{
  gsize n_columns = lp_table_spec (table)->n_columns;
  LpRow *row = g_malloc0 (sizeof (LpRow) + n_columns * sizeof (LpValue) + classes[table].view_size);

  row->table = table;
  row->cells = (LpValue *) (row + 1);
  row->view = row->cells + n_columns;

  return row;
}

void
_lp_row_free (LpRow *row)
{
  guint i;

  for (i = 0; i < lp_table_spec (row->table)->n_columns; i++)
    lp_value_clear (&row->cells[i]);
  if (classes[row->table].clear != NULL)
    classes[row->table].clear (row->view);
  g_free (row);
}

guint
_lp_row_hash (gconstpointer data)
{
  const LpRow *row = data;
  const LpTableSpec *spec = lp_table_spec (row->table);
  guint hash = 0;
  guint i;

  for (i = 0; i < spec->n_columns && spec->columns[i].key; i++)
    {
      const LpValue *cell = &row->cells[i];

      hash = hash * 31 + (cell->type == LP_VALUE_TEXT ? g_str_hash (cell->text) : g_int64_hash (&cell->integer));
    }

  return hash;
}

gboolean
_lp_row_equal (gconstpointer a,
               gconstpointer b)
{
  return _lp_row_compare (a, b) == 0;
}

int
_lp_row_compare (const LpRow *a,
                 const LpRow *b)
{
  const LpTableSpec *spec = lp_table_spec (a->table);
  guint i;

  for (i = 0; i < spec->n_columns && spec->columns[i].key; i++)
    {
      const LpValue *x = &a->cells[i];
      const LpValue *y = &b->cells[i];
      int order = spec->columns[i].type == LP_COLUMN_TEXT ? strcmp (x->text, y->text)
                                                          : compare_ints (x->integer, y->integer);

      if (order != 0)
        return order;
    }

  return 0;
}

char *
_lp_row_describe (LpTable        table,
                  const LpValue *cells)
{
  const LpTableSpec *spec = lp_table_spec (table);
  GString *words = g_string_new (spec->name);
  guint i;

  for (i = 0; i < spec->n_columns && spec->columns[i].key; i++)
    {
      g_string_append (words, i == 0 ? " " : ", ");
      if (cells[i].type == LP_VALUE_TEXT)
        g_string_append (words, cells[i].text);
      else if (cells[i].type == LP_VALUE_INT)
        g_string_append_printf (words, "%" G_GINT64_FORMAT, cells[i].integer);
    }

  return g_string_free (words, FALSE);
}
