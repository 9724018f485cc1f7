/* import-twins.c — files of an import that are one and the same, under two names */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK (64 * 1024)

static GInputStream *
open_input (const LpImportInput  *input,
            GCancellable         *cancellable,
            GError              **error)
{
  if (input->bytes != NULL)
    return g_memory_input_stream_new_from_bytes (input->bytes);
  return G_INPUT_STREAM (g_file_read (input->file, cancellable, error));
}

/* Two files of one length, byte for byte. A fault of reading is left to whoever reads them in earnest. */
static gboolean
are_same (const LpImportInput *a,
          const LpImportInput *b,
          GCancellable        *cancellable)
{
  g_autoptr (GInputStream) first = open_input (a, cancellable, NULL);
  g_autoptr (GInputStream) second = open_input (b, cancellable, NULL);
  g_autofree guint8 *pieces = g_malloc (2 * CHUNK);
  gsize n_first = 1, n_second;

  while (first != NULL && second != NULL && n_first > 0)
    {
      if (!g_input_stream_read_all (first, pieces, CHUNK, &n_first, cancellable, NULL) ||
          !g_input_stream_read_all (second, pieces + CHUNK, CHUNK, &n_second, cancellable, NULL) ||
          n_first != n_second || memcmp (pieces, pieces + CHUNK, n_first) != 0)
        return FALSE;
    }
  return first != NULL && second != NULL;
}

/* Only what differs nowhere else is worth reading twice. */
static gboolean
may_be_same (const LpImportInput *a,
             const LpImportInput *b)
{
  return a->table != NULL && b->table != NULL && lp_table_get_size (a->table) == lp_table_get_size (b->table);
}

gboolean
_lp_import_is_twin (const LpImport *import,
                    guint           place,
                    GCancellable   *cancellable)
{
  LpImportInput *input = g_ptr_array_index (import->inputs, place);

  for (guint i = 0; i < place; i++)
    {
      const LpImportInput *earlier = g_ptr_array_index (import->inputs, i);

      if (!may_be_same (earlier, input) || !are_same (earlier, input, cancellable))
        continue;
      input->twin = earlier;
      /* Translators: the name of a file */
      lp_import_file_doubt (input->account, 0, NULL, "", g_strdup_printf (_("The same file as %s; it is read once."), earlier->account->name));
      return TRUE;
    }
  return FALSE;
}
