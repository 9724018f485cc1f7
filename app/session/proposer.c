/* proposer.c — one proposal on its way: asked for, worked out, looked at, taken or left */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/proposer.h"

#include <glib/gi18n-lib.h>

struct _LpProposer
{
  GObject parent_instance;

  LpSession *session;           /* not owned; outlives it */
  LpProposerState state;
  gint64 option_id;             /* that it is for; 0: nothing asked for */
  GCancellable *cancellable;    /* while it runs */
  LpProposalProgress progress;  /* its best is not kept here */
  gint64 began, ended;          /* monotonic, microseconds */
  LpProposalPreview *preview;
  gboolean after;
  gboolean fits;                /* the plan still puts the question that is answered */
  char *remark;
  GPtrArray *alternatives;      /* LpAlternative */
  guint chosen;
  GCancellable *comparing;      /* while plans to compare with are worked out */
};

G_DEFINE_FINAL_TYPE (LpProposer, lp_proposer, G_TYPE_OBJECT)

enum { CHANGED, PROGRESSED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* What an answer finds when it comes: the question may have been left meanwhile. */
typedef struct
{
  GWeakRef proposer;
  GCancellable *cancellable;    /* the question's own: tells it from later ones */
} Awaiting;

static Awaiting *
awaiting_new (LpProposer   *self,
              GCancellable *cancellable)
{
  Awaiting *awaiting = g_new0 (Awaiting, 1);

  g_weak_ref_init (&awaiting->proposer, self);
  awaiting->cancellable = g_object_ref (cancellable);
  return awaiting;
}

static void
awaiting_free (Awaiting *awaiting)
{
  g_weak_ref_clear (&awaiting->proposer);
  g_object_unref (awaiting->cancellable);
  g_free (awaiting);
}

static void
tell_changed (LpProposer *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_remark (LpProposer *self,
            const char *remark)
{
  char *copy = g_strdup (remark);

  g_free (self->remark);
  self->remark = copy;
}

/* Shows @proposal, or says why it cannot be shown. */
static void
preview_proposal (LpProposer *self,
                  LpProposal *proposal)
{
  g_autoptr (LpProposalPreview) older = g_steal_pointer (&self->preview);
  g_autoptr (GError) error = NULL;

  self->preview = lp_proposal_preview_new (self->session, proposal, older, &error);
  self->fits = self->preview != NULL;
  if (self->preview == NULL)
    {
      set_remark (self, error->message);
      /* What was looked at stays to be looked at. */
      self->preview = g_steal_pointer (&older);
    }
}

static void
forget (LpProposer *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->comparing != NULL)
    g_cancellable_cancel (self->comparing);
  g_clear_object (&self->comparing);
  g_ptr_array_set_size (self->alternatives, 0);
  self->chosen = 0;
  g_clear_pointer (&self->preview, lp_proposal_preview_unref);
  self->state = LP_PROPOSER_IDLE;
  self->option_id = 0;
  self->fits = FALSE;
  self->after = TRUE;
  set_remark (self, NULL);
}

static void
progressed_cb (const LpProposalProgress *progress,
               gpointer                  user_data)
{
  Awaiting *awaiting = user_data;
  g_autoptr (LpProposer) self = g_weak_ref_get (&awaiting->proposer);

  if (self == NULL || self->cancellable != awaiting->cancellable)
    return;
  self->progress = *progress;
  self->progress.best = NULL;
  if (progress->best != NULL)
    {
      preview_proposal (self, progress->best);
      tell_changed (self);
    }
  g_signal_emit (self, signals[PROGRESSED], 0);
}

static void
proposed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Awaiting *awaiting = user_data;
  g_autoptr (LpProposer) self = g_weak_ref_get (&awaiting->proposer);
  g_autoptr (GError) error = NULL;
  g_autoptr (LpProposal) proposal = lp_session_propose_finish (LP_SESSION (source), result, &error);

