/* kind-areas.c — small areas: how deprived each is (IMD File 7), and how many patients of a practice live there */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/file-kind.h"

/* More people than this share without a score, and the two files are of different sets of areas. */
#define MOST_UNMATCHED 0.05

enum { AREA, DISTRICT, DISTRICT_NAME, SCORE, PEOPLE_2012, PEOPLE_2015, AREA_2021 };
enum { PRACTICE, LSOA, SEX, PEOPLE, DATE };

static const LpKindColumn imd_columns[] = {
  [AREA] = { "lsoacode2011|lsoacode2021|lsoacode|lsoa11cd|lsoa21cd", TRUE },
  [DISTRICT] = { "localauthoritydistrictcode2019|localauthoritydistrictcode2024|localauthoritydistrictcode2013|localauthoritydistrictcode", FALSE },
  [DISTRICT_NAME] = { "localauthoritydistrictname2019|localauthoritydistrictname2024|localauthoritydistrictname2013|localauthoritydistrictname", FALSE },
  [SCORE] = { "indexofmultipledeprivationimdscore|imdscore", TRUE },
  [PEOPLE_2012] = { "totalpopulationmid2012excludingprisoners", FALSE },
  [PEOPLE_2015] = { "totalpopulationmid2015excludingprisoners", FALSE },
  [AREA_2021] = { "lsoacode2021|lsoa21cd", FALSE },
  { NULL }
};

static const LpKindColumn patients_columns[] = {
  [PRACTICE] = { "practicecode", TRUE },
  [LSOA] = { "lsoacode|lsoa11cd|lsoa21cd|lsoacode2011|lsoacode2021|lsoa", TRUE },
  [SEX] = { "sex", FALSE },
  [PEOPLE] = { "numberofpatients|allpatients|patients|numberofpatientsregistered", TRUE },
  [DATE] = { "extractdate", FALSE },
  { NULL }
};

/* Of one practice's patients: how many live in an area with a score, in one without, and the sum of their scores. */
typedef struct
{
  double matched, unmatched, scores;
} Sum;

typedef struct
{
  GHashTable *sums;             /* LpDraftPractice to Sum */
} Counting;

/* The index is of the year that its areas and its count of people tell. */
static guint
tell_year (const LpTake *take)
{
  if (lp_take_has (take, AREA_2021))
    return 2025;
  return lp_take_has (take, PEOPLE_2012) ? 2015 : 2019;
}

static void
take_area (LpTake *take)
{
  const char *area = lp_take_get (take, AREA);
  double score = 0;
  LpMark mark = lp_take_mark (take, SCORE, area, &score);

  if (*lp_take_get (take, DISTRICT) != '\0')
    lp_draft_name_district (take->draft, lp_take_get (take, DISTRICT), lp_take_get (take, DISTRICT_NAME));
  if (*area == '\0' || (mark != LP_MARK_VALUE && mark != LP_MARK_ZERO))
    lp_take_leave_out (take, LP_REASON_UNREADABLE, area, NULL);
  else
    lp_draft_score_area (take->draft, area, score);
}

static void
end_areas (LpTake *take)
{
  guint year = tell_year (take);

  lp_draft_set_score_year (take->draft, year);
  take->file->period = g_strdup_printf ("%u", year);
  take->file->date = year * 10000 + 1231;
}

static void
begin_patients (LpTake *take)
{
  Counting *counting = g_new0 (Counting, 1);

  counting->sums = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  take->state = counting;
}

static Sum *
get_sum (Counting        *counting,
         LpDraftPractice *practice)
{
  Sum *sum = g_hash_table_lookup (counting->sums, practice);

  if (sum == NULL)
    {
      sum = g_new0 (Sum, 1);
      g_hash_table_insert (counting->sums, practice, sum);
    }
  return sum;
}

/* NO2011, CLOSED and EMPTY stand for patients without an address in the set; W and S areas lie outside England, for which there is no score. */
static gboolean
is_area (const char *text)
{
  return strlen (text) == 9 && g_ascii_toupper (text[0]) == 'E' && text[1] == '0';
}

static void
take_patients (LpTake *take)
{
  LpDraftPractice *practice = NULL;
  const char *area = lp_take_get (take, LSOA);
  double people = 0, score = 0;
  LpMark mark;

  lp_take_see_date (take, lp_take_get (take, DATE));
  practice = lp_take_practice (take, lp_take_get (take, PRACTICE), NULL);
  if (practice == NULL)
    return;
  if (!is_area (area))
    {
      lp_take_leave_out (take, LP_REASON_NOT_NEEDED, practice->code, g_strdup_printf (_("“%s” is not a small area of England."), area));
      return;
    }
  if (lp_draft_get_score_year (take->draft) == 0)
    {
      lp_take_leave_out (take, LP_REASON_NOT_NEEDED, practice->code,
                         g_strdup (_("Where patients live is used with the index of deprivation: bring in IMD File 7 together with this file.")));
      return;
    }
  mark = lp_take_mark (take, PEOPLE, practice->code, &people);
  if (mark != LP_MARK_VALUE)
    return;
  if (lp_draft_get_score (take->draft, area, &score))
    {
      get_sum (take->state, practice)->matched += people;
      get_sum (take->state, practice)->scores += people * score;
    }
  else
    get_sum (take->state, practice)->unmatched += people;
}

static void
set_score (LpTake          *take,
           LpDraftFigure   *figure,
           LpDraftPractice *practice,
           const Sum       *sum)
{
  double score = sum->matched > 0 ? sum->scores / sum->matched : 0;
  g_autofree char *raw = g_strdup_printf ("%.3f", score);

  if (sum->matched > 0 && sum->unmatched <= MOST_UNMATCHED * (sum->matched + sum->unmatched))
    lp_draft_figure_set (figure, practice, score > 0 ? LP_MARK_VALUE : LP_MARK_ZERO, score, raw);
  else
    lp_import_file_doubt (take->file->account, 1, NULL, practice->code,
                          g_strdup (_("Too many of its patients live in areas that the index does not have: the two files are of different sets of areas (2011 and 2021).")));
}

static void
end_patients (LpTake *take)
{
  Counting *counting = take->state;
  guint year = lp_draft_get_score_year (take->draft);
  g_autofree char *id = g_strdup_printf ("imd%u", year);
  g_autofree char *name = g_strdup_printf (_("Index of Multiple Deprivation %u of the practice's people"), year);
  GHashTableIter iter;
  gpointer practice, sum;

  g_hash_table_iter_init (&iter, counting->sums);
  while (g_hash_table_iter_next (&iter, &practice, &sum))
    set_score (take, lp_draft_figure (take->draft, take->file, id, name, _("score")), practice, sum);
  g_hash_table_unref (counting->sums);
  g_free (counting);
}

const LpFileKind lp_kind_imd = {
  .id = "imd",
  .name = N_("Index of Multiple Deprivation (File 7)"),
  .title = "English indices of deprivation, File 7",
  .publisher = "Ministry of Housing, Communities and Local Government",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains public sector information licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_AREAS,
  .columns = imd_columns,
  .take = take_area,
  .end = end_areas,
};

const LpFileKind lp_kind_lsoa = {
  .id = "gp-reg-pat-prac-lsoa",
  .name = N_("Patients by where they live (gp-reg-pat-prac-lsoa)"),
  .title = "Patients registered at a GP practice, by small area",
  .publisher = "NHS Digital",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_FIGURES,
  .columns = patients_columns,
  .begin = begin_patients,
  .take = take_patients,
  .end = end_patients,
};
