/* edit-rules.c — what an option's networks should keep to besides the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-rules.h"

#include "plan/edit-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_KM 1000.0

static gboolean
is_pair (const LpRule *rule)
{
  return rule->kind == LP_RULE_TOGETHER || rule->kind == LP_RULE_APART;
}

static LpValue
make_text (const char *text)
{
  return text != NULL ? lp_value_text (text) : lp_value_null ();
}

/* A new row for the option @option_id that says what @rule does; its ids are not read. */
static void
add_rule (LpEdit       *edit,
          LpPlan       *plan,
          gint64        option_id,
          const LpRule *rule)
{
  LpChange *change = lp_change_new (LP_TABLE_RULE, LP_CHANGE_INSERT);

  change->new_values[LP_RULE_ID] = lp_value_int (lp_plan_new_id (plan));
  change->new_values[LP_RULE_OPTION_ID] = lp_value_int (option_id);
  change->new_values[LP_RULE_KIND] = lp_value_text (lp_rule_kind_get_name (rule->kind));
  change->new_values[LP_RULE_PRACTICE] = make_text (rule->practice);
  change->new_values[LP_RULE_OTHER] = make_text (rule->other);
  change->new_values[LP_RULE_NUMBER] = rule->number > 0 ? lp_value_real (rule->number) : lp_value_null ();
  change->new_values[LP_RULE_NOTE] = lp_value_text (rule->note != NULL ? rule->note : "");
  lp_edit_add (edit, change);
}

/* One rule of a kind that an option has once: set, altered or taken away, each by as few rows as it takes. */
static void
set_single (LpEdit         *edit,
            LpPlan         *plan,
            const LpOption *option,
            LpRuleKind      kind,
            gboolean        wanted,
            double          number)
{
  const LpRule *rule = lp_plan_find_rule (plan, option->id, kind, NULL);

  if (rule == NULL && wanted)
    add_rule (edit, plan, option->id, &(LpRule) { .kind = kind, .number = number });
  else if (rule != NULL && !wanted)
    _lp_edit_add_removal (edit, LP_TABLE_RULE, rule->id);
  else if (rule != NULL && rule->number != number)
    _lp_edit_add_column (edit, LP_TABLE_RULE, rule->id, LP_RULE_NUMBER, number > 0 ? lp_value_real (number) : lp_value_null ());
}

LpEdit *
lp_edit_rule_far (LpPlan  *plan,
                  gint64   option_id,
                  double   km,
                  GError **error)
{
  const LpOption *option;
  g_autofree char *label = NULL;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  if (option == NULL)
    return NULL;
  if (!(km >= 0 && km <= MAX_KM))
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("A distance is from 0 to %g km."), MAX_KM);
      return NULL;
    }
  label = km > 0 ? g_strdup_printf (_("Rule of %s: no practice farther than %g km from its network's centre"), option->name, km)
                 : g_strdup_printf (_("Rule of %s: any distance"), option->name);
  edit = lp_edit_new (label);
  set_single (edit, plan, option, LP_RULE_FAR, km > 0, km);

  return edit;
}

LpEdit *
lp_edit_rule_localities (LpPlan    *plan,
                         gint64     option_id,
                         gboolean   keep,
                         double     worth,
                         GError   **error)
{
  const LpOption *option;
  g_autofree char *label = NULL;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  if (option == NULL)
    return NULL;
  if (!(worth >= 0 && worth <= MAX_KM))
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("A distance is from 0 to %g km."), MAX_KM);
      return NULL;
    }
  label = g_strdup_printf (keep ? _("Rule of %s: keep localities whole") : _("Rule of %s: localities may be split"), option->name);
  edit = lp_edit_new (label);
  set_single (edit, plan, option, LP_RULE_LOCALITIES, keep, worth);

  return edit;
}

static char *
label_pair (const LpPractice *first,
            const LpPractice *second,
            LpRuleKind        kind)
{
  if (kind == LP_RULE_TOGETHER)
    return g_strdup_printf (_("Rule: %s and %s in one network"), first->name, second->name);
  if (kind == LP_RULE_APART)
    return g_strdup_printf (_("Rule: %s and %s in different networks"), first->name, second->name);
  return g_strdup_printf (_("No rule on %s and %s"), first->name, second->name);
}

