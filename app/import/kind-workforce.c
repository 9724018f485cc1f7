/* kind-workforce.c — General Practice Workforce, one row a practice (detailed) */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "import/age-bands.h"
#include "import/file-kind.h"
#include "import/published-networks.h"
#include "base/ods-code.h"

enum { CODE, NAME, POSTCODE, NETWORK_CODE, NETWORK, COMMISSIONER, COMMISSIONER_NAME, SYSTEM, REGION, DATE, PEOPLE, GP_ALL, GP_QUALIFIED, GP_HEADCOUNT, NURSES, CARE, ADMIN,
       MALE, FEMALE = MALE + 7, N_FIELDS = FEMALE + 7 };

static const struct { guint from, to; } ages[] = { { 0, 4 }, { 5, 14 }, { 15, 44 }, { 45, 64 }, { 65, 74 }, { 75, 84 }, { 85, 200 } };

static const LpKindColumn columns[] = {
  [CODE] = { "praccode|practicecode", TRUE },
  [NAME] = { "pracname|practicename", TRUE },
  [POSTCODE] = { "pracpostcode|practicepostcode", FALSE },
  [NETWORK_CODE] = { "pcncode", FALSE },
  [NETWORK] = { "pcnname", FALSE },
  [COMMISSIONER] = { "subicbcode|subicbloccode|subicblocationcode|ccgcode", FALSE },
  [COMMISSIONER_NAME] = { "subicbname|subicblocname|subicblocationname|ccgname", FALSE },
  [SYSTEM] = { "icbcode|stpcode", FALSE },
  [REGION] = { "regioncode|commregioncode|nhseregioncode", FALSE },
  [DATE] = { "extractdate|censusdate|date", FALSE },
  [PEOPLE] = { "totalpatients", TRUE },
  [GP_ALL] = { "totalgpfte", FALSE },
  /* Without training grades and locums; before 2018 the registrars' name. */
  [GP_QUALIFIED] = { "totalgpextglfte|totalgpexrrlfte|totalgpexclrrlfte", TRUE },
  [GP_HEADCOUNT] = { "totalgpextglhc|totalgpexrrlhc|totalgpexclrrlhc", FALSE },
  [NURSES] = { "totalnursesfte|totalnursefte", FALSE },
  [CARE] = { "totaldpcfte", FALSE },
  [ADMIN] = { "totaladminfte|totaladminnonclinicalfte", FALSE },
  [MALE + 0] = { "malepatients0to4", FALSE },
  [MALE + 1] = { "malepatients5to14", FALSE },
  [MALE + 2] = { "malepatients15to44", FALSE },
  [MALE + 3] = { "malepatients45to64", FALSE },
  [MALE + 4] = { "malepatients65to74", FALSE },
  [MALE + 5] = { "malepatients75to84", FALSE },
  [MALE + 6] = { "malepatients85plus", FALSE },
  [FEMALE + 0] = { "femalepatients0to4", FALSE },
  [FEMALE + 1] = { "femalepatients5to14", FALSE },
  [FEMALE + 2] = { "femalepatients15to44", FALSE },
  [FEMALE + 3] = { "femalepatients45to64", FALSE },
  [FEMALE + 4] = { "femalepatients65to74", FALSE },
  [FEMALE + 5] = { "femalepatients75to84", FALSE },
  [FEMALE + 6] = { "femalepatients85plus", FALSE },
  { NULL }
};

