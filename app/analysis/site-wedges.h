/* site-wedges.h — which networks the practices at one point are in, and which side of the point is whose */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cells.h"
#include "analysis/geos.h"
#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpSiteWedges: for each site of the cells the networks that its practices are in. Where they are several, each gets a wedge of the cell, from the site
 * towards the rest of its network: angles from @from to @to, anticlockwise from east, in radians. Private to app/analysis; immutable, owned by its maker.
 */
typedef struct _LpSiteWedges LpSiteWedges;

typedef struct
{
  gint64 network_id;            /* 0: unassigned */
  guint place;                  /* in the option's order; the unassigned are last */
  double from, to;              /* from < to; both 0 when it has the site alone */
} LpSiteWedge;

LpSiteWedges      *lp_site_wedges_new  (LpPlan              *plan,
                                        const LpOption      *option,
                                        const LpCells       *cells);
void               lp_site_wedges_free (LpSiteWedges        *wedges);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpSiteWedges, lp_site_wedges_free)

/** lp_site_wedges_get: at least one. Owned by the wedges. */
const LpSiteWedge *lp_site_wedges_get  (const LpSiteWedges  *wedges,
                                        guint                site,
                                        guint               *n_wedges);
/** lp_site_wedges_differ: whether @site is shared out otherwise than in @other, which is of the same cells. */
gboolean           lp_site_wedges_differ (const LpSiteWedges *wedges,
                                        const LpSiteWedges  *other,
                                        guint                site);
/** lp_site_wedge_cut: the part of @cell in the wedge around @site. Returns: (transfer full) */
LpShape           *lp_site_wedge_cut   (const LpSiteWedge   *wedge,
                                        LpGeos              *geos,
                                        const LpShape       *cell,
                                        LpPoint              site,
                                        GError             **error);

G_END_DECLS
