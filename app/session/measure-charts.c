/* measure-charts.c — pictures of measures by name, the same for the window, the verbs and the report */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/measure-charts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "charts/variation-charts.h"
#include "export/export.h"
#include "session/any-option.h"

/* What a name says. */
typedef struct
{
  const LpMeasureChart *chart;
  char *measure, *other;        /* other: NULL when not named */
  LpBy by;
  gint64 network;               /* number; 0: none named */
  char *practice;               /* code; NULL: none named */
  gboolean hide_names;
} Wanted;

static const LpMeasureChart charts[] = {
  { "strips", N_("Strips"), FALSE, FALSE, TRUE, TRUE, FALSE },
  { "ranked", N_("Ranked"), FALSE, TRUE, TRUE, TRUE, FALSE },
  { "funnel", N_("Funnel"), FALSE, TRUE, TRUE, TRUE, FALSE },
  { "compare", N_("Grouping"), FALSE, FALSE, FALSE, FALSE, FALSE },
  { "scatter", N_("Scatter"), TRUE, TRUE, TRUE, TRUE, FALSE },
  { "lorenz", N_("Lorenz Curve"), FALSE, TRUE, TRUE, TRUE, FALSE },
  { .kind = "trend", .title = N_("Trend"), .over_time = TRUE },
  { "ages", N_("Ages"), FALSE, FALSE, FALSE, FALSE, TRUE },
  { "profile", N_("One Network"), FALSE, FALSE, FALSE, FALSE, TRUE },
};

static void
wanted_clear (Wanted *wanted)
{
  g_free (wanted->measure);
  g_free (wanted->other);
  g_free (wanted->practice);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

static gboolean
allows (const LpMeasureChart *chart,
        LpBy                  by)
{
  return by == LP_BY_PRACTICE ? chart->by_practice : by == LP_BY_NETWORK ? chart->by_network : chart->by_locality;
}

/* One word after a comma. */
static gboolean
read_word (Wanted      *wanted,
           const char  *word,
           GError     **error)
{
  if (g_str_equal (word, "hide-names"))
    {
      wanted->hide_names = TRUE;
      return TRUE;
    }
  if (g_str_has_prefix (word, "network="))
    {
      wanted->network = g_ascii_strtoll (word + strlen ("network="), NULL, 10);
      return TRUE;
    }
  if (g_str_has_prefix (word, "practice=") && wanted->chart->over_time)
    {
      g_free (wanted->practice);
      wanted->practice = g_strdup (word + strlen ("practice="));
      return TRUE;
    }
  if (g_str_has_prefix (word, "by=") && lp_by_from_name (word + strlen ("by="), &wanted->by) && allows (wanted->chart, wanted->by))
    return TRUE;
  g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND, _("The picture “%1$s” cannot be drawn with “%2$s”."), wanted->chart->kind, word);
  return FALSE;
}

static gboolean
read_name (Wanted      *wanted,
           const char  *name,
           GError     **error)
{
  g_auto (GStrv) halves = g_strsplit (name, "=", 2);
  g_auto (GStrv) words = g_strsplit (halves[1] != NULL ? halves[1] : "", ",", -1);
  g_auto (GStrv) measures = g_strsplit (words[0] != NULL ? words[0] : "", ":", 2);

  wanted->chart = lp_measure_charts_find (halves[0]);
  if (wanted->chart == NULL || (measures[0] == NULL && !wanted->chart->one_network))
    {
      g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND, _("“%s” names no picture of a measure. Write, for instance, strips=gp-fte."), name);
      return FALSE;
    }
  wanted->measure = g_strdup (measures[0]);
  /* g_strsplit() makes nothing of "": there is no second half behind no first. */
  wanted->other = measures[0] != NULL ? g_strdup (measures[1]) : NULL;
  wanted->by = wanted->chart->by_practice ? LP_BY_PRACTICE : LP_BY_NETWORK;
  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    if (!read_word (wanted, words[i], error))
      return FALSE;
  return TRUE;
}

/* The network of that number, or the first. */
static const LpNetwork *
find_network (const LpOption  *option,
              gint64           number,
              GError         **error)
{
  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);

      if (number == 0 || network->number == number)
        return network;
    }
  if (number == 0)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("“%s” has no networks yet. Make one first."), option->name);
  else
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("“%1$s” has no network with the number %2$d."), option->name, (int) number);
  return NULL;
}

