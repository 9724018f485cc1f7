/* quality.c — what is doubtful in the data: about practices, and what a person decided */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/quality-private.h"

#include "analysis/measure.h"
#include "base/ods-code.h"
#include "base/text.h"
#include "plan/edit-quality.h"
#include "plan/quality.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far outside a coast drawn in few strokes a practice may stand and still be on it, in metres. */
#define COAST 1500.0

struct _LpQuality
{
  gatomicrefcount ref_count;
  GPtrArray *lines;
  GHashTable *told;             /* "J81047 gp-fte" */
  guint counts[LP_N_QUALITY];
};

static const struct
{
  const char *name, *title;
} KINDS[LP_N_QUALITY] = {
  [LP_QUALITY_UNMATCHED] = { "unmatched", N_("Not in the plan") },
  [LP_QUALITY_REPORTED] = { "reported", N_("Said to have closed") },
  [LP_QUALITY_CLOSED] = { "closed", N_("Closed or merged") },
  [LP_QUALITY_FICTITIOUS] = { "fictitious", N_("No real practice") },
  [LP_QUALITY_NO_LIST] = { "no-list", N_("List not known") },
  [LP_QUALITY_SMALL] = { "small", N_("Very small list") },
  [LP_QUALITY_NO_POSITION] = { "no-position", N_("Position not known") },
  [LP_QUALITY_OUTSIDE] = { "outside", N_("Outside the area") },
  [LP_QUALITY_CHECK] = { "check", N_("Marked “check”") },
  [LP_QUALITY_OUTLIER] = { "outlier", N_("Far from all others") },
  [LP_QUALITY_STALE] = { "stale", N_("Unchanged return") },
  [LP_QUALITY_SUPPRESSED] = { "suppressed", N_("Withheld") },
  [LP_QUALITY_MISSING] = { "missing", N_("No figure") },
  [LP_QUALITY_LEFT_OUT] = { "left-out", N_("Left out by hand") },
  [LP_QUALITY_CORRECTED] = { "corrected", N_("Corrected by hand") },
};

static void
free_line (gpointer data)
{
  LpQualityLine *line = data;

  g_free (line->practice);
  g_free (line->subject);
  g_free (line->figure);
  g_free (line->text);
  g_free (line->value);
  g_free (line);
}

void
_lp_quality_add (LpQuality        *self,
                 LpQualityKind     kind,
                 const LpPractice *practice,
                 const char       *figure,
                 const char       *value,
                 guint             remedies,
                 char             *text)
{
  LpQualityLine *line = g_new0 (LpQualityLine, 1);

  line->kind = kind;
  line->practice = g_strdup (practice->code);
  line->subject = g_strdup (practice->name);
  line->figure = g_strdup (figure);
  line->value = g_strdup (value);
  line->remedies = remedies;
  line->text = text;
  g_ptr_array_add (self->lines, line);
  g_hash_table_add (self->told, g_strconcat (practice->code, " ", figure, NULL));
  self->counts[kind]++;
}

gboolean
_lp_quality_has (LpQuality  *self,
                 const char *practice,
                 const char *figure)
{
  g_autofree char *key = g_strconcat (practice, " ", figure, NULL);

  return g_hash_table_contains (self->told, key);
}

/* Whether the point or one a little way off it lies on the land. */
static gboolean
is_on_land (const LpShape *outline,
            LpPoint        point)
{
  for (int across = -1; across <= 1; across++)
    for (int up = -1; up <= 1; up++)
      if (lp_shape_contains (outline, (LpPoint) { point.x + across * COAST, point.y + up * COAST }))
        return TRUE;
  return FALSE;
}

/* Of all figures of the practice: at most one is in force. */
static const LpRemark *
find_decision (LpPlan     *plan,
               const char *practice)
{
  const LpRemark *excluded = lp_plan_find_remark (plan, practice, "", "exclude");

  return excluded != NULL ? excluded : lp_plan_find_remark (plan, practice, "", "include");
}

