/* comparison.c — the figures of options side by side */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/comparison.h"

#include "base/number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef enum
{
  BETTER_NEITHER,
  BETTER_HIGH,
  BETTER_LOW,
} Better;

typedef enum
{
  SHOWN_COUNT,
  SHOWN_SHARE,
  SHOWN_KM,
  SHOWN_MEASURE,                /* as the measure itself is */
} Shown;

typedef struct
{
  const char *name;
  const char *label;
  Better better;
  Shown shown;
} Figure;

struct _LpComparison
{
  gatomicrefcount refs;
  guint n_sides;
  GStrv names;
  char *measure;                /* "" */
  LpComparedValue *values;      /* LP_N_COMPARED a side */
};

static const Figure figures[LP_N_COMPARED] = {
  [LP_COMPARE_NETWORKS] = { "networks", N_("Networks"), BETTER_NEITHER, SHOWN_COUNT },
  [LP_COMPARE_RIGHT_SIZE] = { "right_size", N_("Right size"), BETTER_HIGH, SHOWN_COUNT },
  [LP_COMPARE_UNDER] = { "under", N_("Under the band"), BETTER_LOW, SHOWN_COUNT },
  [LP_COMPARE_OVER] = { "over", N_("Over the band"), BETTER_LOW, SHOWN_COUNT },
  [LP_COMPARE_COVERAGE] = { "coverage", N_("People covered"), BETTER_HIGH, SHOWN_SHARE },
  [LP_COMPARE_SMALLEST] = { "smallest", N_("People of the smallest"), BETTER_NEITHER, SHOWN_COUNT },
  [LP_COMPARE_LARGEST] = { "largest", N_("People of the largest"), BETTER_NEITHER, SHOWN_COUNT },
  [LP_COMPARE_NOT_CONNECTED] = { "not_connected", N_("Not connected"), BETTER_LOW, SHOWN_COUNT },
  [LP_COMPARE_MEAN_KM] = { "mean_km", N_("Mean distance to centre"), BETTER_LOW, SHOWN_KM },
  [LP_COMPARE_MAX_KM] = { "max_km", N_("Longest distance to centre"), BETTER_LOW, SHOWN_KM },
  [LP_COMPARE_LOCALITIES_SPLIT] = { "localities_split", N_("Localities split"), BETTER_LOW, SHOWN_COUNT },
  [LP_COMPARE_UNASSIGNED] = { "unassigned", N_("Practices without a network"), BETTER_LOW, SHOWN_COUNT },
  [LP_COMPARE_BETWEEN] = { "between_networks", N_("Variation between networks"), BETTER_LOW, SHOWN_SHARE },
  [LP_COMPARE_LEAST_RESOURCED] = { "least_resourced", N_("Resources of the network with least"), BETTER_HIGH, SHOWN_MEASURE },
  [LP_COMPARE_MOST_RESOURCED] = { "most_resourced", N_("Resources of the network with most"), BETTER_NEITHER, SHOWN_MEASURE },
};

static LpComparedValue *
get_value (const LpComparison *self,
           LpCompared          figure,
           guint               side)
{
  return &self->values[side * LP_N_COMPARED + figure];
}

static void
set_value (LpComparison *self,
           LpCompared    figure,
           guint         side,
           double        value)
{
  LpComparedValue *cell = get_value (self, figure, side);

  cell->known = TRUE;
  cell->value = value;
}

/* Networks that nobody is in are plans for networks: they are told as problems and compared with nothing. An option without any other has no
 * figures of networks, rather than none under the band. */
static void
fill_sizes (LpComparison     *self,
            guint             side,
            const LpCoverage *coverage)
{
  gint64 smallest = G_MAXINT64, largest = 0;
  guint n[3] = { 0 };
  guint n_networks = 0;
  guint i;

  for (i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);

      if (network->n_practices == 0)
        continue;
      n_networks++;
      n[network->size]++;
      smallest = MIN (smallest, network->people);
      largest = MAX (largest, network->people);
    }

  set_value (self, LP_COMPARE_NETWORKS, side, n_networks);
  set_value (self, LP_COMPARE_COVERAGE, side, lp_coverage_get_totals (coverage)->coverage);
  set_value (self, LP_COMPARE_UNASSIGNED, side, lp_coverage_get_totals (coverage)->n_unassigned);
  if (n_networks == 0)
    return;

  set_value (self, LP_COMPARE_RIGHT_SIZE, side, n[LP_SIZE_RIGHT]);
  set_value (self, LP_COMPARE_UNDER, side, n[LP_SIZE_UNDER]);
  set_value (self, LP_COMPARE_OVER, side, n[LP_SIZE_OVER]);
  set_value (self, LP_COMPARE_SMALLEST, side, (double) smallest);
  set_value (self, LP_COMPARE_LARGEST, side, (double) largest);
}

