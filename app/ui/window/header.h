/* header.h — the header bar: open, option, undo, the plan's name and whether it is saved, views, menus */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/application/preferences.h"

G_BEGIN_DECLS

#define LP_TYPE_HEADER (lp_header_get_type ())
G_DECLARE_FINAL_TYPE (LpHeader, lp_header, LP, HEADER, GtkHeaderBar)

/** lp_header_set_session: shows the name, state and history of a plan; until then only what makes sense without one. */
void        lp_header_set_session (LpHeader *self, LpSession *session);

/** lp_header_set_view: names the view shown, for where the switcher is one button. */
void        lp_header_set_view    (LpHeader *self, const char *name);

/** How much room there is for words, in the letters of the user's font. */
typedef enum
{
  LP_ROOM_WIDE,
  LP_ROOM_NARROW,               /* icons in place of words, a shorter option name */
  LP_ROOM_TIGHT,                /* a small screen with large text: what the menu has too is left to it */
} LpRoom;

/** lp_header_set_room: @low: a menu in one piece would be higher than the window, so menus are lists that scroll. */
void        lp_header_set_room    (LpHeader *self, LpRoom room, gboolean low);

/** lp_header_set_preferences: where the menu's recent plans come from. */
void        lp_header_set_preferences (LpHeader *self, LpPreferences *preferences);

void        lp_header_show_menu   (LpHeader *self);

/** lp_header_get_saved_text: "Saved 10:42", or why not. Owned by the header. */
const char *lp_header_get_saved_text (LpHeader *self);

G_END_DECLS
