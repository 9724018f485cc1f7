/* proposal-run.c — the optimiser at work on a question, here or in a thread of its own */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/proposal-private.h"

/* A picture of the best so far is made at most this often: it is to be looked at, and costs the optimiser time. */
#define PICTURE_US (G_USEC_PER_SEC / 2)
#define FIGURES_US (G_USEC_PER_SEC / 10)

/* A question being answered. The solver's thread writes to @news under @lock; the session's thread takes them. */
typedef struct
{
  LpQuestion *question;
  LpProposalProgressFunc progress;
  gpointer progress_data;
  GMainContext *context;        /* the session's */
  GMutex lock;
  LpProposalProgress news;
  gboolean told;                /* the session's thread has been asked to look */
  gboolean finished;            /* the callback has run: no more news */
  gint64 last_figures, last_picture;
  double last_cost;
  gint64 last_outside;
  gint references;
} Work;

static Work *
work_ref (Work *work)
{
  g_atomic_int_inc (&work->references);
  return work;
}

static void
work_unref (Work *work)
{
  if (!g_atomic_int_dec_and_test (&work->references))
    return;
  lp_question_unref (work->question);
  g_clear_pointer (&work->news.best, lp_proposal_unref);
  g_main_context_unref (work->context);
  g_mutex_clear (&work->lock);
  g_free (work);
}

/* In the session's thread. */
static gboolean
tell_news_cb (gpointer user_data)
{
  Work *work = user_data;
  LpProposalProgress news;

  g_mutex_lock (&work->lock);
  news = work->news;
  work->news.best = NULL;
  work->told = FALSE;
  g_mutex_unlock (&work->lock);
  if (!work->finished)
    work->progress (&news, work->progress_data);
  g_clear_pointer (&news.best, lp_proposal_unref);
  return G_SOURCE_REMOVE;
}

static void
tell_later (Work *work)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  work->told = TRUE;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_news_cb, work_ref (work), (GDestroyNotify) work_unref);
  g_source_attach (source, work->context);
}

/* The best so far as a proposal of its own, when it is better than the last that was shown. */
static LpProposal *
picture_best (Work                    *work,
              const LpProposeProgress *progress,
              gint64                   now)
{
  if (progress->network == NULL || now - work->last_picture < PICTURE_US ||
      (progress->cost == work->last_cost && progress->people_outside == work->last_outside))
    return NULL;
  work->last_picture = now;
  work->last_cost = progress->cost;
  work->last_outside = progress->people_outside;
  return _lp_proposal_new (work->question,
                           lp_propose_measure (lp_question_get_problem (work->question), progress->network,
                                               lp_question_get_settings (work->question)->charge_outside));
}

/* In the solver's thread. */
static void
progressed_cb (const LpProposeProgress *progress,
               gpointer                 user_data)
{
  Work *work = user_data;
  gint64 now = g_get_monotonic_time ();
  LpProposal *best;

  if (now - work->last_figures < FIGURES_US)
    return;
  work->last_figures = now;
  best = picture_best (work, progress, now);
  g_mutex_lock (&work->lock);
  work->news.phase = progress->phase;
  work->news.fraction = progress->fraction;
  work->news.people_outside = progress->people_outside;
  work->news.cost = progress->cost;
  work->news.bound = progress->bound;
  if (best != NULL)
    {
      g_clear_pointer (&work->news.best, lp_proposal_unref);
      work->news.best = best;
    }
  if (!work->told)
    tell_later (work);
  g_mutex_unlock (&work->lock);
}

static void
solve_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  LpProposeResult *result = lp_propose_solve (lp_question_get_problem (work->question), lp_question_get_settings (work->question),
                                              work->progress != NULL ? progressed_cb : NULL, work, cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, _lp_proposal_new (work->question, result), (GDestroyNotify) lp_proposal_unref);
  else
    g_task_return_error (task, error);
}

LpProposal *
lp_session_propose (LpSession               *session,
                    const LpOption          *option,
                    const LpProposalWishes  *wishes,
                    GError                 **error)
{
  g_autoptr (LpQuestion) question = lp_question_new (session, option, wishes, error);
  LpProposeResult *result;

  if (question == NULL)
    return NULL;
  result = lp_propose_solve (lp_question_get_problem (question), lp_question_get_settings (question), NULL, NULL, NULL, error);
  return result != NULL ? _lp_proposal_new (question, result) : NULL;
}

void
lp_session_propose_async (LpSession              *session,
                          const LpOption         *option,
                          const LpProposalWishes *wishes,
                          LpProposalProgressFunc  progress,
                          gpointer                progress_data,
                          GCancellable           *cancellable,
                          GAsyncReadyCallback     callback,
                          gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, user_data);
  GError *error = NULL;
  LpQuestion *question = lp_question_new (session, option, wishes, &error);
  Work *work;

  /* Stopping is asking for the best so far, which is an answer like another. */
  g_task_set_check_cancellable (task, FALSE);
  if (question == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work = g_new0 (Work, 1);
  work->references = 1;
  work->question = question;
  work->progress = progress;
  work->progress_data = progress_data;
  work->context = g_main_context_ref_thread_default ();
  g_mutex_init (&work->lock);
  g_task_set_task_data (task, work, (GDestroyNotify) work_unref);
  g_task_run_in_thread (task, solve_thread);
}

LpProposal *
lp_session_propose_finish (LpSession     *session,
                           GAsyncResult  *result,
                           GError       **error)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  if (work != NULL)
    work->finished = TRUE;
  return g_task_propagate_pointer (G_TASK (result), error);
}
