/* example.c — the beginnings of a plan: the example that travels with the program, and an empty one */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/example.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "import/example-tables.h"
#include "import/records.h"
#include "import/row.h"
#include "lp-example.h"

#define FOLDER "/org/localityplanner/LocalityPlanner/dorset/"

/* The example's ids are small and fixed, so that two plans made from it have the same rows; lp_plan_new_id() never gives one so small. */
enum { OPTION_A = 1, OPTION_2019 = 2, FIRST_NETWORK = 101, FIRST_LOCALITY = 1001, FIRST_FEATURE = 10001 };

#define N_COLOURS 6

/* One table of the example with the edit it goes into. */
typedef struct
{
  LpEdit *edit;
  GHashTable *checks;           /* "figure practice" to why the return is to be checked */
  LpRecords *records;
  guint row;
} Reader;

static LpRecords *
open_table (const char  *name,
            GError     **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (lp_example_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? lp_records_new (bytes, name, NULL, error) : NULL;
}

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
read_source (Reader *reader)
{
  LpChange *row = lp_row_new (LP_TABLE_SOURCE);

  lp_row_set_text (row, LP_SOURCE_ID, get_text (reader, "id"));
  lp_row_set_text (row, LP_SOURCE_TITLE, get_text (reader, "title"));
  lp_row_set_text (row, LP_SOURCE_PUBLISHER, get_text (reader, "publisher"));
  lp_row_set_text (row, LP_SOURCE_PERIOD, get_text (reader, "period"));
  lp_row_set_text (row, LP_SOURCE_LICENCE, get_text (reader, "licence"));
  lp_row_set_text (row, LP_SOURCE_ATTRIBUTION, get_text (reader, "attribution"));
  lp_edit_add (reader->edit, row);
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
read_branch (Reader *reader)
{
  LpChange *row = lp_row_new (LP_TABLE_BRANCH);

  lp_row_set_text (row, LP_BRANCH_CODE, get_text (reader, "code"));
  lp_row_set_text (row, LP_BRANCH_PRACTICE, get_text (reader, "practice"));
  lp_row_set_text (row, LP_BRANCH_NAME, get_text (reader, "name"));
  lp_row_set_text (row, LP_BRANCH_POSTCODE, get_text (reader, "postcode"));
  row->new_values[LP_BRANCH_EASTING] = get_number (reader, "easting");
  row->new_values[LP_BRANCH_NORTHING] = get_number (reader, "northing");
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
    lp_edit_add (reader->edit, lp_row_network (id, OPTION_2019, number, get_text (reader, "network"), (number - 1) % N_COLOURS));

  row = lp_row_new (LP_TABLE_MEMBERSHIP);
  lp_row_set_int (row, LP_MEMBERSHIP_OPTION_ID, OPTION_2019);
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
  g_autoptr (LpRecords) records = open_table (name, error);

  if (records == NULL)
    return FALSE;
  reader->records = records;
  for (reader->row = 0; reader->row < lp_records_get_n_rows (records); reader->row++)
    read (reader);
  return TRUE;
}

static void
add_layers (LpEdit *edit)
{
  static const struct { const char *id, *name, *source; } layers[] = {
    { "outline", N_("Outline"), "boundaries" },
    { "district", N_("Districts"), "boundaries" },
    { "neighbour", N_("Neighbouring districts"), "boundaries" },
    { "place", N_("Towns"), "inferred" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      LpChange *row = lp_row_new (LP_TABLE_LAYER);

      lp_row_set_text (row, LP_LAYER_ID, layers[i].id);
      lp_row_set_text (row, LP_LAYER_NAME, _(layers[i].name));
      lp_row_set_text (row, LP_LAYER_SOURCE_ID, layers[i].source);
      lp_row_set_int (row, LP_LAYER_POSITION, i);
      lp_edit_add (edit, row);
    }
}

/* The name of a practice from the rows of @edit before. */
static const char *
find_practice_name (const LpEdit *edit,
                    const char   *code)
{
  for (guint i = 0; i < lp_edit_get_n_rows (edit); i++)
    {
      const LpChange *row = lp_edit_get_row (edit, i);

      if (row->table == LP_TABLE_PRACTICE && g_str_equal (row->new_values[LP_PRACTICE_CODE].text, code))
        return row->new_values[LP_PRACTICE_NAME].text;
    }
  return code;
}

/* Which practices the real networks had not, and why, for the option's note. */
static char *
describe_unassigned (const LpEdit  *edit,
                     GError       **error)
{
  g_autoptr (LpRecords) records = open_table ("option-pcn-2019-unassigned.csv", error);
  g_autoptr (GString) note = NULL;

  if (records == NULL)
    return NULL;
  note = g_string_new (_("The primary care networks of December 2019, on the lists of September 2018. These practices were gone by then and are unassigned:"));
  for (guint i = 0; i < lp_records_get_n_rows (records); i++)
    {
      const char *code = lp_records_get_cell (records, i, lp_records_find_column (records, "practice"));
      const char *reason = lp_records_get_cell (records, i, lp_records_find_column (records, "reason"));

      g_string_append_printf (note, "\n%s (%s): %s", find_practice_name (edit, code), code, reason);
    }
  return g_string_free (g_steal_pointer (&note), FALSE);
}

/* "figure practice" to the reason why that return looks stale or partial. */
static GHashTable *
read_checks (GError **error)
{
  g_autoptr (LpRecords) records = open_table ("checks.csv", error);
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

static LpEdit *
read_dorset (GError **error)
{
  g_autoptr (LpEdit) edit = lp_edit_new (_("Start from the Dorset example"));
  g_autoptr (GHashTable) checks = read_checks (error);
  g_autofree char *note = NULL;
  Reader reader = { edit, checks, NULL, 0 };

  if (checks == NULL)
    return NULL;
  lp_edit_add (edit, lp_row_plan (_("Dorset"), _("NHS Dorset CCG (11J)"), "2018-09-30"));
  if (!read_table (&reader, "sources.csv", read_source, error) ||
      !read_table (&reader, "localities.csv", read_locality, error) ||
      !read_table (&reader, "practices.csv", read_practice, error) ||
      !read_table (&reader, "branches.csv", read_branch, error) ||
      !read_table (&reader, "figures.csv", read_figure, error) ||
      !read_table (&reader, "figure-values.csv", read_figure_value, error) ||
      !read_table (&reader, "measures.csv", read_measure, error))
    return NULL;

  note = describe_unassigned (edit, error);
  if (note == NULL)
    return NULL;
  lp_edit_add (edit, lp_row_option (OPTION_A, 1, _("Option A"), ""));
  lp_edit_add (edit, lp_row_option (OPTION_2019, 2, _("PCNs of December 2019"), note));
  if (!read_table (&reader, "option-pcn-2019.csv", read_member, error))
    return NULL;

  add_layers (edit);
  if (!read_table (&reader, "ground.csv", read_ground, error) ||
      !read_table (&reader, "places.csv", read_place, error) ||
      !lp_example_add_yearly (edit, error) ||
      !lp_example_add_outlook (edit, error) ||
      !lp_example_add_delivery (edit, error))
    return NULL;
  return g_steal_pointer (&edit);
}

LpEdit *
lp_import_example (const char  *name,
                   GError     **error)
{
  if (g_strcmp0 (name, "dorset") == 0)
    return read_dorset (error);

  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("There is no example called “%s”. The one there is: dorset."), name != NULL ? name : "");
  return NULL;
}

LpEdit *
lp_import_empty (const char *title)
{
  LpEdit *edit = lp_edit_new (_("Start a new plan"));

  lp_edit_add (edit, lp_row_plan (title != NULL && *title != '\0' ? title : _("New plan"), "", ""));
  lp_edit_add (edit, lp_row_option (OPTION_A, 1, _("Option A"), ""));
  return edit;
}

/* Codes and names in turn. The table holds the borders too, so it is read once and not at every import. */
static GPtrArray *
read_districts (void)
{
  g_autoptr (LpRecords) records = open_table ("ground.csv", NULL);
  GPtrArray *districts = g_ptr_array_new ();

  for (guint i = 0; records != NULL && i < lp_records_get_n_rows (records); i++)
    {
      const char *code = lp_records_get_cell (records, i, lp_records_find_column (records, "code"));

      if (*code == '\0')
        continue;
      g_ptr_array_add (districts, g_strdup (code));
      g_ptr_array_add (districts, g_strdup (lp_records_get_cell (records, i, lp_records_find_column (records, "name"))));
    }
  return districts;
}

void
lp_import_name_districts (LpDistrictNamer namer,
                          gpointer        data)
{
  static GPtrArray *districts = NULL;

  if (g_once_init_enter (&districts))
    g_once_init_leave (&districts, read_districts ());
  for (guint i = 0; i < districts->len; i += 2)
    namer (data, g_ptr_array_index (districts, i), g_ptr_array_index (districts, i + 1));
}
