/* variation-view-private.h — the view of variation, and the two sides of it: what is chosen, and what can be done */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/measure-charts.h"
#include "ui/coverage/chart-view.h"
#include "ui/coverage/coverage-table.h"
#include "ui/variation/left-out-popover.h"
#include "ui/variation/variation-view.h"

G_BEGIN_DECLS

struct _LpVariationView
{
  GtkBox parent_instance;

  GtkBox *toolbar;
  GtkWidget *measure_label;
  GtkComboBoxText *measure, *kind, *other, *by;
  GtkMenuButton *left_out_button;
  GtkLabel *left_out_label;
  GtkStack *stack;
  LpChartView *chart_view;
  LpCoverageTable *table;
  GtkLabel *empty_label;

  LpSession *session;
  LpLeftOutPopover *left_out;
  GSimpleActionGroup *actions;
  char *measures;               /* what the choosers hold, to see whether they must be filled anew */
  char *chart_name;
  gboolean updating;
};

/** The actions "variation.…"; the view draws anew when one that stays on or off has changed. */
void         _lp_variation_view_add_actions    (LpVariationView      *self);
void         _lp_variation_view_update_actions (LpVariationView      *self);
gboolean     _lp_variation_view_is_on          (LpVariationView      *self,
                                                const char           *action);

/** Fills the choosers with the plan's measures, where those have changed, and with what @chart can compare. A measure that has just been added is chosen. */
void         _lp_variation_view_fill_choosers  (LpVariationView      *self,
                                                const LpMeasureChart *chart);
/** _lp_variation_view_get_measure: the id of the measure chosen; NULL: the plan has none. */
const char  *_lp_variation_view_get_measure    (LpVariationView      *self);
/** _lp_variation_view_get_variation: of it. Returns: (nullable) (transfer none) */
LpVariation *_lp_variation_view_get_variation  (LpVariationView      *self);
/** _lp_variation_view_make_name: the picture that is chosen, as verbs would name it. Returns: (transfer full) */
char        *_lp_variation_view_make_name      (LpVariationView      *self,
                                                const LpMeasureChart *chart);

/** Draws what is chosen. */
void         _lp_variation_view_update         (LpVariationView      *self);

G_END_DECLS
