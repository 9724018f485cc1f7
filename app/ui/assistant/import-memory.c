/* import-memory.c — what a person has said of the columns of a list, for the next list with the same headings */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-memory.h"

/* One group a set of headings, one key a column: the meaning's number. Meanings are only ever added behind the last, so that numbers hold. */
#define FILE_NAME "table-meanings.ini"

/* Besides: whether its numbers have a decimal comma; and of headings that were found where another line is the heading in truth, which. */
#define COMMA "comma"
#define HEADING "heading"

static char *
get_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "locality-planner", FILE_NAME, NULL);
}

static GKeyFile *
load (void)
{
  g_autofree char *path = get_path ();
  GKeyFile *memory = g_key_file_new ();

  g_key_file_load_from_file (memory, path, G_KEY_FILE_NONE, NULL);
  return memory;
}

char *
lp_import_memory_name (LpPracticeList *list)
{
  const LpRecords *records = lp_practice_list_get_records (list);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < lp_records_get_n_columns (records); i++)
    {
      const char *heading = lp_records_get_heading (records, i);

      g_checksum_update (checksum, (const guint8 *) heading, strlen (heading) + 1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

int
lp_import_memory_recall_heading (const char *found)
{
  g_autoptr (GKeyFile) memory = load ();

  return g_key_file_has_key (memory, found, HEADING, NULL) ? g_key_file_get_integer (memory, found, HEADING, NULL) : LP_HEADING_FIND;
}

gboolean
lp_import_memory_recall (LpPracticeList *list)
{
  g_autoptr (GKeyFile) memory = load ();
  g_autofree char *group = lp_import_memory_name (list);
  guint n_columns = lp_records_get_n_columns (lp_practice_list_get_records (list));

  if (!g_key_file_has_key (memory, group, "0", NULL))
    return FALSE;
  for (guint i = 0; i < n_columns; i++)
    lp_practice_list_set_field (list, i, LP_FIELD_IGNORED);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);
      int field = g_key_file_get_integer (memory, group, key, NULL);

      if (field > LP_FIELD_IGNORED && field < LP_N_FIELDS)
        lp_practice_list_set_field (list, i, field);
    }
  lp_practice_list_set_style (list, g_key_file_get_boolean (memory, group, COMMA, NULL) ? LP_NUMBER_DECIMAL_COMMA : LP_NUMBER_DECIMAL_POINT);
  return TRUE;
}

void
lp_import_memory_remember (LpPracticeList *list,
                           const char     *found)
{
  g_autoptr (GKeyFile) memory = load ();
  g_autofree char *group = lp_import_memory_name (list);
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_key_file_remove_group (memory, group, NULL);
  for (guint i = 0; i < lp_records_get_n_columns (lp_practice_list_get_records (list)); i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);

      g_key_file_set_integer (memory, group, key, lp_practice_list_get_field (list, i));
    }
  g_key_file_set_boolean (memory, group, COMMA, lp_practice_list_get_style (list) == LP_NUMBER_DECIMAL_COMMA);
  /* What was found by itself is remembered only where a person said otherwise. */
  if (!g_str_equal (found, group))
    g_key_file_set_integer (memory, found, HEADING, lp_practice_list_get_heading (list));
  else
    g_key_file_remove_key (memory, found, HEADING, NULL);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_key_file_save_to_file (memory, path, NULL);
}
