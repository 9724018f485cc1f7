/* run-seeds.c — a harness as an ordinary test: every seed once, whole and cut short */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

/* Names on the command line are files, or folders whose files are the seeds. */
static void
run_seed (gconstpointer data)
{
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (data, &text, &length, NULL));
  LLVMFuzzerTestOneInput ((const guint8 *) text, length);
  LLVMFuzzerTestOneInput ((const guint8 *) text, length / 2);
  LLVMFuzzerTestOneInput ((const guint8 *) text, length - MIN (length, 1));
}

static void
add_seeds (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf ("/fuzz/%s", base);
  const char *entry;

  if (dir == NULL)
    g_test_add_data_func_full (name, g_strdup (path), run_seed, g_free);
  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, entry, NULL);

      if (!g_file_test (child, G_FILE_TEST_IS_DIR))
        add_seeds (child);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  LLVMFuzzerInitialize (&argc, &argv);
  for (int i = 1; i < argc; i++)
    add_seeds (argv[i]);
  return g_test_run ();
}
