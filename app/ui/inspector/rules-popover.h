/* rules-popover.h — what the option's networks should keep to, and the neighbours mended by hand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpRulesPopover: shows the rules of the session's option and changes them through the window's actions ("win.rule-far" and the like). */
#define LP_TYPE_RULES_POPOVER (lp_rules_popover_get_type ())
G_DECLARE_FINAL_TYPE (LpRulesPopover, lp_rules_popover, LP, RULES_POPOVER, GtkPopover)

/** lp_rules_popover_set_session: once; the session outlives the popover. */
void  lp_rules_popover_set_session (LpRulesPopover *self,
                                    LpSession      *session);
/** The lines of pairs and neighbours shown. */
guint lp_rules_popover_get_n_lines (LpRulesPopover *self);

G_END_DECLS
