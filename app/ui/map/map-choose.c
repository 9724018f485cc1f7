/* map-choose.c — the practices and networks that the hand picks up */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

LpMapChoice
_lp_map_view_get_choice (guint state)
{
  if ((state & GDK_CONTROL_MASK) != 0)
    return CHOOSE_TOGGLE;
  return (state & GDK_SHIFT_MASK) != 0 ? CHOOSE_ADD : CHOOSE_ONLY;
}

gboolean
_lp_map_view_may_choose (LpMapView *self,
                         int        practice)
{
  gint64 network_id = lp_map_scene_get_practice (self->scene, (guint) practice)->network_id;
  gint64 chosen = lp_session_get_network (self->session);

  if (self->only_unassigned)
    return network_id == 0;
  return !self->only_network || chosen == 0 || network_id == chosen;
}

GPtrArray *
_lp_map_view_find_chosen (LpMapView    *self,
                          const GArray *found,
                          LpMapChoice   choice)
{
  g_autoptr (GHashTable) before = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) gone = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) come = g_ptr_array_new ();
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; choice != CHOOSE_ONLY && self->before != NULL && self->before[i] != NULL; i++)
    g_hash_table_add (before, self->before[i]);
  for (guint i = 0; i < found->len; i++)
    {
      int practice = (int) g_array_index (found, guint, i);
      const char *code = _lp_map_view_get_code (self, practice);

      if (!_lp_map_view_may_choose (self, practice))
        continue;
      if (!g_hash_table_contains (before, code))
        g_ptr_array_add (come, (gpointer) code);
      else if (choice == CHOOSE_TOGGLE)
        g_hash_table_add (gone, (gpointer) code);
    }
  for (guint i = 0; choice != CHOOSE_ONLY && self->before != NULL && self->before[i] != NULL; i++)
    if (!g_hash_table_contains (gone, self->before[i]))
      g_ptr_array_add (chosen, self->before[i]);
  g_ptr_array_extend (chosen, come, NULL, NULL);
  return chosen;
}

void
_lp_map_view_choose (LpMapView    *self,
                     const GArray *found,
                     LpMapChoice   choice)
{
  g_autoptr (GPtrArray) codes = _lp_map_view_find_chosen (self, found, choice);

  g_ptr_array_add (codes, NULL);
  lp_session_select_practices (self->session, (const char *const *) codes->pdata);
}

void
_lp_map_view_choose_practice (LpMapView   *self,
                              int          practice,
                              LpMapChoice  choice)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint place = (guint) practice;

  g_strfreev (self->before);
  self->before = g_strdupv ((char **) lp_session_get_practices (self->session));
  g_array_append_val (found, place);
  _lp_map_view_choose (self, found, choice);
}

void
_lp_map_view_choose_at (LpMapView   *self,
                        LpPoint      at,
                        LpMapChoice  choice)
{
  LpMapHit found = _lp_map_view_hit (self, at);

  /* A practice that the limit leaves out is as good as the ground it stands on. */
  if (found.practice >= 0 && _lp_map_view_may_choose (self, found.practice))
    _lp_map_view_choose_practice (self, found.practice, choice);
  else if (choice == CHOOSE_ONLY)
    {
      lp_session_select_practices (self->session, NULL);
      /* A network that is only proposed is not there to be selected. */
      if (self->preview == NULL || lp_plan_find_network (lp_session_get_plan (self->session), found.network_id) != NULL)
        lp_session_select_network (self->session, found.network_id);
    }
}
