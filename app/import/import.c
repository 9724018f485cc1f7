/* import.c — files as they are published, into a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/import-private.h"

#include <glib/gi18n-lib.h>

#include "import/practice-list.h"

static void
free_input (gpointer data)
{
  LpImportInput *input = data;

  g_clear_object (&input->file);
  g_clear_pointer (&input->bytes, g_bytes_unref);
  g_clear_pointer (&input->table, lp_table_free);
  g_clear_pointer (&input->layer, lp_geojson_free);
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
  g_clear_pointer (&import->area, lp_shape_unref);
  g_free (import->layer_name);
  g_ptr_array_unref (import->files);
  g_free (import);
}

void
lp_import_add_file (LpImport   *import,
                    GFile      *file,
                    const char *path)
{
  LpImportInput *input = g_new0 (LpImportInput, 1);
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
  LpImportInput *input = g_new0 (LpImportInput, 1);

  input->bytes = g_bytes_ref (bytes);
  input->account = lp_import_files_add (import->files, name, name);
  g_ptr_array_add (import->inputs, input);
}

void
lp_import_set_area (LpImport      *import,
                    const LpShape *area)
{
  g_clear_pointer (&import->area, lp_shape_unref);
  import->area = area != NULL ? lp_shape_ref ((LpShape *) area) : NULL;
}

void
lp_import_name_layer (LpImport   *import,
                      const char *name)
{
  g_free (import->layer_name);
  import->layer_name = g_strdup (name);
}

void
lp_import_set_meaning (LpImport              *import,
                       LpPracticeListMeaning  meaning,
                       gpointer               data)
{
  import->meaning = meaning;
  import->meaning_data = data;
}

void
lp_import_begin (LpImport          *import,
                 LpPlan            *plan,
                 const char *const *area)
{
  g_clear_pointer (&import->draft, lp_draft_free);
  import->draft = lp_draft_new (plan, area, import->area);
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

/* All sheets of a workbook that the program has written are one file. */
static void
settle_own (LpImport     *import,
            LpImportItem *item)
{
  LpImportInput *input = item->input;

  if (input->own == NULL)
    input->own = lp_draft_add_list (import->draft, input->account);
  input->own->is_nobody = TRUE;
  item->file = input->own;
  input->account->kind = LP_KIND_OWN;
  input->account->kind_name = _("Workbook of Locality Planner");
}

static void
settle_item (LpImport *import,
             LpImportItem     *item)
{
  const LpFileKind *kind = item->kind;
  LpImportFile *account = item->input->account;

  if (item->input->is_own)
    {
      settle_own (import, item);
      return;
    }
  if (kind == NULL)
    {
      item->file = lp_draft_add_list (import->draft, account);
      return;
    }
  item->file = lp_draft_add_file (import->draft, account);
  account->kind = kind->id;
  account->kind_name = _(kind->name);
  item->file->kind_id = account->kind;
  item->file->is_yearly = kind->is_yearly;
  item->file->title = kind->title;
  item->file->publisher = kind->publisher;
  item->file->licence = kind->licence;
  item->file->attribution = kind->attribution;
  if (kind->rank != 0 && (import->adding_rank == 0 || kind->rank < import->adding_rank))
    import->adding_rank = kind->rank;
}

gboolean
_lp_import_adds (const LpImport *import,
                const LpImportItem     *item)
{
  return item->kind == NULL || (item->kind->rank != 0 && item->kind->rank == import->adding_rank);
}

/* What a file is that is an earlier one over again. */
static void
settle_twins (LpImport *import)
{
  for (guint i = 0; i < import->inputs->len; i++)
    {
      const LpImportInput *input = g_ptr_array_index (import->inputs, i);

      if (input->twin == NULL)
        continue;
      input->account->kind = input->twin->account->kind;
      input->account->kind_name = input->twin->account->kind_name;
    }
}

static gboolean
read_item (LpImport      *import,
           LpImportItem          *item,
           GCancellable  *cancellable,
           GError       **error)
{
  GError *cause = NULL;
  gboolean read;

  if (item->input->account->fault != NULL)
    return TRUE;
  if (item->kind != NULL)
    read = _lp_import_read_rows (import, item, cancellable, &cause);
  else
    read = lp_practice_list_take_table (item->input->table, import->draft, item->file, import->meaning, import->meaning_data, cancellable, &cause);
  import->size_before += lp_table_get_size (item->input->table);
  return read || blame_file (item->input->account, cause, error);
}

