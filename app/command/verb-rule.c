/* verb-rule.c — what an option's networks should keep to besides the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/verb.h"
#include "plan/edit-rules.h"

typedef struct
{
  const char *option;           /* NULL: the one last used */
  const char *kind;             /* NULL: tell the rules there are */
  const char *const *words;     /* what follows the kind */
} Wish;

static void
print_rules (LpPlan         *plan,
             const LpOption *option)
{
  const GPtrArray *rules = lp_plan_get_rules (plan);

  for (guint i = 0; i < rules->len; i++)
    {
      const LpRule *rule = g_ptr_array_index (rules, i);
      g_autofree char *text = lp_rule_describe (plan, rule);

      if (rule->option_id == option->id)
        g_print ("%s\n", text);
    }
}

static LpEdit *
refuse (const char  *words,
        GError     **error)
{
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
               _("“%s” is no rule. Say far KM, far off, localities on, localities off, together CODE CODE, apart CODE CODE, no-pair CODE CODE, leave-out CODE... or let-in CODE..."), words);
  return NULL;
}

static LpEdit *
make_edit (LpPlan         *plan,
           const LpOption *option,
           const Wish     *wish,
           GError        **error)
{
  static const struct { const char *word; LpRuleKind kind; } pairs[] = {
    { "together", LP_RULE_TOGETHER }, { "apart", LP_RULE_APART }, { "no-pair", LP_RULE_UNKNOWN },
  };
  guint n = g_strv_length ((char **) wish->words);
  const char *first = n > 0 ? wish->words[0] : "";
  g_autofree char *words = g_strjoinv (" ", (char **) wish->words);
  g_autofree char *all = g_strdup_printf ("%s %s", wish->kind, words);
  char *end = NULL;
  double km = g_ascii_strtod (first, &end);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_str_equal (wish->kind, pairs[i].word) && n == 2)
      return lp_edit_rule_pair (plan, option->id, wish->words[0], wish->words[1], pairs[i].kind, error);
  if (g_str_equal (wish->kind, "far") && n == 1 && (g_str_equal (first, "off") || (end != first && *end == '\0' && km > 0)))
    return lp_edit_rule_far (plan, option->id, km, error);
  if (g_str_equal (wish->kind, "localities") && n == 1 && (g_str_equal (first, "on") || g_str_equal (first, "off")))
    return lp_edit_rule_localities (plan, option->id, g_str_equal (first, "on"), 0, error);
  if (n > 0 && (g_str_equal (wish->kind, "leave-out") || g_str_equal (wish->kind, "let-in")))
    return lp_edit_rule_leave_out (plan, option->id, wish->words, g_str_equal (wish->kind, "leave-out"), error);
  return refuse (all, error);
}

static gboolean
keep_to (LpSession  *session,
         gpointer    data,
         GError    **error)
{
  const Wish *wish = data;
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *option = lp_verb_find_option (session, wish->option, error);

  if (option == NULL)
    return FALSE;
  if (wish->kind != NULL)
    return lp_session_commit (session, make_edit (plan, option, wish, error), error);
  print_rules (plan, option);
  return TRUE;
}

static int
run_rule (int    argc,
          char **argv)
{
  g_autofree char *option = NULL;
  const GOptionEntry entries[] = {
    { "option", 0, 0, G_OPTION_ARG_STRING, &option, N_("The option to change; without it, the one last used"), N_("NAME") },
    { NULL }
  };
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  int status;

  if (!lp_verb_parse (&lp_verb_rule, entries, &argc, &argv, 1, G_MAXINT, &status))
    return status;
  for (int i = 3; i < argc; i++)
    g_strv_builder_add (words, argv[i]);
  list = g_strv_builder_end (words);
  return lp_verb_act (argv[1], keep_to, &(Wish) { option, argc > 2 ? argv[2] : NULL, (const char *const *) list });
}

const LpVerb lp_verb_rule = {
  .name = "rule",
  .arguments = "PLAN [--option NAME] [far KM|off | localities on|off | together|apart|no-pair CODE CODE | leave-out|let-in CODE...]",
  .summary = N_("Set a rule that the networks of an option should keep to; “check” lists what does not. Without a rule, print those there are."),
  .run = run_rule,
};
