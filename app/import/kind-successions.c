/* kind-successions.c — who took over from whom, by the Organisation Data Service (succ and succarc) */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/ods-code.h"
#include "import/dates.h"
#include "import/file-kind.h"

#define N_COLUMNS 5

enum { CODE, SUCCESSOR, REASON, DATE, INDICATOR };

static const guint places[] = { 0, 1, 2, 3, 4, G_MAXUINT };

static gboolean
is_code (const char *text)
{
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]))
      return FALSE;
  return length >= 3 && length <= 9;
}

static gboolean
looks_so (const LpSample *sample)
{
  for (guint i = 0; i < sample->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (sample->rows, i);

      /* The last cell tells of further successions, and may be missing where there is none. */
      if (g_strv_length (row) < N_COLUMNS - 1 || g_strv_length (row) > N_COLUMNS || !is_code (row[CODE]) || !is_code (row[SUCCESSOR]) ||
          strlen (row[REASON]) > 1 || strlen (row[DATE]) != 8 || lp_date_read (row[DATE]) == 0)
        return FALSE;
    }
  return sample->rows->len > 0;
}

static void
take_row (LpTake *take)
{
  const char *successor = lp_take_get (take, SUCCESSOR);
  char code[16];

  lp_take_see_date (take, lp_take_get (take, DATE));
  /* Trusts, commissioners and others stand in the same file. */
  if (!lp_take_code (take, lp_take_get (take, CODE), code))
    return;
  if (lp_ods_is_practice (successor))
    lp_draft_succeed (take->draft, code, successor);
  lp_take_closing (take, code, lp_date_read (lp_take_get (take, DATE)), NULL);
}

const LpFileKind lp_kind_successions = {
  .id = "succ",
  .name = N_("Successions of organisations (succ, succarc)"),
  .title = "Successor organisations",
  .publisher = "NHS Digital, Organisation Data Service",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_PRACTICES,
  .places = places,
  .looks_so = looks_so,
  .take = take_row,
};
