/* kind-qof.c — Quality and Outcomes Framework: who is on a register, and what was achieved */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/file-kind.h"

enum { CODE, GROUP, REGISTER, LIST_TYPE, LIST };
enum { INDICATOR = 1, MEASURE, VALUE };
enum { MAPPED, MAPPED_GROUP };

static const LpKindColumn prevalence_columns[] = {
  [CODE] = { "practicecode", TRUE },
  [GROUP] = { "groupcode|indicatorgroupcode", TRUE },
  [REGISTER] = { "register", TRUE },
  [LIST_TYPE] = { "patientlisttype", TRUE },
  [LIST] = { "practicelistsize|patientlistsize", TRUE },
  { NULL }
};

static const LpKindColumn achievement_columns[] = {
  [CODE] = { "practicecode", TRUE },
  [INDICATOR] = { "indicatorcode", TRUE },
  [MEASURE] = { "measure", TRUE },
  [VALUE] = { "value", TRUE },
  { NULL }
};

static const LpKindColumn indicator_columns[] = {
  [MAPPED] = { "indicatorcode", TRUE },
  [MAPPED_GROUP] = { "groupdescription|indicatorgroupdescription", TRUE },
  { NULL }
};

static const struct { const char *group, *name; } groups[] = {
  { "af", N_("Atrial fibrillation register") },
  { "ast", N_("Asthma register") },
  { "can", N_("Cancer register") },
  { "chd", N_("Coronary heart disease register") },
  { "ckd", N_("Chronic kidney disease register") },
  { "copd", N_("Chronic obstructive pulmonary disease register") },
  { "dem", N_("Dementia register") },
  { "dep", N_("Depression register") },
  { "dm", N_("Diabetes register") },
  { "ep", N_("Epilepsy register") },
  { "hf", N_("Heart failure register") },
  { "hyp", N_("Hypertension register") },
  { "ld", N_("Learning disability register") },
  { "mh", N_("Severe mental illness register") },
  { "ndh", N_("Non-diabetic hyperglycaemia register") },
  { "ob", N_("Obesity register") },
  { "ost", N_("Osteoporosis register") },
  { "pad", N_("Peripheral arterial disease register") },
  { "pc", N_("Palliative care register") },
  { "ra", N_("Rheumatoid arthritis register") },
  { "stia", N_("Stroke and transient ischaemic attack register") },
};

static char *
name_register (const char *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (group, groups[i].group))
      return g_strdup (_(groups[i].name));
  return g_strdup_printf (_("QOF register %s"), group);
}

/* The registers have different lists below the line: of all people, or from an age on: "TOTAL", "06OV", "18OV". */
static void
take_list (LpTake          *take,
           LpDraftPractice *practice)
{
  guint64 age = g_ascii_strtoull (lp_take_get (take, LIST_TYPE), NULL, 10);
  g_autofree char *id = age > 0 ? g_strdup_printf ("qof-list-%u-plus", (guint) age) : g_strdup ("qof-list");
  g_autofree char *name = age > 0 ? g_strdup_printf (_("Registered people aged %u and over, of the QOF"), (guint) age) : g_strdup (_("Registered people of all ages, of the QOF"));

  lp_take_figure (take, practice, LIST, id, name, _("people"));
}

static void
take_register (LpTake *take)
{
  LpDraftPractice *practice = lp_take_practice (take, lp_take_get (take, CODE), NULL);
  g_autofree char *group = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  double people = 0;
  LpMark mark;

  if (practice == NULL)
    return;
  group = g_ascii_strdown (lp_take_get (take, GROUP), -1);
  id = g_strdup_printf ("qof-%s-register", group);
  name = name_register (group);
  mark = lp_take_mark (take, REGISTER, practice->code, &people);
  if (*group == '\0' || !lp_draft_figure_set (lp_draft_figure (take->draft, take->file, id, name, _("people")), practice, mark, people, lp_take_get (take, REGISTER)))
    {
      lp_take_leave_out (take, LP_REASON_DUPLICATE, practice->code, NULL);
      return;
    }
  take_list (take, practice);
}

