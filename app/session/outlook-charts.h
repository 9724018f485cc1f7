/* outlook-charts.h — pictures of the outlook and of segments by name, the same for the window and the verbs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/**
 * What may follow the "=" of a picture's name: a staff group ("gp", which is meant without one), and after commas "network=NUMBER" and "scenario=low|central|high": "outlook=nurse,network=3".
 * @about may be NULL. Returns: (transfer full), NULL with an error that says what is not understood. Main thread.
 */
LpChart *lp_session_make_outlook_chart  (LpSession       *session,
                                         const LpOption  *option,
                                         const char      *about,
                                         GError         **error);
LpChart *lp_session_make_tornado_chart  (LpSession       *session,
                                         const LpOption  *option,
                                         const char      *about,
                                         GError         **error);
LpChart *lp_session_make_segments_chart (LpSession       *session,
                                         const LpOption  *option,
                                         const char      *about,
                                         GError         **error);

G_END_DECLS
