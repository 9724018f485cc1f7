/* view.h — what the window asks of a view of the plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LpView: what a widget may do for the window when it is one of its views (see window-views.h). Every function is optional, and so is
 * the interface: a view without it is a plain page. Main thread.
 */
#define LP_TYPE_VIEW (lp_view_get_type ())
G_DECLARE_INTERFACE (LpView, lp_view, LP, VIEW, GtkWidget)

struct _LpViewInterface
{
  GTypeInterface parent;

  void         (*set_narrow) (LpView *self, gboolean narrow);
  gboolean     (*focus_next) (LpView *self);
  const char * (*get_chart)  (LpView *self);
  char       * (*copy_text)  (LpView *self);
};

/** lp_view_set_narrow: the window is, or is no longer, too narrow for three panes and for words on buttons. */
void        lp_view_set_narrow (GtkWidget *view, gboolean narrow);

/** lp_view_focus_next: F6. To the view's next pane, or to its first when the focus is elsewhere. FALSE: the focus was in its last pane. */
gboolean    lp_view_focus_next (GtkWidget *view);

/**
 * lp_view_turn_page: Ctrl+Page Down and Ctrl+Page Up. To the next (@step 1) or the one before (@step -1) of the pages that a view offers as a
 * row of linked buttons, of which one is down; after the last comes the first. FALSE: the view has no such row.
 */
gboolean    lp_view_turn_page  (GtkWidget *view, int step);

/** lp_view_get_chart: the name, as lp_session_export() knows it, of the picture that the view shows now; NULL: none. */
const char *lp_view_get_chart  (GtkWidget *view);

/** lp_view_copy_text: what "Copy" takes instead of a picture while the view shows a table. Returns: (transfer full), NULL: nothing */
char       *lp_view_copy_text  (GtkWidget *view);

G_END_DECLS
