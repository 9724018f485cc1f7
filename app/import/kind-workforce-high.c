/* kind-workforce-high.c — General Practice Workforce, one row a practice, role and measure (high level) */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "import/file-kind.h"

enum { CODE, COMMISSIONER, SYSTEM, REGION, GROUP, ROLE, MEASURE, VALUE, DATE };

static const LpKindColumn columns[] = {
  [CODE] = { "praccode|practicecode", TRUE },
  [COMMISSIONER] = { "subicbcode|subicbloccode|subicblocationcode|ccgcode", FALSE },
  [SYSTEM] = { "icbcode|stpcode", FALSE },
  [REGION] = { "regioncode|commregioncode", FALSE },
  [GROUP] = { "staffgroup", TRUE },
  [ROLE] = { "detailedstaffrole|staffrole", TRUE },
  [MEASURE] = { "measure", TRUE },
  [VALUE] = { "value", TRUE },
  [DATE] = { "extractdate|censusdate|date", FALSE },
  { NULL }
};

/* Which figure the rows of a staff group add up to. */
static const struct
{
  const char *group, *id, *name;
} groups[] = {
  { "gp", "gp-fte", N_("GPs, full-time equivalent, fully qualified, without trainees and locums") },
  { "nurses", "nurse-fte", N_("Nurses, full-time equivalent") },
  { "directpatientcare", "dpc-fte", N_("Direct patient care staff, full-time equivalent") },
  { "dpc", "dpc-fte", N_("Direct patient care staff, full-time equivalent") },
  { "adminnonclinical", "admin-fte", N_("Administrative staff, full-time equivalent") },
  { "admin", "admin-fte", N_("Administrative staff, full-time equivalent") },
};

static gboolean
contains_word (const char *role,
               const char *word)
{
  g_autofree char *folded = g_ascii_strdown (role, -1);

  return strstr (folded, word) != NULL;
}

/* In training or standing in: counted apart from the fully qualified. */
static gboolean
is_other (const char *role)
{
  return contains_word (role, "training") || contains_word (role, "trainee") || contains_word (role, "locum") || contains_word (role, "registrar");
}

static LpDraftFigure *
find_figure (LpTake     *take,
             const char *group,
             const char *role)
{
  g_autofree char *folded = lp_kinds_fold (group);

  if (g_str_equal (folded, "gp") && is_other (role))
    return lp_draft_figure (take->draft, take->file, "gp-trainee-locum-fte", _("GP trainees and locums, full-time equivalent"), "FTE");
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (folded, groups[i].group))
      return lp_draft_figure (take->draft, take->file, groups[i].id, _(groups[i].name), "FTE");
  return NULL;
}

static void
take_row (LpTake *take)
{
  const char *role = lp_take_get (take, ROLE);
  const char *areas[] = { lp_take_get (take, COMMISSIONER), lp_take_get (take, SYSTEM), lp_take_get (take, REGION), NULL };
  LpDraftPractice *practice = lp_take_practice (take, lp_take_get (take, CODE), areas);
  LpDraftFigure *figure;
  double value = 0;
  LpMark mark;

  lp_take_see_date (take, lp_take_get (take, DATE));
  if (practice == NULL)
    return;
  if (contains_word (role, "total"))
    {
      lp_take_leave_out (take, LP_REASON_TOTAL, practice->code, NULL);
      return;
    }
  figure = g_ascii_strcasecmp (lp_take_get (take, MEASURE), "FTE") == 0 ? find_figure (take, lp_take_get (take, GROUP), role) : NULL;
  if (figure == NULL)
    {
      lp_take_leave_out (take, LP_REASON_NOT_NEEDED, practice->code, NULL);
      return;
    }
  mark = lp_take_mark (take, VALUE, practice->code, &value);
  lp_draft_figure_add (figure, practice, mark, value);
}

static void
end (LpTake *take)
{
  lp_take_date_by_name (take, FALSE);
}

const LpFileKind lp_kind_workforce_high = {
  .id = "workforce-high",
  .name = N_("General Practice Workforce (practice level, high level)"),
  .title = "General Practice Workforce",
  .publisher = "NHS Digital",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_FIGURES,
  .is_yearly = TRUE,
  .columns = columns,
  .take = take_row,
  .end = end,
};
