/* layer-file.h — layers of the map, from files into the open plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/** lp_session_is_layer_file: whether a file of this name holds a layer and not a table. */
gboolean lp_session_is_layer_file  (const char  *path);

/**
 * lp_session_read_area: the areas of GeoJSON files as one shape, in metres of the National Grid, for lp_import_set_area(). @paths: as they stand on a command line,
 * NULL-terminated. NULL: one cannot be read, or holds no area. Returns: (transfer full)
 */
LpShape *lp_session_read_area (const char *const  *paths,
                               GError            **error);

/**
 * lp_session_bring_in_layer: the GeoJSON in @file becomes a layer of the plan (import/geojson.h), as one edit. @layer: its name, NULL for the file's; "outline" is the
 * plan's land. @is_trial: the plan stays as it is. Returns what was done as a sentence (transfer full), or NULL with the reason why the file was refused.
 */
char    *lp_session_bring_in_layer (LpSession   *session,
                                    GFile       *file,
                                    const char  *layer,
                                    gboolean     is_trial,
                                    GError     **error);

G_END_DECLS
