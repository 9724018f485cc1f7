/* practice-model.h — practices as a GtkTreeModel that reads the plan and copies nothing */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/practices/practice-order.h"

G_BEGIN_DECLS

/**
 * LpPracticeModel: a flat model with one text column for each LpPracticeColumn. Its rows never change under a view: after a new
 * query or a new result the owner asks lp_practice_model_update() and, when that returns TRUE, takes the model off its view and puts it on
 * again, which is far quicker at 7,000 rows than one signal for each. Otherwise the rows are the same and only want drawing.
 */
#define LP_TYPE_PRACTICE_MODEL (lp_practice_model_get_type ())
G_DECLARE_FINAL_TYPE (LpPracticeModel, lp_practice_model, LP, PRACTICE_MODEL, GObject)

LpPracticeModel  *lp_practice_model_new       (LpSession *session);

/** lp_practice_model_set_query: what to show from the next update on; @query is copied. */
void              lp_practice_model_set_query (LpPracticeModel *self, const LpPracticeQuery *query);
const LpPracticeQuery *lp_practice_model_get_query (LpPracticeModel *self);

/** lp_practice_model_update: whether the rows are others than before; they are in force only when lp_practice_model_take() is called. */
gboolean          lp_practice_model_update    (LpPracticeModel *self);
/** lp_practice_model_take: puts the rows of the last update in force. No view may be attached. */
void              lp_practice_model_take      (LpPracticeModel *self);

guint             lp_practice_model_get_n     (LpPracticeModel *self);
/** lp_practice_model_get_people: registered people of the rows. */
gint64            lp_practice_model_get_people (LpPracticeModel *self);
/** lp_practice_model_get: the practice of a row, of the plan as it is now; NULL when it is gone. */
const LpPractice *lp_practice_model_get       (LpPracticeModel *self, guint row);

G_END_DECLS
