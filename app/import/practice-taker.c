/* practice-taker.c — the practices of a list, into rows of an edit: added, changed, or as they were */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-taker.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "import/cell-text.h"
#include "import/row.h"
#include "plan/quality.h"

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
  g_autofree char *people = given->has_people ? lp_format_count (given->people) : g_strdup ("");

  lp_row_set_text (row, LP_PRACTICE_CODE, given->code);
  lp_row_set_text (row, LP_PRACTICE_NAME, *given->name != '\0' ? given->name : given->code);
  lp_row_set_text (row, LP_PRACTICE_POSTCODE, given->postcode);
  lp_row_set_text (row, LP_PRACTICE_ADDRESS, given->address);
  lp_row_set_text (row, LP_PRACTICE_DISTRICT, given->district);
  if (*given->locality != '\0')
    lp_row_set_int (row, LP_PRACTICE_LOCALITY_ID, settle_locality (taker, given->locality));
  if (given->locality_note != NULL)
    lp_row_set_text (row, LP_PRACTICE_LOCALITY_NOTE, given->locality_note);
  if (given->has_people)
    lp_row_set_int (row, LP_PRACTICE_PEOPLE, given->people);
  if (given->has_weighted)
    lp_row_set_real (row, LP_PRACTICE_WEIGHTED, given->weighted);
  if (given->has_position)
    {
      lp_row_set_real (row, LP_PRACTICE_EASTING, given->easting);
      lp_row_set_real (row, LP_PRACTICE_NORTHING, given->northing);
    }
  if (given->note != NULL)
    lp_row_set_text (row, LP_PRACTICE_NOTE, given->note);
  if (given->source_id != NULL && *given->source_id != '\0')
    lp_row_set_text (row, LP_PRACTICE_SOURCE_ID, given->source_id);
  lp_edit_add (taker->edit, row);
  taker->report->added++;
  lp_import_report_add_change (taker->report->added_practices, given->code, given->name, "", "", people);
}

/* A practice that the plan has, while it is compared with what is given. */
typedef struct
{
  LpPracticeTaker *taker;
  const LpPractice *old;
  LpChange *row;
  gboolean altered;
} Alteration;

static void
alter (Alteration *alteration,
       guint       column,
       LpValue     value,
       const char *what,
       const char *old,
       const char *given)
{
  lp_value_clear (&alteration->row->new_values[column]);
  alteration->row->new_values[column] = value;
  alteration->altered = TRUE;
  lp_import_report_add_change (alteration->taker->report->changes, alteration->old->code, alteration->old->name, what, old, given);
}

static void
alter_text (Alteration *alteration,
            guint       column,
            const char *what,
            const char *old,
            const char *given)
{
  if (given == NULL || *given == '\0' || lp_cell_says_same (old, given))
    return;
  alter (alteration, column, lp_value_text (given), what, old, given);
}

static void
alter_people (Alteration          *alteration,
              const LpPracticeRow *given)
{
  const LpPractice *old = alteration->old;
  g_autofree char *before = old->has_people ? lp_format_count (old->people) : g_strdup ("");
  g_autofree char *after = lp_format_count (given->people);

  if (given->has_people && (!old->has_people || old->people != given->people))
    alter (alteration, LP_PRACTICE_PEOPLE, lp_value_int (given->people), _("Registered people"), before, after);
}

static void
alter_weighted (Alteration          *alteration,
                const LpPracticeRow *given)
{
  const LpPractice *old = alteration->old;
  g_autofree char *before = old->has_weighted ? lp_format_decimal (old->weighted, 1) : g_strdup ("");
  g_autofree char *after = lp_format_decimal (given->weighted, 1);

  if (given->has_weighted && (!old->has_weighted || !lp_cell_counts_same (old->weighted, given->weighted)))
    alter (alteration, LP_PRACTICE_WEIGHTED, lp_value_real (given->weighted), _("Weighted people"), before, after);
}

static void
alter_position (Alteration          *alteration,
                const LpPracticeRow *given)
{
  const LpPractice *old = alteration->old;
  g_autofree char *before = old->has_position ? g_strdup_printf ("%.0f, %.0f", old->easting, old->northing) : g_strdup ("");
  g_autofree char *after = g_strdup_printf ("%.0f, %.0f", given->easting, given->northing);

  if (!given->has_position || (old->has_position && lp_cell_counts_same (old->easting, given->easting) && lp_cell_counts_same (old->northing, given->northing)))
    return;
  alter (alteration, LP_PRACTICE_EASTING, lp_value_real (given->easting), _("Position"), before, after);
  alteration->row->new_values[LP_PRACTICE_NORTHING] = lp_value_real (given->northing);
}

static void
alter_locality (Alteration          *alteration,
                const LpPracticeRow *given)
{
  const LpLocality *old = alteration->old->locality;
  gint64 id;

  if (*given->locality == '\0')
    return;
  id = settle_locality (alteration->taker, given->locality);
  if (old == NULL || old->id != id)
    alter (alteration, LP_PRACTICE_LOCALITY_ID, lp_value_int (id), _("Locality"), old != NULL ? old->name : "", given->locality);
}

/* Where the list comes from goes with the list, and is no change of its own that a person need see. */
static void
alter_source (Alteration          *alteration,
              const LpPracticeRow *given)
{
  const LpPractice *old = alteration->old;

  if (given->source_id == NULL || *given->source_id == '\0' || g_strcmp0 (given->source_id, old->source_id) == 0)
    return;
  /* The same number in somebody's own table is no other list. */
  if (given->is_undated && old->has_people && old->people == given->people)
    return;
  alteration->row->new_values[LP_PRACTICE_SOURCE_ID] = lp_value_text (given->source_id);
  alteration->altered = TRUE;
}

static void
alter_practice (LpPracticeTaker     *taker,
                const LpPractice    *old,
                const LpPracticeRow *given)
{
  g_autoptr (LpChange) row = lp_change_new (LP_TABLE_PRACTICE, LP_CHANGE_UPDATE);
  Alteration alteration = { taker, old, row, FALSE };
  gboolean is_closed = lp_plan_is_closed (taker->plan, old);

  row->old_values[LP_PRACTICE_CODE] = lp_value_text (old->code);
  alter_text (&alteration, LP_PRACTICE_NAME, _("Name"), old->name, given->name);
  alter_text (&alteration, LP_PRACTICE_POSTCODE, _("Postcode"), old->postcode, given->postcode);
  alter_text (&alteration, LP_PRACTICE_ADDRESS, _("Address"), old->address, given->address);
  alter_text (&alteration, LP_PRACTICE_DISTRICT, _("District"), old->district, given->district);
  alter_text (&alteration, LP_PRACTICE_NOTE, _("Note"), old->note, given->note);
  /* The people of a closed practice stand on its successor's list. */
  if (!is_closed)
    {
      alter_people (&alteration, given);
      alter_weighted (&alteration, given);
    }
  alter_position (&alteration, given);
  alter_locality (&alteration, given);
  alter_text (&alteration, LP_PRACTICE_LOCALITY_NOTE, _("Note on the locality"), old->locality_note, given->locality_note);
  if (!is_closed && given->has_people)
    alter_source (&alteration, given);
  if (!alteration.altered)
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
