/* edit-growth.c — how many people there will be: growth by district, age and year */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-outlook.h"

#include "plan/edit-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_YEARS 20

static const LpGrowth *
find_growth (LpPlan     *plan,
             const char *area,
             const char *band,
             gint64      year)
{
  const GPtrArray *rows = lp_plan_get_growth (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const LpGrowth *row = g_ptr_array_index (rows, i);

      if (g_str_equal (row->area, area) && g_str_equal (row->age_band, band) && row->year == year)
        return row;
    }
  return NULL;
}

static gboolean
check_growth (LpPlan          *plan,
              const LpGrowth  *growth,
              GError         **error)
{
  const GPtrArray *segments = lp_plan_get_segments (plan);
  gboolean has_area = *growth->area == '\0', has_band = *growth->age_band == '\0';

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    has_area = has_area || g_str_equal (lp_plan_get_practice (plan, i)->district, growth->area);
  for (guint i = 0; i < segments->len; i++)
    {
      const LpSegment *segment = g_ptr_array_index (segments, i);

      has_band = has_band || (g_str_equal (segment->kind, "age") && g_str_equal (segment->id, growth->age_band));
    }
  if (!has_area)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("No practice of the plan is in the district “%s”."), growth->area);
  else if (!has_band)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no age segment called “%s”."), growth->age_band);
  else if (growth->year < 1 || growth->year > MOST_YEARS)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("Growth is given for 1 to %u years from now."), MOST_YEARS);
  else if (!(growth->low > 0 && growth->low <= growth->central && growth->central <= growth->high && isfinite (growth->high)))
    g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                         _("Growth is people then for each person now, above zero, and rises from low to central to high: 1.02 is two in a hundred more."));
  else
    return TRUE;
  return FALSE;
}

static LpChange *
change_growth (LpEdit       *edit,
               LpChangeKind  kind,
               const char   *area,
               const char   *band,
               gint64        year)
{
  LpChange *row = lp_change_new (LP_TABLE_GROWTH, kind);

  row->old_values[LP_GROWTH_AREA] = lp_value_text (area);
  row->old_values[LP_GROWTH_AGE_BAND] = lp_value_text (band);
  row->old_values[LP_GROWTH_YEAR] = lp_value_int (year);
  lp_edit_add (edit, row);
  return row;
}

LpEdit *
lp_edit_growth_set (LpPlan          *plan,
                    const LpGrowth  *growth,
                    GError         **error)
{
  g_autofree char *label = NULL;
  LpEdit *edit;
  LpChange *row;

  if (!check_growth (plan, growth, error))
    return NULL;
  /* Translators: a district, or everywhere */
  label = g_strdup_printf (_("Set the growth of %s"), *growth->area != '\0' ? growth->area : _("everywhere"));
  edit = lp_edit_new (label);
  if (find_growth (plan, growth->area, growth->age_band, growth->year) != NULL)
    row = change_growth (edit, LP_CHANGE_UPDATE, growth->area, growth->age_band, growth->year);
  else
    {
      row = _lp_edit_add_row (edit, LP_TABLE_GROWTH);
      _lp_edit_set_text (row, LP_GROWTH_AREA, growth->area);
      _lp_edit_set_text (row, LP_GROWTH_AGE_BAND, growth->age_band);
      row->new_values[LP_GROWTH_YEAR] = lp_value_int (growth->year);
    }
  row->new_values[LP_GROWTH_LOW] = lp_value_real (growth->low);
  row->new_values[LP_GROWTH_CENTRAL] = lp_value_real (growth->central);
  row->new_values[LP_GROWTH_HIGH] = lp_value_real (growth->high);
  row->new_values[LP_GROWTH_SOURCE_ID] = lp_value_text (growth->source_id);
  return edit;
}

LpEdit *
lp_edit_growth_remove (LpPlan      *plan,
                       const char  *area,
                       const char  *age_band,
                       gint64       year,
                       GError     **error)
{
  LpEdit *edit;

  if (find_growth (plan, area, age_band, year) == NULL)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no growth of that district, age and year."));
      return NULL;
    }
  edit = lp_edit_new (_("Remove a figure of growth"));
  change_growth (edit, LP_CHANGE_DELETE, area, age_band, year);
  return edit;
}