static void
add_list (LpQuality        *self,
          LpPlan           *plan,
          const LpPractice *practice)
{
  const LpRemark *decision = find_decision (plan, practice->code);
  g_autofree char *people = lp_format_count (practice->people);
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, practice->people);
  guint remedies = LP_REMEDY_CORRECT | LP_REMEDY_MERGE;

  if (!practice->has_people)
    _lp_quality_add (self, LP_QUALITY_NO_LIST, practice, LP_FIGURE_PEOPLE, "", remedies,
                     g_strdup (_("No list size, so nobody of it is counted in any network.")));
  else if (practice->people < LP_SMALL_LIST && decision != NULL && g_str_equal (decision->kind, "include"))
    _lp_quality_add (self, LP_QUALITY_SMALL, practice, LP_FIGURE_PEOPLE, value, remedies | LP_REMEDY_EXCLUDE,
                     g_strdup_printf (_("%1$s people, fewer than %2$d. It counts in averages because a person said so."), people, LP_SMALL_LIST));
  else if (practice->people < LP_SMALL_LIST)
    _lp_quality_add (self, LP_QUALITY_SMALL, practice, LP_FIGURE_PEOPLE, value, remedies | LP_REMEDY_INCLUDE,
                     g_strdup_printf (_("%1$s people, fewer than %2$d: in coverage, but not in averages and limits."), people, LP_SMALL_LIST));
}

static void
add_practice (LpQuality        *self,
              LpPlan           *plan,
              const LpPractice *practice,
              const LpShape    *outline)
{
  if (lp_ods_is_pseudo_practice (practice->code))
    _lp_quality_add (self, LP_QUALITY_FICTITIOUS, practice, "", "", LP_REMEDY_EXCLUDE | LP_REMEDY_MERGE,
                     g_strdup (_("The code stands for people without a practice.")));
  _lp_quality_add_report (self, plan, practice);
  add_list (self, plan, practice);
  if (!practice->has_position)
    _lp_quality_add (self, LP_QUALITY_NO_POSITION, practice, "", "", LP_REMEDY_MERGE,
                     *practice->postcode != '\0' ? g_strdup_printf (_("%s has no position. Import a file of postcodes, such as Code-Point Open."), practice->postcode)
                                                 : g_strdup (_("No postcode, so it cannot be put on the map.")));
  else if (outline != NULL && !is_on_land (outline, (LpPoint) { practice->easting, practice->northing }))
    _lp_quality_add (self, LP_QUALITY_OUTSIDE, practice, "", "", LP_REMEDY_MERGE,
                     g_strdup_printf (_("%s lies outside the plan's land. Look at its postcode."), *practice->postcode != '\0' ? practice->postcode : practice->code));
}

static const char *
name_figure (LpPlan     *plan,
             const char *id)
{
  const GPtrArray *figures = lp_plan_get_figures (plan);

  if (*id == '\0')
    return _("All figures");
  if (g_str_equal (id, LP_FIGURE_PEOPLE))
    return _("List of people");
  for (guint i = 0; i < figures->len; i++)
    if (g_str_equal (((const LpFigure *) g_ptr_array_index (figures, i))->id, id))
      return ((const LpFigure *) g_ptr_array_index (figures, i))->name;
  return id;
}

static void
add_remark (LpQuality      *self,
            LpPlan         *plan,
            const LpRemark *remark)
{
  const LpPractice *practice = lp_plan_find_practice (plan, remark->practice);
  const char *figure = name_figure (plan, remark->figure);

  if (practice == NULL || lp_plan_is_closed (plan, practice))
    return;
  if (g_str_equal (remark->kind, "exclude"))
    _lp_quality_add (self, LP_QUALITY_LEFT_OUT, practice, remark->figure, "", LP_REMEDY_INCLUDE,
                     *remark->note != '\0' ? g_strdup_printf ("%s: %s", figure, remark->note) : g_strdup_printf (_("%s: left out of averages and limits."), figure));
  else if (g_str_equal (remark->kind, "corrected"))
    _lp_quality_add (self, LP_QUALITY_CORRECTED, practice, remark->figure, remark->former, LP_REMEDY_CORRECT,
                     /* Translators: a figure, what it was, why it was corrected */
                     g_strdup_printf (_("%1$s: formerly %2$s. %3$s"), figure, *remark->former != '\0' ? remark->former : _("not known"), remark->note));
}

