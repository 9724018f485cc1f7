/* import-area-bar.h — for whom files are brought in: typed, chosen from a list, or drawn on the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpImportAreaBar: codes and names of commissioners and districts, parted by commas, and besides an area of the map: of a file, of a layer of the plan, or drawn by hand.
 *
 * Signals: "changed" (): another area is asked for; "trouble" (GError): an area cannot be had. Main thread.
 */
#define LP_TYPE_IMPORT_AREA_BAR (lp_import_area_bar_get_type ())
G_DECLARE_FINAL_TYPE (LpImportAreaBar, lp_import_area_bar, LP, IMPORT_AREA_BAR, GtkBox)

/** lp_import_area_bar_set_plan: whose layers can be chosen; referenced. */
void          lp_import_area_bar_set_plan   (LpImportAreaBar *self,
                                             LpPlan          *plan);
/** lp_import_area_bar_set_import: what @import has read is there to choose from; it is not kept. NULL: nothing has been read. */
void          lp_import_area_bar_set_import (LpImportAreaBar *self,
                                             LpImport        *import);
const char   *lp_import_area_bar_get_text   (LpImportAreaBar *self);
/** lp_import_area_bar_set_text: as if it had been typed. */
void          lp_import_area_bar_set_text   (LpImportAreaBar *self,
                                             const char      *text);
/** lp_import_area_bar_get_drawn: the area of the map; NULL: none. Owned by the widget. */
LpShape      *lp_import_area_bar_get_drawn  (LpImportAreaBar *self);
/** lp_import_area_bar_set_drawn: @name is what it is called to the user. NULL and NULL: none. */
void          lp_import_area_bar_set_drawn  (LpImportAreaBar *self,
                                             const LpShape   *area,
                                             const char      *name);
/** lp_import_area_bar_set_file: the areas of a GeoJSON file. FALSE: it cannot be read, or holds no area. */
gboolean      lp_import_area_bar_set_file   (LpImportAreaBar *self,
                                             GFile           *file,
                                             GError         **error);

G_END_DECLS
