/* kind-map.c — gp-reg-pat-prac-map: each practice with its network, commissioner and region */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/ods-code.h"
#include "import/file-kind.h"
#include "import/published-networks.h"

enum { CODE, NAME, POSTCODE, NETWORK_CODE, NETWORK, COMMISSIONER, COMMISSIONER_NAME, SYSTEM, REGION, DATE };

static const LpKindColumn columns[] = {
  [CODE] = { "practicecode", TRUE },
  [NAME] = { "practicename", TRUE },
  [POSTCODE] = { "practicepostcode", TRUE },
  [NETWORK_CODE] = { "pcncode", TRUE },
  [NETWORK] = { "pcnname", TRUE },
  [COMMISSIONER] = { "subicblocationcode|subicbloccode|subicbcode|ccgcode", TRUE },
  [COMMISSIONER_NAME] = { "subicblocationname|subicblocname|subicbname|ccgname", FALSE },
  [SYSTEM] = { "icbcode|stpcode", FALSE },
  [REGION] = { "commregioncode|regioncode", FALSE },
  [DATE] = { "extractdate", FALSE },
  { NULL }
};

/* The QOF's own mapping says the same in other words, without postcodes. */
static const LpKindColumn mapping_columns[] = {
  [CODE] = { "practicecode", TRUE },
  [NAME] = { "practicename", TRUE },
  [POSTCODE] = { "practicepostcode", FALSE },
  [NETWORK_CODE] = { "pcnodscode", TRUE },
  [NETWORK] = { "pcnname", TRUE },
  [COMMISSIONER] = { "ccgodscode|subicbodscode|subicblocodscode|subicblocationodscode", TRUE },
  [COMMISSIONER_NAME] = { "ccgname|subicbname|subicblocname|subicblocationname", FALSE },
  [SYSTEM] = { "stpodscode|icbodscode", FALSE },
  [REGION] = { "regionodscode", FALSE },
  [DATE] = { "extractdate", FALSE },
  { NULL }
};

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
  /* A lone U is the file's word for a practice in no network. */
  if (lp_ods_is_network (lp_take_get (take, NETWORK_CODE)))
    lp_published_networks_join (take->file, practice, lp_take_get (take, NETWORK));
}

/* Neither of the two mappings says which year it is of; its name does. */
static void
end_mapping (LpTake *take)
{
  lp_take_date_by_name (take, TRUE);
  lp_published_networks_end (take);
}

const LpFileKind lp_kind_qof_mapping = {
  .id = "qof-mapping",
  .name = N_("Quality and Outcomes Framework, practices and their networks"),
  .title = "Quality and Outcomes Framework: mapping of practices",
  .publisher = "NHS Digital",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_PRACTICES,
  .rank = 7,
  .columns = mapping_columns,
  .take = take_row,
  .end = end_mapping,
};

const LpFileKind lp_kind_map = {
  .id = "gp-reg-pat-prac-map",
  .name = N_("Practices and their networks (gp-reg-pat-prac-map)"),
  .title = "Patients registered at a GP practice: practices and their networks",
  .publisher = "NHS Digital",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_PRACTICES,
  .rank = 2,
  .columns = columns,
  .take = take_row,
  .end = lp_published_networks_end,
};
