/* window-propose.c — asking the optimiser from the window, and stopping it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include "session/proposal.h"

/* A question under way. The window may be closed before the answer comes. */
typedef struct
{
  LpWindow *window;             /* weak */
} Asking;

static void
stop_asking (LpWindow *self)
{
  g_clear_object (&self->proposing);
  lp_header_set_proposing (self->header, FALSE);
}

static void
proposed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Asking *asking = user_data;
  LpWindow *self = asking->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (LpProposeResult) answer = NULL;

  if (self != NULL)
    {
      g_object_remove_weak_pointer (G_OBJECT (self), (gpointer *) &asking->window);
      stop_asking (self);
      answer = lp_session_propose_finish (LP_SESSION (source), result, &error);
      if (answer == NULL)
        lp_window_show_error (self, error);
    }
  if (answer != NULL)
    {
      g_autofree char *quality = lp_proposal_describe (answer);

      lp_window_show_message (self, quality);
    }
  g_free (asking);
}

static void
propose_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LpWindow *self = user_data;
  LpProposalWishes wishes;
  Asking *asking;

  if (self->proposing != NULL)
    {
      g_cancellable_cancel (self->proposing);
      return;
    }
  lp_proposal_wishes_init (&wishes, lp_session_get_option (self->session));
  asking = g_new0 (Asking, 1);
  asking->window = self;
  g_object_add_weak_pointer (G_OBJECT (self), (gpointer *) &asking->window);
  self->proposing = g_cancellable_new ();
  lp_header_set_proposing (self->header, TRUE);
  lp_session_propose_async (self->session, lp_session_get_option (self->session), &wishes, self->proposing, proposed_cb, asking);
}

static const GActionEntry entries[] = {
  { "propose", propose_activated_cb },
};

void
_lp_window_propose_init (LpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
_lp_window_propose_cancel (LpWindow *self)
{
  if (self->proposing != NULL)
    g_cancellable_cancel (self->proposing);
}
