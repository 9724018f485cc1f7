/* doubts.c — what is doubtful in the data of the open plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/doubts.h"

#include "session/land.h"

LpQuality *
lp_session_find_doubts (LpSession *session)
{
  LpGround *ground = lp_land_get_ground (_lp_session_get_land (session));

  return lp_quality_new (lp_session_get_plan (session), ground != NULL ? lp_ground_get_outline (ground) : NULL);
}
