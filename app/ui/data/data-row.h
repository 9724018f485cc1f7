/* data-row.h — one doubt in the view of the data: whom it is about, what it is, and its remedies */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "analysis/quality.h"

G_BEGIN_DECLS

/** Signal "remedy" (LpDataRow *, guint remedy: LpRemedy): a button was clicked. */
#define LP_TYPE_DATA_ROW (lp_data_row_get_type ())
G_DECLARE_FINAL_TYPE (LpDataRow, lp_data_row, LP, DATA_ROW, GtkListBoxRow)

/** lp_data_row_new: the row holds @quality, to which @line belongs. @columns: makes the buttons of all rows one width, so that they stand one below the other. @by_practice: it stands under its practice, and names its kind instead. Returns: (transfer floating) */
GtkWidget           *lp_data_row_new        (LpQuality           *quality,
                                             const LpQualityLine *line,
                                             GtkSizeGroup        *columns,
                                             gboolean             by_practice,
                                             gboolean             narrow);
const LpQualityLine *lp_data_row_get_line   (LpDataRow           *row);
/** lp_data_row_set_narrow: the buttons stand under the words where they would leave them too little room. */
void                 lp_data_row_set_narrow (LpDataRow           *row,
                                             gboolean             narrow);

G_END_DECLS
