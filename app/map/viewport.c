/* viewport.c — which part of the ground a picture shows */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/viewport.h"

LpViewport
lp_viewport_fit (LpRect extent,
                 double width,
                 double height,
                 double margin)
{
  const double least = 10000;
  LpViewport viewport = { lp_rect_centre (extent), 1, width, height };
  double room_x = MAX (width - 2 * margin, 1), room_y = MAX (height - 2 * margin, 1);

  if (extent.width <= 0 && extent.height <= 0)
    extent.width = extent.height = least;
  viewport.scale = MIN (room_x / MAX (extent.width, 1), room_y / MAX (extent.height, 1));
  viewport.scale = CLAMP (viewport.scale, LP_VIEWPORT_MIN_SCALE, LP_VIEWPORT_MAX_SCALE);
  return viewport;
}

LpViewport
lp_viewport_zoom (LpViewport viewport,
                  double     factor,
                  LpPoint    at)
{
  LpPoint ground = lp_viewport_from_screen (&viewport, at);

  viewport.scale = CLAMP (viewport.scale * factor, LP_VIEWPORT_MIN_SCALE, LP_VIEWPORT_MAX_SCALE);
  viewport.centre.x = ground.x - (at.x - viewport.width / 2) / viewport.scale;
  viewport.centre.y = ground.y + (at.y - viewport.height / 2) / viewport.scale;
  return viewport;
}

LpViewport
lp_viewport_pan (LpViewport viewport,
                 double     dx,
                 double     dy)
{
  viewport.centre.x -= dx / viewport.scale;
  viewport.centre.y += dy / viewport.scale;
  return viewport;
}

LpViewport
lp_viewport_resize (LpViewport viewport,
                    double     width,
                    double     height)
{
  viewport.width = width;
  viewport.height = height;
  return viewport;
}

LpPoint
lp_viewport_to_screen (const LpViewport *viewport,
                       LpPoint           ground)
{
  return (LpPoint) { viewport->width / 2 + (ground.x - viewport->centre.x) * viewport->scale,
                     viewport->height / 2 - (ground.y - viewport->centre.y) * viewport->scale };
}

LpPoint
lp_viewport_from_screen (const LpViewport *viewport,
                         LpPoint           screen)
{
  return (LpPoint) { viewport->centre.x + (screen.x - viewport->width / 2) / viewport->scale,
                     viewport->centre.y - (screen.y - viewport->height / 2) / viewport->scale };
}

LpRect
lp_viewport_rect_to_screen (const LpViewport *viewport,
                            LpRect            ground)
{
  LpPoint corner = lp_viewport_to_screen (viewport, (LpPoint) { ground.x, ground.y + ground.height });

  return (LpRect) { corner.x, corner.y, ground.width * viewport->scale, ground.height * viewport->scale };
}

LpRect
lp_viewport_get_extent (const LpViewport *viewport)
{
  LpPoint corner = lp_viewport_from_screen (viewport, (LpPoint) { 0, viewport->height });

  return (LpRect) { corner.x, corner.y, viewport->width / viewport->scale, viewport->height / viewport->scale };
}