  if (self != NULL && self->cancellable == awaiting->cancellable)
    {
      g_clear_object (&self->cancellable);
      self->ended = g_get_monotonic_time ();
      self->state = proposal != NULL ? LP_PROPOSER_DONE : LP_PROPOSER_IDLE;
      set_remark (self, proposal == NULL ? error->message : NULL);
      if (proposal != NULL)
        {
          preview_proposal (self, proposal);
          g_ptr_array_add (self->alternatives, lp_alternative_new_first (proposal));
        }
      tell_changed (self);
    }
  awaiting_free (awaiting);
}

static void
found_cb (gpointer alternative,
          gpointer user_data)
{
  Awaiting *awaiting = user_data;
  g_autoptr (LpProposer) self = g_weak_ref_get (&awaiting->proposer);

  if (self == NULL || self->comparing != awaiting->cancellable)
    {
      lp_alternative_free (alternative);
      return;
    }
  g_ptr_array_add (self->alternatives, alternative);
  tell_changed (self);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Awaiting *awaiting = user_data;
  g_autoptr (LpProposer) self = g_weak_ref_get (&awaiting->proposer);

  lp_proposal_compare_finish (LP_SESSION (source), result, NULL);
  if (self != NULL && self->comparing == awaiting->cancellable)
    {
      g_clear_object (&self->comparing);
      tell_changed (self);
    }
  awaiting_free (awaiting);
}

/* The plan has changed, or another option is shown. */
static void
results_changed_cb (LpProposer *self)
{
  g_autoptr (LpProposal) proposal = NULL;

  if (self->option_id == 0)
    return;
  if (self->preview != NULL && lp_plan_get_serial (lp_session_get_plan (self->session)) != lp_proposal_preview_get_serial (self->preview))
    {
      proposal = lp_proposal_ref (lp_proposal_preview_get_proposal (self->preview));
      set_remark (self, _("The plan has changed since this was worked out. What would move has been worked out anew against it."));
      preview_proposal (self, proposal);
    }
  tell_changed (self);
}

/* Does @edit (transfer full), after which nothing is left to preview. */
static gboolean
commit (LpProposer  *self,
        LpEdit      *edit,
        GError     **error)
{
  gboolean done;

  g_signal_handlers_block_by_func (self->session, results_changed_cb, self);
  done = lp_session_commit (self->session, edit, error);
  g_signal_handlers_unblock_by_func (self->session, results_changed_cb, self);
  if (!done)
    return FALSE;
  forget (self);
  tell_changed (self);
  return TRUE;
}

static void
lp_proposer_finalize (GObject *object)
{
  LpProposer *self = LP_PROPOSER (object);

  forget (self);
  g_free (self->remark);
  g_ptr_array_unref (self->alternatives);

  G_OBJECT_CLASS (lp_proposer_parent_class)->finalize (object);
}

