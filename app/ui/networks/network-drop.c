/* network-drop.c — practices dropped on a network in a list, or out of all networks */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/networks/network-drop.h"

#include "ui/application/widget-style.h"
#include "ui/practices/practice-drag.h"

typedef struct
{
  LpSession *session;
  LpDropFunc find;
} Drop;

/* Practices of another window belong to another plan. */
static gboolean
is_of_this_window (GtkWidget      *widget,
                   GdkDragContext *context)
{
  GtkWidget *source = gtk_drag_get_source_widget (context);

  return source != NULL && gtk_widget_get_toplevel (source) == gtk_widget_get_toplevel (widget);
}

/* Anything else, such as files, is for the window behind. */
static gboolean
has_practices (GtkWidget      *widget,
               GdkDragContext *context)
{
  return gtk_drag_dest_find_target (widget, context, NULL) != GDK_NONE;
}

static gboolean
drag_motion_cb (GtkWidget      *widget,
                GdkDragContext *context,
                int             x,
                int             y,
                guint           time,
                gpointer        user_data)
{
  Drop *drop = user_data;
  gint64 network_id;

  if (!has_practices (widget, context))
    return FALSE;
  network_id = is_of_this_window (widget, context) ? drop->find (widget, x, y, TRUE) : -1;
  lp_practice_drag_preview (context, drop->session, network_id);
  gdk_drag_status (context, network_id >= 0 ? GDK_ACTION_MOVE : 0, time);

  return TRUE;
}

static void
drag_leave_cb (GtkWidget      *widget,
               GdkDragContext *context,
               guint           time,
               gpointer        user_data)
{
  Drop *drop = user_data;

  drop->find (widget, -1, -1, TRUE);
  lp_practice_drag_preview (context, drop->session, -1);
}

static gboolean
drag_drop_cb (GtkWidget      *widget,
              GdkDragContext *context,
              int             x,
              int             y,
              guint           time,
              gpointer        user_data)
{
  Drop *drop = user_data;
  gint64 network_id;

  if (!has_practices (widget, context))
    return FALSE;
  network_id = is_of_this_window (widget, context) ? drop->find (widget, x, y, FALSE) : -1;
  drop->find (widget, -1, -1, TRUE);
  gtk_drag_finish (context, network_id >= 0, FALSE, time);
  if (network_id >= 0)
    lp_widget_activate (widget, "win", "move-to", g_variant_new_int64 (network_id));

  return TRUE;
}

static void
free_drop (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

void
lp_network_drop_attach (GtkWidget  *widget,
                        LpSession  *session,
                        LpDropFunc  find)
{
  Drop *drop = g_new0 (Drop, 1);

  drop->session = session;
  drop->find = find;
  gtk_drag_dest_set (widget, 0, lp_practice_drag_targets, 1, GDK_ACTION_MOVE);
  g_signal_connect (widget, "drag-motion", G_CALLBACK (drag_motion_cb), drop);
  g_signal_connect (widget, "drag-leave", G_CALLBACK (drag_leave_cb), drop);
  g_signal_connect_data (widget, "drag-drop", G_CALLBACK (drag_drop_cb), drop, free_drop, 0);
}
