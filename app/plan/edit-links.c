/* edit-links.c — the map's neighbours, mended by hand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-links.h"

#include "plan/edit-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The two in the order in which the plan keeps them; NULL with an error. (transfer container) (element-type LpPractice) */
static GPtrArray *
find_pair (LpPlan      *plan,
           const char  *code,
           const char  *other,
           GError     **error)
{
  const char *codes[] = { strcmp (code, other) < 0 ? code : other, strcmp (code, other) < 0 ? other : code, NULL };
  g_autoptr (GPtrArray) practices = _lp_edit_find_practices (plan, codes, error);

  if (practices == NULL)
    return NULL;
  if (practices->len != 2)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("Neighbours are two practices. Name two different ones."));
      return NULL;
    }
  return g_steal_pointer (&practices);
}

static const LpLink *
find_link (LpPlan           *plan,
           const LpPractice *first,
           const LpPractice *second)
{
  const GPtrArray *links = lp_plan_get_links (plan);

  for (guint i = 0; i < links->len; i++)
    {
      const LpLink *link = g_ptr_array_index (links, i);

      if (strcmp (link->practice, first->code) == 0 && strcmp (link->other, second->code) == 0)
        return link;
    }
  return NULL;
}

static LpChange *
new_change (LpChangeKind      kind,
            const LpPractice *first,
            const LpPractice *second)
{
  LpChange *change = lp_change_new (LP_TABLE_LINK, kind);
  LpValue *cells = kind == LP_CHANGE_INSERT ? change->new_values : change->old_values;

  cells[LP_LINK_PRACTICE] = lp_value_text (first->code);
  cells[LP_LINK_OTHER] = lp_value_text (second->code);
  return change;
}

LpEdit *
lp_edit_link_set (LpPlan      *plan,
                  const char  *code,
                  const char  *other,
                  gboolean     joined,
                  const char  *note,
                  GError     **error)
{
  g_autoptr (GPtrArray) pair = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *label = NULL;
  const LpPractice *first, *second;
  const LpLink *link;
  LpChange *change;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  pair = find_pair (plan, code, other, error);
  taken = pair != NULL ? _lp_edit_take_note (note, error) : NULL;
  if (taken == NULL)
    return NULL;
  first = pair->pdata[0];
  second = pair->pdata[1];
  link = find_link (plan, first, second);
  label = g_strdup_printf (joined ? _("Join %s and %s as neighbours") : _("Part %s and %s as neighbours"), first->name, second->name);
  edit = lp_edit_new (label);
  if (link != NULL && link->joined == !!joined && strcmp (link->note, taken) == 0)
    return edit;
  change = new_change (link != NULL ? LP_CHANGE_UPDATE : LP_CHANGE_INSERT, first, second);
  change->new_values[LP_LINK_JOINED] = lp_value_int (joined ? 1 : 0);
  change->new_values[LP_LINK_NOTE] = lp_value_text (taken);
  lp_edit_add (edit, change);

  return edit;
}

LpEdit *
lp_edit_link_remove (LpPlan      *plan,
                     const char  *code,
                     const char  *other,
                     GError     **error)
{
  g_autoptr (GPtrArray) pair = NULL;
  g_autofree char *label = NULL;
  const LpPractice *first, *second;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  pair = find_pair (plan, code, other, error);
  if (pair == NULL)
    return NULL;
  first = pair->pdata[0];
  second = pair->pdata[1];
  label = g_strdup_printf (_("Leave it to the map whether %s and %s are neighbours"), first->name, second->name);
  edit = lp_edit_new (label);
  if (find_link (plan, first, second) != NULL)
    lp_edit_add (edit, new_change (LP_CHANGE_DELETE, first, second));

  return edit;
}
