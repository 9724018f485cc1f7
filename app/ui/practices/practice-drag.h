/* practice-drag.h — selected practices dragged out of a list, with a word on what the move would do */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** What is dragged: the session's selected practices, within one window. */
extern const GtkTargetEntry lp_practice_drag_targets[1];

/**
 * lp_practice_drag_attach: lets the rows of @tree be dragged. Pressing on one of several selected rows keeps the selection until the
 * button is let go, as a drag of all of them may follow. @session must live as long as @tree.
 */
void  lp_practice_drag_attach   (GtkTreeView *tree, LpSession *session);

/** lp_practice_drag_attach_widget: the same for a widget that stands for one practice and selects it when pressed. */
void  lp_practice_drag_attach_widget (GtkWidget *widget, LpSession *session);

/** lp_practice_drag_describe: what moving the selected practices to a network (0: unassigned) would do, a line a network. Returns: (transfer full) */
char *lp_practice_drag_describe (LpSession *session, gint64 network_id);

/** lp_practice_drag_preview: shows that beside the pointer while dragging; -1: nothing can be dropped here. */
void  lp_practice_drag_preview  (GdkDragContext *context, LpSession *session, gint64 network_id);

G_END_DECLS
