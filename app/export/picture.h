/* picture.h — pictures as bytes, for files that hold pictures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "export/export.h"

G_BEGIN_DECLS

/** Private to app/export. */

/** The finding, or what is on the map. (transfer none) */
const char *lp_picture_get_title (const LpPicture *picture);
/** lp_picture_measure: the height at which all of it shows at @width, in user units. */
double  lp_picture_measure (const LpPicture   *picture,
                            double             width,
                            const LpStyle     *style);
void    lp_picture_draw    (const LpPicture   *picture,
                            cairo_t           *cr,
                            double             width,
                            double             height,
                            const LpStyle     *style);
/** lp_picture_map_png: what lp_export_picture() writes of a map as .png. Returns: (transfer full) */
GBytes *lp_picture_map_png (const LpMapScene  *scene,
                            const LpStyle     *style,
                            double             width,
                            double             height,
                            double             scale,
                            GError           **error);

G_END_DECLS
