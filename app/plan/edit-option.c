/* edit-option.c — options made, copied, named, removed; the band; the plan's own facts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-option.h"

#include "base/number.h"
#include "plan/edit-private.h"
#include "plan/plan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DEFAULT_MIN_PEOPLE 30000
#define DEFAULT_MAX_PEOPLE 50000
#define MAX_PEOPLE 10000000

/* 0 is A, 25 is Z, 26 is AA. */
static char *
spell_letters (guint index)
{
  GString *letters = g_string_new (NULL);
  guint rest = index + 1;

  while (rest > 0)
    {
      g_string_prepend_c (letters, (char) ('A' + (rest - 1) % 26));
      rest = (rest - 1) / 26;
    }

  return g_string_free (letters, FALSE);
}

static char *
find_free_name (LpPlan *plan)
{
  guint i;

  for (i = 0;; i++)
    {
      g_autofree char *letters = spell_letters (i);
      /* Translators: the name of an option that has been given none: "Option A", "Option B" */
      g_autofree char *name = g_strdup_printf (_("Option %s"), letters);

      if (lp_plan_find_option_named (plan, name) == NULL)
        return g_steal_pointer (&name);
    }
}

static char *
find_free_copy_name (LpPlan         *plan,
                     const LpOption *option)
{
  /* A long name is cut, so that the copy of a copy still has one. */
  g_autofree char *original = g_utf8_substring (option->name, 0, MIN (100, g_utf8_strlen (option->name, -1)));
  g_autofree char *name = g_strdup_printf (_("Copy of %s"), original);
  guint i;

  for (i = 2; lp_plan_find_option_named (plan, name) != NULL; i++)
    {
      g_free (name);
      /* Translators: the second and further copies of an option: "Copy of Option A (2)" */
      name = g_strdup_printf (_("Copy of %s (%u)"), original, i);
    }

  return g_steal_pointer (&name);
}

/* @name judged, and free in the plan but for @self (NULL: a new option). (transfer full) */
static char *
take_option_name (LpPlan          *plan,
                  const LpOption  *self,
                  const char      *name,
                  GError         **error)
{
  g_autofree char *taken = _lp_edit_take_name (name, error);
  const LpOption *other;

  if (taken == NULL)
    return NULL;

  other = lp_plan_find_option_named (plan, taken);
  if (other != NULL && other != self)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                   _("The plan already has an option “%s”. Choose another name."), other->name);
      return NULL;
    }

  return g_steal_pointer (&taken);
}

static gint64
find_next_position (LpPlan *plan)
{
  guint n_options = lp_plan_get_n_options (plan);

  return n_options > 0 ? lp_plan_get_option (plan, n_options - 1)->position + 1 : 1;
}

static void
add_option (LpEdit         *edit,
            const LpOption *option)
{
  LpChange *change = lp_change_new (LP_TABLE_OPTION, LP_CHANGE_INSERT);
  LpValue *cells = change->new_values;

  cells[LP_OPTION_ID] = lp_value_int (option->id);
  cells[LP_OPTION_POSITION] = lp_value_int (option->position);
  cells[LP_OPTION_NAME] = lp_value_text (option->name);
  cells[LP_OPTION_NOTE] = lp_value_text (option->note);
  cells[LP_OPTION_MIN_PEOPLE] = lp_value_int (option->min_people);
  cells[LP_OPTION_MAX_PEOPLE] = lp_value_int (option->max_people);
  lp_edit_add (edit, change);
}

/* Copies the networks of @option, who is in them, with pins, and where they stand into the option @copy_id. */
static void
add_copies (LpEdit         *edit,
            LpPlan         *plan,
            const LpOption *option,
            gint64          copy_id)
{
  g_autoptr (GHashTable) copies = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  guint i;

  for (i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      LpNetwork copy = *network;

      copy.id = lp_plan_new_id (plan);
      copy.option_id = copy_id;
      _lp_edit_add_network (edit, &copy);
      g_hash_table_insert (copies, (gpointer) network, g_memdup2 (&copy.id, sizeof copy.id));
    }

  for (i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

      if (network != NULL)
        _lp_edit_add_membership (edit, copy_id, practice->code, *(gint64 *) g_hash_table_lookup (copies, network),
                                 lp_plan_is_pinned (plan, option, practice));
    }
  _lp_edit_copy_standing (edit, plan, copies);
}

LpEdit *
lp_edit_option_new (LpPlan      *plan,
                    const char  *name,
                    gint64      *option_id_out,
                    GError     **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;
  LpOption option = { 0 };
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  taken = name != NULL ? take_option_name (plan, NULL, name, error) : find_free_name (plan);
  if (taken == NULL)
    return NULL;

  option.id = lp_plan_new_id (plan);
  option.position = find_next_position (plan);
  option.name = taken;
  option.note = (char *) "";
  option.min_people = DEFAULT_MIN_PEOPLE;
  option.max_people = DEFAULT_MAX_PEOPLE;
  if (option_id_out != NULL)
    *option_id_out = option.id;

  label = g_strdup_printf (_("Add %s"), taken);
  edit = lp_edit_new (label);
  add_option (edit, &option);

  return edit;
}

