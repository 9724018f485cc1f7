/* present-window-private.h — the plan on the wall, for what its keys do */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/map/map-view.h"
#include "ui/present/notes-window.h"
#include "ui/present/present-window.h"
#include "ui/present/slide-draw.h"

G_BEGIN_DECLS

/** Private to app/ui/present. */
struct _LpPresentWindow
{
  GtkWindow parent_instance;

  GtkWidget *canvas;            /* the slide */
  LpMapView *map;               /* over it, on slides of the map */
  GtkWidget *veil;              /* over both: blank, or dim but for a circle */
  GtkWidget *keys;              /* the list of keys, hidden until asked for */
  LpNotesWindow *notes;         /* NULL: not shown */
  int notes_monitor;            /* which the notes fill; -1: there is but one, and they are a window on it */

  LpSession *session;
  LpSlidePage *page;
  LpSlideLayout layout;
  guint place, n_slides;
  gboolean hide_names, blank, spotlight, map_keys;
  LpPoint pointer;
};

/** _lp_present_window_press: does what @event asks for. FALSE: nothing; it is for the map, or nobody. */
gboolean _lp_present_window_press        (LpPresentWindow   *self,
                                          const GdkEventKey *event);

/** To the slide at @place, or the nearest that there is; no longer blank. */
void     _lp_present_window_go_to        (LpPresentWindow   *self,
                                          int                place);
/** Of practices, on the slide and on the map. */
void     _lp_present_window_show_names   (LpPresentWindow   *self,
                                          gboolean           shown);
/** Where the spotlight goes. */
void     _lp_present_window_find_pointer (LpPresentWindow   *self);
void     _lp_present_window_toggle_notes (LpPresentWindow   *self);

G_END_DECLS
