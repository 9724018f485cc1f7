/* national-grid.h — longitude and latitude to metres of the British National Grid, and back */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * By PROJ, with one fixed pipeline: the seven-parameter shift between WGS84 and OSGB36 (EPSG:1314) and the grid's own projection. It needs none of PROJ's data
 * files and gives the same metres on every machine, whatever grids are installed there; it lies within five metres of Ordnance Survey's OSTN15 everywhere in
 * Great Britain, as do the borders that the example was made with.
 */

#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

/* A conversion at work. Owned by its maker; one thread at a time. */
typedef struct _LpNationalGrid LpNationalGrid;

/* Returns: (transfer full) */
LpNationalGrid *lp_national_grid_new         (void);
void            lp_national_grid_free        (LpNationalGrid *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpNationalGrid, lp_national_grid_free)

/* Easting (x) and northing (y) of a longitude (x) and latitude (y) in degrees, and back. What cannot be converted has x and y that are not finite. */
LpPoint         lp_national_grid_from_lonlat (LpNationalGrid *grid,
                                              LpPoint         lonlat);
LpPoint         lp_national_grid_to_lonlat   (LpNationalGrid *grid,
                                              LpPoint         metres);

/* Whether a place in degrees lies in Great Britain or in the seas around it, and one in metres on the grid. */
gboolean        lp_national_grid_has_lonlat  (LpPoint         lonlat);
gboolean        lp_national_grid_has_metres  (LpPoint         metres);

G_END_DECLS
