/* geometry.h — points and rectangles shared by charts, maps and hit tests */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Plain values, passed and returned by copy; nothing here is allocated, so any thread may use them.
 * The unit is the caller's (pixels, points or metres); y may grow either way.
 * A rectangle's width and height are never negative.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} LpPoint;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} LpRect;

/* The middle of @rect. */
static inline LpPoint
lp_rect_centre (LpRect rect)
{
  return (LpPoint) { rect.x + rect.width / 2, rect.y + rect.height / 2 };
}

/*
 * Whether @point lies in @rect. The near edges belong to it and the far edges do not, so of two rectangles
 * that share an edge only one answers for a point upon it.
 */
static inline gboolean
lp_rect_contains (LpRect  rect,
                  LpPoint point)
{
  return point.x >= rect.x && point.x < rect.x + rect.width &&
         point.y >= rect.y && point.y < rect.y + rect.height;
}

/* Whether the two share an area; rectangles that only touch, or have no area, do not. */
static inline gboolean
lp_rect_intersects (LpRect a,
                    LpRect b)
{
  return MAX (a.x, b.x) < MIN (a.x + a.width, b.x + b.width) &&
         MAX (a.y, b.y) < MIN (a.y + a.height, b.y + b.height);
}

/* The smallest rectangle that holds both; one without area counts as its point or line. */
static inline LpRect
lp_rect_union (LpRect a,
               LpRect b)
{
  double left = MIN (a.x, b.x);
  double top = MIN (a.y, b.y);

  return (LpRect) { left, top,
                    MAX (a.x + a.width, b.x + b.width) - left,
                    MAX (a.y + a.height, b.y + b.height) - top };
}

/*
 * @rect grown by @margin on every side. A negative margin shrinks it, each direction at most to its middle,
 * so the result is always a rectangle.
 */
static inline LpRect
lp_rect_inflate (LpRect rect,
                 double margin)
{
  double across = MAX (margin, -rect.width / 2);
  double down = MAX (margin, -rect.height / 2);

  return (LpRect) { rect.x - across, rect.y - down, rect.width + 2 * across, rect.height + 2 * down };
}

G_END_DECLS
