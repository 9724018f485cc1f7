/* example-rows.c — tables of the example that are put together otherwise than the plan's: practices, figures, networks, ground */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/example-rows.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "import/example-tables.h"
#include "import/records.h"
#include "import/row.h"

enum { FIRST_NETWORK = 101, FIRST_LOCALITY = 1001, FIRST_FEATURE = 10001 };

#define N_COLOURS 6

/* One table of the example with the edit it goes into. */
typedef struct
{
  LpEdit *edit;
  GHashTable *checks;           /* "figure practice" to why the return is to be checked */
  LpRecords *records;
  guint row;
} Reader;

static const char *
get_text (const Reader *reader,
          const char   *heading)
{
  return lp_records_get_cell (reader->records, reader->row, lp_records_find_column (reader->records, heading));
}

/* A number of the example's own tables, which the data test has read; an empty cell is not known. */
static LpValue
get_number (const Reader *reader,
            const char   *heading)
{
  const char *text = get_text (reader, heading);

  return *text != '\0' ? lp_value_real (g_ascii_strtod (text, NULL)) : lp_value_null ();
}

static LpValue
get_count (const Reader *reader,
           const char   *heading)
{
  const char *text = get_text (reader, heading);

  return *text != '\0' ? lp_value_int (g_ascii_strtoll (text, NULL, 10)) : lp_value_null ();
}

static LpValue
get_reference (const Reader *reader,
               const char   *heading)
{
  const char *text = get_text (reader, heading);

  return *text != '\0' ? lp_value_text (text) : lp_value_null ();
}

static void
read_locality (Reader *reader)
{
  LpChange *row = lp_row_new (LP_TABLE_LOCALITY);

  lp_row_set_int (row, LP_LOCALITY_ID, FIRST_LOCALITY + reader->row);
  lp_row_set_text (row, LP_LOCALITY_NAME, get_text (reader, "name"));
  lp_row_set_text (row, LP_LOCALITY_NOTE, _("Inferred, not official: check and correct it."));
  lp_edit_add (reader->edit, row);
}

/* The id of a locality by its name, or null: the rows before practices in the edit say which. */
static LpValue
find_locality (const LpEdit *edit,
               const char   *name)
{
  for (guint i = 0; i < lp_edit_get_n_rows (edit); i++)
    {
      const LpChange *row = lp_edit_get_row (edit, i);

      if (row->table == LP_TABLE_LOCALITY && g_str_equal (row->new_values[LP_LOCALITY_NAME].text, name))
        return lp_value_copy (&row->new_values[LP_LOCALITY_ID]);
    }
  return lp_value_null ();
}

static void
read_practice (Reader *reader)
{
  LpChange *row = lp_row_new (LP_TABLE_PRACTICE);

  lp_row_set_text (row, LP_PRACTICE_CODE, get_text (reader, "code"));
  lp_row_set_text (row, LP_PRACTICE_NAME, get_text (reader, "name"));
  lp_row_set_text (row, LP_PRACTICE_POSTCODE, get_text (reader, "postcode"));
  lp_row_set_text (row, LP_PRACTICE_ADDRESS, get_text (reader, "address"));
  lp_row_set_text (row, LP_PRACTICE_DISTRICT, get_text (reader, "district"));
  lp_row_set_text (row, LP_PRACTICE_LOCALITY_NOTE, get_text (reader, "locality_basis"));
  lp_row_set_text (row, LP_PRACTICE_SOURCE_ID, "workforce-2018-09");
  row->new_values[LP_PRACTICE_LOCALITY_ID] = find_locality (reader->edit, get_text (reader, "locality"));
  row->new_values[LP_PRACTICE_EASTING] = get_number (reader, "easting");
  row->new_values[LP_PRACTICE_NORTHING] = get_number (reader, "northing");
  row->new_values[LP_PRACTICE_PEOPLE] = get_count (reader, "list_size");
  row->new_values[LP_PRACTICE_WEIGHTED] = get_number (reader, "weighted_list");
  lp_edit_add (reader->edit, row);
}

