/* label-placing.h — labels on their way to their places, never one over another */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/box-grid.h"
#include "map/hit.h"
#include "map/land-mask.h"

G_BEGIN_DECLS

/**
 * Private to app/map: what the files that name things share. Each label takes the first free place of those it may have, so who comes first loses nothing.
 * Without a cairo_t on the canvas labels are placed and not drawn, for whoever wants to know where they are.
 */
typedef struct
{
  const LpMapCanvas *canvas;
  LpBoxGrid *taken;             /* labels that stand */
  LpBoxGrid *marks;
  LpLandMask *land;
  gboolean in_view;             /* the label in hand: lp_map_placing_aim() */
} LpMapPlacing;

/**
 * lp_map_placing_aim: the next label is of something at @at. What is in view is named in view; what lies around it, to be panned to, keeps off it: so no name is cut at the edge, and none
 * stands there whose mark is not to be seen.
 */
void     lp_map_placing_aim      (LpMapPlacing       *placing,
                                   LpPoint             at);
/** lp_map_placing_may_stand: whether the label in hand may stand in @box, @hard ruling out marks as well as labels. */
gboolean lp_map_placing_may_stand (const LpMapPlacing *placing,
                                   LpRect              box,
                                   gboolean            hard);
/** lp_map_placing_take: a label stands there. @index: which network (by id), practice, branch, or feature of the ground. */
void     lp_map_placing_take      (LpMapPlacing       *placing,
                                   LpMapLabelKind      kind,
                                   gint64              index,
                                   LpRect              box);
/** lp_map_placing_write: @text in @box, which is as large as it. */
void     lp_map_placing_write     (const LpMapPlacing *placing,
                                   const LpTextStyle  *style,
                                   const char         *text,
                                   LpRect              box);
/** lp_map_placing_measure: the size of @text, from (0,0). */
LpRect   lp_map_placing_measure   (const LpMapPlacing *placing,
                                   const LpTextStyle  *style,
                                   const char         *text);
/** lp_map_placing_is_in_frame: the inset names it. */
gboolean lp_map_placing_is_in_frame (const LpMapPlacing *placing,
                                   LpPoint             at);
/** lp_map_placing_beside: @text right of @at, left, below, above or between, @gap user units off: where there is room, or not at all. */
gboolean lp_map_placing_beside    (LpMapPlacing       *placing,
                                   const LpTextStyle  *style,
                                   const char         *text,
                                   LpPoint             at,
                                   double              gap,
                                   LpMapLabelKind      kind,
                                   gint64              index);
/** lp_map_placing_around: @text in the middle of @at or near it, at most @reach user units off, with its middle in @within (nullable), whose land it names. */
gboolean lp_map_placing_around    (LpMapPlacing       *placing,
                                   const LpTextStyle  *style,
                                   const char         *text,
                                   LpPoint             at,
                                   double              reach,
                                   const LpShape      *within,
                                   LpMapLabelKind      kind,
                                   gint64              index);
/** lp_map_placing_get_closeness: how close one looks, whatever the size of the letters: text heights a kilometre. */
double   lp_map_placing_get_closeness (const LpMapPlacing *placing);

/* The files that name things. practice-labels.c: those that are chosen or unassigned, or else the others; branches. ground-labels.c: */
void     lp_map_place_practices   (LpMapPlacing       *placing,
                                   gboolean            first);
void     lp_map_place_branches    (LpMapPlacing       *placing);
void     lp_map_place_areas       (LpMapPlacing       *placing);
void     lp_map_place_towns       (LpMapPlacing       *placing,
                                   int                 from_rank,
                                   int                 to_rank);
void     lp_map_place_features    (LpMapPlacing       *placing);
void     lp_map_place_districts   (LpMapPlacing       *placing);
/* move-layer.c: which way ground would go. */
void     lp_map_place_moves       (LpMapPlacing       *placing);
/* ring-layer.c: how far each ring is. */
void     lp_map_place_rings       (LpMapPlacing       *placing);

G_END_DECLS
