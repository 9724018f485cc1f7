/* edit-practice.c — what a user may say of a practice by hand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-practice.h"

#include "base/text.h"
#include "plan/edit-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LpPractice *
find_practice (LpPlan      *plan,
               const char  *code,
               GError     **error)
{
  const char *codes[] = { code, NULL };
  g_autoptr (GPtrArray) practices = _lp_edit_find_practices (plan, codes, error);

  return practices != NULL ? g_ptr_array_index (practices, 0) : NULL;
}

static const LpLocality *
find_locality (LpPlan     *plan,
               const char *name)
{
  const GPtrArray *localities = lp_plan_get_localities (plan);
  g_autofree char *folded = lp_text_fold (name);
  guint i;

  for (i = 0; i < localities->len; i++)
    {
      const LpLocality *locality = g_ptr_array_index (localities, i);
      g_autofree char *other = lp_text_fold (locality->name);

      if (strcmp (other, folded) == 0)
        return locality;
    }

  return NULL;
}

static gint64
add_locality (LpEdit     *edit,
              LpPlan     *plan,
              const char *name)
{
  LpChange *change = lp_change_new (LP_TABLE_LOCALITY, LP_CHANGE_INSERT);
  gint64 id = lp_plan_new_id (plan);

  change->new_values[LP_LOCALITY_ID] = lp_value_int (id);
  change->new_values[LP_LOCALITY_NAME] = lp_value_text (name);
  change->new_values[LP_LOCALITY_NOTE] = lp_value_text ("");
  lp_edit_add (edit, change);

  return id;
}

/* What was said of how the locality was found is not true of one that a person has given. */
static void
add_practice_locality (LpEdit           *edit,
                       const LpPractice *practice,
                       LpValue           locality_id)
{
  LpChange *change = lp_change_new (LP_TABLE_PRACTICE, LP_CHANGE_UPDATE);

  change->old_values[LP_PRACTICE_CODE] = lp_value_text (practice->code);
  change->new_values[LP_PRACTICE_LOCALITY_ID] = locality_id;
  if (*practice->locality_note != '\0')
    change->new_values[LP_PRACTICE_LOCALITY_NOTE] = lp_value_text ("");
  lp_edit_add (edit, change);
}

static GPtrArray *
list_others (GPtrArray        *practices,
             const LpLocality *locality,
             gboolean          is_new)
{
  GPtrArray *others = g_ptr_array_new ();
  guint i;

  for (i = 0; i < practices->len; i++)
    {
      LpPractice *practice = g_ptr_array_index (practices, i);

      if (is_new || practice->locality != locality)
        g_ptr_array_add (others, practice);
    }

  return others;
}

/* @name is "" for none. */
static char *
label_locality (GPtrArray  *practices,
                const char *name)
{
  const LpPractice *first = practices->len > 0 ? g_ptr_array_index (practices, 0) : NULL;

  if (practices->len == 1 && *name == '\0')
    return g_strdup_printf (_("Take %s out of its locality"), first->name);
  if (practices->len == 1)
    /* Translators: a practice and a locality */
    return g_strdup_printf (_("Put %s into the locality %s"), first->name, name);
  if (*name == '\0')
    return g_strdup_printf (ngettext ("Take %u practice out of its locality",
                                      "Take %u practices out of their localities", practices->len), practices->len);

  return g_strdup_printf (ngettext ("Put %1$u practice into the locality %2$s",
                                    "Put %1$u practices into the locality %2$s", practices->len), practices->len, name);
}

/* An edit of one text of a practice, without rows when it stays the same. */
static LpEdit *
edit_text (const LpPractice *practice,
           const char       *label,
           guint             column,
           const char       *before,
           const char       *after)
{
  LpEdit *edit = lp_edit_new (label);
  LpValue key = { .type = LP_VALUE_TEXT, .text = practice->code };

  if (strcmp (before, after) != 0)
    lp_edit_add_update (edit, LP_TABLE_PRACTICE, &key, column, lp_value_text (after));

  return edit;
}

LpEdit *
lp_edit_practice_locality (LpPlan             *plan,
                           const char *const  *codes,
                           const char         *locality,
                           GError            **error)
{
  g_autoptr (GPtrArray) practices = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  const LpLocality *found;
  gboolean is_new;
  LpValue id = lp_value_null ();
  LpEdit *edit;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (codes != NULL, NULL);

  practices = _lp_edit_find_practices (plan, codes, error);
  if (practices == NULL)
    return NULL;

  name = locality == NULL || *locality == '\0' ? g_strdup ("") : _lp_edit_take_name (locality, error);
  if (name == NULL)
    return NULL;

  found = *name != '\0' ? find_locality (plan, name) : NULL;
  is_new = *name != '\0' && found == NULL;
  others = list_others (practices, found, is_new);
  label = label_locality (others->len > 0 ? others : practices, found != NULL ? found->name : name);
  edit = lp_edit_new (label);
  if (others->len == 0)
    return edit;

  if (is_new)
    id = lp_value_int (add_locality (edit, plan, name));
  else if (found != NULL)
    id = lp_value_int (found->id);
  for (i = 0; i < others->len; i++)
    add_practice_locality (edit, g_ptr_array_index (others, i), id);

  return edit;
}

LpEdit *
lp_edit_practice_note (LpPlan      *plan,
                       const char  *code,
                       const char  *note,
                       GError     **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;
  const LpPractice *practice;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  practice = find_practice (plan, code, error);
  taken = practice != NULL ? _lp_edit_take_note (note, error) : NULL;
  if (taken == NULL)
    return NULL;

  label = g_strdup_printf (_("Change the note on %s"), practice->name);

  return edit_text (practice, label, LP_PRACTICE_NOTE, practice->note, taken);
}

LpEdit *
lp_edit_practice_rename (LpPlan      *plan,
                         const char  *code,
                         const char  *name,
                         GError     **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;
  const LpPractice *practice;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  practice = find_practice (plan, code, error);
  taken = practice != NULL ? _lp_edit_take_name (name, error) : NULL;
  if (taken == NULL)
    return NULL;

  label = g_strdup_printf (_("Rename %s to %s"), practice->name, taken);

  return edit_text (practice, label, LP_PRACTICE_NAME, practice->name, taken);
}
