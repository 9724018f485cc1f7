/* verb-moment.c — a moment of the history named, or gone back to */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/verb.h"
#include "session/moments.h"

typedef struct
{
  const char *name;
  gboolean go_back;
} Moment;

/* The newest of that name. */
static gboolean
go_back (LpSession   *session,
         const char  *name,
         GError     **error)
{
  g_autoptr (GPtrArray) moments = lp_session_list_moments (session, error);

  if (moments == NULL)
    return FALSE;

  for (guint i = moments->len; i-- > 0; )
    {
      const LpMoment *moment = g_ptr_array_index (moments, i);

      if (g_str_equal (moment->name, name))
        return lp_session_go_back (session, moment, error);
    }

  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no moment called “%s”. “history” lists those it has."), name);
  return FALSE;
}

static gboolean
act (LpSession  *session,
     gpointer    data,
     GError    **error)
{
  const Moment *wanted = data;

  return wanted->go_back ? go_back (session, wanted->name, error) : lp_session_name_moment (session, wanted->name, error);
}

static int
run_moment (int    argc,
            char **argv)
{
  gboolean back = FALSE;
  const GOptionEntry entries[] = {
    { "go-back", 0, 0, G_OPTION_ARG_NONE, &back, N_("Make the plan again what it was at that moment, as one new edit"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_moment, entries, &argc, &argv, 2, 2, &status))
    return status;
  return lp_verb_act (argv[1], act, &(Moment) { argv[2], back });
}

const LpVerb lp_verb_moment = {
  .name = "moment",
  .arguments = "PLAN NAME [--go-back]",
  .summary = N_("Give this moment of the history a name, or go back to one that has it; nothing that came after is lost."),
  .run = run_moment,
};