static void
read_figure (Reader *reader)
{
  LpChange *row = lp_row_new (LP_TABLE_FIGURE);

  lp_row_set_text (row, LP_FIGURE_ID, get_text (reader, "id"));
  lp_row_set_text (row, LP_FIGURE_NAME, get_text (reader, "name"));
  lp_row_set_text (row, LP_FIGURE_UNIT, get_text (reader, "unit"));
  lp_row_set_text (row, LP_FIGURE_PERIOD, get_text (reader, "period"));
  row->new_values[LP_FIGURE_SOURCE_ID] = get_reference (reader, "source");
  lp_edit_add (reader->edit, row);
}

static LpMark
read_mark (const char *word)
{
  static const struct { const char *word; LpMark mark; } words[] = {
    { "value", LP_MARK_VALUE },
    { "zero", LP_MARK_ZERO },
    { "suppressed", LP_MARK_SUPPRESSED },
    { "not-applicable", LP_MARK_NOT_APPLICABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i].word))
      return words[i].mark;
  return LP_MARK_MISSING;
}

static void
read_figure_value (Reader *reader)
{
  LpChange *row = lp_row_new (LP_TABLE_FIGURE_VALUE);
  LpMark mark = read_mark (get_text (reader, "mark"));
  g_autofree char *key = g_strdup_printf ("%s %s", get_text (reader, "figure"), get_text (reader, "practice"));
  const char *check = g_hash_table_lookup (reader->checks, key);

  lp_row_set_text (row, LP_FIGURE_VALUE_FIGURE, get_text (reader, "figure"));
  lp_row_set_text (row, LP_FIGURE_VALUE_PRACTICE, get_text (reader, "practice"));
  lp_row_set_int (row, LP_FIGURE_VALUE_MARK, mark);
  lp_row_set_text (row, LP_FIGURE_VALUE_RAW, get_text (reader, "raw"));
  lp_row_set_text (row, LP_FIGURE_VALUE_CHECK_NOTE, check != NULL ? check : "");
  if (mark == LP_MARK_VALUE || mark == LP_MARK_ZERO)
    row->new_values[LP_FIGURE_VALUE_VALUE] = lp_value_real (g_ascii_strtod (get_text (reader, "value"), NULL));
  lp_edit_add (reader->edit, row);
}

static void
read_measure (Reader *reader)
{
  LpChange *row = lp_row_new (LP_TABLE_MEASURE);

  lp_row_set_text (row, LP_MEASURE_ID, get_text (reader, "id"));
  lp_row_set_text (row, LP_MEASURE_NAME, get_text (reader, "name"));
  lp_row_set_text (row, LP_MEASURE_UNIT, get_text (reader, "unit"));
  lp_row_set_text (row, LP_MEASURE_KIND, get_text (reader, "kind"));
  lp_row_set_text (row, LP_MEASURE_NUMERATOR, get_text (reader, "numerator"));
  lp_row_set_text (row, LP_MEASURE_DENOMINATOR, get_text (reader, "denominator"));
  lp_row_set_text (row, LP_MEASURE_BETTER, get_text (reader, "better"));
  lp_row_set_int (row, LP_MEASURE_POSITION, reader->row);
  lp_row_set_real (row, LP_MEASURE_PER, g_ascii_strtod (get_text (reader, "per"), NULL));
  lp_edit_add (reader->edit, row);
}

static void
read_ground (Reader *reader)
{
  LpChange *row = lp_row_new (LP_TABLE_FEATURE);

  lp_row_set_int (row, LP_FEATURE_ID, FIRST_FEATURE + reader->row);
  lp_row_set_text (row, LP_FEATURE_LAYER, get_text (reader, "layer"));
  lp_row_set_text (row, LP_FEATURE_CODE, get_text (reader, "code"));
  lp_row_set_text (row, LP_FEATURE_NAME, get_text (reader, "name"));
  lp_row_set_text (row, LP_FEATURE_WKT, get_text (reader, "wkt"));
  lp_edit_add (reader->edit, row);
}