static void
fill_reach (LpComparison     *self,
            guint             side,
            const LpCoverage *coverage,
            const LpReach    *reach)
{
  guint n_apart = 0, n_placed = 0;
  double longest = 0;
  guint i;

  for (i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkReach *network = lp_reach_find (reach, lp_coverage_get_network (coverage, i)->id);

      if (network == NULL || network->n_pieces == 0)
        continue;
      n_placed++;
      n_apart += network->n_pieces > 1;
      longest = MAX (longest, network->max_km);
    }
  if (n_placed == 0)
    return;

  set_value (self, LP_COMPARE_NOT_CONNECTED, side, n_apart);
  set_value (self, LP_COMPARE_MEAN_KM, side, lp_reach_get_mean_km (reach));
  set_value (self, LP_COMPARE_MAX_KM, side, longest);
}

static void
fill_localities (LpComparison     *self,
                 guint             side,
                 LpPlan           *plan,
                 const LpCoverage *coverage)
{
  const LpOption *option = lp_plan_find_option (plan, lp_coverage_get_totals (coverage)->option_id);
  g_autoptr (GHashTable) networks = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) split = g_hash_table_new (NULL, NULL);
  guint i;

  if (lp_plan_get_localities (plan)->len == 0 || lp_coverage_get_totals (coverage)->n_assigned == 0)
    return;

  for (i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);
      const LpNetwork *former;

      if (practice->locality == NULL || network == NULL)
        continue;
      former = g_hash_table_lookup (networks, practice->locality);
      if (former == NULL)
        g_hash_table_insert (networks, (gpointer) practice->locality, (gpointer) network);
      else if (former != network)
        g_hash_table_add (split, (gpointer) practice->locality);
    }

  set_value (self, LP_COMPARE_LOCALITIES_SPLIT, side, g_hash_table_size (split));
}

static void
fill_variation (LpComparison      *self,
                guint              side,
                const LpVariation *variation)
{
  const LpMeasureAbout *about = lp_variation_get_about (variation);
  double between = lp_variation_get_stats (variation, LP_BY_NETWORK)->share.between, least = G_MAXDOUBLE, most = -G_MAXDOUBLE;

  if (*self->measure == '\0')
    {
      g_free (self->measure);
      self->measure = *about->period != '\0' ? g_strdup_printf ("%s, %s", about->name, about->period) : g_strdup (about->name);
    }
  for (guint i = 0; i < lp_variation_get_n (variation, LP_BY_NETWORK); i++)
    {
      const LpUnit *network = lp_variation_get (variation, LP_BY_NETWORK, i);

      if (isnan (network->value) || network->inclusion != LP_INCLUDED)
        continue;
      least = MIN (least, network->value);
      most = MAX (most, network->value);
    }
  if (!isnan (between))
    set_value (self, LP_COMPARE_BETWEEN, side, between);
  if (most < least)
    return;
  set_value (self, LP_COMPARE_LEAST_RESOURCED, side, least);
  set_value (self, LP_COMPARE_MOST_RESOURCED, side, most);
  get_value (self, LP_COMPARE_LEAST_RESOURCED, side)->text = lp_measure_format (about, least);
  get_value (self, LP_COMPARE_MOST_RESOURCED, side)->text = lp_measure_format (about, most);
}

static char *
print_value (const Figure *figure,
             double        value)
{
  g_autofree char *number = NULL;

  switch (figure->shown)
    {
    case SHOWN_SHARE:
      return lp_format_share (value, 1);
    case SHOWN_KM:
      number = lp_format_decimal (value, 2);
      return g_strdup_printf (_("%s km"), number);
    case SHOWN_COUNT:
    default:
      return lp_format_count ((gint64) value);
    }
}