LpEdit *
lp_edit_option_duplicate (LpPlan      *plan,
                          gint64       option_id,
                          const char  *name,
                          gint64      *option_id_out,
                          GError     **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;
  const LpOption *option;
  LpOption copy;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  if (option == NULL)
    return NULL;

  taken = name != NULL ? take_option_name (plan, NULL, name, error) : find_free_copy_name (plan, option);
  if (taken == NULL)
    return NULL;

  copy = *option;
  copy.id = lp_plan_new_id (plan);
  copy.position = find_next_position (plan);
  copy.name = taken;
  if (option_id_out != NULL)
    *option_id_out = copy.id;

  /* Translators: an option and the name of its copy */
  label = g_strdup_printf (_("Duplicate %s as %s"), option->name, taken);
  edit = lp_edit_new (label);
  add_option (edit, &copy);
  add_copies (edit, plan, option, copy.id);
  _lp_edit_copy_rules (edit, plan, option, copy.id);

  return edit;
}

LpEdit *
lp_edit_option_rename (LpPlan      *plan,
                       gint64       option_id,
                       const char  *name,
                       GError     **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;
  const LpOption *option;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  taken = option != NULL ? take_option_name (plan, option, name, error) : NULL;
  if (taken == NULL)
    return NULL;

  label = g_strdup_printf (_("Rename %s to %s"), option->name, taken);
  edit = lp_edit_new (label);
  if (strcmp (taken, option->name) != 0)
    _lp_edit_add_column (edit, LP_TABLE_OPTION, option_id, LP_OPTION_NAME, lp_value_text (taken));

  return edit;
}

LpEdit *
lp_edit_option_delete (LpPlan  *plan,
                       gint64   option_id,
                       GError **error)
{
  g_autofree char *label = NULL;
  const LpOption *option;
  LpEdit *edit;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  if (option == NULL)
    return NULL;

  if (lp_plan_get_n_options (plan) == 1)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                   _("%s is the plan's only option and stays. Make another option first."), option->name);
      return NULL;
    }

  label = g_strdup_printf (_("Delete %s"), option->name);
  edit = lp_edit_new (label);

  /* What points at a row goes before it, so that the file's foreign keys hold at every step. */
  for (i = 0; i < lp_plan_get_n_practices (plan); i++)
    _lp_edit_add_move (edit, plan, option, lp_plan_get_practice (plan, i), 0);
  _lp_edit_add_release (edit, plan, LP_TABLE_OPTION, option_id, 0);
  _lp_edit_add_removal (edit, LP_TABLE_OPTION, option_id);

  return edit;
}

LpEdit *
lp_edit_option_note (LpPlan      *plan,
                     gint64       option_id,
                     const char  *note,
                     GError     **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;
  const LpOption *option;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  taken = option != NULL ? _lp_edit_take_note (note, error) : NULL;
  if (taken == NULL)
    return NULL;

  label = g_strdup_printf (_("Change the note on %s"), option->name);
  edit = lp_edit_new (label);
  if (strcmp (taken, option->note) != 0)
    _lp_edit_add_column (edit, LP_TABLE_OPTION, option_id, LP_OPTION_NOTE, lp_value_text (taken));

  return edit;
}

LpEdit *
lp_edit_option_band (LpPlan  *plan,
                     gint64   option_id,
                     gint64   min,
                     gint64   max,
                     GError **error)
{
  g_autofree char *low = lp_format_count (min);
  g_autofree char *high = lp_format_count (max);
  g_autofree char *most = lp_format_count (MAX_PEOPLE);
  g_autofree char *label = NULL;
  const LpOption *option;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  if (option == NULL)
    return NULL;

  if (min < 0 || min > max || max > MAX_PEOPLE)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                   _("%s to %s is no band of people. Give a lower and a higher number, from 0 to %s."), low, high, most);
      return NULL;
    }

  /* Translators: an option, and two numbers of people */
  label = g_strdup_printf (_("Set the band of %s to %s to %s people"), option->name, low, high);
  edit = lp_edit_new (label);
  _lp_edit_add_band (edit, option, min, max);

  return edit;
}

LpEdit *
lp_edit_plan_title (LpPlan      *plan,
                    const char  *title,
                    GError     **error)
{
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  taken = _lp_edit_take_name (title, error);
  if (taken == NULL)
    return NULL;

  label = g_strdup_printf (_("Change the title of the plan to %s"), taken);
  edit = lp_edit_new (label);
  if (strcmp (taken, lp_plan_get_title (plan)) != 0)
    _lp_edit_add_column (edit, LP_TABLE_PLAN, LP_PLAN_ROW_ID, LP_PLAN_TITLE, lp_value_text (taken));

  return edit;
}
