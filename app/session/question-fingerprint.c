/* question-fingerprint.c — whether a question is still the one that was put */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/question-private.h"

#include "plan/wishes.h"

static void
add_line (GChecksum  *sum,
          const char *format,
          ...) G_GNUC_PRINTF (2, 3);

static void
add_line (GChecksum  *sum,
          const char *format,
          ...)
{
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  g_checksum_update (sum, (const guchar *) line, -1);
}

static void
add_practices (GChecksum              *sum,
               LpPlan                 *plan,
               const LpOption         *option,
               const LpProposalWishes *wishes)
{
  const LpMeasure *measure = _lp_question_find_measure (plan, wishes->measure);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      double numerator, denominator;

      if (!_lp_question_asks_about (plan, practice))
        continue;
      add_line (sum, "%s %.3f %.3f %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d\n", practice->code, practice->easting, practice->northing,
                practice->people, practice->locality != NULL ? practice->locality->id : 0,
                _lp_question_find_pin (plan, option, practice, wishes));
      if (measure != NULL && _lp_question_get_figure (plan, measure->numerator, practice, &numerator) &&
          _lp_question_get_figure (plan, measure->denominator, practice, &denominator))
        add_line (sum, "%.17g %.17g\n", numerator, denominator);
    }
}

char *
_lp_question_take_fingerprint (LpPlan                 *plan,
                               const LpOption         *option,
                               const LpProposalWishes *wishes)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const GPtrArray *rules = lp_plan_get_rules (plan);
  const GPtrArray *links = lp_plan_get_links (plan);

  add_practices (sum, plan, option, wishes);
  for (guint i = 0; i < links->len; i++)
    {
      const LpLink *link = g_ptr_array_index (links, i);

      add_line (sum, "%s %s %d\n", link->practice, link->other, link->joined);
    }
  for (guint i = 0; i < rules->len; i++)
    {
      const LpRule *rule = g_ptr_array_index (rules, i);

      if (rule->option_id == option->id)
        add_line (sum, "%d %s %s %d %.6f\n", rule->kind, rule->practice != NULL ? rule->practice : "", rule->other != NULL ? rule->other : "",
                  rule->has_number, rule->number);
    }
  return g_strdup (g_checksum_get_string (sum));
}

gboolean
lp_question_is_of (const LpQuestion *self,
                   LpPlan           *plan)
{
  const LpOption *option = lp_plan_find_option (plan, self->option_id);
  g_autofree char *now = option != NULL ? _lp_question_take_fingerprint (plan, option, self->wishes) : NULL;

  return g_strcmp0 (now, self->fingerprint) == 0;
}
