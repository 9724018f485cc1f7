/* segment-file.c — counts of local segments, from a table into the open plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/segment-file.h"

#include <glib/gi18n-lib.h>

#include "import/records.h"
#include "plan/edit-outlook.h"

enum { PRACTICE, SEGMENT, COUNT, N_WANTED };

/* What each column may be headed, without regard to capitals. */
static const char *const headings[N_WANTED][5] = {
  [PRACTICE] = { "practice", "practice code", "practice_code", "code", NULL },
  [SEGMENT] = { "segment", NULL },
  [COUNT] = { "count", "people", "patients", NULL },
};

static int
find_column (const LpRecords *records,
             guint            wanted)
{
  for (guint column = 0; column < lp_records_get_n_columns (records); column++)
    {
      g_autofree char *heading = g_ascii_strdown (lp_records_get_heading (records, column), -1);

      if (g_strv_contains (headings[wanted], heading))
        return (int) column;
    }
  return -1;
}

static gboolean
find_columns (const LpRecords *records,
              const char      *name,
              int              columns[N_WANTED],
              GError         **error)
{
  for (guint i = 0; i < N_WANTED; i++)
    {
      columns[i] = find_column (records, i);
      if (columns[i] >= 0)
        continue;
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%1$s has no column headed “%2$s”. Segments need three: practice, segment and count."), name,
                   headings[i][0]);
      return FALSE;
    }
  return TRUE;
}

/* Returns: (transfer full) (element-type LpSegmentCount), which names cells of @records */
static GArray *
list_counts (const LpRecords *records,
             const int        columns[N_WANTED])
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (LpSegmentCount));

  for (guint row = 0; row < lp_records_get_n_rows (records); row++)
    g_array_append_val (counts, ((LpSegmentCount) { lp_records_get_cell (records, row, columns[PRACTICE]), lp_records_get_cell (records, row, columns[SEGMENT]),
                                                    lp_records_get_cell (records, row, columns[COUNT]), lp_records_get_line (records, row) }));
  return counts;
}

/* "2 segments of 86 practices: Frail, Housebound" */
static char *
describe (const GArray *counts)
{
  g_autoptr (GHashTable) practices = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) segments = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *of = NULL;

  for (guint i = 0; i < counts->len; i++)
    {
      const LpSegmentCount *count = &g_array_index (counts, LpSegmentCount, i);

      g_hash_table_add (practices, (gpointer) count->practice);
      if (g_hash_table_add (segments, (gpointer) count->segment))
        g_ptr_array_add (names, (gpointer) count->segment);
    }
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  of = g_strdup_printf (ngettext ("of %u practice", "of %u practices", g_hash_table_size (practices)), g_hash_table_size (practices));
  /* Translators: a number, "of 86 practices", and the names of the segments */
  return g_strdup_printf (ngettext ("%1$u segment %2$s: %3$s", "%1$u segments %2$s: %3$s", g_hash_table_size (segments)), g_hash_table_size (segments), of, list);
}

char *
lp_session_take_segments (LpSession   *session,
                          GFile       *file,
                          const char  *source,
                          gboolean     is_trial,
                          GError     **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, error);
  g_autoptr (LpRecords) records = bytes != NULL ? lp_records_new (bytes, name, NULL, error) : NULL;
  g_autoptr (GArray) counts = NULL;
  g_autoptr (LpEdit) edit = NULL;
  int columns[N_WANTED];

  if (records == NULL || !find_columns (records, name, columns, error))
    return NULL;
  counts = list_counts (records, columns);
  edit = lp_edit_segment_take (lp_session_get_plan (session), (const LpSegmentCount *) counts->data, counts->len, source != NULL ? source : name, error);
  if (edit == NULL || (!is_trial && !lp_session_commit (session, g_steal_pointer (&edit), error)))
    return NULL;
  return describe (counts);
}
