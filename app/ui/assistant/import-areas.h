/* import-areas.h — the areas that practices can be chosen by: commissioners and districts that files name, areas of the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/* What is chosen, and what its code is. */
typedef enum
{
  LP_IMPORT_AREA_COMMISSIONER,  /* "11J" */
  LP_IMPORT_AREA_DISTRICT,      /* a code or a name */
  LP_IMPORT_AREA_LAYER,         /* the id of a layer of the plan */
  LP_IMPORT_AREA_DRAWN,         /* an area that is to be drawn; "" */
  LP_IMPORT_AREA_FILE,          /* a GeoJSON file that is to be asked for; "" */
} LpImportAreaKind;

typedef void (*LpImportAreaChosen) (gpointer data, LpImportAreaKind kind, const char *code);

/**
 * lp_import_areas_new: a popover with a search and one row an area, for a menu button; typing narrows the rows, Enter and a click choose. The areas are those that the files
 * which @import has read name, and the layers of @plan; all are copied. @can_draw: the files say where practices lie, so that an area can be drawn round them. Main thread. Returns: (transfer floating)
 */
GtkWidget *lp_import_areas_new (LpImport           *import,
                                LpPlan             *plan,
                                gboolean            can_draw,
                                LpImportAreaChosen  chosen,
                                gpointer            data);

G_END_DECLS
