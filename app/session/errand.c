/* errand.c — long work that only reads the plan, in a thread, while the plan goes on being edited */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/errand.h"

#include "session/session-private.h"

/* What is done is told in so many parts of the whole. */
#define PARTS 10000

struct _LpErrand
{
  gatomicrefcount references;   /* the caller's and the task's */
  LpErrandFunc func;
  gpointer data;
  GDestroyNotify free_data;
  LpErrandFinished finished;
  gpointer user_data;
  GCancellable *cancellable;
  int done;                     /* parts; atomic */

  /* Of the plan as it was, for the copy. */
  GBytes *bytes;
  GFile *file;
  LpMapLayers *layers;
  LpTerritories *territories;   /* NULL: there is no map */
};

/* In the thread that works. */
static void
progress_cb (double   done,
             gpointer data)
{
  LpErrand *self = data;

  g_atomic_int_set (&self->done, (int) (done * PARTS));
}

/* In the thread that works, which is the copy's. */
static LpSession *
open_copy (LpErrand *self,
           GError  **error)
{
  LpSession *copy = _lp_session_new (lp_store_open_copy (self->bytes, self->file, error));

  if (copy == NULL)
    return NULL;
  lp_land_set_layers (copy->land, self->layers);
  if (copy->results != NULL && self->territories != NULL)
    lp_results_keep_colours (copy->results, self->territories);

  return copy;
}

static void
work_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  LpErrand *self = task_data;
  const LpProgress progress = { .cancellable = self->cancellable, .func = progress_cb, .data = self };
  g_autoptr (GMainContext) context = g_main_context_new ();
  LpSession *copy;
  GError *error = NULL;

  /* Whatever the copy puts off is its own thread's, and goes with it. */
  g_main_context_push_thread_default (context);
  copy = open_copy (self, &error);
  if (copy != NULL)
    self->func (copy, &progress, self->data, &error);
  g_clear_object (&copy);
  g_main_context_pop_thread_default (context);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
worked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  LpErrand *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  self->finished (self, error, self->user_data);
}

LpErrand *
lp_errand_send (LpSession        *session,
                LpErrandFunc      func,
                gpointer          data,
                GDestroyNotify    free_data,
                LpErrandFinished  finished,
                gpointer          user_data,
                GError          **error)
{
  g_autoptr (GBytes) bytes = lp_store_copy_bytes (session->store, error);
  g_autoptr (GTask) task = NULL;
  LpErrand *self;

  if (bytes == NULL)
    {
      free_data (data);
      return NULL;
    }

  self = g_new0 (LpErrand, 1);
  g_atomic_ref_count_init (&self->references);
  self->func = func;
  self->data = data;
  self->free_data = free_data;
  self->finished = finished;
  self->user_data = user_data;
  self->cancellable = g_cancellable_new ();
  self->bytes = g_steal_pointer (&bytes);
  self->file = g_object_ref (lp_session_get_file (session));
  self->layers = lp_map_layers_copy (lp_land_get_layers (session->land));
  self->territories = session->results != NULL ? lp_results_ref_territories (session->results) : NULL;

  task = g_task_new (NULL, NULL, worked_cb, NULL);
  g_task_set_source_tag (task, lp_errand_send);
  g_task_set_task_data (task, lp_errand_ref (self), (GDestroyNotify) lp_errand_unref);
  g_task_run_in_thread (task, work_thread);

  return self;
}

LpErrand *
lp_errand_ref (LpErrand *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
lp_errand_unref (LpErrand *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  self->free_data (self->data);
  g_object_unref (self->cancellable);
  g_bytes_unref (self->bytes);
  g_object_unref (self->file);
  lp_map_layers_free (self->layers);
  g_clear_pointer (&self->territories, lp_territories_unref);
  g_free (self);
}

void
lp_errand_cancel (LpErrand *self)
{
  g_cancellable_cancel (self->cancellable);
}

double
lp_errand_get_done (LpErrand *self)
{
  return (double) g_atomic_int_get (&self->done) / PARTS;
}
