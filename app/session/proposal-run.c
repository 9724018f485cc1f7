/* proposal-run.c — the optimiser at work on a question, here or in a thread of its own */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/courier.h"
#include "session/proposal-private.h"

/* A picture of the best so far is made at most this often: it is to be looked at, and costs the optimiser time. Where showing it takes long, as with thousands of practices, the next one
 * waits, so that the person at the window has it most of the time. */
#define PICTURE_US (G_USEC_PER_SEC / 2)
#define PAUSE_AFTER_PICTURE 12 /* times as long as it took to show */
#define FIGURES_US (G_USEC_PER_SEC / 10)

/* A question being answered. The solver's thread writes to @news under @lock; the session's thread takes them. In an atomic box: news under way hold it. */
typedef struct
{
  LpQuestion *question;
  gint64 people;                /* that are asked about */
  LpProposalProgressFunc progress;
  gpointer progress_data;
  LpCourier *courier;

  GMutex lock;
  LpProposalProgress news;
  gboolean told;                /* the session's thread has been asked to look */
  gint64 next_picture;          /* not before then */

  /* The solver's alone. */
  gint64 last_figures, last_picture;
  double last_cost;
  gint64 last_outside;
} Work;

static void
clear_work (gpointer data)
{
  Work *work = data;

  lp_question_unref (work->question);
  lp_courier_unref (work->courier);
  g_clear_pointer (&work->news.best, lp_proposal_unref);
  g_mutex_clear (&work->lock);
}

static void
release_work (gpointer work)
{
  g_atomic_rc_box_release_full (work, clear_work);
}

/* In the session's thread. What came meanwhile is in the newest news: a busy window is told once. */
static void
take_news_cb (gpointer item,
              gpointer user_data)
{
  Work *work = item;
  LpProposalProgress news;
  gint64 begun = g_get_monotonic_time (), ended;

  g_mutex_lock (&work->lock);
  news = work->news;
  work->news.best = NULL;
  work->told = FALSE;
  g_mutex_unlock (&work->lock);
  work->progress (&news, work->progress_data);
  ended = g_get_monotonic_time ();
  if (news.best != NULL)
    {
      g_mutex_lock (&work->lock);
      work->next_picture = ended + PAUSE_AFTER_PICTURE * (ended - begun);
      g_mutex_unlock (&work->lock);
    }
  g_clear_pointer (&news.best, lp_proposal_unref);
  release_work (work);
}

static Work *
work_new (LpQuestion             *question,
          LpProposalProgressFunc  progress,
          gpointer                progress_data)
{
  Work *work = g_atomic_rc_box_new0 (Work);

  work->question = question;
  work->people = lp_question_count_people (question);
  work->progress = progress;
  work->progress_data = progress_data;
  work->courier = lp_courier_new (take_news_cb, NULL, release_work);
  g_mutex_init (&work->lock);
  return work;
}

/* Whether there is something to look at: a plan better than the last that was shown, and one where most people are in networks of the right size; the search begins with every
 * practice by itself. */
static gboolean
is_worth_a_picture (const Work              *work,
                    const LpProposeProgress *progress)
{
  return progress->network != NULL && 2 * progress->people_outside < work->people &&
         (progress->cost != work->last_cost || progress->people_outside != work->last_outside);
}

/* The best so far as a proposal of its own, or NULL when it is not time for one. */
static LpProposal *
picture_best (Work                    *work,
              const LpProposeProgress *progress,
              gint64                   now,
              gint64                   next_picture)
{
  if (now - work->last_picture < PICTURE_US || now < next_picture || !is_worth_a_picture (work, progress))
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
  gint64 now = g_get_monotonic_time (), next_picture;
  LpProposal *best;

  if (now - work->last_figures < FIGURES_US)
    return;
  work->last_figures = now;
  g_mutex_lock (&work->lock);
  /* A picture that has not been looked at yet is enough. */
  next_picture = work->news.best != NULL ? G_MAXINT64 : work->next_picture;
  g_mutex_unlock (&work->lock);
  best = picture_best (work, progress, now, next_picture);
  g_mutex_lock (&work->lock);
  work->news.phase = progress->phase;
  work->news.fraction = progress->fraction;
  work->news.people_outside = progress->people_outside;
  work->news.outside_bound = progress->outside_bound;
  work->news.cost = progress->cost;
  work->news.bound = progress->bound;
  if (best != NULL)
    work->news.best = best;
  if (!work->told)
    lp_courier_send (work->courier, g_atomic_rc_box_acquire (work));
  work->told = TRUE;
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

  /* Stopping is asking for the best so far, which is an answer like another. */
  g_task_set_check_cancellable (task, FALSE);
  if (question == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, work_new (question, progress, progress_data), release_work);
  g_task_run_in_thread (task, solve_thread);
}

LpProposal *
lp_session_propose_finish (LpSession     *session,
                           GAsyncResult  *result,
                           GError       **error)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  if (work != NULL)
    lp_courier_dismiss (work->courier);
  return g_task_propagate_pointer (G_TASK (result), error);
}
