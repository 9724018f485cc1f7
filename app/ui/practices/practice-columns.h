/* practice-columns.h — the columns of a table of practices: heading, text, order */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

typedef enum
{
  LP_PRACTICE_COLUMN_NAME,
  LP_PRACTICE_COLUMN_CODE,
  LP_PRACTICE_COLUMN_PEOPLE,
  LP_PRACTICE_COLUMN_WEIGHTED,
  LP_PRACTICE_COLUMN_NETWORK,
  LP_PRACTICE_COLUMN_LOCALITY,
  LP_PRACTICE_COLUMN_DISTRICT,
  LP_PRACTICE_COLUMN_POSTCODE,
  LP_PRACTICE_COLUMN_PIN,
  LP_N_PRACTICE_COLUMNS
} LpPracticeColumn;

typedef struct
{
  const char *id;               /* kept in the preferences */
  const char *title;            /* to be translated */
  gboolean numeric;
  gboolean shown;               /* unless the user chose otherwise */
  int width;                    /* at letters of 13.33 px, which are 10 pt */
} LpPracticeColumnSpec;

const LpPracticeColumnSpec *lp_practice_column_get     (LpPracticeColumn column);

/** lp_practice_column_text: the cell, ready to show; for the pin the name of an icon, or NULL. A figure that is not known is "–", never 0. Returns: (transfer full) */
char                       *lp_practice_column_text    (LpPracticeColumn column, LpPlan *plan, const LpOption *option, const LpPractice *practice);

/** lp_practice_column_compare: upwards; what is not known comes last. */
int                         lp_practice_column_compare (LpPracticeColumn column, LpPlan *plan, const LpOption *option,
                                                        const LpPractice *a, const LpPractice *b);

/** lp_practice_column_needs_option: whether the order changes when practices move. */
gboolean                    lp_practice_column_needs_option (LpPracticeColumn column);

G_END_DECLS
