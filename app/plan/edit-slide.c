/* edit-slide.c — the slides of a workshop written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-slide.h"

#include "plan/delivery.h"
#include "plan/edit-private.h"
#include "plan/plan-private.h"

#include <glib/gi18n-lib.h>

/* Returns: its id */
static gint64
add_slide (LpEdit     *edit,
           LpPlan     *plan,
           gint64      position,
           const char *kind,
           const char *subject)
{
  LpChange *row = lp_change_new (LP_TABLE_SLIDE, LP_CHANGE_INSERT);
  gint64 id = lp_plan_new_id (plan);

  row->new_values[LP_SLIDE_ID] = lp_value_int (id);
  row->new_values[LP_SLIDE_POSITION] = lp_value_int (position);
  row->new_values[LP_SLIDE_KIND] = lp_value_text (kind);
  row->new_values[LP_SLIDE_SUBJECT] = lp_value_text (subject != NULL ? subject : "");
  row->new_values[LP_SLIDE_TITLE] = lp_value_text ("");
  row->new_values[LP_SLIDE_NOTES] = lp_value_text ("");
  row->new_values[LP_SLIDE_SHOWN] = lp_value_int (1);
  lp_edit_add (edit, row);

  return id;
}

/* A slide that could only say that there is nothing is none of the usual ones. */
static gboolean
can_say_something (LpPlan     *plan,
                   const char *kind)
{
  if (g_str_equal (kind, "variation"))
    return lp_plan_get_measures (plan)->len > 0;
  if (g_str_equal (kind, "delivery"))
    return lp_plan_get_pillars (plan)->len > 0 || lp_plan_get_milestones (plan)->len > 0;

  return TRUE;
}

LpEdit *
lp_edit_slide_new (LpPlan      *plan,
                   const char  *kind,
                   const char  *subject,
                   gint64      *slide_id_out,
                   GError     **error)
{
  const GPtrArray *slides;
  LpEdit *edit;
  gint64 id;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  slides = lp_plan_get_slides (plan);
  edit = lp_edit_new (_("Add a slide"));
  id = add_slide (edit, plan, slides->len > 0 ? ((const LpSlide *) g_ptr_array_index (slides, slides->len - 1))->position + 1 : 1, kind, subject);
  if (slide_id_out != NULL)
    *slide_id_out = id;

  return edit;
}

LpEdit *
lp_edit_slide_text (LpPlan      *plan,
                    gint64       slide_id,
                    guint        column,
                    const char  *text,
                    GError     **error)
{
  g_autofree char *taken = NULL;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (column == LP_SLIDE_TITLE || column == LP_SLIDE_NOTES || column == LP_SLIDE_SUBJECT, NULL);

  if (_lp_edit_find_row (plan, LP_TABLE_SLIDE, slide_id, error) == NULL)
    return NULL;
  taken = _lp_edit_take_note (text, error);

  return taken != NULL ? _lp_edit_new_text (_("Edit a slide"), plan, LP_TABLE_SLIDE, slide_id, column, taken) : NULL;
}

LpEdit *
lp_edit_slide_show (LpPlan    *plan,
                    gint64     slide_id,
                    gboolean   shown,
                    GError   **error)
{
  LpRow *row;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  row = _lp_edit_find_row (plan, LP_TABLE_SLIDE, slide_id, error);
  if (row == NULL)
    return NULL;

  edit = lp_edit_new (shown ? _("Show a slide") : _("Leave out a slide"));
  if (((const LpSlide *) row->view)->shown != shown)
    _lp_edit_add_column (edit, LP_TABLE_SLIDE, slide_id, LP_SLIDE_SHOWN, lp_value_int (shown ? 1 : 0));

  return edit;
}

LpEdit *
lp_edit_slide_move (LpPlan  *plan,
                    gint64   slide_id,
                    guint    place,
                    GError **error)
{
  const GPtrArray *slides;
  g_autoptr (GPtrArray) order = NULL;
  LpRow *row;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  row = _lp_edit_find_row (plan, LP_TABLE_SLIDE, slide_id, error);
  if (row == NULL)
    return NULL;

  slides = lp_plan_get_slides (plan);
  order = g_ptr_array_new ();
  for (guint i = 0; i < slides->len; i++)
    if (g_ptr_array_index (slides, i) != row->view)
      g_ptr_array_add (order, g_ptr_array_index (slides, i));
  g_ptr_array_insert (order, (int) MIN (place, order->len), row->view);

  edit = lp_edit_new (_("Move a slide"));
  for (guint i = 0; i < order->len; i++)
    {
      const LpSlide *slide = g_ptr_array_index (order, i);

      if (slide->position != (gint64) i + 1)
        _lp_edit_add_column (edit, LP_TABLE_SLIDE, slide->id, LP_SLIDE_POSITION, lp_value_int (i + 1));
    }

  return edit;
}

LpEdit *
lp_edit_slide_remove (LpPlan  *plan,
                      gint64   slide_id,
                      GError **error)
{
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  if (_lp_edit_find_row (plan, LP_TABLE_SLIDE, slide_id, error) == NULL)
    return NULL;

  edit = lp_edit_new (_("Remove a slide"));
  _lp_edit_add_removal (edit, LP_TABLE_SLIDE, slide_id);

  return edit;
}

LpEdit *
lp_edit_slide_add_usual (LpPlan  *plan,
                         GError **error)
{
  static const char *const kinds[] = { "area", "map", "coverage", "variation", "options", "delivery" };
  const GPtrArray *slides, *questions;
  LpEdit *edit;
  gint64 position;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  slides = lp_plan_get_slides (plan);
  questions = lp_plan_get_questions (plan);
  position = slides->len > 0 ? ((const LpSlide *) g_ptr_array_index (slides, slides->len - 1))->position + 1 : 1;
  edit = lp_edit_new (_("Add the usual slides"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (can_say_something (plan, kinds[i]))
      add_slide (edit, plan, position++, kinds[i], "");
  for (guint i = 0; i < questions->len; i++)
    {
      g_autofree char *subject = g_strdup_printf ("%" G_GINT64_FORMAT, ((const LpQuestion *) g_ptr_array_index (questions, i))->id);

      add_slide (edit, plan, position++, "question", subject);
    }

  return edit;
}
