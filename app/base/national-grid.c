/* national-grid.c — longitude and latitude to metres of the British National Grid, and back */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/national-grid.h"

#include <proj.h>

#define PIPELINE "+proj=pipeline" \
                 " +step +proj=unitconvert +xy_in=deg +xy_out=rad" \
                 " +step +proj=push +v_3" \
                 " +step +proj=cart +ellps=WGS84" \
                 " +step +inv +proj=helmert +x=446.448 +y=-125.157 +z=542.06 +rx=0.15 +ry=0.247 +rz=0.842 +s=-20.489 +convention=position_vector" \
                 " +step +inv +proj=cart +ellps=airy" \
                 " +step +proj=pop +v_3" \
                 " +step +proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy"

/* Great Britain with its islands and some sea. */
static const LpRect degrees = { -9.5, 49, 12.5, 12.5 };
static const LpRect metres_of_grid = { -100000, -100000, 900000, 1500000 };

struct _LpNationalGrid
{
  PJ_CONTEXT *context;
  PJ *pipeline;
};

static LpPoint
convert (LpNationalGrid *grid,
         PJ_DIRECTION    direction,
         LpPoint         point)
{
  PJ_COORD from = proj_coord (point.x, point.y, 0, 0);
  PJ_COORD to = proj_trans (grid->pipeline, direction, from);

  return (LpPoint) { to.xy.x, to.xy.y };
}

LpNationalGrid *
lp_national_grid_new (void)
{
  LpNationalGrid *grid = g_new0 (LpNationalGrid, 1);

  grid->context = proj_context_create ();
  grid->pipeline = proj_create (grid->context, PIPELINE);
  g_assert (grid->pipeline != NULL);
  return grid;
}

void
lp_national_grid_free (LpNationalGrid *grid)
{
  proj_destroy (grid->pipeline);
  proj_context_destroy (grid->context);
  g_free (grid);
}

LpPoint
lp_national_grid_from_lonlat (LpNationalGrid *grid,
                              LpPoint         lonlat)
{
  return convert (grid, PJ_FWD, lonlat);
}

LpPoint
lp_national_grid_to_lonlat (LpNationalGrid *grid,
                            LpPoint         metres)
{
  return convert (grid, PJ_INV, metres);
}

gboolean
lp_national_grid_has_lonlat (LpPoint lonlat)
{
  return lp_rect_contains (degrees, lonlat);
}

gboolean
lp_national_grid_has_metres (LpPoint metres)
{
  return lp_rect_contains (metres_of_grid, metres);
}