/* One indicator's numerator or denominator; the two make a measure. */
static void
take_indicator (LpTake          *take,
                LpDraftPractice *practice,
                const char      *indicator,
                gboolean         is_numerator)
{
  g_autofree char *folded = lp_kinds_fold (indicator);
  g_autofree char *id = g_strdup_printf (is_numerator ? "qof-%s" : "qof-%s-of", folded);
  g_autofree char *name = g_strdup_printf (is_numerator ? _("QOF %s, patients reached") : _("QOF %s, patients it is meant for"), indicator);
  LpDraftFigure *figure = lp_draft_figure (take->draft, take->file, id, name, _("people"));
  double people = 0;
  LpMark mark = lp_take_mark (take, VALUE, practice->code, &people);

  if (is_numerator && figure->measure_name == NULL)
    {
      const char *group = lp_take_find_indicator (take, folded);

      /* Translators: the code of an indicator, what it is about */
      figure->measure_name = group != NULL ? g_strdup_printf (_("QOF %1$s, %2$s"), indicator, group) : g_strdup_printf (_("QOF %s"), indicator);
      figure->measure_unit = g_strdup (_("% of patients it is meant for"));
      figure->denominator = g_strdup_printf ("qof-%s-of", folded);
    }
  if (!lp_draft_figure_set (figure, practice, mark, people, lp_take_get (take, VALUE)))
    lp_take_leave_out (take, LP_REASON_DUPLICATE, practice->code, NULL);
}

static void
take_achievement (LpTake *take)
{
  const char *measure = lp_take_get (take, MEASURE);
  LpDraftPractice *practice = lp_take_practice (take, lp_take_get (take, CODE), NULL);
  double points = 0;
  LpMark mark;

  if (practice == NULL)
    return;
  if (g_ascii_strcasecmp (measure, "numerator") == 0 || g_ascii_strcasecmp (measure, "denominator") == 0)
    {
      take_indicator (take, practice, lp_take_get (take, INDICATOR), g_ascii_toupper (*measure) == 'N');
      return;
    }
  if (g_ascii_strcasecmp (measure, "achieved_points") != 0)
    {
      lp_take_leave_out (take, LP_REASON_NOT_NEEDED, practice->code, NULL);
      return;
    }
  mark = lp_take_mark (take, VALUE, practice->code, &points);
  lp_draft_figure_add (lp_draft_figure (take->draft, take->file, "qof-points", _("QOF points achieved"), _("points")), practice, mark, points);
}

/* What an indicator is about, for the names of its measure. */
static void
take_mapping (LpTake *take)
{
  g_autofree char *folded = lp_kinds_fold (lp_take_get (take, MAPPED));

  if (*folded == '\0' || *lp_take_get (take, MAPPED_GROUP) == '\0')
    lp_take_leave_out (take, LP_REASON_NOT_NEEDED, "", NULL);
  else
    lp_take_name_indicator (take, folded, lp_take_get (take, MAPPED_GROUP));
}

/* Neither file says which year it is of; its name does. */
static void
end (LpTake *take)
{
  lp_take_date_by_name (take, TRUE);
}

const LpFileKind lp_kind_qof_prevalence = {
  .id = "qof",
  .name = N_("Quality and Outcomes Framework, prevalence"),
  .title = "Quality and Outcomes Framework",
  .publisher = "NHS Digital",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_FIGURES,
  .columns = prevalence_columns,
  .take = take_register,
  .end = end,
};

const LpFileKind lp_kind_qof_achievement = {
  .id = "qof-achievement",
  .name = N_("Quality and Outcomes Framework, achievement"),
  .title = "Quality and Outcomes Framework",
  .publisher = "NHS Digital",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_FIGURES,
  .columns = achievement_columns,
  .take = take_achievement,
  .end = end,
};

const LpFileKind lp_kind_qof_indicators = {
  .id = "qof-indicators",
  .name = N_("Quality and Outcomes Framework, what indicators are about"),
  .title = "Quality and Outcomes Framework",
  .publisher = "NHS Digital",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_AREAS,
  .columns = indicator_columns,
  .take = take_mapping,
  .end = end,
};
