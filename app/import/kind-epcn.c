/* kind-epcn.c — ePCN: the register of primary care networks and their practices, with history */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "base/ods-code.h"
#include "import/file-kind.h"
#include "import/published-networks.h"

enum { CODE, NAME, COMMISSIONER, COMMISSIONER_NAME, NETWORK_CODE, NETWORK, BEGAN, ENDED };

static const LpKindColumn columns[] = {
  [CODE] = { "partnerorganisationcode", TRUE },
  [NAME] = { "partnername", TRUE },
  [COMMISSIONER] = { "practiceparentsubicbloccode|practiceparentsubicblocationcode|practiceparentccgcode|practiceparentclinicalcommissioninggroupcode", FALSE },
  [COMMISSIONER_NAME] = { "practiceparentsubiclocname|practiceparentsubicblocname|practiceparentsubicblocationname|practiceparentccgname", FALSE },
  [NETWORK_CODE] = { "pcncode", TRUE },
  [NETWORK] = { "pcnname", TRUE },
  [BEGAN] = { "practicetopcnrelationshipstartdate", FALSE },
  [ENDED] = { "practicetopcnrelationshipenddate", TRUE },
  { NULL }
};

/* The edition as text has the same columns and no heading. */
static const guint places[] = { 0, 1, 2, 3, 4, 5, 8, 9, G_MAXUINT };

static gboolean
looks_so (const LpSample *sample)
{
  for (guint i = 0; i < sample->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (sample->rows, i);

      if (g_strv_length (row) < 9 || g_strv_length (row) > 12 || !lp_ods_is_network (row[4]) || !lp_ods_is_practice (row[0]))
        return FALSE;
    }
  return sample->rows->len > 0;
}

static void
take_row (LpTake *take)
{
  const char *code = lp_take_get (take, CODE);
  const char *ended = lp_take_get (take, ENDED);
  const char *areas[] = { lp_take_get (take, COMMISSIONER), NULL };
  LpDraftPractice *practice;

  lp_take_see_date (take, lp_take_get (take, BEGAN));
  lp_take_see_date (take, ended);
  if (*ended != '\0')
    {
      lp_take_leave_out (take, LP_REASON_CLOSED, code, g_strdup_printf (_("Left the network on %s."), ended));
      return;
    }
  lp_draft_see_area (take->draft, lp_take_get (take, COMMISSIONER), lp_take_get (take, COMMISSIONER_NAME), 0);
  practice = lp_take_practice (take, code, areas);
  if (practice == NULL || !lp_take_once (take, practice))
    return;
  lp_take_say (take, practice, LP_FACT_NAME, NAME);
  lp_take_say (take, practice, LP_FACT_COMMISSIONER, COMMISSIONER);
  lp_take_say (take, practice, LP_FACT_COMMISSIONER_NAME, COMMISSIONER_NAME);
  if (lp_ods_is_network (lp_take_get (take, NETWORK_CODE)))
    lp_published_networks_join (take->file, practice, lp_take_get (take, NETWORK));
}

const LpFileKind lp_kind_epcn = {
  .id = "epcn",
  .name = N_("Register of networks (ePCN)"),
  .title = "Primary care network membership (ePCN)",
  .publisher = "NHS Digital, Organisation Data Service",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_PRACTICES,
  .rank = 6,
  .columns = columns,
  .take = take_row,
  .end = lp_published_networks_end,
};

const LpFileKind lp_kind_epcn_csv = {
  .id = "epcn",
  .name = N_("Register of networks (ePCN)"),
  .title = "Primary care network membership (ePCN)",
  .publisher = "NHS Digital, Organisation Data Service",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_PRACTICES,
  .rank = 6,
  .places = places,
  .looks_so = looks_so,
  .take = take_row,
  .end = lp_published_networks_end,
};