/* What a file tells of that the plan had no place for, and still has not. */
static void
add_unmatched (LpQuality         *self,
               LpPlan            *plan,
               const LpUnmatched *unmatched)
{
  const LpPractice practice = { .code = unmatched->code, .name = *unmatched->name != '\0' ? unmatched->name : unmatched->code };

  if (!unmatched->is_aside && lp_plan_find_practice (plan, unmatched->code) == NULL)
    _lp_quality_add (self, LP_QUALITY_UNMATCHED, &practice, "", "", LP_REMEDY_ADD | LP_REMEDY_ASIDE,
                     /* Translators: the name of a file */
                     g_strdup_printf (_("%s tells of it, and the plan does not have it, so nothing of it counts. Once it is added, bring the file in again for its figures."), unmatched->file));
}

static int
compare_lines (gconstpointer first,
               gconstpointer second)
{
  const LpQualityLine *a = *(const LpQualityLine *const *) first;
  const LpQualityLine *b = *(const LpQualityLine *const *) second;
  int order = (int) a->kind - (int) b->kind;

  if (order == 0)
    order = lp_text_compare_names (a->subject, b->subject);
  if (order == 0)
    order = strcmp (a->practice, b->practice);
  return order != 0 ? order : strcmp (a->figure, b->figure);
}

LpQuality *
lp_quality_new (LpPlan        *plan,
                const LpShape *outline)
{
  LpQuality *self = g_new0 (LpQuality, 1);
  const GPtrArray *remarks = lp_plan_get_remarks (plan), *unmatched = lp_plan_get_unmatched (plan);

  g_atomic_ref_count_init (&self->ref_count);
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < remarks->len; i++)
    add_remark (self, plan, g_ptr_array_index (remarks, i));
  for (guint i = 0; i < unmatched->len; i++)
    add_unmatched (self, plan, g_ptr_array_index (unmatched, i));
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpPracticeEvent *event = lp_plan_find_event (plan, practice->code);

      if (event != NULL)
        _lp_quality_add_closing (self, plan, practice, event);
      else
        add_practice (self, plan, practice, outline);
    }
  _lp_quality_add_figures (self, plan);
  g_ptr_array_sort (self->lines, compare_lines);
  return self;
}

LpQuality *
lp_quality_ref (LpQuality *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lp_quality_unref (LpQuality *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->lines);
  g_hash_table_unref (self->told);
  g_free (self);
}

guint
lp_quality_get_n (const LpQuality *self)
{
  return self->lines->len;
}

const LpQualityLine *
lp_quality_get (const LpQuality *self,
                guint            i)
{
  g_return_val_if_fail (i < self->lines->len, NULL);

  return g_ptr_array_index (self->lines, i);
}

guint
lp_quality_count (const LpQuality *self,
                  LpQualityKind    kind)
{
  g_return_val_if_fail (kind < LP_N_QUALITY, 0);

  return self->counts[kind];
}

const char *
lp_quality_kind_get_name (LpQualityKind kind)
{
  g_return_val_if_fail (kind < LP_N_QUALITY, NULL);

  return KINDS[kind].name;
}

const char *
lp_quality_kind_get_title (LpQualityKind kind)
{
  g_return_val_if_fail (kind < LP_N_QUALITY, NULL);

  return _(KINDS[kind].title);
}

const char *
lp_remedy_get_name (LpRemedy remedy)
{
  switch (remedy)
    {
    case LP_REMEDY_EXCLUDE:
      return "exclude";
    case LP_REMEDY_INCLUDE:
      return "include";
    case LP_REMEDY_CORRECT:
      return "correct";
    case LP_REMEDY_FOLLOW:
      return "follow";
    case LP_REMEDY_KEEP:
      return "keep";
    case LP_REMEDY_ADD:
      return "add";
    case LP_REMEDY_ASIDE:
      return "aside";
    case LP_REMEDY_MERGE:
    default:
      return "merge";
    }
}
