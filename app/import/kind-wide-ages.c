/* kind-wide-ages.c — patients by age as they were published until 2017: a row a practice, a column for each sex and age */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/age-bands.h"
#include "import/file-kind.h"

enum { CODE, COMMISSIONER, POSTCODE, ALL, MALE, FEMALE };

static const LpKindColumn columns[] = {
  [CODE] = { "gppracticecode|practicecode", TRUE },
  [COMMISSIONER] = { "ccgcode|parentorganisationcode", FALSE },
  [POSTCODE] = { "postcode", FALSE },
  [ALL] = { "totalall", TRUE },
  [MALE] = { "totalmale", TRUE },
  [FEMALE] = { "totalfemale|totalfemales", TRUE },
  { NULL }
};

/* A column of people of one sex and age. */
typedef struct
{
  guint place;                  /* in the row, from 0 */
  guint from, to;               /* years of age, both within */
  LpDraftPart part;
} Group;

typedef struct
{
  LpAgeBands *bands;
  GArray *groups;               /* Group */
} Reading;

/* "MALE_0-4" holds ages 0 to 4; "male_3_4" those who are three, from the third birthday to the fourth; "male_4" the fours, in files that a spreadsheet has been at. */
static gboolean
read_group (const char *heading,
            Group      *group)
{
  g_autofree char *text = g_ascii_strdown (heading, -1);
  const char *age = g_strstrip (text);

  if (g_str_has_prefix (age, "female"))
    group->part = LP_DRAFT_PART_FEMALE;
  else if (g_str_has_prefix (age, "male"))
    group->part = LP_DRAFT_PART_MALE;
  else
    return FALSE;
  age += group->part == LP_DRAFT_PART_FEMALE ? strlen ("female") : strlen ("male");
  age += strspn (age, "_- ");
  if (!lp_age_read (age, &group->from, &group->to))
    return FALSE;
  if (group->to == group->from + 1)
    group->to = group->from;
  return TRUE;
}

static void
begin (LpTake *take)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->bands = lp_age_bands_new (take);
  reading->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  for (guint i = 0; i < take->heading->n_cells; i++)
    {
      Group group = { .place = i };

      if (read_group (take->heading->cells[i], &group))
        g_array_append_val (reading->groups, group);
    }
  take->state = reading;
}

static void
take_row (LpTake *take)
{
  const char *areas[] = { lp_take_get (take, COMMISSIONER), NULL };
  LpDraftPractice *practice = lp_take_practice (take, lp_take_get (take, CODE), areas);
  const Reading *reading = take->state;

  if (practice == NULL || !lp_take_once (take, practice))
    return;
  lp_take_say (take, practice, LP_FACT_POSTCODE, POSTCODE);
  lp_take_say (take, practice, LP_FACT_COMMISSIONER, COMMISSIONER);
  lp_take_say_list (take, practice, LP_FACT_PEOPLE, ALL);
  for (guint i = 0; i < reading->groups->len; i++)
    {
      const Group *group = &g_array_index (reading->groups, Group, i);
      double people = 0;
      LpMark mark = lp_take_mark_column (take, group->place, practice->code, &people);

      lp_age_bands_add (reading->bands, practice, group->from, group->to, group->part, mark, people);
    }
}

/* The rows bear no date; the file's name does: gp-reg-patients-01-2014.csv. */
static void
end (LpTake *take)
{
  Reading *reading = take->state;

  lp_take_date_by_name (take, FALSE);
  lp_age_bands_finish (reading->bands);
  g_array_unref (reading->groups);
  g_free (reading);
}

const LpFileKind lp_kind_wide_ages = {
  .id = "gp-reg-patients",
  .name = N_("Patients by age, in columns (gp-reg-patients)"),
  .title = "Numbers of patients registered at a GP practice, by age",
  .publisher = "Health and Social Care Information Centre",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_PRACTICES,
  .rank = 5,
  .columns = columns,
  .begin = begin,
  .take = take_row,
  .end = end,
};
