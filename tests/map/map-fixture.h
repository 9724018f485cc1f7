/* map-fixture.h — the Dorset example and a style to draw its map with, for the tests of the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/picture.h"
#include "session/session.h"

G_BEGIN_DECLS

/** A session of its own, see dorset_session_new(). For g_test_add(). */
typedef struct
{
  char *folder;
  LpSession *session;
  LpStyle *style;
} MapFixture;

void              map_fixture_set_up    (MapFixture *fixture, gconstpointer data);
void              map_fixture_tear_down (MapFixture *fixture, gconstpointer data);

/** map_fixture_show: @layers as on the command line. Returns: (transfer none) the map. */
const LpMapScene *map_fixture_show      (MapFixture *fixture, const char *layers);
/** map_fixture_commit: @edit is taken over. */
void              map_fixture_commit    (MapFixture *fixture, LpEdit *edit);

G_END_DECLS
