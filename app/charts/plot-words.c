/* plot-words.c — what charts of a measure say of a practice, network or locality */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"

enum
{
  COLUMN_NAME,
  COLUMN_VALUE,
  COLUMN_NUMERATOR,
  COLUMN_DENOMINATOR,
  COLUMN_LOW,
  COLUMN_HIGH,
  COLUMN_CLASS,
  COLUMN_REMARKS,
};

static const char *
describe_class (LpClass klass)
{
  switch (klass)
    {
    case LP_CLASS_LOWER:
      return _("below the limits");
    case LP_CLASS_HIGHER:
      return _("above the limits");
    case LP_CLASS_NO_RATE:
      return _("no rate");
    case LP_CLASS_SAME:
    default:
      return _("within the limits");
    }
}

/* "marked check: The return looks stale" */
static char *
describe_remarks (const LpUnit *unit)
{
  const char *inclusion = lp_inclusion_describe (unit->inclusion);

  if (unit->code == NULL)
    return lp_unit_describe_reported (unit);
  if (*inclusion != '\0' && *unit->why != '\0')
    return g_strdup_printf ("%s: %s", inclusion, unit->why);
  return g_strdup (*inclusion != '\0' ? inclusion : unit->why);
}

char *
_lp_plot_format_amount (double value)
{
  return lp_format_decimal (value, fabs (value) < 100 && value != floor (value) ? 1 : 0);
}

char *
_lp_unit_get_title (const LpUnit *unit,
                    guint         i,
                    gboolean      hide_names)
{
  if (!hide_names || unit->code == NULL)
    return g_strdup (unit->name);
  /* Translators: a practice whose name is hidden */
  return g_strdup_printf (_("Practice %u"), i + 1);
}

char *
_lp_unit_describe (const LpVariation *variation,
                   const LpUnit      *unit,
                   guint              i,
                   gboolean           hide_names)
{
  const LpMeasureAbout *about = lp_variation_get_about (variation);
  g_autofree char *name = _lp_unit_get_title (unit, i, hide_names);
  g_autofree char *value = lp_measure_format (about, unit->value);
  g_autofree char *low = lp_measure_format (about, unit->interval.low);
  g_autofree char *high = lp_measure_format (about, unit->interval.high);
  g_autofree char *remarks = describe_remarks (unit);
  g_autoptr (GString) words = g_string_new (name);

  if (isnan (unit->value))
    g_string_append_printf (words, ": %s", _("no rate"));
  else
    g_string_append_printf (words, ": %s %s", value, about->unit);
  if (!isnan (unit->interval.low))
    /* Translators: the two ends of a 95% interval */
    g_string_append_printf (words, _(" (95%% %1$s to %2$s)"), low, high);
  if (unit->inclusion == LP_INCLUDED && unit->klass != LP_CLASS_SAME)
    g_string_append_printf (words, ", %s", describe_class (unit->klass));
  if (*remarks != '\0' && !(hide_names && unit->code != NULL))
    g_string_append_printf (words, "; %s", remarks);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
_lp_unit_get_cell (const LpVariation *variation,
                   const LpUnit      *unit,
                   guint              i,
                   gboolean           hide_names,
                   guint              column)
{
  const LpMeasureAbout *about = lp_variation_get_about (variation);
  gboolean has_rate = unit->inclusion != LP_NO_RATE;

  switch (column)
    {
    case COLUMN_NAME:
      return _lp_unit_get_title (unit, i, hide_names);
    case COLUMN_VALUE:
      return lp_measure_format (about, unit->value);
    case COLUMN_NUMERATOR:
      return has_rate ? _lp_plot_format_amount (unit->numerator) : g_strdup ("–");
    case COLUMN_DENOMINATOR:
      return has_rate ? _lp_plot_format_amount (unit->denominator) : g_strdup ("–");
    case COLUMN_LOW:
      return lp_measure_format (about, unit->interval.low);
    case COLUMN_HIGH:
      return lp_measure_format (about, unit->interval.high);
    case COLUMN_CLASS:
      return g_strdup (describe_class (unit->klass));
    case COLUMN_REMARKS:
    default:
      return describe_remarks (unit);
    }
}

char *
_lp_variation_write_source (const LpVariation *variation)
{
  g_autofree char *left_out = lp_variation_describe_left_out (variation);

  return g_strdup_printf ("%s%s%s\n%s", lp_variation_get_about (variation)->source, *left_out != '\0' ? " " : "", left_out,
                          _("Grouping practices always narrows variation, so compare the share between networks with the random one. "
                            "A difference here is a question to ask, not a verdict."));
}
