/* row.h — new rows of a plan, made a cell at a time */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/**
 * lp_row_new: an insert into @table in which every cell has its column's nothing: null where the column may be null, else 0 or "". What is
 * set afterwards replaces it. Returns: (transfer full), for lp_edit_add().
 */
LpChange *lp_row_new      (LpTable     table);
void      lp_row_set_text (LpChange   *row,
                           guint       column,
                           const char *text);
void      lp_row_set_int  (LpChange   *row,
                           guint       column,
                           gint64      integer);
void      lp_row_set_real (LpChange   *row,
                           guint       column,
                           double      real);

/** Whole rows of a kind that more than one importer makes; the band is the national default of 30,000 to 50,000. */
LpChange *lp_row_plan     (const char *title,
                           const char *area,
                           const char *as_of);
LpChange *lp_row_option   (gint64      id,
                           gint64      position,
                           const char *name,
                           const char *note);
LpChange *lp_row_network  (gint64      id,
                           gint64      option_id,
                           gint64      number,
                           const char *name,
                           gint64      colour);

G_END_DECLS