static void
read_place (Reader *reader)
{
  LpChange *row = lp_row_new (LP_TABLE_FEATURE);
  g_autofree char *wkt = g_strdup_printf ("POINT(%s %s)", get_text (reader, "easting"), get_text (reader, "northing"));

  lp_row_set_int (row, LP_FEATURE_ID, 2 * FIRST_FEATURE + reader->row);
  lp_row_set_text (row, LP_FEATURE_LAYER, "place");
  /* The code of a place is its rank: 1 is named first when there is little room. */
  lp_row_set_text (row, LP_FEATURE_CODE, get_text (reader, "rank"));
  lp_row_set_text (row, LP_FEATURE_NAME, get_text (reader, "name"));
  lp_row_set_text (row, LP_FEATURE_WKT, wkt);
  lp_edit_add (reader->edit, row);
}

/* Rows come grouped by network: the first of each group makes it. */
static void
read_member (Reader *reader)
{
  gint64 number = g_ascii_strtoll (get_text (reader, "number"), NULL, 10);
  gint64 id = FIRST_NETWORK + number - 1;
  guint last = lp_edit_get_n_rows (reader->edit) - 1;
  const LpChange *before = lp_edit_get_row (reader->edit, last);
  LpChange *row;

  if (before->table != LP_TABLE_MEMBERSHIP || before->new_values[LP_MEMBERSHIP_NETWORK_ID].integer != id)
    lp_edit_add (reader->edit, lp_row_network (id, LP_EXAMPLE_OPTION_2019, number, get_text (reader, "network"), (number - 1) % N_COLOURS));

  row = lp_row_new (LP_TABLE_MEMBERSHIP);
  lp_row_set_int (row, LP_MEMBERSHIP_OPTION_ID, LP_EXAMPLE_OPTION_2019);
  lp_row_set_text (row, LP_MEMBERSHIP_PRACTICE, get_text (reader, "practice"));
  lp_row_set_int (row, LP_MEMBERSHIP_NETWORK_ID, id);
  lp_edit_add (reader->edit, row);
}

static gboolean
read_table (Reader      *reader,
            const char  *name,
            void       (*read) (Reader *reader),
            GError     **error)
{
  g_autoptr (LpRecords) records = lp_example_open (name, error);

  if (records == NULL)
    return FALSE;
  reader->records = records;
  for (reader->row = 0; reader->row < lp_records_get_n_rows (records); reader->row++)
    read (reader);
  return TRUE;
}

/* "figure practice" to the reason why that return looks stale or partial. */
static GHashTable *
read_checks (GError **error)
{
  g_autoptr (LpRecords) records = lp_example_open ("checks.csv", error);
  GHashTable *checks;

  if (records == NULL)
    return NULL;
  checks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < lp_records_get_n_rows (records); i++)
    {
      const char *practice = lp_records_get_cell (records, i, lp_records_find_column (records, "practice"));
      const char *figure = lp_records_get_cell (records, i, lp_records_find_column (records, "figure"));
      const char *reason = lp_records_get_cell (records, i, lp_records_find_column (records, "reason"));

      g_hash_table_insert (checks, g_strdup_printf ("%s %s", figure, practice), g_strdup (reason));
    }
  return checks;
}

gboolean
lp_example_add_practices (LpEdit  *edit,
                          GError **error)
{
  Reader reader = { .edit = edit };

  return lp_example_add_table (edit, LP_TABLE_SOURCE, "sources.csv", error) && read_table (&reader, "localities.csv", read_locality, error) &&
         read_table (&reader, "practices.csv", read_practice, error) && lp_example_add_table (edit, LP_TABLE_BRANCH, "branches.csv", error);
}

gboolean
lp_example_add_measures (LpEdit  *edit,
                         GError **error)
{
  g_autoptr (GHashTable) checks = read_checks (error);
  Reader reader = { .edit = edit, .checks = checks };

  return checks != NULL && read_table (&reader, "figures.csv", read_figure, error) && read_table (&reader, "figure-values.csv", read_figure_value, error) &&
         read_table (&reader, "measures.csv", read_measure, error);
}

gboolean
lp_example_add_networks (LpEdit  *edit,
                         GError **error)
{
  Reader reader = { .edit = edit };

  return read_table (&reader, "option-pcn-2019.csv", read_member, error);
}

gboolean
lp_example_add_ground (LpEdit  *edit,
                       GError **error)
{
  Reader reader = { .edit = edit };

  return read_table (&reader, "ground.csv", read_ground, error) && read_table (&reader, "places.csv", read_place, error);
}
