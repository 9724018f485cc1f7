/* view.c — what the window asks of a view of the plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/view.h"

G_DEFINE_INTERFACE (LpView, lp_view, GTK_TYPE_WIDGET)

static void
lp_view_default_init (LpViewInterface *iface)
{
}

static const LpViewInterface *
find_interface (GtkWidget *view)
{
  return LP_IS_VIEW (view) ? LP_VIEW_GET_IFACE (view) : NULL;
}

void
lp_view_set_narrow (GtkWidget *view,
                    gboolean   narrow)
{
  const LpViewInterface *iface = find_interface (view);

  if (iface != NULL && iface->set_narrow != NULL)
    iface->set_narrow (LP_VIEW (view), narrow);
}

gboolean
lp_view_focus_next (GtkWidget *view)
{
  const LpViewInterface *iface = find_interface (view);
  GtkWidget *top = gtk_widget_get_toplevel (view);
  GtkWidget *focus = GTK_IS_WINDOW (top) ? gtk_window_get_focus (GTK_WINDOW (top)) : NULL;

  if (iface != NULL && iface->focus_next != NULL)
    return iface->focus_next (LP_VIEW (view));

  /* A view that names no panes is one. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, view))
    return FALSE;

  return gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

const char *
lp_view_get_chart (GtkWidget *view)
{
  const LpViewInterface *iface = find_interface (view);

  return iface != NULL && iface->get_chart != NULL ? iface->get_chart (LP_VIEW (view)) : NULL;
}

char *
lp_view_copy_text (GtkWidget *view)
{
  const LpViewInterface *iface = find_interface (view);

  return iface != NULL && iface->copy_text != NULL ? iface->copy_text (LP_VIEW (view)) : NULL;
}
