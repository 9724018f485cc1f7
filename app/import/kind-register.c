/* kind-register.c — the registers of practices and of their branches: epraccur and ebranchs, 27 columns without headings */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/ods-code.h"
#include "base/text.h"
#include "import/dates.h"
#include "import/file-kind.h"

#define N_COLUMNS 27

/* The prescribing setting of a GP practice; others are walk-in centres, prisons, hospices ... */
#define SETTING_PRACTICE "4"

enum { CODE, NAME, GROUPING, GEOGRAPHY, ADDRESS_1, ADDRESS_2, ADDRESS_3, ADDRESS_4, ADDRESS_5, POSTCODE, OPENED, CLOSED, STATUS, COMMISSIONER,
       JOINED, LEFT, SETTING };

static const guint places[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 25, G_MAXUINT };

static gboolean
has_codes (const LpSample *sample,
           gboolean      (*is_code) (const char *code))
{
  for (guint i = 0; i < sample->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (sample->rows, i);

      /* The register's last row has been seen short of its empty last cells. */
      if (g_strv_length (row) < N_COLUMNS - 2 || g_strv_length (row) > N_COLUMNS || !is_code (row[0]))
        return FALSE;
    }
  return sample->rows->len > 0;
}

/* The register also holds bodies with other codes (prisons, out-of-hours services), which begin like a practice's. */
static gboolean
is_register_code (const char *code)
{
  gsize length = strlen (code);

  return length >= 5 && length <= 6 && g_ascii_isalnum (code[0]) && g_ascii_isdigit (code[length - 1]);
}

static gboolean
looks_like_practices (const LpSample *sample)
{
  return has_codes (sample, is_register_code);
}

static gboolean
looks_like_branches (const LpSample *sample)
{
  return has_codes (sample, lp_ods_is_branch);
}

static void
say_address (LpTake          *take,
             LpDraftPractice *practice)
{
  g_autoptr (GString) address = g_string_new (NULL);
  g_autofree char *dressed = NULL;

  for (guint field = ADDRESS_1; field <= ADDRESS_5; field++)
    {
      const char *line = lp_take_get (take, field);

      if (*line != '\0')
        g_string_append_printf (address, "%s%s", address->len > 0 ? ", " : "", line);
    }
  dressed = lp_text_title_case (address->str);
  lp_draft_say (take->draft, take->file, practice, LP_FACT_ADDRESS, dressed);
}

static char *
describe_status (char        status,
                 const char *closed)
{
  if (*closed != '\0')
    return g_strdup_printf (_("Closed on %s."), closed);
  switch (status)
    {
    case 'D':
      return g_strdup (_("Dormant in the register."));
    case 'P':
      return g_strdup (_("Not open yet."));
    default:
      return g_strdup (_("Closed in the register."));
    }
}

static void
take_closing (LpTake     *take,
              const char *code,
              char        status)
{
  const char *closed = lp_take_get (take, CLOSED);
  guint date = lp_date_read (closed);
  char *reason = describe_status (status, closed);

  if (status == 'P')
    lp_take_leave_out (take, LP_REASON_CLOSED, code, reason);
  else
    lp_take_closing (take, code, date != 0 ? date : LP_STATUS_DORMANT, reason);
}

static void
take_practice (LpTake *take)
{
  const char *code = lp_take_get (take, CODE);
  const char *status = lp_take_get (take, STATUS);
  const char *areas[] = { lp_take_get (take, COMMISSIONER), lp_take_get (take, GEOGRAPHY), lp_take_get (take, GROUPING), NULL };
  LpDraftPractice *practice;

  /* What is planned may lie years ahead and says nothing of the file's age. */
  if (*status != 'P')
    {
      lp_take_see_date (take, lp_take_get (take, OPENED));
      lp_take_see_date (take, lp_take_get (take, JOINED));
    }
  if (strcmp (lp_take_get (take, SETTING), SETTING_PRACTICE) != 0)
    {
      lp_take_leave_out (take, LP_REASON_NOT_A_PRACTICE, code, g_strdup (_("Not a GP practice: another prescribing setting.")));
      return;
    }
  if (*status != 'A' && *status != '\0')
    {
      take_closing (take, code, *status);
      return;
    }
  practice = lp_take_practice (take, code, areas);
  if (practice == NULL || !lp_take_once (take, practice))
    return;
  lp_draft_say_number (take->draft, take->file, practice, LP_FACT_STATUS, LP_STATUS_OPEN);
  lp_take_say (take, practice, LP_FACT_NAME, NAME);
  lp_take_say (take, practice, LP_FACT_POSTCODE, POSTCODE);
  lp_take_say (take, practice, LP_FACT_COMMISSIONER, COMMISSIONER);
  say_address (take, practice);
}

static void
take_branch (LpTake *take)
{
  const char *code = lp_take_get (take, CODE);
  const char *parent = lp_take_get (take, COMMISSIONER);
  g_autofree char *name = lp_text_title_case (lp_take_get (take, NAME));
  LpDraftPractice *practice;

  lp_take_see_date (take, lp_take_get (take, OPENED));
  lp_take_see_date (take, lp_take_get (take, CLOSED));
  if (*lp_take_get (take, CLOSED) != '\0' || *lp_take_get (take, STATUS) == 'C')
    {
      lp_take_leave_out (take, LP_REASON_CLOSED, code, describe_status ('C', lp_take_get (take, CLOSED)));
      return;
    }
  practice = lp_take_practice (take, parent, NULL);
  if (practice == NULL)
    return;
  if (lp_draft_find_branch (take->draft, code) != NULL)
    lp_take_leave_out (take, LP_REASON_DUPLICATE, code, NULL);
  else
    lp_draft_branch (take->draft, code, practice, name, lp_take_get (take, POSTCODE));
}

/* The register bears no date. It is as old as its newest entry at least. */
static void
end (LpTake *take)
{
  g_autofree char *month = lp_date_describe_month (take->newest);

  take->file->date = take->newest;
  if (*month != '\0')
    take->file->period = g_strdup_printf (_("newest entry %s"), month);
}

const LpFileKind lp_kind_epraccur = {
  .id = "epraccur",
  .name = N_("Register of GP practices (epraccur)"),
  .title = "Register of GP practices (epraccur)",
  .publisher = "NHS Digital, Organisation Data Service",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_PRACTICES,
  .rank = 1,
  .places = places,
  .looks_so = looks_like_practices,
  .take = take_practice,
  .end = end,
};

const LpFileKind lp_kind_ebranchs = {
  .id = "ebranchs",
  .name = N_("Register of branch surgeries (ebranchs)"),
  .title = "Branch surgeries",
  .publisher = "NHS Digital, Organisation Data Service",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_BRANCHES,
  .places = places,
  .looks_so = looks_like_branches,
  .take = take_branch,
  .end = end,
};
