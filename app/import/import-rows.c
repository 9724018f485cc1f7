/* import-rows.c — the rows of one table of an import, into the draft */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/import-private.h"

#include <glib/gi18n-lib.h>

/* How often the progress is told: seldom enough that it costs nothing. */
#define ROWS_BETWEEN_TELLING 8192

static void
tell_progress (LpImport      *import,
               const LpImportItem    *item,
               LpTableReader *reader)
{
  double size = lp_table_get_size (item->input->table);
  double done = (import->size_before + size * lp_table_reader_get_done (reader)) / MAX (import->size, 1);

  if (import->progress != NULL)
    import->progress (item->input->account->name, import->rows, MIN (done, 1), import->progress_data);
}

/* Passes over what stands above the table, and keeps the heading. (transfer full) */
static GStrv
skip_heading (const LpImportItem     *item,
              LpTableReader  *reader,
              LpTableRow     *heading,
              GError        **error)
{
  LpTableRow row;
  GStrv cells = NULL;

  for (int i = 0; i <= item->heading; i++)
    {
      LpTableStep step = lp_table_reader_next (reader, &row, error);

      g_strfreev (cells);
      cells = NULL;
      if (step == LP_TABLE_STEP_END)
        g_set_error (error, LP_TABLE_ERROR, LP_TABLE_ERROR_DAMAGED, _("%s was changed while it was being read. Bring it in again."), item->input->account->name);
      if (step != LP_TABLE_STEP_ROW)
        return NULL;
      cells = g_strdupv ((GStrv) row.cells);
    }
  *heading = (LpTableRow) { (const char *const *) cells, row.n_cells, row.line };
  return cells;
}

/* A row of empty cells is how spreadsheets end a table. */
static gboolean
is_blank (const LpTableRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    for (const char *at = row->cells[i]; *at != '\0'; at++)
      if (!g_ascii_isspace (*at))
        return FALSE;
  return TRUE;
}

static gboolean
take_rows (LpImport       *import,
           LpImportItem           *item,
           LpTake         *take,
           LpTableReader  *reader,
           GError        **error)
{
  LpImportFile *account = item->input->account;
  LpTableRow row;
  LpTableStep step;

  while ((step = lp_table_reader_next (reader, &row, error)) == LP_TABLE_STEP_ROW)
    {
      if (is_blank (&row))
        continue;
      take->row = &row;
      account->rows++;
      import->rows++;
      item->kind->take (take);
      if (import->rows % ROWS_BETWEEN_TELLING == 0)
        tell_progress (import, item, reader);
    }
  return step == LP_TABLE_STEP_END;
}

static void
date_file (LpTake *take)
{
  if (take->kind->end != NULL)
    take->kind->end (take);
  if (take->file->date == 0)
    take->file->date = take->newest;
}

gboolean
_lp_import_read_rows (LpImport      *import,
                      LpImportItem  *item,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (LpTableReader) reader = lp_table_read (item->input->table, item->sheet, cancellable, error);
  LpImportFile *account = item->input->account;
  LpTake take = { import->draft, item->file, item->kind };
  LpTableRow heading;
  g_auto (GStrv) headings = NULL;
  gboolean read;

  if (reader == NULL)
    return FALSE;
  if (item->heading >= 0)
    {
      headings = skip_heading (item, reader, &heading, error);
      if (headings == NULL)
        return FALSE;
      take.heading = &heading;
    }
  for (guint i = 0; i < LP_MAX_FIELDS; i++)
    take.places[i] = item->places[i];
  take.adds = _lp_import_adds (import, item);
  if (item->kind->begin != NULL)
    item->kind->begin (&take);
  read = take_rows (import, item, &take, reader, error);
  date_file (&take);
  account->taken = account->rows - account->left_out;
  if (read && *account->sha256 == '\0')
    {
      g_free (account->sha256);
      account->sha256 = g_strdup (lp_table_reader_get_sha256 (reader));
    }
  for (guint i = 0; i < LP_MAX_FIELDS; i++)
    if (take.texts[i] != NULL)
      g_string_free (take.texts[i], TRUE);
  g_clear_pointer (&take.seen, g_hash_table_unref);
  return read;
}

