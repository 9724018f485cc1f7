/* map-draw-hand.c — rectangle, lasso and brush: drawing round practices to choose them */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"

/* Nearer points of a lasso are not told apart. */
#define STEP 2.0

static void
add_to_way (LpMapView *self,
            LpPoint    at)
{
  const LpPoint *last = self->way->len > 0 ? &g_array_index (self->way, LpPoint, self->way->len - 1) : NULL;

  if (last == NULL || ABS (last->x - at.x) + ABS (last->y - at.y) >= STEP)
    g_array_append_val (self->way, at);
}

static void
forget_tally (LpMapView *self)
{
  g_clear_pointer (&self->marked, g_strfreev);
  g_clear_pointer (&self->tally, g_free);
}

static char *
describe_tally (guint  n_practices,
                gint64 people)
{
  g_autofree char *count = lp_format_count (people);
  g_autofree char *practices = g_strdup_printf (ngettext ("%u practice", "%u practices", n_practices), n_practices);

  /* Translators: “3 practices, 24,120 people”: what the hand draws round on the map. */
  return g_strdup_printf (_("%s, %s people"), practices, count);
}

static GArray *
find_swept (LpMapView *self)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer place;

  g_hash_table_iter_init (&iter, self->swept);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    {
      guint practice = GPOINTER_TO_UINT (place);

      g_array_append_val (found, practice);
    }
  return found;
}

/* A stroke that crosses the rim of the inset is looked at from where it ends. */
static void
sweep (LpMapView *self,
       LpPoint    from,
       LpPoint    to)
{
  gboolean in_inset = self->inset_place.width > 0 && lp_rect_contains (self->inset_place, to);
  gboolean was_in_inset = self->inset_place.width > 0 && lp_rect_contains (self->inset_place, from);
  LpViewport viewport = _lp_map_view_find_viewport (self, &to);
  g_autoptr (GArray) found = NULL;

  if (in_inset == was_in_inset)
    _lp_map_view_find_viewport (self, &from);
  else
    from = to;
  found = lp_map_find_under_brush (self->scene, viewport, self->style, from, to, _lp_map_view_get_brush (self));
  for (guint i = 0; i < found->len; i++)
    g_hash_table_add (self->swept, GUINT_TO_POINTER (g_array_index (found, guint, i)));
}

static GArray *
find_in_rectangle (LpMapView *self)
{
  LpRect rect = _lp_map_view_get_rectangle (self);
  LpPoint pressed = self->pressed;
  LpViewport viewport = _lp_map_view_find_viewport (self, &pressed);

  rect.x += pressed.x - self->pressed.x;
  rect.y += pressed.y - self->pressed.y;
  return lp_map_find_in_rect (self->scene, viewport, self->style, rect);
}

static GArray *
find_in_lasso (LpMapView *self)
{
  LpPoint pressed = self->pressed;
  LpViewport viewport = _lp_map_view_find_viewport (self, &pressed);
  g_autoptr (GArray) points = g_array_sized_new (FALSE, FALSE, sizeof (LpPoint), self->way->len);

  for (guint i = 0; i < self->way->len; i++)
    {
      LpPoint point = g_array_index (self->way, LpPoint, i);

      point.x += pressed.x - self->pressed.x;
      point.y += pressed.y - self->pressed.y;
      g_array_append_val (points, point);
    }
  return lp_map_find_in_lasso (self->scene, viewport, self->style, (const LpPoint *) (gpointer) points->data, points->len);
}

/* The practices drawn round so far; NULL when the hand does not draw. (element-type guint) */
static GArray *
find_drawn (LpMapView *self)
{
  switch (self->hand)
    {
    case HAND_RECTANGLE:
      return find_in_rectangle (self);
    case HAND_LASSO:
      return find_in_lasso (self);
    case HAND_BRUSH:
      return find_swept (self);
    default:
      return NULL;
    }
}

/* What would be chosen now is drawn as if it were, and how many people that is stands beside the hand: a person stops drawing when the number is right. */
static void
tally (LpMapView *self)
{
  g_autoptr (GArray) found = find_drawn (self);
  g_autoptr (GPtrArray) codes = found != NULL ? _lp_map_view_find_chosen (self, found, self->choice) : NULL;
  gint64 people = 0;

  forget_tally (self);
  if (codes == NULL)
    return;
  for (guint i = 0; i < codes->len; i++)
    {
      int place = lp_map_scene_find_practice (self->scene, g_ptr_array_index (codes, i));

      people += place >= 0 ? lp_map_scene_get_practice (self->scene, (guint) place)->people : 0;
    }
  self->tally = describe_tally (codes->len, people);
  g_ptr_array_add (codes, NULL);
  self->marked = g_strdupv ((char **) codes->pdata);
}

void
_lp_map_view_begin_drawing (LpMapView *self)
{
  static const LpMapHand hands[] = {
    [LP_MAP_TOOL_RECTANGLE] = HAND_RECTANGLE,
    [LP_MAP_TOOL_LASSO] = HAND_LASSO,
    [LP_MAP_TOOL_BRUSH] = HAND_BRUSH,
    [LP_MAP_TOOL_PAN] = HAND_PANNING,
  };

  if (self->scene == NULL)
    return;
  self->hand = hands[self->tool];
  g_strfreev (self->before);
  self->before = g_strdupv ((char **) lp_session_get_practices (self->session));
  g_array_set_size (self->way, 0);
  g_hash_table_remove_all (self->swept);
  add_to_way (self, self->pressed);
  if (self->hand == HAND_BRUSH)
    sweep (self, self->pressed, self->pressed);
  tally (self);
}

void
_lp_map_view_go_on_drawing (LpMapView *self,
                            LpPoint    at)
{
  if (self->hand == HAND_LASSO)
    add_to_way (self, at);
  else if (self->hand == HAND_BRUSH)
    sweep (self, self->last, at);
  self->last = at;
  tally (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_lp_map_view_end_drawing (LpMapView *self)
{
  g_autoptr (GArray) found = find_drawn (self);

  forget_tally (self);
  if (found != NULL)
    _lp_map_view_choose (self, found, self->choice);
  self->hand = HAND_FREE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
_lp_map_view_cancel (LpMapView *self)
{
  LpMapHand hand = self->hand;

  self->hand = HAND_FREE;
  forget_tally (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return hand != HAND_FREE;
}

LpRect
_lp_map_view_get_rectangle (LpMapView *self)
{
  return (LpRect) { MIN (self->pressed.x, self->last.x), MIN (self->pressed.y, self->last.y),
                    ABS (self->pressed.x - self->last.x), ABS (self->pressed.y - self->last.y) };
}

double
_lp_map_view_get_brush (LpMapView *self)
{
  return self->brush * self->style->font_size;
}
