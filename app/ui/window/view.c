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

static void
add_page_button_cb (GtkWidget *child,
                    gpointer   buttons)
{
  if (GTK_IS_TOGGLE_BUTTON (child) && gtk_widget_get_mapped (child) && gtk_widget_get_sensitive (child))
    g_ptr_array_add (buttons, child);
}

/* The place among @buttons of the one that is down; -1: none is, or several are, so that they are no pages. */
static int
find_page_shown (GPtrArray *buttons)
{
  int shown = -1;

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_toggle_button_get_active (buttons->pdata[i]))
      {
        if (shown >= 0)
          return -1;
        shown = (int) i;
      }

  return shown;
}

/* Returns: (transfer full): the buttons of @widget when they are pages, or of the first of its descendants whose are; NULL: none. */
static GPtrArray *
find_pages (GtkWidget *widget)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  g_autoptr (GList) children = NULL;

  if (!GTK_IS_CONTAINER (widget) || !gtk_widget_get_mapped (widget))
    return NULL;
  if (gtk_style_context_has_class (gtk_widget_get_style_context (widget), GTK_STYLE_CLASS_LINKED))
    gtk_container_foreach (GTK_CONTAINER (widget), add_page_button_cb, buttons);
  if (buttons->len > 1 && find_page_shown (buttons) >= 0)
    return g_steal_pointer (&buttons);
  children = gtk_container_get_children (GTK_CONTAINER (widget));
  for (GList *l = children; l != NULL; l = l->next)
    {
      GPtrArray *found = find_pages (l->data);

      if (found != NULL)
        return found;
    }

  return NULL;
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

gboolean
lp_view_turn_page (GtkWidget *view,
                   int        step)
{
  g_autoptr (GPtrArray) pages = find_pages (view);
  int n = pages != NULL ? (int) pages->len : 0;

  if (n == 0)
    return FALSE;
  gtk_button_clicked (pages->pdata[(find_page_shown (pages) + step + n) % n]);

  return TRUE;
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
