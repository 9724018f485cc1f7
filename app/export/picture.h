/* picture.h — pictures as bytes, for files that hold pictures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "map/scene.h"

G_BEGIN_DECLS

/** lp_picture_map_png: what lp_export_map() writes as .png. Private to app/export. Returns: (transfer full) */
GBytes *lp_picture_map_png (const LpMapScene  *scene,
                            const LpStyle     *style,
                            double             width,
                            double             height,
                            double             scale,
                            GError           **error);

G_END_DECLS
