/* plan-read.c — what the plan says when it is asked */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/plan-private.h"

#include <string.h>

static const char *
get_about (LpPlan *self,
           guint   column)
{
  LpRow *row = _lp_plan_find_row_int (self, LP_TABLE_PLAN, LP_PLAN_ROW_ID);

  return row != NULL ? row->cells[column].text : "";
}

/* Names are compared without regard to case, as people type them. */
static char *
fold (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : name, -1);
}

static gboolean
equals_folded (const char *name,
               const char *folded)
{
  g_autofree char *other = fold (name);

  return strcmp (other, folded) == 0;
}

static const LpMembership *
get_membership (const LpOption   *option,
                const LpPractice *practice)
{
  const LpOptionView *view = (const LpOptionView *) option;

  g_return_val_if_fail (practice->index < view->members->len, NULL);

  return g_ptr_array_index (view->members, practice->index);
}

const char *
lp_plan_get_title (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return get_about (self, LP_PLAN_TITLE);
}

const char *
lp_plan_get_area (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return get_about (self, LP_PLAN_AREA);
}

const char *
lp_plan_get_as_of (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return get_about (self, LP_PLAN_AS_OF);
}

const char *
lp_plan_get_note (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  return get_about (self, LP_PLAN_NOTE);
}

guint
lp_plan_get_n_practices (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), 0);

  return self->lists[LP_TABLE_PRACTICE]->len;
}

const LpPractice *
lp_plan_get_practice (LpPlan *self,
                      guint   index)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (index < lp_plan_get_n_practices (self), NULL);

  return g_ptr_array_index (self->lists[LP_TABLE_PRACTICE], index);
}

const LpPractice *
lp_plan_find_practice (LpPlan     *self,
                       const char *code)
{
  LpRow *row;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  row = _lp_plan_find_row_text (self, LP_TABLE_PRACTICE, code);

  return row != NULL ? row->view : NULL;
}

gint64
lp_plan_get_people (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), 0);

  return self->people;
}

guint
lp_plan_get_n_options (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), 0);

  return self->lists[LP_TABLE_OPTION]->len;
}

const LpOption *
lp_plan_get_option (LpPlan *self,
                    guint   index)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (index < lp_plan_get_n_options (self), NULL);

  return g_ptr_array_index (self->lists[LP_TABLE_OPTION], index);
}

const LpOption *
lp_plan_find_option (LpPlan *self,
                     gint64  id)
{
  LpRow *row;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  row = _lp_plan_find_row_int (self, LP_TABLE_OPTION, id);

  return row != NULL ? row->view : NULL;
}

const LpOption *
lp_plan_find_option_named (LpPlan     *self,
                           const char *name)
{
  g_autofree char *folded = NULL;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  folded = fold (name);
  for (i = 0; i < lp_plan_get_n_options (self); i++)
    {
      const LpOption *option = lp_plan_get_option (self, i);

      if (equals_folded (option->name, folded))
        return option;
    }

  return NULL;
}

const LpNetwork *
lp_plan_find_network (LpPlan *self,
                      gint64  id)
{
  LpRow *row;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  row = _lp_plan_find_row_int (self, LP_TABLE_NETWORK, id);

  return row != NULL ? row->view : NULL;
}

const LpNetwork *
lp_plan_find_network_named (LpPlan         *self,
                            const LpOption *option,
                            const char     *name)
{
  g_autofree char *folded = NULL;
  guint64 number = 0;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (option != NULL && name != NULL, NULL);

  folded = fold (name);
  for (i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);

      if (equals_folded (network->name, folded))
        return network;
    }

  if (!g_ascii_string_to_unsigned (name, 10, 1, G_MAXINT64, &number, NULL))
    return NULL;
  for (i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);

      if (network->number == (gint64) number)
        return network;
    }

  return NULL;
}

const gint64 *
lp_plan_get_network_ids (LpPlan         *self,
                         const LpOption *option)
{
  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (option != NULL, NULL);

  return (const gint64 *) ((const LpOptionView *) option)->network_ids->data;
}

const LpNetwork *
lp_plan_get_network_of (LpPlan           *self,
                        const LpOption   *option,
                        const LpPractice *practice)
{
  const LpMembership *membership;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (option != NULL && practice != NULL, NULL);

  membership = get_membership (option, practice);

  return membership != NULL ? membership->network : NULL;
}

gboolean
lp_plan_is_pinned (LpPlan           *self,
                   const LpOption   *option,
                   const LpPractice *practice)
{
  const LpMembership *membership;

  g_return_val_if_fail (LP_IS_PLAN (self), FALSE);
  g_return_val_if_fail (option != NULL && practice != NULL, FALSE);

  membership = get_membership (option, practice);

  return membership != NULL && membership->pinned;
}

const LpFigureValue *
lp_plan_get_value (LpPlan     *self,
                   const char *figure,
                   const char *practice)
{
  LpRow *row;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);
  g_return_val_if_fail (figure != NULL && practice != NULL, NULL);

  row = _lp_plan_find_row (self, LP_TABLE_FIGURE_VALUE,
                           (LpValue[]) { { .type = LP_VALUE_TEXT, .text = (char *) figure },
                                         { .type = LP_VALUE_TEXT, .text = (char *) practice } });

  return row != NULL ? row->view : NULL;
}
