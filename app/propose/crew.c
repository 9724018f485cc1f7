/* crew.c — a list of tasks done by several threads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/crew.h"

#include "propose/master.h"

typedef struct
{
  guint n_tasks;
  LpCrewFunc func;
  gpointer user_data;
  gint next;
} Crew;

static void
work (Crew *self)
{
  guint task;

  while ((task = g_atomic_int_add (&self->next, 1)) < self->n_tasks)
    self->func (task, self->user_data);
}

static gpointer
work_cb (gpointer data)
{
  work (data);
  lp_master_leave_thread ();
  return NULL;
}

void
lp_crew_run (guint threads, guint n_tasks, LpCrewFunc func, gpointer user_data)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  Crew self = { .n_tasks = n_tasks, .func = func, .user_data = user_data };

  for (guint t = 1; t < MIN (threads, n_tasks); t++)
    g_ptr_array_add (others, g_thread_new ("propose", work_cb, &self));
  work (&self);
  for (guint t = 0; t < others->len; t++)
    g_thread_join (g_ptr_array_index (others, t));
}
