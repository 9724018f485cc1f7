/* pdf.c — what reading programs say of a PDF */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf.h"

char *
pdf_ask (const char *program,
         const char *option,
         const char *path)
{
  g_autofree char *found = g_find_program_in_path (program);
  const char *const with[] = { program, option, path, "-", NULL };
  const char *const without[] = { program, path, NULL };
  g_autoptr (GError) error = NULL;
  char *said = NULL;
  int status;

  if (found == NULL)
    return NULL;
  g_spawn_sync (NULL, (char **) (option != NULL ? with : without), NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &said, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return said;
}