/* What is printed alike is alike: nobody wins by what cannot be read. What is not known neither wins nor loses. */
static void
mark_best (LpComparison *self,
           LpCompared    figure)
{
  double sign = figures[figure].better == BETTER_LOW ? -1 : 1;
  const LpComparedValue *best = NULL;
  gboolean differ = FALSE;
  guint i;

  for (i = 0; i < self->n_sides; i++)
    {
      const LpComparedValue *value = get_value (self, figure, i);

      if (!value->known)
        continue;
      differ |= best != NULL && g_strcmp0 (best->text, value->text) != 0;
      if (best == NULL || sign * value->value > sign * best->value)
        best = value;
    }
  if (!differ || figures[figure].better == BETTER_NEITHER)
    return;

  for (i = 0; i < self->n_sides; i++)
    get_value (self, figure, i)->best = g_strcmp0 (get_value (self, figure, i)->text, best->text) == 0;
}

static void
finish_figure (LpComparison *self,
               LpCompared    figure)
{
  guint i;

  for (i = 0; i < self->n_sides; i++)
    {
      LpComparedValue *value = get_value (self, figure, i);

      if (value->text == NULL)
        value->text = value->known ? print_value (&figures[figure], value->value) : g_strdup ("–");
    }
  mark_best (self, figure);
}

LpComparison *
lp_comparison_new (const LpComparisonSide *sides,
                   guint                   n_sides)
{
  LpComparison *self;
  guint figure, i;

  g_return_val_if_fail (sides != NULL && n_sides > 0, NULL);

  self = g_new0 (LpComparison, 1);
  g_atomic_ref_count_init (&self->refs);
  self->n_sides = n_sides;
  self->names = g_new0 (char *, n_sides + 1);
  self->measure = g_strdup ("");
  self->values = g_new0 (LpComparedValue, n_sides * LP_N_COMPARED);
  for (i = 0; i < n_sides; i++)
    {
      self->names[i] = g_strdup (sides[i].name != NULL ? sides[i].name : lp_coverage_get_totals (sides[i].coverage)->option_name);
      fill_sizes (self, i, sides[i].coverage);
      fill_localities (self, i, sides[i].plan, sides[i].coverage);
      if (sides[i].reach != NULL)
        fill_reach (self, i, sides[i].coverage, sides[i].reach);
      if (sides[i].variation != NULL)
        fill_variation (self, i, sides[i].variation);
    }
  for (figure = 0; figure < LP_N_COMPARED; figure++)
    finish_figure (self, figure);

  return self;
}

LpComparison *
lp_comparison_ref (LpComparison *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
lp_comparison_unref (LpComparison *self)
{
  guint i;

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  for (i = 0; i < self->n_sides * LP_N_COMPARED; i++)
    g_free (self->values[i].text);
  g_free (self->values);
  g_strfreev (self->names);
  g_free (self->measure);
  g_free (self);
}

guint
lp_comparison_get_n_sides (const LpComparison *self)
{
  return self->n_sides;
}

const char *
lp_comparison_get_name (const LpComparison *self,
                        guint               side)
{
  g_return_val_if_fail (side < self->n_sides, NULL);

  return self->names[side];
}

const LpComparedValue *
lp_comparison_get (const LpComparison *self,
                   LpCompared          figure,
                   guint               side)
{
  g_return_val_if_fail (figure < LP_N_COMPARED && side < self->n_sides, NULL);

  return get_value (self, figure, side);
}

char *
lp_comparison_describe_measure (const LpComparison *self)
{
  /* Translators: what the figures on resources are measured by */
  return *self->measure != '\0' ? g_strdup_printf (_("Resources, and how they vary: %s."), self->measure) : g_strdup ("");
}

const char *
lp_compared_get_label (LpCompared figure)
{
  g_return_val_if_fail (figure < LP_N_COMPARED, NULL);

  return _(figures[figure].label);
}

const char *
lp_compared_get_name (LpCompared figure)
{
  g_return_val_if_fail (figure < LP_N_COMPARED, NULL);

  return figures[figure].name;
}

char *
lp_comparison_describe (const LpComparison *self)
{
  g_autoptr (GString) sentence = g_string_new (NULL);
  guint i;

  for (i = 0; i < self->n_sides; i++)
    {
      const char *share = get_value (self, LP_COMPARE_COVERAGE, i)->text;

      /* Translators: a share of people and an option; a further option follows the first: "45.4% of people are covered in Option A, 100.0% in
       * Option B". */
      g_string_append_printf (sentence, i == 0 ? _("%s of people are covered in %s") : _(", %s in %s"), share, self->names[i]);
    }

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}