static LpStage
get_stage (const LpImportItem *item)
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
      LpImportItem *item = g_ptr_array_index (import->items, i);

      if (get_stage (item) == stage && _lp_import_adds (import, item) == adding && !read_item (import, item, cancellable, error))
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
  lp_import_add_file (import, file, NULL);
  if (!_lp_import_recognise (import, g_ptr_array_index (import->inputs, 0), NULL, error))
    return FALSE;
  *is_list = import->items->len == 1 && ((const LpImportItem *) g_ptr_array_index (import->items, 0))->kind == NULL;
  return TRUE;
}

const GPtrArray *
lp_import_get_areas (LpImport *import)
{
  g_return_val_if_fail (import->draft != NULL, NULL);
  return lp_draft_get_areas (import->draft);
}

const GPtrArray *
lp_import_get_districts (LpImport *import)
{
  g_return_val_if_fail (import->draft != NULL, NULL);
  return lp_draft_get_districts (import->draft);
}

GArray *
lp_import_get_places (LpImport *import)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (LpPoint));
  const GPtrArray *practices = import->draft != NULL ? lp_draft_get_practices (import->draft) : NULL;

  for (guint i = 0; practices != NULL && i < practices->len; i++)
    {
      const LpDraftPractice *practice = g_ptr_array_index (practices, i);
      const LpPoint place = { practice->easting, practice->northing };

      if (practice->has_position)
        g_array_append_val (places, place);
    }
  return places;
}

LpShape *
lp_import_area_of_layer (LpPlan     *plan,
                         const char *layer)
{
  const GPtrArray *features = lp_plan_get_features (plan);
  g_autoptr (LpShape) area = lp_shape_new ();

  for (guint i = 0; i < features->len; i++)
    {
      const LpFeature *feature = g_ptr_array_index (features, i);

      if (g_str_equal (feature->layer, layer))
        lp_shape_add_wkt (area, feature->wkt);
    }
  return lp_shape_get_n_rings (area) > 0 ? g_steal_pointer (&area) : NULL;
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
      LpImportInput *input = g_ptr_array_index (import->inputs, i);
      guint n_items = import->items->len;
      GError *cause = NULL;

      if (!_lp_import_recognise (import, input, cancellable, &cause) && !blame_file (input->account, cause, error))
        return FALSE;
      if (_lp_import_is_twin (import, i, cancellable))
        g_ptr_array_set_size (import->items, n_items);
    }
  for (guint i = 0; i < import->items->len; i++)
    settle_item (import, g_ptr_array_index (import->items, i));
  settle_twins (import);
  for (guint stage = 0; stage < LP_N_STAGES; stage++)
    if (!read_stage (import, stage, cancellable, error))
      return FALSE;
  return TRUE;
}

/* Layers stand for themselves: nothing in them waits for a practice. */
static void
add_layers (LpImport *import,
            LpPlan   *plan,
            LpEdit   *edit)
{
  for (guint i = 0; i < import->inputs->len; i++)
    {
      const LpImportInput *input = g_ptr_array_index (import->inputs, i);
      GError *error = NULL;

      if (input->layer != NULL && !lp_geojson_add_layer (input->layer, import->layer_name, plan, edit, NULL, &error))
        lp_import_file_fail (input->account, error);
    }
}

/* (transfer full) */
static char *
label_edit (const LpImport *import)
{
  guint n = import->files->len;
  const char *first = ((const LpImportFile *) g_ptr_array_index (import->files, 0))->name;

  if (n == 1)
    return g_strdup_printf (_("Bring in %s"), first);
  return g_strdup_printf (ngettext ("Bring in %s and %u other file", "Bring in %s and %u other files", n - 1), first, n - 1);
}

LpImportPreview *
lp_import_preview (LpImport *import,
                   LpPlan   *plan)
{
  LpImportPreview *preview = lp_import_preview_new (import->files);
  g_autofree char *label = NULL;
  gboolean is_faulty = FALSE;

  g_return_val_if_fail (import->draft != NULL && import->files->len > 0, preview);
  label = label_edit (import);
  preview->edit = lp_edit_new (label);
  add_layers (import, plan, preview->edit);
  lp_draft_fill_preview (import->draft, plan, preview);
  for (guint i = 0; i < preview->files->len; i++)
    is_faulty |= ((const LpImportFile *) g_ptr_array_index (preview->files, i))->fault != NULL;
  if (is_faulty || lp_edit_get_n_rows (preview->edit) == 0)
    g_clear_pointer (&preview->edit, lp_edit_free);
  return preview;
}