static LpChart *
make_ages (LpSession        *session,
           const LpOption   *option,
           const LpNetwork  *network,
           GError          **error)
{
  g_autoptr (LpAges) ages = lp_ages_new (lp_session_get_plan (session), option, network);

  if (ages != NULL)
    return lp_ages_chart_new (ages);
  g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no figures by age."));
  return NULL;
}

static LpChart *
make_profile (LpSession        *session,
              const LpOption   *option,
              const LpNetwork  *network,
              GError          **error)
{
  g_autoptr (GPtrArray) variations = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_variation_unref);
  const GPtrArray *measures = lp_plan_get_measures (lp_session_get_plan (session));

  for (guint i = 0; i < measures->len; i++)
    {
      LpVariation *variation = lp_session_compute_variation (session, option, ((LpMeasure *) g_ptr_array_index (measures, i))->id, error);

      if (variation == NULL)
        return NULL;
      g_ptr_array_add (variations, variation);
    }
  return lp_profile_chart_new (variations, network->id);
}

static LpChart *
make_network_chart (LpSession       *session,
                    const LpOption  *option,
                    const Wanted    *wanted,
                    GError         **error)
{
  const LpNetwork *network = find_network (option, wanted->network, error);

  if (network == NULL)
    return NULL;
  return g_str_equal (wanted->chart->kind, "ages") ? make_ages (session, option, network, error) : make_profile (session, option, network, error);
}

static LpChart *
make_trend (LpSession       *session,
            const LpOption  *option,
            const Wanted    *wanted,
            GError         **error)
{
  const LpNetwork *network = wanted->network != 0 ? find_network (option, wanted->network, error) : NULL;
  g_autoptr (LpTrend) trend = NULL;

  if (wanted->network != 0 && network == NULL)
    return NULL;
  trend = lp_session_compute_trend (session, option, wanted->measure, (LpTrendOf) { wanted->practice, network != NULL ? network->id : 0 }, wanted->hide_names, error);
  return trend != NULL ? lp_trend_chart_new (trend) : NULL;
}

const LpMeasureChart *
lp_measure_charts_get (guint *n)
{
  *n = G_N_ELEMENTS (charts);
  return charts;
}

const LpMeasureChart *
lp_measure_charts_find (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    if (g_strcmp0 (charts[i].kind, kind) == 0)
      return &charts[i];
  return NULL;
}

gboolean
lp_measure_charts_is_name (const char *name)
{
  const char *end = name != NULL ? name + strcspn (name, "=") : NULL;
  g_autofree char *kind = end != NULL ? g_strndup (name, end - name) : NULL;

  return kind != NULL && lp_measure_charts_find (kind) != NULL;
}

LpChart *
lp_session_make_measure_chart (LpSession       *session,
                               const LpOption  *option,
                               const char      *name,
                               GError         **error)
{
  g_auto (Wanted) wanted = { 0 };
  g_autoptr (LpVariation) variation = NULL;

  if (!read_name (&wanted, name, error))
    return NULL;
  if (wanted.chart->one_network)
    return make_network_chart (session, option, &wanted, error);
  if (wanted.chart->over_time)
    return make_trend (session, option, &wanted, error);
  variation = lp_session_compute_variation (session, option, wanted.measure, error);
  if (variation == NULL)
    return NULL;
  if (wanted.chart->two_measures)
    {
      g_autoptr (LpVariation) across = lp_session_compute_variation (session, option, wanted.other != NULL ? wanted.other : wanted.measure, error);

      return across != NULL ? lp_scatter_chart_new (variation, across, wanted.by, wanted.hide_names) : NULL;
    }
  if (g_str_equal (wanted.chart->kind, "compare"))
    return lp_compare_chart_new (variation, wanted.hide_names);
  if (g_str_equal (wanted.chart->kind, "lorenz"))
    return lp_lorenz_chart_new (variation, wanted.by, wanted.hide_names);
  if (g_str_equal (wanted.chart->kind, "ranked"))
    return lp_ranked_chart_new (variation, wanted.by, wanted.hide_names);
  if (g_str_equal (wanted.chart->kind, "funnel"))
    return lp_funnel_chart_new (variation, wanted.by, wanted.hide_names);
  return lp_strips_chart_new (variation, wanted.by, wanted.hide_names);
}
