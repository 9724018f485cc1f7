/* edit-private.c — what the makers of edits share: looking things up, judging texts, moving practices */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-private.h"

#include "plan/quality.h"

#include <glib/gi18n-lib.h>

/* What still fits a menu, a card and a cell of a spreadsheet. */
#define MAX_NAME 120
#define MAX_NOTE 10000

static LpChange *
new_membership_change (LpChangeKind kind,
                       gint64       option_id,
                       const char  *code)
{
  LpChange *change = lp_change_new (LP_TABLE_MEMBERSHIP, kind);
  LpValue *key = kind == LP_CHANGE_INSERT ? change->new_values : change->old_values;

  key[LP_MEMBERSHIP_OPTION_ID] = lp_value_int (option_id);
  key[LP_MEMBERSHIP_PRACTICE] = lp_value_text (code);

  return change;
}

static gboolean
check_text (const char  *text,
            glong        max,
            GError     **error)
{
  glong length;

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                           _("The text holds characters that cannot be read. Type it anew."));
      return FALSE;
    }

  length = g_utf8_strlen (text, -1);
  if (length > max)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                   _("The text has %ld characters; at most %ld fit. Shorten it."), length, max);
      return FALSE;
    }

  return TRUE;
}

const LpOption *
_lp_edit_find_option (LpPlan  *plan,
                      gint64   option_id,
                      GError **error)
{
  const LpOption *option = lp_plan_find_option (plan, option_id);

  if (option == NULL)
    g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND,
                         _("The plan does not have this option any more. Choose another one."));

  return option;
}

const LpNetwork *
_lp_edit_find_network (LpPlan  *plan,
                       gint64   network_id,
                       GError **error)
{
  const LpNetwork *network = lp_plan_find_network (plan, network_id);

  if (network == NULL)
    g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND,
                         _("The plan does not have this network any more. Choose another one."));

  return network;
}

GPtrArray *
_lp_edit_find_practices (LpPlan             *plan,
                         const char *const  *codes,
                         GError            **error)
{
  g_autoptr (GPtrArray) practices = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (; *codes != NULL; codes++)
    {
      const LpPractice *practice = lp_plan_find_practice (plan, *codes);

      if (practice == NULL)
        {
          g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND,
                       _("The plan has no practice with the code “%s”. Check the code."), *codes);
          return NULL;
        }
      if (g_hash_table_add (seen, (gpointer) practice))
        g_ptr_array_add (practices, (gpointer) practice);
    }

  return g_steal_pointer (&practices);
}

GPtrArray *
_lp_edit_list_members (LpPlan          *plan,
                       const LpOption  *option,
                       const LpNetwork *network)
{
  GPtrArray *practices = g_ptr_array_new ();
  guint i;

  for (i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      if (lp_plan_get_network_of (plan, option, practice) == network)
        g_ptr_array_add (practices, (gpointer) practice);
    }

  return practices;
}

char *
_lp_edit_take_name (const char  *name,
                    GError     **error)
{
  g_autofree char *line = g_strdup (name != NULL ? name : "");

  if (!check_text (line, MAX_NAME, error))
    return NULL;

  g_strdelimit (line, "\t\r\n\v\f", ' ');
  g_strstrip (line);
  if (*line == '\0')
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("A name cannot be empty. Type one."));
      return NULL;
    }

  return g_steal_pointer (&line);
}

char *
_lp_edit_take_note (const char  *note,
                    GError     **error)
{
  if (note == NULL)
    note = "";
  if (!check_text (note, MAX_NOTE, error))
    return NULL;

  return g_strdup (note);
}

gboolean
_lp_edit_check_unpinned (LpPlan          *plan,
                         const LpOption  *option,
                         GPtrArray       *practices,
                         GError         **error)
{
  guint i;

  for (i = 0; i < practices->len; i++)
    {
      const LpPractice *practice = g_ptr_array_index (practices, i);

      if (!lp_plan_is_pinned (plan, option, practice))
        continue;

      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_PINNED,
                   /* Translators: a practice and its network: "Wareham Surgery is pinned to Purbeck." */
                   _("%s is pinned to %s. Unpin it first."),
                   practice->name, lp_plan_get_network_of (plan, option, practice)->name);
      return FALSE;
    }

  return TRUE;
}

gboolean
_lp_edit_check_open (LpPlan     *plan,
                     GPtrArray  *practices,
                     GError    **error)
{
  for (guint i = 0; i < practices->len; i++)
    {
      const LpPractice *practice = g_ptr_array_index (practices, i);

      if (!lp_plan_is_closed (plan, practice))
        continue;
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%s has closed, so it can be in no network. Move its successor instead."), practice->name);
      return FALSE;
    }

  return TRUE;
}

