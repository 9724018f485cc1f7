/* label-placing.c — labels on their way to their places, never one over another */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/label-placing.h"

#include <math.h>

static gboolean
is_inside (const LpMapPlacing *placing,
           LpRect              box)
{
  const LpViewport *viewport = &placing->canvas->viewport;

  return box.x >= 2 && box.y >= 2 && box.x + box.width <= viewport->width - 2 && box.y + box.height <= viewport->height - 2;
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

gboolean
lp_map_placing_may_stand (const LpMapPlacing *placing,
                          LpRect              box,
                          gboolean            hard)
{
  return is_inside (placing, box) && lp_box_grid_is_free (placing->taken, box) && (!hard || lp_box_grid_is_free (placing->marks, box));
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
