/* map-choose.c — the practices and networks that the hand picks up */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

/* With @toggle the chosen ones stay, and one that is chosen already goes. */
static void
choose_practices (LpMapView  *self,
                  GPtrArray  *codes,
                  gboolean    toggle)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  const char *const *now = lp_session_get_practices (self->session);

  for (guint i = 0; toggle && now[i] != NULL; i++)
    if (codes->len != 1 || g_strcmp0 (now[i], codes->pdata[0]) != 0)
      g_ptr_array_add (chosen, (gpointer) now[i]);
  for (guint i = 0; i < codes->len; i++)
    if (!toggle || codes->len != 1 || !g_strv_contains (now, codes->pdata[i]))
      g_ptr_array_add (chosen, codes->pdata[i]);
  g_ptr_array_add (chosen, NULL);
  lp_session_select_practices (self->session, (const char *const *) chosen->pdata);
}

void
_lp_map_view_choose_practice (LpMapView *self,
                              int        practice,
                              gboolean   toggle)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  g_ptr_array_add (codes, (gpointer) _lp_map_view_get_code (self, practice));
  choose_practices (self, codes, toggle);
}

void
_lp_map_view_choose_at (LpMapView *self,
                        LpPoint    at,
                        gboolean   toggle)
{
  LpMapHit found = _lp_map_view_hit (self, at);

  if (found.practice >= 0)
    {
      _lp_map_view_choose_practice (self, found.practice, toggle);
      return;
    }
  if (toggle)
    return;
  lp_session_select_practices (self->session, NULL);
  lp_session_select_network (self->session, found.network_id);
}

LpRect
_lp_map_view_get_rectangle (LpMapView *self)
{
  return (LpRect) { MIN (self->pressed.x, self->last.x), MIN (self->pressed.y, self->last.y),
                    ABS (self->pressed.x - self->last.x), ABS (self->pressed.y - self->last.y) };
}

void
_lp_map_view_choose_in_rectangle (LpMapView *self,
                                  gboolean   toggle)
{
  LpRect rect = _lp_map_view_get_rectangle (self);
  LpPoint corner = { rect.x, rect.y };
  LpViewport viewport;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  if (self->scene == NULL)
    return;
  viewport = _lp_map_view_find_viewport (self, &corner);
  rect.x = corner.x;
  rect.y = corner.y;
  found = lp_map_find_in_rect (self->scene, viewport, self->style, rect);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (codes, (gpointer) _lp_map_view_get_code (self, (int) g_array_index (found, guint, i)));
  choose_practices (self, codes, toggle);
}
