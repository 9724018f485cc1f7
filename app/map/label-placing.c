/* label-placing.c — labels on their way to their places, never one over another */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/label-placing.h"

#include <math.h>

/* Free between a label and the edge, user units. */
#define EDGE 2.0
/* How far labels around the view keep off it, of the text's size: farther than one makes another keep off itself, so that what lies around changes nothing in view. */
#define OFF_VIEW 0.5

static gboolean
is_in (LpRect outer,
       LpRect box)
{
  return box.x >= outer.x && box.y >= outer.y && box.x + box.width <= outer.x + outer.width && box.y + box.height <= outer.y + outer.height;
}

static gboolean
is_on_its_side (const LpMapPlacing *placing,
                LpRect              box)
{
  const LpMapCanvas *canvas = placing->canvas;
  LpRect picture = { 0, 0, canvas->viewport.width, canvas->viewport.height };

  if (placing->in_view)
    return is_in (lp_rect_inflate (canvas->view, -EDGE), box);
  return is_in (lp_rect_inflate (picture, -EDGE), box) &&
         !lp_rect_intersects (lp_rect_inflate (canvas->view, OFF_VIEW * canvas->style->font_size), box);
}

static gboolean
stand (LpMapPlacing      *placing,
       const LpTextStyle *style,
       const char        *text,
       LpRect             box,
       LpMapLabelKind     kind,
       gint64             index)
{
  if (!lp_map_placing_may_stand (placing, box, TRUE))
    return FALSE;
  lp_map_placing_write (placing, style, text, box);
  lp_map_placing_take (placing, kind, index, box);
  return TRUE;
}

void
lp_map_placing_aim (LpMapPlacing *placing,
                    LpPoint       at)
{
  placing->in_view = lp_rect_contains (placing->canvas->view, at);
}

gboolean
lp_map_placing_may_stand (const LpMapPlacing *placing,
                          LpRect              box,
                          gboolean            hard)
{
  return is_on_its_side (placing, box) && lp_box_grid_is_free (placing->taken, box) && (!hard || lp_box_grid_is_free (placing->marks, box));
}

void
lp_map_placing_take (LpMapPlacing   *placing,
                     LpMapLabelKind  kind,
                     gint64          index,
                     LpRect          box)
{
  LpRect around = lp_rect_inflate (box, placing->canvas->style->font_size * (kind == LP_MAP_LABEL_NETWORK || kind == LP_MAP_LABEL_NUMBER ? 0.4 : 0.12));
  LpMapLabel label = { kind, index, box };

  lp_box_grid_add (placing->taken, around);
  if (placing->canvas->labels != NULL)
    g_array_append_val (placing->canvas->labels, label);
}

void
lp_map_placing_write (const LpMapPlacing *placing,
                      const LpTextStyle  *style,
                      const char         *text,
                      LpRect              box)
{
  LpRect size = lp_map_placing_measure (placing, style, text);

  if (placing->canvas->cr != NULL)
    lp_typesetter_draw (placing->canvas->typesetter, style, text, (LpPoint) { box.x - size.x, box.y - size.y }, placing->canvas->cr);
}

LpRect
lp_map_placing_measure (const LpMapPlacing *placing,
                        const LpTextStyle  *style,
                        const char         *text)
{
  return lp_typesetter_measure (placing->canvas->typesetter, style, text, (LpPoint) { 0, 0 });
}

gboolean
lp_map_placing_is_in_frame (const LpMapPlacing *placing,
                            LpPoint             at)
{
  return lp_rect_contains (placing->canvas->frame, at);
}

gboolean
lp_map_placing_beside (LpMapPlacing      *placing,
                       const LpTextStyle *style,
                       const char        *text,
                       LpPoint            at,
                       double             gap,
                       LpMapLabelKind     kind,
                       gint64             index)
{
  const struct { double across, down; } sides[] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 }, { 1, -1 }, { 1, 1 }, { -1, -1 }, { -1, 1 } };
  LpRect size = lp_map_placing_measure (placing, style, text);

  lp_map_placing_aim (placing, at);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      double off = sides[i].across != 0 && sides[i].down != 0 ? gap * 0.6 : gap;
      LpRect box = { at.x + sides[i].across * (off + size.width / 2) - size.width / 2, at.y + sides[i].down * (off + size.height / 2) - size.height / 2,
                     size.width, size.height };

      if (stand (placing, style, text, box, kind, index))
        return TRUE;
    }
  return FALSE;
}

gboolean
lp_map_placing_around (LpMapPlacing      *placing,
                       const LpTextStyle *style,
                       const char        *text,
                       LpPoint            at,
                       double             reach,
                       const LpShape     *within,
                       LpMapLabelKind     kind,
                       gint64             index)
{
  LpRect size = lp_map_placing_measure (placing, style, text);
  double step = placing->canvas->style->font_size * 0.6;

  lp_map_placing_aim (placing, at);
  for (double ring = 0; ring <= reach; ring += step)
    for (guint i = 0; i < (ring > 0 ? 8 : 1); i++)
      {
        LpRect box = { at.x + ring * cos (i * G_PI_4) - size.width / 2, at.y + ring * sin (i * G_PI_4) - size.height / 2, size.width, size.height };

        if (within != NULL && !lp_shape_contains (within, lp_viewport_from_screen (&placing->canvas->viewport, lp_rect_centre (box))))
          continue;
        if (stand (placing, style, text, box, kind, index))
          return TRUE;
      }
  return FALSE;
}

double
lp_map_placing_get_closeness (const LpMapPlacing *placing)
{
  return placing->canvas->viewport.scale * 1000 / placing->canvas->style->font_size;
}
