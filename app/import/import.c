/* import.c — files as they are published, into a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/import.h"

#include <glib/gi18n-lib.h>

#include "import/dates.h"
#include "import/file-kind.h"
#include "import/practice-list.h"

/* A title, a date and notes may stand above the heading. */
#define SAMPLE_ROWS 25

/* How often the progress is told and the account of a row costs nothing. */
#define ROWS_BETWEEN_TELLING 8192

/* One file given. */
typedef struct
{
  GFile *file;                  /* or: */
  GBytes *bytes;
  LpTableFile *table;
  LpImportFile *account;
} Input;

/* One table to be read: a text file, or a sheet of a workbook. */
typedef struct
{
  Input *input;
  guint sheet;
  const LpFileKind *kind;       /* NULL: a list of practices of any other kind */
  int heading;                  /* the row that is one, -1: none */
  int places[LP_MAX_FIELDS];
  LpDraftFile *file;
} Item;

struct _LpImport
{
  GPtrArray *inputs;            /* Input */
  GPtrArray *items;             /* Item */
  LpDraft *draft;
  GPtrArray *files;             /* LpImportFile, the accounts */
  guint adding_rank;            /* the lowest rank among the files; 0: none adds practices */

  LpImportProgress progress;
  gpointer progress_data;
  guint64 rows;                 /* of all files */
  goffset size, size_before;    /* of all files, of those that have been read */
};

static void
free_input (gpointer data)
{
  Input *input = data;

  g_clear_object (&input->file);
  g_clear_pointer (&input->bytes, g_bytes_unref);
  g_clear_pointer (&input->table, lp_table_free);
  g_free (input);
}

LpImport *
lp_import_new (void)
{
  LpImport *import = g_new0 (LpImport, 1);

  import->inputs = g_ptr_array_new_with_free_func (free_input);
  import->items = g_ptr_array_new_with_free_func (g_free);
  import->files = lp_import_files_new ();
  return import;
}

void
lp_import_free (LpImport *import)
{
  g_ptr_array_unref (import->items);
  g_ptr_array_unref (import->inputs);
  g_clear_pointer (&import->draft, lp_draft_free);
  g_ptr_array_unref (import->files);
  g_free (import);
}

void
lp_import_add_file (LpImport   *import,
                    GFile      *file,
                    const char *path)
{
  Input *input = g_new0 (Input, 1);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *own_path = path != NULL ? g_strdup (path) : g_file_get_parse_name (file);

  input->file = g_object_ref (file);
  input->account = lp_import_files_add (import->files, own_path, name);
  g_ptr_array_add (import->inputs, input);
}

void
lp_import_add_bytes (LpImport   *import,
                     GBytes     *bytes,
                     const char *name)
{
  Input *input = g_new0 (Input, 1);

  input->bytes = g_bytes_ref (bytes);
  input->account = lp_import_files_add (import->files, name, name);
  g_ptr_array_add (import->inputs, input);
}

void
lp_import_begin (LpImport          *import,
                 LpPlan            *plan,
                 const char *const *area)
{
  g_clear_pointer (&import->draft, lp_draft_free);
  import->draft = lp_draft_new (plan, area);
}

/* What went wrong is the file's fault, unless somebody has cancelled. */
static gboolean
blame_file (LpImportFile  *account,
            GError        *cause,
            GError       **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  lp_import_file_fail (account, cause);
  return TRUE;
}

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
                 Input         *input,
                 guint          sheet,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  LpSample sample = { rows };
  Item *item;

  if (!read_sample (input->table, sheet, &sample, cancellable, error))
    return FALSE;
  item = g_new0 (Item, 1);
  item->input = input;
  item->sheet = sheet;
  item->kind = lp_kinds_recognise (&sample, &item->heading, item->places);
  if (item->kind == NULL)
    g_free (item);
  else
    g_ptr_array_add (import->items, item);
  return TRUE;
}

/* What no kind recognises is a list of practices, if it has a column of codes. */
static void
add_list (LpImport *import,
          Input    *input)
{
  Item *item = g_new0 (Item, 1);

  item->input = input;
  item->heading = -1;
  g_ptr_array_add (import->items, item);
}

static gboolean
recognise_input (LpImport      *import,
                 Input         *input,
                 GCancellable  *cancellable,
                 GError       **error)
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
  if (import->items->len == n_before)
    add_list (import, input);
  return TRUE;
}

static void
settle_item (LpImport *import,
             Item     *item)
{
  const LpFileKind *kind = item->kind;
  LpImportFile *account = item->input->account;

  item->file = lp_draft_add_file (import->draft, account);
  account->kind = kind != NULL ? kind->id : "table";
  account->kind_name = kind != NULL ? _(kind->name) : _("List of practices");
  item->file->kind_id = account->kind;
  if (kind == NULL)
    {
      item->file->title = account->name;
      item->file->publisher = item->file->licence = item->file->attribution = "";
      return;
    }
  item->file->title = kind->title;
  item->file->publisher = kind->publisher;
  item->file->licence = kind->licence;
  item->file->attribution = kind->attribution;
  if (kind->rank != 0 && (import->adding_rank == 0 || kind->rank < import->adding_rank))
    import->adding_rank = kind->rank;
}

