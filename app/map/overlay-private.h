/* overlay-private.h — what the files of the overlay share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/overlay.h"

G_BEGIN_DECLS

struct _LpMapOverlay
{
  int ref_count;
  LpMapLayers *layers;
  GArray *branches, *links, *localities, *others;
  char *other_name;
  LpMapScale *scale;            /* NULL: no measure */
  GArray *values;               /* LpMapValue, one a practice of the scene; empty without a measure */
  GStrv lost;
};

/** _lp_map_overlay_measure: values and scale of the measure that is chosen, if the plan has it. @places: of the plan's practices in the scene, -1 for those not on it. */
void _lp_map_overlay_measure (LpMapOverlay *overlay,
                              LpPlan       *plan,
                              const int    *places,
                              guint         n_places);

G_END_DECLS
