/* lines.h — the lines of layers, for the layer itself and for the key */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/canvas.h"

G_BEGIN_DECLS

/** The measure of the patterns that tell a size, of the text's size: wide enough for words to be read on them, and not to shimmer on a beamer. */
#define LP_MAP_PATTERN 0.52

/** Private to app/map. Each sets dashes, width and colour of the lines of its layer, for a path that is stroked next. */

/** lp_map_set_area_line: @locality: of a locality of today; otherwise of a network of another option. */
void lp_map_set_area_line   (const LpMapCanvas *canvas,
                             gboolean           locality);
void lp_map_set_district_line (const LpMapCanvas *canvas);
void lp_map_set_ring_line   (const LpMapCanvas *canvas);
void lp_map_set_link_line   (const LpMapCanvas *canvas,
                             LpMapLinkKind      kind);
/** lp_map_set_feature_line: of the user's layer @layer_id. */
void lp_map_set_feature_line (const LpMapCanvas *canvas,
                             const char        *layer_id);
/** lp_map_trace_cross: the mark of a feature that is a point. */
void lp_map_trace_cross     (const LpMapCanvas *canvas,
                             LpPoint            at);
/** lp_map_draw_link: from @from to @to, user units; a link that was cut has a gap with a bar on each side. */
void lp_map_draw_link       (const LpMapCanvas *canvas,
                             LpMapLinkKind      kind,
                             LpPoint            from,
                             LpPoint            to);
/** lp_map_draw_branch_mark: a small square in the dark of a network's colour. */
void lp_map_draw_branch_mark (const LpMapCanvas *canvas,
                             LpColour           colour,
                             LpPoint            at);

G_END_DECLS
