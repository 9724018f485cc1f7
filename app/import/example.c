/* example.c — the beginnings of a plan: the example that travels with the program, and an empty one */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/example.h"

#include <glib/gi18n-lib.h>

#include "import/example-rows.h"
#include "import/example-tables.h"
#include "import/records.h"
#include "import/row.h"

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
  g_autoptr (LpRecords) records = lp_example_open ("option-pcn-2019-unassigned.csv", error);
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

static LpEdit *
read_dorset (GError **error)
{
  g_autoptr (LpEdit) edit = lp_edit_new (_("Start from the Dorset example"));
  g_autofree char *note = NULL;

  lp_edit_add (edit, lp_row_plan (_("Dorset"), _("NHS Dorset CCG (11J)"), "2018-09-30"));
  if (!lp_example_add_practices (edit, error) || !lp_example_add_measures (edit, error))
    return NULL;

  note = describe_unassigned (edit, error);
  if (note == NULL)
    return NULL;
  lp_edit_add (edit, lp_row_option (LP_EXAMPLE_OPTION_A, 1, _("Option A"), ""));
  lp_edit_add (edit, lp_row_option (LP_EXAMPLE_OPTION_2019, 2, _("PCNs of December 2019"), note));
  if (!lp_example_add_networks (edit, error))
    return NULL;

  add_layers (edit);
  if (!lp_example_add_ground (edit, error) ||
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
  lp_edit_add (edit, lp_row_option (LP_EXAMPLE_OPTION_A, 1, _("Option A"), ""));
  return edit;
}

/* Codes and names in turn. The table holds the borders too, so it is read once and not at every import. */
static GPtrArray *
read_districts (void)
{
  g_autoptr (LpRecords) records = lp_example_open ("ground.csv", NULL);
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
