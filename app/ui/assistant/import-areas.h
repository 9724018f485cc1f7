/* import-areas.h — the commissioners that files name, to be chosen from */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

typedef void (*LpImportAreaChosen) (gpointer data, const char *code);

/**
 * lp_import_areas_new: a popover with a search and one row an area, for a menu button; typing narrows the rows, Enter and a click choose. @areas (element-type LpImportArea) are
 * copied. Main thread. Returns: (transfer floating)
 */
GtkWidget *lp_import_areas_new (const GPtrArray    *areas,
                                LpImportAreaChosen  chosen,
                                gpointer            data);

G_END_DECLS
