/* import-place.h — where a plan that is made from files is kept */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lp_import_place_get_stem: a file's name without its ending. Returns: (transfer full) */
char  *lp_import_place_get_stem (const char *name);
/**
 * lp_import_place_choose: asks by the desktop's chooser where the new plan is to be kept; blocks until it is answered. @list_name: the file that the plan is made from, which gives
 * it its name; NULL: several. The ending is added where none was typed. NULL: given up. Returns: (transfer full)
 */
GFile *lp_import_place_choose   (GtkWindow  *parent,
                                 const char *list_name);

G_END_DECLS