/* What all GPs have beyond the fully qualified: trainees and locums. A part that is not known leaves the difference not known. */
static void
take_others (LpTake          *take,
             LpDraftPractice *practice)
{
  double all = 0, qualified = 0, others;
  LpMark mark_all, mark_qualified;
  LpDraftFigure *figure;

  if (!lp_take_has (take, GP_ALL))
    return;
  mark_all = lp_take_mark (take, GP_ALL, practice->code, &all);
  mark_qualified = lp_take_mark (take, GP_QUALIFIED, practice->code, &qualified);
  figure = lp_draft_figure (take->draft, take->file, "gp-trainee-locum-fte", _("GP trainees and locums, full-time equivalent"), "FTE");
  if (mark_all > LP_MARK_ZERO || mark_qualified > LP_MARK_ZERO)
    {
      lp_draft_figure_set (figure, practice, mark_all > LP_MARK_ZERO ? mark_all : mark_qualified, 0, lp_take_get (take, GP_ALL));
      return;
    }
  /* Both are rounded to a hundredth or so. */
  others = all - qualified;
  lp_draft_figure_set (figure, practice, others > 0.001 ? LP_MARK_VALUE : LP_MARK_ZERO, others > 0.001 ? others : 0, NULL);
}

static void
take_ages (LpTake          *take,
           LpDraftPractice *practice)
{
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      double male = 0, female = 0;
      LpMark mark;

      if (!lp_take_has (take, MALE + i) || !lp_take_has (take, FEMALE + i))
        continue;
      mark = lp_take_mark (take, MALE + i, practice->code, &male);
      lp_age_bands_add (take->state, practice, ages[i].from, ages[i].to, LP_DRAFT_PART_MALE, mark, male);
      mark = lp_take_mark (take, FEMALE + i, practice->code, &female);
      lp_age_bands_add (take->state, practice, ages[i].from, ages[i].to, LP_DRAFT_PART_FEMALE, mark, female);
    }
}

static void
begin (LpTake *take)
{
  take->state = lp_age_bands_new (take);
}

static void
take_row (LpTake *take)
{
  const char *areas[] = { lp_take_get (take, COMMISSIONER), lp_take_get (take, SYSTEM), lp_take_get (take, REGION), NULL };
  LpDraftPractice *practice;

  lp_take_see_date (take, lp_take_get (take, DATE));
  lp_draft_see_area (take->draft, lp_take_get (take, COMMISSIONER), lp_take_get (take, COMMISSIONER_NAME), 0);
  practice = lp_take_practice (take, lp_take_get (take, CODE), areas);
  if (practice == NULL || !lp_take_once (take, practice))
    return;
  lp_take_say (take, practice, LP_FACT_NAME, NAME);
  lp_take_say (take, practice, LP_FACT_POSTCODE, POSTCODE);
  lp_take_say (take, practice, LP_FACT_COMMISSIONER, COMMISSIONER);
  lp_take_say (take, practice, LP_FACT_COMMISSIONER_NAME, COMMISSIONER_NAME);
  lp_take_say_list (take, practice, LP_FACT_PEOPLE, PEOPLE);
  lp_take_figure (take, practice, GP_QUALIFIED, "gp-fte", _("GPs, full-time equivalent, fully qualified, without trainees and locums"), "FTE");
  lp_take_figure (take, practice, NURSES, "nurse-fte", _("Nurses, full-time equivalent"), "FTE");
  lp_take_figure (take, practice, CARE, "dpc-fte", _("Direct patient care staff, full-time equivalent"), "FTE");
  lp_take_figure (take, practice, ADMIN, "admin-fte", _("Administrative staff, full-time equivalent"), "FTE");
  lp_take_figure (take, practice, GP_HEADCOUNT, "gp-headcount", _("GPs, headcount"), _("people"));
  take_others (take, practice);
  take_ages (take, practice);
  if (lp_ods_is_network (lp_take_get (take, NETWORK_CODE)))
    lp_published_networks_join (take->file, practice, lp_take_get (take, NETWORK));
}

static void
end (LpTake *take)
{
  lp_age_bands_finish (take->state);
  lp_take_date_by_name (take, FALSE);
  lp_published_networks_end (take);
}

const LpFileKind lp_kind_workforce = {
  .id = "workforce",
  .name = N_("General Practice Workforce (practice level, detailed)"),
  .title = "General Practice Workforce",
  .publisher = "NHS Digital",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_PRACTICES,
  .rank = 4,
  .is_yearly = TRUE,
  .columns = columns,
  .begin = begin,
  .take = take_row,
  .end = end,
};
