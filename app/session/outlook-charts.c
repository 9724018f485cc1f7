/* outlook-charts.c — pictures of the outlook and of segments by name, the same for the window and the verbs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/outlook-charts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "charts/outlook-charts.h"
#include "export/export.h"
#include "session/any-option.h"

typedef struct
{
  LpStaff staff;
  LpScenario scenario;
  guint place;
} Wanted;

/* The place of the network of that number; FALSE when there is none. */
static gboolean
find_place (const LpOutlook *outlook,
            const char      *number,
            guint           *place)
{
  for (guint i = 1; i < lp_outlook_get_n (outlook); i++)
    {
      g_autofree char *own = g_strdup_printf ("%" G_GINT64_FORMAT, lp_outlook_get_place (outlook, i)->number);

      if (lp_outlook_get_place (outlook, i)->id != 0 && g_str_equal (own, number))
        {
          *place = i;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
read_word (Wanted           *wanted,
           const LpOutlook  *outlook,
           const char       *word)
{
  if (g_str_has_prefix (word, "network="))
    return find_place (outlook, word + strlen ("network="), &wanted->place);
  if (g_str_has_prefix (word, "scenario="))
    return lp_scenario_from_id (word + strlen ("scenario="), &wanted->scenario);
  return lp_staff_from_id (word, &wanted->staff);
}

static gboolean
read_about (Wanted           *wanted,
            const LpOutlook  *outlook,
            const char       *about,
            GError          **error)
{
  g_auto (GStrv) words = g_strsplit (about != NULL ? about : "", ",", -1);

  *wanted = (Wanted) { LP_STAFF_GP, LP_SCENARIO_CENTRAL, 0 };
  for (guint i = 0; words[i] != NULL; i++)
    if (!read_word (wanted, outlook, words[i]))
      {
        g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND,
                     _("The outlook cannot be drawn for “%s”. Write a staff group (gp, nurse, dpc, admin), network=NUMBER or scenario=low, central or high."), words[i]);
        return FALSE;
      }
  return TRUE;
}

LpChart *
lp_session_make_outlook_chart (LpSession       *session,
                               const LpOption  *option,
                               const char      *about,
                               GError         **error)
{
  g_autoptr (LpOutlook) outlook = lp_session_compute_outlook (session, option, LP_OUTLOOK_YEARS);
  Wanted wanted;

  if (!read_about (&wanted, outlook, about, error))
    return NULL;
  return lp_outlook_chart_new (outlook, wanted.place, wanted.staff, wanted.scenario);
}

LpChart *
lp_session_make_tornado_chart (LpSession       *session,
                               const LpOption  *option,
                               const char      *about,
                               GError         **error)
{
  g_autoptr (LpOutlook) outlook = lp_session_compute_outlook (session, option, LP_OUTLOOK_YEARS);
  g_autoptr (LpTornado) tornado = NULL;
  g_autofree char *year = lp_outlook_name_year (outlook, lp_outlook_get_years (outlook));
  Wanted wanted;

  if (!read_about (&wanted, outlook, about, error))
    return NULL;
  tornado = lp_tornado_new (lp_session_get_plan (session), outlook, wanted.place, wanted.staff);
  return lp_tornado_chart_new (tornado, year);
}

LpChart *
lp_session_make_segments_chart (LpSession       *session,
                                const LpOption  *option,
                                const char      *about,
                                GError         **error)
{
  g_autoptr (LpSegments) segments = lp_segments_new (lp_session_get_plan (session), option);

  return lp_segments_chart_new (segments);
}
