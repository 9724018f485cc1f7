/* practice-taker.c — the practices of a list, into rows of an edit: added, changed, or as they were */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-taker.h"

#include "import/row.h"

struct _LpPracticeTaker
{
  LpPlan *plan;
  LpEdit *edit;
  LpImportReport *report;
  GHashTable *localities;       /* folded name to gint64 id, those of the plan and those made here */
};

static gint64 *
copy_id (gint64 id)
{
  gint64 *copy = g_new (gint64, 1);

  *copy = id;
  return copy;
}

static GHashTable *
index_localities (LpPlan *plan)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const GPtrArray *localities = lp_plan_get_localities (plan);

  for (guint i = 0; i < localities->len; i++)
    {
      const LpLocality *locality = g_ptr_array_index (localities, i);

      g_hash_table_insert (index, g_utf8_casefold (locality->name, -1), copy_id (locality->id));
    }
  return index;
}

/* The id of the locality called @name; one that is not there yet is made. */
static gint64
settle_locality (LpPracticeTaker     *taker,
                 const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  const gint64 *known = g_hash_table_lookup (taker->localities, folded);
  gint64 id;
  LpChange *row;

  if (known != NULL)
    return *known;
  id = lp_plan_new_id (taker->plan);
  row = lp_row_new (LP_TABLE_LOCALITY);
  lp_row_set_int (row, LP_LOCALITY_ID, id);
  lp_row_set_text (row, LP_LOCALITY_NAME, name);
  lp_edit_add (taker->edit, row);
  g_hash_table_insert (taker->localities, g_steal_pointer (&folded), copy_id (id));
  return id;
}

static void
add_practice (LpPracticeTaker     *taker,
              const LpPracticeRow *given)
{
  LpChange *row = lp_row_new (LP_TABLE_PRACTICE);

  lp_row_set_text (row, LP_PRACTICE_CODE, given->code);
  lp_row_set_text (row, LP_PRACTICE_NAME, *given->name != '\0' ? given->name : given->code);
  lp_row_set_text (row, LP_PRACTICE_POSTCODE, given->postcode);
  lp_row_set_text (row, LP_PRACTICE_ADDRESS, given->address);
  lp_row_set_text (row, LP_PRACTICE_DISTRICT, given->district);
  if (*given->locality != '\0')
    lp_row_set_int (row, LP_PRACTICE_LOCALITY_ID, settle_locality (taker, given->locality));
  if (given->has_people)
    lp_row_set_int (row, LP_PRACTICE_PEOPLE, given->people);
  if (given->has_weighted)
    lp_row_set_real (row, LP_PRACTICE_WEIGHTED, given->weighted);
  if (given->has_position)
    {
      lp_row_set_real (row, LP_PRACTICE_EASTING, given->easting);
      lp_row_set_real (row, LP_PRACTICE_NORTHING, given->northing);
    }
  lp_edit_add (taker->edit, row);
  taker->report->added++;
}

static void
alter_text (LpChange   *row,
            guint       column,
            const char *old,
            const char *given,
            gboolean   *altered)
{
  if (*given == '\0' || g_str_equal (given, old))
    return;
  row->new_values[column] = lp_value_text (given);
  *altered = TRUE;
}

static void
alter_figures (LpChange            *row,
               const LpPractice    *old,
               const LpPracticeRow *given,
               gboolean            *altered)
{
  if (given->has_people && (!old->has_people || old->people != given->people))
    {
      row->new_values[LP_PRACTICE_PEOPLE] = lp_value_int (given->people);
      *altered = TRUE;
    }
  if (given->has_weighted && (!old->has_weighted || old->weighted != given->weighted))
    {
      row->new_values[LP_PRACTICE_WEIGHTED] = lp_value_real (given->weighted);
      *altered = TRUE;
    }
  if (given->has_position && (!old->has_position || old->easting != given->easting || old->northing != given->northing))
    {
      row->new_values[LP_PRACTICE_EASTING] = lp_value_real (given->easting);
      row->new_values[LP_PRACTICE_NORTHING] = lp_value_real (given->northing);
      *altered = TRUE;
    }
}

static void
alter_practice (LpPracticeTaker     *taker,
                const LpPractice    *old,
                const LpPracticeRow *given)
{
  g_autoptr (LpChange) row = lp_change_new (LP_TABLE_PRACTICE, LP_CHANGE_UPDATE);
  gboolean altered = FALSE;

  row->old_values[LP_PRACTICE_CODE] = lp_value_text (old->code);
  alter_text (row, LP_PRACTICE_NAME, old->name, given->name, &altered);
  alter_text (row, LP_PRACTICE_POSTCODE, old->postcode, given->postcode, &altered);
  alter_text (row, LP_PRACTICE_ADDRESS, old->address, given->address, &altered);
  alter_text (row, LP_PRACTICE_DISTRICT, old->district, given->district, &altered);
  alter_figures (row, old, given, &altered);
  if (*given->locality != '\0')
    {
      gint64 id = settle_locality (taker, given->locality);

      if (old->locality == NULL || old->locality->id != id)
        {
          row->new_values[LP_PRACTICE_LOCALITY_ID] = lp_value_int (id);
          altered = TRUE;
        }
    }
  if (!altered)
    {
      taker->report->unchanged++;
      return;
    }
  lp_edit_add (taker->edit, g_steal_pointer (&row));
  taker->report->changed++;
}

LpPracticeTaker *
lp_practice_taker_new (LpPlan         *plan,
                       LpEdit         *edit,
                       LpImportReport *report)
{
  LpPracticeTaker *taker = g_new0 (LpPracticeTaker, 1);

  taker->plan = g_object_ref (plan);
  taker->edit = edit;
  taker->report = report;
  taker->localities = index_localities (plan);
  return taker;
}

void
lp_practice_taker_free (LpPracticeTaker *taker)
{
  g_object_unref (taker->plan);
  g_hash_table_unref (taker->localities);
  g_free (taker);
}

void
lp_practice_taker_take (LpPracticeTaker     *taker,
                        const LpPracticeRow *given)
{
  const LpPractice *old = lp_plan_find_practice (taker->plan, given->code);

  if (old == NULL)
    add_practice (taker, given);
  else
    alter_practice (taker, old, given);
}
