/* side-by-side.h — two options of the open plan next to each other, or what an option was and what it is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/comparison.h"
#include "analysis/flows.h"
#include "analysis/variation.h"
#include "map/pair.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpSideBySide: what the view of options, the verb `compare` and the reports show of two sides, computed when asked for. A plain struct that
 * owns its results, which stand as they were when the plan changes: make it anew on "results-changed". Main thread.
 *
 * The second side is an option as it is now. The first is another option, or the same one as it was at a named moment, or today's localities: then there is
 * no comparison of figures and no first map.
 */
typedef struct
{
  char *names[2];               /* of the option or the moment; "Localities of today" */
  LpCoverage *coverage[2];      /* the first is NULL for localities */
  LpReach *reach[2];            /* NULL where the land could not be shared out */
  LpMapScene *maps[2];          /* likewise */
  LpVariation *variations[2];   /* of the plan's first measure, which stands for resources; NULL without measures, and of localities */
  LpComparison *comparison;     /* NULL when the first side is localities */
  LpFlows *flows;
  gboolean since;               /* the first is the second as it was */
  char *source;                 /* of the lists; "" */
} LpSideBySide;

/** lp_side_by_side_new: @first 0: localities. Returns: (transfer full), NULL when the plan has no such option */
LpSideBySide *lp_side_by_side_new       (LpSession    *session,
                                         gint64        first,
                                         gint64        second);
/** lp_side_by_side_new_since: @option_id as it was at the moment of that id, and as it is now. NULL with an error when there is no such moment or option, or the option was not
 * there then. Returns: (transfer full) */
LpSideBySide *lp_side_by_side_new_since (LpSession    *session,
                                         gint64        moment_id,
                                         gint64        option_id,
                                         GError      **error);
/** lp_side_by_side_find: by what a person calls the first side: the name of an option, else of a moment (the newest of that name); NULL: localities. NULL with an error when nothing is
 * called that. Returns: (transfer full) */
LpSideBySide *lp_side_by_side_find      (LpSession    *session,
                                         const char   *first,
                                         gint64        second,
                                         GError      **error);
/** lp_side_by_side_new_default: what @option_id is compared with when nobody has chosen: the first other option with networks, else localities, else the first other option; NULL when there is
 * nothing. Returns: (transfer full) */
LpSideBySide *lp_side_by_side_new_default (LpSession  *session,
                                         gint64        option_id);
/** lp_side_by_side_choose: the option of that choice; 0: localities; -1: nothing. */
gint64        lp_side_by_side_choose    (LpSession    *session,
                                         gint64        option_id);
void          lp_side_by_side_free      (LpSideBySide *side_by_side);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpSideBySide, lp_side_by_side_free)

/** lp_session_compare_options: the figures of any number of options, one column each, in the order of @ids, all of them options of the plan. Returns: (transfer full) */
LpComparison *lp_session_compare_options (LpSession   *session,
                                          const gint64 *ids,
                                          guint         n_ids);

/** lp_side_by_side_describe: the finding: on coverage, where both sides are options, else who moves. Returns: (transfer full) */
char         *lp_side_by_side_describe  (const LpSideBySide *side_by_side);

/** What two maps beside each other are drawn from; belongs to whoever asked. */
typedef struct
{
  LpMapPair pair;
  GStrv movers;
  char *title;
} LpSideBySideMaps;
void             lp_side_by_side_maps_clear (LpSideBySideMaps   *maps);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LpSideBySideMaps, lp_side_by_side_maps_clear)
/** lp_side_by_side_get_maps: fills in @maps, which holds as long as @side_by_side; NULL where one side has no map. Returns: (transfer none) the pair in @maps */
const LpMapPair *lp_side_by_side_get_maps (const LpSideBySide *side_by_side,
                                           LpSideBySideMaps   *maps);

/** lp_side_by_side_list_movers: the codes of the practices that move, gain a network or lose theirs, to be marked on the second map. Returns: (transfer full) */
GStrv         lp_side_by_side_list_movers (const LpSideBySide *side_by_side);

G_END_DECLS
