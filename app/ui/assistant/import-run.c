/* import-run.c — one reading of files, in another thread */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-run.h"

#include <glib/gi18n-lib.h>

#include "ui/assistant/import-memory.h"

/* Before this share has been read a guess of the time left would jump about. */
#define LEAST_SHARE 0.05

struct _LpImportRun
{
  gatomicrefcount references;   /* the caller's and the task's */
  LpImport *import;
  GCancellable *cancellable;
  LpImportRunFinished finished; /* NULL: abandoned */
  gpointer data;
  gint64 began;                 /* microseconds */

  GMutex mutex;                 /* over what follows */
  char *file_name;
  guint64 rows;
  double done;
};

static void
unref_run (gpointer data)
{
  LpImportRun *run = data;

  if (!g_atomic_ref_count_dec (&run->references))
    return;
  lp_import_free (run->import);
  g_object_unref (run->cancellable);
  g_mutex_clear (&run->mutex);
  g_free (run->file_name);
  g_free (run);
}

/* In the thread that reads. */
static void
progress_cb (const char *file_name,
             guint64     rows,
             double      done,
             gpointer    data)
{
  LpImportRun *run = data;

  g_mutex_lock (&run->mutex);
  if (g_strcmp0 (run->file_name, file_name) != 0)
    {
      g_free (run->file_name);
      run->file_name = g_strdup (file_name);
    }
  run->rows = rows;
  run->done = done;
  g_mutex_unlock (&run->mutex);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  LpImportRun *run = data;
  GError *error = NULL;

  if (lp_import_read (run->import, progress_cb, run, run->cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  LpImportRun *run = data;
  gboolean is_whole = g_task_propagate_boolean (G_TASK (result), NULL);

  if (run->finished != NULL)
    run->finished (run->data, is_whole);
}

/* In the thread that reads: lists among the files mean what a person has said of such lists. */
static void
recall_cb (LpPracticeList *list,
           gpointer        data)
{
  lp_import_memory_recall (list);
}

static void
begin (LpImport   *import,
       LpPlan     *plan,
       const char *area)
{
  g_auto (GStrv) codes = g_strsplit (area, ",", -1);
  g_autofree char *stripped = g_strstrip (g_strdup (area));

  lp_import_begin (import, plan, *stripped != '\0' ? (const char *const *) codes : NULL);
}

LpImportRun *
lp_import_run_new (GPtrArray           *files,
                   LpPlan              *plan,
                   const char          *area,
                   const LpShape       *drawn,
                   LpImportRunFinished  finished,
                   gpointer             data)
{
  LpImportRun *run = g_new0 (LpImportRun, 1);
  g_autoptr (GTask) task = NULL;

  g_atomic_ref_count_init (&run->references);
  g_atomic_ref_count_inc (&run->references);
  g_mutex_init (&run->mutex);
  run->import = lp_import_new ();
  run->cancellable = g_cancellable_new ();
  run->finished = finished;
  run->data = data;
  run->began = g_get_monotonic_time ();
  for (guint i = 0; i < files->len; i++)
    lp_import_add_file (run->import, g_ptr_array_index (files, i), NULL);
  lp_import_set_area (run->import, drawn);
  lp_import_set_meaning (run->import, recall_cb, NULL);
  begin (run->import, plan, area);

  task = g_task_new (NULL, NULL, read_cb, run);
  g_task_set_task_data (task, run, unref_run);
  g_task_run_in_thread (task, read_in_thread);
  return run;
}

void
lp_import_run_cancel (LpImportRun *run)
{
  g_cancellable_cancel (run->cancellable);
}

void
lp_import_run_abandon (LpImportRun *run)
{
  run->finished = NULL;
  g_cancellable_cancel (run->cancellable);
  unref_run (run);
}

double
lp_import_run_get_done (LpImportRun *run)
{
  double done;

  g_mutex_lock (&run->mutex);
  done = run->done;
  g_mutex_unlock (&run->mutex);
  return done;
}

char *
lp_import_run_describe (LpImportRun *run)
{
  double seconds = (g_get_monotonic_time () - run->began) / 1e6;
  g_autofree char *name = NULL;
  g_autofree char *rows = NULL;
  double done;
  guint left;

  g_mutex_lock (&run->mutex);
  name = g_strdup (run->file_name);
  rows = lp_format_count ((gint64) run->rows);
  done = run->done;
  g_mutex_unlock (&run->mutex);

  if (name == NULL)
    return g_strdup (_("Reading…"));
  if (done < LEAST_SHARE)
    return g_strdup_printf (_("%s · %s rows"), name, rows);
  left = (guint) (seconds / done * (1 - done)) + 1;
  if (left < 60)
    return g_strdup_printf (ngettext ("%s · %s rows · about %u second left", "%s · %s rows · about %u seconds left", left), name, rows, left);
  left = left / 60 + 1;
  return g_strdup_printf (ngettext ("%s · %s rows · about %u minute left", "%s · %s rows · about %u minutes left", left), name, rows, left);
}

LpImport *
lp_import_run_get_import (LpImportRun *run)
{
  return run->import;
}
