/* kind-payments.c — NHS Payments to General Practice, whose headings are worded anew every year */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/dates.h"
#include "import/file-kind.h"

enum { CODE, NAME, POSTCODE, ADDRESS, COMMISSIONER, COMMISSIONER_NAME, REGION, OPENED, CLOSED, TYPE, PEOPLE, WEIGHTED, GLOBAL_SUM, QOF, TOTAL, NET };

static const LpKindColumn columns[] = {
  [CODE] = { "practicecode", TRUE },
  [NAME] = { "practicename|practice", FALSE },
  [POSTCODE] = { "practicepostcode|postcode", FALSE },
  [ADDRESS] = { "practiceaddress|address", FALSE },
  [COMMISSIONER] = { "ccgcode|subicbcode|subicblocationcode|subicbloccode|subicblocationodscode", FALSE },
  [COMMISSIONER_NAME] = { "ccgname|subicbname|subicblocationname|subicblocname", FALSE },
  [REGION] = { "icbcode|stpcode|nhsenglandregioncode|nhsenglandregionlocalofficecode|regioncode|nhsengregioncode", FALSE },
  [OPENED] = { "practiceopendate|opendate", FALSE },
  [CLOSED] = { "practiceclosedate|closedate", FALSE },
  [TYPE] = { "practicetype", FALSE },
  [PEOPLE] = { "averagenumberofregisteredpatients|numberofregisteredpatientslastknownfigure|numberofregisteredpatients|registeredpatients"
               "|averageregisteredpatients", TRUE },
  [WEIGHTED] = { "averagenumberofweightedpatients|numberofweightedpatientslastknownfigure|numberofweightedpatients|weightedpatients"
                 "|averageweightedpatients", TRUE },
  [GLOBAL_SUM] = { "globalsum", FALSE },
  [QOF] = { "totalqofpayments|qofpayments|totalqof", FALSE },
  [TOTAL] = { "totalnhspaymentstogeneralpractice|totalnhspaymentstopractice|totalnhspaymentstogp|totalpayments|totalnhspayments", FALSE },
  [NET] = { "totalnhspaymentstogeneralpracticeminusdeductions|totalnhspaymentstopracticeminusdeductions|totalnhspaymentsminusdeductions"
            "|totalpaymentsminusdeductions", FALSE },
  { NULL }
};

/* A date that is none: "-", blank or "NULL". */
static gboolean
is_date (const char *text)
{
  return lp_date_read (text) != 0;
}

static void
take_figures (LpTake          *take,
              LpDraftPractice *practice)
{
  lp_take_figure (take, practice, TOTAL, "payments-total", _("Payments to the practice, total"), "GBP");
  lp_take_figure (take, practice, NET, "payments-net", _("Payments to the practice, net of deductions"), "GBP");
  lp_take_figure (take, practice, GLOBAL_SUM, "global-sum", _("Global sum payments"), "GBP");
  lp_take_figure (take, practice, QOF, "qof-payment", _("Quality and Outcomes Framework payments"), "GBP");
  lp_take_figure (take, practice, PEOPLE, "list-average", _("Registered people, mean of the quarters"), _("people"));
}

static void
take_row (LpTake *take)
{
  const char *code = lp_take_get (take, CODE);
  const char *closed = lp_take_get (take, CLOSED);
  const char *areas[] = { lp_take_get (take, COMMISSIONER), lp_take_get (take, REGION), NULL };
  LpDraftPractice *practice;

  lp_take_see_date (take, lp_take_get (take, OPENED));
  lp_take_see_date (take, closed);
  if (is_date (closed))
    {
      lp_take_closing (take, code, lp_date_read (closed), g_strdup_printf (_("Closed on %s."), closed));
      return;
    }
  lp_draft_see_area (take->draft, lp_take_get (take, COMMISSIONER), lp_take_get (take, COMMISSIONER_NAME), 0);
  practice = lp_take_practice (take, code, areas);
  if (practice == NULL || !lp_take_once (take, practice))
    return;
  lp_take_say (take, practice, LP_FACT_NAME, NAME);
  lp_take_say (take, practice, LP_FACT_POSTCODE, POSTCODE);
  lp_take_say (take, practice, LP_FACT_ADDRESS, ADDRESS);
  lp_take_say (take, practice, LP_FACT_COMMISSIONER, COMMISSIONER);
  lp_take_say (take, practice, LP_FACT_COMMISSIONER_NAME, COMMISSIONER_NAME);
  lp_take_say_list (take, practice, LP_FACT_PEOPLE, PEOPLE);
  lp_take_say_list (take, practice, LP_FACT_WEIGHTED, WEIGHTED);
  take_figures (take, practice);
}

/* The file covers a financial year and bears no date; the newest opening or closing in it tells which. */
static void
end (LpTake *take)
{
  guint date = take->newest;

  if (date == 0)
    return;
  take->file->period = lp_date_describe_year (date);
  take->file->date = lp_date_of_period (take->file->period);
}

const LpFileKind lp_kind_payments = {
  .id = "payments",
  .name = N_("NHS Payments to General Practice"),
  .title = "NHS Payments to General Practice",
  .publisher = "NHS Digital",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_PRACTICES,
  .rank = 3,
  .is_yearly = TRUE,
  .columns = columns,
  .take = take_row,
  .end = end,
};
