/* header.h — the header bar: open, option, undo, the plan's name and whether it is saved, views, menus */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LP_TYPE_HEADER (lp_header_get_type ())
G_DECLARE_FINAL_TYPE (LpHeader, lp_header, LP, HEADER, GtkHeaderBar)

/** lp_header_set_session: shows the name, state and history of a plan; until then only what makes sense without one. */
void        lp_header_set_session (LpHeader *self, LpSession *session);

/** lp_header_set_view: names the view shown, for where the switcher is one button. */
void        lp_header_set_view    (LpHeader *self, const char *name);

/** lp_header_set_narrow: icons in place of words, a shorter option name. */
void        lp_header_set_narrow  (LpHeader *self, gboolean narrow);

void        lp_header_show_menu   (LpHeader *self);

/** lp_header_get_saved_text: "Saved 10:42", or why not. Owned by the header. */
const char *lp_header_get_saved_text (LpHeader *self);

/** lp_header_set_proposing: whether the optimiser is at work: then its button stops it. */
void lp_header_set_proposing (LpHeader *self, gboolean proposing);

G_END_DECLS
