/* preview.c — what an edit that has not been made would do */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/preview.h"

#include "analysis/nearest-fit.h"
#include "session/land.h"

GPtrArray *
lp_session_preview_move (LpSession         *session,
                         const char *const *codes,
                         gint64             network_id)
{
  LpCoverage *coverage = lp_session_get_coverage (session);

  if (coverage == NULL)
    return g_ptr_array_new ();

  return lp_what_if_move (lp_session_get_plan (session), coverage, lp_land_get_cells (_lp_session_get_land (session)), codes, network_id);
}

gint64
lp_session_find_nearest_fit (LpSession        *session,
                             const LpPractice *practice)
{
  LpCoverage *coverage = lp_session_get_coverage (session);

  if (coverage == NULL)
    return 0;

  return lp_nearest_fit (lp_session_get_plan (session), lp_session_get_option (session), coverage, practice);
}
