/* published-networks.c — the networks that a published file says practices are in */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/published-networks.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "import/dates.h"

void
lp_published_networks_join (LpDraftFile     *file,
                            LpDraftPractice *practice,
                            const char      *name)
{
  g_autofree char *dressed = lp_text_title_case (name);

  if (*dressed == '\0')
    return;
  /* Every one of them ends so; in a list of networks it says nothing. */
  if (g_str_has_suffix (dressed, " PCN"))
    dressed[strlen (dressed) - 4] = '\0';
  lp_draft_join (file, practice, dressed, 0, FALSE);
}

void
lp_published_networks_end (LpTake *take)
{
  g_autofree char *month = lp_date_describe_month (take->newest);

  if (take->file->members != NULL)
    take->file->option_name = *month != '\0' ? g_strdup_printf (_("PCNs of %s"), month) : g_strdup (_("Published PCNs"));
}
