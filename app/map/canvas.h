/* canvas.h — what every layer of the map draws with */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/picture.h"
#include "map/sprite.h"
#include "paint/typesetter.h"

G_BEGIN_DECLS

/**
 * LpMapCanvas: one drawing of a map under way, private to app/map. Layers are functions on it, in the order of layers.c. Holds pointers of its
 * maker; one thread.
 */
typedef struct
{
  cairo_t *cr;
  const LpMapScene *scene;
  LpViewport viewport;
  const LpStyle *style;
  LpMapState state;
  LpTypesetter *typesetter;
  LpRect view;                  /* the part of the picture that is looked at; around it lies what one may pan to, user units */
  GArray *reserved;             /* LpRect: where no label may stand */
  LpRect frame;                 /* shown larger elsewhere: no marks and labels in it; no size when there is none */
  LpRect crowd;                 /* too crowded for labels, and framed; no size when there is none */
  LpRect seen;                  /* the part of the picture that is asked for, user units */
  GHashTable *selected;         /* of state.selected_practices: see lp_map_state_hash_practices() */
  GArray *labels;               /* LpMapLabel: is told which labels stand where; NULL: nobody asks */
  LpSprites *sprites;           /* NULL: marks are drawn as lines, which PDF and SVG keep sharp */
} LpMapCanvas;

/** lp_map_canvas_init: for all of the picture. @typesetter and @sprites (which may be NULL) are the caller's. @state may be NULL. */
void     lp_map_canvas_init       (LpMapCanvas         *canvas,
                                   cairo_t             *cr,
                                   const LpMapScene    *scene,
                                   LpViewport           viewport,
                                   const LpStyle       *style,
                                   const LpMapState    *state,
                                   LpTypesetter        *typesetter,
                                   LpSprites           *sprites);
void     lp_map_canvas_clear      (LpMapCanvas         *canvas);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LpMapCanvas, lp_map_canvas_clear)

/** lp_map_state_hash_practices: the codes chosen, as a set; they stay the state's. Returns: (transfer full) */
GHashTable *lp_map_state_hash_practices (const LpMapState *state);

/** lp_map_sees_shape: whether any of @shape, drawn with lines that reach 64 user units beyond it, is asked for. Ring by ring: of a network in many pieces all may lie elsewhere. */
gboolean lp_map_sees_shape        (const LpMapCanvas   *canvas,
                                   const LpShape       *shape);
/** lp_map_sees_point: whether a mark of a point on the ground (metres) is. */
gboolean lp_map_sees_point        (const LpMapCanvas   *canvas,
                                   LpPoint              ground);

/** lp_map_trace: adds @shape to the path, leaving out points too near to be told apart, and rings that are nowhere asked for. Dashes begin where a ring begins, whatever part of the picture is
 * asked for. */
void     lp_map_trace             (const LpMapCanvas   *canvas,
                                   const LpShape       *shape);
/** lp_map_trace_seen: the same for what is filled, or stroked with a line that is not dashed, leaving out most of what is not asked for: of a country's coast, nearly all. @step: points
 * nearer than this, user units, are left out; 0: as few as can be told apart. */
void     lp_map_trace_seen        (const LpMapCanvas   *canvas,
                                   const LpShape       *shape,
                                   double               step);
/** lp_map_trace_lines: the same, of a shape whose rings are lines. */
void     lp_map_trace_lines       (const LpMapCanvas   *canvas,
                                   const LpShape       *shape);
gboolean lp_map_is_selected       (const LpMapCanvas   *canvas,
                                   const LpMapPractice *practice);

/* Where and how large a practice's mark is: also what hit tests ask. Radius in user units. */
double   lp_map_mark_get_radius   (const LpStyle       *style,
                                   gint64               people);
LpPoint  lp_map_mark_get_place    (const LpViewport    *viewport,
                                   const LpStyle       *style,
                                   const LpMapPractice *practice);

/** lp_map_begin_outside_frame: what follows leaves out what the inset shows. lp_map_end_outside_frame() ends it. */
void     lp_map_begin_outside_frame (const LpMapCanvas *canvas);
void     lp_map_end_outside_frame (const LpMapCanvas   *canvas);

/** lp_map_hides_names: whether practices are numbered instead, because the style or the layers say so. */
gboolean lp_map_hides_names       (const LpMapCanvas   *canvas);
/** lp_map_name_practice: what the picture calls it. Returns: (transfer full) */
char    *lp_map_name_practice     (const LpMapCanvas   *canvas,
                                   guint                practice);
/** Where a link begins or, with @other, ends, user units. */
LpPoint  lp_map_link_get_end      (const LpMapScene    *scene,
                                   const LpViewport    *viewport,
                                   const LpStyle       *style,
                                   const LpMapLink     *link,
                                   gboolean             other);
/** The colour of a network's land: paler when the colour of the practices tells something. */
LpColour lp_map_get_land_colour   (const LpMapCanvas   *canvas,
                                   gint64               colour);
/** What lies beyond the land and its neighbours: the sea or, in a plan that does not know its outline, more land. */
LpColour lp_map_get_beyond_colour (const LpMapScene    *scene,
                                   const LpStyle       *style);
/** The line between land and sea. */
LpColour lp_map_get_coast_colour  (const LpStyle       *style);
/** The colour of a step of the measure, from pale to dark. */
LpColour lp_map_get_step_colour   (const LpStyle       *style,
                                   guint                step,
                                   guint                n_steps);
/** How far the mark of a branch reaches from its middle, user units. */
double   lp_map_branch_get_radius (const LpStyle       *style);
/** Whether district borders are there and switched on. */
gboolean lp_map_has_districts     (const LpMapScene    *scene);
/** Whether any of the user's own layers is to be drawn; whether @feature is of one. */
gboolean lp_map_has_features      (const LpMapCanvas   *canvas);
gboolean lp_map_shows_feature     (const LpMapScene    *scene,
                                   const LpGroundFeature *feature);

/** Both only with state.moves. */
void     lp_map_draw_moved_ground (const LpMapCanvas   *canvas);
void     lp_map_draw_movers       (const LpMapCanvas   *canvas);
void     lp_map_draw_areas        (const LpMapCanvas   *canvas);
void     lp_map_draw_features     (const LpMapCanvas   *canvas);
void     lp_map_draw_links        (const LpMapCanvas   *canvas);
void     lp_map_draw_rings        (const LpMapCanvas   *canvas);
void     lp_map_draw_branches     (const LpMapCanvas   *canvas);
void     lp_map_draw_land         (const LpMapCanvas   *canvas);
void     lp_map_draw_territories  (const LpMapCanvas   *canvas);
/** The selected network once more, on top of the others. */
void     lp_map_draw_lifted       (const LpMapCanvas   *canvas);
void     lp_map_draw_marks        (const LpMapCanvas   *canvas);
void     lp_map_draw_labels       (const LpMapCanvas   *canvas);

G_END_DECLS
