/* import-recognise.c — what the files of an import hold, by their content */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/import-private.h"

#include <glib/gi18n-lib.h>

/* A title, a date and notes may stand above the heading. */
#define SAMPLE_ROWS 25

/* Enough of a file's beginning to tell a layer from a table, blanks before it included. */
#define BEGINNING 256

static gboolean
read_sample (LpTableFile       *table,
             guint          sheet,
             LpSample      *sample,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (LpTableReader) reader = lp_table_read (table, sheet, cancellable, error);
  LpTableRow row;
  LpTableStep step = LP_TABLE_STEP_ERROR;

  if (reader == NULL)
    return FALSE;
  while (sample->rows->len < SAMPLE_ROWS && (step = lp_table_reader_next (reader, &row, error)) == LP_TABLE_STEP_ROW)
    g_ptr_array_add (sample->rows, g_strdupv ((GStrv) row.cells));
  return sample->rows->len == SAMPLE_ROWS || step == LP_TABLE_STEP_END;
}

static gboolean
recognise_sheet (LpImport      *import,
                 LpImportInput         *input,
                 guint          sheet,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  LpSample sample = { rows };
  LpImportItem *item;

  if (!read_sample (input->table, sheet, &sample, cancellable, error))
    return FALSE;
  item = g_new0 (LpImportItem, 1);
  item->input = input;
  item->sheet = sheet;
  item->kind = lp_kinds_recognise (&sample, &item->heading, item->places);
  if (item->kind == NULL)
    {
      g_free (item);
      return TRUE;
    }
  input->is_own |= item->kind->is_own;
  g_ptr_array_add (import->items, item);
  return TRUE;
}

/* What no kind recognises is a list of practices, if it has a column of codes. */
static void
add_list (LpImport *import,
          LpImportInput    *input)
{
  LpImportItem *item = g_new0 (LpImportItem, 1);

  item->input = input;
  item->heading = -1;
  g_ptr_array_add (import->items, item);
}

static gboolean
recognise_tables (LpImport       *import,
                  LpImportInput  *input,
                  GCancellable   *cancellable,
                  GError        **error)
{
  guint n_before = import->items->len;

  if (input->bytes != NULL)
    input->table = lp_table_new (input->bytes, input->account->name, error);
  else
    input->table = lp_table_new_for_file (input->file, error);
  if (input->table == NULL)
    return FALSE;
  import->size += lp_table_get_size (input->table);
  for (guint sheet = 0; sheet < lp_table_get_n_sheets (input->table); sheet++)
    if (!recognise_sheet (import, input, sheet, cancellable, error))
      return FALSE;
  /* The practices of a workbook of our own are a list like any other's; one of its sheets saved as text is that sheet alone. */
  if (import->items->len == n_before || (input->is_own && lp_table_is_workbook (input->table)))
    add_list (import, input);
  return TRUE;
}

/* FALSE: a table, or a file that cannot be read, of which the table's reader has more to say. */
static gboolean
is_layer (const LpImportInput *input,
          GCancellable        *cancellable)
{
  g_autoptr (GFileInputStream) stream = NULL;
  char beginning[BEGINNING];
  gsize length = 0;

  if (input->bytes != NULL)
    {
      const char *bytes = g_bytes_get_data (input->bytes, &length);

      return lp_geojson_begins_so (bytes, length);
    }
  stream = g_file_read (input->file, cancellable, NULL);
  return stream != NULL && g_input_stream_read_all (G_INPUT_STREAM (stream), beginning, sizeof beginning, &length, cancellable, NULL) &&
         lp_geojson_begins_so (beginning, length);
}

/* A layer is read whole here: it is small, and nothing of it waits for other files. */
static gboolean
take_layer (LpImportInput  *input,
            GCancellable   *cancellable,
            GError        **error)
{
  LpImportFile *account = input->account;

  account->kind = "geojson";
  account->kind_name = _("Layer of the map (GeoJSON)");
  if (input->bytes != NULL)
    input->layer = lp_geojson_parse (input->bytes, account->name, error);
  else
    input->layer = lp_geojson_load (input->file, cancellable, error);
  if (input->layer == NULL)
    return FALSE;
  g_free (account->sha256);
  account->sha256 = g_strdup (lp_geojson_get_sha256 (input->layer));
  account->taken = lp_geojson_get_features (input->layer)->len;
  account->left_out = account->reasons[LP_REASON_NO_POSITION] = lp_geojson_get_left_out (input->layer);
  account->rows = account->taken + account->left_out;
  return TRUE;
}

gboolean
_lp_import_recognise (LpImport       *import,
                      LpImportInput  *input,
                      GCancellable   *cancellable,
                      GError        **error)
{
  if (is_layer (input, cancellable))
    return take_layer (input, cancellable, error);
  return recognise_tables (import, input, cancellable, error);
}