static void
tell_progress (LpImport      *import,
               const Item    *item,
               LpTableReader *reader)
{
  double size = lp_table_get_size (item->input->table);
  double done = (import->size_before + size * lp_table_reader_get_done (reader)) / MAX (import->size, 1);

  if (import->progress != NULL)
    import->progress (item->input->account->name, import->rows, MIN (done, 1), import->progress_data);
}

/* Passes over what stands above the table, and keeps the heading. (transfer full) */
static GStrv
skip_heading (const Item     *item,
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
           Item           *item,
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

/* Whether the file says which practices there are: those come first, as the others can only tell of practices that are known. */
static gboolean
adds_practices (const LpImport *import,
                const Item     *item)
{
  return item->kind == NULL || (item->kind->rank != 0 && item->kind->rank == import->adding_rank);
}

static gboolean
read_kind (LpImport      *import,
           Item          *item,
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
  take.adds = adds_practices (import, item);
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
  return read;
}

static gboolean
read_item (LpImport      *import,
           Item          *item,
           GCancellable  *cancellable,
           GError       **error)
{
  GError *cause = NULL;
  gboolean read;

  if (item->input->account->fault != NULL)
    return TRUE;
  if (item->kind != NULL)
    read = read_kind (import, item, cancellable, &cause);
  else
    read = lp_practice_list_take_table (item->input->table, import->draft, item->file, &cause);
  import->size_before += lp_table_get_size (item->input->table);
  return read || blame_file (item->input->account, cause, error);
}

static LpStage
get_stage (const Item *item)
{
  return item->kind != NULL ? item->kind->stage : LP_STAGE_PRACTICES;
}

static gboolean
read_items (LpImport      *import,
            LpStage        stage,
            gboolean       adding,
            GCancellable  *cancellable,
            GError       **error)
{
  for (guint i = 0; i < import->items->len; i++)
    {
      Item *item = g_ptr_array_index (import->items, i);

      if (get_stage (item) == stage && adds_practices (import, item) == adding && !read_item (import, item, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_stage (LpImport      *import,
            LpStage        stage,
            GCancellable  *cancellable,
            GError       **error)
{
  if (stage == LP_STAGE_POSITIONS)
    lp_draft_want_positions (import->draft);
  if (!read_items (import, stage, TRUE, cancellable, error) || !read_items (import, stage, FALSE, cancellable, error))
    return FALSE;
  if (stage == LP_STAGE_POSITIONS)
    lp_draft_settle_area (import->draft);
  return TRUE;
}

gboolean
lp_import_is_list (GFile    *file,
                   gboolean *is_list,
                   GError  **error)
{
  g_autoptr (LpImport) import = lp_import_new ();
  const Item *first;

  lp_import_add_file (import, file, NULL);
  if (!recognise_input (import, g_ptr_array_index (import->inputs, 0), NULL, error))
    return FALSE;
  first = g_ptr_array_index (import->items, 0);
  *is_list = first->kind == NULL;
  return TRUE;
}

const GPtrArray *
lp_import_get_areas (LpImport *import)
{
  g_return_val_if_fail (import->draft != NULL, NULL);
  return lp_draft_get_areas (import->draft);
}

gboolean
lp_import_read (LpImport         *import,
                LpImportProgress  progress,
                gpointer          data,
                GCancellable     *cancellable,
                GError          **error)
{
  g_return_val_if_fail (import->draft != NULL, FALSE);
  import->progress = progress;
  import->progress_data = data;
  for (guint i = 0; i < import->inputs->len; i++)
    {
      Input *input = g_ptr_array_index (import->inputs, i);
      GError *cause = NULL;

      if (!recognise_input (import, input, cancellable, &cause) && !blame_file (input->account, cause, error))
        return FALSE;
    }
  for (guint i = 0; i < import->items->len; i++)
    settle_item (import, g_ptr_array_index (import->items, i));
  for (guint stage = 0; stage < LP_N_STAGES; stage++)
    if (!read_stage (import, stage, cancellable, error))
      return FALSE;
  return TRUE;
}

LpImportPreview *
lp_import_preview (LpImport *import,
                   LpPlan   *plan)
{
  LpImportPreview *preview = lp_import_preview_new (import->files);
  gboolean is_faulty = FALSE;

  for (guint i = 0; i < preview->files->len; i++)
    is_faulty |= ((const LpImportFile *) g_ptr_array_index (preview->files, i))->fault != NULL;
  if (import->items->len > 0 && import->draft != NULL)
    lp_draft_fill_preview (import->draft, plan, preview);
  if (is_faulty || (preview->edit != NULL && lp_edit_get_n_rows (preview->edit) == 0))
    g_clear_pointer (&preview->edit, lp_edit_free);
  return preview;
}
