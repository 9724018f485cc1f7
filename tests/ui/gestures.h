/* gestures.h — the map in a window of the tests, met by pointer and keys as a person does */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"
#include "ui/map/map-view.h"

G_BEGIN_DECLS

/** map_show: the window's map without its inset, where every mark is drawn once, with the keyboard on it. */
LpMapView  *map_show            (Fixture *fixture);

/** map_send: @event, which is freed, as if it came from the pointer or the keyboard. */
void        map_send            (LpMapView *view, GdkEvent *event);
/* Events of the pointer on the map, user units of the map; @which button, @state: modifiers. */
void        map_button          (LpMapView *view, GdkEventType type, LpPoint at, guint which, guint state);
void        map_move            (LpMapView *view, LpPoint at, guint state);
/** map_stroke: the button pressed at the first point and let go at the last. */
void        map_stroke          (LpMapView *view, const LpPoint *points, guint n, guint which, guint state);
void        map_click           (LpMapView *view, LpPoint at, guint state);
/** map_press: a key pressed and let go on the map; map_press_in_window() on the window, which hands on what is not its own. */
void        map_press           (LpMapView *view, guint key);
void        map_press_in_window (Fixture *fixture, guint key);

/* Practices by their place in the map's scene. */
guint       map_find            (LpMapView *view, const char *code);
LpPoint     map_get_place       (LpMapView *view, guint practice);
const char *map_get_code        (LpMapView *view, guint practice);
guint       map_count_chosen    (Fixture *fixture);
gboolean    map_is_chosen       (Fixture *fixture, const char *code);
/** map_find_free_spot: sea or land, away from every mark. */
LpPoint     map_find_free_spot  (LpMapView *view);

G_END_DECLS