void
_lp_edit_add_move (LpEdit           *edit,
                   LpPlan           *plan,
                   const LpOption   *option,
                   const LpPractice *practice,
                   gint64            network_id)
{
  gboolean assigned = lp_plan_get_network_of (plan, option, practice) != NULL;
  LpChange *change;

  if (!assigned)
    {
      if (network_id != 0)
        _lp_edit_add_membership (edit, option->id, practice->code, network_id, FALSE);
      return;
    }

  if (network_id == 0)
    {
      lp_edit_add (edit, new_membership_change (LP_CHANGE_DELETE, option->id, practice->code));
      return;
    }

  change = new_membership_change (LP_CHANGE_UPDATE, option->id, practice->code);
  change->new_values[LP_MEMBERSHIP_NETWORK_ID] = lp_value_int (network_id);
  lp_edit_add (edit, change);
}

void
_lp_edit_add_membership (LpEdit     *edit,
                         gint64      option_id,
                         const char *code,
                         gint64      network_id,
                         gboolean    pinned)
{
  LpChange *change = new_membership_change (LP_CHANGE_INSERT, option_id, code);

  change->new_values[LP_MEMBERSHIP_NETWORK_ID] = lp_value_int (network_id);
  change->new_values[LP_MEMBERSHIP_PINNED] = lp_value_int (pinned ? 1 : 0);
  lp_edit_add (edit, change);
}

void
_lp_edit_add_removal (LpEdit  *edit,
                      LpTable  table,
                      gint64   id)
{
  LpChange *change = lp_change_new (table, LP_CHANGE_DELETE);

  change->old_values[0] = lp_value_int (id);
  lp_edit_add (edit, change);
}

void
_lp_edit_add_column (LpEdit  *edit,
                     LpTable  table,
                     gint64   id,
                     guint    column,
                     LpValue  value)
{
  LpValue key = lp_value_int (id);

  lp_edit_add_update (edit, table, &key, column, value);
}

void
_lp_edit_add_band (LpEdit         *edit,
                   const LpOption *option,
                   gint64          min,
                   gint64          max)
{
  LpChange *change;

  if (min == option->min_people && max == option->max_people)
    return;
  /* One row, not two: between two, the band could be upside down and the file would refuse it. */
  change = lp_change_new (LP_TABLE_OPTION, LP_CHANGE_UPDATE);
  change->old_values[LP_OPTION_ID] = lp_value_int (option->id);
  change->new_values[LP_OPTION_MIN_PEOPLE] = lp_value_int (min);
  change->new_values[LP_OPTION_MAX_PEOPLE] = lp_value_int (max);
  lp_edit_add (edit, change);
}

void
_lp_edit_add_network (LpEdit          *edit,
                      const LpNetwork *network)
{
  LpChange *change = lp_change_new (LP_TABLE_NETWORK, LP_CHANGE_INSERT);
  LpValue *cells = change->new_values;

  cells[LP_NETWORK_ID] = lp_value_int (network->id);
  cells[LP_NETWORK_OPTION_ID] = lp_value_int (network->option_id);
  cells[LP_NETWORK_NUMBER] = lp_value_int (network->number);
  cells[LP_NETWORK_NAME] = lp_value_text (network->name);
  cells[LP_NETWORK_COLOUR] = lp_value_int (network->colour);
  cells[LP_NETWORK_EXCEPTION] = lp_value_int (network->exception);
  cells[LP_NETWORK_EXCEPTION_NOTE] = lp_value_text (network->exception_note != NULL ? network->exception_note : "");
  cells[LP_NETWORK_NOTE] = lp_value_text (network->note != NULL ? network->note : "");
  lp_edit_add (edit, change);
}

LpChange *
_lp_edit_add_row (LpEdit  *edit,
                  LpTable  table)
{
  LpChange *change = lp_change_new (table, LP_CHANGE_INSERT);
  const LpTableSpec *spec = lp_table_spec (table);

  for (guint i = 0; i < spec->n_columns; i++)
    {
      if (spec->columns[i].nullable)
        change->new_values[i] = lp_value_null ();
      else if (spec->columns[i].type == LP_COLUMN_TEXT)
        change->new_values[i] = lp_value_text ("");
      else
        change->new_values[i] = spec->columns[i].type == LP_COLUMN_INT ? lp_value_int (0) : lp_value_real (0);
    }
  lp_edit_add (edit, change);
  return change;
}

void
_lp_edit_set_text (LpChange   *change,
                   guint       column,
                   const char *text)
{
  lp_value_clear (&change->new_values[column]);
  change->new_values[column] = lp_value_text (text != NULL ? text : "");
}

char *
_lp_edit_make_stem (const char *name,
                    const char *otherwise)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  GString *id = g_string_new (NULL);

  for (const char *c = ascii; *c != '\0'; c++)
    {
      if (g_ascii_isalnum (*c))
        g_string_append_c (id, g_ascii_tolower (*c));
      else if (id->len > 0 && id->str[id->len - 1] != '-')
        g_string_append_c (id, '-');
    }
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_append (id, otherwise);
  return g_string_free (id, FALSE);
}
