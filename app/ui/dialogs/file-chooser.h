/* file-chooser.h — asks for a file by the desktop's own chooser */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** All choosers are native, so that they work from within a sandbox. Each returns (transfer full), NULL when the user gave up. */

/** lp_choose_plan: a plan that is there. */
GFile *lp_choose_plan     (GtkWindow  *parent);

/** lp_choose_new_plan: where a plan is to be made; ".lplan" is added where it is missing. @name: a proposal, or NULL. Making it over a file that is there is refused later, so
 * nobody is asked whether to replace one. */
GFile *lp_choose_new_plan (GtkWindow  *parent,
                           const char *name);

/** lp_choose_plan_copy: where an open plan is to be written besides; before a file is replaced the user is asked. */
GFile *lp_choose_plan_copy (GtkWindow  *parent,
                            const char *name);

/** lp_choose_tables: tables that are there, several at once. (transfer full) (element-type GFile), to be freed with g_slist_free_full() */
GSList *lp_choose_tables  (GtkWindow  *parent);

/** lp_choose_layer: a GeoJSON file; @is_land: (out) whether the user says that it is the land of the plan. */
GFile *lp_choose_layer    (GtkWindow  *parent,
                           gboolean   *is_land);

/** lp_choose_export: where to write @name; @kind "xlsx", "pdf" (the report), "csv", "geojson" or "picture" (PNG, SVG or PDF by the ending). A missing
 * ending is added, and before a file of that longer name is replaced the user is asked. */
GFile *lp_choose_export   (GtkWindow  *parent,
                           const char *name,
                           const char *kind);

G_END_DECLS
