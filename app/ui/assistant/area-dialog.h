/* area-dialog.h — asks a person to draw an area on the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/shape.h"

G_BEGIN_DECLS

/** LpAreaDialog: a dialog with an LpAreaMap (area-map.h), which answers GTK_RESPONSE_ACCEPT once an area is drawn and wanted. Modal. Main thread. */

/** lp_area_dialog_new: @places: of LpPoint; @land: may be NULL. Returns: (transfer none), to be destroyed */
GtkWidget     *lp_area_dialog_new      (GtkWindow     *parent,
                                        const GArray  *places,
                                        const LpShape *land);
/** lp_area_dialog_get_area: what is drawn; NULL: nothing. Owned by the dialog. */
const LpShape *lp_area_dialog_get_area (GtkWidget     *dialog);

G_END_DECLS