static void
lp_proposer_class_init (LpProposerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lp_proposer_finalize;
  signals[CHANGED] = g_signal_new ("changed", LP_TYPE_PROPOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PROGRESSED] = g_signal_new ("progressed", LP_TYPE_PROPOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lp_proposer_init (LpProposer *self)
{
  self->after = TRUE;
  self->alternatives = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_alternative_free);
}

LpProposer *
lp_proposer_new (LpSession *session)
{
  LpProposer *self = g_object_new (LP_TYPE_PROPOSER, NULL);

  self->session = session;
  g_signal_connect_object (session, "results-changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
lp_proposer_start (LpProposer             *self,
                   const LpProposalWishes *wishes)
{
  const LpOption *option = lp_session_get_option (self->session);
  Awaiting *awaiting;

  g_return_if_fail (option != NULL);

  forget (self);
  self->state = LP_PROPOSER_RUNNING;
  self->option_id = option->id;
  self->cancellable = g_cancellable_new ();
  self->progress = (LpProposalProgress) { .phase = LP_PROPOSE_PHASE_ANNEAL };
  self->began = g_get_monotonic_time ();
  awaiting = awaiting_new (self, self->cancellable);
  tell_changed (self);
  lp_session_propose_async (self->session, option, wishes, progressed_cb, awaiting, self->cancellable, proposed_cb, awaiting);
}

void
lp_proposer_stop (LpProposer *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  if (self->comparing != NULL)
    g_cancellable_cancel (self->comparing);
}

void
lp_proposer_leave (LpProposer *self)
{
  forget (self);
  tell_changed (self);
}

gboolean
lp_proposer_take (LpProposer  *self,
                  GError     **error)
{
  g_return_val_if_fail (self->preview != NULL, FALSE);

  return commit (self, lp_proposal_take (lp_proposal_preview_get_proposal (self->preview), lp_session_get_plan (self->session), error), error);
}

gboolean
lp_proposer_keep (LpProposer  *self,
                  GError     **error)
{
  g_return_val_if_fail (self->preview != NULL, FALSE);

  return commit (self, lp_proposal_keep (lp_proposal_preview_get_proposal (self->preview), lp_session_get_plan (self->session), NULL, error), error);
}

LpProposerState
lp_proposer_get_state (LpProposer *self)
{
  return self->state;
}

const LpProposalProgress *
lp_proposer_get_progress (LpProposer *self)
{
  return self->state == LP_PROPOSER_RUNNING ? &self->progress : NULL;
}

double
lp_proposer_get_seconds (LpProposer *self)
{
  gint64 end = self->state == LP_PROPOSER_RUNNING ? g_get_monotonic_time () : self->ended;

  return (double) (end - self->began) / G_USEC_PER_SEC;
}

gint64
lp_proposer_get_option (LpProposer *self)
{
  return self->option_id;
}

LpProposalPreview *
lp_proposer_get_preview (LpProposer *self)
{
  const LpOption *option = lp_session_get_option (self->session);

  return option != NULL && option->id == self->option_id ? self->preview : NULL;
}

const char *
lp_proposer_get_remark (LpProposer *self)
{
  return self->remark;
}

gboolean
lp_proposer_is_ready (LpProposer *self)
{
  return self->state != LP_PROPOSER_IDLE && self->state != LP_PROPOSER_RUNNING && self->fits && lp_proposer_get_preview (self) != NULL;
}

gboolean
lp_proposer_get_after (LpProposer *self)
{
  return self->after;
}

void
lp_proposer_set_after (LpProposer *self,
                       gboolean    after)
{
  if (self->after == after)
    return;
  self->after = after;
  tell_changed (self);
}

void
lp_proposer_compare (LpProposer *self)
{
  const LpAlternative *first;
  Awaiting *awaiting;

  g_return_if_fail (self->alternatives->len > 0);

  if (self->comparing != NULL)
    return;
  first = g_ptr_array_index (self->alternatives, 0);
  /* What an earlier comparison found is found again. */
  lp_proposer_choose (self, 0);
  g_ptr_array_set_size (self->alternatives, 1);
  self->comparing = g_cancellable_new ();
  awaiting = awaiting_new (self, self->comparing);
  tell_changed (self);
  lp_proposal_compare_async (self->session, first->proposal, found_cb, awaiting, self->comparing, compared_cb, awaiting);
}

gboolean
lp_proposer_is_comparing (LpProposer *self)
{
  return self->comparing != NULL;
}

const GPtrArray *
lp_proposer_get_alternatives (LpProposer *self)
{
  return self->alternatives;
}

guint
lp_proposer_get_chosen (LpProposer *self)
{
  return self->chosen;
}

void
lp_proposer_choose (LpProposer *self,
                    guint       i)
{
  g_return_if_fail (i < self->alternatives->len);

  if (self->chosen == i)
    return;
  self->chosen = i;
  set_remark (self, NULL);
  preview_proposal (self, ((LpAlternative *) g_ptr_array_index (self->alternatives, i))->proposal);
  tell_changed (self);
}
