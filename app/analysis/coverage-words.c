/* coverage-words.c — the sentences that tell of coverage, none claiming more than the figures bear */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/coverage.h"

#include "base/number.h"

#include <glib/gi18n-lib.h>

/* A title has one line. A name that is longer than this is cut in it, and two networks are named only where both fit. */
#define MAX_TITLE 110
#define MAX_NAME_IN_TITLE 40

/* The share of people covered, which says 100.0% only of all and 0.0% only of nobody. */
static char *
format_coverage (const LpCoverageTotals *totals)
{
  double share = totals->coverage;

  if (totals->people_right_size < totals->people)
    share = MIN (share, 0.999);
  if (totals->people_right_size > 0)
    share = MAX (share, 0.001);

  return lp_format_share (share, 1);
}

static char *
shorten_name (const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= MAX_NAME_IN_TITLE)
    return g_strdup (name);

  start = g_utf8_substring (name, 0, MAX_NAME_IN_TITLE - 1);
  g_strchomp (start);

  return g_strconcat (start, "…", NULL);
}

/* What right-size networks add to a sentence about the rest; "" for none. */
static char *
describe_others (guint n_others)
{
  if (n_others == 0)
    return g_strdup ("");

  /* Translators: the end of a sentence that named the networks that are not right size */
  return g_strdup_printf (ngettext ("; the other network is right size",
                                    "; the other %u networks are right size", n_others), n_others);
}

/* A network with a list that nobody knows may be larger than it looks, so a title says that there are such; "" for none. */
static char *
describe_unknown (guint n_unknown)
{
  if (n_unknown == 0)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("; %u list size is not known", "; %u list sizes are not known", n_unknown), n_unknown);
}

/* The title that begins with @start. What is right may be left out where it does not fit, what is not known may not. */
static char *
finish_title (const char             *start,
              const LpCoverageTotals *totals)
{
  g_autofree char *others = describe_others (totals->n_right_size);
  g_autofree char *unknown = describe_unknown (totals->n_unknown);
  g_autofree char *title = g_strconcat (start, others, unknown, NULL);

  if (g_utf8_strlen (title, -1) <= MAX_TITLE)
    return g_steal_pointer (&title);

  return g_strconcat (start, unknown, NULL);
}

/* The first @max networks that are not right size, those that are under first. */
static guint
list_misfits (const LpCoverage       *coverage,
              const LpNetworkTotals **misfits,
              guint                   max)
{
  const LpSize order[] = { LP_SIZE_UNDER, LP_SIZE_OVER };
  guint n_misfits = 0;
  guint pass, i;

  for (pass = 0; pass < G_N_ELEMENTS (order); pass++)
    {
      for (i = 0; i < lp_coverage_get_n_networks (coverage) && n_misfits < max; i++)
        {
          const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);

          if (network->size == order[pass])
            misfits[n_misfits++] = network;
        }
    }

  return n_misfits;
}

static gulong
plural_of (gint64 count)
{
  return (gulong) MIN (count, G_MAXLONG);
}

static char *
describe_one_misfit (const LpNetworkTotals *network)
{
  gint64 people = network->short_by + network->over_by;
  g_autofree char *name = shorten_name (network->name);
  g_autofree char *count = lp_format_count (people);

  if (network->size == LP_SIZE_UNDER)
    /* Translators: a network and a number of people */
    return g_strdup_printf (ngettext ("%s needs %s more person", "%s needs %s more people", plural_of (people)), name, count);

  /* Translators: a network and a number of people */
  return g_strdup_printf (ngettext ("%s needs %s fewer person", "%s needs %s fewer people", plural_of (people)), name, count);
}

static char *
describe_two_misfits (const LpNetworkTotals *first,
                      const LpNetworkTotals *second)
{
  g_autofree char *start = describe_one_misfit (first);
  g_autofree char *name = shorten_name (second->name);
  g_autofree char *count = lp_format_count (second->short_by + second->over_by);

  if (second->size == LP_SIZE_UNDER)
    /* Translators: "Purbeck needs 1,639 more people", then a second network and its number of people */
    return g_strdup_printf (_("%s and %s %s more"), start, name, count);

  /* Translators: "Purbeck needs 1,639 more people", then a second network and its number of people */
  return g_strdup_printf (_("%s and %s %s fewer"), start, name, count);
}

/* One or two misfits by name, or NULL where there are more or their names do not fit. */
static char *
describe_misfits_by_name (const LpCoverage *coverage)
{
  const LpNetworkTotals *misfits[3];
  guint n_misfits = list_misfits (coverage, misfits, G_N_ELEMENTS (misfits));
  g_autofree char *start = NULL;
  g_autofree char *title = NULL;

  if (n_misfits > 2)
    return NULL;

  start = n_misfits == 1 ? describe_one_misfit (misfits[0]) : describe_two_misfits (misfits[0], misfits[1]);
  title = finish_title (start, lp_coverage_get_totals (coverage));

  return g_utf8_strlen (title, -1) <= MAX_TITLE ? g_steal_pointer (&title) : NULL;
}

/* Networks on both sides of the band. */
static char *
count_both_sides (const LpCoverageTotals *totals,
                  guint                   n_networks)
{
  g_autofree char *min = lp_format_count (totals->min_people);
  g_autofree char *max = lp_format_count (totals->max_people);

  if (totals->n_right_size == 0)
    return g_strdup_printf (ngettext ("No network is right size: %1$u is under %2$s people and %3$u over %4$s",
                                      "No network is right size: %1$u are under %2$s people and %3$u over %4$s",
                                      totals->n_under),
                            totals->n_under, min, totals->n_over, max);

  return g_strdup_printf (ngettext ("%1$u of %2$u networks is under %3$s people and %4$u over %5$s",
                                    "%1$u of %2$u networks are under %3$s people and %4$u over %5$s", totals->n_under),
                          totals->n_under, n_networks, min, totals->n_over, max);
}