/* The rules on the pair other than one of @kind, which stays: TRUE when there is one. */
static gboolean
remove_pair (LpEdit           *edit,
             LpPlan           *plan,
             const LpOption   *option,
             const LpPractice *first,
             const LpPractice *second,
             LpRuleKind        kind)
{
  const GPtrArray *rules = lp_plan_get_rules (plan);
  gboolean kept = FALSE;

  for (guint i = 0; i < rules->len; i++)
    {
      const LpRule *rule = g_ptr_array_index (rules, i);

      if (rule->option_id != option->id || !is_pair (rule) || g_strcmp0 (rule->practice, first->code) != 0 || g_strcmp0 (rule->other, second->code) != 0)
        continue;
      if (rule->kind == kind && !kept)
        kept = TRUE;
      else
        _lp_edit_add_removal (edit, LP_TABLE_RULE, rule->id);
    }
  return kept;
}

LpEdit *
lp_edit_rule_pair (LpPlan      *plan,
                   gint64       option_id,
                   const char  *code,
                   const char  *other,
                   LpRuleKind   kind,
                   GError     **error)
{
  /* In order, so that a pair has one row whichever is named first. */
  const char *codes[] = { strcmp (code, other) < 0 ? code : other, strcmp (code, other) < 0 ? other : code, NULL };
  g_autoptr (GPtrArray) practices = NULL;
  g_autofree char *label = NULL;
  const LpOption *option;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (kind == LP_RULE_TOGETHER || kind == LP_RULE_APART || kind == LP_RULE_UNKNOWN, NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  practices = option != NULL ? _lp_edit_find_practices (plan, codes, error) : NULL;
  if (practices == NULL)
    return NULL;
  if (practices->len != 2)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("Such a rule is about two practices. Name two different ones."));
      return NULL;
    }
  label = label_pair (practices->pdata[0], practices->pdata[1], kind);
  edit = lp_edit_new (label);
  if (!remove_pair (edit, plan, option, practices->pdata[0], practices->pdata[1], kind) && kind != LP_RULE_UNKNOWN)
    add_rule (edit, plan, option->id, &(LpRule) { .kind = kind, .practice = (char *) codes[0], .other = (char *) codes[1] });

  return edit;
}

LpEdit *
lp_edit_rule_leave_out (LpPlan             *plan,
                        gint64              option_id,
                        const char *const  *codes,
                        gboolean            leave_out,
                        GError            **error)
{
  g_autoptr (GPtrArray) practices = NULL;
  g_autofree char *label = NULL;
  const LpOption *option;
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  option = _lp_edit_find_option (plan, option_id, error);
  practices = option != NULL ? _lp_edit_find_practices (plan, codes, error) : NULL;
  if (practices == NULL)
    return NULL;
  label = g_strdup_printf (leave_out ? ngettext ("Rule: proposals leave %u practice where it is", "Rule: proposals leave %u practices where they are", practices->len)
                                     : ngettext ("Rule: proposals may move %u practice", "Rule: proposals may move %u practices", practices->len), practices->len);
  edit = lp_edit_new (label);
  for (guint i = 0; i < practices->len; i++)
    {
      const LpPractice *practice = g_ptr_array_index (practices, i);
      const LpRule *rule = lp_plan_find_rule (plan, option->id, LP_RULE_LEAVE_OUT, practice->code);

      if (rule == NULL && leave_out)
        add_rule (edit, plan, option->id, &(LpRule) { .kind = LP_RULE_LEAVE_OUT, .practice = practice->code });
      else if (rule != NULL && !leave_out)
        _lp_edit_add_removal (edit, LP_TABLE_RULE, rule->id);
    }
  return edit;
}

LpEdit *
lp_edit_rule_remove (LpPlan  *plan,
                     gint64   rule_id,
                     GError **error)
{
  const GPtrArray *rules;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);

  rules = lp_plan_get_rules (plan);
  for (guint i = 0; i < rules->len; i++)
    {
      const LpRule *rule = g_ptr_array_index (rules, i);
      LpEdit *edit;

      if (rule->id != rule_id)
        continue;
      edit = lp_edit_new (_("Remove a rule"));
      _lp_edit_add_removal (edit, LP_TABLE_RULE, rule->id);
      return edit;
    }
  g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no such rule any more."));
  return NULL;
}

void
_lp_edit_copy_rules (LpEdit         *edit,
                     LpPlan         *plan,
                     const LpOption *option,
                     gint64          copy_id)
{
  const GPtrArray *rules = lp_plan_get_rules (plan);

  for (guint i = 0; i < rules->len; i++)
    {
      const LpRule *rule = g_ptr_array_index (rules, i);

      /* What a newer program meant by a kind this one does not know may hang on the option's other rows. */
      if (rule->option_id == option->id && rule->kind != LP_RULE_UNKNOWN)
        add_rule (edit, plan, copy_id, rule);
    }
}
