/* merging.c — another copy of the open plan on its way in: what comes, what conflicts, what it does to coverage */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/merging.h"

#include <glib/gi18n-lib.h>

#include "plan/plan-try.h"
#include "session/merge-words.h"

struct _LpMerging
{
  LpSession *session;
  LpMerge *merge;
  char *name;                   /* of the other file */
};

static const char *const kind_words[] = { "altered", "added", "removed-here", "removed-there" };

static LpEdit *
make_edit (LpMerging *self)
{
  g_autoptr (GPtrArray) changes = lp_merge_resolve (self->merge);
  /* Translators: an edit that brought in another copy of the plan; %s is the name of its file */
  g_autofree char *label = g_strdup_printf (_("Merge “%s”"), self->name);
  LpEdit *edit = lp_edit_new (label);

  for (guint i = 0; i < changes->len; i++)
    lp_edit_add (edit, lp_change_copy (g_ptr_array_index (changes, i)));

  return edit;
}

/* The plan as merged, but for what lp_plan_try() leaves out. NULL when it does not fit, which no resolved merge does. */
static LpPlan *
try_merge (LpMerging *self)
{
  g_autoptr (GPtrArray) changes = lp_merge_resolve (self->merge);
  g_autoptr (LpEdit) edit = lp_edit_new ("");

  for (guint i = 0; i < changes->len; i++)
    {
      const LpChange *change = g_ptr_array_index (changes, i);

      if (change->table != LP_TABLE_FIGURE_VALUE && change->table != LP_TABLE_YEARLY && change->table != LP_TABLE_FEATURE)
        lp_edit_add (edit, lp_change_copy (change));
    }

  return lp_plan_try (lp_session_get_plan (self->session), edit, NULL);
}

static double
measure_coverage (LpPlan *plan,
                  gint64  option_id)
{
  const LpOption *option = plan != NULL ? lp_plan_find_option (plan, option_id) : NULL;
  g_autoptr (LpCoverage) coverage = option != NULL ? lp_coverage_new (plan, option) : NULL;

  return coverage != NULL ? lp_coverage_get_totals (coverage)->coverage : 0;
}

static double
try_choice (LpMerging     *self,
            guint          i,
            LpMergeChoice  choice,
            gint64         option_id)
{
  LpMergeChoice chosen = lp_merging_get_choice (self, i);
  g_autoptr (LpPlan) plan = NULL;

  lp_merge_choose (self->merge, i, choice);
  plan = try_merge (self);
  lp_merge_choose (self->merge, i, chosen);

  return measure_coverage (plan, option_id);
}

/* The option that a conflict is about; 0: no coverage hangs on it. */
static gint64
find_option (LpMerging        *self,
             const LpConflict *conflict)
{
  const LpChange *row = conflict->here != NULL ? conflict->here : conflict->there;

  switch (conflict->table)
    {
    case LP_TABLE_OPTION:
      return row->new_values[LP_OPTION_ID].integer;
    case LP_TABLE_NETWORK:
      return row->new_values[LP_NETWORK_OPTION_ID].integer;
    case LP_TABLE_MEMBERSHIP:
      return row->new_values[LP_MEMBERSHIP_OPTION_ID].integer;
    case LP_TABLE_PRACTICE:
      return lp_session_get_option (self->session) != NULL ? lp_session_get_option (self->session)->id : 0;
    default:
      return 0;
    }
}

LpMerging *
lp_merging_new (LpSession *session,
                GFile     *other,
                GError   **error)
{
  LpMerge *merge = lp_session_read_merge (session, other, error);
  LpMerging *self;

  if (merge == NULL)
    return NULL;

  self = g_new0 (LpMerging, 1);
  self->session = g_object_ref (session);
  self->merge = merge;
  self->name = g_file_get_basename (other);
  return self;
}

void
lp_merging_free (LpMerging *self)
{
  g_free (self->name);
  lp_merge_free (self->merge);
  g_object_unref (self->session);
  g_free (self);
}

GStrv
lp_merging_list_incoming (LpMerging *self)
{
  g_autoptr (GPtrArray) changes = lp_merge_resolve (self->merge);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *line = lp_merge_describe_change (self->merge, g_ptr_array_index (changes, i));

      g_strv_builder_add (lines, line);
    }

  return g_strv_builder_end (lines);
}

guint
lp_merging_get_n_conflicts (LpMerging *self)
{
  return lp_merge_get_n_conflicts (self->merge);
}

LpMergeWords *
lp_merging_describe (LpMerging *self,
                     guint      i)
{
  const LpConflict *conflict = lp_merge_get_conflict (self->merge, i);
  LpMergeWords *words = g_new0 (LpMergeWords, 1);
  const LpChange *row = conflict->here != NULL ? conflict->here : conflict->there;
  gint64 option_id = find_option (self, conflict);
  const LpChange *option = NULL;

  words->kind = kind_words[conflict->kind];
  words->subject = lp_merge_name_row (self->merge, row);
  words->here = lp_merge_describe_side (self->merge, conflict, conflict->here);
  words->there = lp_merge_describe_side (self->merge, conflict, conflict->there);
  if (option_id == 0)
    return words;

  option = lp_merge_find_row (self->merge, LP_TABLE_OPTION, &(LpValue) { .type = LP_VALUE_INT, .integer = option_id });
  words->option_name = option != NULL ? g_strdup (option->new_values[LP_OPTION_NAME].text) : NULL;
  words->coverage_here = try_choice (self, i, LP_MERGE_OURS, option_id);
  words->coverage_there = try_choice (self, i, LP_MERGE_THEIRS, option_id);
  return words;
}

void
lp_merge_words_free (LpMergeWords *words)
{
  g_free (words->subject);
  g_free (words->here);
  g_free (words->there);
  g_free (words->option_name);
  g_free (words);
}

LpMergeChoice
lp_merging_get_choice (LpMerging *self,
                       guint      i)
{
  return lp_merge_get_conflict (self->merge, i)->choice;
}

void
lp_merging_choose (LpMerging     *self,
                   guint          i,
                   LpMergeChoice  choice)
{
  lp_merge_choose (self->merge, i, choice);
}

guint
lp_merging_count_undecided (LpMerging *self)
{
  return lp_merge_count_undecided (self->merge);
}

void
lp_merging_get_coverage (LpMerging *self,
                         double    *before,
                         double    *after)
{
  const LpOption *option = lp_session_get_option (self->session);
  g_autoptr (LpPlan) merged = option != NULL ? try_merge (self) : NULL;

  *before = option != NULL ? measure_coverage (lp_session_get_plan (self->session), option->id) : 0;
  *after = merged != NULL ? measure_coverage (merged, option->id) : 0;
}

gboolean
lp_merging_commit (LpMerging  *self,
                   GError    **error)
{
  guint n = lp_merge_count_undecided (self->merge);

  if (n > 0)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                   ngettext ("%u conflict with “%s” is not decided, so nothing has been brought in. Choose here's or there's.",
                             "%u conflicts with “%s” are not decided, so nothing has been brought in. Choose here's or there's for each.", n),
                   n, self->name);
      return FALSE;
    }

  return lp_session_commit (self->session, make_edit (self), error);
}
