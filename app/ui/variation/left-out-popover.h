/* left-out-popover.h — practices that do not count, and a click to bring each back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpLeftOutPopover: a check button for each practice that is left out of a measure, or was marked and counts all the same. Each click is one edit, which undo takes back. */
#define LP_TYPE_LEFT_OUT_POPOVER (lp_left_out_popover_get_type ())
G_DECLARE_FINAL_TYPE (LpLeftOutPopover, lp_left_out_popover, LP, LEFT_OUT_POPOVER, GtkPopover)

GtkWidget *lp_left_out_popover_new  (LpSession        *session);
/** lp_left_out_popover_fill: lists those of @variation. Returns how many do not count. */
guint      lp_left_out_popover_fill (LpLeftOutPopover *self,
                                     LpVariation      *variation,
                                     gboolean          hide_names);
/** lp_left_out_popover_count: lets @codes count in the measure of @variation, or leaves them out. FALSE with an error when it could not. */
gboolean   lp_left_out_popover_count (LpSession         *session,
                                     LpVariation       *variation,
                                     const char *const *codes,
                                     gboolean           counted,
                                     GError           **error);

G_END_DECLS
