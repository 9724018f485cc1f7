/* kind-patients.c — patients registered at a GP practice: in all, by age group, by single year of age */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/age-bands.h"
#include "import/file-kind.h"

enum { CODE, TYPE, COMMISSIONER, POSTCODE, SEX, AGE, PEOPLE, DATE };

#define SHARED_COLUMNS \
  [TYPE] = { "orgtype|type", FALSE }, \
  [COMMISSIONER] = { "subicblocationcode|subicbloccode|subicbcode|ccgcode", FALSE }, \
  [POSTCODE] = { "postcode|practicepostcode", FALSE }, \
  [SEX] = { "sex|gender", TRUE }, \
  [PEOPLE] = { "numberofpatients|patients", TRUE }, \
  [DATE] = { "extractdate", FALSE }

static const LpKindColumn list_columns[] = {
  [CODE] = { "code|practicecode", TRUE },
  [AGE] = { "age", TRUE },
  SHARED_COLUMNS,
  { NULL }
};

static const LpKindColumn age_columns[] = {
  [CODE] = { "orgcode", TRUE },
  [AGE] = { "agegroup5|age|agegroup", TRUE },
  SHARED_COLUMNS,
  { NULL }
};

static gboolean
is_all (const char *text)
{
  return *text == '\0' || g_ascii_strcasecmp (text, "all") == 0 || g_ascii_strcasecmp (text, "total") == 0 || g_ascii_strcasecmp (text, "persons") == 0;
}

static LpDraftPart
read_sex (const char *text)
{
  switch (g_ascii_toupper (*text))
    {
    case 'F':
      return LP_DRAFT_PART_FEMALE;
    case 'M':
      return LP_DRAFT_PART_MALE;
    default:
      /* Neither is published for a few people from 2022 on; they count in the whole. */
      return LP_DRAFT_PART_OTHER;
    }
}

static void
begin (LpTake *take)
{
  take->state = lp_age_bands_new (take);
}

static void
take_group (LpTake          *take,
            LpDraftPractice *practice)
{
  const char *sex = lp_take_get (take, SEX);
  const char *age = lp_take_get (take, AGE);
  guint from, to;
  double people = 0;
  LpMark mark;

  /* A whole of one kind is the sum of rows that are there too. */
  if (is_all (sex) || is_all (age))
    {
      lp_take_leave_out (take, LP_REASON_TOTAL, practice->code, NULL);
      return;
    }
  if (!lp_age_read (age, &from, &to))
    {
      lp_take_leave_out (take, LP_REASON_UNREADABLE, practice->code, g_strdup_printf (_("“%s” is not an age."), age));
      return;
    }
  mark = lp_take_mark (take, PEOPLE, practice->code, &people);
  lp_age_bands_add (take->state, practice, from, to, read_sex (sex), mark, people);
}

static void
take_row (LpTake *take)
{
  const char *code = lp_take_get (take, CODE);
  const char *type = lp_take_get (take, TYPE);
  const char *areas[] = { lp_take_get (take, COMMISSIONER), NULL };
  LpDraftPractice *practice;

  lp_take_see_date (take, lp_take_get (take, DATE));
  /* The same file has rows of commissioners, regions and England. */
  if (*type != '\0' && g_ascii_strcasecmp (type, "GP") != 0)
    {
      lp_take_leave_out (take, LP_REASON_TOTAL, code, NULL);
      return;
    }
  practice = lp_take_practice (take, code, areas);
  if (practice == NULL)
    return;
  if (!is_all (lp_take_get (take, SEX)) || !is_all (lp_take_get (take, AGE)))
    {
      take_group (take, practice);
      return;
    }
  if (!lp_take_once (take, practice))
    return;
  lp_take_say (take, practice, LP_FACT_POSTCODE, POSTCODE);
  lp_take_say (take, practice, LP_FACT_COMMISSIONER, COMMISSIONER);
  lp_take_say_list (take, practice, LP_FACT_PEOPLE, PEOPLE);
}

static void
end (LpTake *take)
{
  lp_age_bands_finish (take->state);
  take->file->date = take->newest;
}

const LpFileKind lp_kind_patients = {
  .id = "gp-reg-pat-prac-all",
  .name = N_("Patients registered at each practice (gp-reg-pat-prac-all)"),
  .title = "Patients registered at a GP practice",
  .publisher = "NHS Digital",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_PRACTICES,
  .rank = 5,
  .columns = list_columns,
  .begin = begin,
  .take = take_row,
  .end = end,
};

const LpFileKind lp_kind_ages = {
  .id = "gp-reg-pat-prac-age",
  .name = N_("Patients by age (gp-reg-pat-prac-quin-age, -sing-age)"),
  .title = "Patients registered at a GP practice, by age",
  .publisher = "NHS Digital",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_FIGURES,
  .columns = age_columns,
  .begin = begin,
  .take = take_row,
  .end = end,
};
