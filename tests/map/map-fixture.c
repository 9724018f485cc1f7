/* map-fixture.c — the Dorset example and a style to draw its map with, for the tests of the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map-fixture.h"

#include "dorset.h"
#include "scratch.h"

void
map_fixture_set_up (MapFixture   *fixture,
                    gconstpointer data)
{
  fixture->folder = scratch_new ();
  fixture->session = dorset_session_new (fixture->folder);
  fixture->style = lp_style_new ("Cantarell", 15);
}

void
map_fixture_tear_down (MapFixture   *fixture,
                       gconstpointer data)
{
  lp_style_free (fixture->style);
  lp_session_close (fixture->session, NULL);
  g_object_unref (fixture->session);
  scratch_remove (fixture->folder);
}

const LpMapScene *
map_fixture_show (MapFixture *fixture,
                  const char *layers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LpMapLayers) parsed = lp_map_layers_parse (lp_session_get_plan (fixture->session), layers, &error);

  g_assert_no_error (error);
  lp_session_set_map_layers (fixture->session, parsed);
  return lp_session_get_map (fixture->session);
}

void
map_fixture_commit (MapFixture *fixture,
                    LpEdit     *edit)
{
  g_autoptr (GError) error = NULL;

  lp_session_commit (fixture->session, edit, &error);
  g_assert_no_error (error);
}