/* Networks on one side of the band. */
static char *
count_one_side (const LpCoverageTotals *totals,
                guint                   n_networks)
{
  gboolean under = totals->n_under > 0;
  guint n_misfits = under ? totals->n_under : totals->n_over;
  g_autofree char *limit = lp_format_count (under ? totals->min_people : totals->max_people);

  if (n_misfits == n_networks)
    return g_strdup_printf (under ? _("Every network is under %s people") : _("Every network is over %s people"), limit);

  return g_strdup_printf (under ? ngettext ("%u of %u networks is under %s people",
                                            "%u of %u networks are under %s people", n_misfits)
                                : ngettext ("%u of %u networks is over %s people",
                                            "%u of %u networks are over %s people", n_misfits),
                          n_misfits, n_networks, limit);
}

static char *
describe_no_networks (const LpCoverageTotals *totals)
{
  return g_strdup_printf (ngettext ("There are no networks yet: the one practice is unassigned",
                                    "There are no networks yet: all %u practices are unassigned", totals->n_practices),
                          totals->n_practices);
}

static char *
describe_all_right (const LpCoverage *coverage)
{
  guint n_networks = lp_coverage_get_n_networks (coverage);
  g_autofree char *name = NULL;

  if (n_networks > 2)
    return g_strdup_printf (ngettext ("All %u network is right size", "All %u networks are right size", n_networks), n_networks);
  if (n_networks == 2)
    return g_strdup (_("Both networks are right size"));

  name = shorten_name (lp_coverage_get_network (coverage, 0)->name);

  return g_strdup_printf (_("%s, the only network, is right size"), name);
}

/* All networks are right size; what keeps that from being the whole truth is said too. */
static char *
describe_full_success (const LpCoverage *coverage)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (coverage);
  g_autofree char *start = describe_all_right (coverage);
  g_autofree char *unassigned = NULL;
  g_autofree char *unknown = describe_unknown (totals->n_unknown);

  if (totals->n_unassigned == 0)
    return g_strconcat (start, totals->n_unknown > 0 ? unknown : _("; no practice is unassigned"), NULL);

  unassigned = g_strdup_printf (ngettext ("; %u practice is unassigned", "; %u practices are unassigned",
                                          totals->n_unassigned), totals->n_unassigned);

  return g_strconcat (start, unassigned, unknown, NULL);
}

static char *
describe_networks (const LpCoverage *coverage)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (coverage);
  guint n_networks = lp_coverage_get_n_networks (coverage);

  if (n_networks == 0)
    return g_strdup (_("No networks yet"));

  return g_strdup_printf (ngettext ("%1$u of %2$u network right size", "%1$u of %2$u networks right size", n_networks),
                          totals->n_right_size, n_networks);
}

static char *
describe_people (const LpCoverageTotals *totals)
{
  g_autofree char *share = format_coverage (totals);
  g_autofree char *people = lp_format_count (totals->people);

  if (totals->people == 0)
    return g_strdup (_("no list sizes known"));

  /* Translators: %1$s is a percentage, %2$s a number: "71.4% of 803,060 people covered" */
  return g_strdup_printf (ngettext ("%1$s of %2$s person covered", "%1$s of %2$s people covered", plural_of (totals->people)),
                          share, people);
}

char *
lp_coverage_describe_state (const LpCoverage *coverage)
{
  const LpCoverageTotals *totals;
  g_autofree char *networks = NULL;
  g_autofree char *people = NULL;
  g_autofree char *practices = NULL;

  g_return_val_if_fail (coverage != NULL, NULL);

  totals = lp_coverage_get_totals (coverage);
  networks = describe_networks (coverage);
  people = describe_people (totals);
  practices = g_strdup_printf (ngettext ("%u practice unassigned", "%u practices unassigned", totals->n_unassigned),
                               totals->n_unassigned);

  return g_strdup_printf ("%s · %s · %s", networks, people, practices);
}

char *
lp_coverage_describe_finding (const LpCoverage *coverage)
{
  const LpCoverageTotals *totals;
  g_autofree char *start = NULL;
  guint n_networks;
  char *by_name;

  g_return_val_if_fail (coverage != NULL, NULL);

  totals = lp_coverage_get_totals (coverage);
  n_networks = lp_coverage_get_n_networks (coverage);
  if (totals->n_practices == 0)
    return g_strdup (_("There are no practices in this plan yet"));
  if (n_networks == 0)
    return describe_no_networks (totals);
  if (totals->n_unknown == totals->n_practices)
    return g_strdup (_("No list size is known yet, so no network can be judged"));
  if (totals->n_right_size == n_networks)
    return describe_full_success (coverage);

  by_name = describe_misfits_by_name (coverage);
  if (by_name != NULL)
    return by_name;

  start = totals->n_under > 0 && totals->n_over > 0 ? count_both_sides (totals, n_networks)
                                                    : count_one_side (totals, n_networks);

  return finish_title (start, totals);
}

char *
lp_network_totals_describe (const LpNetworkTotals *network)
{
  g_autofree char *count = NULL;

  g_return_val_if_fail (network != NULL, NULL);

  count = lp_format_count (network->short_by + network->over_by);
  switch (network->size)
    {
    case LP_SIZE_UNDER:
      /* Translators: a number of people: "1,639 short" */
      return g_strdup_printf (_("%s short"), count);

    case LP_SIZE_OVER:
      /* Translators: a number of people: "4,917 over" */
      return g_strdup_printf (_("%s over"), count);

    case LP_SIZE_RIGHT:
    default:
      return g_strdup ("");
    }
}
