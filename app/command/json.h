/* json.h — members of a JSON object, a line each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** Each adds one member to the object that @builder is building. */

/** lp_json_add_string: @value NULL: null. */
void lp_json_add_string  (JsonBuilder *builder,
                          const char  *name,
                          const char  *value);
void lp_json_add_int     (JsonBuilder *builder,
                          const char  *name,
                          gint64       value);
void lp_json_add_boolean (JsonBuilder *builder,
                          const char  *name,
                          gboolean     value);
/** lp_json_add_number: what is not finite, and so not known, is null and never 0. */
void lp_json_add_number  (JsonBuilder *builder,
                          const char  *name,
                          double       value);
/** lp_json_begin_array, lp_json_begin_object: a member whose elements or members follow; ended by json_builder_end_array(), json_builder_end_object(). */
void lp_json_begin_array  (JsonBuilder *builder,
                           const char  *name);
void lp_json_begin_object (JsonBuilder *builder,
                           const char  *name);

G_END_DECLS
