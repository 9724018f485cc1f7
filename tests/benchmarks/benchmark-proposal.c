/* benchmark-proposal.c — what a proposal for England costs the thread that people wait for: the question, previews while it runs, taking, undoing */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: benchmark-proposal PRACTICES.csv */

#include <time.h>

#include "england.h"
#include "scratch.h"
#include "session/proposal-preview.h"
#include "session/question.h"
#include "session/why.h"

#define SECONDS_OF_SEARCH 6

/* Of this thread alone: others may be at work on the machine. */
static gint64
get_own_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
tell (const char *what,
      gint64      begun)
{
  g_print ("%s: %.0f ms\n", what, (double) (get_own_time () - begun) / 1000);
}

static LpProposal *
measure_question (LpSession              *session,
                  const LpProposalWishes *wishes)
{
  g_autoptr (GError) error = NULL;
  gint64 begun = get_own_time ();
  g_autoptr (LpQuestion) question = lp_question_new (session, lp_session_get_option (session), wishes, &error);
  LpProposal *proposal;

  benchmark_stop_on (error);
  tell ("the question put", begun);
  proposal = lp_session_propose (session, lp_session_get_option (session), wishes, &error);
  benchmark_stop_on (error);
  return proposal;
}

/* The second has the first to take over from, as the previews of a proposal that runs do. */
static void
measure_previews (LpSession  *session,
                  LpProposal *proposal)
{
  g_autoptr (GError) error = NULL;
  gint64 begun = get_own_time ();
  g_autoptr (LpProposalPreview) first = lp_proposal_preview_new (session, proposal, NULL, &error);
  g_autoptr (LpProposalPreview) second = NULL;
  g_autoptr (LpWhy) why = NULL;

  benchmark_stop_on (error);
  tell ("a first preview", begun);
  begun = get_own_time ();
  second = lp_proposal_preview_new (session, proposal, first, &error);
  benchmark_stop_on (error);
  tell ("a preview after another one", begun);
  begun = get_own_time ();
  why = lp_why_new (session, lp_session_get_option (session), second, lp_plan_get_practice (lp_session_get_plan (session), 100)->code, &error);
  benchmark_stop_on (error);
  tell ("why a practice is there, in the preview", begun);
}

static void
measure_taking (LpSession  *session,
                LpProposal *proposal)
{
  g_autoptr (GError) error = NULL;
  gint64 begun = get_own_time ();

  lp_session_take_proposal (session, proposal, &error);
  benchmark_stop_on (error);
  lp_session_get_map (session);
  tell ("taken, with the map", begun);
  begun = get_own_time ();
  lp_session_undo (session, &error);
  benchmark_stop_on (error);
  lp_session_get_map (session);
  tell ("undone, with the map", begun);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (LpSession) session = NULL;
  g_autoptr (LpProposal) proposal = NULL;
  LpProposalWishes wishes;

  if (!benchmark_has_england (argc, argv))
    return BENCHMARK_SKIPPED;
  folder = scratch_new ();
  session = benchmark_new_england (folder, argv[1]);
  lp_session_get_map (session);
  lp_proposal_wishes_init (&wishes, lp_session_get_option (session));
  wishes.seconds = SECONDS_OF_SEARCH;
  proposal = measure_question (session, &wishes);
  measure_previews (session, proposal);
  measure_taking (session, proposal);
  lp_session_close (session, NULL);
  g_clear_object (&session);
  scratch_remove (g_steal_pointer (&folder));
  return 0;
}
