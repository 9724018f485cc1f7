/* pictures.h — the charts of a plan by the names that verbs and views use */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/export.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * lp_session_make_chart: the chart of that name of @option, which need not be the current one. A new chart is one line in the table of
 * pictures.c. A name may be followed by "=" or "," and what it is to be about: "moves=Option B" is who moves from Option B to @option, "moves=End of session 1" who has moved
 * since, "coverage,sort=name" has the networks by name.
 * Returns: (transfer full), NULL with an error that lists the names
 */
LpChart *lp_session_make_chart (LpSession      *session,
                                const LpOption *option,
                                const char     *name,
                                GError        **error);

/** Hears of a picture that holds for the call alone. */
typedef gboolean (*LpPictureFunc) (const LpPicture *picture, gpointer data, GError **error);

/**
 * lp_session_use_picture: makes the picture of that name of @option and hands it to @func: a chart as above, "map", or "maps=Option B", the maps of Option B and of @option
 * beside each other; "maps" alone takes the option that is compared with when nobody has chosen one. FALSE with an error when there is no such picture, or as @func says.
 */
gboolean lp_session_use_picture (LpSession       *session,
                                 const LpOption  *option,
                                 const char      *name,
                                 LpPictureFunc    func,
                                 gpointer         data,
                                 GError         **error);

/** lp_session_list_charts: "coverage, people, moves, map": the names that a picture can have. Returns: (transfer full) */
char    *lp_session_list_charts (void);

/** A picture that needs no more than its name. */
typedef struct
{
  const char *name;             /* as lp_session_export() knows it */
  const char *title;            /* not yet translated */
} LpMenuChart;

/** lp_session_get_menu_charts: the pictures that a menu offers. Returns: (transfer full) (element-type LpMenuChart) */
GArray  *lp_session_get_menu_charts (void);

G_END_DECLS
